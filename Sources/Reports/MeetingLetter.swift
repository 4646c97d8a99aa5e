package import Vocabulary
package import Wording

/// Some days before a planned meeting, to those who are to be there: the page to read, and what needs a decision.
package struct MeetingLetter: Sendable {
    package struct Meeting: Sendable {
        package let agreement: String
        package let title: String
        package let day: CivilDate
        /// The address of the page for the steering group.
        package let brief: String
        /// What needs a decision, as that page says it.
        package let decisions: [String]

        package init(agreement: String, title: String, day: CivilDate, brief: String, decisions: [String]) {
            self.agreement = agreement
            self.title = title
            self.day = day
            self.brief = brief
            self.decisions = decisions
        }
    }

    package let subject: String
    package let text: String

    /// Nil when no meeting comes.
    /// - Parameter choices: the address of the page where the reader chooses letters.
    package init?(_ meetings: [Meeting], choices: String, wording: Wording) {
        guard let first = meetings.first else { return nil }
        subject =
            meetings.count == 1
            ? wording.say(
                "Inför mötet \(wording.day(first.day)): \(first.title)",
                "Before the meeting on \(wording.day(first.day)): \(first.title)")
            : wording.say("Inför \(meetings.count) möten", "Before \(meetings.count) meetings")
        let lines = meetings.flatMap { meeting in
            [
                "\(meeting.title), \(wording.day(meeting.day))", meeting.agreement, "",
                wording.say("Läget på en sida:", "The situation on one page:"), meeting.brief, "",
                wording.say("Att besluta:", "To decide:"),
            ] + meeting.decisions.map { "- \($0)" } + [""]
        }
        text = (lines + letterFoot(choices, wording)).joined(separator: "\n") + "\n"
    }
}
