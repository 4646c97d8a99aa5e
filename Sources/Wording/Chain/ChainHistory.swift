package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// One line of history about the chain.
    func chain(_ fact: ChainFact, _ on: String, _ who: String, _ agreement: Agreement) -> String {
        switch fact {
        case .numbered(let one):
            let kind = documentKind(one.document.kind)
            return say(
                "\(who) skrev \(on) i en egen \(kind), \(one.document).",
                "\(who) wrote in its own \(kind), \(one.document), on \(on).")
        case .written(let one):
            let kind = label(documentKind(one.document.kind))
            return say("\(kind) \(one.document) skrevs \(on).", "\(kind) \(one.document) was written on \(on).")
        case .handled(let one): return handled(one, on, agreement)
        case .moved(let one):
            let (from, to) = (wayStep(one.from, agreement), wayStep(one.to, agreement))
            return say(
                "\(one.problem) gick \(on) från \(from) till \(to), varv \(one.round).",
                "\(one.problem) went from \(from) to \(to) on \(on), round \(one.round).")
        case .reviewed(let one):
            let what = subject(one.of, in: agreement)
            return say("\(what) sågs över \(on) och står fast.", "\(what) was looked through on \(on) and still holds.")
        case .seated(let one):
            let (body, seat) = (name(one.body, in: agreement), name(one.seat, in: agreement))
            guard let by = one.by else {
                return say(
                    "Platsen för \(seat) i \(body) är vakant från \(on).",
                    "The seat of \(seat) in \(body) is vacant from \(on).")
            }
            let holder = name(by, in: agreement)
            return say(
                "\(holder) har platsen för \(seat) i \(body) från \(on).",
                "\(holder) holds the seat of \(seat) in \(body) from \(on).")
        }
    }

    private func handled(_ one: ChainFact.Handled, _ on: String, _ agreement: Agreement) -> String {
        let (what, who, step) = (subject(one.of, in: agreement), name(one.by, in: agreement), chainStep(one.step))
        let reference = one.reference.map { " (\($0))" } ?? ""
        let answer = chainAnswer(one.answer)
        return say(
            "\(what): \(step), \(who), \(on). Svar: \(answer)\(reference).",
            "\(what): \(step), \(who), \(on). Answer: \(answer)\(reference).")
    }

    /// `A3`, `P2`, or a focus area's name.
    package func subject(_ subject: Subject, in agreement: Agreement) -> String {
        switch subject {
        case .agreement: label(theThing("agreement"))
        case .area(let key): agreement.rules.areas.first { $0.key == key }?.title[language] ?? quoted(spaced(key))
        case .measure, .document: "\(subject)"
        }
    }

    /// A step as a noun: `beslut`, `godkännande`.
    package func chainStep(_ step: ChainFact.Step) -> String {
        switch step {
        case .propose: say("förslag", "proposal")
        case .prepare: say("beredning", "preparation")
        case .submit: say("inlämning", "submission")
        case .advise: say("råd", "advice")
        case .anchor: say("förankring", "anchoring")
        case .approve: say("godkännande", "approval")
        case .decide: say("beslut", "decision")
        case .assign: say("uppdrag", "assignment")
        case .appoint: say("tillsättning", "appointment")
        case .adopt: say("antagande", "adoption")
        case .plan: say("planering", "planning")
        case .start: say("start", "start")
        case .activate: say("ikraftträdande", "activation")
        case .revise: say("tidig ändring", "early revision")
        case .close: say("avslut", "closing")
        }
    }

    package func chainAnswer(_ answer: ChainFact.Answer) -> String {
        switch answer {
        case .yes: say("ja", "yes")
        case .no: say("nej", "no")
        case .returned: say("tillbaka för mer arbete", "sent back for more work")
        }
    }

    package func documentKind(_ kind: ChainKind) -> String {
        switch kind {
        case .picture: say("lägesbild", "situation picture")
        case .problem: say("problembeskrivning", "problem")
        case .analysis: say("orsaksanalys", "cause analysis")
        case .area: say("beskrivning av fokusområde", "focus area")
        case .goal: say("målformulering", "goal")
        case .plan: say("handlingsplan", "action plan")
        case .childNote: say("anteckning om barnets bästa", "note on the child's best interests")
        case .group: say("grupp", "group")
        case .matter: say("ärendebeskrivning", "matter")
        case .categories: say("lista över kategorier", "list of categories")
        case .followUp: say("uppföljning", "follow-up")
        }
    }

    package func chainStanding(_ standing: ChainStanding) -> String {
        switch standing {
        case .written: say("Skriven", "Written")
        case .proposed: say("Föreslagen", "Proposed")
        case .prepared: say("Beredd", "Prepared")
        case .submitted: say("Inlämnad", "Submitted")
        case .returned: say("Återlämnad", "Sent back")
        case .rejected: say("Avslagen", "Rejected")
        case .advised: say("Råd har getts", "Advice given")
        case .anchored: say("Förankrad", "Anchored")
        case .partlyDecided: say("Väntar på en parts ja", "Waiting for a party's yes")
        case .decided: say("Beslutad", "Decided")
        case .adopted: say("Antagen", "Adopted")
        case .active: say("Gäller", "In effect")
        case .closed: say("Avslutad", "Closed")
        case .superseded: say("Ersatt av en senare", "Superseded")
        }
    }
}
