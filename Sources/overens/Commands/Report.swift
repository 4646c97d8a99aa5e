import Agreements
import ArgumentParser
import Collaboration
import Ledger
import Reports
import Storage
import Vocabulary
import WebServer
import Wording

struct Report: ParsableCommand {
    enum Shape: String, ExpressibleByArgument, CaseIterable { case html, text, markdown, json, csv, geojson }

    static let configuration = CommandConfiguration(
        abstract:
            "Drafts a paper: brief, year, final, answers, minutes, renewal, decision, decisions, picture.",
        discussion: """
            brief is one page for the steering group, year and final the follow-ups, answers the questions that the
            law gives rise to, minutes one meeting, renewal what is needed before the agreement is renewed, decision
            one page for one decision of a body, decisions what a body did on the day. Where the reading
            organisation has written in a follow-up, its words stand in the place of the draft. picture is a situation picture
            of a --period, drawn from incidents, counts and surveys: the joint one, or with --part a party's own; with
            --document and --cleared what may leave the working group of one that was written.
            Example: overens report brief lomma-2023 --on 2025-11-20 --data journal.sqlite --format html
            """)
    @Argument(help: "Which paper: brief, year, final, answers, minutes, renewal, decision, decisions or picture.")
    var paper: Document.Kind
    @Argument(help: "An agreement's id, or a definition file.") var agreement: String
    @Option(help: "The day; today when not given.") var on: CivilDate?
    @Option(help: "The day the steering group last saw the page (brief).") var since: CivilDate?
    @Option(help: "The year that is followed up (year), or counted in (answers).") var year: Int?
    @Option(help: "The number of the entry that says the meeting was held (minutes).") var entry: Int?
    @Option(help: "An agreement's id, or a definition file, to compare with (renewal).") var successor: String?
    @Option(name: .customLong("of"), help: "What is decided on, such as H1 or A4 (decision).") var subject: String?
    @Option(name: .customLong("by"), help: "The body's key, or a party's (decision, decisions).") var body: String?
    @Option(help: "The days (picture): 2025, 2025-11, 2025-v47, 2024-2025, fran/2025-11-01/till/2025-11-20.")
    var period: String?
    @Option(help: "The party whose own picture it is; the joint one when not given (picture).") var part: String?
    @Option(name: .customLong("document"), help: "A written picture's number, such as B2, with --cleared (picture).")
    var written: String?
    @Flag(help: "What may leave the working group of a written picture, without small counts (picture).")
    var cleared = false
    @Option(help: "A database; without one the journal is empty.") var data: String?
    @Option(name: .customLong("as"), help: "The organisation that reads; the first party when not given.")
    var organisation: String?
    @Option(help: "html, text, markdown or json; of a picture csv and geojson too.") var format: Shape = .text
    @Option(help: "Language of what is printed: sv or en.") var language: Language = .swedish

    func run() throws {
        let agreement = try Bundled.agreement(agreement)
        let shelf = try Bundled.shelf(adding: self.agreement.hasSuffix(".yaml") ? [self.agreement] : [])
        let reader = try reader(of: agreement)
        guard paper != .picture else {
            let drawn = try withLedger(shelf) { ledger in try picture(ledger, agreement, as: reader) }
            return print(drawn.text(format, Wording(language)), terminator: format == .html ? "\n" : "")
        }
        let document = try withLedger(shelf) { ledger in try draft(ledger, agreement, as: reader) }
        switch format {
        case .html: print(printedPaper(document, of: agreement))
        case .text: print(document.plainText, terminator: "")
        case .markdown: print(document.markdown, terminator: "")
        case .json: try printJSON(document)
        case .csv, .geojson: throw Refused(lines: ["Only a picture is printed as \(format.rawValue)."])
        }
    }

    private func picture(_ ledger: Ledger, _ agreement: Agreement, as reader: ActorKey) throws -> DrawnPicture {
        let day = on ?? today()
        guard cleared || written != nil else {
            return try DrawnPicture(ledger, agreement, period: period, part: part, as: reader, on: day)
        }
        guard cleared, let written, period == nil, part == nil else {
            throw Refused(lines: [
                "A picture is cleared when it is written, and remembered for the next clearing. Write it, and give its "
                    + "number: --document B2 --cleared, without --period and --part."
            ])
        }
        return try DrawnPicture(ledger, agreement, written: written, as: reader, on: day)
    }

