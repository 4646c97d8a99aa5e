import Agreements
import Vocabulary

@testable import Collaboration

/// A journal written by hand: signed and accepted on the first day given, counted from then.
struct Journal {
    let agreement: Agreement
    private(set) var entries: [Entry] = []

    init(_ agreement: Agreement, acceptedOn day: String?, calendar: Bool = true) {
        self.agreement = agreement
        if calendar { for year in 2023...2027 { add("2023-01-01", .calendarSet(Self.calendar(of: year))) } }
        guard let day else { return }
        add(day, .readingProposed(.init(digest: "d", effective: agreement.period.first)))
        add(day, .readingAccepted(.init(digest: "d", party: "polis")), of: "polis")
        for signature in agreement.signatures where signature.on == nil {
            add(day, .signed(.init(by: signature.by, acting: false)))
        }
    }

    private static func calendar(of year: Int) -> Fact.CalendarSet {
        func days(_ first: String, _ last: String) -> DayRange {
            DayRange(CivilDate("\(year)-\(first)")!, CivilDate("\(year)-\(last)")!)!
        }
        let terms = [("vt", days("01-08", "06-12")), ("ht", days("08-18", "12-19"))]
        return .init(
            year: year,
            calendar: .init(
                terms: terms.map { .init(name: $0.0, range: $0.1) }, periods: ["summer": days("06-16", "08-17")],
                days: [
                    "Valborg": CivilDate("\(year)-04-30")!, "sommarlov": CivilDate("\(year)-06-13")!,
                    "jullov": CivilDate("\(year)-12-20")!,
                ]))
    }

    mutating func add(_ day: String, _ fact: Fact, of organisation: ActorKey = "kommun") {
        entries.append(
            Entry(
                number: entries.count + 1, recorded: .noon(of: CivilDate(day)!), recordedDay: CivilDate(day)!,
                on: CivilDate(day)!, actor: Actor(post: "kso", organisation: organisation), fact: fact))
    }

    mutating func done(_ label: String, on days: String..., unit: String? = nil, about: String? = nil) {
        let evidence = agreement.labelled(label).evidence
        var done = Fact.Done(evidence: evidence.kind, what: evidence.subject)
        done.unit = unit
        done.about = about
        for day in days { add(day, .done(done)) }
    }

    func matter(on day: CivilDate) -> Matter {
        Matter(base: agreement, state: fold(entries), horizon: day.adding(days: 400)) { _ in agreement }
    }

    func status(_ label: String, on day: String) -> CommitmentStatus {
        let day = CivilDate(day)!
        let matter = matter(on: day)
        return matter.status(of: agreement.labelled(label), version: matter.version(on: day), on: day)
    }
}

extension Key: ExpressibleByUnicodeScalarLiteral {}
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Key: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}
