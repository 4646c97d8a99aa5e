import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

// What the chain says of the plan as a whole.

extension Desk {
    func planChain(_ view: ChainView) -> PlanChain {
        var chain = PlanChain()
        chain.documents = view.sorted(.plan).filter { $0.content != nil }.map { planDocument($0.id, view) }
        chain.gaps = gapGroups(view)
        return chain
    }

    private func planDocument(_ id: DocumentID, _ view: ChainView) -> PlanChain.PlanDocument {
        var tie = planTie(id, view)
        if let count = view.documents[id]?.versions.count, count > 0 {
            tie.details.insert(.words(say("version \(count)", "version \(count)")), at: 0)
        }
        var document = PlanChain.PlanDocument(tie: tie, decisions: decisions(of: .document(id), view))
        let decided = view.handlings(of: .document(id)).last { $0.handled.step.isDecision && $0.handled.answer == .yes }
        guard let decided else { return document }
        let changed = (view.documents[id]?.content?.measures ?? []).sorted().filter { number in
            view.measures[number].map { $0.latest.entry > decided.entry } ?? false
        }
        let since = wording.day(decided.on)
        document.changed =
            changed.isEmpty
            ? say("Ingen åtgärd i den är ändrad sedan \(since).", "No measure in it has changed since \(since).")
            : say(
                "Ändrade sedan \(since): \(listed(changed)).", "Changed since \(since): \(listed(changed)).")
        document.compare = Link(
            text: .words(say("Se allt som är ändrat sedan dess", "See everything that has changed since")),
            path: "\(planPath)?sedan=\(decided.on)#andrat")
        return document
    }

    private func listed(_ numbers: [MeasureNumber]) -> String {
        numbers.map(\.description).joined(separator: ", ")
    }

    // MARK: What a row says

    /// The goals a measure serves and the causes it meets, in their own words.
    func whys(_ status: MeasureStatus, _ view: ChainView) -> [MeasureChain.Tie] {
        let ties = status.latest.terms.ties ?? MeasureTies()
        let all = ties.goals.map { goalTie($0, view) } + ties.causes.map { causeTie($0, view) }
        return all.map { MeasureChain.Tie(number: $0.number, words: $0.words, path: $0.path) }
    }

    /// The further areas of a measure that stands, and is counted, under its first.
    func furtherAreas(_ status: MeasureStatus, _ view: ChainView) -> [Label] {
        status.latest.terms.areas.filter { $0 != status.terms.area }.map { areaLabel($0, view) }
    }

    // MARK: Gaps

    /// Gaps worth showing: nobody is told to analyse causes where neither the text nor anybody here has spoken of any.
    func gapsToShow(_ view: ChainView) -> [Gap] {
        let hasAnalyses = !view.sorted(.analysis).isEmpty
        return view.gaps().filter { gap in
            if case .measureWithoutCause = gap.what { return gap.basis != nil || hasAnalyses }
            return true
        }
    }

    private func gapGroups(_ view: ChainView) -> [PlanChain.GapGroup] {
        var groups: [PlanChain.GapGroup] = []
        for gap in gapsToShow(view) {
            let kind = wording.gapKind(gap.what)
            let from = gap.basis?.clause.map { say("Källa: \($0).", "Source: \($0).") }
            let known = groups.firstIndex { $0.kind == kind && $0.source == from }
            if known == nil { groups.append(PlanChain.GapGroup(kind: kind, source: from)) }
            let place = known ?? groups.count - 1
            switch gap.what {
            case .measureWithoutCause(let number), .leadLapsed(let number), .noLead(let number):
                groups[place].numbers.append(Link(text: .words("\(number)"), path: path(number)))
            default: groups[place].ties.append(contentsOf: gapTie(gap.what, view))
            }
        }
        return groups
    }

    /// What a gap is about, in the words of those who wrote it.
    private func gapTie(_ what: Gap.What, _ view: ChainView) -> [MeasureChain.Tie] {
        switch what {
        case .causeWithoutMeasure(let part): [causeTie(part, view)]
        case .goalWithoutIndicator(let id), .aimWithoutSubgoals(let id), .subgoalAlone(let id): [goalTie(id, view)]
        case .goalNotMeasurable(let id, let proposed): [goalTie(id, proposing: proposed, view)]
        case .areaWithoutPlan(let area), .areaWithoutActivity(let area), .areaWithoutGroup(let area):
            [MeasureChain.Tie(words: areaLabel(area, view), path: path("/fokusomraden"))]
        case .leadForNow(let key), .fundingEnded(let key, _):
            agreement.commitments.first { $0.key == key }.map {
                [MeasureChain.Tie(words: title($0), path: path($0))]
            } ?? []
        case .noChildArea(let year): [MeasureChain.Tie(words: .words("\(year)"), path: path("/fokusomraden"))]
        case .measureWithoutCause, .leadLapsed, .noLead: []
        }
    }

    private func goalTie(_ id: DocumentID, proposing indicator: String?, _ view: ChainView) -> MeasureChain.Tie {
        var tie = goalTie(id, view)
        if let indicator {
            tie.details += [.words(say("förslag till mått", "proposed indicator")), .name(name(indicator))]
        }
        return tie
    }
}
