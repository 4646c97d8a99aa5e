import Foundation
import Mail
import Testing
import Vocabulary

@Suite("The program that sends")
struct SendmailTests {
    private let folder: String
    init() throws {
        folder = NSTemporaryDirectory() + "overens-mail-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// A program of a few lines that stands where sendmail does.
    private func program(_ lines: String) throws -> String {
        let path = folder + "/sendmail"
        try ("#!/bin/sh\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private func message(_ text: String = "Hej", to: String = "kim@example.se") -> Message {
        Message(
            from: "a@example.se", to: to, subject: "S", text: text, id: "1", made: .noon(of: CivilDate(dayNumber: 0)))
    }

    @Test("gets the letter whole, and the address never as an option")
    func handsOver() throws {
        let path = try program("printf '%s\\n' \"$@\" > \(folder)/words; cat > \(folder)/letter")
        let sendmail = Sendmail(command: [path, "-C", "conf"], from: "a@example.se")
        #expect(sendmail.send(message(to: "-oQ/tmp@example.se")) == .taken)
        let words = try String(contentsOfFile: folder + "/words", encoding: .utf8).split(separator: "\n")
        #expect(words == ["-C", "conf", "-i", "-f", "a@example.se", "--", "-oQ/tmp@example.se"])
        let letter = FileManager.default.contents(atPath: folder + "/letter")
        #expect(letter == message(to: "-oQ/tmp@example.se").bytes)
    }

    @Test("that refuses is answered with its own words; one that is not there, or says nothing, too")
    func refusals() throws {
        let path = try program("cat > /dev/null; echo 'mailbox is full' >&2; exit 75")
        #expect(Sendmail(command: [path], from: "a@example.se").send(message()) == .refused("mailbox is full"))
        let silent = try program("cat > /dev/null; exit 3")
        #expect(Sendmail(command: [silent], from: "a@example.se").send(message()) == .refused("it ended with 3"))
        let missing = folder + "/none"
        #expect(
            Sendmail(command: [missing], from: "a@example.se").send(message())
                == .refused("\(missing) could not be started"))
    }

    @Test("that ends without reading a long letter does not end this program")
    func brokenPipe() throws {
        let path = try program("exit 1")
        let long = String(repeating: "En rad text.\n", count: 100_000)
        #expect(Sendmail(command: [path], from: "a@example.se").send(message(long)) == .refused("it ended with 1"))
    }

    @Test("that never answers is stopped")
    func patience() throws {
        let path = try program("exec sleep 600")
        guard case .refused = Sendmail(command: [path], from: "a@example.se", patience: 0.3).send(message()) else {
            Issue.record("a program that does not answer was taken for one that has sent")
            return
        }
    }
}
