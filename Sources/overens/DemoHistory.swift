import Agreements
import Collaboration
import Intake
import Ledger
import Storage
import Vocabulary

/// A believable, invented history for each agreement: the same for the same day. Some meetings are missed, some papers
/// late, one party is sometimes absent, and a few things were never registered, as in life.
struct DemoHistory {
    let ledger: Ledger
    let today: CivilDate

    func build(progress: (String) -> Void) throws {
        let districts = try DemoAreas.all(today: today)
        for agreement in ledger.shelf.agreements {
            let entries = try build(agreement, districts)
            progress("\(agreement.short): \(entries) påhittade registreringar")
        }
    }

    private func build(_ agreement: Agreement, _ districts: [Area]) throws -> Int {
        let start = agreement.signedOn ?? agreement.period.first
        guard start <= today else { return 0 }
        var writer = DemoWriter(ledger: ledger, agreement: agreement, today: today)
        try writer.begin()
        try writer.live()
        try reported(agreement, districts)
        return try writer.count + DemoWeek(ledger: ledger, agreement: agreement, today: today).write()
    }

    /// What the situation picture is drawn from: areas, reports, counts, answers; all invented.
    private func reported(_ agreement: Agreement, _ districts: [Area]) throws {
        guard let municipality = agreement.parties.first?.key else { return }
        let kept = Kept(in: agreement.id, .shared, owner: municipality, recorded: .noon(of: today.adding(days: -1)))
        let divided = DemoAreas(of: agreement, among: districts)
        try divided.write(to: ledger, as: kept)
        var reports = DemoReports(of: agreement, in: ledger, divided: divided, today: today)
        try reports.write()
        var figures = DemoFigures(of: agreement, today: today)
        try figures.write(to: ledger, divided: divided, as: kept)
    }
}

/// Writes one agreement's history in the order of its days.
private struct DemoWriter {
    let ledger: Ledger
    let agreement: Agreement
    let today: CivilDate
    private(set) var count = 0
    private var dice: DemoDice
    private var events: [(day: CivilDate, fact: Fact, party: ActorKey, note: String?)] = []

    init(ledger: Ledger, agreement: Agreement, today: CivilDate) {
        self.ledger = ledger
        self.agreement = agreement
        self.today = today
        dice = DemoDice(seed: agreement.id.text)
    }

    /// Readings accepted, calendars set, and what the text left open filled with values that say they are invented.
    mutating func begin() throws {
        let signed = agreement.signedOn ?? agreement.period.first.adding(days: -3)
        try ledger.acceptAll(
            agreement, on: max(signed, agreement.period.first.adding(days: -60)),
            calendar: ledger.shelf.calendars[agreement.id])
        for placeholder in agreement.placeholders {
            add(
                .placeholderFilled(.init(placeholder: placeholder.key, value: "Påhittat värde för demonstrationen")),
                on: signed, party: 0)
        }
        for decision in agreement.decisions where decision.on == nil {
            add(.decided(.init(by: decision.by, reference: "§ 100 (påhittat)")), on: signed, party: 0)
        }
        for signature in agreement.signatures where signature.on == nil {
            add(.signed(.init(by: signature.by, acting: false)), on: signed, party: 0)
        }
    }

    mutating func live() throws {
        let calendar = ledger.shelf.calendars[agreement.id] ?? LocalCalendar()
        let start = max(agreement.signedOn ?? agreement.period.first, agreement.period.first)
        for commitment in agreement.commitments where commitment.isBoardRow {
            for obligation in obligations(of: commitment, in: agreement, calendar: calendar, horizon: today) {
                fill(obligation, commitment, start)
            }
            if case .rolling(let months) = commitment.cadence.main { roll(commitment, months, start) }
            if case .regularly = commitment.cadence.main { now(commitment, start) }
        }
        planned(start)
        try write()
    }

    /// An invented plan, in the order of its days.
    private mutating func planned(_ start: CivilDate) {
        let plan = DemoPlan(of: agreement, from: start, today: today)
        events += plan.events.map { (day: $0.day, fact: Fact.measure($0.fact), party: $0.party, note: nil) }
        guard !plan.events.isEmpty else { return }
        events += plan.chain.events.map { (day: $0.day, fact: Fact.chain($0.fact), party: $0.party, note: nil) }
    }

