import Agreements
package import Collaboration
import Vocabulary

// Meetings that are planned, and why one was not.
extension Wording {
    /// In the history, as a sentence.
    func planned(_ meeting: Fact.MeetingPlanned, _ on: String, _ who: String, _ agreement: Agreement) -> String {
        let (what, day) = (title(meeting.commitment, in: agreement), shortDay(meeting.day))
        return say(
            "\(who) planerade \(on) ett möte till \(day): \(what).",
            "\(who) planned on \(on) a meeting for \(day): \(what).")
    }

    /// Beside a commitment: the days for which meetings are planned.
    package func plannedMeetings(_ meetings: [State.PlannedMeeting]) -> String {
        let days = list(meetings.map { day($0.day) })
        return meetings.count == 1
            ? say("Nästa möte är planerat till \(days).", "The next meeting is planned for \(days).")
            : say("Möten är planerade till \(days).", "Meetings are planned for \(days).")
    }

    func planned(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .noMeeting(let key):
            let what = title(key, in: agreement)
            return pair(
                ("\(what) är inget möte.", "Välj ett åtagande som visas av möten."),
                ("\(what) is no meeting.", "Choose a commitment that is shown by meetings."))
        case .dayPassed(let day, let today):
            return pair(
                ("\(self.day(day)) har redan varit.", "Ange \(self.day(today)) eller en senare dag."),
                ("\(self.day(day)) has passed.", "Give \(self.day(today)) or a later day."))
        case .alreadyPlanned(let day):
            return pair(
                ("Mötet \(self.day(day)) är redan planerat.", "Välj en annan dag."),
                ("The meeting on \(self.day(day)) is planned already.", "Choose another day."))
        default: return nil
        }
    }
}
