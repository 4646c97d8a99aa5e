import Agreements
import Testing
import Vocabulary

@Suite("One commitment of a definition is changed, and the rest says what it said")
struct RestateCommitmentTests {
    private let bild = CommitmentKey("bild")
    private let text = """
        # A comment is not kept.
        format: 1
        id: liten
        title: "Överenskommelse: liten"
        headings: [Löften]
        period: {from: 2025-01-01, through: 2026-12-31}
        parties:
          kommun: {name: Ekhamra kommun, kind: municipality, code: "0042"}
          polis: {name: Lokalpolisområde Ekhamra, kind: police area}
        forums:
          råd: {no: 1, sv: Rådet träffas., en: The council meets., by: [kommun, polis], held: every month, clause: Löften}
        commitments:
          bild:
            no: 2
            name: Bild
            sv: En bild.
            en: A picture.
            by: [kommun]
            due: "on event: behov"
            event: {sv: vid behov, en: when needed}
            shown by: document adopted lägesbild
            clause: Löften
        """

    private func read(_ text: String?) throws -> Agreement { try sound(try #require(text)) }

    @Test("How often, who, what shows it, what it says and what it is called")
    func changed() throws {
        let change = RestatedCommitment(
            name: "Lägesbild", reading: Bilingual(sv: "Ny: \"bild\".", en: "New."),
            owners: [ActorKey("kommun"), ActorKey("polis")],
            cadence: "every year", shownBy: nil)
        let after = try read(definition(text, changing: bild, to: change))
        let changed = try #require(after.commitment(bild))
        #expect(changed.title.sv == "Lägesbild")
        #expect(changed.reading == Bilingual(sv: "Ny: \"bild\".", en: "New."))
        #expect(changed.owners == [ActorKey("kommun"), ActorKey("polis")])
        #expect(changed.cadence == (try Cadence(reading: "every year")))
        #expect(changed.event == nil)
        #expect(changed.evidence == Evidence(kind: .documentAdopted, subject: "lägesbild"))
        let before = try read(text)
        #expect(after.title == before.title && after.period.first == before.period.first)
        #expect(after.parties.map(\.code) == ["0042", nil])
        #expect(after.commitment(CommitmentKey("råd"))?.reading == before.commitment(CommitmentKey("råd"))?.reading)
        #expect(after.commitment(CommitmentKey("råd"))?.cadence == before.commitment(CommitmentKey("råd"))?.cadence)
    }

    @Test("Without it, and without a section that nothing is left in; another key changes nothing")
    func removed() throws {
        let after = try read(definition(text, changing: bild, to: nil))
        #expect(after.commitments.map(\.key.text) == ["råd"])
        #expect(definition(text, changing: CommitmentKey("finns-inte"), to: nil) == nil)
        #expect(definition("[", changing: bild, to: nil) == nil)
    }

    @Test("The definitions that come with the program can be changed too", arguments: definitionNames)
    func bundled(name: String) throws {
        let text = try projectFile("\(name).yaml")
        let before = try read(text)
        let first = try #require(before.commitments.first)
        let change = RestatedCommitment(
            name: nil, reading: first.reading, owners: first.owners, cadence: "every year", shownBy: nil)
        let after = try read(definition(text, changing: first.key, to: change))
        #expect(after.commitments.map(\.key) == before.commitments.map(\.key))
        #expect(after.commitments.dropFirst().map(\.cadence) == before.commitments.dropFirst().map(\.cadence))
        #expect(after.commitments.map(\.evidence) == before.commitments.map(\.evidence))
        #expect(after.signatures.map(\.on) == before.signatures.map(\.on))
    }
}
