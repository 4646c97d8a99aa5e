extension KernelDensity {
    /// The density on a grid, each event from its own place.
    ///
    /// Time grows with the events and the square of radius over side; with the Gaussian every event reaches every cell.
    /// - Throws: `lengths`, `notFinite` and `outOfRange` for coordinates.
    public func surface(east: [Double], north: [Double], on grid: SquareGrid) throws(StatisticsError) -> DensitySurface
    {
        try checkedCoordinates(east: east, north: north)
        var values = [Double](repeating: 0, count: grid.count)
        let columns = (0..<grid.columns).map { grid.corner.east + (Double($0) + 0.5) * grid.side }
        switch shape {
        case .gaussian: spreadEverywhere(east, north, grid, columns, &values)
        case .quartic: spread(east, north, grid, columns, &values) { $0 * $0 }
        case .epanechnikov: spread(east, north, grid, columns, &values) { $0 }
        }
        let scale = scale
        for cell in values.indices { values[cell] *= scale }
        return surface(values, east, north, grid, isExact: true)
    }

    /// The density on a grid, each event from the middle of its cell: for hundreds of thousands of events.
    ///
    /// An event is moved by at most 0.71 sides of a cell, which changes densities in the third digit when the radius is five sides. Events outside the
    /// grid are taken in as far as they reach.
    /// - Throws: `lengths`, `notFinite` and `outOfRange` for coordinates; `outOfRange` where the kernel reaches too many cells.
    public func binnedSurface(east: [Double], north: [Double], on grid: SquareGrid) throws(StatisticsError)
        -> DensitySurface
    {
        try checkedCoordinates(east: east, north: north)
        let reach = try binnedReach(grid)
        let padded = PaddedCounts(east, north, grid, reach)
        return surface(smoothed(padded, grid, reach), east, north, grid, isExact: false)
    }

    /// How many cells a kernel reaches; a Gaussian is cut at nine standard deviations, where it is 3·10⁻¹⁸ of its top.
    func binnedReach(_ grid: SquareGrid) throws(StatisticsError) -> Int {
        let cells = (shape == .gaussian ? 9 * radius : radius) / grid.side
        guard cells < 1000 else { throw .outOfRange("radius", radius) }
        let reach = Int(cells.rounded(.up))
        guard (grid.rows + 2 * reach) < 2 * SquareGrid.largest / (grid.columns + 2 * reach) else {
            throw .overflow("grid")
        }
        return reach
    }

    private func surface(_ values: [Double], _ east: [Double], _ north: [Double], _ grid: SquareGrid, isExact: Bool)
        -> DensitySurface
    {
        var counts = [Int](repeating: 0, count: grid.count)
        var outside = 0
        let (perSide, columns, rows) = (1 / grid.side, Double(grid.columns), Double(grid.rows))
        for index in east.indices {
            let column = (east[index] - grid.corner.east) * perSide
            let row = (north[index] - grid.corner.north) * perSide
            if column >= 0 && column < columns && row >= 0 && row < rows {
                counts[Int(row) * grid.columns + Int(column)] += 1
            } else {
                outside += 1
            }
        }
        return DensitySurface(
            grid: grid, kernel: self, values: values, counts: counts, outside: outside, isExact: isExact)
    }

    /// Adds each event to the cells within its reach, row by row: in a row they stand side by side, and four are taken at a time.
    ///
    /// The rows are four cells longer meanwhile, so that the last four of a row may reach past its end.
    @inline(__always)
    private func spread(
        _ east: [Double], _ north: [Double], _ grid: SquareGrid, _ middles: [Double], _ values: inout [Double],
        _ shaped: (SIMD4<Double>) -> SIMD4<Double>
    ) {
        let stride = grid.columns + 4
        let (perSide, perSquare) = (1 / grid.side, 1 / (radius * radius))
        let (lastRow, lastColumn) = (Double(grid.rows - 1), Double(grid.columns - 1))
        let reach = radius * perSide
        let padded = middles + [Double](repeating: 4 * largestCoordinate, count: 4)
        var wide = [Double](repeating: 0, count: stride * grid.rows)
        wide.withUnsafeMutableBytes { wide in
            padded.withUnsafeBytes { middles in
                for index in east.indices {
                    let (x, y) = (east[index], north[index])
                    let (across, up) = ((x - grid.corner.east) * perSide - 0.5, (y - grid.corner.north) * perSide - 0.5)
                    guard up + reach >= 0, up - reach <= lastRow, across + reach >= 0, across - reach <= lastColumn
                    else { continue }
                    let top = Int(min(up + reach, lastRow))
                    var row = Int(max(up - reach, 0))
                    while row <= top {
                        let apart = (Double(row) + 0.5) * grid.side + grid.corner.north - y
                        let inside = 1 - apart * apart * perSquare
                        let half = reach * max(0, inside).squareRoot()
                        // Bounds: row is 0 to rows − 1; column runs from at least 0 in fours while at most `last`, which is at most columns − 1, so the
                        // four end before columns + 4 = stride: within `middles` and within the row's own part of `wide`.
                        if inside > 0, across + half >= 0, across - half <= lastColumn {
                            let last = Int(min(across + half, lastColumn))
                            var column = Int(max(across - half, 0))
                            let base = row &* stride
                            while column <= last {
                                let beside =
                                    middles.loadUnaligned(fromByteOffset: column &* 8, as: SIMD4<Double>.self) - x
                                let left = SIMD4(repeating: inside) - beside * beside * perSquare
                                let place = (base &+ column) &* 8
                                let sum = wide.loadUnaligned(fromByteOffset: place, as: SIMD4<Double>.self)
                                wide.storeBytes(
                                    of: sum + shaped(pointwiseMax(left, .zero)), toByteOffset: place,
                                    as: SIMD4<Double>.self)
                                column &+= 4
                            }
                        }
                        row &+= 1
                    }
                }
            }
        }
        for row in 0..<grid.rows {
            for column in 0..<grid.columns { values[row * grid.columns + column] = wide[row * stride + column] }
        }
    }

    /// exp(−(x²+y²)/2h²) is a product: one factor a column, one a row.
    private func spreadEverywhere(
        _ east: [Double], _ north: [Double], _ grid: SquareGrid, _ middles: [Double], _ values: inout [Double]
    ) {
        let steep = -1 / (2 * radius * radius)
        var factors = [Double](repeating: 0, count: grid.columns)
        for index in east.indices {
            for column in factors.indices {
                let across = middles[column] - east[index]
                factors[column] = Double.exp(across * across * steep)
            }
            for row in 0..<grid.rows {
                let up = (Double(row) + 0.5) * grid.side + grid.corner.north - north[index]
                let factor = Double.exp(up * up * steep)
                let base = row * grid.columns
                for column in factors.indices { values[base + column] += factor * factors[column] }
            }
        }
    }

    /// The counts of a grid under the kernel, cell by cell.
    func smoothed(_ padded: PaddedCounts, _ grid: SquareGrid, _ reach: Int) -> [Double] {
        var values = [Double](repeating: 0, count: grid.count)
        let scale = scale
        values.withUnsafeMutableBufferPointer { values in
            padded.counts.withUnsafeBufferPointer { counts in
                for row in 0..<grid.rows {
                    let base = row &* grid.columns
                    for up in -reach...reach {
                        for across in 0...reach {
                            let steps = Double(up * up + across * across) * grid.side * grid.side
                            let weight = scale * weight(squaredDistance: steps)
                            guard weight > 0 else { continue }
                            // Bounds: row + up + reach is 0 to rows + 2·reach − 1 and column ± across + reach is 0 to columns + 2·reach − 1, so
                            // both places are below padded.counts.count; base + column is below values.count.
                            let source = (row &+ up &+ reach) &* padded.columns &+ reach
                            let single = across == 0 ? 0.0 : 1.0
                            for column in 0..<grid.columns {
                                let sum =
                                    counts[source &+ column &+ across] + single * counts[source &+ column &- across]
                                values[base &+ column] += weight * sum
                            }
                        }
                    }
                }
            }
        }
        return values
    }
}

