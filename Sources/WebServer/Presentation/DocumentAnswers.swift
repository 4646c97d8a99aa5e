import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// What a document says, as the answers of its form; what the form reads again is the same document.
    func answers(_ content: ChainContent) -> [String: [String]] {
        var answers = AnswerWriter(chain: self)
        switch content {
        case .picture(let one): answers.picture(one)
        case .problem(let one): answers.problem(one)
        case .analysis(let one): answers.analysis(one)
        case .area(let one): answers.area(one)
        case .goal(let one): answers.goal(one)
        case .plan(let one): answers.plan(one)
        case .childNote(let one): answers.childNote(one)
        case .group(let one): answers.group(one)
        case .matter(let one):
            answers.one("titel", one.title)
            answers.several("val-galler", one.about)
        case .categories(let one):
            answers.one("kategorier", one.names.joined(separator: "\n"))
            answers.one("fran", one.from)
        case .followUp(let one): answers.followUp(one)
        }
        return answers.values
    }

    /// What a new document about something begins with.
    func beginnings(_ kind: ChainKind, about subject: Subject?) -> [String: [String]] {
        var known: [String: [String]] = [:]
        if [.picture, .analysis, .childNote, .followUp].contains(kind) { known["datum"] = [desk.day.description] }
        guard let subject, view.isKnown(subject) else { return known }
        known["val-galler"] = ["\(subject)"]
        switch subject {
        case .document(let id):
            guard case .problem(let problem) = view.documents[id]?.content else { break }
            known["problem"] = ["\(id)"]
            known["val-omraden"] = problem.areas
            known["val-bilder"] = problem.pictures.map { "\($0)" }
        case .measure: known["val-atgarder"] = ["\(subject)"]
        case .area(let key):
            known["val-omraden"] = [key]
            known["iomrade"] = [key]
        case .agreement: break
        }
        return known
    }
}

/// Writes answers under the names of the questions.
private struct AnswerWriter {
    let chain: ChainDesk
    private(set) var values: [String: [String]] = [:]

    init(chain: ChainDesk) { self.chain = chain }

    mutating func one(_ name: String, _ text: String?) { if let text { values[name] = [text] } }
    mutating func one(_ name: String, _ value: (some CustomStringConvertible)?) {
        if let value { values[name] = [value.description] }
    }
    mutating func one(_ name: String, _ figure: Collaboration.Figure?) {
        if let figure { values[name] = [figure.description.replacing(".", with: chain.say(",", "."))] }
    }
    mutating func yes(_ name: String, _ holds: Bool?) { if holds == true { values[name] = ["ja"] } }
    mutating func several(_ name: String, _ items: [some CustomStringConvertible]) {
        values[name] = items.map(\.description)
    }

    mutating func picture(_ picture: Picture) {
        one("titel", picture.title)
        one("sort", picture.sort.rawValue)
        one("datum", picture.dated)
        one("fran", picture.from)
        one("till", picture.through)
        for (place, word) in chain.pictureParts.enumerated() { one("del-\(place)", picture.parts?[word]) }
        for finding in picture.findings {
            one("fynd-\(finding.no)", finding.text)
            one("fynd-\(finding.no)-stod", finding.strength?.rawValue)
        }
        one("kallor", picture.sources.joined(separator: "\n"))
        one("utelamnade", picture.leftOut)
        several("val-underlag", picture.inputs)
        yes("oforandrad", picture.noChange)
    }

    mutating func problem(_ problem: Problem) {
        one("titel", problem.title)
        one("vad", problem.what)
        one("plats", problem.place)
        one("tid", problem.time)
        one("drabbade", problem.harmed)
        one("sedan", problem.since)
        one("hurofta", problem.recurrence)
        yes("prioriterat", problem.prioritised)
        several("val-omraden", problem.areas)
        several("val-bilder", problem.pictures)
        one("modell", problem.model)
    }

