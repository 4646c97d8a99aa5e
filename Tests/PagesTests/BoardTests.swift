import Testing
import Vocabulary

@testable import Pages

@Suite("The agreement board")
struct BoardTests {
    let board = Samples(language: .swedish).board

    /// What stands in the markup after the drawings' sheet and the header.
    func main(_ page: some Page) -> String {
        let source = page.html().string
        return String(source[(source.firstRange(of: "<main")?.lowerBound ?? source.startIndex)...])
    }

    func row(_ number: String, in page: BoardPage) -> String {
        let source = main(page)
        let row = source.split(separator: "<tr ").first { $0.contains("id=\"\(number)\"") } ?? ""
        return String(row.prefix(upTo: row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex))
    }

    @Test("shows its sections in the order of the design")
    func order() {
        let parts = [
            "class=\"facts\"", "class=\"verdict\"", "class=\"tally\"", "Ej registrerat:", "Nästa steg",
            "class=\"life\"",
            "Behöver beslut eller handling", "Om själva överenskommelsen", "Alla åtaganden", "class=\"filter\"",
            "Visar 18 av 18", "<table", "class=\"legend\"", "Löpande", "Reglerna så som vi läser dem",
            "Så räknas läget fram",
        ]
        let source = main(board)
        let places = parts.map { source.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test("offers a way on beside every late row, also when none was given")
    func lateRowsHaveAWay() {
        #expect(row("K6", in: board).contains("Lägg in analysen"))
        #expect(row("K10", in: board).contains("Registrera eller ange skäl"))
    }

    @Test("says overdue and missed apart in words")
    func lateApart() {
        #expect(row("K6", in: board).contains(">Försenat</span>") || row("K6", in: board).contains("Försenat"))
        #expect(row("K10", in: board).contains("Uteblivet"))
        #expect(main(board).contains("2 försenade, 1 uteblivet"))
        #expect(row("K10", in: board).contains("Skulle ha gjorts senast"))
    }

    @Test("shows nothing red while the reading is proposed")
    func proposedIsQuiet() throws {
        let source = main(Samples(language: .swedish).proposedBoard)
        let shown = try #require(source.split(separator: "id=\"method\"").first)
        for red in ["st late", "is-late", "class=\"r\"", "class=\"late\"", "is-due"] { #expect(!shown.contains(red)) }
        #expect(shown.contains("Föreslagen tolkning"))
    }

    @Test("one row may be proposed on a board that is otherwise accepted")
    func oneProposedRow() {
        var page = board
        page.groups[1].rows[1].status.isProposed = true
        #expect(!row("K6", in: page).contains("late"))
        #expect(row("K6", in: page).contains("Föreslagen tolkning"))
        #expect(row("K10", in: page).contains("is-late"))
    }

    @Test("keeps no score per party")
    func noScorePerParty() {
        let tiles = main(board).split(separator: "class=\"tally\"")
        #expect(tiles.count == 2)
        #expect(!main(board).contains("pbar"))
    }

    @Test("draws one lane per party, and at most twelve meetings")
    func strips() {
        let samples = Samples(language: .swedish)
        guard case .meetings(var strip) = samples.strip(4, absent: [1], missed: [2]) else { return }
        strip.meetings += Array(repeating: .held(present: [true, true]), count: 20)
        let drawn = HTML { strip.write(to: &$0) }.string
        #expect(drawn.contains("<path class=\"k\"") && drawn.contains("<path class=\"p\""))
        #expect(drawn.split(separator: "h0").count - 1 == 12)
    }

    @Test("gives a third kind of party its own shape and letter")
    func thirdParty() {
        #expect(row("K3", in: board).contains("<span class=\"party o\" aria-hidden=\"true\">R</span>"))
        #expect(row("K3", in: board).contains("<path class=\"o\""))
    }

    @Test("keeps what was filtered for in the form, and says when nothing is left")
    func filter() {
        var page = Samples(language: .swedish).emptyBoard
        page.filter.groups = [.late]
        page.filter.party = "polis"
        let source = main(page)
        #expect(source.contains("value=\"finns inte\""))
        #expect(source.contains("value=\"forsenat\" checked"))
        #expect(source.contains("value=\"polis\" selected"))
        #expect(source.contains("Inget åtagande passar filtret"))
        #expect(source.contains("Rensa filter"))
    }

    @Test("says when nothing needs anybody")
    func nothingToDo() {
        #expect(main(Samples(language: .swedish).emptyBoard).contains("Inget behöver beslut eller handling just nu."))
    }
}
