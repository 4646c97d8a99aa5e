import Agreements
import Collaboration
import Intake
import Ledger
import Storage
import Vocabulary

/// Invented reports from the first day of last year on, with a season, a rise in one area and a week that stands out. Every organisation's name says
/// that it is invented.
struct DemoReports {
    private let agreement: Agreement
    private let ledger: Ledger
    private let today: CivilDate
    private let divided: DemoAreas
    private var dice: DemoDice
    private var told: [(day: CivilDate, incident: NewIncident)] = []

    init(of agreement: Agreement, in ledger: Ledger, divided: DemoAreas, today: CivilDate) {
        self.agreement = agreement
        self.ledger = ledger
        self.divided = divided
        self.today = today
        dice = DemoDice(seed: "reports \(agreement.id)")
    }

    /// A place and the area it lies in, counted from 1.
    private typealias Place = (name: String, area: Int)
    private static let station: Place = ("Stationen", 1)
    private static let lyckebo: Place = ("Lyckebo centrum", 5)
    private static let places: [Place] = [
        station, ("Torget", 2), ("Norra skolan", 4), ("Busstorget", 1), ("Idrottsplatsen", 3), ("Badplatsen", 7),
        ("Biblioteket", 2), lyckebo, ("Östra parken", 6),
    ]
    private static let organisations = [
        "Fritidsgården (påhittad)", "Väktarna (påhittade)", "Norra skolan (påhittad)", silent,
    ]
    /// Reported as the others did until five weeks ago.
    private static let silent = "Bostadsbolaget (påhittat)"
    /// Reports now and then, and never says that there was nothing.
    private static let seldom = "Idrottsföreningen (påhittad)"
    private static let texts = [
        "Påhittat: en grupp på tjugo samlades, belysningen var trasig.", "Påhittat: ny text på gaveln, två meter hög.",
        "Påhittat: en ruta var krossad mot baksidan.",
    ]
    /// Reports a day in hundredths, by month: more when people are out.
    private static let season = [110, 110, 120, 140, 170, 200, 210, 200, 170, 140, 120, 110]
    /// For so many days there have been more mopeds in Lyckebo than before.
    private static let risen = 120

    mutating func write() throws {
        guard let municipality = agreement.parties.first, let post = post(of: municipality.key),
            let matter = try ledger.matter(agreement.id, as: .participant, horizon: today)
        else { return }
        let categories = incidentCategories(of: matter, on: today).list.categories
        guard let first = categories.first else { return }
        let start = CivilDate.firstOf(year: today.year - 1)
        var day = start
        while day < today {
            usual(on: day, categories)
            mopeds(on: day, categories)
            evenings(on: day, categories)
            day = day.adding(days: 1)
        }
        // Two who tell of the same evening at the station.
        for teller in Self.organisations.prefix(2) {
            tell(today.adding(days: -2), hour: 20, first, Self.station, by: teller, text: Self.texts[1])
        }
        try keep(owner: municipality.key)
        try keepQuiet(from: start, by: municipality.key, post: post)
    }

    private func post(of party: ActorKey) -> ActorKey? {
        agreement.posts.first { agreement.party(of: $0.key) == party }?.key
    }

    // MARK: What is told

    private mutating func usual(on day: CivilDate, _ categories: [Intake.Category]) {
        // Fridays and Saturdays hold more, as in life.
        let isEvening = day.weekday == 5 || day.weekday == 6
        let chance = Self.season[day.month - 1] * (isEvening ? 3 : 2) / 12
        for _ in 0..<6 where dice.roll(100) < chance {
            let place = dice.roll(5) == 0 ? Self.station : Self.places[dice.roll(Self.places.count)]
            let category = categories[min(dice.roll(categories.count), dice.roll(categories.count))]
            tell(
                day, hour: isEvening ? 18 + dice.roll(6) : 12 + dice.roll(11), category, place, by: teller(on: day),
                text: dice.roll(6) == 0 ? Self.texts[dice.roll(Self.texts.count)] : nil)
        }
    }