    mutating func analysis(_ analysis: Analysis) {
        one("metod", analysis.method.rawValue)
        one("problem", analysis.problem)
        several("val-omraden", analysis.areas)
        one("datum", analysis.dated)
        for cause in analysis.causes {
            one("orsak-\(cause.no)", cause.text)
            one("orsak-\(cause.no)-underlag", cause.support)
            one("orsak-\(cause.no)-stod", cause.strength?.rawValue)
            one("orsak-\(cause.no)-sort", cause.sort?.rawValue)
            one("orsak-\(cause.no)-plats", cause.place)
            one("orsak-\(cause.no)-efter", cause.after)
        }
        for conclusion in analysis.conclusions { one("slutsats-\(conclusion.no)", conclusion.text) }
        for (place, party) in chain.agreement.parties.enumerated() {
            one("syn-\(place)", analysis.views?[party.key.text])
        }
        yes("klar", analysis.complete)
        yes("fordjupad", analysis.deeper)
    }

    mutating func area(_ area: ChosenArea) {
        one("titel", area.title)
        one("iomrade", area.key)
        one("ar", area.year)
        yes("barn", area.child)
        several("val-bilder", area.pictures)
    }

    mutating func goal(_ goal: Goal) {
        one("titel", goal.text)
        one("niva", goal.level)
        one("over", goal.parent)
        one("problem", goal.problem)
        several("val-orsaker", goal.causes)
        several("val-omraden", goal.areas)
        several("val-bilder", goal.pictures)
        one("matt", goal.indicator?.name)
        one("matsmed", goal.indicator?.measuredBy?.answer)
        one("enhet", goal.indicator?.unit)
        one("start", goal.indicator?.baseline)
        one("mal", goal.indicator?.target)
        one("matdag", goal.indicator?.measured)
        one("kalla", goal.indicator?.source)
        one("senast", goal.deadline.map(chain.desk.written))
        yes("ejmatbart", goal.unmeasurable)
        one("forslag", goal.proposedIndicator)
        for (place, word) in chain.writtenCriteria.enumerated() { one("kriterium-\(place)", goal.criteria?[word]) }
    }

    mutating func plan(_ plan: ActionPlan) {
        one("titel", plan.title)
        several("val-omraden", plan.areas)
        several("val-atgarder", plan.measures)
        several("val-mal", plan.goals)
        several("val-bilder", plan.pictures)
        one("fran", plan.from)
        one("till", plan.through)
    }

    mutating func childNote(_ note: ChildNote) {
        one("sort", note.sort.rawValue)
        several("val-galler", note.about)
        one("text", note.text)
        one("datum", note.dated)
    }

    mutating func group(_ group: WorkingGroup) {
        one("titel", group.name)
        one("sammankallande", group.convener?.text)
        one("deltar", group.members.map { chain.agreement.name(of: $0) }.joined(separator: ", "))
        several("val-omraden", group.areas)
        one("problem", group.problem)
        one("fran", group.from)
        one("till", group.through)
    }

    mutating func followUp(_ paper: FollowUpPaper) {
        one("omfattning", paper.scope.rawValue)
        several("val-galler", paper.about)
        one("datum", paper.dated)
        one("ar", paper.year)
        one("gjort", paper.production?.carriedOut.rawValue)
        one("antal", paper.production?.done)
        one("av", paper.production?.of)
        one("hur", paper.process?.how)
        one("timmar", paper.process?.hours.map { Hours.written($0.hundredths, point: chain.say(",", ".")) })
        one("kostnad", paper.process?.cost?.amount)
        one("effekt", paper.effect?.answer.rawValue)
        one("fore", paper.effect?.before)
        one("efter", paper.effect?.after)
        one("jamforelse", paper.effect?.comparison)
        one("oonskat", paper.effect?.unwanted)
        one("bedomning", paper.judgement?.rawValue)
        several("val-aterkoppling", paper.feedback.map(\.rawValue))
        one("text", paper.summary)
    }
}
