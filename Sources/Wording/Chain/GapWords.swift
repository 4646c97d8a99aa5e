package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// Something that the chain lacks; with where the text asks for it, when it does.
    package func gap(_ gap: Gap, in agreement: Agreement) -> String {
        lacking(gap.what, agreement) + (gap.basis?.clause.map { say(" Källa: \($0).", " Source: \($0).") } ?? "")
    }

    private func lacking(_ what: Gap.What, _ agreement: Agreement) -> String {
        func area(_ key: String) -> String { Subject(key).map { subject($0, in: agreement) } ?? key }
        switch what {
        case .causeWithoutMeasure(let part):
            return say("Orsak utan åtgärd: \(part).", "Cause without measure: \(part).")
        case .measureWithoutCause(let number):
            return say("Åtgärd utan orsak: \(number).", "Measure without cause: \(number).")
        case .goalWithoutIndicator(let id): return say("Mål utan mått: \(id).", "Goal without indicator: \(id).")
        case .goalNotMeasurable(let id, let proposed):
            let proposal = proposed.map {
                say(" Förslag till mått: \(quoted($0)).", " Proposed indicator: \(quoted($0)).")
            }
            return say("Mål som inte går att mäta: \(id).", "Goal that cannot be measured: \(id).") + (proposal ?? "")
        case .aimWithoutSubgoals(let id):
            return say("Övergripande mål utan delmål: \(id).", "Overarching goal without sub-goals: \(id).")
        case .subgoalAlone(let id):
            return say(
                "Delmål utan övergripande mål eller åtgärd: \(id).",
                "Sub-goal without overarching goal or measure: \(id).")
        case .areaWithoutPlan(let key):
            return say("Fokusområde utan handlingsplan: \(area(key)).", "Focus area without action plan: \(area(key)).")
        case .areaWithoutActivity(let key):
            return say("Fokusområde utan åtgärd: \(area(key)).", "Focus area without measure: \(area(key)).")
        case .areaWithoutGroup(let key):
            return say("Fokusområde utan grupp: \(area(key)).", "Focus area without group: \(area(key)).")
        case .leadLapsed(let number):
            return say("Ingen leder \(number) längre.", "Nobody leads \(number) any longer.")
        case .noLead(let number): return say("Ingen leder \(number).", "Nobody leads \(number).")
        case .leadForNow(let key):
            let title = self.title(key, in: agreement)
            return say(
                "Texten namnger bara vem som leder till en början: \(title).",
                "The text names only who leads to begin with: \(title).")
        case .noChildArea(let year):
            return say(
                "Inget av fokusområdena för \(year) gäller barn och unga.",
                "None of the focus areas of \(year) is about children and young people.")
        case .fundingEnded(let key, let year):
            let title = self.title(key, in: agreement)
            return say(
                "Pengarna gällde \(year) och har tagit slut: \(title).",
                "The money was for \(year) and has ended: \(title).")
        }
    }

    /// Later work that may no longer hold, and why.
    package func reviewMark(_ mark: ReviewMark, in agreement: Agreement) -> String {
        let what = subject(mark.of, in: agreement)
        switch mark.reason {
        case .newer(let id):
            return say(
                "Se över \(what): \(id) har ändrats sedan dess.", "Look through \(what): \(id) has changed since.")
        case .wentBack(let id, let to):
            let step = wayStep(to, agreement)
            return say(
                "Se över \(what): \(id) gick tillbaka till \(step).",
                "Look through \(what): \(id) went back to \(step).")
        case .buildsOn(let subject):
            return say(
                "Se över \(what): det bygger på \(subject), som ska ses över.",
                "Look through \(what): it builds on \(subject), which is to be looked through.")
        case .measureChanged(let number, let basis):
            let source = basis.clause.map { say(" Källa: \($0).", " Source: \($0).") } ?? ""
            return say("Se över \(what): \(number) har ändrats.", "Look through \(what): \(number) has changed.")
                + source
        }
    }

    /// Whom a decision lacked; nothing when everybody expected was there.
    package func presence(_ presence: DecisionPresence, in agreement: Agreement) -> [String] {
        var flags: [String] = []
        func add(_ actors: [ActorKey], _ sv: String, _ en: String) {
            if !actors.isEmpty { flags.append("\(say(sv, en)): \(names(actors, in: agreement)).") }
        }
        add(presence.vacantSeats, "Vakanta platser", "Vacant seats")
        add(presence.missingSeats, "Saknades", "Missing")
        add(presence.absentParties, "Ingen från", "Nobody from")
        add(presence.standInsWithoutMandate, "Ersättare utan mandat", "Stand-in without mandate")
        return flags
    }
}

extension Wording {
    /// The thing that a gap is about, as a mark of it: `Orsak utan åtgärd`.
    package func gapKind(_ what: Gap.What) -> String {
        switch what {
        case .causeWithoutMeasure: say("Orsak utan åtgärd", "Cause without measure")
        case .measureWithoutCause: say("Åtgärd utan orsak", "Measure without cause")
        case .goalWithoutIndicator: say("Mål utan mått", "Goal without indicator")
        case .goalNotMeasurable: say("Mål som inte går att mäta", "Goal that cannot be measured")
        case .aimWithoutSubgoals: say("Övergripande mål utan delmål", "Overarching goal without sub-goals")
        case .subgoalAlone:
            say("Delmål utan övergripande mål eller åtgärd", "Sub-goal without overarching goal or measure")
        case .areaWithoutPlan: say("Fokusområde utan handlingsplan", "Focus area without action plan")
        case .areaWithoutActivity: say("Fokusområde utan åtgärd", "Focus area without measure")
        case .areaWithoutGroup: say("Fokusområde utan grupp", "Focus area without group")
        case .leadLapsed: say("Ingen leder åtgärden längre", "Nobody leads the measure any longer")
        case .noLead: say("Ingen leder åtgärden", "Nobody leads the measure")
        case .leadForNow: say("Ledare bara till en början", "Lead to begin with only")
        case .fundingEnded: say("Pengarna har tagit slut", "Funding ended")
        case .noChildArea: say("Inget område om barn och unga", "No area on children and young people")
        }
    }
}
