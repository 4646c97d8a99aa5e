import Agreements
import Collaboration
import Vocabulary

/// An invented plan of twelve measures: some done, one late, one waiting for a yes, one without a last day, as in life.
struct DemoPlan {
    private(set) var events: [(day: CivilDate, fact: MeasureFact, party: ActorKey)] = []
    private let agreement: Agreement
    private let begin: CivilDate
    /// The day that the plan's days are counted from: today, or well before the agreement's end.
    private let hub: CivilDate
    private let today: CivilDate
    /// What the plan's measures build on.
    let chain: DemoChain

    init(of agreement: Agreement, from start: CivilDate, today: CivilDate) {
        self.agreement = agreement
        self.today = today
        let last = agreement.period.last.map { $0.adding(days: -60) } ?? today
        hub = min(today, last)
        begin = max(start, hub.adding(days: -240))
        chain = DemoChain(of: agreement, plan: begin, hub: hub, from: start, today: today)
        guard agreement.parties.count > 1, begin.adding(days: 205) < hub else { return }
        for (place, row) in Self.rows.enumerated() { add(row, MeasureNumber(place + 1)) }
    }

    private struct Row {
        let text: String
        let area: Int
        /// Places among the parties: who performs and who follows up.
        let by: [Int]
        /// Days from the hub.
        let start, due: Int?
        let followUp: Int?
        var cost: Int?
        var hours: String?
        var method: String?
        /// The day it was done, and followed up, from the hub.
        var done: Int?
        var followedUp: Int?
        var isBegun = false
        var isAgreed = true
        /// A new last day, agreed to by all.
        var moved: Int?
        var isHandedOn = false
    }

    private static let rows = [
        Row(
            text: "Bättre belysning vid gångvägen", area: 0, by: [0], start: -200, due: -90, followUp: -30,
            cost: 84_000,
            hours: "24", method: "Vandring före/efter", done: -95, followedUp: -28),
        Row(
            text: "Föräldramöten i årskurs 7", area: 1, by: [0, 1], start: -60, due: 20, followUp: 90, hours: "12,5",
            isBegun: true),
        Row(
            text: "Gemensamma kvällspass fredag, lördag", area: 0, by: [1, 0], start: -70, due: 80, followUp: 120,
            hours: "180",
            method: "Jämför antal rapporter", isBegun: true),
        Row(text: "Trygghetsvandring i centrum", area: 0, by: [0], start: -50, due: -15, followUp: 45, hours: "8"),
        Row(
            text: "Klotter borta inom två dygn", area: 0, by: [0], start: -180, due: 200, followUp: 230, cost: 120_000,
            isBegun: true),
        Row(
            text: "Grannsamverkan i tre nya områden", area: 1, by: [1], start: 10, due: 150, followUp: 200,
            isAgreed: false),
        Row(
            text: "Råd om stölder för butiker", area: 2, by: [1], start: -150, due: -100, followUp: -60, hours: "16",
            done: -88,
            followedUp: -55),
        Row(
            text: "Cykelmärkning vid skolorna", area: 1, by: [0], start: -120, due: -10, followUp: nil, cost: 4_500,
            isHandedOn: true),
        Row(
            text: "Utbildning om tidiga samtal", area: 1, by: [0], start: 20, due: 110, followUp: 170, cost: 36_000,
            hours: "40"),
        Row(text: "Karta över mörka platser", area: 0, by: [0, 1], start: nil, due: nil, followUp: nil),
        Row(
            text: "Skötselplan för buskage vid lekplatser", area: 0, by: [0], start: -140, due: -40, followUp: 100,
            cost: 22_000, isBegun: true, moved: 60),
        Row(
            text: "Ålderskontroll vid försäljning", area: 2, by: [1, 0], start: -30, due: 40, followUp: 75, hours: "20",
            isBegun: true),
    ]

