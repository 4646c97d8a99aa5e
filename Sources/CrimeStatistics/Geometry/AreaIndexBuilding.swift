extension AreaIndex {
    /// - Throws: `empty` without areas, `overflow` with more than 2²⁸ border segments.
    public init(_ areas: [AreaShape]) throws(StatisticsError) {
        guard !areas.isEmpty else { throw .empty("areas") }
        guard areas.count < Int(Int32.max) else { throw .overflow("areas") }
        let segments = Segments(areas)
        guard segments.corners.count < 1 << 28 else { throw .overflow("areas") }
        let frame = Frame(around: segments.extents, segments: segments.corners.count)
        var building = Building(frame: frame, segments: segments)
        for area in areas.indices { building.add(area) }
        guard building.cells.count < Int(Int32.max) else { throw .overflow("areas") }
        (cells, references) = building.sortedByCell()
        self.count = areas.count
        self.frame = frame
        self.segments = segments
    }
}

extension Segments {
    fileprivate init(_ areas: [AreaShape]) {
        // With room for each ring's first corner, which ends the ring as well.
        corners.reserveCapacity(areas.reduce(0) { $0 + $1.parts.joined().reduce(0) { $0 + $1.count + 1 } })
        extents.reserveCapacity(areas.count)
        for area in areas {
            var extent = Extent()
            for part in area.parts {
                for ring in part {
                    for corner in ring { extent.include(corner.east, corner.north) }
                    corners += ring
                    corners.append(ring[0])
                    rings.append(corners.count)
                }
            }
            extents.append(extent)
            ringsBegin.append(rings.count - 1)
        }
    }
}

extension Frame {
    /// About as many cells as segments, at most 2²², a little larger than all areas together so that nothing lies on its edge.
    fileprivate init(around extents: [Extent], segments: Int) {
        var all = Extent()
        for extent in extents {
            all.include(extent.west, extent.south)
            all.include(extent.east, extent.north)
        }
        let reach = max(
            all.east - all.west, all.north - all.south, 1e-9 * max(all.east.magnitude, all.north.magnitude), 1e-9)
        let margin = reach * 1e-3
        // An odd share of the margin, so that the cells' middles rarely fall on the round coordinates that borders have.
        west = all.west - margin * 0.618_033_988_749
        south = all.south - margin * 0.414_213_562_373
        let (across, along) = (all.east - west + margin, all.north - south + margin)
        let cells = Double(min(max(segments, 16), 1 << 22))
        let side = (across * along / cells).squareRoot()
        columns = Int(min(max((across / side).rounded(), 1), 65536))
        rows = Int(min(max((along / side).rounded(), 1), 65536))
        width = across / Double(columns)
        height = along / Double(rows)
        perWidth = 1 / width
        perHeight = 1 / height
    }
}

/// A corner's place in the grid, in cells.
private struct GridPlace {
    let x: Double
    let y: Double
    let column: Int
    let row: Int
    /// Whether it lies further from the cell's edges than rounding can move it.
    let isClear: Bool

    /// What rounding can move a place in the grid by is a ten-thousandth of this.
    static let slack = 1e-6

    init(_ corner: PlanePoint, _ frame: Frame) {
        x = (corner.east - frame.west) * frame.perWidth
        y = (corner.north - frame.south) * frame.perHeight
        column = Int(min(max(x, 0), Double(frame.columns - 1)))
        row = Int(min(max(y, 0), Double(frame.rows - 1)))
        let (aside, above) = (x - Double(column), y - Double(row))
        isClear =
            min(aside, above) > Self.slack && max(aside, above) < 1 - Self.slack
    }
}

/// The grid while it is filled, area by area.
private struct Building {
    let frame: Frame
    let segments: Segments
    /// For each crossing of a segment and a cell: which cell, and the segment with its marks.
    var cells: [Int32] = []
    var marked: [AreaIndex.Reference] = []
    var covers: [Int32]
    /// The last area that crossed each cell.
    private var crossed: [Int32]
    /// Where the inside begins and ends along each row of middles, within the area's own rectangle of cells.
    private var turns: [Bool] = []

