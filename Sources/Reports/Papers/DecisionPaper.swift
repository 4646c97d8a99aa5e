import Agreements
package import Collaboration
package import Vocabulary
import Wording

/// How much goes on the one page; what is left out is counted on it.
enum DecisionPaperLimits {
    static let each = 3
    static let characters = 220
}

extension Grounds {
    /// The one page for one decision: what is proposed and why now, what it builds on, what has been done before it, what is
    /// missing, and where it goes from there. Says nothing that nobody has written.
    /// - Parameter actor: a body, or a party that answers for itself.
    /// - Returns: nil when nobody knows the subject, or the actor.
    package func decisionPaper(of subject: Subject, for actor: ActorKey) -> Document? {
        let view = matter.chain(on: day)
        guard view.isKnown(subject), view.isReadable(subject), agreement.isBodyOrParty(actor) else { return nil }
        let item = view.agenda(of: actor).first { $0.subject == subject }
        let step = item?.step ?? view.step(of: actor, with: subject)
        let writer = DecisionWriter(
            wording: wording, view: view, subject: subject, actor: actor, step: step, item: item, day: day)
        return Document(
            .decision, of: agreement.id, on: day, in: wording.language, title: wording.decision(.paperTitle),
            facts: [
                Document.Fact(wording.decision(.body), wording.oneByOne([actor], in: agreement).joined()),
                Document.Fact(wording.decision(.matter), wording.subjectTitle(subject, in: view)),
                Document.Fact(wording.paper(.agreement), agreement.title),
                Document.Fact(wording.paper(.date), wording.day(day)),
            ], sections: writer.sections)
    }
}

extension ChainView {
    /// The words of a document that is another's own are not read.
    fileprivate func isReadable(_ subject: Subject) -> Bool {
        subject.document.map { documents[$0]?.current != nil } ?? true
    }
}

extension Agreement {
    fileprivate func isBodyOrParty(_ actor: ActorKey) -> Bool {
        bodies.contains { $0.key == actor } || authorities.contains(actor) || posts.contains { $0.key == actor }
    }
}

private struct DecisionWriter {
    let wording: Wording
    let view: ChainView
    let subject: Subject
    let actor: ActorKey
    let step: ChainFact.Step
    let item: AgendaItem?
    let day: CivilDate

    private var agreement: Agreement { view.agreement }
    private var title: String { wording.subjectTitle(subject, in: view) }

    var sections: [Document.Section] {
        [
            section("forslag", .proposal, [.saying(wording.stepSentence(step, of: title, by: actor, in: agreement))]),
            section("nu", .whyNow, whyNow.isEmpty ? [] : [.paragraph(whyNow.map { Document.Sentence($0) })]),
            section("bakgrund", .background, background.map { [.list($0)] } ?? []),
            section("barn", .child, child),
            section("beredning", .preparation, [preparation]),
            section("saknas", .lacks, [lacks]),
            section("svar", .answers, answers),
            section("sedan", .onward, [.paragraph(onward.map { Document.Sentence($0) })]),
        ].compactMap { $0 }
    }

    /// A heading with nothing under it is left out.
    private func section(_ key: String, _ part: DecisionPart, _ blocks: [Document.Block]) -> Document.Section? {
        blocks.isEmpty ? nil : Document.Section(key, wording.decision(part), blocks)
    }

    private var whyNow: [String] {
        let status = view.status(of: subject)
        var lines: [String] = []
        if let item {
            lines = ["\(wording.chainStanding(status.standing)).", wording.waitedSince(item.since, on: day)]
        } else if status.since != nil {
            lines = [wording.standing(status)]
        }
        if status.isChangedSince { lines.append(wording.changedSinceDecision(title)) }
        return lines + view.reviewMarks().filter { $0.of == subject }.map { wording.reviewMark($0, in: agreement) }
    }

    // MARK: What it builds on

    private var background: [[Document.Sentence]]? {
        let found = view.background(of: subject)
        let lines =
            limited(found.pictures, .picture) { picture($0) } + limited(found.problems, .problem) { problem($0) }
            + limited(found.causes, .cause) { cause($0) } + limited(found.goals, .goal) { goal($0) }
            + limited(found.measures, .measure) { view.terms($0).map(\.text) }
        return lines.isEmpty ? nil : lines
    }

