package import Agreements
package import Collaboration
import Vocabulary

// Measures of the plan in words. What a measure says is its writer's own; only what we say about it is worded here.

extension Wording {
    /// How far a measure has come, in a word or two.
    package func progress(_ progress: MeasureStatus.Progress) -> String {
        switch progress {
        case .planned: say("planerad", "planned")
        case .ongoing: say("pågår", "ongoing")
        case .done: say("klar", "done")
        case .stopped: say("avbruten", "stopped")
        case .handedOn: say("överlämnad", "handed on")
        case .followedUp: say("uppföljd", "followed up")
        }
    }

    /// The area's name in the agreement, or the words it was given; nil without an area.
    package func area(of terms: MeasureTerms, in agreement: Agreement) -> (words: String, staysSwedish: Bool)? {
        guard let area = terms.area else { return nil }
        guard let known = agreement.rules.areas.first(where: { $0.key == area }) else { return (area, true) }
        return (known.title[language], known.title.staysSwedish(in: language))
    }

    /// Why a deadline stands as it does, in a sentence or two.
    package func reason(_ deadline: MeasureStatus.Deadline, in agreement: Agreement) -> String {
        let isFollowUp = deadline.kind == .followUp
        switch deadline.reason {
        case .doneOn(let day):
            return isFollowUp
                ? say("Uppföljd \(self.day(day)).", "Followed up on \(self.day(day)).")
                : say("Klar \(self.day(day)).", "Done on \(self.day(day)).")
        case .doneLate(let day, let late):
            return isFollowUp
                ? say(
                    "Uppföljd \(self.day(day)), \(days(late)) för sent.",
                    "Followed up on \(self.day(day)), \(days(late)) late.")
                : say("Klar \(self.day(day)), \(days(late)) för sent.", "Done on \(self.day(day)), \(days(late)) late.")
        case .notBegun(let day): return say("Tiden börjar \(self.day(day)).", "Its time begins on \(self.day(day)).")
        case .daysLeft(let left): return daysLeft(left, deadline)
        case .daysLate(let late): return daysLate(late, deadline)
        default: return unassessed(deadline, agreement)
        }
    }

    private func daysLeft(_ left: Int, _ deadline: MeasureStatus.Deadline) -> String {
        if left == 0 { return say("I dag är sista dagen.", "Today is the last day.") }
        let last = deadline.window.map { day($0.last) } ?? ""
        let until = say("Sista dag är \(last).", "The last day is \(last).")
        guard deadline.standing == .dueSoon else { return until }
        return say("\(days(left)) återstår. ", "\(days(left)) \(left == 1 ? "is" : "are") left. ") + until
    }

    private func daysLate(_ late: Int, _ deadline: MeasureStatus.Deadline) -> String {
        let last = deadline.window.map { day($0.last) } ?? ""
        return deadline.kind == .followUp
            ? say(
                "Den skulle ha följts upp senast \(last), för \(days(late)) sedan.",
                "It was to be followed up by \(last), \(days(late)) ago.")
            : say("Sista dag var \(last), för \(days(late)) sedan.", "The last day was \(last), \(days(late)) ago.")
    }

    private func unassessed(_ deadline: MeasureStatus.Deadline, _ agreement: Agreement) -> String {
        switch deadline.reason {
        case .dropped(let day):
            say("Den avbröts \(self.day(day)).", "It was stopped on \(self.day(day)).")
        case .notAgreed(let parties):
            say(
                "\(names(parties, in: agreement)) har inte godkänt den än. Tills dess är inget försenat.",
                "\(names(parties, in: agreement)) \(parties.count == 1 ? "has" : "have") not agreed to it yet. "
                    + "Until then nothing is late.")
        case .beforeAgreed(let day):
            say(
                "Dagen var redan förbi när alla hade godkänt åtgärden \(self.day(day)).",
                "The day had passed when all had agreed to the measure on \(self.day(day)).")
        case .notInForce: say("Överenskommelsen gäller inte än.", "The agreement is not in force yet.")
        case .agreementEnded(let day):
            say("Överenskommelsen tog slut \(self.day(day)).", "The agreement ended on \(self.day(day)).")
        default:
            deadline.kind == .followUp
                ? say("Ingen dag för uppföljning är satt.", "No day for the follow-up is set.")
                : say("Ingen sista dag är satt.", "No last day is set.")
        }
    }

    /// Why a measure stands as it does: of the deadline that matters now.
    package func reason(_ status: MeasureStatus, in agreement: Agreement) -> String {
        status.decisive.map { reason($0, of: status, in: agreement) } ?? ""
    }

    /// The same of one deadline; of a measure that was handed on, to whom.
    package func reason(_ deadline: MeasureStatus.Deadline, of status: MeasureStatus, in agreement: Agreement) -> String
    {
        guard case .dropped(let day) = deadline.reason, let taker = status.handedTo else {
            return reason(deadline, in: agreement)
        }
        let who = agreement.name(of: ActorKey(taker))
        return say(
            "Den lämnades över till \(who) \(self.day(day)).", "It was handed on to \(who) on \(self.day(day)).")
    }

    /// What would mend a late or unclear measure; nil when nothing needs to be done.
    package func proposal(_ status: MeasureStatus, in agreement: Agreement) -> String? {
        guard let decisive = status.decisive else { return nil }
        switch (decisive.standing, decisive.reason, decisive.kind) {
        case (.cannotBeAssessed, .notAgreed(let parties), _):
            return say(
                "\(names(parties, in: agreement)): läs och godkänn åtgärden, eller föreslå en ändring.",
                "\(names(parties, in: agreement)): read and agree to the measure, or propose a change.")
        case (.cannotBeAssessed, _, _): return say("Sätt en sista dag.", "Set a last day.")
        case (.overdue, _, .followUp), (.dueSoon, _, .followUp):
            return say("Följ upp åtgärden.", "Follow the measure up.")
        case (.overdue, _, .due):
            return say(
                "Registrera att den är klar, kom överens om en ny dag eller avbryt den.",
                "Register that it is done, agree on a new day or stop it.")
        default: return nil
        }
    }

