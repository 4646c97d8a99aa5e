import Agreements
import Collaboration
import Vocabulary

/// One fact of each kind about a meeting's board, with every field filled in, and those whose fields may be left out.
let everyWeekFact: [WeekFact] = {
    let meeting = WeekMeeting(forum: CommitmentKey("vecka"), day: day("2024-03-06"))
    let topic = WeekTopic(place: "Stationen \"norr\"", area: "centrum", category: "klotter", strand: "crimes/polis")
    return [
        .task(.init(meeting: meeting, owner: polis, due: day("2024-03-20"), topic: topic)),
        .task(.init(meeting: meeting, owner: nil, due: nil)), .taskDone(.init(task: 3)),
        .taskMoved(.init(task: 3, owner: kommun, due: day("2024-04-01"))), .taskDropped(.init(task: 3)),
        .decided(.init(meeting: meeting, by: polis, topic: topic)), .decided(.init(meeting: meeting, by: nil)),
        .answered(.init(decision: 4, party: polis, yes: true)),
        .ahead(.init(meeting: meeting, day: day("2024-03-20"), place: "Torget")),
        .topic(.init(meeting: meeting, topic: topic, raised: true)),
        .topic(.init(meeting: meeting, topic: topic, raised: false)),
        .carried(.init(meeting: meeting, to: ActorKey("styrgrupp"), topic: topic)),
        .closed(.init(meeting: meeting, digest: "abc")), .feedback(.init(meeting: meeting)),
    ]
}()
