import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("The page for the steering group")
struct BriefTests {
    // Worked by hand from the journal of the samples: K1 is met (three meetings of two), K2 and K3 are due soon (K2 on 31
    // December; K3's second recipient on the same day), K4 is late since 30 June, K5 has no interval.

    @Test("Says how many are kept, late, due soon and cannot be assessed")
    func tally() throws {
        #expect(
            try Ekhamra.grounds().brief().said("laget").first
                == "1 av 5 åtaganden är uppfyllt eller i fas. 1 är försenat, 2 behöver göras snart och 1 kan inte bedömas."
        )
        #expect(
            try Ekhamra.grounds(on: "2025-11-20", .english).brief().said("laget").first
                == "1 of 5 commitments is met or on track. 1 is overdue, 2 are due soon and 1 cannot be assessed.")
    }

    @Test("Tells what has changed since a month ago, or since the day that is given")
    func since() throws {
        // Since 20 October only the meeting of 4 November.
        #expect(
            try Ekhamra.grounds().brief().said("laget").dropFirst()
                == ["Sedan 20 oktober 2025 har 1 uppgift registrerats."])
        // Since 30 June: the meetings of 9 September and 4 November, and the consultation of 1 October; K4 was not late then.
        #expect(
            try Ekhamra.grounds().brief(since: Ekhamra.day("2025-06-30")).said("laget").dropFirst() == [
                "Sedan 30 juni 2025 har 3 uppgifter registrerats.", "K4 har blivit försenat.",
            ])
    }

    @Test("Every late row stands with its reason and a proposal; the earliest first")
    func late() throws {
        #expect(
            try Ekhamra.grounds().brief().said("forsenat") == [
                "K4 Kartläggning", "Sista dag var 30 juni 2025, för 143 dagar sedan.",
                "Lokalpolisområde Ekhamra: anta dokumentet och registrera att det är gjort, eller ange skäl.",
            ])
    }

    @Test("What the text leaves open is put together as one decision")
    func decisions() throws {
        #expect(
            try Ekhamra.grounds().brief().said("beslut") == [
                "Texten anger inget intervall för K5. Välj ett eget intervall, och föreslå en ordalydelse i nästa revidering."
            ])
    }

    @Test("What comes next stands by its last day")
    func coming() throws {
        #expect(
            try Ekhamra.grounds().brief().said("framat") == [
                "31 dec 2025", "K2 Åtgärdsplan", "Ekhamra kommun", "31 dec 2025", "K3 Årsrapport", "Ekhamra kommun",
            ])
    }

    @Test("Nothing turns red while a party has not accepted the reading; accepting is the decision")
    func proposed() throws {
        let entries = Array(try Ekhamra.entries().prefix(1))
        let brief = try Ekhamra.grounds(entries: entries).brief()
        #expect(brief.said("forsenat") == ["Inget är försenat."])
        #expect(brief.said("beslut").count == 1)
        #expect(
            brief.said("beslut").first?.hasPrefix("Lokalpolisområde Ekhamra har inte godkänt tolkningen än.") == true)
    }

    @Test("More than fits is counted, never dropped in silence")
    func overflow() throws {
        // Thirty documents due 30 June 2025, none of them there.
        let rows = (1...30).map {
            "  d\($0): {no: \($0 + 10), name: Dokument \($0), sv: D., en: D., by: [kommun], due: once by 2025-06-30, shown by: document adopted d\($0), clause: Forum}"
        }
        guard
            case .sound(let agreement) = readDefinition(Ekhamra.definition + "\n" + rows.joined(separator: "\n"))
        else { throw Refusals([]) }
        let matter = Matter(
            base: agreement, state: fold(try Ekhamra.entries()), horizon: .lastOf(year: 2028)
        ) { _ in agreement }
        let brief = Grounds(matter, on: try Ekhamra.day("2025-11-20"), wording: Wording(.swedish)).brief()
        // 31 are late with K4; 14 stand in the table.
        #expect(brief.said("forsenat").last == "Och 17 till på tavlan.")
        #expect(brief.said("forsenat").count == 14 * 3 + 1)
    }

    @Test("Counts commitments, never one party's against the other's")
    func noScoreboard() throws {
        let text = try Ekhamra.grounds().brief().plainText
        #expect(scoreboards(in: text, parties: ["Ekhamra kommun", "Lokalpolisområde Ekhamra"]) == [])
        #expect(
            scoreboards(in: "Ekhamra kommun: 4 av 9", parties: ["Ekhamra kommun"]) == ["Ekhamra kommun: 4 av 9"])
    }

    /// Lines that begin with a party and count.
    private func scoreboards(in text: String, parties: [String]) -> [String] {
        text.split(separator: "\n").map(String.init).filter { line in
            parties.contains { line.hasPrefix("\($0):") } && line.contains(/\d+ (av|of) \d+/)
        }
    }
}
