/// A regression of counts that vary more than chance alone: variance = mean + mean^2 / size.
///
/// Coefficients and size by turns, each at its maximum of likelihood given the other, until the size moves by less than
/// one part in 10^12 (Lawless 1987; Venables and Ripley 2002, 7.4).
struct NegativeBinomialRegression: Sendable {
    let regression: CountRegression
    /// Small = varies much more than chance; `infinity` when the counts vary no more than Poisson counts.
    let size: Double
    /// From the observed information; `nil` when the size is infinite.
    let sizeStandardError: Double?

    static func fit(
        _ design: Design, counts: [Double], offset: [Double]? = nil
    ) throws(StatisticsError) -> NegativeBinomialRegression {
        var regression = try CountRegression.fit(design, counts: counts, offset: offset)
        var size = NegativeBinomialSize(counts: counts, means: regression.fitted)
        guard var found = size.maximum(from: size.byMoments) else {
            return NegativeBinomialRegression(regression: regression, size: .infinity, sizeStandardError: nil)
        }
        for _ in 0..<200 {
            regression = try CountRegression.fit(
                design, counts: counts, offset: offset, law: .negativeBinomial(size: found))
            size = NegativeBinomialSize(counts: counts, means: regression.fitted)
            guard let next = size.maximum(from: found) else {
                return NegativeBinomialRegression(
                    regression: try CountRegression.fit(design, counts: counts, offset: offset), size: .infinity,
                    sizeStandardError: nil)
            }
            let moved = (next - found).magnitude
            found = next
            if moved <= 1e-12 * found { break }
        }
        return NegativeBinomialRegression(
            regression: regression, size: found, sizeStandardError: 1 / size.information(found).squareRoot())
    }
}

/// The likelihood of the size, with the means held.
private struct NegativeBinomialSize {
    let counts: [Double]
    let means: [Double]

    /// Above this the law cannot be told from Poisson's.
    static let largest = 1e7

    var byMoments: Double {
        let extra = compensatedSum(
            counts.indices.lazy.map { index in
                let share = counts[index] / means[index] - 1
                return share * share
            })
        return extra > 0 ? min(max(Double(counts.count) / extra, 1e-4), 1e6) : 1e6
    }

    func score(_ size: Double) -> Double {
        compensatedSum(
            counts.indices.lazy.map { index in
                let (count, mean) = (counts[index], means[index])
                return climb(size, count) - Double.log(onePlus: mean / size) + (mean - count) / (mean + size)
            })
    }

    /// digamma(size + count) - digamma(size); for ordinary counts the sum it is, which keeps its digits when the size is
    /// large.
    private func climb(_ size: Double, _ count: Double) -> Double {
        guard count <= 1_000 else { return PolyGamma.digamma(size + count) - PolyGamma.digamma(size) }
        var sum = 0.0
        var step = 0.0
        while step < count {
            sum += 1 / (size + step)
            step += 1
        }
        return sum
    }

    /// Minus the derivative of the score.
    func information(_ size: Double) -> Double {
        compensatedSum(
            counts.indices.lazy.map { index in
                let (count, mean) = (counts[index], means[index])
                let sum = mean + size
                return PolyGamma.trigamma(size) - PolyGamma.trigamma(size + count) - 1 / size + 2 / sum
                    - (count + size) / (sum * sum)
            })
    }

    /// Where the score is zero, between bounds that hold it; `nil` when it is above zero all the way up.
    func maximum(from start: Double) -> Double? {
        guard score(Self.largest) < 0 || start < Self.largest else { return nil }
        var low = min(max(start, 1e-8), Self.largest)
        var high = low
        while score(low) < 0 {
            low /= 4
            if low < 1e-12 { return low }
        }
        while score(high) > 0 {
            high *= 4
            if high > Self.largest { return nil }
        }
        var size = min(max(start, low), high)
        for _ in 0..<200 {
            let slope = score(size)
            if slope > 0 { low = size } else { high = size }
            let steepness = information(size)
            var next = steepness > 0 ? size + slope / steepness : (low * high).squareRoot()
            if !(next > low && next < high) { next = (low * high).squareRoot() }
            let moved = (next - size).magnitude
            size = next
            if moved <= 1e-14 * size || high - low <= 1e-15 * high { break }
        }
        return size
    }
}
