package import Vocabulary

/// What a measure says (åtgärd): what is to be done, by whom, until when, and how it is followed up. It is shared, for
/// the plan is the parties' own; notes beside it are each organisation's.
package struct MeasureTerms: Hashable, Sendable, Codable {
    /// What is to be done, at most `TextLimits.value` characters.
    package var text: String
    /// A focus area's key in the agreement, or free words.
    package var area: String?
    /// Posts, units, bodies and parties.
    package var plans: [ActorKey] = []
    package var performs: [ActorKey] = []
    package var followsUp: [ActorKey] = []
    /// Others that take part and that the agreement does not name, in free words.
    package var others: String?
    package var start: ImpreciseDate?
    package var due: ImpreciseDate?
    package var followUp: ImpreciseDate?
    /// How it is followed up, in free words.
    package var method: String?
    package var cost: Kronor?
    package var hours: Hours?
    /// What ties it to the chain from finding to follow-up; nil for a measure that stands alone.
    package var ties: MeasureTies?

    package init(_ text: String) { self.text = text }

    /// Everybody named, each once, in the order of planning, doing, following up and leading.
    package var responsible: [ActorKey] {
        Array(uniqued: plans + performs + followsUp + (ties?.leads.map(\.by) ?? []))
    }
}

extension MeasureTerms {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try fields.decode(String.self, forKey: .text))
        area = try fields.decodeIfPresent(String.self, forKey: .area)
        plans = try fields.decodeIfPresent([ActorKey].self, forKey: .plans) ?? []
        performs = try fields.decodeIfPresent([ActorKey].self, forKey: .performs) ?? []
        followsUp = try fields.decodeIfPresent([ActorKey].self, forKey: .followsUp) ?? []
        others = try fields.decodeIfPresent(String.self, forKey: .others)
        start = try fields.decodeIfPresent(ImpreciseDate.self, forKey: .start)
        due = try fields.decodeIfPresent(ImpreciseDate.self, forKey: .due)
        followUp = try fields.decodeIfPresent(ImpreciseDate.self, forKey: .followUp)
        method = try fields.decodeIfPresent(String.self, forKey: .method)
        cost = try fields.decodeIfPresent(Kronor.self, forKey: .cost)
        hours = try fields.decodeIfPresent(Hours.self, forKey: .hours)
        ties = try fields.decodeIfPresent(MeasureTies.self, forKey: .ties)
    }
}

/// A measure's number in its agreement: `A3`. The journal gives it, and never gives it again.
package struct MeasureNumber: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    package let value: Int
    private static let highest = 999_999_999
    package init(_ value: Int) { self.value = value }

    /// Reads `A3` and `a3`.
    package init?(label: some StringProtocol) {
        guard let first = label.first, first == "A" || first == "a", let value = Int(plain: label.dropFirst()),
            value > 0
        else { return nil }
        self.value = value
    }

    package var description: String { "A\(value)" }
    package static func < (a: MeasureNumber, b: MeasureNumber) -> Bool { a.value < b.value }

    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int.self)
        // A number that a journal from elsewhere holds is counted on from.
        guard (1...Self.highest).contains(value) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a measure's number"))
        }
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// What one entry says of a measure.
package enum MeasureFact: Hashable, Sendable {
    case added(Terms)
    /// The whole of what it says from now on, not the difference.
    case changed(Terms)
    case agreed(Agreed)
    case begun(About)
    case done(About)
    /// One party's word that it goes no further here; with whoever takes it over, when it is handed on.
    case dropped(Dropped)
    case followedUp(FollowedUp)

    package struct Terms: Hashable, Sendable, Codable {
        package let measure: MeasureNumber
        package let terms: MeasureTerms
        package init(measure: MeasureNumber, terms: MeasureTerms) {
            self.measure = measure
            self.terms = terms
        }
    }
    /// One party's yes to what an entry says.
    package struct Agreed: Hashable, Sendable, Codable {
        package let measure: MeasureNumber
        /// The entry that added or changed it.
        package let entry: Int
        package let party: ActorKey
        package init(measure: MeasureNumber, entry: Int, party: ActorKey) {
            self.measure = measure
            self.entry = entry
            self.party = party
        }
    }
    package struct About: Hashable, Sendable, Codable {
        package let measure: MeasureNumber
        /// A registry number or an address.
        package let reference: String?
        package init(measure: MeasureNumber, reference: String? = nil) {
            self.measure = measure
            self.reference = reference
        }
    }
    package struct Dropped: Hashable, Sendable, Codable {
        package let measure: MeasureNumber
        package let party: ActorKey
        /// Whoever takes it over: a key of the agreement's, or free words.
        package let to: String?
        package init(measure: MeasureNumber, party: ActorKey, to: String? = nil) {
            self.measure = measure
            self.party = party
            self.to = to
        }
    }
    /// Says both whether it was done and what came of it.
    package struct FollowedUp: Hashable, Sendable, Codable {
        package let measure: MeasureNumber
        package let carriedOut: CarriedOut
        package let effect: Effect
        package let judgement: Judgement
        package let reference: String?
        package init(
            measure: MeasureNumber, carriedOut: CarriedOut, effect: Effect, judgement: Judgement,
            reference: String? = nil
        ) {
            self.measure = measure
            self.carriedOut = carriedOut
            self.effect = effect
            self.judgement = judgement
            self.reference = reference
        }
    }

    // These words stand in journals, and never change.
    package enum CarriedOut: String, Hashable, Sendable, Codable, CaseIterable {
        case asPlanned = "as-planned"
        case partly, not
    }
    package enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
        case wanted, some, none, unwanted
        case tooEarly = "too-early"
    }
    package enum Judgement: String, Hashable, Sendable, Codable, CaseIterable {
        case goOn = "continue"
        case change, end
        case tooEarly = "too-early"
    }
}

extension MeasureFact {
    package var measure: MeasureNumber {
        switch self {
        case .added(let body), .changed(let body): body.measure
        case .agreed(let body): body.measure
        case .begun(let body), .done(let body): body.measure
        case .dropped(let body): body.measure
        case .followedUp(let body): body.measure
        }
    }

    /// The word under which an entry of this kind is stored.
    var kind: String {
        switch self {
        case .added: "measure-added"
        case .changed: "measure-changed"
        case .agreed: "measure-agreed"
        case .begun: "measure-begun"
        case .done: "measure-done"
        case .dropped: "measure-dropped"
        case .followedUp: "measure-followed-up"
        }
    }

    /// What is written of it.
    var body: any Codable {
        switch self {
        case .added(let body), .changed(let body): body
        case .agreed(let body): body
        case .begun(let body), .done(let body): body
        case .dropped(let body): body
        case .followedUp(let body): body
        }
    }
}

/// One thing that the journal says of a measure, with the entry that says it.
package struct MeasureEvent: Hashable, Sendable {
    package let entry: Int
    package let on: CivilDate
    package let recordedDay: CivilDate
    package let actor: Actor
    package let fact: MeasureFact
}
