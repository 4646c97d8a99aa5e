import Agreements
import ArgumentParser
import Collaboration
import Foundation
import Ledger
import Vocabulary
import Wording

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plays acts against an agreement and prints what becomes of each, and the status afterwards.",
        discussion: """
            Each line of the file is an act with its own clock (docs/acts.md). Nothing is kept.
            Example: overens replay svedala-2023 acts.jsonl --accepted --on 2025-04-02
            """)
    @Argument(help: "An agreement's id, or a definition file.") var agreement: String
    @Argument(help: "Acts, one JSON object a line; - for standard input.") var acts: String
    @Option(help: "The day of the status printed at the end.") var on: CivilDate?
    @Option(help: "Leaves out what was recorded after this day.") var knownAt: CivilDate?
    @Flag(help: "Begins with both parties having accepted the reading, counted from the agreement's first day.")
    var accepted = false
    @Option(help: "The organisation whose view the status is.") var organisation: String = "kommun"
    @OptionGroup var saying: Saying

    func run() throws {
        let agreement = try Bundled.agreement(agreement)
        let shelf = try Bundled.shelf(adding: self.agreement.hasSuffix(".yaml") ? [self.agreement] : [])
        let lines = try text().split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        try Desk.temporary(shelf: shelf) { ledger in
            if accepted {
                let before = agreement.period.first.adding(days: -60)
                try ledger.acceptAll(agreement, on: before, calendar: shelf.calendars[agreement.id])
            }
            var player = Player(ledger: ledger, agreement: agreement, wording: saying.wording)
            let results = try lines.enumerated().map { try player.play($0.element, number: $0.offset + 1) }
            let report = try status(ledger, agreement, player.lastDay)
            if saying.format == .json {
                struct Output: Encodable { let acts: [Player.Result], status: StatusReport }
                try printJSON(Output(acts: results, status: report))
            } else {
                for result in results { print(result.text) }
                print("")
                print(report.lines(saying.wording, brief: false).joined(separator: "\n"))
            }
        }
    }

    private func text() throws -> String {
        guard acts == "-" else { return try readText(acts) }
        return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }

    private func status(_ ledger: Ledger, _ agreement: Agreement, _ lastDay: CivilDate?) throws -> StatusReport {
        let day = on ?? lastDay ?? today()
        let viewer = Viewer.organisation(ActorKey(organisation))
        let matter =
            try knownAt.map { try ledger.matter(agreement.id, as: viewer, knownAt: $0, horizon: day) }
            ?? ledger.matter(agreement.id, as: viewer, horizon: day)
        guard let matter else { throw Refused(lines: ["There is no agreement \(agreement.id)."]) }
        return StatusReport(matter, on: day, wording: saying.wording)
    }
}

/// Plays one act after the other, each at its own moment.
struct Player {
    struct Result: Encodable {
        let line: Int
        let result: String
        let entries: [Int]
        let reasons: [Reason]
        let flags: [String]
        /// Kinds of deviation that it was marked with.
        var deviations: [String] = []
        let said: String
        struct Reason: Encodable {
            let code, what, remedy: String
            /// Of what stopped a step: the gate, and where the agreement says so.
            var gate, clause, law: String?
            var rows: [String]?
        }

        var text: String {
            let head = "\(padded(String(line), 3)) \(padded(result, 22)) \(said)"
            return
                ([head] + flags.map { "      ! \($0)" } + reasons.map { "      \($0.code): \($0.what) \($0.remedy)" })
                .joined(separator: "\n")
        }
    }

    let ledger: Ledger
    let agreement: Agreement
    let wording: Wording
    private var clock: Instant?
    private(set) var lastDay: CivilDate?

    init(ledger: Ledger, agreement: Agreement, wording: Wording) {
        self.ledger = ledger
        self.agreement = agreement
        self.wording = wording
    }

