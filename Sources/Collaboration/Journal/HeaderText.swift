import Foundation
package import Vocabulary

/// The text in which a fact is kept: JSON with sorted keys, so that the same fact always gives the same bytes.
package enum HeaderText {
    private struct Header<Body: Codable>: Codable {
        let actor: Actor
        /// Left out when there are none, so that entries without any keep the bytes they always had.
        let deviations: [Deviation]?
        let fact: Body
    }
    private struct Nothing: Codable {}

    package static func write(_ fact: Fact, by actor: Actor, deviations: [Deviation] = []) -> String {
        let marked = deviations.isEmpty ? nil : deviations
        func text(_ body: some Codable) -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard let data = try? encoder.encode(Header(actor: actor, deviations: marked, fact: body)) else {
                preconditionFailure(
                    "A fact and its deviations hold only texts, numbers and days, which JSON can always hold.")
            }
            return String(decoding: data, as: UTF8.self)
        }
        return switch fact {
        case .done(let body): text(body)
        case .excused(let body): text(body)
        case .withdrawn(let body): text(body)
        case .readingProposed(let body): text(body)
        case .readingAccepted(let body): text(body)
        case .cardSentBack(let body): text(body)
        case .countedFrom(let body): text(body)
        case .intervalChosen(let body): text(body)
        case .calendarSet(let body): text(body)
        case .decided(let body): text(body)
        case .signed(let body): text(body)
        case .placeholderFilled(let body): text(body)
        case .terminated(let body): text(body)
        case .replaced(let body): text(body)
        case .measure(let fact): text(fact.body)
        case .word(let word): text(word.body)
        case .meetingPlanned(let body): text(body)
        case .note(let body): text(body)
        case .sectionWritten(let body): text(body)
        case .paperShared(let body), .paperAdopted(let body): text(body)
        case .fileAttached(let body): text(body)
        case .chain(let fact): text(fact.body)
        case .rowsTakenIn(let body): text(body)
        case .week(let fact): text(fact.body)
        case .revisionBegun, .finallyFollowedUp: text(Nothing())
        }
    }

    /// - Throws: `DecodingError` when the text is not the header of an entry of that kind.
    package static func read(_ text: String, kind: String) throws
        -> (fact: Fact, actor: Actor, deviations: [Deviation])
    {
        let data = Data(text.utf8)
        let decoder = JSONDecoder()
        func body<Body: Codable>(_: Body.Type, _ wrap: (Body) -> Fact) throws
            -> (fact: Fact, actor: Actor, deviations: [Deviation])
        {
            let header = try decoder.decode(Header<Body>.self, from: data)
            return (wrap(header.fact), header.actor, header.deviations ?? [])
        }
        switch kind {
        case "done": return try body(Fact.Done.self, Fact.done)
        case "excused": return try body(Fact.Excused.self, Fact.excused)
        case "withdrawn": return try body(Fact.Withdrawn.self, Fact.withdrawn)
        case "reading-proposed": return try body(Fact.ReadingProposed.self, Fact.readingProposed)
        case "reading-accepted": return try body(Fact.ReadingAccepted.self, Fact.readingAccepted)
        case "card-sent-back": return try body(Fact.CardSentBack.self, Fact.cardSentBack)
        case "counted-from": return try body(Fact.CountedFrom.self, Fact.countedFrom)
        case "interval-chosen": return try body(Fact.IntervalChosen.self, Fact.intervalChosen)
        case "calendar-set": return try body(Fact.CalendarSet.self, Fact.calendarSet)
        case "decided": return try body(Fact.Decided.self, Fact.decided)
        case "signed": return try body(Fact.Signed.self, Fact.signed)
        case "placeholder-filled": return try body(Fact.PlaceholderFilled.self, Fact.placeholderFilled)
        case "terminated": return try body(Fact.Terminated.self, Fact.terminated)
        case "replaced": return try body(Fact.Replaced.self, Fact.replaced)
        case "measure-added": return try body(MeasureFact.Terms.self) { .measure(.added($0)) }
        case "measure-changed": return try body(MeasureFact.Terms.self) { .measure(.changed($0)) }
        case "measure-agreed": return try body(MeasureFact.Agreed.self) { .measure(.agreed($0)) }
        case "measure-begun": return try body(MeasureFact.About.self) { .measure(.begun($0)) }
        case "measure-done": return try body(MeasureFact.About.self) { .measure(.done($0)) }
        case "measure-dropped": return try body(MeasureFact.Dropped.self) { .measure(.dropped($0)) }
        case "measure-followed-up": return try body(MeasureFact.FollowedUp.self) { .measure(.followedUp($0)) }
        case "meeting-planned": return try body(Fact.MeetingPlanned.self, Fact.meetingPlanned)
        case "confirmed": return try body(PartyWord.AboutEntry.self) { .word(.confirmed($0)) }
        case "denied": return try body(PartyWord.AboutEntry.self) { .word(.denied($0)) }
        case "said-not-done": return try body(PartyWord.AboutOccasion.self) { .word(.notDone($0)) }
        case "note": return try body(Fact.Note.self, Fact.note)
        case "section-written": return try body(Fact.SectionWritten.self, Fact.sectionWritten)
        case "paper-shared": return try body(Fact.PaperText.self, Fact.paperShared)
        case "paper-adopted": return try body(Fact.PaperText.self, Fact.paperAdopted)
        case "file-attached": return try body(Fact.FileAttached.self, Fact.fileAttached)
        case "chain-numbered": return try body(ChainFact.Numbered.self) { .chain(.numbered($0)) }
        case "chain-written": return try body(ChainFact.Written.self) { .chain(.written($0)) }
        case "chain-handled": return try body(ChainFact.Handled.self) { .chain(.handled($0)) }
        case "chain-moved": return try body(ChainFact.Moved.self) { .chain(.moved($0)) }
        case "chain-reviewed": return try body(ChainFact.Reviewed.self) { .chain(.reviewed($0)) }
        case "chain-seated": return try body(ChainFact.Seated.self) { .chain(.seated($0)) }
        case "rows-taken-in": return try body(TakenRows.self, Fact.rowsTakenIn)
        case "week-task": return try body(WeekFact.TaskGiven.self) { .week(.task($0)) }
        case "week-task-done": return try body(WeekFact.AboutTask.self) { .week(.taskDone($0)) }
        case "week-task-moved": return try body(WeekFact.TaskMoved.self) { .week(.taskMoved($0)) }
        case "week-task-dropped": return try body(WeekFact.AboutTask.self) { .week(.taskDropped($0)) }
        case "week-decided": return try body(WeekFact.Decided.self) { .week(.decided($0)) }
        case "week-answered": return try body(WeekFact.Answered.self) { .week(.answered($0)) }
        case "week-ahead": return try body(WeekFact.Ahead.self) { .week(.ahead($0)) }
        case "week-topic": return try body(WeekFact.TopicHandled.self) { .week(.topic($0)) }
        case "week-carried": return try body(WeekFact.Carried.self) { .week(.carried($0)) }
        case "week-closed": return try body(WeekFact.Closed.self) { .week(.closed($0)) }
        case "week-feedback": return try body(WeekFact.Feedback.self) { .week(.feedback($0)) }
        case "revision-begun": return try body(Nothing.self) { _ in .revisionBegun }
        case "finally-followed-up": return try body(Nothing.self) { _ in .finallyFollowedUp }
        default:
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "unknown kind of entry"))
        }
    }
}

extension Fact {
    /// The word under which an entry of this kind is stored.
    package var kind: String {
        switch self {
        case .done: "done"
        case .excused: "excused"
        case .withdrawn: "withdrawn"
        case .readingProposed: "reading-proposed"
        case .readingAccepted: "reading-accepted"
        case .cardSentBack: "card-sent-back"
        case .countedFrom: "counted-from"
        case .intervalChosen: "interval-chosen"
        case .calendarSet: "calendar-set"
        case .decided: "decided"
        case .signed: "signed"
        case .placeholderFilled: "placeholder-filled"
        case .revisionBegun: "revision-begun"
        case .terminated: "terminated"
        case .finallyFollowedUp: "finally-followed-up"
        case .replaced: "replaced"
        case .measure(let fact): fact.kind
        case .word(let word): word.kind
        case .meetingPlanned: "meeting-planned"
        case .note: "note"
        case .sectionWritten: "section-written"
        case .paperShared: "paper-shared"
        case .paperAdopted: "paper-adopted"
        case .fileAttached: "file-attached"
        case .chain(let fact): fact.kind
        case .rowsTakenIn: "rows-taken-in"
        case .week(let fact): fact.kind
        }
    }
}
