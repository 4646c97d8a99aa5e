/// How counts vary round their mean.
enum CountLaw: Equatable, Sendable {
    /// Variance = mean (times a dispersion that is estimated afterwards).
    case poisson
    /// Variance = mean + mean^2 / size.
    case negativeBinomial(size: Double)

    /// The weight of one observation in the working regression with a logarithmic link.
    func weight(mean: Double) -> Double {
        switch self {
        case .poisson: mean
        case .negativeBinomial(let size): mean / (1 + mean / size)
        }
    }

    /// Twice the distance in log likelihood between an observation as its own mean, and this mean.
    func deviance(count: Double, mean: Double) -> Double {
        switch self {
        case .poisson:
            return 2 * ((count > 0 ? count * Double.log(count / mean) : 0) - (count - mean))
        case .negativeBinomial(let size):
            let own = count > 0 ? count * Double.log(count / mean) : 0
            return 2 * (own - (count + size) * Double.log((count + size) / (mean + size)))
        }
    }

    func logLikelihood(count: Double, mean: Double) -> Double {
        switch self {
        case .poisson:
            return (count > 0 ? count * Double.log(mean) : 0) - mean - Double.logGamma(count + 1)
        case .negativeBinomial(let size):
            let shape = Double.logGamma(count + size) - Double.logGamma(size) - Double.logGamma(count + 1)
            let own = count > 0 ? count * (Double.log(mean) - Double.log(mean + size)) : 0
            return shape + own - size * Double.log(onePlus: mean / size)
        }
    }
}