    private mutating func fill(_ obligation: Obligation, _ commitment: Commitment, _ start: CivilDate) {
        let window = obligation.window
        guard window.last >= start, window.first <= today, !obligation.isOpenEnded else {
            // What has no date was done now and then.
            if obligation.isOpenEnded, window.first <= today, dice.roll(2) == 0 {
                done(commitment, obligation.id.unit, on: start.adding(days: 30 + dice.roll(300)))
            }
            return
        }
        for time in 0..<obligation.count {
            let skipped = dice.roll(commitment.evidence.kind == .meeting ? 14 : 9) == 0
            guard !skipped else { continue }
            let span = max(1, window.days / max(1, obligation.count))
            let first = max(window.first, start)
            let day = first.adding(
                days: min(time * span + dice.roll(max(1, min(span, 150))), max(0, window.last.days(since: first))))
            done(
                commitment, obligation.id.unit, on: workday(day, in: window),
                about: obligation.about == nil ? nil : obligation.id.period)
        }
    }

    /// The nearest working day that is still in the window.
    private func workday(_ day: CivilDate, in window: DayRange) -> CivilDate {
        let back = day.weekday > 5 ? day.adding(days: 5 - day.weekday) : day
        return window.contains(back) ? back : day
    }

    private mutating func roll(_ commitment: Commitment, _ months: Int, _ start: CivilDate) {
        for unit in commitment.countedUnits {
            var last = max(commitment.rollingStart(in: agreement), start)
            while true {
                let next = last.adding(months: max(1, months - 3)).adding(days: dice.roll(60))
                guard next <= today else { break }
                done(commitment, unit, on: next)
                last = next
            }
        }
    }

    private mutating func now(_ commitment: Commitment, _ start: CivilDate) {
        for unit in commitment.countedUnits {
            var day = start.adding(days: 20 + dice.roll(60))
            while day <= today {
                done(commitment, unit, on: day)
                day = day.adding(days: 60 + dice.roll(120))
            }
        }
    }

    private mutating func done(_ commitment: Commitment, _ unit: String, on day: CivilDate, about: String? = nil) {
        guard day <= today, agreement.period.last.map({ day <= $0.adding(months: 12) }) ?? true else { return }
        var fact = Fact.Done(evidence: commitment.evidence.kind, what: commitment.evidence.subject)
        fact.unit = unit.isEmpty ? nil : unit
        fact.about = about
        fact.present = present(commitment)
        let needsPaper = commitment.evidence.kind != .meeting && commitment.evidence.kind != .activity
        fact.reference = needsPaper ? "Demo \(day.year)-\(1 + dice.roll(400))" : nil
        add(.done(fact), on: day, party: dice.roll(agreement.parties.count))
    }

    private mutating func present(_ commitment: Commitment) -> [ActorKey] {
        let owners = commitment.owners.filter { owner in agreement.posts.contains { $0.key == owner } }
        let expected =
            commitment.seats.isEmpty ? (owners.isEmpty ? agreement.authorities : owners) : commitment.seats + owners
        let came = expected.filter { _ in dice.roll(12) != 0 }
        return Array(Set(came + commitment.countsOnlyWith)).sorted()
    }

    private mutating func add(_ fact: Fact, on day: CivilDate, party: Int) {
        guard agreement.parties.indices.contains(party) else { return }
        events.append((day, fact, agreement.parties[party].key, nil))
    }

    /// Everything through the journal's own door, in the order of the days.
    private mutating func write() throws {
        let inOrder = events.sorted { ($0.day, $0.fact.kind) < ($1.day, $1.fact.kind) }
        var yes = DemoPlan.Yes(after: try ledger.headNumber(agreement.id))
        let prepared = inOrder.map { event in
            let post = agreement.posts.first { agreement.party(of: $0.key) == event.party }?.key ?? event.party
            let draft = Draft(on: event.day, fact: yes.settled(event.fact))
            return PreparedEntry(
                NewEntry(draft, by: Actor(post: post, organisation: event.party)), recorded: .noon(of: event.day))
        }
        try ledger.journal.appendAll(prepared, to: agreement.id)
        count = prepared.count
    }
}
