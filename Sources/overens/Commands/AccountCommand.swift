import Agreements
import ArgumentParser
import Foundation
import Ledger
import People
import Storage
import Vocabulary
import Wording

struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract:
            "Who may sign in, and which posts they hold. Stop the server first: one program writes to a database.",
        subcommands: [
            AccountAdd.self, AccountAppoint.self, AccountEnd.self, AccountList.self, AccountDisable.self,
            AccountLink.self, AccountReset.self, AccountFound.self,
        ])
}

/// What every command about people needs.
struct PeopleOptions: ParsableArguments {
    @Option(help: "The database; made when it is not there.") var data: String
    @Option(help: "Further definition files.") var definition: [String] = []
    @OptionGroup var saying: Saying

    func ledger(readingOnly: Bool = false) throws -> Ledger {
        try Desk.open(data, shelf: try Bundled.shelf(adding: definition), readingOnly: readingOnly)
    }

    func account(_ mail: String, in ledger: Ledger) throws -> Account {
        guard let account = try MailAddress(mail).flatMap({ try ledger.accounts.account(mail: $0.text) }) else {
            throw refused([.noAccount(mail: mail)])
        }
        return account
    }

    func refused(_ reasons: [PeopleRefusal]) -> Refused { Refused(lines: reasons.map(saying.wording.refusal)) }

    /// What was asked for, or the reasons why not, said.
    func taken<Value>(_ result: Result<Value, PeopleRefusals>) throws -> Value {
        do { return try result.get() } catch { throw refused(error.reasons) }
    }
}

struct AccountAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes an account. It may do nothing until it is appointed to a post.",
        discussion:
            "Example: overens account add --data journal.sqlite samordnare@kommun.example --name \"Samordnaren\"")
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The e-mail address.") var mail: String
    @Option(help: "The name to show, as the person wants it.") var name: String

    func run() throws {
        let account = try options.taken(try options.ledger().addAccount(mail: mail, name: name, now: now()))
        print(account.mail)
    }
}

struct AccountAppoint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint",
        abstract: "Gives somebody a post of an agreement, from a day and perhaps through a day.",
        discussion: """
            Roles: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
            Example: overens account appoint --data journal.sqlite samordnare@kommun.example lomma-2023 samordnare --role coordinator
            """)
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String
    @Argument(help: "The agreement.") var agreement: String
    @Argument(help: "The post, by its key in the definition.") var post: String
    @Option(help: "What the post is held for.") var role: Role
    @Option(help: "The first day; today when not given.") var from: CivilDate?
    @Option(help: "The last day, counted in; none when not given.") var through: CivilDate?
    @Flag(help: "Held for somebody else who is away.") var acting = false

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        let id = AgreementID(agreement)
        let first = from ?? ledger.shelf.agreement(id).map { ledger.day(of: now(), in: $0) } ?? today()
        let made = try options.taken(
            try ledger.appoint(
                account, Appointing(post: ActorKey(post), role: role, from: first, through: through), in: id,
                isActing: acting, organisation: nil, by: nil, now: now()))
        print(line(made, on: first))
    }
}

struct AccountEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Gives an appointment its last day; the rights end at the midnight after it.",
        discussion: """
            Without a last day the rights end at once.
            Example: overens account end --data journal.sqlite samordnare@kommun.example lomma-2023 samordnare --through 2026-12-31
            """)
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String
    @Argument(help: "The agreement.") var agreement: String
    @Argument(help: "The post.") var post: String
    @Option(help: "Only the appointment in this role.") var role: Role?
    @Option(help: "The last day, counted in; yesterday when not given.") var through: CivilDate?

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        let id = AgreementID(agreement)
        let today = ledger.shelf.agreement(id).map { ledger.day(of: now(), in: $0) } ?? today()
        let last = through ?? today.adding(days: -1)
        let wanted = try ledger.accounts.appointments(of: account.id).filter { held in
            held.agreement == id && held.post.text == post && role.map { $0 == held.role } ?? true
                && held.through.map { $0 > last } ?? true
        }
        if wanted.isEmpty { throw options.refused([.noAppointment]) }
        for var appointment in wanted {
            try ledger.accounts.end(appointment, through: last, by: nil, now: now())
            appointment.through = last
            print(line(appointment, on: today))
        }
    }
}

