import Agreements
package import Vocabulary

extension Fact {
    /// That a meeting is to be held on a day. It meets nothing: only a meeting that was held does.
    package struct MeetingPlanned: Hashable, Sendable, Codable {
        package let commitment: CommitmentKey
        package let day: CivilDate
        package init(commitment: CommitmentKey, day: CivilDate) {
            self.commitment = commitment
            self.day = day
        }
    }
}

extension State {
    /// A planned meeting with the entry that says so.
    package struct PlannedMeeting: Hashable, Sendable {
        package let entry: Int
        package let commitment: CommitmentKey
        package let day: CivilDate
    }

    /// Meetings planned for `day` or later that nobody has taken back, the next first.
    package func planned(from day: CivilDate) -> [PlannedMeeting] {
        plannedMeetings.filter { $0.day >= day && !withdrawn.contains($0.entry) }
            .sorted { ($0.day, $0.entry) < ($1.day, $1.entry) }
    }
}

extension Decision {
    func planMeeting(_ key: CommitmentKey, _ day: CivilDate) -> Outcome {
        guard let commitment = agreement.commitment(key) else { return .refused(.unknownCommitment(key.text)) }
        var reasons: [Refusal] = []
        if commitment.evidence.kind != .meeting { reasons.append(.noMeeting(key)) }
        if day < today { reasons.append(.dayPassed(day, today: today)) }
        if day.year > today.year + Self.yearsAhead { reasons.append(.badYear(day.year)) }
        if matter.state.planned(from: today).contains(where: { $0.commitment == key && $0.day == day }) {
            reasons.append(.alreadyPlanned(day))
        }
        return Outcome(drafts: [draft(.meetingPlanned(.init(commitment: key, day: day)))], reasons: reasons)
    }

    /// A meeting further away than this is a mistake in the year.
    private static let yearsAhead = 3
}
