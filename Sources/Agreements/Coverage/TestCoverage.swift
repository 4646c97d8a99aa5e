/// Rows, what holds them, and the tests that show them, side by side.
package struct TestCoverage: Sendable {
    /// The kinds of row that a test shows one by one.
    package static let kinds = [
        "gate", "approval", "goal_rule", "plan_rule", "method", "focus_area", "body", "representation",
    ]
    package struct Tied: Sendable {
        package let held: Coverage.Held
        package let ties: [RowTie]
    }
    package enum Problem: Hashable, Sendable {
        case notTested(RowID, kind: String)
        case unknownRow(RowTie)
        /// A test without a sentence cannot be found again by those who read the table.
        case unnamed(RowTie)
    }
    /// The rows of `kinds` in the order of the kinds, and any other row that a test is tied to, last.
    package let rows: [Tied]
    package let problems: [Problem]

    package init(_ coverage: Coverage, ties: [RowTie]) {
        let byRow = Dictionary(grouping: ties, by: \.row)
        let asked = Self.kinds.flatMap { kind in coverage.rows.filter { $0.row.kind == kind } }
        let beside = coverage.rows.filter { !Self.kinds.contains($0.row.kind) && byRow[$0.row.id] != nil }
        rows = (asked + beside).map { Tied(held: $0, ties: byRow[$0.row.id] ?? []) }
        let known = Set(coverage.rows.map(\.row.id))
        problems =
            asked.filter { byRow[$0.row.id] == nil }.map { .notTested($0.row.id, kind: $0.row.kind) }
            + ties.filter { !known.contains($0.row) }.map { .unknownRow($0) }
            + ties.filter { $0.test.isEmpty }.map { .unnamed($0) }
    }
}
