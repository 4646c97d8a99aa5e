import Testing
import Vocabulary

@testable import Pages

@Suite("Every kind of page, in both languages")
struct StructureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: Language
        let name: String
        let page: any Page
        var testDescription: String { "\(language.rawValue) \(name)" }
        var source: String { page.html().string }
        var markup: Markup { Markup(source: source) }
    }

    static let cases = Language.allCases.flatMap { language in
        Samples(language: language).all.map { Case(language: language, name: $0.name, page: $0.page) }
    }

    @Test("has one heading, one main part, its language, a title and a way past the menu", arguments: cases)
    func skeleton(page: Case) {
        let tags = page.markup.tags
        #expect(tags.filter { $0.name == "h1" }.count == 1)
        #expect(tags.filter { $0.name == "main" }.count == 1)
        #expect(tags.first { $0.name == "html" }?.attributes["lang"] == page.language.rawValue)
        #expect(page.source.contains(" – Överens</title>"))
        #expect(
            tags.contains { $0.name == "a" && $0.attributes["class"] == "skip" && $0.attributes["href"] == "#main" })
    }

    @Test("has no style and no script inside the markup", arguments: cases)
    func nothingInline(page: Case) {
        for tag in page.markup.tags {
            #expect(tag.attributes["style"] == nil)
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
            #expect(tag.name != "style")
            if tag.name == "script" { #expect(tag.attributes["src"] != nil) }
        }
    }

    @Test("gives every id once, and every reference leads to one", arguments: cases)
    func ids(page: Case) {
        let tags = page.markup.tags
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for tag in tags {
            for key in ["aria-describedby", "aria-labelledby", "for", "popovertarget", "data-copy"] {
                for id in tag.attributes[key]?.split(separator: " ") ?? [] { #expect(ids.contains(String(id))) }
            }
            if let href = tag.attributes["href"], href.hasPrefix("#"), href.count > 1 {
                #expect(ids.contains(String(href.dropFirst())))
            }
        }
    }

    @Test("sends every change with a key, by POST", arguments: cases)
    func keys(page: Case) {
        let forms = page.source.split(separator: "<form").dropFirst()
        for form in forms {
            let own = form[..<(form.firstRange(of: "</form>")?.lowerBound ?? form.endIndex)]
            guard own.contains("method=\"post\"") else {
                #expect(own.contains("method=\"get\""))
                continue
            }
            #expect(own.contains("name=\"nyckel\" value=\""))
            #expect(own.contains("type=\"submit\""))
        }
    }

    @Test("names or hides every drawing", arguments: cases)
    func drawings(page: Case) {
        for tag in page.markup.tags where tag.name == "svg" {
            let name = tag.attributes["aria-label"] ?? tag.attributes["aria-labelledby"]
            let named = tag.attributes["role"] == "img" && name?.isEmpty == false
            #expect(named || tag.attributes["aria-hidden"] == "true")
        }
    }

    @Test("says what is invented, on every page of the demo", arguments: cases)
    func demo(page: Case) {
        #expect(page.source.contains(page.language == .swedish ? "påhittat" : "invented"))
        var real = page.page
        real.frame.isDemo = false
        #expect(!real.html().string.contains(page.language == .swedish ? "påhittat" : "is invented"))
    }

    @Test("offers itself in the other language", arguments: cases)
    func otherLanguage(page: Case) {
        let other: Language = page.language == .swedish ? .english : .swedish
        let link = page.markup.tags.first { $0.attributes["hreflang"] != nil }
        #expect(link?.attributes["lang"] == other.rawValue)
        #expect(link?.attributes["href"] == page.page.frame.otherLanguagePath)
    }

    @Test("closes every element it opens", arguments: cases)
    func balanced(page: Case) {
        let open: Set<String> = ["br", "input", "meta", "link", "circle", "rect", "path", "line", "use"]
        var stack: [String] = []
        for piece in page.source.split(separator: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { continue }
            let inside = piece[..<end]
            let name = String(inside.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
            if inside.hasPrefix("!") || inside.hasSuffix("/") || open.contains(name) { continue }
            if inside.hasPrefix("/") {
                #expect(stack.popLast() == String(name.dropFirst()))
            } else {
                stack.append(name)
            }
        }
        #expect(stack.isEmpty)
    }
}
