import Agreements
import Foundation
import Testing
import Vocabulary

@Suite("Rows tied to the tests that show them")
struct RowTieTests {
    private func coverage() throws -> Coverage {
        let rows = try #require(readRows(try HouseFiles.text("agreements/rows.csv")))
        let agreements = try HouseFiles.paths("agreements", "yaml").filter { !$0.contains("/local/") }.compactMap {
            path in
            if case .sound(let agreement) = readDefinition(try HouseFiles.text(path)) { agreement } else { nil }
        }
        return Coverage(rows: rows, exemptions: [:], agreements: agreements)
    }

    private func ties() throws -> [RowTie] {
        try HouseFiles.paths("Tests", "swift").flatMap { rowTies(in: try HouseFiles.text($0), file: $0) }
    }

    @Test("Every row of the eight kinds is shown by a test, and no test is tied to what is no row")
    func everyRow() throws {
        let found = TestCoverage(try coverage(), ties: try ties())
        // Counted in the rows: 10 gates, 8 approvals, 10 goal rules, 12 plan rules, 15 methods, 16 areas, 11 bodies, 18 of presence.
        #expect(found.rows.count { TestCoverage.kinds.contains($0.held.row.kind) } == 100)
        #expect(found.problems == [])
    }

    @Test("Planted: a row that no test shows, a tie to what is no row, a tie in a comment, a test without a sentence")
    func planted() throws {
        let all = try ties()
        let coverage = try coverage()
        let without = TestCoverage(coverage, ties: all.filter { $0.row != RowID("LOM-19") })
        #expect(without.problems == [.notTested(RowID("LOM-19"), kind: "gate")])
        let source = """
            @Suite("Bodies")
            struct BodyTests {
                // @Test("Once", .rows("BUR-14"))
                @Test("A seat (vacant)", .rows("BUR-15",
                    "XXX-1"), arguments: [#"{"a":1)"#]) func seat() {}
                @Test(.rows("BUR-14")) func other() {}
            }
            """
        let found = rowTies(in: source, file: "B.swift")
        #expect(found.map(\.row.text) == ["BUR-15", "XXX-1", "BUR-14"])
        #expect(found.map(\.line) == [4, 4, 6] && found.map(\.suite) == ["Bodies", "Bodies", "Bodies"])
        #expect(found.first?.test == "A seat (vacant)")
        #expect(
            TestCoverage(coverage, ties: all + found).problems == [.unknownRow(found[1]), .unnamed(found[2])])
    }
}
