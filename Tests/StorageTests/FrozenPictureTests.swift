import Storage
import Testing
import Vocabulary

@Suite("Frozen pictures")
struct FrozenPictureTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    private func freeze(_ whole: String, as secrecy: SecrecyClass = .shared, _ time: Int = 1) throws -> String {
        try journal.freeze(
            whole, cleared: ("cleared \(whole)", "published \(whole)"), of: lomma, as: secrecy, now: minute(time))
    }

    @Test("The parties read all of a joint picture; who only takes part reads what was cleared")
    func readers() throws {
        let digest = try freeze("2025")
        for party in [kommun, polis] {
            let found = try #require(try journal.frozenPicture(digest, of: lomma, as: .organisation(party)))
            #expect(found.whole == "2025" && found.cleared == "cleared 2025" && found.frozen == minute(1))
        }
        let outside = try #require(try journal.frozenPicture(digest, of: lomma, as: .participant))
        #expect(outside.whole == nil && outside.cleared == "cleared 2025")
        #expect(try journal.frozenPicture(digest, of: lomma, as: .everybody) == nil)
    }

    @Test("A party's own picture is there for that party alone")
    func own() throws {
        let digest = try freeze("own", as: .own(kommun))
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(kommun))?.whole == "own")
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(polis)) == nil)
        #expect(try journal.frozenPicture(digest, of: lomma, as: .participant) == nil)
    }

    @Test(
        "The same figures kept again stay as they were, and every publication is known to the next clearing, oldest first"
    )
    func again() throws {
        let digest = try freeze("b", 2)
        #expect(try freeze("a", as: .own(polis), 1) != digest)
        #expect(try freeze("b", as: .own(kommun), 3) == digest)
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(polis))?.frozen == minute(2))
        #expect(try journal.publications(of: lomma) == ["published a", "published b"])
        #expect(try journal.publications(of: AgreementID("annan")) == [])
    }

    @Test("Nothing of another agreement's is found, and a digest of nothing finds nothing")
    func elsewhere() throws {
        let digest = try freeze("x")
        #expect(try journal.frozenPicture(digest, of: AgreementID("annan"), as: .organisation(kommun)) == nil)
        #expect(try journal.frozenPicture("0", of: lomma, as: .organisation(kommun)) == nil)
        #expect(throws: StorageFailure.self) { _ = try freeze("") }
    }

    @Test("Figures that were changed in the file are found when they are read")
    func changed() throws {
        let digest = try freeze("2025")
        try tamper(
            folder.file(), ["UPDATE frozen_picture SET whole = '2024'"])
        #expect(throws: StorageFailure.self) {
            _ = try journal.frozenPicture(digest, of: lomma, as: .organisation(kommun))
        }
    }
}