    init(frame: Frame, segments: Segments) {
        self.frame = frame
        self.segments = segments
        covers = Array(repeating: AreaIndex.none, count: frame.columns * frame.rows)
        crossed = Array(repeating: -1, count: frame.columns * frame.rows)
        cells.reserveCapacity(segments.corners.count * 3 / 2)
        marked.reserveCapacity(segments.corners.count * 3 / 2)
    }

    mutating func add(_ area: Int) {
        let window = CellWindow(frame, segments.extents[area])
        turns = Array(repeating: false, count: window.rows.count * (window.columns.count + 1))
        let first = cells.count
        for ring in segments.rings(of: area) {
            var from = GridPlace(segments.corners[segments.rings[ring]], frame)
            for number in segments.numbers(of: ring) {
                let to = GridPlace(segments.corners[number + 1], frame)
                add(number, from, to, Int32(area), window)
                from = to
            }
        }
        for row in window.rows {
            let base = window.place(row: row, column: window.columns.lowerBound)
            for column in 1..<(window.columns.count + 1) where turns[base + column - 1] {
                turns[base + column].toggle()
            }
        }
        for place in first..<cells.count where isInside(Int(cells[place]), window) {
            marked[place].marks |= AreaIndex.middleInside
        }
        cover(Int32(area), window)
    }

    /// Most segments begin and end well inside one cell: then they touch no other, and only its own middle's row can be where the inside turns.
    @inline(__always)
    private mutating func add(_ number: Int, _ from: GridPlace, _ to: GridPlace, _ area: Int32, _ window: CellWindow) {
        let segment = segments[number]
        guard from.isClear, to.isClear, from.column == to.column, from.row == to.row else {
            cross(segment, number, from, to, area)
            turn(segment, from, to, window)
            return
        }
        note(row: from.row, column: from.column, segment, number, area)
        turn(segment, row: from.row, window)
    }

    private func isInside(_ cell: Int, _ window: CellWindow) -> Bool {
        let (row, column) = frame.rowAndColumn(of: cell)
        return window.holds(row: row, column: column) && turns[window.place(row: row, column: column)]
    }

    /// The cells that lie wholly in the area and in none before it.
    private mutating func cover(_ area: Int32, _ window: CellWindow) {
        for row in window.rows {
            for column in window.columns where turns[window.place(row: row, column: column)] {
                let cell = row * frame.columns + column
                if crossed[cell] != area && covers[cell] == AreaIndex.none { covers[cell] = area }
            }
        }
    }

    /// Notes every cell that a segment may touch. A hair more than the rounding can move is added on each side: a cell too many costs a
    /// moment, a cell too few would be a wrong answer.
    private mutating func cross(_ segment: Segment, _ number: Int, _ a: GridPlace, _ b: GridPlace, _ area: Int32) {
        let slack = GridPlace.slack
        let (low, high) = (min(a.y, b.y), max(a.y, b.y))
        for row in frame.rowRange(low - slack, high + slack) {
            var (from, to) = (a.x, b.x)
            if high - low > slack {
                let (bottom, top) = (max(Double(row) - slack, low), min(Double(row + 1) + slack, high))
                from = a.x + (b.x - a.x) * ((bottom - a.y) / (b.y - a.y))
                to = a.x + (b.x - a.x) * ((top - a.y) / (b.y - a.y))
            }
            for column in frame.columnRange(min(from, to) - slack, max(from, to) + slack) {
                note(row: row, column: column, segment, number, area)
            }
        }
    }

    @inline(__always)
    private mutating func note(row: Int, column: Int, _ segment: Segment, _ number: Int, _ area: Int32) {
        let cell = row * frame.columns + column
        let (cx, cy) = (frame.middle(column: column), frame.middle(row: row))
        let turn = segment.side(of: cx, cy)
        if turn == 0 && segment.spans(cx, cy) { covers[cell] = AreaIndex.askAll }
        crossed[cell] = area
        cells.append(Int32(cell))
        marked.append(.init(number, area, middleOnLeft: turn >= 0))
    }

