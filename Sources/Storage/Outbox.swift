package import Vocabulary

/// A letter that is to be sent once.
package struct NewLetter: Hashable, Sendable {
    /// What it is for, such as this week's letter to one person: the same purpose is never put in the outbox twice.
    /// Kept as a digest.
    package let purpose: String
    /// A word for the list of letters, such as `monday`.
    package let kind: String
    package let to: String
    package let subject: String
    /// Plain text, lines ended by a line feed. Taken away when the letter has left: it may hold a link that lets in.
    package let text: String
    /// After this nobody wants it any more; nil when it may come at any time.
    package let expires: Instant?

    package init(purpose: String, kind: String, to: String, subject: String, text: String, expires: Instant? = nil) {
        self.purpose = purpose
        self.kind = kind
        self.to = to
        self.subject = subject
        self.text = text
        self.expires = expires
    }
}

/// A letter in the outbox, or one that has left it.
package struct OutboxLetter: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case waiting
        /// Handed to the program that sends, which has not answered yet.
        case leaving
        case sent
        /// The program stopped while it was leaving: it may have left. It is sent again only when a person says so.
        case unsure
        /// Tried as often as it is tried.
        case stuck
        /// It could not leave while anybody wanted it.
        case late
        /// Somebody said that it need not be sent.
        case givenUp = "given-up"
    }

    package let id: String
    package let kind: String
    package let to: String
    package let subject: String
    /// Nil when it has left, come too late or been given up.
    package let text: String?
    package let made: Instant
    package let state: State
    /// How often it was handed over.
    package let tries: Int
    package let nextTry: Instant
    /// What the program that sends said last.
    package let trouble: String?
}

/// Letters on their way out, beside the journal in the same file, so that a restart forgets none and doubles none.
package struct Outbox: Sendable {
    let file: SQLiteFile
    let salt: @Sendable () -> [UInt8]
}

extension Journal {
    package var outbox: Outbox { Outbox(file: file, salt: salt) }
}

extension Outbox {
    /// Puts a letter in, once for each purpose.
    ///
    /// - Parameter told: what it tells whom of, remembered with it: see ``Accounts/untold(_:to:)``.
    /// - Returns: false when a letter for the same purpose was put in before.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``.
    @discardableResult
    package func put(_ letter: NewLetter, telling told: (things: [String], account: AccountID)? = nil, now: Instant)
        throws -> Bool
    {
        try StorageFailure.refuse(letter.to, "to", bytes: 3...200)
        try StorageFailure.refuse(letter.kind, "kind", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(letter.subject, "subject", bytes: 1...400)
        try StorageFailure.refuse(letter.text, "text", bytes: StorageLimits.letterBytes)
        let purpose = Digest.of(Array(letter.purpose.utf8))
        let id = Digest.hex(salt())
        return try file.write { connection in
            guard try connection.run("SELECT 1 AS one FROM letter WHERE purpose = $1", [.text(purpose)]).first == nil
            else { return false }
            try connection.run(
                """
                INSERT INTO letter (id, purpose, kind, recipient, subject, body, made, expires, state, tries, next_try)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, $7)
                """,
                [
                    .text(id), .text(purpose), .text(letter.kind), .text(letter.to), .text(letter.subject),
                    .text(letter.text), .text(now.description), .text(letter.expires?.description),
                ])
            for thing in told?.things ?? [] {
                try connection.run(
                    """
                    INSERT INTO letter_news (account, thing, letter) VALUES ($1, $2, $3)
                    ON CONFLICT (account, thing) DO UPDATE SET letter = excluded.letter
                    """, [.text(told?.account.text), .text(Digest.of(Array(thing.utf8))), .text(id)])
            }
            return true
        }
    }

    /// Whether a letter for this purpose was put in.
    package func holds(_ purpose: String) throws -> Bool {
        let purpose = Digest.of(Array(purpose.utf8))
        return try file.read {
            try $0.run("SELECT 1 AS one FROM letter WHERE purpose = $1", [.text(purpose)]).first != nil
        }
    }

    /// After a start: what was leaving when the program stopped may have left.
    package func settleAfterStart() throws {
        _ = try file.write { try $0.run("UPDATE letter SET state = 'unsure' WHERE state = 'leaving'") }
    }

    /// Takes the letter whose turn it is, marked as leaving before it is handed on; nil when none is due.
    package func take(now: Instant) throws -> OutboxLetter? {
        try file.write { connection in
            let moment = Value.text(now.description)
            try connection.run(
                "UPDATE letter SET state = 'late', body = NULL WHERE state = 'waiting' AND expires < $1", [moment])
            let due = try connection.run(
                """
                SELECT \(OutboxLetter.columns) FROM letter WHERE state = 'waiting' AND next_try <= $1
                ORDER BY next_try, made, id LIMIT 1
                """, [moment]
            ).first.map { try OutboxLetter($0) }
            guard let due else { return nil }
            try connection.run(
                "UPDATE letter SET state = 'leaving', tries = tries + 1 WHERE id = $1", [.text(due.id)])
            return try connection.letter(due.id)
        }
    }

    /// The program that sends has taken the letter over. Its text is not kept.
    package func left(_ id: String) throws {
        try change(
            "UPDATE letter SET state = 'sent', body = NULL, trouble = NULL WHERE id = $1 AND state = 'leaving'", id)
    }

    /// It was not taken over: tried again at `next`, or never when that is nil.
    package func returned(_ id: String, trouble: String, next: Instant?) throws {
        let words = String(trouble.prefix(StorageLimits.troubleLetters)).filter { $0 != "\0" }
        let state = next == nil ? "stuck" : "waiting"
        _ = try file.write {
            try $0.run(
                """
                UPDATE letter SET state = $2, trouble = $3, next_try = coalesce($4, next_try)
                WHERE id = $1 AND state = 'leaving'
                """, [.text(id), .text(state), .text(words), .text(next?.description)])
        }
    }

    private func change(_ sql: String, _ id: String) throws {
        _ = try file.write { try $0.run(sql, [.text(id)]) }
    }
}

extension OutboxLetter {
    /// What was given up is kept as what came too late, and told apart by the last word that was said of it.
    static let columns = """
        id, kind, recipient, subject, body, made, tries, next_try, trouble,
        CASE WHEN state = 'late' AND EXISTS (
            SELECT 1 FROM letter_word w WHERE w.letter = letter.id AND w.said = 'given-up')
        THEN 'given-up' ELSE state END AS state
        """

    init(_ row: Row) throws(StorageFailure) {
        guard let made = Instant(try row.text("made")) else { throw .unreadable(column: "made") }
        guard let nextTry = Instant(try row.text("next_try")) else { throw .unreadable(column: "next_try") }
        guard let state = State(rawValue: try row.text("state")) else { throw .unreadable(column: "state") }
        self.init(
            id: try row.text("id"), kind: try row.text("kind"), to: try row.text("recipient"),
            subject: try row.text("subject"), text: try row.textIfAny("body"), made: made, state: state,
            tries: try row.int("tries"), nextTry: nextTry, trouble: try row.textIfAny("trouble"))
    }
}

extension Connection {
    fileprivate func letter(_ id: String) throws -> OutboxLetter? {
        try run("SELECT \(OutboxLetter.columns) FROM letter WHERE id = $1", [.text(id)]).first
            .map { try OutboxLetter($0) }
    }
}
