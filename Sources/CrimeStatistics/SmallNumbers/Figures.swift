/// Counts that are to be published, or already are, with everything that adds up to something else.
///
/// Each count is a *cell* with a number of its own, also totals: a total is a cell that is the sum of others. Several tables, months and the years they make up,
/// areas and the municipality: as long as the same count is the same cell, one description holds them all, which is what somebody who
/// reads everything can put together. A percentage with its denominator gives its numerator away: add it as the count it is.
public struct Figures: Sendable, Equatable {
    /// A total and what it is made of.
    public struct Sum: Sendable, Equatable {
        public let total: Int
        public let parts: [Int]
    }

    /// The count of each cell.
    public private(set) var values: [Int] = []
    public private(set) var sums: [Sum] = []
    /// Cells that somebody has read already, in an earlier publication: they cannot be hidden any more.
    public private(set) var published: Set<Int> = []

    /// Nothing to be published yet.
    public init() {}

    /// The largest number of cells and sums: 4,000 cells, 2,000 sums.
    public static let mostCells = 4000
    /// More sums than this are not taken in.
    public static let mostSums = 2000

    /// Adds a count; returns the number of its cell.
    /// - Throws: `negative`; `outOfRange` above a thousand million; `overflow` beyond ``mostCells``.
    public mutating func add(_ count: Int) throws(StatisticsError) -> Int {
        guard count >= 0 else { throw .negative("count", at: values.count) }
        guard count <= 1_000_000_000 else { throw .outOfRange("count", Double(count)) }
        guard values.count < Self.mostCells else { throw .overflow("cells") }
        values.append(count)
        return values.count - 1
    }

    /// Says that cells add up to another, which is added; returns its number.
    /// - Throws: `outOfRange` when there is no such cell, `overflow` for what cannot be added up.
    public mutating func addTotal(of parts: [Int]) throws(StatisticsError) -> Int {
        try requireCells(parts)
        let total = try add(parts.reduce(0) { $0 + values[$1] })
        try appendSum(total, parts)
        return total
    }

    /// Says that cells add up to a cell there is already.
    /// - Throws: `outOfRange` when there is no such cell, one stands twice, or they do not add up.
    public mutating func addSum(_ total: Int, of parts: [Int]) throws(StatisticsError) {
        try requireCells(parts + [total])
        let sum = parts.reduce(0) { $0 + values[$1] }
        guard sum == values[total] else { throw .outOfRange("total", Double(values[total])) }
        try appendSum(total, parts)
    }

    /// Adds a table with its totals of rows and columns and the total of all.
    /// - Throws: `empty` without rows or columns, `lengths` for rows of different lengths, `negative` and `overflow` for a count.
    public mutating func addTable(_ rows: [[Int]]) throws(StatisticsError) -> FigureTable {
        guard let width = rows.first?.count, width > 0 else { throw .empty("rows") }
        var cells: [[Int]] = []
        for row in rows {
            try requireLength(width, row.count, "rows")
            var numbers: [Int] = []
            for count in row { numbers.append(try add(count)) }
            cells.append(numbers)
        }
        var (rowTotals, columnTotals) = ([Int](), [Int]())
        for row in cells { rowTotals.append(try addTotal(of: row)) }
        for column in 0..<width { columnTotals.append(try addTotal(of: cells.map { $0[column] })) }
        let all = try addTotal(of: rowTotals)
        try addSum(all, of: columnTotals)
        return FigureTable(cells: cells, rowTotals: rowTotals, columnTotals: columnTotals, total: all)
    }

    /// Notes that cells were published before.
    /// - Throws: `outOfRange` when there is no such cell.
    public mutating func markPublished(_ cells: [Int]) throws(StatisticsError) {
        for cell in cells where !values.indices.contains(cell) { throw .outOfRange("cell", Double(cell)) }
        published.formUnion(cells)
    }

    private mutating func appendSum(_ total: Int, _ parts: [Int]) throws(StatisticsError) {
        guard sums.count < Self.mostSums else { throw .overflow("sums") }
        sums.append(Sum(total: total, parts: parts))
    }

    private func requireCells(_ cells: [Int]) throws(StatisticsError) {
        guard cells.count >= 1 else { throw .empty("parts") }
        guard Set(cells).count == cells.count else { throw .outOfRange("parts", Double(cells.count)) }
        for cell in cells where !values.indices.contains(cell) { throw .outOfRange("cell", Double(cell)) }
    }
}

/// The cells of a table by row and column.
public struct FigureTable: Sendable, Equatable {
    public let cells: [[Int]]
    public let rowTotals: [Int]
    public let columnTotals: [Int]
    public let total: Int
}

/// From which count on a figure may be shown. Policy of whoever owns the data, not statistics: no published rule was found for municipal incidents.
public struct SuppressionPolicy: Sendable, Equatable {
    /// Counts from 1 up to, not with, this are hidden.
    public let threshold: Int
    /// Whether a 0 may be shown. Only where it gives nothing away; it also tells a reader that what is hidden is at least 1.
    public let showsZero: Bool

    /// - Throws: `outOfRange` for a threshold under 2 or over 1,000.
    public init(threshold: Int = 5, showsZero: Bool = true) throws(StatisticsError) {
        guard (2...1000).contains(threshold) else { throw .outOfRange("threshold", Double(threshold)) }
        self.threshold = threshold
        self.showsZero = showsZero
    }

    /// The least that a hidden cell can hold, as a reader knows.
    var least: Int { showsZero ? 1 : 0 }

    /// Whether a count may not be shown for its own sake.
    func isSmall(_ count: Int) -> Bool { count < threshold && count >= least }
}
