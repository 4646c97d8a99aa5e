import Agreements
import Collaboration
import Pages
import People
import Storage
import Vocabulary
import Wording

/// The board of one meeting, as one organisation sees it in one language.
struct WeekDesk {
    let desk: Desk
    let forum: Commitment
    /// The meeting's day.
    let day: CivilDate
    let week: Week
    /// What people wrote in the entries that the board shows, by their number.
    let words: [Int: String]
    let notes: [String: BoardNote]
    /// What was reported; nil where only the board's own words are asked for.
    var news: WeekNews?
    /// What the week before looks like beside ordinary ones; nil as above.
    var standsOut: WeekStandsOut?
    /// Hours and minutes by the agreement's clock: `10:14`.
    let clock: @Sendable (Instant) -> String

    var meeting: WeekMeeting { WeekMeeting(forum: forum.key, day: day) }
    var agreement: Agreement { desk.agreement }
    var wording: Wording { desk.wording }

    func say(_ sv: String, _ en: String) -> String { desk.say(sv, en) }

    /// Below the meeting's own address; the forum goes along where it is not the agreement's own forum of the week.
    func path(_ rest: String = "") -> String { desk.path("/veckan/\(day)\(rest)") + forumQuery }

    var forumQuery: String { forum.key == agreement.forumOfTheWeek?.key ? "" : "?forum=\(inAddress(forum.key.text))" }

    /// What every form of the board sends along.
    func unseen(_ form: String, _ more: [(String, String)] = []) -> [HiddenField] {
        ([("formular", form), ("forum", forum.key.text)] + more).map { HiddenField(name: $0.0, value: $0.1) }
    }

    /// The day of the meeting before this one: held, or with something on its board.
    var last: CivilDate? { desk.meetingDays(of: forum, week).last { $0 < day } }

    /// The meeting as anybody has registered it; nil when nobody has.
    var held: [State.Doing] { desk.held(forum, on: day) }

    var isPast: Bool { day <= desk.day }

    /// Closed, as a later meeting of the forum is: what was noted stands in the minute alone.
    var isSettled: Bool { week.isClosed(day) && week.closings.contains { $0.fact.meeting.day > day } }
}

extension Desk {
    /// Every entry that says the forum met on a day.
    func held(_ forum: Commitment, on meeting: CivilDate) -> [State.Doing] {
        matter.state.standing(forum.evidence, through: day).filter { $0.on == meeting }
    }

    /// Days on which the forum met, or something stands on its board, oldest first.
    func meetingDays(of forum: Commitment, _ week: Week) -> [CivilDate] {
        Set(matter.state.standing(forum.evidence, through: day).map(\.on) + week.days).sorted()
    }

    /// The board that people mean now: today's when something is going on, else that of the next planned meeting, else today's.
    func currentMeeting(of forum: Commitment, _ week: Week) -> CivilDate {
        if meetingDays(of: forum, week).contains(day) { return day }
        return matter.state.planned(from: day).first { $0.commitment == forum.key }?.day ?? day
    }
}

/// The notes of a board: one for each item that people talk their way through.
enum BoardItem: String, CaseIterable {
    case since = "sedan-sist"
    case situation = "laget"
    case ahead = "framat"
    case other = "ovrigt"

    func label(_ desk: Desk) -> String {
        switch self {
        case .since: desk.say("Anteckning: sedan sist", "Note: since last time")
        case .situation: desk.say("Anteckning: läget just nu", "Note: the situation now")
        case .ahead: desk.say("Anteckning: framåt", "Note: ahead")
        case .other: desk.say("Anteckning: övrigt", "Note: other")
        }
    }
}
