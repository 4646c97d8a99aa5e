package import Vocabulary

/// What somebody wants written on the board of a meeting.
package enum WeekAct: Hashable, Sendable {
    case giveTask(WeekMeeting, text: String, owner: ActorKey?, due: CivilDate?, topic: WeekTopic? = nil)
    case finishTask(Int, text: String? = nil)
    /// Another owner or another day; later than before asks for a reason.
    case moveTask(Int, owner: ActorKey?, due: CivilDate?, reason: String? = nil)
    case dropTask(Int, reason: String)
    /// Decided by somebody, or by the parties together when nobody is named.
    case decide(WeekMeeting, text: String, by: ActorKey?, topic: WeekTopic? = nil)
    case answer(decision: Int, yes: Bool)
    case lookAhead(WeekMeeting, text: String, day: CivilDate, place: String? = nil)
    case raise(WeekMeeting, WeekTopic)
    case dismiss(WeekMeeting, WeekTopic, reason: String)
    case carry(WeekMeeting, text: String, to: ActorKey, topic: WeekTopic? = nil)
    /// Ends the meeting with its minute: a step, which waits for every task to have an owner and a day.
    case close(WeekMeeting, minute: String)
    case tellReporters(WeekMeeting, text: String)

    /// Lines that those who reported are told.
    package static let feedbackLines = 3
}

extension ActLine {
    /// The words of the acts about a meeting's board.
    package static let weekKinds = [
        "week-task", "week-task-done", "week-task-moved", "week-task-dropped", "week-decided", "week-answered",
        "week-ahead", "week-raised", "week-dismissed", "week-carried", "week-closed", "week-feedback",
    ]

    /// The act about a board that the line means; nil when it means something else.
    func weekMeaning() throws(Fault) -> WeekAct? {
        guard Self.weekKinds.contains(act) else { return nil }
        if let about = try aboutWritten() { return about }
        guard let meeting else { throw .missing("meeting") }
        switch act {
        case "week-task": return .giveTask(meeting, text: text ?? "", owner: owner, due: due, topic: topic)
        case "week-decided": return .decide(meeting, text: text ?? "", by: by, topic: topic)
        case "week-ahead":
            guard let day else { throw .missing("day") }
            return .lookAhead(meeting, text: text ?? "", day: day, place: place)
        case "week-raised", "week-dismissed":
            guard let topic else { throw .missing("topic") }
            return act == "week-raised"
                ? .raise(meeting, topic) : .dismiss(meeting, topic, reason: reason ?? "")
        case "week-carried":
            guard let body else { throw .missing("body") }
            return .carry(meeting, text: text ?? "", to: body, topic: topic)
        case "week-closed": return .close(meeting, minute: text ?? "")
        default: return .tellReporters(meeting, text: text ?? "")
        }
    }

    /// The acts that name the entry they are about.
    private func aboutWritten() throws(Fault) -> WeekAct? {
        switch act {
        case "week-task-done": return .finishTask(try written(), text: text)
        case "week-task-moved": return .moveTask(try written(), owner: owner, due: due, reason: reason)
        case "week-task-dropped": return .dropTask(try written(), reason: reason ?? "")
        case "week-answered":
            switch answer {
            case .yes, .no: return .answer(decision: try written(), yes: answer == .yes)
            case nil: throw .missing("answer")
            case .returned: throw .unreadable("answer", "yes or no")
            }
        default: return nil
        }
    }

    private func written() throws(Fault) -> Int {
        guard let entry else { throw .missing("entry") }
        return entry
    }
}
