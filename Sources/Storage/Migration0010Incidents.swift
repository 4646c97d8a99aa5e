import Vocabulary

extension Migration {
    /// What happened, how many of it, where it is and who lives there: rows beside the journal, each with its class. What is
    /// said anew about the same thing is a new version; nothing is written over.
    static let incidents = Migration(
        number: 10, name: "incidents",
        tables: incidentTables + [
            versioned(
                "incident_count",
                """
                source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
                category TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 200),
                first_day TEXT NOT NULL CHECK (length(first_day) = 10),
                last_day TEXT NOT NULL CHECK (length(last_day) = 10),
                area TEXT NOT NULL,
                organisation TEXT NOT NULL,
                """, said: amount("amount"), key: VersionedTable.counts),
            versioned(
                "area",
                "area_key TEXT NOT NULL CHECK (length(area_key) BETWEEN 1 AND 200),",
                said: """
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
                    shape TEXT NOT NULL,
                    visitors {int} NOT NULL CHECK (visitors IN (0, 1)),
                    first_day TEXT CHECK (length(first_day) = 10),
                    last_day TEXT CHECK (length(last_day) = 10),
                    """, key: VersionedTable.areas),
            versioned(
                "population",
                "area TEXT NOT NULL, year {int} NOT NULL,", said: amount("residents"), key: VersionedTable.populations),
            versioned(
                "area_change",
                "old_area TEXT NOT NULL, new_area TEXT NOT NULL,",
                said: "millionths {int} NOT NULL CHECK (millionths BETWEEN 0 AND 1000000),",
                key: VersionedTable.areaChanges),
            versioned(
                "place",
                "place_key TEXT NOT NULL CHECK (length(place_key) BETWEEN 1 AND 200),",
                said: """
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
                    area TEXT,
                    visitors {int} NOT NULL CHECK (visitors IN (0, 1)),
                    first_day TEXT CHECK (length(first_day) = 10),
                    last_day TEXT CHECK (length(last_day) = 10),
                    """, key: VersionedTable.places),
            versioned(
                "survey_figure",
                """
                survey TEXT NOT NULL CHECK (length(survey) BETWEEN 1 AND 200),
                question TEXT NOT NULL,
                answer TEXT NOT NULL,
                answering TEXT NOT NULL,
                area TEXT NOT NULL,
                first_day TEXT NOT NULL CHECK (length(first_day) = 10),
                last_day TEXT NOT NULL CHECK (length(last_day) = 10),
                """,
                said: """
                    source TEXT NOT NULL,
                    thousandths {int},
                    missing TEXT CHECK (missing IN ('hidden', 'unknown')),
                    \(amount("answered"))
                    """, key: VersionedTable.surveyFigures),
            versioned(
                "municipality_year",
                "municipality TEXT NOT NULL CHECK (length(municipality) = 4), year {int} NOT NULL,",
                said: amount("reported") + " " + amount("rate"), key: VersionedTable.municipalityYears),
            versioned(
                "quiet_week",
                "organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200), week TEXT NOT NULL,",
                said: "post TEXT NOT NULL,", key: VersionedTable.quietWeeks),
        ],
        sqliteRules: VersionedTable.all.map(\.name).flatMap(neverWrittenOver)
            + neverWrittenOver("incident") + incidentRules)

    /// A number, or why there is none.
    private static func amount(_ name: String) -> String {
        """
        \(name)_kind TEXT NOT NULL CHECK (\(name)_kind IN ('number', 'hidden', 'unknown')),
        \(name) {int} CHECK ((\(name) IS NOT NULL) = (\(name)_kind = 'number')),
        """
    }

    private static func versioned(_ name: String, _ identity: String, said: String, key: VersionedTable) -> String {
        precondition(key.name == name, "The rules for a table bear its name.")
        return """
            CREATE TABLE \(name) (
                agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
                \(identity)
                version {int} NOT NULL CHECK (version >= 1),
                \(said)
                class TEXT NOT NULL CHECK (class IN ('own', 'shared', 'open')),
                owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
                recorded TEXT NOT NULL CHECK (length(recorded) = 20),
                batch {int} NOT NULL CHECK (batch >= 0),
                PRIMARY KEY (agreement, owner, \(key.identity.joined(separator: ", ")), version)
            ) {strict}
            """
    }

