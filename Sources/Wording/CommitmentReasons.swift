package import Agreements
package import Collaboration
package import Vocabulary

extension Wording {
    /// Why a commitment stands as it does: counts for a series, what is short per place, or its one occasion.
    package func reason(_ status: CommitmentStatus, in agreement: Agreement, on day: CivilDate) -> String {
        let commitment = status.commitment
        guard let decisive = status.decisive else {
            let hasEnded = status.group == .quiet && agreement.period.last.map { day > $0 } ?? false
            let why = unassessed(hasEnded ? .agreementEnded : status.reason, commitment)
            return joined([why, latest(status), localInterval(status)])
        }
        if decisive.standing == .cannotBeAssessed || decisive.standing == .notRegistered
            || decisive.standing == .notApplicable
        {
            return joined([reason(decisive, of: commitment, in: agreement), latest(status), localInterval(status)])
        }
        let series = series(status)
        let shortfall = shortfall(status, decisive, in: agreement)
        if series.isEmpty, shortfall.isEmpty {
            let before = isRolling(status) && !decisive.standing.isMet ? latest(status) : ""
            return joined([
                before, nameAsNeeded(decisive, commitment) + reason(decisive, of: commitment, in: agreement),
                localInterval(status),
            ])
        }
        let isSoon = shortfall.isEmpty && decisive.standing == .dueSoon
        let soon = isSoon ? named(decisive, commitment) + reason(decisive, of: commitment, in: agreement) : ""
        return joined([series, shortfall, soon, decisive.isAtEnd ? undoneAtEnd : "", localInterval(status)])
    }

    private func joined(_ sentences: [String]) -> String { sentences.filter { !$0.isEmpty }.joined(separator: " ") }

    private func latest(_ status: CommitmentStatus) -> String {
        guard let latest = status.latest else { return "" }
        return say("Senast \(day(latest.on)).", "Last time \(day(latest.on)).")
    }

    private func localInterval(_ status: CommitmentStatus) -> String {
        guard let interval = status.localInterval else { return "" }
        return say(
            "Parterna har valt högst \(days(interval)) mellan gångerna.",
            "The parties have chosen at most \(days(interval)) in between.")
    }

    /// The period before the sentence, where a commitment has several.
    private func named(_ occasion: ObligationStatus, _ commitment: Commitment) -> String {
        switch commitment.cadence.main {
        case .inEach, .about, .before, .from, .steps: "\(label(period(occasion.obligation, of: commitment))): "
        default: ""
        }
    }

    /// The day says the year itself once a yearly thing is done.
    private func nameAsNeeded(_ occasion: ObligationStatus, _ commitment: Commitment) -> String {
        switch (commitment.cadence.main, occasion.reason) {
        case (.inEach(.year, _, _), .doneOn): ""
        default: named(occasion, commitment)
        }
    }

    private func isRolling(_ status: CommitmentStatus) -> Bool {
        if case .rolling = status.commitment.cadence.main { true } else { status.localInterval != nil }
    }

    // MARK: Series

    private static let counted: Set<ObligationStatus.Standing> = [
        .met, .metLate, .missed, .overdue, .notDone, .excused,
    ]

    /// `Möte hölls 41 av 43 veckor 2025.` Empty when fewer than two occasions are over.
    private func series(_ status: CommitmentStatus) -> String {
        let commitment = status.commitment
        guard let units = units(commitment) else { return "" }
        let over = status.occasions.filter { Self.counted.contains($0.standing) }
        let year = isWithinYear(commitment) ? over.last.map { scopeYear($0, commitment) } : nil
        let scope = over.filter { occasion in year.map { scopeYear(occasion, commitment) == $0 } ?? true }
        guard scope.count > 1 else { return "" }
        let isCounted = !commitment.dimensions.isEmpty || scope.contains { $0.obligation.count > 1 }
        let met = scope.count { $0.standing.isMet }
        let excused = scope.count { $0.standing == .excused }
        let when = year.map { say(" \($0)", " in \($0)") } ?? ""
        let kind = commitment.evidence.kind
        let reasons = excused > 0 ? say(", \(excused) med angivet skäl", ", \(excused) excused") : ""
        let within = units == "times" ? "" : "in "
        let counts =
            isCounted
            ? say(
                "\(met) av \(scope.count) \(units)\(when) är uppfyllda\(reasons).",
                "\(met) of \(scope.count) \(units)\(when) are met\(reasons).")
            : say(
                "\(someHappened(kind)) \(met) av \(scope.count) \(units)\(when)\(reasons).",
                "\(someHappened(kind)) \(within)\(met) of \(scope.count) \(units)\(when)\(reasons)."
            )
        return counts + undone(scope, commitment, year)
    }

