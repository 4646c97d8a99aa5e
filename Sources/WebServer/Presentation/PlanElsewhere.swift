import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// Where measures show outside the plan: among what is to be done, in what comes, in the year.
extension Desk {
    /// The measures of one group that are to be done, most urgent first.
    func todos(_ measures: [MeasureStatus], _ group: CommitmentStatus.Group) -> [ToDo] {
        measures.filter { $0.group == group }.sorted { urgency($0) < urgency($1) }.map(todo)
    }

    private func urgency(_ status: MeasureStatus) -> (CivilDate, MeasureNumber) {
        (status.decisive?.window?.last ?? day, status.number)
    }

    private func todo(_ status: MeasureStatus) -> ToDo {
        ToDo(
            title: .name(name("\(status.number) \(status.terms.text)")), path: path(status.number),
            status: statusLabel(status),
            proposal: wording.proposal(status, in: agreement) ?? wording.reason(status, in: agreement),
            responsible: responsible(status))
    }

    /// One line for all that wait: they are read and agreed to together on the plan's page.
    func waitingTodo(_ all: [MeasureStatus]) -> [ToDo] {
        let waiting = all.filter { !$0.waitingFor.isEmpty }
        guard !waiting.isEmpty else { return [] }
        let parties = agreement.authorities.filter { party in waiting.contains { $0.waitingFor.contains(party) } }
        return [
            ToDo(
                title: .words(say("Godkänn åtgärder i planen", "Agree to measures of the plan")), path: planPath,
                status: StatusLabel(mark: .cannotBeAssessed, word: say("Inte godkänt än", "Not agreed yet")),
                proposal: say(
                    "Läs och godkänn: \(waiting.map { "\($0.number)" }.joined(separator: ", ")).",
                    "Read and agree to: \(waiting.map { "\($0.number)" }.joined(separator: ", "))."),
                responsible: responsible(parties))
        ]
    }

    /// Deadlines that are neither met nor late, up to and with `until`.
    func comingDeadlines(until: CivilDate) -> [(last: CivilDate, line: Coming)] {
        measures.flatMap { status in
            status.deadlines.compactMap { deadline -> (last: CivilDate, line: Coming)? in
                guard deadline.standing == .notYetDue || deadline.standing == .dueSoon,
                    let last = deadline.window?.last,
                    last >= day, last <= until
                else { return nil }
                return (
                    last,
                    Coming(
                        day: wording.shortDay(last), title: .name(name("\(status.number) \(status.terms.text)")),
                        path: path(status.number), responsible: responsible(status))
                )
            }
        }
    }

    /// The deadlines of one month of the wheel.
    func wheelDeadlines(_ year: Int, _ month: Int) -> [WheelEntry] {
        measures.flatMap { status in
            status.deadlines.compactMap { deadline -> WheelEntry? in
                guard let last = deadline.window?.last, last.year == year, last.month == month,
                    deadline.standing != .notApplicable, deadline.standing != .excused
                else { return nil }
                let what = wording.deadline(deadline.kind)
                let mark: Mark =
                    switch deadline.standing {
                    case .met, .metLate: .fulfilled
                    case .overdue, .missed: .overdue
                    case .dueSoon: .dueSoon
                    case .cannotBeAssessed: .cannotBeAssessed
                    case .notRegistered: .notRegistered
                    default: .notYetDue
                    }
                return WheelEntry(
                    ring: .pictureAndPlan, dayOfMonth: last.day, day: "\(what) \(wording.shortDay(last))",
                    number: "\(status.number)", title: .name(name(status.terms.text)), path: path(status.number),
                    responsible: responsible(status), status: StatusLabel(mark: mark))
            }
        }
    }
}
