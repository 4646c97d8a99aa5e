import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// A form of a step as it was sent: every answer, so that nothing is lost when it comes back.
struct StepForm {
    static let id = "steg"
    let sent: FormBody

    var answer: ChainFact.Answer { sent["svar"].flatMap(ChainFact.Answer.init) ?? .yes }
    var isFact: Bool { sent["redan"] == "ja" }
    var present: [ActorKey] { sent.all("med").filter { !$0.isEmpty }.map(ActorKey.init) }

    func seat(_ row: Int) -> String { sent["ersatt-plats-\(row)"] ?? "" }
    func substitute(_ row: Int) -> String { sent["ersatt-av-\(row)"] ?? "" }
    func hasMandate(_ row: Int) -> Bool { sent["ersatt-mandat-\(row)"] == "ja" }

    /// The rows in which both the seat and who sat there are chosen.
    func standIns(_ rows: Int) -> [ChainFact.StandIn] {
        (0..<rows).compactMap { row in
            guard !seat(row).isEmpty, !substitute(row).isEmpty else { return nil }
            return ChainFact.StandIn(
                ActorKey(substitute(row)), for: ActorKey(seat(row)), mandate: hasMandate(row))
        }
    }
}

extension Desk {
    /// What a step is, put together from the question and the form.
    func chainStep(_ step: ChainFact.Step, _ subject: Subject, _ actor: ActorKey, _ form: StepForm) -> ChainStep {
        var taken = ChainStep(step, of: subject, by: actor, answer: form.answer)
        taken.reference = form.sent["underlag"]
        taken.present = form.present
        taken.standIns = form.standIns(standInRows(actor))
        return taken
    }

    /// Who takes a step when nobody is named: whom the text names if the reader may speak for it, else the reader's own party.
    func likelyActor(_ step: ChainFact.Step, _ subject: Subject, _ view: ChainView) -> ActorKey {
        view.takers(of: step, with: subject).map(\.actor).first(where: maySpeak)
            ?? who.parties[agreement.id] ?? agreement.authorities.first ?? ActorKey("")
    }

    /// One authority does not answer for another.
    private func maySpeak(for actor: ActorKey) -> Bool {
        guard let party = agreement.party(of: actor), agreement.authorities.contains(party) else { return true }
        return party == who.parties[agreement.id]
    }

    // MARK: The page

