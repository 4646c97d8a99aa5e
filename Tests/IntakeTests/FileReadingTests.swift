import Collaboration
import CrimeStatistics
import Foundation
import Intake
import Testing
import Vocabulary

@Suite("Whole files, read by a plan")
struct FileReadingTests {
    private let categories = CategoryList([
        Category(key: CategoryKey("klotter"), name: "Klotter"), Category(key: CategoryKey("brand"), name: "Brand"),
    ])
    private let areas = AreaNames([(key: AreaKey("S1"), name: "Stationsområdet"), (key: AreaKey("N1"), name: "Norra")])

    private func background(own: Set<String> = []) throws -> ReadingBackground {
        ReadingBackground(
            source: SourceKey("Felanmälan"), secrecy: .shared, batch: "1", categories: categories, areas: areas,
            municipalities: try IntakeFixture.municipalities(), ownMunicipalities: own)
    }

    private func read(
        _ bytes: [UInt8], _ plan: ReadingPlan, name: String = "a.csv", own: Set<String> = []
    ) throws -> (reading: FileReading, records: [ReadRecord]) {
        var records: [ReadRecord] = []
        let reading = try readFile(
            FileSource(name: name, bytes: bytes), by: plan, against: try background(own: own)
        ) { records.append($0) }
        return (reading, records)
    }

    private func refusal(_ bytes: [UInt8], _ plan: ReadingPlan, name: String = "a.csv") -> FileRefusal? {
        do {
            _ = try read(bytes, plan, name: name)
            return nil
        } catch { return error as? FileRefusal }
    }

    /// Columns that a file's own headings do not tell.
    private static func plan(
        _ kind: TakenRows.Kind, _ columns: [ColumnMapping.Field: String] = [:], year: String? = nil
    ) -> ReadingPlan {
        var plan = ReadingPlan(kind)
        if let columnKind = kind.columnKind, !columns.isEmpty {
            plan.columns = ColumnMapping(kind: columnKind, columns: columns)
        }
        if let year { plan.constants[.year] = year }
        return plan
    }

    @Test("Faults and what walks noticed are read as incidents are", arguments: [TakenRows.Kind.faults, .walks])
    func lists(kind: TakenRows.Kind) throws {
        let file = Array("Datum;Kategori;Område\n2025-03-01;Klotter;Norra\n2025-03-32;Klotter;Norra\n".utf8)
        let listed = try read(file, ReadingPlan(kind))
        let incidents = try read(file, ReadingPlan(.incidents))
        #expect("\(listed.records)" == "\(incidents.records)" && listed.records.count == 1)
        #expect(listed.reading.tally == incidents.reading.tally && listed.reading.tally.rejects == 1)
        #expect(listed.reading.plan.kind == kind)
    }

    private static let files: [(name: String, plan: ReadingPlan)] = [
        ("bra-municipality-year.csv", plan(.municipalityYears, year: "2024")),
        ("crime-codes.csv", plan(.incidents, [.type: "benamning", .day: "upphord", .code: "brottskod"])),
        ("crime-codes.windows-1252.csv", plan(.incidents, [.type: "benamning", .day: "upphord", .code: "brottskod"])),
        (
            "municipalities.csv",
            plan(.municipalityYears, [.municipality: "municipality_name_short", .amount: "county_code"], year: "2024")
        ),
        (
            "population.csv",
            plan(.municipalityYears, [.municipality: "kommun_namn", .amount: "population"], year: "2024")
        ),
        ("localities.csv", plan(.populations, [.area: "tatort", .year: "ar", .amount: "befolkning"])),
        (
            "control-points.csv",
            plan(.incidents, [.type: "kalla", .day: "lat", .north: "sweref99tm_n", .east: "sweref99tm_e"])
        ),
        ("police-events-five-municipalities.json", plan(.events)), ("police-events-window.json", plan(.events)),
        ("police-events-versions.json", plan(.events)), ("areas-wgs84.geojson", plan(.areas)),
        ("deso-sample.geojson", plan(.areas)),
    ]

    /// Rows that are told neither as things nor as no data, or told twice; 0 when everything is accounted for.
    private static func unaccounted(_ tally: ImportTally, rows: Int, kept: Int) -> Int {
        abs(rows - tally.things - tally.passedOver.values.reduce(0, +))
            + abs(tally.things - tally.records - tally.rejects - tally.duplicates)
            + abs(tally.records - kept)
    }

    @Test("Rows in are records, rejects, duplicates and what is no data, for every file there is", arguments: files)
    func sums(name: String, plan: ReadingPlan) throws {
        let bytes = try IntakeFixture.bytes(name)
        let (reading, records) = try read(bytes, plan, name: name)
        #expect(Self.unaccounted(reading.tally, rows: try Self.rows(bytes, name), kept: records.count) == 0)
        #expect(reading.tally.records > 0 || reading.tally.rejects > 0)
        // Planted: a reader that loses one row.
        #expect(Self.unaccounted(reading.tally, rows: try Self.rows(bytes, name) + 1, kept: records.count) == 1)
    }

