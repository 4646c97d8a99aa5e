import Testing

@testable import WebServer

@Suite("Words about a finding stay with it")
struct FindingAnswersTests {
    private static let keys = ["change:klotter", "change:hot", "silence:all"]

    /// What a browser sends of a form with these findings: everything ticked but the second, and words about the first two.
    private func sent() throws -> FormBody {
        let form = FindingAnswers(keys: Self.keys, form: FormBody())
        let text =
            "\(form.choice(0))=ja&\(form.words(0))=Mer+klotter&\(form.words(1))=Mer+hot&\(form.choice(2))=ja&\(form.words(2))="
        return try FormBody(Array(text.utf8))
    }

    @Test("When a report comes in and the findings change place, the words go with their finding")
    func moved() throws {
        let answers = FindingAnswers(keys: ["change:hot", "silence:all", "change:klotter"], form: try sent())
        #expect((0..<3).map { answers.form[answers.words($0)] } == ["Mer hot", nil, "Mer klotter"])
        #expect((0..<3).map(answers.isChosen) == [false, true, true])
        #expect(answers.leftOver == [])
    }

    @Test("Words about a finding that is gone are left over, and an empty answer is not")
    func gone() throws {
        let answers = FindingAnswers(keys: ["change:hot"], form: try sent())
        #expect(answers.leftOver.map { answers.form[$0] } == ["Mer klotter"])
    }

    @Test("A finding that the form did not ask about is chosen when it stands among the first eight")
    func new() throws {
        let fresh = FindingAnswers(keys: (1...9).map { "new:\($0)" } + ["change:hot"], form: try sent())
        #expect((0..<10).map(fresh.isChosen) == Array(repeating: true, count: 8) + [false, false])
    }
}
