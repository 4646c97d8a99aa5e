import Agreements
import Collaboration
import Foundation
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

/// The board of a forum's meeting: read, followed as it happens, and printed.
extension Route {
    static let weekRoutes: [Route] = [
        .get("overenskommelser/:id/veckan", .runWeek, currentWeek),
        .get("overenskommelser/:id/veckan/:dag", .runWeek) { try week($0) },
        .get("overenskommelser/:id/veckan/:dag/anteckning", .runWeek, minute),
        .get("overenskommelser/:id/veckan/:dag/strom", .runWeek, stream).quiet,
    ]

    /// The board that is meant now; where the text says of no forum how often it meets, people choose which.
    private static func currentWeek(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let forums = desk.agreement.forums
        let asked = call.query["forum"]
        let hasChosen = call.rawQuery.isEmpty || asked != nil
        let forum = asked.map { key in forums.first { $0.key.text == key } } ?? desk.agreement.forumOfTheWeek
        if let forum, hasChosen {
            let week = desk.matter.state.week(of: forum.key)
            let day = desk.currentMeeting(of: forum, week)
            return .redirect(desk.path("/veckan/\(day)") + forumQuery(forum, desk))
        }
        if asked != nil { return .notFound }
        let hits = forums.map { forum in
            Pages.SearchHit(
                name: desk.title(forum), number: forum.label,
                path: desk.path("/veckan") + "?forum=\(inAddress(forum.key.text))",
                excerpt: desk.wording.cadence(forum))
        }
        let frame = call.frame(
            .words(call.say("Veckans möte", "The week's meeting")), current: "/overenskommelser/\(desk.agreement.id)",
            crumbs: crumbs(call, desk))
        return .page(
            SearchPage(
                frame: frame, query: "",
                groups: [SearchGroup(kind: call.say("Vilket forum gäller det?", "Which forum is it?"), hits: hits)],
                total: hits.count))
    }

    private static func forumQuery(_ forum: Commitment, _ desk: Desk) -> String {
        forum.key == desk.agreement.forumOfTheWeek?.key ? "" : "?forum=\(inAddress(forum.key.text))"
    }

    // MARK: One board

    /// The board that the address names; nil when there is no such forum or day.
    static func weekDesk(_ call: Call) throws -> WeekDesk? {
        guard let desk = try desk(call), let viewer = desk.who.viewer(of: desk.agreement.id),
            let day = call.parameter("dag").flatMap({ CivilDate($0) }), (1990...2200).contains(day.year)
        else { return nil }
        let asked = call.form["forum"] ?? call.query["forum"]
        let forum =
            asked.map { key in desk.agreement.forums.first { $0.key.text == key } } ?? desk.agreement.forumOfTheWeek
        guard let forum else { return nil }
        let week = desk.matter.state.week(of: forum.key)
        let journal = call.site.ledger.journal
        var words: [Int: String] = [:]
        for entry in shown(week, on: day, desk.matter.state) {
            words[entry] = try journal.content(of: desk.agreement.id, number: entry, as: viewer)
        }
        let zone = desk.agreement.zone
        return WeekDesk(
            desk: desk, forum: forum, day: day, week: week, words: words,
            notes: try journal.boardNotes(of: desk.agreement.id, forum: forum.key, day: day, as: viewer),
            clock: { localClock($0, in: zone) })
    }

    /// Entries whose words the board shows: nothing else is fetched.
    private static func shown(_ week: Week, on day: CivilDate, _ state: State) -> [Int] {
        let tasks = week.tasks.filter { $0.meeting.day <= day }
        return tasks.map(\.entry) + tasks.flatMap(\.changes)
            + week.decisions.filter { $0.meeting.day <= day }.map(\.entry)
            + week.ahead.filter { $0.fact.day >= day }.map(\.entry)
            + week.topics.filter { $0.fact.meeting.day == day }.map(\.entry)
            + week.carried.filter { $0.fact.meeting.day == day }.map(\.entry)
            + week.feedback.filter { $0.fact.meeting.day == day }.map(\.entry)
    }

