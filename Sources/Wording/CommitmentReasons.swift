package import Agreements
package import Collaboration
package import Vocabulary

extension Wording {
    /// Why a commitment stands as it does: counts for a series, what is short per place or recipient, or its one occasion.
    package func reason(_ status: CommitmentStatus, in agreement: Agreement, on day: CivilDate) -> String {
        let commitment = status.commitment
        guard let decisive = status.decisive else {
            return joined([unassessed(status.reason, commitment), latest(status), localInterval(status)])
        }
        if decisive.standing == .cannotBeAssessed || decisive.standing == .notRegistered || decisive.standing == .notApplicable {
            return joined([reason(decisive, of: commitment, in: agreement), latest(status), localInterval(status)])
        }
        let series = series(status, on: day)
        let shortfall = shortfall(status, decisive, in: agreement)
        if series.isEmpty, shortfall.isEmpty {
            return joined([named(decisive, commitment) + reason(decisive, of: commitment, in: agreement), localInterval(status)])
        }
        return joined([series, shortfall.isEmpty ? now(decisive, commitment, in: agreement) : shortfall, localInterval(status)])
    }

    private func joined(_ sentences: [String]) -> String { sentences.filter { !$0.isEmpty }.joined(separator: " ") }

    private func latest(_ status: CommitmentStatus) -> String {
        guard let latest = status.latest else { return "" }
        return say("Senast \(day(latest.on)).", "Last time \(day(latest.on)).")
    }

    private func localInterval(_ status: CommitmentStatus) -> String {
        guard let interval = status.localInterval else { return "" }
        return say("Parterna har valt högst \(days(interval)) mellan gångerna.", "The parties have chosen at most \(days(interval)) in between.")
    }

    /// The period before the sentence, where a commitment has several.
    private func named(_ occasion: ObligationStatus, _ commitment: Commitment) -> String {
        switch commitment.cadence.main {
        case .inEach, .about, .before, .from, .steps: "\(label(period(occasion.obligation, of: commitment))): "
        default: ""
        }
    }

    // MARK: Series

    private static let counted: Set<ObligationStatus.Standing> = [.met, .metLate, .missed, .overdue, .notDone, .excused]

    /// `Möte hölls 41 av 43 veckor 2025.` Empty when fewer than two occasions are over.
    private func series(_ status: CommitmentStatus, on day: CivilDate) -> String {
        let commitment = status.commitment
        guard let units = units(commitment) else { return "" }
        let over = status.occasions.filter { Self.counted.contains($0.standing) }
        let year = isWithinYear(commitment) ? over.last.map { scopeYear($0, commitment) } : nil
        let scope = over.filter { occasion in year.map { scopeYear(occasion, commitment) == $0 } ?? true }
        guard scope.count > 1 else { return "" }
        let met = scope.count { $0.standing.isMet }
        let excused = scope.count { $0.standing == .excused }
        let when = year.map { say(" \($0)", " in \($0)") } ?? ""
        let kind = commitment.evidence.kind
        let reasons = excused > 0 ? say(", \(excused) med godtaget skäl", ", \(excused) excused") : ""
        return say(
            "\(someHappened(kind)) \(met) av \(scope.count) \(units)\(when)\(reasons).",
            "\(someHappened(kind)) in \(met) of \(scope.count) \(units)\(when)\(reasons).")
            + undone(scope, commitment, year)
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
        let isOverdue = late.allSatisfy { $0.standing == .overdue }
        let verb =
            isOverdue
            ? say("saknas", late.count == 1 ? "is missing" : "are missing")
            : say("uteblev", late.count == 1 ? "was missed" : "were missed")
        return " \(label(list(shown + more))) \(verb)."
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
        case .before, .from, .steps: return say("tillfällen", "occasions")
        default: return nil
        }
    }

    /// The occasion that matters now, beside the counts; nothing while the series is in order.
    private func now(_ decisive: ObligationStatus, _ commitment: Commitment, in agreement: Agreement) -> String {
        switch decisive.standing {
        case .dueSoon: named(decisive, commitment) + reason(decisive, of: commitment, in: agreement)
        case .missed, .overdue: decisive.isAtEnd ? undoneAtEndOfAgreement : ""
        default: ""
        }
    }

    private var undoneAtEndOfAgreement: String {
        say("Det var ogjort när överenskommelsen tog slut.", "It was undone when the agreement ended.")
    }

    // MARK: Per place, grade, recipient

    /// `Höstterminen 2025. Lomma: 2 av 2. Bjärred: 1 av 2.`
    private func shortfall(_ status: CommitmentStatus, _ decisive: ObligationStatus, in agreement: Agreement) -> String {
        let commitment = status.commitment
        guard !commitment.dimensions.isEmpty, decisive.standing != .met else { return "" }
        let same = status.occasions.filter { $0.obligation.id.period == decisive.obligation.id.period }
        guard same.count > 1 else { return "" }
        let parts = same.map { occasion in
            let done = min(occasion.done, occasion.obligation.count)
            let name = unit(occasion.obligation.id.unit, of: commitment, in: agreement)
            let word = occasion.standing == .excused ? say("godtaget skäl", "excused") : say("\(done) av \(occasion.obligation.count)", "\(done) of \(occasion.obligation.count)")
            return "\(name): \(word)"
        }
        return "\(named(decisive, commitment))\(parts.joined(separator: ", "))."
    }
}