struct AccountList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every account with its posts, ended ones too.",
        discussion: "Example: overens account list --data journal.sqlite")
    @OptionGroup var options: PeopleOptions

    func run() throws {
        let ledger = try options.ledger(readingOnly: true)
        let people = try ledger.accounts.all().map { ($0, try ledger.accounts.appointments(of: $0.id)) }
        if options.saying.format == .json {
            return try printJSON(people.map { PersonLine($0.0, $0.1) })
        }
        for (account, appointments) in people {
            print("\(account.mail)  \(account.name)\(account.isDisabled ? "  [disabled]" : "")")
            for appointment in appointments {
                let day = ledger.shelf.agreement(appointment.agreement).map { ledger.day(of: now(), in: $0) }
                print("  \(line(appointment, on: day ?? today()))")
            }
        }
    }
}

struct AccountDisable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Lets nobody in by an account any more; its sessions end at once.",
        discussion: "Example: overens account disable --data journal.sqlite samordnare@kommun.example")
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String
    @Flag(help: "Lets it in again.") var undo = false

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        if undo {
            try ledger.accounts.enable(account.id, now: now())
        } else {
            try ledger.accounts.disable(account.id, now: now())
        }
        print("\(account.mail)\(undo ? "" : "  [disabled]")")
    }
}

struct AccountReset: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Takes away somebody's password, codes from the telephone and recovery codes; a link lets in again.",
        discussion: """
            For who has lost the telephone and the recovery codes, and when the key file is lost. Make sure who asks.
            Example: overens account reset --data journal.sqlite samordnare@kommun.example
            """)
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        try ledger.accounts.reset(account.id, now: now())
        print(account.mail)
    }
}

struct AccountLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Prints a link that signs somebody in once: how the first person gets in before there is mail.",
        discussion: """
            Whoever has the link can use it, once, within \(SignInLimits.invitationHours) hours.
            Example: overens account link --data journal.sqlite samordnare@kommun.example
            """)
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String
    @Option(help: "Where the pages are.") var site: String = "http://127.0.0.1:8080"

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        let expires = Instant(seconds: now().seconds + Int64(SignInLimits.invitationHours) * 3600)
        let made = AccountEvent(.linkMade, about: account.id)
        let token = try ledger.accounts.makeLink(for: account.id, expires: expires, events: [made], now: now())
        let language = options.saying.language == .swedish ? "" : "/en"
        print("\(site)\(language)/logga-in/lank/\(token)")
    }
}

struct AccountFound: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: "Lets somebody set up the first agreement of an organisation that has none.",
        discussion: """
            They run it and say who else holds a post there. The code is the municipality's, or the police area's key.
            Kinds: \(Party.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
            Example: overens account found --data journal.sqlite samordnare@ekhamra.example --organisation "Ekhamra kommun" --kind municipality --code 0042 --post Trygghetssamordnare
            """)
    @OptionGroup var options: PeopleOptions
    @Argument(help: "The account's e-mail address.") var mail: String
    @Option(help: "What the organisation is called.") var organisation: String
    @Option(help: "What it is.") var kind: Party.Kind
    @Option(help: "What it is known by in all its agreements.") var code: String?
    @Option(help: "What the post is called.") var post: String

    func run() throws {
        let ledger = try options.ledger()
        let account = try options.account(mail, in: ledger)
        let founding = Founding(Organisation(kind: kind, name: organisation, code: code), post: post)
        for made in try options.taken(try ledger.found(account, founding, from: today(), now: now())) {
            print(line(made, on: today()))
        }
    }
}

/// An appointment on one line: agreement, post, role, days.
private func line(_ appointment: Appointment, on day: CivilDate) -> String {
    let days = "\(appointment.from)–\(appointment.through.map(\.description) ?? "")"
    let state = appointment.holds(on: day) ? "" : appointment.from > day ? "  [later]" : "  [over]"
    let acting = appointment.isActing ? "  [acting]" : ""
    return "\(appointment.agreement)/\(appointment.post)  \(appointment.role.rawValue)  \(days)\(acting)\(state)"
}

private struct PersonLine: Encodable {
    struct Held: Encodable {
        let agreement, organisation, post, role: String
        let from: CivilDate
        let through: CivilDate?
        let acting: Bool
    }
    let mail, name: String
    let disabled, hasPassword, hasCode: Bool
    let appointments: [Held]

    init(_ account: Account, _ held: [Appointment]) {
        mail = account.mail
        name = account.name
        disabled = account.isDisabled
        hasPassword = account.password != nil
        hasCode = account.asksForCode
        appointments = held.map {
            Held(
                agreement: $0.agreement.text, organisation: $0.organisation.text, post: $0.post.text,
                role: $0.role.rawValue, from: $0.from, through: $0.through, acting: $0.isActing)
        }
    }
}

extension Role: ExpressibleByArgument {}
extension Party.Kind: ExpressibleByArgument {}
