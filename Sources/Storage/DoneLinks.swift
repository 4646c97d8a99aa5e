package import Vocabulary

/// A link in a letter by which one person registers one thing, in one post: nothing else, and only while that post is held.
package struct DoneLink: Hashable, Sendable {
    package let agreement: AgreementID
    package let account: AccountID
    package let post: ActorKey
    /// What it registers, as it is written: an occasion's id, a measure's number, or `month` and its last
    /// day.
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
}
