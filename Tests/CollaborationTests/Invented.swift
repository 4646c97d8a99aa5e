import Agreements
import Collaboration
import Foundation
import Testing
import Vocabulary

/// An invented agreement with one commitment of each kind that settlements A speak of.
let inventedText = """
    format: 1
    id: invented
    title: Invented agreement
    headings: [Promises, Signatures]
    period: {from: 2024-01-01, through: 2025-12-31}
    parties:
      kommun: {name: Invented municipality, kind: municipality}
      polis: {name: Invented police area, kind: police area}
    posts:
      samordnare: {name: Coordinator, of: kommun}
      kommunpolis: {name: Municipal police officer, of: polis}
      chef: {name: Chief, of: polis}
    signatures:
      - {by: samordnare, for: kommun, on: 2024-01-01, clause: Signatures}
      - {by: chef, for: polis, on: 2024-01-01, clause: Signatures}
    forums:
      möte:
        no: 1
        sv: Möten.
        en: Meetings.
        held: at least 2 per term per place
        places: [Norr, Söder]
        by: [kommun, polis]
        seats: [samordnare, kommunpolis]
        both parties: true
        clause: Promises
      vecka:
        no: 2
        sv: Varje vecka.
        en: Every week.
        held: every week except summer
        by: [kommun]
        clause: Promises
    commitments:
      data: {no: 3, sv: Data., en: Data., by: [polis], due: about every month, shown by: delivery, clause: Promises}
      bild: {no: 4, sv: Bild., en: Picture., by: [kommun, polis], due: every year, shown by: document adopted,
        clause: Promises}
      plan: {no: 5, sv: Plan., en: Plan., by: [kommun], due: within 12 months of the last,
        shown by: document adopted, clause: Promises}
      rapport: {no: 6, sv: Rapport., en: Report., by: [kommun], due: about every year per recipient,
        recipients: [kommun, chef], shown by: report, clause: Promises}
      utskick: {no: 7, sv: Utskick., en: Mailing., by: [kommun], due: "before each of Valborg, jul",
        shown by: mailing, clause: Promises}
      enkät: {no: 8, sv: Enkät., en: Survey., by: [kommun], due: every year preferably, shown by: survey,
        clause: Promises}
      vandring: {no: 9, sv: Vandring., en: Walk., by: [kommun], due: every year when possible,
        shown by: safety walk, clause: Promises}
      del: {no: 10, sv: Del., en: Part., by: [kommun, polis], due: every year per party, parties: [kommun, polis],
        shown by: document presented, clause: Promises}
      uppföljning: {no: 11, sv: Uppföljning., en: Follow-up., by: [kommun, polis], due: every year,
        shown by: document reviewed, counts only with: [samordnare, chef], clause: Promises}
      öppen: {no: 12, sv: Öppen., en: Open., by: [kommun], due: regularly, shown by: dialogue, clause: Promises}
      tidig: {no: 13, sv: En gång., en: Once., by: [kommun], due: once during 2024 autumn,
        shown by: successor, clause: Promises}
      policy: {no: 14, sv: Ska finnas., en: Shall exist., by: [kommun], due: once, shown by: activity,
        clause: Promises}
      slut: {no: 15, sv: Slut., en: Final., by: [kommun, polis], due: once after the period,
        shown by: final follow-up, clause: Promises}
    termination: {by: either party, sv: Får sägas upp., en: May be ended., clause: Promises}

    """

func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { fatalError("The test writes a day that is none: \(text)") }
    return day
}

func stretch(_ first: String, _ last: String) -> DayRange {
    guard let range = DayRange(day(first), day(last)) else { fatalError("The test turns a range round.") }
    return range
}

func agreement(_ text: String = inventedText) -> Agreement {
    guard case .sound(let agreement) = readDefinition(text) else {
        Issue.record("the invented agreement is faulty: \(readDefinition(text))")
        fatalError("The invented agreement has to be sound.")
    }
    return agreement
}

let kommun = ActorKey("kommun")
let polis = ActorKey("polis")
let coordinator = Actor(post: ActorKey("samordnare"), organisation: kommun)
let officer = Actor(post: ActorKey("kommunpolis"), organisation: polis)

let terms2024 = LocalCalendar.Year(
    terms: [
        .init(name: "vt", range: stretch("2024-01-09", "2024-06-13")),
        .init(name: "ht", range: stretch("2024-08-19", "2024-12-20")),
    ], periods: ["summer": stretch("2024-06-17", "2024-08-18")],
    days: ["Valborg": day("2024-04-30"), "jul": day("2024-12-24")])

