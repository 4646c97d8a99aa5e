package import Agreements
import Vocabulary

extension Wording {
    func rules(_ agreement: Agreement) -> [Explained] {
        let rules = agreement.rules
        return [
            Explained(heading: say("Fokusområden", "Focus areas"), lines: rules.areas.map(area)),
            Explained(
                heading: say("Källor till lägesbilden", "Sources of the situation picture"),
                lines: rules.sources.map { source($0, agreement) }),
            Explained(heading: say("Dokument", "Documents"), lines: rules.documents.map(document)),
            Explained(heading: say("Arbetsmodell", "Way of working"), lines: rules.process.map(process)),
            Explained(heading: say("Mål", "Goals"), lines: rules.goals.map(goal)),
            Explained(heading: say("Handlingsplaner", "Action plans"), lines: rules.plan.map { plan($0, agreement) }),
            Explained(
                heading: say("Spärrar", "Stops"),
                lines: rules.gates.map { gate($0, in: agreement) + source($0.basis) }),
            Explained(
                heading: say("Beslutsgång", "Approval"), lines: rules.approvals.map { approval($0, in: agreement) }),
            Explained(heading: say("Pengar", "Money"), lines: rules.money.map { money($0, in: agreement) }),
            Explained(
                heading: say("Gäller hela tiden", "Applies all the time"),
                lines: rules.standing.map { standingDuty($0, in: agreement) }),
            Explained(
                heading: say("Uppsägning", "Termination"), lines: rules.termination.map { [termination($0)] } ?? []),
            Explained(heading: say("Begrepp och förkortningar", "Terms and abbreviations"), lines: terms(rules)),
            Explained(
                heading: say("Regleras inte i texten", "Not regulated in the text"),
                lines: rules.notRegulated.map { [notRegulated($0)] } ?? []),
            Explained(
                heading: say("Anmärkningar om läsningen", "Notes on the reading"),
                lines: rules.notes.map { $0.reading[language] }),
        ]
    }

    private func area(_ area: FocusArea) -> String {
        var text = "\(area.number.map { "\($0). " } ?? "")\(area.title[language])."
        if let reading = area.reading { text += " \(reading[language])" }
        if area.contentMissing { text += say(" Texten ger inget innehåll.", " The text gives no content.") }
        return text
    }

    private func source(_ source: DataSource, _ agreement: Agreement) -> String {
        let from =
            source.from.isEmpty
            ? "" : say(", från \(names(source.from, in: agreement))", ", from \(names(source.from, in: agreement))")
        return "\(source.title[language]) (\(thing(source.type)))\(from). \(source.reading[language])"
    }

    private func document(_ document: NamedDocument) -> String {
        var text = "\(document.title[language]) (\(thing(document.kind)))"
        if let number = document.number { text += ", \(number)" }
        if let dated = document.dated { text += ", \(date(dated))" }
        text += "."
        return document.attached ? text : text + say(" Det är inte bifogat.", " It is not attached.")
    }

    private func process(_ process: ProcessModel) -> String {
        var text = say(
            "\(process.name): \(process.steps.joined(separator: " → ")).",
            "\(process.name): \(process.steps.map(quoted).joined(separator: " → ")).")
        if !process.phases.isEmpty {
            let words = zip(process.steps, process.phases).map { "\(say($0.0, quoted($0.0))): \(deed($0.1))" }
                .joined(separator: ", ")
            text += say(" Vad stegen är till för: \(words).", " What the steps are for: \(words).")
        }
        if let inside = process.inside { text += say(" Ingår i \(inside).", " Part of \(inside).") }
        if let back = process.back {
            text += say(" Steg tillbaka: \(passage(back)).", " Steps back: \(passage(back)).")
        }
        if let skip = process.skip {
            text += say(" Hoppa över steg: \(passage(skip)).", " Skipping steps: \(passage(skip)).")
        }
        return "\(text) \(process.reading[language])"
    }

    /// What a step is for, as something that is done.
    private func deed(_ phase: ProcessModel.Phase) -> String {
        switch phase {
        case .scan: say("kartlägga", "to map")
        case .analyse: say("analysera", "to analyse")
        case .respond: say("åtgärda", "to act")
        case .assess: say("följa upp", "to follow up")
        }
    }

    private func passage(_ passage: ProcessModel.Passage) -> String {
        switch passage {
        case .freely: say("fritt", "freely")
        case .withReason: say("med skäl", "with a reason")
        case .never: say("aldrig", "never")
        }
    }

