/// An event and one that followed it nearby, as they stand in the list of events.
public struct FollowUp: Sendable, Equatable {
    /// The earlier one; of two at the same time the one with the lower number.
    public let first: Int
    public let next: Int
}

extension KnoxTable {
    /// The pairs of a cell whose bands of distance ends, sorted: which events were followed by which.
    /// - Throws: `outOfRange` when there is no such cell or its distance is open.
    public func followUps(space row: Int, time column: Int) throws(StatisticsError) -> [FollowUp] {
        guard holds(row, column), row < space.closed else { throw .outOfRange("cell", Double(row)) }
        var found: [FollowUp] = []
        for one in 0..<events.count {
            for place in pairs.begins[one]..<pairs.begins[one + 1] where Int(pairs.bands[place]) == row {
                let (a, b) = (Int(pairs.order[one]), Int(pairs.order[Int(pairs.others[place])]))
                let apart = (events.times[a] - events.times[b]).magnitude
                guard time.band(of: Double(apart)) == column else { continue }
                let isFirst = (events.times[a], a) < (events.times[b], b)
                found.append(isFirst ? FollowUp(first: a, next: b) : FollowUp(first: b, next: a))
            }
        }
        return found.sorted { ($0.first, $0.next) < ($1.first, $1.next) }
    }

    /// For each event how many others are close in both: in the given cell.
    /// - Throws: `outOfRange` when there is no such cell or its distance is open.
    public func followUpsByEvent(space row: Int, time column: Int) throws(StatisticsError) -> [Int] {
        var counts = [Int](repeating: 0, count: events.count)
        for pair in try followUps(space: row, time: column) {
            counts[pair.first] += 1
            counts[pair.next] += 1
        }
        return counts
    }
}

extension KnoxTest {
    /// What may be said of a cell whose bands both end, with the correction for all such cells in it.
    /// - Parameters:
    ///   - row: a band of distance that ends.
    ///   - column: a band of time that ends.
    ///   - event: what happened, as in "Efter *ett bostadsinbrott*" and "After *a burglary*".
    ///   - unit: what the times count.
    /// - Throws: `outOfRange` when there is no such cell or a band of it is open, `noEvents` when chance cannot give any pair.
    public func reading(
        space row: Int, time column: Int, event: Reading = Reading(swedish: "en händelse", english: "an event"),
        times unit: TimeUnit = .days
    ) throws(StatisticsError) -> Reading {
        guard row >= 0, row < table.space.closed else { throw .outOfRange("space", Double(row)) }
        guard column >= 0, column < table.time.closed else { throw .outOfRange("time", Double(column)) }
        let estimate = try table.estimate(space: row, time: column)
        let p = try adjusted()[row][column] ?? 1
        let stretch = Place(table, row, column, unit)
        guard p <= 0.05, estimate.lower > 1 else {
            return Reading(
                swedish: "Efter \(event.swedish) syns ingen säker upprepning \(stretch.swedish): "
                    + "\(counted(estimate.count, "par", "par", .swedish)), väntat \(numeral(table.expected[row][column], decimals: 1, .swedish)).",
                english: "After \(event.english) no certain repetition is seen \(stretch.english): "
                    + "\(counted(estimate.count, "pair", "pairs", .english)), expected \(numeral(table.expected[row][column], decimals: 1, .english))."
            )
        }
        func text(_ value: Double, _ tongue: Tongue) -> String { numeral(value, decimals: 1, tongue) }
        return Reading(
            swedish:
                "Efter \(event.swedish) är risken \(text(estimate.value, .swedish)) gånger den vanliga "
                + "(mellan \(text(estimate.lower, .swedish)) och \(text(estimate.upper, .swedish))) \(stretch.swedish). Det gäller i genomsnitt.",
            english:
                "After \(event.english) the risk is \(text(estimate.value, .english)) times the usual one "
                + "(\(text(estimate.lower, .english)) to \(text(estimate.upper, .english))) \(stretch.english). That holds on average."
        )
    }

    /// What the times count.
    public enum TimeUnit: Sendable { case days, hours }

    /// "0–200 meter bort och 0–6 dagar efteråt".
    private struct Place {
        let swedish: String
        let english: String

        init(_ table: KnoxTable, _ row: Int, _ column: Int, _ unit: TimeUnit) {
            let (one, many) = unit == .days ? ("dag", "dagar") : ("timme", "timmar")
            let (single, plural) = unit == .days ? ("day", "days") : ("hour", "hours")
            swedish =
                "\(Self.span(table.space, row, .swedish)) meter bort och \(Self.whole(table.time, column, one, many, .swedish)) efteråt"
            english =
                "\(Self.span(table.space, row, .english)) metres away and \(Self.whole(table.time, column, single, plural, .english)) later"
        }

        private static func span(_ bands: Bands, _ band: Int, _ tongue: Tongue) -> String {
            let (low, high) = (bands.edges[band], bands.edges[band + 1])
            let dash = tongue == .swedish ? "–" : " to "
            return numeral(low, tongue) + dash + numeral(high, tongue)
        }

        /// Times are whole: the band [0, 7) holds 0 to 6 days.
        private static func whole(_ bands: Bands, _ band: Int, _ one: String, _ many: String, _ tongue: Tongue)
            -> String
        {
            let (low, high) = (bands.edges[band].rounded(.up), bands.edges[band + 1].rounded(.up) - 1)
            if high <= low { return "\(numeral(low, tongue)) \(low == 1 ? one : many)" }
            return numeral(low, tongue) + (tongue == .swedish ? "–" : " to ") + "\(numeral(high, tongue)) \(many)"
        }
    }
}
