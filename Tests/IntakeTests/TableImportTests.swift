import Intake
import Proof
import Testing
import Vocabulary

private let categories = CategoryList([
    Category(key: CategoryKey("theft"), name: "Stöld", aliases: ["Cykelstöld"]),
    Category(key: CategoryKey("damage"), name: "Skadegörelse", codes: ["1201"].compactMap { CrimeCode($0) }),
    Category(
        key: CategoryKey("noise"), name: "Störning", through: CivilDate("2024-12-31"),
        becomes: [CategoryKey("disorder")]),
    Category(key: CategoryKey("disorder"), name: "Ordningsstörning", from: CivilDate("2025-01-01")),
])
private let areas = AreaNames([(AreaKey("N1"), "Norra Norrby"), (AreaKey("S1"), "Södra Norrby")])

private func source(confirmed: Set<Int> = []) -> IncidentSource {
    IncidentSource(
        key: SourceKey("reports"), batch: "fil-1", secrecy: .shared, categories: categories, areas: areas,
        confirmedRows: confirmed)
}

/// Nil when the day or the time is none.
func wallMinute(_ day: String, _ hour: Int, _ minute: Int) -> IncidentTime? {
    CivilDate(day).flatMap { WallMinute(day: $0, hour: hour, minute: minute) }.map { .moment($0) }
}

private let mapping = ColumnMapping(
    kind: .incidents,
    columns: [
        .reference: "Nr", .day: "Datum", .time: "Tid", .lastDay: "Till", .lastTime: "Till tid", .type: "Typ",
        .area: "Område",
        .place: "Plats", .text: "Text",
    ])
private let head = "Nr;Datum;Tid;Till;Till tid;Typ;Område;Plats;Text\n"

private func read(_ rows: String, confirmed: Set<Int> = []) throws -> WholeRead<IncidentRows> {
    try WholeRead(head + rows, mapping, IncidentRows(source(confirmed: confirmed)))
}

@Suite("A table read in")
struct TableImportTests {
    @Test("A row becomes an incident: when, what, where, in whose words")
    func incident() throws {
        let whole = try read("7;2025-03-09;17.28;;;cykelstöld;norra norrby;Stationen;Låset var uppbrutet\n")
        let incident = try #require(whole.records.first)
        #expect(incident.reference == Incident.Reference(source: SourceKey("reports"), number: "7"))
        #expect(incident.facts.time == wallMinute("2025-03-09", 17, 28))
        #expect(incident.facts.type == "cykelstöld" && incident.facts.category == CategoryKey("theft"))
        #expect(incident.facts.place == Incident.Place(name: "Stationen", area: AreaKey("N1")))
        #expect(incident.facts.text?.text == "Låset var uppbrutet")
        #expect(incident.secrecy == .shared && incident.facts.code == nil)
    }

    @Test("A time is a moment, a day, some time between two moments, or some day of several")
    func times() throws {
        let whole = try read(
            """
            1;2025-03-09 7:05;;;;Stöld;;;
            2;20250309;;;;Stöld;;;
            3;2025-03-07;17:00;2025-03-10;07:00;Stöld;;;
            4;2025-03-07;;2025-03-10;;Stöld;;;
            5;9 mars 2025;1728;;;Stöld;;;
            """)
        #expect(whole.faults == [])
        let times = whole.records.map(\.facts.time)
        let days = times.map { $0.possibleDays.days }
        #expect(days == [1, 1, 4, 4, 1])
        guard case .moment(let first) = times[0], case .day = times[1], case .span(let from, let through) = times[2],
            case .days = times[3],
            case .moment(let last) = times[4]
        else {
            Issue.record("\(times)")
            return
        }
        #expect(first.description == "2025-03-09 07:05" && last.description == "2025-03-09 17:28")
        #expect(from.description == "2025-03-07 17:00" && through.description == "2025-03-10 07:00")
    }

    private typealias FaultRow = (given: String, expected: [String])

    /// Row 2 of the file each time.
    private let faulty: [FaultRow] = [
        ("1;2025-02-30;;;;Stöld;;;", ["Datum 2025-02-30 noSuchDay → 2025-02-28"]),
        ("1;3/5;;;;Stöld;;;", ["Datum 3/5 unreadableDate"]), ("1;;;;;Stöld;;;", ["Datum  missing"]),
        ("1;2025-03-09;25:10;;;Stöld;;;", ["Tid 25:10 unreadableTime"]),
        ("1;2025-03-09;10:00;2025-03-08;;Stöld;;;", ["Till 2025-03-08 endsBeforeItStarts"]),
        ("1;2025-03-09;;;;Stölld;;;", ["Typ Stölld unknownCategory → Stöld"]),
        ("1;2025-03-09;;;;Störning;;;", ["Typ Störning unknownCategory → Ordningsstörning"]),
        ("1;2025-03-09;;;;Stöld;Norra Norby;;", ["Område Norra Norby unknownArea → Norra Norrby"]),
        ("1;2025-03-09;;;;Stöld;;;pnr 811218-9876", ["Text - identityNumber"]),
        ("1;2025-03-09;;;;Stöld;;hos Oskar;", ["Plats hos Oskar pointsAtPersons"]),
        ("811218-9876;2025-03-09;;;;Stöld;;;", ["Nr - identityNumber"]),
        ("1;2025-13-09;;;;Stöld;Nora;;", ["Datum 2025-13-09 noSuchDay", "Område Nora unknownArea"]),
        ("1;2025-03-09;;;;Stöld", ["- - otherWidth"]), ("1;2025-03-09;;;;Stöld;;;;x", ["- - otherWidth"]),
        ("1;2025-03-09;;;;Stöld;;;\"öppet", ["- - openQuote"]),
    ]

