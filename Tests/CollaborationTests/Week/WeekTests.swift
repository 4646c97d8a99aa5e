import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("The board of a week's meeting")
struct WeekTests {
    static let first = WeekMeeting(forum: CommitmentKey("vecka"), day: day("2024-03-06"))
    static let second = WeekMeeting(forum: CommitmentKey("vecka"), day: day("2024-03-13"))
    private var first: WeekMeeting { Self.first }

    private func week(_ history: History) -> Week { history.matter().state.week(of: CommitmentKey("vecka")) }

    private func task(_ text: String = "Belys gången", _ owner: ActorKey? = kommun, due: String? = "2024-03-20") -> Act
    {
        .week(.giveTask(first, text: text, owner: owner, due: due.map(day)))
    }

    @discardableResult
    private func with(_ history: inout History, _ act: WeekAct, _ on: String, by actor: Actor = coordinator) -> [String]
    {
        history.act(.week(act), on, by: actor)
    }

    // MARK: Tasks

    @Test("A task stands open until it is done or dropped, and is late the day after its day")
    func tasks() {
        var history = History()
        #expect(history.act(task(), "2024-03-06") == [])
        let number = history.entries.count
        #expect(week(history).tasks.map(\.entry) == [number])
        #expect(week(history).tasks[0].isLate(on: day("2024-03-20")) == false)
        #expect(week(history).tasks[0].isLate(on: day("2024-03-21")))
        // The police tell that the municipality's task was done: facts are told by whoever knows of them.
        #expect(with(&history, .finishTask(number), "2024-03-15", by: officer) == [])
        #expect(week(history).tasks[0].standing == .done(day("2024-03-15")))
        #expect(with(&history, .dropTask(number, reason: "Behövs inte."), "2024-03-16") == ["task-over"])
    }

