package import Vocabulary

/// A calendar link of one post: whoever has the token may read that post's dates.
package struct FeedLink: Sendable, Hashable {
    /// Unguessable, made by the caller; length ``StorageLimits/tokenLetters``.
    package let token: String
    package let agreement: AgreementID
    package let post: ActorKey
    package let createdOn: CivilDate
    /// Who made it, where people have accounts.
    package let account: AccountID?

    package init(
        token: String, agreement: AgreementID, post: ActorKey, createdOn: CivilDate, account: AccountID? = nil
    ) {
        self.token = token
        self.agreement = agreement
        self.post = post
        self.createdOn = createdOn
        self.account = account
    }
}

extension Journal {
    /// Makes a calendar link valid.
    ///
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``; ``StorageFailure/ruleBroken(_:)`` when the
    ///   token is taken.
    package func makeFeedLink(_ link: FeedLink) throws {
        try link.agreement.refuseUnacceptable()
        try StorageFailure.refuse(link.token, "token", bytes: StorageLimits.tokenLetters)
        try StorageFailure.refuse(link.post.text, "post", bytes: StorageLimits.keyBytes)
        _ = try file.write {
            try $0.run(
                "INSERT INTO feed_link (agreement, token, post, created_on, account) VALUES ($1, $2, $3, $4, $5)",
                [
                    .text(link.agreement.text), .text(link.token), .text(link.post.text),
                    .text(link.createdOn.description), .text(link.account?.text),
                ])
        }
    }

    /// The link that a token opens; nil when it never was or was revoked.
    package func feedLink(token: String) throws -> FeedLink? {
        guard !token.utf8.contains(0) else { return nil }
        return try file.read { connection in
            let columns = "agreement, token, post, created_on, account"
            return try connection.run("SELECT \(columns) FROM feed_link WHERE token = $1", [.text(token)])
                .first.map { try FeedLink($0) }
        }
    }

    /// The valid links of an agreement, oldest first.
    package func feedLinks(of agreement: AgreementID) throws -> [FeedLink] {
        try file.read { connection in
            try connection.run(
                """
                SELECT agreement, token, post, created_on, account FROM feed_link
                WHERE agreement = $1 ORDER BY created_on, post, token
                """, [.text(agreement.text)]
            ).map { try FeedLink($0) }
        }
    }

    /// Makes a link invalid at once; false when there was none.
    @discardableResult
    package func revokeFeedLink(token: String) throws -> Bool {
        guard !token.utf8.contains(0) else { return false }
        return try file.write {
            try $0.run("DELETE FROM feed_link WHERE token = $1 RETURNING token", [.text(token)]).count > 0
        }
    }
}

extension FeedLink {
    fileprivate init(_ row: Row) throws(StorageFailure) {
        guard let day = CivilDate(try row.text("created_on")) else { throw .unreadable(column: "created_on") }
        self.init(
            token: try row.text("token"), agreement: AgreementID(try row.text("agreement")),
            post: ActorKey(try row.text("post")), createdOn: day,
            account: try row.textIfAny("account").map { AccountID($0) })
    }
}