    private mutating func add(_ row: Row, _ number: MeasureNumber) {
        let terms = terms(row, number.value)
        let parties = agreement.parties.map(\.key)
        events.append((begin, .added(.init(measure: number, terms: terms)), parties[0]))
        if row.isAgreed { agree(number, on: begin.adding(days: 6), after: parties[0], terms) }
        if let moved = row.moved {
            var later = terms
            later.due = ImpreciseDate(day: hub.adding(days: moved))
            say(.changed(.init(measure: number, terms: later)), on: -45, by: 0)
            agree(number, on: hub.adding(days: -44), after: parties[0], later)
        }
        if row.isBegun, let start = row.start { say(.begun(.init(measure: number)), on: start, by: row.by[0]) }
        if let done = row.done { say(.done(.init(measure: number, reference: "Demo")), on: done, by: row.by[0]) }
        if let day = row.followedUp {
            let report = MeasureFact.FollowedUp(
                measure: number, carriedOut: .asPlanned, effect: .tooEarly, judgement: .goOn)
            say(.followedUp(report), on: day, by: row.by.last ?? 0)
        }
        guard row.isHandedOn else { return }
        for party in agreement.parties(answeringFor: terms) {
            events.append(
                (hub.adding(days: -20), .dropped(.init(measure: number, party: party, to: "Cykelfrämjandet")), party))
        }
    }

    /// The yes of those who answer for it and did not write it.
    private mutating func agree(
        _ number: MeasureNumber, on day: CivilDate, after author: ActorKey, _ terms: MeasureTerms
    ) {
        for party in agreement.parties(answeringFor: terms) where party != author && day <= today {
            events.append((day, .agreed(.init(measure: number, entry: Yes.toTheLatest, party: party)), party))
        }
    }

    private mutating func say(_ fact: MeasureFact, on days: Int, by place: Int) {
        let day = max(begin.adding(days: 7), hub.adding(days: days))
        guard day <= today, agreement.parties.indices.contains(place) else { return }
        events.append((day, fact, agreement.parties[place].key))
    }

    private func terms(_ row: Row, _ place: Int) -> MeasureTerms {
        func day(_ days: Int?) -> ImpreciseDate? { days.map { ImpreciseDate(day: hub.adding(days: $0)) } }
        var terms = MeasureTerms(row.text)
        let areas = agreement.rules.areas
        terms.area = areas.isEmpty ? nil : areas[row.area % areas.count].key
        terms.plans = [post(of: row.by[0])].compactMap { $0 }
        terms.performs = row.by.compactMap { unit(of: $0, place) ?? post(of: $0) }
        terms.followsUp = [post(of: row.by.last ?? 0)].compactMap { $0 }
        terms.start = day(row.start.map { max($0, begin.days(since: hub)) })
        terms.due = day(row.due)
        terms.followUp = day(row.followUp)
        terms.method = row.method
        terms.cost = row.cost.flatMap { Kronor($0) }
        terms.hours = row.hours.flatMap { Hours($0) }
        terms.ties = chain.ties(place)
        return terms
    }

    /// A post of one of the parties: the second, since the first is the one that signs.
    private func post(of party: Int) -> ActorKey? {
        guard agreement.parties.indices.contains(party) else { return nil }
        let key = agreement.parties[party].key
        let posts = agreement.posts.filter { agreement.party(of: $0.key) == key }.map(\.key)
        return posts.count > 1 ? posts[1] : posts.first ?? key
    }

    /// A unit of one of the parties, another for each measure; nil when it has none.
    private func unit(of party: Int, _ place: Int) -> ActorKey? {
        guard agreement.parties.indices.contains(party) else { return nil }
        let key = agreement.parties[party].key
        let units = agreement.units.filter { agreement.party(of: $0.key) == key }.map(\.key)
        return units.isEmpty ? nil : units[place % units.count]
    }

    /// Gives each yes the number of the entry that it is about, once the order of all entries is known.
    struct Yes {
        static let toTheLatest = 0
        private var next: Int
        private var latest: [MeasureNumber: Int] = [:]

        init(after head: Int) { next = head + 1 }

        /// The fact as it is written in the next entry.
        mutating func settled(_ fact: Fact) -> Fact {
            defer { next += 1 }
            guard case .measure(let said) = fact else { return fact }
            switch said {
            case .added(let body), .changed(let body): latest[body.measure] = next
            case .agreed(let yes) where yes.entry == Self.toTheLatest:
                return .measure(
                    .agreed(.init(measure: yes.measure, entry: latest[yes.measure] ?? next, party: yes.party)))
            default: break
            }
            return fact
        }
    }
}
