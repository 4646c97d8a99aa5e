/// How many, or why nobody says. What is hidden or not known is never nought.
package enum Amount: Hashable, Sendable {
    case number(Int)
    /// The source hides it, for it is small.
    case suppressed
    case unknown

    /// The most that anybody counts here.
    package static let most = 1_000_000_000

    /// The number; nil when it is hidden or not known.
    package var number: Int? { if case .number(let number) = self { number } else { nil } }
}
