import Proof
import Testing
import Vocabulary

@testable import Pages

@Suite("The plan on a page")
struct PlanTests {
    private let samples = Samples(language: .english)

    @Test("The table and the line of time show the same measures, in rows with the same names")
    func sameRows() {
        func rows(_ page: PlanPage) -> [String] {
            Markup(source: page.html().string).tags.filter { $0.name == "tr" }.compactMap { $0.attributes["id"] }
        }
        #expect(rows(samples.plan) == ["A1", "A2", "A3"])
        #expect(rows(samples.timeline) == ["A1", "A2", "A3"])
    }

    @Test("A bar stands where its days are, in per cent of the line, and says them in words")
    func bars() {
        let source = samples.timeline.html().string
        #expect(source.contains("<rect class=\"todo\" x=\"10.0%\" y=\"7\" width=\"35.5%\""))
        #expect(source.contains("<line class=\"now\" x1=\"40.5%\""))
        #expect(source.contains("Done by 1 May"))
        // One without a day says so.
        #expect(source.contains(Texts.Plan.noDay.en))
    }

    @Test("An empty plan says why and offers the next step; a filter that matches nothing says so")
    func empty() {
        #expect(samples.emptyPlan.html().string.contains(Texts.Plan.addFirst.en))
        var page = samples.plan
        page.groups = []
        #expect(page.html().string.contains(Texts.Plan.noneFound.en))
    }

    @Test("What was pasted stays in the form as it was, tabs and all")
    func pasted() {
        var page = samples.paste
        page.form.fields = [Field(name: "rader", label: "Rows", kind: .note("a\tb\n<1>\t2"))]
        #expect(page.html().string.contains(">\na\tb\n&lt;1&gt;\t2</textarea>"))
    }

    @Test("A plan of two hundred measures is made without delay and stays under 300 kB")
    func large() {
        var page = samples.plan
        let rows = page.groups[0].rows
        page.groups = [PlanGroup(heading: "Trygghet", rows: (0..<200).map { rows[$0 % rows.count] })]
        #expect(page.html().bytes.count < 300_000)
        let took = worked { _ = page.html() }
        #expect(took < .seconds(1))
    }

    @Test("Gaps are counted over the table and told below it, each kind with its source when the text asks for it")
    func gaps() {
        let source = samples.plan.html().string
        // One cause and two measures.
        #expect(source.contains("href=\"#luckor\">3 gaps in the chain</a>"))
        #expect(source.contains("<strong>Cause without measure</strong></div>"))
        #expect(
            source.contains("<strong>Measure without cause</strong><span class=\"src\">Source: Ways of working.</span>")
        )
        var page = samples.plan
        page.chain = PlanChain()
        #expect(!page.html().string.contains("id=\"luckor\""))
    }

    @Test("A measure of several areas stands in one row, with its other areas, its goals and its causes")
    func severalAreas() {
        let source = samples.plan.html().string
        let rows = Markup(source: source).tags.filter { $0.name == "tr" && $0.attributes["id"] == "A1" }
        #expect(rows.count == 1)
        #expect(source.contains("Also belongs to: Public health") && source.contains("<span class=\"nr\">O1.2</span>"))
    }
}
