/// The key by which a definition names one of its things, typed by what it names.
package struct Key<Thing>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: Key, b: Key) -> Bool { a.text < b.text }
}

extension Key: Codable {
    package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// What a `Key` may name.
package enum Named {
    package enum Agreement {}
    package enum Commitment {}
    package enum Party {}
    package enum Actor {}
    package enum Account {}
    package enum Appointment {}
}

package typealias AgreementID = Key<Named.Agreement>
package typealias CommitmentKey = Key<Named.Commitment>
package typealias PartyKey = Key<Named.Party>
/// The key of a post, a unit, a body or a party: whoever may owe, take part or receive.
package typealias ActorKey = Key<Named.Actor>
/// The key of somebody's account: random, and never shown.
package typealias AccountID = Key<Named.Account>
package typealias AppointmentID = Key<Named.Appointment>
