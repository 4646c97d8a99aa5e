import Agreements
import Collaboration
import Ledger
import Storage
import Vocabulary

/// An agreement of 80 commitments that nobody has made, and its journal of 5,000 entries: the same each time.
enum InventedAgreement {
    static let id = AgreementID("provkoping-2023")
    static let post = ActorKey("sakerhetschef")
    static let today = CivilDate.firstOf(year: 2025).adding(days: 323)
    static let commitments = 80
    static let entries = 5_000

    /// Every kind of cadence that yields occasions, five commitments of each, and what else its rule has to say.
    private static let cadences: [(due: String, more: [String])] = [
        ("every week except summer", []), ("every month", []), ("every 2 weeks", []), ("regularly", []),
        ("at least 2 per term per place", ["places: [Norra Provköping, Södra Provköping]"]),
        ("every year", ["shown by: document adopted"]), ("about every month", ["shown by: delivery"]),
        ("within 24 months of the last", ["shown by: document reviewed"]),
        ("at least 1 per year", ["shown by: activity"]), ("every 3 months", ["shown by: report"]),
        ("about every year per recipient", ["shown by: report", "recipients: [kommun, polis]"]),
        ("before each of Valborg, sommarlov", ["shown by: mailing"]),
        ("once by 2024-06-30", ["shown by: document presented"]), ("every year preferably", ["shown by: safety walk"]),
        ("1 per year per grade", ["shown by: activity", "grades: [\"5\", \"7\"]"]),
        ("once during 2026", ["shown by: survey"]),
    ]

    private static func isForum(_ number: Int) -> Bool {
        !cadences[number % cadences.count].more.contains { $0.hasPrefix("shown by") }
    }

    static var text: String {
        """
        format: 1
        id: \(id)
        kind: agreement
        title: Påhittad samverkansöverenskommelse mellan Provköpings kommun och lokalpolisområde Provköping
        short: Provköping 2023–2027
        language: sv
        zone: Europe/Stockholm
        headings: [Påhittade åtaganden, Påhittade principer]
        groups:
        \(lines(0..<8) { "  del-\($0): {sv: Påhittad del \($0 + 1) av texten, en: Invented part \($0 + 1) of the text}" })
        period: {from: 2023-01-01, through: 2027-12-31, clause: Påhittade åtaganden}
        parties:
          kommun: {name: Provköpings kommun, kind: municipality}
          polis: {name: Lokalpolisområde Provköping, kind: police area, area: provkoping}
        posts:
          \(post): {name: Säkerhetschef, of: kommun}
          samordnare: {name: Brottsförebyggande samordnare, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
          lpo-chef: {name: Lokalpolisområdeschef, of: polis}
        signatures:
          - {by: \(post), for: kommun, on: 2022-12-01, clause: Påhittade åtaganden}
          - {by: lpo-chef, for: polis, on: 2022-12-01, clause: Påhittade åtaganden}
        forums:
        \(lines(0..<commitments) { isForum($0) ? commitment($0) : nil })
        commitments:
        \(lines(0..<commitments) { isForum($0) ? nil : commitment($0) })
        standing:
        \(lines(0..<20, principle))
        """
    }

    private static func lines(_ numbers: Range<Int>, _ line: (Int) -> String?) -> String {
        numbers.compactMap(line).joined(separator: "\n")
    }

    private static func commitment(_ number: Int) -> String {
        let (due, more) = cadences[number % cadences.count]
        let fields = [
            "no: \(number + 1)", "group: del-\(number % 8)", "name: Påhittat åtagande nummer \(number + 1) om trygghet",
            "name en: Invented commitment number \(number + 1) about safety",
            "sv: Parterna möts, följer upp och lämnar underlag till varandra så som detta påhittade åtagande säger.",
            "en: The parties meet, follow up and give each other data as this invented commitment says.",
            isForum(number) ? "held: \(due)" : "due: \(due)",
            "by: [\(["kommun", "polis", "kommun, polis"][number % 3])]",
            "seats: [kommunpolis, samordnare]", "clause: Påhittade åtaganden",
        ]
        return (["  atagande-\(number):"] + (fields + more).map { "    " + $0 }).joined(separator: "\n")
    }

    private static func principle(_ number: Int) -> String {
        """
          - kind: principle
            key: princip-\(number)
            sv: Parterna håller fast vid den påhittade principen nummer \(number + 1) i allt de gör tillsammans.
            en: The parties hold on to the invented principle number \(number + 1) in everything they do together.
            clause: Påhittade principer
        """
    }

