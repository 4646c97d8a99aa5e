package import Vocabulary

/// One of those who made the agreement.
package struct Party: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case municipality
        case policeArea = "police area"
        case region
        case other
    }
    package let key: ActorKey
    package let name: String
    package let kind: Kind
    package let code: String?
    /// The police area's key, the same in all its agreements.
    package let area: String?
    /// Other spellings found in the text, for search and import.
    package let aliases: [String]
    package let basis: Basis
}

/// A part of a party (an administration, a company), or an organisation outside the agreement.
package struct Unit: Hashable, Sendable {
    package let key: ActorKey
    package let name: String
    package let short: String?
    package let of: ActorKey?
    package let aliases: [String]
    package let basis: Basis
}

/// A post that persons hold; the persons are never named in a definition.
package struct Post: Hashable, Sendable {
    package let key: ActorKey
    package let name: String
    package let of: ActorKey?
    package let many: Bool
    package let reading: Bilingual?
    package let basis: Basis
}

/// A board, council or group with seats and a mandate.
package struct Body: Hashable, Sendable {
    package enum Verb: String, Sendable, CaseIterable {
        case decides, approves, proposes, prepares, makes, advises, anchors, owns, performs, receives, appoints,
            assigns,
            steers
        case followsUp = "follows up"
    }
    package struct Mandate: Hashable, Sendable {
        package let verb: Verb
        package let matters: [String]
    }
    /// A body that stands under the Local Government Act, where some decisions may not be delegated.
    package enum Kind: String, Sendable, CaseIterable { case board, committee }

    package let key: ActorKey
    package let name: String
    package let title: Title
    /// Nil for groups and councils of the parties' own making.
    package let kind: Kind?
    /// The focus areas whose group it is.
    package let areas: [String]
    package let partOf: ActorKey?
    /// The party it belongs to; nil when both parties share it.
    package let of: ActorKey?
    package let seats: [ActorKey]
    package let openSeats: Bool
    package let mandates: [Mandate]
    package let reading: Bilingual?
    package let basis: Basis
}

/// One signature that the agreement needs; without a day while it is missing from the text.
package struct Signature: Hashable, Sendable {
    package let by: ActorKey
    package let party: ActorKey
    package let on: CivilDate?
    package let at: String?
    package let acting: Bool
    package let basis: Basis
}

/// A decision that the text itself demands before the agreement is in force.
package struct DecisionNeeded: Hashable, Sendable {
    package let by: ActorKey
    package let party: ActorKey
    package let on: CivilDate?
    package let basis: Basis
}

/// Something the text left open, such as a date or a registry number; an act fills it.
package struct Placeholder: Hashable, Sendable {
    package let key: String
    package let reading: Bilingual
    /// As it stands in the text.
    package let text: String
    package let basis: Basis
}
