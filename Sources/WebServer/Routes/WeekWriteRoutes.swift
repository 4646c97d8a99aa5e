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

/// Writing on the board of a meeting.
extension Route {
    static let weekWriteRoutes: [Route] = [
        .post("overenskommelser/:id/veckan/:dag/skriv", .runWeek, writeOnBoard),
        .post("overenskommelser/:id/veckan/:dag/anteckna", .runWeek, saveNote).namingPeople,
    ]

    private static func place(_ board: WeekDesk) -> BoardStreams.Board {
        BoardStreams.Board(agreement: board.agreement.id, forum: board.forum.key, day: board.day)
    }

    // MARK: Acts

    /// A form of the board by its name; what it asks for is read the same way for all.
    private static func writeOnBoard(_ call: Call) throws -> Answer {
        guard var board = try weekDesk(call), let actor = board.desk.who.actor(in: board.agreement.id) else {
            return .notFound
        }
        // What a finding says is worked out again, never taken from the form.
        if call.form["fynd"] != nil { board.standsOut = try WeekStandsOut(board, call.site.ledger) }
        func again(_ faults: [String: String]) throws -> Answer {
            try week(
                call,
                refused: RefusedForm(id: call.form["formular"] ?? "", filled: call.form, faults: faults))
        }
        let unread = ["dag", "klart"].filter { name in call.form[name].map { CivilDate($0) == nil } ?? false }
        guard unread.isEmpty else {
            return try again(
                Dictionary(unread.map { ($0, board.wording.unreadableDay) }, uniquingKeysWith: { a, _ in a }))
        }
        let act: Act
        switch WeekForm(call.form, board).act {
        case .success(let meant): act = meant
        case .failure(let missing): return try again(missing.words)
        }
        // A meeting is registered for its own day, all else for the day it is written down.
        let isMeeting = if case .done = act { true } else { false }
        switch try perform(act, call, board.desk, actor, on: isMeeting ? board.day : board.desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            if case .week(.close, _) = act { try settle(call, board) }
            call.site.streams.tell(.page, place(board))
            let said = entries.first.map { board.wording.entry($0, in: board.agreement) }
            return .redirect(board.path(), notice: said)
        case .keyReused:
            return try again(["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try again(sorted(reasons, board.desk, by: boardField))
        }
    }

    /// The notes of meetings before the last one that is closed stand in their minutes, and go from their boards; what was written
    /// after the minute was saved stays.
    private static func settle(_ call: Call, _ board: WeekDesk) throws {
        guard let viewer = board.desk.who.viewer(of: board.agreement.id) else { return }
        let closings = board.week.closings.map { ($0.fact.meeting.day, $0.entry) }
        let last = max(board.day, closings.map(\.0).max() ?? board.day)
        let numbers = Dictionary(closings.filter { $0.0 < last }, uniquingKeysWith: max)
        guard !numbers.isEmpty else { return }
        let written = Dictionary(
            uniqueKeysWithValues: try call.site.ledger.entries(board.agreement.id, as: viewer).map {
                ($0.number, $0.recorded)
            })
        for (day, number) in numbers {
            guard let moment = written[number] else { continue }
            try call.site.ledger.journal.disposeOfBoardNotes(
                of: board.agreement.id, forum: board.forum.key, day: day, savedThrough: moment)
        }
    }

    private static func boardField(_ reason: Refusal) -> String {
        switch reason {
        case .unknownParticipant: "vem"
        case .dayPassed, .badYear: "klart"
        case .unitNeeded, .unknownUnit: "enhet"
        case .week(.unknownBody): "organ"
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field):
            switch field {
            case "reason": "skal"
            case "topic": "plats"
            case "where": "var"
            default: "text"
            }
        default: ""
        }
    }

    // MARK: Notes

    /// The tick beside a note that says no person is meant: a note saves itself, so it asks where it stands.
    private static let noPerson = "ingen"

    /// Saves a note as the version after the one seen. A page that follows the board asks for JSON; others get the page.
    private static func saveNote(_ call: Call) throws -> Answer {
        guard let board = try weekDesk(call), let actor = board.desk.who.actor(in: board.agreement.id),
            let item = call.form["punkt"].flatMap({ BoardItem(rawValue: $0) }),
            let version = Int(plain: call.form["version"] ?? "0")
        else { return .notFound }
        var text = call.form.whole("text").replacing("\r\n", with: "\n")
        if call.form["ihop"] == "ja", let theirs = board.notes[item.rawValue]?.text { text = theirs + "\n" + text }
        let reasons = faults(
            inBoardNote: text, of: board.agreement, noPersons: call.form[noPerson] == "ja")
        guard reasons.isEmpty else { return try refusedNote(call, board, item, text, reasons) }
        let note = BoardNote.Place(
            agreement: board.agreement.id, forum: board.forum.key, day: board.day, item: item.rawValue)
        switch try call.site.ledger.journal.saveBoardNote(
            text, at: note, since: version, by: actor, now: call.site.clock())
        {
        case .saved(let note):
            let line = NoteLine(note, board)
            call.site.streams.tell(.note(try line.json), place(board))
            return call.wantsJSON ? .text(try line.json, type: "application/json") : .redirect(board.path())
        case .changedMeanwhile(let note):
            if call.wantsJSON {
                var line = NoteLine(note, board)
                line.isConflict = true
                return .text(try line.json, type: "application/json")
            }
            return try clash(call, board, item, text, note)
        }
    }

    /// Both texts on the page: the one that stands, and the one that was sent.
    private static func clash(
        _ call: Call, _ board: WeekDesk, _ item: BoardItem, _ text: String, _ note: BoardNote
    ) throws -> Answer {
        var field = board.note(item)
        field.text = text
        field.version = note.version
        field.theirs = .init(
            sentence: board.wording.noteClash(
                with: note.by.organisation, at: board.clock(note.saved), in: board.agreement), text: note.text)
        return try week(call, notes: [item.rawValue: field], status: .conflict)
    }

    private static func refusedNote(
        _ call: Call, _ board: WeekDesk, _ item: BoardItem, _ text: String, _ reasons: [Refusal]
    ) throws -> Answer {
        let said = sorted(reasons, board.desk).map(\.value).sorted().joined(separator: " ")
        let isAsked = reasons.contains { if case .week(.perhapsPerson) = $0 { true } else { false } }
        if call.wantsJSON {
            struct Refused: Encodable { let refused: String, asks: Bool }
            let body = try JSONEncoder().encode(Refused(refused: said, asks: isAsked))
            return .text(String(decoding: body, as: UTF8.self), type: "application/json")
        }
        var field = board.note(item)
        field.text = text
        field.version = Int(plain: call.form["version"] ?? "0") ?? 0
        field.error = said
        field.asksForPersons = isAsked
        return try week(call, notes: [item.rawValue: field], status: .unprocessableContent)
    }
}

/// What a form of the board means.
private struct WeekForm {
    let form: FormBody
    let board: WeekDesk

