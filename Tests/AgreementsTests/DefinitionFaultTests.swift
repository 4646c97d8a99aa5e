import Agreements
import Testing
import Vocabulary

@Suite("Faults of a definition file")
struct DefinitionFaultTests {
    /// A sound file; each row of the table spoils one place in it. Line numbers are part of the table.
    private let base = """
        format: 1
        id: liten-2024
        title: Liten överenskommelse
        headings: [Möten, Utdata]
        groups:
          moten: {sv: Möten, en: Meetings}
        period: {from: 2024, through: 2026, declared: 3 years}
        parties:
          kommun: {name: Liten kommun, kind: municipality}
          polis: {name: Lilla polisområdet, kind: police area}
        posts:
          samordnare: {name: Samordnare, of: kommun, many: true}
        bodies:
          råd: {name: Rådet, seats: [samordnare, polis], mandate: {decides: [mål]}}
        signatures:
          - {by: samordnare, for: kommun, on: 2024-02-01, clause: Möten}
        areas:
          unga: {no: 1, name: Unga, clause: Möten}
        forums:
          rådsmöte:
            no: 1
            group: moten
            sv: Rådet möts.
            en: The council meets.
            held: 4 per year
            areas: [unga]
            clause: Möten
            rows: [LIT-01]
        commitments:
          data:
            no: 2
            sv: Polisen lämnar data.
            en: The Police deliver data.
            by: [polis]
            due: about every month
            shown by: delivery
            clause: Utdata
            rows: [LIT-02]
        money:
          - {share: {kommun: 50}, of: survey, sv: Halva., en: Half., clause: Utdata}
        gates:
          grind: {stops: decide measure, needs: [{has: goal, by: samordnare}], sv: Mål., en: Goal., clause: Möten}
        notes:
          - {sv: Tyst., en: Silent., about: [LIT-01]}

        """

    private let rows = [RowID("LIT-01"): "forum", RowID("LIT-02"): "deliverable", RowID("LIT-03"): "gate"]

    private func found(_ text: String) -> [String] {
        faults(text, knownRows: rows).map { "\($0.place.line):\($0.place.column) \(words($0.kind))" }
    }

    private struct Spoilt {
        let old: String
        let new: String
    }
    private func row(
        _ old: String, _ new: String, _ faults: String...
    ) -> (given: Spoilt, expected: [String]) {
        (Spoilt(old: old, new: new), faults)
    }

