import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("Files that show what was done")
struct FileActTests {
    private let file: EvidenceFile

    init() throws {
        file = try #require(EvidenceFile(digest: String(repeating: "a1", count: 32), type: .pdf, bytes: 1_200))
    }

    private func decided(_ act: Act, in history: History = History(), by actor: Actor = coordinator) -> Result<
        [Draft], Refusals
    > {
        decide(
            ActRequest(act, by: actor, on: day("2025-01-10"), key: "k"), matter: history.matter(),
            today: day("2025-01-10"), digest: { $0 })
    }

    private func codes(_ result: Result<[Draft], Refusals>) -> [String] {
        if case .failure(let refusals) = result { refusals.reasons.map(\.code) } else { [] }
    }

    /// After the three first entries, a meeting of the municipality's as entry 4, its own files from entry 5, and one meeting of
    /// the police's after them.
    private func history(files: Int = 1) -> History {
        var history = History()
        history.done(.meeting, "möte", "2025-01-07")
        for _ in 0..<files {
            history.add(.fileAttached(.init(entry: 4, type: .pdf, bytes: 1_200)), "2025-01-07", secrecy: .own(kommun))
        }
        history.add(.done(.init(evidence: .meeting, what: "möte")), "2025-01-08", by: officer)
        return history
    }

    @Test("A file comes with what it shows, as the organisation's own, and counts back to it past the note")
    func withDoing() throws {
        let doing = Act.Doing(.meeting, what: "möte", unit: "Norr", note: "text")
        let drafts = try decided(.doneShownBy(doing, file, isShared: false)).get()
        #expect(drafts.map(\.fact.kind) == ["done", "note", "file-attached"])
        #expect(drafts.map(\.secrecy) == [.shared, .own(kommun), .own(kommun)])
        #expect(drafts.last?.content == file.digest)
        guard case .fileAttached(let attached)? = drafts.last?.fact else {
            Issue.record("no file")
            return
        }
        // Written as entries 8, 9 and 10 the file shows number 8.
        #expect(attached.placed(in: 10).entry == 8)
        #expect(attached.placed(in: 10).placed(in: 12).entry == 8)

        let plain = try decided(.doneShownBy(.init(.meeting, what: "möte", unit: "Norr"), file, isShared: true)).get()
        #expect(plain.map(\.secrecy) == [.shared, .shared])
        guard case .fileAttached(let next)? = plain.last?.fact else {
            Issue.record("no file")
            return
        }
        #expect(next.placed(in: 2).entry == 1)
    }

    @Test("What is refused of the doing refuses the file with it")
    func refusedDoing() {
        #expect(
            codes(decided(.doneShownBy(.init(.meeting, what: "kalas"), file, isShared: false))) == ["unknown-thing"])
    }

    @Test("A file is added to what the own organisation registered, and to nothing else")
    func attaching() throws {
        let history = history()
        let drafts = try decided(.attachFile(file, to: 4, isShared: false), in: history).get()
        #expect(drafts.map(\.fact) == [.fileAttached(.init(entry: 4, type: .pdf, bytes: 1_200))])
        #expect(codes(decided(.attachFile(file, to: 6, isShared: false), in: history)) == ["not-your-entry"])
        #expect(codes(decided(.attachFile(file, to: 99, isShared: false), in: history)) == ["unknown-entry"])
        #expect(
            codes(decided(.attachFile(file, to: 4, isShared: true), in: history, by: officer)) == ["not-your-entry"])
        var taken = history
        taken.add(.withdrawn(.init(entry: 4)), "2025-01-09")
        #expect(codes(decided(.attachFile(file, to: 4, isShared: false), in: taken)) == ["already-withdrawn"])
    }

    @Test("Ten files show an entry, and no more; one taken back makes room")
    func most() {
        var ten = history(files: EvidenceFile.mostOfAnEntry)
        #expect(codes(decided(.attachFile(file, to: 4, isShared: false), in: ten)) == ["too-many-files"])
        ten.add(.withdrawn(.init(entry: 5)), "2025-01-09")
        #expect(codes(decided(.attachFile(file, to: 4, isShared: false), in: ten)) == [])
    }

    @Test("An own file is shared once, by those who have it; shared it stands once, taken back it is own again")
    func sharing() throws {
        var history = history()
        let share = Act.shareFile(entry: 5, digest: file.digest)
        let drafts = try decided(share, in: history).get()
        #expect(drafts.map(\.fact) == [.fileAttached(.init(entry: 4, type: .pdf, bytes: 1_200, shares: 5))])
        #expect(drafts.map(\.secrecy) == [.shared] && drafts.map(\.content) == [file.digest])
        #expect(codes(decided(share, in: history, by: officer)) == ["not-your-file"])
        #expect(codes(decided(.shareFile(entry: 4, digest: file.digest), in: history)) == ["not-your-file"])
        #expect(codes(decided(.shareFile(entry: 5, digest: "A1"), in: history)) == ["not-your-file"])

        history.add(.fileAttached(.init(entry: 4, type: .pdf, bytes: 1_200, shares: 5)), "2025-01-09")
        #expect(history.matter().state.standingFiles(of: 4).map(\.entry) == [7])
        #expect(codes(decided(share, in: history)) == ["not-your-file"])
        history.add(.withdrawn(.init(entry: 7)), "2025-01-09")
        #expect(history.matter().state.standingFiles(of: 4).map(\.entry) == [5])
        #expect(history.matter().state.file(7) == nil)
        history.add(.withdrawn(.init(entry: 5)), "2025-01-09")
        #expect(history.matter().state.standingFiles(of: 4) == [])
    }

    @Test("A file is known by 64 hexadecimal digits in small letters, and has bytes within bounds")
    func bounds() {
        let digest = String(repeating: "0f", count: 32)
        for wrong in [
            "", digest.uppercased(), digest + "0", String(digest.dropLast()) + "g", String(repeating: "å", count: 32),
        ] {
            #expect(EvidenceFile(digest: wrong, type: .text, bytes: 1) == nil)
        }
        #expect(EvidenceFile(digest: digest, type: .text, bytes: 0) == nil)
        #expect(EvidenceFile(digest: digest, type: .text, bytes: EvidenceFile.mostBytes) != nil)
        #expect(EvidenceFile(digest: digest, type: .text, bytes: EvidenceFile.mostBytes + 1) == nil)
    }
}
