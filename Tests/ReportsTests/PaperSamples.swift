import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

/// An invented agreement with an invented journal, small enough to work out by hand.
///
/// Signed 1 December 2023, in force 2024–2026, counted from 1 January 2024. Asked about on 20 November 2025:
/// - K1, a council that meets every quarter's worth of months: here every year at least twice; 3 meetings in 2025.
/// - K2, a yearly plan: adopted in 2024, not in 2025 yet, whose last day is 31 December, 41 days away.
/// - K3, a yearly report about the year before to two recipients: about 2024, ks received it and rådet did not; its window
///   is 2025.
/// - K4, a document once by 30 June 2025: not there, 143 days late.
/// - K5, a meeting "regularly": cannot be assessed.
enum Ekhamra {
    static let definition = """
        format: 1
        id: ek
        title: Samverkan
        short: Ekhamra
        headings: [Forum, Slut]
        period: {from: 2024-01-01, through: 2026-12-31, clause: Slut}
        parties:
          kommun: {name: Ekhamra kommun, kind: municipality}
          polis: {name: Lokalpolisområde Ekhamra, kind: police area}
        posts:
          kso: {name: Kommunstyrelsens ordförande, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
        bodies:
          ks: {name: Kommunstyrelsen, of: kommun, open seats: true, clause: Forum}
          rådet: {name: Rådet, open seats: true, clause: Forum}
        signatures:
          - {by: kso, for: kommun, on: 2023-12-01, clause: Slut}
          - {by: kommunpolis, for: polis, on: 2023-12-01, clause: Slut}
        forums:
          råd: {no: 1, name: Rådsmöte, name en: Council meeting, sv: Rådet möts två gånger om året., en: The council meets twice a year., held: at least 2 per year, by: [kommun, polis], seats: [kommun, polis], both parties: true, clause: Forum}
          samråd: {no: 5, name: Samråd, name en: Consultation, sv: Samråd hålls regelbundet., en: Consultations are held regularly., held: regularly, by: [kommun, polis], clause: Forum}
        commitments:
          plan: {no: 2, name: Åtgärdsplan, name en: Action plan, sv: En åtgärdsplan antas varje år., en: An action plan is adopted every year., by: [kommun], due: every year, shown by: document adopted, clause: Forum}
          rapport: {no: 3, name: Årsrapport, name en: Yearly report, sv: Året redovisas., en: The year is reported., by: [kommun], due: about every year per recipient, recipients: [ks, rådet], shown by: report, clause: Forum}
          kartläggning: {no: 4, name: Kartläggning, name en: Mapping, sv: En kartläggning görs., en: A mapping is made., by: [polis], due: once by 2025-06-30, shown by: document adopted, clause: Forum}
        """

    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    static func agreement() throws -> Agreement {
        guard case .sound(let agreement) = readDefinition(definition) else { throw Refusals([]) }
        return agreement
    }

    /// Entries 1 to 4: the reading proposed, accepted, counted from the first day by both. What follows is numbered from 5.
    static func entries(_ more: [(day: String, fact: Fact, by: String)] = usual) throws -> [Entry] {
        let start = try day("2024-01-01")
        let first: [(String, Fact, String)] = [
            ("2024-01-01", .readingProposed(.init(digest: "d", effective: start)), "kommun"),
            ("2024-01-01", .readingAccepted(.init(digest: "d", party: ActorKey("polis"))), "polis"),
            ("2024-01-01", .countedFrom(.init(from: start, party: ActorKey("kommun"))), "kommun"),
            ("2024-01-01", .countedFrom(.init(from: start, party: ActorKey("polis"))), "polis"),
        ]
        return try (first + more).enumerated().map { place, event in
            let on = try day(event.0)
            let post = ActorKey(event.2 == "kommun" ? "kso" : "kommunpolis")
            return Entry(
                number: place + 1, recorded: .noon(of: on), recordedDay: on, on: on,
                actor: Actor(post: post, organisation: ActorKey(event.2)), fact: event.1)
        }
    }

    static let usual: [(day: String, fact: Fact, by: String)] = [
        ("2024-03-12", meeting(["kso", "kommunpolis"]), "kommun"),  // 5
        ("2024-09-10", meeting(["kso", "kommunpolis"]), "kommun"),  // 6
        ("2024-05-02", done(.documentAdopted, "plan", reference: "KS 2024/9"), "kommun"),  // 7
        ("2025-02-03", done(.report, "rapport", unit: "ks", about: "2024"), "kommun"),  // 8
        ("2025-03-11", meeting(["kso", "kommunpolis"]), "kommun"),  // 9
        ("2025-09-09", meeting(["kso"]), "kommun"),  // 10
        ("2025-11-04", meeting(["kso", "kommunpolis"]), "polis"),  // 11
        ("2025-10-01", done(.meeting, "samråd"), "polis"),  // 12
    ]

    static func meeting(_ present: [String]) -> Fact { done(.meeting, "råd", present: present) }

    static func done(
        _ kind: Evidence.Kind, _ what: String, present: [String] = [], unit: String? = nil, about: String? = nil,
        reference: String? = nil
    ) -> Fact {
        var done = Fact.Done(evidence: kind, what: what)
        done.present = present.map { ActorKey($0) }
        done.unit = unit
        done.about = about
        done.reference = reference
        return .done(done)
    }

    static func grounds(
        on day: String = "2025-11-20", _ language: Language = .swedish, entries: [Entry]? = nil,
        notes: [Int: [String]] = [:]
    ) throws -> Grounds {
        let agreement = try agreement()
        let entries = try entries ?? self.entries()
        let on = try self.day(day)
        let matter = Matter(base: agreement, state: fold(entries), horizon: .lastOf(year: 2028)) { _ in agreement }
        return Grounds(matter, on: on, wording: Wording(language), entries: entries, notes: notes)
    }
}

extension Document {
    /// The texts of a section, block by block.
    func said(_ key: String) -> [String] {
        sections.filter { $0.key == key }.flatMap { $0.blocks.flatMap { $0.sentences.map(\.text) } }
    }
}
