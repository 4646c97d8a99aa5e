import Testing
import Vocabulary

@testable import WebServer

@Suite("Streams of a meeting's board")
struct BoardStreamTests {
    private let streams = BoardStreams()

    private func board(_ day: Int) -> BoardStreams.Board {
        BoardStreams.Board(
            agreement: AgreementID("a"), forum: CommitmentKey("vecka"), day: CivilDate.firstOf(year: 2000 + day))
    }

    private func all(_ stream: BoardStreams.Stream) async -> [BoardStreams.Event] {
        var events: [BoardStreams.Event] = []
        for await event in stream.events { events.append(event) }
        return events
    }

    @Test("What happens on a board is told those who look at that board, and nobody else")
    func boards() async throws {
        let one = try #require(streams.watch(board(1), token: "a"))
        let same = try #require(streams.watch(board(1), token: "b"))
        let other = try #require(streams.watch(board(2), token: "b"))
        streams.tell(.note("{}"), board(1))
        streams.tell(.page, board(2))
        for stream in [one, same, other] { streams.close(stream) }
        #expect(await all(one) == [.note("{}")])
        #expect(await all(same) == [.note("{}")])
        #expect(await all(other) == [.page])
        #expect(streams.count == 0)
    }

    @Test("Signing out ends one's own streams and no other's")
    func ending() async throws {
        let own = try #require(streams.watch(board(1), token: "a"))
        let other = try #require(streams.watch(board(1), token: "b"))
        streams.end(token: "a")
        #expect(await all(own) == [.end])
        streams.tell(.page, board(1))
        streams.close(other)
        #expect(await all(other) == [.page])
    }

    @Test("There are at most so many, of one session and of all, and a place that is left is free")
    func bounds() throws {
        let own = (0..<WebLimits.streamsOfSession).compactMap { _ in streams.watch(board(1), token: "a") }
        #expect(own.count == WebLimits.streamsOfSession)
        #expect(streams.watch(board(1), token: "a")?.number == nil)
        for place in 0..<(WebLimits.streams - own.count) {
            #expect(streams.watch(board(1), token: "t\(place)") != nil)
        }
        #expect(streams.watch(board(1), token: "z")?.number == nil)
        streams.close(own[0])
        #expect(streams.watch(board(1), token: "z") != nil)
    }

    @Test("A reader that is slow is told the latest, and never more than a stream holds")
    func slow() async throws {
        let stream = try #require(streams.watch(board(1), token: "a"))
        for number in 0..<(WebLimits.streamEvents + 5) { streams.tell(.note("\(number)"), board(1)) }
        streams.close(stream)
        let events = await all(stream)
        #expect(events.count == WebLimits.streamEvents && events.last == .note("\(WebLimits.streamEvents + 4)"))
    }

    @Test("An event is sent in the form that browsers read")
    func form() {
        #expect(BoardStreams.Event.note("{\"a\":1}").text == "event: note\ndata: {\"a\":1}\n\n")
        #expect(BoardStreams.Event.heartbeat.text == ": \n\n")
    }
}
