extension Migration {
    /// The figures of pictures that were written: as they stood then, and never changed.
    static let frozenPictures = Migration(
        number: 12, name: "frozen pictures",
        tables: [
            """
            CREATE TABLE frozen_picture (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                class TEXT NOT NULL CHECK (class IN ('own', 'shared')),
                owner TEXT,
                frozen {int} NOT NULL,
                whole TEXT NOT NULL,
                cleared TEXT,
                publication TEXT,
                PRIMARY KEY (agreement, digest),
                CHECK ((class = 'own') = (owner IS NOT NULL))
            ) {strict}
            """
        ],
        sqliteRules: [
            """
            CREATE TRIGGER frozen_picture_stays BEFORE UPDATE ON frozen_picture
            BEGIN SELECT RAISE(ABORT, 'a frozen picture is never changed'); END
            """
        ])
}
