import Intake
package import Vocabulary

/// A picture of what happened, as data: what was counted, what may be said of it, and what it does not show.
///
/// Everything that is told in it can be worked out again from the same rows by the same method. A picture that is adopted is frozen as it
/// stands: names of categories, areas and sources are in it, so that it can be read when they are called something else. It holds counts that are
/// not to leave the working group; ``ClearedPicture`` is what may.
package struct SituationPicture: Hashable, Sendable, Codable {
    /// Of the rules in docs/situation.md: raised when the same rows would give other figures or other findings.
    package static let method = 2

    package let method: Int
    package let agreement: AgreementID
    /// Whose own picture it is; nil for the joint one.
    package let party: ActorKey?
    package let period: PicturePeriod
    /// The day it was drawn: what came later is not in it.
    package let asOf: CivilDate
    package let names: Names
    package let sources: [UsedSource]
    package let strands: [StrandPicture]
    package let surveys: [SurveyRow]
    package let findings: [Finding]
    package let gaps: [PictureGap]
    package let parts: [LawPart]

    /// What things are called, in the order of their keys.
    package struct Names: Hashable, Sendable, Codable {
        package struct Name: Hashable, Sendable, Codable {
            package let key: String
            package let name: String
        }
        package let categories: [Name]
        package let areas: [Name]

        package func category(_ key: CategoryKey) -> String {
            categories.first { $0.key == key.text }?.name ?? key.text
        }
        package func area(_ key: AreaKey) -> String { areas.first { $0.key == key.text }?.name ?? key.text }
    }

    /// A source, and how much of the period it has told about.
    package struct UsedSource: Hashable, Sendable, Codable {
        package let source: Source
        /// Days of the period that it has told all about.
        package let days: Int
        /// Days that could be compared.
        package let compared: Int
        /// Days since it last delivered, on the day the picture was drawn.
        package let age: Int?

        /// Told nothing of the period, or has not delivered when it should have.
        package var isMissing: Bool { days == 0 || isLate }
        package var isLate: Bool {
            age.map { age in source.interval.map { age > $0 } ?? false } ?? (source.interval != nil)
        }
    }

    package func strand(_ strand: Strand) -> StrandPicture? { strands.first { $0.strand == strand } }
    package func source(_ key: SourceKey) -> Source? { sources.first { $0.source.key == key }?.source }
}

/// What one party's sources of one kind say.
package struct StrandPicture: Hashable, Sendable, Codable {
    package let strand: Strand
    package let sources: [SourceKey]
    /// The days of the period that its counts are of; nil when they are not one stretch that its sources share, and where figures come by the month.
    package let told: DayRange?
    package let total: CountRow
    package let categories: [CountRow]
    package let areas: [CountRow]
    /// Categories in areas, where anything happened.
    package let cells: [CountRow]
    package let organisations: [CountRow]
    package let months: [MonthCount]
    /// Nothing where figures come by the month.
    package let weeks: [WeekSeries]
    package let rhythm: Rhythm?
    /// By weekday and quarter of the day, Monday 00-06 first, of those whose minute is known; nothing where figures come by the month.
    package let quarters: [Int]?
    package let places: PlaceTable?
    package let rates: [RateRow]
    /// How many times more than chance the counts vary.
    package let dispersion: Double
    /// Of the weeks that were judged, how often chance alone would have passed a bound.
    package let falseAlarmLimit: Double?

    /// Whether anything was told of, though its number be hidden.
    package var hasAnything: Bool { total.count.map { $0 != 0 } ?? !categories.isEmpty }

    package func row(_ subject: PictureSubject) -> CountRow? {
        subject == .all
            ? total : (categories + areas + cells + organisations).first { $0.subject == subject }
    }
}

/// A count, and what it is compared with.
package struct CountRow: Hashable, Sendable, Codable {
    package let subject: PictureSubject
    /// On the days of the period that the sources have told about; nil when a part of it is hidden or not known.
    package let count: Int?
    package let comparison: PeriodComparison?
}

