import Storage
import Testing
import Vocabulary

@Suite("Drafts")
struct DraftTests {
    let folder: Folder
    let journal: Journal
    let draft: StoredDraft

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        draft = StoredDraft(
            organisation: "municipality/1262", id: "kZ3v0XhQe7m2RcT9yLwU1A", body: "{}",
            changedOn: try #require(CivilDate("2025-11-20")))
    }

    @Test("A draft is its own organisation's: another's question finds nothing, by id or in the list")
    func own() throws {
        try journal.keepDraft(draft)
        #expect(try journal.draft(draft.id, of: draft.organisation) == draft)
        #expect(try journal.drafts(of: draft.organisation) == [draft])
        #expect(try journal.draft(draft.id, of: "police area/kavlinge") == nil)
        #expect(try journal.drafts(of: "police area/kavlinge") == [])
        #expect(try !journal.dropDraft(draft.id, of: "police area/kavlinge"))
        #expect(try journal.drafts(of: draft.organisation) == [draft])
    }

    @Test("Keeping again replaces; throwing away leaves nothing, and says so the second time")
    func replaced() throws {
        try journal.keepDraft(draft)
        let later = StoredDraft(
            organisation: draft.organisation, id: draft.id, body: "{\"a\":1}", changedOn: draft.changedOn)
        try journal.keepDraft(later)
        #expect(try journal.drafts(of: draft.organisation) == [later])
        #expect(try journal.dropDraft(draft.id, of: draft.organisation))
        #expect(try !journal.dropDraft(draft.id, of: draft.organisation))
        #expect(try journal.drafts(of: draft.organisation) == [])
    }

    @Test("An id that can be guessed, an empty body and one draft too many are refused")
    func refused() throws {
        func with(id: String, body: String = "{}") -> StoredDraft {
            StoredDraft(organisation: draft.organisation, id: id, body: body, changedOn: draft.changedOn)
        }
        #expect(throws: StorageFailure.unacceptableText(field: "id", .tooShort)) {
            try journal.keepDraft(with(id: "1"))
        }
        #expect(throws: StorageFailure.unacceptableText(field: "body", .empty)) {
            try journal.keepDraft(with(id: draft.id, body: ""))
        }
        for number in 1...StorageLimits.drafts {
            try journal.keepDraft(with(id: "draft-of-many-words-no-\(100 + number)"))
        }
        #expect(throws: StorageFailure.self) { try journal.keepDraft(draft) }
    }

    @Test("A journal from before there were drafts gets the table, and keeps what it held")
    func migrated() throws {
        let old = try Folder()
        _ = try old.journal()
        // As the tables of step 3 left it: without what later steps made.
        let later =
            (tablesOfIncidents + [
                "draft", "done_link", "letter_pace", "letter_language", "letter_news", "letter_word", "letter",
                "attached",
                "file",
                "account_event", "appointment_proposal", "recovery_code",
            ]).map { "DROP TABLE \($0);" }.joined(separator: " ")
        let column = "ALTER TABLE account DROP COLUMN code_sealed;"
        try runBeside(old.file(), "\(later) \(column) PRAGMA user_version = 3")
        let journal = try Journal(path: old.file())
        try journal.keepDraft(draft)
        #expect(try journal.drafts(of: draft.organisation) == [draft])
    }
}
