import Testing
import Vocabulary

@testable import Intake

@Suite("Events that the police publish")
struct PoliceEventsTests {
    private func source() throws -> PoliceEvents.Source {
        let road = Category(key: CategoryKey("road"), name: "Trafikolycka")
        return PoliceEvents.Source(
            key: SourceKey("polisen.se"), categories: CategoryList([road]),
            municipalities: try IntakeFixture.municipalities())
    }

    private func read(_ name: String) throws -> PoliceEvents {
        try PoliceEvents.reading(try IntakeFixture.bytes(name), from: try source())
    }

    private func read(text: String) throws -> PoliceEvents {
        try PoliceEvents.reading(Array(text.utf8), from: try source())
    }

    private func event(
        id: String = "1", datetime: String = "2024-01-01 7:05:00 +01:00",
        name: String = "31 december 23.50, Brand, Norrby",
        type: String = "Brand"
    ) -> String {
        """
        {"id":\(id),"datetime":"\(datetime)","name":"\(name)","summary":"En mening.","url":"/a/","type":"\(type)",\
        "location":{"name":"Skåne län","gps":"55.9,13.5"}}
        """
    }

    /// The counts are those of the files' own page: 848 by title; by year of publishing 192, 241, 260, 155.
    @Test("All 848 events of five municipalities are read, with their places")
    func fiveMunicipalities() throws {
        let events = try read("police-events-five-municipalities.json")
        #expect(events.tally.things == 848 && events.tally.records == 848 && events.tally.faults == [])
        #expect(events.summaries.isEmpty)
        let byPlace = Dictionary(grouping: events.incidents) { $0.facts.place.name ?? "" }.mapValues(\.count)
        #expect(byPlace == ["Eslöv": 239, "Mölndal": 175, "Burlöv": 171, "Svedala": 133, "Lomma": 130])
        let codes = Dictionary(grouping: events.incidents) { $0.facts.place.area?.text ?? "" }.mapValues(\.count)
        #expect(codes == ["1285": 239, "1481": 175, "1231": 171, "1263": 133, "1262": 130])
        let byYear = Dictionary(grouping: events.incidents) { $0.versions[0].published?.utcDay.year ?? 0 }.mapValues(
            \.count)
        #expect(byYear == [2023: 192, 2024: 241, 2025: 260, 2026: 155])
        #expect(events.incidents.count { $0.facts.category == CategoryKey("road") } == 300)
        #expect(
            events.incidents.allSatisfy {
                $0.facts.text == nil && $0.facts.place.position == nil && $0.secrecy == .open
            })
    }

    @Test("Of the 500 events of one answer 96 are summaries, kept apart")
    func window() throws {
        let events = try read("police-events-window.json")
        #expect(events.tally.things == 500 && events.tally.records == 500 && events.tally.rejects == 0)
        #expect(events.summaries.count == 96 && events.incidents.count == 404)
    }

    @Test("An event keeps its number when its type changes, and both versions stay")
    func versions() throws {
        let fetches = try #require(try readJSON(try IntakeFixture.bytes("police-events-versions.json")).list)
        #expect(fetches.count == 2)
        var known: [Incident.Reference: Incident] = [:]
        // Written back to the form that the list has.
        let sizes = try fetches.map { fetch in
            let events = try PoliceEvents.reading(Array(written(fetch).utf8), from: try source())
            return merge(events.incidents, into: &known)
        }
        #expect(sizes[0] == (new: 7, updated: 0, unchanged: 0))
        // Of the seven, five changed their sentence alone, which is not kept.
        #expect(sizes[1] == (new: 0, updated: 2, unchanged: 5))
        let changed = try #require(known[Incident.Reference(source: SourceKey("polisen.se"), number: "421002")])
        #expect(changed.versions.map(\.facts.type) == ["Brand", "Mord/dråp"])
        #expect(changed.facts.time == changed.versions[0].facts.time)
    }

    private func written(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let bool): "\(bool)"
        case .number(let text): text
        case .text(let text): "\"\(text)\""
        case .list(let list): "[" + list.map(written).joined(separator: ",") + "]"
        case .object(let fields): "{" + fields.map { "\"\($0.key)\":\(written($0.value))" }.joined(separator: ",") + "}"
        }
    }

    @Test("The title's day belongs to the year before when it would lie after the publishing; the type may hold commas")
    func titles() throws {
        let events = try read(
            text:
                "[\(event()),\(event(id: "2", name: "01 januari 7:01, Mord/dråp, försök,  Västra  Götalands län ", type: "Mord/dråp, försök"))]"
        )
        let first = try #require(events.incidents.first)
        #expect(first.facts.time == wallMinute("2023-12-31", 23, 50))
        #expect(first.versions[0].published == Instant("2024-01-01T06:05:00Z"))
        #expect(first.facts.place == Incident.Place(name: "Norrby", area: nil))
        let second = try #require(events.incidents.last)
        #expect(second.facts.type == "Mord/dråp, försök" && second.facts.place.name == "Västra Götalands län")
        #expect(!"\(events)".contains("En mening"))
    }

    @Test("What is wrong with one event is told with its place in the list, and the others are read")
    func faults() throws {
        let text = """
            [\(event()), {"id":"2"}, \(event(id: "3", name: "31 smörgås 23.50, Brand, Norrby")), \(event()),
             \(event(type: "Rån")), \(event(id: "6", name: "1 januari 07.00, Brand, 811218-9876")), \(event(id: "7", datetime: "i går")), 8]
            """
        let events = try read(text: text)
        #expect(
            events.tally.things == 8 && events.tally.duplicates == 1 && events.tally.records == 2
                && events.tally.rejects == 5)
        #expect(events.incidents.count == 1 && events.incidents[0].versions.count == 2)
        #expect(Set(events.tally.faults.map(\.row)) == [2, 3, 6, 7, 8])
        #expect(events.tally.faults.first { $0.row == 3 }?.column == "name")
    }

    @Test("What is no list of events says so, with the line")
    func noList() {
        func fault(_ text: String) -> JSONFault? {
            do {
                _ = try read(text: text)
                return nil
            } catch { return error as? JSONFault }
        }
        #expect(fault("{}") == JSONFault(line: 1, reason: .otherKind))
        #expect(fault("[\n{\"id\":1,\n\"id\":2}]") == JSONFault(line: 3, reason: .repeatedField))
        #expect(fault("[1,") == JSONFault(line: 1, reason: .breaksOff))
        #expect(fault("[1,]") == JSONFault(line: 1, reason: .notJSON))
        #expect(fault(String(repeating: "[", count: 100_000)) == JSONFault(line: 1, reason: .tooDeep))
        #expect(
            fault("[01]") != nil && fault("[\"\\ud800\"]") != nil && fault("[\"a\nb\"]") != nil && fault("[1] 2") != nil
        )
    }

    @Test("JSON is read to the letter: escapes, letters of two units, numbers as written")
    func json() throws {
        let value = try readJSON(Array(#" {"a":["\u00e5\n\ud83d\ude00", -1.50e+2, true, null, {}]} "#.utf8))
        #expect(value["a"]?.list == [.text("å\n\u{1F600}"), .number("-1.50e+2"), .bool(true), .null, .object([:])])
        #expect(value["a"]?.list?[1].double == -150)
    }
}
