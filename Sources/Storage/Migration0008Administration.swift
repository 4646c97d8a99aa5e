extension Migration {
    /// The log of what was done with accounts, appointments that wait for a second administrator, recovery codes, and seeds
    /// of one-time codes that only a key outside the file opens.
    static let administration = Migration(
        number: 8, name: "administration",
        tables: [
            """
            CREATE TABLE account_event (
                number {int} NOT NULL CHECK (number >= 1),
                recorded TEXT NOT NULL CHECK (length(recorded) = 20),
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
                agreement TEXT CHECK (length(agreement) BETWEEN 1 AND 200),
                organisation TEXT CHECK (length(organisation) BETWEEN 1 AND 200),
                made_by TEXT CHECK (length(made_by) = 32),
                about TEXT CHECK (length(about) = 32),
                details TEXT NOT NULL,
                previous TEXT NOT NULL CHECK (length(previous) = 64),
                hash TEXT NOT NULL CHECK (length(hash) = 64),
                CHECK (organisation IS NULL OR agreement IS NOT NULL),
                PRIMARY KEY (number)
            ) {strict}
            """,
            "CREATE INDEX account_event_by_agreement ON account_event (agreement, organisation)",
            "CREATE INDEX account_event_by_account ON account_event (about)",
            """
            CREATE TABLE appointment_proposal (
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
                made_by TEXT NOT NULL,
                expires TEXT NOT NULL CHECK (length(expires) = 20),
                PRIMARY KEY (agreement, id),
                FOREIGN KEY (account) REFERENCES account (id),
                FOREIGN KEY (made_by) REFERENCES account (id)
            ) {strict}
            """,
            """
            CREATE TABLE recovery_code (
                account TEXT NOT NULL,
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                PRIMARY KEY (account, digest),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            // The seed as a key outside the file seals it; the plain column is empty then.
            "ALTER TABLE account ADD COLUMN code_sealed TEXT CHECK (length(code_sealed) BETWEEN 1 AND 400)",
        ],
        sqliteRules: ["UPDATE", "DELETE"].map {
            """
            CREATE TRIGGER account_event_no_\($0.lowercased()) BEFORE \($0) ON account_event
            BEGIN SELECT RAISE(ABORT, 'account_event is append-only'); END
            """
        } + [
            """
            CREATE TRIGGER account_event_follows BEFORE INSERT ON account_event
            WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM account_event)
            BEGIN SELECT RAISE(ABORT, 'an event follows the last one of its chain'); END
            """
        ], afterwards: { try $0.logWhatWasThere() })
}
