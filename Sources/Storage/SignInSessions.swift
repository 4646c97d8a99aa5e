package import Vocabulary

/// Somebody signed in with one browser, acting in one post. Only the digest of the browser's token is kept.
package struct SignInSession: Hashable, Sendable {
    package let digest: String
    package let account: AccountID
    /// An agreement in which the post is held: with it, what the session acts as.
    package let agreement: AgreementID
    package let post: ActorKey
    /// Whether it may only report, and therefore lives long.
    package let isReporting: Bool
    package let began: Instant
    /// The last request, to the minute.
    package let seen: Instant

    package init(
        digest: String, account: AccountID, agreement: AgreementID, post: ActorKey, isReporting: Bool, began: Instant,
        seen: Instant
    ) {
        self.digest = digest
        self.account = account
        self.agreement = agreement
        self.post = post
        self.isReporting = isReporting
        self.began = began
        self.seen = seen
    }
}

/// What a token opens: the session, whose it is, and the posts they hold or held.
package struct OpenSession: Sendable {
    package let session: SignInSession
    package let account: Account
    package let appointments: [Appointment]
}

extension Accounts {
    /// Begins a session; the one it replaces is dead in the same transaction.
    ///
    /// - Parameter events: what the log says of it, written with it.
    /// - Returns: false, with nothing begun, when the account was disabled meanwhile.
    package func begin(_ session: SignInSession, replacing old: String? = nil, events: [AccountEvent] = []) throws
        -> Bool
    {
        try file.write { connection in
            if let old { try connection.run("DELETE FROM session WHERE digest = $1", [.text(old)]) }
            let begun =
                try connection.run(
                    """
                    INSERT INTO session (digest, account, agreement, post, reporting, began, seen)
                    SELECT $1, a.id, $3, $4, $5, $6, $7 FROM account a WHERE a.id = $2 AND a.disabled = 0
                    RETURNING digest
                    """,
                    [
                        .text(session.digest), .text(session.account.text), .text(session.agreement.text),
                        .text(session.post.text), .int(session.isReporting ? 1 : 0), .text(session.began.description),
                        .text(session.seen.description),
                    ]
                ).count > 0
            if begun { try connection.log(events, now: session.began) }
            return begun
        }
    }

    /// The session with this digest; nil when it never was, has ended, or its account is disabled.
    package func session(_ digest: String) throws -> OpenSession? {
        try file.read { connection in
            let rows = try connection.run(
                """
                SELECT \(SignInSession.columns), \(Account.columns) FROM session s JOIN account a ON a.id = s.account
                WHERE s.digest = $1 AND a.disabled = 0
                """, [.text(digest)])
            guard let row = rows.first else { return nil }
            let account = try Account(row)
            return OpenSession(
                session: try SignInSession(row), account: account,
                appointments: try connection.appointments(of: account.id))
        }
    }

    /// The sessions of an account, latest first; those long over may still be among them.
    package func sessions(of account: AccountID) throws -> [SignInSession] {
        try file.read {
            try $0.run(
                "SELECT \(SignInSession.columns) FROM session s WHERE s.account = $1 ORDER BY s.began DESC, s.digest",
                [.text(account.text)]
            ).map { try SignInSession($0) }
        }
    }

    package func touch(_ digest: String, seen: Instant) throws {
        _ = try file.write {
            try $0.run("UPDATE session SET seen = $2 WHERE digest = $1", [.text(digest), .text(seen.description)])
        }
    }

    /// - Parameter events: what the log says of it; nothing when the time was simply up.
    package func endSession(_ digest: String, events: [AccountEvent] = [], now: Instant) throws {
        try file.write {
            let ended = try $0.run("DELETE FROM session WHERE digest = $1 RETURNING digest", [.text(digest)])
            if ended.count > 0 { try $0.log(events, now: now) }
        }
    }

    /// Ends every session of an account, as its owner asks.
    package func endSessions(of account: AccountID, now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.signedOutEverywhere, by: account, about: account), now: now)
            try $0.endSessions(of: account, keeping: nil)
        }
    }

    /// Clears away sessions that began before a moment.
    package func forgetSessions(begunBefore moment: Instant) throws {
        _ = try file.write { try $0.run("DELETE FROM session WHERE began < $1", [.text(moment.description)]) }
    }
}

extension SignInSession {
    fileprivate static let columns =
        "s.digest, s.account, s.agreement AS acting_agreement, s.post AS acting_post, s.reporting, s.began, s.seen"

    fileprivate init(_ row: Row) throws(StorageFailure) {
        self.init(
            digest: try row.text("digest"), account: AccountID(try row.text("account")),
            agreement: AgreementID(try row.text("acting_agreement")), post: ActorKey(try row.text("acting_post")),
            isReporting: try row.int("reporting") != 0, began: try row.instant("began"),
            seen: try row.instant("seen"))
    }
}
