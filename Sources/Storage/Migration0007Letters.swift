extension Migration {
    /// What people said of letters that did not leave by themselves, which letters each wants and in which language, and
    /// what each has been told of.
    static let letters = Migration(
        number: 7, name: "letters",
        tables: [
            """
            CREATE TABLE letter_word (
                letter TEXT NOT NULL,
                number {int} NOT NULL CHECK (number >= 1),
                said TEXT NOT NULL CHECK (said IN ('again', 'arrived', 'given-up')),
                account TEXT NOT NULL,
                at TEXT NOT NULL CHECK (length(at) = 20),
                PRIMARY KEY (letter, number),
                FOREIGN KEY (letter) REFERENCES letter (id),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            """
            CREATE TABLE letter_pace (
                account TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
                pace TEXT NOT NULL CHECK (length(pace) BETWEEN 1 AND 200),
                PRIMARY KEY (account, kind),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            // There was one kind to choose for.
            "INSERT INTO letter_pace (account, kind, pace) SELECT account, 'monday', pace FROM letter_choice",
            "DROP TABLE letter_choice",
            """
            CREATE TABLE letter_language (
                account TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
                PRIMARY KEY (account),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
            """
            CREATE TABLE letter_told (
                account TEXT NOT NULL,
                thing TEXT NOT NULL CHECK (length(thing) = 64),
                PRIMARY KEY (account, thing),
                FOREIGN KEY (account) REFERENCES account (id)
            ) {strict}
            """,
        ],
        sqliteRules: [])
}
