import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// What a document says, a line for each thing; no two lines of a document have the same label.
    func lines(of content: ChainContent) -> [Pages.Fact] {
        var lines = LineWriter(chain: self)
        switch content {
        case .picture(let one): lines.picture(one)
        case .problem(let one): lines.problem(one)
        case .analysis(let one): lines.analysis(one)
        case .area(let one): lines.area(one)
        case .goal(let one): lines.goal(one)
        case .plan(let one): lines.plan(one)
        case .childNote(let one): lines.childNote(one)
        case .group(let one): lines.group(one)
        case .matter(let one): lines.matter(one)
        case .categories(let one): lines.categories(one)
        case .followUp(let one): lines.followUp(one)
        }
        return lines.facts
    }
}

/// Writes the lines of one document.
private struct LineWriter {
    let chain: ChainDesk
    private(set) var facts: [Pages.Fact] = []

    init(chain: ChainDesk) { self.chain = chain }

    private var wording: Wording { chain.wording }

    // MARK: One line

    private mutating func own(_ sv: String, _ en: String, _ text: String?) {
        if let text, !text.isEmpty { facts.append(Pages.Fact(label: chain.say(sv, en), value: chain.name(text))) }
    }
    private mutating func words(_ sv: String, _ en: String, _ text: String?) {
        if let text { facts.append(Pages.Fact(label: chain.say(sv, en), value: .words(wording.label(text)))) }
    }
    private mutating func day(_ sv: String, _ en: String, _ day: CivilDate?) { words(sv, en, day.map(wording.day)) }
    private mutating func yes(_ sv: String, _ en: String, _ holds: Bool?) {
        if holds == true { words(sv, en, chain.say("ja", "yes")) }
    }
    private mutating func subjects(_ sv: String, _ en: String, _ subjects: [Subject]) {
        let named = subjects.map { subject in
            [subject.isNumbered ? "\(subject)" : nil, chain.title(subject)?.text].compactMap { $0 }.joined(
                separator: " ")
        }
        own(sv, en, named.joined(separator: ", "))
    }
    private mutating func documents(_ sv: String, _ en: String, _ ids: [DocumentID]) {
        subjects(sv, en, ids.map(Subject.document))
    }
    private mutating func areas(_ keys: [String]) {
        own("Fokusområden", "Focus areas", keys.map { chain.area($0).text }.joined(separator: ", "))
    }

    // MARK: Each kind

    mutating func picture(_ one: Picture) {
        own("Rubrik", "Title", one.title)
        words("Sort", "Sort", wording.pictureSort(one.sort))
        day("Från den", "Dated", one.dated)
        day("Gäller från", "Covers from", one.from)
        day("Gäller till", "Covers to", one.through)
        for (part, text) in (one.parts ?? [:]).sorted(by: { $0.key < $1.key }) {
            let label = wording.label(wording.definitionWord(part))
            facts.append(Pages.Fact(label: label, value: chain.name(text)))
        }
        for finding in one.findings {
            own("Fynd \(finding.no)", "Finding \(finding.no)", finding.text)
            if let strength = finding.strength {
                words("Fynd \(finding.no), stöd", "Finding \(finding.no), support", wording.strength(strength))
            }
        }
        own("Källor", "Sources", one.sources.joined(separator: "; "))
        own("Det bilden inte visar", "What the picture does not show", one.leftOut)
        documents("Gjord av", "Made from", one.inputs)
        yes("Genomgången utan ändring", "Reviewed without change", one.noChange)
    }

    mutating func problem(_ one: Problem) {
        own("Rubrik", "Title", one.title)
        own("Vad", "What", one.what)
        own("Var", "Where", one.place)
        own("När", "When", one.time)
        own("Vilka drabbas", "Whom it harms", one.harmed)
        own("Sedan när", "Since when", one.since)
        own("Hur ofta", "How often", one.recurrence)
        yes("Prioriterat", "Priority", one.prioritised)
        areas(one.areas)
        documents("Bygger på", "Builds on", one.pictures)
        own("Arbetsmodell", "Way of working", one.model)
    }

    mutating func analysis(_ one: Analysis) {
        words("Metod", "Method", wording.method(one.method))
        day("Från den", "Dated", one.dated)
        documents("Problem", "Problem", [one.problem].compactMap { $0 })
        areas(one.areas)
        for cause in one.causes { self.cause(cause) }
        for conclusion in one.conclusions {
            own("Slutsats \(conclusion.no)", "Conclusion \(conclusion.no)", conclusion.text)
        }
        for (party, text) in (one.views ?? [:]).sorted(by: { $0.key < $1.key }) {
            let who = chain.agreement.name(of: ActorKey(party))
            own("Syn från \(who)", "View of \(who)", text)
        }
        words("Klar", "Complete", one.complete == true ? chain.say("ja", "yes") : chain.say("nej", "no"))
        yes("Fördjupad analys", "Deeper analysis", one.deeper)
    }

