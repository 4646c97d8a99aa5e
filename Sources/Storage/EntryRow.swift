import Vocabulary

/// One row of `entry` as it stands in the table or in a line: texts, not yet believed.
struct EntryRow: Equatable, Sendable {
    var agreement: String
    var number: Int
    var recorded: String
    var kind: String
    var day: String
    /// `own`, `shared` or `open`.
    var secrecy: String
    /// Whose, when the class is `own`.
    var owner: String?
    /// A JSON list of keys.
    var recipients: String
    var header: String
    var contentDigest: String?
    var previous: String
    var hash: String

    static let columns = """
        e.agreement, e.number, e.recorded, e.kind, e.on_day, e.class, e.owner, e.recipients, e.header, \
        e.content_digest, e.previous, e.hash
        """
}

extension EntryRow {
    init(_ row: Row) throws(StorageFailure) {
        agreement = try row.text("agreement")
        number = try row.int("number")
        recorded = try row.text("recorded")
        kind = try row.text("kind")
        day = try row.text("on_day")
        secrecy = try row.text("class")
        owner = try row.textIfAny("owner")
        recipients = try row.text("recipients")
        header = try row.text("header")
        contentDigest = try row.textIfAny("content_digest")
        previous = try row.text("previous")
        hash = try row.text("hash")
    }

    /// What the hash is taken over: every field with its length before it, so that no letter can move from one field to
    /// the next unseen.
    var canonicalText: [UInt8] {
        let fields = [
            "overens-entry-1", agreement, String(number), recorded, kind, day, secrecy, owner ?? "", recipients, header,
            contentDigest ?? "", previous,
        ]
        return fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
    }

    /// The hash that these fields should have.
    var chainedHash: String { Digest.of(canonicalText) }

    func believed(hasContent: Bool) throws(StorageFailure) -> StoredEntry {
        guard let recorded = Instant(recorded) else { throw .unreadable(column: "recorded") }
        guard let day = CivilDate(day) else { throw .unreadable(column: "on_day") }
        guard let secrecy = SecrecyClass(stored: secrecy, owner: owner) else { throw .unreadable(column: "class") }
        guard let recipients = JSONText.list(recipients) else { throw .unreadable(column: "recipients") }
        return StoredEntry(
            agreement: AgreementID(agreement), number: number, recorded: recorded, kind: kind, on: day,
            secrecy: secrecy, recipients: recipients.map { ActorKey($0) }, header: header, hasContent: hasContent,
            hash: hash)
    }
}

extension SecrecyClass {
    init?(stored: String, owner: String?) {
        switch (stored, owner) {
        case ("own", let owner?): self = .own(ActorKey(owner))
        case ("shared", nil): self = .shared
        case ("open", nil): self = .open
        default: return nil
        }
    }

    var stored: (name: String, owner: String?) {
        switch self {
        case .own(let owner): ("own", owner.text)
        case .shared: ("shared", nil)
        case .open: ("open", nil)
        }
    }
}
