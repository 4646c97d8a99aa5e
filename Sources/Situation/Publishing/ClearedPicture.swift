import Intake
package import Vocabulary

/// What of a picture may leave the working group: every count in it was cleared together with every other, and with all that was published before.
///
/// Only ``SituationPicture/cleared(of:after:settings:)`` makes one. What was not cleared is not in it: neither the count, nor what could be worked out
/// from it. Of weeks, hours, places and parties' differences it tells which, without numbers.
package struct ClearedPicture: Hashable, Sendable, Codable {
    package let method: Int
    package let agreement: AgreementID
    package let party: ActorKey?
    package let period: PicturePeriod
    package let asOf: CivilDate
    package let threshold: Int
    package let names: SituationPicture.Names
    package let sources: [SituationPicture.UsedSource]
    package let strands: [ClearedStrand]
    package let surveys: [SurveyRow]
    package let findings: [ClearedFinding]
    package let gaps: [PictureGap]
    package let parts: [LawPart]
    /// Whose counts are kept back altogether, for nobody could prove that nothing small shows through.
    package let withheld: [Strand]

    /// The picture with these of its findings, by their keys: people leave some out.
    package func keeping(findings keys: Set<String>) -> ClearedPicture {
        ClearedPicture(
            method: method, agreement: agreement, party: party, period: period, asOf: asOf, threshold: threshold,
            names: names, sources: sources, strands: strands, surveys: surveys,
            findings: findings.filter { keys.contains($0.key) }, gaps: gaps, parts: parts, withheld: withheld)
    }
}

package struct ClearedStrand: Hashable, Sendable, Codable {
    package let strand: Strand
    package let sources: [SourceKey]
    /// The days that counts are of; nil in pictures of method 1.
    package let told: DayRange?
    /// The days that counts before are of: all that the picture is compared with, or those of them that can be compared; nil when none is told.
    package let compared: DayRange?
    package let total: ClearedRow
    package let categories: [ClearedRow]
    package let areas: [ClearedRow]
    /// None when the picture is of a week.
    package let months: [ClearedMonth]
    /// Weekdays by quarters of the day, Monday 00-06 first; empty when it is not told.
    package let quarters: [ClearedCount]
    /// All of them, or none where the count of some area with a rate is not shown.
    package let rates: [RateRow]
}

/// A count that may be shown, or the word that it may not: small, or giving a small one away. A reader sees the same mark for both.
package struct ClearedCount: Hashable, Sendable, Codable {
    package let count: Int?
    package var isHidden: Bool { count == nil }
}

package struct ClearedRow: Hashable, Sendable, Codable {
    package let subject: PictureSubject
    package let count: ClearedCount
    /// On the days that the strand is compared with; nil when it is compared with nothing.
    package let before: ClearedCount?
    /// Nothing unless both counts are shown.
    package let comparison: PeriodComparison?
}

package struct ClearedMonth: Hashable, Sendable, Codable {
    package let first: CivilDate
    package let count: ClearedCount
}

/// A finding without a number that was not cleared.
package struct ClearedFinding: Hashable, Sendable, Codable {
    /// The finding's own, by which people's words find it.
    package let key: String
    package let kind: String
    package let subject: PictureSubject
    package let strand: Strand?
    package let support: Support
    package let sources: [SourceKey]
    /// The change it tells.
    package let comparison: PeriodComparison?
    /// The weeks it tells of, by their Mondays.
    package let weeks: [CivilDate]
    /// The first of the four hours that hold most.
    package let firstHour: Int?
    /// How many places hold half, of how many.
    package let half: Int?
    package let places: Int?
    /// In whose picture there is more of it, and fewer.
    package let more: Strand?
    package let fewer: Strand?
    package let reporters: [SilentReporter]
    package let subjects: [PictureSubject]
    package let survey: SurveyRow?
}
