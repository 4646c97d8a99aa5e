package import Vocabulary

/// What somebody says of a letter that did not leave by itself. The words stand in the database.
package enum LetterWord: String, Hashable, Sendable, CaseIterable {
    /// It is to be tried again.
    case again
    /// It did arrive.
    case arrived
    /// It need not be sent.
    case givenUp = "given-up"

    /// The states in which it can be said.
    package var sayable: Set<OutboxLetter.State> {
        switch self {
        case .again: [.stuck, .unsure]
        case .arrived: [.unsure]
        // What waits may be a way in that somebody else sent: it leaves by itself, or gets stuck.
        case .givenUp: [.stuck, .unsure]
        }
    }

    fileprivate var change: String {
        switch self {
        case .again: "state = 'waiting', tries = 0"
        case .arrived: "state = 'sent', body = NULL, trouble = NULL"
        // What was given up is of no more use than what came too late: its text, with its links, goes.
        case .givenUp: "state = 'late', body = NULL"
        }
    }
}

/// That somebody said something of a letter, and when.
package struct SaidOfLetter: Hashable, Sendable {
    package let word: LetterWord
    package let account: AccountID
    package let at: Instant
}

// Those who care for the outbox.
extension Outbox {
    /// Takes somebody's word about a letter, and remembers whose it was.
    ///
    /// - Returns: false when the letter's state is another by now: then nothing was changed.
    package func say(_ word: LetterWord, of id: String, by account: AccountID, now: Instant) throws -> Bool {
        let states = word.sayable.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try file.write { connection in
            let moment = Value.text(now.description)
            let changed = try connection.run(
                "UPDATE letter SET next_try = $2, \(word.change) WHERE id = $1 AND state IN (\(states)) RETURNING id",
                [.text(id), moment])
            guard changed.count > 0 else { return false }
            try connection.run(
                """
                INSERT INTO letter_word (letter, number, said, account, at)
                SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM letter_word WHERE letter = $1
                """, [.text(id), .text(word.rawValue), .text(account.text), moment])
            return true
        }
    }

    /// What was said of a letter, oldest first.
    package func words(of id: String) throws -> [SaidOfLetter] {
        try file.read {
            try $0.run("SELECT said, account, at FROM letter_word WHERE letter = $1 ORDER BY number", [.text(id)]).map {
                guard let word = LetterWord(rawValue: try $0.text("said")) else {
                    throw StorageFailure.unreadable(column: "said")
                }
                return SaidOfLetter(word: word, account: AccountID(try $0.text("account")), at: try $0.instant("at"))
            }
        }
    }

    /// How many letters wait for somebody's word: stuck, or perhaps sent.
    package func needingSomebody() throws -> Int {
        try file.read {
            try $0.run("SELECT count(*) AS letters FROM letter WHERE state IN ('stuck', 'unsure')").first?.int(
                "letters") ?? 0
        }
    }

    /// The newest letters, those that need somebody first, then those that wait.
    package func letters(atMost count: Int = 100) throws -> [OutboxLetter] {
        try letters("1 = 1", [.int(count)])
    }

    /// The same of those who hold a post of one organisation in an agreement on a day, written since the first day of it:
    /// naming somebody's address for a later day shows nothing of that person's letters.
    package func letters(to organisation: ActorKey, in agreement: AgreementID, on day: CivilDate, atMost count: Int)
        throws -> [OutboxLetter]
    {
        try letters(
            """
            recipient IN (
                SELECT a.mail FROM appointment p JOIN account a ON a.id = p.account
                WHERE p.agreement = $2 AND p.organisation = $3 AND p.from_day <= substr(letter.made, 1, 10)
                    AND p.from_day <= $4 AND coalesce(p.through_day, $4) >= $4)
            """, [.int(count), .text(agreement.text), .text(organisation.text), .text(day.description)])
    }

    private func letters(_ condition: String, _ values: [Value]) throws -> [OutboxLetter] {
        try file.read {
            try $0.run(
                """
                SELECT \(OutboxLetter.columns) FROM letter WHERE \(condition)
                ORDER BY CASE letter.state WHEN 'stuck' THEN 0 WHEN 'unsure' THEN 1 WHEN 'leaving' THEN 2
                    WHEN 'waiting' THEN 2 ELSE 3 END, made DESC, id LIMIT $1
                """, values
            ).map { try OutboxLetter($0) }
        }
    }
}