    // MARK: The follow-up

    package func carriedOut(_ answer: MeasureFact.CarriedOut) -> String {
        switch answer {
        case .asPlanned: say("som planerat", "as planned")
        case .partly: say("delvis", "partly")
        case .not: say("inte alls", "not at all")
        }
    }

    package func effect(_ answer: MeasureFact.Effect) -> String {
        switch answer {
        case .wanted: say("ja, den vi ville ha", "yes, the one we wanted")
        case .some: say("viss", "some")
        case .none: say("ingen vi kan se", "none that we can see")
        case .unwanted: say("en oönskad", "an unwanted one")
        case .tooEarly: say("för tidigt att säga", "too early to say")
        }
    }

    package func judgement(_ answer: MeasureFact.Judgement) -> String {
        switch answer {
        case .goOn: say("fortsätt", "continue")
        case .change: say("ändra", "change")
        case .end: say("avsluta", "end")
        case .tooEarly: say("för tidigt att säga", "too early to say")
        }
    }

    // MARK: In the history

    /// What one entry says of a measure, as a sentence.
    func measure(_ fact: MeasureFact, _ on: String, _ who: String, _ agreement: Agreement) -> String {
        let label = "\(fact.measure)"
        switch fact {
        case .added:
            return say(
                "\(who) lade till åtgärd \(label) i planen \(on).",
                "\(who) added measure \(label) to the plan on \(on).")
        case .changed:
            return say("\(who) ändrade åtgärd \(label) \(on).", "\(who) changed measure \(label) on \(on).")
        case .agreed(let yes):
            let party = name(yes.party, in: agreement)
            return say("\(party) godkände åtgärd \(label) \(on).", "\(party) agreed to measure \(label) on \(on).")
        case .begun: return say("Åtgärd \(label) påbörjades \(on).", "Measure \(label) was begun on \(on).")
        case .done(let body):
            return say("Åtgärd \(label) blev klar \(on)", "Measure \(label) was done on \(on)") + shown(body.reference)
        case .dropped(let word): return dropped(word, on, agreement)
        case .followedUp(let body):
            let effect = effect(body.effect)
            return say(
                "Åtgärd \(label) följdes upp \(on). Gjort: \(carriedOut(body.carriedOut)). Effekt: \(effect). "
                    + "Bedömning: \(judgement(body.judgement))",
                "Measure \(label) was followed up on \(on). Carried out: \(carriedOut(body.carriedOut)). "
                    + "Effect: \(effect). Judgement: \(judgement(body.judgement))") + shown(body.reference)
        }
    }

    private func dropped(_ word: MeasureFact.Dropped, _ on: String, _ agreement: Agreement) -> String {
        let party = name(word.party, in: agreement)
        guard let to = word.to else {
            return say(
                "\(party) avbröt åtgärd \(word.measure) \(on).", "\(party) stopped measure \(word.measure) on \(on).")
        }
        let taker = agreement.name(of: ActorKey(to))
        return say(
            "\(party) lämnade över åtgärd \(word.measure) till \(taker) \(on).",
            "\(party) handed measure \(word.measure) on to \(taker) on \(on).")
    }

    private func shown(_ reference: String?) -> String {
        reference.map { say(". Underlag: \($0).", ". Evidence: \($0).") } ?? "."
    }

    // MARK: Refused

    func measure(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .unknownMeasure(let number):
            return pair(
                ("Planen har ingen åtgärd \(number).", "Välj en åtgärd ur planen."),
                ("The plan has no measure \(number).", "Choose a measure from the plan."))
        case .tooManyMeasures(let count, let most):
            return pair(
                ("\(count) åtgärder på en gång går inte.", "Skicka mellan 1 och \(most) åt gången."),
                ("\(count) measures at once cannot be taken.", "Send between 1 and \(most) at a time."))
        case .nothingChanged(let number):
            return pair(
                ("Inget i åtgärd \(number) är ändrat.", "Ändra det som ska bli annorlunda, eller avbryt."),
                ("Nothing in measure \(number) is changed.", "Change what is to be different, or cancel."))
        case .nothingToAgree(let number):
            return pair(
                ("Åtgärd \(number) väntar inte på er organisation.", "Ni behöver inte göra något."),
                ("Measure \(number) does not wait for your organisation.", "You need not do anything."))
        case .notAnswering(let party, let number):
            let party = name(party, in: agreement)
            return pair(
                ("\(party) ansvarar inte för åtgärd \(number).", "Be den part som ansvarar att avbryta den."),
                ("\(party) does not answer for measure \(number).", "Ask the party that does to stop it."))
        case .measureOver(let number):
            return pair(
                ("Åtgärd \(number) är redan registrerad så.", "Rätta den tidigare uppgiften om den är fel."),
                ("Measure \(number) is already registered so.", "Correct the earlier entry if it is wrong."))
        case .endsBeforeStart(let field):
            let name = self.field(field)
            return pair(
                ("\(name) ligger före starten.", "Ange en senare dag, eller ändra starten."),
                ("\(name) lies before the start.", "Give a later day, or change the start."))
        case .inRow(let row, let inner):
            let words = self.refusal(inner, in: agreement)
            return pair(("Rad \(row): \(words.what)", words.remedy), ("Row \(row): \(words.what)", words.remedy))
        default: return nil
        }
    }
}
