import Storage
import Testing
import Vocabulary

@Suite("Out as lines and in again")
struct ExportImportTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        try journal.appendAll(sixEntries(), to: lomma)
    }

    @Test("Export, import, export gives equal bytes and equal heads")
    func roundTrip() throws {
        try journal.dispose(of: lomma, number: 5)
        let lines = try journal.lines()
        let copy = try folder.journal("copy.sqlite")
        let head = try journal.head(of: lomma)
        #expect(try copy.importLines(lines) == .imported(entries: 6, heads: [head]))
        #expect(try copy.lines().map { Array($0.utf8) } == lines.map { Array($0.utf8) })
        #expect(try copy.head(of: lomma) == head)
        #expect(try copy.verify(lomma, earlier: head).disposed == [5])
        #expect(
            try copy.entries(of: lomma, after: 0, as: .keeper) == journal.entries(of: lomma, after: 0, as: .keeper))
    }

    @Test("A line has these fields in this order")
    func lineFormat() throws {
        let line = try #require(try journal.lines().dropFirst(2).first)
        let hashes = try journal.entries(of: lomma, after: 1, through: 3, as: .keeper).map(\.hash)
        #expect(
            line == #"{"agreement":"lomma","number":3,"recorded":"2023-11-14T22:16:20Z","kind":"third","#
                + #""on":"2023-11-14","class":"open","owner":null,"recipients":["polis","kommun"],"#
                + #""header":"{\"what\":\"meeting\"}","content_digest":null,"content":null,"disposed":false,"#
                + #""act":{"organisation":"kommun","key":"act","body_digest":"b"},"#
                + #""previous":"\#(hashes[0])","hash":"\#(hashes[1])"}"#)
    }

    @Test("An imported act is known again")
    func actsComeAlong() throws {
        let copy = try folder.journal("copy.sqlite")
        _ = try copy.importLines(journal.lines())
        let again = try copy.append(to: lomma, after: 0, as: .keeper, key: key("act"), recorded: minute(9)) { _ in [] }
        #expect(again == .alreadyRecorded(try journal.entries(of: lomma, after: 2, through: 4, as: .keeper)))
    }

    @Test("Chains of several agreements may lie in one file, also mixed")
    func severalAgreements() throws {
        let other = AgreementID("burlov")
        try journal.appendAll(sixEntries(), to: other)
        let mixed = zip(try journal.lines(), try journal.lines(other)).flatMap { [$0, $1] }
        let copy = try folder.journal("copy.sqlite")
        let heads = [try journal.head(of: other), try journal.head(of: lomma)]
        #expect(try copy.importLines(mixed) == .imported(entries: 12, heads: heads))
        #expect(try copy.lines() == journal.lines() && copy.lines(other) == journal.lines(other))
    }

    @Test("A chain goes on where it ended here, and not a second time")
    func goesOn() throws {
        let lines = try journal.lines()
        let copy = try folder.journal("copy.sqlite")
        _ = try copy.importLines(lines.prefix(4))
        let head = try journal.head(of: lomma)
        #expect(try copy.importLines(lines.dropFirst(4)) == .imported(entries: 2, heads: [head]))
        guard case .refused(let faults) = try copy.importLines(lines) else {
            Issue.record("taken twice")
            return
        }
        #expect(faults.first == ImportFault(.numberDoesNotFollow, line: 1))
        #expect(try copy.head(of: lomma) == head)
    }

    @Test("A foreign chain does not continue ours")
    func foreignChain() throws {
        let other = try folder.journal("other.sqlite")
        var entries = try sixEntries()
        entries[0].entry.kind = "another"
        try other.appendAll(entries, to: lomma)
        let copy = try folder.journal("copy.sqlite")
        _ = try copy.importLines(journal.lines().prefix(4))
        #expect(
            try copy.importLines(other.lines().dropFirst(4)) == .refused([ImportFault(.linkBroken, line: 1)]))
    }

    @Test("What a closure throws while exporting comes out as it is")
    func exportStops() throws {
        struct Full: Error {}
        #expect(throws: Full.self) { try journal.exportLines(of: lomma) { _ in throw Full() } }
    }

    @Test("An export may ask the journal in between")
    func exportIsReentrant() throws {
        var heads: Set<Int> = []
        try journal.exportLines(of: lomma) { _ in heads.insert(try journal.head(of: lomma).number) }
        #expect(heads == [6])
    }
}
