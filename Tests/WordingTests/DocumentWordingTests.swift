import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("The chain's documents in words")
struct DocumentWordingTests {
    private func words(_ wording: Wording) -> [String] {
        let methods = Analysis.Method.allCases
        let places = methods.flatMap(\.places)
        var all = Strength.allCases.map { wording.strength($0) } + [wording.strength(nil)]
        all += Analysis.Cause.Sort.allCases.map { wording.prevention($0) }
        all += methods.map(wording.method) + methods.map(wording.reading) + places.map(wording.place)
        all += ProcessModel.Phase.allCases.map(wording.phase) + Picture.Sort.allCases.map(wording.pictureSort)
        all +=
            ChildNote.Sort.allCases.map(wording.childNote)
            + FollowUpPaper.Scope.allCases.map { wording.followUpScope($0) }
        all += FollowUpPaper.Feedback.allCases.map(wording.feedback)
        let problem = Subject.document(DocumentID(.problem, 1))
        let works: [NextWork] = [
            .analyse, .complete(DocumentID(.analysis, 1)), .setGoal, .addMeasure, .take(.decide, problem),
            .take(.close, problem), .followUp, .goOn(to: "orsaksanalys"), .goOn(to: "assess"),
        ]
        return all + works.map { wording.nextWork($0, in: Definitions.lomma) }
    }

    @Test("Every choice and every proposal is clean in both languages", arguments: Language.allCases)
    func clean(language: Language) {
        let all = words(Wording(language))
        for text in all { #expect(impurities(text, language, in: Definitions.lomma) == []) }
        // Places of a fishbone and of a triangle may share a word, and so do a follow-up and the phase of it; nothing else does.
        #expect(Set(all).count >= all.count - 3)
    }

    @Test("What the checker would find: a word of the other language")
    func canFail() {
        #expect(impurities("gott stöd", .english, in: Definitions.lomma) != [])
    }
}
