package import Vocabulary

/// How often somebody has tried without getting in.
package struct SignInTries: Hashable, Sendable {
    package let count: Int
    package let first: Instant
    package let last: Instant
}

// Counted in the database, so that a restart forgets nothing.
extension Accounts {
    /// Counts a try before it is made, if the rule lets it be made: many at once cannot slip past together.
    ///
    /// - Parameters:
    ///   - subject: who tries or what is tried; kept as a digest.
    ///   - rule: given the tries so far (nil for none), whether one more may be made, and whether counting starts anew.
    package func take(
        _ subject: String, now: Instant, rule: @Sendable (SignInTries?) -> (isAllowed: Bool, startsAnew: Bool)
    ) throws -> Bool {
        let subject = Digest.of(Array(subject.utf8))
        return try file.write { connection in
            let known = try connection.tries(subject)
            let (isAllowed, startsAnew) = rule(known)
            guard isAllowed else { return false }
            let count = startsAnew ? 1 : (known?.count ?? 0) + 1
            let first = startsAnew ? now : known?.first ?? now
            try connection.run("DELETE FROM sign_in_try WHERE subject = $1", [.text(subject)])
            try connection.run(
                "INSERT INTO sign_in_try (subject, tries, first_at, last_at) VALUES ($1, $2, $3, $4)",
                [.text(subject), .int(count), .text(first.description), .text(now.description)])
            return true
        }
    }

    /// The tries counted so far; nil for none.
    package func tries(_ subject: String) throws -> SignInTries? {
        try file.read { try $0.tries(Digest.of(Array(subject.utf8))) }
    }

    /// Takes back a try that was counted and never made.
    package func giveBackTry(_ subject: String) throws {
        let subject = Value.text(Digest.of(Array(subject.utf8)))
        try file.write {
            try $0.run("DELETE FROM sign_in_try WHERE subject = $1 AND tries = 1", [subject])
            try $0.run("UPDATE sign_in_try SET tries = tries - 1 WHERE subject = $1", [subject])
        }
    }

    /// Clears away what was tried a few times only, and not since a moment: strangers' addresses would gather for ever.
    package func forgetFewTries(_ most: Int, before moment: Instant) throws {
        _ = try file.write {
            try $0.run(
                "DELETE FROM sign_in_try WHERE tries <= $1 AND last_at < $2", [.int(most), .text(moment.description)])
        }
    }

    /// Forgets the tries of somebody who got in.
    package func forgetTries(_ subject: String) throws {
        _ = try file.write {
            try $0.run("DELETE FROM sign_in_try WHERE subject = $1", [.text(Digest.of(Array(subject.utf8)))])
        }
    }
}

extension Connection {
    fileprivate func tries(_ digest: String) throws -> SignInTries? {
        try run("SELECT tries, first_at, last_at FROM sign_in_try WHERE subject = $1", [.text(digest)]).first.map {
            SignInTries(
                count: try $0.int("tries"), first: try $0.instant("first_at"), last: try $0.instant("last_at"))
        }
    }
}