    /// Counted in another way than the reader does: lines, and things in lists. No cell of these files has a line break in it.
    private static func rows(_ bytes: [UInt8], _ name: String) throws -> Int {
        guard name.hasSuffix("json") else { return bytes.split(separator: UInt8(ascii: "\n")).count }
        let value = try JSONSerialization.jsonObject(with: Data(bytes))
        if let list = value as? [Any] { return list.count }
        return ((value as? [String: Any])?["features"] as? [Any])?.count ?? 0
    }

    @Test("Brå's yearly file needs a year and no more, and gives what it says")
    func yearly() throws {
        let (reading, records) = try read(
            try IntakeFixture.bytes("bra-municipality-year.csv"), Self.plan(.municipalityYears, year: "2024"))
        guard case .municipalityYear(let first)? = records.first else {
            Issue.record("no year")
            return
        }
        // Ale;2537;7810 stands in the file, and Ale has the code 1440.
        #expect(
            first.municipality == "1440" && first.year == 2024 && first.reported == .number(2537)
                && first.perHundredThousand == .number(7810))
        #expect(
            reading.plan.columns?.columns == [.municipality: "Kommun", .amount: "Antal", .rate: "Per 100 000 inv."])
    }

    private let faulty = """
        Id;Datum;Kategori;Område
        1;2025-03-01;Klotter;STN OMR
        2;2025-03-02;Klotter;STN OMR
        3;31/9 2025;Klotter;Norra
        4;2025-03-04;Klottr;Norra
        5;2025-03-05;Brand;Norra
        """

    @Test("The same fault of the same words is told once, with its rows")
    func groups() throws {
        let (reading, _) = try read(Array(faulty.utf8), ReadingPlan(.incidents))
        let told = reading.faults.groups.map {
            "\($0.fault.row) \($0.fault.column ?? "") \($0.fault.value ?? "") \($0.rows)"
        }
        #expect(told == ["2 Område STN OMR 2", "4 Datum 31/9 2025 1", "5 Kategori Klottr 1"])
        #expect(reading.tally.records == 1 && reading.tally.rejects == 4 && reading.faults.untold == 0)
        #expect(reading.examples.first == ["1", "2025-03-01", "Klotter", "STN OMR"])
    }

    @Test("Proposals are used for all rows with the same fault, and a word somebody chooses likewise")
    func readAs() throws {
        let bytes = Array(faulty.utf8)
        var plan = try read(bytes, ReadingPlan(.incidents)).reading.plan
        plan.readAs = try read(bytes, plan).reading.faults.proposals
        #expect(plan.readAs == ["Datum": ["31/9 2025": "2025-09-30"], "Kategori": ["Klottr": "Klotter"]])
        plan.readAs["Område"] = ["STN OMR": "Stationsområdet"]
        let (reading, records) = try read(bytes, plan)
        #expect(reading.tally.records == 5 && reading.tally.rejects == 0)
        let areas = records.map { if case .incident(let one) = $0 { one.facts.place.area?.text ?? "" } else { "" } }
        #expect(areas == ["S1", "S1", "N1", "N1", "N1"])
    }

    @Test("The refused rows come as a file with the same headings, and mended they are read")
    func refusedRows() throws {
        let (reading, _) = try read(Array(faulty.utf8), ReadingPlan(.incidents))
        let words = RefusedWords(heading: "Fel", row: "Rad", column: "Kolumn", value: "Värde") { "\($0.count) fel" }
        let text = String(decoding: reading.refused.bytes(words), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.first == "\u{FEFF}Id;Datum;Kategori;Område;Fel" && lines.count == 5)
        #expect(lines.contains("4;2025-03-04;Klottr;Norra;1 fel"))
        let mended = text.replacing("STN OMR", with: "Norra").replacing("31/9 2025", with: "2025-09-30").replacing(
            "Klottr", with: "Klotter")
        let again = try read(Array(mended.utf8), ReadingPlan(.incidents)).reading.tally
        #expect(again.records == 4 && again.rejects == 0)
    }

    @Test("Of JSON the refused things come as a list of what is wrong")
    func refusedEvents() throws {
        let events =
            #"[{"id":1,"datetime":"2025-03-01 8:00:00 +01:00","name":"01 mars 07.10, Brand, Ale","type":"Brand"},{"id":"x"}]"#
        let (reading, _) = try read(Array(events.utf8), ReadingPlan(.events), name: "e.json")
        let words = RefusedWords(heading: "Fel", row: "Rad", column: "Kolumn", value: "Värde") { "\($0.count)" }
        let lines = String(decoding: reading.refused.bytes(words), as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(
            reading.tally.records == 1 && lines.first == "\u{FEFF}Rad;Kolumn;Värde;Fel"
                && lines.count == 1 + reading.tally.faultCount)
    }

    @Test("What may point at a person waits until somebody has looked at the rows")
    func persons() throws {
        let text = "Id;Datum;Kategori;Plats\n1;2025-03-01;Klotter;hos Kerstin Andersson\n2;2025-03-01;Klotter;Torget\n"
        var plan = ReadingPlan(.incidents)
        let first = try read(Array(text.utf8), plan).reading
        #expect(first.tally.records == 1 && first.refused.asked == [2])
        plan.confirmedRows = first.refused.asked
        #expect(try read(Array(text.utf8), plan).reading.tally.records == 2)
    }

    @Test("Of the police's list the agreement's own municipality is taken, and the rest is told as no data")
    func elsewhere() throws {
        let bytes = try IntakeFixture.bytes("police-events-five-municipalities.json")
        // 130 of the 848 titles end in Lomma, counted with another program; its code is 1262.
        let (reading, _) = try read(bytes, ReadingPlan(.events), own: ["1262"])
        #expect(
            reading.tally.records + reading.tally.duplicates == 130 && reading.tally.passedOver[.elsewhere] == 848 - 130
        )
    }

    @Test("A file without the headings that are needed shows the row most like them")
    func headings() throws {
        let refused = refusal(Array("Nr;Vad;När\n1;Klotter;2025-03-01\n".utf8), ReadingPlan(.incidents))
        guard case .rows(.noHeadings(let needed), let headings, let examples)? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(
            needed == [.day, .type] && headings == ["Nr", "Vad", "När"]
                && examples.first == ["1", "Klotter", "2025-03-01"])
        let plan = Self.plan(.incidents, [.type: "Vad", .day: "När"])
        #expect(try read(Array("Nr;Vad;När\n1;Klotter;2025-03-01\n".utf8), plan).reading.tally.records == 1)
    }

    @Test("A file that is named after a person, is no JSON, or has no area's code is refused")
    func refusals() throws {
        // An invented number with a right check digit.
        if case .rows(.identityNumberInName, _, _)? = refusal([0x61], ReadingPlan(.incidents), name: "811228-9874.csv")
        {
        } else {
            Issue.record("name")
        }
        if case .json(let fault)? = refusal(Array("[{".utf8), ReadingPlan(.events)) {
            #expect(fault.reason == .breaksOff)
        } else {
            Issue.record("JSON")
        }
        let area =
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"x":"1"},"geometry":null}]}"#
        if case .noKey(let properties)? = refusal(Array(area.utf8), ReadingPlan(.areas)) {
            #expect(properties == ["x"])
        } else {
            Issue.record("key")
        }
    }

    @Test("The separator is what somebody says it is")
    func separator() throws {
        let text = "Id,a;Datum;Kategori\n1;2025-03-01;Klotter\n"
        var plan = ReadingPlan(.incidents)
        #expect(try read(Array(text.utf8), plan).reading.form?.separator == .semicolon)
        plan.separator = .comma
        if case .rows(.noHeadings, _, _)? = refusal(Array(text.utf8), plan) {} else { Issue.record("read") }
    }
}

