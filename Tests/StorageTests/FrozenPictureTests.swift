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

    private func freeze(
        _ whole: String, as secrecy: SecrecyClass = .shared, _ time: Int = 1, after earlier: Int? = nil
    ) throws -> Freezing {
        try journal.freeze(
            whole, cleared: ("cleared \(whole)", "published \(whole)"),
            after: try earlier ?? journal.publications(of: lomma).count, of: lomma, as: secrecy, now: minute(time))
    }

    private func kept(_ whole: String, as secrecy: SecrecyClass = .shared, _ time: Int = 1) throws -> String {
        guard case .kept(let digest) = try freeze(whole, as: secrecy, time) else {
            throw StorageFailure.damaged("overtaken")
        }
        return digest
    }

    @Test("The parties read all of a joint picture; who only takes part reads what was cleared")
    func readers() throws {
        let digest = try kept("2025")
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
        let digest = try kept("own", as: .own(kommun))
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(kommun))?.whole == "own")
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(polis)) == nil)
        #expect(try journal.frozenPicture(digest, of: lomma, as: .participant) == nil)
    }

    @Test(
        "The same figures kept again stay as they were, and every publication is known to the next clearing, oldest first"
    )
    func again() throws {
        let digest = try kept("b", 2)
        #expect(try kept("a", as: .own(polis), 1) != digest)
        #expect(try kept("b", as: .own(kommun), 3) == digest)
        #expect(try journal.frozenPicture(digest, of: lomma, as: .organisation(polis))?.frozen == minute(2))
        #expect(try journal.publications(of: lomma) == ["published a", "published b"])
        #expect(try journal.publications(of: AgreementID("annan")) == [])
    }

    @Test(
        "Of two pictures that were cleared at once the later is not kept: it has to be cleared against the other first")
    func atOnce() throws {
        // Both were cleared when nothing was published.
        #expect(try freeze("2025", 1, after: 0) == .kept(digest(ofText: "2025")))
        #expect(try freeze("2025-11", 2, after: 0) == .overtaken)
        #expect(try journal.publications(of: lomma) == ["published 2025"])
        let later = digest(ofText: "2025-11")
        #expect(try journal.frozenPicture(later, of: lomma, as: .organisation(kommun)) == nil)
        #expect(try freeze("2025-11", 2, after: 1) == .kept(later))
    }

    @Test("Publications of another agreement, and figures that are not published, overtake nothing")
    func besides() throws {
        let freezing = try journal.freeze(
            "x", cleared: nil, after: 0, of: lomma, as: .own(kommun), now: minute(1))
        #expect(freezing == .kept(digest(ofText: "x")))
        _ = try kept("2025")
        let elsewhere = try journal.freeze(
            "2025", cleared: ("c", "p"), after: 0, of: AgreementID("annan"), as: .shared, now: minute(2))
        #expect(elsewhere == .kept(digest(ofText: "2025")))
    }

    @Test("Nothing of another agreement's is found, and a digest of nothing finds nothing")
    func elsewhere() throws {
        let digest = try kept("x")
        #expect(try journal.frozenPicture(digest, of: AgreementID("annan"), as: .organisation(kommun)) == nil)
        #expect(try journal.frozenPicture("0", of: lomma, as: .organisation(kommun)) == nil)
        #expect(throws: StorageFailure.self) { _ = try freeze("") }
    }

    @Test("Figures that were changed in the file are found when they are read")
    func changed() throws {
        let digest = try kept("2025")
        try tamper(
            folder.file(), ["UPDATE frozen_picture SET whole = '2024'"])
        #expect(throws: StorageFailure.self) {
            _ = try journal.frozenPicture(digest, of: lomma, as: .organisation(kommun))
        }
    }
}
