import Proof
import Testing
import Vocabulary

@testable import Pages

@Suite("Pages stay small and quick")
struct BudgetTests {
    @Test("A board of 80 commitments stays under 250 kB")
    func largeBoard() {
        #expect(Samples(language: .english).largeBoard(rows: 80).html().bytes.count < 250_000)
    }

    @Test("Every other page stays under 60 kB", arguments: StructureTests.cases)
    func pages(page: StructureTests.Case) {
        #expect(page.page.html().bytes.count < 60_000)
    }

    @Test("Stylesheets stay under 40 and 12 kB, the script under 12 kB, those of single pages under 6 kB")
    func assets() throws {
        let sizes = Dictionary(uniqueKeysWithValues: Assets.files.map { ($0.name, $0.text.utf8.count) })
        #expect(try #require(sizes["overens.css"]) < 40_000)
        #expect(try #require(sizes["figures.css"]) < 12_000)
        #expect(try #require(sizes["overens.js"]) < 12_000)
        for script in ["report.js", "meeting.js"] { #expect(try #require(sizes[script]) < 6_000) }
    }

    @Test("Stylesheet and script fetch nothing, and the script runs nothing it was not given")
    func assetsAreAlone() {
        for file in Assets.files {
            for word in ["http://", "https://", "@import", "url(", "eval(", "innerHTML =", "document.write"] {
                #expect(!file.text.contains(word), "\(file.name): \(word)")
            }
        }
    }

    @Test("Phone rules never apply to paper: a printed A4 is as narrow as a phone")
    func phoneRulesAreForScreens() throws {
        let css = try #require(Assets.files.first { $0.name == "overens.css" }).text
        for line in css.split(separator: "\n") where line.contains("@media") && line.contains("61.99rem") {
            #expect(line.contains("screen and (max-width:61.99rem)") || line.contains(".wheel"))
        }
    }

    @Test("A board of 80 commitments is made without delay, also in a build for testing")
    func speed() {
        let page = Samples(language: .swedish).largeBoard(rows: 80)
        _ = page.html()
        let best = (0..<5).map { _ in worked { _ = page.html() } }.min() ?? .zero
        #expect(best < .milliseconds(100))
    }
}
