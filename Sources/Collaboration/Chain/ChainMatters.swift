package import Vocabulary

// Matters that are more than a title: a citizens' promise, a safety walk, a shared cost.

/// A citizens' promise (medborgarlöfte): what it builds on, which problem it meets, and what each party does.
package struct Promise: Hashable, Sendable, Codable {
    /// The first year it is for; the pictures it builds on are of that year.
    package var year: Int
    package var through: CivilDate?
    package var problem: DocumentID?
    @Listing package var pictures: [DocumentID] = []
    /// What else it builds on, by the words of the definition: `safety survey`, `dialogue of citizens` …
    package var sources: [String: String]?
    /// By their labels, `A3`: what the parties promise to do.
    @Listing package var measures: [Subject] = []

    package init(year: Int) { self.year = year }
}

/// A safety walk (trygghetsvandring) with what was seen, each answered by a measure or by a reason for none.
package struct SafetyWalk: Hashable, Sendable, Codable {
    package struct Finding: Hashable, Sendable, Codable {
        package var no: Int
        package var text: String
        package var measure: Subject?
        package var reason: String?
        package init(_ no: Int, _ text: String) {
            self.no = no
            self.text = text
        }
        package var isAnswered: Bool { measure != nil || !(reason ?? "").allSatisfy(\.isWhitespace) }
    }
    package var on: CivilDate
    @Listing package var findings: [Finding] = []

    package init(on: CivilDate) { self.on = on }
}

/// A cost that several pay: as the text divides it, or as a forum has decided.
package struct SharedCost: Hashable, Sendable, Codable {
    /// What is paid in one area, or as a whole.
    package struct Part: Hashable, Sendable, Codable {
        package var area: String
        package var total: Kronor
        package init(_ area: String, _ total: Kronor) {
            self.area = area
            self.total = total
        }
    }
    /// What is paid for: the definition's word, such as `safety survey`, or free words.
    package var of: String
    /// The forum that decides on the division and that it is limited to.
    package var forum: ActorKey?
    package var parts: [Part]
    /// Left out where the text itself says how it is divided.
    package var shares: CostShares?

    package init(of what: String, parts: [Part]) {
        of = what
        self.parts = parts
    }
}

/// Whole per cent by party, together 100.
package struct CostShares: Hashable, Sendable {
    package let percent: [ActorKey: Int]

    /// Nil when one is not 1 to 100, or they do not add up to 100.
    package init?(_ percent: [ActorKey: Int]) {
        guard percent.values.allSatisfy((1...100).contains), percent.values.reduce(0, +) == 100 else { return nil }
        self.percent = percent
    }
}

extension CostShares: Codable {
    package init(from decoder: any Decoder) throws {
        let words = try decoder.singleValueContainer().decode([String: Int].self)
        let read = Dictionary(uniqueKeysWithValues: words.map { (ActorKey($0.key), $0.value) })
        // A hundred parties with one per cent each is the most there can be; more are not added up.
        guard read.count <= 100, let shares = CostShares(read) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not whole per cent that add up to 100"))
        }
        self = shares
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: percent.map { ($0.key.text, $0.value) }))
    }
}