    private var table: [(given: Spoilt, expected: [String])] {
        [
            row("format: 1", "format: 2", "1:9 notOneOf 2"),
            row("format: 1", "format: ett", "1:9 notANumber ett"),
            row("format: 1\n", "", "1:1 missing format"),
            row("id: liten-2024", "id: Liten 2024", "2:5 notOneOf Liten 2024"),
            row("title: Liten överenskommelse\n", "", "1:1 missing title"),
            row("title: Liten överenskommelse", "title:", "3:7 missing title"),
            row("title: Liten överenskommelse", "title: [Liten]", "3:8 expectedText title"),
            row("{sv: Möten, en: Meetings}", "Möten", "6:10 expectedMapping moten", "21:5 unknownGroup moten"),
            row("from: 2024,", "from: 2024-13,", "7:16 notADate 2024-13"),
            row("declared: 3 years", "declared: tre år", "7:47 notALength tre år"),
            row("through: 2026,", "through: 2023-12,", "7:31 endsBeforeStart 2023-12 2024"),
            row("through: 2026,", "through: 2024-01-01,"),
            row(
                "from: 2024, through: 2026,", "from: 2024-06-02, through: 2024-06-01,",
                "7:37 endsBeforeStart 2024-06-01 2024-06-02"),
            // From 1 January 2024 a hundred years end on 31 December 2123.
            row("through: 2026,", "through: 2123,"), row("through: 2026,", "through: 2124,", "7:31 periodTooLong 100"),
            row(
                "from: 2024, through: 2026", "from: 9998, through: 9999", "7:16 yearOutside 9998",
                "7:31 yearOutside 9999"),
            row("from: 2024,", "from: 1899,", "7:16 yearOutside 1899"),
            // Three years have 1,096 days and touch at most 158 weeks: 126 places have 19,908 occasions, 127 have 20,066.
            // The data add 41 months.
            row("held: 4 per year", weekly(places: 126)),
            row("held: 4 per year", weekly(places: 127), "21:5 tooManyOccasions 20000"),
            row(
                "due: about every month",
                "due: before each of \(Array(repeating: "a", count: 4000).joined(separator: " "))",
                "31:5 tooManyOccasions 20000"),
            row("kind: municipality", "kind: town", "9:38 notOneOf town"),
            row("of: kommun, many", "of: komun, many", "12:15 unknownActor komun → kommun"),
            row("many: true", "many: kanske", "12:52 notOneOf kanske"),
            row("mandate: {decides", "mandate: {beslutar", "14:60 notOneOf beslutar"),
            row("seats: [samordnare, polis]", "seats: [samordnar]", "14:8 unknownActor samordnar → samordnare"),
            row("on: 2024-02-01", "on: 2024-02", "16:39 notADate 2024-02"),
            row(", on: 2024-02-01", "", "16:5 missing on"),
            row("for: kommun, on", "for: komun, on", "16:5 unknownActor komun → kommun"),
            row("group: moten", "group: möten", "21:5 unknownGroup möten"),
            row("group: moten", "grupp: moten", "22:5 unknownKey grupp"),
            row("en: The council meets.\n    ", "", "21:5 missing en"),
            row("held: 4 per year", "held: 4 per day", "25:11 cadence 4 per day"),
            row("held: 4 per year", "held: 4 per year per place", "21:5 perWithoutList place → places"),
            row("    held: 4 per year\n", "", "21:5 missing held"),
            row("areas: [unga]", "areas: [gamla]", "21:5 unknownArea gamla"),
            row("clause: Möten\n    rows: [LIT-01]", "rows: [LIT-01]", "21:5 noSource"),
            row(
                "clause: Möten\n    rows: [LIT-01]", "clause: Mötten\n    rows: [LIT-01]",
                "21:5 unknownHeading Mötten → Möten"),
            row("rows: [LIT-01]\nc", "rows: [LIT-09]\nc", "21:5 unknownRow LIT-09"),
            row("about: [LIT-01]", "rows: [LIT-03]", "44:5 heldByNote LIT-03 gate note"),
            row("by: [polis]\n", "by: [polis]\n    recipients: [poliss]\n", "31:5 unknownActor poliss → polis"),
            row("no: 2\n", "no: 1\n", "31:5 numberTaken 1"),
            row("    no: 2\n", "", "31:5 numberMissing"),
            row("    shown by: delivery\n", "", "31:5 missing shown by"),
            row("shown by: delivery", "shown by: deliverance", "36:15 notOneOf deliverance"),
            row("    by: [polis]\n", "    by: polis\n", "34:9 expectedList by"),
            row("    by: [polis]\n", "    by: [[polis]]\n", "34:10 expectedText by"),
            row("name: Rådet,", "name: Rådet, sv: Rådet leder.,", "14:8 onlyOneLanguage en"),
            row("kommun: 50", "kommun: 150", "40:22 notANumber 150"),
            row("kommun: 50", "komun: 50", "40:5 unknownActor komun → kommun"),
            row("stops: decide measure", "stops: everything", "42:18 notOneOf everything"),
            row("by: samordnare}]", "by: samordnaren}]", "42:10 unknownActor samordnaren → samordnare"),
            row("Silent.", "Silent 20090101-1234.", "44:21 identityNumber"),
            row("[mål]", "[mål, 19121212-1212]", "14:75 identityNumber"),
            row("  data:\n", "  19121212-1212:\n", "30:3 identityNumber"),
            row("name: Unga", "name: &a Unga", "18:23 alias"),
            row("name: Unga", "name: Unga, name: Äldre", "18:17 duplicateKey name"),
            row("no: 2\n", "no: 2\n    \"no\": 3\n", "32:5 duplicateKey no"),
            row("name: Unga", "name: \"Unga", "45:1 notYAML found unexpected end of stream"),
            row("name: Unga", "name: *later", "18:23 notYAML found undefined alias"),
            // The file, areas and unga are the first three levels; the tenth bracket is the thirteenth.
            row("name: Unga", "name: [[[[[[[[[[Unga]]]]]]]]]]", "18:32 tooDeep 12"),
            row("name: Unga", "name: [[[[[[[[[Unga]]]]]]]]]", "18:23 expectedText name"),
        ]
    }

