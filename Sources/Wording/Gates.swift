package import Agreements
import Vocabulary

extension Wording {
    /// A gate as a sentence made from its typed keys: what is stopped, until what.
    package func gate(_ gate: Gate, in agreement: Agreement) -> String {
        let needs = list(gate.needs.map { need($0, agreement) })
        let what = step(gate.stops)
        let strength =
            switch gate.strength {
            case .hard: say("Hård spärr.", "Hard stop.")
            case .soft: say("Mjuk spärr: den går att passera med ett skäl.", "Soft stop: it may be passed with a reason.")
            }
        return say("\(what) väntar tills \(needs). \(strength)", "\(what) waits until \(needs). \(strength)")
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

    private func need(_ need: Gate.Need, _ agreement: Agreement) -> String {
        switch need {
        case .has(let thing, let of, let by, let before, let noLaterThan):
            return has(thing, of, by.map { name($0, in: agreement) }, before, noLaterThan)
        case .fields(let fields, let of):
            let fields = list(fields.map { fieldOf($0, in: agreement) })
            let whole = of.map(theThing) ?? say("underlaget", "the basis")
            return say("\(whole) anger \(fields)", "\(whole) states \(fields)")
        case .bothParties(let thing):
            return say("\(self.thing(thing)) finns från båda parter", "there is \(article(thing)) from both parties")
        case .notSameBody(let thing):
            return say(
                "den som beslutar är en annan än den som lämnade \(theThing(thing))",
                "whoever decides is another than the one behind \(theThing(thing))")
        case .decided(let by, let what):
            let who = name(by, in: agreement)
            guard let what, what != "decision" else { return say("\(who) har beslutat om det", "\(who) has decided on it") }
            return say("\(who) har beslutat om \(theThing(what))", "\(who) has decided on \(theThing(what))")
        case .prepared(let by):
            return say("\(name(by, in: agreement)) har förberett det", "\(name(by, in: agreement)) has prepared it")
        case .reason: return say("ett skäl är angivet", "a reason is given")
        }
    }

    private func has(_ thing: String, _ of: String?, _ by: String?, _ before: String?, _ noLaterThan: String?) -> String {
        var text = say(self.thing(thing), "there is \(article(thing))")
        if let of { text += say(" för \(theThing(of))", " for \(theThing(of))") }
        if let by { text += say(" från \(by)", " from \(by)") }
        text += say(" finns", "")
        if let before { text += say(" före \(theThing(before))", " before \(theThing(before))") }
        if let noLaterThan {
            text += say(", senast samma dag som \(theThing(noLaterThan))", ", dated no later than \(theThing(noLaterThan))")
        }
        return text
    }

    /// English wants an article before what can be counted.
    private func article(_ word: String) -> String {
        let thing = thing(word)
        let uncounted = ["internal feedback", "external feedback"]
        if language == .swedish || uncounted.contains(word) { return thing }
        return "aeio".contains(thing.prefix(1)) ? "an \(thing)" : "a \(thing)"
    }
}
