package import Vocabulary

/// An import of many rows: what it read, and the entries that took it in and undid it.
package struct ImportBatch: Hashable, Sendable {
    /// 1, 2, 3 … in its agreement.
    package let number: Int
    package let source: SourceKey
    /// What it holds, in the caller's word: incidents, counts.
    package let kind: String
    /// SHA-256 of the file, as 64 hexadecimal digits.
    package let digest: String
    package let secrecy: SecrecyClass
    package let owner: ActorKey
    package let begun: Instant
    /// The entry that took it in; until then its rows are in no answer.
    package let taken: Int?
    /// The entry that undid it; from then on its rows are in no answer.
    package let undone: Int?

    package var stands: Bool { taken != nil && undone == nil }
}

/// What an entry does to an import, in the entry's own transaction: all of it or nothing.
package enum BatchStep: Hashable, Sendable {
    case takeIn(Int)
    case undo(Int)
}

extension Incidents {
    /// Begins an import: rows written under its number are in no answer until an entry takes it in (``NewEntry/batch``).
    package func begin(source: SourceKey, kind: String, digest: String, as kept: Kept) throws -> Int {
        try kept.refuseUnacceptable()
        try StorageFailure.refuse(source.text, "source", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(kind, "kind", bytes: StorageLimits.keyBytes)
        return try file.write { connection in
            let last = try connection.run(
                "SELECT coalesce(max(number), 0) AS last FROM batch WHERE agreement = $1",
                [.text(kept.agreement.text)]
            ).first?.int("last")
            let number = (last ?? 0) + 1
            try connection.run(
                """
                INSERT INTO batch (agreement, number, source, kind, digest, class, owner, begun)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                [
                    .text(kept.agreement.text), .int(number), .text(source.text), .text(kind), .text(digest),
                    .text(kept.secrecy.stored.name), .text(kept.owner.text), .text(kept.recorded.description),
                ])
            return number
        }
    }

    /// The imports that a viewer may know of, the latest first; those that were begun and never taken in are not among them.
    package func batches(of agreement: AgreementID, as viewer: Viewer) throws -> [ImportBatch] {
        try file.read {
            try $0.run(
                """
                SELECT \(ImportBatch.columns) FROM batch e
                WHERE \(Scope.condition) AND e.agreement = $4 AND e.taken IS NOT NULL ORDER BY e.number DESC
                """, Scope(viewer).arguments + [.text(agreement.text)]
            ).map { try ImportBatch($0) }
        }
    }

    /// An import by its number, also one that is still being read; nil alike when there is none and when the viewer may not know.
    package func batch(_ number: Int, of agreement: AgreementID, as viewer: Viewer) throws -> ImportBatch? {
        try file.read {
            try $0.run(
                """
                SELECT \(ImportBatch.columns) FROM batch e
                WHERE \(Scope.condition) AND e.agreement = $4 AND e.number = $5
                """, Scope(viewer).arguments + [.text(agreement.text), .int(number)]
            ).first.map { try ImportBatch($0) }
        }
    }

    /// Throws away imports that were begun before a moment and never taken in, row and all: what a stop of the program leaves.
    /// - Returns: how many.
    @discardableResult
    package func dropUnfinished(before moment: Instant) throws -> Int {
        try file.write { connection in
            let left = try connection.run(
                "SELECT agreement, number FROM batch WHERE taken IS NULL AND begun < $1", [.text(moment.description)])
            for batch in left {
                let place: [Value] = [.text(try batch.text("agreement")), .int(try batch.int("number"))]
                try connection.dropRows(of: place)
                try connection.run("DELETE FROM batch WHERE agreement = $1 AND number = $2", place)
            }
            return left.count
        }
    }
}

extension ImportBatch {
    fileprivate static let columns = """
        e.number, e.source, e.kind, e.digest, e.class, e.owner, e.begun, e.taken, e.undone
        """

    fileprivate init(_ row: Row) throws(StorageFailure) {
        self.init(
            number: try row.int("number"), source: SourceKey(try row.text("source")), kind: try row.text("kind"),
            digest: try row.text("digest"), secrecy: try row.secrecy(), owner: ActorKey(try row.text("owner")),
            begun: try row.instant("begun"), taken: try row.intIfAny("taken"), undone: try row.intIfAny("undone"))
    }
}

extension Connection {
    /// Takes an import in, or undoes it, by an entry of the same transaction.
    func settle(_ step: BatchStep, in agreement: AgreementID, by entry: Int) throws {
        let (column, number, condition) =
            switch step {
            case .takeIn(let number): ("taken", number, "taken IS NULL")
            case .undo(let number): ("undone", number, "taken IS NOT NULL AND undone IS NULL")
            }
        let settled = try run(
            "UPDATE batch SET \(column) = $3 WHERE agreement = $1 AND number = $2 AND \(condition) RETURNING number",
            [.text(agreement.text), .int(number), .int(entry)])
        if settled.count == 0 { throw StorageFailure.ruleBroken("an import is taken in once and undone once") }
    }

    /// The texts go first: they hang on their incidents.
    fileprivate func dropRows(of place: [Value]) throws {
        try run(
            """
            DELETE FROM incident_text WHERE agreement = $1 AND EXISTS (SELECT 1 FROM incident i
                WHERE i.agreement = incident_text.agreement AND i.number = incident_text.number
                AND i.version = incident_text.version AND i.batch = $2)
            """, place)
        for table in ["incident"] + VersionedTable.all.map(\.name) {
            try run("DELETE FROM \(table) WHERE agreement = $1 AND batch = $2", place)
        }
    }
}
