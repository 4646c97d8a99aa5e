@testable import Pages

/// A picture of an invented municipality of six areas, cut from a rectangle.
extension Samples {
    private func figures() -> [Figure] {
        [
            Figure(
                id: "veckor",
                title: words("Sju veckor i rad låg över det vanliga", "Seven weeks in a row above the usual"),
                note: words(
                    "Rapporter per vecka, 412 totalt. Grått band: en vanlig vecka utifrån 2022–2024.",
                    "Reports by week, 412 in all. Grey band: an ordinary week by 2022–2024."), drawing: .weeks(weeks)),
            Figure(
                id: "typer", title: words("Vad rapporterna gäller", "What the reports are about"),
                note: words("Stapel: 2025. Streck: samma tid 2024.", "Bar: 2025. Tick: the same time 2024."),
                drawing: .kinds(kinds)),
            Figure(
                id: "rytm", title: words("Fredag och lördag kväll", "Friday and Saturday evening"),
                note: words("380 rapporter med känd tid.", "380 reports with a known time."), drawing: .hours(hours)),
            Figure(
                id: "karta", title: words("Rapporter per invånare", "Reports per resident"),
                note: words(
                    "Per 1\u{A0}000 invånare. Områden med färre än 5 rapporter visas inte.",
                    "Per 1,000 residents. Areas with fewer than 5 reports are hidden."),
                drawing: .areas(areaFigure)),
            Figure(
                id: "otrygg", title: words("Otrygga ute sen kväll", "Unsafe outdoors late at night"),
                note: words("Trygghetsmätning 2025, 47\u{A0}% svarade.", "Safety survey 2025, 47% answered."),
                drawing: .survey(survey)),
            Figure(
                id: "platser", title: words("Få platser står för mycket", "Few places hold much"),
                note: words("Tre av 41 platser har hälften.", "Three of 41 places hold half."),
                drawing: .plain(
                    PlainTable(
                        columns: [words("Plats", "Place"), words("Antal", "Number")],
                        rows: [.init(name: .name("Busstorget"), cells: ["61"])]))),
        ]
    }

    var weeks: WeekChart {
        let counts = [
            9, 10, 8, 11, 9, 10, 8, 9, 12, 10, 9, 13, 11, 10, 12, 14, 13, 19, 12, 11, 10, 12, 13, 11, 9, 8, 7, 6, 7,
            8, 9, 9, 10, 12, 17, 18, 20, 21, 19, 17, 16, 10, 9, 9,
        ]
        let weeks = counts.enumerated().map { place, count in
            WeekChart.Week(
                name: words("v. \(place + 1)", "week \(place + 1)"), count: count,
                band: place < 4 ? nil : 5...(13 + place % 3), expected: place < 4 ? nil : 9.4 + Double(place % 3) / 2,
                standsOut: count > 15,
                callout: place == 17
                    ? words("Valborg", "Walpurgis") : place == 37 ? words("v. 35–41", "weeks 35–41") : nil)
        }
        return WeekChart(
            weeks: weeks,
            ticks: [("jan", 0), (words("mar", "Mar"), 9), (words("maj", "May"), 18), (words("sep", "Sep"), 35)].map {
                .init(name: $0.0, week: $0.1)
            },
            summary: words(
                "Veckorna 35 till 41 låg över en vanlig vecka. Högst var vecka 38 med 21.",
                "Weeks 35 to 41 were above an ordinary week. Highest was week 38 with 21."))
    }

    private var kinds: KindTable {
        let up = ChangeWords(words("+41\u{A0}%", "+41%"), .more)
        let down = ChangeWords(words("−18\u{A0}%", "−18%"), .fewer)
        let unsure = ChangeWords(words("ingen säker", "not certain"), .unsure)
        let rows: [(String, String, Int, Int, ChangeWords)] = [
            ("Skadegörelse och klotter", "Damage and graffiti", 121, 138, unsure),
            ("Ordningsstörning", "Disorder", 104, 81, up), ("Narkotika", "Drugs", 83, 59, up),
            ("Nedskräpning", "Litter", 28, 34, down),
        ]
        let shown = rows.map {
            KindTable.Row(
                name: .words(words($0.0, $0.1)), count: $0.2, countWords: String($0.2), before: $0.3,
                beforeWords: String($0.3), change: $0.4)
        }
        let hidden = KindTable.Row(
            name: .words(words("Hot", "Threats")), count: nil, countWords: words("färre än 5", "fewer than 5"),
            before: nil, beforeWords: "–", change: ChangeWords("–", .unsure))
        return KindTable(what: words("Typ", "Kind"), now: "2025", before: "2024", rows: shown + [hidden])
    }

