import Foundation
import Mail
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("The postman")
struct PostmanTests {
    private let journal: Journal
    init() throws {
        let folder = NSTemporaryDirectory() + "overens-outbox-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        journal = try Journal(path: folder + "/journal.sqlite")
    }

    private func minute(_ number: Int) -> Instant { Instant(seconds: 1_700_000_000 + Int64(number) * 60) }

    private func put(_ purpose: String, expires: Instant? = nil) throws -> Bool {
        try journal.outbox.put(
            NewLetter(
                purpose: purpose, kind: "monday", to: "kim@example.se", subject: purpose, text: "Hej", expires: expires),
            now: minute(0))
    }

    private func somebody() throws -> AccountID {
        try #require(try journal.accounts.add(mail: "admin@example.se", name: "Admin", now: minute(0))).id
    }

    private func states() throws -> [String: OutboxLetter.State] {
        Dictionary(
            try journal.outbox.letters().map { ($0.subject, $0.state) }, uniquingKeysWith: { first, _ in first })
    }

    /// What was handed over, in order.
    private final class Handed: Sendable {
        private let list = Mutex<[String]>([])
        var subjects: [String] { list.withLock { $0 } }
        func take(_ message: Message) { list.withLock { $0.append(message.subject) } }
    }

    @Test("sends each letter once, also when it was put in twice; the text is not kept")
    func once() throws {
        #expect(try put("a") && put("b") && !put("a"))
        let handed = Handed()
        let postman = Postman(journal.outbox, from: "o@example.se") {
            handed.take($0)
            return .taken
        }
        #expect(try postman.round { minute(1) } == 2)
        #expect(try postman.round { minute(2) } == 0)
        #expect(handed.subjects.sorted() == ["a", "b"])
        #expect(try states() == ["a": .sent, "b": .sent])
        #expect(try journal.outbox.letters().allSatisfy { $0.text == nil })
    }

    @Test("tries again after one, two, four … minutes, and leaves it to somebody after ten times")
    func again() throws {
        #expect(try put("a"))
        let handed = Handed()
        let postman = Postman(journal.outbox, from: "o@example.se") {
            handed.take($0)
            return .refused("full")
        }
        var minutes: [Int] = []
        for number in 0...600 {
            let before = handed.subjects.count
            try postman.round { minute(number) }
            if handed.subjects.count > before { minutes.append(number) }
        }
        // Waits of 1, 2, 4 … 256 minutes, added up.
        #expect(minutes == [0, 1, 3, 7, 15, 31, 63, 127, 255, 511])
        let letter = try #require(try journal.outbox.letters().first)
        #expect(letter.state == .stuck && letter.trouble == "full" && letter.text == "Hej")
        #expect(try journal.outbox.say(.again, of: letter.id, by: somebody(), now: minute(700)))
        let better = Postman(journal.outbox, from: "o@example.se") { _ in .taken }
        #expect(try better.round { minute(700) } == 1)
    }

    @Test("that stopped in the middle sends nothing twice by itself: the letter waits for somebody's word")
    func stopped() throws {
        #expect(try put("a"))
        let taken = try #require(try journal.outbox.take(now: minute(1)))
        // The program stops here; the next start finds a letter that may have left.
        try journal.outbox.settleAfterStart()
        let handed = Handed()
        let postman = Postman(journal.outbox, from: "o@example.se") {
            handed.take($0)
            return .taken
        }
        #expect(try postman.round { minute(2) } == 0)
        #expect(try states() == ["a": .unsure])
        // A late answer from before the stop changes nothing.
        try journal.outbox.left(taken.id)
        #expect(try states() == ["a": .unsure])
        #expect(try journal.outbox.say(.again, of: taken.id, by: somebody(), now: minute(3)))
        #expect(try postman.round { minute(3) } == 1)
        #expect(handed.subjects == ["a"])
    }

    @Test("does not send what nobody wants any more, and keeps no link that it held")
    func late() throws {
        #expect(try put("a", expires: minute(15)) && put("b", expires: minute(16)))
        let postman = Postman(journal.outbox, from: "o@example.se") { _ in .taken }
        #expect(try postman.round { minute(16) } == 1)
        #expect(try states() == ["a": .late, "b": .sent])
        #expect(try journal.outbox.letters().allSatisfy { $0.text == nil })
    }

    @Test("two at once never take the same letter")
    func twoAtOnce() async throws {
        for number in 0..<40 { #expect(try put("letter \(number)")) }
        let handed = Handed()
        let outbox = journal.outbox
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let postman = Postman(outbox, from: "o@example.se") {
                        handed.take($0)
                        return .taken
                    }
                    try postman.round { Instant(seconds: 1_700_000_100) }
                }
            }
            try await group.waitForAll()
        }
        #expect(handed.subjects.count == 40 && Set(handed.subjects).count == 40)
    }
}
