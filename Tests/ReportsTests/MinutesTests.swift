import Agreements
import Collaboration
import Foundation
import Reports
import Testing
import Vocabulary
import Wording

@Suite("Minutes of a meeting")
struct MinutesTests {
    @Test("Say when, which forum, who was there, who was missing and what it counts for")
    func minutes() throws {
        // Entry 10: the meeting of 9 September 2025, where only the municipality's post is noted.
        let paper = try #require(try Ekhamra.grounds().minutes(of: 10))
        #expect(paper.facts.map(\.value) == ["Samverkan", "9 september 2025", "K1 Rådsmöte"])
        #expect(paper.said("narvarande").first == "Kommunstyrelsens ordförande")
        #expect(paper.said("narvarande").contains("Polisen var inte med."))
        #expect(paper.said("raknas") == ["K1 Rådsmöte, 2025"])
        #expect(paper.said("anteckningar") == ["Inga anteckningar som du kan läsa."])
        #expect(
            paper.said("registrerat") == [
                "Registrerat 9 september 2025 av Kommunstyrelsens ordförande, Ekhamra kommun."
            ])
    }

    @Test("Hold the notes that the reader may read, and no others")
    func notes() throws {
        let grounds = try Ekhamra.grounds(notes: [10: ["Belysningen togs upp."], 11: ["Annat."]])
        let paper = try #require(grounds.minutes(of: 10))
        #expect(paper.said("anteckningar") == ["Belysningen togs upp."])
    }

    @Test("There are none of what is no meeting, was taken back, or is not there", arguments: [7, 1, 99])
    func none(number: Int) throws {
        #expect(try Ekhamra.grounds().minutes(of: number) == nil)
        let entries = try Ekhamra.entries(Ekhamra.usual + [("2025-11-05", .withdrawn(.init(entry: 10)), "kommun")])
        #expect(try Ekhamra.grounds(entries: entries).minutes(of: 10) == nil)
    }
}

@Suite("Answers on the law")
struct AnswersTests {
    @Test("Every question has an answer, in both languages", arguments: Language.allCases)
    func complete(language: Language) throws {
        let paper = try Ekhamra.grounds(language).answers()
        #expect(paper.sections.map(\.key) == LawQuestion.allCases.map(\.rawValue))
        #expect(unanswered(paper) == [])
        let planted = Document(
            .answers, of: paper.agreement, on: paper.day, in: language, title: "", facts: [],
            sections: [.init("picture", "?", [.paragraph([])])])
        #expect(unanswered(planted) == ["picture"])
    }

    private func unanswered(_ paper: Document) -> [String] {
        paper.sections.filter { $0.blocks.flatMap(\.sentences).allSatisfy(\.text.isEmpty) }.map(\.key)
    }

    /// The samples with the law joined to them, and what is given registered besides.
    private func withLaw(_ more: [(day: String, fact: Fact, by: String)], notes: [Int: [String]] = [:]) throws
        -> Document
    {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "agreements/lag-2023-196.yaml"), encoding: .utf8)
        guard case .sound(let law) = readDefinition(text) else { throw Refusals([]) }
        let agreement = try Ekhamra.agreement().joined(with: law)
        let entries = try Ekhamra.entries(Ekhamra.usual + more)
        let matter = Matter(base: agreement, state: fold(entries), horizon: .lastOf(year: 2028)) { _ in agreement }
        return Grounds(
            matter, on: try Ekhamra.day("2025-11-20"), wording: Wording(.swedish), entries: entries, notes: notes
        ).answers()
    }

    @Test("What is missing: no, why, and when it begins")
    func missing() throws {
        let said = try withLaw([]).said("plan")
        #expect(said.prefix(2) == ["Nej. Inget antaget dokument är registrerat.", "Varför: inget skäl är angivet."])
        // The law wants a plan by 1 July 2024: 30 days of July, then to 20 November 2025, are 507 days.
        #expect(said.dropFirst(2).first == "Sista dag var 1 juli 2024, för 507 dagar sedan.")
        #expect(said.last == "Ekhamra kommun: anta dokumentet och registrera att det är gjort, eller ange skäl.")
    }

    @Test("What is there: yes, of what day, on what; and the plan's picture is the one before it")
    func there() throws {
        let paper = try withLaw([
            ("2024-02-01", Ekhamra.done(.documentAdopted, "lag-lägesbild", reference: "KS 1"), "kommun"),
            ("2024-06-01", Ekhamra.done(.documentAdopted, "lag-åtgärdsplan"), "kommun"),
            ("2025-02-01", Ekhamra.done(.documentAdopted, "lag-lägesbild"), "kommun"),
        ])
        #expect(paper.said("picture") == ["Ja. Senast 1 februari 2025, registrerat av Kommunstyrelsens ordförande."])
        #expect(paper.said("plan").last == "Den senaste lägesbilden före planen är från 1 februari 2024.")
        #expect(paper.sections.first { $0.key == "picture" }?.blocks.first?.sentences.first?.sources == [15])
    }

    @Test("The forums are counted in the year asked about")
    func forums() throws {
        #expect(
            try Ekhamra.grounds().answers(year: 2025).said("council") == [
                "K1 Rådsmöte: 3 gånger under 2025, senast 4 november 2025.",
                "K5 Samråd: 1 gång under 2025, senast 1 oktober 2025.",
            ])
        #expect(try Ekhamra.grounds().answers(year: 2024).said("council").last == "K5 Samråd: 0 gånger under 2024.")
    }

    @Test("Most of the year asked about has passed when none is given")
    func askedYear() throws {
        #expect(try Ekhamra.grounds(on: "2025-02-10").askedYear == 2024)
        #expect(try Ekhamra.grounds(on: "2025-11-20").askedYear == 2025)
    }
}
