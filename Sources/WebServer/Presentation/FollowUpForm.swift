import Agreements
import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

/// A follow-up as it was sent: what it says, and what is wrong by the name of the field.
struct FollowUpForm {
    private(set) var paper: FollowUpPaper
    private(set) var faults: [String: String] = [:]
    /// Counts and years that a follow-up may hold.
    private static let counts = 0...1_000_000
    private static let years = 1990...2200

    /// - Parameter thisYear: the year of a yearly follow-up that says none.
    init(_ sent: FormBody, of number: MeasureNumber, thisYear: Int, _ wording: Wording) {
        paper = FollowUpPaper(
            sent["slag"].flatMap(FollowUpPaper.Scope.init) ?? .single, about: [.measure(number)])
        paper.judgement = answer(sent["bedomning"], "bedomning", wording)
        paper.summary = sent["motivering"]
        paper.reference = sent["underlag"]
        paper.feedback = sent.all("aterkoppling").compactMap(FollowUpPaper.Feedback.init)
        if paper.scope == .yearly { paper.year = year(sent["ar"], thisYear, wording) }
        // Everything is read, so that everything that is wrong is told at once.
        let (done, of) = (count(sent["antal"], "antal", wording), count(sent["av"], "av", wording))
        let (before, after) = (figure(sent["fore"], "fore", wording), figure(sent["efter"], "efter", wording))
        if let carriedOut: MeasureFact.CarriedOut = answer(sent["gjort"], "gjort", wording) {
            var production = FollowUpPaper.Production(carriedOut)
            production.done = done
            production.of = of
            paper.production = production
        }
        if let answer: MeasureFact.Effect = answer(sent["effekt"], "effekt", wording) {
            var effect = FollowUpPaper.Effect(answer)
            effect.before = before
            effect.after = after
            effect.comparison = sent["jamforelse"]
            effect.unwanted = sent["oonskat"]
            paper.effect = effect
        }
        var process = FollowUpPaper.Process(sent["hur"] ?? "")
        process.hours = amount(sent["timmar"], "timmar", wording, readHours)
        process.cost = amount(sent["kostnad"], "kostnad", wording, readKronor)
        if !process.how.isEmpty || process.hours != nil || process.cost != nil { paper.process = process }
    }

    private mutating func answer<Answer: RawRepresentable<String>>(_ sent: String?, _ field: String, _ wording: Wording)
        -> Answer?
    {
        let answer = sent.flatMap(Answer.init)
        if answer == nil { faults[field] = wording.chooseAnswer }
        return answer
    }

    private mutating func count(_ sent: String?, _ field: String, _ wording: Wording) -> Int? {
        guard let sent else { return nil }
        let read = Int(plain: sent).flatMap { Self.counts.contains($0) ? $0 : nil }
        if read == nil { faults[field] = wording.unreadableNumber }
        return read
    }

    private mutating func year(_ sent: String?, _ thisYear: Int, _ wording: Wording) -> Int? {
        guard let sent else { return thisYear }
        let read = Int(plain: sent).flatMap { Self.years.contains($0) ? $0 : nil }
        if read == nil { faults["ar"] = wording.unreadableYear }
        return read
    }

    private mutating func figure(_ sent: String?, _ field: String, _ wording: Wording) -> Collaboration.Figure? {
        guard let sent else { return nil }
        let read = Collaboration.Figure(sent.replacing("−", with: "-"))
        if read == nil { faults[field] = wording.unreadableFigure }
        return read
    }

    private mutating func amount<Amount>(
        _ sent: String?, _ field: String, _ wording: Wording, _ read: (String) -> Result<Amount, CellFault>
    ) -> Amount? {
        guard let sent else { return nil }
        switch read(sent) {
        case .success(let amount): return amount
        case .failure(let fault):
            let words = wording.cell(fault)
            faults[field] = "\(words.what) \(words.remedy)"
            return nil
        }
    }

    /// The field that a refusal belongs to.
    static func field(of reason: Refusal) -> String {
        switch reason {
        case .onAfterToday, .datedAfter: "datum"
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field):
            [
                "how": "hur", "comparison": "jamforelse", "unwanted": "oonskat", "summary": "motivering",
                "reference": "underlag", "note": "anteckning",
            ][field] ?? ""
        default: ""
        }
    }
}

