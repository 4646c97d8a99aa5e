import Vocabulary

/// How often somebody wants letters of one kind. The words stand in the database.
enum LetterPace: String, Hashable, Sendable, CaseIterable {
    /// Each morning that there is something.
    case daily
    case weekly
    /// The first week that has begun in a month.
    case monthly
    case never

    /// What the letter of a day is called, so that it is sent once; nil when none is wanted.
    func period(_ day: CivilDate) -> String? {
        let monday = day.adding(days: 1 - day.weekday)
        let week = ISOWeek(of: day)
        return switch self {
        case .daily: day.description
        case .weekly: "\(week.year)-W\(week.week)"
        case .monthly: "\(monday.year)-\(monday.month)"
        case .never: nil
        }
    }

    var name: Bilingual {
        switch self {
        case .daily: .init(sv: "Varje morgon när det finns något", en: "Each morning that there is something")
        case .weekly: .init(sv: "Varje måndag", en: "Every Monday")
        case .monthly: .init(sv: "En gång i månaden", en: "Once a month")
        case .never: .init(sv: "Aldrig", en: "Never")
        }
    }
}

/// A kind of letter that people choose how often to get. The words stand in the database.
enum LetterKind: String, Hashable, Sendable, CaseIterable {
    /// What is due this week and next.
    case monday
    /// What waits for the own organisation's yes.
    case waiting

    /// What can be chosen; the first holds until somebody has chosen.
    var paces: [LetterPace] {
        switch self {
        case .monday: [.weekly, .monthly, .never]
        case .waiting: [.daily, .weekly, .never]
        }
    }

    func name(_ language: Language) -> String { title[language] }

    private var title: Bilingual {
        switch self {
        case .monday: .init(sv: "Måndagsbrevet", en: "The Monday letter")
        case .waiting: .init(sv: "Det som väntar på ert ja", en: "What waits for your yes")
        }
    }

    /// What the letter is about, for those who choose.
    var what: Bilingual {
        switch self {
        case .monday:
            .init(
                sv: "Vad du har att göra den här veckan och nästa, och vad som är sent.",
                en: "What you have to do this week and next, and what is late.")
        case .waiting:
            .init(
                sv: "Det som den andra parten har föreslagit. Varje förslag nämns en gång.",
                en: "What the other party has proposed. Each proposal is mentioned once.")
        }
    }
}
