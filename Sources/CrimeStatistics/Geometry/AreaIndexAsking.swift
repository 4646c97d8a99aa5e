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

    /// The way from the middle of the cell to the point stays in the cell, so only the segments that cross the cell can cross it.
    private func findAmongSegments(_ x: Double, _ y: Double, _ cell: Int, _ range: Range<Int>, _ cover: Int32) -> Int32
    {
        let (row, column) = cell.quotientAndRemainder(dividingBy: frame.columns)
        let (cx, cy) = (frame.middle(column: column), frame.middle(row: row))
        var area: Int32 = Self.none
        var inside = false
        for place in range {
            let reference = references[place]
            let segment = segments.corners[Int(reference >> Self.marks)]
            let owner = segment.area
            if owner != area {
                // The areas of a cell stand in order: the one just looked through was the first that could hold the point.
                if inside { return area }
                if cover >= 0 && cover < owner { return cover }
                area = owner
                inside = reference & Self.middleInside != 0
            }
            switch crossing(segment, x, y, cx, cy, reference & Self.middleOnLeft != 0) {
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
        for area in extents.indices where extents[area].holds(x, y) {
            if contains(area, x, y) { return Int32(area) }
        }
        return Self.none
    }

    /// Whether an area holds a point, on the border or inside: a ray to the east crosses its segments an odd number of times.
    func contains(_ area: Int, _ x: Double, _ y: Double) -> Bool {
        var inside = false
        for number in segments.begins[area]..<segments.begins[area + 1] {
            let segment = segments.corners[number]
            guard segment.ay != segment.by || segment.ay == y else { continue }
            let turn = segment.side(of: x, y)
            if turn == 0 && segment.spans(x, y) { return true }
            guard (segment.ay > y) != (segment.by > y) else { continue }
            if (turn > 0) == (segment.by > segment.ay) { inside.toggle() }
        }
        return inside
    }
}
