package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// Why one occasion stands as it does, in a sentence or two.
    package func reason(_ status: ObligationStatus, of commitment: Commitment, in agreement: Agreement) -> String {
        let sentence = sentence(status, commitment, agreement)
        return status.isAtEnd ? "\(sentence) \(undoneAtEnd)" : sentence
    }

    var undoneAtEnd: String {
        say("Det var ogjort när överenskommelsen tog slut.", "It was undone when the agreement ended.")
    }

    private func sentence(_ status: ObligationStatus, _ commitment: Commitment, _ agreement: Agreement) -> String {
        let kind = commitment.evidence.kind
        switch status.reason {
        case .doneOn(let day):
            return say("\(happened(kind)) \(self.day(day)).", "\(happened(kind)) on \(self.day(day)).")
                + partial(status)
        case .doneLate(let day, let late):
            return say(
                "\(happened(kind)) \(self.day(day)), \(days(late)) för sent.",
                "\(happened(kind)) on \(self.day(day)), \(days(late)) late.")
        case .notBegun(let day): return say("Tiden börjar \(self.day(day)).", "Its time begins on \(self.day(day)).")
        case .daysLeft(let left): return soFar(status, kind) + remaining(left, status)
        case .daysLate(let late):
            let last = day(status.obligation.window.last)
            return soFar(status, kind)
                + say("Sista dag var \(last), för \(days(late)) sedan.", "The last day was \(last), \(days(late)) ago.")
        case .windowClosed(let day): return closed(status, day, kind)
        case .partyMissing(let missing):
            return say(
                "\(names(missing, in: agreement)) har inte deltagit än. Det räknas när alla har deltagit.",
                "\(names(missing, in: agreement)) has not taken part yet. It counts when all have taken part.")
        case .excused(let parties):
            let who = names(parties, in: agreement)
            return say(
                "\(who) har angett skäl.",
                parties.count == 1 ? "\(who) has given a reason." : "\(who) have given reasons.")
        default: return unassessed(status.reason, commitment)
        }
    }

    /// Who of those that owe it together has given a reason, and for whom it is waited.
    package func reasonsSoFar(_ reasons: ReasonsSoFar, in agreement: Agreement) -> String {
        let (given, awaited) = (names(reasons.given, in: agreement), names(reasons.awaited, in: agreement))
        return say(
            "\(given) har angett skäl. \(awaited) har inte gjort det än.",
            "\(given) \(reasons.given.count == 1 ? "has" : "have") given a reason. "
                + "\(awaited) \(reasons.awaited.count == 1 ? "has" : "have") not yet.")
    }

    private func partial(_ status: ObligationStatus) -> String {
        let count = status.obligation.count
        guard count > 1 else { return "" }
        let more = status.done - count
        guard more > 0 else {
            return say(" \(status.done) av \(count) är gjorda.", " \(status.done) of \(count) are done.")
        }
        return say(
            " \(count) av \(count) är gjorda, och \(more) till.", " \(count) of \(count) are done, and \(more) more.")
    }

    /// How far a thing to be done several times has come.
    private func soFar(_ status: ObligationStatus, _ kind: Evidence.Kind) -> String {
        guard status.obligation.count > 1 else { return "" }
        return say(
            "\(shown(status)) av \(status.obligation.count) är gjorda. ",
            "\(shown(status)) of \(status.obligation.count) are done. ")
    }

    /// Never "3 of 2", also where a party is still missing at all three.
    private func shown(_ status: ObligationStatus) -> Int { min(status.done, status.obligation.count) }

    /// Days are counted out loud only when few are left.
    private func remaining(_ left: Int, _ status: ObligationStatus) -> String {
        let last = day(status.obligation.window.last)
        if left == 0 { return say("I dag är sista dagen.", "Today is the last day.") }
        let until = say("Sista dag är \(last).", "The last day is \(last).")
        guard status.standing == .dueSoon else { return until }
        return say("\(days(left)) återstår. ", "\(days(left)) \(left == 1 ? "is" : "are") left. ") + until
    }

    private func closed(_ status: ObligationStatus, _ last: CivilDate, _ kind: Evidence.Kind) -> String {
        let what =
            status.done > 0 && status.obligation.count > 1
            ? say(
                "\(shown(status)) av \(status.obligation.count) är registrerade.",
                "\(shown(status)) of \(status.obligation.count) are registered.")
            : "\(nothingRegistered(kind))."
        let ended = say("Tiden gick ut \(day(last)).", "The time ran out on \(day(last)).")
        guard status.standing == .notDone else { return "\(what) \(ended)" }
        return "\(what) \(ended) "
            + say("Det är ingen brist, men ett skäl behövs.", "It is no breach, but a reason is needed.")
    }

    /// Reasons that are neither done nor due: why nothing can be said.
    func unassessed(_ reason: ObligationStatus.Reason, _ commitment: Commitment) -> String {
        switch reason {
        case .beforeSignature:
            say(
                "Tiden gick ut innan överenskommelsen var undertecknad.",
                "The time ran out before the agreement was signed.")
        case .notSigned:
            say("Alla parter har inte undertecknat än.", "Not all parties have signed yet.")
        case .agreementEnded: say("Överenskommelsen gäller inte längre.", "The agreement is no longer in force.")
        case .readingProposed:
            say("Alla parter har inte godkänt tolkningen än.", "Not all parties have accepted the reading yet.")
        case .calendarMissing(let year): calendarMissing(year, commitment)
        case .noDate where commitment.isLaw: say("Lagen anger ingen sista dag.", "The act states no last day.")
        case .noDate: say("Texten anger ingen sista dag.", "The text states no last day.")
        case .noInterval where commitment.isLaw:
            say("Lagen anger inget intervall.", "The act states no interval.")
        case .noInterval: say("Texten anger inget intervall.", "The text states no interval.")
        case .beforeCounting(let day):
            say(
                "Tiden gick ut innan räkningen började \(self.day(day)).",
                "The time ran out before counting began on \(self.day(day)).")
        case .atEnd(let day):
            say(
                "Det var ogjort när överenskommelsen tog slut \(self.day(day)).",
                "It was undone when the agreement ended on \(self.day(day)).")
        default: withoutOccasion(commitment)
        }
    }

    private func calendarMissing(_ year: Int, _ commitment: Commitment) -> String {
        let names = commitment.cadence.localNames.map(localName)
        if commitment.cadence.needsTerms {
            return say(
                "Den lokala kalendern saknar terminerna för \(year).",
                "The local calendar has no school terms for \(year).")
        }
        if names.isEmpty {
            return say("Den lokala kalendern för \(year) saknas.", "The local calendar for \(year) is missing.")
        }
        return say(
            "Den lokala kalendern för \(year) saknar datum för \(alternatives(names)).",
            "The local calendar for \(year) has no dates for \(alternatives(names)).")
    }

    private func withoutOccasion(_ commitment: Commitment) -> String {
        switch commitment.cadence.main {
        case .onEvent:
            let event = commitment.event?[language] ?? say("när något visst händer", "when a certain thing happens")
            return say(
                "Det blir aktuellt \(event). Registrera det när det är gjort.",
                "It falls due \(event). Register it when it is done.")
        case .whenNeeded: return say("Det görs när det behövs.", "It is done when needed.")
        case .ongoing:
            return say(
                "Det gäller hela tiden och har ingen egen dag.", "It applies all the time and has no day of its own.")
        default:
            return say(
                "Inget tillfälle ligger inom överenskommelsens tid.", "No occasion lies within the agreement's period.")
        }
    }
}
