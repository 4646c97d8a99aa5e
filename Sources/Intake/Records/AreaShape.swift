package import CrimeStatistics
package import Vocabulary

// An area's border as one short text, as it is kept: whole hundred-thousandths of a degree (about a metre), each point as the step from the one
// before. `|` stands between parts, `;` between the borders of a part, `,` between points, a space between longitude and latitude.

extension Area {
    /// The border, to be read by ``readAreaShape(_:)``.
    package var shape: String {
        parts.map { part in
            part.map { border in
                var last = (0, 0)
                return border.map { point in
                    let here = (Int((point.longitude * 100_000).rounded()), Int((point.latitude * 100_000).rounded()))
                    defer { last = here }
                    return "\(here.0 - last.0) \(here.1 - last.1)"
                }.joined(separator: ",")
            }.joined(separator: ";")
        }.joined(separator: "|")
    }
}

extension Area {
    /// An area as it is kept, without its residents; without a border when that is not known or cannot be read.
    package init(_ key: AreaKey, named name: String, shape: String) {
        self.init(key: key, name: name, parts: readAreaShape(shape) ?? [], residents: [:])
    }
}

/// The parts of a border that ``Area/shape`` wrote, each with its outer border first; nil when it is written otherwise. Empty for none.
package func readAreaShape(_ text: String) -> [[[EarthPoint]]]? {
    guard !text.isEmpty else { return [] }
    var parts: [[[EarthPoint]]] = []
    for part in text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
        var borders: [[EarthPoint]] = []
        for border in part.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard let points = readBorder(border) else { return nil }
            borders.append(points)
        }
        parts.append(borders)
    }
    return parts
}

private func readBorder(_ border: Substring.UTF8View) -> [EarthPoint]? {
    var (east, north) = (0, 0)
    var points: [EarthPoint] = []
    for pair in border.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        let steps = pair.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
            Int(Substring($0))
        }
        guard steps.count == 2, let first = steps[0], let second = steps[1], abs(first) <= most, abs(second) <= most
        else { return nil }
        east += first
        north += second
        guard abs(east) <= most, abs(north) <= most else { return nil }
        points.append(EarthPoint(latitude: Double(north) / 100_000, longitude: Double(east) / 100_000))
    }
    return points
}

/// All the way round the earth.
private let most = 36_000_000
