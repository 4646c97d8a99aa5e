import Collaboration
import Foundation
import Testing

@Suite("The documents say what the code does")
struct DocumentTests {
    @Test("Every act is described in docs/acts.md, with an example that decodes")
    func acts() throws {
        let text = try HouseFiles.text("docs/acts.md")
        #expect(actFaults(text, kinds: ActLine.kinds) == [])
        #expect(actSections(text).count == ActLine.kinds.count)

        let gone = text.replacing("\n### `sign`\n", with: "\n#### `sign`\n")
        #expect(actFaults(gone, kinds: ActLine.kinds).contains("sign is not described"))
        let foreign = text.replacing("\n### `sign`\n", with: "\n### `dance`\n")
        #expect(actFaults(foreign, kinds: ActLine.kinds).contains("dance is no act"))
        let broken = text.replacing("\"placeholder\":", with: "\"placeholdr\":")
        #expect(actFaults(broken, kinds: ActLine.kinds) == ["fill-placeholder: missing(\"placeholder\")"])
        let swapped = text.replacing("{\"act\":\"sign\"", with: "{\"act\":\"decide\"")
        #expect(actFaults(swapped, kinds: ActLine.kinds) == ["sign has an example of decide"])
        let faulty = text.replacing("format: 1\\n", with: "format: 9\\n")
        #expect(actFaults(faulty, kinds: ActLine.kinds) == ["propose-reading has an example with a faulty definition"])
    }

    @Test("Every refusal has its row in docs/acts.md")
    func refusals() throws {
        let codes =
            refusalCodes(inSource: try HouseFiles.text("Sources/Collaboration/Acts/Act.swift"))
            + refusalCodes(inSource: try HouseFiles.text("Sources/Collaboration/Week/WeekRefusal.swift"))
        let text = try HouseFiles.text("docs/acts.md")
        #expect(codes.count >= 34)
        #expect(undocumented(codes: codes + ["key-reused", "unreadable-act"], in: text) == [])
        #expect(undocumented(codes: ["not-owing", "too-tired"], in: text) == ["too-tired"])
    }

    private var words: CommandLineWords {
        get throws {
            CommandLineWords(
                sources: try HouseFiles.sources().filter { $0.path.hasPrefix("Sources/overens/") }.map(\.text))
        }
    }

    @Test(
        "Every command, option and make target in README and docs exists",
        arguments: [
            "README.md", "CONTRIBUTING.md", "docs/acts.md", "docs/json.md", "docs/definition-format.md",
            "docs/people.md",
        ])
    func commands(document: String) throws {
        let targets = makeTargets(try HouseFiles.text("Makefile"))
        #expect(unknownWords(in: try HouseFiles.text(document), words: try words, makeTargets: targets) == [])
    }

    @Test("Planted: a command, an option and a make target that nobody wrote")
    func plantedCommands() throws {
        let text = "Run `overens forgive --gently` or\nmake coffee\n"
        #expect(
            unknownWords(in: text, words: try words, makeTargets: ["demo"]) == [
                "overens forgive", "--gently", "make coffee",
            ])
    }

    @Test("Every command shows an example in its help, and the README names it")
    func examples() throws {
        let words = try words
        #expect(words.commands.count >= 12)
        #expect(words.withoutExample == [])
        let readme = try HouseFiles.text("README.md")
        #expect(words.commands.filter { !readme.contains("overens \($0)") && !readme.contains("make \($0)") } == [])

        let planted =
            "\nstruct Forgive: ParsableCommand {\n  static let configuration = CommandConfiguration(abstract: \"x\")\n}\n"
        #expect(CommandLineWords(sources: [planted]).withoutExample == ["forgive"])
        let below = """

            struct Family: ParsableCommand {
              static let configuration = CommandConfiguration(commandName: "debt", subcommands: [Forgive.self])
            }

            struct Forgive: ParsableCommand {
              static let configuration = CommandConfiguration(abstract: "Example: overens debt forgive")
            }
            """
        let known = CommandLineWords(sources: [below])
        #expect(known.commands == ["debt", "debt forgive"])
        #expect(known.withoutExample == [])
    }

    @Test("Links between documents lead somewhere", arguments: ["README.md", "CONTRIBUTING.md"])
    func links(document: String) throws {
        let exists = { (path: String) in
            FileManager.default.fileExists(atPath: HouseFiles.root.appending(path: path).path())
        }
        #expect(deadLinks(in: try HouseFiles.text(document), exists: exists) == [])
        #expect(
            deadLinks(in: "[a](docs/acts.md) [b](docs/nothing.md)", exists: { $0 == "docs/acts.md" }) == [
                "docs/nothing.md"
            ])
    }
}
