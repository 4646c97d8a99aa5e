import Testing
import Vocabulary

@testable import WebServer

@Suite("The log is asked by day, person and kind")
struct LogQuestionTests {
    private func question(_ text: String) throws -> LogQuestion { LogQuestion(try FormBody(Array(text.utf8))) }

    @Test("What was asked stands in the address again, without words to search for")
    func query() throws {
        let asked = try question("fran=2025-01-01&till=&vem=post-kommun-chef&slag=person&q=namn&sida=3")
        #expect(asked.query(page: 2) == "?fran=2025%2D01%2D01&vem=post%2Dkommun%2Dchef&slag=person&sida=2")
        #expect(try question("").query(page: 1) == "")
    }

    @Test("A day that is none is a fault, a page that is none the first")
    func faults() throws {
        #expect(try question("fran=i+dag").fault)
        #expect(try !question("fran=").fault)
        #expect(try question("sida=-4").page == 1)
        #expect(try question("sida=99999999999999999999").page == 1)
        #expect(try question("slag=allt").kind == nil)
    }

    @Test(
        "No cell of the file is a formula to a spreadsheet",
        arguments: [
            ("Anna", "\"Anna\""), ("=1+1", "\"'=1+1\""), ("@x", "\"'@x\""), ("a \"b\"; c", "\"a \"\"b\"\"; c\""),
        ])
    func cells(text: String, cell: String) {
        #expect(LogDesk.cell(text) == cell)
    }
}
