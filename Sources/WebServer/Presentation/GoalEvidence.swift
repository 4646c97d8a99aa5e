import Agreements
import Collaboration
import Foundation
import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// What a reader may read of the evidence, for writing goals and following them up.
///
/// What is worked out here is stored nowhere and stands beside what was agreed: another reader, or another day, may see other figures.
struct GoalEvidence {
    let chain: ChainDesk
    let evidence: PictureEvidence

    private var wording: Wording { chain.wording }
    private var agreement: Agreement { chain.agreement }
    private func say(_ sv: String, _ en: String) -> String { chain.say(sv, en) }

    // MARK: What to choose among

    /// What a goal can be measured by; also what it is measured by already, when this reader cannot count it.
    func choices(keeping kept: Measured?) -> [Choice] {
        let offered = evidence.indicators(on: chain.desk.day).map(Measured.init)
        let all = offered + [kept].compactMap { $0 }.filter { !offered.contains($0) }
        return all.map { Choice(value: $0.answer, label: .name(Name(name($0)))) }
    }

    func name(_ measured: Measured) -> String {
        Indicator(measured).map { wording.indicator($0, in: evidence.names, of: agreement) } ?? measured.answer
    }

    /// Names that people decided, which stay as they are on an English page.
    var swedishNames: [String] {
        evidence.categories.map(\.name) + evidence.areas.map(\.name)
            + Set(evidence.surveys.flatMap { [$0.question, $0.answer].compactMap { $0 } })
    }

    // MARK: What it says of a goal

    /// The goals among some subjects, and those that the subjects serve.
    func goals(of subjects: [Subject]) -> [DocumentID] {
        let found = subjects.flatMap { subject -> [DocumentID] in
            switch subject {
            case .measure(let number): return chain.view.terms(number)?.ties?.goals ?? []
            case .document(let id) where id.kind == .goal: return [id]
            case .document(let id) where id.kind == .problem:
                return chain.view.sorted(.goal).filter { $0.content?.links.contains(id) ?? false }.map(\.id)
            case .document(let id): return (chain.view.documents[id]?.content?.links ?? []).filter { $0.kind == .goal }
            case .area, .agreement: return []
            }
        }
        return Array(uniqued: found)
    }

    /// Nil for a goal that says nothing of what counts it, or whose words the reader may not read.
    func reading(_ id: DocumentID, through day: CivilDate) -> (goal: Goal, measured: Measured, read: IndicatorReading?)?
    {
        guard let document = chain.view.documents[id], case .goal(let goal) = document.content,
            let measured = goal.indicator?.measuredBy
        else { return nil }
        // A baseline without a day is from the day the goal was first written.
        let begun = goal.indicator?.measured ?? document.versions.first?.day ?? chain.desk.day
        let read = Indicator(measured).map { indicator in
            evidence.reading(of: indicator, since: SinceBaseline(begun, through: day), asOf: chain.desk.day)
        }
        return (goal, measured, read)
    }

    /// - Parameter followed: what is followed up, on whose page the goal says which one it is; nil on the goal's own.
    func block(_ id: DocumentID, through day: CivilDate, followed: [Subject]? = nil) -> MeasuredBlock? {
        guard let (goal, measured, read) = reading(id, through: day) else { return nil }
        var facts = [Pages.Fact(label: say("Mäts med", "Measured by"), value: .words(name(measured)))]
        func add(_ sv: String, _ en: String, _ value: String?) {
            if let value { facts.append(Pages.Fact(label: say(sv, en), value: .words(value))) }
        }
        add("Överenskommet startvärde", "Agreed baseline", goal.indicator?.baseline.map(chain.figure))
        add("Överenskommet målvärde", "Agreed target", goal.indicator?.target.map(chain.figure))
        var sentences: [String] = []
        if let read {
            add("Före, ur underlaget", "Before, from the evidence", worded(read.baseline, read))
            if read.since.now != nil { add("Efter, ur underlaget", "After, from the evidence", worded(read.now, read)) }
            add("Källor", "Sources", sources(read))
            sentences.append(wording.difference(read))
            sentences += effects(of: followed ?? [], on: id, read, through: day)
        } else {
            sentences.append(wording.nothingKnown + ".")
        }
        sentences.append(wording.whyIsNotTold)
        let link = Link(text: .words("\(id) \(goal.text)"), path: chain.path(id))
        return MeasuredBlock(goal: followed == nil ? nil : link, facts: facts, sentences: sentences)
    }

    private func worded(_ value: IndicatorValue?, _ read: IndicatorReading) -> String {
        value.map { "\(wording.value($0, of: read.indicator)), \(wording.time(of: $0))" } ?? wording.nothingKnown
    }

    private func sources(_ read: IndicatorReading) -> String? {
        let keys = Array(uniqued: (read.baseline?.sources ?? []) + (read.now?.sources ?? []))
        let names = keys.map { key in evidence.sources.first { $0.key == key }?.name[wording.language] ?? key.text }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// What the goal's area did beside all others since each of some measures began; only where the goal is counted in an area.
    private func effects(of subjects: [Subject], on goal: DocumentID, _ read: IndicatorReading, through day: CivilDate)
        -> [String]
    {
        subjects.compactMap(\.measure).compactMap { number in
            guard let terms = chain.view.terms(number), terms.ties?.goals.contains(goal) ?? false,
                let begun = terms.start?.range.last,
                let effect = evidence.effect(
                    of: read.indicator, begun: begun, through: day, asOf: chain.desk.day)
            else { return nil }
            return wording.effect(effect, of: number, in: evidence.names)
        }
    }

    /// What a follow-up of some subjects may lean on, a line a goal.
    func proposals(of subjects: [Subject], through day: CivilDate) -> [String] {
        let lines = goals(of: subjects).flatMap { id -> [String] in
            guard let read = reading(id, through: day)?.read else { return [] }
            return [wording.followed(read, by: id, in: evidence.names, of: agreement)]
                + effects(of: subjects, on: id, read, through: day)
        }
        return lines.isEmpty ? [] : lines + [wording.whyIsNotTold]
    }
}

extension Measured {
    /// What a form sends when it is chosen.
    var answer: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            preconditionFailure("Keys and questions are texts, which JSON can always hold.")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Reads what ``answer`` writes.
    init?(answer: String) {
        guard let read = try? JSONDecoder().decode(Measured.self, from: Data(answer.utf8)) else { return nil }
        self = read
    }

    init(_ indicator: Indicator) {
        switch indicator {
        case .count(let strand, let subject): self = .count(strand: strand.name, subject: subject.name)
        case .survey(let source, let question, let answer, let area, let group):
            self = .survey(source: source.text, question: question, answer: answer, area: area?.text, group: group)
        }
    }
}

extension Indicator {
    /// Nil for keys that mean nothing here.
    init?(_ measured: Measured) {
        switch measured {
        case .count(let strand, let subject):
            guard let strand = Strand(name: strand), let subject = PictureSubject(name: subject) else { return nil }
            self = .count(strand: strand, subject: subject)
        case .survey(let source, let question, let answer, let area, let group):
            self = .survey(
                source: SourceKey(source), question: question, answer: answer, area: area.map { AreaKey($0) },
                group: group)
        }
    }
}

extension ChainDesk {
    /// What a goal is measured by where no evidence is at hand: in the keys' own words.
    func measuredBy(_ measured: Measured) -> String {
        Indicator(measured).map { wording.indicator($0, in: PictureEvidence().names, of: agreement) } ?? measured.answer
    }
}
