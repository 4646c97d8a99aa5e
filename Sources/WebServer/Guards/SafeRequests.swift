import HTTPTypes
import Hummingbird
import Synchronization

/// The hosts that the program answers to: loopback, on the port it listens on, and its own name if it has one.
final class HostList: Sendable {
    private let port: Mutex<Int>
    private let name: String?
    init(port: Int, name: String? = nil) {
        self.port = Mutex(port)
        self.name = name
    }
    func listen(on port: Int) { self.port.withLock { $0 = port } }
    func knows(_ host: String) -> Bool {
        if let name, host == name { return true }
        let port = port.withLock { $0 }
        return ["127.0.0.1", "localhost", "[::1]"].contains { host == "\($0):\(port)" || host == $0 }
    }
}

/// Refuses requests for other hosts, and changes that come from other sites.
struct SafeRequests: RouterMiddleware {
    let hosts: HostList

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, hosts.knows(host) else { throw HTTPError(.misdirectedRequest) }
        // A second Host would let two readers of the request disagree.
        guard HTTPField.Name("Host").flatMap({ request.headers[$0] }) == nil else { throw HTTPError(.badRequest) }
        guard !request.uri.string.hasPrefix("http") else { throw HTTPError(.badRequest) }
        if request.method != .get, request.method != .head { try checkOrigin(request, host) }
        return try await next(request, context)
    }

    private func checkOrigin(_ request: Request, _ host: String) throws {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard site == "same-origin" || site == "none" else { throw HTTPError(.forbidden) }
        } else if let origin = request.headers[.origin] {
            guard origin == "http://\(host)" || origin == "https://\(host)" else { throw HTTPError(.forbidden) }
        }
    }
}
