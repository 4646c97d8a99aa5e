import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// What the plan is asked to show.
struct PlanQuestion {
    var area = ""
    var responsible = ""
    var group = ""
    /// The number of a goal, or of a plan as a document.
    var goal = ""
    var plan = ""
    var view = PlanPage.View.table
    /// The day to compare with, as it was written.
    var since: String?

    init(_ query: FormBody) {
        area = query["omrade"] ?? ""
        responsible = query["ansvarig"] ?? ""
        group = query["status"] ?? ""
        goal = query["mal"] ?? ""
        plan = query["plan"] ?? ""
        view = query["vy"].flatMap(PlanPage.View.init) ?? .table
        since = query["sedan"]
    }

    func admits(_ status: MeasureStatus, _ agreement: Agreement, _ chain: ChainView) -> Bool {
        if !area.isEmpty, chain.names(of: area).isDisjoint(with: status.latest.terms.areas) { return false }
        if !goal.isEmpty, !(status.latest.terms.ties?.goals ?? []).contains(where: { "\($0)" == goal }) { return false }
        if !plan.isEmpty, !chain.plans(holding: status.number).contains(where: { "\($0)" == plan }) { return false }
        if !group.isEmpty, status.group.rawValue != group, status.progress.rawValue != group { return false }
        guard !responsible.isEmpty else { return true }
        let wanted = ActorKey(responsible)
        return status.terms.responsible.contains(wanted) || status.answering.contains(wanted)
    }

    /// The same question with another view, as a query.
    func query(view: PlanPage.View) -> String {
        let parts = [
            ("omrade", area), ("ansvarig", responsible), ("status", group), ("mal", goal), ("plan", plan),
            ("vy", view.rawValue),
        ]
        let query = parts.filter { !$0.1.isEmpty && $0.1 != PlanPage.View.table.rawValue }
        return query.isEmpty ? "" : "?" + query.map { "\($0.0)=\(percentEncoded($0.1))" }.joined(separator: "&")
    }

    private func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            let letter = Unicode.Scalar(byte)
            let isPlain = letter.isASCII && (letter.properties.isAlphabetic || letter.properties.numericType != nil)
            if isPlain || letter == "-" { return String(Character(letter)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count == 1 ? "0" + digits : digits)
        }.joined()
    }
}

extension Desk {
    func path(_ number: MeasureNumber) -> String { path("/atgarder/\(number)") }
    var planPath: String { path("/plan") }

    /// - Parameter changes: what has changed, where something is compared.
    func planPage(_ frame: Frame, _ question: PlanQuestion, key: String, changes: PlanChangesModel?) -> PlanPage {
        let all = measures
        let chain = matter.chain(on: day)
        let shown = all.filter { question.admits($0, agreement, chain) }
        let scale = TimeScale(of: shown, today: day)
        var page = PlanPage(
            frame: frame, agreement: Link(text: .name(name(agreement.short)), path: path()),
            filter: planFilter(question, all, shown: shown.count, chain), view: question.view,
            views: PlanPage.View.allCases.map { view in
                Link(
                    text: .words(view == .table ? say("Tabell", "Table") : say("Tidslinje", "Timeline")),
                    path: planPath + question.query(view: view))
            }, groups: planGroups(shown, scale, chain))
        page.facts = planFacts(all)
        page.summary = all.isEmpty ? nil : planSummary(all)
        page.lacks = planLacks(all)
        page.chain = planChain(chain)
        page.timeline = scale.map { timeline($0) }
        page.changes = changes
        guard who.actor(in: agreement.id) != nil else { return page }
        page.agreeing = agreeForm(all.filter { waitsForMe($0) }, key: key)
        page.add = path("/plan/ny")
        page.paste = path("/plan/klistra-in")
        return page
    }

    /// True when the measure waits for the yes of the reader's own organisation.
    func waitsForMe(_ status: MeasureStatus) -> Bool {
        who.parties[agreement.id].map(status.waitingFor.contains) ?? false
    }