    private mutating func teller(on day: CivilDate) -> String {
        if dice.roll(40) == 0 { return Self.seldom }
        let heard = day < today.adding(days: -35) ? Self.organisations : Self.organisations.filter { $0 != Self.silent }
        return heard[dice.roll(heard.count)]
    }

    private mutating func mopeds(on day: CivilDate, _ categories: [Intake.Category]) {
        guard day >= today.adding(days: -Self.risen), dice.roll(2) == 0 else { return }
        tell(
            day, hour: 15 + dice.roll(5), DemoReports.rising(categories), Self.lyckebo,
            by: Self.organisations[dice.roll(3)], text: "Påhittat: mopeder körde på gångvägen efter skolan.")
    }

    /// The category that has risen: the same in what the police count.
    static func rising(_ categories: [Intake.Category]) -> Intake.Category {
        categories[min(5, categories.count - 1)]
    }

    /// Last weekend and this week many gathered at the station.
    private mutating func evenings(on day: CivilDate, _ categories: [Intake.Category]) {
        let monday = ISOWeek(of: today).monday
        let more = day >= monday ? 3 : day >= monday.adding(days: -3) ? 6 : 0
        for _ in 0..<more {
            tell(
                day, hour: 20 + dice.roll(4), categories[min(1, categories.count - 1)], Self.station,
                by: Self.organisations[dice.roll(3)], text: dice.roll(3) == 0 ? Self.texts[0] : nil)
        }
    }

    private mutating func tell(
        _ day: CivilDate, hour: Int, _ category: Intake.Category, _ place: Place, by organisation: String, text: String?
    ) {
        let number = told.count
        // Within some fifty metres of the place; two places in an area lie apart.
        let position = divided.middle(place.area).map { middle in
            IncidentFacts.Position(
                latitude: middle.north + dice.roll(800) - 400 + place.name.utf8.count % 3 * 500,
                longitude: middle.east + dice.roll(1_400) - 700)
        }
        let time = WallMinute(day: day, hour: hour, minute: number % 12 * 5).map { IncidentTime.moment($0) }
        let incident = NewIncident(
            source: reportSource, reference: "demo-\(number + 1)",
            facts: IncidentFacts(
                time: time ?? .day(day), type: category.name, category: category.key, area: divided.key(place.area),
                place: place.name, position: position, organisation: organisation),
            text: text.flatMap { try? GuardedText.looking(through: $0, confirmed: true).get() })
        told.append((day, incident))
    }

    // MARK: Keeping

    /// Sent in the day after; those of earlier months at the month's end, for a transaction a day of two years would take its time.
    private func keep(owner: ActorKey) throws {
        let late = today.adding(days: -60)
        let sent = Dictionary(grouping: told) { day, _ in
            day < late ? min(DayRange.month(of: day).last, late) : day.adding(days: 1)
        }
        for (day, incidents) in sent.sorted(by: { $0.key < $1.key }) {
            try ledger.journal.incidents.keep(
                incidents.map(\.incident),
                as: Kept(in: agreement.id, .shared, owner: owner, recorded: .noon(of: min(day, today))))
        }
    }

    /// Weeks in which those who report every week said that there was nothing.
    private mutating func keepQuiet(from start: CivilDate, by owner: ActorKey, post: ActorKey) throws {
        var heard: [String: Set<ISOWeek>] = [:]
        for (day, incident) in told { heard[incident.facts.organisation ?? "", default: []].insert(ISOWeek(of: day)) }
        var quiet: [QuietWeek] = []
        var monday = ISOWeek(of: start).monday.adding(days: 7)
        while monday < today.adding(days: -7) {
            let week = ISOWeek(of: monday)
            for organisation in Self.organisations where !(heard[organisation]?.contains(week) ?? false) {
                if organisation == Self.silent, monday >= today.adding(days: -40) { continue }
                quiet.append(QuietWeek(organisation: organisation, week: week, post: post))
            }
            monday = monday.adding(days: 7)
        }
        try ledger.journal.incidents.keep(
            quiet, as: Kept(in: agreement.id, .shared, owner: owner, recorded: .noon(of: today.adding(days: -1))))
    }
}
