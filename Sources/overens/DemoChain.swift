import Agreements
import Collaboration
import Vocabulary

/// An invented chain: a problem with its picture, analysis, goals, note on children and follow-up, and another that has
/// only been described. One cause has no measure, one goal no indicator and one cannot be measured, as in life.
struct DemoChain {
    private(set) var events: [(day: CivilDate, fact: ChainFact, party: ActorKey)] = []
    private let agreement: Agreement
    /// The day the plan begins: what it builds on was written before.
    private let plan: CivilDate
    private let hub: CivilDate
    private let today: CivilDate

    private static let picture = DocumentID(.picture, 1)
    private static let problem = DocumentID(.problem, 1)
    private static let analysis = DocumentID(.analysis, 1)
    private static let goal = DocumentID(.goal, 1)

    /// - Parameters:
    ///   - plan: the day the invented plan begins.
    ///   - hub: the day that its days are counted from.
    init(of agreement: Agreement, plan: CivilDate, hub: CivilDate, from start: CivilDate, today: CivilDate) {
        self.agreement = agreement
        self.plan = plan
        self.hub = hub
        self.today = today
        // What comes before the plan comes after the agreement was made.
        guard agreement.parties.count > 1, start < plan.adding(days: -60) else { return }
        scan()
        analyse()
        respond()
        assess()
    }

    /// What ties the plan's measures to the chain, by their numbers; nothing where there is no chain.
    func ties(_ number: Int) -> MeasureTies? {
        guard !events.isEmpty else { return nil }
        var ties = MeasureTies()
        ties.problem = Self.problem
        switch number {
        case 1:
            ties.causes = [PartID(Self.analysis, 1)]
            ties.goals = [DocumentID(.goal, 2)]
            ties.type = .situational
        case 3:
            ties.causes = [PartID(Self.analysis, 2), PartID(Self.analysis, 3)]
            ties.goals = [DocumentID(.goal, 2)]
            ties.type = .situational
        case 11: ties.goals = [Self.goal]
        default: return nil
        }
        return ties
    }

    // MARK: The steps

    private mutating func scan() {
        var picture = Picture("Gemensam lägesbild för centrum och stationen", .joint)
        picture.dated = plan.adding(days: -58)
        picture.parts = [
            "crime mapping":
                "Anmälda cykelstölder och skadegörelse har ökat mest vid stationen, på kvällar och helger.",
            "analysis": "Platsen är mörk, och få vuxna finns där efter klockan 20.",
        ]
        picture.findings = [
            .init(1, "Flest anmälningar kommer från stationen, fredag och lördag kväll", .strong),
            .init(2, "Varannan kvinna undviker gångtunneln när det är mörkt", Strength.some),
        ]
        picture.sources = ["Polisens anmälningar", "Trygghetsmätningen", "Fältgruppens anteckningar"]
        picture.leftOut = "Händelser som ingen anmäler, och vad de som reser vidare tycker."
        write(.picture(picture), 1, on: plan.adding(days: -58))
        write(.problem(problem), 1, on: plan.adding(days: -56))
        var other = Problem("Mopeder på gångvägarna vid skolan")
        other.what = "Mopeder körs fort på gångvägarna när skolan slutar."
        other.place = "Skolgården och gångvägen mot badet"
        other.areas = areas(1)
        write(.problem(other), 2, on: hub.adding(days: -26))
    }

    private var problem: Problem {
        var problem = Problem("Otrygg kvällsmiljö vid stationen")
        problem.what = "Cyklar stjäls och saker slås sönder, och många går omvägar för att slippa tunneln."
        problem.place = "Stationen, cykelparkeringen och gångtunneln"
        problem.time = "Mest fredag och lördag, klockan 20–02"
        problem.harmed = "Pendlare, kvinnor som går ensamma, ungdomar på väg hem"
        problem.since = "Hösten för två år sedan"
        problem.recurrence = "Varje vecka"
        problem.prioritised = true
        problem.areas = areas(0)
        problem.pictures = [Self.picture]
        return problem
    }

    private mutating func analyse() {
        var first = analysis(through: 3)
        first.complete = nil
        write(.analysis(first), 1, on: plan.adding(days: -44))
        move(0, 1, on: plan.adding(days: -43))
        write(.analysis(analysis(through: 4)), 1, on: plan.adding(days: -38))
    }

    private func analysis(through last: Int) -> Analysis {
        let causes: [(String, String, Strength, Analysis.Cause.Sort, String?)] = [
            (
                "Mörk tunnel och skymd sikt", "place", .strong, .situational,
                "Trygghetsvandring i oktober, trygghetsmätningen"
            ),
            ("Inga vuxna är där efter klockan 20", "victim", .some, .situational, "Fältgruppens anteckningar"),
            (
                "Den som stjäl löper liten risk att bli upptäckt", "perpetrator", .some, .situational,
                "Polisens anmälningar: få gripna"
            ),
            ("Det saknas en mötesplats för unga på kvällen", "perpetrator", .weak, .social, nil),
        ]
        var analysis = Analysis(.fishbone, problem: Self.problem)
        analysis.dated = plan.adding(days: last == 4 ? -38 : -44)
        analysis.areas = areas(0)
        analysis.causes = causes.prefix(last).enumerated().map { place, said in
            var cause = Analysis.Cause(place + 1, said.0)
            cause.place = said.1
            cause.strength = said.2
            cause.sort = said.3
            cause.support = said.4
            return cause
        }
        analysis.conclusions = [.init(1, "Ljus, insyn och vuxna på plats kommer först")]
        let views = ["Tunneln är det som fler klagar på än något annat.", "Vi ser samma personer återkomma."]
        analysis.views = Dictionary(
            zip(agreement.parties.map(\.key.text), views), uniquingKeysWith: { first, _ in first })
        analysis.complete = true
        return analysis
    }

