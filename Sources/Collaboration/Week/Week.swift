package import Vocabulary

/// A task that a meeting gave, as it stands.
package struct WeekTask: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        case open
        case done(CivilDate)
        case dropped(CivilDate)
    }
    /// What a task has to have before its meeting can be closed.
    package enum Lack: Hashable, Sendable { case owner, due }

    /// The entry that gave it; its content is what is to be done.
    package let entry: Int
    package let meeting: WeekMeeting
    package let topic: WeekTopic?
    package fileprivate(set) var owner: ActorKey?
    package fileprivate(set) var due: CivilDate?
    package fileprivate(set) var standing = Standing.open
    /// Entries that moved, finished or dropped it, oldest first; the content of each says why, where somebody has said it.
    package fileprivate(set) var changes: [Int] = []

    package var isOpen: Bool { standing == .open }
    package var lacks: [Lack] { (owner == nil ? [.owner] : []) + (due == nil ? [.due] : []) }
    package func isLate(on day: CivilDate) -> Bool { isOpen && due.map { $0 < day } ?? false }
}

/// A decision that a meeting made, or that waits for a party's yes.
package struct WeekDecision: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        case stands
        case waitsFor([ActorKey])
        case refusedBy([ActorKey])
    }
    /// The entry with it; its content is the words.
    package let entry: Int
    package let meeting: WeekMeeting
    package let on: CivilDate
    /// Nil when the parties decide together.
    package let by: ActorKey?
    package let topic: WeekTopic?
    /// The last answer of each party; whoever wrote it said yes.
    package fileprivate(set) var answers: [ActorKey: Bool]

    package func standing(of parties: [ActorKey]) -> Standing {
        guard by == nil else { return .stands }
        let against = parties.filter { answers[$0] == false }
        if !against.isEmpty { return .refusedBy(against) }
        let silent = parties.filter { answers[$0] == nil }
        return silent.isEmpty ? .stands : .waitsFor(silent)
    }
}

/// What the journal says of a forum's meetings: what was taken back is not there.
package struct Week: Hashable, Sendable {
    /// Something that one entry says and nothing changes.
    package struct Item<Fact: Hashable & Sendable>: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
        package let fact: Fact
    }

    package let forum: CommitmentKey
    package private(set) var tasks: [WeekTask] = []
    package private(set) var decisions: [WeekDecision] = []
    package private(set) var ahead: [Item<WeekFact.Ahead>] = []
    package private(set) var topics: [Item<WeekFact.TopicHandled>] = []
    package private(set) var carried: [Item<WeekFact.Carried>] = []
    package private(set) var closings: [Item<WeekFact.Closed>] = []
    package private(set) var feedback: [Item<WeekFact.Feedback>] = []

    init(forum: CommitmentKey, _ events: some Sequence<WeekEvent>) {
        self.forum = forum
        for event in events { take(event) }
    }

    private mutating func take(_ event: WeekEvent) {
        switch event.fact {
        case .task(let fact) where fact.meeting.forum == forum:
            tasks.append(
                WeekTask(
                    entry: event.entry, meeting: fact.meeting, topic: fact.topic, owner: fact.owner, due: fact.due))
        case .taskDone(let fact): change(fact.task, event) { $0.standing = .done(event.on) }
        case .taskDropped(let fact): change(fact.task, event) { $0.standing = .dropped(event.on) }
        case .taskMoved(let fact):
            change(fact.task, event) { task in
                task.owner = fact.owner ?? task.owner
                task.due = fact.due ?? task.due
            }
        case .decided(let fact) where fact.meeting.forum == forum:
            decisions.append(
                WeekDecision(
                    entry: event.entry, meeting: fact.meeting, on: event.on, by: fact.by, topic: fact.topic,
                    answers: fact.by == nil ? [event.actor.organisation: true] : [:]))
        case .answered(let fact):
            guard let place = decisions.firstIndex(where: { $0.entry == fact.decision }) else { return }
            decisions[place].answers[fact.party] = fact.yes
        case .ahead(let fact) where fact.meeting.forum == forum: ahead.append(item(event, fact))
        case .topic(let fact) where fact.meeting.forum == forum: topics.append(item(event, fact))
        case .carried(let fact) where fact.meeting.forum == forum: carried.append(item(event, fact))
        case .closed(let fact) where fact.meeting.forum == forum: closings.append(item(event, fact))
        case .feedback(let fact) where fact.meeting.forum == forum: feedback.append(item(event, fact))
        default: return
        }
    }

    private func item<Fact>(_ event: WeekEvent, _ fact: Fact) -> Item<Fact> {
        Item(entry: event.entry, on: event.on, fact: fact)
    }

    private mutating func change(_ entry: Int, _ event: WeekEvent, _ how: (inout WeekTask) -> Void) {
        guard let place = tasks.firstIndex(where: { $0.entry == entry }) else { return }
        how(&tasks[place])
        tasks[place].changes.append(event.entry)
    }

    // MARK: What a board asks

    /// The last closing of a meeting; nil while it is open.
    package func closing(of day: CivilDate) -> Item<WeekFact.Closed>? { closings.last { $0.fact.meeting.day == day } }

    package func isClosed(_ day: CivilDate) -> Bool { closing(of: day) != nil }

    /// Tasks and decisions of meetings before `day`: tasks that are still open or ended after the meeting before, and what that
    /// meeting decided.
    /// - Parameter last: the day of the meeting before; nil for the first.
    package func sinceLast(_ last: CivilDate?, before day: CivilDate) -> (tasks: [WeekTask], decisions: [WeekDecision])
    {
        let earlier = tasks.filter { $0.meeting.day < day }
        let live = earlier.filter { task in
            switch task.standing {
            case .open: true
            case .done(let ended), .dropped(let ended): last.map { ended >= $0 } ?? true
            }
        }
        return (live, decisions.filter { $0.meeting.day == last })
    }

    /// Days of this forum's boards on which something is written, oldest first.
    package var days: [CivilDate] {
        let meetings =
            tasks.map(\.meeting) + decisions.map(\.meeting) + ahead.map(\.fact.meeting) + topics.map(\.fact.meeting)
            + carried.map(\.fact.meeting) + closings.map(\.fact.meeting)
        return Set(meetings.map(\.day)).sorted()
    }
}

extension State {
    /// What is written on the boards of a forum, and has not been taken back.
    package func week(of forum: CommitmentKey) -> Week {
        Week(forum: forum, week.lazy.filter { !withdrawn.contains($0.entry) })
    }

    /// What was told those who reported, the latest last.
    package var feedback: [Week.Item<WeekFact.Feedback>] {
        week.compactMap { event in
            guard case .feedback(let fact) = event.fact, !withdrawn.contains(event.entry) else { return nil }
            return Week.Item(entry: event.entry, on: event.on, fact: fact)
        }
    }

    /// What the weeks' meetings have carried to a body, the latest last.
    package func carried(to body: ActorKey) -> [Week.Item<WeekFact.Carried>] {
        week.compactMap { event in
            guard case .carried(let fact) = event.fact, fact.to == body, !withdrawn.contains(event.entry) else {
                return nil
            }
            return Week.Item(entry: event.entry, on: event.on, fact: fact)
        }
    }
}
