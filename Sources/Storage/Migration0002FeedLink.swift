extension Migration {
    /// Calendar links of posts.
    static let feedLink = Migration(
        number: 2, name: "feed-link",
        tables: [
            """
            CREATE TABLE feed_link (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                token TEXT NOT NULL CHECK (length(token) BETWEEN 22 AND 200),
                post TEXT NOT NULL CHECK (length(post) BETWEEN 1 AND 200),
                created_on TEXT NOT NULL CHECK (length(created_on) = 10),
                PRIMARY KEY (agreement, token)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX feed_link_by_token ON feed_link (token)",
        ],
        sqliteRules: [])
}