    private var hours: HeatTable {
        let days = words("mån tis ons tor fre lör sön", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
        let rows = days.enumerated().map { day, name in
            HeatTable.Row(
                name: String(name),
                cells: (0..<12).map { hour in
                    let count = (hour > 6 ? hour : 1) * (day > 3 ? 2 : 1)
                    return .init(String(count), shade: min(4, count / 5))
                })
        }
        return HeatTable(hours: (0..<12).map { $0 < 5 ? "0\($0 * 2)" : String($0 * 2) }, rows: rows)
    }

    private var survey: SurveyTable {
        SurveyTable(
            what: words("Område", "Area"), groups: [words("Kvinnor", "Women"), words("Män", "Men")],
            rows: [
                .init(
                    name: .name("Stationsområdet"),
                    shares: [
                        .init(share: 510, words: words("51\u{A0}%", "51%")),
                        .init(share: 240, words: words("24\u{A0}%", "24%")),
                    ], answers: "196"),
                .init(
                    name: .name("Åsby"), shares: [.init(share: 300, words: words("30\u{A0}%", "30%")), nil],
                    answers: "61"),
            ])
    }

    /// Six areas side by side, with what each holds.
    func map(_ mode: MapDrawing.Mode) -> MapDrawing {
        let names: [Name] = ["Stationen", "Centrum", "Västerhagen", "Norrvalla", "Lyckebo", "Åsby"]
        let shades: [MapArea.Shade] = [.step(5), .step(4), .step(3), .step(1), .plain, .plain]
        let areas = names.indices.map { place in
            let (x, y) = (place % 3 * 330 + 10, place / 3 * 300 + 10)
            return MapArea(
                number: place + 1, name: names[place],
                value: place == 5 ? words("färre än 5", "fewer than 5") : String(60 - place * 9),
                rings: [[MapPoint(x, y), MapPoint(x + 330, y), MapPoint(x + 330, y + 300), MapPoint(x, y + 300)]],
                label: MapPoint(x + 165, y + 150), room: place == 3 ? 10 : 150,
                shade: mode == .counts ? .plain : shades[place],
                count: place == 5 ? nil : 60 - place * 9, isMarked: place == 0)
        }
        return MapDrawing(
            width: 1010, height: 620, mode: mode, areas: areas,
            title: words("Karta över rapporter per invånare", "Map of reports per resident"),
            summary: words("Stationen har flest, 60 per 1\u{A0}000.", "The station has most, 60 per 1,000."))
    }

    private var areaFigure: AreaFigure {
        let drawing = map(.rates(classes: ["0–20", "20–30", "30–40", "40–50", "50–"]))
        let rows = drawing.areas.map { area in
            AreaFigure.Row(
                number: area.number, name: .name(area.name), count: area.value ?? "–",
                rate: area.shade == .plain ? nil : area.value,
                interval: area.shade == .plain ? nil : "49–74",
                change: ChangeWords(words("ingen säker", "not certain"), .unsure), isMarked: area.isMarked)
        }
        return AreaFigure(map: drawing, rows: rows, hasRates: true)
    }

    private func finding(_ text: String, _ support: FindingCard.Support, _ figures: [String])
        -> FindingCard
    {
        FindingCard(
            drafted: text, support: support, sources: words("2 källor, 118 rapporter", "2 sources, 118 reports"),
            figures: figures)
    }

    var picture: PicturePage {
        var page = PicturePage(
            frame: frame(.words("2025")), heading: words("Gemensam lägesbild 2025", "Joint situation picture 2025"))
        page.facts = [
            Fact(
                label: words("Period", "Period"),
                value: .words(words("1 januari–31 oktober 2025", "1 January–31 October 2025"))),
            Fact(
                label: words("Jämförs med", "Compared with"),
                value: .words(words("samma tid 2024", "the same time 2024"))),
        ]
        page.tabs = [
            PictureTab(
                name: .words(words("Gemensam", "Joint")), marks: [municipality, police], path: path("/l"),
                isCurrent: true),
            PictureTab(
                name: .words(words("Kommunens", "The municipality's")), marks: [municipality],
                path: path("/l?part=kommun")),
        ]
        page.handOver = Link(text: .words(words("Lämna till beslut", "Submit for decision")), path: path("/b"))
        page.downloads = [Link(text: .words("CSV"), path: path("/l.csv"))]
        page.warnings = [WarningLine(text: words("Områdena är påhittade.", "The areas are invented."))]
        page.findings = [
            finding(
                words("Ordningsstörning ökade från 81 till 104.", "Disorder rose from 81 to 104."), .good,
                ["typer", "karta"]),
            finding(
                words("Sju veckor låg över det vanliga.", "Seven weeks were above the usual."), .some,
                ["veckor", "saknas"]),
            finding(words("För få svar för att säga något.", "Too few answers to say anything."), .weak, []),
        ]
        page.findings[0].own = words("Oron vid stationen ökar", "Unrest at the station is growing")
        page.leftOut = [
            FindingCard(
                drafted: words("Ingen säker förändring av klotter.", "No certain change in graffiti."), support: .some,
                sources: words("1 källa", "1 source"))
        ]
        page.groups = [
            FigureGroup(
                heading: .words(words("Kommunens rapporter", "The municipality's reports")), marks: [municipality],
                figures: figures()),
            FigureGroup(heading: .words(words("Tomt", "Empty")), figures: []),
        ]
        page.unseen = [
            words(
                "Polisanmälningar finns till och med september.", "Reported crimes are there to the end of September.")
        ]
        page.parts = [
            PartLine(
                party: municipality, text: words("Kommunen: klart 14 november", "Municipality: ready 14 November")),
            PartLine(
                party: police, text: words("Polisen: inte klart", "Police: still to come")),
        ]
        page.sources = [
            SourceLine(
                name: .name("Felanmälan"), counts: words("fel som anmälts", "faults reported"),
                covers: words("304 av 304 dagar", "304 of 304 days"), age: words("i går", "yesterday"),
                use: words("Ja", "Yes"))
        ]
        page.law = [
            LawLine(
                part: words("Kartläggning", "Mapping"), holds: [words("Rapporter", "Reports")],
                lacks: [words("Konsekvenser, som människor skriver", "Consequences, which people write")]),
            LawLine(part: words("Analys", "Analysis"), holds: [], lacks: []),
        ]
        page.work = [
            WorkLine(
                row: DocumentRow(number: "P12", title: .name("Otrygg kvällsmiljö"), path: path("/p12")),
                then: [DocumentRow(number: "A3", title: .name("Vuxna på stationen"), path: path("/a3"))]),
            WorkLine(row: DocumentRow(number: "M1", title: .name("Färre klagomål"), path: path("/m1")), then: []),
        ]
        return page
    }

    /// A party's own, with counts on the map instead of rates, and no rule that found anything.
    var ownPicture: PicturePage {
        var page = picture
        page.findings = []
        page.leftOut = []
        page.unseen = []
        page.groups = [
            FigureGroup(
                heading: .words(words("Polisens händelser", "Police events")), marks: [police],
                figures: [
                    Figure(
                        id: "karta", title: words("Händelser", "Events"), note: words("Antal.", "Number."),
                        drawing: .areas(AreaFigure(map: map(.counts), rows: areaFigure.rows, hasRates: false))),
                    Figure(
                        id: "lista", title: words("Utan karta", "Without a map"), note: words("Antal.", "Number."),
                        drawing: .areas(AreaFigure(map: nil, rows: areaFigure.rows, hasRates: false))),
                ])
        ]
        return page
    }

    var emptyPicture: PicturePage {
        var page = PicturePage(frame: frame(.words("2025")), heading: words("Lägesbild 2025", "Situation picture 2025"))
        page.empty = words("Underlag saknas för perioden.", "There are no data for the period.")
        return page
    }

    var pictureList: PicturesPage {
        var page = noPictures
        page.periods = [Link(text: .words(words("Den här veckan", "This week")), path: path("/l/2025-v47"))]
        page.chooser = [
            Field(name: "fran", label: .words(words("Från och med", "From")), kind: .date("2025-11-01")),
            Field(name: "till", label: .words(words("Till och med", "To")), kind: .date("2025-11-20")),
        ]
        page.pictures = [
            PictureLine(
                picture: Link(text: .words("2025"), path: path("/l/2025")), marks: [municipality, police],
                text: words("Förslag 3, 18 november", "Draft 3, 18 November"), status: StatusLabel(mark: .dueSoon))
        ]
        return page
    }

    var noPictures: PicturesPage {
        PicturesPage(frame: frame(.words(words("Lägesbilder", "Situation pictures"))), action: path("/lagesbilder"))
    }
}
