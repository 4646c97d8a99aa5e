package import Agreements

/// What is wrong with a note on a meeting's board, which the other parties read while it is being written.
/// - Parameter noPersons: somebody has seen the words that may point at persons, and says that none is meant.
package func faults(inBoardNote text: String, of agreement: Agreement, noPersons: Bool) -> [Refusal] {
    WeekWords(agreement: agreement, noPersons: noPersons).faults(
        text, "board-note", isNeeded: false, limit: TextLimits.note)
}
