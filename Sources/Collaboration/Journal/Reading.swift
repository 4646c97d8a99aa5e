package import Vocabulary

extension State {
    /// A reading that somebody proposed, with what each party has answered: to the whole, or card by card.
    package struct Reading: Hashable, Sendable {
        package let digest: String
        package let effective: CivilDate
        package let proposedBy: ActorKey
        /// The day each party first accepted it, with or without exceptions.
        package var acceptedOn: [ActorKey: CivilDate] = [:]
        /// The cards that each party has not accepted; parties that accepted all are not among them.
        package private(set) var exceptions: [ActorKey: Set<CommitmentKey>] = [:]
        /// The day a party accepted a card that it had not accepted at first.
        package private(set) var acceptedLater: [CommitmentKey: [ActorKey: CivilDate]] = [:]
        /// Every card sent back, in order, also those accepted since: see `returned`.
        package var sentBack: [SentBack] = []

        /// One card that came back, with the entry whose content says what should be different.
        package struct SentBack: Hashable, Sendable {
            package let entry: Int
            package let commitment: CommitmentKey
            package let party: ActorKey
            package let on: CivilDate
        }

        package init(
            digest: String, effective: CivilDate, proposedBy: ActorKey, acceptedOn: [ActorKey: CivilDate] = [:]
        ) {
            self.digest = digest
            self.effective = effective
            self.proposedBy = proposedBy
            self.acceptedOn = acceptedOn
        }

        package func isAccepted(_ card: CommitmentKey, by party: ActorKey) -> Bool {
            acceptedOn[party] != nil && !(exceptions[party]?.contains(card) ?? false)
        }

        /// What came back and has not been accepted since: the last word of each party on each card.
        package var returned: [SentBack] {
            sentBack.enumerated().filter { place, card in
                !isAccepted(card.commitment, by: card.party)
                    && !sentBack[(place + 1)...].contains { $0.commitment == card.commitment && $0.party == card.party }
            }.map(\.element)
        }

        /// A later yes accepts more, never less: nobody takes back a card by answering again.
        mutating func accept(_ acceptance: Fact.ReadingAccepted, on day: CivilDate) {
            let party = acceptance.party
            let named = Set(acceptance.except ?? [])
            let before = exceptions[party] ?? []
            let left = acceptedOn[party] == nil ? named : named.intersection(before)
            for card in before.subtracting(left) { acceptedLater[card, default: [:]][party] = day }
            exceptions[party] = left.isEmpty ? nil : left
            acceptedOn[party] = acceptedOn[party] ?? day
        }
    }
}
