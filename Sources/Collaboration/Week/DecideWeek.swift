import Agreements
import Vocabulary

extension Decision {
    /// - Parameter noPersons: somebody has seen the words that may point at persons, and says that none is meant.
    func week(_ act: WeekAct, noPersons: Bool) -> Outcome {
        let words = WeekWords(agreement: agreement, noPersons: noPersons)
        switch act {
        case .giveTask(let meeting, let text, let owner, let due, let topic):
            let fact = WeekFact.task(.init(meeting: meeting, owner: owner, due: due, topic: topic))
            return at(
                meeting, fact, content: text,
                words.faults(text, "task") + faults(owner: owner, due: due, from: meeting.day) + words.faults(topic))
        case .finishTask(let entry, let text):
            return task(entry) { _ in (.taskDone(.init(task: entry)), text, words.faults(text, "done", isNeeded: false))
            }
        case .moveTask(let entry, let owner, let due, let reason): return move(entry, owner, due, reason, words)
        case .dropTask(let entry, let reason):
            return task(entry) { _ in (.taskDropped(.init(task: entry)), reason, words.faults(reason, "reason")) }
        case .decide(let meeting, let text, let by, let topic):
            return at(
                meeting, .decided(.init(meeting: meeting, by: by, topic: topic)), content: text,
                words.faults(text, "decision") + unknown(by) + words.faults(topic))
        case .answer(let decision, let yes): return answer(decision, yes)
        case .lookAhead(let meeting, let text, let day, let place):
            return at(
                meeting, .ahead(.init(meeting: meeting, day: day, place: place)), content: text,
                words.faults(text, "ahead") + words.faults(place, "where", isNeeded: false)
                    + faults(day, from: meeting.day))
        case .raise(let meeting, let topic): return handled(meeting, topic, raised: true, reason: nil, words)
        case .dismiss(let meeting, let topic, let reason):
            return handled(meeting, topic, raised: false, reason: reason, words)
        case .carry(let meeting, let text, let body, let topic):
            let isBody = agreement.bodies.contains { $0.key == body }
            return at(
                meeting, .carried(.init(meeting: meeting, to: body, topic: topic)), content: text,
                words.faults(text, "matter") + words.faults(topic) + (isBody ? [] : [.week(.unknownBody(body))]))
        case .close(let meeting, let minute): return close(meeting, minute)
        case .tellReporters(let meeting, let text): return tell(meeting, text, words)
        }
    }

    private func state(of meeting: WeekMeeting) -> Week { matter.state.week(of: meeting.forum) }

    // MARK: Parts that several share

    /// Whatever is written belongs to a forum that meets, on a day that can be one.
    private func at(
        _ meeting: WeekMeeting, _ fact: WeekFact, secrecy: SecrecyClass = .shared, content: String?,
        _ reasons: [Refusal]
    ) -> Outcome {
        Outcome(drafts: [draft(.week(fact), secrecy: secrecy, content: content)], reasons: faults(meeting) + reasons)
    }

    private func faults(_ meeting: WeekMeeting) -> [Refusal] {
        guard let forum = agreement.commitment(meeting.forum) else {
            return [.unknownCommitment(meeting.forum.text)]
        }
        var reasons: [Refusal] = []
        if !agreement.forums.contains(where: { $0.key == forum.key }) { reasons.append(.noMeeting(forum.key)) }
        if !Self.years.contains(meeting.day.year) { reasons.append(.badYear(meeting.day.year)) }
        return reasons
    }

    /// Years in which meetings, tasks and what lies ahead can be.
    private static let years = 1990...2200

    private func faults(_ day: CivilDate?, from first: CivilDate) -> [Refusal] {
        guard let day else { return [] }
        if !Self.years.contains(day.year) { return [.badYear(day.year)] }
        return day < first ? [.dayPassed(day, today: first)] : []
    }

    private func unknown(_ actor: ActorKey?) -> [Refusal] {
        guard let actor, !agreement.isKnown(actor) else { return [] }
        return [.unknownParticipant(actor, nearest: agreement.nearestActor(actor))]
    }

    private func faults(owner: ActorKey?, due: CivilDate?, from first: CivilDate) -> [Refusal] {
        unknown(owner) + faults(due, from: first)
    }

    // MARK: Tasks

