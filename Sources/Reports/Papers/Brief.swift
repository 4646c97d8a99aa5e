import Agreements
import Collaboration
package import Vocabulary
import Wording

/// How much goes on the one page; what is left out is counted on it, and stands on the board.
enum BriefLimits {
    static let late = 14
    static let decisions = 9
    static let coming = 8
    static let comingDays = 92
}

extension Grounds {
    /// The one page for the steering group: how it goes, what needs a decision, what is late with a proposal beside, and
    /// what comes next. It counts commitments, never one party's against the other's.
    /// - Parameter since: the day the group last saw it; nil leaves out how many months the settings say.
    package func brief(since: CivilDate? = nil) -> Document {
        let then = since ?? day.adding(months: -matter.settings.briefMonths)
        return Document(
            .brief, of: agreement.id, on: day, in: wording.language, title: wording.paper(.briefTitle), facts: head,
            sections: [
                Document.Section("laget", wording.paper(.inAMinute), [.paragraph([tallied] + changes(since: then))]),
                Document.Section("beslut", wording.paper(.needsDecision), [decisions]),
                Document.Section("forsenat", wording.paper(.lateRows), late),
                Document.Section("framat", wording.paper(.comesNext), coming),
            ])
    }

    var tallied: Document.Sentence {
        let tally = Wording.Tally(rows)
        return Document.Sentence("\(wording.verdict(tally)) \(wording.detail(tally))")
    }

    // MARK: Since last time

    private func changes(since then: CivilDate) -> [Document.Sentence] {
        guard then < day else { return [] }
        let before = Set(matter.statuses(on: then).filter { $0.group == .late }.map(\.commitment.key))
        let now = rows.filter { $0.group == .late }
        let registered = rows.flatMap(\.doings).filter { $0.on > then && $0.on <= day }.map(\.entry)
        let mended = rows.filter { before.contains($0.commitment.key) && $0.group != .late }
        let sources = Set(registered).sorted()
        return wording.since(
            then, registered: sources.count,
            became: now.filter { !before.contains($0.commitment.key) }.map(short), mended: mended.map(short)
        ).map { Document.Sentence($0) }
    }

    private func short(_ status: CommitmentStatus) -> String { status.commitment.label ?? title(status) }

    // MARK: What needs a decision

    private var decisions: Document.Block {
        let items = ofTheAgreement + unassessed + unknown
        guard !items.isEmpty else { return .saying(wording.paper(.nothingToDecide)) }
        let shown = items.prefix(BriefLimits.decisions).map { [$0] }
        let rest = items.count - shown.count
        return .list(rest > 0 ? shown + [[Document.Sentence(wording.moreOnBoard(rest))]] : shown)
    }

    /// What the agreement itself lacks or departs from, and its end.
    private var ofTheAgreement: [Document.Sentence] {
        let status = matter.agreementStatus(on: day)
        let warnings = status.warnings.filter(\.asksForDecision).map { wording.warning($0, in: agreement) }
        let hasEnded = matter.lastDay(agreement).map { day > $0 } ?? false
        let final = hasEnded && matter.finallyFollowedUp(agreement) == nil ? [wording.finalFollowUpMissing] : []
        return (status.lacks.map { wording.lack($0, in: agreement) } + warnings + final).map { Document.Sentence($0) }
            + status.deviations.map { one in
                let words = wording.openDeviation(one, in: agreement)
                return Document.Sentence("\(words.what) \(words.remedy)", sources: [one.entry.number])
            }
    }

    /// What the text leaves open, put together by what is missing in it.
    private var unassessed: [Document.Sentence] {
        let unclear = rows.filter { $0.group == .unclear && !$0.isProposed }
        let noDate = unclear.filter { $0.decisive?.reason == .noDate }.map(short)
        let years = unclear.compactMap { status -> Int? in
            if case .calendarMissing(let year) = status.decisive?.reason ?? status.reason { year } else { nil }
        }
        let noInterval = unclear.filter { $0.commitment.cadence.main == .regularly && $0.decisive == nil }.map(short)
        var said = Set(years).sorted().map { wording.calendarNeeded($0) }
        if !noInterval.isEmpty { said.append(wording.noIntervals(noInterval)) }
        if !noDate.isEmpty { said.append(wording.noLastDays(noDate)) }
        return said.map { Document.Sentence($0) }
    }

    /// What was due before the signatures and nobody has said is done.
    private var unknown: [Document.Sentence] {
        rows.filter { $0.group == .quiet && !$0.isProposed }.compactMap { status in
            wording.proposal(status, in: agreement, on: day).map { Document.Sentence("\(title(status)). \($0)") }
        }
    }

    // MARK: Rows

    private var late: [Document.Block] {
        let late = rows.filter { $0.group == .late }.sorted { lastDay($0) < lastDay($1) }
        guard !late.isEmpty else { return [.saying(wording.paper(.nothingLate))] }
        let shown = late.prefix(BriefLimits.late).map { status in
            Document.Row(
                [
                    Document.Sentence(title(status)),
                    Document.Sentence(wording.reason(status, in: agreement, on: day), sources: sources(status)),
                    Document.Sentence(wording.proposal(status, in: agreement, on: day) ?? ""),
                ], tone: .late)
        }
        let columns = [wording.paper(.commitment), wording.paper(.why), wording.paper(.proposal)]
        let rest = late.count - shown.count
        return [.table(Document.Table(columns: columns, rows: shown))]
            + (rest > 0 ? [.saying(wording.moreOnBoard(rest))] : [])
    }

    private func lastDay(_ status: CommitmentStatus) -> CivilDate { status.decisive?.obligation.window.last ?? day }

    private var coming: [Document.Block] {
        let until = day.adding(days: BriefLimits.comingDays)
        let next = rows.compactMap { status -> (last: CivilDate, status: CommitmentStatus)? in
            guard let occasion = status.next(on: day), !occasion.obligation.isOpenEnded else { return nil }
            let last = occasion.obligation.window.last
            return last <= until ? (last, status) : nil
        }.sorted { $0.last < $1.last }
        guard !next.isEmpty else { return [.saying(wording.paper(.nothingComing))] }
        let shown = next.prefix(BriefLimits.coming).map { last, status in
            Document.Row(
                [
                    Document.Sentence(wording.shortDay(last)), Document.Sentence(title(status)),
                    Document.Sentence(wording.responsible(status.commitment, in: agreement)),
                ], tone: status.group == .soon ? .soon : nil)
        }
        let columns = [wording.paper(.by), wording.paper(.commitment), wording.paper(.responsible)]
        let rest = next.count - shown.count
        return [.table(Document.Table(columns: columns, rows: shown))]
            + (rest > 0 ? [.saying(wording.moreOnBoard(rest))] : [])
    }
}

extension AgreementStatus.Warning {
    /// What somebody has to act on; the rest is good to know.
    fileprivate var asksForDecision: Bool {
        switch self {
        case .noSuccessor, .endsSoon, .readingProposed, .changeProposed, .cardsSentBack: true
        default: false
        }
    }
}