    func stepPage(
        _ frame: Frame, _ question: StepQuestion, _ form: StepForm, key: String, faults: [String: String] = [:]
    )
        -> StepPage
    {
        let view = chain
        guard let subject = question.subject, view.isKnown(subject), isReadable(subject, view) else {
            return StepPage(
                frame: frame, step: say("Ta ett steg", "Take a step"), subject: nil,
                chooser: chooser(question, nil, nil, nil, view))
        }
        let step = question.step.flatMap { $0.applies(to: subject) ? $0 : nil } ?? view.nextStep(with: subject)
        let actor = question.actor ?? likelyActor(step, subject, view)
        var page = StepPage(
            frame: frame, step: wording.label(wording.chainStep(step)),
            subject: Link(text: subjectLabel(subject, view), path: subjectPath(subject)),
            chooser: chooser(question, subject, step, actor, view))
        let taken = chainStep(step, subject, actor, form)
        let hasReason = form.sent["skal"] != nil
        let day = form.sent["datum"].flatMap { CivilDate($0) } ?? day
        let stops = taken.answer == .yes ? view.stops(taken, on: day, hasReason: hasReason) : []
        page.facts = stepFacts(step, subject, actor, view)
        page.verdict = wording.lackCount(stops.count)
        page.lacks = stops.map { lackLine($0, taken, view) }
        page.flags = body(actor).map { missedSeats($0, view) } ?? []
        if who.actor(in: agreement.id) != nil {
            page.form = stepForm(taken, form, stops, view, key: key).refused(faults)
            // What belongs to no question is told in the order of the steps.
            let questions = Set(page.form?.fields.map(\.name) ?? [])
            page.form?.errors = faults.filter { !questions.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        }
        return page
    }

    func body(_ actor: ActorKey) -> Body? { agreement.bodies.first { $0.key == actor } }

    /// The words of a document that is another organisation's own are not read.
    private func isReadable(_ subject: Subject, _ view: ChainView) -> Bool {
        subject.document.map { view.documents[$0]?.current != nil } ?? true
    }

    /// What people call a subject. What they wrote is Swedish.
    func subjectLabel(_ subject: Subject, _ view: ChainView) -> Label {
        switch subject {
        case .agreement: .words(wording.subjectTitle(subject, in: view))
        case .area(let key): areaLabel(key)
        case .measure, .document: .name(name(wording.subjectTitle(subject, in: view)))
        }
    }

    private func stepFacts(_ step: ChainFact.Step, _ subject: Subject, _ actor: ActorKey, _ view: ChainView) -> [Pages
        .Fact]
    {
        let status = view.status(of: subject)
        var facts = [
            Pages.Fact(label: say("Tas av", "Taken by"), value: .name(name(agreement.name(of: actor)))),
            Pages.Fact(
                label: say("Enligt texten", "By the text"),
                value: .words(wording.stepTakers(view.takers(of: step, with: subject), in: agreement))),
        ]
        if status.since != nil {
            facts.append(Pages.Fact(label: say("Läge", "Standing"), value: .words(wording.standing(status))))
        }
        return facts
    }

    func missedSeats(_ body: Body, _ view: ChainView) -> [String] {
        view.seats(of: body).filter(\.isMissed).map { wording.missedSeat($0.seat, of: body, in: agreement) }
    }

    // MARK: The form

    private func stepForm(_ taken: ChainStep, _ form: StepForm, _ stops: [Stop], _ view: ChainView, key: String)
        -> FormModel
    {
        FormModel(
            id: StepForm.id, title: say("Registrera steget", "Register the step"), action: path("/steg"), key: key,
            hidden: [
                HiddenField(name: "om", value: "\(taken.of)"), HiddenField(name: "steg", value: taken.step.slug),
                HiddenField(name: "av", value: taken.by.text),
            ],
            fields: answerField(taken) + [
                Field(
                    name: "datum", label: .words(say("Vilken dag?", "Which day?")),
                    kind: .date(form.sent.all("datum").first ?? day.description))
            ] + presenceFields(taken.by, form, view) + [
                Field(
                    name: "underlag", label: .words(say("Paragraf eller diarienummer", "Paragraph or registry number")),
                    kind: .text(form.sent["underlag"] ?? ""), isOptional: true),
                Field(
                    name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(form.sent["skal"] ?? ""),
                    hint: say(
                        "Behövs när något saknas. Läses bara av er organisation. Skriv inte namn på personer.",
                        "Needed when something is missing. Read by your organisation only. Do not write names of persons."
                    ),
                    isOptional: stops.isEmpty),
            ] + factField(form, stops),
            submit: say("Registrera", "Register"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: subjectPath(taken.of)))
    }

    /// Only steps that somebody may say no to ask for an answer.
    private func answerField(_ taken: ChainStep) -> [Field] {
        guard taken.step.isDecision || [.adopt, .anchor, .advise].contains(taken.step) else { return [] }
        return [
            Field(
                name: "svar", label: .words(say("Vad blev svaret?", "What was the answer?")),
                kind: .radios(
                    options: ChainFact.Answer.allCases.map { answer in
                        Choice(
                            value: answer.rawValue,
                            label: .words(wording.label(wording.stepAnswer(answer, by: taken.by, in: agreement))))
                    }, chosen: taken.answer.rawValue))
        ]
    }

    /// What happened all the same is written down, whatever it lacked.
    private func factField(_ form: StepForm, _ stops: [Stop]) -> [Field] {
        guard !stops.isEmpty || form.isFact else { return [] }
        return [
            Field(
                name: "redan", label: .words(say("Har det redan skett?", "Has it happened already?")),
                kind: .checkboxes(
                    options: [
                        Choice(
                            value: "ja",
                            label: .words(
                                say(
                                    "Det är redan gjort: skriv in det ändå",
                                    "It is already done: write it down all the same")))
                    ], chosen: form.isFact ? ["ja"] : []),
                hint: say(
                    "Då behövs ett skäl. Det som saknas visas som en avvikelse tills det finns.",
                    "Then a reason is needed. What is missing is shown as a deviation until it is there."),
                isOptional: true)
        ]
    }

    // MARK: Who was there

    func standInRows(_ actor: ActorKey) -> Int { body(actor).map { min(3, max(1, $0.seats.count)) } ?? 0 }

    /// The body's seats first; where seats are filled locally, the agreement's other posts after them.
    private func presenceFields(_ actor: ActorKey, _ form: StepForm, _ view: ChainView) -> [Field] {
        guard let body = body(actor) else { return [] }
        let seats = view.seats(of: body).map(\.seat)
        let others = body.openSeats ? agreement.posts.map(\.key).filter { !seats.contains($0) } : []
        let options = (seats + others).map { actor in
            Choice(
                value: actor.text, label: .name(name(agreement.name(of: actor))),
                party: agreement.party(of: actor).flatMap(mark))
        }
        guard !options.isEmpty else { return [] }
        let there = Field(
            name: "med", label: .words(say("Vilka var med?", "Who was there?")),
            kind: .checkboxes(options: options, chosen: Set(form.present.map(\.text))), isOptional: true)
        return [there] + (0..<standInRows(actor)).flatMap { standInFields($0, options, form) }
    }

    private func standInFields(_ row: Int, _ seats: [Choice], _ form: StepForm) -> [Field] {
        let nobody = Choice(value: "", label: .words(say("Ingen ersättare", "No stand-in")))
        let everybody = agreement.posts.map { Choice(value: $0.key.text, label: .name(name($0.name))) }
        let none = Choice(value: "", label: .words(say("Välj", "Choose")))
        let number = row + 1
        return [
            Field(
                name: "ersatt-plats-\(row)", label: .words(say("Plats \(number)", "Seat \(number)")),
                kind: .select(
                    options: [nobody] + seats.map { Choice(value: $0.value, label: $0.label) }, chosen: form.seat(row)),
                isOptional: true),
            Field(
                name: "ersatt-av-\(row)",
                label: .words(say("Ersättare på plats \(number)", "Stand-in for seat \(number)")),
                kind: .select(options: [none] + everybody, chosen: form.substitute(row)), isOptional: true),
            Field(
                name: "ersatt-mandat-\(row)",
                label: .words(say("Mandat för ersättare \(number)", "Mandate of stand-in \(number)")),
                kind: .checkboxes(
                    options: [Choice(value: "ja", label: .words(say("Fick besluta", "Was allowed to decide")))],
                    chosen: form.hasMandate(row) ? ["ja"] : []), isOptional: true),
        ]
    }

    // MARK: Another step

    private func chooser(
        _ question: StepQuestion, _ subject: Subject?, _ step: ChainFact.Step?, _ actor: ActorKey?, _ view: ChainView
    ) -> StepChooser {
        let documents = view.sorted.filter { $0.current != nil }.map { Subject.document($0.id) }
        let subjects =
            documents + view.measures.keys.sorted().map(Subject.measure)
            + agreement.rules.areas.map { Subject.area($0.key) }
            + [.agreement]
        let steps = ChainFact.Step.allCases.filter { step in subject.map(step.applies(to:)) ?? true }
        let actors =
            agreement.bodies.map(\.key) + agreement.authorities.filter(maySpeak)
            + agreement.posts.map(\.key).filter(maySpeak)
        let any = Choice(value: "", label: .words(say("Som texten säger", "As the text says")))
        return StepChooser(
            action: path("/steg"),
            fields: [
                Field(
                    name: "om", label: .words(say("Vad gäller det?", "What is it about?")),
                    kind: .select(
                        options: subjects.map { Choice(value: "\($0)", label: subjectLabel($0, view)) },
                        chosen: subject.map { "\($0)" } ?? "")),
                Field(
                    name: "steg", label: .words(say("Vilket steg?", "Which step?")),
                    kind: .select(
                        options: [any]
                            + steps.map { Choice(value: $0.slug, label: .words(wording.label(wording.chainStep($0)))) },
                        chosen: step?.slug ?? "")),
                Field(
                    name: "av", label: .words(say("Vem tar det?", "Who takes it?")),
                    kind: .select(
                        options: [any]
                            + actors.map { Choice(value: $0.text, label: .name(name(agreement.name(of: $0)))) },
                        chosen: actor?.text ?? "")),
            ])
    }
}