    private func weekly(places: Int) -> String {
        "held: every week per place\n    places: [\((1...places).map { "Ort \($0)" }.joined(separator: ", "))]"
    }

    private func spoil(_ one: Spoilt) -> String {
        let parts = base.split(separator: one.old, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "the base does not hold: \(one.old)" }
        return parts[0] + one.new + parts[1]
    }

    @Test("The base of the table is sound")
    func baseIsSound() {
        #expect(found(base) == [])
    }

    @Test("Each spoilt place is named with line and column, and what would be right")
    func places() {
        #expect(mismatches(table) { found(spoil($0)) } == [])
    }

    @Test("The table finds a checker that is one line off, and one that stops at the first fault")
    func planted() {
        #expect(
            catches(table) { one in
                faults(spoil(one), knownRows: rows).map { "\($0.place.line + 1):\($0.place.column) \(words($0.kind))" }
            })
        #expect(catches(table) { Array(found(spoil($0)).prefix(1)) })
    }

    @Test("Several faults are told at once, in the order of the file")
    func severalAtOnce() {
        let text = base.replacing("format: 1", with: "format: 7")
            .replacing("of: kommun, many", with: "of: komun, many")
            .replacing("held: 4 per year", with: "held: sometimes")
            .replacing("stops: decide measure", with: "stops: everything")
            .replacing("    shown by: delivery\n", with: "    shown by: telepathy\n    colour: red\n")
        #expect(
            found(text) == [
                "1:9 notOneOf 7", "12:15 unknownActor komun → kommun", "25:11 cadence sometimes",
                "36:15 notOneOf telepathy", "37:5 unknownKey colour", "43:18 notOneOf everything",
            ])
    }

    @Test("A local file tells its faults with line and column")
    func calendarFaults() {
        let text = """
            calendar:
              2025:
                summer: weeks 33-25
                terms: {vt: 2025-01-08..2025-06-12, st: 2025-01-08..2025-06-12}
                days: {Valborg: 04-31, jullov: 2024-12-20}
                lov: [1]
              tjugo: {summer: weeks 25-33}
              2026: weeks 25-33
            terms: all
            """
        guard case .failure(let found) = readCalendar(text) else {
            Issue.record("the file was taken for sound")
            return
        }
        #expect(
            found.faults.map { "\($0.place.line):\($0.place.column) \(words($0.kind))" } == [
                "3:5 badCalendarRange weeks 33-25", "4:41 notOneOf st", "5:12 notADate 04-31",
                "5:28 notADate 2024-12-20",
                "6:10 expectedText lov", "7:10 notADate tjugo", "8:9 expectedMapping 2026", "9:1 unknownKey terms",
            ])
    }

    @Test("Every kind of fault is reached by some file")
    func everyKind() {
        var reached = Set(table.flatMap { faults(spoil($0.given), knownRows: rows) }.map { name($0.kind) })
        let text = "calendar: {2025: {summer: weeks 33-25}}"
        if case .failure(let found) = readCalendar(text) { reached.formUnion(found.faults.map { name($0.kind) }) }
        let hostile = HostileFileTests().files.flatMap { faults($0.text) }
        reached.formUnion(hostile.map { name($0.kind) })
        #expect(Set(faultNames).subtracting(reached).sorted() == [])
        // Planted: the same without the hostile files.
        #expect(!Set(faultNames).subtracting(table.flatMap { faults(spoil($0.given)) }.map { name($0.kind) }).isEmpty)
    }
}

