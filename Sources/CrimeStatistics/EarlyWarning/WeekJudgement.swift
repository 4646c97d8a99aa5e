/// What is said about one week of one series.
public struct WeekJudgement: Equatable, Sendable {
    /// Why a week was not judged.
    public enum Reason: Equatable, Sendable {
        /// The series does not reach back far enough.
        case shortHistory
        /// Too few events in the last weeks for anything to stand out.
        case fewRecent
    }

    /// Counted from 0.
    public let week: Int
    public let observed: Int
    /// What an ordinary week holds; `nil` when nothing could be fitted.
    public let expected: Double?
    /// The highest count of an ordinary week.
    public let upperBound: Double?
    /// How likely at least `observed` events are in an ordinary week.
    public let chance: Double?
    /// How likely an ordinary week is to be above the bound, the uncertainty of what is expected allowed for: the risk of a
    /// false alarm of this series and week.
    public let falseAlarmChance: Double?
    /// Whether the week is above its bound and was judged.
    public let isAbove: Bool
    public let reason: Reason?
    /// How many times more than chance the counts vary, at least 1.
    public let dispersion: Double?
    public let trendUsed: Bool
    /// The weeks it was judged by, counted from 0.
    public let referenceWeeks: [Int]
    public let method: String
    public let warnings: [Warning]

    /// (observed - expected) / (bound - expected): above 1 above the bound. To rank by; `nil` when the bound is the mean.
    public var score: Double? {
        guard let expected, let upperBound, upperBound != expected else { return nil }
        return (Double(observed) - expected) / (upperBound - expected)
    }

    /// Whether the week may be called out: above its bound, and at least three events more than expected.
    public var standsOut: Bool {
        guard isAbove, let expected else { return false }
        return Double(observed) - expected >= 3
    }

    static func notJudged(_ week: Int, _ observed: Int, _ reason: Reason, _ method: String) -> WeekJudgement {
        WeekJudgement(
            week: week, observed: observed, expected: nil, upperBound: nil, chance: nil, falseAlarmChance: nil,
            isAbove: false, reason: reason, dispersion: nil, trendUsed: false, referenceWeeks: [], method: method,
            warnings: [])
    }

    /// What to say about the week.
    public var reading: Reading { Reading(swedish: sentence(.swedish), english: sentence(.english)) }

    private func sentence(_ tongue: Tongue) -> String {
        let found = counted(
            observed, tongue == .swedish ? "händelse" : "event", tongue == .swedish ? "händelser" : "events", tongue)
        if let reason {
            return found + (tongue == .swedish ? ". Veckan bedöms inte: " : ". The week is not judged: ")
                + reason.words(tongue) + "."
        }
        guard let expected, let upperBound else { return found + "." }
        let usual = numeral(expected, decimals: expected < 10 ? 1 : 0, tongue)
        let highest = numeral(upperBound.rounded(.down), tongue)
        let verdict: String
        switch (standsOut, isAbove, tongue) {
        case (true, _, .swedish): verdict = "ovanligt många"
        case (true, _, .english): verdict = "unusually many"
        case (false, true, .swedish): verdict = "något fler än en vanlig vecka, men det rör sig om få händelser"
        case (false, true, .english): verdict = "somewhat more than an ordinary week, but it is a matter of few events"
        case (false, false, .swedish): verdict = "inget som sticker ut"
        case (false, false, .english): verdict = "nothing that stands out"
        }
        return tongue == .swedish
            ? "\(found), väntat omkring \(usual) (högst \(highest) en vanlig vecka): \(verdict)."
            : "\(found), about \(usual) expected (at most \(highest) in an ordinary week): \(verdict)."
    }
}

extension WeekJudgement.Reason {
    func words(_ tongue: Tongue) -> String {
        switch (self, tongue) {
        case (.shortHistory, .swedish): "det finns för få tidigare veckor att jämföra med"
        case (.shortHistory, .english): "there are too few earlier weeks to compare with"
        case (.fewRecent, .swedish): "för få händelser de senaste veckorna för att något ska kunna sticka ut"
        case (.fewRecent, .english): "too few events in the last weeks for anything to stand out"
        }
    }
}
