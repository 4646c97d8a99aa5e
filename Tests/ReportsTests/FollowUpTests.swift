import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("The follow-ups")
struct FollowUpTests {
    // Worked by hand from the samples' journal (PaperSamples.swift).

    @Test("A year that is over is told as it stood on its last day")
    func year() throws {
        let paper = try #require(try Ekhamra.grounds().yearly(2024))
        #expect(paper.title == "Uppföljning av 2024")
        #expect(paper.day == (try Ekhamra.day("2024-12-31")))
        #expect(
            paper.said("råd") == [
                "Utlovat (Forum): Rådet möts två gånger om året.", "Registrerat 2 gånger: 12 mars och 10 september.",
                "Läget 31 december 2024: Uppfyllt / I fas. Mötet hölls 10 september 2024. 2 av 2 är gjorda.",
            ])
        #expect(paper.said("plan")[1] == "Registrerat 1 gång: 2 maj.")
        // The report of 3 February 2025 is told in the next year's follow-up.
        #expect(
            paper.said("rapport").dropFirst().prefix(2) == [
                "Kommunstyrelsen: Inget är registrerat.", "Rådet: Inget är registrerat.",
            ])
    }

    @Test("A year that goes on says that it is preliminary")
    func preliminary() throws {
        let paper = try #require(try Ekhamra.grounds().yearly(2025))
        #expect(paper.said("sammanfattning").first == "Året är inte slut. Det här är läget 20 november 2025.")
        #expect(paper.said("kartläggning")[1] == "Inget är registrerat.")
    }

    @Test("What is counted for each recipient is told for each")
    func recipients() throws {
        let paper = try #require(try Ekhamra.grounds().yearly(2025))
        #expect(
            paper.said("rapport").dropFirst().prefix(2) == [
                "Kommunstyrelsen: Registrerat 1 gång: 3 februari.", "Rådet: Inget är registrerat.",
            ])
    }

    @Test("A sentence about what happened names the entries that show it")
    func sources() throws {
        let paper = try #require(try Ekhamra.grounds().yearly(2025))
        let council = try #require(paper.sections.first { $0.key == "råd" })
        #expect(council.blocks[1].sentences.first?.sources == [9, 10, 11])
    }

    @Test("What could not be assessed comes with a better wording")
    func better() throws {
        let paper = try #require(try Ekhamra.grounds().yearly(2025))
        let said = paper.said("bedomning")
        #expect(said.first == "K5 Samråd")
        #expect(said.last?.contains("Föreslå i nästa revidering: ”minst 2 gånger per år”.") == true)
    }

    @Test("A reason is told where the reader may read it, and only that one was given elsewhere")
    func excuses() throws {
        let id = Obligation.ID(commitment: CommitmentKey("kartläggning"), unit: "", period: "2025-06-30")
        let agreement = try Ekhamra.agreement()
        let matter = Matter(
            base: agreement, state: fold(try Ekhamra.entries()), horizon: .lastOf(year: 2028)
        ) { _ in agreement }
        let planned = try #require(matter.plan.obligations[CommitmentKey("kartläggning")]?.first?.id)
        #expect(planned.commitment == id.commitment)
        let entries = try Ekhamra.entries(
            Ekhamra.usual + [("2025-07-01", .excused(.init(obligation: planned, party: ActorKey("polis"))), "polis")])
        // The excuse is entry 13; its note is the police's own.
        let police = try #require(
            try Ekhamra.grounds(entries: entries, notes: [13: ["Analytikern slutade."]]).yearly(2025))
        #expect(police.said("kartläggning").last?.hasSuffix(": ”Analytikern slutade.”") == true)
        let municipality = try #require(try Ekhamra.grounds(entries: entries).yearly(2025))
        #expect(municipality.said("kartläggning").last?.contains("har angett skäl för K4 Kartläggning") == true)
        #expect(!municipality.plainText.contains("Analytikern"))
    }

    @Test("There is nothing to follow up for a year outside the agreement, or to come", arguments: [2023, 2026, 2031])
    func noYear(year: Int) throws {
        #expect(try Ekhamra.grounds().yearly(year) == nil)
    }

    @Test("The final follow-up tells what worked, and is a draft while the agreement is in force")
    func final() throws {
        let draft = try Ekhamra.grounds().final()
        #expect(
            draft.said("sammanfattning").first
                == "Överenskommelsen gäller till och med 31 december 2026. Uppföljningen är ett utkast tills dess.")
        #expect(draft.said("fungerade").count == 1)
        #expect(
            draft.said("råd")[1]
                == "Registrerat 5 gånger: 12 mars 2024, 10 september 2024, 11 mars 2025, 9 september 2025 och 4 november 2025."
        )
        let over = try Ekhamra.grounds(on: "2027-02-01").final()
        #expect(over.said("sammanfattning").count == 1)
    }

    @Test("English papers say the same")
    func english() throws {
        let paper = try #require(try Ekhamra.grounds(.english).yearly(2024))
        #expect(paper.title == "Follow-up of 2024")
        #expect(paper.said("råd")[1] == "Registered 2 times: 12 March and 10 September.")
    }
}

extension Ekhamra {
    static func grounds(_ language: Language) throws -> Grounds { try grounds(on: "2025-11-20", language) }
}
