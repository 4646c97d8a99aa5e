import Agreements
import Foundation
import Vocabulary

extension CoverageCommand {
    /// What the tests below a folder say of the rows they show, file by file in the order of their paths.
    func ties(below folder: String) throws -> [RowTie] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw Failed(text: "\(folder): is no folder that can be read.")
        }
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().flatMap { path in
            rowTies(in: try readText("\(folder)/\(path)"), file: path)
        }
    }

    /// Rows, what holds them and the tests, side by side; every fault at once.
    func show(_ coverage: TestCoverage, as format: Format) throws {
        if format == .json { try printJSON(coverage.rows.map(Line.init)) } else { table(coverage) }
        guard coverage.problems.isEmpty else { throw Refused(lines: coverage.problems.map(describe)) }
    }

    private struct Line: Encodable {
        struct Test: Encodable {
            let suite, test, file: String
            let line: Int
        }
        let id, kind: String
        let holders: [String]
        let tests: [Test]

        init(_ tied: TestCoverage.Tied) {
            id = tied.held.row.id.text
            kind = tied.held.row.kind
            holders = tied.held.holders.map { "\($0.holder.rawValue) \($0.name)" }
            tests = tied.ties.map { Test(suite: $0.suite, test: $0.test, file: $0.file, line: $0.line) }
        }
    }

    private func table(_ coverage: TestCoverage) {
        for line in coverage.rows.map(Line.init) {
            print("\(padded(line.id, 7)) \(padded(line.kind, 15)) \(line.holders.joined(separator: ", "))")
            for test in line.tests { print("        \(test.file):\(test.line) \(test.test)") }
        }
        let tied = coverage.rows.count { !$0.ties.isEmpty }
        print("\(coverage.rows.count) rows: \(tied) shown by a test, \(coverage.problems.count) problems")
    }

    private func describe(_ problem: TestCoverage.Problem) -> String {
        switch problem {
        case .notTested(let row, let kind): "\(row): a row of kind \(kind) that no test shows"
        case .unknownRow(let tie): "\(tie.file):\(tie.line): \(tie.row) is no row"
        case .unnamed(let tie): "\(tie.file):\(tie.line): a test tied to \(tie.row) without a sentence"
        }
    }
}
