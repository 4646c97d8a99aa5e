import Storage
import Testing
import Vocabulary

@Suite("Who reads what")
struct ScopeTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        try journal.appendAll(sixEntries(), to: lomma)
    }

    /// Entries that came out for somebody who may not read them.
    private func leaks(_ read: (Viewer) throws -> [StoredEntry]) throws -> [String] {
        let viewers: [Viewer] = [.everybody, .organisation(kommun), .organisation(polis), .organisation(ActorKey("x"))]
        return try viewers.flatMap { viewer in
            try read(viewer).filter { !viewer.mayRead($0.secrecy) }.map { "\($0.kind) for \(viewer)" }
        }
    }

    @Test("An own entry of the police never comes out for the municipality nor for everybody")
    func nothingLeaks() throws {
        #expect(try leaks { try journal.entries(of: lomma, after: 0, as: $0) } == [])
        #expect(try leaks { _ in try journal.entries(of: lomma, after: 0, as: .keeper) }.count == 9)
    }

    @Test("Each viewer gets all that the class allows")
    func nothingIsHeldBack() throws {
        func kinds(_ viewer: Viewer) throws -> [String] {
            try journal.entries(of: lomma, after: 0, as: viewer).map(\.kind)
        }
        #expect(try kinds(.everybody) == ["third"])
        #expect(try kinds(.organisation(kommun)) == ["first", "third", "fourth", "fifth", "sixth"])
        #expect(try kinds(.organisation(polis)) == ["first", "second", "third", "fourth", "sixth"])
        #expect(try kinds(.keeper).count == 6)
    }

    @Test("Content follows the entry's class")
    func contentIsScoped() throws {
        #expect(try journal.content(of: lomma, number: 2, as: .organisation(polis)) == "police only")
        #expect(try journal.content(of: lomma, number: 2, as: .organisation(kommun)) == nil)
        #expect(try journal.content(of: lomma, number: 2, as: .everybody) == nil)
        #expect(try journal.content(of: lomma, number: 1, as: .everybody) == nil)
        #expect(try journal.content(of: lomma, number: 3, as: .keeper) == nil)
    }

    @Test("A repeated act answers with what this viewer may read")
    func repeatedActIsScoped() throws {
        let both = [try entry("mine", .own(polis)), try entry("ours")]
        let act = key("p", of: polis)
        let recorded = try journal.append(to: lomma, after: 6, as: .organisation(polis), key: act, recorded: minute(7))
        {
            _ in both
        }
        let again = try journal.append(to: lomma, after: 0, as: .organisation(kommun), key: act, recorded: minute(8)) {
            _ in []
        }
        guard case .recorded(let mine) = recorded, case .alreadyRecorded(let theirs) = again else {
            Issue.record("not recorded, or not known again")
            return
        }
        #expect(mine.map(\.kind) == ["mine", "ours"])
        #expect(theirs.map(\.kind) == ["ours"])
    }

    @Test("An id that ends in a NUL and more is not taken for the id before it")
    func nulInAnID() throws {
        let id = AgreementID("lomma\u{0}x")
        #expect(throws: StorageFailure.unacceptableText(field: "an argument", .holdsNUL)) {
            _ = try journal.entries(of: id, after: 0, as: .keeper)
        }
        #expect(throws: StorageFailure.self) { try journal.dispose(of: id, number: 1) }
    }

    @Test(
        "Numbers bound the reading on both sides",
        arguments: [(0, 2, [1, 2]), (4, nil, [5, 6]), (-3, 1, [1]), (6, 2, [])])
    func bounds(_ after: Int, _ through: Int?, _ numbers: [Int]) throws {
        #expect(try journal.entries(of: lomma, after: after, through: through, as: .keeper).map(\.number) == numbers)
    }
}