    private func agreeForm(_ all: [MeasureStatus], key: String) -> FormModel? {
        guard !all.isEmpty else { return nil }
        let waiting = all.prefix(MeasureAct.mostAtOnce)
        let rest = waiting.count - 20
        let numbers =
            waiting.prefix(20).map { "\($0.number)" }.joined(separator: ", ")
            + (rest > 0 ? say(" och \(rest) till", " and \(rest) more") : "")
        return FormModel(
            id: "godkann", title: say("Väntar på att ni godkänner: \(numbers)", "Waiting for your yes: \(numbers)"),
            lead: say(
                "Läs dem först. De räknas från den dag alla som ansvarar har godkänt dem.",
                "Read them first. They count from the day all who answer for them have agreed."),
            action: path("/plan/godkann"), key: key,
            hidden: [
                HiddenField(name: "atgarder", value: waiting.map { "\($0.number)" }.joined(separator: " "))
            ],
            submit: waiting.count == 1 ? say("Godkänn den", "Agree to it") : say("Godkänn alla", "Agree to all"))
    }

    private func planFacts(_ all: [MeasureStatus]) -> [Pages.Fact] {
        guard !all.isEmpty else { return [] }
        var facts = [Pages.Fact(label: say("Åtgärder", "Measures"), value: .words(String(all.count)))]
        let live = all.filter { $0.progress != .stopped && $0.progress != .handedOn }
        // Bounded amounts, of at the most as many measures as a journal holds: the sum always fits.
        let cost = live.reduce(0) { $0 + ($1.terms.cost?.amount ?? 0) }
        let hours = live.reduce(0) { $0 + ($1.terms.hours?.hundredths ?? 0) }
        if cost > 0 { facts.append(.init(label: say("Kostnad", "Cost"), value: .words(wording.kronor(cost)))) }
        if hours > 0 { facts.append(.init(label: say("Arbetstid", "Work"), value: .words(wording.hours(hours)))) }
        return facts
    }

    private func planSummary(_ all: [MeasureStatus]) -> String {
        let done = all.count { $0.progress == .done || $0.progress == .followedUp }
        var parts = [say("\(done) av \(all.count) är klara", "\(done) of \(all.count) are done")]
        let late = all.count { $0.group == .late }
        let soon = all.count { $0.group == .soon }
        let waiting = all.count { !$0.waitingFor.isEmpty }
        if late > 0 { parts.append(say(late == 1 ? "1 är försenad" : "\(late) är försenade", "\(late) overdue")) }
        if soon > 0 { parts.append(say("\(soon) ska göras snart", "\(soon) due soon")) }
        if waiting > 0 { parts.append(say("\(waiting) väntar på godkännande", "\(waiting) waiting for a yes")) }
        return parts.joined(separator: ", ") + "."
    }

    /// What the text asks of each measure, and those that lack it, under the text's own heading.
    private func planLacks(_ all: [MeasureStatus]) -> [WarningLine] {
        let live = all.filter { !$0.isOver }
        return agreement.planLacks(live.map { ($0.number, $0.terms) }).map { lack in
            let numbers = lack.missing.map(\.description).joined(separator: ", ")
            let field = wording.planField(lack.field)
            return WarningLine(
                text: say("\(field) saknas för \(numbers).", "\(field) is missing for \(numbers)."),
                consequence: say("Källa: \(source(lack.basis)).", "Source: \(source(lack.basis))."))
        }
    }

    // MARK: The rows

    private func planGroups(_ shown: [MeasureStatus], _ scale: TimeScale?, _ chain: ChainView) -> [PlanGroup] {
        var order: [String?] = agreement.rules.areas.map(\.key)
        order += shown.map(\.terms.area).filter { $0 != nil }
        var seen: Set<String> = []
        let areas = order.compactMap { $0 }.filter { seen.insert($0).inserted }
        let grouped = areas.map { area in (Optional(area), shown.filter { $0.terms.area == area }) }
        let rest = (String?.none, shown.filter { $0.terms.area == nil })
        return (grouped + [rest]).filter { !$0.1.isEmpty }.map { area, rows in
            PlanGroup(
                heading: area.map { areaLabel($0, chain) } ?? areaLabel(nil), rows: rows.map { row($0, scale, chain) })
        }
    }

