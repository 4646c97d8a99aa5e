package import Vocabulary

/// Turns typed reasons, statuses, refusals, cadences and faults into sentences of one language.
package struct Wording: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// The one of two texts that is in this language.
    package func say(_ swedish: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .swedish ? swedish() : english()
    }

    /// `a, b och c`.
    func list(_ items: [String]) -> String { list(items, say("och", "and")) }

    /// `a, b eller c`.
    func alternatives(_ items: [String]) -> String { list(items, say("eller", "or")) }

    private func list(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
    }

    /// `1 dag`, `2 dagar`.
    func count(_ number: Int, _ one: (sv: String, en: String), _ many: (sv: String, en: String)) -> String {
        let word = number == 1 ? one : many
        return "\(number) \(say(word.sv, word.en))"
    }

    func days(_ number: Int) -> String { count(number, ("dag", "day"), ("dagar", "days")) }

    /// The same words with a capital first, as a label or the start of a sentence.
    package func label(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    /// Words as they stand in a definition or were typed by somebody, set apart from our own.
    package func quoted(_ words: String) -> String { say("”\(words)”", "“\(words)”") }
}
