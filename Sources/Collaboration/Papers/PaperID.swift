package import Vocabulary

/// A paper that people write on: the follow-up of a year, or of the whole agreement. As text `year-2025` and `final`.
package struct PaperID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    package enum Kind: Hashable, Sendable {
        case year(Int)
        case final
    }
    package let kind: Kind

    package init(_ kind: Kind) { self.kind = kind }

    /// Nil for a text that names no paper.
    package init?(_ text: String) {
        if text == "final" {
            kind = .final
        } else if text.hasPrefix("year-"), let year = Int(plain: text.dropFirst(5)),
            CivilDate.allowedYears.contains(year),
            text == "year-\(year)"
        {
            kind = .year(year)
        } else {
            return nil
        }
    }

    package var description: String {
        switch kind {
        case .year(let year): "year-\(year)"
        case .final: "final"
        }
    }

    package static func < (a: PaperID, b: PaperID) -> Bool { a.description < b.description }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = PaperID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not year-2025 or final"))
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Fact {
    /// One section of a paper, in people's own words; the text itself is content, and the organisation's own.
    package struct SectionWritten: Hashable, Sendable, Codable {
        package let paper: PaperID
        /// The section's key, as the draft has it.
        package let section: String
        package init(paper: PaperID, section: String) {
            self.paper = paper
            self.section = section
        }
    }
    /// A paper as it stood when it was shared or adopted; the text is content, and the digest says which text it was.
    package struct PaperText: Hashable, Sendable, Codable {
        package let paper: PaperID
        package let digest: String
        package init(paper: PaperID, digest: String) {
            self.paper = paper
            self.digest = digest
        }
    }
}

extension State {
    /// What one entry did with a paper.
    package struct PaperEntry: Hashable, Sendable {
        package enum What: Hashable, Sendable {
            case written(section: String)
            case shared(digest: String)
            case adopted(digest: String)
        }
        package let entry: Int
        package let on: CivilDate
        package let actor: Actor
        package let what: What

        /// Nil for entries that are about no paper.
        init?(_ entry: Entry) {
            switch entry.fact {
            case .sectionWritten(let written): what = .written(section: written.section)
            case .paperShared(let text): what = .shared(digest: text.digest)
            case .paperAdopted(let text): what = .adopted(digest: text.digest)
            default: return nil
            }
            self.entry = entry.number
            on = entry.on
            actor = entry.actor
        }
    }

    /// What was done with a paper and has not been taken back, oldest first.
    package func standing(_ paper: PaperID) -> [PaperEntry] {
        (papers[paper] ?? []).filter { !withdrawn.contains($0.entry) }
    }

    /// The last words written in each section of a paper, as far as the viewer may read them.
    package func words(of paper: PaperID) -> [String: PaperEntry] {
        var last: [String: PaperEntry] = [:]
        for entry in standing(paper) {
            if case .written(let section) = entry.what { last[section] = entry }
        }
        return last
    }

    /// The entry that adopted the paper; the last where it was done again.
    package func adopted(_ paper: PaperID) -> PaperEntry? {
        standing(paper).last { if case .adopted = $0.what { true } else { false } }
    }
}
