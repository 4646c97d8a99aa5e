import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("The calendar feed")
struct CalendarFeedTests {
    @Test("Lines are at most 75 octets, end with CRLF and hold title, place and day only")
    func shape() throws {
        let text = try feed(
            title: "Ett mycket långt namn på ett möte; med komma, semikolon och många å ä ö så att raden måste vikas")
        #expect(faults(in: text).isEmpty)
        let names = Set(
            text.split(separator: "\r\n").filter { !$0.hasPrefix(" ") }.compactMap {
                $0.split(whereSeparator: { ":;".contains($0) }).first
            })
        let allowed: Set<Substring> = [
            "BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
            "LOCATION", "TRANSP",
        ]
        #expect(names.isSubset(of: allowed))
        #expect(text.contains("\\;"))
        #expect(text.contains("\\,"))
    }

    @Test("A feed with a long line or a lone line feed is found faulty")
    func canFail() {
        #expect(!faults(in: "BEGIN:VCALENDAR\r\n\(String(repeating: "å", count: 40))\r\n").isEmpty)
        #expect(!faults(in: "BEGIN:VCALENDAR\nEND:VCALENDAR\r\n").isEmpty)
    }

    @Test("Twelve months of a monthly meeting, each on the month's last day")
    func occasions() throws {
        let text = try feed(title: "Råd")
        // From 2025-01-15: the months January 2025 to January 2026 end within thirteen months.
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 13)
        #expect(text.contains("DTSTART;VALUE=DATE:20250228"))
        #expect(text.contains("DTEND;VALUE=DATE:20250301"))
    }

    private func faults(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
            if line.utf8.count > 75 { found.append("long") }
            if line.utf8.contains(10) || line.utf8.contains(13) { found.append("lone line break") }
        }
        return found
    }

    private func feed(title: String) throws -> String {
        let definition = """
            format: 1
            id: ek
            title: Ekhamra
            headings: [Forum]
            period: {from: 2024-01-01, through: 2026-12-31}
            parties:
              kommun: {name: Ekhamra kommun, kind: municipality}
            posts: {kso: {name: Ordförande, of: kommun}}
            signatures: [{by: kso, for: kommun, on: 2023-12-01, clause: Forum}]
            forums:
              råd: {no: 1, name: "\(title)", sv: Möte., en: Meeting., held: every month, clause: Forum}
            """
        guard case .sound(let agreement) = readDefinition(definition), let day = CivilDate("2025-01-15") else {
            throw Refusals([])
        }
        let actor = Actor(post: ActorKey("kso"), organisation: ActorKey("kommun"))
        let start = agreement.period.first
        let accepted = Entry(
            number: 1, recorded: .noon(of: start), recordedDay: start, on: start, actor: actor,
            fact: .readingProposed(.init(digest: "d", effective: start)))
        let matter = Matter(base: agreement, state: fold([accepted]), horizon: .lastOf(year: 2027)) { _ in agreement }
        return calendarFeed(of: [matter], from: day, stamp: .noon(of: day), wording: Wording(.swedish), name: "Ekhamra")
    }
}