    private static let incidentTables = [
        """
        CREATE TABLE batch (
            agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
            number {int} NOT NULL CHECK (number >= 1),
            source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
            kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            class TEXT NOT NULL CHECK (class IN ('own', 'shared', 'open')),
            owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
            begun TEXT NOT NULL CHECK (length(begun) = 20),
            taken {int},
            undone {int},
            CHECK (undone IS NULL OR taken IS NOT NULL),
            PRIMARY KEY (agreement, number),
            FOREIGN KEY (agreement, taken) REFERENCES entry (agreement, number),
            FOREIGN KEY (agreement, undone) REFERENCES entry (agreement, number)
        ) {strict}
        """,
        """
        CREATE TABLE incident (
            agreement TEXT NOT NULL CHECK (length(agreement) BETWEEN 1 AND 200),
            sequence {int} NOT NULL CHECK (sequence >= 1),
            number {int} NOT NULL CHECK (number >= 1),
            version {int} NOT NULL CHECK (version >= 1),
            class TEXT NOT NULL CHECK (class IN ('own', 'shared', 'open')),
            owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
            recorded TEXT NOT NULL CHECK (length(recorded) = 20),
            batch {int} NOT NULL CHECK (batch >= 0),
            source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 400),
            time_known TEXT NOT NULL CHECK (time_known IN ('moment', 'day', 'span', 'days')),
            begins {int} NOT NULL,
            ends {int} NOT NULL CHECK (begins <= ends),
            type TEXT NOT NULL CHECK (length(type) <= 400),
            category TEXT CHECK (length(category) <= 200),
            code TEXT CHECK (length(code) = 4),
            area TEXT CHECK (length(area) <= 200),
            place TEXT CHECK (length(place) <= 400),
            latitude {int},
            longitude {int},
            organisation TEXT CHECK (length(organisation) <= 400),
            standing TEXT NOT NULL CHECK (standing IN (\(IncidentStanding.words.map { "'\($0)'" }.joined(separator: ", ")))),
            same_as {int} CHECK ((same_as IS NOT NULL) = (standing = 'same')),
            post TEXT CHECK (length(post) <= 200),
            CHECK ((latitude IS NULL) = (longitude IS NULL)),
            PRIMARY KEY (agreement, sequence)
        ) {strict}{clustered}
        """,
        "CREATE UNIQUE INDEX incident_by_number ON incident (agreement, number, version)",
        "CREATE INDEX incident_by_reference ON incident (agreement, source, reference)",
        "CREATE INDEX incident_by_time ON incident (agreement, begins)",
        """
        CREATE TABLE incident_text (
            agreement TEXT NOT NULL,
            number {int} NOT NULL,
            version {int} NOT NULL,
            part TEXT NOT NULL CHECK (part IN ('told', 'reason')),
            class TEXT NOT NULL CHECK (class IN ('own', 'shared', 'open')),
            owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
            body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
            PRIMARY KEY (agreement, number, version, part)
        ) {strict}{clustered}
        """,
        """
        CREATE TABLE report_key (
            agreement TEXT NOT NULL,
            organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 200),
            report_key TEXT NOT NULL CHECK (length(report_key) BETWEEN 1 AND 200),
            body_digest TEXT NOT NULL CHECK (length(body_digest) BETWEEN 1 AND 200),
            number {int} NOT NULL,
            PRIMARY KEY (agreement, organisation, report_key)
        ) {strict}
        """,
    ]

    /// A row goes only with an import that was never taken in or has been undone.
    private static func neverWrittenOver(_ table: String) -> [String] {
        [
            """
            CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is never written over'); END
            """,
            """
            CREATE TRIGGER \(table)_goes_with_its_import BEFORE DELETE ON \(table)
            WHEN NOT EXISTS (SELECT 1 FROM batch b WHERE b.agreement = OLD.agreement AND b.number = OLD.batch
                AND (b.taken IS NULL OR b.undone IS NOT NULL))
            BEGIN SELECT RAISE(ABORT, '\(table) goes with its import only'); END
            """,
        ]
    }

    private static let incidentRules = [
        """
        CREATE TRIGGER incident_text_no_update BEFORE UPDATE ON incident_text
        BEGIN SELECT RAISE(ABORT, 'a text is never written over'); END
        """,
        """
        CREATE TRIGGER batch_steps BEFORE UPDATE ON batch
        WHEN OLD.taken IS NOT NULL AND OLD.taken IS NOT NEW.taken OR OLD.undone IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'an import is taken in once and undone once'); END
        """,
    ]
}
