import Collaboration
import Foundation
import Intake
import Ledger
import Situation
import Storage
import Testing
import Vocabulary

@Suite("Files of rows, read into an agreement")
struct ReadInTests {
    private static let rows = """
        Id;Datum;Kategori;Plats;Text
        1;2025-03-01;Klotter;Torget;Klotter på väggen
        2;2025-03-02 17:28;Klotter;Torget;
        3;2025-13-02;Klotter;Torget;
        1;2025-03-01;Klotter;Torget;Klotter på väggen
        """

    private func readIn(
        _ ledger: Ledger, _ text: String = rows, kind: TakenRows.Kind = .incidents, readers: RowsAct.Readers = .shared,
        as actor: Actor = Invented.samordnare, on: String = "2025-03-10", key: String = "k",
        source: String = "Felanmälan"
    ) throws -> FileReadIn? {
        try ledger.readIn(
            FileToReadIn(
                FileSource(name: "a.csv", bytes: Array(text.utf8)), by: ReadingPlan(kind), from: source,
                readers: readers),
            as: actor, on: Invented.id, now: noon(on), key: key, municipalities: Municipalities([]))
    }

    private func incidents(_ ledger: Ledger, as organisation: ActorKey = Invented.kommun) throws -> [String] {
        try ledger.journal.incidents.incidents(of: Invented.id, limit: 100, as: .organisation(organisation)).map(
            \.reference
        ).sorted()
    }

    @Test("One entry tells of the file, and its sound rows are there from then on")
    func taken() throws {
        try withLedger { ledger in
            guard case .taken(let entry, let reading)? = try readIn(ledger), case .rowsTakenIn(let rows) = entry.fact
            else {
                Issue.record("not taken")
                return
            }
            let counted: [Int] = [rows.records, rows.rejects, rows.duplicates, reading.tally.things]
            #expect(counted == [2, 1, 1, 4] as [Int])
            #expect(rows.digest == digest(ofText: Self.rows) && rows.source == "Felanmälan" && rows.batch == 1)
            #expect(try incidents(ledger) == ["1", "2"] && incidents(ledger, as: Invented.polis) == ["1", "2"])
            let told = try ledger.journal.incidents.texts(
                .told, of: 1...2, in: Invented.id, as: .organisation(Invented.kommun))
            #expect(told.values.sorted() == ["Klotter på väggen"])
            #expect(try ledger.journal.verify(Invented.id).faults.isEmpty)
        }
    }

    @Test("Own rows are nobody else's, and the entry neither")
    func own() throws {
        try withLedger { ledger in
            _ = try readIn(ledger, readers: .own)
            #expect(try incidents(ledger) == ["1", "2"] && incidents(ledger, as: Invented.polis) == [])
            #expect(try ledger.entries(Invented.id, as: .organisation(Invented.polis)).isEmpty)
        }
    }

