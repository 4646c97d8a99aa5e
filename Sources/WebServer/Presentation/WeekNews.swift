import Agreements
import Collaboration
import Pages
import Storage
import Vocabulary
import Wording

/// What was reported since the meeting before, as the working group sees it: by area, with silence shown as silence.
struct WeekNews {
    /// From the day after the meeting before, to the meeting.
    let days: DayRange
    /// What counts and was reported in those days.
    let fresh: [StoredIncident]
    /// Places with several reports and no decision or task since.
    let repeated: [RepeatedPlace]
    /// Organisations that report otherwise, and have neither reported nor said that there was nothing.
    let silent: [String]
    /// Names of areas by their keys.
    let areas: [AreaKey: String]
    /// There may be more than were fetched.
    let isCut: Bool

    /// Who reports otherwise is whoever has done so in this many weeks.
    static let weeksOfReporters = 12
    /// More than this is no list for a meeting.
    static let most = 5_000

    init(_ board: WeekDesk, _ incidents: Incidents, as viewer: Viewer) throws {
        let last = min(board.day, board.desk.day)
        let first = board.last.map { min($0.adding(days: 1), last) } ?? last.adding(days: -6)
        let days = DayRange(first, last) ?? DayRange(day: last)
        let all = DayRange(last.adding(days: -7 * Self.weeksOfReporters), last) ?? days
        var asked = IncidentFilter()
        asked.days = all
        let found = try incidents.incidents(of: board.agreement.id, asked, limit: Self.most, as: viewer)
        // What the police publish, faults and what a walk noticed are no reports: they are counted in a picture, and nothing more.
        let others = Set(
            try incidents.batches(of: board.agreement.id, as: viewer).filter {
                $0.kind != TakenRows.Kind.incidents.rawValue
            }
            .map(\.number))
        let counted = found.filter { $0.standing.counts && !others.contains($0.batch) }
        fresh = counted.filter { days.contains($0.facts.time.possibleDays.first) }
        let sightings = counted.compactMap { one in
            one.facts.place.map { Sighting(place: $0, day: one.facts.time.possibleDays.first) }
        }
        repeated = board.week.repeatedPlaces(sightings, on: last, settings: board.desk.matter.settings)
        let quiet = try incidents.quietWeeks(of: board.agreement.id, within: all, as: viewer).map(\.said)
        let reporters = Set(counted.compactMap(\.facts.organisation) + quiet.map(\.organisation))
        let week = ISOWeek(of: days.first)
        let heard = Set(fresh.compactMap(\.facts.organisation))
            .union(quiet.filter { $0.week >= week }.map(\.organisation))
        silent = reporters.subtracting(heard).sorted()
        areas = Dictionary(
            try incidents.areas(of: board.agreement.id, as: viewer).map { ($0.said.key, $0.said.name) },
            uniquingKeysWith: { first, _ in first })
        isCut = found.count == Self.most
        self.days = days
    }
}

extension WeekDesk {
    /// New reports by place or area, the most first.
    func newsSection(_ news: WeekNews) -> WeekSection {
        let since = last.map { say("sedan \(wording.day($0))", "since \(wording.day($0))") }
        var section = WeekSection(
            id: "nytt", heading: say("Nya rapporter", "New reports"),
            empty: say("Inget nytt \(since ?? "den senaste veckan").", "Nothing new \(since ?? "in the last week")."))
        section.lines = byPlace(news).map { place, incidents in
            WeekLine(
                text: place.map { .name(desk.name($0)) } ?? .words(say("Utan plats", "Without a place")),
                terms: "\(reports(incidents.count)): \(byCategory(incidents))")
        }
        if news.isCut {
            section.remarks.append(
                say(
                    "Det finns fler än de \(WeekNews.most) senaste.", "There are more than the latest \(WeekNews.most)."
                ))
        }
        if !news.silent.isEmpty {
            let names = news.silent.map { agreement.name(of: ActorKey($0)) }.joined(separator: ", ")
            section.remarks.append(
                say(
                    "Har inte rapporterat och inte sagt att det är lugnt: \(names).",
                    "Have not reported, and have not said that it is calm: \(names)."))
        }
        return section
    }

    private func byPlace(_ news: WeekNews) -> [(place: String?, incidents: [StoredIncident])] {
        let groups = Dictionary(grouping: news.fresh) { one in
            one.facts.place ?? one.facts.area.map { news.areas[$0] ?? $0.text }
        }
        return groups.sorted { ($1.value.count, $0.key ?? "\u{10FFFF}") < ($0.value.count, $1.key ?? "\u{10FFFF}") }
            .map { (place: $0.key, incidents: $0.value) }
    }

    private func byCategory(_ incidents: [StoredIncident]) -> String {
        let groups = Dictionary(grouping: incidents) { $0.facts.type }
        return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { "\($0.key) \($0.value.count)" }.joined(separator: ", ")
    }

    private func reports(_ count: Int) -> String {
        count == 1 ? say("1 rapport", "1 report") : say("\(count) rapporter", "\(count) reports")
    }

    /// The same place several times without a decision: comes up by itself.
    func repeatedSection(_ news: WeekNews, _ key: String) -> WeekSection? {
        guard !news.repeated.isEmpty else { return nil }
        let settings = desk.matter.settings
        var section = WeekSection(
            id: "aterkommer", heading: say("Samma plats flera gånger", "The same place several times"))
        section.remarks = [
            say(
                "Minst \(settings.repeatedReports) rapporter på \(settings.repeatedWeeks) veckor, utan uppgift eller beslut om platsen sedan dess.",
                "At least \(settings.repeatedReports) reports in \(settings.repeatedWeeks) weeks, and no task or decision about the place since."
            )
        ]
        section.lines = news.repeated.enumerated().map { number, one in
            let since = say("sedan \(wording.day(one.since))", "since \(wording.day(one.since))")
            var line = WeekLine(text: .name(desk.name(one.place)), terms: "\(reports(one.count)) \(since)")
            let isRaised = week.topics.contains {
                $0.fact.meeting.day == day && $0.fact.topic.place == one.place && $0.fact.raised
            }
            if !isRaised { line.buttons = writing([raiseForm(one, number, key)]) }
            line.forms = writing([dismissForm(one, number, key)])
            return line
        }
        return section
    }
}