    func areaLabel(_ area: String?) -> Label {
        var terms = MeasureTerms("")
        terms.area = area
        guard let found = wording.area(of: terms, in: agreement) else {
            return .words(say("Utan fokusområde", "Without a focus area"))
        }
        return found.staysSwedish ? .name(name(found.words)) : .words(found.words)
    }

    func statusLabel(_ status: MeasureStatus) -> StatusLabel {
        let word = wording.label(wording.progress(status.progress))
        switch status.group {
        case .late: return StatusLabel(mark: .overdue)
        case .soon: return StatusLabel(mark: .dueSoon)
        case .unclear where !status.isAgreed:
            return StatusLabel(mark: .cannotBeAssessed, word: say("Inte godkänd än", "Not agreed yet"))
        case .unclear: return StatusLabel(mark: .cannotBeAssessed)
        case .notRegistered: return StatusLabel(mark: .notRegistered)
        case .quiet: return StatusLabel(mark: .notApplicable, word: status.isOver ? word : nil)
        case .fine:
            return StatusLabel(
                mark: status.isOver ? .fulfilled : status.progress == .ongoing ? .onTrack : .notYetDue, word: word)
        }
    }

    private func row(_ status: MeasureStatus, _ scale: TimeScale?, _ chain: ChainView) -> PlanRow {
        let terms = status.terms
        var row = PlanRow(
            number: "\(status.number)", title: name(terms.text), path: path(status.number),
            responsible: responsible(status), status: statusLabel(status), reason: wording.reason(status, in: agreement)
        )
        row.whys = whys(status, chain)
        row.also = furtherAreas(status, chain)
        row.due = terms.due.map(wording.shortDate)
        row.followUp = terms.followUp.map(wording.shortDate)
        if status.group != .unclear || status.isAgreed {
            row.proposal = wording.proposal(status, in: agreement).map {
                ProposalLine(text: $0, path: path(status.number))
            }
        }
        if status.proposed != nil {
            row.proposed = say("En ändring väntar på godkännande.", "A change is waiting for a yes.")
        }
        row.bar = scale.flatMap { bar(status, $0) }
        return row
    }

    /// The parties that answer for it, and those who do it; where nobody does, those who plan it.
    func responsible(_ status: MeasureStatus) -> Responsible {
        let terms = status.terms
        let doers = terms.performs.isEmpty ? terms.plans : terms.performs
        let names = doers.filter { agreement.party($0) == nil }.map { name(agreement.shortName(of: $0)) }
        return Responsible(parties: status.answering.compactMap(mark), names: names)
    }

    // MARK: The filter

    private func planFilter(
        _ question: PlanQuestion, _ all: [MeasureStatus], shown: Int, _ chain: ChainView
    ) -> PlanFilter {
        func choices(_ first: String, _ rest: [Choice]) -> [Choice] { [Choice(value: "", label: .words(first))] + rest }
        var seenAreas: Set<String> = []
        let areas = all.flatMap(\.latest.terms.areas).filter { seenAreas.insert($0).inserted }.sorted()
        var seen: Set<ActorKey> = []
        let actors = agreement.authorities + all.flatMap(\.terms.responsible).sorted()
        let people = actors.filter { seen.insert($0).inserted }.map {
            Choice(value: $0.text, label: .name(name(agreement.name(of: $0))))
        }
        let groups: [CommitmentStatus.Group] = [.late, .soon, .unclear]
        let standings =
            groups.map { Choice(value: $0.rawValue, label: .words(wording.group($0))) }
            + MeasureStatus.Progress.allCases.map {
                Choice(value: $0.rawValue, label: .words(wording.label(wording.progress($0))))
            }
        return PlanFilter(
            path: planPath,
            questions: [
                .init(
                    name: "omrade", label: say("Fokusområde", "Focus area"),
                    choices: choices(
                        say("Alla områden", "All areas"), areas.map { Choice(value: $0, label: areaLabel($0, chain)) }),
                    chosen: question.area),
                .init(
                    name: "ansvarig", label: say("Ansvarig", "Responsible"),
                    choices: choices(say("Alla", "All"), people),
                    chosen: question.responsible),
                .init(
                    name: "status", label: say("Läge", "Progress"),
                    choices: choices(say("Alla lägen", "Any"), standings),
                    chosen: question.group),
            ] + chainQuestions(question, chain), shown: shown, total: all.count)
    }

