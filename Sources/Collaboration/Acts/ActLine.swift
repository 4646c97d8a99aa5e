package import Agreements
import Foundation
package import Vocabulary

/// An act as one line of JSON, as `replay` and the export of acts read and write it (docs/acts.md).
package struct ActLine: Codable, Hashable, Sendable {
    package var act: String
    package var on: CivilDate?
    package var recorded: Instant?
    package var actor: Actor?
    package var key: String?
    package var what: String?
    package var present: [ActorKey]?
    package var unit: String?
    package var about: String?
    package var noChange: Bool?
    package var reference: String?
    package var note: String?
    package var obligation: String?
    package var reason: String?
    package var entry: Int?
    package var text: String?
    package var definition: String?
    package var effective: CivilDate?
    package var digest: String?
    package var from: CivilDate?
    package var commitment: String?
    package var days: Int?
    package var year: Int?
    package var calendar: CalendarLine?
    package var by: ActorKey?
    package var acting: Bool?
    package var placeholder: String?
    package var value: String?
    package var agreement: String?
    package var measure: String?
    package var measures: [MeasureTerms]?
    package var terms: MeasureTerms?
    package var numbers: [String]?
    package var to: String?
    package var carriedOut: MeasureFact.CarriedOut?
    package var effect: MeasureFact.Effect?
    package var judgement: MeasureFact.Judgement?
    package var paper: String?
    package var section: String?
    package var file: FileLine?
    /// What should be different, by the key of the card sent back.
    package var sentBack: [String: String]?
    package var day: CivilDate?
    package var work: ChainContent?
    package var document: String?
    package var own: Bool?
    package var step: ChainFact.Step?
    package var of: String?
    package var answer: ChainFact.Answer?
    package var standIns: [ChainFact.StandIn]?
    package var asFact: Bool?
    package var body: ActorKey?
    package var seat: ActorKey?
    package var categories: [String]?
    package var rows: TakenRows?
    package var readers: RowsAct.Readers?
    package var columns: String?
    package var meeting: WeekMeeting?
    package var owner: ActorKey?
    package var due: CivilDate?
    package var topic: WeekTopic?
    package var place: String?
    /// Words that may point at a person have been looked at, and none is meant.
    package var noPersons: Bool?

    package init(act: String) { self.act = act }

    /// A year of the local calendar in the words of the local file.
    package struct CalendarLine: Codable, Hashable, Sendable {
        package var terms: [String: String]?
        package var periods: [String: String]?
        package var days: [String: String]?
    }

    /// Why a line is no act.
    package enum Fault: Error, Hashable, Sendable {
        case notJSON(String)
        case unknownAct(String, known: [String])
        case missing(String)
        case unreadable(String, String)
    }

    /// Reads one line.
    /// - Throws: `Fault.notJSON`, with what is wrong in it.
    package init(line: String) throws(Fault) {
        do {
            self = try JSONDecoder().decode(ActLine.self, from: Data(line.utf8))
        } catch DecodingError.keyNotFound(let key, _) {
            throw .missing(key.stringValue)
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw .unreadable(context.codingPath.last?.stringValue ?? "", context.debugDescription)
        } catch DecodingError.dataCorrupted(let context) {
            throw context.codingPath.isEmpty
                ? .notJSON(context.debugDescription)
                : .unreadable(context.codingPath.last?.stringValue ?? "", context.debugDescription)
        } catch {
            throw .notJSON("unreadable")
        }
    }
}

extension ActLine {
    /// The words of the acts that show something done, and what they show.
    package static let doings: [(act: String, evidence: Evidence.Kind)] = [
        ("meeting-held", .meeting), ("document-adopted", .documentAdopted), ("document-presented", .documentPresented),
        ("document-reviewed", .documentReviewed), ("delivery-received", .delivery), ("report-received", .report),
        ("mailing-sent", .mailing), ("activity-carried-out", .activity), ("survey-made", .survey),
        ("dialogue-held", .dialogue), ("safety-walk-held", .safetyWalk), ("successor-proposed", .successor),
        ("final-follow-up-made", .finalFollowUp),
    ]

    /// Every word that `act` may be.
    package static let kinds: [String] =
        doings.map(\.act) + [
            "excuse", "correct", "annotate", "share-note", "propose-reading", "accept-reading", "answer-reading",
            "count-from",
            "choose-interval", "set-calendar", "decide", "sign", "fill-placeholder", "begin-revision", "terminate",
            "follow-up-finally", "replace", "write-section", "share-paper", "adopt-paper", "attach-file", "share-file",
            "plan-meeting", "take-in-rows",
        ] + measureKinds + wordKinds + chainKinds + weekKinds