    /// Only a party reads an agreement's journal.
    private func reader(of agreement: Agreement) throws -> ActorKey {
        guard let reader = organisation.map(ActorKey.init) ?? agreement.authorities.first,
            agreement.authorities.contains(reader)
        else {
            let known = agreement.authorities.map(\.text).joined(separator: ", ")
            throw Refused(lines: ["\(organisation ?? "-") is no party to \(agreement.id). Parties: \(known)."])
        }
        return reader
    }

    private func withLedger<Result>(_ shelf: Bookshelf, _ work: (Ledger) throws -> Result) throws -> Result {
        guard let data else { return try Desk.temporary(shelf: shelf, work) }
        return try work(try Desk.open(data, shelf: shelf, readingOnly: true))
    }

    private func draft(_ ledger: Ledger, _ agreement: Agreement, as reader: ActorKey) throws -> Document {
        let day = on ?? today()
        let viewer = Viewer.organisation(reader)
        guard let matter = try ledger.matter(agreement.id, as: viewer, horizon: day) else {
            throw Refused(lines: ["\(agreement.id) is no agreement."])
        }
        let entries = try ledger.entries(agreement.id, as: viewer)
        let notes = try notes(entries, ledger, agreement.id, viewer, without: matter.state.withdrawn)
        let grounds = Grounds(matter, on: day, wording: Wording(language), entries: entries, notes: notes)
        let words = { (id: PaperID) in
            try self.words(of: id, matter.state, ledger, agreement.id, viewer)
        }
        switch paper {
        case .brief: return grounds.brief(since: since)
        case .final: return grounds.final().with(try words(PaperID(.final)))
        case .answers: return grounds.answers(year: year)
        case .renewal: return grounds.renewal(to: try successor.map(Bundled.agreement))
        case .year:
            let year = year ?? day.year
            return try drafted(grounds.yearly(year), or: noYear(grounds)).with(try words(PaperID(.year(year))))
        case .picture: preconditionFailure("A picture is drawn from incidents, before any paper of the journal.")
        case .minutes: return try drafted(entry.flatMap(grounds.minutes), or: noMeeting(grounds))
        case .decision:
            let body = body.map(ActorKey.init)
            let paper = subject.flatMap { Subject($0) }.flatMap { what in
                body.flatMap { grounds.decisionPaper(of: what, for: $0) }
            }
            return try drafted(paper, or: "Give --of and --by: what is decided on, and the body. \(bodies(agreement))")
        case .decisions:
            let paper = body.flatMap { grounds.decisions(by: ActorKey($0), on: day) }
            return try drafted(paper, or: "Nothing by that body on \(day). \(bodies(agreement))")
        }
    }

    /// What the reader's organisation has written in a paper, section by section.
    private func words(
        of id: PaperID, _ state: State, _ ledger: Ledger, _ agreement: AgreementID, _ viewer: Viewer
    ) throws -> [String: String] {
        var words: [String: String] = [:]
        for (section, entry) in state.words(of: id) {
            let text = try ledger.journal.content(of: agreement, number: entry.entry, as: viewer)
            if let text, !text.allSatisfy(\.isWhitespace) { words[section] = text }
        }
        return words
    }

    private func drafted(_ document: Document?, or reason: String) throws -> Document {
        guard let document else { throw Refused(lines: [reason]) }
        return document
    }

    private func bodies(_ agreement: Agreement) -> String {
        "Bodies: \(agreement.bodies.map(\.key.text).joined(separator: ", "))."
    }

    private func noYear(_ grounds: Grounds) -> String {
        let years = grounds.years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none"
        return "There is nothing to follow up for that year. Years that have begun: \(years)."
    }

    private func noMeeting(_ grounds: Grounds) -> String {
        let meetings = grounds.entries.filter { entry in
            if case .done(let done) = entry.fact { done.evidence == .meeting } else { false }
        }
        let latest = meetings.suffix(5).map { "\($0.number) (\($0.on))" }.joined(separator: ", ")
        return "Give a meeting with --entry. The latest: \(latest.isEmpty ? "none" : latest)."
    }

    /// What the reader may read of notes that nobody has taken back, by the entry they are about.
    private func notes(
        _ entries: [Entry], _ ledger: Ledger, _ id: AgreementID, _ viewer: Viewer, without withdrawn: Set<Int>
    ) throws -> [Int: [String]] {
        var texts: [Int: [String]] = [:]
        for entry in entries where !withdrawn.contains(entry.number) {
            guard case .note(let note) = entry.fact,
                let text = try ledger.journal.content(of: id, number: entry.number, as: viewer)
            else { continue }
            texts[note.entry, default: []].append(text)
        }
        return texts
    }
}

extension Document.Kind: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument) }

    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