    @Test(
        "The same file again is refused, under the same key and another, and leaves no row",
        arguments: ["k", "another"])
    func twice(key: String) throws {
        try withLedger { ledger in
            _ = try readIn(ledger)
            guard case .refused(let reasons, nil)? = try readIn(ledger, key: key) else {
                Issue.record("taken twice")
                return
            }
            #expect(reasons.map(\.code) == ["same-file"])
            #expect(try incidents(ledger).count == 2)
            #expect(
                try ledger.journal.incidents.batches(of: Invented.id, as: .organisation(Invented.kommun)).map(\.number)
                    == [1])
        }
    }

    @Test("A file without one sound row is refused, and nothing of it is kept")
    func nothing() throws {
        try withLedger { ledger in
            guard case .refused(let reasons, let reading)? = try readIn(ledger, "Id;Datum;Kategori\n1;x;Klotter\n")
            else {
                Issue.record("taken")
                return
            }
            #expect(reasons.map(\.code) == ["no-rows"] && reading?.tally.rejects == 1)
            #expect(
                try incidents(ledger) == [] && ledger.entries(Invented.id, as: .organisation(Invented.kommun)).isEmpty)
        }
    }

    @Test("Undone, its rows are in no answer, and the file can be read in again")
    func undone() throws {
        try withLedger { ledger in
            guard case .taken(let entry, _)? = try readIn(ledger) else { return }
            func undo(_ on: String, by actor: Actor = Invented.samordnare) throws -> [String] {
                let request = ActRequest(
                    .correct(entry: entry.number, reason: "Fel fil"), by: actor, on: day(on), key: "undo \(on)")
                switch try ledger.perform(request, on: Invented.id, now: noon(on)) {
                case .refused(let reasons): return reasons.map(\.code)
                default: return []
                }
            }
            // 10 March and thirty days is 9 April.
            #expect(try undo("2025-04-10") == ["undo-too-late"] && incidents(ledger).count == 2)
            #expect(try undo("2025-03-11", by: Invented.kommunpolis) == ["not-your-entry"])
            #expect(try undo("2025-03-12") == [] && incidents(ledger) == [])
            guard case .taken(let again, _)? = try readIn(ledger, on: "2025-03-13", key: "again") else {
                Issue.record("not again")
                return
            }
            #expect(again.number > entry.number)
            #expect(try incidents(ledger) == ["1", "2"])
        }
    }

    @Test("The columns of a source are remembered for its next file")
    func remembered() throws {
        try withLedger { ledger in
            var plan = ReadingPlan(.incidents)
            plan.columns = ColumnMapping(kind: .incidents, columns: [.day: "När", .type: "Vad"])
            plan.confirmedRows = [7]
            let file = FileSource(name: "a.csv", bytes: Array("När;Vad\n2025-03-01;Klotter\n".utf8))
            _ = try ledger.readIn(
                FileToReadIn(file, by: plan, from: "Vandring", readers: .shared), as: Invented.samordnare,
                on: Invented.id,
                now: noon("2025-03-10"), key: "k", municipalities: Municipalities([]))
            let matter = try #require(
                try ledger.matter(Invented.id, as: .organisation(Invented.kommun), horizon: day("2025-03-10")))
            func saved(_ source: String, _ kind: TakenRows.Kind = .incidents) throws -> ReadingPlan? {
                try ledger.savedPlan(
                    source, kind: kind, of: Invented.id, in: matter, as: .organisation(Invented.kommun))
            }
            #expect(try saved("Vandring")?.columns == plan.columns && saved("Vandring")?.confirmedRows == [])
            #expect(try saved("Annan") == nil && saved("Vandring", .counts) == nil)
        }
    }

    @Test("Fault reports and what walks noticed are strands of their own, and never summed with reports")
    func lists() throws {
        try withLedger { ledger in
            let head = "Id;Datum;Kategori\n"
            _ = try readIn(ledger, head + "1;2025-03-01;Klotter\n", key: "a", source: "Väktarna")
            _ = try readIn(
                ledger, head + "1;2025-03-01;Klotter\n2;2025-03-02;Klotter\n", kind: .faults, key: "b",
                source: "Felanmälan")
            _ = try readIn(
                ledger, head + "1;2025-03-03;Klotter\n2;2025-03-03;Hot\n3;2025-03-03;Hot\n", kind: .walks, key: "c",
                source: "Vandring")
            let matter = try #require(
                try ledger.matter(Invented.id, as: .organisation(Invented.polis), horizon: day("2025-04-10")))
            let evidence = try ledger.evidence(of: matter, as: .organisation(Invented.polis), on: day("2025-04-10"))
            let period = PicturePeriod(monthOf: day("2025-03-01"))
            let picture = SituationPicture(
                PictureQuestion(agreement: Invented.id, party: nil, period: period, asOf: day("2025-04-10")),
                of: evidence)
            #expect(picture.strands.map(\.strand.counting) == [.reports, .faults, .walks])
            #expect(picture.strands.map(\.strand.party) == Array(repeating: Invented.kommun, count: 3))
            #expect(picture.strands.map(\.total.count) == [1, 2, 3])
            #expect(picture.parts.first { $0.part == .information }?.holds == [.faults, .walks])
        }
    }

    @Test("Of a source whose files were read in as several, the latest says what it counts")
    func latest() throws {
        try withLedger { ledger in
            let head = "Id;Datum;Kategori\n"
            _ = try readIn(ledger, head + "1;2025-02-01;Klotter\n", key: "a")
            _ = try readIn(ledger, head + "2;2025-03-01;Klotter\n", kind: .faults, key: "b")
            let matter = try #require(
                try ledger.matter(Invented.id, as: .organisation(Invented.polis), horizon: day("2025-04-10")))
            let evidence = try ledger.evidence(of: matter, as: .organisation(Invented.polis), on: day("2025-04-10"))
            #expect(evidence.sources.map(\.counting) == [.faults])
        }
    }

    @Test("Counts, survey answers, residents, changed areas and Brå's years are kept as what they are")
    func kinds() throws {
        try withLedger { ledger in
            let viewer = Viewer.organisation(Invented.kommun)
            let area =
                #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"S1","namn":"Södra","befolkning_2024":1200},"geometry":{"type":"Polygon","coordinates":[[[13.0,55.6],[13.1,55.6],[13.1,55.7],[13.0,55.6]]]}}]}"#
            _ = try readIn(ledger, area, kind: .areas, key: "a")
            _ = try readIn(
                ledger, "Kategori;Månad;Antal;Område\nHot;2025-01;12;S1\nHot;2025-02;..;Södra\n", kind: .counts,
                key: "b")
            _ = try readIn(ledger, "Område;År;Befolkning\nS1;2023;1100\n", kind: .populations, key: "c")
            _ = try readIn(ledger, "Gammalt område;Nytt område;Andel\nA;B;40\nA;C;60\n", kind: .areaChanges, key: "d")
            _ = try readIn(ledger, "Fråga;Svar;Andel;Antal svar;År\nTrygg?;Ja;81,5;96;2025\n", kind: .surveys, key: "e")
            let rows = ledger.journal.incidents
            #expect(try rows.areas(of: Invented.id, as: viewer).map(\.said.name) == ["Södra"])
            #expect(
                try readAreaShape(rows.areas(of: Invented.id, as: viewer).first?.said.shape ?? "x")?.first?.first?.count
                    == 4)
            #expect(try rows.counts(of: Invented.id, as: viewer).map(\.said.amount) == [.number(12), .suppressed])
            #expect(
                try rows.populations(of: Invented.id, as: viewer).map(\.said.residents) == [
                    .number(1100), .number(1200),
                ])
            #expect(try rows.areaChanges(of: Invented.id, as: viewer).map(\.said.millionths) == [400_000, 600_000])
            #expect(try rows.surveyFigures(of: Invented.id, as: viewer).map(\.said.thousandths) == [81_500])
        }
    }

    @Test("A file that cannot be read throws why, and leaves nothing")
    func unread() throws {
        try withLedger { ledger in
            var isRefused = false
            do { _ = try readIn(ledger, "bara text\n") } catch is FileRefusal { isRefused = true }
            #expect(isRefused)
            #expect(try ledger.entries(Invented.id, as: .organisation(Invented.kommun)).isEmpty)
        }
    }
}
