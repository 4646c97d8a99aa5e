package import Vocabulary

/// Where a measure stands on a day, why, and who has said yes to what. Computed, never set by hand.
package struct MeasureStatus: Hashable, Sendable {
    /// What it says from one entry on, and each party's yes to that.
    package struct Version: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
        package let recordedDay: CivilDate
        package let by: Actor
        package let terms: MeasureTerms
        /// The parties that answer for it by these terms.
        package let answering: [ActorKey]
        package var agreedOn: [ActorKey: CivilDate]

        /// Those whose yes is missing.
        package var waitingFor: [ActorKey] { answering.filter { agreedOn[$0] == nil } }
        /// The day the last of those who answer for it said yes.
        package var agreedByAllOn: CivilDate? {
            waitingFor.isEmpty ? answering.compactMap { agreedOn[$0] }.max() : nil
        }
    }

    /// How far it has come, as people have said.
    package enum Progress: String, Hashable, Sendable, CaseIterable {
        case planned, ongoing, done, stopped
        case handedOn = "handed-on"
        case followedUp = "followed-up"
    }

    /// A day by which something is to be done.
    package struct Deadline: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case due
            case followUp = "follow-up"
        }
        package enum Reason: Hashable, Sendable {
            case notBegun(CivilDate)
            case daysLeft(Int)
            case daysLate(Int)
            case doneOn(CivilDate)
            case doneLate(CivilDate, days: Int)
            case dropped(CivilDate)
            case notAgreed(waitingFor: [ActorKey])
            case beforeAgreed(CivilDate)
            case notInForce
            case agreementEnded(CivilDate)
            case noDate
        }
        package let kind: Kind
        /// Nil when no date is given.
        package let window: DayRange?
        package let standing: ObligationStatus.Standing
        package let reason: Reason
    }

    package let number: MeasureNumber
    /// Every version, oldest first; never empty.
    package let versions: [Version]
    /// The version that counts: the latest one that all who answer for it have said yes to, else the latest.
    package let version: Version
    package let progress: Progress
    package let deadlines: [Deadline]
    /// The parties that have said it goes no further here.
    package let droppedBy: [ActorKey]
    /// Whoever took it over: a key of the agreement's, or free words.
    package let handedTo: String?
    /// What was said of it and stands, oldest first.
    package let events: [MeasureEvent]

    package var terms: MeasureTerms { version.terms }
    package var latest: Version { versions.last ?? version }
    /// A change that somebody has not said yes to; what was agreed before counts meanwhile.
    package var proposed: Version? { latest.entry == version.entry ? nil : latest }
    package var isAgreed: Bool { version.agreedByAllOn != nil }
    /// The parties whose yes is missing to the latest.
    package var waitingFor: [ActorKey] { latest.waitingFor }
    package var answering: [ActorKey] { version.answering }

    /// Whether there is nothing left to do but to follow it up.
    package var isOver: Bool {
        switch progress {
        case .done, .stopped, .handedOn, .followedUp: true
        case .planned, .ongoing: false
        }
    }

    /// The deadline that matters now: the worst, of several such the earliest.
    package var decisive: Deadline? {
        func first(_ standing: ObligationStatus.Standing) -> Deadline? { deadlines.first { $0.standing == standing } }
        return first(.overdue) ?? first(.dueSoon) ?? first(.cannotBeAssessed) ?? first(.notYetDue) ?? deadlines.last
    }

    package var group: CommitmentStatus.Group {
        switch decisive?.standing {
        case .overdue, .missed: .late
        case .dueSoon: .soon
        case .cannotBeAssessed, nil: .unclear
        case .notRegistered: .notRegistered
        case .notApplicable, .excused: .quiet
        case .met, .metLate, .notYetDue, .notDone: .fine
        }
    }
}
