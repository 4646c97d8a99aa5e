package import Agreements
import Synchronization
package import Vocabulary

/// Who acts in the browser: one post, on behalf of one organisation, in every agreement that organisation is party to.
package struct SignedIn: Hashable, Sendable {
    package let post: ActorKey
    package let postName: String
    package let organisationName: String
    /// Per agreement: the party that the organisation is there.
    package let parties: [AgreementID: ActorKey]
    /// The agreements where this post itself exists: where it may act.
    package let acts: Set<AgreementID>

    package init?(post: ActorKey, of agreement: Agreement, among all: [Agreement]) {
        guard let own = agreement.posts.first(where: { $0.key == post }), let key = agreement.party(of: post),
            let party = agreement.party(key)
        else { return nil }
        self.post = post
        postName = own.name
        organisationName = party.name
        var parties: [AgreementID: ActorKey] = [:]
        var acts: Set<AgreementID> = []
        for other in all {
            guard let same = other.parties.first(where: { $0.isSame(as: party) }) else { continue }
            parties[other.id] = same.key
            if other.posts.contains(where: { $0.key == post }), other.party(of: post) == same.key {
                acts.insert(other.id)
            }
        }
        self.parties = parties
        self.acts = acts
    }

    package func viewer(of agreement: AgreementID) -> Viewer? { parties[agreement].map { .organisation($0) } }

    package func actor(in agreement: AgreementID) -> Actor? {
        guard acts.contains(agreement), let party = parties[agreement] else { return nil }
        return Actor(post: post, organisation: party)
    }
}

extension Party {
    /// The same organisation in another agreement: by police area, by municipality code, else by name.
    func isSame(as other: Party) -> Bool {
        guard kind == other.kind else { return false }
        if let area, let theirs = other.area { return area == theirs }
        if let code, let theirs = other.code { return code == theirs }
        return name == other.name
    }
}

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
