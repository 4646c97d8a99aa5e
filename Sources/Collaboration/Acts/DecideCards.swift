package import Agreements
package import Vocabulary

// Answering a reading card by card: what is not sent back is accepted.

extension Decision {
    func answer(_ wanted: String?, sentBack: [SentBackCard]) -> Outcome {
        guard let proposal = matter.proposals.last(where: { wanted == nil || $0.reading.digest == wanted }) else {
            return .refused(.noReading)
        }
        let reading = proposal.reading
        let returned = Set(sentBack.map(\.commitment))
        var reasons = sentBack.enumerated().flatMap { place, card in
            check(card.words, field: "reason", limit: TextLimits.reason, required: true).map {
                Refusal.inRow(place + 1, $0)
            }
        }
        let known = Set(proposal.cards.map(\.key))
        for card in sentBack {
            if !known.contains(card.commitment) {
                reasons.append(.unknownCommitment(card.commitment.text))
            } else if reading.isAccepted(card.commitment, by: organisation) {
                reasons.append(.cardAccepted(card.commitment))
            }
        }
        var drafts: [Draft] = []
        // Who sends everything back has accepted nothing, and the reading waits as before.
        let isNews = reading.acceptedOn[organisation] == nil || reading.exceptions[organisation] ?? [] != returned
        if returned != known, isNews {
            let except = returned.isEmpty ? nil : returned.sorted()
            drafts.append(
                draft(.readingAccepted(.init(digest: reading.digest, party: organisation, except: except))))
        }
        drafts += sentBack.map { card in
            draft(
                .cardSentBack(.init(digest: reading.digest, commitment: card.commitment, party: organisation)),
                content: card.words)
        }
        if drafts.isEmpty { reasons.append(.alreadyAccepted) }
        return Outcome(drafts: drafts, reasons: reasons)
    }
}

/// A reading with its cards: those of its own text, and those agreed before that it leaves out.
package struct ProposedReading: Sendable {
    package let reading: State.Reading
    /// As its own text says, whatever was answered.
    package let agreement: Agreement
    /// What all parties had agreed when it was proposed, by card.
    package let agreedBefore: [CommitmentKey: Commitment]

    package init(reading: State.Reading, agreement: Agreement, agreedBefore: [CommitmentKey: Commitment]) {
        self.reading = reading
        self.agreement = agreement
        self.agreedBefore = agreedBefore
    }

    /// The cards that a party can accept or send back. What the law adds is nobody's to accept.
    package var cards: [Commitment] {
        let left = agreedBefore.values.filter { agreement.commitment($0.key) == nil }
        return agreement.commitments.filter { !$0.isLaw } + left.sorted { $0.key < $1.key }
    }

    /// True of a card that the reading takes out of what was agreed.
    package func leavesOut(_ card: CommitmentKey) -> Bool { agreement.commitment(card) == nil }
}

extension ProposedReading {
    /// True when the card asks something else than what was agreed, or was never agreed.
    package func changes(_ card: Commitment) -> Bool {
        guard let before = agreedBefore[card.key] else { return true }
        return leavesOut(card.key) || !card.asksTheSame(as: before)
    }
}

extension Commitment {
    /// Where it stands in a file, and what it is held by there, is no part of what it asks.
    fileprivate func asksTheSame(as other: Commitment) -> Bool {
        title == other.title && reading == other.reading && cadence == other.cadence && owners == other.owners
            && participants == other.participants && recipients == other.recipients && seats == other.seats
            && dimensions == other.dimensions && evidence == other.evidence && event == other.event
            && lateness == other.lateness && countsOnlyWith == other.countsOnlyWith && bothParties == other.bothParties
    }
}
