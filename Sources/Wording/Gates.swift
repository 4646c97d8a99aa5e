package import Agreements
import Vocabulary

extension Wording {
    /// A gate as a sentence made from its typed keys: what is stopped, until what.
    package func gate(_ gate: Gate, in agreement: Agreement) -> String {
        let needs = list(clauses(gate.needs, gate.stops, agreement))
        let what = gate.leaving.map(leaving) ?? step(gate.stops)
        let strength =
            switch gate.strength {
            case .hard: say("Hård spärr: steget stoppas tills dess.", "Hard stop: the step is stopped until then.")
            case .soft:
                say("Mjuk spärr: steget går att ta med ett skäl.", "Soft stop: the step may be taken with a reason.")
            }
        return say("\(what) kräver att \(needs). \(strength)", "\(what) requires that \(needs). \(strength)")
    }

    private func leaving(_ step: String) -> String {
        say("Att gå vidare från steget \(step)", "Going on from the step \(quoted(step))")
    }

    /// A step that can be stopped.
    package func step(_ step: Gate.Step) -> String {
        switch step {
        case .planMeasure: say("Planering av åtgärd", "Planning a measure")
        case .startMeasure: say("Start av åtgärd", "Starting a measure")
        case .decideMeasure: say("Beslut om åtgärd", "Deciding on a measure")
        case .planFollowOn: say("Planering av fortsatt åtgärd", "Planning a follow-on measure")
        case .submitPlan: say("Inlämning av handlingsplan", "Submitting an action plan")
        case .approvePlan: say("Godkännande av handlingsplan", "Approving an action plan")
        case .activatePlan: say("Start av handlingsplan", "Starting an action plan")
        case .closePlan: say("Avslut av handlingsplan", "Closing an action plan")
        case .activateArea: say("Start av fokusområde", "Starting a focus area")
        case .decideArea: say("Beslut om fokusområde", "Deciding on a focus area")
        case .approveArea: say("Godkännande av fokusområde", "Approving a focus area")
        case .adoptPicture: say("Antagande av gemensam lägesbild", "Adopting the joint situation picture")
        case .importPoliceData: say("Mottagande av polisens uppgifter", "Taking in police data")
        case .startGroup: say("Start av arbetsgrupp", "Starting a working group")
        case .nextStep: say("Nästa steg", "The next step")
        case .closeProblem: say("Avslut av problem", "Closing a problem")
        case .closeWalk: say("Avslut av trygghetsvandring", "Closing a safety walk")
        case .closeAgreement: say("Avslut av överenskommelsen", "Closing the agreement")
        case .publishPromise: say("Publicering av medborgarlöfte", "Publishing a citizens' promise")
        case .decideMatter: say("Beslut i ärende", "Deciding a matter")
        case .reviseActivities: say("Tidig ändring av aktiviteter", "Changing activities early")
        case .shareCost: say("Fördelning av kostnad", "Dividing a cost")
        }
    }

    /// Every need as a clause; things that only have to exist stand together in one.
    func clauses(_ needs: [Gate.Need], _ step: Gate.Step?, _ agreement: Agreement) -> [String] {
        let things = needs.compactMap { existing($0, agreement) }
        let there = things.isEmpty ? [] : [say("\(list(things)) finns", "there is \(list(things))")]
        return there + needs.filter { existing($0, agreement) == nil }.map { need($0, step, agreement) }
    }

    /// `förslag om fokusområdet från Samverkansgruppen`; nil for what is more than to exist.
    private func existing(_ need: Gate.Need, _ agreement: Agreement) -> String? {
        switch need {
        case .has(let thing, let of, let by, nil, nil): self.has(thing, of, by.map { name($0, in: agreement) })
        case .bothParties(let thing): "\(article(thing)) \(say("från varje part", "from each party"))"
        default: nil
        }
    }

    private func need(_ need: Gate.Need, _ step: Gate.Step?, _ agreement: Agreement) -> String {
        switch need {
        case .has(let thing, let of, let by, let before, let noLaterThan):
            return dated(self.has(thing, of, by.map { name($0, in: agreement) }), before, noLaterThan)
        case .bothParties: return existing(need, agreement) ?? ""
        case .fields(let criteria, "goal"):
            let words = list(criteria.map(thing))
            return say("målet är \(words)", "the goal is \(words)")
        case .fields(let fields, let of):
            let fields = list(fields.map { fieldOf($0, in: agreement) })
            let whole = of.map(theThing) ?? say("underlaget", "the basis")
            return say("\(whole) anger \(fields)", "\(whole) states \(fields)")
        case .notSameBody(let thing):
            return say(
                "den som beslutar är en annan än den som lämnade \(theThing(thing))",
                "whoever decides is another than the one behind \(theThing(thing))")
        case .decided(let by, let what): return decided(name(by, in: agreement), what, step)
        case .prepared(let by):
            let who = name(by, in: agreement)
            if step == .decideMatter { return say("\(who) har berett ärendet", "\(who) has prepared the matter") }
            return say("\(who) har gjort förarbetet", "\(who) has done the preparation")
        case .reason: return say("ett skäl är angivet", "a reason is given")
        }
    }

    /// A step that is itself the decision asks by whom it is made; any other asks for a decision made before.
    private func decided(_ who: String, _ what: String?, _ step: Gate.Step?) -> String {
        // A rule about who decides stops no step of its own: it is the decision that is asked about.
        switch step ?? .decideMatter {
        case .decideMeasure, .decideArea, .decideMatter, .approvePlan, .approveArea:
            return say("beslutet fattas av \(who)", "the decision is made by \(who)")
        default:
            guard let what, what != "decision" else {
                return say("\(who) har beslutat om det", "\(who) has decided on it")
            }
            return say("\(who) har beslutat om \(theThing(what))", "\(who) has decided on \(theThing(what))")
        }
    }

    private func has(_ thing: String, _ of: String?, _ by: String?) -> String {
        var text = article(thing)
        if let of { text += " \(relation(thing)) \(theThing(of))" }
        if let by { text += say(" från \(by)", " from \(by)") }
        return text
    }

    private func dated(_ thing: String, _ before: String?, _ noLaterThan: String?) -> String {
        var text = say("\(thing) finns", "there is \(thing)")
        if let before { text += say(" före \(theThing(before))", " before \(theThing(before))") }
        if let noLaterThan {
            text += say(
                ", senast samma dag som \(theThing(noLaterThan))", ", dated no later than \(theThing(noLaterThan))")
        }
        return text
    }

    /// The word between a thing and what it is about.
    private func relation(_ thing: String) -> String {
        switch thing {
        case "child impact analysis", "follow-up", "evaluation", "appointment": say("av", "of")
        case "decision", "proposal", "advice", "anchoring", "internal feedback", "external feedback": say("om", "on")
        case "conclusion": say("om", "about")
        case "dialogue": say("med", "with")
        case "assignment": say("till", "to")
        default: say("för", "for")
        }
    }

    /// English wants an article before what can be counted.
    func article(_ word: String) -> String {
        let thing = thing(word)
        let uncounted = ["internal feedback", "external feedback"]
        if language == .swedish || uncounted.contains(word) { return thing }
        return "aeio".contains(thing.prefix(1)) ? "an \(thing)" : "a \(thing)"
    }
}
