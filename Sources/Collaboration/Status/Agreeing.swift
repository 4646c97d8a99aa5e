import Agreements
import Vocabulary

/// Goes through the readings in the order they were proposed, and keeps what all parties have agreed, card by card.
struct Agreeing {
    private(set) var proposals: [ProposedReading] = []
    private(set) var versions: [Version] = []
    private var agreed: [CommitmentKey: Commitment] = [:]
    private var waited: Set<CommitmentKey> = []
    private var agreedLater: [CommitmentKey: CivilDate] = [:]

    /// - Parameter isLast: then nothing comes after it that needs to know what it made agreed.
    mutating func add(_ reading: State.Reading, _ agreement: Agreement, isLast: Bool) {
        proposals.append(ProposedReading(reading: reading, agreement: agreement, agreedBefore: agreed))
        let acceptances = agreement.authorities.map { reading.acceptedOn[$0] }
        guard !acceptances.contains(nil), let acceptedOn = acceptances.compactMap({ $0 }).max() else {
            versions.append(
                Version(digest: reading.digest, effective: reading.effective, acceptedOn: nil, agreement: agreement))
            return
        }
        let sentBack = agreement.authorities.reduce(into: Set<CommitmentKey>()) {
            $0.formUnion(reading.exceptions[$1] ?? [])
        }
        let held = sentBack.isEmpty ? agreement : holding(sentBack, in: agreement)
        let open = sentBack.filter { agreed[$0] == nil }
        settle(reading, acceptedOn: acceptedOn, open: open)
        versions.append(
            Version(
                digest: reading.digest, effective: reading.effective, acceptedOn: acceptedOn, agreement: held,
                sentBack: sentBack, open: open, agreedLater: agreedLater))
        guard !isLast else { return }
        let settled = held.commitments.filter { !$0.isLaw && !open.contains($0.key) }
        agreed = Dictionary(settled.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What was sent back stands as it was agreed before, also where the reading would take it out.
    private func holding(_ sentBack: Set<CommitmentKey>, in agreement: Agreement) -> Agreement {
        var held = agreement
        held.commitments = agreement.commitments.map { sentBack.contains($0.key) ? agreed[$0.key] ?? $0 : $0 }
        let left = sentBack.filter { agreement.commitment($0) == nil }
        held.commitments += left.compactMap { agreed[$0] }.sorted { $0.key < $1.key }
        return held
    }

    /// Keeps the day on which a card that had been open was agreed: in this reading, or in one before.
    private mutating func settle(_ reading: State.Reading, acceptedOn: CivilDate, open: Set<CommitmentKey>) {
        for (card, days) in reading.acceptedLater where !open.contains(card) && agreed[card] == nil {
            agreedLater[card] = days.values.reduce(acceptedOn, max)
        }
        for card in waited where !open.contains(card) && agreedLater[card] == nil { agreedLater[card] = acceptedOn }
        waited.formUnion(open)
    }
}
