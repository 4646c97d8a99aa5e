import Vocabulary

/// Goes along a chain and notes each place where it does not hold; every entry is blamed for itself only.
struct ChainWalk {
    private let earlier: Head?
    private var end: ChainEnd
    private var entries = 0
    private var disposed: [Int] = []
    private var faults: [ChainFault] = []
    private var earlierSeen = false

    init(agreement: AgreementID, earlier: Head?) {
        self.earlier = earlier
        end = ChainEnd(empty: agreement)
    }

    mutating func take(_ whole: WholeEntry) {
        let row = whole.row
        let fits = place(row)
        if row.chainedHash != row.hash { note(.entryChanged, row.number) }
        if fits, row.previous != end.head.hash { note(.linkBroken, row.number) }
        if let fault = whole.contentFault { note(fault, row.number) }
        if whole.disposed { disposed.append(row.number) }
        if let earlier, earlier.number == row.number {
            earlierSeen = true
            if earlier.hash != row.hash { note(.headDiffers, row.number) }
        }
        entries += 1
        let recorded = moment(row)
        // A row out of its order is nobody's predecessor.
        if row.number > end.head.number { end.follow(row, recorded: recorded) }
    }

    func finished() -> Verification {
        var faults = faults
        if let earlier, earlier.number > 0, !earlierSeen {
            faults.append(
                ChainFault(earlier.number > end.head.number ? .tailCut : .headDiffers, number: earlier.number))
        }
        return Verification(head: end.head, entries: entries, disposed: disposed, faults: faults)
    }

    /// True when the number follows, so that the link to the entry before can be asked about.
    private mutating func place(_ row: EntryRow) -> Bool {
        let expected = end.head.number + 1
        if row.number == expected { return true }
        note(row.number < expected ? .wrongNumber : .gap, row.number < expected ? row.number : expected)
        return false
    }

    /// The entry's moment, or the one before it when it cannot be read.
    private mutating func moment(_ row: EntryRow) -> Instant {
        if (try? row.believed(hasContent: false)) == nil { note(.fieldUnreadable, row.number) }
        guard let recorded = Instant(row.recorded) else { return end.recorded ?? Instant(seconds: 0) }
        if let last = end.recorded, recorded < last { note(.recordedDecreases, row.number) }
        return recorded
    }

    private mutating func note(_ code: ChainFault.Code, _ number: Int) {
        faults.append(ChainFault(code, number: number))
    }
}

extension WholeEntry {
    /// What is wrong with the content, asked of the digest and the note of disposal.
    var contentFault: ChainFault.Code? {
        switch (row.contentDigest, content, disposed) {
        case (nil, nil, false), (.some, nil, true): nil
        case (nil, nil, true), (_, .some, true), (nil, .some, false): .contentUnexpected
        case (.some, nil, false): .contentMissing
        case (let digest?, let content?, false): Digest.ofContent(content) == digest ? nil : .contentChanged
        }
    }
}
