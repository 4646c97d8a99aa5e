import Vocabulary

/// The last link of a chain: what the next entry follows.
struct ChainEnd: Equatable, Sendable {
    private(set) var head: Head
    /// Nil for an empty chain.
    private(set) var recorded: Instant?

    /// The next entry, numbered, dated no earlier than the last one, and hashed.
    mutating func sealing(
        _ entry: NewEntry, recorded given: Instant, act: ActKey?, salt: () -> [UInt8]
    ) throws(StorageFailure) -> WholeEntry {
        try entry.refuseUnacceptable()
        let recorded = max(given, self.recorded ?? given)
        let content = entry.content.map { Content(salt: Self.whole(salt()), body: $0) }
        let (secrecy, owner) = entry.secrecy.stored
        var row = EntryRow(
            agreement: head.agreement.text, number: head.number + 1, recorded: recorded.description, kind: entry.kind,
            day: entry.on.description, secrecy: secrecy, owner: owner,
            recipients: JSONText.list(entry.recipients.map(\.text)), header: entry.header,
            contentDigest: content.map { Digest.ofContent($0) }, previous: head.hash, hash: "")
        row.hash = row.chainedHash
        let whole = WholeEntry(row: row, content: content, disposed: false, act: act)
        try whole.refuseTooLarge()
        follow(row, recorded: recorded)
        return whole
    }

    mutating func follow(_ row: EntryRow, recorded: Instant) {
        head = Head(agreement: head.agreement, number: row.number, hash: row.hash)
        self.recorded = recorded
    }

    private static func whole(_ salt: [UInt8]) -> [UInt8] {
        precondition(salt.count == StorageLimits.saltBytes, "A salt is 16 bytes.")
        return salt
    }
}

extension ChainEnd {
    init(empty agreement: AgreementID) {
        self.init(head: .empty(agreement), recorded: nil)
    }
}

extension Connection {
    func head(of agreement: AgreementID) throws -> Head {
        guard let row = try lastRow(of: agreement) else { return .empty(agreement) }
        return Head(agreement: agreement, number: try row.int("number"), hash: try row.text("hash"))
    }

    func chainEnd(of agreement: AgreementID) throws -> ChainEnd {
        guard let row = try lastRow(of: agreement) else { return ChainEnd(empty: agreement) }
        guard let recorded = Instant(try row.text("recorded")) else {
            throw StorageFailure.unreadable(column: "recorded")
        }
        return ChainEnd(head: try head(of: agreement), recorded: recorded)
    }

    private func lastRow(of agreement: AgreementID) throws -> Row? {
        try run(
            "SELECT number, hash, recorded FROM entry WHERE agreement = $1 ORDER BY number DESC LIMIT 1",
            [.text(agreement.text)]
        ).first
    }
}