/// Counts of days that can be compared, and what may be said of them.
package struct PeriodComparison: Hashable, Sendable, Codable {
    /// What a comparison is of when not all of both periods could be compared.
    package struct Part: Hashable, Sendable, Codable {
        /// The days that `before` is of, where they are one stretch that all sources share.
        package let before: DayRange?
    }
    package enum Verdict: String, Hashable, Sendable, Codable {
        case increased, decreased
        case noCertainChange = "no-certain-change"
        case tooFew = "too-few"
    }
    package let now: Int
    package let before: Int
    /// Days behind each, all sources together.
    package let daysNow: Int
    package let daysBefore: Int
    /// How many times as many, day for day; nil when too few to tell.
    package let ratio: Interval?
    package let verdict: Verdict
    /// Nil when both periods are wholly counted.
    package let part: Part?

    package var isWhole: Bool { part == nil }
}

package struct MonthCount: Hashable, Sendable, Codable {
    /// The first day of the month, or of the period within it.
    package let first: CivilDate
    package let count: Int?
}

/// The weeks of the period, with what weeks before them gave reason to expect.
package struct WeekSeries: Hashable, Sendable, Codable {
    package struct Point: Hashable, Sendable, Codable {
        package let monday: CivilDate
        package let count: Int
        /// What an ordinary week holds, and the most that it does; nil when the week could not be judged, or plainly does not stand out.
        package let expected: Double?
        package let most: Int?
        /// Above the most of an ordinary week, and at least three more than expected.
        package let standsOut: Bool
    }
    package let subject: PictureSubject
    /// How many of the weeks had enough weeks before them to be judged by.
    package let judged: Int
    package let points: [Point]
}

/// When in the week things happen, hour by hour.
package struct Rhythm: Hashable, Sendable, Codable {
    /// Events an hour of the week, Monday 00-01 first; one whose hour is not known is shared out over the hours it may have been.
    package let hours: [Double]
    package let events: Int
    /// Those with a known time, or a span of at most 12 hours: they carry the pattern.
    package let narrow: Int
    package let peaks: [Peak]

    /// The four hours in a row that hold most.
    package struct Peak: Hashable, Sendable, Codable {
        package let subject: PictureSubject
        /// 0 (Monday 00-01) to 167.
        package let firstHour: Int
        package let hours: Int
        package let share: Interval
        /// What it would be, were all hours alike.
        package let even: Double
        package let events: Int
        /// Whether it is more than an even week would have.
        package let isSure: Bool
    }
}

/// How gathered things are on places.
package struct PlaceTable: Hashable, Sendable, Codable {
    package struct Row: Hashable, Sendable, Codable {
        package let name: String
        package let area: AreaKey?
        package let count: Int
    }
    /// The places with most, most first.
    package let top: [Row]
    package let places: Int
    package let events: Int
    /// The fewest places that hold half of the events.
    package let half: Int
    /// The fewest and the most that chance alone needed; nil when nobody strewed.
    package let byChance: [Int]?
    /// Whether chance alone never gathered them so.
    package let isGathered: Bool
}

/// Events for each thousand residents of an area, drawn towards the rate of all areas as far as the area's own events leave it unsure.
package struct RateRow: Hashable, Sendable, Codable {
    package enum Verdict: String, Hashable, Sendable, Codable {
        case higher, lower
        case noCertainDifference = "no-certain-difference"
    }
    package let area: AreaKey
    package let count: Int
    package let residents: Int
    /// The year the residents were counted.
    package let year: Int
    package let perThousand: Interval
    package let verdict: Verdict
}

/// A question of a survey, asked twice.
package struct SurveyRow: Hashable, Sendable, Codable {
    package let survey: String
    package let question: String
    package let answer: String?
    package let area: AreaKey?
    package let group: String?
    package let source: SourceKey
    /// Shares of 100, or means.
    package let now: Double
    package let before: Double?
    package let answers: Int
    package let answersBefore: Int?
    /// In percentage points; nil when there is nothing to compare with, or too few answered.
    package let change: Interval?
}
