import Vocabulary

/// Which entries a viewer may read, as part of the query itself: what is not loaded cannot leak.
struct Scope {
    /// The condition on the row `e`; takes the arguments `$1`, `$2` and `$3`.
    static let condition = condition(on: "e")

    /// The condition on a row by another name; the same arguments.
    static func condition(on row: String) -> String {
        """
        (\(row).class = 'open' OR (\(row).class = 'shared' AND $1 = 1) OR (\(row).class = 'own' AND \(row).owner = $2) OR $3 = 1)
        """
    }

    let arguments: [Value]

    init(_ viewer: Viewer) {
        arguments =
            switch viewer {
            case .participant: [.int(1), .null, .int(0)]
            case .everybody: [.int(0), .null, .int(0)]
            case .organisation(let reader): [.int(1), .text(reader.text), .int(0)]
            case .keeper: [.int(1), .null, .int(1)]
            }
    }
}

extension Connection {
    /// Entries numbered within `range` that the viewer may read, oldest first.
    func entries(of agreement: AgreementID, in range: ClosedRange<Int>, as viewer: Viewer) throws -> [StoredEntry] {
        let rows = try run(
            """
            SELECT \(EntryRow.columns), CASE WHEN c.number IS NULL THEN 0 ELSE 1 END AS has_content
            FROM entry e LEFT JOIN content c ON c.agreement = e.agreement AND c.number = e.number
            WHERE \(Scope.condition) AND e.agreement = $4 AND e.number BETWEEN $5 AND $6
            ORDER BY e.number
            """,
            Scope(viewer).arguments + [.text(agreement.text), .int(range.lowerBound), .int(range.upperBound)])
        return try rows.map { try EntryRow($0).believed(hasContent: try $0.int("has_content") != 0) }
    }

    func content(of agreement: AgreementID, number: Int, as viewer: Viewer) throws -> String? {
        let rows = try run(
            """
            SELECT c.body FROM entry e JOIN content c ON c.agreement = e.agreement AND c.number = e.number
            WHERE \(Scope.condition) AND e.agreement = $4 AND e.number = $5
            """, Scope(viewer).arguments + [.text(agreement.text), .int(number)])
        return try rows.first?.text("body")
    }
}
