/// What must be met before a number is compared, ranked or given an arrow. Policy, not statistics: the owner of the data
/// decides, and hands it in.
public struct ComparisonPolicy: Equatable, Sendable {
    /// Events in all that a comparison needs. 20 gives a relative standard error of 22 %.
    public let fewestEvents: Int
    /// The smallest relative change worth a word, however certain: 0.10 is a tenth.
    public let smallestChange: Double

    /// Under 20 events nothing is compared, and under 10 % nothing is called a change.
    public static let standard = ComparisonPolicy(fewestEvents: 20, smallestChange: 0.10)

    /// The data owner's thresholds, handed in and never a constant of a method.
    public init(fewestEvents: Int, smallestChange: Double) {
        self.fewestEvents = fewestEvents
        self.smallestChange = smallestChange
    }

    func warnings(events: Int, dispersion: Double = 1) -> [Warning] {
        (events < fewestEvents ? [.smallNumbers] : []) + (dispersion > 1 ? [.overdispersed(dispersion)] : [])
    }
}
