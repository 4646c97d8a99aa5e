import Agreements
import Collaboration
import Intake
import Proof
import Testing
import Vocabulary

@Suite("A plan pasted as rows")
struct MeasureSheetTests {
    private func sheet(_ text: String, chosen: [Int: MeasureColumn?] = [:], usesProposals: Bool = false) throws
        -> MeasureSheet
    {
        MeasureSheet(try readTable(Array(text.utf8)).get(), of: ekhamra, chosen: chosen, usesProposals: usesProposals)
    }

    @Test("Columns are known by their headings, in Swedish and English")
    func columns() throws {
        let swedish = try sheet(
            "Nr\tÅtgärd\tFokusområde\tAnsvarig\tKlart senast\tUppföljning\tKostnad (kr)\tTimmar\n1\tx")
        #expect(swedish.columns == [nil, .text, .area, .performs, .due, .followUp, .cost, .hours])
        let english = try sheet("Measure;Plans;Performs;Follows up;Start;Done by;Follow-up;Method;Cost;Hours\nx")
        #expect(
            english.columns == [.text, .plans, .performs, .followsUp, .start, .due, .followUp, .method, .cost, .hours])
        // Every column can be found by what the form calls it.
        #expect(try sheet("Vad\tÅtgärd\nx\ty").columns == [.text, nil])
        #expect(try sheet("Foo\tBar\nx\ty").hasTexts == false)
        #expect(try sheet("Foo\tBar\nx\ty", chosen: [1: .text]).rows.first?.terms.text == "y")
        #expect(try sheet("Åtgärd\tVad\nx\ty", chosen: [0: .text, 1: .text]).doubled == [.text])
    }

    @Test("A row is a measure with everything it says")
    func row() throws {
        let read = try sheet(
            "Åtgärd;Fokusområde;Planerar;Utför;Följer upp;Start;Klart;Uppföljning;Metod;Kostnad;Timmar\r\n"
                + "Ny belysning;Trygghet i centrum;Samordnare;Skolan, polisen;Kommunpolis;mars 2025;31/5 2025;hösten 2025;"
                + "\"Vandring; före och efter\";84 000 kr;12,5\r\n")
        #expect(read.faults == [])
        var terms = MeasureTerms("Ny belysning")
        terms.area = "trygghet"
        terms.plans = [ActorKey("samordnare")]
        terms.performs = [ActorKey("skola"), ActorKey("polis")]
        terms.followsUp = [ActorKey("kommunpolis")]
        terms.start = ImpreciseDate("2025-03")
        terms.due = ImpreciseDate("2025-05-31")
        terms.followUp = ImpreciseDate("2025 autumn")
        terms.method = "Vandring; före och efter"
        terms.cost = Kronor(84_000)
        terms.hours = Hours("12.5")
        #expect(read.rows.map(\.terms) == [terms] && read.rows.map(\.number) == [2])
    }

    @Test("Every fault is told at once, with row, column, value and what was perhaps meant")
    func faults() throws {
        let text =
            "Åtgärd\tUtför\tKlart\tKostnad\n"
            + "Ett\tKomunpolis\t31/9-2025\tgratis\n"
            + "\tSkolan\t2025-10-01\t5\n"
            + "Ring 20090101-1234\tSkolan\t2025\t5\textra\n"
        let read = try sheet(text)
        let told = read.faults.map { "\($0.row) \($0.column.map(String.init) ?? "-") \($0.value) \($0.proposal ?? "")" }
        #expect(
            told == [
                "2 1 Komunpolis Kommunpolis", "2 2 31/9-2025 2025-09-30", "2 3 gratis ", "3 0  ", "4 4 extra ",
                "4 0 Ring 20090101-1234 ",
            ])
        let mended = try sheet(text, usesProposals: true)
        #expect(mended.faults.map(\.row) == [2, 3, 4, 4])
        #expect(mended.rows.first?.terms.performs == [ActorKey("kommunpolis")])
        #expect(mended.rows.first?.terms.due == ImpreciseDate("2025-09-30"))
    }

    @Test("The largest plan that may be pasted, all of it wrong, is read without delay")
    func speed() throws {
        let row = "Något\tAbcdefgh, Ijklmnop, Qrstuvxy\t31/9-2025\n"
        let text = "Åtgärd\tUtför\tKlart\n" + String(repeating: row, count: 999)
        let took = try worked { _ = try sheet(text, usesProposals: true) }
        #expect(took < .seconds(10), "\(took)")
    }
}
