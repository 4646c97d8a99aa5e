package import Storage
package import Vocabulary

/// Takes letters from the outbox to the program that sends them: each once, in their order, those that came back later.
package struct Postman: Sendable {
    private let outbox: Outbox
    private let from: String
    private let send: @Sendable (Message) -> Sendmail.Answer

    package init(_ outbox: Outbox, _ sendmail: Sendmail) {
        self.init(outbox, from: sendmail.from) { sendmail.send($0) }
    }

    /// - Parameter send: hands a letter over and waits.
    package init(_ outbox: Outbox, from: String, send: @escaping @Sendable (Message) -> Sendmail.Answer) {
        self.outbox = outbox
        self.from = from
        self.send = send
    }

    /// Sends everything whose turn it is. Blocks.
    /// - Parameter clock: the moment, asked anew for each letter.
    /// - Returns: how many letters left.
    @discardableResult
    package func round(now clock: () -> Instant) throws -> Int {
        var left = 0
        while let letter = try outbox.take(now: clock()) {
            let message = Message(
                from: from, to: letter.to, subject: letter.subject, text: letter.text ?? "", id: letter.id,
                made: letter.made)
            switch send(message) {
            case .taken:
                try outbox.left(letter.id)
                left += 1
            case .refused(let trouble):
                try outbox.returned(letter.id, trouble: trouble, next: Self.next(after: letter.tries, now: clock()))
            }
        }
        return left
    }

    /// Tries before somebody has to look.
    package static let mostTries = 10

    /// A minute after the first try, twice as long after each: the tenth comes after eight and a half hours. Nil after it.
    package static func next(after tries: Int, now: Instant) -> Instant? {
        guard (1..<mostTries).contains(tries) else { return nil }
        return Instant(seconds: now.seconds + 60 << (tries - 1))
    }
}
