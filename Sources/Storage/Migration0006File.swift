extension Migration {
    /// Files that show something: each content once, by its digest, and where it hangs in which chain.
    static let file = Migration(
        number: 6, name: "file",
        tables: [
            """
            CREATE TABLE file (
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                bytes {bytes} NOT NULL CHECK (length(bytes) >= 1),
                PRIMARY KEY (digest)
            ) {strict}
            """,
            """
            CREATE TABLE attached (
                agreement TEXT NOT NULL,
                number {int} NOT NULL,
                address TEXT NOT NULL CHECK (length(address) = 32),
                digest TEXT NOT NULL,
                PRIMARY KEY (agreement, number),
                FOREIGN KEY (agreement, number) REFERENCES entry (agreement, number),
                FOREIGN KEY (digest) REFERENCES file (digest)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX attached_by_address ON attached (address)",
            "CREATE INDEX attached_by_digest ON attached (digest)",
        ],
        sqliteRules: [
            """
            CREATE TRIGGER file_no_update BEFORE UPDATE ON file
            BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END
            """,
            """
            CREATE TRIGGER attached_no_update BEFORE UPDATE ON attached
            BEGIN SELECT RAISE(ABORT, 'where a file hangs is never changed'); END
            """,
            """
            CREATE TRIGGER attached_leaves_by_disposal BEFORE DELETE ON attached
            WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE agreement = OLD.agreement AND number = OLD.number)
            BEGIN SELECT RAISE(ABORT, 'a file leaves by disposal only'); END
            """,
        ])
}
