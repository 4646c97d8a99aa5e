extension Migration {
    /// Accounts, the posts they hold, their sessions, one-time links and counted tries.
    static let people = Migration(
        number: 3, name: "people",
        tables: [
            """
            CREATE TABLE account (
                id TEXT NOT NULL CHECK (length(id) = 32),
                mail TEXT NOT NULL CHECK (length(mail) BETWEEN 3 AND 200),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                password TEXT CHECK (length(password) BETWEEN 1 AND 400),
                code_seed {bytes} CHECK (length(code_seed) = 20),
                code_step {int},
                disabled {int} NOT NULL CHECK (disabled IN (0, 1)),
                made TEXT NOT NULL CHECK (length(made) = 20),
                PRIMARY KEY (id)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX account_by_mail ON account (mail)",
            """
            CREATE TABLE appointment (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                id TEXT NOT NULL CHECK (length(id) = 32),
                account TEXT NOT NULL,
                organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
                post TEXT NOT NULL CHECK (length(post) BETWEEN 1 AND 200),
                role TEXT NOT NULL CHECK (length(role) BETWEEN 1 AND 200),
                from_day TEXT NOT NULL CHECK (length(from_day) = 10),
                through_day TEXT CHECK (length(through_day) = 10),
                acting {int} NOT NULL CHECK (acting IN (0, 1)),
                made TEXT NOT NULL CHECK (length(made) = 20),
                made_by TEXT CHECK (length(made_by) = 32),
                PRIMARY KEY (agreement, id),
                FOREIGN KEY (account) REFERENCES account (id),
                FOREIGN KEY (made_by) REFERENCES account (id)
            ) {strict}
            """,
            "CREATE INDEX appointment_by_account ON appointment (account)",
            """
            CREATE TABLE session (
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                account TEXT NOT NULL,
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                post TEXT NOT NULL CHECK (length(post) BETWEEN 1 AND 200),
                reporting {int} NOT NULL CHECK (reporting IN (0, 1)),
                began TEXT NOT NULL CHECK (length(began) = 20),
                seen TEXT NOT NULL CHECK (length(seen) = 20),
                PRIMARY KEY (digest),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            "CREATE INDEX session_by_account ON session (account)",
            """
            CREATE TABLE sign_in_link (
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                account TEXT NOT NULL,
                expires TEXT NOT NULL CHECK (length(expires) = 20),
                PRIMARY KEY (digest),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            // Whose calendar link it is: it ends with the person's post.
            "ALTER TABLE feed_link ADD COLUMN account TEXT REFERENCES account (id)",
            """
            CREATE TABLE sign_in_try (
                subject TEXT NOT NULL CHECK (length(subject) = 64),
                tries {int} NOT NULL CHECK (tries >= 1),
                first_at TEXT NOT NULL CHECK (length(first_at) = 20),
                last_at TEXT NOT NULL CHECK (length(last_at) = 20),
                PRIMARY KEY (subject)
            ) {strict}
            """,
        ],
        sqliteRules: [
            """
            CREATE TRIGGER appointment_stays BEFORE DELETE ON appointment
            BEGIN SELECT RAISE(ABORT, 'an appointment ends, and stays'); END
            """
        ])
}
