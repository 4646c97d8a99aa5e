package import Agreements
package import Vocabulary

/// Where a commitment stands on a day: all its occasions, and the one that matters now.
package struct CommitmentStatus: Sendable {
    /// Groups of the board (settlement 1).
    package enum Group: String, Hashable, Sendable, CaseIterable {
        case fine, soon, late
        case unclear = "cannot-be-assessed"
        case notRegistered = "not-registered"
        case quiet = "not-applicable"
    }

    package let commitment: Commitment
    package let group: Group
    /// The occasion that decides the group, if there is one.
    package let decisive: ObligationStatus?
    /// Oldest first.
    package let occasions: [ObligationStatus]
    /// What was done, newest last, with entries in no window too.
    package let doings: [State.Doing]
    package let reason: ObligationStatus.Reason
    /// True while a party has not accepted the reading: shown as proposed, never red.
    package let isProposed: Bool
    /// An interval chosen locally, in days.
    package let localInterval: Int?

    package var latest: State.Doing? { doings.last }

    /// The next occasion to do something about: open now, or the first to come.
    package func next(on day: CivilDate) -> ObligationStatus? {
        occasions.lazy.filter {
            ($0.standing == .dueSoon || $0.standing == .notYetDue) && $0.obligation.window.last >= day
        }.min { $0.obligation.window.last < $1.obligation.window.last }
    }

    /// Of the windows that have closed, how many were met, in all.
    package func count(_ standings: Set<ObligationStatus.Standing>) -> Int {
        occasions.count { standings.contains($0.standing) }
    }
}

extension Matter {
    /// Every commitment's status on `day`, in the order of the definition.
    package func statuses(on day: CivilDate) -> [CommitmentStatus] {
        let version = version(on: day)
        return version.agreement.commitments.map { status(of: $0, version: version, on: day) }
    }

    /// The same as ``statuses(on:)``, keeping those that nothing has been said of since.
    /// - Parameters:
    ///   - earlier: the statuses of this agreement on the same day for the same viewer, as the journal was known then.
    ///   - head: the last entry that they took in.
    package func statuses(on day: CivilDate, keeping earlier: [CommitmentStatus], knownThrough head: Int)
        -> [CommitmentStatus]
    {
        let version = version(on: day)
        let commitments = version.agreement.commitments
        // Another reading has another number of commitments, or has changed everything since.
        guard earlier.count == commitments.count else { return statuses(on: day) }
        return zip(commitments, earlier).map { commitment, known in
            state.lastChange(of: commitment.evidence) <= head
                ? known : status(of: commitment, version: version, on: day)
        }
    }

    package func status(of commitment: Commitment, version: Version, on day: CivilDate) -> CommitmentStatus {
        let judge = Judge(matter: self, version: version, commitment: commitment, day: day)
        return judge.status()
    }
}