    private func goal(_ goal: GoalRule) -> String {
        switch goal.kind {
        case .criteria(let criteria):
            let words = list(criteria.map(thing))
            return say("Ett mål ska vara \(words).", "A goal must be \(words).")
        case .levels(let levels):
            let words = list(levels.map(thing))
            return say(
                "Målen har nivåerna \(words). \(goal.reading.sv)", "Goals have the levels \(words). \(goal.reading.en)")
        case .unmeasurableAccepted:
            return say(
                "Mål som inte går att mäta godtas. \(goal.reading.sv)",
                "Goals that cannot be measured are accepted. \(goal.reading.en)")
        case .aim, .rule: return goal.reading[language]
        }
    }

    private func plan(_ plan: PlanRule, _ agreement: Agreement) -> String {
        switch plan.kind {
        case .scope(let scope): return "\(label(thing(scope)))."
        case .fields(let fields):
            let words = list(fields.map { fieldOf($0, in: agreement) })
            return say("Planen anger \(words). \(plan.reading.sv)", "The plan states \(words). \(plan.reading.en)")
        case .revised(let reasons):
            let words = alternatives(reasons.map(thing))
            return say(
                "Planen ändras när \(words). \(plan.reading.sv)",
                "The plan is revised when \(words). \(plan.reading.en)")
        case .linked(let things):
            let words = list(things.map(theThing))
            return say(
                "Planen knyts till \(words). \(plan.reading.sv)", "The plan is linked to \(words). \(plan.reading.en)")
        case .rule: return plan.reading[language]
        }
    }

    /// Who takes which part in a decision, in order, for each party that decides by itself.
    package func approval(_ approval: Approval, in agreement: Agreement) -> String {
        let what = label(theThing(approval.of))
        let steps = approval.steps.isEmpty ? [] : [chain(approval.steps, agreement)]
        let tracks = approval.tracks.map { "\(name($0.party, in: agreement)) – \(chain($0.steps, agreement))" }
        return "\(what): \((steps + tracks).joined(separator: "; "))."
    }

    private func chain(_ steps: [Approval.Step], _ agreement: Agreement) -> String {
        let words = steps.map { "\(name($0.by, in: agreement)) \(verb($0.verb))" }
        return words.joined(separator: say(", sedan ", ", then "))
    }

    private func verb(_ verb: String) -> String {
        switch verb {
        case "proposes": say("föreslår", "proposes")
        case "prepares": say("bereder", "prepares")
        case "submits": say("lägger fram", "submits")
        case "advises": say("ger råd", "advises")
        case "anchors": say("förankrar", "anchors")
        case "approves": say("godkänner", "approves")
        default: say("beslutar", "decides")
        }
    }

    /// Who pays what.
    package func money(_ money: MoneyRule, in agreement: Agreement) -> String {
        switch money.kind {
        case .share(let shares, let of, let only):
            let parts = list(
                shares.map { share in
                    let who = name(share.party, in: agreement)
                    return say("\(who) betalar \(share.percent)\u{a0}%", "\(who) pays \(share.percent)%")
                })
            let what = of.map { say(" av kostnaden för \(theThing($0))", " of the cost of \(theThing($0))") } ?? ""
            let places = only.isEmpty ? "" : say(", bara för \(list(only))", ", only for \(list(only))")
            return "\(parts)\(what)\(places)."
        case .ownCosts: return say("Varje part betalar sina egna kostnader.", "Each party pays its own costs.")
        case .byAgreement(let of):
            return say(
                "\(label(theThing(of))) kan komma överens om en annan fördelning.",
                "\(label(theThing(of))) may agree on another division.")
        case .grant(let from, let year, let activity):
            let when = year.map { say(" för \($0)", " for \($0)") } ?? ""
            return say("Bidrag från \(from)\(when).", "Grant from \(from)\(when).")
                + (activity == nil ? "" : " \(money.reading[language])")
        }
    }

    private func termination(_ termination: Termination) -> String {
        switch termination.by {
        case .eitherParty:
            say("En part kan ensam säga upp överenskommelsen. ", "One party alone may end the agreement. ")
                + termination.reading[language]
        case .bothParties:
            say("Parterna säger upp överenskommelsen tillsammans. ", "The parties end the agreement together. ")
                + termination.reading[language]
        }
    }

    private func terms(_ rules: Rules) -> [String] {
        var lines = rules.terms.map { "\($0.term): \($0.reading[language])" }
        lines += rules.abbreviations?.explained.map { "\($0.short): \($0.long)." } ?? []
        if let unexplained = rules.abbreviations?.unexplained, !unexplained.isEmpty {
            lines.append(
                say("Texten förklarar inte \(list(unexplained)).", "The text does not explain \(list(unexplained))."))
        }
        return lines
    }

    private func notRegulated(_ rule: NotRegulated) -> String {
        let topics = rule.topics.map { $0.staysSwedish(in: language) ? quoted($0[language]) : $0[language] }
        return "\(label(list(topics)))."
    }
}
