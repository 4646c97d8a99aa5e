package import Vocabulary

// What is wanted and planned: focus areas, goals, plans, and what is noted of children.

/// A focus area chosen for a year or a period, or what is added to one that the definition names.
package struct ChosenArea: Hashable, Sendable, Codable {
    package var title: String
    /// The definition's key, when the text names it.
    package var key: String?
    /// Nil when it holds for the whole agreement.
    package var year: Int?
    /// Children and young people in particular.
    package var child: Bool?
    @Listing package var pictures: [DocumentID] = []

    package init(_ title: String) { self.title = title }
}

/// A goal (mål), with what shows that it is reached.
package struct Goal: Hashable, Sendable, Codable {
    package struct Indicator: Hashable, Sendable, Codable {
        package var name: String
        package var unit: String?
        package var baseline: Figure?
        package var target: Figure?
        /// The day of the baseline.
        package var measured: CivilDate?
        package var source: String?
        /// What the evidence counts that tells it; nil when no source of ours does.
        package var measuredBy: Measured?
        package init(_ name: String) { self.name = name }
    }
    package var text: String
    /// A word of the definition's levels, such as `overarching`.
    package var level: String?
    package var parent: DocumentID?
    package var problem: DocumentID?
    @Listing package var areas: [String] = []
    @Listing package var pictures: [DocumentID] = []
    @Listing package var causes: [PartID] = []
    package var indicator: Indicator?
    /// Named so, because nobody has found a way to measure it.
    package var unmeasurable: Bool?
    /// A proposal for what could be measured.
    package var proposedIndicator: String?
    package var deadline: ImpreciseDate?
    /// How it meets each of the agreement's other criteria, by the definition's word.
    package var criteria: [String: String]?

    package init(_ text: String) { self.text = text }

    /// True when the goal says how it meets a criterion. A measure shows it by an indicator with a target, a time by a deadline.
    package func meets(_ criterion: String) -> Bool {
        switch criterion {
        case "measurable": indicator?.target != nil
        case "time-bound": deadline != nil
        default: !(criteria?[criterion] ?? "").allSatisfy(\.isWhitespace)
        }
    }
}

/// An action plan (åtgärdsplan, handlingsplan) as a document: which measures it holds, of which areas.
package struct ActionPlan: Hashable, Sendable, Codable {
    package var title: String
    @Listing package var areas: [String] = []
    /// By their labels, `A3`.
    @Listing package var measures: [Subject] = []
    @Listing package var goals: [DocumentID] = []
    @Listing package var pictures: [DocumentID] = []
    package var from: CivilDate?
    package var through: CivilDate?

    package init(_ title: String) { self.title = title }
}

/// What is noted of the best interests of the child; as a child impact analysis (barnkonsekvensanalys) when it is one.
package struct ChildNote: Hashable, Sendable, Codable {
    package enum Sort: String, Hashable, Sendable, Codable, CaseIterable { case note, analysis }
    package var sort: Sort
    package var text: String
    package var dated: CivilDate?
    @Listing package var about: [Subject] = []

    package init(_ sort: Sort, about: [Subject], _ text: String) {
        self.sort = sort
        self.text = text
        self.about = about
    }
}
