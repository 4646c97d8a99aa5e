/// A grid of square cells over a part of the map, numbered row by row from the south-west corner.
public struct SquareGrid: Sendable, Equatable {
    /// The south-west corner of the first cell, in metres.
    public let corner: PlanePoint
    /// The side of a cell, in metres.
    public let side: Double
    public let columns: Int
    public let rows: Int

    /// The number of cells.
    public var count: Int { columns * rows }

    /// The largest grid that is made: 2²⁶ cells, half a gigabyte of numbers.
    public static let largest = 1 << 26

    /// - Throws: `outOfRange` when the side is not positive, when there is no column or row, or when there are more than ``largest`` cells.
    public init(corner: PlanePoint, side: Double, columns: Int, rows: Int) throws(StatisticsError) {
        try checkedCoordinates(east: [corner.east], north: [corner.north])
        guard side.isFinite, side > 0, side <= largestCoordinate else { throw .outOfRange("side", side) }
        guard columns > 0, columns <= Self.largest else { throw .outOfRange("columns", Double(columns)) }
        guard rows > 0, rows <= Self.largest / columns else { throw .outOfRange("rows", Double(rows)) }
        self.corner = corner
        self.side = side
        self.columns = columns
        self.rows = rows
    }

    /// The cell of a point, nothing outside the grid. A point on a border between cells belongs to the northern or eastern one.
    public func cell(of point: PlanePoint) -> Int? {
        let column = ((point.east - corner.east) / side).rounded(.down)
        let row = ((point.north - corner.north) / side).rounded(.down)
        guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { return nil }
        return Int(row) * columns + Int(column)
    }

    /// The middle of a cell.
    public func centre(of cell: Int) -> PlanePoint? {
        guard cell >= 0, cell < count else { return nil }
        let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
        return PlanePoint(
            east: corner.east + (Double(column) + 0.5) * side, north: corner.north + (Double(row) + 0.5) * side)
    }
}
