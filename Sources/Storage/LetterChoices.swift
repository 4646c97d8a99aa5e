package import Vocabulary

// Which letters somebody wants, how often, and in which language.
extension Accounts {
    /// How often somebody wants letters of a kind; nil when nothing was chosen.
    package func letterPace(of account: AccountID, kind: String) throws -> String? {
        try file.read {
            try $0.run(
                "SELECT pace FROM letter_pace WHERE account = $1 AND kind = $2", [.text(account.text), .text(kind)]
            ).first?.text("pace")
        }
    }

    package func chooseLetterPace(_ pace: String, kind: String, of account: AccountID) throws {
        try StorageFailure.refuse(pace, "pace", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(kind, "kind", bytes: StorageLimits.keyBytes)
        _ = try file.write {
            try $0.run(
                """
                INSERT INTO letter_pace (account, kind, pace) VALUES ($1, $2, $3)
                ON CONFLICT (account, kind) DO UPDATE SET pace = excluded.pace
                """, [.text(account.text), .text(kind), .text(pace)])
        }
    }

    /// The language that somebody has chosen for letters; nil when nothing was chosen.
    package func letterLanguage(of account: AccountID) throws -> Language? {
        try file.read {
            try $0.run("SELECT language FROM letter_language WHERE account = $1", [.text(account.text)]).first
                .flatMap { Language(rawValue: try $0.text("language")) }
        }
    }

    package func chooseLetterLanguage(_ language: Language, of account: AccountID) throws {
        _ = try file.write {
            try $0.run(
                """
                INSERT INTO letter_language (account, language) VALUES ($1, $2)
                ON CONFLICT (account) DO UPDATE SET language = excluded.language
                """, [.text(account.text), .text(language.rawValue)])
        }
    }

    /// Those of `things` that no letter has told somebody of, in their order. A letter that was given up or came too late to leave
    /// told nothing; one that waits or may have left is counted as having told.
    package func untold(_ things: [String], to account: AccountID) throws -> [String] {
        try file.read { connection in
            try things.filter { thing in
                try connection.run(
                    """
                    SELECT 1 AS one FROM letter_news n LEFT JOIN letter l ON l.id = n.letter
                    WHERE n.account = $1 AND n.thing = $2 AND coalesce(l.state, 'sent') <> 'late'
                    """, [.text(account.text), .text(Digest.of(Array(thing.utf8)))]
                ).first == nil
            }
        }
    }
}
