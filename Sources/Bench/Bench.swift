import Foundation

/// Measures the program against its limits and prints one table.
///
/// Exit codes: 0 every limit held, 1 a limit was broken, 2 something could not be measured.
@main
struct Bench {
    static func main() async {
        // A server that stops while it is asked is a failure to report, not an end.
        signal(SIGPIPE, SIG_IGN)
        do {
            let arguments = try Arguments(CommandLine.arguments.dropFirst())
            if let folder = arguments.serveBoard {
                try await serveBoard(in: folder)
            } else if arguments.readsHostile {
                readHostileFiles()
            } else if let path = arguments.writeIncidents {
                try writeIncidents(to: path)
            } else if let many = arguments.inventPublications {
                try printPublications(many)
            } else {
                exit(try measure(arguments))
            }
        } catch {
            FileHandle.standardError.write(Data("overens-bench: \(error)\n".utf8))
            exit(2)
        }
    }

    private static func measure(_ arguments: Arguments) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appending(path: "overens-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        var table = Table()
        let parts: [(name: String, work: () throws -> [Figure])] = [
            ("obligations", { try obligationFigures(runs: arguments.runs) }),
            ("fold", { try foldFigures(runs: arguments.runs) }),
            ("hostile", { try hostileFigures(in: folder, runs: arguments.runs) }),
            ("board", { try boardFigures(in: folder, arguments) }),
            ("intake", { try intakeFigures(runs: arguments.runs) }),
            ("situation", { try situationFigures(runs: arguments.runs) }),
            ("register", { try registerFigures(in: folder, arguments) }),
            ("report", { try reportFigures(in: folder, arguments) }),
            ("rest", { try restFigures(in: folder, arguments) }),
        ]
        for (name, work) in parts where arguments.only.isEmpty || arguments.only.contains(name) {
            FileHandle.standardError.write(Data("measuring: \(name) …\n".utf8))
            do {
                table.add(try work())
            } catch {
                table.add([Figure(name, "", .none, outcome: .notMeasured(why: "\(error)"))])
            }
        }
        print(table.text)
        if table.figures.contains(where: \.isBroken) { return 1 }
        return table.figures.contains(where: \.isUnmeasured) ? 2 : 0
    }
}

/// What the command was asked.
struct Arguments {
    /// How many times each computation is run; the median counts.
    var runs = 9
    /// How long each run of the page client lasts.
    var seconds = 5
    /// The program whose memory and start are measured; the one beside this program when not given.
    var program = ownProgram.deletingLastPathComponent().appending(path: "overens").path()
    /// The parts to measure; all when empty.
    var only: Set<String> = []
    /// Set in the process of its own that serves the invented board.
    var serveBoard: String?
    /// A file to write the million invented incidents to, for another program to count (scripts/bench-situation).
    var writeIncidents: String?
    /// How many invented municipalities publish, for scripts/attack-picture.
    var inventPublications: Int?
    /// Set in the process of its own that reads the hostile definitions.
    var readsHostile = false

    init(_ words: some Sequence<String>) throws(BenchFailure) {
        var rest = words.makeIterator()
        while let word = rest.next() {
            guard let value = rest.next() else { throw BenchFailure(text: Self.usage) }
            switch (word, Int(value)) {
            case ("--runs", let number?) where (1...99).contains(number): runs = number
            case ("--seconds", let number?) where (1...60).contains(number): seconds = number
            case ("--overens", _): program = value
            case ("--only", _): only.insert(value)
            case ("--serve-board", _): serveBoard = value
            case ("--read-hostile", _): readsHostile = true
            case ("--write-incidents", _): writeIncidents = value
            case ("--invent-publications", let number?) where (1...10_000).contains(number): inventPublications = number
            default: throw BenchFailure(text: Self.usage)
            }
        }
    }

    private static let usage =
        "usage: overens-bench [--runs N] [--seconds N] [--overens PATH] [--only obligations|fold|hostile|board|intake|situation|register|report|rest]…"
}

/// Where this program lies.
let ownProgram = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()

/// Why the benchmark could not go on.
struct BenchFailure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}
