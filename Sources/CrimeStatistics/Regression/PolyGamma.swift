/// The first derivatives of log gamma, for numbers above zero.
///
/// Moved upwards by the recurrence to at least 10, then the asymptotic series (Abramowitz and Stegun 6.3.18, 6.4.12):
/// 14 digits. Checked against digamma(1) = -0.5772156649015329 and trigamma(1) = pi^2/6.
enum PolyGamma {
    /// d/dx log gamma(x)
    static func digamma(_ argument: Double) -> Double {
        var x = argument
        var moved = 0.0
        while x < 10 {
            moved -= 1 / x
            x += 1
        }
        let s = 1 / (x * x)
        let series =
            s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * (691.0 / 32760))))))
        return moved + Double.log(x) - 0.5 / x - series
    }

    /// The second derivative of log gamma.
    static func trigamma(_ argument: Double) -> Double {
        var x = argument
        var moved = 0.0
        while x < 10 {
            moved += 1 / (x * x)
            x += 1
        }
        let s = 1 / (x * x)
        let series =
            s * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * (1.0 / 30 - s * (5.0 / 66 - s * (691.0 / 2730))))))
        return moved + 1 / x + 0.5 * s + series / x
    }
}
