import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// The figures of what one party's sources of one kind count.
struct StrandFigures {
    let strand: StrandPicture
    /// Of the strand on the page: ids begin with it.
    let number: Int
    let names: SituationPicture.Names
    let period: PicturePeriod
    let wording: Wording
    let paths: MapPaths?

    enum Kind: String {
        case weeks = "veckor"
        case kinds = "typer"
        case hours = "rytm"
        case areas = "omraden"
        case places = "platser"
    }

    func id(_ kind: Kind) -> String { "\(kind.rawValue)-\(number)" }

    func say(_ sv: String, _ en: String) -> String { wording.language == .swedish ? sv : en }

    private var counting: Counting { strand.strand.counting }
    private var counted: String { wording.counted(counting) }

    /// Those there is something to show in.
    var all: [Figure] { [weeks, kinds, hours, areas, places].compactMap { $0 } }

    // MARK: Weeks

    private var weeks: Figure? {
        guard let series = strand.weeks.first(where: { $0.subject == .all }), series.points.count > 1 else {
            return nil
        }
        let over = series.points.filter(\.standsOut).count
        let sum = series.points.reduce(0) { $0 + $1.count }
        let title = say(
            over == 0 ? "Ingen vecka sticker ut" : over == 1 ? "En vecka sticker ut" : "\(over) veckor sticker ut",
            over == 0 ? "No week stands out" : over == 1 ? "One week stands out" : "\(over) weeks stand out")
        let chart = WeekChart(
            weeks: series.points.map(week), ticks: ticks(series.points),
            summary: title + ". " + say("Tabellen under har alla veckor.", "The table below has all weeks."))
        return Figure(
            id: id(.weeks), title: title,
            note: say(
                "Per vecka, \(wording.number(sum, of: counting)) totalt. Grått: så många som en vanlig vecka kan ha. Streckad: väntat.",
                "By week, \(wording.number(sum, of: counting)) in all. Grey: as many as an ordinary week may have. Dashed: expected."
            ),
            drawing: .weeks(chart))
    }

    private func week(_ point: WeekSeries.Point) -> WeekChart.Week {
        let name = wording.week(ISOWeek(of: point.monday))
        return WeekChart.Week(
            name: name, count: point.count, band: point.most.map { 0...max(0, $0) }, expected: point.expected,
            standsOut: point.standsOut, callout: point.standsOut ? name : nil)
    }

    /// A word at the first week of every other month, or of every year.
    private func ticks(_ points: [WeekSeries.Point]) -> [WeekChart.Tick] {
        points.indices.compactMap { place in
            let day = points[place].monday
            let isNew = place == 0 || points[place - 1].monday.month != day.month
            guard isNew, points.count <= 60 ? day.month % 2 == 1 : day.month == 1 else { return nil }
            let name = points.count <= 60 ? String(wording.month(day.month).prefix(3)) : String(day.year)
            return WeekChart.Tick(name: name, week: place)
        }
    }

    // MARK: Kinds

    private var kinds: Figure? {
        let rows = strand.categories.filter { $0.count != 0 || ($0.comparison?.before ?? 0) > 0 }
        guard !rows.isEmpty else { return nil }
        let most = rows.sorted { ($0.count ?? 0, $1.subject) > ($1.count ?? 0, $0.subject) }
        let bears = counting.bearsComparison
        return Figure(
            id: id(.kinds), title: say("Vad det gäller", "What it is about"),
            note: bears
                ? say(
                    "Stapel: perioden. Streck: det som den jämförs med, på de dagar som går att jämföra.",
                    "Bar: the period. Tick: what it is compared with, on the days that can be compared.")
                : say("Polisens eget urval: jämförs inte.", "Chosen by the police themselves: not compared."),
            drawing: .kinds(
                KindTable(
                    what: say("Typ", "Kind"), now: say("Nu", "Now"), before: say("Då", "Then"),
                    rows: most.map { row in
                        KindTable.Row(
                            name: name(row.subject), count: row.comparison?.now ?? row.count,
                            countWords: words(row.comparison?.now ?? row.count), before: row.comparison?.before,
                            beforeWords: row.comparison.map { wording.number($0.before) } ?? "–",
                            change: change(row.comparison))
                    })))
    }

    private func name(_ subject: PictureSubject) -> Label {
        let words = wording.subject(subject, in: names)
        return subject.unknown == nil ? .name(Name(words)) : .words(words)
    }

