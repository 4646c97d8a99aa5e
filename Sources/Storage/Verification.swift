package import Vocabulary

/// What a walk through a chain found.
package struct Verification: Sendable, Equatable {
    /// Where the chain ends now.
    package let head: Head
    package let entries: Int
    /// Entries whose content was disposed of; each should answer to a recorded decision.
    package let disposed: [Int]
    /// In the order of the chain; empty when it holds.
    package let faults: [ChainFault]

    package init(head: Head, entries: Int, disposed: [Int], faults: [ChainFault]) {
        self.head = head
        self.entries = entries
        self.disposed = disposed
        self.faults = faults
    }

    package var holds: Bool { faults.isEmpty }
}

/// One place where a chain does not hold.
package struct ChainFault: Sendable, Hashable {
    /// The entry's number: for a gap the first one missing, for a cut the earlier head's.
    package let number: Int
    package let code: Code

    package init(_ code: Code, number: Int) {
        self.number = number
        self.code = code
    }

    package enum Code: String, Sendable, CaseIterable {
        /// The hash does not follow from the fields.
        case entryChanged = "entry_changed"
        /// The entry before is not the one it followed when it was recorded.
        case linkBroken = "link_broken"
        case gap
        /// A number below 1, or the same number again.
        case wrongNumber = "wrong_number"
        case recordedDecreases = "recorded_decreases"
        /// A field holds what the program does not write there.
        case fieldUnreadable = "field_unreadable"
        case contentChanged = "content_changed"
        /// Content is gone without having been disposed of.
        case contentMissing = "content_missing"
        /// Content stands where there was none, or where it was disposed of.
        case contentUnexpected = "content_unexpected"
        /// An earlier head stood further on.
        case tailCut = "tail_cut"
        /// An earlier head had another hash at this number.
        case headDiffers = "head_differs"
    }
}

extension Journal {
    /// Walks a chain and lists everything that was changed behind the program's back.
    ///
    /// - Parameter earlier: a head kept elsewhere; without one, a cut tail or a chain written anew cannot be seen.
    /// - Throws: ``StorageFailure/headOfOtherAgreement(_:)``.
    package func verify(_ agreement: AgreementID, earlier: Head? = nil) throws -> Verification {
        if let earlier, earlier.agreement != agreement {
            throw StorageFailure.headOfOtherAgreement(earlier.agreement)
        }
        var walk = ChainWalk(agreement: agreement, earlier: earlier)
        try walkChain(of: agreement, from: .min) { walk.take($0) }
        return walk.finished()
    }

    /// Hands over entry after entry through the number at which the chain ended when the walk began, a page at a time,
    /// so that neither memory nor the log grows with the chain.
    func walkChain(of agreement: AgreementID, from start: Int, _ take: (WholeEntry) throws -> Void) throws {
        let last = try head(of: agreement).number
        var reached = start
        while true {
            let page = try file.read { try $0.wholeEntries(of: agreement, after: reached) }
            for whole in page where whole.row.number <= last { try take(whole) }
            guard let number = page.last?.row.number, number < last else { return }
            reached = number
        }
    }
}
