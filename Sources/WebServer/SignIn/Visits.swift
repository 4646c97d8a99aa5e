import Agreements
import Ledger
import Pages
import People
import Storage
import Vocabulary

/// Somebody who is signed in by an account, for the time of one request.
struct Visit: Sendable {
    let account: Account
    let session: SignInSession
    let who: SignedIn
    /// Everything the person may act as today.
    let choices: [SignedIn]
}

// Sessions: a browser's token is worth something as long as what stands behind it.
extension Reception {
    /// Begins a session in a post; the one that the browser had is dead in the same transaction.
    /// - Parameter failures: tries that failed before it.
    func begin(_ account: Account, as wanted: SignedIn? = nil, failures: Int = 0, _ visitor: Visitor) throws -> Result<
        Admitted, SignInRefusal
    > {
        let now = clock()
        let choices = ledger.choices(of: account.id, try accounts.appointments(of: account.id), now: now)
        guard let who = wanted ?? choices.first, let agreement = who.anchor else { return .failure(.noPost) }
        let token = Sessions.freshToken()
        let oldest = now.seconds - Int64(SignInLimits.reportingDays) * 86_400
        try accounts.forgetSessions(begunBefore: Instant(seconds: oldest))
        try accounts.forgetFewTries(SignInLimits.freeTries, before: Instant(seconds: now.seconds - 86_400))
        let session = SignInSession(
            digest: digest(ofText: token), account: account.id, agreement: agreement, post: who.post,
            isReporting: who.onlyReports, began: now, seen: now)
        let events = self.events(.signedIn, who, account.id, count: failures)
        guard try accounts.begin(session, replacing: visitor.oldToken.map { digest(ofText: $0) }, events: events) else {
            return .failure(.wrong)
        }
        let seconds = who.onlyReports ? SignInLimits.reportingDays * 86_400 : SignInLimits.sessionHours * 3600
        let home = who.onlyReports ? "/overenskommelser/\(agreement)/rapportera" : Address.start
        return .success(Admitted(token: token, seconds: seconds, home: home))
    }

    /// Who is behind a browser's token right now; nil when its session, account or post is over.
    /// - Parameter isSeen: whether this shows that somebody is there, which keeps the session open.
    func visit(_ token: String, isSeen: Bool = true) throws -> Visit? {
        // What cannot be one of our tokens is not looked for.
        guard token.utf8.count == 64 else { return nil }
        let now = clock()
        guard let open = try accounts.session(digest(ofText: token)) else { return nil }
        let session = open.session
        guard
            SessionLife.lives(isReporting: session.isReporting, began: session.began, seen: session.seen, now: now)
        else {
            try accounts.endSession(session.digest, now: now)
            return nil
        }
        let choices = ledger.choices(of: open.account.id, open.appointments, now: now)
        // A long session that may only report does not grow when its post is given more.
        guard let who = choices.first(where: { $0.isFor(session.post, in: session.agreement) }),
            !session.isReporting || who.onlyReports
        else { return nil }
        // To the minute: a write for each request would be most of its time.
        if isSeen, now.seconds - session.seen.seconds >= 60 { try accounts.touch(session.digest, seen: now) }
        return Visit(account: open.account, session: session, who: who, choices: choices)
    }

    /// Somebody as the holder of a post, if they hold it now.
    func holder(of post: ActorKey, in agreement: AgreementID, _ id: AccountID) throws -> SignedIn? {
        guard let account = try accounts.account(id), !account.isDisabled else { return nil }
        let held = try accounts.appointments(of: id)
        return ledger.choices(of: id, held, now: clock()).first { $0.isFor(post, in: agreement) }
    }

    func end(_ token: String) throws {
        let events = try visit(token).map { self.events(.signedOut, $0.who, $0.account.id) } ?? []
        try accounts.endSession(digest(ofText: token), events: events, now: clock())
    }

    /// What the log says of somebody who acts in a post: one event in each agreement that the post spans, so that no
    /// organisation reads of the others.
    func events(_ kind: AccountEvent.Kind, _ who: SignedIn, _ account: AccountID, count: Int = 0) -> [AccountEvent] {
        who.roles.keys.sorted().compactMap { id in
            guard let party = who.parties[id] ?? ledger.shelf.agreement(id)?.party(of: who.post) else { return nil }
            var event = AccountEvent(
                kind, seat: .init(agreement: id, organisation: party), by: account, about: account)
            event.details.post = who.post.text
            if count > 0 { event.details.count = count }
            return event
        }
    }

    /// The own sessions that still live, latest first.
    func living(of account: AccountID) throws -> [SignInSession] {
        let now = clock()
        return try accounts.sessions(of: account).filter {
            SessionLife.lives(isReporting: $0.isReporting, began: $0.began, seen: $0.seen, now: now)
        }
    }
}