/// A fault in short words.
func words(_ kind: Fault.Kind) -> String {
    func near(_ word: String?) -> String { word.map { " → \($0)" } ?? "" }
    let rest: String? =
        switch kind {
        case .tooLarge(let limit), .tooManyValues(let limit), .tooDeep(let limit): "\(limit)"
        case .alias, .numberMissing, .noSource, .identityNumber: nil
        case .notYAML(let text), .duplicateKey(let text), .missing(let text), .expectedText(let text),
            .expectedList(let text), .expectedMapping(let text), .notADate(let text), .notANumber(let text),
            .notALength(let text), .notOneOf(let text, _), .unknownGroup(let text), .unknownArea(let text),
            .cadence(let text, _), .onlyOneLanguage(let text), .unknownRow(let text), .badCalendarRange(let text):
            text
        case .unknownKey(let text, let nearest), .unknownHeading(let text, let nearest),
            .unknownActor(let text, let nearest):
            text + near(nearest)
        case .perWithoutList(let text, let key): text + near(key)
        case .numberTaken(let number): "\(number)"
        case .yearOutside(let year, _): "\(year)"
        case .endsBeforeStart(let end, let start): "\(end) \(start)"
        case .periodTooLong(let limit), .tooManyOccasions(let limit): "\(limit)"
        case .heldByNote(let row, let kind, let holder): "\(row) \(kind) \(holder)"
        }
    return name(kind) + (rest.map { " \($0)" } ?? "")
}

/// The name of a kind of fault. A new kind stops this from compiling until it has its row in `faultNames`.
func name(_ kind: Fault.Kind) -> String {
    switch kind {
    case .tooLarge: "tooLarge"
    case .tooManyValues: "tooManyValues"
    case .tooDeep: "tooDeep"
    case .alias: "alias"
    case .notYAML: "notYAML"
    case .duplicateKey: "duplicateKey"
    case .unknownKey: "unknownKey"
    case .missing: "missing"
    case .expectedText: "expectedText"
    case .expectedList: "expectedList"
    case .expectedMapping: "expectedMapping"
    case .notADate: "notADate"
    case .notANumber: "notANumber"
    case .notALength: "notALength"
    case .notOneOf: "notOneOf"
    case .yearOutside: "yearOutside"
    case .endsBeforeStart: "endsBeforeStart"
    case .periodTooLong: "periodTooLong"
    case .tooManyOccasions: "tooManyOccasions"
    case .unknownHeading: "unknownHeading"
    case .unknownActor: "unknownActor"
    case .unknownGroup: "unknownGroup"
    case .unknownArea: "unknownArea"
    case .cadence: "cadence"
    case .perWithoutList: "perWithoutList"
    case .numberTaken: "numberTaken"
    case .numberMissing: "numberMissing"
    case .noSource: "noSource"
    case .onlyOneLanguage: "onlyOneLanguage"
    case .unknownRow: "unknownRow"
    case .heldByNote: "heldByNote"
    case .badCalendarRange: "badCalendarRange"
    case .identityNumber: "identityNumber"
    }
}

let faultNames = [
    "tooLarge", "tooManyValues", "tooDeep", "alias", "notYAML", "duplicateKey", "unknownKey", "missing", "expectedText",
    "expectedList", "expectedMapping", "notADate", "notANumber", "notALength", "notOneOf", "yearOutside",
    "endsBeforeStart", "periodTooLong", "tooManyOccasions", "unknownHeading",
    "unknownActor", "unknownGroup", "unknownArea", "cadence", "perWithoutList", "numberTaken", "numberMissing",
    "noSource", "onlyOneLanguage", "unknownRow", "heldByNote", "badCalendarRange", "identityNumber",
]
