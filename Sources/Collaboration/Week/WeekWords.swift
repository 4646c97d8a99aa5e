import Agreements
import Vocabulary

/// Looks through what people write on a board: the parties read all of it, so nothing in it may point at a person.
struct WeekWords {
    let agreement: Agreement
    /// Somebody has seen the words that may point at persons, and says that none is meant.
    let noPersons: Bool

    func faults(
        _ text: String?, _ field: String, isNeeded: Bool = true, limit: Int = TextLimits.weekText
    ) -> [Refusal] {
        let reasons = Collaboration.faults(in: text, field: field, limit: limit, required: isNeeded)
        guard reasons.isEmpty, let text, !noPersons else { return reasons }
        return asked(text, field)
    }

    func faults(_ topic: WeekTopic?) -> [Refusal] {
        // Names of places and keys: nobody is asked about those, but a number in them is refused.
        (topic?.parts ?? []).flatMap {
            Collaboration.faults(in: $0, field: "topic", limit: TextLimits.value, required: true)
        }
    }

    private func asked(_ text: String, _ field: String) -> [Refusal] {
        let bytes = Array(text.utf8)
        let found = personalTraces(in: text, knowing: KnownNames(agreement.swedishNames)).map {
            String(decoding: bytes[$0.place], as: UTF8.self)
        }
        return found.isEmpty ? [] : [.week(.perhapsPerson(field: field, words: Array(uniqued: found)))]
    }
}

extension TextLimits {
    /// A task, a decision, something ahead, or a reason on a meeting's board.
    package static let weekText = 500
}
