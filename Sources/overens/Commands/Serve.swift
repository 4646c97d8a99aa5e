import ArgumentParser
import Ledger
import Logging
import Storage
import Vocabulary
import WebServer

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Serves the pages from a database: to people with accounts, or on this machine only while there are none.",
        discussion: """
            Accounts are made by `overens account add`. Behind a proxy that ends TLS, say the pages' address with --site.
            Example: overens serve --data journal.sqlite --port 8080
            """)
    @Option(help: "The database; made when it is not there.") var data: String
    @Option(help: "The port; 0 chooses a free one.") var port: Int = 8080
    @Option(help: "Further definition files.") var definition: [String] = []
    @Option(help: "The day to show instead of today; not where people have accounts.") var on: CivilDate?
    @Option(help: "The pages' own address, such as https://overens.example.se.") var site: String?
    @Option(help: "Where to listen; only with accounts may it be anything but 127.0.0.1.") var interface = "127.0.0.1"
    @Option(help: "A folder for letters, one file each, until there is mail.") var letters: String?

    func run() async throws {
        let ledger = try Desk.open(data, shelf: try Bundled.shelf(adding: definition), readingOnly: false)
        let hasAccounts = try !ledger.accounts.isEmpty()
        let address = try site.map { text in
            guard let address = SiteAddress(text) else {
                throw Refused(lines: ["\(text): not the address of a site. Write it as https://overens.example.se."])
            }
            return address
        }
        if hasAccounts, on != nil {
            throw Refused(lines: ["A clock that stands still would let nobody in. Leave out --on."])
        }
        if !hasAccounts, interface != "127.0.0.1" || address != nil {
            throw Refused(lines: [
                "Nobody has an account, so the pages stay on this machine. Make one first: overens account add."
            ])
        }
        var send: Delivery?
        if let letters {
            let folder = LetterFolder(path: letters)
            send = { letter in try folder.put(letter) }
        }
        try await serveLedger(
            ledger, on: interface, port: port, day: on, isDemo: false,
            entrance: hasAccounts ? .accounts(send: send) : .choosing, address: address)
    }
}

/// Serves until told to stop; says where.
func serveLedger(
    _ ledger: Ledger, on interface: String = "127.0.0.1", port: Int, day: CivilDate?, isDemo: Bool,
    entrance: Entrance = .choosing, address: SiteAddress? = nil
) async throws {
    var logger = Logger(label: "overens")
    logger.logLevel = .warning
    let site = Site(
        ledger: ledger, isDemo: isDemo, clock: { day.map(Instant.noon) ?? now() }, entrance: entrance, address: address)
    let whose = if case .accounts = entrance { "för dem som har konto" } else { "bara på den här datorn" }
    try await serve(site, on: interface, port: port, logger: logger) { port in
        let here = "http://\(interface):\(port)/"
        print("Öppna \(address.map { "\($0.text)/" } ?? here)  (\(whose); avsluta med Ctrl-C)")
        if address != nil { print("Lyssnar på \(here)") }
        flush()
    }
}
