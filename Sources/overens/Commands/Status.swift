import Agreements
import ArgumentParser
import Collaboration
import Ledger
import Vocabulary

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Where agreements and commitments stand on a day, and why.",
        discussion: "Example: overens status lomma-2023 --on 2024-03-15 --language en")
    @Argument(help: "Ids of agreements, or definition files; all when none is given.") var agreements: [String] = []
    @Option(help: "The day.") var on: CivilDate?
    @Option(help: "As it was known at the end of this day.") var knownAt: CivilDate?
    @Option(help: "A database; without one the journal is empty.") var data: String?
    @Option(help: "The organisation that looks.") var organisation: String = "kommun"
    @Flag(help: "Only the agreements themselves, without their commitments.") var brief = false
    @OptionGroup var saying: Saying

    func run() throws {
        let files = agreements.filter { $0.hasSuffix(".yaml") }
        let shelf = try Bundled.shelf(adding: files)
        let wanted = try agreements.isEmpty ? shelf.agreements : agreements.map(Bundled.agreement)
        let reports = try withLedger(shelf) { ledger in
            try wanted.map { agreement in try report(agreement.id, ledger) }
        }
        if saying.format == .json { return try printJSON(reports) }
        print(reports.map { $0.lines(saying.wording, brief: brief).joined(separator: "\n") }.joined(separator: "\n\n"))
    }

    private func withLedger<Result>(_ shelf: Bookshelf, _ work: (Ledger) throws -> Result) throws -> Result {
        guard let data else { return try Desk.temporary(shelf: shelf, work) }
        return try work(try Desk.open(data, shelf: shelf, readingOnly: true))
    }

    private func report(_ id: AgreementID, _ ledger: Ledger) throws -> StatusReport {
        let day = on ?? today()
        let viewer = Viewer.organisation(ActorKey(organisation))
        let matter =
            try knownAt.map { try ledger.matter(id, as: viewer, knownAt: $0, horizon: day) }
            ?? ledger.matter(id, as: viewer, horizon: day)
        guard let matter else { throw Refused(lines: ["There is no agreement \(id)."]) }
        return StatusReport(matter, on: day, wording: saying.wording)
    }
}
