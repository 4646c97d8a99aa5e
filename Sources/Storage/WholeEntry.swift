import Vocabulary

/// The text that hangs on an entry, and the salt that keeps its digest from being guessed.
struct Content: Equatable, Sendable {
    var salt: [UInt8]
    var body: String
}

/// An entry with all that hangs on it: what a line of an export holds.
struct WholeEntry: Equatable, Sendable {
    var row: EntryRow
    var content: Content?
    var disposed: Bool
    var act: ActKey?

    func believed() throws(StorageFailure) -> StoredEntry { try row.believed(hasContent: content != nil) }
}

extension WholeEntry {
    fileprivate init(_ row: Row) throws(StorageFailure) {
        self.row = try EntryRow(row)
        disposed = try row.int("disposed") != 0
        if let body = try row.textIfAny("body") { content = Content(salt: try row.bytes("salt"), body: body) }
        if let key = try row.textIfAny("act_key") {
            act = ActKey(
                organisation: ActorKey(try row.text("organisation")), key: key,
                bodyDigest: try row.text("body_digest"))
        }
    }
}

extension Connection {
    /// The next entries after a number, oldest first, whoever may read them; at most `StorageLimits.pageRows`.
    func wholeEntries(of agreement: AgreementID, after number: Int) throws -> [WholeEntry] {
        let rows = try run(
            """
            SELECT \(EntryRow.columns), c.salt, c.body, CASE WHEN d.number IS NULL THEN 0 ELSE 1 END AS disposed,
                a.organisation, a.act_key, a.body_digest
            FROM entry e
            LEFT JOIN content c ON c.agreement = e.agreement AND c.number = e.number
            LEFT JOIN disposal d ON d.agreement = e.agreement AND d.number = e.number
            LEFT JOIN act a ON a.agreement = e.agreement AND a.last_number >= e.number AND a.first_number = (
                SELECT max(b.first_number) FROM act b WHERE b.agreement = e.agreement AND b.first_number <= e.number)
            WHERE e.agreement = $1 AND e.number > $2
            ORDER BY e.number LIMIT $3
            """, [.text(agreement.text), .int(number), .int(StorageLimits.pageRows)])
        return try rows.map { try WholeEntry($0) }
    }

    func insert(_ whole: WholeEntry) throws {
        let row = whole.row
        try run(
            """
            INSERT INTO entry (agreement, number, recorded, kind, on_day, class, owner, recipients, header,
                content_digest, previous, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .text(row.agreement), .int(row.number), .text(row.recorded), .text(row.kind), .text(row.day),
                .text(row.secrecy), .text(row.owner), .text(row.recipients), .text(row.header),
                .text(row.contentDigest), .text(row.previous), .text(row.hash),
            ])
        let place: [Value] = [.text(row.agreement), .int(row.number)]
        if let content = whole.content {
            try run(
                "INSERT INTO content (agreement, number, salt, body) VALUES ($1, $2, $3, $4)",
                place + [.bytes(content.salt), .text(content.body)])
        }
        if whole.disposed { try run("INSERT INTO disposal (agreement, number) VALUES ($1, $2)", place) }
    }
}
