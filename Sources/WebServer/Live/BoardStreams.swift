import Synchronization
import Vocabulary

/// Who looks at which board right now, and what they are told. A stream holds what has happened lately, never the whole board.
final class BoardStreams: Sendable {
    /// The board of one meeting.
    struct Board: Hashable, Sendable {
        let agreement: AgreementID
        let forum: CommitmentKey
        let day: CivilDate
    }

    enum Event: Hashable, Sendable {
        /// A note was saved: what the others' pages need, as JSON.
        case note(String)
        /// Something else on the board was written down: the page is fetched again.
        case page
        /// Nothing: the line is still open.
        case heartbeat
        /// The reader is signed out, or may not read this any longer.
        case end

        /// As it is sent.
        var text: String {
            switch self {
            case .note(let json): "event: note\ndata: \(json)\n\n"
            case .page: "event: page\ndata: 1\n\n"
            case .heartbeat: ": \n\n"
            case .end: "event: end\ndata: 1\n\n"
            }
        }
    }

    /// One open stream.
    struct Stream: Sendable {
        let number: Int
        let events: AsyncStream<Event>
    }

    private struct Watcher: Sendable {
        let board: Board
        let token: String
        let continuation: AsyncStream<Event>.Continuation
    }
    private struct Open: Sendable {
        var last = 0
        var watchers: [Int: Watcher] = [:]
    }
    private let open = Mutex(Open())

    /// Opens a stream; nil when there are as many as there may be, of all or of one session.
    func watch(_ board: Board, token: String) -> Stream? {
        let (events, continuation) = AsyncStream.makeStream(
            of: Event.self, bufferingPolicy: .bufferingNewest(WebLimits.streamEvents))
        return open.withLock { open in
            let own = open.watchers.values.count { $0.token == token }
            guard open.watchers.count < WebLimits.streams, own < WebLimits.streamsOfSession else { return nil }
            open.last += 1
            open.watchers[open.last] = Watcher(board: board, token: token, continuation: continuation)
            return Stream(number: open.last, events: events)
        }
    }

    func close(_ stream: Stream) {
        open.withLock { $0.watchers.removeValue(forKey: stream.number) }?.continuation.finish()
    }

    /// Tells one stream.
    func tell(_ event: Event, _ stream: Stream) {
        open.withLock { $0.watchers[stream.number] }?.continuation.yield(event)
    }

    /// Tells everybody who looks at the board.
    func tell(_ event: Event, _ board: Board) {
        for watcher in open.withLock({ $0.watchers.values.filter { $0.board == board } }) {
            watcher.continuation.yield(event)
        }
    }

    /// Ends the streams of somebody who signs out.
    func end(token: String) {
        for watcher in open.withLock({ $0.watchers.values.filter { $0.token == token } }) {
            watcher.continuation.yield(.end)
            watcher.continuation.finish()
        }
    }

    /// How many are open.
    var count: Int { open.withLock { $0.watchers.count } }
}