    mutating func play(_ text: String, number: Int) throws -> Result {
        do {
            let line = try ActLine(line: text)
            let act = try line.meaning()
            let recorded =
                line.recorded
                ?? max(line.on.map(Instant.noon) ?? clock ?? .noon(of: today()), clock ?? .noon(of: .firstOf(year: 1)))
            let on = line.on ?? ledger.day(of: recorded, in: agreement)
            lastDay = max(lastDay ?? on, ledger.day(of: recorded, in: agreement))
            if let clock, recorded < clock { return refused([.recordedDecreases], line.act, number) }
            clock = recorded
            let request = ActRequest(act, by: line.actor ?? firstActor, on: on, key: line.key ?? "line-\(number)")
            return try played(request, line.act, number, recorded)
        } catch let fault as ActLine.Fault {
            return Result(
                line: number, result: "unreadable", entries: [],
                reasons: [.init(code: "unreadable-act", what: describe(fault), remedy: "")],
                flags: [], said: "")
        }
    }

    private var firstActor: Actor {
        let post = agreement.posts.first { agreement.party(of: $0.key) == agreement.authorities.first }
        return Actor(post: post?.key ?? ActorKey(""), organisation: agreement.authorities.first ?? ActorKey(""))
    }

    private func played(_ request: ActRequest, _ act: String, _ number: Int, _ recorded: Instant) throws -> Result {
        switch try ledger.perform(request, on: agreement.id, now: recorded) {
        case .recorded(let entries):
            let departs = entries.contains { !$0.deviations.isEmpty }
            return done(departs ? "recorded-as-deviation" : "recorded", entries, number)
        case .alreadyRecorded(let entries): return done("already-recorded", entries, number)
        case .refused(let reasons): return refused(reasons, act, number)
        case .keyReused, nil:
            return Result(
                line: number, result: "refused", entries: [],
                reasons: [.init(code: "key-reused", what: "", remedy: "")],
                flags: [], said: act)
        }
    }

    private func done(_ result: String, _ entries: [Entry], _ number: Int) -> Result {
        let flags = entries.flatMap { entry -> [String] in
            if case .chain(.written(let written)) = entry.fact, case .matter(let paper) = written.work,
                let cost = paper.cost
            {
                return wording.division(agreement.division(of: cost), in: agreement)
            }
            if case .chain(.handled(let handled)) = entry.fact { return lacked(by: handled, entry.on) }
            guard case .done(let done) = entry.fact else { return [] }
            let evidence = Evidence(kind: done.evidence, subject: done.what)
            return agreement.commitments.filter { $0.evidence == evidence }.flatMap {
                wording.presence(done, of: $0, in: agreement)
            }
        }
        return Result(
            line: number, result: result, entries: entries.map(\.number), reasons: [], flags: flags,
            deviations: entries.flatMap(\.deviations).map(\.kind.rawValue),
            said: entries.first.map { wording.entry($0, in: agreement) } ?? "")
    }

    /// Whom a decision lacked, as the first party sees it.
    private func lacked(by handled: ChainFact.Handled, _ on: CivilDate) -> [String] {
        guard let viewer = agreement.authorities.first.map(Viewer.organisation),
            let matter = try? ledger.matter(agreement.id, as: viewer, horizon: on),
            let presence = matter.chain(on: on).presence(handled)
        else { return [] }
        return wording.presence(presence, in: agreement)
    }

    private func refused(_ reasons: [Refusal], _ act: String, _ number: Int) -> Result {
        Result(
            line: number, result: "refused", entries: [], reasons: reasons.map(reason), flags: [], said: act)
    }

    private func reason(_ refusal: Refusal) -> Result.Reason {
        let words = wording.refusal(refusal, in: agreement)
        var reason = Result.Reason(code: refusal.code, what: words.what, remedy: words.remedy)
        if case .stopped(let stop) = refusal {
            reason.gate = stop.gate
            reason.clause = stop.clause
            reason.law = stop.law
            reason.rows = stop.rows.map(\.text)
        }
        return reason
    }

    private func describe(_ fault: ActLine.Fault) -> String {
        switch fault {
        case .notJSON(let what): "not JSON: \(what)"
        case .unknownAct(let act, let known): "\(act) is no act; known: \(known.joined(separator: ", "))"
        case .missing(let key): "\(key) is missing"
        case .unreadable(let key, let what): "\(key): \(what)"
        }
    }
}
