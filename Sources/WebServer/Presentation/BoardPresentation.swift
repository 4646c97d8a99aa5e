import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// What the board is asked to show.
struct BoardQuestion {
    var words = ""
    var groups: Set<BoardFilter.Group> = []
    var party = ""

    init(_ query: FormBody) {
        words = String((query["q"] ?? "").prefix(100))
        groups = Set(query.all("lage").compactMap(BoardFilter.Group.init))
        party = query["ansvarig"] ?? ""
    }

    var isActive: Bool { !words.isEmpty || !groups.isEmpty || !party.isEmpty }

    func admits(_ status: CommitmentStatus, _ desk: Desk) -> Bool {
        let own: BoardFilter.Group? =
            switch status.group {
            case .fine: .fulfilled
            case .soon: .dueSoon
            case .late: .late
            case .unclear: .cannotBeAssessed
            case .notRegistered: .notRegistered
            case .quiet: nil
            }
        if !groups.isEmpty, !(own.map(groups.contains) ?? false) { return false }
        if !party.isEmpty, !desk.agreement.parties(owing: status.commitment).contains(ActorKey(party)) { return false }
        let text =
            "\(status.commitment.label ?? "") \(status.commitment.title[desk.language]) \(status.commitment.reading[desk.language])"
        return words.isEmpty || text.lowercased().contains(words.lowercased())
    }
}

/// The board with all its rows, also as it is written when nothing is filtered.
struct WholeBoard: Sendable {
    let page: BoardPage
    let written: WrittenPage

    init(_ page: BoardPage) {
        self.page = page
        written = WrittenPage(page)
    }
}

extension Desk {
    /// The board as asked for, of the one with all its rows.
    func board(_ frame: Frame, _ question: BoardQuestion, of whole: WholeBoard) -> any Page {
        guard question.isActive else {
            var page = whole.written
            page.frame = marking(frame)
            return page
        }
        let shown = Set(rows.filter { question.admits($0, self) }.map { path($0.commitment) })
        var page = whole.page
        page.frame = marking(frame)
        page.filter = filter(question, shown: shown.count)
        page.groups = whole.page.groups.compactMap { group in
            var group = group
            group.rows.removeAll { !shown.contains($0.path) }
            return group.rows.isEmpty ? nil : group
        }
        return page
    }

    var mayTakeIn: Bool { mayDo(.takeIn, in: agreement.id, as: who) == .allowed }
    var mayAdminister: Bool { mayDo(.administer, in: agreement.id, as: who) == .allowed }

    /// What measures say is theirs who wrote it, also in a sentence of ours.
    private func marking(_ frame: Frame) -> Frame {
        var frame = frame
        if language == .english { frame.swedishNames += measures.map(\.terms.text) }
        return frame
    }

    /// The board with all its rows and nobody's frame yet: the same until the journal or the day moves.
    var wholeBoard: BoardPage {
        let todos = todos
        var page = BoardPage(
            frame: Frame(
                language: language, title: .words(""), day: wording.day(day), otherLanguagePath: Address.start),
            name: name(agreement.title),
            parties: agreement.parties.map(mark), period: periodWords, facts: boardFacts, reading: readingState,
            summary: summary(todos), todos: todos, warnings: deviations + warnings,
            filter: filter(BoardQuestion(FormBody()), shown: rows.count), groups: boardGroups,
            standing: standingDuties,
            rules: ruleSections,
            method: MethodSettings(
                dueSoonDays: matter.settings.dueSoonDays, dueSoonPart: matter.settings.dueSoonPart,
                settings: localSettings),
            actions: BoardActions(
                register: path("/registrera"),
                downloads: [
                    Link(text: .words(say("Ladda ner som JSON", "Download as JSON")), path: path("/lage.json"))
                ],
                life: path("/giltighet"), wheel: path("/arshjul/\(day.year)")))
        page.actions.pages = [
            Link(text: .words(say("Hela veckan", "The whole week")), path: path("/period")),
            Link(text: .words(say("Veckans möte", "The week's meeting")), path: path("/veckan")),
            Link(text: .words(say("Åtgärdsplan", "Action plan")), path: planPath),
            Link(text: .words(say("Problem till uppföljning", "Problem to follow-up")), path: path("/kedjan")),
            bodiesCrumb,
            Link(text: .words(say("Papper och rapporter", "Papers and reports")), path: path("/papper")),
        ]
        if mayTakeIn { page.actions.pages.append(Link(text: .words(importHeading), path: path("/import"))) }
        if mayAdminister {
            page.actions.pages.append(
                Link(text: .words(say("Administration", "Administration")), path: path("/administration")))
        }
        return page
    }

    private func filter(_ question: BoardQuestion, shown: Int) -> BoardFilter {
        BoardFilter(
            path: path(), query: question.words, groups: question.groups, party: question.party,
            parties: agreement.parties.map {
                Choice(value: $0.key.text, label: .name(name($0.name)), party: mark($0))
            },
            shown: shown, total: rows.count)
    }

