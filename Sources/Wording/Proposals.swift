package import Agreements
package import Collaboration
package import Vocabulary

extension Wording {
    /// Who acts next and what to do; nil when nothing is asked.
    package func proposal(_ status: CommitmentStatus, in agreement: Agreement, on day: CivilDate) -> String? {
        let commitment = status.commitment
        if status.isProposed, status.group != .quiet {
            return say(
                "Läs tolkningen och godkänn den, eller föreslå en annan.",
                "Read the reading and accept it, or propose another.")
        }
        guard let decisive = status.decisive else { return withoutOccasions(status, on: day) }
        let who = owners(commitment, in: agreement)
        let kind = commitment.evidence.kind
        switch decisive.standing {
        case .missed:
            let which = which(decisive, commitment, in: agreement)
            return say(
                "\(who): registrera \(theThing(kind))\(which) om det blev av. Ange annars skäl.",
                "\(who): register \(theThing(kind))\(which) if it took place. Otherwise give a reason.")
        case .overdue:
            return say(
                "\(who): \(doIt(kind)) och registrera att det är gjort, eller ange skäl.",
                "\(who): \(doIt(kind)) and register that it is done, or give a reason.")
        case .dueSoon:
            let last = self.day(decisive.obligation.window.last)
            return say("\(who): \(doIt(kind)) senast \(last).", "\(who): \(doIt(kind)) no later than \(last).")
        case .notDone:
            return say("\(who): ange varför det inte blev av.", "\(who): say why it did not take place.")
        case .cannotBeAssessed: return unclear(decisive, status, who, on: day)
        case .notApplicable where decisive.reason == .beforeSignature && isOnce(commitment):
            return say(
                "\(who): ta reda på om det är gjort och registrera dagen.",
                "\(who): find out whether it is done and register the day.")
        default: return nil
        }
    }

    private func isOnce(_ commitment: Commitment) -> Bool {
        if case .once = commitment.cadence.main { true } else { false }
    }

    private func which(_ occasion: ObligationStatus, _ commitment: Commitment, in agreement: Agreement) -> String {
        let period = period(occasion.obligation, of: commitment)
        let unit =
            occasion.obligation.id.unit.isEmpty
            ? "" : ", \(unit(occasion.obligation.id.unit, of: commitment, in: agreement))"
        return say(" för \(period)\(unit)", " for \(period)\(unit)")
    }

    private func unclear(_ decisive: ObligationStatus, _ status: CommitmentStatus, _ who: String, on day: CivilDate)
        -> String?
    {
        switch decisive.reason {
        case .calendarMissing(let year):
            say("Fyll i den lokala kalendern för \(year).", "Fill in the local calendar for \(year).")
        case .noDate where status.commitment.isLaw:
            say("\(who): registrera dagen när det är gjort.", "\(who): register the day when it is done.")
        case .noDate:
            say(
                "\(who): registrera dagen när det är gjort. Föreslå en sista dag i nästa revidering.",
                "\(who): register the day when it is done. Propose a last day at the next revision.")
        default: withoutOccasions(status, on: day)
        }
    }

    private func withoutOccasions(_ status: CommitmentStatus, on day: CivilDate) -> String? {
        guard status.commitment.cadence.main == .regularly, status.group == .unclear else { return nil }
        // Nobody revises the law here, and its silence leaves the choice to those who follow it.
        if status.commitment.isLaw {
            return say(
                "Parterna kan välja ett eget intervall.", "The parties may choose an interval of their own.")
        }
        let wording = quoted(statedInterval(status, on: day))
        return say(
            "Föreslå i nästa revidering: \(wording). Parterna kan välja ett eget intervall till dess.",
            "Propose at the next revision: \(wording). The parties may choose an interval of their own until then.")
    }

    /// A wording with a number: what was done in the last year, and never less than is sensible for its kind.
    private func statedInterval(_ status: CommitmentStatus, on day: CivilDate) -> String {
        let commitment = status.commitment
        let units = max(1, commitment.countedUnits.count)
        let lastYear = status.doings.filter { $0.on <= day && day.days(since: $0.on) < 365 }.times / units
        let least = commitment.evidence.kind == .meeting ? 2 : 1
        let count = min(max(lastYear, least), 12)
        let per = commitment.dimensions.map { say(" och \(one($0.per))", " and \(one($0.per))") }.joined()
        return say(
            "minst \(self.count(count, ("gång", ""), ("gånger", ""))) per år\(per)",
            "at least \(self.count(count, ("", "time"), ("", "times"))) per year\(per)")
    }

    /// The next day to keep, or the one that passed.
    package func next(_ status: CommitmentStatus, on day: CivilDate) -> String {
        if status.group == .late, let decisive = status.decisive {
            let last = shortDay(decisive.obligation.window.last)
            return say("Skulle ha gjorts senast \(last)", "Was due \(last)")
        }
        // Occasions stand place by place; the next is the earliest of all places.
        let open = status.occasions.filter { occasion in
            (occasion.standing == .dueSoon || occasion.standing == .notYetDue) && !occasion.obligation.isOpenEnded
                && occasion.obligation.window.last >= day
        }
        guard let last = open.map(\.obligation.window.last).min() else { return say("Ej satt", "Not set") }
        return say("Senast \(shortDay(last))", "By \(shortDay(last))")
    }
}
