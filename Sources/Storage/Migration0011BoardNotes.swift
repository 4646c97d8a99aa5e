extension Migration {
    /// Notes on the board of a forum's meeting while it goes on.
    static let boardNotes = Migration(
        number: 11, name: "board notes",
        tables: [
            """
            CREATE TABLE board_note (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                forum TEXT NOT NULL CHECK (length(forum) BETWEEN 1 AND 200),
                day TEXT NOT NULL CHECK (length(day) = 10),
                item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 200),
                version {int} NOT NULL CHECK (version >= 1),
                class TEXT NOT NULL CHECK (class = 'shared'),
                owner TEXT,
                organisation TEXT NOT NULL,
                post TEXT NOT NULL,
                saved {int} NOT NULL,
                body TEXT NOT NULL,
                PRIMARY KEY (agreement, forum, day, item)
            ) {strict}
            """
        ],
        sqliteRules: [])
}
