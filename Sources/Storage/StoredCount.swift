package import Vocabulary

/// A whole number of a period without a single incident behind it, as a source gives it.
package struct KeptCount: Hashable, Sendable {
    package let source: SourceKey
    package let category: CategoryKey
    /// A whole month or a whole year.
    package let period: DayRange
    package let area: AreaKey?
    package let organisation: String?
    package let amount: Amount

    package init(
        source: SourceKey, category: CategoryKey, period: DayRange, area: AreaKey? = nil, organisation: String? = nil,
        amount: Amount
    ) {
        self.source = source
        self.category = category
        self.period = period
        self.area = area
        self.organisation = organisation
        self.amount = amount
    }
}

/// Something that is kept, with what is known of how it came.
package struct KeptWord<Said: Hashable & Sendable>: Hashable, Sendable {
    package let said: Said
    /// From 1; a later word about the same thing is a higher version.
    package let version: Int
    package let secrecy: SecrecyClass
    package let owner: ActorKey
    package let recorded: Instant
    /// 0 when it was not imported.
    package let batch: Int
}

extension KeptWord {
    static var columns: String { "e.version, e.class, e.owner, e.recorded, e.batch" }

    init(_ said: Said, _ row: Row) throws(StorageFailure) {
        self.init(
            said: said, version: try row.int("version"), secrecy: try row.secrecy(),
            owner: ActorKey(try row.text("owner")), recorded: try row.instant("recorded"),
            batch: try row.int("batch"))
    }
}

extension Incidents {
    /// Keeps rows of one table; what the newest row says already is not written again.
    func keep(_ rows: [[Value]], in table: VersionedTable, as kept: Kept) throws {
        try kept.refuseUnacceptable()
        guard !rows.isEmpty else { return }
        try file.write { try $0.keep(rows, in: table, by: kept) }
    }

    /// The newest rows of one table that the viewer may read and that match more conditions, whose arguments begin at `$5`.
    func current<Said>(
        _ table: VersionedTable, of agreement: AgreementID, as viewer: Viewer, _ condition: String = "1 = 1",
        _ arguments: [Value] = [], said: (Row) throws -> Said
    ) throws -> [KeptWord<Said>] {
        let columns = (table.identity + table.said).map { "e.\($0)" }.joined(separator: ", ")
        let order = (table.identity + ["owner"]).map { "e.\($0)" }.joined(separator: ", ")
        return try file.read {
            try $0.run(
                "SELECT \(columns), \(KeptWord<Said>.columns) \(table.current) AND \(condition) ORDER BY \(order)",
                Scope(viewer).arguments + [.text(agreement.text)] + arguments
            ).map { try KeptWord(try said($0), $0) }
        }
    }

    /// Keeps counts of a period; a later number about the same is a new version, and the earlier ones stay.
    package func keep(_ counts: [KeptCount], as kept: Kept) throws {
        try keep(
            counts.map {
                [
                    .text($0.source.text), .text($0.category.text), .text($0.period.first.description),
                    .text($0.period.last.description), .text($0.area?.text ?? ""), .text($0.organisation ?? ""),
                ] + $0.amount.values
            }, in: .counts, as: kept)
    }

    /// The newest counts that touch some days and that the viewer may read.
    ///
    /// - Parameter days: nil for all.
    package func counts(
        of agreement: AgreementID, touching days: DayRange? = nil, from source: SourceKey? = nil, as viewer: Viewer
    ) throws -> [KeptWord<KeptCount>] {
        try current(
            .counts, of: agreement, as: viewer,
            "e.first_day <= $5 AND e.last_day >= $6 AND ($7 = '' OR e.source = $7)",
            [
                .text(days?.last.description ?? "9999-12-31"), .text(days?.first.description ?? "0001-01-01"),
                .text(source?.text ?? ""),
            ]
        ) { row in
            KeptCount(
                source: SourceKey(try row.text("source")), category: CategoryKey(try row.text("category")),
                period: try row.period(), area: try row.text("area").someKey().map { AreaKey($0) },
                organisation: try row.text("organisation").someKey(), amount: try Amount(row, "amount"))
        }
    }
}

extension String {
    /// In a key a column is never null: nothing is an empty text.
    func someKey() -> String? { isEmpty ? nil : self }
}
