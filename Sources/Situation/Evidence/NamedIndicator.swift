import Intake
package import Vocabulary

// Indicators as they are named outside: read from the keys that a goal keeps, and offered where a goal is written.

extension Strand {
    /// Reads what ``name`` writes; nil for what no source counts.
    package init?(name: String) {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count == 2, let counting = Counting(rawValue: String(steps[0])), !steps[1].isEmpty else {
            return nil
        }
        self.init(counting: counting, party: steps[1] == "-" ? nil : ActorKey(String(steps[1])))
    }
}

extension PictureSubject {
    /// Reads what ``name`` writes of everything, a category, an area or both; nil for anything else.
    package init?(name: String) {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !steps.contains("") else { return nil }
        switch (steps.count, steps[0]) {
        case (1, "all"): self = .all
        case (2, "category"): self.init(category: CategoryKey(steps[1]))
        case (2, "area"): self.init(area: AreaKey(steps[1]))
        case (4, "category") where steps[2] == "area":
            self.init(category: CategoryKey(steps[1]), area: AreaKey(steps[3]))
        default: return nil
        }
    }
}

extension PictureEvidence {
    /// What things are called today.
    package var names: SituationPicture.Names {
        .init(
            categories: categories.map { .init(key: $0.key.text, name: $0.name) },
            areas: areas.map { .init(key: $0.key.text, name: $0.name) })
    }

    /// What a goal can be measured by, as the evidence stands on a day: for each strand that can be compared everything, each category in use and
    /// each area; then each answer of each survey, of all who were asked.
    package func indicators(on day: CivilDate) -> [Indicator] {
        let used = categories.filter { category in category.through.map { day <= $0 } ?? true }
        // A name with a slash in it could not be read back.
        let subjects =
            ([PictureSubject.all] + used.map { PictureSubject(category: $0.key) }
            + areas.map { PictureSubject(area: $0.key) })
            .filter { PictureSubject(name: $0.name) == $0 }
        let strands = Set(sources.map(\.strand)).filter(\.counting.bearsComparison).sorted()
        let counts = strands.flatMap { strand in subjects.map { Indicator.count(strand: strand, subject: $0) } }
        let asked = surveys.filter { $0.group == nil }.map { figure in
            Indicator.survey(
                source: figure.source, question: figure.question, answer: figure.answer, area: figure.area, group: nil)
        }
        var seen: Set<Indicator> = []
        return counts + asked.filter { seen.insert($0).inserted }
    }
}
