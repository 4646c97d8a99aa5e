import Agreements
import Foundation
import Testing
import Vocabulary

/// Files with more lines than `limit`.
func tooLong(_ files: [SourceFile], limit: Int) -> [String] {
    files.filter { $0.lines.count > limit + 1 }.map { "\($0.path): \($0.lines.count) lines" }
}

/// Places in code, comments left out, where a forbidden word stands.
func holding(_ forbidden: [String], in files: [SourceFile]) -> [String] {
    files.flatMap { file in
        file.code.flatMap { line in forbidden.filter(line.text.contains).map { "\(file.path):\(line.number): \($0)" } }
    }
}

/// Files named after a drawer.
func drawers(_ paths: [String]) -> [String] {
    paths.filter { path in
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return ["Util", "Helper", "Manager", "Common"].contains(where: name.contains)
    }
}

/// Places in code where one of `names` begins a word. Examples in help texts may name one of the bundled agreements.
func naming(_ names: Set<String>, in files: [SourceFile]) -> [String] {
    files.flatMap { file in
        file.code.filter { !$0.text.contains("Example: overens") }.flatMap { line in
            names.sorted().filter { beginsWord($0, in: line.text.lowercased()) }.map {
                "\(file.path):\(line.number): \($0)"
            }
        }
    }
}

private func beginsWord(_ name: String, in text: String) -> Bool {
    text.ranges(of: name.lowercased()).contains { range in
        range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
    }
}

/// A municipality's name without *kommun* or *stad* and their genitive: `Burlövs kommun` becomes `Burlöv`.
func bareName(_ name: String) -> String {
    for ending in [" kommun", " stad"] where name.hasSuffix(ending) {
        let bare = name.dropLast(ending.count)
        return String(bare.hasSuffix("s") ? bare.dropLast() : bare)
    }
    return name
}

/// What the bundled agreements call their municipalities, and the word that begins their ids.
func municipalities(in agreements: [Agreement]) -> Set<String> {
    Set(
        agreements.filter { $0.kind == .agreement }.flatMap { agreement in
            agreement.parties.filter { $0.kind == .municipality }.map { bareName($0.name) }
                + agreement.id.text.split(separator: "-").prefix(1).map(String.init)
        })
}

@Suite("What holds for every file of Sources")
struct SourceTests {
    private let forbidden = ["try!", "as!", "fatalError(", "Yams.load", "JSONSerialization"]

    @Test("No file has more than 350 lines")
    func lengths() throws {
        #expect(tooLong(try HouseFiles.sources(), limit: 350) == [])
        let planted = SourceFile(path: "Sources/A/B.swift", text: String(repeating: "let a = 1\n", count: 351))
        #expect(tooLong([planted], limit: 350) == ["Sources/A/B.swift: 352 lines"])
        let just = SourceFile(path: "Sources/A/B.swift", text: String(repeating: "let a = 1\n", count: 350))
        #expect(tooLong([just], limit: 350) == [])
    }

    @Test("No forced try or cast, no fatalError, no untyped YAML or JSON")
    func forbiddenWords() throws {
        #expect(holding(forbidden, in: try HouseFiles.sources()) == [])
        for word in forbidden {
            let planted = SourceFile(path: "Sources/A/B.swift", text: "import A\nlet x = \(word) y  // why\n")
            #expect(holding(forbidden, in: [planted]) == ["Sources/A/B.swift:2: \(word)"])
        }
        let said = SourceFile(path: "Sources/A/B.swift", text: "/// Never try! here.\nlet a = 1  // nor as! here\n")
        #expect(holding(forbidden, in: [said]) == [])
    }

    @Test("No file is a drawer")
    func names() throws {
        #expect(drawers(try HouseFiles.paths("Sources", "swift", "css", "js")) == [])
        #expect(drawers(["Sources/A/TextUtils.swift", "Sources/A/Cadence.swift"]) == ["Sources/A/TextUtils.swift"])
    }

    @Test("No municipality is named in the code")
    func noMunicipality() throws {
        let agreements = try HouseFiles.paths("agreements", "yaml").filter { !$0.contains("/local/") }.compactMap {
            path in
            if case .sound(let agreement) = readDefinition(try HouseFiles.text(path)) { agreement } else { nil }
        }
        let names = municipalities(in: agreements)
        #expect(names.count >= 8)
        #expect(naming(names, in: try HouseFiles.sources()) == [])

        let planted = SourceFile(
            path: "Sources/A/B.swift", text: "if agreement.id.text == \"\(names.sorted()[0])-2023\" {}\n")
        #expect(naming(names, in: [planted]) == ["Sources/A/B.swift:1: \(names.sorted()[0])"])
        let said = SourceFile(path: "Sources/A/B.swift", text: "/// As in \(names.sorted()[0]).\nlet blomma = 1\n")
        #expect(naming(names, in: [said]) == [])
    }

    @Test(
        "A municipality's bare name",
        arguments: [("Ås kommun", "Å"), ("Norrby kommun", "Norrby"), ("Viks stad", "Vik"), ("Norr", "Norr")])
    func bareNames(name: String, bare: String) {
        #expect(bareName(name) == bare)
    }

    @Test("A comment ends the code of a line, unless it stands in a text")
    func comments() {
        #expect(uncommented("let a = 1  // why") == "let a = 1  ")
        #expect(uncommented("let a = \"http://x\"") == "let a = \"http://x\"")
        #expect(uncommented("let a = \"\\\"// \"") == "let a = \"\\\"// \"")
        #expect(uncommented("/// All of it") == "")
    }
}