    private func words(_ row: String) -> [String] {
        guard let whole = try? read(row + "\n") else { return ["not read"] }
        return whole.faults.map { fault in
            let reason = "\(fault.reason)".prefix { $0.isLetter }
            return "\(fault.column ?? "-") \(fault.value ?? "-") \(reason)" + (fault.proposal.map { " → \($0)" } ?? "")
        }
    }

    @Test("Every fault is told with its column, its value and what was perhaps meant, all at once")
    func faults() throws {
        let wrong = faulty.filter { words($0.given) != $0.expected }.map { "\($0.given): \(words($0.given))" }
        #expect(wrong == [])
        let numbers = try read("1;2025-03-09;;;;Stöld;;;\n\n2;x;;;;Stöld;;;\n").faults.map(\.row)
        #expect(numbers == [4])
    }

    @Test("The value of a cell that holds an identity number is in no fault, no row and no record")
    func refusedTextIsNowhere() throws {
        let whole = try read("1;2025-03-09;;;;811218-9876;;;\n2;x 811218-9876;;;;Stöld;;;\n")
        #expect(whole.tally.rejects == 2)
        #expect(!"\(whole.reads)\(whole.tally)".contains("811218"))
    }

    @Test("A warning lets the row through once somebody has looked at it; a refusal never does")
    func confirmed() throws {
        let rows = "1;2025-03-09;;;;Stöld;;;Oskar såg det\n2;2025-03-09;;;;Stöld;;;pnr 811218-9876\n"
        #expect(try read(rows).tally.records == 0)
        #expect(try read(rows, confirmed: [2, 3]).tally.records == 1)
    }

    @Test("The same number and words is a duplicate, other words a fault; without a number no row is taken for another")
    func duplicates() throws {
        let whole = try read(
            "1;2025-03-09;;;;Stöld;;;\n1;2025-03-09;;;;Stöld;;;\n1;2025-03-10;;;;Stöld;;;\n;2025-03-09;;;;Stöld;;;\n;2025-03-09;;;;Stöld;;;\n"
        )
        #expect(
            whole.tally.things == 5 && whole.tally.records == 3 && whole.tally.duplicates == 1
                && whole.tally.rejects == 1)
        #expect(whole.faults.map(\.reason) == [.contradicts(row: 2)])
        #expect(Set(whole.records.map(\.reference.number)) == ["1", "fil-1:5", "fil-1:6"])
    }

    @Test("Titles above the headings, empty rows, sums and notes below are no things, and are told all the same")
    func passedOver() throws {
        let text = "Anmälda brott\n\nTyp;Månad;Antal\nStöld;2025-01;12\nTotalt;2025-01;12\nKälla: polisen\n"
        let counts = ColumnMapping(kind: .counts, columns: [.type: "typ", .period: "månad", .amount: "antal"])
        let whole = try WholeRead(text, counts, CountRows(countSource, mapping: counts))
        #expect(whole.tally.passedOver == [.aboveHeadings: 1, .empty: 1, .headings: 1, .total: 1, .footnote: 1])
        #expect(whole.tally.things == 1 && whole.records.count == 1)
    }

    @Test("A file without the headings that are needed says which, and a heading with an identity number is not read")
    func headings() throws {
        #expect(throws: ImportRefusal.noHeadings(needed: [.day, .type])) {
            try WholeRead("a;b\n1;2\n", mapping, IncidentRows(source()))
        }
        #expect(throws: ImportRefusal.identityNumberInHeading(column: 10)) {
            try WholeRead(String(head.dropLast()) + ";811218-9876\n", mapping, IncidentRows(source()))
        }
    }

    @Test("Identity numbers in columns that nobody uses are kept nowhere, and counted")
    func unusedColumns() throws {
        let text = "Datum;Typ;Anmälare\n2025-03-09;Stöld;811218-9876\n2025-03-09;Stöld;polisen\n"
        let few = ColumnMapping(kind: .incidents, columns: [.day: "Datum", .type: "Typ"])
        let whole = try WholeRead(text, few, IncidentRows(source()))
        #expect(whole.tally.records == 2 && whole.tally.rowsWithUnusedIdentityNumbers == 1)
        #expect(!"\(whole.records)".contains("811218"))
    }

    @Test("Refused rows are written out as a file that can be mended and read again")
    func writtenOut() throws {
        let whole = try read(
            "1;2025-03-09;;;;Stölld;;\"vid; \"\"porten\"\"\";\n2;2025-03-09;;;;Stöld;;;\n3;x;;;;Stöld;;=1+1;\n")
        var refused = RefusedRows(headings: whole.headings, faultsHeading: "Fel")
        for read in whole.reads {
            if case .rejected(let faults) = read.outcome { refused.add(read.cells, faults: "\(faults.count) fel") }
        }
        #expect(refused.rows == 2)
        // Whoever mends the two cells gets both rows in, and the column of faults is passed over.
        let text = String(decoding: refused.bytes, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}Nr;Datum") && text.contains("'=1+1"))
        let mended = text.replacing("Stölld", with: "Stöld").replacing(";x;", with: ";2025-03-09;")
        let again = try WholeRead(Array(mended.utf8), mapping, IncidentRows(source()))
        #expect(again.faults == [] && again.records.map(\.facts.place.name) == ["vid; \"porten\"", "'=1+1"])
    }

    @Test("A mapping is saved as data and comes back as it was; headings are guessed where they say something")
    func saved() throws {
        let guessed = ColumnMapping.guessed(.counts, headings: ["Brottstyp", "Månad", "Antal", "Anm."])
        #expect(guessed.columns == [.type: "Brottstyp", .period: "Månad", .amount: "Antal"])
        #expect(ColumnMapping.guessed(.counts, headings: ["Kategori", "jan", "feb", "År"]).hasMonthColumns)
        #expect(try throughJSON(mapping) == mapping)
    }
}

