import Agreements
import Collaboration
import Vocabulary
import Wording

/// A status report for people and for programs; keys as in docs/json.md.
struct StatusReport: Encodable {
    struct Line: Encodable {
        let commitment, group, standing, reason: String
        let label: String?
        let proposed: Bool
        let counts: [String: Int]
        let shownBy: [Int]
        let proposal: String?
        let open: [Occasion]
    }
    struct Occasion: Encodable {
        let id, standing, reason: String
        let first, last: CivilDate
        let done, count: Int
    }
    struct Deviation: Encodable {
        let entry: Int
        let kind: String
        let on: CivilDate
        let post, organisation: String
        let clause, law: String?
        let what, remedy: String
    }
    let agreement: String
    let on: CivilDate
    let standing: String
    let inForce: Bool
    let lacks, warnings: [String]
    let deviations: [Deviation]
    let tally: [String: Int]
    let commitments: [Line]
    let measures: [MeasureLine]
    /// Nil while nothing of the chain has been written.
    let chain: ChainReport?

    init(_ matter: Matter, on day: CivilDate, wording: Wording) {
        let agreement = matter.agreement(on: day)
        let own = matter.agreementStatus(on: day)
        self.agreement = agreement.id.text
        on = day
        standing = own.standing.rawValue
        inForce = own.standing == .inForce || own.standing == .underRevision
        lacks = own.lacks.map { wording.lack($0, in: agreement) }
        warnings = own.warnings.map { wording.warning($0, in: agreement) }
        deviations = own.deviations.map { one in
            let words = wording.openDeviation(one, in: agreement)
            return Deviation(
                entry: one.entry.number, kind: one.deviation.kind.rawValue, on: one.entry.on,
                post: one.entry.actor.post.text, organisation: one.entry.actor.organisation.text,
                clause: one.deviation.clause, law: one.deviation.law, what: words.what, remedy: words.remedy)
        }
        measures = matter.measures(on: day).map { MeasureLine($0, agreement, wording) }
        chain = ChainReport(matter.chain(on: day), wording)
        let statuses = matter.statuses(on: day).filter(\.commitment.isBoardRow).sorted {
            ($0.commitment.isLaw ? 1 : 0, $0.commitment.number ?? 0) < (
                $1.commitment.isLaw ? 1 : 0, $1.commitment.number ?? 0
            )
        }
        tally = Dictionary(statuses.map { ($0.group.rawValue, 1) }, uniquingKeysWith: +)
        commitments = statuses.map { status in
            let shown: Set<ObligationStatus.Standing> = [.dueSoon, .overdue, .missed, .cannotBeAssessed, .notDone]
            let open = status.occasions.filter { shown.contains($0.standing) && $0.obligation.window.first <= day }
            return Line(
                commitment: status.commitment.key.text, group: status.group.rawValue,
                standing: status.decisive?.standing.rawValue ?? status.group.rawValue,
                reason: wording.reason(status, in: agreement, on: day), label: status.commitment.label,
                proposed: status.isProposed,
                counts: Dictionary(status.occasions.map { ($0.standing.rawValue, 1) }, uniquingKeysWith: +),
                shownBy: status.decisive?.shownBy ?? [], proposal: wording.proposal(status, in: agreement, on: day),
                open: open.map {
                    Occasion(
                        id: $0.obligation.id.description, standing: $0.standing.rawValue,
                        reason: wording.reason($0, of: status.commitment, in: agreement),
                        first: $0.obligation.window.first,
                        last: $0.obligation.window.last, done: $0.done, count: $0.obligation.count)
                })
        }
    }

    /// The report as lines for a terminal.
    func lines(_ wording: Wording, brief: Bool) -> [String] {
        let name = AgreementStatus.Standing(rawValue: standing).map(wording.agreementStanding) ?? standing
        var lines = ["\(agreement) · \(wording.day(on)) · \(name)"]
        lines += lacks.map { "  – \($0)" }
        lines += warnings.map { "  ! \($0)" }
        lines += deviations.flatMap { ["  ! \($0.what)", "    → \($0.remedy)"] }
        guard !brief else { return lines }
        for line in commitments {
            let group = CommitmentStatus.Group(rawValue: line.group).map(wording.group) ?? line.group
            lines.append("  \(padded(line.label ?? "", 4)) \(padded(group, 20)) \(line.commitment): \(line.reason)")
            if let proposal = line.proposal { lines.append("       → \(proposal)") }
        }
        for line in measures {
            let group = CommitmentStatus.Group(rawValue: line.group).map(wording.group) ?? line.group
            lines.append("  \(padded(line.measure, 4)) \(padded(group, 20)) \(line.text): \(line.reason)")
            if let proposal = line.proposal { lines.append("       → \(proposal)") }
        }
        return lines + (chain?.lines ?? [])
    }
}
