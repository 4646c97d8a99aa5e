package import Agreements
package import People
import Synchronization

/// The sessions of the demo sign-in, kept in memory: gone when the program stops.
package final class Sessions: Sendable {
    private let open = Mutex<[String: SignedIn]>([:])
    private let token: @Sendable () -> String

    package init(token: @escaping @Sendable () -> String) { self.token = token }

    package func begin(_ who: SignedIn) -> String {
        let token = token()
        open.withLock { sessions in
            // A bound on memory: the oldest cannot be told apart, so all sign in again.
            if sessions.count >= 10_000 { sessions.removeAll() }
            sessions[token] = who
        }
        return token
    }

    /// Lets everybody who is signed in into the agreements that have come since.
    package func renew(among all: [Agreement]) {
        open.withLock { sessions in
            sessions = sessions.mapValues { who in
                let known = all.first { who.acts.contains($0.id) }
                return known.flatMap { SignedIn(post: who.post, of: $0, among: all) } ?? who
            }
        }
    }

    package func who(_ token: String) -> SignedIn? { open.withLock { $0[token] } }
    package func end(_ token: String) { open.withLock { _ = $0.removeValue(forKey: token) } }

    /// 256 bits from the system, as 64 hexadecimal digits.
    package static func freshToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
