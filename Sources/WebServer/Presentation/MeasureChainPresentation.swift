import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

// What a measure is tied to in the chain, what it lacks, and what has been decided about it.

extension Desk {
    func path(_ document: DocumentID) -> String { path("/kedjan/\(document)") }
    func tiesPath(_ number: MeasureNumber) -> String { path(number) + "/band" }
    func followUpPath(_ number: MeasureNumber) -> String { path(number) + "/uppfoljning" }

    func measureChain(_ status: MeasureStatus, _ view: ChainView) -> MeasureChain {
        let number = status.number
        var chain = MeasureChain()
        // As it was written last: that is what gates and gaps look at.
        chain.ties = ties(of: status.latest.terms, number, view)
        chain.remark = tiesRemark(status, view)
        chain.gaps = gaps(of: status, view)
        chain.warnings = warnings(of: number, view)
        chain.decisions = decisions(of: .measure(number), view)
        let standing = view.status(of: .measure(number))
        if !chain.decisions.isEmpty, let since = standing.since {
            chain.standing = "\(wording.chainStanding(standing.standing)), \(wording.day(since))"
        }
        chain.next = nextStep(status, view)
        chain.followUps = followUps(of: status, view)
        chain.closing = closingNeeds
        guard mayWrite else { return chain }
        chain.edit = tiesPath(number)
        chain.followUp = followUpPath(number)
        return chain
    }

    // MARK: What it answers to

    private func ties(of terms: MeasureTerms, _ number: MeasureNumber, _ view: ChainView) -> [MeasureChain.TieGroup] {
        let ties = terms.ties ?? MeasureTies()
        let groups: [(String, [MeasureChain.Tie])] = [
            (say("Problem", "Problem"), view.problems(of: number).map { documentTie($0, view) }),
            (say("Orsak", "Cause"), ties.causes.map { causeTie($0, view) }),
            (say("Slutsats", "Conclusion"), ties.conclusions.map { conclusionTie($0, view) }),
            (say("Mål", "Goal"), ties.goals.map { goalTie($0, view) }),
            (say("Effektmål", "Effect goal"), written(ties.effectGoal)),
            (say("Fokusområde", "Focus area"), terms.areas.map { areaTie($0, view) }),
            (say("Slag", "Kind"), kinds(ties)),
            (say("Målgrupp", "Target group"), ties.targets.map { MeasureChain.Tie(words: .name(name($0))) }),
            (say("Lokal iakttagelse", "Local finding"), written(ties.finding)),
            (say("Leder", "Leads"), ties.leads.map(leadTie)),
            (say("Barnets bästa", "The child's best interests"), childNotes(number, view)),
            (say("Ingår i", "Part of"), view.plans(holding: number).map { planTie($0, view) }),
        ]
        return groups.filter { !$0.1.isEmpty }.map { MeasureChain.TieGroup(kind: $0.0, ties: $0.1) }
    }

    private func written(_ text: String?) -> [MeasureChain.Tie] {
        text.map { [MeasureChain.Tie(words: .name(name($0)))] } ?? []
    }

    /// Situational or social, for whom, and when it is to show.
    private func kinds(_ ties: MeasureTies) -> [MeasureChain.Tie] {
        let words = [
            ties.type.map { wording.prevention($0) }, ties.level.map { wording.prevention($0) },
            ties.horizon.map(wording.horizon),
        ].compactMap { $0 }
        return words.isEmpty ? [] : [MeasureChain.Tie(words: .words(wording.label(words.joined(separator: ", "))))]
    }

    private func leadTie(_ lead: MeasureTies.Lead) -> MeasureChain.Tie {
        MeasureChain.Tie(
            words: .name(name(agreement.name(of: lead.by))),
            details: wording.leading(lead, on: day).map { [.words($0)] } ?? [])
    }

    /// Of a document whose words are another organisation's own only the number is known.
    private func unread(_ number: String, _ document: DocumentID) -> MeasureChain.Tie {
        MeasureChain.Tie(
            number: number,
            words: .words(say("den andra organisationens egen text", "the other organisation's own text")),
            path: path(document))
    }

    func documentTie(_ id: DocumentID, _ view: ChainView) -> MeasureChain.Tie {
        guard let title = view.documents[id]?.content?.heading else { return unread("\(id)", id) }
        return MeasureChain.Tie(number: "\(id)", words: .name(name(title)), path: path(id))
    }

    func causeTie(_ part: PartID, _ view: ChainView) -> MeasureChain.Tie {
        guard let cause = view.cause(part) else { return unread("\(part)", part.document) }
        let details = [cause.strength.map { wording.strength($0) }, cause.sort.map { wording.prevention($0) }]
        return MeasureChain.Tie(
            number: "\(part)", words: .name(name(cause.text)), path: path(part.document),
            details: details.compactMap { $0 }.map { .words($0) })
    }

