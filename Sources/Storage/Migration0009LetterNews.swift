extension Migration {
    /// Which letter told whom of what: one that never left told nothing.
    static let letterNews = Migration(
        number: 9, name: "letter news",
        tables: [
            """
            CREATE TABLE letter_news (
                account TEXT NOT NULL,
                thing TEXT NOT NULL CHECK (length(thing) = 64),
                letter TEXT,
                PRIMARY KEY (account, thing),
                FOREIGN KEY (account) REFERENCES account (id),
                FOREIGN KEY (letter) REFERENCES letter (id)
            ) {strict}
            """,
            // Nobody wrote down which letter it was; they count as told, as they did.
            "INSERT INTO letter_news (account, thing) SELECT account, thing FROM letter_told",
            "DROP TABLE letter_told",
        ],
        sqliteRules: [])
}
