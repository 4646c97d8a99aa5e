import Agreements
import Collaboration
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