    private var boardFacts: [Pages.Fact] {
        var facts: [Pages.Fact] = []
        if let number = agreement.registry.first?.number ?? matter.state.placeholders["diarienummer"] {
            facts.append(.init(label: say("Diarienummer", "Registry number"), value: .name(name(number))))
        }
        let standing = matter.agreementStatus(on: day).standing
        facts.append(.init(label: say("Status", "Status"), value: .words(wording.agreementStanding(standing))))
        return facts
    }

    private var readingState: ReadingState {
        guard isProposed else { return .accepted }
        return .proposed(
            say(
                "Tolkningen är föreslagen. Alla parter behöver godta den innan något räknas.",
                "The reading is proposed. All parties need to accept it before anything counts."),
            path: path("/tolkning"))
    }

    private func summary(_ todos: [ToDo]) -> BoardSummary {
        let words = Wording.Tally(rows)
        return BoardSummary(
            verdict: wording.verdict(words), detail: wording.detail(words), tally: tally,
            nextStep: todos.first.map {
                NextStep(responsible: $0.responsible, what: "\($0.title.text). \($0.proposal)", path: $0.path)
            },
            lifeLine: lifeLine)
    }

    private var lifeLine: LifeLine? {
        guard let last = agreement.period.last, let life = DayRange(agreement.period.first, last) else { return nil }
        func permille(_ day: CivilDate) -> Int {
            min(1000, max(0, (day.days(since: life.first) + 1) * 1000 / life.days))
        }
        func month(_ day: CivilDate) -> String { "\(wording.month(day.month).prefix(3)) \(day.year)" }
        var points: [LifeLine.Point] = []
        if let signed = matter.bindingDay(agreement), life.contains(signed) {
            points.append(
                .init(
                    permille: permille(signed), when: month(signed), what: say("Undertecknad", "Signed"),
                    isDone: signed <= day))
        }
        let renewal = last.adding(months: -matter.settings.renewalMonths)
        if life.contains(renewal) {
            points.append(
                .init(
                    permille: permille(renewal), when: month(renewal), what: say("Börja nästa", "Begin the next"),
                    isDone: renewal <= day))
        }
        let gone = permille(day) / 10
        return LifeLine(
            elapsedPermille: permille(day), start: month(life.first), end: month(life.last), points: points,
            summary: say(
                "\(gone) procent av avtalstiden har gått.", "\(gone) per cent of the agreement's time has passed."))
    }

    // MARK: The table

    private var boardGroups: [BoardGroup] {
        let named = agreement.groups.map { group in
            (group.name[language], inOrder(rows.filter { $0.commitment.group == group.key }))
        }
        let known = Set(agreement.groups.map(\.key))
        let rest = rows.filter { $0.commitment.group.map { !known.contains($0) } ?? true }
        return (named + [(say("Övriga åtaganden", "Other commitments"), inOrder(rest))]).filter { !$0.1.isEmpty }.map {
            BoardGroup(heading: name($0.0), rows: $0.1.map(row))
        }
    }

    private func inOrder(_ rows: [CommitmentStatus]) -> [CommitmentStatus] {
        rows.sorted { ($0.commitment.number ?? .max) < ($1.commitment.number ?? .max) }
    }

    private func row(_ status: CommitmentStatus) -> BoardRow {
        let commitment = status.commitment
        return BoardRow(
            number: commitment.label ?? "", title: title(commitment), path: path(commitment),
            clause: (commitment.basis.clause ?? commitment.basis.law).map(name), cadence: wording.cadence(commitment),
            responsible: responsible(commitment), history: history(status), evidence: evidence(status),
            next: next(status),
            status: self.status(status), reason: wording.reason(status, in: agreement, on: day),
            proposal: proposal(status))
    }

    /// The day to keep, or the day that passed.
    private func next(_ status: CommitmentStatus) -> NextTime? {
        if status.group == .late, let late = status.decisive {
            return NextTime(text: wording.shortDay(late.obligation.window.last), isPassed: true)
        }
        return status.next(on: day).flatMap { occasion in
            occasion.obligation.isOpenEnded ? nil : NextTime(text: wording.shortDay(occasion.obligation.window.last))
        }
    }

    func proposal(_ status: CommitmentStatus) -> ProposalLine? {
        guard !status.isProposed, status.group == .late || status.group == .unclear || status.group == .soon else {
            return nil
        }
        return wording.proposal(status, in: agreement, on: day).map {
            ProposalLine(text: $0, path: path(status.commitment))
        }
    }

    func evidence(_ status: CommitmentStatus) -> EvidenceLine? {
        status.latest.map { latest in
            EvidenceLine(
                day: wording.shortDay(latest.on),
                what: latest.done.reference.map { .name(name($0)) } ?? .words(wording.evidence(latest.done.evidence)),
                path: path(status.commitment) + "#p\(latest.entry)")
        }
    }

    private var localSettings: [MethodSettings.Setting] {
        rows.compactMap { status in
            status.localInterval.map {
                .init(
                    name: "\(status.commitment.label ?? ""): \(say("eget valt intervall", "interval chosen locally"))",
                    value: say("\($0) dagar", "\($0) days"))
            }
        }
    }
}
