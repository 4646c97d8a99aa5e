import Storage
import Testing
import Vocabulary

@Suite("Incidents in the file")
struct IncidentTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    @Test("What was reported is read back as it was, with its number")
    func readBack() async throws {
        #expect(try await journal.report("a", facts(), text: "Två meter hög text på väggen.") == .recorded(1))
        let stored = try #require(try journal.incidents.incident(1, of: lomma, as: .organisation(kommun)))
        #expect(stored.facts == (try facts()))
        #expect(
            stored.standing == .new && stored.version == 1 && stored.reference == "R1" && stored.post == secretary.post)
        #expect(stored.recorded == minute(1) && stored.secrecy == .shared && stored.owner == kommun)
        let texts = try journal.incidents.texts(.told, of: [1, 2], in: lomma, as: .organisation(kommun))
        #expect(texts == [1: "Två meter hög text på väggen."])
    }

    @Test("Every kind of time comes back as it was written")
    func times() async throws {
        let first = try #require(WallMinute(day: day("1999-12-31"), hour: 23, minute: 59))
        let last = try #require(WallMinute(day: day("2025-11-12"), hour: 0, minute: 0))
        let days = try #require(DayRange(day("2025-11-01"), day("2025-11-03")))
        let times: [IncidentTime] = [.moment(first), .moment(last), .day(first.day), .span(first, last), .days(days)]
        for (place, time) in times.enumerated() {
            var said = try facts()
            said.time = time
            try await journal.report("\(place)", said)
            #expect(try journal.incidents.incident(place + 1, of: lomma, as: .keeper)?.facts.time == time)
        }
        // One minute before the year 2000, and a day that begins 25 years, 7 leap days among them, 315 days and 24 hours later.
        #expect(first.sinceYear2000 == -1)
        #expect(last.sinceYear2000 == (25 * 365 + 7 + 315) * 1440)
    }

    @Test(
        "The same report sent again is one report; another under the same key is refused; two organisations' keys are apart"
    )
    func once() async throws {
        #expect(try await journal.report("a", facts()) == .recorded(1))
        #expect(try await journal.report("a", facts()) == .alreadyRecorded(1))
        #expect(try await journal.report("a", facts(hour: 3), body: "other") == .keyReused)
        #expect(try await journal.report("a", facts(), as: kept(by: polis)) == .recorded(2))
        #expect(try journal.numbers(as: .keeper).sorted() == [1, 2])
    }

    @Test("A change is a version beside the earlier ones; who saw an older one is told what stands now")
    func versions() async throws {
        try await journal.report("a", facts())
        let change = journal.incidents
        guard
            case .changed(let raised) = try change.change(
                1, of: lomma, seen: 1, to: .toRaise, by: officer, recorded: minute(2))
        else { throw Unexpected() }
        #expect(raised.version == 2 && raised.standing == .toRaise && raised.post == officer.post)
        // The position is the municipality's: the police do not see it, and do not lose it either.
        #expect(raised.facts.position == nil)
        #expect(try change.incident(1, of: lomma, as: .organisation(kommun))?.facts.position != nil)
        guard
            case .overtaken(let now) = try change.change(
                1, of: lomma, seen: 1, to: .dealtWith, by: secretary, recorded: minute(3))
        else { throw Unexpected() }
        #expect(now == (try change.incident(1, of: lomma, as: .organisation(kommun))))
        // The same deed sent twice has happened.
        guard case .changed = try change.change(1, of: lomma, seen: 1, to: .toRaise, by: officer, recorded: minute(4))
        else { throw Unexpected() }
        #expect(try change.versions(of: 1, in: lomma, as: .participant).map(\.standing) == [.new, .toRaise])
        #expect(try change.change(9, of: lomma, seen: 1, to: .raised, by: officer, recorded: minute(4)) == .unknown)
    }

    @Test("A report that is the same as another says as which")
    func same() async throws {
        try await journal.report("a", facts())
        try await journal.report("b", facts())
        _ = try journal.incidents.change(2, of: lomma, seen: 1, to: .same(as: 1), by: secretary, recorded: minute(2))
        let merged = try #require(try journal.incidents.incident(2, of: lomma, as: .participant))
        #expect(merged.standing == .same(as: 1) && !merged.standing.counts)
    }

    @Test("Rows of an import are in no answer until it is taken in, and in none after it is undone")
    func imports() async throws {
        try await journal.report("a", facts())
        let number = try journal.takeIn(
            [known("7", facts(hour: 4)), known("8", facts(), text: "En skylt är borta.")], taken: false)
        #expect(try journal.numbers(as: .keeper) == [1])
        #expect(try journal.incidents.batches(of: lomma, as: .keeper) == [])
        try journal.settle(.takeIn(number))
        #expect(try journal.numbers(as: .organisation(polis)).sorted() == [1, 2, 3])
        #expect(try journal.incidents.batches(of: lomma, as: .participant).map(\.number) == [number])
        try journal.settle(.undo(number))
        #expect(try journal.numbers(as: .keeper) == [1])
        #expect(try journal.incidents.texts(.told, of: [3], in: lomma, as: .keeper) == [:])
        #expect(throws: StorageFailure.self) { try journal.settle(.undo(number)) }
        #expect(throws: StorageFailure.self) { try journal.settle(.takeIn(number)) }
    }

    @Test("An entry that undoes what is not there leaves no entry behind")
    func undoingNothing() throws {
        #expect(throws: StorageFailure.self) { try journal.settle(.undo(4)) }
        #expect(try journal.head(of: lomma).number == 0)
    }

    @Test("What a source says anew of its own number is the next version; what it says again is nothing new")
    func sourceChanges() throws {
        _ = try journal.takeIn([known("7", facts(type: "Brand"))])
        let second = try journal.takeIn([known("7", facts(type: "Mord")), known("7", facts(type: "Mord"))])
        let now = try #require(try journal.incidents.incident(1, of: lomma, as: .participant))
        #expect(now.version == 2 && now.facts.type == "Mord")
        let again = try journal.incidents.keep([known("7", facts(type: "Brand")), known("9", facts())], as: kept())
        #expect(again.new == 1 && again.changed == 0 && again.known == 1)
        // Undone, the earlier word stands again.
        try journal.settle(.undo(second))
        #expect(try journal.incidents.incident(1, of: lomma, as: .participant)?.facts.type == "Brand")
    }

    @Test("What somebody has done with an imported report goes with its import")
    func deedsGoAlong() throws {
        let number = try journal.takeIn([known("7", facts())])
        _ = try journal.incidents.change(1, of: lomma, seen: 1, to: .raised, by: officer, recorded: minute(2))
        try journal.settle(.undo(number))
        #expect(try journal.numbers(as: .keeper) == [])
    }

    @Test("An import that was never taken in can be thrown away; nothing else goes, and nothing is written over")
    func neverWrittenOver() async throws {
        try await journal.report("a", facts(), text: "Klotter.")
        _ = try journal.takeIn([known("7", facts(), text: "En skylt är borta.")], taken: false)
        #expect(try journal.incidents.dropUnfinished(before: minute(5)) == 1)
        #expect(try journal.incidents.dropUnfinished(before: minute(5)) == 0)
        #expect(try journal.numbers(as: .keeper) == [1])
        for statement in [
            "UPDATE incident SET type = 'x'", "DELETE FROM incident", "UPDATE incident_text SET body = 'x'",
        ] {
            #expect(throws: (any Error).self) { try runBeside(folder.file(), statement) }
        }
    }

    @Test("What is asked for is what comes", arguments: 0..<5)
    func filters(_ which: Int) async throws {
        var old = try facts("2025-10-02")
        old.area = AreaKey("hamnen")
        var fault = try facts("2025-11-13", type: "Belysning")
        fault.place = "Åsbo torg"
        try await journal.report("a", facts())
        try await journal.report("b", old)
        try await journal.report("c", fault, as: kept(by: polis, at: minute(9)))
        var filter = IncidentFilter()
        switch which {
        case 0: filter.days = DayRange(try day("2025-11-01"), try day("2025-11-30"))
        case 1: filter.areas = [torget]
        case 2: filter.categories = [CategoryKey("klotter")]
        case 3: filter.words = "åsbo"
        default: filter.standings = ["raised"]
        }
        let expected = [[3, 1], [3, 1], [1, 2], [3], []]
        #expect(try journal.numbers(as: .participant, filter) == expected[which])
        #expect(try journal.incidents.count(of: lomma, filter, as: .participant) == expected[which].count)
    }

    @Test(
        "A post finds its own last reports as they stand now, and none of the other organisation's post of the same name"
    )
    func sent() async throws {
        try await journal.report("a", facts(), as: kept(at: minute(1)))
        try await journal.report("b", facts("2025-11-13"), as: kept(at: minute(5)))
        try await journal.report("c", facts(), as: kept(by: polis, at: minute(6)))
        var harbour = try facts("2025-11-10")
        (harbour.area, harbour.place) = (nil, "Hamnen")
        try await journal.report("d", harbour, as: kept(at: minute(7)))
        _ = try journal.incidents.change(2, of: lomma, seen: 1, to: .withdrawn, by: officer, recorded: minute(8))
        func asked(since moment: Int = 0, most: Int = 30) -> SentReports {
            SentReports(by: secretary.post, of: kommun, in: lomma, since: minute(moment), most: most)
        }
        func sent(_ asked: SentReports) throws -> [StoredIncident] {
            try journal.incidents.sent(asked, as: .participant)
        }
        // The last to be sent first, whenever it happened.
        #expect(try sent(asked()).map(\.number) == [4, 2, 1])
        #expect(try sent(asked()).map(\.standing) == [.new, .withdrawn, .new])
        #expect(try sent(asked(most: 2)).map(\.number) == [4, 2])
        #expect(try sent(asked(since: 5)).map(\.number) == [4, 2])
        let places = try journal.incidents.placesSent(asked(), as: .participant)
        #expect(places.map(\.area) == [nil, torget] && places.map(\.place) == ["Hamnen", "Stationen"])
        #expect(try journal.incidents.placesSent(asked(), as: .everybody).isEmpty)
    }

    @Test("Disposing of texts takes the bytes off the disk and leaves what is counted")
    func disposal() async throws {
        try await journal.report("a", facts(), text: "Klistermärken vid porten")
        try await journal.report("b", facts(), text: "Senare text", as: kept(at: minute(9)))
        #expect(try folder.holds("Klistermärken"))
        #expect(try journal.incidents.disposeTexts(of: lomma, recordedBefore: minute(9)) == 1)
        #expect(try !folder.holds("Klistermärken"))
        #expect(try journal.numbers(as: .keeper).count == 2)
        #expect(try journal.incidents.texts(.told, of: [1, 2], in: lomma, as: .keeper) == [2: "Senare text"])
    }
}

struct Unexpected: Error {}
