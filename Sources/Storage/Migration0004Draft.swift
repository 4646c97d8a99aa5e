extension Migration {
    /// Agreements that an organisation is setting up, before anything is proposed to anybody.
    static let draft = Migration(
        number: 4, name: "draft",
        tables: [
            """
            CREATE TABLE draft (
                organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 22 AND 200),
                body TEXT NOT NULL,
                changed_on TEXT NOT NULL CHECK (length(changed_on) = 10),
                PRIMARY KEY (organisation, id)
            ) {strict}
            """
        ],
        sqliteRules: [])
}
