import Foundation
import Ledger
import Logging
import People
import Storage
import Vocabulary

/// Why somebody was not let in. Says nothing about whether the account exists.
enum SignInRefusal: Error, Hashable, Sendable {
    /// Address, password or code is wrong; which of them is not said.
    case wrong
    /// The link was used, is too old, or never was.
    case linkGone
    /// Too many tries: a pause, or a link.
    case tooMany
    /// Too many sign in right now.
    case busy
    /// Signed in too long ago for something that lets somebody in later.
    case stale
    /// The account holds no post today.
    case noPost
}

/// Lets people in by their accounts: by a link in a letter or a password, with a code where they have chosen one.
final class Reception: Sendable {
    let ledger: Ledger
    let clock: @Sendable () -> Instant
    let send: Delivery?
    /// The key outside the database; nil where there is none.
    let key: SignInKey?
    let hashing: HashLine
    private let logger: Logger

    init(
        ledger: Ledger, clock: @escaping @Sendable () -> Instant, send: Delivery?, key: SignInKey? = nil,
        hashing: HashLine = HashLine(atOnce: SignInLimits.hashesAtOnce, mayWait: SignInLimits.hashesWaiting)
    ) {
        self.ledger = ledger
        self.clock = clock
        self.send = send
        self.key = key
        self.hashing = hashing
        logger = Logger(label: "overens.sign-in")
    }

    var accounts: Accounts { ledger.accounts }

    /// Somebody who has been let in: the browser's token, and how long it is worth keeping.
    struct Admitted: Sendable {
        let token: String
        let seconds: Int
        /// The first page: the overview, or the form for whoever may only report.
        let home: String
    }

    /// Where a try comes from and what it replaces.
    struct Visitor: Sendable {
        /// The network address, as tries are counted by.
        let address: String
        /// The token that the browser had before; its session ends.
        let oldToken: String?
    }

    // MARK: Password

    func admit(mail: String, password: String, code: String, _ visitor: Visitor) async throws -> Result<
        Admitted, SignInRefusal
    > {
        let mail = MailAddress(mail)?.text ?? ""
        let subject = Self.subject(mail)
        guard try takeTry(subject, visitor) else { return .failure(.tooMany) }
        let tried = try accounts.account(mail: mail)
        let known = tried?.password.flatMap { PasswordRecord($0) }
        let record = known ?? .decoy
        guard let isRight = await hashing.run({ [key] in record.isMade(from: password, key: key) }) else {
            try giveBack(subject, visitor)
            return .failure(.busy)
        }
        // Read again: what was true before the hash may not be true after it.
        guard isRight, known != nil, let account = try accounts.account(mail: mail), !account.isDisabled,
            account.password == record.text, try takeCode(code, of: account)
        else {
            if let tried { try noteFailures(tried, subject) }
            return .failure(.wrong)
        }
        let failures = (try accounts.tries(subject)?.count ?? 1) - 1
        try accounts.forgetTries(subject)
        if record.isOld(key) { try await rehash(account, password, was: record) }
        return try begin(account, failures: failures, visitor)
    }

    private func rehash(_ account: Account, _ password: String, was old: PasswordRecord) async throws {
        let salt = Journal.freshSalt()
        guard let new = await hashing.run({ [key] in PasswordRecord(password, salt: salt, key: key) }), let new else {
            return
        }
        try accounts.rehashed(account.id, new.text, was: old.text)
    }

    /// The log tells of tries in a row when the free ones are used up and when no more are let through: a stranger who goes on
    /// cannot fill it.
    private func noteFailures(_ account: Account, _ subject: String) throws {
        guard let count = try accounts.tries(subject)?.count,
            count == SignInLimits.freeTries || count == SignInLimits.tries
        else { return }
        var event = AccountEvent(.triesFailed, about: account.id)
        event.details.count = count
        try accounts.log([event], now: clock())
    }

