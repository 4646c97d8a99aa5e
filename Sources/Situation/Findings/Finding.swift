import Intake
package import Vocabulary

/// Something the picture may say, drafted by a stated rule; people edit its words, and may leave it out. No finding is stronger than its interval.
package struct Finding: Hashable, Sendable, Codable {
    package let claim: Claim
    package let subject: PictureSubject
    /// Whose figures it is drawn from; nil when it is about several.
    package let strand: Strand?
    package let support: Support
    /// Events or answers behind it.
    package let n: Int
    package let sources: [SourceKey]

    /// The same finding in another picture has the same key, and no other in the same picture has it, so that what people wrote about it finds its
    /// place.
    package var key: String {
        ([claim.name, strand?.name].compactMap { $0 } + claim.between + [subject.name]).joined(separator: ":")
    }
}

/// Gott, visst, svagt stöd. One source is never good support, and neither is a change that cannot be seen.
package enum Support: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case good, some, weak

    package static func < (a: Support, b: Support) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a finding says.
package enum Claim: Hashable, Sendable, Codable {
    /// More or fewer than in what it is compared with, and the interval says so.
    case change(comparison: PeriodComparison)
    /// The interval holds no change, or the change is too small to be called one.
    case noCertainChange(comparison: PeriodComparison)
    /// Weeks above what an ordinary week holds.
    case weeksOver(weeks: WeeksOver)
    /// The hours of the week that hold most.
    case peak(peak: Rhythm.Peak)
    /// Few places hold half.
    case gathered(places: Gathered)
    /// A larger share in one party's picture than in the other's.
    case shares(shares: SharesApart)
    /// More in one party's picture and fewer in the other's.
    case directions(directions: DirectionsApart)
    /// Organisations that neither reported nor said that there was nothing.
    case silence(reporters: [SilentReporter])
    /// Too few to compare.
    case tooFew(subjects: [PictureSubject])
    case survey(row: SurveyRow)
    /// Nobody has told anything about the period.
    case nothingTold

    package var name: String {
        switch self {
        case .change: "change"
        case .noCertainChange: "no-certain-change"
        case .weeksOver: "weeks-over"
        case .peak: "peak"
        case .gathered: "gathered"
        case .shares: "shares"
        case .directions: "directions"
        case .silence: "silence"
        case .tooFew: "too-few"
        case .survey(let row): "survey/\(row.question)/\(row.answer ?? "-")/\(row.group ?? "-")"
        case .nothingTold: "nothing-told"
        }
    }
}

extension Claim {
    /// Whose figures it sets beside each other, or which survey's it tells: several findings may say the same of the same.
    fileprivate var between: [String] {
        switch self {
        case .shares(let apart): [apart.larger.strand.name, apart.smaller.strand.name]
        case .directions(let apart): [apart.up.name, apart.down.name]
        case .survey(let row): [row.source.text]
        default: []
        }
    }
}

package struct WeeksOver: Hashable, Sendable, Codable {
    package let weeks: [WeekSeries.Point]
    /// How many weeks could be judged.
    package let judged: Int
}

package struct Gathered: Hashable, Sendable, Codable {
    package let half: Int
    package let places: Int
    package let events: Int
    /// The fewest places that chance alone needed.
    package let leastByChance: Int
}

/// One party's figure in a comparison of two pictures.
package struct Side: Hashable, Sendable, Codable {
    package let strand: Strand
    package let count: Int
    package let total: Int
}

package struct SharesApart: Hashable, Sendable, Codable {
    package let larger: Side
    package let smaller: Side
    /// The difference of the two shares, in shares.
    package let difference: Interval
}

package struct DirectionsApart: Hashable, Sendable, Codable {
    package let up: Strand
    package let down: Strand
    package let more: PeriodComparison
    package let fewer: PeriodComparison
}

package struct SilentReporter: Hashable, Sendable, Codable {
    package let name: String
    /// Weeks without a word.
    package let silent: Int
    /// Weeks it was asked in.
    package let weeks: Int
}