    private func conclusionTie(_ part: PartID, _ view: ChainView) -> MeasureChain.Tie {
        guard let conclusion = view.conclusion(part) else { return unread("\(part)", part.document) }
        return MeasureChain.Tie(number: "\(part)", words: .name(name(conclusion.text)), path: path(part.document))
    }

    func goalTie(_ id: DocumentID, _ view: ChainView) -> MeasureChain.Tie {
        guard let goal = view.goal(id) else { return unread("\(id)", id) }
        var details: [Label] = []
        if let indicator = goal.indicator { details.append(.name(name(indicator.name))) }
        if let aim = wording.aim(goal) { details.append(.words(aim)) }
        return MeasureChain.Tie(number: "\(id)", words: .name(name(goal.text)), path: path(id), details: details)
    }

    private func areaTie(_ area: String, _ view: ChainView) -> MeasureChain.Tie {
        MeasureChain.Tie(words: areaLabel(area, view))
    }

    /// An area by its name, whether the agreement names it, it was chosen since, or somebody wrote it.
    func areaLabel(_ area: String, _ view: ChainView) -> Label {
        guard let id = DocumentID(area[...]), let title = view.documents[id]?.content?.heading else {
            return areaLabel(area)
        }
        return .name(name(title))
    }

    private func childNotes(_ number: MeasureNumber, _ view: ChainView) -> [MeasureChain.Tie] {
        view.sorted(.childNote).compactMap { document in
            guard case .childNote(let note) = document.content, note.about.contains(.measure(number)) else {
                return nil
            }
            let kind =
                note.sort == .analysis
                ? say("barnkonsekvensanalys", "child impact analysis") : say("anteckning", "note")
            let written = document.current.map { wording.day($0.day) } ?? ""
            return MeasureChain.Tie(
                number: "\(document.id)", words: .name(name(Self.beginning(of: note.text))), path: path(document.id),
                details: [.words("\(kind), \(written)")])
        }
    }

    /// Long texts are read whole on the document's own page.
    private static func beginning(of text: String) -> String {
        let shown = text.prefix(240)
        return shown.endIndex < text.endIndex ? "\(shown)…" : text
    }

    /// The plan as a document, where it stands, and since when.
    func planTie(_ id: DocumentID, _ view: ChainView) -> MeasureChain.Tie {
        let standing = view.status(of: .document(id))
        var tie = documentTie(id, view)
        let since = standing.since.map { " \(wording.day($0))" } ?? ""
        tie.details.append(.words(wording.chainStanding(standing.standing) + since))
        if standing.isChangedSince {
            tie.details.append(.words(say("har fått nya ord sedan dess", "has got new words since")))
        }
        return tie
    }

    private func tiesRemark(_ status: MeasureStatus, _ view: ChainView) -> String? {
        if let proposed = status.proposed, proposed.terms.ties != status.terms.ties {
            let waiting = proposed.waitingFor.map { agreement.name(of: $0) }.joined(separator: ", ")
            return say(
                "Det här är ändrat och väntar på \(waiting).", "This has been changed and waits for \(waiting).")
        }
        return view.problems(of: status.number).isEmpty
            ? say("Ännu inte knuten till ett problem.", "Not yet tied to a problem.") : nil
    }

    // MARK: What is missing

    private func gaps(of status: MeasureStatus, _ view: ChainView) -> [WarningLine] {
        guard !status.isOver else { return [] }
        let number = status.number
        let goals = Set(status.latest.terms.ties?.goals ?? [])
        let mend = Link(text: .words(say("Lägg till", "Add it")), path: tiesPath(number))
        let own = gapsToShow(view).compactMap { gap -> WarningLine? in
            switch gap.what {
            case .measureWithoutCause(number), .leadLapsed(number), .noLead(number):
                return WarningLine(text: wording.gap(gap, in: agreement), link: mayWrite ? mend : nil)
            case .goalWithoutIndicator(let id), .goalNotMeasurable(let id, _):
                guard goals.contains(id) else { return nil }
                return WarningLine(
                    text: wording.gap(gap, in: agreement),
                    link: Link(text: .words(say("Till målet", "To the goal")), path: path(id)))
            default: return nil
            }
        }
        let asked = agreement.planLacks([(number, status.latest.terms)]).map { lack in
            WarningLine(
                text: say("\(wording.planField(lack.field)) saknas.", "\(wording.planField(lack.field)) is missing."),
                consequence: say("Källa: \(source(lack.basis)).", "Source: \(source(lack.basis))."))
        }
        return own + asked
    }

