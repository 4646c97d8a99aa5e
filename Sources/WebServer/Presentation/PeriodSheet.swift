import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// A week or a month, as an address names it: `?vecka=2025-W46`, `?manad=2025-11`.
struct PeriodQuestion: Equatable {
    let range: DayRange
    let isWeek: Bool

    /// The week of `today` when nothing is named; nil when what is named is no week or month.
    init?(_ query: FormBody, today: CivilDate) {
        if let month = query["manad"] {
            guard let first = CivilDate("\(month)-01") else { return nil }
            self.init(monthOf: first)
        } else if let text = query["vecka"] {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].hasPrefix("W"), let year = Int(plain: parts[0]),
                let number = Int(plain: parts[1].dropFirst()), let week = ISOWeek(year: year, week: number)
            else { return nil }
            self.init(weekOf: week.monday)
        } else {
            self.init(weekOf: today)
        }
    }

    init(weekOf day: CivilDate) {
        range = ISOWeek(of: day).range
        isWeek = true
    }

    init(monthOf day: CivilDate) {
        range = .month(of: day)
        isWeek = false
    }

    /// As it stands in an address.
    var text: String {
        isWeek ? "vecka=\(ISOWeek(of: range.first))" : "manad=\(String(range.first.description.prefix(7)))"
    }

    /// The time just before or just after.
    func next(_ step: Int) -> PeriodQuestion {
        let day = step < 0 ? range.first.adding(days: -1) : range.last.adding(days: 1)
        return isWeek ? PeriodQuestion(weekOf: day) : PeriodQuestion(monthOf: day)
    }

    /// The same time in the other measure.
    var turned: PeriodQuestion { isWeek ? PeriodQuestion(monthOf: range.last) : PeriodQuestion(weekOf: range.first) }
}

/// One occasion that may have been done in the time, and on which days that can be registered.
struct PeriodRow {
    let status: CommitmentStatus
    let occasion: ObligationStatus
    /// Nil where no day of it has been yet.
    let days: DayRange?
    /// Whether somebody may want to register it.
    var isOpen: Bool { !occasion.standing.isMet && days != nil }
    /// To be done in the time, and not just some time.
    let isDue: Bool
}

extension Desk {
    /// Every occasion that may have been done in the time: those whose window it touches, and those that are late.
    func periodRows(_ question: PeriodQuestion) -> [PeriodRow] {
        let past = DayRange(question.range.first, min(question.range.last, day))
        return rows.flatMap { status in
            status.occasions.filter { mayBeDone($0, in: question.range) }.map { occasion in
                let window = occasion.obligation.window
                let isOnTime = occasion.obligation.about == nil && window.overlaps(question.range)
                return PeriodRow(
                    status: status, occasion: occasion,
                    days: isOnTime ? past?.clipped(to: window) : past,
                    isDue: question.range.contains(window.last) || window.overlaps(question.range) && window.days <= 31)
            }
        }
    }

    private func mayBeDone(_ occasion: ObligationStatus, in range: DayRange) -> Bool {
        let window = occasion.obligation.window
        guard !occasion.obligation.isOpenEnded, occasion.standing != .notApplicable else { return false }
        return window.overlaps(range) || occasion.standing == .overdue && window.last < range.first
    }

    func presentName(_ occasion: ObligationStatus) -> String { "med-" + earlierName(occasion).dropFirst(4) }

    // MARK: As a page

    func periodPage(_ frame: Frame, _ question: PeriodQuestion, key: String, sent: FormBody?) -> PeriodPage {
        let canAct = who.actor(in: agreement.id) != nil
        var page = PeriodPage(
            frame: frame, heading: periodName(question),
            lead: canAct
                ? say(
                    "Välj dagen för det som blev av. Lämna resten: då registreras inget om det. De som ska vara med är förkryssade: ta bort krysset för den som inte var med.",
                    "Choose the day of what took place. Leave the rest: then nothing is registered about it. Those who should take part are ticked: untick anyone who was not there."
                )
                : say("Det här är registrerat.", "This has been registered."),
            ways: periodWays(question))
        let rows = periodRows(question)
        page.due = rows.filter(\.isDue).map { periodLine($0, question, sent) }
        page.others = rows.filter { !$0.isDue }.map { periodLine($0, question, sent) }
        if canAct, rows.contains(where: \.isOpen) {
            page.form = FormModel(
                id: "perioden", title: page.heading, action: path("/period") + "?" + question.text, key: key,
                submit: say("Registrera allt som är ifyllt", "Register all that is filled in"),
                cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path()))
        }
        return page
    }

    func periodName(_ question: PeriodQuestion) -> String {
        let week = ISOWeek(of: question.range.first)
        return question.isWeek
            ? say("Vecka \(week.week) \(week.year)", "Week \(week.week), \(week.year)")
            : wording.label(wording.month(of: question.range.first))
    }

    private func periodWays(_ question: PeriodQuestion) -> [Link] {
        var ways = [question.next(-1)]
        let next = question.next(1)
        if next.range.first <= day { ways.append(next) }
        ways.append(question.turned)
        return ways.map { Link(text: .words(periodName($0)), path: path("/period") + "?" + $0.text) }
    }

    private func periodLine(_ row: PeriodRow, _ question: PeriodQuestion, _ sent: FormBody?) -> PeriodPage.Row {
        let (commitment, occasion) = (row.status.commitment, row.occasion)
        let unit = unitWords(occasion, commitment)
        let shown = Set(occasion.shownBy)
        let label = [commitment.label, unit].compactMap { $0 }.joined(separator: ", ")
        return PeriodPage.Row(
            commitment: Link(text: title(commitment), path: path(commitment)),
            occasion: [commitment.label, wording.period(occasion.obligation, of: commitment), unit].compactMap { $0 }
                .joined(separator: ", "),
            status: status(occasion),
            registered: row.status.doings.filter { shown.contains($0.entry) }.map { doing in
                let who = agreement.name(of: doing.actor.organisation)
                return Link(
                    text: .words("\(wording.shortDay(doing.on)), \(who)"), path: path(commitment) + "#p\(doing.entry)")
            },
            day: row.isOpen
                ? row.days.map {
                    dayField(
                        earlierName(occasion), "\(say("Dag", "Day")) (\(label))", among: $0,
                        written: sent?[earlierName(occasion)])
                } : nil,
            present: row.isOpen ? presentField(row, label, sent) : nil)
    }

    /// Those who should be there, ticked until somebody says otherwise. Others are told on the commitment's own page.
    private func presentField(_ row: PeriodRow, _ label: String, _ sent: FormBody?) -> Field? {
        let commitment = row.status.commitment
        guard commitment.evidence.kind.gathersPeople || !commitment.countsOnlyWith.isEmpty else { return nil }
        let expected = expected(at: commitment)
        let name = presentName(row.occasion)
        return Field(
            name: name, label: .words("\(say("Med", "Present")) (\(label))"),
            kind: .checkboxes(
                options: expected.map { key in
                    Choice(
                        value: key.text, label: .name(self.name(agreement.name(of: key))),
                        party: agreement.party(of: key).flatMap(mark))
                }, chosen: Set(sent.map { $0.all(name) } ?? expected.map(\.text))))
    }
}
