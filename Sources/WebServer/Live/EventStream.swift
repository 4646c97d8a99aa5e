import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// What is happening on a board, sent as it happens (server-sent events), until the reader leaves, signs out or the program stops.
struct EventStream: Sendable {
    let streams: BoardStreams
    let board: BoardStreams.Board
    let token: String
    /// Whether the reader may still read the board. Asking keeps nobody signed in.
    let mayStillRead: @Sendable () -> Bool
    /// What stands when the stream opens: nothing is missed between the page and its stream.
    let first: @Sendable () -> [BoardStreams.Event]

    var response: Response {
        var headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"]
        // A proxy that gathers answers would hold the events back.
        if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                // Opened when it is written, so that an answer nobody reads holds no place.
                guard let stream = streams.watch(board, token: token) else {
                    // Full: the page says that it is not live, and can be loaded again.
                    try await writer.write(ByteBuffer(string: BoardStreams.Event.end.text))
                    return try await writer.finish(nil)
                }
                defer { streams.close(stream) }
                try await write(stream, to: &writer)
                try await writer.finish(nil)
            })
    }

    private func write(_ stream: BoardStreams.Stream, to writer: inout any ResponseBodyWriter) async throws {
        let beating = Task { try await beat(stream) }
        defer { beating.cancel() }
        // How soon a browser that lost the line comes back.
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        for event in first() { try await writer.write(ByteBuffer(string: event.text)) }
        for await event in stream.events.cancelOnGracefulShutdown() {
            try await writer.write(ByteBuffer(string: event.text))
            if event == .end { return }
        }
    }

    /// Says now and then that the line is open, which also shows when nobody is at its other end.
    private func beat(_ stream: BoardStreams.Stream) async throws {
        while true {
            try await Task.sleep(for: .seconds(WebLimits.heartbeatSeconds))
            streams.tell(mayStillRead() ? .heartbeat : .end, stream)
        }
    }
}
