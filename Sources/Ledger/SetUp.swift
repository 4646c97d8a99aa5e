package import Agreements
package import Collaboration
import Storage
package import Vocabulary

/// What became of setting an agreement up.
package enum SetUp: Sendable {
    /// It stands on the shelf, with its definition as a proposed reading.
    case proposed(Agreement)
    /// Another agreement goes by that id.
    case idTaken(AgreementID)
    case refused([Refusal])
}

extension Ledger {
    /// Takes up an agreement that nobody has had here before, and proposes its definition as the reading.
    ///
    /// It binds nobody: the other parties accept the reading, or propose another, as with every agreement.
    /// - Parameters:
    ///   - countFrom: from which day the proposing party wants score to be kept.
    ///   - calendar: the years of the local calendar that were filled in.
    package func setUp(
        _ definition: String, by actor: Actor, on day: CivilDate, countFrom: CivilDate,
        calendar: LocalCalendar = LocalCalendar(), key: String, now: Instant
    ) throws -> SetUp {
        let agreement: Agreement
        switch readDefinition(definition) {
        case .faulty(let faults): return .refused([.faultyDefinition(faults)])
        case .sound(let sound): agreement = sound
        }
        guard agreement.posts.contains(where: { $0.key == actor.post }) else {
            return .refused([.unknownPost(actor.post)])
        }
        guard shelve(agreement, text: definition) else { return .idTaken(agreement.id) }
        let years = calendar.years.sorted { $0.key < $1.key }.map { year, filled in
            (act: Act.setCalendar(year: year, filled), part: "calendar \(year)")
        }
        let acts: [(act: Act, part: String)] =
            [
                (.proposeReading(definition: definition, effective: nil), "reading"),
                (.countFrom(countFrom, commitment: nil), "count"),
            ] + years
        for (act, part) in acts {
            // A digest keeps the key within its length, and the same for the same sending.
            let request = ActRequest(act, by: actor, on: day, key: digest(ofText: "\(key) \(part)"))
            if case .refused(let reasons)? = try perform(request, on: agreement.id, now: now) {
                return .refused(reasons)
            }
        }
        return .proposed(shelf.agreement(agreement.id) ?? agreement)
    }

    /// Puts on the shelf what was set up here before: the journal has the definition of each.
    package func shelveWhatWasSetUp() throws {
        for id in try journal.agreements() where shelf.agreement(id) == nil {
            for entry in try journal.entries(of: id, after: 0, as: .keeper) {
                guard entry.kind == Self.proposedKind,
                    let text = try journal.content(of: id, number: entry.number, as: .keeper),
                    case .sound(let agreement) = readDefinition(text), agreement.id == id
                else { continue }
                _ = shelve(agreement, text: text)
                break
            }
        }
    }

    private static let proposedKind = Fact.readingProposed(.init(digest: "", effective: .firstOf(year: 2000))).kind
}
