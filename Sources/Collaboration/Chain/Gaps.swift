package import Agreements
package import Vocabulary

/// Something that the chain lacks. Where the text asks for it the gap says where; else it is only worth knowing.
package struct Gap: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case causeWithoutMeasure(PartID)
        case measureWithoutCause(MeasureNumber)
        case goalWithoutIndicator(DocumentID)
        /// Named so by those who wrote it.
        case goalNotMeasurable(DocumentID, proposed: String?)
        case aimWithoutSubgoals(DocumentID)
        case subgoalAlone(DocumentID)
        case areaWithoutPlan(String)
        case areaWithoutActivity(String)
        case areaWithoutGroup(String)
        case leadLapsed(MeasureNumber)
        case noLead(MeasureNumber)
        /// An activity of the text whose lead is named for a first phase only.
        case leadForNow(CommitmentKey)
        case noChildArea(year: Int)
        /// An activity of the text whose grant was for a year that has passed.
        case fundingEnded(CommitmentKey, year: Int)
    }
    package let what: What
    package let basis: Basis?
}

extension ChainView {
    /// Everything that the chain lacks, in the order of the chain.
    package func gaps() -> [Gap] {
        let finder = GapFinder(view: self)
        return finder.causes + finder.goals + finder.areas + finder.children + finder.measures + finder.leadsForNow
            + finder.grants
    }
}

private struct GapFinder {
    let view: ChainView
    private var rules: Rules { view.agreement.rules }

    /// Stopped, handed on and finished measures lack nothing any more.
    private var live: [(number: MeasureNumber, terms: MeasureTerms)] {
        view.measures.values.filter { !$0.isOver }.map { ($0.number, $0.latest.terms) }.sorted { $0.0 < $1.0 }
    }

    private func gate(_ step: Gate.Step, has thing: String) -> Basis? {
        rules.gates.first { gate in
            gate.stops == step && gate.needs.contains { if case .has(thing, _, _, _, _) = $0 { true } else { false } }
        }?.basis
    }

    // MARK: Causes and measures

    var causes: [Gap] {
        let met = Set(
            view.measures.values.filter { $0.progress != .stopped }.flatMap { $0.latest.terms.ties?.causes ?? [] })
        return view.sorted(.analysis).flatMap { document -> [Gap] in
            guard case .analysis(let analysis) = document.content, !isClosed(analysis.problem) else { return [] }
            return analysis.causes.map { PartID(document.id, $0.no) }.filter { !met.contains($0) }.map {
                Gap(what: .causeWithoutMeasure($0), basis: nil)
            }
        }
    }

    private func isClosed(_ problem: DocumentID?) -> Bool { problem.flatMap(view.round)?.isClosed ?? false }

    var measures: [Gap] {
        live.flatMap { number, terms -> [Gap] in
            var gaps: [Gap] = []
            if terms.ties?.causes.isEmpty ?? true {
                gaps.append(Gap(what: .measureWithoutCause(number), basis: gate(.planMeasure, has: "cause analysis")))
            }
            let leads = terms.ties?.leads ?? []
            if !leads.isEmpty, !leads.contains(where: { $0.leads(on: view.day) }) {
                gaps.append(Gap(what: .leadLapsed(number), basis: nil))
            } else if leads.isEmpty, terms.plans.isEmpty, terms.performs.isEmpty {
                gaps.append(Gap(what: .noLead(number), basis: nil))
            }
            return gaps
        }
    }

    var leadsForNow: [Gap] {
        view.agreement.commitments.filter { $0.details.leadUntil != nil }.map {
            Gap(what: .leadForNow($0.key), basis: $0.basis)
        }
    }

    /// Money granted for a year that is over.
    var grants: [Gap] {
        rules.money.compactMap { rule in
            guard case .grant(_, let year?, let activity?) = rule.kind, view.day.year > year else { return nil }
            let key = CommitmentKey(activity)
            guard view.agreement.commitment(key) != nil else { return nil }
            return Gap(what: .fundingEnded(key, year: year), basis: rule.basis)
        }
    }

    // MARK: Goals

