import Agreements
import Intake
import Ledger
import Storage
import Vocabulary

/// Invented reports of a year, with the areas that they are in and the month's numbers of the police: every name says that it is invented.
struct DemoReports {
    let ledger: Ledger
    let agreement: Agreement
    let today: CivilDate
    private var dice: DemoDice

    init(of agreement: Agreement, in ledger: Ledger, today: CivilDate) {
        self.agreement = agreement
        self.ledger = ledger
        self.today = today
        dice = DemoDice(seed: "reports \(agreement.id)")
    }

    /// As the invented districts of `agreements/demo/districts.geojson` are called, with their invented residents; people from elsewhere
    /// fill the first two.
    private static let areas: [(name: String, residents: Int)] = [
        ("Stationsområdet", 1_900), ("Centrum", 2_400), ("Västerhagen", 1_700), ("Norrvalla", 1_400),
        ("Lyckebo", 1_100),
        ("Östra Ljung", 800), ("Sandhamra", 700),
    ]
    /// A place and the area it lies in.
    private static let places: [(name: String, area: Int)] = [
        ("Stationen", 0), ("Torget", 1), ("Norra skolan", 3), ("Busstorget", 0), ("Idrottsplatsen", 2),
        ("Badplatsen", 6), ("Biblioteket", 1), ("Lyckebo centrum", 4),
    ]
    private static let organisations = [
        "Fritidsgården (påhittad)", "Väktarna (påhittade)", "Norra skolan (påhittad)", "Bostadsbolaget (påhittat)",
    ]
    private static let texts = [
        "Påhittat: en grupp på tjugo samlades, belysningen var trasig.", "Påhittat: ny text på gaveln, två meter hög.",
        "Påhittat: mopeder körde på gångvägen efter skolan.", "Påhittat: en ruta var krossad mot baksidan.",
    ]

    mutating func write() throws {
        guard let municipality = agreement.parties.first?.key,
            let matter = try ledger.matter(agreement.id, as: .participant, horizon: today)
        else { return }
        let categories = incidentCategories(of: matter, on: today).list.categories
        let kept = Kept(in: agreement.id, .shared, owner: municipality, recorded: .noon(of: today.adding(days: -1)))
        let incidents = ledger.journal.incidents
        try incidents.keep(
            Self.areas.enumerated().map {
                KeptArea(key: area($0), name: "\($1.name) (påhittat)", shape: "", visitors: $0 < 2)
            }, as: kept)
        try incidents.keep(
            Self.areas.enumerated().map {
                KeptPopulation(area: area($0), year: today.year - 1, residents: .number($1.residents))
            }, as: kept)
        try incidents.keep(reports(categories), as: kept)
        try incidents.keep(counts(categories), as: policeKept(kept))
    }

    private var code: String { agreement.parties.lazy.compactMap(\.code).first ?? "demo" }

    private func area(_ number: Int) -> AreaKey { AreaKey("\(code)-\(number + 1)") }

    private mutating func reports(_ categories: [Intake.Category]) -> [NewIncident] {
        guard !categories.isEmpty else { return [] }
        var reports: [NewIncident] = []
        var day = today.adding(days: -364)
        while day < today {
            // Fridays and Saturdays hold more, as in life.
            for _ in 0..<(dice.roll(day.weekday == 5 || day.weekday == 6 ? 3 : 2)) {
                let place = Self.places[dice.roll(Self.places.count)]
                let category = categories[min(dice.roll(categories.count), dice.roll(categories.count))]
                reports.append(
                    report(
                        reports.count, day, hour: 14 + dice.roll(9), category, place,
                        by: Self.organisations[dice.roll(Self.organisations.count)],
                        text: dice.roll(5) == 0 ? Self.texts[dice.roll(Self.texts.count)] : nil))
            }
            day = day.adding(days: 1)
        }
        // Two who tell of the same evening at the station.
        for teller in Self.organisations.prefix(2) {
            reports.append(
                report(
                    reports.count, today.adding(days: -2), hour: 20, categories[0], Self.places[0], by: teller,
                    text: Self.texts[1]))
        }
        return reports
    }

    private func report(
        _ number: Int, _ day: CivilDate, hour: Int, _ category: Intake.Category, _ place: (name: String, area: Int),
        by organisation: String, text: String?
    ) -> NewIncident {
        let time = WallMinute(day: day, hour: min(hour, 23), minute: number % 12 * 5).map { IncidentTime.moment($0) }
        return NewIncident(
            source: SourceKey("rapport"), reference: "demo-\(number + 1)",
            facts: IncidentFacts(
                time: time ?? .day(day), type: category.name, category: category.key, area: area(place.area),
                place: place.name, organisation: organisation),
            text: text.flatMap { try? GuardedText.looking(through: $0, confirmed: true).get() })
    }

    private func policeKept(_ kept: Kept) -> Kept {
        let police = agreement.parties.first { $0.kind == .policeArea }?.key ?? kept.owner
        return Kept(in: kept.agreement, .shared, owner: police, recorded: kept.recorded)
    }

    /// The months of a year, the latest left to be handed over.
    private mutating func counts(_ categories: [Intake.Category]) -> [KeptCount] {
        let source =
            agreement.commitments.first { $0.evidence.kind == .delivery }?.evidence.subject ?? "polisanmälningar"
        var counts: [KeptCount] = []
        for back in 2...13 {
            let month = DayRange.month(of: today.adding(months: -back))
            for (place, category) in categories.enumerated() {
                counts.append(
                    KeptCount(
                        source: SourceKey(source), category: category.key, period: month,
                        amount: place == categories.count - 1 ? .suppressed : .number(2 + dice.roll(14 - place))))
            }
        }
        return counts
    }
}

/// Dice that always fall the same for the same seed.
struct DemoDice {
    private var state: UInt64

    init(seed: String) {
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// 0 up to `sides`, `sides` not counted in.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
}
