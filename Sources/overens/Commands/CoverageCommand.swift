import Agreements
import ArgumentParser
import Vocabulary

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Adds up what holds each of the 333 rows, by municipality, kind and holder.",
        discussion:
            "Fails on a row that nothing holds, an unknown id, or a rule without clause, law or local.\nExample: overens coverage --rows"
    )
    @Flag(help: "One line a row.") var rows = false
    @Flag(help: "The rows of eight kinds, what holds each, and the tests that show it; fails on a row without any.")
    var tests = false
    @Argument(help: "The folder with the tests' sources, for --tests.") var folder = "Tests"
    @OptionGroup var saying: Saying
    @Option(help: "A definition file to add or to put in another's place.") var with: [String] = []

    func run() throws {
        let given = try with.map { try Bundled.sound(try readText($0), named: $0) }
        let bundled = try Bundled.definitions.map { try Bundled.sound($0.text, named: $0.name) }
        let agreements = given + bundled.filter { one in !given.contains { $0.id == one.id } }
        let coverage = Coverage(rows: try Bundled.rows(), exemptions: Bundled.exemptions(), agreements: agreements)
        if tests { return try show(TestCoverage(coverage, ties: try ties(below: folder)), as: saying.format) }
        if saying.format == .json { try printAsJSON(coverage) } else { printAsText(coverage) }
        guard coverage.problems.isEmpty else { throw Refused(lines: coverage.problems.map(describe)) }
    }

    private func printAsJSON(_ coverage: Coverage) throws {
        struct Line: Encodable { let id, municipality, kind: String, holders: [String], exemption: String? }
        try printJSON(
            coverage.rows.map {
                Line(
                    id: $0.row.id.text, municipality: $0.row.municipality, kind: $0.row.kind,
                    holders: $0.holders.map { "\($0.holder.rawValue) \($0.name)" }, exemption: $0.exemption)
            })
    }

    private func printAsText(_ coverage: Coverage) {
        if rows {
            for held in coverage.rows {
                let holders = held.holders.map { "\($0.holder.rawValue) \($0.name)" }.joined(separator: ", ")
                print(
                    "\(padded(held.row.id.text, 7)) \(padded(held.row.kind, 15)) \(held.exemption.map { "exempt: \($0)" } ?? holders)"
                )
            }
            print("")
        }
        table("municipality", coverage.rows.map(\.row.municipality), coverage)
        table("kind", coverage.rows.map(\.row.kind), coverage)
        holders(coverage)
        let held = coverage.rows.count { !$0.holders.isEmpty }
        let exempt = coverage.rows.count { $0.exemption != nil }
        print("\(coverage.rows.count) rows: \(held) held, \(exempt) exempt, \(coverage.problems.count) problems")
    }

    private func table(_ title: String, _ values: [String], _ coverage: Coverage) {
        print("\(padded(title, 18))\(padded("rows", 6))\(padded("held", 6))exempt")
        for value in Array(uniqued: values) {
            let own = zip(values, coverage.rows).filter { $0.0 == value }.map(\.1)
            let held = String(own.count { !$0.holders.isEmpty })
            print(
                "\(padded(value, 18))\(padded(String(own.count), 6))\(padded(held, 6))\(own.count { $0.exemption != nil })"
            )
        }
        print("")
    }

    /// Kinds of row against kinds of holder; a row with two holders counts under both.
    private func holders(_ coverage: Coverage) {
        print("holders by kind of row (a row may have several)")
        for kind in Array(uniqued: coverage.rows.map(\.row.kind)).sorted() {
            var counts: [Holder: Int] = [:]
            for held in coverage.rows where held.row.kind == kind {
                for holder in Set(held.holders.map(\.holder)) { counts[holder, default: 0] += 1 }
            }
            let words = Holder.allCases.compactMap { holder in counts[holder].map { "\(holder.rawValue) \($0)" } }
            print("\(padded(kind, 18))\(words.joined(separator: ", "))")
        }
        print("")
    }

    private func describe(_ problem: Coverage.Problem) -> String {
        switch problem {
        case .notHeld(let row): "\(row): nothing holds it"
        case .heldAndExempt(let row): "\(row): held and exempt at once"
        case .unknownRow(let row, let agreement): "\(agreement): \(row) is no row"
        case .unknownExemption(let row): "exemptions: \(row) is no row"
        case .onlySoftly(let row, let kind):
            "\(row): a row of kind \(kind) may not be held by notes or standing duties alone"
        case .noSource(let agreement, let line): "\(agreement):\(line): a rule without clause, law or local"
        }
    }
}

extension Array where Element: Hashable {
    /// The first of each, in order.
    fileprivate init(uniqued elements: [Element]) {
        var seen: Set<Element> = []
        self = elements.filter { seen.insert($0).inserted }
    }
}
