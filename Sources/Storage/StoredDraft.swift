package import Vocabulary

/// Something an organisation is working on: its own, and never loaded for another.
package struct StoredDraft: Sendable, Hashable {
    /// The organisation, by a key that is the same in all its agreements.
    package let organisation: String
    /// Unguessable, made by the caller; length ``StorageLimits/tokenLetters``.
    package let id: String
    /// What was written, in the caller's own form.
    package let body: String
    package let changedOn: CivilDate

    package init(organisation: String, id: String, body: String, changedOn: CivilDate) {
        self.organisation = organisation
        self.id = id
        self.body = body
        self.changedOn = changedOn
    }
}

extension Journal {
    /// Keeps a draft, in the place of what was kept under the same id.
    ///
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)`` when something is empty or too long;
    ///   ``StorageFailure/ruleBroken(_:)`` when the organisation has ``StorageLimits/drafts`` already.
    package func keepDraft(_ draft: StoredDraft) throws {
        try StorageFailure.refuse(draft.organisation, "organisation", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(draft.id, "id", bytes: StorageLimits.tokenLetters)
        try StorageFailure.refuse(draft.body, "body", bytes: 1...StorageLimits.lineBytes)
        try file.write { connection in
            let others = try connection.run(
                "SELECT id FROM draft WHERE organisation = $1 AND id <> $2",
                [.text(draft.organisation), .text(draft.id)])
            guard others.count < StorageLimits.drafts else { throw StorageFailure.ruleBroken("too many drafts") }
            try connection.run(
                """
                INSERT INTO draft (organisation, id, body, changed_on) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation, id) DO UPDATE SET body = excluded.body, changed_on = excluded.changed_on
                """,
                [
                    .text(draft.organisation), .text(draft.id), .text(draft.body),
                    .text(draft.changedOn.description),
                ])
        }
    }

    /// A draft of the organisation's own; nil alike when there is none and when it is another's.
    package func draft(_ id: String, of organisation: String) throws -> StoredDraft? {
        guard !id.utf8.contains(0), !organisation.utf8.contains(0) else { return nil }
        return try file.read {
            try $0.run(
                "SELECT organisation, id, body, changed_on FROM draft WHERE organisation = $1 AND id = $2",
                [.text(organisation), .text(id)]
            ).first.map { try StoredDraft($0) }
        }
    }

    /// The organisation's own drafts, the latest changed first.
    package func drafts(of organisation: String) throws -> [StoredDraft] {
        guard !organisation.utf8.contains(0) else { return [] }
        return try file.read {
            try $0.run(
                """
                SELECT organisation, id, body, changed_on FROM draft WHERE organisation = $1
                ORDER BY changed_on DESC, id
                """, [.text(organisation)]
            ).map { try StoredDraft($0) }
        }
    }

    /// Throws a draft of the organisation's own away; false when there was none.
    @discardableResult
    package func dropDraft(_ id: String, of organisation: String) throws -> Bool {
        guard !id.utf8.contains(0), !organisation.utf8.contains(0) else { return false }
        return try file.write {
            try $0.run(
                "DELETE FROM draft WHERE organisation = $1 AND id = $2 RETURNING id",
                [.text(organisation), .text(id)]
            ).count > 0
        }
    }
}

extension StoredDraft {
    fileprivate init(_ row: Row) throws(StorageFailure) {
        guard let day = CivilDate(try row.text("changed_on")) else { throw .unreadable(column: "changed_on") }
        self.init(
            organisation: try row.text("organisation"), id: try row.text("id"), body: try row.text("body"),
            changedOn: day)
    }
}
