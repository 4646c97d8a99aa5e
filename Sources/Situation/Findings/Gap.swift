import Intake
package import Vocabulary

/// Something that the picture does not show, worked out from what is missing.
package enum PictureGap: Hashable, Sendable, Codable {
    /// The source has told nothing about the period.
    case sourceMissing(source: SourceKey)
    /// It should have delivered by now.
    case sourceLate(source: SourceKey, latest: CivilDate?, interval: Int)
    /// It has told about a part of the period only.
    case sourceInPart(source: SourceKey, days: Int, of: Int)
    /// It cannot be compared on all days, for it had not told about those compared with.
    case comparedInPart(source: SourceKey, days: Int, of: Int)
    /// What it tells of the last days is not complete yet.
    case settling(source: SourceKey, days: Int)
    /// Came too late to be in the series that weeks are judged by.
    case notInSeries(source: SourceKey)
    /// Neither a report nor a word that there was nothing.
    case silent(reporter: SilentReporter)
    /// Months whose number the source hides, or has not given; how many is not told outside the working group.
    case amountsMissing(source: SourceKey, hidden: Int?, unknown: Int?)
    case withoutArea(strand: Strand, count: Int, of: Int)
    case withoutCategory(strand: Strand, count: Int, of: Int)
    /// The hour is not known: they say little about when.
    case withoutHour(strand: Strand, count: Int, of: Int)
    /// Counted as something else before: not compared with days before it began.
    case categoryBegun(category: CategoryKey, on: CivilDate)
    /// Earlier categories are counted as what they became.
    case categoryRenamed(category: CategoryKey, now: CategoryKey)
    /// Published events are a choice of those who publish.
    case onlyPublished(source: SourceKey)
    /// Areas where nobody has said how many live there.
    case residentsMissing(areas: [AreaKey])
    /// Residents of another year than the picture's.
    case residentsOfYear(year: Int)
    /// No rate where those who are there are not those who live there.
    case visitors(areas: [AreaKey])
    /// Too few answered for the figure to be shown; how many is not told outside the working group.
    case fewAnswers(survey: String, question: String, area: AreaKey?, group: String?, answers: Int?)
    case noSurvey
}

/// One of the three parts that law 2023:196 section 4 asks of a picture, and what is there for it.
package struct LawPart: Hashable, Sendable, Codable {
    package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
        /// A mapping of crime, its extent and its consequences.
        case mapping
        /// Other information of importance.
        case information
        /// An analysis of the mapping and the information.
        case analysis
    }
    package enum Holding: String, Hashable, Sendable, Codable {
        case crimes, reports, faults, published, walks, survey, findings
    }
    package enum Lack: String, Hashable, Sendable, Codable {
        /// The mapping says how much and where; what it led to, people write.
        case consequences
        case crimes, survey
        /// People write it: no rule of ours knows why something happens.
        case analysis
    }
    package let part: Part
    package let holds: [Holding]
    package let lacks: [Lack]
}
