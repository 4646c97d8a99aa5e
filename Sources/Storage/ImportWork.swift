import Vocabulary

/// Takes lines one by one: checks each, records it as long as none was at fault, goes on checking when one was.
struct ImportWork {
    private(set) var faults: [ImportFault] = []
    private let connection: any Connection
    private var lineNumber = 0
    private var entries = 0
    /// By the bytes of the agreement's id, as the table sees it.
    private var chains: [[UInt8]: Chain] = [:]
    /// After a line that could not be read, nobody knows what the next one should follow.
    private var lostTrack = false

    private struct Chain {
        var end: ChainEnd
        var acts: ActRuns
        var lastAct: ActKey?
        var actsSeen: Set<[[UInt8]]> = []
    }

    init(connection: any Connection) { self.connection = connection }

    mutating func take(_ line: String) throws {
        lineNumber += 1
        switch Self.read(line) {
        case .failure(let fault):
            note(fault.code)
            lostTrack = true
        case .success(let whole):
            let codes = Self.faultsWithin(whole)
            for code in codes { note(code) }
            // A key that cannot stand in the table cannot be asked for there either.
            if codes.contains(.fieldInvalid) { lostTrack = true } else { try place(whole) }
        }
    }

    func finished() throws -> ImportResult {
        for chain in chains.values {
            var acts = chain.acts
            try acts.finish(on: connection)
        }
        return .imported(entries: entries, heads: chains.values.map(\.end.head).sorted { $0.agreement < $1.agreement })
    }

    private mutating func note(_ code: ImportFault.Code) { faults.append(ImportFault(code, line: lineNumber)) }

    private mutating func place(_ whole: WholeEntry) throws {
        let agreement = AgreementID(whole.row.agreement)
        let id = Array(whole.row.agreement.utf8)
        var chain = try chains[id] ?? newChain(agreement)
        if !lostTrack {
            for code in Self.faults(of: whole.row, after: chain.end) { note(code) }
        }
        if try isReused(whole.act, in: &chain, agreement) { note(.keyReused) }
        lostTrack = false
        if faults.isEmpty { try record(whole, in: &chain) }
        chain.lastAct = whole.act
        chain.end.follow(whole.row, recorded: Instant(whole.row.recorded) ?? Instant(seconds: 0))
        chains[id] = chain
    }

    private func newChain(_ agreement: AgreementID) throws -> Chain {
        Chain(end: try connection.chainEnd(of: agreement), acts: ActRuns(agreement: agreement))
    }

    private mutating func record(_ whole: WholeEntry, in chain: inout Chain) throws {
        try connection.insert(whole)
        try chain.acts.take(whole.act, number: whole.row.number, on: connection)
        entries += 1
    }

    private func isReused(_ act: ActKey?, in chain: inout Chain, _ agreement: AgreementID) throws -> Bool {
        guard let act else { return false }
        if let last = chain.lastAct, act.isSame(as: last) { return false }
        let isNew = chain.actsSeen.insert(Array(act.bytes.dropLast())).inserted
        return try !isNew || connection.act(act, in: agreement) != nil
    }
}

// What a line says by itself
extension ImportWork {
    private struct Unusable: Error { let code: ImportFault.Code }

    private static func read(_ line: String) -> Result<WholeEntry, Unusable> {
        guard line.utf8.count <= StorageLimits.lineBytes else { return .failure(Unusable(code: .tooLong)) }
        guard let whole = WholeEntry(line: line) else { return .failure(Unusable(code: .unreadable)) }
        guard whole.line.utf8.elementsEqual(line.utf8) else { return .failure(Unusable(code: .notCanonical)) }
        return .success(whole)
    }

    private static func faultsWithin(_ whole: WholeEntry) -> [ImportFault.Code] {
        var codes: [ImportFault.Code] = []
        if !whole.hasValidFields { codes.append(.fieldInvalid) }
        if whole.row.chainedHash != whole.row.hash { codes.append(.hashWrong) }
        switch whole.contentFault {
        case .contentChanged: codes.append(.contentChanged)
        case .contentMissing: codes.append(.contentMissing)
        case .some: codes.append(.contentUnexpected)
        case nil: break
        }
        return codes
    }

    private static func faults(of row: EntryRow, after end: ChainEnd) -> [ImportFault.Code] {
        var codes: [ImportFault.Code] = []
        if row.number != end.head.number + 1 {
            codes.append(.numberDoesNotFollow)
        } else if row.previous != end.head.hash {
            codes.append(.linkBroken)
        }
        if let recorded = Instant(row.recorded), let last = end.recorded, recorded < last {
            codes.append(.recordedDecreases)
        }
        return codes
    }
}

extension WholeEntry {
    /// Whether an append could have written these fields.
    fileprivate var hasValidFields: Bool {
        guard let entry = try? believed(), entry.recorded.description == row.recorded, entry.on.description == row.day,
            Digest.isHash(row.hash), Digest.isHash(row.previous), row.contentDigest.map(Digest.isHash) ?? true,
            (content?.salt.count ?? StorageLimits.saltBytes) == StorageLimits.saltBytes, row.number >= 1
        else { return false }
        let asNew = NewEntry(
            kind: entry.kind, on: entry.on, secrecy: entry.secrecy, recipients: entry.recipients, header: entry.header,
            content: content?.body)
        do {
            try entry.agreement.refuseUnacceptable()
            try asNew.refuseUnacceptable()
            try act?.refuseUnacceptable()
            return true
        } catch {
            return false
        }
    }
}
