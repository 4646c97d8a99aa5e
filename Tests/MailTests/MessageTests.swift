import Foundation
import Mail
import Testing
import Vocabulary

@Suite("A letter as it is sent")
struct MessageTests {
    private func head(of message: Message) -> [String] {
        let text = String(decoding: message.bytes, as: UTF8.self)
        return text.split(separator: "\n\n", maxSplits: 1).first?.split(separator: "\n").map(String.init) ?? []
    }

    private func message(subject: String = "Monday", to: String = "kim@example.se", text: String = "Hej") -> Message {
        // 2025-11-24 06:05:09 UTC is a Monday.
        Message(
            from: "overens@ekhamra.example", to: to, subject: subject, text: text, id: "0a1b",
            made: Instant("2025-11-24T06:05:09Z") ?? .noon(of: CivilDate(dayNumber: 0)))
    }

    @Test("has the heads of RFC 5322, the same id for every try, and asks machines not to answer")
    func heads() {
        #expect(
            head(of: message()) == [
                "From: overens@ekhamra.example", "To: kim@example.se", "Subject: Monday",
                "Date: Mon, 24 Nov 2025 06:05:09 +0000", "Message-ID: <0a1b@ekhamra.example>", "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
                "Auto-Submitted: auto-generated",
            ])
    }

    @Test("a subject outside ASCII becomes encoded words that give it back, each at most 75 letters")
    func subjects() throws {
        // "Måndag" in UTF-8 is 4d c3 a5 6e 64 61 67; in base64 TcOlbmRhZw== (RFC 4648).
        #expect(head(of: message(subject: "Måndag"))[2] == "Subject: =?utf-8?B?TcOlbmRhZw==?=")
        let long = String(repeating: "Överenskommelse 👨‍👩‍👧 ", count: 12)
        let lines = head(of: message(subject: long)).drop { !$0.hasPrefix("Subject: ") }
        let words =
            [String(lines.first?.dropFirst(9) ?? "")]
            + lines.dropFirst().prefix { $0.hasPrefix(" ") }.map { String($0.dropFirst()) }
        #expect(words.allSatisfy { $0.utf8.count <= 75 })
        let bytes = try words.flatMap { word in
            let inner = word.dropFirst("=?utf-8?B?".count).dropLast(2)
            return Array(try #require(Data(base64Encoded: String(inner))))
        }
        #expect(String(decoding: bytes, as: UTF8.self) == long)
        // What only looks encoded is not read as something else.
        #expect(head(of: message(subject: "=?utf-8?B?x?="))[2] != "Subject: =?utf-8?B?x?=")
    }

    @Test("nothing written into it adds a head or ends the heads")
    func injection() {
        let bad = message(subject: "Hej\nBcc: alla@example.se", to: "kim@example.se\r\nBcc: alla@example.se")
        #expect(!head(of: bad).contains { $0.hasPrefix("Bcc") })
        #expect(head(of: bad).count == head(of: message()).count)
        // Planted: a head written without care is found by the same look.
        #expect("To: kim@example.se\nBcc: alla@example.se".split(separator: "\n").contains { $0.hasPrefix("Bcc") })
    }

    @Test("the text comes through unchanged, in lines of at most 76 letters")
    func body() throws {
        let text = "Åtgärder\n.\nFrom här\n" + String(repeating: "x", count: 3_000)
        let whole = String(decoding: message(text: text).bytes, as: UTF8.self)
        let body = try #require(whole.split(separator: "\n\n", maxSplits: 1).last)
        #expect(body.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(Data(base64Encoded: String(body), options: .ignoreUnknownCharacters) == Data(text.utf8))
    }
}