    @Test("Putting a task off needs a reason; giving it what it lacks needs none")
    func moved() {
        var history = History()
        history.act(task(due: nil), "2024-03-06")
        let number = history.entries.count
        #expect(with(&history, .moveTask(number, owner: nil, due: day("2024-03-20")), "2024-03-07") == [])
        #expect(with(&history, .moveTask(number, owner: nil, due: day("2024-03-27")), "2024-03-08") == ["text-missing"])
        #expect(
            with(&history, .moveTask(number, owner: polis, due: day("2024-03-27"), reason: "Snö."), "2024-03-08") == [])
        #expect(week(history).tasks[0].owner == polis && week(history).tasks[0].due == day("2024-03-27"))
        // Earlier is no putting off. The same once more says nothing new.
        #expect(with(&history, .moveTask(number, owner: nil, due: day("2024-03-22")), "2024-03-09") == [])
        #expect(with(&history, .moveTask(number, owner: polis, due: nil), "2024-03-10") == ["task-unchanged"])
        #expect(with(&history, .moveTask(99, owner: polis, due: nil), "2024-03-10") == ["unknown-task"])
        #expect(week(history).tasks[0].changes == [number + 1, number + 2, number + 3])
    }

    @Test("What was taken back is not there, and what was said of it neither")
    func takenBack() {
        var history = History()
        history.act(task(), "2024-03-06")
        let number = history.entries.count
        with(&history, .finishTask(number), "2024-03-07")
        history.act(.correct(entry: number, reason: "Fel möte."), "2024-03-08")
        #expect(week(history).tasks == [])
    }

    // MARK: Decisions

    @Test("A joint decision stands when each party has said yes; a no undoes it, a later yes mends it")
    func joint() {
        var history = History()
        #expect(with(&history, .decide(first, text: "Väktare går extra rundor.", by: nil), "2024-03-06") == [])
        let number = history.entries.count
        func standing() -> WeekDecision.Standing { week(history).decisions[0].standing(of: [kommun, polis]) }
        #expect(standing() == .waitsFor([polis]))
        #expect(with(&history, .answer(decision: number, yes: true), "2024-03-06") == ["same-answer"])
        #expect(with(&history, .answer(decision: number, yes: false), "2024-03-06", by: officer) == [])
        #expect(standing() == .refusedBy([polis]))
        #expect(with(&history, .answer(decision: number, yes: true), "2024-03-07", by: officer) == [])
        #expect(standing() == .stands)
    }

    @Test("A decision by somebody in particular stands at once, and asks nobody")
    func single() {
        var history = History()
        #expect(with(&history, .decide(first, text: "Ljus.", by: kommun), "2024-03-06") == [])
        #expect(week(history).decisions[0].standing(of: [kommun, polis]) == .stands)
        let number = history.entries.count
        #expect(with(&history, .answer(decision: number, yes: true), "2024-03-06", by: officer) == ["not-joint"])
        #expect(with(&history, .answer(decision: 1, yes: true), "2024-03-06") == ["unknown-decision"])
        #expect(
            with(&history, .decide(first, text: "Ljus.", by: ActorKey("ingen")), "2024-03-06") == [
                "unknown-participant"
            ])
    }

    // MARK: Words

    @Test("Identity numbers are refused in every text; likely names are asked about, and pass when no person is meant")
    func persons() {
        var history = History()
        let number = "Ring 19811218-9876."
        let acts: [WeekAct] = [
            .giveTask(first, text: number, owner: kommun, due: nil), .decide(first, text: number, by: nil),
            .lookAhead(first, text: number, day: day("2024-03-20")),
            .lookAhead(first, text: "Marknad.", day: day("2024-03-20"), place: number),
            .raise(first, WeekTopic(place: number)),
            .dismiss(first, WeekTopic(place: "Torget"), reason: number),
            .close(first, minute: number), .tellReporters(first, text: number),
        ]
        for act in acts { #expect(with(&history, act, "2024-03-06") == ["identity-number"], "\(act)") }
        let name = WeekAct.giveTask(first, text: "Prata med Kalle Svensson.", owner: kommun, due: nil)
        #expect(with(&history, name, "2024-03-06") == ["perhaps-person"])
        #expect(history.act(.week(name, noPersons: true), "2024-03-06") == [])
        // A number is no matter of anybody's word.
        #expect(history.act(.week(acts[0], noPersons: true), "2024-03-06") == ["identity-number"])
    }

    @Test("Everything belongs to a forum that meets, and nothing to a day before its meeting")
    func places() {
        var history = History()
        func at(_ forum: String, _ on: String = "2024-03-06") -> WeekMeeting {
            WeekMeeting(forum: CommitmentKey(forum), day: day(on))
        }
        func ahead(_ meeting: WeekMeeting, _ on: String) -> [String] {
            with(&history, .lookAhead(meeting, text: "Marknad.", day: day(on)), "2024-03-06")
        }
        #expect(ahead(at("finns-inte"), "2024-03-20") == ["unknown-commitment"])
        #expect(ahead(at("data"), "2024-03-20") == ["no-meeting"])
        #expect(ahead(at("vecka"), "2024-03-05") == ["day-passed"])
        #expect(ahead(at("vecka"), "2024-03-06") == [])
        #expect(with(&history, .raise(first, WeekTopic()), "2024-03-06") == ["topic-missing"])
        #expect(with(&history, .raise(first, WeekTopic(strand: "crimes/polis")), "2024-03-06") == ["topic-missing"])
        #expect(with(&history, .carry(first, text: "Pengar.", to: ActorKey("råd")), "2024-03-06") == ["unknown-body"])
    }

    @Test("What stood out among the crimes and among the reports of one area are two matters")
    func strands() throws {
        var history = History()
        for (strand, word) in [("crimes/polis", "week-raised"), ("reports/kommun", "week-dismissed")] {
            let line = try ActLine(
                line: #"{"act":"\#(word)","meeting":{"forum":"vecka","day":"2024-03-06"},"reason":"Samma händelse.","#
                    + #""topic":{"area":"centrum","strand":"\#(strand)"},"shown":{"count":11,"low":3,"high":7}}"#)
            #expect(history.act(try line.meaning(), "2024-03-06") == [])
        }
        let topics = week(history).topics.map(\.fact)
        #expect(
            topics.map(\.topic) == [
                WeekTopic(area: "centrum", strand: "crimes/polis"),
                WeekTopic(area: "centrum", strand: "reports/kommun"),
            ])
        #expect(topics.map(\.raised) == [true, false])
        // The numbers that an older line has along are in no entry.
        for entry in history.entries.suffix(2) {
            let text = HeaderText.write(entry.fact, by: coordinator)
            #expect(!text.contains("shown") && !text.contains("11"), "\(text)")
        }
    }

    // MARK: Closing

    @Test("A meeting is closed when each of its tasks has an owner and a day; all that lack are told at once")
    func closing() {
        var history = History()
        history.act(task("Ett", nil, due: nil), "2024-03-06")
        let one = history.entries.count
        history.act(task("Två", kommun, due: nil), "2024-03-06")
        // Another meeting's task stops nothing here.
        with(&history, .giveTask(Self.second, text: "Tre", owner: nil, due: nil), "2024-03-06")
        let close = WeekAct.close(first, minute: "Kort möte.")
        #expect(with(&history, close, "2024-03-06") == ["task-unfinished", "task-unfinished"])
        with(&history, .moveTask(one, owner: polis, due: day("2024-03-20")), "2024-03-06")
        #expect(with(&history, close, "2024-03-06") == ["task-unfinished"])
        with(&history, .dropTask(one + 1, reason: "Behövs inte."), "2024-03-06")
        #expect(!week(history).isClosed(first.day))
        #expect(with(&history, close, "2024-03-06") == [])
        #expect(week(history).isClosed(first.day))
        #expect(with(&history, close, "2024-03-07") == ["minute-unchanged"])
        // A fact can be told afterwards, and the minute written anew.
        #expect(history.act(task("Fyra"), "2024-03-07") == [])
        #expect(with(&history, .close(first, minute: "Kort möte, rättat."), "2024-03-07") == [])
        #expect(week(history).closings.count == 2)
    }

    @Test("A meeting to come is not closed")
    func ahead() {
        var history = History()
        #expect(with(&history, .close(Self.second, minute: "Text."), "2024-03-12") == ["meeting-ahead"])
        #expect(with(&history, .close(Self.second, minute: "Text."), "2024-03-13") == [])
    }

    @Test("Since last: tasks that are open or ended since, and what the meeting before decided")
    func sinceLast() {
        var history = History()
        history.act(task("Ett"), "2024-03-06")
        let one = history.entries.count
        history.act(task("Två"), "2024-03-06")
        with(&history, .decide(first, text: "Ljus.", by: kommun), "2024-03-06")
        with(&history, .finishTask(one), "2024-03-08")
        let third = day("2024-03-20")
        let next = week(history).sinceLast(first.day, before: Self.second.day)
        #expect(next.tasks.map(\.entry) == [one, one + 1] && next.decisions.count == 1)
        // A meeting later, what ended before the last one is gone.
        let later = week(history).sinceLast(Self.second.day, before: third)
        #expect(later.tasks.map(\.entry) == [one + 1] && later.decisions == [])
    }

    @Test("Feedback is open to everybody, at most three lines; all else is shared")
    func feedback() {
        var history = History()
        #expect(with(&history, .tellReporters(first, text: "Ett\n\nTvå\nTre\n"), "2024-03-06") == [])
        #expect(history.entries.last?.secrecy == .open)
        #expect(with(&history, .tellReporters(first, text: "1\n2\n3\n4"), "2024-03-06") == ["too-many-lines"])
        history.act(task(), "2024-03-06")
        #expect(history.entries.last?.secrecy == .shared)
    }

    @Test("A board moves the status of no commitment")
    func statuses() {
        var history = History()
        let before = history.standing("vecka/-/2024-W10", on: "2024-03-20")
        history.act(task(), "2024-03-06")
        with(&history, .close(first, minute: "Text."), "2024-03-06")
        #expect(history.standing("vecka/-/2024-W10", on: "2024-03-20") == before)
    }

    // The invented agreement: two a term and place is every 91 days, every week every 7.
    @Test("The forum of the week is the one that by the text meets most often")
    func forum() {
        let agreement = CollaborationTests.agreement()
        #expect(agreement.forums.map(\.key.text) == ["vecka", "möte"])
        #expect(agreement.forumOfTheWeek?.key.text == "vecka")
        let open = CollaborationTests.agreement(
            inventedText.replacing("held: every week except summer", with: "held: regularly").replacing(
                "held: at least 2 per term per place\n", with: "held: regularly per place\n"))
        #expect(open.forumOfTheWeek == nil && open.forums.count == 2)
    }
}

