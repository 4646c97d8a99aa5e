package import Agreements
package import Collaboration
package import Vocabulary
import Wording

extension Grounds {
    /// The first day on which the renewal is open; nil for an agreement without an end.
    package var renewalOpens: CivilDate? {
        matter.lastDay(agreement)?.adding(months: -matter.settings.renewalMonths)
    }

    /// What the parties need before they renew: how the old one went, what its words could not settle, what a proposal
    /// changes, and each party's way to decision and signature.
    /// - Parameters:
    ///   - next: what is proposed to follow; nil while nothing is.
    ///   - nextMatter: how far that one has come, where it has a journal of its own.
    package func renewal(to next: Agreement?, nextMatter: Matter? = nil) -> Document {
        let state = wording.renewalState(
            last: matter.lastDay(agreement), opens: renewalOpens, on: day,
            months: matter.settings.renewalMonths)
        let followedUp = wording.finalFollowUpState(
            matter.finallyFollowedUp(agreement), adopted: matter.state.adopted(PaperID(.final))?.on)
        return Document(
            .renewal, of: agreement.id, on: day, in: wording.language, title: wording.paper(.renewalTitle), facts: head,
            sections: [
                Document.Section("slut", wording.paper(.theEnd), [.saying(state)]),
                Document.Section(
                    "uppfoljning", wording.paper(.finalTitle),
                    [.paragraph(followedUp.map { Document.Sentence($0) })]),
                worked, atEnd.notAssessed, differences(to: next), tracks(next, nextMatter),
            ])
    }

    private func differences(to next: Agreement?) -> Document.Section {
        Document.Section(
            "skillnader", wording.paper(.differences), next.map(compared) ?? [.saying(wording.noSuccessorHere)])
    }

    private func compared(with next: Agreement) -> [Document.Block] {
        let changes = agreement.changes(to: next)
        guard !changes.isEmpty else { return [.saying(wording.comparedWith(next), wording.noDifferences)] }
        let rows = changes.map { change in
            let name = (change.old ?? change.new).map(wording.title) ?? ""
            return Document.Row([
                Document.Sentence(name), Document.Sentence(wording.change(change)),
                Document.Sentence(wording.version(change.old, of: agreement, change.aspects)),
                Document.Sentence(wording.version(change.new, of: next, change.aspects)),
            ])
        }
        let columns = [
            wording.paper(.commitment), wording.paper(.change), wording.paper(.now), wording.paper(.proposed),
        ]
        return [.saying(wording.comparedWith(next)), .table(Document.Table(columns: columns, rows: rows))]
    }

    /// A day that a proposal states, unless it was copied along from the old text: nobody signs the new one before the old.
    private func given(_ on: CivilDate?) -> CivilDate? {
        guard let on, let old = agreement.signedOn, on <= old else { return on }
        return nil
    }

    /// Party by party: the decisions and signatures that the next agreement asks for, and those already there. Without a
    /// proposal the old one's are shown, as what will be asked again.
    private func tracks(_ next: Agreement?, _ nextMatter: Matter?) -> Document.Section {
        let asked = next ?? agreement
        let state = nextMatter?.state
        let steps = asked.parties.flatMap { party -> [[Document.Sentence]] in
            let decisions = asked.decisions.filter { $0.party == party.key }.map { needed in
                wording.step(
                    wording.decisionBy(needed.by, in: asked),
                    done: next == nil ? nil : given(needed.on) ?? state?.decisions[needed.by])
            }
            let signatures = asked.signatures.filter { $0.party == party.key }.map { needed in
                wording.step(
                    wording.signatureBy(needed.by, in: asked),
                    done: next == nil ? nil : given(needed.on) ?? state?.signatures[needed.by])
            }
            let said = decisions + signatures
            return said.isEmpty ? [] : [[Document.Sentence("\(party.name).")] + said.map { Document.Sentence($0) }]
        }
        let last = [Document.Sentence(wording.replaced(by: matter.state.replacedBy))]
        return Document.Section("vagen", wording.paper(.tracks), [.list(steps + [last])])
    }
}