@Suite("Borders in a short form")
struct AreaShapeTests {
    @Test("A border comes back within a metre")
    func there() throws {
        let bytes = try IntakeFixture.bytes("areas-wgs84.geojson")
        var areas: [Area] = []
        let background = ReadingBackground(
            source: SourceKey("a"), secrecy: .shared, batch: "1", categories: CategoryList([]))
        _ = try readFile(FileSource(name: "a.geojson", bytes: bytes), by: ReadingPlan(.areas), against: background) {
            if case .area(let area) = $0 { areas.append(area) }
        }
        #expect(!areas.isEmpty)
        for area in areas {
            let back = try #require(readAreaShape(area.shape))
            let pairs = zip(area.parts.flatMap { $0.flatMap { $0 } }, back.flatMap { $0.flatMap { $0 } })
            #expect(back.map { $0.map(\.count) } == area.parts.map { $0.map(\.count) })
            #expect(
                pairs.allSatisfy {
                    abs($0.latitude - $1.latitude) < 0.000_006 && abs($0.longitude - $1.longitude) < 0.000_006
                })
        }
    }

    @Test("What was written otherwise is no border")
    func broken() {
        #expect(readAreaShape("") == [] && readAreaShape("0 0,1 0,0 1,-1 -1")?.first?.first?.count == 4)
        for text in ["x", "1", "1 2 3", "1 2,", "|", "9999999999 1", "36000000 0,36000000 0", "1  2"] {
            #expect(readAreaShape(text) == nil, "\(text)")
        }
    }
}
