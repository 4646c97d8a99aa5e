import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
package import Mail
import NIOCore
import Pages
import ServiceLifecycle
import UnixSignals
import Vocabulary

/// Numbers that bound a request; `overens limits` prints them.
package enum WebLimits {
    package static let bodyBytes = 1_000_000
    /// Of a form with a file: so much is kept, so much is read, and what is longer is not read to its end.
    package static let uploadBytes = 10_500_000
    package static let readUploadBytes = 50_000_000
    /// Of a file of rows; longer ones are read in on the command line.
    package static let tableBytes = 40_000_000
    package static let idleSeconds: Int = 30
    package static let handlerSeconds = 30
    package static let shutdownSeconds = 5
    package static let connections = 256
    /// Open streams of boards, of all and of one session; events that one holds at the most; seconds between its heartbeats.
    package static let streams = 64
    package static let streamsOfSession = 6
    package static let streamEvents = 64
    package static let heartbeatSeconds = 10
    /// Rows of one sort that a form offers.
    package static let rows = 60
}

/// Serves the site until it is told to stop.
/// - Parameters:
///   - interface: where it listens; loopback unless people sign in by their accounts.
///   - postman: takes letters to the program that sends them; nil where none are sent.
///   - started: called with the port once the server listens.
package func serve(
    _ site: Site, on interface: String = "127.0.0.1", port: Int, postman: Postman? = nil, logger: Logger,
    started: @escaping @Sendable (Int) async -> Void
) async throws {
    precondition(
        interface == "127.0.0.1" || site.reception != nil, "Without accounts the pages are on this machine only.")
    let hosts = HostList(port: port, name: site.address?.host)
    let application = Application(
        router: router(of: site, hosts: hosts),
        server: .http1(configuration: .init(idleTimeout: .seconds(Int64(WebLimits.idleSeconds)))),
        configuration: .init(
            address: .hostname(interface, port: port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(WebLimits.connections)),
        onServerRunning: { channel in
            let port = channel.localAddress?.port ?? port
            hosts.listen(on: port)
            await started(port)
        }, logger: logger)
    var services: [ServiceGroupConfiguration.ServiceConfiguration] = [.init(service: application)]
    if let postman, let address = site.address {
        let writing = LetterWriting(site: site, address: address.text)
        services.append(.init(service: LetterRounds(writing: writing, postman: postman, logger: logger)))
    }
    var configuration = ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = Duration.seconds(WebLimits.shutdownSeconds)
    try await ServiceGroup(configuration: configuration).run()
}

func router(of site: Site, hosts: HostList) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
        Shell(site: site)
        SafeRequests(hosts: hosts)
    }
    for route in Route.all {
        for language in Language.allCases {
            let prefix = language == .swedish ? "" : "en/"
            router.on(RouterPath(prefix + route.path), method: route.method) { request, context in
                try await Door(site: site, route: route, language: language).answer(request, context)
            }
        }
    }
    for file in Assets.files {
        let type = file.name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
        let body = ByteBuffer(string: file.text)
        router.get(RouterPath(file.name)) { _, _ in
            Response(
                status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
                body: .init(byteBuffer: body))
        }
    }
    return router
}
