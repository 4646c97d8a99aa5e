import Agreements
import Foundation

/// Definitions written to cost time or memory: each is refused, within its time and in the memory of one process.
func hostileFigures(in folder: URL, runs: Int) throws -> [Figure] {
    let time = "Hostile definitions: the slowest to refuse"
    let medians = try hostileFiles.map { file in
        guard case .faulty = readDefinition(file.text) else { throw BenchFailure(text: "\(file.name) was not refused") }
        let timing = Timing(runs: runs) { readDefinition(file.text).faultCount }
        return (name: file.name, spent: Samples(timing.processor).median)
    }
    guard let slowest = medians.max(by: { $0.spent < $1.spent }) else { return [] }
    let child = try Child(
        ownProgram.path(), ["--read-hostile", "all"], output: folder.appending(path: "hostile.txt"))
    let peak = Double(try child.output(within: 60).trimmingCharacters(in: .whitespacesAndNewlines))
    return [
        Figure("\(time) of \(medians.count) (\(slowest.name)), CPU", "ms", .atMost(50), [slowest.spent]),
        peak.map { Figure("  most memory of a process that reads them all", "MB", .atMost(100), [$0]) }
            ?? Figure("  most memory", "MB", .atMost(100), outcome: .notMeasured(why: "/proc does not say")),
    ]
}

/// Reads them all, and prints the most memory that this process has had, in millions of bytes.
func readHostileFiles() {
    let faults = hostileFiles.reduce(0) { $0 + readDefinition($1.text).faultCount }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    print(faults > 0 ? kibibytes.map { String($0 * 1024 / 1e6) } ?? "?" : "?")
}

private var hostileFiles: [(name: String, text: String)] {
    func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    let bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + zip("bcdefghi", "abcdefgh").map { new, old in
            "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ", "))]\n"
        }.joined()
    return [
        ("aliases", bomb), ("an alias as key", bomb + "? *i\n: x\n"),
        ("brackets", many("[", 100_000)), ("brackets closed in quotes", many("[\"]\", ", 9_000) + many("]", 9_000)),
        ("dashes", many("- ", 50_000) + "x"), ("question marks", many("? ", 50_000) + "x"),
        ("the same key again", many("title: a\n", 19_000)),
        ("unknown keys", (0..<19_000).map { "nyckel\($0): x\n" }.joined()),
        ("unknown owners", "units:\n" + (0..<4_000).map { "  e\($0): {name: E, of: å\($0)}\n" }.joined()),
        ("too large", "title: " + many("x", 2_000_000)), ("too many values", "[" + many("x,", 100_000) + "x]"),
        ("one long text", "title: \"" + many("å\\n", 60_000) + "\"\n"),
    ]
}

extension Verdict {
    fileprivate var faultCount: Int {
        if case .faulty(let faults) = self { faults.count } else { 0 }
    }
}