    init(_ form: FormBody, _ board: WeekDesk) {
        self.form = form
        self.board = board
    }

    private var text: String { (form["text"] ?? "").replacing("\r\n", with: "\n") }
    private var day: CivilDate? { form["dag"].flatMap { CivilDate($0) } }
    private var due: CivilDate? { form["klart"].flatMap { CivilDate($0) } }
    private var topic: WeekTopic? { form["plats"].map { WeekTopic(place: $0) } }
    private var entry: Int? { form["post"].flatMap { Int(plain: $0) } }

    var act: Result<Act, Missing> {
        let name = form["formular"] ?? ""
        if name == "mote" { return .success(.done(held)) }
        let act: WeekAct? = name.contains("-") && entry != nil ? about(name) : new(name)
        // Nobody comes here without having been asked at the door.
        if let act { return .success(.week(act, noPersons: true)) }
        return .failure(missing(name))
    }

    private func missing(_ name: String) -> Missing {
        guard name == "framat-nytt" else {
            return Missing(words: [
                "": board.say(
                    "Formuläret går inte att läsa. Ladda om sidan.", "The form cannot be read. Load the page again.")
            ])
        }
        return Missing(words: ["dag": board.say("Ange vilken dag det händer.", "Give the day on which it happens.")])
    }

    private var held: Act.Doing {
        Act.Doing(
            .meeting, what: board.forum.evidence.subject, present: form.all("med").map(ActorKey.init),
            unit: form["enhet"])
    }

    private func new(_ name: String) -> WeekAct? {
        let meeting = board.meeting
        if let key = form["fynd"] { return about(finding: key, raised: name.hasPrefix("ta-upp-")) }
        if name.hasPrefix("ta-upp-") { return topic.map { .raise(meeting, $0) } }
        if name.hasPrefix("avfarda-") { return topic.map { .dismiss(meeting, $0, reason: form["skal"] ?? "") } }
        switch name {
        case "uppgift":
            return .giveTask(meeting, text: text, owner: form["vem"].map(ActorKey.init), due: due, topic: topic)
        case "beslut-nytt": return .decide(meeting, text: text, by: form["av"].map(ActorKey.init), topic: topic)
        case "framat-nytt": return day.map { .lookAhead(meeting, text: text, day: $0, place: form["var"]) }
        case "vidare-ny": return form["organ"].map { .carry(meeting, text: text, to: ActorKey($0)) }
        case "avsluta-motet" where !board.isSettled: return .close(meeting, minute: board.minute.markdown)
        case "aterkoppling": return .tellReporters(meeting, text: text)
        default: return nil
        }
    }

    /// About what stood out; nil when it no longer does. Its numbers stay on the board: others than its readers read the entry.
    private func about(finding key: String, raised: Bool) -> WeekAct? {
        guard let out = board.standsOut, let finding = out.finding(key),
            let topic = out.topic(of: finding)
        else { return nil }
        return raised ? .raise(board.meeting, topic) : .dismiss(board.meeting, topic, reason: form["skal"] ?? "")
    }

    /// About something that is written already, whose number the form sends along.
    private func about(_ name: String) -> WeekAct? {
        guard let entry else { return nil }
        switch name.prefix(while: { $0 != "-" }) {
        case "klar": return .finishTask(entry)
        case "andra":
            return .moveTask(entry, owner: form["vem"].map(ActorKey.init), due: due, reason: form["skal"])
        case "stryk": return .dropTask(entry, reason: form["skal"] ?? "")
        case "svar": return .answer(decision: entry, yes: form["svar"] == "ja")
        default: return nil
        }
    }
}
