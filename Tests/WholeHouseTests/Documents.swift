import Agreements
import Collaboration

/// The section of one act in docs/acts.md: its name and its example lines.
struct ActSection: Equatable {
    let act: String
    let examples: [String]
}

func actSections(_ text: String) -> [ActSection] {
    text.split(separator: "\n### ").dropFirst().compactMap { section in
        guard let name = section.prefixMatch(of: /`([\w-]+)`\n/) else { return nil }
        let fences = section.split(separator: "```json\n").dropFirst()
        return ActSection(
            act: String(name.1), examples: fences.map { String($0.prefix { $0 != "\n" }) })
    }
}

/// Acts without a section, sections of no act, and examples that are not what they stand under.
func actFaults(_ text: String, kinds: [String]) -> [String] {
    let sections = actSections(text)
    let named = sections.map(\.act)
    var faults = kinds.filter { !named.contains($0) }.map { "\($0) is not described" }
    faults += named.filter { !kinds.contains($0) }.map { "\($0) is no act" }
    for section in sections {
        if section.examples.isEmpty { faults.append("\(section.act) has no example") }
        for example in section.examples {
            do throws(ActLine.Fault) {
                let line = try ActLine(line: example)
                if line.act != section.act { faults.append("\(section.act) has an example of \(line.act)") }
                if case .proposeReading(let definition, _) = try line.meaning(),
                    case .faulty = readDefinition(definition)
                {
                    faults.append("\(section.act) has an example with a faulty definition")
                }
            } catch {
                faults.append("\(section.act): \(error)")
            }
        }
    }
    return faults
}

/// The stable words of refusals, from the source that declares them: `case .unknownPost: "unknown-post"`.
func refusalCodes(inSource text: String) -> [String] {
    text.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) }
}

/// Codes that the table of refusals lacks.
func undocumented(codes: [String], in text: String) -> [String] {
    let rows = Set(text.matches(of: /\n\| `([a-z-]+)` \|/).map { String($0.1) })
    return codes.filter { !rows.contains($0) }
}

/// The program's commands, from the sources: a struct's name in small letters, unless it gives another; and its options.
struct CommandLineWords {
    var commands: Set<String> = []
    var options: Set<String> = ["help"]
    /// Commands whose help shows no example.
    var withoutExample: Set<String> = []

    init(sources: [String]) {
        let families = sources.reduce(into: [:]) { $0.merge(Self.families($1)) { first, _ in first } }
        for text in sources {
            for part in text.split(separator: /\nstruct (?=\w+: (Async)?ParsableCommand)/).filter({
                $0.contains("CommandConfiguration(") && !$0.contains("subcommands: [")
            }) {
                let own =
                    part.firstMatch(of: /commandName: "([\w-]+)"/).map { String($0.1) }
                    ?? String(part.prefix { $0.isLetter }).lowercased()
                let family = families[String(part.prefix { $0.isLetter })]
                if let family { commands.insert(family) }
                let name = family.map { "\($0) \(own)" } ?? own
                commands.insert(name)
                if !part.contains("Example: overens \(name)") { withoutExample.insert(name) }
            }
            options.formUnion(text.matches(of: /@(?:Option|Flag)[^@]*?\bvar (\w+)/).map { Self.dashed(String($0.1)) })
            options.formUnion(
                text.matches(of: /@(?:Option|Flag)\(name: \.customLong\("([a-z-]+)"\)/).map { String($0.1) })
        }
    }

    /// Structs of commands that stand below another command, with its name: `account add`.
    private static func families(_ text: String) -> [String: String] {
        var families: [String: String] = [:]
        for part in text.split(separator: /\nstruct (?=\w+: (Async)?ParsableCommand)/)
        where part.contains("subcommands: [") {
            guard let name = part.firstMatch(of: /commandName: "([\w-]+)"/), name.1 != "overens",
                let list = part.firstMatch(of: /subcommands: \[([^\]]*)\]/)
            else { continue }
            for member in list.1.matches(of: /(\w+)\.self/) { families[String(member.1)] = String(name.1) }
        }
        return families
    }

    /// `knownAt` is written `--known-at`.
    static func dashed(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }
}

/// Commands, options and make targets that a document uses and that do not exist.
func unknownWords(in text: String, words: CommandLineWords, makeTargets: Set<String>) -> [String] {
    var faults: [String] = []
    for line in text.split(separator: "\n") where line.contains("overens ") {
        let used = line.matches(of: /(?:`|\$ |^)overens ([a-z]+(?:-[a-z]+)*)/).map { String($0.1) }
        faults += used.filter { !words.commands.contains($0) }.map { "overens \($0)" }
        guard !used.isEmpty else { continue }
        faults += line.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) }.filter { !words.options.contains($0) }.map {
            "--\($0)"
        }
    }
    let targets = text.matches(of: /(?:`|\n)make ([a-z-]+)/).map { String($0.1) }
    return faults + targets.filter { !makeTargets.contains($0) }.map { "make \($0)" }
}

func makeTargets(_ makefile: String) -> Set<String> {
    Set(makefile.matches(of: /\n([a-z-]+):/).map { String($0.1) })
}

/// Links to files of the project that are not there.
func deadLinks(in text: String, exists: (String) -> Bool) -> [String] {
    text.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }.filter { !exists($0) }
}
