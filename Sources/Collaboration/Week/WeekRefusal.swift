package import Vocabulary

/// Why something was not written on a meeting's board; each can be mended by the person who acts.
package enum WeekRefusal: Hashable, Sendable {
    case unknownTask(Int)
    /// Done or dropped already.
    case taskOver(Int)
    case taskUnchanged(Int)
    case unknownDecision(Int)
    /// Somebody in particular decides, so no party's yes is asked for.
    case notJoint(Int)
    case sameAnswer(Int)
    /// The meeting cannot be closed while the task lacks this.
    case taskUnfinished(Int, lacks: [WeekTask.Lack])
    /// The meeting is on a day to come.
    case meetingAhead(CivilDate, today: CivilDate)
    /// Closed with that very minute already.
    case minuteUnchanged
    case topicMissing
    case unknownBody(ActorKey)
    case tooManyLines(Int, most: Int)
    /// Words that may point at a person: they are taken away, or somebody says that no person is meant.
    case perhapsPerson(field: String, words: [String])

    /// The word for the reason in JSON and on the command line; stable.
    package var code: String {
        switch self {
        case .unknownTask: "unknown-task"
        case .taskOver: "task-over"
        case .taskUnchanged: "task-unchanged"
        case .unknownDecision: "unknown-decision"
        case .notJoint: "not-joint"
        case .sameAnswer: "same-answer"
        case .taskUnfinished: "task-unfinished"
        case .meetingAhead: "meeting-ahead"
        case .minuteUnchanged: "minute-unchanged"
        case .topicMissing: "topic-missing"
        case .unknownBody: "unknown-body"
        case .tooManyLines: "too-many-lines"
        case .perhapsPerson: "perhaps-person"
        }
    }
}
