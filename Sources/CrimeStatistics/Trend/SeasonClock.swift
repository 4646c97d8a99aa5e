/// Where in the year a series begins, and how many steps a year holds: the season follows the calendar and not the row.
///
/// A year is not 52 weeks. With 52.1775 steps a year and the date of the first week the season stays where it is; counted
/// by rows it would drift a week in five years.
public struct SeasonClock: Equatable, Sendable {
    /// Steps a year: 52.1775 weeks or 12 months; above 1.
    public let stepsPerYear: Double
    /// The place in the year of the first value, in steps from New Year.
    public let firstStep: Double

    /// Throws `outOfRange` when the year holds 1 step or less, `notFinite` for what is no number.
    public init(stepsPerYear: Double, firstStep: Double) throws(StatisticsError) {
        try requireFinite(stepsPerYear, "stepsPerYear")
        try requireFinite(firstStep, "firstStep")
        guard stepsPerYear > 1, stepsPerYear <= 10_000 else { throw .outOfRange("stepsPerYear", stepsPerYear) }
        guard firstStep.magnitude <= 1e6 else { throw .outOfRange("firstStep", firstStep) }
        self.stepsPerYear = stepsPerYear
        self.firstStep = firstStep
    }

    /// Weeks, the first of which begins on this day; each week stands at its middle.
    /// - Throws: `outOfRange` when there is no such day.
    public static func weeks(firstYear: Int, month: Int, day: Int) throws(StatisticsError) -> SeasonClock {
        let start = try LocalDay(year: firstYear, month: month, day: day)
        let newYear = LocalDay.number(year: firstYear, month: 1, day: 1)
        return try SeasonClock(stepsPerYear: 52.1775, firstStep: Double(start.number - newYear + 3) / 7)
    }

    /// Months, the first of which is this one (1 to 12); each month stands at its middle.
    /// - Throws: `outOfRange` when there is no such month.
    public static func months(first: Int) throws(StatisticsError) -> SeasonClock {
        guard (1...12).contains(first) else { throw .outOfRange("first", Double(first)) }
        return try SeasonClock(stepsPerYear: 12, firstStep: Double(first) - 0.5)
    }

    /// Days of an ordinary year before each month.
    static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    /// A wave needs more than two values a turn.
    func checkHarmonics(_ harmonics: Int) throws(StatisticsError) {
        guard (0...6).contains(harmonics), Double(2 * harmonics) < stepsPerYear else {
            throw .outOfRange("harmonics", Double(harmonics))
        }
    }

    /// A sine and a cosine for each harmonic, at each row's place in the year.
    func appendWaves(_ harmonics: Int, to design: inout Design) {
        for harmonic in 1..<(harmonics + 1) {
            design.append((0..<design.rows).map { Double.sin(angle($0, harmonic: harmonic)) })
            design.append((0..<design.rows).map { Double.cos(angle($0, harmonic: harmonic)) })
        }
    }

    /// The angle of a value's place in the year.
    func angle(_ index: Int, harmonic: Int) -> Double {
        2 * .pi * Double(harmonic) * (firstStep + Double(index)) / stepsPerYear
    }
}

/// A month by its number, 0 to 11, as it is written in a sentence.
func monthName(_ month: Int, _ tongue: Tongue) -> String {
    let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    let place = min(max(month, 0), 11)
    return tongue == .swedish ? swedish[place] : english[place]
}
