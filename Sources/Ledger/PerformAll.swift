import Agreements
package import Collaboration
package import Storage
package import Vocabulary

/// What was sent, so that sending it again does nothing more: the sender, the key, and all that was written.
package struct SentOnce: Hashable, Sendable {
    let actor: Actor
    let key: String
    let body: String

    package init(by actor: Actor, key: String, body: String) {
        self.actor = actor
        self.key = key
        self.body = body
    }

    var actKey: ActKey {
        ActKey(organisation: actor.organisation, key: digest(ofText: key), bodyDigest: digest(ofText: body))
    }
}

/// Several acts as one: all of them are recorded, or none.
extension Ledger {
    package enum PerformedAll: Sendable {
        case recorded([Entry])
        /// The same was sent before.
        case alreadyRecorded([Entry])
        /// By the place of the act, from 0; those that are not there had nothing wrong.
        case refused([Int: [Refusal]])
        /// The key came before with something else.
        case keyReused
    }

    private struct RefusedActs: Error { let reasons: [Int: [Refusal]] }

    /// Whether something was recorded under the same key before, and whether it was the same.
    package func knows(_ sent: SentOnce, on id: AgreementID) throws -> KnownAct {
        try journal.knows(sent.actKey, in: id)
    }

    /// Records acts in their order, each decided after those before it, in one transaction under one key.
    ///
    /// - Parameter requests: of the sender; their own keys are not looked at.
    /// - Returns: nil when there is no such agreement.
    package func performAll(_ requests: [ActRequest], as sent: SentOnce, on id: AgreementID, now: Instant) throws
        -> PerformedAll?
    {
        guard let base = shelf.agreement(id) else { return nil }
        do {
            let recorded = try record(on: id, as: sent.actor, key: sent.actKey, now: now) { state in
                try decideAll(requests, as: sent, base, state, now: now)
            }
            return switch recorded {
            case .recorded(let entries): .recorded(entries)
            case .alreadyRecorded(let entries): .alreadyRecorded(entries)
            case .refused, .keyReused: .keyReused
            }
        } catch let refused as RefusedActs {
            return .refused(refused.reasons)
        }
    }

    /// Each act against the state that those before it leave.
    private func decideAll(
        _ requests: [ActRequest], as sent: SentOnce, _ base: Agreement, _ state: State, now: Instant
    ) throws -> [NewEntry] {
        let today = day(of: now, in: base)
        var state = state
        var entries: [NewEntry] = []
        var refused: [Int: [Refusal]] = [:]
        for (place, request) in requests.enumerated() {
            let act = ActRequest(request.act, by: sent.actor, on: request.on, key: sent.key)
            let matter = matter(base, state, horizon: today)
            switch decide(act, matter: matter, today: today, digest: { digest(ofText: $0) }) {
            case .failure(let refusals): refused[place] = refusals.reasons
            case .success(let drafts):
                for draft in drafts {
                    state.apply(draft.entry(number: state.head + 1, by: sent.actor, recorded: now, on: today))
                    entries.append(NewEntry(draft, by: sent.actor))
                }
            }
        }
        guard refused.isEmpty else { throw RefusedActs(reasons: refused) }
        return entries
    }
}

extension Draft {
    /// The entry that it will be, as far as the rules look at it.
    fileprivate func entry(number: Int, by actor: Actor, recorded: Instant, on recordedDay: CivilDate) -> Entry {
        Entry(
            number: number, recorded: recorded, recordedDay: recordedDay, on: on, actor: actor, secrecy: secrecy,
            recipients: recipients, fact: fact, deviations: deviations)
    }
}
