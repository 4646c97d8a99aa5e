package import Vocabulary

/// A link in a letter by which one person registers one thing, in one post: nothing else, and only while that post is held.
package struct DoneLink: Hashable, Sendable {
    package let agreement: AgreementID
    package let account: AccountID
    package let post: ActorKey
    /// The occasion's id as it is written.
    package let occasion: String

    package init(agreement: AgreementID, account: AccountID, post: ActorKey, occasion: String) {
        self.agreement = agreement
        self.account = account
        self.post = post
        self.occasion = occasion
    }
}

extension Accounts {
    /// Makes a link and returns its token, which nobody can read again. Links that are over are cleared away.
    package func makeDoneLink(_ link: DoneLink, expires: Instant, now: Instant) throws -> String {
        try link.agreement.refuseUnacceptable()
        try StorageFailure.refuse(link.occasion, "occasion", bytes: 1...600)
        let token = freshToken()
        try file.write {
            try $0.run("DELETE FROM done_link WHERE expires <= $1", [.text(now.description)])
            try $0.run(
                """
                INSERT INTO done_link (agreement, digest, account, post, occasion, expires)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .text(link.agreement.text), .text(Digest.of(Array(token.utf8))), .text(link.account.text),
                    .text(link.post.text), .text(link.occasion), .text(expires.description),
                ])
        }
        return token
    }

    /// What a link registers, and for whom; nil when it is over, never was, or its account is disabled.
    package func doneLink(_ token: String, now: Instant) throws -> DoneLink? {
        try file.read {
            try $0.run(
                """
                SELECT l.agreement, l.account, l.post, l.occasion FROM done_link l JOIN account a ON a.id = l.account
                WHERE l.digest = $1 AND l.expires > $2 AND a.disabled = 0
                """, [.text(Digest.of(Array(token.utf8))), .text(now.description)]
            ).first.map {
                DoneLink(
                    agreement: AgreementID(try $0.text("agreement")), account: AccountID(try $0.text("account")),
                    post: ActorKey(try $0.text("post")), occasion: try $0.text("occasion"))
            }
        }
    }

    /// How often somebody wants letters; nil when nothing was chosen.
    package func letterPace(of account: AccountID) throws -> String? {
        try file.read {
            try $0.run("SELECT pace FROM letter_choice WHERE account = $1", [.text(account.text)]).first?.text("pace")
        }
    }

    package func chooseLetterPace(_ pace: String, of account: AccountID) throws {
        try StorageFailure.refuse(pace, "pace", bytes: StorageLimits.keyBytes)
        _ = try file.write {
            try $0.run(
                """
                INSERT INTO letter_choice (account, pace) VALUES ($1, $2)
                ON CONFLICT (account) DO UPDATE SET pace = excluded.pace
                """, [.text(account.text), .text(pace)])
        }
    }
}
