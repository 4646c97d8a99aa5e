import Agreements
import Setup
import Testing
import Vocabulary

@Suite("What a text says of itself")
struct HeadTests {
    @Test("Parties, period and signatures are taken from the text")
    func head() throws {
        let head = try propose(
            """
            Samverkansöverenskommelse mellan Söderhamra kommun och lokalpolisområde Hamra 2026–2028

            Överenskommelsen gäller från 1 mars 2026 till och med 31 december 2028.

            Styrgruppen ska träffas varje månad. Gruppen för protokoll. Protokollen sparas hos kommunen.

            Söderhamra 2026-02-10

            Kommunstyrelsens ordförande
            Söderhamra kommun

            Lokalpolisområdeschef
            Lokalpolisområde Hamra
            """
        ).head
        #expect(head.title == "Samverkansöverenskommelse mellan Söderhamra kommun och lokalpolisområde Hamra 2026–2028")
        #expect(head.parties.map(\.name) == ["Söderhamra kommun", "Lokalpolisområde Hamra"])
        #expect(head.parties.map(\.kind) == [.municipality, .policeArea])
        #expect(head.from?.description == "2026-03-01")
        #expect(head.through?.description == "2028-12-31")
        #expect(head.signatures.map(\.post) == ["Kommunstyrelsens ordförande", "Lokalpolisområdeschef"])
        #expect(head.signatures.map(\.party) == [.municipality, .policeArea])
        #expect(head.signatures.map { $0.on?.description } == ["2026-02-10", "2026-02-10"])
    }

    @Test(
        "A period is read as exactly as it stands",
        arguments: [
            ("Avtalet gäller under tiden maj 2021–31 december 2022.", "2021-05", "2022-12-31"),
            ("Avtalet gäller för perioden 2023-05-01 – 2026-12-31.", "2023-05-01", "2026-12-31"),
            ("Samverkansöverenskommelse 2023-2026", "2023", "2026"),
        ])
    func periods(sentence: String, from: String, through: String) throws {
        let head = try propose(sentence).head
        #expect(head.from?.description == from)
        #expect(head.through?.description == through)
    }

    @Test("A text that says nothing gives no party, no period and no signature")
    func silence() throws {
        let head = try propose("Möten\n\nGruppen ska träffas varje vecka.").head
        #expect(head.parties == [])
        #expect(head.from == nil && head.through == nil)
        #expect(head.signatures == [])
    }
}
