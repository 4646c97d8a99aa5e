import Storage
import Testing
import Vocabulary

@Suite("Notes on a meeting's board")
struct BoardNoteTests {
    let folder: Folder
    let journal: Journal
    let place: BoardNote.Place
    private let coordinator = Actor(post: ActorKey("samordnare"), organisation: kommun)
    private let officer = Actor(post: ActorKey("kommunpolis"), organisation: polis)

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        place = BoardNote.Place(
            agreement: lomma, forum: CommitmentKey("vecka"), day: try #require(CivilDate("2025-11-26")), item: "nytt")
    }

    private func save(_ text: String, since version: Int, by actor: Actor, _ time: Int) throws -> BoardNoteSaved {
        try journal.saveBoardNote(text, at: place, since: version, by: actor, now: minute(time))
    }

    private func notes(_ viewer: Viewer, of agreement: AgreementID = lomma) throws -> [String: BoardNote] {
        try journal.boardNotes(of: agreement, forum: place.forum, day: place.day, as: viewer)
    }

    @Test("Both parties read and write the same note, a version at a time")
    func turns() throws {
        #expect(try notes(.organisation(kommun)) == [:])
        let first = BoardNote(item: "nytt", version: 1, by: coordinator, saved: minute(1), text: "Lugnt.")
        #expect(try save("Lugnt.", since: 0, by: coordinator, 1) == .saved(first))
        #expect(try notes(.organisation(polis)) == ["nytt": first])
        let second = BoardNote(item: "nytt", version: 2, by: officer, saved: minute(2), text: "Lugnt, utom lördag.")
        #expect(try save("Lugnt, utom lördag.", since: 1, by: officer, 2) == .saved(second))
        #expect(try notes(.organisation(kommun)) == ["nytt": second])
        // Emptied is a version too.
        guard case .saved(let empty) = try save("", since: 2, by: officer, 3) else { return #expect(Bool(false)) }
        #expect(empty.version == 3 && empty.text.isEmpty)
    }

    @Test("Who saw an older version writes over nothing, and is told what stands")
    func conflict() throws {
        guard case .saved(let police) = try save("Polisens", since: 0, by: officer, 1) else {
            return #expect(Bool(false))
        }
        #expect(try save("Kommunens", since: 0, by: coordinator, 2) == .changedMeanwhile(police))
        #expect(try save("Kommunens", since: 7, by: coordinator, 2) == .changedMeanwhile(police))
        #expect(try notes(.organisation(kommun))["nytt"]?.text == "Polisens")
        // The same words need no second version, from whatever version they come: a request sent twice answers alike.
        #expect(try save("Polisens", since: 0, by: officer, 3) == .saved(police))
        guard case .saved(let both) = try save("Polisens\nKommunens", since: 1, by: coordinator, 4) else {
            return #expect(Bool(false))
        }
        #expect(both.version == 2)
    }

    @Test("Whoever may not read what is shared gets no note, nor does another agreement")
    func scope() throws {
        _ = try save("Lugnt.", since: 0, by: coordinator, 1)
        #expect(try notes(.everybody) == [:])
        #expect(try notes(.organisation(kommun), of: AgreementID("burlov")) == [:])
        #expect(try notes(.organisation(kommun)).count == 1)
    }

    @Test("Notes that stand in a minute go from their board for good, and what was written since stays")
    func disposed() throws {
        _ = try save("Lugnt på torget.", since: 0, by: coordinator, 1)
        let later = BoardNote.Place(agreement: lomma, forum: place.forum, day: place.day, item: "framat")
        _ = try journal.saveBoardNote("Efter mötet.", at: later, since: 0, by: officer, now: minute(3))
        let other = BoardNote.Place(
            agreement: lomma, forum: place.forum, day: place.day.adding(days: 14), item: "nytt")
        _ = try journal.saveBoardNote("Nästa möte.", at: other, since: 0, by: officer, now: minute(1))
        let gone = try journal.disposeOfBoardNotes(
            of: lomma, forum: place.forum, day: place.day, savedThrough: minute(2))
        #expect(gone == 1)
        #expect(try notes(.keeper).keys.sorted() == ["framat"])
        #expect(
            try journal.boardNotes(of: lomma, forum: place.forum, day: other.day, as: .keeper).keys.sorted() == ["nytt"]
        )
        // Once more there is nothing to take away.
        #expect(
            try journal.disposeOfBoardNotes(of: lomma, forum: place.forum, day: place.day, savedThrough: minute(2)) == 0
        )
    }

    @Test("A text that is too long, or holds a NUL, is not kept")
    func refused() throws {
        let long = String(repeating: "x", count: StorageLimits.boardNoteBytes + 1)
        #expect(throws: StorageFailure.unacceptableText(field: "body", .tooLong)) {
            try save(long, since: 0, by: coordinator, 1)
        }
        #expect(throws: StorageFailure.unacceptableText(field: "body", .holdsNUL)) {
            try save("a\u{0}b", since: 0, by: coordinator, 1)
        }
        #expect(try notes(.organisation(kommun)) == [:])
    }
}
