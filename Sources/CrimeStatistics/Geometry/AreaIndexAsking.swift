extension AreaIndex {
    /// The first area at a point, or a negative number.
    @inline(__always)
    func find(_ x: Double, _ y: Double) -> Int32 {
        guard let cell = frame.cell(x, y) else { return Self.none }
        let cover = cells[cell].cover
        let (begin, end) = (Int(cells[cell].begin), Int(cells[cell + 1].begin))
        if begin == end && cover != Self.askAll { return cover }
        return cover == Self.askAll ? findAmongAll(x, y) : findAmongSegments(x, y, cell, begin..<end, cover)
    }

    /// From so many points on it pays to look at those of neighbouring cells together.
    static var worthSorting: Int { 4096 }

    /// The areas of many points, those of neighbouring cells after one another: so what is known of a cell is fetched from memory once, and not
    /// anew for each point.
    ///
    /// The points are laid out in bunches of cells, a few thousand in all, looked up, and the answers picked up again in the points' order.
    /// Everything is read and written onwards, in as many places at once as there are bunches.
    func findByCells(_ east: [Double], _ north: [Double]) -> [Int32] {
        let width = max(0, Int.bitWidth - cells.count.leadingZeroBitCount - 12)
        // What lies outside comes first. At most 2¹² + 1 bunches.
        let bunches = zip(east, north).map { UInt16(truncatingIfNeeded: ((frame.cell($0, $1) ?? -1) >> width) + 1) }
        var begins = [Int](repeating: 0, count: cells.count >> width + 3)
        for bunch in bunches { begins[Int(bunch) + 1] += 1 }
        for bunch in begins.indices.dropFirst() { begins[bunch] += begins[bunch - 1] }
        var next = begins
        var points = [PlanePoint](repeating: PlanePoint(east: 0, north: 0), count: east.count)
        for point in bunches.indices {
            let bunch = Int(bunches[point])
            points[next[bunch]] = PlanePoint(east: east[point], north: north[point])
            next[bunch] += 1
        }
        let answers = points.map { find($0.east, $0.north) }
        next = begins
        return bunches.map { bunch in
            defer { next[Int(bunch)] += 1 }
            return answers[next[Int(bunch)]]
        }
    }

    /// The way from the middle of the cell to the point stays in the cell, so only the segments that cross the cell can cross it.
    private func findAmongSegments(_ x: Double, _ y: Double, _ cell: Int, _ range: Range<Int>, _ cover: Int32) -> Int32
    {
        let (row, column) = frame.rowAndColumn(of: cell)
        let (cx, cy) = (frame.middle(column: column), frame.middle(row: row))
        var area: Int32 = Self.none
        var inside = false
        for place in range {
            let reference = references[place]
            let segment = segments[Int(reference.marks >> Self.marks)]
            let owner = reference.area
            if owner != area {
                // The areas of a cell stand in order: the one just looked through was the first that could hold the point.
                if inside { return area }
                if cover >= 0 && cover < owner { return cover }
                area = owner
                inside = reference.marks & Self.middleInside != 0
            }
            switch crossing(segment, x, y, cx, cy, reference.marks & Self.middleOnLeft != 0) {
            case .onBorder: return owner
            case .crosses: inside.toggle()
            case .apart: break
            }
        }
        return inside ? area : cover
    }

    private enum Crossing { case apart, crosses, onBorder }

    /// Whether the way from the middle to the point crosses a segment.
    ///
    /// A corner that lies on the way counts as lying to its left, which is to shift the way a hair to the right: neither end is on a border,
    /// so they stay on their sides, and no crossing is counted twice or missed.
    @inline(__always)
    private func crossing(
        _ segment: Segment, _ x: Double, _ y: Double, _ cx: Double, _ cy: Double, _ middleOnLeft: Bool
    ) -> Crossing {
        let turn = segment.side(of: x, y)
        if turn == 0 && segment.spans(x, y) { return .onBorder }
        if (turn >= 0) == middleOnLeft { return .apart }
        let first = side(cx, cy, x, y, segment.ax, segment.ay) >= 0
        let second = side(cx, cy, x, y, segment.bx, segment.by) >= 0
        return first != second ? .crosses : .apart
    }

    /// Where the cell's middle lies on a border: each area that may hold the point is gone round, segment by segment.
    private func findAmongAll(_ x: Double, _ y: Double) -> Int32 {
        for area in segments.extents.indices where segments.extents[area].holds(x, y) {
            if contains(area, x, y) { return Int32(area) }
        }
        return Self.none
    }

    /// Whether an area holds a point, on the border or inside: a ray to the east crosses its segments an odd number of times.
    func contains(_ area: Int, _ x: Double, _ y: Double) -> Bool {
        var inside = false
        for number in segments.rings(of: area).lazy.flatMap({ segments.numbers(of: $0) }) {
            let segment = segments[number]
            guard segment.ay != segment.by || segment.ay == y else { continue }
            let turn = segment.side(of: x, y)
            if turn == 0 && segment.spans(x, y) { return true }
            guard (segment.ay > y) != (segment.by > y) else { continue }
            if (turn > 0) == (segment.by > segment.ay) { inside.toggle() }
        }
        return inside
    }
}
