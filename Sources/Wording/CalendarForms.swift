import Vocabulary

extension Wording {
    /// A day that cannot be read.
    package var unreadableDay: String { say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.") }

    /// A period of the local calendar that ends before it begins: `vt`, `summer` or another name of the calendar's.
    package func turnedRound(_ period: String) -> String {
        let name = localName(period)
        return say(
            "\(label(possessive(name))) första dag ligger efter dess sista dag.",
            "The first day of \(name) is after its last day.")
    }

    package func firstDayMissing(_ period: String) -> String {
        let name = localName(period)
        return say("Ange också \(possessive(name)) första dag.", "Give the first day of \(name) too.")
    }

    package func lastDayMissing(_ period: String) -> String {
        let name = localName(period)
        return say("Ange också \(possessive(name)) sista dag.", "Give the last day of \(name) too.")
    }

    /// `vårterminens`: Swedish adds no second s.
    private func possessive(_ name: String) -> String { name.hasSuffix("s") ? name : name + "s" }

    /// What a period of the local calendar is called beside its days.
    package func localPeriodAsked(_ name: String) -> String {
        name == "summer" ? say("Sommar", "Summer") : label(localName(name))
    }

    /// What a day of the local calendar is called as a question: `Sommarlovet börjar`, `Skolstart`.
    /// - Returns: nil for a name that only the agreement knows, which stays Swedish.
    package func localNameAsked(_ name: String) -> String? {
        switch name {
        case "sommarlov": say("Sommarlovet börjar", "Summer holiday begins")
        case "jullov": say("Jullovet börjar", "Christmas holiday begins")
        case "höstlov": say("Höstlovet börjar", "Autumn holiday begins")
        case "sportlov": say("Sportlovet börjar", "Winter holiday begins")
        case "påsklov": say("Påsklovet börjar", "Easter holiday begins")
        case "skolstart": say("Skolstart", "School starts")
        case "skolavslutning": say("Skolavslutning", "Last day of school")
        default: nil
        }
    }
}
