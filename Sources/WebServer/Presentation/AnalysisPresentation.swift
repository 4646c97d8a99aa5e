import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

// Cause analyses and goals as pages show them.

extension ChainDesk {
    func block(_ id: DocumentID, _ analysis: Analysis, day: CivilDate) -> AnalysisBlock {
        var facts = [wording.label(wording.method(analysis.method)), wording.day(day)]
        facts.append(analysis.complete == true ? say("klar", "complete") : say("inte klar än", "not complete yet"))
        if analysis.deeper == true { facts.append(say("fördjupad analys", "deeper analysis")) }
        var block = AnalysisBlock(
            number: "\(id)", path: path(id), facts: facts, reading: wording.reading(analysis.method),
            groups: groups(id, analysis))
        block.isOrdered = analysis.method == .chain
        block.conclusions = analysis.conclusions.map {
            DocumentRow(number: "\($0.no)", title: name($0.text), path: nil)
        }
        block.views = (analysis.views ?? [:]).sorted { $0.key < $1.key }.compactMap { party, text in
            desk.mark(ActorKey(party)).map { AnalysisBlock.View(party: $0, text: Name(text)) }
        }
        return block
    }

    private func groups(_ id: DocumentID, _ analysis: Analysis) -> [AnalysisBlock.Group] {
        switch analysis.method {
        case .fishbone, .triangle:
            let places = analysis.method.places.map { place in
                AnalysisBlock.Group(
                    heading: wording.place(place), causes: lines(id, analysis.causes.filter { $0.place == place }))
            }
            let rest = lines(id, analysis.causes.filter { $0.place == nil })
            let elsewhere = AnalysisBlock.Group(heading: say("Inte placerade", "Not placed"), causes: rest)
            return (places + [elsewhere]).filter { !$0.causes.isEmpty }
        case .tree: return [AnalysisBlock.Group(heading: nil, causes: tree(id, analysis.causes))]
        case .chain: return [AnalysisBlock.Group(heading: nil, causes: lines(id, CauseOrder(analysis.causes).along))]
        }
    }

    private func lines(_ id: DocumentID, _ causes: [Analysis.Cause]) -> [CauseLine] { causes.map { line(id, $0) } }

    private func tree(_ id: DocumentID, _ causes: [Analysis.Cause]) -> [CauseLine] {
        func grown(_ branch: CauseOrder.Branch) -> CauseLine {
            var line = line(id, branch.cause)
            line.behind = branch.behind.map(grown)
            return line
        }
        return CauseOrder(causes).tree.map(grown)
    }

    /// Filled dots of three.
    private func dots(_ strength: Strength) -> Int {
        switch strength {
        case .strong: 3
        case .some: 2
        case .weak: 1
        }
    }

    private func line(_ id: DocumentID, _ cause: Analysis.Cause) -> CauseLine {
        let part = PartID(id, cause.no)
        var line = CauseLine(
            number: "\(part)", text: Name(cause.text), strength: cause.strength.map(dots),
            strengthWords: wording.strength(cause.strength),
            sort: cause.sort.map { wording.prevention($0) },
            support: cause.isAssumed ? .words(say("antagande", "assumption")) : name(cause.support ?? ""),
            isAssumed: cause.isAssumed)
        line.answers = view.measures.keys.sorted().filter { number in
            view.terms(number)?.ties?.causes.contains(part) ?? false
        }.map { Link(text: .words("\($0)"), path: desk.path($0)) }
        let gap = gaps.first { $0.what == .causeWithoutMeasure(part) }
        line.lacks = gap.map { wording.gapKind($0.what) }
        return line
    }

    // MARK: Goals

    func block(_ id: DocumentID, _ goal: Goal) -> GoalBlock {
        var block = GoalBlock(number: "\(id)", path: path(id), text: Name(goal.text))
        block.facts = [
            goal.level.map { wording.label(wording.definitionWord($0)) },
            goal.parent.map { say("delmål till \($0)", "sub-goal of \($0)") },
            goal.deadline.map { say("senast \(wording.date($0))", "by \(wording.date($0))") },
        ].compactMap { $0 }
        block.figures = goal.indicator.map(figures) ?? []
        block.criteria = goalCriteria.map { word in
            GoalBlock.Criterion(word: wording.definitionWord(word), isMet: goal.meets(word))
        }
        if goal.unmeasurable == true {
            block.unmeasurable = GoalBlock.Unmeasurable(
                words: say("Går inte att mäta än", "Cannot be measured yet"),
                proposal: goal.proposedIndicator.map { Name($0) })
        }
        block.lacks = gaps.compactMap { gap in
            switch gap.what {
            case .goalWithoutIndicator(id), .aimWithoutSubgoals(id), .subgoalAlone(id): wording.gapKind(gap.what)
            default: nil
            }
        }
        return block
    }

    private func figures(_ indicator: Goal.Indicator) -> [Pages.Fact] {
        func value(_ figure: Collaboration.Figure) -> Label {
            indicator.unit.map { name("\(self.figure(figure)) \($0)") } ?? .words(self.figure(figure))
        }
        let facts: [Pages.Fact?] = [
            Pages.Fact(label: say("Mått", "Indicator"), value: name(indicator.name)),
            indicator.baseline.map { Pages.Fact(label: say("Nu", "Now"), value: value($0)) },
            indicator.target.map { Pages.Fact(label: say("Mål", "Target"), value: value($0)) },
            indicator.measured.map { Pages.Fact(label: say("Mätt", "Measured"), value: .words(wording.shortDay($0))) },
            indicator.source.map { Pages.Fact(label: say("Källa", "Source"), value: name($0)) },
        ]
        return facts.compactMap { $0 }
    }

    /// The agreement's own criteria, in the order of the text.
    var goalCriteria: [String] {
        Array(
            uniqued: agreement.rules.goals.flatMap { rule -> [String] in
                if case .criteria(let words) = rule.kind { words } else { [] }
            })
    }

    /// The agreement's own levels, the highest first.
    var goalLevels: [String] {
        Array(
            uniqued: agreement.rules.goals.flatMap { rule -> [String] in
                if case .levels(let words) = rule.kind { words } else { [] }
            })
    }
}