    /// Asked only where there is something to choose.
    private func chainQuestions(_ question: PlanQuestion, _ chain: ChainView) -> [PlanFilter.Question] {
        func asked(_ name: String, _ label: String, _ first: String, _ kind: ChainKind, _ chosen: String)
            -> PlanFilter.Question?
        {
            let choices = chain.sorted(kind).compactMap { document in
                document.content?.heading.map {
                    Choice(value: "\(document.id)", label: .name(self.name("\(document.id) \($0)")))
                }
            }
            guard !choices.isEmpty else { return nil }
            return .init(
                name: name, label: label, choices: [Choice(value: "", label: .words(first))] + choices, chosen: chosen)
        }
        return [
            asked("mal", say("Mål", "Goal"), say("Alla mål", "All goals"), .goal, question.goal),
            asked("plan", say("Handlingsplan", "Action plan"), say("Alla planer", "All plans"), .plan, question.plan),
        ].compactMap { $0 }
    }

    // MARK: Along the line of time

    private func bar(_ status: MeasureStatus, _ scale: TimeScale) -> PlanRow.Bar? {
        guard let window = status.deadlines.first(where: { $0.kind == .due })?.window else { return nil }
        let terms = status.terms
        var words = say("klart senast ", "done by ") + (terms.due.map(wording.shortDate) ?? "")
        if let start = terms.start { words = "\(say("start", "start")) \(wording.shortDate(start)), " + words }
        if let followUp = terms.followUp {
            words += say(", uppföljning ", ", follow-up ") + wording.shortDate(followUp)
        }
        return PlanRow.Bar(
            start: scale.place(window.first), end: scale.place(window.last),
            followUp: terms.followUp.map { scale.place($0.range.last) },
            isDone: status.progress == .done || status.progress == .followedUp, words: wording.label(words))
    }

    private func timeline(_ scale: TimeScale) -> Timeline {
        Timeline(
            ticks: scale.ticks.map { day in
                let words = scale.byYear ? "\(day.year)" : "\(wording.month(day.month).prefix(3)) \(day.year)"
                return .init(place: scale.place(day), words: words)
            }, today: scale.range.contains(day) ? scale.place(day) : nil)
    }
}

/// The days that the line of time spans, and where on it a day lies.
struct TimeScale {
    let range: DayRange
    /// A line over many years marks years, otherwise quarters.
    let byYear: Bool

    /// Nil when no measure has a day.
    init?(of measures: [MeasureStatus], today: CivilDate) {
        let windows = measures.flatMap(\.deadlines).compactMap(\.window)
        guard let first = windows.map(\.first).min(), let last = windows.map(\.last).max() else { return nil }
        let begin = DayRange.month(of: first).first
        guard let range = DayRange(begin, DayRange.month(of: last).last.adding(days: 15)) else { return nil }
        self.range = range
        byYear = range.days > 1_100
    }

    /// In thousandths.
    func place(_ day: CivilDate) -> Int { min(1000, max(0, day.days(since: range.first) * 1000 / range.days)) }

    /// First days of quarters, or of years; at the most as many as fit.
    var ticks: [CivilDate] {
        var ticks: [CivilDate] = []
        var day = DayRange.month(of: range.first).first
        while day <= range.last, ticks.count < 200 {
            if day.month == 1 || (!byYear && (day.month - 1) % 3 == 0) { ticks.append(day) }
            day = day.adding(months: 1)
        }
        let step = (ticks.count + 7) / 8
        return step > 1 ? ticks.enumerated().filter { $0.offset % step == 0 }.map(\.element) : ticks
    }
}
