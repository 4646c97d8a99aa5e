package import Vocabulary

/// What became of one measure between two looks at the plan.
package struct PlanChange: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case added, removed
        case changed([Part])
    }
    package enum Part: Hashable, Sendable {
        case moved(MeasureStatus.Deadline.Kind, from: ImpreciseDate?, to: ImpreciseDate?)
        case progress(from: MeasureStatus.Progress, to: MeasureStatus.Progress)
        case words, people
        /// The area, the start, the method, money or hours.
        case rest
    }
    package let number: MeasureNumber
    /// What the measure says now; of one that is gone, what it said last.
    package let text: String
    package let kind: Kind

    /// True when a last day or a follow-up was moved.
    package var isMoved: Bool {
        guard case .changed(let parts) = kind else { return false }
        return parts.contains { if case .moved = $0 { true } else { false } }
    }
}

/// What differs between two looks at the plan, by number. Only what holds is compared: not what waits for somebody's yes.
package func planChanges(from old: [MeasureStatus], to new: [MeasureStatus]) -> [PlanChange] {
    let before = Dictionary(old.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys).union(after.keys).sorted().compactMap { number in
        switch (before[number], after[number]) {
        case (nil, let added?): return PlanChange(number: number, text: added.terms.text, kind: .added)
        case (let removed?, nil): return PlanChange(number: number, text: removed.terms.text, kind: .removed)
        case (let one?, let other?):
            let parts = parts(one, other)
            return parts.isEmpty
                ? nil : PlanChange(number: number, text: other.terms.text, kind: .changed(parts))
        case (nil, nil): return nil
        }
    }
}

private func parts(_ old: MeasureStatus, _ new: MeasureStatus) -> [PlanChange.Part] {
    let (a, b) = (old.terms, new.terms)
    var parts: [PlanChange.Part] = []
    if a.due != b.due { parts.append(.moved(.due, from: a.due, to: b.due)) }
    if a.followUp != b.followUp { parts.append(.moved(.followUp, from: a.followUp, to: b.followUp)) }
    if old.progress != new.progress { parts.append(.progress(from: old.progress, to: new.progress)) }
    if a.text != b.text { parts.append(.words) }
    if a.plans != b.plans || a.performs != b.performs || a.followsUp != b.followsUp || a.others != b.others {
        parts.append(.people)
    }
    if a.area != b.area || a.start != b.start || a.method != b.method || a.cost != b.cost || a.hours != b.hours
        || a.ties != b.ties
    {
        parts.append(.rest)
    }
    return parts
}
