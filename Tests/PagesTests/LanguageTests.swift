import Foundation
import Testing
import Vocabulary

@testable import Pages

@Suite("Swedish on Swedish pages, English on English ones")
struct LanguageTests {
    /// Small words that give a language away; none of them is a word of the other.
    static let swedish: Set<String> = [
        "och", "att", "är", "inte", "som", "det", "för", "med", "av", "på", "ska", "eller", "från", "till", "visa",
        "välj",
    ]
    static let english: Set<String> = [
        "the", "and", "is", "are", "not", "of", "with", "from", "this", "which", "show", "choose", "log", "your", "no",
    ]

    static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    @Test(
        "English pages hold Swedish only where it is marked",
        arguments: StructureTests.cases.filter { $0.language == .english })
    func englishPages(page: StructureTests.Case) {
        let text = page.markup.text(without: "sv").replacing("Överens", with: "")
        #expect(Self.words(text).isDisjoint(with: Self.swedish))
        #expect(!text.contains { "ÅÄÖ".contains($0) })
    }

    @Test(
        "Swedish pages hold English only where it is marked",
        arguments: StructureTests.cases.filter { $0.language == .swedish })
    func swedishPages(page: StructureTests.Case) {
        #expect(Self.words(page.markup.text(without: "en")).isDisjoint(with: Self.english))
    }

    @Test("The catalogue keeps its languages apart and leaves nothing empty")
    func catalogue() throws {
        let texts = try Self.catalogueTexts()
        #expect(texts.count > 150)
        for (sv, en) in texts {
            #expect(!sv.isEmpty && !en.isEmpty)
            #expect(Self.words(sv).isDisjoint(with: Self.english), "\(sv)")
            #expect(Self.words(en).isDisjoint(with: Self.swedish), "\(en)")
            #expect(!en.contains { "åäöÅÄÖ".contains($0) }, "\(en)")
            #expect(!sv.contains("!") && !en.contains("!"))
        }
    }

    @Test("Words for people stand in the catalogue and nowhere else in the pages")
    func nothingOutside() throws {
        for file in try Self.sources() where !file.path.contains("/Texts/") && !file.path.contains("/HTML/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") where !line.contains("//") && !line.contains("import ") {
                guard line.contains("</") else { continue }
                for between in line.replacing("->", with: "").split(separator: ">").dropFirst() {
                    let shown = between.prefix { !"<\\\"{(:".contains($0) }
                    #expect(!shown.contains { $0.isLetter }, "\(file.lastPathComponent): \(line)")
                }
            }
        }
    }

    private static func sources() throws -> [URL] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Pages")
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }
            .map { folder.appending(path: $0) }
    }

    /// Every pair of texts as it stands in the sources, holes and all.
    private static func catalogueTexts() throws -> [(sv: String, en: String)] {
        var found: [(String, String)] = []
        for file in try sources() {
            let text = try String(contentsOf: file, encoding: .utf8)
            for piece in text.components(separatedBy: "Bilingual(").dropFirst() {
                guard let sv = piece.range(of: "sv: "), let en = piece.range(of: "en: ") else { continue }
                found.append((literals(piece[sv.upperBound..<en.lowerBound]), literals(piece[en.upperBound...])))
            }
        }
        return found.filter { !$0.0.isEmpty || !$0.1.isEmpty }
    }

    /// The literals at the start of the text, joined; what is interpolated is left out.
    private static func literals(_ text: Substring) -> String {
        var out = ""
        var depth = 0
        var isInside = false
        var rest = text
        while let character = rest.popFirst() {
            if isInside, character == "\\", rest.first == "(" {
                depth += 1
                isInside = false
                rest.removeFirst()
            } else if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if depth == 0 { isInside = true }
            } else if character == "\"" {
                isInside.toggle()
            } else if isInside {
                out.append(character)
            } else if character == ")" {
                break
            }
        }
        return out
    }
}
