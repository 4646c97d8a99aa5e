/// Names that are no persons': an agreement's places, schools, posts and organisations. What is written with their words alone
/// gives no warning.
package struct KnownNames: Hashable, Sendable {
    private let words: Set<String>

    package init(_ names: some Sequence<String>) {
        words = Set(names.flatMap { $0.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) })
    }

    func holds(_ word: String) -> Bool {
        let small = word.lowercased()
        // With or without the s of the genitive, here and there.
        return words.contains(small) || words.contains(small + "s")
            || (small.hasSuffix("s") && words.contains(String(small.dropLast())))
    }
}
