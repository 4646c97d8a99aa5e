import Reports
import Testing
import Vocabulary

@testable import Pages

@Suite("The page of a paper")
struct PaperPageTests {
    private var paper: String { HTML { Samples(language: .swedish).paper.write(to: &$0) }.string }

    @Test("A sentence leads to what shows it, where the reader may go there")
    func evidence() {
        // The first sentence rests on 3 and 4, of which 3 has an address; the cell on 9.
        #expect(paper.contains("<a class=\"shown\" href=\"/u/3\">2 underlag</a>"))
        #expect(paper.contains("<a class=\"shown\" href=\"/u/9\">Underlag</a>"))
        #expect(!paper.contains("En är försenad. <a"))
    }

    @Test("Words of people are escaped, also in tables")
    func escaped() {
        #expect(paper.contains("&lt;Inget&gt; möte."))
        #expect(!paper.contains("<Inget>"))
    }

    @Test("The file to print holds its look, and no address of a page")
    func printed() {
        let file = printedPage(of: Samples(language: .english).document, swedishNames: ["overdue"]).string
        #expect(file.hasPrefix("<!doctype html><html lang=\"en\">"))
        #expect(file.contains("<style>"))
        #expect(!file.contains("href=\"/"))
        #expect(file.contains("One is <span lang=\"sv\">overdue</span>."))
    }

    @Test("Sections have ids of their own, whatever their keys hold")
    func anchors() {
        let keys = ["a b", "a/b", "a-b", "åb", "1"].map { Document.Section($0, "", []).anchor }
        #expect(Set(keys).count == 5)
        #expect(keys.allSatisfy { !$0.contains(" ") && !$0.contains("/") })
    }
}
