extension SituationPicture {
    /// What a meeting looks at first in the picture of its week: what lay above the most of an ordinary week, the narrowest subject first, then what
    /// else has changed.
    package var standingOut: [Finding] {
        let over = findings.filter { if case .weeksOver = $0.claim { true } else { false } }
        let changed = findings.filter { finding in
            guard case .change = finding.claim else { return false }
            return !over.contains { $0.strand == finding.strand && $0.subject == finding.subject }
        }
        let narrowest = over.enumerated().sorted {
            ($1.element.subject.parts, $0.offset) < ($0.element.subject.parts, $1.offset)
        }
        return narrowest.map(\.element) + changed
    }

    /// Whether there was anything to judge any week by.
    package var hasJudgedWeeks: Bool { strands.contains { $0.weeks.contains { $0.judged > 0 } } }
}

extension StrandPicture {
    /// Whether the latest week of a subject lay above the most of an ordinary one; nil when it could not be judged.
    package func latestStandsOut(_ subject: PictureSubject) -> Bool? {
        weeks.first { $0.subject == subject && $0.judged > 0 }?.points.last?.standsOut
    }
}

extension PictureSubject {
    /// How much it is narrowed down: one category in one area is 2, everything is 0.
    fileprivate var parts: Int { [category != nil, area != nil, organisation != nil].count { $0 } }
}