/// A journal in the making: entries are numbered as they come, and are recorded on the day they concern.
struct History {
    var texts: [String: String]
    var entries: [Entry] = []
    static let plans = PlanCache()
    private static let agreements = Cache()

    /// Both have accepted the reading on 1 January 2024, and the calendar of 2024 is there.
    init(_ text: String = inventedText, accepted: String? = "2024-01-01", calendar: Bool = true) {
        texts = ["d\(text.hashValue)": text]
        let digest = "d\(text.hashValue)"
        add(.readingProposed(.init(digest: digest, effective: day("2024-01-01"))), "2024-01-01")
        if let accepted { add(.readingAccepted(.init(digest: digest, party: polis)), accepted, by: officer) }
        if calendar { add(.calendarSet(.init(year: 2024, calendar: terms2024)), "2024-01-01") }
    }

    mutating func add(
        _ fact: Fact, _ on: String, recorded: String? = nil, by actor: Actor = coordinator,
        deviations: [Deviation] = [],
        secrecy: SecrecyClass = .shared
    ) {
        let recordedDay = day(recorded ?? on)
        entries.append(
            Entry(
                number: entries.count + 1, recorded: .noon(of: recordedDay), recordedDay: recordedDay, on: day(on),
                actor: actor, secrecy: secrecy, fact: fact, deviations: deviations))
    }

    /// Does what `decide` says of the act, on the day it concerns.
    /// - Returns: the codes of every reason why not; none when it was recorded.
    @discardableResult
    mutating func act(_ act: Act, _ on: String, by actor: Actor = coordinator) -> [String] {
        let request = ActRequest(act, by: actor, on: day(on), key: "k")
        switch decide(request, matter: matter(), today: day(on), digest: { "d\($0.hashValue)" }) {
        case .failure(let refusals): return refusals.reasons.map(\.code)
        case .success(let drafts):
            for draft in drafts {
                add(draft.fact, on, by: actor, deviations: draft.deviations, secrecy: draft.secrecy)
            }
            return []
        }
    }

    mutating func done(
        _ evidence: Evidence.Kind, _ what: String, _ on: String, unit: String? = nil, about: String? = nil,
        present: [String] = [], recorded: String? = nil
    ) {
        var fact = Fact.Done(evidence: evidence, what: what)
        fact.unit = unit
        fact.about = about
        fact.present = present.map { ActorKey($0) }
        add(.done(fact), on, recorded: recorded)
    }

    func matter(knownAt: String? = nil) -> Matter {
        let known = entries.filter { entry in knownAt.map { entry.recordedDay <= day($0) } ?? true }
        let base = Self.agreements.agreement(texts.values.sorted()[0])
        return Matter(base: base, state: fold(known), horizon: day("2027-12-31"), plans: Self.plans) { digest in
            texts[digest].map { Self.agreements.agreement($0) }
        }
    }

    func commitment(_ key: String, on text: String) -> CommitmentStatus {
        let matter = matter()
        let version = matter.version(on: day(text))
        guard let commitment = version.agreement.commitment(CommitmentKey(key)) else {
            fatalError("The test asks for a commitment that is none: \(key)")
        }
        return matter.status(of: commitment, version: version, on: day(text))
    }

    /// `data/-/2024-01` on a day; nil when there is no such occasion.
    func occasion(_ id: String, on text: String) -> ObligationStatus? {
        guard let id = Obligation.ID(id) else { return nil }
        return commitment(id.commitment.text, on: text).occasions.first { $0.obligation.id == id }
    }

    func standing(_ id: String, on text: String) -> ObligationStatus.Standing? { occasion(id, on: text)?.standing }

    private final class Cache: Sendable {
        nonisolated(unsafe) private var known: [String: Agreement] = [:]
        private let lock = NSLock()
        func agreement(_ text: String) -> Agreement {
            lock.lock()
            defer { lock.unlock() }
            if let agreement = known[text] { return agreement }
            let read = CollaborationTests.agreement(text)
            known[text] = read
            return read
        }
    }
}

/// A row: an occasion on a day, and how it must stand.
struct Look: Hashable {
    let id: String
    let on: String
    init(_ id: String, _ on: String) {
        self.id = id
        self.on = on
    }
}
typealias StandingRow = (given: Look, expected: ObligationStatus.Standing?)

func wrong(_ rows: [StandingRow], in history: History) -> [String] {
    mismatches(rows) { history.standing($0.id, on: $0.on) }
}

/// True when the table finds the day before or after its own: a boundary that is one day off.
func findsOneDayOff(_ rows: [StandingRow], in history: History) -> Bool {
    [-1, 1].allSatisfy { shift in
        catches(rows) { history.standing($0.id, on: "\(day($0.on).adding(days: shift))") }
    }
}
