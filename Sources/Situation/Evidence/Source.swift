import Intake
package import Vocabulary

/// What a source counts. Two that count different things are never added up, and are compared only as two pictures of the same thing.
package enum Counting: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// What people reported to the parties.
    case reports
    /// Crime reported to the police.
    case crimes
    /// Faults in what the municipality looks after.
    case faults
    /// What was noticed on a safety walk.
    case walks
    /// Events that the police chose to tell about. A choice and no count: never a rate, never a change.
    case published

    package static func < (a: Counting, b: Counting) -> Bool { a.place < b.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether more of it can be said to be more, and not only more told about.
    package var bearsComparison: Bool { self != .published && self != .walks }
}

/// Where figures come from, what they count and what they cover.
package struct Source: Hashable, Sendable, Codable {
    package let key: SourceKey
    package let name: Bilingual
    package let counting: Counting
    /// Whose own picture it belongs to; nil when it is nobody's.
    package let party: ActorKey?
    /// The days it has told about. Days within that no incident came from are days on which nothing happened.
    package let told: [DayRange]
    /// When it last delivered; nil when it never did.
    package let latest: CivilDate?
    /// Days between deliveries, as the parties agreed; nil when nothing is agreed.
    package let interval: Int?
    /// Days until what it tells of a day can be taken for complete: late registrations.
    package let settling: Int

    package init(
        key: SourceKey, name: Bilingual, counting: Counting, party: ActorKey?, told: [DayRange],
        latest: CivilDate? = nil, interval: Int? = nil, settling: Int = 0
    ) {
        self.key = key
        self.name = name
        self.counting = counting
        self.party = party
        self.told = told
        self.latest = latest
        self.interval = interval
        self.settling = settling
    }

    /// What it counts, and for whom: sources of one strand are added up.
    package var strand: Strand { Strand(counting: counting, party: party) }
}

/// Sources of one party that count the same thing.
package struct Strand: Hashable, Sendable, Codable, Comparable {
    package let counting: Counting
    package let party: ActorKey?

    package init(counting: Counting, party: ActorKey?) {
        self.counting = counting
        self.party = party
    }

    package static func < (a: Strand, b: Strand) -> Bool {
        (a.counting, a.party?.text ?? "") < (b.counting, b.party?.text ?? "")
    }

    /// `reports/kommun`.
    package var name: String { "\(counting.rawValue)/\(party?.text ?? Self.nobody)" }

    /// The strand of a name; nil when it is none.
    package init?(named name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let counting = Counting(rawValue: parts[0]) else { return nil }
        self.init(counting: counting, party: parts[1] == Self.nobody ? nil : ActorKey(parts[1]))
    }

    private static let nobody = "-"
}
