package import Vocabulary

/// One meeting of a forum, held or to be held: what is written on its board belongs to it.
package struct WeekMeeting: Hashable, Sendable, Codable {
    /// The commitment that the forum meets.
    package let forum: CommitmentKey
    package let day: CivilDate
    package init(forum: CommitmentKey, day: CivilDate) {
        self.forum = forum
        self.day = day
    }
}

/// What a matter, a task or a decision is about: names of places, keys of areas and of categories, whose count of what; nothing else, and no number.
package struct WeekTopic: Hashable, Sendable, Codable {
    package var place: String?
    package var area: String?
    package var category: String?
    /// What was counted and whose count it is, where a count stood out: `crimes/polis`. Alone it is about nothing.
    package var strand: String?

    package init(place: String? = nil, area: String? = nil, category: String? = nil, strand: String? = nil) {
        self.place = place
        self.area = area
        self.category = category
        self.strand = strand
    }

    package var isEmpty: Bool { [place, area, category].allSatisfy { $0 == nil } }
    var parts: [String] { [place, area, category, strand].compactMap { $0 } }
}

/// What one entry says of a meeting's board. The words that people wrote are the entry's content, shared from the start.
package enum WeekFact: Hashable, Sendable {
    case task(TaskGiven)
    case taskDone(AboutTask)
    case taskMoved(TaskMoved)
    case taskDropped(AboutTask)
    case decided(Decided)
    /// One party's yes or no to a decision that the parties make together.
    case answered(Answered)
    case ahead(Ahead)
    case topic(TopicHandled)
    case carried(Carried)
    case closed(Closed)
    /// Three lines to those who reported; everybody may read them.
    case feedback(Feedback)

    package struct TaskGiven: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        /// A post, a unit or a party; nobody yet when left out.
        package let owner: ActorKey?
        package let due: CivilDate?
        package let topic: WeekTopic?
        package init(meeting: WeekMeeting, owner: ActorKey?, due: CivilDate?, topic: WeekTopic? = nil) {
            self.meeting = meeting
            self.owner = owner
            self.due = due
            self.topic = topic
        }
    }
    package struct AboutTask: Hashable, Sendable, Codable {
        /// The entry that gave the task.
        package let task: Int
        package init(task: Int) { self.task = task }
    }
    package struct TaskMoved: Hashable, Sendable, Codable {
        package let task: Int
        /// As it stands from now on; what is left out stays.
        package let owner: ActorKey?
        package let due: CivilDate?
        package init(task: Int, owner: ActorKey?, due: CivilDate?) {
            self.task = task
            self.owner = owner
            self.due = due
        }
    }
    package struct Decided: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        /// Who decides; the parties together when left out, and then it stands when each has said yes.
        package let by: ActorKey?
        package let topic: WeekTopic?
        package init(meeting: WeekMeeting, by: ActorKey?, topic: WeekTopic? = nil) {
            self.meeting = meeting
            self.by = by
            self.topic = topic
        }
    }
    package struct Answered: Hashable, Sendable, Codable {
        package let decision: Int
        package let party: ActorKey
        package let yes: Bool
        package init(decision: Int, party: ActorKey, yes: Bool) {
            self.decision = decision
            self.party = party
            self.yes = yes
        }
    }
    package struct Ahead: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        package let day: CivilDate
        package let place: String?
        package init(meeting: WeekMeeting, day: CivilDate, place: String? = nil) {
            self.meeting = meeting
            self.day = day
            self.place = place
        }
    }
    /// What stood out was taken up, or not. Older entries hold a count too, which is passed over.
    package struct TopicHandled: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        package let topic: WeekTopic
        package let raised: Bool
        package init(meeting: WeekMeeting, topic: WeekTopic, raised: Bool) {
            self.meeting = meeting
            self.topic = topic
            self.raised = raised
        }
    }
    package struct Carried: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        /// The body that is to take it up.
        package let to: ActorKey
        package let topic: WeekTopic?
        package init(meeting: WeekMeeting, to: ActorKey, topic: WeekTopic? = nil) {
            self.meeting = meeting
            self.to = to
            self.topic = topic
        }
    }
    package struct Closed: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        /// Of the minute's text, which is the entry's content.
        package let digest: String
        package init(meeting: WeekMeeting, digest: String) {
            self.meeting = meeting
            self.digest = digest
        }
    }
    package struct Feedback: Hashable, Sendable, Codable {
        package let meeting: WeekMeeting
        package init(meeting: WeekMeeting) { self.meeting = meeting }
    }
}

extension WeekFact {
    /// The word under which an entry of this kind is stored.
    var kind: String {
        switch self {
        case .task: "week-task"
        case .taskDone: "week-task-done"
        case .taskMoved: "week-task-moved"
        case .taskDropped: "week-task-dropped"
        case .decided: "week-decided"
        case .answered: "week-answered"
        case .ahead: "week-ahead"
        case .topic: "week-topic"
        case .carried: "week-carried"
        case .closed: "week-closed"
        case .feedback: "week-feedback"
        }
    }

    /// What is written of it.
    var body: any Codable {
        switch self {
        case .task(let body): body
        case .taskDone(let body), .taskDropped(let body): body
        case .taskMoved(let body): body
        case .decided(let body): body
        case .answered(let body): body
        case .ahead(let body): body
        case .topic(let body): body
        case .carried(let body): body
        case .closed(let body): body
        case .feedback(let body): body
        }
    }
}

/// One thing that the journal says of a board, with the entry that says it.
package struct WeekEvent: Hashable, Sendable {
    package let entry: Int
    package let on: CivilDate
    package let actor: Actor
    package let fact: WeekFact
}
