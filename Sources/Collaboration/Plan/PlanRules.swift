package import Agreements
package import Vocabulary

extension Matter {
    /// The latest day up to `day` on which a commitment about an action plan was shown by its adoption; nil without one.
    package func planAdoptedOn(_ day: CivilDate) -> CivilDate? {
        agreement(on: day).commitments.filter(\.adoptsPlan).flatMap { state.standing($0.evidence, through: day) }
            .map(\.on).max()
    }
}

extension Commitment {
    /// The two words that the texts and the law use for the plan, in the keys of what is adopted.
    fileprivate var adoptsPlan: Bool {
        evidence.kind == .documentAdopted
            && ["åtgärdsplan", "handlingsplan"].contains { evidence.subject.contains($0) }
    }
}

/// Something that the text asks of each measure in the plan.
package enum PlanField: String, Hashable, Sendable, CaseIterable {
    case due = "activity.done by"
    case followUp = "activity.followed up on"
    case method = "activity.method"
    case responsible = "activity.responsible"
    case followUpResponsible = "activity.follow-up responsible"
    case planner = "activity.planner"
    case performer = "activity.performer"
    case follower = "activity.follower"
    case effectGoal = "activity.effect goal"
    case horizon = "activity.horizon"

    /// Among what ties a measure to the chain; asked for when a step is taken, not of the plain list of measures.
    private var isTied: Bool { self == .effectGoal || self == .horizon }

    /// What the plain list of measures is asked for.
    fileprivate static func listed(_ field: String) -> PlanField? {
        PlanField(rawValue: field).flatMap { $0.isTied ? nil : $0 }
    }

    func isMissing(in terms: MeasureTerms) -> Bool {
        switch self {
        case .due: terms.due == nil
        case .followUp: terms.followUp == nil
        case .method: terms.method == nil
        case .responsible:
            terms.plans.isEmpty && terms.performs.isEmpty && terms.ties?.leads.isEmpty ?? true
        case .followUpResponsible, .follower: terms.followsUp.isEmpty
        case .planner: terms.plans.isEmpty
        case .performer: terms.performs.isEmpty
        case .effectGoal: (terms.ties?.effectGoal ?? "").allSatisfy(\.isWhitespace)
        case .horizon: terms.ties?.horizon == nil
        }
    }
}

extension Agreement {
    /// What the text asks of each measure, with the measures that lack it. Only what a plan rule names is asked for.
    package func planLacks(_ measures: [(number: MeasureNumber, terms: MeasureTerms)]) -> [(
        field: PlanField, basis: Basis, missing: [MeasureNumber]
    )] {
        rules.plan.flatMap { rule -> [(PlanField, Basis)] in
            guard case .fields(let fields) = rule.kind else { return [] }
            return fields.compactMap(PlanField.listed).map { ($0, rule.basis) }
        }.compactMap { field, basis in
            let missing = measures.filter { field.isMissing(in: $0.terms) }.map(\.number)
            return missing.isEmpty ? nil : (field, basis, missing)
        }
    }
}
