import Agreements
package import Collaboration
package import Vocabulary

// Amounts, dates and changes of the plan in words.

extension Wording {
    /// `84 000 kr`, `SEK 84,000`; thousands apart by a space that does not break.
    package func kronor(_ amount: Int) -> String {
        let digits = whole(amount)
        return say("\(digits)\u{a0}kr", "SEK\u{a0}\(digits)")
    }

    /// `12,5 timmar`, from hundredths.
    package func hours(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        let decimals = rest == 0 ? "" : Hours.written(rest, point: say(",", ".")).dropFirst()
        let number = self.whole(whole) + decimals
        return say("\(number)\u{a0}timmar", "\(number)\u{a0}hours")
    }

    /// `1 204`, `1,204`; never below nought.
    package func whole(_ number: Int) -> String { grouped(number, by: say("\u{a0}", ",")) }

    private func grouped(_ number: Int, by separator: String) -> String {
        var groups: [String] = []
        var rest = number
        while rest >= 1000 {
            groups.append("\(zeroPadded: rest % 1000, 3)")
            rest /= 1000
        }
        return ([String(rest)] + groups.reversed()).joined(separator: separator)
    }

    /// A date as exact as it is known, with the month's short name: `20 nov 2025`, `hösten 2025`.
    package func shortDate(_ date: ImpreciseDate) -> String {
        date.precision == .day ? shortDay(date.range.first) : self.date(date)
    }

    /// What is to have happened by a deadline, in a word or two.
    package func deadline(_ kind: MeasureStatus.Deadline.Kind) -> String {
        kind == .due ? say("klart senast", "done by") : say("följs upp senast", "follow-up by")
    }

    /// What the text asks of each measure.
    package func planField(_ field: PlanField) -> String {
        switch field {
        case .due: say("Sista dag", "A last day")
        case .followUp: say("Dag för uppföljning", "A day for the follow-up")
        case .method: say("Hur det följs upp", "How it is followed up")
        case .responsible: say("Ansvarig", "Who is responsible")
        case .followUpResponsible, .follower: say("Vem som följer upp", "Who follows it up")
        case .planner: say("Vem som planerar", "Who plans it")
        case .performer: say("Vem som utför", "Who performs it")
        case .effectGoal: say("Effektmål", "Effect goal")
        case .horizon: say("Kort eller lång sikt", "Short or long term")
        }
    }

    /// How much has changed since a day, in a sentence.
    package func planChanges(_ changes: [PlanChange], since day: CivilDate) -> String {
        let from = self.day(day)
        guard !changes.isEmpty else {
            return say("Inget har ändrats sedan \(from).", "Nothing has changed since \(from).")
        }
        let added = changes.count { $0.kind == .added }
        let removed = changes.count { $0.kind == .removed }
        let moved = changes.count(where: \.isMoved)
        let other = changes.count - added - removed - moved
        var parts: [String] = []
        if added > 0 { parts.append(say("\(added) tillkom", "\(added) added")) }
        if removed > 0 { parts.append(say("\(removed) togs bort", "\(removed) removed")) }
        if moved > 0 { parts.append(say("\(moved) fick nytt datum", "\(moved) with a new date")) }
        if other > 0 { parts.append(say("\(other) ändrades på annat sätt", "\(other) changed otherwise")) }
        return say("Sedan \(from): \(list(parts)).", "Since \(from): \(list(parts)).")
    }
}
