package import Vocabulary

// Groups, matters, categories, and what came of it all.

/// A group set up for a task (arbetsgrupp).
package struct WorkingGroup: Hashable, Sendable, Codable {
    package var name: String
    package var convener: ActorKey?
    @Listing package var members: [ActorKey] = []
    @Listing package var areas: [String] = []
    package var problem: DocumentID?
    package var from: CivilDate?
    package var through: CivilDate?

    package init(_ name: String) { self.name = name }
}

/// A matter (ärende) that a body decides, with what it is about; it may be a promise, a safety walk or a shared cost.
package struct MatterPaper: Hashable, Sendable, Codable {
    package var title: String
    @Listing package var about: [Subject] = []
    package var promise: Promise?
    package var walk: SafetyWalk?
    package var cost: SharedCost?

    package init(_ title: String) { self.title = title }
}

/// The categories that delivered data may have.
package struct Categories: Hashable, Sendable, Codable {
    package var names: [String]
    package var from: CivilDate?

    package init(_ names: [String]) { self.names = names }
}

/// A follow-up of three kinds, each of them given or left out, and the feedback that went out with it.
package struct FollowUpPaper: Hashable, Sendable, Codable {
    package enum Scope: String, Hashable, Sendable, Codable, CaseIterable { case single, yearly, final }
    /// Was it carried out, how many times of how many?
    package struct Production: Hashable, Sendable, Codable {
        package var carriedOut: MeasureFact.CarriedOut
        package var done: Int?
        package var of: Int?
        package init(_ carriedOut: MeasureFact.CarriedOut) { self.carriedOut = carriedOut }
    }
    /// How was it done, and what did it take?
    package struct Process: Hashable, Sendable, Codable {
        package var how: String
        package var hours: Hours?
        package var cost: Kronor?
        package init(_ how: String) { self.how = how }
    }
    /// What came of it?
    package struct Effect: Hashable, Sendable, Codable {
        package var answer: MeasureFact.Effect
        package var before: Figure?
        package var after: Figure?
        package var comparison: String?
        package var unwanted: String?
        package init(_ answer: MeasureFact.Effect) { self.answer = answer }
    }
    package enum Feedback: String, Hashable, Sendable, Codable, CaseIterable { case `internal`, external }

    package var scope: Scope
    package var dated: CivilDate?
    package var year: Int?
    @Listing package var about: [Subject] = []
    package var production: Production?
    package var process: Process?
    package var effect: Effect?
    package var judgement: MeasureFact.Judgement?
    @Listing package var feedback: [Feedback] = []
    package var summary: String?
    /// A registry number or an address of what shows it.
    package var reference: String?

    package init(_ scope: Scope, about: [Subject]) {
        self.scope = scope
        self.about = about
    }

    /// Too early to say is an answer; it is no evaluation.
    package var isEvaluation: Bool { effect.map { $0.answer != .tooEarly } ?? false }
}
