extension Migration {
    /// Entries, the content that hangs on them, what was disposed of, and the keys of acts.
    static let journal = Migration(
        number: 1, name: "journal",
        tables: [
            """
            CREATE TABLE entry (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                number {int} NOT NULL CHECK (number >= 1),
                recorded TEXT NOT NULL CHECK (length(recorded) = 20),
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
                on_day TEXT NOT NULL CHECK (length(on_day) = 10),
                class TEXT NOT NULL CHECK (class IN ('own', 'shared', 'open')),
                owner TEXT,
                recipients TEXT NOT NULL,
                header TEXT NOT NULL,
                content_digest TEXT CHECK (length(content_digest) = 64),
                previous TEXT NOT NULL CHECK (length(previous) = 64),
                hash TEXT NOT NULL CHECK (length(hash) = 64),
                CHECK ((class = 'own') = (owner IS NOT NULL)),
                PRIMARY KEY (agreement, number)
            ) {strict}
            """,
            """
            CREATE TABLE content (
                agreement TEXT NOT NULL,
                number {int} NOT NULL,
                salt {bytes} NOT NULL CHECK (length(salt) = 16),
                body TEXT NOT NULL,
                PRIMARY KEY (agreement, number),
                FOREIGN KEY (agreement, number) REFERENCES entry (agreement, number)
            ) {strict}
            """,
            """
            CREATE TABLE disposal (
                agreement TEXT NOT NULL,
                number {int} NOT NULL,
                PRIMARY KEY (agreement, number),
                FOREIGN KEY (agreement, number) REFERENCES entry (agreement, number)
            ) {strict}
            """,
            """
            CREATE TABLE act (
                agreement TEXT NOT NULL,
                organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
                act_key TEXT NOT NULL CHECK (length(act_key) BETWEEN 1 AND 200),
                body_digest TEXT NOT NULL CHECK (length(body_digest) BETWEEN 1 AND 200),
                first_number {int} NOT NULL,
                last_number {int} NOT NULL,
                CHECK (first_number <= last_number),
                PRIMARY KEY (agreement, organisation, act_key),
                UNIQUE (agreement, first_number),
                FOREIGN KEY (agreement, first_number) REFERENCES entry (agreement, number),
                FOREIGN KEY (agreement, last_number) REFERENCES entry (agreement, number)
            ) {strict}
            """,
        ],
        sqliteRules: ["entry", "disposal", "act"].flatMap(neverChanged) + contentRules + chainRules)

    private static func neverChanged(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map {
            """
            CREATE TRIGGER \(table)_no_\($0.lowercased()) BEFORE \($0) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
            """
        }
    }

    // Written also against `INSERT OR REPLACE`, which removes a row without asking the triggers on DELETE.
    private static let chainRules = [
        """
        CREATE TRIGGER entry_follows BEFORE INSERT ON entry
        WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry WHERE agreement = NEW.agreement)
        BEGIN SELECT RAISE(ABORT, 'an entry follows the last one of its chain'); END
        """,
        """
        CREATE TRIGGER entry_not_before BEFORE INSERT ON entry
        WHEN NEW.recorded < (SELECT recorded FROM entry WHERE agreement = NEW.agreement ORDER BY number DESC LIMIT 1)
        BEGIN SELECT RAISE(ABORT, 'an entry is not recorded before the one it follows'); END
        """,
        """
        CREATE TRIGGER disposal_once BEFORE INSERT ON disposal
        WHEN EXISTS (SELECT 1 FROM disposal WHERE agreement = NEW.agreement AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'disposal is append-only'); END
        """,
        """
        CREATE TRIGGER act_once BEFORE INSERT ON act
        WHEN EXISTS (SELECT 1 FROM act WHERE agreement = NEW.agreement
            AND (organisation = NEW.organisation AND act_key = NEW.act_key OR first_number = NEW.first_number))
        BEGIN SELECT RAISE(ABORT, 'act is append-only'); END
        """,
    ]

    private static let contentRules = [
        """
        CREATE TRIGGER content_no_update BEFORE UPDATE ON content
        BEGIN SELECT RAISE(ABORT, 'content is never changed'); END
        """,
        """
        CREATE TRIGGER content_once BEFORE INSERT ON content
        WHEN EXISTS (SELECT 1 FROM content WHERE agreement = NEW.agreement AND number = NEW.number)
            OR EXISTS (SELECT 1 FROM disposal WHERE agreement = NEW.agreement AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'content is written once'); END
        """,
        """
        CREATE TRIGGER content_leaves_by_disposal BEFORE DELETE ON content
        WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE agreement = OLD.agreement AND number = OLD.number)
        BEGIN SELECT RAISE(ABORT, 'content leaves by disposal only'); END
        """,
    ]
}
