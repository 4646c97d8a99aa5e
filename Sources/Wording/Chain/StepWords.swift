package import Agreements
package import Collaboration
package import Vocabulary

extension Wording {
    /// An answer as it is given. A board and a committee have forms of their own for it.
    package func stepAnswer(_ answer: ChainFact.Answer, by actor: ActorKey, in agreement: Agreement) -> String {
        guard agreement.bodies.first(where: { $0.key == actor })?.kind != nil else { return chainAnswer(answer) }
        return switch answer {
        case .yes: say("bifall", "approved")
        case .no: say("avslag", "rejected")
        case .returned: say("återremiss", "referred back")
        }
    }

    /// What is to be done, as a sentence: `Styrgruppen godkänner H1 Handlingsplan 2025.`
    package func stepSentence(_ step: ChainFact.Step, of title: String, by actor: ActorKey, in agreement: Agreement)
        -> String
    {
        let who = name(actor, in: agreement)
        let verb: (sv: String, en: String) =
            switch step {
            case .propose: ("föreslår", "proposes")
            case .prepare: ("bereder", "prepares")
            case .submit: ("lämnar in", "submits")
            case .advise: ("ger råd om", "advises on")
            case .anchor: ("förankrar", "anchors")
            case .approve: ("godkänner", "approves")
            case .decide: ("beslutar om", "decides on")
            case .assign: ("ger uppdrag till", "gives an assignment to")
            case .appoint: ("tillsätter", "appoints")
            case .adopt: ("antar", "adopts")
            case .plan: ("planerar", "plans")
            case .start: ("startar", "starts")
            case .activate: ("låter det här gälla:", "puts into effect:")
            case .revise: ("ändrar i förtid", "changes early")
            case .close: ("avslutar", "closes")
            }
        return say("\(who) \(verb.sv) \(title).", "\(who) \(verb.en) \(title).")
    }

    /// What was done, by whom and when: `Förslag av Samverkansgruppen 3 november 2025. Svar: ja (§ 4).`
    package func stepTaken(_ handling: Handling, in agreement: Agreement) -> String {
        let handled = handling.handled
        let (what, who) = (label(chainStep(handled.step)), name(handled.by, in: agreement))
        let day = self.day(handling.on)
        let reference = handled.reference.map { " (\($0))" } ?? ""
        let said = say("\(what) av \(who) \(day)\(reference).", "\(what) by \(who) on \(day)\(reference).")
        let answer = stepAnswer(handled.answer, by: handled.by, in: agreement)
        return handled.answer == .yes && !handled.step.isDecision
            ? said : said + say(" Svar: \(answer).", " Answer: \(answer).")
    }

    /// Who takes a step by the text, and where it says so.
    package func stepTakers(_ takers: [StepTaker], in agreement: Agreement) -> String {
        guard !takers.isEmpty else {
            return say(
                "Texten säger inte vem. Varje part svarar för sig.",
                "The text does not say who. Each party answers for itself.")
        }
        let sources = [String](uniqued: takers.compactMap { $0.basis.clause ?? $0.basis.law })
        let source = sources.isEmpty ? "" : say(" Källa: \(list(sources)).", " Source: \(list(sources)).")
        return "\(names(takers.map(\.actor), in: agreement))." + source
    }

    // MARK: Agendas

    /// How long something has waited: `Sedan 3 november 2025, i 17 dagar.`
    package func waitedSince(_ since: CivilDate, on day: CivilDate) -> String {
        let length = day.dayNumber - since.dayNumber
        guard length > 0 else { return say("Sedan i dag.", "Since today.") }
        return say(
            "Sedan \(self.day(since)), i \(days(length)).", "Since \(self.day(since)), for \(days(length)).")
    }

    /// Who comes after; of a decision that lies with a board, that it goes on to it.
    package func afterThis(_ item: AgendaItem, in agreement: Agreement) -> String? {
        guard !item.then.isEmpty else { return nil }
        let who = names(item.then, in: agreement)
        return item.mayNotBeDelegated
            ? say("Vidare till \(who).", "On to \(who).") : say("Därefter \(who).", "Then \(who).")
    }

    /// What a board may not hand to anybody else.
    package func mayNotBeDelegated(_ board: ActorKey, in agreement: Agreement) -> String {
        let who = name(board, in: agreement)
        return say(
            "Rör ett ärende verksamhetens mål, inriktning, omfattning eller kvalitet fattas beslutet av \(who). "
                + "Det får inte delegeras. Källa: kommunallagen (2017:725) 6 kap. 38 §.",
            "In a matter about the goals, direction, scope or quality of the work the decision is made by \(who). "
                + "It may not be delegated. Source: Local Government Act (2017:725), chapter 6, section 38.")
    }

    /// How many things a step lacks.
    package func lackCount(_ count: Int) -> String {
        let things = self.count(count, ("sak", "thing"), ("saker", "things"))
        return count == 0
            ? say("Inget som texten kräver saknas.", "Nothing that the text asks for is missing.")
            : say("\(things) saknas.", "\(things) missing.")
    }

    /// The way to write what is missing: `Skriv barnkonsekvensanalys`.
    package func writeThing(_ word: String) -> String { say("Skriv \(thing(word))", "Write \(article(word))") }

    // MARK: Bodies

    /// What a body is there for, one line a mandate: `Beslutar om fokusområden och åtgärder.`
    package func mandates(_ body: Body, in agreement: Agreement) -> [String] {
        body.mandates.map { "\(label(mandate($0, agreement)))." }
    }

    /// A seat that the text names and that stands empty.
    package func missedSeat(_ seat: ActorKey, of body: Body, in agreement: Agreement) -> String {
        let (who, whole) = (name(seat, in: agreement), body.name)
        let source = body.basis.clause.map { say(" Källa: \($0).", " Source: \($0).") } ?? ""
        return say(
            "Platsen för \(who) är vakant. Enligt texten hör den till \(whole).",
            "The seat of \(who) is vacant. By the text it belongs to \(whole).") + source
    }
}

extension Wording {
    /// Somebody who sat in for a seat, and whether that came with a mandate to decide.
    package func standIn(_ one: ChainFact.StandIn, in agreement: Agreement) -> String {
        let (by, seat) = (name(one.by, in: agreement), name(one.seat, in: agreement))
        let mandate = one.mandate ? say("med mandat", "with a mandate") : say("utan mandat", "without a mandate")
        return say("\(by), ersättare för \(seat), \(mandate)", "\(by), standing in for \(seat), \(mandate)")
    }
}
