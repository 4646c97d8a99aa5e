extension Migration {
    /// Letters on their way out, how often people want them, and the links in them by which a thing is registered.
    static let outbox = Migration(
        number: 5, name: "outbox",
        tables: [
            """
            CREATE TABLE letter (
                id TEXT NOT NULL CHECK (length(id) = 32),
                purpose TEXT NOT NULL CHECK (length(purpose) = 64),
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
                recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 3 AND 200),
                subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 400),
                body TEXT,
                made TEXT NOT NULL CHECK (length(made) = 20),
                expires TEXT CHECK (length(expires) = 20),
                state TEXT NOT NULL CHECK (state IN ('waiting', 'leaving', 'sent', 'unsure', 'stuck', 'late')),
                tries {int} NOT NULL CHECK (tries >= 0),
                next_try TEXT NOT NULL CHECK (length(next_try) = 20),
                trouble TEXT,
                CHECK ((body IS NULL) = (state IN ('sent', 'late'))),
                PRIMARY KEY (id)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX letter_by_purpose ON letter (purpose)",
            "CREATE INDEX letter_by_turn ON letter (state, next_try)",
            """
            CREATE TABLE letter_choice (
                account TEXT NOT NULL,
                pace TEXT NOT NULL CHECK (length(pace) BETWEEN 1 AND 200),
                PRIMARY KEY (account),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            """
            CREATE TABLE done_link (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                account TEXT NOT NULL,
                post TEXT NOT NULL CHECK (length(post) BETWEEN 1 AND 200),
                occasion TEXT NOT NULL CHECK (length(occasion) BETWEEN 1 AND 600),
                expires TEXT NOT NULL CHECK (length(expires) = 20),
                PRIMARY KEY (agreement, digest),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX done_link_by_digest ON done_link (digest)",
        ],
        sqliteRules: [])
}
