import ArgumentParser
import Ledger
import Logging
import Mail
import People
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
    @Option(help: "The day to show instead of today; where people have accounts the clock goes on from there.") var on:
        CivilDate?
    @Option(help: "The pages' own address, such as https://overens.example.se.") var site: String?
    @Option(help: "Where to listen; only with accounts may it be anything but 127.0.0.1.") var interface = "127.0.0.1"
    @Option(help: "A folder for letters, one file each, where no program sends them.") var letters: String?
    @Option(help: "The program that sends letters, as sendmail does; its own options after it, parted by spaces.")
    var sendmail: String?
    @Option(help: "The address that letters come from; needed with --sendmail.") var from: String?
    @Option(
        help: "The file of the key that guards passwords and codes; DATA.key when not given, made at the first start.")
    var key: String?

    func run() async throws {
        let ledger = try Desk.open(data, shelf: try Bundled.shelf(adding: definition), readingOnly: false)
        let hasAccounts = try !ledger.accounts.isEmpty()
        let address = try site.map { text in
            guard let address = SiteAddress(text) else {
                throw Refused(lines: ["\(text): not the address of a site. Write it as https://overens.example.se."])
            }
            return address
        }
        if !hasAccounts, interface != "127.0.0.1" || address != nil {
            throw Refused(lines: [
                "Nobody has an account, so the pages stay on this machine. Make one first: overens account add."
            ])
        }
        let clock = hasAccounts ? goingOn(from: on) : standing(on)
        let postman = try postman(ledger, hasAccounts: hasAccounts, address)
        var send: Delivery?
        if postman != nil {
            let outbox = ledger.journal.outbox
            send = { letter in try outbox.put(NewLetter(letter, now: clock()), now: clock()) }
        } else if let letters {
            let folder = LetterFolder(path: letters)
            send = { letter in try folder.put(letter) }
        }
        let guarding = try hasAccounts ? KeyFile(key, besides: data).opened(for: ledger.accounts) : nil
        try await serveLedger(
            ledger, on: interface, port: port, clock: clock, isDemo: false,
            entrance: hasAccounts ? .accounts(send: send, key: guarding) : .choosing, address: address, postman: postman
        )
    }

    /// Nil where no letters are sent.
    private func postman(_ ledger: Ledger, hasAccounts: Bool, _ address: SiteAddress?) throws -> Postman? {
        guard let sendmail else { return nil }
        var lacks: [String] = []
        if !hasAccounts {
            lacks.append("Letters go to accounts, and there are none. Make one first: overens account add.")
        }
        if address == nil { lacks.append("Letters hold links: say the pages' address with --site.") }
        if from.flatMap({ MailAddress($0) }) == nil { lacks.append("Say with --from which address letters come from.") }
        let command = sendmail.split(separator: " ").map(String.init)
        if command.isEmpty { lacks.append("--sendmail names no program.") }
        guard lacks.isEmpty, let from else { throw Refused(lines: lacks) }
        let outbox = ledger.journal.outbox
        try outbox.settleAfterStart()
        return Postman(outbox, Sendmail(command: command, from: from))
    }
}

extension NewLetter {
    /// A letter with a link that lets somebody in: of use only while the link lives.
    init(_ letter: Letter, now: Instant) {
        let minutes = letter.kind == .signIn ? SignInLimits.linkMinutes : SignInLimits.invitationHours * 60
        self.init(
            purpose: letter.link, kind: letter.kind == .signIn ? "sign-in" : "invitation", to: letter.to,
            subject: letter.subject, text: letter.text, expires: Instant(seconds: now.seconds + Int64(minutes) * 60))
    }
}

/// A clock that stands still at noon of a day, or the machine's.
func standing(_ day: CivilDate?) -> @Sendable () -> Instant { { day.map(Instant.noon) ?? now() } }

/// The machine's clock, moved to a day: it goes on, so that sessions and links end.
func goingOn(from day: CivilDate?) -> @Sendable () -> Instant {
    let days = day?.days(since: today()) ?? 0
    return { Instant(seconds: now().seconds + Int64(days) * 86_400) }
}

/// Serves until told to stop; says where.
func serveLedger(
    _ ledger: Ledger, on interface: String = "127.0.0.1", port: Int, clock: @escaping @Sendable () -> Instant,
    isDemo: Bool,
    entrance: Entrance = .choosing, address: SiteAddress? = nil, postman: Postman? = nil
) async throws {
    var logger = Logger(label: "overens")
    logger.logLevel = .warning
    let site = Site(
        ledger: ledger, isDemo: isDemo, clock: clock, entrance: entrance, address: address,
        sendsLetters: postman != nil, municipalities: try Bundled.municipalities())
    let whose = if case .accounts = entrance { "för dem som har konto" } else { "bara på den här datorn" }
    try await serve(site, on: interface, port: port, postman: postman, logger: logger) { port in
        let here = "http://\(interface):\(port)/"
        print("Öppna \(address.map { "\($0.text)/" } ?? here)  (\(whose); avsluta med Ctrl-C)")
        if address != nil { print("Lyssnar på \(here)") }
        flush()
    }
}
