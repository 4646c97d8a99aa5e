package import Vocabulary

/// What the parties promised each other, as data: everything a definition file holds.
package struct Agreement: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case agreement, law }

    package let id: AgreementID
    package let kind: Kind
    package let title: String
    package let short: String
    /// The one time zone of the agreement, such as `Europe/Stockholm`.
    package let zone: String
    package let headings: [String]
    package var groups: [Group]
    package let period: Period
    package let registry: [Registry]
    package let revised: [Revised]
    package let cites: [Citation]
    package let replaces: Replaces?
    package let copies: Copies?

    package let parties: [Party]
    package let units: [Unit]
    package var posts: [Post]
    package var bodies: [Body]

    package let signatures: [Signature]
    package let decisions: [DecisionNeeded]
    package let placeholders: [Placeholder]

    package var commitments: [Commitment]
    package var rules: Rules
    /// Set when a law has been joined to the agreement: the day it took effect.
    package var lawInForce: CivilDate?

    /// Headings of the board, in order.
    package struct Group: Hashable, Sendable {
        package let key: String
        package let name: Bilingual
    }

    package struct Period: Hashable, Sendable {
        package let from: ImpreciseDate
        /// Nil when the duty has no end (a law).
        package let through: ImpreciseDate?
        /// A length that the text states beside the dates, in months.
        package let declaredMonths: Int?
        package let basis: Basis

        package var first: CivilDate { from.range.first }
        package var last: CivilDate? { through?.range.last }
        /// True when a day was assumed because the text gives only month, season or year.
        package var daysAssumed: Bool { from.precision != .day || (through.map { $0.precision != .day } ?? false) }
        package func holds(_ day: CivilDate) -> Bool { day >= first && day <= last ?? day }
    }

    package struct Registry: Hashable, Sendable {
        package let number: String
        package let basis: Basis
    }
    package struct Revised: Hashable, Sendable {
        package let on: ImpreciseDate
        package let basis: Basis
    }
    /// A law that the text leans on, and the day it took effect.
    package struct Citation: Hashable, Sendable {
        package let law: String
        package let inForce: CivilDate
        package let basis: Basis
    }
    package struct Replaces: Hashable, Sendable {
        package let decided: ImpreciseDate
        package let prolonged: Bool
        package let basis: Basis
    }
    package struct Copies: Hashable, Sendable {
        package let count: Int
        package let basis: Basis
    }
}

extension Agreement {
    package func party(_ key: ActorKey) -> Party? { parties.first { $0.key == key } }
    package func commitment(_ key: CommitmentKey) -> Commitment? { commitments.first { $0.key == key } }
    package func commitment(label: String) -> Commitment? { commitments.first { $0.label == label } }

    /// What a post, unit or body belongs to; nil for parties, outside organisations and joint bodies.
    private func owner(of actor: ActorKey) -> ActorKey? {
        posts.first { $0.key == actor }?.of ?? units.first { $0.key == actor }?.of
            ?? bodies.first { $0.key == actor }.flatMap { $0.of ?? $0.partOf }
    }

    /// The party that a post, unit, body or party belongs to; nil for outside organisations and joint bodies.
    package func party(of actor: ActorKey) -> ActorKey? {
        var key = actor
        // A post belongs to a unit, a unit to a party: a handful of steps is the longest way.
        for _ in 0..<8 {
            if parties.contains(where: { $0.key == key }) { return key }
            guard let next = owner(of: key) else { return nil }
            key = next
        }
        return nil
    }

    /// The parties that owe what `actor` owes: its own, or for a joint body those that sit in it, or all.
    package func parties(owing actor: ActorKey) -> [ActorKey] {
        if let party = party(of: actor) { return [party] }
        // A joint body with open seats has members from all parties, whoever is named.
        guard let body = bodies.first(where: { $0.key == actor }), !body.openSeats else { return authorities }
        let seats = body.seats.compactMap(party(of:))
        let found = parties.map(\.key).filter(seats.contains)
        return found.isEmpty ? parties.map(\.key) : found
    }

    /// The parties that owe a commitment, in the agreement's order.
    package func parties(owing commitment: Commitment) -> [ActorKey] {
        let owing = Set(commitment.owners.flatMap(parties(owing:)))
        return owing.isEmpty ? authorities : authorities.filter(owing.contains)
    }

    /// The parties that owe one occasion: of a duty counted per party, the party it is counted for.
    package func parties(owing commitment: Commitment, unit: String) -> [ActorKey] {
        guard commitment.dimensions.contains(where: { $0.per == .party }) else { return parties(owing: commitment) }
        let named = unit.split(separator: " ").map { ActorKey(String($0)) }
        let own = authorities.filter(named.contains)
        return own.isEmpty ? parties(owing: commitment) : own
    }

    /// The organisations that may have their own pages and secrets: the parties.
    package var authorities: [ActorKey] { parties.map(\.key) }

    /// True when somebody acting as `actor` fills a seat held for `seat`: the same key, or a post of that unit or party.
    package func fills(_ actor: ActorKey, seat: ActorKey) -> Bool {
        var key = actor
        for _ in 0..<8 {
            if key == seat { return true }
            guard let next = owner(of: key) else { return false }
            key = next
        }
        return false
    }

    /// The name people use for a post, unit, body or party; the key itself when it is not known.
    package func name(of actor: ActorKey) -> String {
        posts.first { $0.key == actor }?.name ?? units.first { $0.key == actor }?.name
            ?? parties.first { $0.key == actor }?.name ?? bodies.first { $0.key == actor }?.name ?? actor.text
    }

    /// The abbreviation where there is one, otherwise the name.
    package func shortName(of actor: ActorKey) -> String {
        units.first { $0.key == actor }?.short ?? name(of: actor)
    }

    /// The day from which the text itself says that all have signed; nil while a signature is missing from it.
    package var signedOn: CivilDate? {
        guard !signatures.isEmpty else { return nil }
        var latest: CivilDate?
        for signature in signatures {
            guard let day = signature.on else { return nil }
            latest = max(latest ?? day, day)
        }
        return latest
    }
}
