import Testing
import Vocabulary

@testable import Pages

@Suite("Whatever is put into markup is escaped, byte by byte")
struct EscapingTests {
    @Test("The five bytes that mean something are replaced")
    func fiveBytes() {
        let text = "<b>\"&'"
        let html: HTML = "<p>\(text)</p>"
        #expect(html.string == "<p>&lt;b&gt;&quot;&amp;&#39;</p>")
    }

    @Test("A quote with a combining mark is still a quote", arguments: ["\u{301}", "\u{308}", "\u{20DD}"])
    func combiningMarks(mark: String) {
        let text = "x\"" + mark + " autofocus onfocus=alert(1) <" + mark + "b>"
        let html: HTML = "<i title=\"\(text)\"></i>"
        #expect(html.string.utf8.filter { $0 == UInt8(ascii: "\"") }.count == 2)
        #expect(html.string.utf8.filter { $0 == UInt8(ascii: "<") }.count == 2)
    }

    @Test("Swedish letters, no-break spaces and emoji stay as they are")
    func lettersStay() {
        let text = "Överens å\u{A0}ä 🙂"
        let html: HTML = "\(text)"
        #expect(html.string == text)
    }

    @Test("Markup put into markup is not escaped again")
    func markupStays() {
        let inner: HTML = "<b>1 &amp; 2</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(outer.string == "<p><b>1 &amp; 2</b></p>")
    }

    @Test(
        "Addresses that could run something become a harmless one",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
            "data:text/html,x", "vbscript:x", "jav\u{0}ascript:x", "\u{1}javascript:x",
        ])
    func dangerousAddresses(address: String) {
        let html: HTML = "<a href=\"\(url: address)\">"
        #expect(html.string == "<a href=\"#\">")
    }

    @Test(
        "Paths, web and mail addresses pass",
        arguments: [
            "/a/b?c=d", "#main", "?lage=snart", "https://example.se/", "mailto:a@b.se", "webcal://x/y.ics", "x/y:z",
        ])
    func harmlessAddresses(address: String) {
        let html: HTML = "\(url: address)"
        #expect(html.string == address)
    }

    @Test("A hostile name cannot leave its place on any part of the board")
    func hostileBoard() {
        let evil = "\"><script>alert(1)</script>\u{301}"
        var page = Samples(language: .english).board
        page.name = Name(evil)
        page.filter.query = evil
        page.frame.title = .words(evil)
        page.frame.subtitle = Name(evil)
        page.summary.verdict = evil
        page.summary.lifeLine?.summary = evil
        page.groups[0].heading = Name(evil)
        page.groups[0].rows[0].title = .words(evil)
        page.groups[0].rows[0].path = evil
        page.groups[0].rows[0].number = evil
        page.groups[0].rows[0].reason = evil
        page.groups[0].rows[0].history = .chips([Chip(label: evil, mark: .met)], caption: evil)
        page.todos[0].proposal = evil
        page.parties[0].letter = evil
        #expect(!page.html().string.contains("<script>alert"))
    }
}
