import Testing

@testable import CrimeStatistics

@Suite("Early warning of many series")
struct EarlyWarningTests {
    /// Weekly counts of a quiet series: Poisson with this mean, the same for the same seed and stream.
    private func quiet(_ mean: Double, weeks: Int, stream: UInt64) -> [Int] {
        var dice = StreamGenerator(seed: 2025, stream: stream)
        return (0..<weeks).map { _ in poisson(mean, &dice) }
    }

    /// Knuth 1969: how many factors until the product of uniform numbers falls below exp(-mean).
    private func poisson(_ mean: Double, _ dice: inout StreamGenerator) -> Int {
        let edge = Double.exp(-mean)
        var product = dice.unit()
        var count = 0
        while product > edge {
            product *= dice.unit()
            count += 1
        }
        return count
    }

    @Test func `The method follows the length of the history`() throws {
        let series = [157, 160, 215, 320, 40, 9].map { [Int](repeating: 4, count: $0) }
        let found = try EarlyWarning.judgeLastWeek(of: series)
        #expect(
            found.judgements.map(\.method) == [
                "EARS C2", "Farrington Flexible", "Farrington Flexible", "Farrington Flexible", "EARS C2", "EARS C2",
            ])
        #expect(found.judgements.last?.reason == .shortHistory)
        // One false alarm a quarter for six series: 1 / (13 x 6), held at 0.005.
        #expect(found.alpha == 0.005)
    }

    @Test func `Many series share the false alarms that can be borne`() throws {
        let series = (0..<100).map { quiet(3, weeks: 320, stream: UInt64($0)) }
        let found = try EarlyWarning.judgeLastWeek(of: series)
        #expect(found.alpha == 1.0 / 1300)
        #expect(found.falseAlarmLimitPerQuarter <= 1)
        #expect(found.expectedFalseAlarmsPerQuarter < found.falseAlarmLimitPerQuarter)
        #expect(found.expectedFalseAlarmsPerQuarter > 0)
    }

    @Test func `A week with many more stands out and is named first`() throws {
        var loud = quiet(4, weeks: 320, stream: 1)
        loud[319] = 25
        var louder = quiet(4, weeks: 320, stream: 2)
        louder[319] = 60
        let found = try EarlyWarning.judgeLastWeek(of: [quiet(4, weeks: 320, stream: 3), loud, louder])
        #expect(found.standingOut == [2, 1])
        // 13 weeks x 0.005 x 3 series = 0.2.
        #expect(
            found.reading.swedish
                == "2 av 3 bedömda serier sticker ut den här veckan. Av en slump väntas det hända högst en gång per kvartal."
        )
        #expect(found.reading.english.hasPrefix("2 of 3 judged series stand out this week."))
    }

    @Test func `Quiet years give at most one false alarm a quarter, with a long history and with a short one`() throws {
        for (weeks, rounds) in [(320, 40), (40, 40)] {
            var alarms = 0
            // 8 series with means of 0.5 to 4, one week each round: 40 rounds are a little more than three quarters.
            for round in 0..<rounds {
                let series = (0..<8).map { one in
                    quiet(0.5 * Double(one + 1), weeks: weeks, stream: UInt64(round * 8 + one))
                }
                alarms += try EarlyWarning.judgeLastWeek(of: series).standingOut.count
            }
            #expect(Double(alarms) <= Double(rounds) / 13, "\(alarms) in \(rounds) weeks, history \(weeks)")
        }
    }

    @Test func `A series with nothing in it changes no other's judgement`() throws {
        let series = (0..<3).map { quiet(4, weeks: 320, stream: UInt64($0)) }
        var settings = EarlyWarning.Settings()
        // So few that alpha is 0.005 with three series and with four.
        settings.falseAlarmsPerQuarter = 2
        let three = try EarlyWarning.judgeLastWeek(of: series, settings: settings)
        let four = try EarlyWarning.judgeLastWeek(of: series + [[Int](repeating: 0, count: 320)], settings: settings)
        #expect(Array(four.judgements.prefix(3)) == three.judgements)
        #expect(four.judgements[3].reason == .fewRecent)
        #expect(four.reading.swedish.hasSuffix("1 serie bedömdes inte: för få händelser eller för kort historia."))
    }

    @Test func `What cannot be answered is refused, and nothing to judge is said`() throws {
        #expect(throws: StatisticsError.empty("series")) { try EarlyWarning.judgeLastWeek(of: []) }
        #expect(throws: StatisticsError.empty("counts")) { try EarlyWarning.judgeLastWeek(of: [[]]) }
        #expect(throws: StatisticsError.negative("counts", at: 0)) { try EarlyWarning.judgeLastWeek(of: [[-1]]) }
        #expect(throws: StatisticsError.overflow("counts")) { try EarlyWarning.judgeLastWeek(of: [[.max]]) }
        var settings = EarlyWarning.Settings()
        settings.falseAlarmsPerQuarter = .nan
        #expect(throws: StatisticsError.self) { try EarlyWarning.judgeLastWeek(of: [[1]], settings: settings) }
        let found = try EarlyWarning.judgeLastWeek(of: [[3]])
        #expect(found.reading.swedish == "Ingen serie kunde bedömas den här veckan.")
    }
}
