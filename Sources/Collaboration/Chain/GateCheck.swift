import Agreements
package import Vocabulary

extension ChainView {
    /// Everything that a step waits for and does not have, in the order of the steps; each thing once, with every row behind it.
    /// - Parameter on: the day of the step.
    /// - Parameter hasReason: whether a reason is given with it.
    package func stops(_ step: ChainStep, on day: CivilDate, hasReason: Bool = false) -> [Stop] {
        let rules = HeldRules(agreement: agreement, view: self)
        let check = NeedCheck(view: self, step: step, stepDay: day, through: day, hasReason: hasReason)
        var stops: [Stop] = []
        for rule in rules.rules(for: step) {
            for need in rule.needs {
                guard let missing = check.missing(of: need) else { continue }
                let stop = Stop(rule, missing: missing, of: step.of)
                if let same = stops.firstIndex(where: { $0.need.asksTheSame(as: missing) }) {
                    stops[same].rows = Array(uniqued: stops[same].rows + stop.rows)
                } else {
                    stops.append(stop)
                }
            }
        }
        return stops
    }

    /// Whether what was missing when a step was told of has come since, or never can.
    func isMet(_ needs: [Gate.Need], of handling: Handling, by day: CivilDate) -> Bool {
        let handled = handling.handled
        let step = ChainStep(handled.step, of: handled.of, by: handled.by)
        // The reason stands with the entry, or it would not have been recorded.
        let check = NeedCheck(view: self, step: step, stepDay: handling.on, through: day, hasReason: true)
        return needs.allSatisfy { check.missing(of: $0) == nil }
    }
}

extension Gate.Need {
    /// Two rules may ask for one thing in different words: a proposal by a group, and that the group has prepared it.
    fileprivate func asksTheSame(as other: Gate.Need) -> Bool {
        switch (self, other) {
        case (.decided(let one, _), .decided(let other, _)): one == other
        default: preparer.map { $0 == other.preparer } ?? (self == other)
        }
    }

    private var preparer: ActorKey? {
        switch self {
        case .prepared(let by): by
        case .has("proposal", _, let by, nil, nil): by
        default: nil
        }
    }
}

extension Gate.Need {
    /// A way that was gone against the way of working: nothing that comes later mends it.
    fileprivate var isOfWay: Bool {
        switch self {
        case .reason: true
        case .fields(let fields, "problem"): fields.contains { $0.contains(" → ") }
        default: false
        }
    }
}

extension Matter {
    /// A gate that was passed is mended when what was missing has come, or the same step has been taken since as it should be.
    func isMended(passing one: RecordedDeviation, by day: CivilDate) -> Bool {
        guard let missing = one.deviation.missing else { return false }
        switch one.entry.fact {
        case .chain(.handled(let handled)):
            let view = chain(on: day)
            guard let handling = view.handlings.first(where: { $0.entry == one.entry.number }) else { return false }
            let isDoneAgain = view.handlings(of: handled.of).contains { later in
                later.entry > handling.entry && later.handled.step == handled.step && later.handled.answer == .yes
                    && !later.deviations.contains { $0.gate == one.deviation.gate }
            }
            return isDoneAgain || view.isMet(missing, of: handling, by: day)
        case .chain(.moved(let moved)):
            let step = ChainStep(.propose, of: .document(moved.problem), by: ActorKey(""))
            let check = NeedCheck(
                view: chain(on: day), step: step, stepDay: one.entry.on, through: day, hasReason: true)
            return missing.allSatisfy { !$0.isOfWay && check.missing(of: $0) == nil }
        case .done(let done): return undecided(done.categories ?? [], on: day).isEmpty
        default: return false
        }
    }

    /// Those of `categories` that nobody has decided on.
    func undecided(_ categories: [String], on day: CivilDate) -> [String] {
        guard !categories.isEmpty else { return [] }
        let decided = decidedCategories(on: day)
        return categories.filter { !decided.contains($0) }
    }

    /// The names of the categories of data that are decided on a day, in the order they were decided.
    package func decidedCategories(on day: CivilDate) -> [String] {
        let view = chain(on: day)
        return view.sorted(.categories).flatMap { document -> [String] in
            let yes = view.handlings(of: .document(document.id)).last {
                $0.handled.step.isDecision && $0.handled.answer == .yes && $0.deviations.isEmpty
            }
            // What was decided is what it said then.
            guard let yes, case .categories(let list) = document.version(at: yes.handled.version ?? yes.entry)?.content,
                list.from.map({ $0 <= day }) ?? true
            else { return [] }
            return list.names
        }
    }
}

extension Decision {
    /// Data in categories that nobody decided on is taken in all the same, and marked.
    func departures(ofDelivery doing: Act.Doing) -> [Deviation] {
        guard doing.evidence == .delivery, !matter.undecided(doing.categories, on: request.on).isEmpty else {
            return []
        }
        return agreement.rules.gates.filter { $0.stops == .importPoliceData }.map { gate in
            Deviation(passing: gate)
        }
    }
}
