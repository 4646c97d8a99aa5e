import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("The board of a week's meeting in words")
struct WeekWordingTests {
    let lomma = Definitions.lomma
    let sv = Wording(.swedish)
    let en = Wording(.english)

    private static let meeting = WeekMeeting(forum: "veckolägesbild", day: CivilDate("2025-11-12")!)
    private static let topic = WeekTopic(place: "Stationen", category: "graffiti")

    static let facts: [WeekFact] = [
        .task(.init(meeting: meeting, owner: "skola", due: CivilDate("2025-12-01")!)),
        .task(.init(meeting: meeting, owner: nil, due: nil)), .taskDone(.init(task: 7)),
        .taskMoved(.init(task: 7, owner: "polis", due: CivilDate("2025-12-08")!)), .taskDropped(.init(task: 7)),
        .decided(.init(meeting: meeting, by: nil)), .decided(.init(meeting: meeting, by: "polis")),
        .answered(.init(decision: 8, party: "polis", yes: true)),
        .answered(.init(decision: 8, party: "kommun", yes: false)),
        .ahead(.init(meeting: meeting, day: CivilDate("2025-12-13")!)),
        .topic(.init(meeting: meeting, topic: topic, raised: true, shown: .init(count: 11, low: 3, high: 7))),
        .topic(.init(meeting: meeting, topic: topic, raised: false)),
        .carried(.init(meeting: meeting, to: "styrgrupp")), .closed(.init(meeting: meeting, digest: "d")),
        .feedback(.init(meeting: meeting)),
    ]

    private func line(_ fact: WeekFact, _ language: Language = .swedish) -> String {
        var journal = Journal(lomma, acceptedOn: nil, calendar: false)
        journal.add("2025-11-12", .week(fact))
        return Wording(language).entry(journal.entries[0], in: lomma)
    }

    @Test("A task is told with who and by when, and with what it lacks")
    func tasks() {
        #expect(line(Self.facts[0]).hasSuffix(", klart senast 1 dec 2025."))
        #expect(
            line(Self.facts[1])
                == "En uppgift skrevs upp 12 nov 2025: ingen ansvarar än, ingen dag är satt.")
        #expect(
            line(Self.facts[1], .english)
                == "A task was written down on 12 Nov 2025: nobody is responsible yet, no day is set.")
    }

    @Test("What stood out is told with its numbers and what is usual")
    func numbers() {
        #expect(
            line(Self.facts[10])
                == "Togs upp 12 nov 2025: Stationen, graffiti. 11 händelser, brukar vara 3–7.")
        #expect(en.weekNumbers(.init(count: 11, low: 3, high: 7)) == "11 incidents, usually 3–7")
        #expect(sv.weekNumbers(.init(count: 5, low: 0, high: 0)) == "5 händelser, brukar vara 0")
    }

    @Test("Every refusal says what is wrong and what to do, in both languages")
    func refusals() {
        let refusals: [WeekRefusal] = [
            .unknownTask(7), .taskOver(7), .taskUnchanged(7), .unknownDecision(7), .notJoint(7), .sameAnswer(7),
            .taskUnfinished(7, lacks: [.owner, .due]),
            .meetingAhead(CivilDate("2025-11-26")!, today: CivilDate("2025-11-20")!), .minuteUnchanged, .topicMissing,
            .badNumbers, .unknownBody("x"), .tooManyLines(5, most: 3),
            .perhapsPerson(field: "task", words: ["Kim Berg"]),
        ]
        #expect(Set(refusals.map(\.code)).count == refusals.count)
        for refusal in refusals {
            for language in Language.allCases {
                let words = Wording(language).refusal(.week(refusal), in: lomma)
                #expect(!words.what.isEmpty && !words.remedy.isEmpty)
                #expect(impurities("\(words.what) \(words.remedy)", language, in: lomma) == [])
            }
        }
        #expect(
            sv.refusal(.week(.taskUnfinished(7, lacks: [.owner, .due])), in: lomma).what
                == "Uppgiften i nummer 7 saknar någon som ansvarar och en dag då den ska vara klar.")
    }
}
