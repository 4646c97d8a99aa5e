internal import Vocabulary

/// A need in the words of the definition format, so that an entry can say which need was not met when it was recorded.
extension Gate.Need: Codable {
    // These words stand in journals, and never change.
    private enum CodingKeys: String, CodingKey {
        case has, of, by, before, fields, reason, what
        case noLaterThan = "no later than"
        case bothParties = "both parties"
        case notSameBody = "not the same body as"
        case decided = "decided by"
        case prepared = "prepared by"
    }

    package init(from decoder: any Decoder) throws {
        let words = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String? { try words.decodeIfPresent(String.self, forKey: key) }
        if let thing = try text(.has) {
            self = .has(
                thing: thing, of: try text(.of), by: try text(.by).map(ActorKey.init), before: try text(.before),
                noLaterThan: try text(.noLaterThan))
        } else if let fields = try words.decodeIfPresent([String].self, forKey: .fields) {
            self = .fields(fields, of: try text(.of))
        } else if let thing = try text(.bothParties) {
            self = .bothParties(thing)
        } else if let other = try text(.notSameBody) {
            self = .notSameBody(as: other)
        } else if let by = try text(.decided) {
            self = .decided(by: ActorKey(by), what: try text(.what))
        } else if let by = try text(.prepared) {
            self = .prepared(by: ActorKey(by))
        } else if try words.decodeIfPresent(Bool.self, forKey: .reason) == true {
            self = .reason
        } else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a need"))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var words = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .has(let thing, let of, let by, let before, let noLaterThan):
            try words.encode(thing, forKey: .has)
            try words.encodeIfPresent(of, forKey: .of)
            try words.encodeIfPresent(by, forKey: .by)
            try words.encodeIfPresent(before, forKey: .before)
            try words.encodeIfPresent(noLaterThan, forKey: .noLaterThan)
        case .fields(let fields, let of):
            try words.encode(fields, forKey: .fields)
            try words.encodeIfPresent(of, forKey: .of)
        case .bothParties(let thing): try words.encode(thing, forKey: .bothParties)
        case .notSameBody(let other): try words.encode(other, forKey: .notSameBody)
        case .decided(let by, let what):
            try words.encode(by, forKey: .decided)
            try words.encodeIfPresent(what, forKey: .what)
        case .prepared(let by): try words.encode(by, forKey: .prepared)
        case .reason: try words.encode(true, forKey: .reason)
        }
    }
}