    private func limited<One: CustomStringConvertible>(
        _ all: [One], _ part: DecisionPart, _ text: (One) -> String?
    ) -> [[Document.Sentence]] {
        let told = all.compactMap { one in text(one).map { "\(wording.decision(part)) \(one): \(short($0))" } }
        let shown = told.prefix(DecisionPaperLimits.each).map { [Document.Sentence($0)] }
        guard let last = shown.last, told.count > shown.count else { return Array(shown) }
        return shown.dropLast() + [last + [Document.Sentence(wording.andMore(told.count - shown.count))]]
    }

    private func picture(_ id: DocumentID) -> String? {
        guard let document = view.documents[id], case .picture(let picture) = document.content else { return nil }
        return [picture.title, document.current.map { wording.day($0.day) }].compactMap { $0 }.joined(separator: ", ")
            + "."
    }

    private func problem(_ id: DocumentID) -> String? {
        guard case .problem(let problem) = view.documents[id]?.content else { return nil }
        return sentences([problem.title, problem.what, problem.place, problem.time, problem.harmed])
    }

    private func cause(_ part: PartID) -> String? {
        guard case .analysis(let analysis) = view.documents[part.document]?.content,
            let cause = analysis.causes.first(where: { $0.no == part.part })
        else { return nil }
        return sentences([cause.text])
    }

    private func goal(_ id: DocumentID) -> String? {
        guard case .goal(let goal) = view.documents[id]?.content else { return nil }
        return [sentences([goal.text]), goal.indicator.map(wording.aim)].compactMap { $0 }.joined(separator: " ")
    }

    /// People's phrases, each ended as a sentence.
    private func sentences(_ texts: [String?]) -> String {
        texts.compactMap { $0 }.filter { !$0.allSatisfy(\.isWhitespace) }.map { text in
            text.last.map { ".?".contains($0) } ?? true ? text : text + "."
        }.joined(separator: " ")
    }

    /// Cut between words, so that the paper keeps to its page.
    private func short(_ text: String) -> String {
        guard text.count > DecisionPaperLimits.characters else { return text }
        let start = text.prefix(DecisionPaperLimits.characters)
        return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
    }

    private var child: [Document.Block] {
        let notes = view.background(of: subject).childNotes.compactMap { id -> [Document.Sentence]? in
            guard case .childNote(let note) = view.documents[id]?.content else { return nil }
            return [Document.Sentence("\(id): \(short(note.text))")]
        }
        return notes.isEmpty ? [] : [.list(Array(notes.suffix(DecisionPaperLimits.each)))]
    }

    // MARK: The way here and from here

    private var preparation: Document.Block {
        let taken = view.handlings(of: subject)
        guard !taken.isEmpty else { return .saying(wording.decision(.noPreparation)) }
        return .list(
            taken.suffix(DecisionPaperLimits.each * 2).map {
                [Document.Sentence(wording.stepTaken($0, in: agreement), sources: [$0.entry])]
            })
    }

    private var lacks: Document.Block {
        let stops = item?.stops ?? view.stops(ChainStep(step, of: subject, by: actor), on: day)
        guard !stops.isEmpty else { return .saying(wording.decision(.nothingLacks)) }
        return .list(
            stops.map { stop in
                let words = wording.stop(stop, in: agreement)
                return [Document.Sentence(words.what), Document.Sentence(words.remedy)]
            })
    }

    /// Only where no body decides for all.
    private var answers: [Document.Block] {
        guard step.isDecision, agreement.authorities.contains(actor) else { return [] }
        let decisions = view.handlings(of: subject).filter { $0.handled.step.isDecision }
        return [
            .list(
                agreement.authorities.map { party in
                    let own = decisions.last { $0.handled.by == party }
                    return [Document.Sentence(wording.partyAnswer(party, own, in: agreement))]
                })
        ]
    }

    private var onward: [String] {
        let last = item.flatMap { wording.afterThis($0, in: agreement) } ?? wording.decision(.lastStep)
        let board = item.flatMap { $0.mayNotBeDelegated ? $0.then.last ?? actor : nil }
        return [last] + (board.map { [wording.mayNotBeDelegated($0, in: agreement)] } ?? [])
    }
}
