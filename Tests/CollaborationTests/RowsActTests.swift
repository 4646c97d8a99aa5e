import Agreements
import Collaboration
import Testing
import Vocabulary

/// Rows of a file as they are said in the journal.
func takenRows(
    _ records: Int = 412, digest: String = String(repeating: "a1", count: 32), source: String = "Felanmälan",
    kind: TakenRows.Kind = .incidents
) -> TakenRows {
    guard
        let rows = TakenRows(
            batch: 3, kind: kind, source: source, digest: digest, records: records, rejects: 9, duplicates: 3)
    else {
        preconditionFailure("Rows within their bounds.")
    }
    return rows
}

@Suite("Rows of files, taken in and taken back")
struct RowsActTests {
    private func decided(_ act: Act, in history: History, by actor: Actor = coordinator, today: String = "2025-01-10")
        -> Result<
            [Draft], Refusals
        >
    {
        decide(
            ActRequest(act, by: actor, on: day(today), key: "k"), matter: history.matter(), today: day(today),
            digest: { $0 })
    }

    private func codes(_ result: Result<[Draft], Refusals>) -> [String] {
        if case .failure(let refusals) = result { refusals.reasons.map(\.code) } else { [] }
    }

    /// A batch taken in on 7 January 2025, as the last entry.
    private func history(_ secrecy: SecrecyClass = .shared) -> (history: History, entry: Int) {
        var history = History()
        history.add(.rowsTakenIn(takenRows()), "2025-01-07", secrecy: secrecy)
        return (history, history.matter().state.head)
    }

    @Test("What was read in is one entry of the class that was chosen, with the columns as its content")
    func takenIn() throws {
        let act = RowsAct(takenRows(), readers: .own, columns: "{}")
        let drafts = try decided(.takeIn(act), in: History()).get()
        #expect(drafts.map(\.fact) == [.rowsTakenIn(takenRows())])
        #expect(drafts.map(\.secrecy) == [.own(kommun)] && drafts.map(\.content) == ["{}"])
        let readers = try RowsAct.Readers.allCases.map {
            try decided(.takeIn(RowsAct(takenRows(), readers: $0)), in: History(), by: officer).get().map(\.secrecy)
        }
        #expect(readers == [[.own(polis)], [.shared], [.open]])
    }

    @Test("No rows, no source and an identity number are refused, all at once")
    func refused() {
        #expect(
            codes(decided(.takeIn(RowsAct(takenRows(0, source: " "), readers: .shared)), in: History())) == [
                "text-missing", "no-rows",
            ])
        // An invented number with a right check digit.
        let number = RowsAct(takenRows(source: "om 19811228-9874"), readers: .shared, columns: "811228-9874")
        #expect(codes(decided(.takeIn(number), in: History())) == ["identity-number", "identity-number"])
        #expect(TakenRows(batch: 0, kind: .counts, source: "x", digest: takenRows().digest, records: 1) == nil)
        #expect(TakenRows(batch: 1, kind: .counts, source: "x", digest: "abc", records: 1) == nil)
        #expect(TakenRows(batch: 1, kind: .counts, source: "x", digest: takenRows().digest, records: -1) == nil)
    }

    @Test("The same file is taken in once by each organisation, and again when it was taken back")
    func sameFile() {
        var (history, entry) = history()
        let again = Act.takeIn(RowsAct(takenRows(), readers: .shared))
        #expect(codes(decided(again, in: history)) == ["same-file"])
        #expect(codes(decided(again, in: history, by: officer)) == [])
        #expect(codes(decided(.takeIn(RowsAct(takenRows(kind: .counts), readers: .shared)), in: history)) == [])
        // A list is of incidents, of faults or of what walks noticed: it was chosen wrongly, and is undone first.
        for kind in [TakenRows.Kind.faults, .walks] {
            let other = Act.takeIn(RowsAct(takenRows(kind: kind), readers: .shared))
            #expect(codes(decided(other, in: history)) == ["same-file"])
        }
        history.add(.withdrawn(.init(entry: entry)), "2025-01-08")
        #expect(codes(decided(again, in: history)) == [])
        #expect(history.matter().state.standingRows.isEmpty && history.matter().state.rowsTaken[entry] != nil)
    }

    @Test("Rows are taken back until the thirtieth day by the organisation that took them in, and then stay back")
    func undone() {
        var (history, entry) = history()
        let undo = Act.correct(entry: entry, reason: "Fel fil")
        // 7 January and thirty days is 6 February.
        #expect(codes(decided(undo, in: history, today: "2025-02-06")) == [])
        #expect(codes(decided(undo, in: history, today: "2025-02-07")) == ["undo-too-late"])
        #expect(codes(decided(undo, in: history, by: officer)) == ["not-your-entry"])
        history.add(.withdrawn(.init(entry: entry)), "2025-01-08")
        let undoing = history.matter().state.head
        #expect(codes(decided(.correct(entry: undoing, reason: "Rätt fil ändå"), in: history)) == ["rows-are-gone"])
        #expect(codes(decided(undo, in: history)) == ["already-withdrawn"])
    }

    @Test("Own rows are in nobody else's state")
    func own() {
        let (history, entry) = history(.own(kommun))
        func rows(_ organisation: ActorKey) -> [Int] {
            fold(history.entries.filter { Viewer.organisation(organisation).mayRead($0.secrecy) }).standingRows.map(
                \.entry)
        }
        #expect(rows(kommun) == [entry] && rows(polis).isEmpty)
    }

    @Test("A status hangs on no rows")
    func status() {
        let (history, entry) = history()
        #expect(history.matter().state.lastChange(of: Evidence(kind: .meeting, subject: "möte")) < entry)
    }
}
