package import Vocabulary

// A one-time link: whoever has its token may sign in once, until it expires. Only the token's digest is kept.
extension Accounts {
    /// Makes a link and returns its token, which nobody can read again. Expired links of anybody are cleared away.
    /// - Parameter events: what the log says of it, when somebody else makes it.
    package func makeLink(
        for account: AccountID, expires: Instant, events: [AccountEvent] = [], now: Instant
    ) throws -> String {
        let token = freshToken()
        try file.write {
            try $0.run("DELETE FROM sign_in_link WHERE expires <= $1", [.text(now.description)])
            try $0.run(
                "INSERT INTO sign_in_link (digest, account, expires) VALUES ($1, $2, $3)",
                [.text(Digest.of(Array(token.utf8))), .text(account.text), .text(expires.description)])
            try $0.log(events, now: now)
        }
        return token
    }

    /// Whom a link would let in; the link stays.
    package func link(_ token: String, now: Instant) throws -> Account? {
        try file.read {
            try $0.run(
                """
                SELECT \(Account.columns) FROM sign_in_link l JOIN account a ON a.id = l.account
                WHERE l.digest = $1 AND l.expires > $2 AND a.disabled = 0
                """, [.text(Digest.of(Array(token.utf8))), .text(now.description)]
            ).first.map { try Account($0) }
        }
    }

    /// Uses a link up: true for one caller only.
    package func takeLink(_ token: String, now: Instant) throws -> Bool {
        try file.write {
            try $0.run(
                "DELETE FROM sign_in_link WHERE digest = $1 AND expires > $2 RETURNING digest",
                [.text(Digest.of(Array(token.utf8))), .text(now.description)]
            ).count > 0
        }
    }
}
