package import Agreements
package import Collaboration
package import Vocabulary

extension Wording {
    package func followUpTitle(of year: Int) -> String { say("Uppföljning av \(year)", "Follow-up of \(year)") }

    package func preliminary(on day: CivilDate) -> String {
        say(
            "Året är inte slut. Det här är läget \(self.day(day)).",
            "The year has not ended. This is the situation on \(self.day(day)).")
    }

    package func stillInForce(until last: CivilDate) -> String {
        say(
            "Överenskommelsen gäller till och med \(day(last)). Uppföljningen är ett utkast tills dess.",
            "The agreement is in force through \(day(last)). Until then the follow-up is a draft.")
    }

    /// What the agreement says, and where.
    package func promised(_ commitment: Commitment, in agreement: Agreement) -> String {
        let source = commitment.basis.clause ?? commitment.basis.law
        let heading = source.map { " (\($0))" } ?? ""
        return say(
            "Utlovat\(heading): \(commitment.reading.sv)", "Promised\(heading): \(commitment.reading.en)")
    }

    /// What was registered in a period, day by day where the days are few.
    /// - Parameter days: of one unit, oldest first.
    package func registered(_ days: [CivilDate], unit: String?, within range: DayRange) -> String {
        let isOneYear = range.first.year == range.last.year
        let place = unit.map { "\($0): " } ?? ""
        let name = { (day: CivilDate) in isOneYear ? "\(day.day) \(self.month(day.month))" : self.day(day) }
        let times = count(days.count, ("gång", "time"), ("gånger", "times"))
        guard let first = days.first, let last = days.last else {
            return say("\(place)Inget är registrerat.", "\(place)Nothing is registered.")
        }
        if days.count <= 6 {
            return say(
                "\(place)Registrerat \(times): \(list(days.map(name))).",
                "\(place)Registered \(times): \(list(days.map(name))).")
        }
        return say(
            "\(place)Registrerat \(times), första gången \(name(first)) och senast \(name(last)).",
            "\(place)Registered \(times), the first on \(name(first)) and the latest on \(name(last)).")
    }

    /// Where a commitment stood, and why.
    package func stood(_ status: CommitmentStatus, in agreement: Agreement, on day: CivilDate) -> String {
        let why = reason(status, in: agreement, on: day)
        return say(
            "Läget \(self.day(day)): \(group(status.group)). \(why)",
            "Status on \(self.day(day)): \(group(status.group)). \(why)")
    }

    /// That a reason was given, and the reason where the reader may see it.
    package func excuse(_ id: Obligation.ID, by parties: [ActorKey], texts: [String], in agreement: Agreement) -> String
    {
        let who = names(parties, in: agreement)
        let what = occasion(id, in: agreement)
        let given = say(
            "\(who) har angett skäl för \(what)",
            "\(who) \(parties.count == 1 ? "has" : "have") given a reason for \(what)")
        return texts.isEmpty ? "\(given)." : "\(given): \(texts.map(quoted).joined(separator: " "))"
    }

    /// The heading of commitments that stand in no group.
    package var otherCommitments: String { say("Övriga åtaganden", "Other commitments") }
}
