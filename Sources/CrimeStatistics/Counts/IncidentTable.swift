/// Incidents as columns, in order of time: when, what kind, which area, and where if that is known.
///
/// Kinds and areas are numbers from 0; the names stay with the caller. 12 bytes an incident, 28 with coordinates. Rows are added as they come; a batch older than what is
/// there is merged in. Up to 255 kinds, 65,534 areas and 2^32 - 1 incidents, from 1900 up to 2200: milliseconds taken for seconds
/// are refused.
public struct IncidentTable: Sendable {
    public let categories: Int
    public let areas: Int
    /// Seconds since 1970, universal time, never falling.
    private(set) var moments: [Int] = []
    /// category * (areas + 1) + area, the last column for an unknown place: one number to count by.
    private(set) var cells: [UInt32] = []
    /// Metres east and north; not numbers where the place is not known. Empty while no row has a place.
    private var points: [SIMD2<Double>] = []

    /// From 1 January 1900 to 1 January 2200.
    private static let known = -2_208_988_800...7_258_118_400
    private static let nowhere = SIMD2(Double.nan, Double.nan)

    /// - Throws: `outOfRange` for more kinds or areas than can be held, or none.
    public init(categories: Int, areas: Int) throws(StatisticsError) {
        guard (1...255).contains(categories) else { throw .outOfRange("categories", Double(categories)) }
        guard (1...65_534).contains(areas) else { throw .outOfRange("areas", Double(areas)) }
        self.categories = categories
        self.areas = areas
    }

    public var count: Int { cells.count }

    /// One row of the table, in order of time.
    public struct Incident: Equatable, Sendable {
        /// Seconds since 1970, universal time.
        public let moment: Int
        public let category: Int
        /// Nothing when the place is unknown.
        public let area: Int?
        /// Metres east and north, when known.
        public let point: SIMD2<Double>?

        /// One incident as it is; what it must hold is asked where it is added to a table.
        public init(moment: Int, category: Int, area: Int?, point: SIMD2<Double>? = nil) {
            self.moment = moment
            self.category = category
            self.area = area
            self.point = point
        }
    }

    /// - Throws: `outOfRange` for a row that is not there.
    public func incident(_ row: Int) throws(StatisticsError) -> Incident {
        guard cells.indices.contains(row) else { throw .outOfRange("row", Double(row)) }
        let (category, area) = Int(cells[row]).quotientAndRemainder(dividingBy: areas + 1)
        let point = points.isEmpty || points[row].x.isNaN ? nil : points[row]
        return Incident(moment: moments[row], category: category, area: area == areas ? nil : area, point: point)
    }

    /// Adds incidents in any order; all of them, or none.
    /// - Throws: `outOfRange` for a kind, an area or a moment that cannot be held, `notFinite` for a point that is no point,
    ///   `overflow` when there are too many.
    public mutating func append(_ incidents: [Incident]) throws(StatisticsError) {
        var (newMoments, newCells, newPoints) = ([Int](), [UInt32](), [SIMD2<Double>]())
        newMoments.reserveCapacity(incidents.count)
        newCells.reserveCapacity(incidents.count)
        let hasPoints = incidents.contains { $0.point != nil }
        for (row, incident) in incidents.enumerated() {
            newMoments.append(incident.moment)
            newCells.append(try cell(category: incident.category, area: incident.area))
            guard hasPoints else { continue }
            let point = incident.point
            guard point.map({ $0.x.isFinite && $0.y.isFinite }) ?? true else { throw .notFinite("point", at: row) }
            newPoints.append(point ?? Self.nowhere)
        }
        try merge(newMoments, newCells, newPoints)
    }

    /// Adds incidents column by column, in any order; all of them, or none. Areas below zero are unknown places.
    /// - Throws: as `append(_:)`; `lengths` for columns that do not belong together.
    public mutating func append(moments: [Int], categories: [Int], areas: [Int]) throws(StatisticsError) {
        try requireLength(moments.count, categories.count, "categories")
        try requireLength(moments.count, areas.count, "areas")
        var newCells: [UInt32] = []
        newCells.reserveCapacity(moments.count)
        for row in moments.indices {
            newCells.append(try cell(category: categories[row], area: areas[row] < 0 ? nil : areas[row]))
        }
        try merge(moments, newCells, [])
    }

    private func cell(category: Int, area: Int?) throws(StatisticsError) -> UInt32 {
        guard category >= 0, category < categories else { throw .outOfRange("category", Double(category)) }
        let column = area ?? areas
        guard column >= 0, column < areas || area == nil else { throw .outOfRange("area", Double(column)) }
        return UInt32(category * (areas + 1) + column)
    }
}

extension IncidentTable {
    /// Puts checked rows where they belong in time; rows of one moment stay in the order they came.
    private mutating func merge(
        _ newMoments: [Int], _ newCells: [UInt32], _ newPoints: [SIMD2<Double>]
    ) throws(StatisticsError) {
        guard let first = newMoments.min(), let last = newMoments.max() else { return }
        guard Self.known.contains(first) else { throw .outOfRange("moments", Double(first)) }
        guard Self.known.contains(last) else { throw .outOfRange("moments", Double(last)) }
        guard cells.count + newCells.count <= Int(UInt32.max) else { throw .overflow("incidents") }
        if !newPoints.isEmpty, points.isEmpty { points = Array(repeating: Self.nowhere, count: cells.count) }
        let keepsPoints = !points.isEmpty || !newPoints.isEmpty
        let added = newPoints.isEmpty && keepsPoints ? Array(repeating: Self.nowhere, count: newCells.count) : newPoints
        let start = moments.count
        moments += newMoments
        cells += newCells
        points += added
        if !moments[max(start - 1, 0)...].isSorted { sortTail(from: start, first: first, keepsPoints: keepsPoints) }
    }

    private mutating func sortTail(from start: Int, first: Int, keepsPoints: Bool) {
        let low = firstIndex(from: 0, through: start - 1) { moments[$0] > first }
        let order = (low..<moments.count).sorted { (moments[$0], $0) < (moments[$1], $1) }
        moments.replaceSubrange(low..., with: order.map { moments[$0] })
        cells.replaceSubrange(low..., with: order.map { cells[$0] })
        if keepsPoints { points.replaceSubrange(low..., with: order.map { points[$0] }) }
    }
}

extension ArraySlice<Int> {
    fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
