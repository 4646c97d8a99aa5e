import Agreements
import ArgumentParser
import Collaboration
import Foundation
import Intake
import Ledger
import Storage
import Vocabulary
import WebServer
import Wording

struct ReadIn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-in",
        abstract: "Reads a file of rows into an agreement: every row that can be read, or with --dry-run none.",
        discussion: """
            kind is incidents, faults (reports of faults), walks (what safety walks noticed), events, counts, surveys,
            municipality-years, populations, areas or area-changes. A source that has been read in before is read with the same
            columns; --plan gives others, as --format json prints them. What is read in can be undone for thirty days on the pages.
            Example: overens read-in lomma-2023 list.csv --data journal.sqlite --kind faults --source Felanmälan --dry-run
            """)
    @Argument(help: "An agreement's id, or a definition file.") var agreement: String
    @Argument(help: "The file.") var file: String
    @Option(help: "The database.") var data: String
    @Option(help: "What the rows are.") var kind: TakenRows.Kind
    @Option(help: "Whose list it is; the same words each time.") var source: String
    @Option(help: "Who may read the rows: own, shared or open.") var readers: RowsAct.Readers = .own
    @Option(
        name: .customLong("as"), help: "The post that reads it in; the first one of the first party when not given.")
    var post: String?
    @Option(help: "The year of all rows, where it is not in the file.") var year: Int?
    @Option(help: "How the file is read, as JSON: what this command prints as plan.") var plan: String?
    @Option(help: "Where to write the rows that cannot be read, as a file to mend.") var refused: String?
    @Flag(help: "Reads without saving anything.") var dryRun = false
    @OptionGroup var saying: Saying

    func run() throws {
        let agreement = try Bundled.agreement(agreement)
        let shelf = try Bundled.shelf(adding: self.agreement.hasSuffix(".yaml") ? [self.agreement] : [])
        let actor = try actor(of: agreement)
        let ledger = try Desk.open(data, shelf: shelf, readingOnly: dryRun)
        let (matter, viewer, day) = try matter(ledger, agreement, actor)
        let chosen = try chosenPlan(ledger, agreement.id, matter, viewer)
        let given = FileToReadIn(FileSource(name: name) { try chunks($0) }, by: chosen, from: source, readers: readers)
        do {
            guard !dryRun else {
                let background = try ledger.background(
                    of: matter, as: viewer, on: day, source: source, readers: readers, by: actor.organisation,
                    municipalities: try Bundled.municipalities())
                return try tell(try readFile(given.file, by: chosen, against: background) { _ in }, entry: nil)
            }
            let done = try ledger.readIn(
                given, as: actor, on: agreement.id, now: now(), key: "read-in \(UUID().uuidString)",
                municipalities: try Bundled.municipalities())
            try tell(done, agreement)
        } catch let refusal as FileRefusal {
            throw Refused(lines: ["\(file): \(words(of: refusal))"])
        }
    }

    // MARK: Who, and how

    private var name: String { URL(filePath: file).lastPathComponent }

    private func actor(of agreement: Agreement) throws -> Actor {
        let posts = agreement.posts.filter { agreement.party(of: $0.key) != nil }
        let wanted =
            post.map { ActorKey($0) } ?? posts.first { agreement.party(of: $0.key) == agreement.authorities.first }?.key
        guard let wanted, let party = agreement.party(of: wanted) else {
            let known = posts.map(\.key.text).joined(separator: ", ")
            throw Refused(lines: ["\(post ?? "-") is no post of a party to \(agreement.id). Posts: \(known)."])
        }
        return Actor(post: wanted, organisation: party)
    }

    private func matter(_ ledger: Ledger, _ agreement: Agreement, _ actor: Actor) throws -> (Matter, Viewer, CivilDate)
    {
        let day = ledger.day(of: now(), in: agreement)
        let viewer = Viewer.organisation(actor.organisation)
        guard let matter = try ledger.matter(agreement.id, as: viewer, horizon: day) else {
            throw Refused(lines: ["There is no agreement \(agreement.id)."])
        }
        return (matter, viewer, day)
    }

    private func chosenPlan(_ ledger: Ledger, _ id: AgreementID, _ matter: Matter, _ viewer: Viewer) throws
        -> ReadingPlan
    {
        var chosen: ReadingPlan
        if let plan {
            guard let read = ReadingPlan(saved: try readText(plan)), read.kind == kind else {
                throw Refused(lines: ["\(plan): no plan for \(kind.rawValue)."])
            }
            chosen = read
        } else {
            chosen = try ledger.savedPlan(source, kind: kind, of: id, in: matter, as: viewer) ?? ReadingPlan(kind)
        }
        if let year {
            chosen.constants[.year] = "\(year)"
        }
        return chosen
    }

    private func chunks(_ each: ([UInt8]) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw Failed(text: "\(file): cannot be read.") }
        defer { try? handle.close() }
        while let chunk = try handle.read(upToCount: 65_536), !chunk.isEmpty { try each([UInt8](chunk)) }
    }

    // MARK: What came of it

    private func tell(_ done: FileReadIn?, _ agreement: Agreement) throws {
        switch done {
        case .taken(let entry, let reading): try tell(reading, entry: entry.number)
        case .refused(let reasons, let reading):
            if let reading { try write(reading) }
            throw Refused(
                lines: reasons.map {
                    let words = saying.wording.refusal($0, in: agreement)
                    return "\($0.code): \(words.what) \(words.remedy)"
                })
        case .keyReused, nil: throw Failed(text: "\(file): was not read in.")
        }
    }

    private struct Output: Encodable {
        let entry: Int?
        let rows, records, rejects, duplicates: Int
        let passedOver: [String: Int]
        let faults: [Fault]
        let plan: ReadingPlan

        struct Fault: Encodable {
            let row, rows: Int
            let column, value, proposal: String?
            let what, remedy: String
        }
    }

    private func tell(_ reading: FileReading, entry: Int?) throws {
        try write(reading)
        let (tally, wording) = (reading.tally, saying.wording)
        let faults = reading.faults.groups.map { group in
            let words = wording.importFault(group.fault.reason)
            return Output.Fault(
                row: group.fault.row, rows: group.rows, column: group.fault.column, value: group.fault.value,
                proposal: group.fault.proposal, what: words.what, remedy: words.remedy)
        }
        if saying.format == .json {
            return try printJSON(
                Output(
                    entry: entry, rows: tally.things, records: tally.records, rejects: tally.rejects,
                    duplicates: tally.duplicates,
                    passedOver: Dictionary(uniqueKeysWithValues: tally.passedOver.map { ($0.key.rawValue, $0.value) }),
                    faults: faults,
                    plan: reading.plan))
        }
        print(wording.tally(tally))
        let passed = PassedOver.allCases.compactMap { why in
            tally.passedOver[why].flatMap { $0 > 0 && why != .headings ? wording.passedOver(why, $0) : nil }
        }
        if !passed.isEmpty { print(passed.joined(separator: ", ")) }
        for fault in faults.prefix(50) {
            let place = [fault.column, fault.value.map(wording.quoted)].compactMap { $0 }.joined(separator: ": ")
            print(
                "\(padded("\(fault.row)", 8))\(padded("×\(fault.rows)", 8))\(place) \(fault.what) \(fault.proposal.map { "\($0)?" } ?? fault.remedy)"
            )
        }
        print(
            entry.map { wording.say("Inläst som nummer \($0).", "Read in as number \($0).") }
                ?? wording.say("Inget är sparat.", "Nothing is saved."))
    }

    private func write(_ reading: FileReading) throws {
        guard let refused, reading.tally.rejects > 0 else { return }
        let wording = saying.wording
        let words = RefusedWords(
            heading: wording.say("Fel", "Fault"), row: wording.say("Rad", "Row"),
            column: wording.say("Kolumn", "Column"),
            value: wording.say("Värde", "Value")
        ) { faults in
            faults.map { [$0.column, wording.importFault($0.reason).what].compactMap { $0 }.joined(separator: ": ") }
                .joined(separator: " ")
        }
        try Data(reading.refused.bytes(words)).write(to: URL(filePath: refused))
    }

    private func words(of refusal: FileRefusal) -> String {
        let words = saying.wording.fileRefusal(refusal)
        return "\(words.what) \(words.remedy)"
    }
}

extension TakenRows.Kind: ExpressibleByArgument {}
extension RowsAct.Readers: ExpressibleByArgument {}