    private func words(_ count: Int?) -> String { count.map { wording.number($0) } ?? say("okänt", "unknown") }

    /// A change in a cell: a percentage only where it is certain and there are enough to tell one.
    private func change(_ comparison: PeriodComparison?) -> ChangeWords {
        guard let comparison else { return ChangeWords("–", .unsure) }
        switch comparison.verdict {
        case .noCertainChange:
            return comparison.ratio?.excludes(1) ?? false
                ? ChangeWords(say("säker men liten", "certain but small"), .unsure)
                : ChangeWords(say("ingen säker", "not certain"), .unsure)
        case .tooFew: return ChangeWords(say("för\u{A0}få", "too few"), .unsure)
        case .increased, .decreased:
            let direction: ChangeWords.Direction = comparison.verdict == .increased ? .more : .fewer
            guard comparison.before >= PictureSettings().percentFrom, let ratio = comparison.ratio?.value else {
                return ChangeWords(direction == .more ? say("fler", "more") : say("färre", "fewer"), direction)
            }
            let sign = ratio > 1 ? "+" : ""
            return ChangeWords(sign + wording.percent(ratio - 1), direction)
        }
    }

    // MARK: Hours

    private var hours: Figure? {
        guard let rhythm = strand.rhythm, rhythm.hours.count == 168, rhythm.narrow > 0 else { return nil }
        let pairs = (0..<84).map { rhythm.hours[2 * $0] + rhythm.hours[2 * $0 + 1] }
        let most = max(1, pairs.max() ?? 1)
        let rows = (0..<7).map { day in
            HeatTable.Row(
                name: String(wording.weekday(day).prefix(3)),
                cells: (0..<12).map { hour in
                    let value = pairs[day * 12 + hour]
                    return HeatTable.Cell(
                        wording.number(value, decimals: 0), shade: min(4, Int((value / most * 5).rounded(.down))))
                })
        }
        return Figure(
            id: id(.hours), title: say("När det händer", "When it happens"),
            note: say(
                "\(wording.number(rhythm.narrow)) av \(wording.number(rhythm.events)) har en tid inom 12 timmar. Två timmar i varje ruta.",
                "\(wording.number(rhythm.narrow)) of \(wording.number(rhythm.events)) have a time within 12 hours. Two hours in each cell."
            ),
            drawing: .hours(HeatTable(hours: (0..<12).map { "\(zeroPadded: 2 * $0, 2)" }, rows: rows)))
    }

    // MARK: Places

    private var places: Figure? {
        // What the police publish names the municipality, and no place in it.
        guard counting != .published, let table = strand.places, !table.top.isEmpty else { return nil }
        return Figure(
            id: id(.places), title: say("Platser med flest", "Places with most"),
            note: say(
                "\(wording.number(table.half)) av \(wording.number(table.places)) platser har minst hälften av \(wording.number(table.events, of: counting)) med känd plats.",
                "\(wording.number(table.half)) of \(wording.number(table.places)) places have at least half of \(wording.number(table.events, of: counting)) with a known place."
            ),
            drawing: .plain(
                PlainTable(
                    columns: [say("Plats", "Place"), say("Antal", "Number")],
                    rows: table.top.prefix(10).map {
                        .init(name: .name(Name($0.name)), cells: [wording.number($0.count)])
                    })))
    }

    // MARK: Areas

    private var areas: Figure? {
        // An area that nobody has named is none of the municipality's own.
        let named = Set(names.areas.filter { $0.key != $0.name }.map(\.key))
        let known = strand.areas.filter { row in row.subject.area.map { named.contains($0.text) } ?? false }
        guard known.contains(where: { $0.count != 0 }) else { return nil }
        let areas = AreaRows(
            rows: known, rates: counting.bearsComparison ? strand.rates : [], names: names, wording: wording,
            paths: paths
        )
        let hasRates = areas.hasRates
        return Figure(
            id: id(.areas),
            title: hasRates
                ? say("Per invånare, område för område", "Per resident, area by area")
                : say("Var det händer", "Where it happens"),
            note: hasRates
                ? say(
                    "\(wording.label(counted)) per 1\u{A0}000 invånare, med osäkerheten under. Platser för besökare visas utan.",
                    "\(wording.label(counted)) per 1,000 residents, with the uncertainty below. Places of visitors are shown without."
                )
                : say("Antal \(counted).", "Number of \(counted)."),
            drawing: .areas(areas.figure { change($0) }))
    }
}
