package import Vocabulary

/// What ties a measure to the rest of the chain: which causes it meets, which goals it serves, whom it is for.
package struct MeasureTies: Hashable, Sendable, Codable {
    package enum Horizon: String, Hashable, Sendable, Codable, CaseIterable { case short, long }
    /// For all, for groups at risk, or for individuals seen to be at risk.
    package enum Level: String, Hashable, Sendable, Codable, CaseIterable { case universal, selective, indicated }
    /// Whoever leads it, from a day and through a day.
    package struct Lead: Hashable, Sendable, Codable {
        package var by: ActorKey
        package var from: CivilDate?
        package var through: CivilDate?
        package init(_ by: ActorKey, from: CivilDate? = nil, through: CivilDate? = nil) {
            self.by = by
            self.from = from
            self.through = through
        }
        func leads(on day: CivilDate) -> Bool { from ?? day <= day && day <= through ?? day }
    }
    package var problem: DocumentID?
    @Listing package var causes: [PartID] = []
    @Listing package var conclusions: [PartID] = []
    @Listing package var goals: [DocumentID] = []
    /// Focus areas beside the measure's first; it is counted once, however many it serves.
    @Listing package var areas: [String] = []
    package var type: Analysis.Cause.Sort?
    package var level: Level?
    @Listing package var targets: [String] = []
    package var horizon: Horizon?
    package var effectGoal: String?
    /// The local finding behind it, in free words.
    package var finding: String?
    @Listing package var leads: [Lead] = []
    /// It follows on a deeper analysis that the text asks for first.
    package var followOn: Bool?

    package init() {}
}

extension MeasureTerms {
    /// Every focus area it serves, each once.
    package var areas: [String] { Array(uniqued: [area].compactMap { $0 } + (ties?.areas ?? [])) }
}
