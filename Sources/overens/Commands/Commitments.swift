import Agreements
import ArgumentParser
import Vocabulary
import Wording

struct Commitments: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists what falls due in a window: every occasion whose last day lies in it.",
        discussion: "Example: overens commitments lomma-2023 --from 2025-01-01 --through 2025-12-31")
    @Argument(help: "An agreement's id, or a definition file.") var agreement: String
    @Option(help: "First day.") var from: CivilDate
    @Option(help: "Last day.") var through: CivilDate
    @Option(help: "A local file with terms, summer and named days; otherwise the one that came with the agreement.")
    var calendar: String?
    @Flag(help: "Counts only, one line a commitment.") var count = false
    @OptionGroup var saying: Saying

    func run() throws {
        let agreement = try Bundled.agreement(agreement)
        let calendar = try localCalendar(agreement.id)
        let found = agreement.commitments.map { commitment in
            (
                commitment,
                obligations(of: commitment, in: agreement, calendar: calendar, horizon: through).filter(isInside)
            )
        }.filter { !$0.1.isEmpty }
        if saying.format == .json {
            return try printJSON(found.flatMap { one in one.1.map { ObligationLine($0, of: one.0) } })
        }
        for (commitment, obligations) in found {
            let times = obligations.reduce(0) { $0 + $1.count }
            let sum = times == obligations.count ? "\(obligations.count)" : "\(obligations.count) (\(times))"
            print(
                "\(padded(commitment.label ?? "", 4)) \(padded(sum, 9)) \(commitment.title[saying.language])  [\(saying.wording.cadence(commitment))]"
            )
            guard !count else { continue }
            for obligation in obligations { print(line(obligation, commitment, agreement)) }
        }
        print("\(found.reduce(0) { $0 + $1.1.count }) \(saying.language == .swedish ? "tillfällen" : "occasions")")
    }

    private func isInside(_ obligation: Obligation) -> Bool {
        obligation.window.last >= from && obligation.window.last <= through && !obligation.isOpenEnded
    }

    private func line(_ obligation: Obligation, _ commitment: Commitment, _ agreement: Agreement) -> String {
        let unit =
            obligation.id.unit.isEmpty
            ? "" : " · \(saying.wording.unit(obligation.id.unit, of: commitment, in: agreement))"
        return
            "       \(obligation.window.first)..\(obligation.window.last)  \(saying.wording.period(obligation, of: commitment))\(unit)"
    }

    private func localCalendar(_ id: AgreementID) throws -> LocalCalendar {
        guard let text = try calendar.map(readText) ?? Bundled.text("local/\(id).yaml") else { return LocalCalendar() }
        switch readCalendar(text) {
        case .success(let calendar): return calendar
        case .failure(let found):
            throw Refused(lines: describe(found.faults, in: calendar ?? "local/\(id).yaml", language: saying.language))
        }
    }
}

/// An occasion as JSON; keys as in docs/json.md.
struct ObligationLine: Encodable {
    let id, commitment, unit, period: String
    let label: String?
    let first, last: CivilDate
    let count: Int
    let partial, calendarMissing: Bool

    init(_ obligation: Obligation, of commitment: Commitment) {
        id = obligation.id.description
        self.commitment = commitment.key.text
        label = commitment.label
        unit = obligation.id.unit
        period = obligation.id.period
        first = obligation.window.first
        last = obligation.window.last
        count = obligation.count
        partial = obligation.isPartial
        calendarMissing = obligation.lacksCalendar
    }
}