    var goals: [Gap] {
        let all = view.sorted(.goal).compactMap { document -> (id: DocumentID, goal: Goal)? in
            if case .goal(let goal) = document.content { (document.id, goal) } else { nil }
        }
        let levels = rules.goals.first { if case .levels = $0.kind { true } else { false } }
        return all.flatMap { id, goal -> [Gap] in
            var gaps: [Gap] = []
            if goal.unmeasurable == true {
                gaps.append(Gap(what: .goalNotMeasurable(id, proposed: goal.proposedIndicator), basis: nil))
            } else if goal.indicator == nil {
                gaps.append(Gap(what: .goalWithoutIndicator(id), basis: nil))
            }
            guard let levels, case .levels(let words) = levels.kind, let level = goal.level else { return gaps }
            if level == words.first, !all.contains(where: { $0.goal.parent == id }) {
                gaps.append(Gap(what: .aimWithoutSubgoals(id), basis: levels.basis))
            }
            if level == words.last, words.count > 1, goal.parent == nil || !isServed(id) {
                gaps.append(Gap(what: .subgoalAlone(id), basis: levels.basis))
            }
            return gaps
        }
    }

    private func isServed(_ goal: DocumentID) -> Bool {
        view.measures.values.contains { $0.latest.terms.ties?.goals.contains(goal) ?? false }
    }

    // MARK: Areas

    /// The definition's areas, and those that have been chosen since, each by one name.
    private var areaNames: [String] {
        let chosen = view.sorted(.area).compactMap { document -> String? in
            guard case .area(let area) = document.content, area.key == nil else { return nil }
            let standing = view.status(of: .document(document.id)).standing
            return [.closed, .rejected].contains(standing) ? nil : "\(document.id)"
        }
        return rules.areas.map(\.key) + chosen
    }

    var areas: [Gap] {
        areaNames.flatMap { area in
            [withoutPlan(area), withoutActivity(area), withoutGroup(area)].compactMap { $0 }
        }
    }

    private func withoutPlan(_ area: String) -> Gap? {
        guard let rule = rules.plan.first(where: { $0.kind == .scope("per focus area") }) else { return nil }
        let names = view.names(of: area)
        let isPlanned = view.sorted(.plan).contains { !names.isDisjoint(with: $0.content?.areas ?? []) }
        return isPlanned ? nil : Gap(what: .areaWithoutPlan(area), basis: rule.basis)
    }

    private func withoutActivity(_ area: String) -> Gap? {
        let names = view.names(of: area)
        let isServed =
            view.measures.values.contains { $0.progress != .stopped && !names.isDisjoint(with: $0.latest.terms.areas) }
            || view.agreement.commitments.contains { $0.origin == .activity && !names.isDisjoint(with: $0.areas) }
        let rule = rules.plan.first {
            if case .linked(let things) = $0.kind { things.contains("focus area") } else { false }
        }
        return isServed ? nil : Gap(what: .areaWithoutActivity(area), basis: rule?.basis)
    }

    /// Only where the text has groups for its areas.
    private func withoutGroup(_ area: String) -> Gap? {
        guard let rule = view.agreement.bodies.first(where: { !$0.areas.isEmpty }) else { return nil }
        let names = view.names(of: area)
        let isServed =
            view.agreement.bodies.contains { !names.isDisjoint(with: $0.areas) }
            || view.sorted(.group).contains { !names.isDisjoint(with: $0.content?.areas ?? []) }
        return isServed ? nil : Gap(what: .areaWithoutGroup(area), basis: rule.basis)
    }

    /// Where the text asks that children and young people are always among the year's areas.
    var children: [Gap] {
        guard let always = rules.areas.first(where: { $0.always && $0.child }) else { return [] }
        let decided = view.sorted(.area).compactMap { document -> ChosenArea? in
            guard case .area(let area) = document.content, area.year != nil,
                view.isDecided(.document(document.id))
            else { return nil }
            return area
        }
        let years = Set(decided.compactMap(\.year)).sorted()
        return years.filter { year in
            !decided.contains { $0.year == year && ($0.child == true || $0.key == always.key) }
        }.map { Gap(what: .noChildArea(year: $0), basis: always.basis) }
    }
}
