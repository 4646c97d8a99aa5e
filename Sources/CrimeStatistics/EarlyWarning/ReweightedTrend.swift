/// The regression of Farrington's method: fitted, outliers weighed down, fitted again, without the trend when it does not
/// hold.
struct ReweightedTrend {
    let fit: BlockTrendFit
    /// max(1, Pearson's).
    let dispersion: Double
    /// What variances of the coefficients are multiplied by.
    let errorScale: Double

    /// `nil` when there are no more reference weeks than parts.
    static func fit(_ data: ReferenceData, settings: Farrington.Settings) throws(StatisticsError) -> ReweightedTrend? {
        if let threshold = settings.trendThreshold, settings.yearsBack >= 3,
            let model = ReweightedTrend(data, trend: true, settings: settings),
            try model.keepsTrend(data, threshold: threshold, part: settings.parts - 1)
        {
            return model
        }
        return ReweightedTrend(data, trend: false, settings: settings)
    }

    private init?(_ data: ReferenceData, trend: Bool, settings: Farrington.Settings) {
        let even = [Double](repeating: 1, count: data.counts.count)
        guard let first = BlockTrendFit(data: data, priors: even, trend: trend),
            data.counts.count > first.parameters
        else { return nil }
        let raw = first.dispersion(data, even)
        guard let threshold = settings.outlierThreshold else {
            fit = first
            dispersion = max(1, raw)
            errorScale = settings.errorScale == .referenceCompatible ? raw : dispersion
            return
        }
        let weighed = Self.priors(first, data, dispersion: max(1, raw), threshold: threshold)
        let priors = weighed ?? even
        // Where no week is weighed down the first fit is the second.
        guard let second = weighed == nil ? first : BlockTrendFit(data: data, priors: priors, trend: trend, near: first)
        else { return nil }
        fit = second
        dispersion = max(1, second.dispersion(data, priors))
        errorScale =
            settings.errorScale == .referenceCompatible ? second.relativeDispersion(data, priors) : dispersion
    }

    /// Weights that add up as if each week had weight 1, small where the Anscombe residual is large; `nil` when it is so in none.
    private static func priors(
        _ fit: BlockTrendFit, _ data: ReferenceData, dispersion: Double, threshold: Double
    ) -> [Double]? {
        var priors = [Double](repeating: 1, count: data.counts.count)
        var sum = Double(priors.count)
        for row in priors.indices where data.counts[row] > fit.means[row] {
            let free = 1 - fit.leverage(row, data)
            // A week that decides its own fit has no residual.
            guard free > 1e-12 else { continue }
            let mean = fit.means[row]
            // The residual is never above 1.5 times 2/3 of this, and powers take time.
            guard data.counts[row] - mean > threshold * (mean * dispersion * free).squareRoot() else { continue }
            let residual =
                1.5 * (Double.pow(data.counts[row], 2.0 / 3) * Double.pow(mean, -1.0 / 6) - mean.squareRoot())
                / (dispersion * free).squareRoot()
            guard residual > threshold else { continue }
            priors[row] = 1 / (residual * residual)
            sum += priors[row] - 1
        }
        guard sum != Double(priors.count) else { return nil }
        let scale = Double(priors.count) / sum
        for row in priors.indices { priors[row] *= scale }
        return priors
    }

    private func keepsTrend(_ data: ReferenceData, threshold: Double, part: Int) throws(StatisticsError) -> Bool {
        let error = (errorScale / fit.spread).squareRoot()
        guard error > 0, error.isFinite else { return false }
        let freedom = Double(data.counts.count - fit.parameters)
        let p = 2 * (try StudentT.survival((fit.slope / error).magnitude, freedom: freedom))
        let predicted = Double.exp(fit.prediction(part: part).logarithm)
        return p < threshold && predicted <= (data.counts.max() ?? 0)
    }
}
