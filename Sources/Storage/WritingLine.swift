import Dispatch
import GRDB
import Synchronization

/// Writes that come at once share a transaction: each in a savepoint of its own, one wait for the disk for all of them.
///
/// Waiting for the disk is what a write costs most. While one transaction is on its way there, those who come meanwhile gather, and go together
/// in the next. Nobody is answered before the transaction with the own write is on the disk.
final class WritingLine: Sendable {
    private struct Waiting {
        var turns: [any WritingTurn] = []
        var isWriting = false
    }

    private let waiting = Mutex(Waiting())
    private let queue = DispatchQueue(label: "overens.writing")

    /// More than these share no transaction: one write never waits for a thousand others.
    private static let most = 100

    /// Takes a place in the line. The turns are handed on, some at a time and in the order they came, to `write`.
    func join(_ turn: any WritingTurn, write: @escaping @Sendable ([any WritingTurn]) -> Void) {
        let isFirst = waiting.withLock { line in
            line.turns.append(turn)
            defer { line.isWriting = true }
            return !line.isWriting
        }
        guard isFirst else { return }
        queue.async { while let turns = self.next() { write(turns) } }
    }

    /// Nil when nobody waits any more: who comes after that begins anew.
    private func next() -> [any WritingTurn]? {
        waiting.withLock { line in
            let turns = Array(line.turns.prefix(Self.most))
            line.turns.removeFirst(turns.count)
            line.isWriting = !turns.isEmpty
            return turns.isEmpty ? nil : turns
        }
    }
}

/// One write in the line, and whoever waits for what comes of it.
protocol WritingTurn: AnyObject, Sendable {
    /// Writes; what it throws is its own outcome, and undoes nothing of the others.
    func write(on connection: any Connection) throws
    /// What it wrote is on the disk, or was its own refusal: whoever waits is told.
    func settle()
    /// Nothing of it is on the disk.
    func fail(_ failure: any Error)
}

/// A turn that gives a value. It is written by one thread at a time: first in the line, then by who settles it.
private final class AskedTurn<Outcome: Sendable>: WritingTurn {
    private let body: @Sendable (any Connection) throws -> Outcome
    private let asked: CheckedContinuation<Outcome, any Error>
    private let outcome = Mutex<Result<Outcome, any Error>?>(nil)

    init(
        _ asked: CheckedContinuation<Outcome, any Error>,
        _ body: @escaping @Sendable (any Connection) throws -> Outcome
    ) {
        self.asked = asked
        self.body = body
    }

    func write(on connection: any Connection) throws {
        let written = try body(connection)
        outcome.withLock { $0 = .success(written) }
    }

    func settle() {
        guard let outcome = outcome.withLock({ $0 }) else {
            preconditionFailure("A turn is settled after it was written.")
        }
        asked.resume(with: outcome)
    }

    func fail(_ failure: any Error) { asked.resume(throwing: failure) }
}

extension SQLiteFile {
    /// The same as ``write(_:)``, in one transaction with what others write at the same moment; returns when it is on the disk. What `body` throws
    /// undoes what it wrote and nothing else. For what adds no entry to a journal: ``writes`` does not count it.
    func writeTogether<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { asked in
            line.join(AskedTurn(asked, body)) { self.writeInOne($0) }
        }
    }

    private func writeInOne(_ turns: [any WritingTurn]) {
        var failed: [Int: any Error] = [:]
        do {
            try writing {
                try pool.write { database in
                    for (place, turn) in turns.enumerated() {
                        failed[place] = try failure(of: turn, on: database)
                    }
                }
            }
        } catch {
            for turn in turns { turn.fail(error) }
            return
        }
        for (place, turn) in turns.enumerated() {
            if let failure = failed[place] { turn.fail(failure) } else { turn.settle() }
        }
    }

    /// Writes a turn, or undoes what it wrote.
    /// - Throws: what ends the whole transaction, and with it what the others wrote: a full disk may.
    private func failure(of turn: any WritingTurn, on database: Database) throws -> (any Error)? {
        do {
            try database.inSavepoint {
                try turn.write(on: SQLiteConnection(database: database))
                return .commit
            }
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            return (error as? DatabaseError).map { StorageFailure($0, path: path) } ?? error
        }
    }
}
