/// Why a question could not be answered; never a trap and never a made-up number.
///
/// The text in a case names the argument, in the words of the call.
public enum StatisticsError: Error, Equatable, Sendable {
    /// Nothing was handed in.
    case empty(String)
    /// A value is not a number, or infinite, at this place (counted from 0).
    case notFinite(String, at: Int)
    /// A value that counts or weighs is below zero, at this place (counted from 0).
    case negative(String, at: Int)
    /// Columns that belong together are of different lengths.
    case lengths(String, expected: Int, found: Int)
    /// Fewer values than the method can say anything from.
    case tooFew(String, needed: Int, found: Int)
    /// A number outside what the method is defined for.
    case outOfRange(String, Double)
    /// Nothing happened at all, so there is nothing to compare.
    case noEvents
    /// The numbers are larger than can be added up exactly.
    case overflow(String)
    /// The search for an answer did not settle.
    case notConverged(String)
    /// The columns say the same thing twice, so their parts cannot be told apart.
    case singular(String)

    /// What is wrong, as a sentence for the person who asked.
    public var reading: Reading {
        switch self {
        case .empty:
            Reading(swedish: "Det finns inget underlag att räkna på.", english: "There is no data to work from.")
        case .notFinite(_, let place):
            Reading(
                swedish: "Värde nummer \(place + 1) är inte ett tal.",
                english: "Value number \(place + 1) is not a number.")
        case .negative(_, let place):
            Reading(
                swedish: "Värde nummer \(place + 1) är mindre än noll. Ett antal kan inte vara det.",
                english: "Value number \(place + 1) is below zero. A count cannot be.")
        case .lengths(_, let expected, let found):
            Reading(
                swedish: "Kolumnerna hör inte ihop: den ena har \(expected) värden och den andra \(found).",
                english: "The columns do not belong together: one has \(expected) values and the other \(found).")
        case .tooFew(_, let needed, let found):
            Reading(
                swedish: "Underlaget är för litet: det behövs minst \(needed) och finns \(found).",
                english: "There is too little data: at least \(needed) needed, \(found) found.")
        case .outOfRange(_, let value):
            Reading(
                swedish: "Talet \(numeral(value, .swedish)) ligger utanför det som går att räkna på.",
                english: "The number \(numeral(value, .english)) is outside what can be worked with.")
        case .noEvents:
            Reading(
                swedish: "Ingenting har hänt, så det finns inget att jämföra.",
                english: "Nothing has happened, so there is nothing to compare.")
        case .overflow:
            Reading(swedish: "Talen är för stora för att räknas ihop.", english: "The numbers are too large to add up.")
        case .notConverged:
            Reading(
                swedish: "Det gick inte att räkna fram ett säkert svar ur underlaget.",
                english: "No reliable answer could be worked out from the data.")
        case .singular:
            Reading(
                swedish: "Underlaget räcker inte för att skilja det ena från det andra.",
                english: "The data are not enough to tell one thing from the other.")
        }
    }
}
