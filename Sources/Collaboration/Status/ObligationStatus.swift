package import Agreements
package import Vocabulary

/// Where one occasion stands on a day, why, and what shows it. Computed, never set by hand.
package struct ObligationStatus: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case notYetDue = "not-yet-due"
        case dueSoon = "due-soon"
        case overdue
        case missed
        case met
        case metLate = "met-late"
        case excused
        /// A *should* or *when possible* that was not done: asks why, is no breach.
        case notDone = "not-done"
        case notApplicable = "not-applicable"
        case cannotBeAssessed = "cannot-be-assessed"
        case notRegistered = "not-registered"

        package var isLate: Bool { self == .overdue || self == .missed }
        package var isMet: Bool { self == .met || self == .metLate }
    }

    package enum Reason: Hashable, Sendable {
        case notBegun(CivilDate)
        case daysLeft(Int)
        case daysLate(Int)
        case windowClosed(CivilDate)
        case doneOn(CivilDate)
        case doneLate(CivilDate, days: Int)
        case excused(by: [ActorKey])
        case partyMissing([ActorKey])
        case beforeSignature
        case notSigned
        case agreementEnded
        case readingProposed
        case calendarMissing(Int)
        case noDate
        case noInterval
        case beforeCounting(CivilDate)
        case noEvent
        case atEnd(CivilDate)
    }

    /// The one of several that says most: what is late before what is due, and what is due before what is done; of equals
    /// the first. Nil when there are none.
    package static func worst(of several: [ObligationStatus]) -> ObligationStatus? {
        several.min { Self.gravity($0.standing) < Self.gravity($1.standing) }
    }

    private static func gravity(_ standing: Standing) -> Int {
        switch standing {
        case .overdue: 0
        case .missed: 1
        case .dueSoon: 2
        case .cannotBeAssessed: 3
        case .notDone: 4
        case .notYetDue: 5
        case .excused: 6
        case .metLate: 7
        case .met: 8
        case .notRegistered: 9
        case .notApplicable: 10
        }
    }

    package let obligation: Obligation
    package let standing: Standing
    package let reason: Reason
    /// How many of the `obligation.count` times.
    package let done: Int
    /// Entries that show it, oldest first.
    package let shownBy: [Int]
    /// Undone on the agreement's last day, and so it stays.
    package let isAtEnd: Bool

    package init(
        obligation: Obligation, standing: Standing, reason: Reason, done: Int = 0, shownBy: [Int] = [],
        isAtEnd: Bool = false
    ) {
        self.obligation = obligation
        self.standing = standing
        self.reason = reason
        self.done = done
        self.shownBy = shownBy
        self.isAtEnd = isAtEnd
    }
}
