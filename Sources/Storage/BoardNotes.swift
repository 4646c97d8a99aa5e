package import Vocabulary

/// A note on the board of a forum's meeting: everybody at the table reads and writes the same one.
package struct BoardNote: Hashable, Sendable {
    /// Which note of which board.
    package struct Place: Hashable, Sendable {
        package let agreement: AgreementID
        /// The commitment that the forum meets.
        package let forum: CommitmentKey
        package let day: CivilDate
        /// The item of the agenda that it belongs to.
        package let item: String

        package init(agreement: AgreementID, forum: CommitmentKey, day: CivilDate, item: String) {
            self.agreement = agreement
            self.forum = forum
            self.day = day
            self.item = item
        }
    }

    package let item: String
    /// From 1, one more for each time it is saved; 0 is a note that nobody has written.
    package let version: Int
    package let by: Actor
    package let saved: Instant
    package let text: String

    package init(item: String, version: Int, by: Actor, saved: Instant, text: String) {
        self.item = item
        self.version = version
        self.by = by
        self.saved = saved
        self.text = text
    }
}

/// What came of saving a note.
package enum BoardNoteSaved: Hashable, Sendable {
    case saved(BoardNote)
    /// Somebody else saved it since: nothing was written over, and this is what stands.
    case changedMeanwhile(BoardNote)
}

extension Journal {
    /// The notes of a board that the viewer may read, by item.
    package func boardNotes(
        of agreement: AgreementID, forum: CommitmentKey, day: CivilDate, as viewer: Viewer
    ) throws -> [String: BoardNote] {
        let rows = try file.read {
            try $0.run(
                """
                SELECT e.item, e.version, e.organisation, e.post, e.saved, e.body FROM board_note e
                WHERE \(Scope.condition) AND e.agreement = $4 AND e.forum = $5 AND e.day = $6 ORDER BY e.item
                """,
                Scope(viewer).arguments + [.text(agreement.text), .text(forum.text), .text(day.description)])
        }
        let notes = try rows.map { try BoardNote($0) }
        return Dictionary(notes.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Saves a note as the version after the one that its writer saw.
    ///
    /// - Parameter version: the one seen; 0 where there was none.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)`` when something is empty or too long. The text itself may be empty:
    ///   then the note says nothing.
    package func saveBoardNote(
        _ text: String, at place: BoardNote.Place, since version: Int, by actor: Actor, now: Instant
    ) throws -> BoardNoteSaved {
        try StorageFailure.refuse(place.item, "item", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(place.forum.text, "forum", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(text, "body", bytes: 0...StorageLimits.boardNoteBytes)
        return try file.write { connection in
            let standing = try connection.boardNote(place)
            if let standing, standing.text == text { return .saved(standing) }
            // A version that never was is no ground to write over anything either.
            if let standing, standing.version != version { return .changedMeanwhile(standing) }
            let next = (standing?.version ?? 0) + 1
            return .saved(try connection.write(text, at: place, as: next, by: actor, now: now))
        }
    }

    /// Takes the notes of a board away for good, as far as nobody has written in them since a moment: they stand in the meeting's minute, and are
    /// disposed of with it.
    ///
    /// - Returns: how many there were. The bytes leave the disk as with ``dispose(of:number:)``.
    @discardableResult
    package func disposeOfBoardNotes(
        of agreement: AgreementID, forum: CommitmentKey, day: CivilDate, savedThrough moment: Instant
    ) throws -> Int {
        let gone = try file.write { connection in
            try connection.run(
                """
                DELETE FROM board_note WHERE agreement = $1 AND forum = $2 AND day = $3 AND saved <= $4 RETURNING item
                """,
                [.text(agreement.text), .text(forum.text), .text(day.description), .int(Int(moment.seconds))]
            ).count
        }
        if gone > 0 { try file.emptyLog() }
        return gone
    }
}

extension Connection {
    fileprivate func boardNote(_ place: BoardNote.Place) throws -> BoardNote? {
        try run(
            """
            SELECT item, version, organisation, post, saved, body FROM board_note
            WHERE agreement = $1 AND forum = $2 AND day = $3 AND item = $4
            """, place.arguments
        ).first.map { try BoardNote($0) }
    }

    fileprivate func write(
        _ text: String, at place: BoardNote.Place, as version: Int, by actor: Actor, now: Instant
    ) throws -> BoardNote {
        try run(
            """
            INSERT INTO board_note (agreement, forum, day, item, version, class, organisation, post, saved, body)
            VALUES ($1, $2, $3, $4, $5, 'shared', $6, $7, $8, $9)
            ON CONFLICT (agreement, forum, day, item) DO UPDATE SET version = excluded.version,
                organisation = excluded.organisation, post = excluded.post, saved = excluded.saved, body = excluded.body
            """,
            place.arguments + [
                .int(version), .text(actor.organisation.text), .text(actor.post.text), .int(Int(now.seconds)),
                .text(text),
            ])
        return BoardNote(item: place.item, version: version, by: actor, saved: now, text: text)
    }
}

extension BoardNote.Place {
    fileprivate var arguments: [Value] {
        [.text(agreement.text), .text(forum.text), .text(day.description), .text(item)]
    }
}

extension BoardNote {
    fileprivate init(_ row: Row) throws(StorageFailure) {
        self.init(
            item: try row.text("item"), version: try row.int("version"),
            by: Actor(
                post: ActorKey(try row.text("post")), organisation: ActorKey(try row.text("organisation"))),
            saved: Instant(seconds: Int64(try row.int("saved"))), text: try row.text("body"))
    }
}
