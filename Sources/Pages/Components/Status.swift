/// How an obligation or a commitment stands; decides icon, colour and the group on the board.
package enum Mark: Hashable, Sendable, CaseIterable {
    case fulfilled
    case onTrack
    case dueSoon
    /// Late, and still worth doing.
    case overdue
    /// Late, and doing it now would not be it.
    case missed
    case cannotBeAssessed
    /// Its window ended before counting began.
    case notRegistered
    /// A "should" that was not done: counted, no breach.
    case notDoneCounted
    case excused
    case notApplicable
    /// Begun or not, and not near its end.
    case notYetDue
}

/// A status with the word that says it.
package struct StatusLabel: Hashable, Sendable {
    /// Decides icon and colour.
    package var mark: Mark
    /// The word shown; nil shows the mark's usual word.
    package var word: String?
    /// Of a reading that both parties have not accepted: nothing turns red.
    package var isProposed: Bool = false

    package init(mark: Mark, word: String? = nil, isProposed: Bool = false) {
        self.mark = mark
        self.word = word
        self.isProposed = isProposed
    }
}

/// How many commitments stand in each group.
package struct BoardTally: Hashable, Sendable {
    /// Fulfilled or on track.
    package var fulfilled: Int = 0
    /// Due soon.
    package var dueSoon: Int = 0
    /// Late and still worth doing.
    package var overdue: Int = 0
    /// Late and gone.
    package var missed: Int = 0
    /// No measure, no date or no calendar.
    package var cannotBeAssessed: Int = 0
    /// The quiet count: ended before counting began.
    package var notRegistered: Int = 0
    /// Of a proposed reading: nothing turns red.
    package var isProposed: Bool = false

    package init(
        fulfilled: Int = 0, dueSoon: Int = 0, overdue: Int = 0, missed: Int = 0, cannotBeAssessed: Int = 0,
        notRegistered: Int = 0, isProposed: Bool = false
    ) {
        self.fulfilled = fulfilled
        self.dueSoon = dueSoon
        self.overdue = overdue
        self.missed = missed
        self.cannotBeAssessed = cannotBeAssessed
        self.notRegistered = notRegistered
        self.isProposed = isProposed
    }

    /// Overdue and missed together.
    package var late: Int { overdue + missed }
    /// The four groups together; what is not registered stands outside.
    package var total: Int { fulfilled + dueSoon + late + cannotBeAssessed }
}
