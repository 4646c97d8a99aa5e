import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

// How a measure went: what has been said of it, and what the text asks for before something is closed.

extension Desk {
    /// Follow-ups of a measure, newest first: those of three kinds, and those told in three answers.
    func followUps(of status: MeasureStatus, _ view: ChainView) -> [FollowUpLine] {
        let papers = view.sorted(.followUp).compactMap { document -> (CivilDate, Int, FollowUpLine)? in
            guard let version = document.current, case .followUp(let paper) = version.content,
                paper.about.contains(.measure(status.number))
            else { return nil }
            return (version.day, version.entry, line(paper, document.id, version))
        }
        let told = status.events.compactMap { event -> (CivilDate, Int, FollowUpLine)? in
            guard case .followedUp(let answer) = event.fact else { return nil }
            return (event.on, event.entry, line(answer, event))
        }
        return (papers + told).sorted { ($0.0, $0.1) > ($1.0, $1.1) }.map(\.2)
    }

    private var questions: (done: String, how: String, effect: String, unwanted: String, now: String) {
        (
            say("Gjordes det vi sa?", "Did we do what we said?"), say("Hur gjordes det?", "How was it done?"),
            say("Fick det effekt?", "Did it have an effect?"), say("Oönskade effekter?", "Unwanted effects?"),
            say("Vad gör vi nu?", "What do we do now?")
        )
    }

    private func line(_ told: MeasureFact.FollowedUp, _ event: MeasureEvent) -> FollowUpLine {
        var answers = [
            FollowUpLine.Answer(questions.done, .words(wording.label(wording.carriedOut(told.carriedOut)))),
            FollowUpLine.Answer(questions.effect, .words(wording.label(wording.effect(told.effect)))),
            FollowUpLine.Answer(questions.now, .words(wording.label(wording.judgement(told.judgement)))),
        ]
        if let shown = told.reference {
            answers.append(.init(say("Underlag", "Evidence"), .name(name(shown))))
        }
        return FollowUpLine(
            when: wording.label("\(wording.followUpScope(.single)) \(wording.day(event.on))"),
            by: name(agreement.name(of: event.actor.post)), answers: answers)
    }

    private func line(_ paper: FollowUpPaper, _ id: DocumentID, _ version: ChainDocument.Version) -> FollowUpLine {
        let when = "\(wording.followUpScope(paper.scope, year: paper.year)), \(wording.day(version.day))"
        var line = FollowUpLine(
            when: wording.label(when), by: name(agreement.name(of: version.by.post)),
            document: Link(text: .words("\(id)"), path: path(id)),
            answers: [production(paper), process(paper), effect(paper), unwanted(paper)].compactMap { $0 })
        if let judgement = paper.judgement {
            line.answers.append(
                .init(
                    questions.now, .words(wording.label(wording.judgement(judgement))),
                    details: paper.summary.map { [.name(name($0))] } ?? []))
        }
        if !paper.feedback.isEmpty {
            let sent = paper.feedback.map { feedback($0) }.joined(separator: ", ")
            line.answers.append(.init(say("Återkoppling", "Feedback"), .words(wording.label(sent))))
        }
        if let shown = paper.reference {
            line.answers.append(.init(say("Underlag", "Evidence"), .name(name(shown))))
        }
        return line
    }

    private func production(_ paper: FollowUpPaper) -> FollowUpLine.Answer? {
        paper.production.map { production in
            .init(
                questions.done, .words(wording.label(wording.carriedOut(production.carriedOut))),
                details: wording.count(production).map { [.words($0)] } ?? [])
        }
    }

    private func process(_ paper: FollowUpPaper) -> FollowUpLine.Answer? {
        guard let process = paper.process else { return nil }
        let taken = [
            process.hours.map { wording.hours($0.hundredths) }, process.cost.map { wording.kronor($0.amount) },
        ].compactMap { $0 }.joined(separator: ", ")
        if process.how.isEmpty { return .init(say("Vad tog det?", "What did it take?"), .words(taken)) }
        return .init(
            questions.how, .name(name(process.how)), details: taken.isEmpty ? [] : [.words(taken)])
    }

    private func effect(_ paper: FollowUpPaper) -> FollowUpLine.Answer? {
        paper.effect.map { effect in
            let measured: [Label] = wording.measured(effect).map { [.words($0)] } ?? []
            let compared: [Label] = effect.comparison.map { [.name(name($0))] } ?? []
            return .init(
                questions.effect, .words(wording.label(wording.effect(effect.answer))), details: measured + compared)
        }
    }

    private func unwanted(_ paper: FollowUpPaper) -> FollowUpLine.Answer? {
        paper.effect.map { effect in
            .init(
                questions.unwanted,
                effect.unwanted.map { .name(name($0)) } ?? .words(say("Inget noterat.", "None noted.")))
        }
    }

    func feedback(_ kind: FollowUpPaper.Feedback) -> String {
        switch kind {
        case .internal: say("inom organisationerna", "inside the organisations")
        case .external: say("till invånare och andra", "to residents and others")
        }
    }

    /// Where the text lets nothing be closed before it has been followed up.
    var closingNeeds: [String] {
        let closing: Set<Gate.Step> = [.closePlan, .closeProblem, .closeAgreement]
        return agreement.rules.gates.filter { gate in
            closing.contains(gate.stops)
                && gate.needs.contains { need in
                    if case .has(let thing, _, _, _, _) = need { return ["follow-up", "evaluation"].contains(thing) }
                    return false
                }
        }.map { gate in
            let from = source(gate.basis)
            return wording.gate(gate, in: agreement) + say(" Källa: \(from).", " Source: \(from).")
        }
    }
}
