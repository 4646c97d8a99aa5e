import Collaboration
import Testing
import Vocabulary
import Wording

@testable import Agreements

@Suite("Papers in words")
struct PaperWordingTests {
    @Test("Every heading and label of a paper has its own words, in both languages", arguments: Language.allCases)
    func parts(language: Language) {
        let words = PaperPart.allCases.map { Wording(language).paper($0) }
        #expect(!words.contains(""))
        for word in words { #expect(impurities(word, language, in: Definitions.lomma) == []) }
    }

    @Test("Every question names the section it follows from", arguments: Language.allCases)
    func questions(language: Language) {
        let questions = LawQuestion.allCases.map { Wording(language).question($0) }
        #expect(Set(questions).count == LawQuestion.allCases.count)
        #expect(questions.allSatisfy { $0.contains(language == .swedish ? " §)" : "(section ") })
        #expect(Wording(.swedish).question(.plan).hasSuffix("(5 §)"))
    }

    @Test("Many days are told by the first and the last, few by each")
    func days() throws {
        let days = try (1...7).map { try #require(CivilDate(year: 2025, month: $0, day: 3)) }
        let wording = Wording(.swedish)
        #expect(
            wording.registered(days, unit: nil, within: .year(2025))
                == "Registrerat 7 gånger, första gången 3 januari och senast 3 juli.")
        #expect(
            wording.registered(Array(days.prefix(2)), unit: "Lomma", within: .year(2025))
                == "Lomma: Registrerat 2 gånger: 3 januari och 3 februari.")
        #expect(wording.registered([], unit: nil, within: .year(2025)) == "Inget är registrerat.")
    }
}
