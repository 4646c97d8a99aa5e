package import Vocabulary

extension Journal {
    /// Records one act, or answers as before when the same act comes again.
    ///
    /// In one transaction: reads what `viewer` may read past `head`, lets `decide` fold it and decide, and writes the
    /// entries it returns. When it returns none, nothing is kept, the key neither.
    /// - Parameters:
    ///   - head: the number of the entry that the caller has folded last; 0 for none.
    ///   - recorded: the clock; a moment before the chain's last entry becomes that entry's moment.
    /// - Throws: what `decide` throws, with nothing recorded; ``StorageFailure/headBeyondChain(given:last:)``;
    ///   ``StorageFailure/unacceptableText(field:_:)``; ``StorageFailure/entryTooLarge(bytes:limit:)``.
    package func append(
        to agreement: AgreementID, after head: Int, as viewer: Viewer, key: ActKey, recorded: Instant,
        decide: @Sendable (_ tail: [StoredEntry]) throws -> [NewEntry]
    ) throws -> Appended {
        try agreement.refuseUnacceptable()
        try key.refuseUnacceptable()
        return try file.write { connection in
            if let earlier = try connection.act(key, in: agreement) {
                guard earlier.bodyDigest.utf8.elementsEqual(key.bodyDigest.utf8) else { return .keyReused }
                return .alreadyRecorded(try connection.entries(of: agreement, in: earlier.entries, as: viewer))
            }
            let end = try connection.chainEnd(of: agreement)
            let tail = try connection.tail(past: head, end: end, as: viewer)
            let prepared = try decide(tail).map { PreparedEntry($0, recorded: recorded, key: key) }
            let stored = try connection.append(prepared, after: end, salt: salt)
            return .recorded(stored.filter { viewer.mayRead($0.secrecy) })
        }
    }

    /// Whether the chain holds an act under that key, and whether it was the same.
    package func knows(_ key: ActKey, in agreement: AgreementID) throws -> KnownAct {
        try agreement.refuseUnacceptable()
        try key.refuseUnacceptable()
        return try file.read { connection in
            guard let earlier = try connection.act(key, in: agreement) else { return .new }
            return earlier.bodyDigest.utf8.elementsEqual(key.bodyDigest.utf8) ? .same : .other
        }
    }

    /// Records many prepared entries in one transaction, by the same chaining rules: for demo, replay and import.
    ///
    /// Each entry's moment is its own, but never before the one it follows.
    /// - Throws: ``StorageFailure/keyAlreadyRecorded(_:)`` for an act that the chain has already.
    @discardableResult
    package func appendAll(_ entries: [PreparedEntry], to agreement: AgreementID) throws -> [StoredEntry] {
        try agreement.refuseUnacceptable()
        for key in Set(entries.compactMap(\.key)) { try key.refuseUnacceptable() }
        return try file.write { connection in
            try connection.append(entries, after: try connection.chainEnd(of: agreement), salt: salt)
        }
    }
}

extension Connection {
    fileprivate func tail(past head: Int, end: ChainEnd, as viewer: Viewer) throws -> [StoredEntry] {
        let last = end.head.number
        guard (0...last).contains(head) else { throw StorageFailure.headBeyondChain(given: head, last: last) }
        return head == last ? [] : try entries(of: end.head.agreement, in: head + 1...last, as: viewer)
    }

    fileprivate func append(
        _ entries: [PreparedEntry], after end: ChainEnd, salt: () -> [UInt8]
    ) throws -> [StoredEntry] {
        var end = end
        var acts = ActRuns(agreement: end.head.agreement)
        var stored: [StoredEntry] = []
        for prepared in entries {
            let whole = try end.sealing(prepared.entry, recorded: prepared.recorded, act: prepared.key, salt: salt)
            try insert(whole)
            if let file = prepared.entry.file { try attach(file, to: whole.row, address: Digest.hex(salt())) }
            if let batch = prepared.entry.batch { try settle(batch, in: end.head.agreement, by: whole.row.number) }
            stored.append(try whole.believed())
            try acts.take(prepared.key, number: whole.row.number, on: self)
        }
        try acts.finish(on: self)
        return stored
    }
}
