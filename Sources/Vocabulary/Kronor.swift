/// Whole Swedish kronor, from nothing to a thousand million: what a plan says that something costs.
package struct Kronor: Hashable, Sendable, Comparable {
    package let amount: Int
    package static let allowed = 0...1_000_000_000

    /// Nil outside `allowed`. Within it ten thousand million amounts can be added up.
    package init?(_ amount: Int) {
        guard Self.allowed.contains(amount) else { return nil }
        self.amount = amount
    }

    package static func < (a: Kronor, b: Kronor) -> Bool { a.amount < b.amount }
}

/// Hours of work with at most two decimals, from nothing to a million; kept in hundredths, so that sums are exact.
package struct Hours: Hashable, Sendable, Comparable {
    package let hundredths: Int
    package static let allowed = 0...1_000_000

    package init?(hundredths: Int) {
        guard (0...Self.allowed.upperBound * 100).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Reads `12`, `12.5`, `12,25`; nothing else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), let whole = Int(plain: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self.init(hundredths: whole * 100)
            return
        }
        guard (1...2).contains(parts[1].utf8.count), let decimals = Int(plain: parts[1]) else { return nil }
        self.init(hundredths: whole * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals))
    }

    package static func < (a: Hours, b: Hours) -> Bool { a.hundredths < b.hundredths }
}

extension Hours: CustomStringConvertible {
    /// `12`, `12.5`, `12.25`.
    package var description: String { Self.written(hundredths) }

    /// A sum of hours, with the decimals it needs.
    package static func written(_ hundredths: Int, point: String = ".") -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return String(whole) }
        return "\(whole)\(point)" + (rest % 10 == 0 ? String(rest / 10) : "\(zeroPadded: rest, 2)")
    }
}

extension Kronor: Codable {
    package init(from decoder: any Decoder) throws {
        guard let kronor = Kronor(try decoder.singleValueContainer().decode(Int.self)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not whole kronor up to 1000000000"))
        }
        self = kronor
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }
}

extension Hours: Codable {
    package init(from decoder: any Decoder) throws {
        guard let hours = Hours(try decoder.singleValueContainer().decode(String.self)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not hours such as \"12.5\""))
        }
        self = hours
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
