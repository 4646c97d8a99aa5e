/// What to bear in mind about a number.
public enum Warning: Equatable, Sendable {
    /// Fewer than 20 events (a relative standard error above 22 %): show the count, not a rate, an arrow or a rank.
    case smallNumbers
    /// Some group holds nothing but zeros, so its effect has no bottom.
    case separation
    /// The search stopped before it settled; the number is the last one tried.
    case notConverged
    /// The counts vary this many times more than chance would have them; the interval is widened by its root.
    case overdispersed(Double)
    /// A value was held back at the edge of what is possible.
    case clipped
    /// So many were judged at once; what stands out has been corrected for it, or must be.
    case manyCompared(Int)

    /// The same, as a sentence.
    public var reading: Reading {
        switch self {
        case .smallNumbers:
            Reading(
                swedish: "Det är få händelser, så talet är osäkert.",
                english: "There are few events, so the number is uncertain.")
        case .separation:
            Reading(
                swedish:
                    "I någon del av underlaget har ingenting hänt. Där går det inte att säga hur mycket mindre det är.",
                english: "In some part of the data nothing happened. How much less it is there cannot be said.")
        case .notConverged:
            Reading(
                swedish: "Beräkningen blev inte färdig, så talet är ungefärligt.",
                english: "The calculation did not settle, so the number is approximate.")
        case .overdispersed(let dispersion):
            Reading(
                swedish:
                    "Antalen varierar \(numeral(dispersion, decimals: 1, .swedish)) gånger mer än slumpen ensam skulle ge. Intervallet är vidgat för det.",
                english:
                    "The counts vary \(numeral(dispersion, decimals: 1, .english)) times more than chance alone would give. The interval is widened for it."
            )
        case .clipped:
            Reading(
                swedish: "Ett värde har hållits kvar vid gränsen för vad som är möjligt.",
                english: "A value was held at the edge of what is possible.")
        case .manyCompared(let many):
            Reading(
                swedish: "\(numeral(Double(many), .swedish)) jämförelser gjordes på en gång. Hänsyn är tagen till det.",
                english: "\(numeral(Double(many), .english)) comparisons were made at once. This has been allowed for.")
        }
    }
}
