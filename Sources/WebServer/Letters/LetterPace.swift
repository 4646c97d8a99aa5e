import Vocabulary

/// How often somebody wants the Monday letter. The words stand in the database.
enum LetterPace: String, Hashable, Sendable, CaseIterable {
    case weekly
    /// The first week that has begun in a month.
    case monthly
    case never

    /// What the letter of a week is called, so that it is sent once; nil when none is wanted.
    func purpose(_ week: ISOWeek, monday: CivilDate) -> String? {
        switch self {
        case .weekly: "\(week.year)-W\(week.week)"
        case .monthly: "\(monday.year)-\(monday.month)"
        case .never: nil
        }
    }
}