    /// The act that the line means.
    package func meaning() throws(Fault) -> Act {
        if let evidence = Self.doings.first(where: { $0.act == act })?.evidence {
            var doing = Act.Doing(
                evidence, what: try need(what, "what"), present: present ?? [], unit: unit, about: about,
                noChange: noChange ?? false, reference: reference, note: note)
            doing.categories = categories ?? []
            doing.reason = reason
            guard let file else { return .done(doing) }
            return .doneShownBy(doing, try file.meaning(), isShared: file.isShared)
        }
        if let chain = try chainMeaning() { return .chain(chain) }
        if let week = try weekMeaning() { return .week(week, noPersons: noPersons ?? false) }
        if let measure = try measureMeaning() { return .measure(measure) }
        switch act {
        case "excuse": return .excuse(try obligationID(), reason: reason ?? "")
        case "confirm": return .word(.confirm(entry: try need(entry, "entry")))
        case "deny": return .word(.deny(entry: try need(entry, "entry")))
        case "say-not-done": return .word(.notDone(try obligationID()))
        case "plan-meeting":
            return .planMeeting(CommitmentKey(try need(commitment, "commitment")), day: try need(day, "day"))
        case "take-in-rows":
            let taken = try need(rows, "rows")
            guard taken.isWithinBounds else {
                throw .unreadable("rows", "a digest of 64 hexadecimal digits, and numbers from 0")
            }
            return .takeIn(RowsAct(taken, readers: readers ?? .shared, columns: columns))
        case "correct": return .correct(entry: try need(entry, "entry"), reason: reason ?? "")
        case "annotate": return .annotate(entry: try need(entry, "entry"), text: text ?? "")
        case "share-note": return .shareNote(entry: try need(entry, "entry"), text: text ?? "")
        case "propose-reading":
            return .proposeReading(definition: try need(definition, "definition"), effective: effective)
        case "accept-reading": return .acceptReading(digest: digest)
        case "answer-reading":
            let cards = (sentBack ?? [:]).sorted { $0.key < $1.key }
            return .answerReading(
                digest: digest, sentBack: cards.map { SentBackCard(CommitmentKey($0.key), words: $0.value) })
        case "count-from": return .countFrom(try need(from, "from"), commitment: commitment.map(CommitmentKey.init))
        case "choose-interval":
            return .chooseInterval(CommitmentKey(try need(commitment, "commitment")), days: try need(days, "days"))
        case "set-calendar":
            let year = try need(year, "year")
            return .setCalendar(year: year, try calendarYear(year))
        case "decide": return .decide(by: try need(by, "by"), reference: reference, reason: reason)
        case "sign": return .sign(by: try need(by, "by"), acting: acting ?? false, reason: reason)
        case "fill-placeholder":
            return .fillPlaceholder(try need(placeholder, "placeholder"), value: value ?? "")
        case "begin-revision": return .beginRevision(reason: reason ?? "")
        case "terminate": return .terminate(effective: try need(effective, "effective"), reason: reason)
        case "follow-up-finally": return .followUpFinally(reference: reference, reason: reason)
        case "replace": return .replace(by: AgreementID(try need(agreement, "agreement")))
        case "write-section":
            return .writeSection(
                paper: try need(paper, "paper"), section: try need(section, "section"), text: text ?? "")
        case "share-paper": return .sharePaper(try need(paper, "paper"), text: text ?? "")
        case "adopt-paper":
            return .adoptPaper(try need(paper, "paper"), text: text ?? "", what: what, reference: reference)
        case "attach-file":
            let file = try need(file, "file")
            return .attachFile(try file.meaning(), to: try need(entry, "entry"), isShared: file.isShared)
        case "share-file":
            return .shareFile(entry: try need(entry, "entry"), digest: try need(digest, "digest"))
        default: throw .unknownAct(act, known: Self.kinds)
        }
    }

    private func need<Value>(_ value: Value?, _ name: String) throws(Fault) -> Value {
        guard let value else { throw .missing(name) }
        return value
    }

    private func obligationID() throws(Fault) -> Obligation.ID {
        let text = try need(obligation, "obligation")
        guard let id = Obligation.ID(text) else { throw .unreadable("obligation", "commitment/unit/period") }
        return id
    }

    private func calendarYear(_ year: Int) throws(Fault) -> LocalCalendar.Year {
        let line = try need(calendar, "calendar")
        var result = LocalCalendar.Year()
        for name in LocalCalendar.termNames {
            guard let text = line.terms?[name] else { continue }
            result.terms.append(.init(name: name, range: try range(text, year)))
        }
        for (name, text) in line.periods ?? [:] { result.periods[name] = try range(text, year) }
        for (name, text) in line.days ?? [:] {
            guard let day = CivilDate(text.utf8.count == 5 ? "\(zeroPadded: year, 4)-\(text)" : text) else {
                throw .unreadable(name, "2025-04-30")
            }
            result.days[name] = day
        }
        return result
    }

    private func range(_ text: String, _ year: Int) throws(Fault) -> DayRange {
        guard let range = readCalendarRange(text, year: year) else { throw .unreadable("calendar", "weeks 25-33") }
        return range
    }
}

extension ActRequest {
    /// A text that is the same for the same act, for telling a repeated act from another one with its key.
    package var bodyText: String { "\(act) \(actor) \(on)" }
}