    /// `V. 47 uteblev.`: the latest three of those that were not done.
    private func undone(_ scope: [ObligationStatus], _ commitment: Commitment, _ year: Int?) -> String {
        guard commitment.dimensions.isEmpty else { return "" }
        let late = scope.filter { $0.standing.isLate || $0.standing == .notDone }
        guard !late.isEmpty else { return "" }
        let shown = late.suffix(3).map { status in
            year == nil
                ? period(status.obligation, of: commitment) : periodWithoutYear(status.obligation, of: commitment)
        }
        let rest = late.count - shown.count
        let more = rest > 0 ? [say("\(rest) till", "\(rest) more")] : []
        return " \(label(list(shown + more))) \(undoneVerb(late, count: late.count))."
    }

    func undoneVerb(_ late: [ObligationStatus], count: Int) -> String {
        if late.allSatisfy({ $0.standing == .overdue }) {
            return say("saknas", count == 1 ? "is missing" : "are missing")
        }
        if late.allSatisfy({ $0.standing == .notDone }) {
            return say("blev inte av", count == 1 ? "was not done" : "were not done")
        }
        return say("uteblev", count == 1 ? "was missed" : "were missed")
    }

    private func isWithinYear(_ commitment: Commitment) -> Bool {
        switch commitment.cadence.main {
        case .inEach(.week, _, _), .inEach(.month, _, _), .about(.month), .steps(_, .week, _), .before: true
        default: false
        }
    }

    /// A week counts in the year that holds its last day, a delivery in the year it is about.
    private func scopeYear(_ status: ObligationStatus, _ commitment: Commitment) -> Int {
        switch commitment.cadence.main {
        case .inEach(.week, _, _): ISOWeek(of: status.obligation.window.first).year
        default: (status.obligation.about ?? status.obligation.window).last.year
        }
    }

    /// The word for what is counted; nil for what is no series.
    private func units(_ commitment: Commitment) -> String? {
        guard commitment.dimensions.isEmpty else {
            switch commitment.cadence.main {
            case .inEach, .about, .before, .from, .steps: return say("tillfällen", "occasions")
            default: return nil
            }
        }
        switch commitment.cadence.main {
        case .inEach(.week, _, _): return say("veckor", "weeks")
        case .inEach(.month, _, _), .about(.month): return say("månader", "months")
        case .inEach(.term, _, _): return say("terminer", "terms")
        case .inEach(.year, _, _), .about: return say("år", "years")
        case .inEach(.schoolYear, _, _): return say("läsår", "school years")
        case .before, .from, .steps: return say("gånger", "times")
        default: return nil
        }
    }

    // MARK: Per place, grade, recipient

    /// `Höstterminen 2025: Lomma 2 av 2, Bjärred 1 av 2.`
    private func shortfall(_ status: CommitmentStatus, _ decisive: ObligationStatus, in agreement: Agreement) -> String
    {
        let commitment = status.commitment
        guard !commitment.dimensions.isEmpty, decisive.standing != .met else { return "" }
        let same = status.occasions.filter { $0.obligation.id.period == decisive.obligation.id.period }
        guard same.count > 1 else { return "" }
        let parts = same.map { occasion in
            let name = unit(occasion.obligation.id.unit, of: commitment, in: agreement)
            return "\(name) \(progress(occasion))"
        }
        let named = named(decisive, commitment)
        let all = parts.joined(separator: ", ")
        return named.isEmpty ? "\(label(all))." : "\(named)\(all)."
    }

    private func progress(_ occasion: ObligationStatus) -> String {
        let count = occasion.obligation.count
        if occasion.standing == .excused { return say("skäl angivet", "is excused") }
        if count > 1 {
            return say("\(min(occasion.done, count)) av \(count)", "\(min(occasion.done, count)) of \(count)")
        }
        if occasion.standing.isMet { return say("klart", "is done") }
        let isOpen = occasion.standing == .notYetDue || occasion.standing == .dueSoon
        return isOpen ? say("återstår", "remains") : say("saknas", "is missing")
    }
}