let countSource = CountSource(key: SourceKey("police"), secrecy: .shared, categories: categories, areas: areas)

@Suite("Rows in are records, refusals and duplicates")
struct TallyTests {
    /// What became of invented rows, told apart from the reader by how they were made.
    private struct Made {
        var text = head
        var records = 0
        var rejects = 0
        var duplicates = 0
        var empty = 0
    }

    private func made(seed: UInt64) -> Made {
        var state = seed
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        var made = Made()
        var sound: [String] = []
        for number in 0..<(5 + roll(60)) {
            let row = "\(number);2025-0\(1 + roll(9))-1\(roll(9));;;;Stöld;;\"a;\(roll(9))\";"
            switch roll(8) {
            case 0: (made.text, made.rejects) = (made.text + "\(number);2025-02-30;;;;Stöld;;;\n", made.rejects + 1)
            case 1:
                (made.text, made.rejects) = (
                    made.text + "\(number);2025-02-03;;;;Stöld;;;pnr 811218-9876\n", made.rejects + 1
                )
            case 2: (made.text, made.rejects) = (made.text + "\(number);2025-02-03\n", made.rejects + 1)
            case 3 where !sound.isEmpty:
                (made.text, made.duplicates) = (made.text + sound[roll(sound.count)] + "\r\n", made.duplicates + 1)
            case 4: (made.text, made.empty) = (made.text + ";;;\n", made.empty + 1)
            default:
                sound.append(row)
                (made.text, made.records) = (made.text + row + "\n", made.records + 1)
            }
        }
        return made
    }

    private func wrong(_ count: (ImportTally) -> (records: Int, rejects: Int, duplicates: Int)) throws -> Int {
        var wrong = 0
        for seed in 1...150 {
            let made = made(seed: UInt64(seed))
            let whole = try WholeRead(made.text, mapping, IncidentRows(source()), chunk: 1 + seed * 7 % 300)
            let found = count(whole.tally)
            let isSame = found == (made.records, made.rejects, made.duplicates)
            let addsUp = whole.tally.things == found.records + found.rejects + found.duplicates
            let rows = whole.tally.things + (whole.tally.passedOver.values.reduce(0, +))
            let lines = made.records + made.rejects + made.duplicates + made.empty + 1
            if !isSame || !addsUp || rows != lines || whole.records.count != made.records { wrong += 1 }
        }
        return wrong
    }

    @Test("They add up for any file, in chunks of any size, and every row of the file is told")
    func addUp() throws {
        #expect(try wrong { ($0.records, $0.rejects, $0.duplicates) } == 0)
        // Planted: a tally that forgets duplicates, and one that takes them for records.
        #expect(try wrong { ($0.records, $0.rejects, 0) } > 0)
        #expect(try wrong { ($0.records + $0.duplicates, $0.rejects, 0) } > 0)
    }

    @Test("Twenty thousand rows in three encodings are read in seconds, also in a build for testing")
    func many() throws {
        var rows = head
        for number in 0..<20_000 {
            rows += "\(number);2025-03-0\(1 + number % 9);1\(number % 10):30;;;Stöld;Södra Norrby;Torget;\n"
        }
        let western = rows.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for bytes in [Array(rows.utf8), western] {
            let spent = try worked {
                let whole = try WholeRead(bytes, mapping, IncidentRows(source()), chunk: 65_536)
                #expect(whole.tally.records == 20_000 && whole.faults == [])
            }
            #expect(spent < .seconds(30), "\(spent)")
        }
    }
}
