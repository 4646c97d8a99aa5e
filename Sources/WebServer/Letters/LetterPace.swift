import People
import Vocabulary

/// How often somebody wants letters of one kind. The words stand in the database.
enum LetterPace: String, Hashable, Sendable, CaseIterable {
    /// Each morning that there is something.
    case daily
    /// Before each meeting.
    case each
    case weekly
    /// The first week that has begun in a month.
    case monthly
    case never

    /// What the letter of a day is called, so that it is sent once; nil when none is wanted.
    func period(_ day: CivilDate) -> String? {
        let monday = day.adding(days: 1 - day.weekday)
        let week = ISOWeek(of: day)
        return switch self {
        case .daily, .each: day.description
        case .weekly: "\(week.year)-W\(week.week)"
        case .monthly: "\(monday.year)-\(monday.month)"
        case .never: nil
        }
    }

    var name: Bilingual {
        switch self {
        case .daily: .init(sv: "Varje morgon när det finns något", en: "Each morning that there is something")
        case .each: .init(sv: "Inför varje möte", en: "Before each meeting")
        case .weekly: .init(sv: "En gång i veckan", en: "Once a week")
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
    /// What happened last month, for the police to confirm.
    case month
    /// The papers of a planned meeting.
    case meeting

    /// What can be chosen; the first holds until somebody has chosen.
    var paces: [LetterPace] {
        switch self {
        case .monday: [.weekly, .monthly, .never]
        case .waiting: [.daily, .weekly, .never]
        case .month: [.monthly, .never]
        case .meeting: [.each, .never]
        }
    }

    func name(_ language: Language) -> String { title[language] }

    private var title: Bilingual {
        switch self {
        case .monday: .init(sv: "Måndagsbrevet", en: "The Monday letter")
        case .waiting: .init(sv: "Det som väntar på ert ja", en: "What waits for your yes")
        case .month: .init(sv: "Månadens bekräftelse", en: "The month to confirm")
        case .meeting: .init(sv: "Inför möten", en: "Before meetings")
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
                sv: "Det som en annan part har föreslagit. Varje förslag nämns en gång.",
                en: "What another party has proposed. Each proposal is mentioned once.")
        case .month:
            .init(
                sv:
                    "I början av månaden: det som andra parter registrerade förra månaden, och det som ingen registrerade.",
                en:
                    "At the beginning of a month: what other parties registered last month, and what nobody registered."
            )
        case .meeting:
            .init(
                sv:
                    "En vecka före ett planerat möte som du ska vara med på: läget på en sida och vad som ska beslutas.",
                en:
                    "A week before a planned meeting that you are to be at: the situation on one page and what to decide."
            )
        }
    }

    /// What the letter of a day is called, so that it is sent once; nil when none is wanted.
    func period(_ pace: LetterPace, _ day: CivilDate) -> String? {
        // A month's letter is the same on all its days, also in the week in which the month began.
        self == .month && pace == .monthly ? "\(day.year)-\(day.month)" : pace.period(day)
    }

    /// Whether somebody with these roles gets such letters.
    func isFor(_ roles: Set<Role>) -> Bool {
        switch self {
        case .month: roles.contains(.police)
        case .monday, .waiting: !roles.isDisjoint(with: Intent.recordAct.rule.roles)
        case .meeting: !roles.isDisjoint(with: Intent.readAgreement.rule.roles)
        }
    }
}