    private mutating func turn(_ segment: Segment, _ from: GridPlace, _ to: GridPlace, _ window: CellWindow) {
        for row in max(
            window.rows.lowerBound, min(from.row, to.row) - 1)..<min(
                window.rows.upperBound, max(from.row, to.row) + 2)
        {
            turn(segment, row: row, window)
        }
    }

    /// Where a row of middles is crossed by a segment, the first middle to the right of it is where the inside turns.
    @inline(__always)
    private mutating func turn(_ segment: Segment, row: Int, _ window: CellWindow) {
        let y = frame.middle(row: row)
        guard (segment.ay > y) != (segment.by > y) else { return }
        let x = segment.ax + (segment.bx - segment.ax) * ((y - segment.ay) / (segment.by - segment.ay))
        // About where it is; which middle is the first is then asked exactly.
        var column = Int(min(max((x - frame.west) * frame.perWidth + 0.5, 0), Double(frame.columns)))
        while column > 0, isRight(of: segment, column - 1, y) { column -= 1 }
        while column < frame.columns, !isRight(of: segment, column, y) { column += 1 }
        let start = min(max(column, window.columns.lowerBound), window.columns.upperBound)
        turns[window.place(row: row, column: start)].toggle()
    }

    /// Whether the middle of a column lies to the right (east) of a segment that is not level.
    private func isRight(of segment: Segment, _ column: Int, _ y: Double) -> Bool {
        let turn = segment.side(of: frame.middle(column: column), y)
        return segment.by > segment.ay ? turn < 0 : turn > 0
    }

    /// Counting sort by cell; within a cell the segments keep the order of the areas.
    func sortedByCell() -> (cells: [AreaIndex.Cell], references: [AreaIndex.Reference]) {
        var begins = [Int32](repeating: 0, count: covers.count + 1)
        for cell in cells { begins[Int(cell) + 1] += 1 }
        for cell in covers.indices { begins[cell + 1] += begins[cell] }
        var next = begins
        var references = [AreaIndex.Reference](repeating: .init(), count: cells.count)
        for place in cells.indices {
            let cell = Int(cells[place])
            references[Int(next[cell])] = marked[place]
            next[cell] += 1
        }
        let known = zip(begins, covers + [AreaIndex.none]).map { AreaIndex.Cell(begin: $0, cover: $1) }
        return (known, references)
    }
}

/// The rectangle of cells around one area.
private struct CellWindow {
    let rows: Range<Int>
    let columns: Range<Int>

    init(_ frame: Frame, _ extent: Extent) {
        rows = frame.rowRange(
            (extent.south - frame.south) * frame.perHeight - 1, (extent.north - frame.south) * frame.perHeight + 1)
        columns = frame.columnRange(
            (extent.west - frame.west) * frame.perWidth - 1, (extent.east - frame.west) * frame.perWidth + 1)
    }

    @inline(__always)
    func place(row: Int, column: Int) -> Int {
        (row - rows.lowerBound) * (columns.count + 1) + column - columns.lowerBound
    }

    func holds(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

extension Frame {
    fileprivate func rowRange(_ low: Double, _ high: Double) -> Range<Int> { clippedRange(low, high, rows) }
    fileprivate func columnRange(_ low: Double, _ high: Double) -> Range<Int> { clippedRange(low, high, columns) }

    /// The whole cells from `low` to `high`, in units of cells, that lie in the grid.
    private func clippedRange(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
        // Cutting off what is behind the point is rounding down: nothing is below 0.
        let first = Int(min(max(low, 0), Double(count - 1)))
        let last = Int(min(max(high, 0), Double(count - 1)))
        return first..<max(first, last) + 1
    }
}
