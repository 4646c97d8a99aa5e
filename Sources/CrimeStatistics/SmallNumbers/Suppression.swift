/// Which figures of a publication may be shown: small ones are hidden, and as many more that no small one can be worked out from the rest.
///
/// - *Primary*: counts from 1 up to the threshold are hidden (and 0 when the policy says so), also totals.
/// - *Secondary*: for each small count a change of the counts is sought that would give every shown figure as well, with the count at the threshold or above; and
///   another with it at the least a hidden cell can hold. Cells that must be hidden for this are chosen by linear program at the lowest cost (Kelly, Golden
///   and Assad 1992): inner cells before totals, small before large.
/// - *Audit*: afterwards, with nothing but what is shown: for every hidden small cell both changes are found again and checked in whole numbers, and for
///   every other hidden cell one that differs. So of a small count a reader can say neither that it is below the threshold nor that
///   it is more than the least, and no hidden count is known. A set that does not pass is refused as a whole: ``shown(_:)`` answers nothing then.
/// - Knowledge taken for granted in the reader: every shown figure, also earlier ones; what adds up to what; the policy; that counts are whole and not negative.
///   Not taken: other sources, or being one of the few counted.
/// - Limits: ``Figures/mostCells`` cells. A table of a few hundred cells takes seconds; the time grows with the cube of the number, so a thousand take many
///   minutes: publish in parts that share no sum. In sparse tables nearly half of the cells may go: coarser areas, periods
///   and kinds are better than holes.
/// - Checked against: exhaustive search on small tables, and a linear program of scipy on 500 random publications (scripts/attack-suppression).
public struct Suppression: Sendable, Equatable {
    /// Why a figure is not shown.
    public enum Reason: Sendable, Hashable {
        /// Its own count is small.
        case small
        /// It would give a small count away.
        case partner
    }

    public let figures: Figures
    public let policy: SuppressionPolicy
    /// Why each cell is hidden; nothing for a cell that may be shown. For whoever prepares the publication: a reader sees the same mark for both, since
    /// a partner that is told from a small count gives that one away.
    public let reasons: [Reason?]
    /// Hidden cells that a reader could still find out about. Empty in a set that may be published.
    public let exposed: [Int]

    /// Whether the set may be published.
    public var isSafe: Bool { exposed.isEmpty }

    /// The count to show in a cell. Nothing when it is hidden, and nothing for any cell when the set is not safe.
    public func shown(_ cell: Int) -> Int? {
        guard isSafe, reasons.indices.contains(cell), reasons[cell] == nil else { return nil }
        return figures.values[cell]
    }

    /// - Throws: `empty` without figures.
    public init(of figures: Figures, policy: SuppressionPolicy) throws(StatisticsError) {
        try requireSome(figures.values, "figures")
        var hiding = Hiding(figures, policy)
        hiding.hidePartners()
        var exposed = hiding.exposed
        // Where no proof was found in whole numbers, everything beside the cell goes too, and what is beside that, until there is one.
        for _ in 0..<5 where !exposed.isEmpty {
            guard hiding.widen(around: exposed) else { break }
            hiding.hidePartners()
            exposed = hiding.exposed
        }
        self.figures = figures
        self.policy = policy
        self.exposed = exposed
        reasons = hiding.reasons
    }

    /// What is to be said about the set to whoever prepares the publication. Not to its readers: how many of the hidden counts are small is not
    /// theirs to know.
    public var reading: Reading {
        let hidden = reasons.count { $0 != nil }
        let partners = reasons.count { $0 == .partner }
        guard isSafe else {
            return Reading(
                swedish: "Uppgifterna kan inte publiceras så: "
                    + (exposed.count == 1 ? "1 litet antal" : "\(numeral(Double(exposed.count), .swedish)) antal")
                    + " går att räkna ut. Slå ihop områden, perioder eller brottstyper.",
                english: "The figures cannot be published like this: "
                    + (exposed.count == 1 ? "1 count" : "\(numeral(Double(exposed.count), .english)) counts")
                    + " can be worked out. Join areas, periods or kinds.")
        }
        guard hidden > 0 else {
            return Reading(
                swedish: "Inget antal är mindre än \(policy.threshold). Alla uppgifter kan visas.",
                english: "No count is below \(policy.threshold). All figures can be shown.")
        }
        let small = hidden - partners
        return Reading(
            swedish:
                "\(numeral(Double(hidden), .swedish)) av \(counted(reasons.count, "uppgift", "uppgifter", .swedish)) visas inte: "
                + "\(numeral(Double(small), .swedish)) är mindre än \(policy.threshold), "
                + "\(numeral(Double(partners), .swedish)) döljs för att de små inte ska gå att räkna ut.",
            english:
                "\(numeral(Double(hidden), .english)) of \(counted(reasons.count, "figure", "figures", .english)) \(hidden == 1 ? "is" : "are") not shown: "
                + "\(numeral(Double(small), .english)) below \(policy.threshold), "
                + "\(numeral(Double(partners), .english)) hidden so that the small ones cannot be worked out.")
    }
}
