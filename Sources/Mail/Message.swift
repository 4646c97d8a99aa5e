package import Foundation
package import Vocabulary

/// A letter as the program that sends takes it: plain text after RFC 5322, in UTF-8.
package struct Message: Hashable, Sendable {
    package let from: String
    package let to: String
    package let subject: String
    package let text: String
    /// The same for every try, so that whoever gets it twice can tell.
    package let id: String
    package let made: Instant

    package init(from: String, to: String, subject: String, text: String, id: String, made: Instant) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.id = id
        self.made = made
    }

    /// The whole letter, lines ended by a line feed, as `sendmail` wants it on its standard input.
    package var bytes: Data {
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let head = [
            "From: \(Self.line(from))", "To: \(Self.line(to))", "Subject: \(Self.encoded(subject))",
            "Date: \(Self.date(made))", "Message-ID: <\(Self.line(id))@\(Self.line(domain))>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            // No answers from machines, and none that lead to another letter.
            "Auto-Submitted: auto-generated",
        ]
        let body = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        return Data((head.joined(separator: "\n") + "\n\n" + body + "\n").utf8)
    }

    /// Nothing that is written into the head ends its line.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
    }

    /// Words outside ASCII as encoded words of at most 75 letters (RFC 2047), never broken inside a character.
    static func encoded(_ text: String) -> String {
        let text = line(text)
        // What looks like an encoded word would be read as one.
        if text.utf8.allSatisfy({ $0 < 128 }), text.utf8.count <= 60, !text.contains("=?") { return text }
        var words: [String] = []
        var piece: [UInt8] = []
        for character in text {
            let bytes = Array(character.utf8)
            if piece.count + bytes.count > mostBytes, !piece.isEmpty {
                words.append(word(piece))
                piece = []
            }
            piece += bytes
        }
        if !piece.isEmpty { words.append(word(piece)) }
        return words.joined(separator: "\n ")
    }

    /// 45 bytes are 60 letters of base64; with what stands around them 72.
    private static let mostBytes = 45

    private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

    /// `Mon, 24 Nov 2025 06:00:00 +0000`.
    static func date(_ moment: Instant) -> String {
        let day = moment.utcDay
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = moment.description.dropFirst(11).dropLast()
        return "\(days[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }
}