    // MARK: Tries

    static func subject(_ mail: String) -> String { "account \(mail)" }

    /// Counts a try, if both the subject and the address have one left.
    func takeTry(_ subject: String, _ visitor: Visitor) throws -> Bool {
        let now = clock()
        let mayTry = try accounts.take(subject, now: now) { tries in
            guard let tries else { return (true, true) }
            return (Throttle.account(tries: tries.count, last: tries.last, now: now) == .free, false)
        }
        guard mayTry else { return false }
        guard try take("address \(visitor.address)", SignInLimits.addressTries, now) else {
            // An address that has used its tries up must not use up those of the accounts it aims at.
            try accounts.giveBackTry(subject)
            return false
        }
        return true
    }

    /// A try that was counted and not made, because too many were waiting.
    func giveBack(_ subject: String, _ visitor: Visitor) throws {
        try accounts.giveBackTry(subject)
        try accounts.giveBackTry("address \(visitor.address)")
    }

    private func take(_ subject: String, _ limit: Int, _ now: Instant) throws -> Bool {
        try accounts.take(subject, now: now) { tries in
            guard let tries else { return (true, true) }
            let isFree = Throttle.address(tries: tries.count, first: tries.first, now: now, limit: limit) == .free
            return (isFree, Throttle.isOver(first: tries.first, now: now))
        }
    }

    // MARK: Links

    /// Sends a link to an address, if it has an account. Answers nothing: whoever asks learns nothing.
    func ask(for mail: String, _ language: Language, site: String, _ visitor: Visitor) {
        guard let send else { return }
        // Apart from the request, so that an address with an account takes no longer than one without.
        Task {
            do {
                guard let mail = MailAddress(mail)?.text, try takeLetter(mail, visitor),
                    let account = try accounts.account(mail: mail), !account.isDisabled
                else { return }
                let link = try link(for: account, minutes: SignInLimits.linkMinutes, language, site: site)
                try await send(Letter(to: account.mail, kind: .signIn, language: language, link: link))
            } catch {
                logger.error("a letter was not sent", metadata: ["type": "\(type(of: error))"])
            }
        }
    }

    private func takeLetter(_ mail: String, _ visitor: Visitor) throws -> Bool {
        let now = clock()
        return try take("letters from \(visitor.address)", SignInLimits.addressTries, now)
            && take("letters to \(mail)", SignInLimits.letters, now)
    }

    /// A link that lets somebody in once.
    /// - Parameter site: the pages' own address, such as `https://overens.example.se`.
    /// - Parameter events: what the log says of it, when somebody else made it.
    func link(
        for account: Account, minutes: Int, _ language: Language, site: String, events: [AccountEvent] = []
    ) throws -> String {
        let now = clock()
        let expires = Instant(seconds: now.seconds + Int64(minutes) * 60)
        let token = try accounts.makeLink(for: account.id, expires: expires, events: events, now: now)
        return "\(site)\(language == .swedish ? "" : "/en")/logga-in/lank/\(token)"
    }

    /// Whom a link would let in; the link stays unused.
    func holder(ofLink token: String) throws -> Account? { try accounts.link(token, now: clock()) }

    func admit(link token: String, code: String, _ visitor: Visitor) throws -> Result<Admitted, SignInRefusal> {
        guard let account = try holder(ofLink: token) else { return .failure(.linkGone) }
        if account.asksForCode {
            // Guessing codes is counted apart from passwords, so that strangers cannot shut out who has a link.
            guard try takeTry("code \(account.mail)", visitor) else { return .failure(.tooMany) }
            guard try takeCode(code, of: account) else { return .failure(.wrong) }
        }
        guard try accounts.takeLink(token, now: clock()) else { return .failure(.linkGone) }
        try accounts.forgetTries("code \(account.mail)")
        try accounts.forgetTries(Self.subject(account.mail))
        return try begin(account, visitor)
    }
}