@Suite("Places that come up by themselves")
struct RepeatedPlaceTests {
    private let on = day("2024-03-29")

    private func found(_ days: [String], _ history: History = History(), settings: Settings = Settings())
        -> [RepeatedPlace]
    {
        let sightings = days.map { Sighting(place: "Stationen", day: day($0)) }
        return history.matter().state.week(of: CommitmentKey("vecka")).repeatedPlaces(
            sightings, on: on, settings: settings)
    }

    // Four weeks to 29 March begin on 2 March.
    @Test("Three reports in four weeks bring a place up; two do not, nor one from before")
    func three() {
        #expect(found(["2024-03-02", "2024-03-10", "2024-03-29"]).map(\.count) == [3])
        #expect(found(["2024-03-02", "2024-03-10", "2024-03-29"])[0].since == day("2024-03-02"))
        #expect(found(["2024-03-10", "2024-03-29"]) == [])
        #expect(found(["2024-03-01", "2024-03-10", "2024-03-29"]) == [])
        #expect(found(["2024-03-10", "2024-03-29", "2024-03-30"]) == [])
        // Planted: a rule of two.
        var eager = Settings()
        eager.repeatedReports = 2
        #expect(found(["2024-03-10", "2024-03-29"], settings: eager).count == 1)
    }

    @Test("A task, a decision or a word that it is not taken up answers the reports before it; raising it does not")
    func answered() {
        let days = ["2024-03-04", "2024-03-05", "2024-03-06", "2024-03-20", "2024-03-21"]
        let topic = WeekTopic(place: "Stationen")
        let answers: [(WeekAct, Int)] = [
            (.giveTask(WeekTests.first, text: "Ljus.", owner: nil, due: nil, topic: topic), 0),
            (.decide(WeekTests.first, text: "Ljus.", by: kommun, topic: topic), 0),
            (.dismiss(WeekTests.first, topic, reason: "Känt."), 0), (.raise(WeekTests.first, topic), 1),
            (.decide(WeekTests.first, text: "Ljus.", by: kommun, topic: WeekTopic(place: "Torget")), 1),
        ]
        for (act, places) in answers {
            var history = History()
            #expect(history.act(.week(act), "2024-03-06") == [])
            #expect(found(days, history).count == places, "\(act)")
            // One more report after the meeting makes three new ones.
            #expect(found(days + ["2024-03-22"], history).map(\.count) == [places == 0 ? 3 : 6])
        }
    }
}
