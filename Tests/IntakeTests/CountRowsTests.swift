import Testing
import Vocabulary

@testable import Intake

@Suite("Numbers as authorities write them")
struct WrittenFiguresTests {
    private typealias Row = (given: String, expected: String)

    private let table: [Row] = [
        ("2537", "number(2537)"), ("2 537", "number(2537)"), ("2\u{A0}537", "number(2537)"),
        ("12\u{202F}345\u{202F}678", "number(12345678)"),
        ("0", "number(0)"), ("..", "suppressed"), ("x", "suppressed"), ("", "unknown"), ("-", "unknown"),
        ("–", "unknown"),
        ("25 37", "unreadableNumber(nearest: nil)"), ("2.537", "unreadableNumber(nearest: Optional(\"2537\"))"),
        ("12,0", "unreadableNumber(nearest: Optional(\"12\"))"), ("12,5", "unreadableNumber(nearest: nil)"),
        ("-5", "outOfRange(least: 0, most: 1000000000)"), ("tolv", "unreadableNumber(nearest: nil)"),
        ("1e3", "unreadableNumber(nearest: nil)"),
        ("99999999999", "unreadableNumber(nearest: nil)"), ("1 000 000 001", "unreadableNumber(nearest: nil)"),
    ]

    private func words(_ written: String) -> String {
        switch readAmount(written) {
        case .success(let amount): "\(amount)"
        case .failure(let reason): "\(reason)".replacing("Intake.ImportFault.Reason.", with: "")
        }
    }

    private func wrong(_ read: (String) -> String) -> [String] {
        table.filter { read($0.given) != $0.expected }.map { "\($0.given): \(read($0.given))" }
    }

    @Test("Spaces of any kind between thousands; hidden and unknown are never nought")
    func amounts() {
        #expect(wrong(words) == [])
        // Planted: dots and nothing as nought, as a plain reader of numbers has it.
        #expect(!wrong { "number(\(Int($0) ?? 0))" }.isEmpty)
        #expect(readAmount("", empty: .suppressed) == .success(.suppressed))
    }

    @Test("Decimals with comma or point, and per cent, are kept in thousandths")
    func thousandths() throws {
        for (text, expected) in [
            ("45,3", 45_300), ("45.3 %", 45_300), ("4,25", 4_250), ("100", 100_000), ("-0,5", -500), ("1 000,5", nil),
        ] {
            let read = try? readThousandths(text, empty: .unknown).get()
            #expect(read?.0 == expected, "\(text)")
        }
        #expect(try readThousandths("..", empty: .unknown).get().1 == .suppressed)
    }
}

@Suite("Counts by month and by year")
struct CountRowsTests {
    private let long = ColumnMapping(
        kind: .counts, columns: [.type: "Kategori", .period: "Månad", .amount: "Antal", .area: "Område"])

