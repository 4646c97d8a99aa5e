/// What has become of a report. Few and honest: nothing is dealt with until somebody says so.
package enum IncidentStanding: Hashable, Sendable {
    case new
    /// To be taken up at the next meeting.
    case toRaise
    case raised
    case dealtWith
    /// Somebody said why.
    case noAction
    /// By who wrote it, shortly after.
    case withdrawn
    /// Told of the same thing as another report, by its number; counted once, as that one.
    case same(as: Int)

    /// True when it is counted: neither taken back nor told already by another.
    package var counts: Bool {
        switch self {
        case .new, .toRaise, .raised, .dealtWith, .noAction: true
        case .withdrawn, .same: false
        }
    }

    /// The words by which it is kept.
    package static let words = ["new", "to-raise", "raised", "dealt-with", "no-action", "withdrawn", "same"]

    package var word: String {
        switch self {
        case .new: "new"
        case .toRaise: "to-raise"
        case .raised: "raised"
        case .dealtWith: "dealt-with"
        case .noAction: "no-action"
        case .withdrawn: "withdrawn"
        case .same: "same"
        }
    }

    /// The other report that is the same, if any.
    package var sameAs: Int? { if case .same(let number) = self { number } else { nil } }

    package init?(word: String, sameAs: Int?) {
        switch (word, sameAs) {
        case ("new", nil): self = .new
        case ("to-raise", nil): self = .toRaise
        case ("raised", nil): self = .raised
        case ("dealt-with", nil): self = .dealtWith
        case ("no-action", nil): self = .noAction
        case ("withdrawn", nil): self = .withdrawn
        case ("same", let number?): self = .same(as: number)
        default: return nil
        }
    }
}
