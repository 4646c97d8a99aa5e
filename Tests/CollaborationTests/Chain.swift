import Agreements
import Collaboration
import Foundation
import Synchronization
import Testing
import Vocabulary

/// One of the bundled agreements with a journal in the making. Acts are lines of JSON, read as `overens replay` reads them;
/// each line is decided as the acting organisation may see the journal.
struct Chain {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let agreement: Agreement
    private(set) var entries: [Entry] = []
    /// The fold of what each may read, kept up as entries come; under nil of everything, which nobody reads but the test.
    private var states: [ActorKey?: State] = [:]
    private static let plans = PlanCache()

    static func definition(_ name: String) throws -> String { try file("agreements/\(name).yaml") }
    static func file(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Read once: the definitions are large.
    private static let five = Mutex<[String: Agreement]>([:])

    init(_ name: String) throws {
        let text = try Self.definition(name)
        self.init(
            Self.five.withLock { known in
                let agreement = known[name] ?? CollaborationTests.agreement(text)
                known[name] = agreement
                return agreement
            })
    }

    init(_ agreement: Agreement) {
        self.agreement = agreement
        let first = agreement.period.first
        let reading = Fact.readingProposed(.init(digest: "d", effective: first))
        add(Draft(on: first, fact: reading), by: Actor(post: kommun, organisation: kommun), recorded: first)
        for party in agreement.authorities {
            add(
                Draft(on: first, fact: .readingAccepted(.init(digest: "d", party: party))),
                by: Actor(post: party, organisation: party), recorded: first)
        }
    }

    mutating func add(_ draft: Draft, by actor: Actor, recorded: CivilDate) {
        var fact = draft.fact
        if case .note(let note) = fact { fact = .note(note.placed(in: entries.count + 1)) }
        let entry = Entry(
            number: entries.count + 1, recorded: .noon(of: recorded), recordedDay: recorded, on: draft.on, actor: actor,
            secrecy: draft.secrecy, recipients: draft.recipients, fact: fact, deviations: draft.deviations)
        entries.append(entry)
        for viewer in agreement.authorities.map(ActorKey?.some) + [nil] { take(entry, as: viewer) }
    }

    private mutating func take(_ entry: Entry, as organisation: ActorKey?) {
        let viewer = organisation.map(Viewer.organisation) ?? .keeper
        if viewer.mayRead(entry.secrecy) {
            states[organisation, default: State()].apply(entry)
        } else {
            states[organisation, default: State()].pass(to: entry.number)
        }
    }

    /// The agreement as an organisation sees it; nil sees everything, which nobody does but the test.
    func matter(as organisation: ActorKey? = nil) -> Matter {
        Matter(
            base: agreement, state: states[organisation] ?? State(), horizon: day("2029-12-31"), plans: Self.plans
        ) { _ in agreement }
    }

    func view(_ on: String, as organisation: ActorKey? = nil) -> ChainView {
        matter(as: organisation).chain(on: day(on))
    }

    /// What became of one act.
    struct Played: Equatable {
        var refusals: [Refusal] = []
        var deviations: [Deviation] = []
        var codes: [String] { refusals.map(\.code) }
        var stops: [Stop] { refusals.compactMap { if case .stopped(let stop) = $0 { stop } else { nil } } }
        /// The rows behind everything that stopped it, in order, each once.
        var rows: [String] { Array(uniqued: stops.flatMap(\.rows).map(\.text)) }
        var isRecorded: Bool { refusals.isEmpty }
        var isClean: Bool { refusals.isEmpty && deviations.isEmpty }
    }

    /// Plays one line: `{"act":…,"on":…}` with the actor's party in `by` of the call.
    @discardableResult
    mutating func play(_ line: String, by party: ActorKey = kommun, recorded: String? = nil) -> Played {
        do {
            let read = try ActLine(line: line)
            let on = read.on ?? day("2025-01-01")
            let actor = read.actor ?? Actor(post: post(of: party), organisation: party)
            return act(
                try read.meaning(), on, by: actor, today: recorded.map { day($0) } ?? read.recorded?.utcDay ?? on)
        } catch {
            Issue.record("\(error): \(line)")
            return Played(refusals: [.badKey])
        }
    }

    mutating func act(_ act: Act, _ on: CivilDate, by actor: Actor, today: CivilDate) -> Played {
        let request = ActRequest(act, by: actor, on: on, key: "k\(entries.count)")
        switch decide(request, matter: matter(as: actor.organisation), today: today, digest: { "d\($0.count)" }) {
        case .failure(let refusals): return Played(refusals: refusals.reasons)
        case .success(let drafts):
            for draft in drafts { add(draft, by: actor, recorded: today) }
            return Played(deviations: drafts.flatMap(\.deviations))
        }
    }

    func post(of party: ActorKey) -> ActorKey {
        agreement.posts.first { agreement.party(of: $0.key) == party }?.key ?? party
    }

    // MARK: Lines that many tests write

    @discardableResult
    mutating func write(
        _ work: String, on: String, document: String? = nil, own: Bool = false, by party: ActorKey = kommun
    )
        -> Played
    {
        let id = document.map { #""document":"\#($0)","# } ?? ""
        return play(
            #"{"act":"chain-written","on":"\#(on)",\#(id)"own":\#(own),"work":{\#(work)}}"#, by: party)
    }

    @discardableResult
    mutating func step(
        _ step: String, of subject: String, by body: String, on: String, fact: Bool = false, reason: String? = nil,
        answer: String = "yes", as party: ActorKey? = nil, recorded: String? = nil
    ) -> Played {
        let why = reason.map { #","reason":"\#($0)""# } ?? ""
        let line =
            #"{"act":"chain-step","on":"\#(on)","step":"\#(step)","of":"\#(subject)","by":"\#(body)","#
            + #""answer":"\#(answer)","asFact":\#(fact)\#(why)}"#
        let own = party ?? agreement.party(of: ActorKey(body)).flatMap { agreement.authorities.contains($0) ? $0 : nil }
        return play(line, by: own ?? kommun, recorded: recorded)
    }

    @discardableResult
    mutating func measure(_ terms: String, on: String) -> Played {
        play(#"{"act":"measure-added","on":"\#(on)","measures":[{\#(terms)}]}"#)
    }

    @discardableResult
    mutating func change(_ number: String, _ terms: String, on: String) -> Played {
        play(#"{"act":"measure-changed","on":"\#(on)","measure":"\#(number)","terms":{\#(terms)}}"#)
    }

    func standing(_ subject: String, _ on: String) -> ChainStanding? {
        Subject(subject).map { view(on).status(of: $0).standing }
    }

    /// Gates passed and not mended, by their keys.
    func open(_ on: String) -> [String] {
        matter().openDeviations(on: day(on)).compactMap(\.deviation.gate)
    }
}