    /// What was recorded against the text and stands, and what is to be looked through.
    private func warnings(of number: MeasureNumber, _ view: ChainView) -> [WarningLine] {
        let departing = matter.openDeviations(on: day).filter { one in
            if case .chain(.handled(let handled)) = one.entry.fact { handled.of == .measure(number) } else { false }
        }.map { one in
            let words = wording.openDeviation(one, in: agreement)
            return WarningLine(text: words.what, consequence: words.remedy)
        }
        let marks = view.reviewMarks().filter { $0.of == .measure(number) }.map {
            WarningLine(text: wording.reviewMark($0, in: agreement))
        }
        return departing + marks
    }

    // MARK: What has been decided

    func decisions(of subject: Subject, _ view: ChainView) -> [MeasureChain.Decision] {
        let version = view.version(of: subject)
        return view.handlings(of: subject).reversed().map { one in
            let handled = one.handled
            var flags = view.presence(handled).map { wording.presence($0, in: agreement) } ?? []
            if handled.version != version {
                flags.append(
                    say("Gäller en tidigare lydelse.", "It is about words that have been changed since."))
            }
            return MeasureChain.Decision(
                what: wording.label("\(wording.chainStep(handled.step)): \(wording.chainAnswer(handled.answer))"),
                by: name(agreement.name(of: handled.by)), day: wording.day(one.on),
                reference: handled.reference.map(name), flags: flags)
        }
    }

    /// What the text's own chain waits for; else that a body or the parties may take a step.
    private func nextStep(_ status: MeasureStatus, _ view: ChainView) -> MeasureChain.NextStep? {
        guard mayWrite, !status.isOver else { return nil }
        let waiting = view.waiting(.measure(status.number))
        var sentences = waiting.map { body, item in
            let step = wording.chainStep(item.step)
            let who = agreement.name(of: body)
            return say("Väntar på \(step) i \(who).", "Waiting for \(who): \(step).")
        }
        let missing = Set(waiting.flatMap(\.item.stops)).count
        if missing == 1 { sentences.append(say("En sak saknas först.", "One thing is missing first.")) }
        if missing > 1 {
            sentences.append(say("\(missing) saker saknas först.", "\(missing) things are missing first."))
        }
        if sentences.isEmpty {
            sentences = [
                say(
                    "Beslut, start och andra steg tas på en egen sida. Där står vad som saknas först.",
                    "Deciding, starting and other steps are taken on a page of their own, which says what is missing first."
                )
            ]
        }
        return MeasureChain.NextStep(
            sentences: sentences,
            link: Link(text: .words(say("Ta ett steg", "Take a step")), path: path("/steg") + "?om=\(status.number)"))
    }
}

extension Desk {
    /// The ties by their numbers, for telling what a change made different.
    func tieFacts(_ ties: MeasureTies?) -> [Pages.Fact] {
        guard let ties else { return [] }
        func numbers(_ all: [some CustomStringConvertible]) -> Label? {
            all.isEmpty ? nil : .words(all.map(\.description).joined(separator: ", "))
        }
        func names(_ all: [String]) -> Label? { all.isEmpty ? nil : .name(name(all.joined(separator: ", "))) }
        func areaNames(_ areas: [String]) -> Label? {
            let labels = areas.map { areaLabel($0) }
            let isWords = labels.allSatisfy { if case .words = $0 { true } else { false } }
            let text = labels.map(\.text).joined(separator: ", ")
            return labels.isEmpty ? nil : isWords ? .words(text) : .name(name(text))
        }
        let leads = ties.leads.map { lead in
            let days = [lead.from, lead.through].compactMap { $0.map(wording.shortDay) }.joined(separator: "–")
            return agreement.name(of: lead.by) + (days.isEmpty ? "" : " (\(days))")
        }
        let lines: [(String, Label?)] = [
            (say("Problem", "Problem"), numbers([ties.problem].compactMap { $0 })),
            (say("Orsak", "Cause"), numbers(ties.causes)), (say("Slutsats", "Conclusion"), numbers(ties.conclusions)),
            (say("Mål", "Goal"), numbers(ties.goals)),
            (say("Fler fokusområden", "Further focus areas"), areaNames(ties.areas)),
            (say("Slag", "Kind"), kinds(ties).first?.words), (say("Målgrupp", "Target group"), names(ties.targets)),
            (say("Effektmål", "Effect goal"), names([ties.effectGoal].compactMap { $0 })),
            (say("Lokal iakttagelse", "Local finding"), names([ties.finding].compactMap { $0 })),
            (say("Leder", "Leads"), names(leads)),
        ]
        return lines.compactMap { label, value in value.map { Pages.Fact(label: label, value: $0) } }
    }
}