extension Desk {
    func followUpForm(_ status: MeasureStatus, _ view: ChainView, key: String, sent: FormBody? = nil) -> FormModel {
        let asked = [
            Field(name: "datum", label: .words(say("Vilken dag?", "Which day?")), kind: .date(day.description)),
            choice(
                "gjort", say("Gjordes det vi sa?", "Did we do what we said?"), MeasureFact.CarriedOut.allCases,
                wording.carriedOut),
            choice(
                "effekt", say("Fick det effekt?", "Did it have an effect?"), MeasureFact.Effect.allCases,
                wording.effect),
            Field(
                name: "oonskat", label: .words(say("Oönskade effekter?", "Unwanted effects?")), kind: .note(""),
                isOptional: true),
            choice(
                "bedomning", say("Vad gör vi nu?", "What do we do now?"), MeasureFact.Judgement.allCases,
                wording.judgement),
            Field(
                name: "motivering", label: .words(say("Motivering", "Why")), kind: .note(""), isOptional: true),
        ]
        let more = [
            number(
                "antal", say("Hur många blev det?", "How many were done?"),
                hint: say("Till exempel pass, möten eller besök.", "For example shifts, meetings or visits.")),
            number("av", say("Av hur många planerade?", "Out of how many planned?")),
            number("fore", say("Värde före", "Value before"), hint: indicatorHint(status, view)),
            number("efter", say("Värde efter", "Value after")),
            text("jamforelse", say("Jämfört med vad?", "Compared with what?")),
            Field(
                name: "hur", label: .words(say("Hur gjordes det?", "How was it done?")), kind: .note(""),
                isOptional: true),
            number("timmar", say("Arbetstid i timmar", "Work in hours")),
            number("kostnad", say("Kostnad i hela kronor", "Cost in whole kronor")),
            scopeField,
            number(
                "ar", say("Vilket år?", "Which year?"),
                hint: say("Behövs bara för årets uppföljning.", "Needed only for the yearly one.")),
            feedbackField(sent),
            text("underlag", say("Diarienummer eller adress", "Registry number or address")),
            Field(
                name: "anteckning",
                label: .words(say("Anteckning för den egna organisationen", "Note for your own organisation")),
                kind: .note(""), isOptional: true),
        ].compactMap { $0 }
        var form = FormModel(
            id: "folj-upp", title: say("Följ upp \(status.number)", "Follow up \(status.number)"),
            action: followUpPath(status.number), key: key, fields: asked + more,
            submit: say("Spara uppföljningen", "Save the follow-up"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path(status.number)))
        let isWritten = sent.map { sent in more.contains { $0.name != "slag" && sent[$0.name] != nil } } ?? false
        form.fold = .init(
            from: asked.count, title: say("Antal, värden, tid och kostnad", "Counts, values, time and cost"),
            isOpen: isWritten)
        return sent.map { form.filled(with: $0) } ?? form
    }

    private func choice<Answer: RawRepresentable<String>>(
        _ field: String, _ question: String, _ answers: [Answer], _ words: (Answer) -> String
    ) -> Field {
        Field(
            name: field, label: .words(question),
            kind: .radios(
                options: answers.map { Choice(value: $0.rawValue, label: .words(wording.label(words($0)))) }, chosen: ""
            ))
    }

    private func number(_ field: String, _ question: String, hint: String? = nil) -> Field {
        Field(name: field, label: .words(question), kind: .number(""), hint: hint, isOptional: true)
    }

    private func text(_ field: String, _ question: String) -> Field {
        Field(name: field, label: .words(question), kind: .text(""), isOptional: true)
    }

    private var scopeField: Field {
        Field(
            name: "slag", label: .words(say("Vilken uppföljning är det?", "Which follow-up is it?")),
            kind: .select(
                options: FollowUpPaper.Scope.allCases.map { scope in
                    let words =
                        scope == .single
                        ? say("enskild uppföljning", "single follow-up") : wording.followUpScope(scope)
                    return Choice(value: scope.rawValue, label: .words(wording.label(words)))
                }, chosen: FollowUpPaper.Scope.single.rawValue))
    }

    /// Asked only where the text asks for feedback.
    private func feedbackField(_ sent: FormBody?) -> Field? {
        let isAsked = agreement.rules.gates.contains { gate in
            gate.needs.contains { need in
                if case .has(let thing, _, _, _, _) = need { return thing.hasSuffix("feedback") }
                return false
            }
        }
        guard isAsked else { return nil }
        return Field(
            name: "aterkoppling", label: .words(say("Återkoppling som har gått ut", "Feedback that has gone out")),
            kind: .checkboxes(
                options: FollowUpPaper.Feedback.allCases.map {
                    Choice(value: $0.rawValue, label: .words(wording.label(feedback($0))))
                }, chosen: Set(sent?.all("aterkoppling") ?? [])), isOptional: true)
    }

    /// What the goals say that is to be measured.
    private func indicatorHint(_ status: MeasureStatus, _ view: ChainView) -> String? {
        let aims = (status.latest.terms.ties?.goals ?? []).compactMap { id -> String? in
            guard let goal = view.goal(id), goal.indicator != nil, let aim = wording.aim(goal) else { return nil }
            return "\(id): \(aim)."
        }
        return aims.isEmpty ? nil : say("Målet är ", "The goal is ") + aims.joined(separator: " ")
    }
}
