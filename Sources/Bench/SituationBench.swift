import Foundation
import Intake
import Situation
import Vocabulary

/// A situation picture drawn afresh, as when somebody opens the page and nothing is kept: of ten years and a million incidents, and of a small
/// municipality's year.
func situationFigures(runs: Int) throws -> [Figure] {
    resetPeakMemory()
    let large = InventedIncidents.evidence(rows: 1_000_000, years: 2016...2025)
    let held = processMegabytes("VmRSS:")
    let question = PictureQuestion(
        agreement: AgreementID("bench"), party: nil, period: PicturePeriod(year: 2025), asOf: .lastOf(year: 2026))
    let drawn = SituationPicture(question, of: large)
    let inYear = InventedIncidents.count(large, in: .year(2025))
    guard drawn.strands.compactMap(\.total.count).reduce(0, +) == inYear else {
        throw BenchFailure(text: "the picture does not count every incident of its year")
    }
    let whole = Timing(runs: runs) { SituationPicture(question, of: large).strands.count }
    let peak = peakMegabytes()
    let small = InventedIncidents.evidence(rows: 10_000, years: 2025...2025)
    let year = Timing(runs: runs) { SituationPicture(question, of: small).strands.count }
    let week = ISOWeek(year: 2025, week: 47).map(PicturePeriod.init(week:)) ?? question.period
    let board = PictureQuestion(
        agreement: question.agreement, party: nil, period: week, asOf: week.days.last.adding(days: 2))
    let weekly = Timing(runs: runs) { SituationPicture(board, of: large).strands.count }
    let others = try figuresByDuckDB(year: inYear, before: InventedIncidents.count(large, in: .year(2024)))
    return whole.figures("Picture of a year, 1,000,000 incidents in ten, afresh", .atMost(150)) + others
        // Of the thirty that the page may take.
        + year.figures("Picture of a year, 10,000 incidents", .atMost(10))
        + (try nearRepeatFigures(runs: runs))
        + weekly.figures("Picture of a week, 1,000,000 incidents in ten years", .atMost(150)) + [
            held.map { Figure("  memory with the columns of a million", "MB", .atMost(300), [$0]) }
                ?? Figure(
                    "  memory with the columns", "MB", .atMost(300), outcome: .notMeasured(why: "/proc does not say")),
            peak.map { Figure("  memory at its peak", "MB", .atMost(300), [$0]) }
                ?? Figure("  memory at its peak", "MB", .atMost(300), outcome: .notMeasured(why: "/proc does not say")),
        ]
}

/// Near repeats of a year of 10,000 events at 3,000 places, as when somebody asks for them: Knox's table and 999 dealings.
private func nearRepeatFigures(runs: Int) throws -> [Figure] {
    var dice = Dice(seed: 7)
    let first = CivilDate.firstOf(year: 2025)
    let places = (0..<3000).map { _ in (55_600_000 + dice.roll(90_000), 13_000_000 + dice.roll(160_000)) }
    let events = (0..<10_000).map { _ in
        let (latitude, longitude) = places[dice.roll(places.count)]
        return NearRepeats.Event(
            latitude: latitude, longitude: longitude, time: .day(first.adding(days: dice.roll(365))))
    }
    guard NearRepeats(events, without: 0, kind: nil).reason == nil else {
        throw BenchFailure(text: "near repeats of 10,000 events are not worked out")
    }
    let timing = Timing(runs: min(runs, 5)) { NearRepeats(events, without: 0, kind: nil).cells.count }
    return timing.figures("Near repeats of 10,000 events, when asked for, 999 dealings")
}

/// Writes the million as a table that another program can count: day, hour, category, area.
func writeIncidents(to path: String) throws {
    var text = "day,hour,category,area\n"
    InventedIncidents.each(rows: 1_000_000, years: 2016...2025) { row in
        guard case .moment(let moment) = row.time else { return }
        text += "\(moment.day),\(moment.minute / 60),\(row.category?.text ?? ""),\(row.area?.text ?? "")\n"
    }
    try Data(text.utf8).write(to: URL(filePath: path))
}

/// Incidents that never happened, of two parties.
private enum InventedIncidents {
    private static let categories = (1...20).map { CategoryKey("c\($0)") }
    private static let areas = (1...30).map { AreaKey("a\($0)") }

    static func evidence(rows: Int, years: ClosedRange<Int>) -> PictureEvidence {
        var evidence = PictureEvidence()
        evidence.columns.reserve(rows)
        each(rows: rows, years: years) { row in
            do { try evidence.columns.append(row) } catch { preconditionFailure("an invented incident fits: \(error)") }
        }
        let told = DayRange(.firstOf(year: years.lowerBound), .lastOf(year: years.upperBound)).map { [$0] } ?? []
        evidence.sources = [(Counting.reports, "kommun"), (.crimes, "polis")].map { counting, party in
            Source(
                key: SourceKey(counting.rawValue), name: Bilingual(sv: party, en: party), counting: counting,
                party: ActorKey(party), told: told)
        }
        evidence.categories = categories.map { Category(key: $0, name: $0.text) }
        evidence.areas = areas.map { AreaFacts(key: $0, name: $0.text, residents: [2025: 1500]) }
        return evidence
    }

    static func count(_ evidence: PictureEvidence, in days: DayRange) -> Int {
        var count = 0
        each(rows: evidence.columns.count, years: 2016...2025) {
            if days.contains($0.time.possibleDays.first) { count += 1 }
        }
        return count
    }

    static func each(rows: Int, years: ClosedRange<Int>, _ take: (IncidentColumns.Row) -> Void) {
        var dice = Dice(seed: 6)
        let first = CivilDate.firstOf(year: years.lowerBound)
        let days = CivilDate.lastOf(year: years.upperBound).days(since: first) + 1
        for row in 0..<rows {
            let (hour, minute) = (dice.roll(24), dice.roll(60))
            let day = first.adding(days: dice.roll(days))
            guard let moment = WallMinute(day: day, hour: hour, minute: minute) else { continue }
            // Low numbers are commoner: the lower of two throws.
            let category = categories[min(dice.roll(categories.count), dice.roll(categories.count))]
            let area = areas[min(dice.roll(areas.count), dice.roll(areas.count))]
            take(
                IncidentColumns.Row(
                    time: .moment(moment), category: category, area: area, place: "p\(dice.roll(200))",
                    source: SourceKey(row % 2 == 0 ? "reports" : "crimes"), organisation: "o\(dice.roll(12))"))
        }
    }
}
