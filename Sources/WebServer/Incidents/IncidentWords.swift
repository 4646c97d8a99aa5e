import Agreements
import Intake
import Ledger
import Storage
import Vocabulary
import Wording

extension Wording {
    /// When something happened, as exactly as it is known: `12 nov 2025 kl. 20.15`.
    func when(_ time: IncidentTime) -> String {
        switch time {
        case .moment(let moment): "\(shortDay(moment.day)) \(clock(moment))"
        case .day(let day): shortDay(day)
        case .span(let first, let last): "\(shortDay(first.day)) \(clock(first)) – \(shortDay(last.day)) \(clock(last))"
        case .days(let days): "\(shortDay(days.first)) – \(shortDay(days.last))"
        }
    }

    private func clock(_ minute: WallMinute) -> String {
        let hour = "\(zeroPadded: minute.minute / 60, 2)"
        let rest = "\(zeroPadded: minute.minute % 60, 2)"
        return language == .swedish ? "kl. \(hour).\(rest)" : "at \(hour):\(rest)"
    }

    /// What has become of a report.
    func standing(_ standing: IncidentStanding) -> String {
        func say(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }
        return switch standing {
        case .new: say("Ny", "New")
        case .toRaise: say("Att ta upp", "To raise")
        case .raised: say("Uppe på möte", "Raised at meeting")
        case .dealtWith: say("Åtgärdad", "Dealt with")
        case .noAction: say("Ingen åtgärd", "No action")
        case .withdrawn: say("Tillbakadragen", "Withdrawn")
        case .same(let number): say("Samma som R\(number)", "Same as R\(number)")
        }
    }
}

/// What the words of a report's category and place are looked up in.
struct IncidentNames {
    let categories: CategoryList
    let areas: [AreaKey: String]

    /// The category's name, else the source's own word.
    func what(_ facts: IncidentFacts) -> String {
        facts.category.flatMap { categories.category($0)?.name } ?? facts.type
    }

    /// The place and its area, as far as they are known.
    func place(_ facts: IncidentFacts) -> String? {
        // An area that has no name here says nothing to anybody.
        let area = facts.area.flatMap { areas[$0] }
        let parts = [facts.place, area].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
