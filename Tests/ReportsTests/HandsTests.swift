import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("A paper that people write on")
struct HandsTests {
    @Test("Own words take the place of the draft in their section, and nowhere else")
    func words() throws {
        let draft = try #require(try Ekhamra.grounds().yearly(2025))
        let whole = draft.with(["råd": "Vi möttes.\r\n\r\nDet räckte.", "finns-inte": "x"])
        #expect(whole.said("råd") == ["Vi möttes.", "Det räckte."])
        #expect(whole.said("plan") == draft.said("plan"))
        #expect(!whole.plainText.contains("\nx\n"))
    }

    @Test("What the journal has come to say since is told sentence by sentence, then and now")
    func changes() throws {
        let before = try #require(try Ekhamra.grounds().yearly(2025))
        let more = try Ekhamra.entries(
            Ekhamra.usual + [("2025-06-20", Ekhamra.done(.documentAdopted, "kartläggning"), "polis")])
        let after = try #require(try Ekhamra.grounds(entries: more).yearly(2025))
        #expect(
            after.changes(in: "kartläggning", since: before) == [
                .init(then: "Inget är registrerat.", now: "Registrerat 1 gång: 20 juni."),
                .init(
                    then: "Läget 20 november 2025: Försenat. Sista dag var 30 juni 2025, för 143 dagar sedan.",
                    now: "Läget 20 november 2025: Uppfyllt / I fas. Dokumentet antogs 20 juni 2025."),
            ])
        #expect(after.changes(in: "råd", since: before) == [])
        #expect(before.changes(in: "kartläggning", since: before) == [])
    }

    @Test("What is shared as Markdown reads back as the same paper, without its sources")
    func roundTrip() throws {
        for paper in [
            try Ekhamra.grounds().brief(), try #require(try Ekhamra.grounds().yearly(2025)),
            try Ekhamra.grounds().final(),
        ] {
            let own = paper.with([
                "råd": "# Inte *rubrik*\n\n| inte | tabell |\n\n- inte lista", "sammanfattning": "1 < 2 [a](b)",
            ])
            let back = Document(markdown: own.markdown, own.kind, of: own.agreement, on: own.day, in: own.language)
            #expect(back.markdown == own.markdown)
            #expect(back.plainText == own.plainText)
        }
    }

    @Test(
        "Any text at all can be shown",
        arguments: ["", "#", "|", "| a", "- ", "## \n### \n\\", "| a |\n| b |", "\n\n\n# x # y"])
    func hostile(text: String) throws {
        let paper = Document(
            markdown: text, .year, of: AgreementID("ek"), on: try Ekhamra.day("2025-01-01"), in: .swedish)
        #expect(paper.plainText.utf8.count < 100)
    }
}