    /// Hours and minutes by the clock of a zone: `10:14`.
    private static func localClock(_ moment: Instant, in zone: String) -> String {
        let offset = TimeZone(identifier: zone)?.secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(moment.seconds)))
        let local = Instant(seconds: moment.seconds + Int64(offset ?? 0))
        return String(local.description.dropFirst(11).prefix(5))
    }

    /// - Parameters:
    ///   - refused: the form that was refused, with what was wrong.
    ///   - notes: notes that were not saved, as they were sent.
    static func week(
        _ call: Call, refused: RefusedForm? = nil, notes: [String: BoardNoteField] = [:],
        status: HTTPResponse.Status = .ok
    ) throws -> Answer {
        guard var board = try weekDesk(call), let viewer = board.desk.who.viewer(of: board.agreement.id) else {
            return .notFound
        }
        board.news = try WeekNews(board, call.site.ledger.journal.incidents, as: viewer)
        board.standsOut = try WeekStandsOut(board, call.site.ledger)
        let desk = board.desk
        var frame = call.frame(
            .words(board.heading), current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk))
        if call.language == .english {
            frame.swedishNames += board.words.values + (board.news?.fresh.map(\.facts.type) ?? [])
            frame.swedishNames += (board.news?.silent ?? []) + (board.standsOut?.swedishNames ?? [])
        }
        var page = board.page(frame, key: Sessions.freshToken(), stream: board.path("/strom"), noteForms: notes)
        if let refused { page.refuse(refused) }
        return .page(page, status: refused == nil ? status : .unprocessableContent)
    }

    /// The minute: as it was closed, or as the board stands.
    private static func minute(_ call: Call) throws -> Answer {
        guard let board = try weekDesk(call), let viewer = board.desk.who.viewer(of: board.agreement.id) else {
            return .notFound
        }
        let closing = board.week.closing(of: board.day)
        let text = try closing.flatMap {
            try call.site.ledger.journal.content(of: board.agreement.id, number: $0.entry, as: viewer)
        }
        let document =
            text.map { Document(markdown: $0, .minutes, of: board.agreement.id, on: board.day, in: call.language) }
            ?? board.minute
        var frame = call.frame(
            .words("\(document.title): \(board.heading)"), current: "/overenskommelser/\(board.agreement.id)",
            crumbs: crumbs(call, board.desk) + [Pages.Link(text: .words(board.heading), path: board.path())])
        if call.language == .english { frame.swedishNames += board.words.values + board.notes.values.map(\.text) }
        let lead =
            closing == nil
            ? call.say(
                "Utkast: mötet är inte avslutat. Så här ser tavlan ut nu.",
                "Draft: the meeting has not been closed. This is how the board stands now.")
            : call.say("Så som mötet avslutades.", "As the meeting was closed.")
        return .page(PaperPage(frame: frame, document: document, lead: [lead]))
    }

    // MARK: As it happens

    private static func stream(_ call: Call) throws -> Answer {
        guard let board = try weekDesk(call), let token = call.token else { return .notFound }
        let (site, agreement) = (call.site, board.agreement.id)
        let place = BoardStreams.Board(agreement: agreement, forum: board.forum.key, day: board.day)
        let stands = board.notes.values.sorted { $0.item < $1.item }
        let lines = stands.compactMap { try? NoteLine($0, board).json }
        return .events(
            EventStream(
                streams: site.streams, board: place, token: token,
                mayStillRead: {
                    // A question that fails ends the stream: the page says that it is not live.
                    guard let visit = try? site.reception?.visit(token, isSeen: false)?.who else {
                        return site.reception == nil
                            && mayDo(.runWeek, in: agreement, as: site.sessions.who(token)) == .allowed
                    }
                    return mayDo(.runWeek, in: agreement, as: visit) == .allowed
                }, first: { lines.map { .note($0) } }))
    }
}

extension WeekPage {
    /// The form that was refused, as it was sent and with what was wrong.
    fileprivate mutating func refuse(_ refused: RefusedForm) {
        func again(_ form: FormModel) -> FormModel {
            form.id == refused.id ? form.filled(with: refused.filled).refused(refused.faults) : form
        }
        for place in sections.indices {
            sections[place].forms = sections[place].forms.map(again)
            for line in sections[place].lines.indices {
                sections[place].lines[line].buttons = sections[place].lines[line].buttons.map(again)
                sections[place].lines[line].forms = sections[place].lines[line].forms.map(again)
            }
        }
        closing = closing.map(again)
        feedback = feedback.map(again)
    }
}

/// A note as the others' pages need it, in both languages: each page shows its own.
struct NoteLine: Encodable {
    private let item: String
    private let version: Int
    private let text: String
    private let said: [String: String]
    private let clash: [String: String]
    /// Somebody else had saved meanwhile, and this is what stands.
    var isConflict: Bool?

    init(_ note: BoardNote, _ board: WeekDesk) {
        (item, version, text) = (note.item, note.version, note.text)
        let (by, at) = (note.by.organisation, board.clock(note.saved))
        func both(_ words: (Wording) -> String) -> [String: String] {
            Dictionary(
                Language.allCases.map { ($0.rawValue, words(Wording($0))) }, uniquingKeysWith: { first, _ in first })
        }
        said = both { $0.noteSaved(by: by, at: at, in: board.agreement) }
        clash = both { $0.noteClash(with: by, at: at, in: board.agreement) }
    }

    /// One line: an event may not hold a new one.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
