import Reports
import Testing
import Vocabulary
import Wording

@Suite("The letter before a meeting")
struct MeetingLetterTests {
    private func letter(_ count: Int, _ language: Language) throws -> MeetingLetter? {
        let meeting = MeetingLetter.Meeting(
            agreement: "Ekhamra", title: language == .swedish ? "Rådsmöte" : "Council meeting",
            day: try Ekhamra.day("2025-12-12"), brief: "https://o.example/lage", decisions: ["K5."])
        return MeetingLetter(
            Array(repeating: meeting, count: count), choices: "https://o.example/konto", wording: Wording(language))
    }

    @Test("Says which meeting, where its page is and what needs a decision, in the reader's language")
    func text() throws {
        let letter = try #require(try letter(1, .english))
        #expect(letter.subject == "Before the meeting on 12 December 2025: Council meeting")
        #expect(
            letter.text == """
                Council meeting, 12 December 2025
                Ekhamra

                The situation on one page:
                https://o.example/lage

                To decide:
                - K5.

                You choose which letters you get, how often and in which language:
                https://o.example/konto

                """)
        #expect(try self.letter(1, .swedish)?.subject == "Inför mötet 12 december 2025: Rådsmöte")
    }

    @Test("Several meetings are one letter, and none is none")
    func several() throws {
        #expect(try letter(2, .swedish)?.subject == "Inför 2 möten")
        #expect(try letter(0, .swedish) == nil)
    }
}
