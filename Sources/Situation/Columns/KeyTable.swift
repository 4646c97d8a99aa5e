/// Words numbered from 1 in the order they are met, so that a column holds small numbers instead of texts. 0 stands for none.
package struct KeyTable<Word: Hashable & Sendable>: Sendable {
    /// The word of number n stands at n - 1.
    package private(set) var words: [Word] = []
    private var numbers: [Word: Int] = [:]
    private let most: Int

    /// - Parameter most: the largest number that the column can hold.
    init(most: Int) { self.most = most }

    /// How many numbers there are, none with them.
    package var width: Int { words.count + 1 }

    /// The number of a word, a new one when it is met for the first time; nil when there is room for no more.
    mutating func number(of word: Word?) -> Int? {
        guard let word else { return 0 }
        if let number = numbers[word] { return number }
        guard words.count < most else { return nil }
        words.append(word)
        numbers[word] = words.count
        return words.count
    }

    /// The number of a word that has been met.
    package func find(_ word: Word) -> Int? { numbers[word] }

    /// The word of a number; nil for none.
    package subscript(number: Int) -> Word? { words.indices.contains(number - 1) ? words[number - 1] : nil }
}
