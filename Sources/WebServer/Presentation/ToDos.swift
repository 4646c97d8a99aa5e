import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

extension Desk {
    /// What needs a decision or an action, most urgent first: late, then soon, then what the agreement itself lacks.
    var todos: [ToDo] {
        guard !isProposed else { return [acceptReading, returnedCards].compactMap { $0 } }
        let late = rows.filter { $0.group == .late }.sorted { urgency($0) < urgency($1) }
        let soon = rows.filter { $0.group == .soon }.sorted { urgency($0) < urgency($1) }
        let measures = measures
        return [changedReading, returnedCards].compactMap { $0 } + late.map(todo) + todos(measures, .late)
            + soon.map(todo) + todos(measures, .soon) + waitingTodo(measures)
            + missingCalendar
    }

    private func urgency(_ status: CommitmentStatus) -> CivilDate { status.decisive?.obligation.window.last ?? day }

    private func todo(_ status: CommitmentStatus) -> ToDo {
        ToDo(
            title: title(status.commitment), path: path(status.commitment), status: self.status(status),
            proposal: wording.proposal(status, in: agreement, on: day)
                ?? wording.reason(status, in: agreement, on: day),
            responsible: responsible(status.commitment))
    }

    private var acceptReading: ToDo? {
        let waiting = matter.agreementStatus(on: day).warnings.compactMap { warning -> [ActorKey]? in
            if case .readingProposed(let parties) = warning { parties } else { nil }
        }.first
        guard let waiting, !waiting.isEmpty else { return nil }
        return ToDo(
            title: .words(say("Godkänn tolkningen av överenskommelsen", "Accept the reading of the agreement")),
            path: path("/tolkning"),
            status: StatusLabel(mark: .cannotBeAssessed, isProposed: true),
            proposal: say(
                "Läs och godkänn tolkningen. Tills alla parter har gjort det är inget försenat.",
                "Read and accept the reading. Until all parties have done so, nothing is late."),
            responsible: responsible(waiting))
    }

    private var missingCalendar: [ToDo] {
        let years = rows.compactMap { status -> Int? in
            if status.group == .unclear, case .calendarMissing(let year) = status.reason { year } else { nil }
        }
        guard let year = years.min() else { return [] }
        return [
            ToDo(
                title: .words(say("Fyll i den lokala kalendern för \(year)", "Fill in the local calendar for \(year)")),
                path: path("/giltighet"), status: StatusLabel(mark: .cannotBeAssessed),
                proposal: say(
                    "Skriv in terminer, sommar och lov. Då kan åtagandena bedömas.",
                    "Enter terms, summer and holidays. Then the commitments can be assessed."),
                responsible: responsible(agreement.authorities))
        ]
    }

    /// True when the reader's own organisation owes it.
    func waitsForMe(_ todo: ToDo) -> Bool {
        guard let own = who.parties[agreement.id], let mark = mark(own) else { return false }
        return todo.responsible.parties.contains(mark)
    }

    /// What comes in the next `days` days: the next of each commitment and place.
    func coming(within days: Int) -> [(occasion: ObligationStatus, commitment: Commitment)] {
        let until = day.adding(days: days)
        return rows.flatMap { status -> [(occasion: ObligationStatus, commitment: Commitment)] in
            var seen: Set<String> = []
            return status.occasions.filter {
                ($0.standing == .notYetDue || $0.standing == .dueSoon) && $0.obligation.window.last >= day
                    && $0.obligation.window.last <= until && !$0.obligation.isOpenEnded
                    && seen.insert($0.obligation.id.unit).inserted
            }.map { (occasion: $0, commitment: status.commitment) }
        }.sorted { $0.occasion.obligation.window.last < $1.occasion.obligation.window.last }
    }

    private var renewalLink: Link {
        Link(text: .words(say("Förnya överenskommelsen", "Renew the agreement")), path: path("/fornyelse"))
    }

    var warnings: [WarningLine] {
        let status = matter.agreementStatus(on: day)
        let life = Link(
            text: .words(say("Överenskommelsens giltighet", "The agreement's validity")), path: path("/giltighet"))
        return status.lacks.map { WarningLine(text: wording.lack($0, in: agreement), link: life) }
            + status.warnings.filter { !$0.isProposal }.map {
                WarningLine(
                    text: wording.warning($0, in: agreement),
                    link: $0.isEnding ? renewalLink : $0.isAboutCards ? cardsLink : nil)
            }
    }
}

extension AgreementStatus.Warning {
    var isProposal: Bool { if case .readingProposed = self { true } else { false } }
    /// About cards that wait for an answer.
    var isAboutCards: Bool {
        switch self {
        case .changeProposed, .cardsSentBack: true
        default: false
        }
    }
    /// About the end of the agreement.
    var isEnding: Bool {
        switch self {
        case .endsSoon, .noSuccessor: true
        default: false
        }
    }
}
