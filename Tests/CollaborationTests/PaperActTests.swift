import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("Writing on papers, sharing and adopting them")
struct PaperActTests {
    private let year = PaperID(.year(2024))

    private func decided(_ act: Act, in history: History = History(), by actor: Actor = coordinator) -> Result<
        [Draft], Refusals
    > {
        decide(
            ActRequest(act, by: actor, on: day("2025-01-10"), key: "k"), matter: history.matter(),
            today: day("2025-01-10"), digest: { "digest of \($0.count)" })
    }

    private func codes(_ result: Result<[Draft], Refusals>) -> [String] {
        if case .failure(let refusals) = result { refusals.reasons.map(\.code) } else { [] }
    }

    @Test("What is written in a section is the organisation's own")
    func own() throws {
        let drafts = try decided(.writeSection(paper: "year-2024", section: "möte", text: "Det gick bra.")).get()
        #expect(drafts.map(\.fact) == [.sectionWritten(.init(paper: year, section: "möte"))])
        #expect(drafts.map(\.secrecy) == [.own(kommun)])
        #expect(drafts.map(\.content) == ["Det gick bra."])
    }

    @Test("A shared and an adopted text is everybody's, and the entry holds its digest")
    func shared() throws {
        let drafts = try decided(.sharePaper("final", text: "# A")).get()
        #expect(drafts.map(\.fact) == [.paperShared(.init(paper: PaperID(.final), digest: "digest of 3"))])
        #expect(drafts.map(\.secrecy) == [.shared])
        let adopted = try decided(.adoptPaper("year-2024", text: "# AB", what: nil, reference: nil)).get()
        #expect(adopted.map(\.fact) == [.paperAdopted(.init(paper: year, digest: "digest of 4"))])
        #expect(adopted.map(\.content) == ["# AB"])
    }

    @Test("Adopting what the agreement promises does the act that meets the promise")
    func meets() throws {
        let drafts = try decided(.adoptPaper("year-2024", text: "# A", what: "bild", reference: "KS 1")).get()
        #expect(drafts.count == 2)
        guard case .done(let done)? = drafts.first?.fact else {
            Issue.record("nothing was done")
            return
        }
        #expect(done.evidence == .documentAdopted && done.what == "bild" && done.reference == "KS 1")
        #expect(done.meets?.map(\.description) == ["bild/-/2024"])
    }

    @Test("Papers that are none, texts that are empty or too long, and identity numbers are refused, all at once")
    func refused() {
        #expect(
            codes(decided(.writeSection(paper: "month-3", section: "", text: "811218-9876"))) == [
                "identity-number", "text-missing", "unknown-paper",
            ])
        #expect(codes(decided(.sharePaper("year-02024", text: " "))) == ["text-missing", "unknown-paper"])
        #expect(
            codes(
                decided(
                    .adoptPaper("final", text: String(repeating: "a", count: 100_001), what: "möte", reference: nil)))
                == ["text-too-long", "unknown-thing"])
        #expect(
            codes(decided(.adoptPaper("final", text: "Ring 811218-9876.", what: nil, reference: "640327-3813"))) == [
                "identity-number", "identity-number",
            ])
    }

    @Test("The last words of each section stand; taken back, those before them stand again")
    func last() {
        var history = History()
        // The first three entries are the reading, its acceptance and the calendar.
        let (first, second) = (4, 5)
        history.add(.sectionWritten(.init(paper: year, section: "a")), "2025-01-02")
        history.add(.sectionWritten(.init(paper: year, section: "a")), "2025-01-03")
        #expect(history.matter().state.words(of: year).mapValues(\.entry) == ["a": second])
        history.add(.withdrawn(.init(entry: second)), "2025-01-04")
        #expect(history.matter().state.words(of: year).mapValues(\.entry) == ["a": first])
        #expect(history.matter().state.words(of: PaperID(.final)).isEmpty)
    }

    @Test("A paper's name is written in one way only", arguments: ["year-2024", "final"])
    func names(text: String) throws {
        #expect(try #require(PaperID(text)).description == text)
        for wrong in ["", "year-", "year-02024", "year-0", "Final", "year-99999", "final "] {
            #expect(PaperID(wrong) == nil)
        }
    }
}
