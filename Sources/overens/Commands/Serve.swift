import ArgumentParser
import Ledger
import Logging
import Vocabulary
import WebServer

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the pages from a database, on this machine only until accounts exist.",
        discussion: "Example: overens serve --data journal.sqlite --port 8080")
    @Option(help: "The database; made when it is not there.") var data: String
    @Option(help: "The port; 0 chooses a free one.") var port: Int = 8080
    @Option(help: "Further definition files.") var definition: [String] = []
    @Option(help: "The day to show instead of today.") var on: CivilDate?

    func run() async throws {
        let ledger = try Desk.open(data, shelf: try Bundled.shelf(adding: definition), readingOnly: false)
        try await serveLedger(ledger, port: port, on: on, isDemo: false)
    }
}

/// Serves until told to stop; says where.
func serveLedger(_ ledger: Ledger, port: Int, on day: CivilDate?, isDemo: Bool) async throws {
    var logger = Logger(label: "overens")
    logger.logLevel = .warning
    let site = Site(ledger: ledger, isDemo: isDemo, clock: { day.map(Instant.noon) ?? now() })
    try await serve(site, port: port, logger: logger) { port in
        print("Öppna http://127.0.0.1:\(port)/  (bara på den här datorn; avsluta med Ctrl-C)")
        flush()
    }
}
