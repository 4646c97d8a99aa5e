import Agreements
import Vocabulary

/// What is wrong with what somebody wants a document to say; every reason at once.
struct ChainFaults {
    let view: ChainView
    let request: ActRequest

    func faults(in content: ChainContent, of id: DocumentID?) -> [Refusal] {
        texts(of: content) + links(of: content, id) + numbers(of: content) + days(of: content) + own(content)
    }

    // MARK: What it points at

    private func links(of content: ChainContent, _ id: DocumentID?) -> [Refusal] {
        var reasons: [Refusal] = Array(uniqued: content.links).filter { view.documents[$0] == nil || $0 == id }
            .map { .unknownDocument("\($0)") }
        reasons += content.parts.filter { !isCause($0) }.map { .unknownPart($0) }
        reasons += content.areas.filter { !isArea($0) }.map { .unknownSubject($0) }
        reasons += Array(uniqued: content.measures).filter { view.measures[$0] == nil }.map { .unknownMeasure($0) }
        reasons += content.about.filter { $0.measure == nil && $0.document == nil && !view.isKnown($0) }
            .map { .unknownSubject("\($0)") }
        return reasons
    }

    /// A key of the definition's, or the number of an area chosen since.
    private func isArea(_ name: String) -> Bool {
        view.agreement.rules.areas.contains { $0.key == name }
            || DocumentID(name[...]).map { $0.kind == .area && view.documents[$0] != nil } ?? false
    }

    func isCause(_ part: PartID) -> Bool {
        guard case .analysis(let analysis) = view.documents[part.document]?.content else { return false }
        return analysis.causes.contains { $0.no == part.part }
    }

    func isConclusion(_ part: PartID) -> Bool {
        guard case .analysis(let analysis) = view.documents[part.document]?.content else { return false }
        return analysis.conclusions.contains { $0.no == part.part }
    }

    // MARK: Numbers and days

    private func numbers(of content: ChainContent) -> [Refusal] {
        switch content {
        case .picture(let one): numbers(one.findings.map(\.no), field: "findings")
        case .analysis(let one):
            numbers(one.causes.map(\.no), field: "causes") + numbers(one.conclusions.map(\.no), field: "conclusions")
        case .matter(let one): numbers((one.walk?.findings ?? []).map(\.no), field: "findings")
        default: []
        }
    }

    private func numbers(_ numbers: [Int], field: String) -> [Refusal] {
        var seen: Set<Int> = []
        return Array(uniqued: numbers.filter { $0 < 1 || !seen.insert($0).inserted }).map {
            .numberTwice(field: field, $0)
        }
    }

    private func days(of content: ChainContent) -> [Refusal] {
        guard case .categories = content else {
            return content.dated.flatMap { $0 > request.on ? [.datedAfter($0, on: request.on)] : nil } ?? []
        }
        // Categories are decided ahead.
        return []
    }

    // MARK: What each kind asks

    private func own(_ content: ChainContent) -> [Refusal] {
        switch content {
        case .analysis(let one): analysis(one)
        case .goal(let one): goal(one)
        case .group(let one): people([one.convener].compactMap { $0 } + one.members)
        case .problem(let one): model(one.model)
        case .childNote(let one): one.about.isEmpty ? [.textMissing(field: "about")] : []
        case .followUp(let one): one.about.isEmpty ? [.textMissing(field: "about")] : []
        case .categories(let one): one.names.isEmpty ? [.textMissing(field: "names")] : []
        case .area(let one):
            one.key.map { key in
                view.agreement.rules.areas.contains { $0.key == key } ? [] : [.unknownSubject(key)]
            } ?? []
        case .plan(let one): one.measures.filter { $0.measure == nil }.map { .unknownSubject("\($0)") }
        case .matter(let one): matter(one)
        case .picture(let one):
            one.figures.map { EvidenceFile.isDigest($0) ? [] : [.textMissing(field: "figures")] } ?? []
        }
    }

    private func matter(_ paper: MatterPaper) -> [Refusal] {
        let named = (paper.promise?.measures ?? []) + (paper.walk?.findings ?? []).compactMap(\.measure)
        let paying = paper.cost.map { [$0.forum].compactMap { $0 } + ($0.shares?.percent.keys.sorted() ?? []) }
        let walked = [paper.walk?.on].compactMap { $0 }
        let future = walked.filter { $0 > request.on }.map { Refusal.datedAfter($0, on: request.on) }
        return named.filter { $0.measure == nil }.map { .unknownSubject("\($0)") } + people(paying ?? [])
            + future
    }

    private func people(_ keys: [ActorKey]) -> [Refusal] {
        Array(uniqued: keys).filter { !view.agreement.isKnown($0) }.map {
            .unknownParticipant($0, nearest: view.agreement.nearestActor($0))
        }
    }

    private func model(_ name: String?) -> [Refusal] {
        guard let name else { return [] }
        let known = view.agreement.waysOfWorking.compactMap(\.name)
        return known.contains(name) ? [] : [.unknownStep(name, allowed: known)]
    }

    /// Complete means that it says at least one cause; each cause stands where the drawing has a place for it.
    private func analysis(_ analysis: Analysis) -> [Refusal] {
        var reasons: [Refusal] = []
        if analysis.complete == true, analysis.causes.isEmpty { reasons.append(.causeNeeded) }
        let places = analysis.method.places
        for cause in analysis.causes {
            if let place = cause.place, !places.contains(place) { reasons.append(.badPlace(place, allowed: places)) }
            if let after = cause.after, after == cause.no || !analysis.causes.contains(where: { $0.no == after }) {
                reasons.append(.badPlace(String(after), allowed: analysis.causes.map { String($0.no) }))
            }
        }
        let parties = view.agreement.authorities
        reasons += (analysis.views ?? [:]).keys.sorted().filter { !parties.contains(ActorKey($0)) }.map {
            .unknownParticipant(ActorKey($0), nearest: parties.first?.text)
        }
        return reasons
    }

    private func goal(_ goal: Goal) -> [Refusal] {
        guard let indicator = goal.indicator else { return [] }
        let isAim = indicator.target == nil || indicator.baseline != indicator.target
        return (isAim ? [] : [.targetIsBaseline])
            + [indicator.measuredBy?.misshapen].compactMap { $0 }.map { .unknownSubject($0) }
    }
}

extension Decision {
    /// What is wrong with what ties a measure to the chain.
    func faultsOfTies(_ ties: MeasureTies?) -> [Refusal] {
        guard let ties else { return [] }
        let view = matter.chain(on: max(today, request.on))
        let check = ChainFaults(view: view, request: request)
        var reasons: [Refusal] = Array(uniqued: [ties.problem].compactMap { $0 } + ties.goals).filter {
            view.documents[$0] == nil
        }.map { .unknownDocument("\($0)") }
        reasons += ties.causes.filter { !check.isCause($0) }.map { .unknownPart($0) }
        reasons += ties.conclusions.filter { !check.isConclusion($0) }.map { .unknownPart($0) }
        let texts = [("effectGoal", ties.effectGoal), ("finding", ties.finding)]
        reasons += texts.flatMap { Collaboration.faults(in: $0.1, field: $0.0, limit: TextLimits.reason) }
        reasons += (ties.areas + ties.targets).flatMap {
            Collaboration.faults(in: $0, field: "area", limit: TextLimits.value, required: true)
        }
        return reasons
    }
}
