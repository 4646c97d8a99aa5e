// The only file that names the platform's mathematics. Everything else writes `Double.exp(x)`.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// A member named `exp` would find itself, so each is led through a function of the file's own.
@inline(__always) private func platformExp(_ x: Double) -> Double { exp(x) }
@inline(__always) private func platformExpm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) private func platformLog(_ x: Double) -> Double { log(x) }
@inline(__always) private func platformLog1p(_ x: Double) -> Double { log1p(x) }
@inline(__always) private func platformPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@inline(__always) private func platformSin(_ x: Double) -> Double { sin(x) }
@inline(__always) private func platformCos(_ x: Double) -> Double { cos(x) }
@inline(__always) private func platformTan(_ x: Double) -> Double { tan(x) }
@inline(__always) private func platformAsin(_ x: Double) -> Double { asin(x) }
@inline(__always) private func platformAcos(_ x: Double) -> Double { acos(x) }
@inline(__always) private func platformAtan(_ x: Double) -> Double { atan(x) }
@inline(__always) private func platformAtan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
@inline(__always) private func platformSinh(_ x: Double) -> Double { sinh(x) }
@inline(__always) private func platformCosh(_ x: Double) -> Double { cosh(x) }
@inline(__always) private func platformTanh(_ x: Double) -> Double { tanh(x) }
@inline(__always) private func platformAtanh(_ x: Double) -> Double { atanh(x) }
@inline(__always) private func platformHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
@inline(__always) private func platformErf(_ x: Double) -> Double { erf(x) }
@inline(__always) private func platformErfc(_ x: Double) -> Double { erfc(x) }

extension Double {
    @inline(__always) static func exp(_ x: Double) -> Double { platformExp(x) }
    /// exp(x) - 1, exact near zero.
    @inline(__always) static func expMinusOne(_ x: Double) -> Double { platformExpm1(x) }
    @inline(__always) static func log(_ x: Double) -> Double { platformLog(x) }
    /// log(1 + x), exact near zero.
    @inline(__always) static func log(onePlus x: Double) -> Double { platformLog1p(x) }
    @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { platformPow(x, y) }
    @inline(__always) static func sin(_ x: Double) -> Double { platformSin(x) }
    @inline(__always) static func cos(_ x: Double) -> Double { platformCos(x) }
    @inline(__always) static func tan(_ x: Double) -> Double { platformTan(x) }
    @inline(__always) static func asin(_ x: Double) -> Double { platformAsin(x) }
    @inline(__always) static func acos(_ x: Double) -> Double { platformAcos(x) }
    @inline(__always) static func atan(_ x: Double) -> Double { platformAtan(x) }
    @inline(__always) static func atan2(y: Double, x: Double) -> Double { platformAtan2(y, x) }
    @inline(__always) static func sinh(_ x: Double) -> Double { platformSinh(x) }
    @inline(__always) static func cosh(_ x: Double) -> Double { platformCosh(x) }
    @inline(__always) static func tanh(_ x: Double) -> Double { platformTanh(x) }
    @inline(__always) static func atanh(_ x: Double) -> Double { platformAtanh(x) }
    @inline(__always) static func hypot(_ x: Double, _ y: Double) -> Double { platformHypot(x, y) }
    @inline(__always) static func erf(_ x: Double) -> Double { platformErf(x) }
    @inline(__always) static func erfc(_ x: Double) -> Double { platformErfc(x) }

    /// The logarithm of |gamma(x)|, by the reentrant form: the plain one writes the sign to a global.
    static func logGamma(_ x: Double) -> Double {
        var sign: Int32 = 0
        return lgamma_r(x, &sign)
    }
}
