/// A density over two measures that are not places, such as hour of the day and length in minutes: each has its own width.
///
/// - Formula: f(a, b) = 1/(n s t) Σ φ((a − x_i)/s) φ((b − y_i)/t), φ the standard normal density, s and t standard deviations. Integrates to 1.
/// - Width: by default 1.06 min(sd, IQR/1.34) n^(−1/5), the normal reference rule (Scott 1992). MASS `kde2d` and `bandwidth.nrd` name four times as
///   much *h*.
/// - Checked against: MASS 7.3.58.2 `kde2d` and `bandwidth.nrd` on the geyser of its book, to 1e-10 and 1e-12.
public struct ProductDensity: Sendable, Equatable {
    private let x: [Double]
    private let y: [Double]
    /// The standard deviations s and t.
    public let widths: (x: Double, y: Double)

    public static func == (one: ProductDensity, other: ProductDensity) -> Bool {
        one.x == other.x && one.y == other.y && one.widths == other.widths
    }

    /// - Parameters:
    ///   - x: one coordinate of each event.
    ///   - y: the other.
    ///   - widths: standard deviations above 0; without them the normal reference rule.
    /// - Throws: `empty`, `lengths`, `notFinite`, `outOfRange`; `singular` when a width would be 0.
    public init(x: [Double], y: [Double], widths: (x: Double, y: Double)? = nil) throws(StatisticsError) {
        try requireSome(x, "x")
        try requireLength(x.count, y.count, "y")
        try requireFinite(x, "x")
        try requireFinite(y, "y")
        if let widths {
            try requirePositive(widths.x, "widths")
            try requirePositive(widths.y, "widths")
            self.widths = widths
        } else {
            self.widths = (try Self.referenceWidth(of: x), try Self.referenceWidth(of: y))
        }
        self.x = x
        self.y = y
    }

    /// The normal reference rule; quartiles are interpolated linearly between ranks.
    /// - Throws: `tooFew` under two values, `notFinite`, `overflow` for values too far apart, `singular` when the middle half are alike.
    public static func referenceWidth(of values: [Double]) throws(StatisticsError) -> Double {
        try requireAtLeast(2, values.count, "values")
        try requireFinite(values, "values")
        let n = Double(values.count)
        let mean = compensatedSum(values) / n
        let deviation = (compensatedSum(values.map { ($0 - mean) * ($0 - mean) }) / (n - 1)).squareRoot()
        let sorted = values.sorted()
        let quartiles = quantile(0.75, sorted) - quantile(0.25, sorted)
        let width = 1.06 * min(deviation, quartiles / 1.34) * Double.pow(n, -0.2)
        guard width.isFinite else { throw .overflow("values") }
        guard width > 0 else { throw .singular("values") }
        return width
    }

    private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }

    /// The density on a lattice. - Returns: a row for each of `xs`, in it a value for each of `ys`.
    /// - Throws: `empty` and `notFinite` for the lattice, `overflow` for widths so small that no density can be held.
    public func density(xs: [Double], ys: [Double]) throws(StatisticsError) -> [[Double]] {
        try requireSome(xs, "xs")
        try requireSome(ys, "ys")
        try requireFinite(xs, "xs")
        try requireFinite(ys, "ys")
        let columns = ys.map { at in y.map { Self.bell((at - $0) / widths.y) } }
        let scale = 1 / (Double(x.count) * widths.x * widths.y)
        guard scale.isFinite else { throw .overflow("widths") }
        return xs.map { at in
            let row = x.map { Self.bell((at - $0) / widths.x) }
            return columns.map { column in
                var sum = RunningSum()
                for index in row.indices { sum.add(row[index] * column[index]) }
                return sum.total * scale
            }
        }
    }

    private static func bell(_ z: Double) -> Double { Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
}