    static func shelf() throws -> Bookshelf {
        let text = text
        return Bookshelf(agreements: [try sound(text, "the invented agreement")], law: nil, texts: [id: text])
    }

    /// Both parties have accepted the reading; then what was done, a tenth left out, with a note here and there.
    static func write(to ledger: Ledger) throws {
        guard let agreement = ledger.shelf.agreement(id), let text = ledger.shelf.texts[id] else { return }
        var prepared = begin(agreement, digest: digest(ofText: text), text: text)
        var dice = Dice(seed: 80)
        let notes = entries / 10
        let events = doings(of: agreement, count: entries - prepared.count - notes, &dice)
        for (place, (day, fact)) in events.enumerated() {
            let party = agreement.authorities[dice.roll(2)]
            prepared.append(entry(fact, on: day, by: party, in: agreement))
            guard place * notes / events.count < (place + 1) * notes / events.count else { continue }
            prepared.append(entry(.note(.init(entry: prepared.count)), on: day, by: party, in: agreement))
        }
        try ledger.journal.appendAll(prepared, to: id)
    }

    private static func entry(
        _ fact: Fact, on day: CivilDate, by party: ActorKey, in agreement: Agreement, content: String? = nil
    ) -> PreparedEntry {
        let post = agreement.posts.first { agreement.party(of: $0.key) == party }?.key ?? party
        let draft = Draft(on: day, fact: fact, content: content)
        return PreparedEntry(NewEntry(draft, by: Actor(post: post, organisation: party)), recorded: .noon(of: day))
    }

    private static func begin(_ agreement: Agreement, digest: String, text: String) -> [PreparedEntry] {
        let day = agreement.period.first
        var prepared: [PreparedEntry] = []
        for (place, party) in agreement.authorities.enumerated() {
            let fact: Fact =
                place == 0
                ? .readingProposed(.init(digest: digest, effective: day))
                : .readingAccepted(.init(digest: digest, party: party))
            prepared.append(entry(fact, on: day, by: party, in: agreement, content: place == 0 ? text : nil))
            prepared.append(entry(.countedFrom(.init(from: day, party: party)), on: day, by: party, in: agreement))
        }
        for calendar in calendars(of: agreement, through: .lastOf(year: 2027)) {
            prepared.append(entry(calendar.fact, on: day, by: agreement.authorities[0], in: agreement))
        }
        return prepared
    }

    /// What was done, in the order of the days: most occasions, and then as much besides as makes up `count`.
    private static func doings(of agreement: Agreement, count: Int, _ dice: inout Dice) -> [(
        day: CivilDate, fact: Fact
    )] {
        let calendar = fold(calendars(of: agreement, through: .lastOf(year: 2027))).calendars
            .reduce(into: LocalCalendar()) { $0.years[$1.year] = $1.calendar }
        var found: [(day: CivilDate, fact: Fact)] = []
        for commitment in agreement.commitments {
            let planned = obligations(of: commitment, in: agreement, calendar: calendar, horizon: today)
            for obligation in planned where obligation.window.last <= today && dice.roll(10) != 0 {
                for _ in 0..<obligation.count {
                    let day = obligation.window.first.adding(days: dice.roll(obligation.window.days))
                    found.append((day, done(commitment, obligation.id.unit, on: day, in: agreement, &dice)))
                }
            }
        }
        let days = today.days(since: agreement.period.first)
        while found.count < count {
            let commitment = agreement.commitments[dice.roll(agreement.commitments.count)]
            let units = commitment.countedUnits
            let day = agreement.period.first.adding(days: dice.roll(days))
            found.append((day, done(commitment, units[dice.roll(units.count)], on: day, in: agreement, &dice)))
        }
        return found.prefix(count).sorted { $0.day < $1.day }
    }

    private static func done(
        _ commitment: Commitment, _ unit: String, on day: CivilDate, in agreement: Agreement, _ dice: inout Dice
    ) -> Fact {
        var done = Fact.Done(evidence: commitment.evidence.kind, what: commitment.evidence.subject)
        done.unit = unit.isEmpty ? nil : unit
        done.present = agreement.posts.map(\.key).filter { _ in dice.roll(5) != 0 }
        done.reference = commitment.origin == .forum ? nil : "Påhittad handling \(day.year)-\(dice.roll(400))"
        return .done(done)
    }
}