    private mutating func cause(_ cause: Analysis.Cause) {
        let (sv, en) = ("Orsak \(cause.no)", "Cause \(cause.no)")
        own(sv, en, cause.text)
        words("\(sv), plats", "\(en), place", cause.place.map(wording.place))
        words("\(sv), ligger bakom", "\(en), lies behind", cause.after.map { "\($0)" })
        words("\(sv), stöd", "\(en), support", wording.strength(cause.strength))
        words("\(sv), sort", "\(en), sort", cause.sort.map { wording.prevention($0) })
        if cause.isAssumed {
            words("\(sv), underlag", "\(en), based on", chain.say("antagande", "assumption"))
        } else {
            own("\(sv), underlag", "\(en), based on", cause.support)
        }
    }

    mutating func area(_ one: ChosenArea) {
        own("Namn", "Name", one.title)
        if let key = one.key { own("I överenskommelsen", "In the agreement", chain.desk.areaLabel(key).text) }
        words("År", "Year", one.year.map { "\($0)" } ?? chain.say("hela tiden", "the whole time"))
        yes("Barn och unga", "Children and young people", one.child)
        documents("Bygger på", "Builds on", one.pictures)
    }

    mutating func goal(_ one: Goal) {
        own("Mål", "Goal", one.text)
        words("Målnivå", "Level", one.level.map(wording.definitionWord))
        documents("Delmål till", "Sub-goal of", [one.parent].compactMap { $0 })
        documents("Problem", "Problem", [one.problem].compactMap { $0 })
        areas(one.areas)
        documents("Bygger på", "Builds on", one.pictures)
        own(
            "Orsaker", "Causes",
            one.causes.map { part in "\(part) \(chain.cause(part)?.text ?? "")" }.joined(separator: ", "))
        if let indicator = one.indicator { self.indicator(indicator) }
        yes("Går inte att mäta än", "Cannot be measured yet", one.unmeasurable)
        own("Förslag till mått", "Proposed indicator", one.proposedIndicator)
        words("Senast", "By", one.deadline.map(wording.date))
        for (word, text) in (one.criteria ?? [:]).sorted(by: { $0.key < $1.key }) {
            let label = wording.label(wording.definitionWord(word))
            facts.append(Pages.Fact(label: label, value: chain.name(text)))
        }
    }

    private mutating func indicator(_ one: Goal.Indicator) {
        own("Mått", "Indicator", one.name)
        words("Mäts med", "Measured by", one.measuredBy.map(chain.measuredBy))
        own("Enhet", "Unit", one.unit)
        words("Startvärde", "Baseline", one.baseline.map(chain.figure))
        words("Målvärde", "Target", one.target.map(chain.figure))
        day("Mätt den", "Measured on", one.measured)
        own("Källa", "Source", one.source)
    }

    mutating func plan(_ one: ActionPlan) {
        own("Rubrik", "Title", one.title)
        areas(one.areas)
        subjects("Åtgärder", "Measures", one.measures)
        documents("Mål", "Goals", one.goals)
        documents("Bygger på", "Builds on", one.pictures)
        day("Gäller från", "From", one.from)
        day("Gäller till", "To", one.through)
    }

    mutating func childNote(_ one: ChildNote) {
        words("Sort", "Sort", wording.childNote(one.sort))
        subjects("Gäller", "About", one.about)
        day("Från den", "Dated", one.dated)
        own("Så berörs barn", "How children are affected", one.text)
    }

    mutating func group(_ one: WorkingGroup) {
        own("Namn", "Name", one.name)
        own("Sammankallande", "Convener", one.convener.map { chain.agreement.name(of: $0) })
        own("Deltar", "Members", one.members.map { chain.agreement.name(of: $0) }.joined(separator: ", "))
        areas(one.areas)
        documents("Problem", "Problem", [one.problem].compactMap { $0 })
        day("Från", "From", one.from)
        day("Till", "To", one.through)
    }

    mutating func matter(_ one: MatterPaper) {
        own("Rubrik", "Title", one.title)
        subjects("Gäller", "About", one.about)
    }

    mutating func categories(_ one: Categories) {
        own("Kategorier", "Categories", one.names.joined(separator: ", "))
        day("Gäller från", "From", one.from)
    }

    mutating func followUp(_ one: FollowUpPaper) {
        words("Sort", "Sort", wording.followUpScope(one.scope))
        subjects("Gäller", "About", one.about)
        day("Från den", "Dated", one.dated)
        words("År", "Year", one.year.map { "\($0)" })
        facts += chain.lines(one)
    }
}

extension Subject {
    /// Whether its text is a number that people know it by, and not a key.
    fileprivate var isNumbered: Bool {
        switch self {
        case .measure, .document: true
        case .area, .agreement: false
        }
    }
}