    /// Something about a task that is still open. It is told by whoever knows of it, as a meeting is.
    private func task(
        _ entry: Int, _ say: (WeekTask) -> (fact: WeekFact, text: String?, reasons: [Refusal])
    ) -> Outcome {
        guard let task = matter.state.weekTask(entry) else { return .refused(.week(.unknownTask(entry))) }
        guard task.isOpen else { return .refused(.week(.taskOver(entry))) }
        let (fact, text, reasons) = say(task)
        let isBlank = text?.allSatisfy(\.isWhitespace) ?? true
        return Outcome(drafts: [draft(.week(fact), content: isBlank ? nil : text)], reasons: reasons)
    }

    private func move(
        _ entry: Int, _ owner: ActorKey?, _ due: CivilDate?, _ reason: String?, _ words: WeekWords
    ) -> Outcome {
        task(entry) { task in
            var reasons = faults(owner: owner, due: due, from: task.meeting.day)
            if owner ?? task.owner == task.owner, due ?? task.due == task.due {
                reasons.append(.week(.taskUnchanged(entry)))
            }
            // Filling in what was missing needs no excuse; putting off does.
            let isLater = task.due.flatMap { before in due.map { $0 > before } } ?? false
            reasons += words.faults(reason, "reason", isNeeded: isLater)
            return (.taskMoved(.init(task: entry, owner: owner, due: due)), reason, reasons)
        }
    }

    // MARK: Decisions

    private func answer(_ entry: Int, _ yes: Bool) -> Outcome {
        guard let decision = matter.state.weekDecision(entry) else { return .refused(.week(.unknownDecision(entry))) }
        guard decision.by == nil else { return .refused(.week(.notJoint(entry))) }
        let isSame = decision.answers[organisation] == yes
        return Outcome(
            drafts: [draft(.week(.answered(.init(decision: entry, party: organisation, yes: yes))))],
            reasons: isSame ? [.week(.sameAnswer(entry))] : [])
    }

    private func handled(
        _ meeting: WeekMeeting, _ topic: WeekTopic, raised: Bool, reason: String?, _ words: WeekWords
    ) -> Outcome {
        var reasons = words.faults(topic) + words.faults(reason, "reason", isNeeded: !raised)
        if topic.isEmpty { reasons.append(.week(.topicMissing)) }
        return at(
            meeting, .topic(.init(meeting: meeting, topic: topic, raised: raised)), content: reason, reasons)
    }

    // MARK: The end of a meeting

    /// A step: it waits for what the meeting's tasks lack, and says all of it at once.
    private func close(_ meeting: WeekMeeting, _ minute: String) -> Outcome {
        var reasons = check(minute, field: "minute", limit: TextLimits.paper, required: true)
        let week = state(of: meeting)
        if meeting.day > today { reasons.append(.week(.meetingAhead(meeting.day, today: today))) }
        reasons += week.tasks.filter { $0.meeting.day == meeting.day && $0.isOpen && !$0.lacks.isEmpty }.map {
            .week(.taskUnfinished($0.entry, lacks: $0.lacks))
        }
        let digest = digest(minute)
        if week.closing(of: meeting.day)?.fact.digest == digest { reasons.append(.week(.minuteUnchanged)) }
        return at(meeting, .closed(.init(meeting: meeting, digest: digest)), content: minute, reasons)
    }

    private func tell(_ meeting: WeekMeeting, _ text: String, _ words: WeekWords) -> Outcome {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        var reasons = words.faults(text, "feedback")
        if lines.count > WeekAct.feedbackLines {
            reasons.append(.week(.tooManyLines(lines.count, most: WeekAct.feedbackLines)))
        }
        let content = lines.joined(separator: "\n")
        return at(meeting, .feedback(.init(meeting: meeting)), secrecy: .open, content: content, reasons)
    }
}

extension State {
    /// A task by the entry that gave it; nil when nobody did, or it was taken back.
    package func weekTask(_ entry: Int) -> WeekTask? {
        meeting(of: entry).flatMap { week(of: $0.forum).tasks.first { $0.entry == entry } }
    }

    /// A decision by its entry; nil when there is none, or it was taken back.
    package func weekDecision(_ entry: Int) -> WeekDecision? {
        meeting(of: entry).flatMap { week(of: $0.forum).decisions.first { $0.entry == entry } }
    }

    /// The meeting on whose board the entry stands.
    private func meeting(of entry: Int) -> WeekMeeting? {
        switch week.first(where: { $0.entry == entry })?.fact {
        case .task(let fact): fact.meeting
        case .decided(let fact): fact.meeting
        default: nil
        }
    }
}