    @Test("A row a month: the police's delivery, with hidden numbers as hidden")
    func rowAMonth() throws {
        let whole = try WholeRead(
            """
            Kategori;Månad;Antal;Område
            Stöld;2025-01;12;N1
            Stöld;2025M02;..;Norra Norrby
            stöld;mars 2025;;
            Skadegörelse;202504;1 204;
            Stöld;2025-01;12;N1
            Stöld;2025-01;13;N1
            """, long, CountRows(countSource, mapping: long))
        #expect(whole.records.map(\.amount) == [.number(12), .suppressed, .unknown, .number(1204)])
        #expect(
            whole.records.map { "\($0.period.first)..\($0.period.last)" } == [
                "2025-01-01..2025-01-31", "2025-02-01..2025-02-28", "2025-03-01..2025-03-31", "2025-04-01..2025-04-30",
            ])
        #expect(whole.records.map(\.area?.text) == ["N1", "N1", nil, nil])
        #expect(whole.tally.duplicates == 1 && whole.faults.map(\.reason) == [.contradicts(row: 2)])
    }

    @Test("A column a month: each cell is a thing of its own, and they add up")
    func columnAMonth() throws {
        var wide = ColumnMapping(
            kind: .counts, columns: [.type: "Kategori"], constants: [.year: "2024"], hasMonthColumns: true)
        wide.empty = .suppressed
        let whole = try WholeRead(
            "Kategori;Jan;Feb;Mars\nStöld;1;..;x1\nSkadegörelse;;0;7\nTotalt;1;0;7\n", wide,
            CountRows(countSource, mapping: wide))
        #expect(whole.records.map(\.amount) == [.number(1), .suppressed, .suppressed, .number(0), .number(7)])
        #expect(whole.tally.things == 6 && whole.tally.rejects == 1 && whole.tally.passedOver[.total] == 1)
        #expect(whole.faults.map(\.column) == ["Mars"] && whole.faults.map(\.value) == ["x1"])
    }

    @Test("A category counts in its own time: one that has been split names what came after it")
    func history() {
        let list = countSource.categories
        let (before, after) = (CivilDate.firstOf(year: 2024), CivilDate.firstOf(year: 2025))
        #expect(list.find("störning", on: before) == CategoryKey("noise"))
        #expect(list.find("störning", on: after) == nil)
        #expect(list.successors(of: CategoryKey("noise"), on: after) == [CategoryKey("disorder")])
        #expect(list.successors(of: CategoryKey("noise"), on: before) == [CategoryKey("noise")])
        #expect(list.find("1201", on: after) == CategoryKey("damage") && list.find("120", on: after) == nil)
        // Two that become each other end in nothing, not in a walk for ever.
        let round = CategoryList([
            Category(key: CategoryKey("a"), name: "A", through: before, becomes: [CategoryKey("b")]),
            Category(key: CategoryKey("b"), name: "B", through: before, becomes: [CategoryKey("a")]),
        ])
        #expect(round.successors(of: CategoryKey("a"), on: after) == [])
    }

    @Test("Brå's yearly file: names become codes, and the whole country is no municipality")
    func municipalityYear() throws {
        let mapping = ColumnMapping(
            kind: .municipalityYears, columns: [.municipality: "Kommun", .amount: "Antal", .rate: "Per 100 000 inv."],
            constants: [.year: "2024"])
        let reader = MunicipalityYearRows(try IntakeFixture.municipalities())
        let whole = try WholeRead(try IntakeFixture.bytes("bra-municipality-year.csv"), mapping, reader)
        #expect(
            whole.records == [
                MunicipalityYear(
                    municipality: "1440", year: 2024, reported: .number(2537), perHundredThousand: .number(7810)),
                MunicipalityYear(
                    municipality: "1489", year: 2024, reported: .number(4293), perHundredThousand: .number(10100)),
            ])
        let more =
            "Kommun;Antal;Per 100 000 inv.\r\nHela landet;1 483 000;14 000\r\nEslöf;2 537;7 810\r\n eslöv ;..;\r\n"
        let second = try WholeRead(more, mapping, reader)
        #expect(second.tally.passedOver[.total] == 1 && second.records.map(\.reported) == [.suppressed])
        #expect(second.faults.map(\.proposal) == ["Eslöv"])
    }

    @Test("All 290 municipalities are found by their names")
    func municipalities() throws {
        let mapping = ColumnMapping(
            kind: .municipalityYears, columns: [.municipality: "kommun_namn", .amount: "population"],
            constants: [.year: "2024"])
        let reader = MunicipalityYearRows(try IntakeFixture.municipalities())
        let whole = try WholeRead(try IntakeFixture.bytes("population.csv"), mapping, reader)
        #expect(
            whole.tally.things == 290 && whole.records.count == 290
                && Set(whole.records.map(\.municipality)).count == 290)
    }

    @Test("A survey that is added up: shares and means, and a share is at the most the whole")
    func survey() throws {
        let mapping = ColumnMapping(
            kind: .surveys,
            columns: [
                .question: "Fråga", .answer: "Svar", .figure: "Andel", .group: "Grupp", .area: "Område",
                .answered: "Antal svar",
            ],
            constants: [.year: "2025"])
        let reader = SurveyRows(
            survey: "trygghet-2025", source: SourceKey("survey"), areas: countSource.areas, mapping: mapping)
        let whole = try WholeRead(
            """
            Fråga;Svar;Andel;Grupp;Område;Antal svar
            Otrygg ute sent;Ja;23,4 %;Kvinnor;N1;311
            Otrygg ute sent;Ja;..;Män;N1;4
            Problemnivå;;2,35;;S1;612
            Otrygg ute sent;Ja;123;;N1;311
            """, mapping, reader)
        #expect(whole.records.map(\.thousandths) == [23_400, nil, 2_350])
        #expect(whole.records.map(\.missing) == [nil, .suppressed, nil])
        #expect(whole.records.map(\.answered) == [.number(311), .number(4), .number(612)])
        #expect(whole.faults.map(\.reason) == [.outOfRange(least: 0, most: 100)])
    }
}