/// Events counted by cell, on a grid that is wider than the map's by a kernel's reach on every side.
struct PaddedCounts {
    let columns: Int
    let counts: [Double]

    init(_ east: [Double], _ north: [Double], _ grid: SquareGrid, _ reach: Int) {
        let (columns, rows) = (grid.columns + 2 * reach, grid.rows + 2 * reach)
        var counts = [Double](repeating: 0, count: columns * rows)
        let perSide = 1 / grid.side
        let (width, height) = (Double(columns), Double(rows))
        let (west, south) = (Double(reach) - grid.corner.east * perSide, Double(reach) - grid.corner.north * perSide)
        for index in east.indices {
            let (column, row) = (east[index] * perSide + west, north[index] * perSide + south)
            guard column >= 0, column < width, row >= 0, row < height else { continue }
            counts[Int(row) * columns + Int(column)] += 1
        }
        self.columns = columns
        self.counts = counts
    }

    /// The same from counts on the grid itself.
    init(_ own: [Int], _ grid: SquareGrid, _ reach: Int) {
        columns = grid.columns + 2 * reach
        var counts = [Double](repeating: 0, count: columns * (grid.rows + 2 * reach))
        for cell in own.indices {
            let (row, column) = cell.quotientAndRemainder(dividingBy: grid.columns)
            counts[(row + reach) * columns + column + reach] = Double(own[cell])
        }
        self.counts = counts
    }
}