    private mutating func respond() {
        move(1, 2, on: plan.adding(days: -31))
        write(.goal(aim(moved: false)), 1, on: plan.adding(days: -30))
        var safer = Goal("Fler känner sig trygga i tunneln på kvällen")
        safer.problem = Self.problem
        safer.parent = nil
        safer.pictures = [Self.picture]
        safer.causes = [PartID(Self.analysis, 1), PartID(Self.analysis, 2)]
        safer.level = levels.last
        safer.deadline = ImpreciseDate(day: hub.adding(days: 370))
        safer.criteria = criteria(["Gångtunneln vid stationen", "Kvällar, klockan 20–02"])
        write(.goal(safer), 2, on: plan.adding(days: -29))
        var calmer = Goal("Unga har en mötesplats på kvällen")
        calmer.problem = Self.problem
        calmer.causes = [PartID(Self.analysis, 4)]
        calmer.unmeasurable = true
        calmer.proposedIndicator = "Antal kvällar med öppen mötesplats, och besök per kväll"
        write(.goal(calmer), 3, on: plan.adding(days: -28))
        let note = ChildNote(
            .note, about: [.document(Self.problem), .measure(MeasureNumber(1))],
            "Barn och unga går genom tunneln till träning och hem från skolan. Ljuset gör vägen tryggare. "
                + "Väktare får inte göra att unga flyttar till sämre platser.")
        write(.childNote(note), 1, on: plan.adding(days: -27))
        // The day was moved later on: what builds on the goal is to be looked through.
        write(.goal(aim(moved: true)), 1, on: hub.adding(days: -24))
    }

    private func aim(moved: Bool) -> Goal {
        var goal = Goal("Färre cykelstölder, mindre skadegörelse vid stationen")
        goal.problem = Self.problem
        goal.pictures = [Self.picture]
        goal.causes = [PartID(Self.analysis, 1), PartID(Self.analysis, 3)]
        goal.level = levels.first
        goal.areas = areas(0)
        var indicator = Goal.Indicator("Anmälda cykelstölder vid stationen")
        indicator.unit = "per år"
        indicator.baseline = Figure("118")
        indicator.target = Figure("90")
        indicator.measured = plan.adding(days: -60)
        indicator.source = "Polisens anmälningar"
        goal.indicator = indicator
        goal.deadline = ImpreciseDate(day: hub.adding(days: moved ? 400 : 220))
        goal.criteria = criteria([
            "Stölder av låsta cyklar och skadegörelse på stationens område", "Stationen, parkeringen och tunneln",
            "Liknande platser har fått en fjärdedel färre efter ljus och bevakning",
        ])
        return goal
    }

    private mutating func assess() {
        var paper = FollowUpPaper(.single, about: [.document(Self.problem), .measure(MeasureNumber(1))])
        paper.dated = hub.adding(days: -22)
        var production = FollowUpPaper.Production(.asPlanned)
        production.done = 14
        production.of = 14
        paper.production = production
        var process = FollowUpPaper.Process("Lamporna byttes på två veckor. Buskarna tog längre tid än vi trodde.")
        process.hours = Hours("24")
        process.cost = Kronor(84_000)
        paper.process = process
        var effect = FollowUpPaper.Effect(.some)
        effect.before = Figure("11")
        effect.after = Figure("7")
        effect.comparison = "Rapporter fredag till lördag per vecka, samma veckor året före"
        effect.unwanted = "Fler rapporter från busstorget, två i veckan"
        paper.effect = effect
        paper.judgement = .goOn
        paper.feedback = [.internal]
        paper.summary = "Det är för få händelser för att vara säker. Vi mäter igen i vår."
        write(.followUp(paper), 1, on: hub.adding(days: -22))
    }

    // MARK: Writing

    private mutating func write(_ content: ChainContent, _ number: Int, on day: CivilDate) {
        add(.written(.init(document: DocumentID(content.kind, number), work: content)), on: day)
    }

    /// From one phase to another, in the agreement's own steps.
    private mutating func move(_ from: Int, _ to: Int, on day: CivilDate) {
        guard let model = agreement.waysOfWorking.first else { return }
        let phases = [ProcessModel.Phase.scan, .analyse, .respond, .assess]
        func step(_ phase: Int) -> String? { model.steps.first { model.phase(of: $0) == phases[phase] } }
        guard let from = step(from), let to = step(to) else { return }
        add(.moved(.init(problem: Self.problem, from: from, to: to, round: 1)), on: day)
    }

    private mutating func add(_ fact: ChainFact, on day: CivilDate) {
        guard day <= today else { return }
        events.append((day, fact, agreement.parties[events.count % agreement.parties.count].key))
    }

    // MARK: In the agreement's own words

    private func areas(_ place: Int) -> [String] {
        let areas = agreement.rules.areas
        return areas.isEmpty ? [] : [areas[place % areas.count].key]
    }

    private var levels: [String] {
        for rule in agreement.rules.goals { if case .levels(let words) = rule.kind { return words } }
        return []
    }

    /// Some of the criteria that are met in words.
    private func criteria(_ texts: [String]) -> [String: String]? {
        let words = agreement.rules.goals.flatMap { rule -> [String] in
            if case .criteria(let words) = rule.kind { words } else { [] }
        }.filter { !["measurable", "time-bound"].contains($0) }
        let found = Dictionary(zip(words, texts), uniquingKeysWith: { first, _ in first })
        return found.isEmpty ? nil : found
    }
}
