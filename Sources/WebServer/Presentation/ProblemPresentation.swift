import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// - Parameter events: what has been registered about it.
    func problemPage(
        _ frame: Frame, _ document: ChainDocument, _ problem: Problem, _ thread: ProblemThread, _ round: Round,
        events: [EventLine], key: String
    ) -> ProblemPage {
        let subject = Subject.document(document.id)
        var page = ProblemPage(
            frame: frame, number: "\(document.id)", title: Name(problem.title), facts: facts(document, problem, round),
            steps: steps(round, thread), about: about(problem), basis: basis(thread),
            childNotes: DocumentSection(
                id: "children", heading: say("Barnets bästa", "The child’s best interests"),
                rows: thread.childNotes.map(noteRow),
                empty: say("Inget är antecknat om barn än.", "Nothing has been noted of children yet."),
                add: mayWrite
                    ? link(
                        "Skriv om barnets bästa", "Write of the child’s best interests",
                        path(new: .childNote, about: subject)) : nil))
        page.own = ownNotice(document)
        page.model = round.model.name.map { Name($0) }
        page.analyses = thread.analyses.compactMap { document in
            guard case .analysis(let one) = document.content, let day = document.current?.day else { return nil }
            return block(document.id, one, day: day)
        }
        page.starters = starters
        page.goals = thread.goals.compactMap { document in
            if case .goal(let one) = document.content { block(document.id, one) } else { nil }
        }
        page.measures = thread.measures.compactMap { view.measures[$0] }.map(block)
        page.gaps = groups(view.gaps(of: thread))
        let subjects = thread.subjects
        page.reviews = reviews(among: subjects.contains, back: "\(document.id)", key: key)
        page.followUps = followUps(thread)
        page.beside = (thread.plans + thread.groups).map(row)
        page.versions = versions(document)
        page.events = events
        if mayWrite { addWays(&page, document.id, thread) }
        return page
    }

    private func addWays(_ page: inout ProblemPage, _ id: DocumentID, _ thread: ProblemThread) {
        let subject = Subject.document(id)
        page.next = view.nextWork(on: thread).map { proposal($0, id) }
        page.ways = [
            link("Ny version", "New version", path(id) + "/skriv"),
            link("Flytta i stegen", "Move in the steps", path(id) + "/flytta"),
        ]
        page.addAnalysis = link("Ny orsaksanalys", "New cause analysis", path(new: .analysis, about: subject))
        page.addGoal = link("Nytt mål", "New goal", path(new: .goal, about: subject))
        page.addMeasure = link("Ny åtgärd", "New measure", desk.path("/plan/ny?om=\(id)"))
        page.addFollowUp = link("Ny uppföljning", "New follow-up", path(new: .followUp, about: subject))
    }

    private var starters: [String] {
        [
            say("Varför händer det just här, just då?", "Why does it happen just here, just then?"),
            say("Vad gör det lätt att göra, och svårt att upptäcka?", "What makes it easy to do and hard to detect?"),
            say(
                "Vem skulle kunna göra skillnad, och gör det inte i dag?",
                "Who could make a difference, and does not today?"),
        ]
    }

    private func facts(_ document: ChainDocument, _ problem: Problem, _ round: Round) -> [Pages.Fact] {
        var facts = [Pages.Fact(label: say("Överenskommelse", "Agreement"), value: name(agreement.short))]
        facts += problem.areas.map { Pages.Fact(label: say("Fokusområde", "Focus area"), value: area($0)) }
        facts.append(Pages.Fact(label: say("Varv", "Round"), value: .words("\(round.number)")))
        if problem.prioritised == true {
            facts.append(Pages.Fact(label: say("Prioriterat", "Priority"), value: .words(say("ja", "yes"))))
        }
        let status = view.status(of: .document(document.id))
        if round.isClosed || status.standing != .written {
            facts.append(
                Pages.Fact(label: say("Ställning", "Standing"), value: .words(wording.chainStanding(status.standing))))
        }
        if let current = document.current {
            facts.append(Pages.Fact(label: say("Skrivet", "Written"), value: .words(wording.day(current.on))))
        }
        facts.append(Pages.Fact(label: say("Läget den", "Status on"), value: .words(wording.day(desk.day))))
        return facts
    }

    func ownNotice(_ document: ChainDocument) -> String? {
        guard document.current?.isOwn == true else { return nil }
        return say(
            "Bara er organisation kan läsa det här. Välj \u{201D}Ny version\u{201D} och dela det när ni vill att den andra parten ska se det.",
            "Only your organisation can read this. Choose “New version” and share it when you want the other party to see it."
        )
    }

    // MARK: The steps

    func steps(_ round: Round, _ thread: ProblemThread) -> [StepLine] {
        let now = round.model.place(of: round.step)
        var told: Set<ProcessModel.Phase> = []
        return round.model.steps.enumerated().map { place, step in
            let phase = round.model.phase(of: step)
            // Where several steps are for the same thing, the first says what there is of it.
            let isFirst = phase.map { told.insert($0).inserted } ?? false
            let state: StepLine.State =
                place < now || round.isClosed ? .passed : place == now ? .now : .later
            return StepLine(
                name: stepName(step, round.model), phase: phase.flatMap { phaseWord($0, step, round.model) },
                state: state, holds: isFirst ? phase.flatMap { holds($0, thread) } : nil)
        }
    }

    /// The text's own word; where it has none, ours.
    func stepName(_ step: String, _ model: WayOfWorking) -> Label {
        guard model.name == nil else { return name(wording.label(step)) }
        return .words(wording.label(model.phase(of: step).map(wording.phase) ?? step))
    }

    private func phaseWord(_ phase: ProcessModel.Phase, _ step: String, _ model: WayOfWorking) -> String? {
        let word = wording.phase(phase)
        return model.name == nil || step.contains(word) ? nil : word
    }

    private func holds(_ phase: ProcessModel.Phase, _ thread: ProblemThread) -> String? {
        func count(_ number: Int, _ one: String, _ many: String) -> String? {
            number == 0 ? nil : number == 1 ? one : "\(number) \(many)"
        }
        let words: [String?] =
            switch phase {
            case .scan:
                [count(thread.pictures.count, say("1 lägesbild", "1 picture"), say("lägesbilder", "pictures"))]
            case .analyse: [count(causeCount(thread), say("1 orsak", "1 cause"), say("orsaker", "causes"))]
            case .respond:
                [
                    count(thread.goals.count, say("1 mål", "1 goal"), say("mål", "goals")),
                    count(thread.measures.count, say("1 åtgärd", "1 measure"), say("åtgärder", "measures")),
                ]
            case .assess:
                [count(thread.followUps.count, say("1 uppföljning", "1 follow-up"), say("uppföljningar", "follow-ups"))]
            }
        let found = words.compactMap { $0 }
        return found.isEmpty ? nil : found.joined(separator: ", ")
    }

    private func proposal(_ work: NextWork, _ id: DocumentID) -> ProposalLine {
        let subject = Subject.document(id)
        let way: String =
            switch work {
            case .analyse: path(new: .analysis, about: subject)
            case .complete(let analysis): path(analysis) + "/skriv"
            case .setGoal: path(new: .goal, about: subject)
            case .addMeasure: desk.path("/plan/ny?om=\(id)")
            case .take(let step, let of): path(step: step, of: of)
            case .followUp: path(new: .followUp, about: subject)
            case .goOn: path(id) + "/flytta"
            }
        return ProposalLine(text: wording.nextWork(work, in: agreement), path: way)
    }

    // MARK: What it is and builds on

    private func about(_ problem: Problem) -> [Pages.Fact] {
        let lines: [(String, String?)] = [
            (say("Vad", "What"), problem.what), (say("Var", "Where"), problem.place),
            (say("När", "When"), problem.time), (say("Vilka drabbas", "Whom it harms"), problem.harmed),
            (say("Sedan när", "Since when"), problem.since), (say("Hur ofta", "How often"), problem.recurrence),
        ]
        return lines.compactMap { label, text in text.map { Pages.Fact(label: label, value: name($0)) } }
    }

    private func basis(_ thread: ProblemThread) -> DocumentSection {
        let rows = thread.pictures.map { document in
            var row = row(document)
            if case .picture(let picture) = document.content {
                row.lines = picture.findings.map { name("\($0.no). \($0.text)") }
            }
            return row
        }
        return DocumentSection(
            id: "basis", heading: say("Bygger på", "Builds on"), rows: rows,
            empty: say("Ingen lägesbild är angiven.", "No situation picture is given."))
    }

    private func noteRow(_ document: ChainDocument) -> DocumentRow {
        var row = row(document)
        if case .childNote(let note) = document.content {
            row.facts.append(note.about.map { "\($0)" }.joined(separator: ", "))
            row.lines = [name(note.text)]
        }
        return row
    }

    // MARK: Measures and what came of them

    private func block(_ status: MeasureStatus) -> MeasureBlock {
        let terms = status.latest.terms
        var block = MeasureBlock(
            number: "\(status.number)", title: Name(terms.text), path: desk.path(status.number),
            responsible: desk.responsible(status), status: desk.statusLabel(status))
        block.causes = (terms.ties?.causes ?? []).map { part in
            MeasureBlock.Cause(number: "\(part)", text: cause(part).map { Name($0.text) })
        }
        block.goals = (terms.ties?.goals ?? []).map { "\($0)" }
        let gap = gaps.first { $0.what == .measureWithoutCause(status.number) }
        block.lacks = gap.map { [wording.gapKind($0.what)] } ?? []
        let subject = Subject.measure(status.number)
        if mayWrite, !status.isOver, !view.isDecided(subject) {
            block.step = link("Ta till beslut", "Take to a decision", path(step: .decide, of: subject))
        }
        return block
    }

    private func followUps(_ thread: ProblemThread) -> [FollowUpBlock] {
        thread.followUps.compactMap { document in
            guard case .followUp(let paper) = document.content else { return nil }
            let about = paper.about.map { "\($0)" }.joined(separator: ", ")
            let day = document.current.map { wording.shortDay($0.day) } ?? ""
            return FollowUpBlock(
                number: "\(document.id)", path: path(document.id), about: "\(about) · \(day)", lines: lines(paper))
        }
    }

    /// The three questions, each only where it was answered.
    func lines(_ paper: FollowUpPaper) -> [Pages.Fact] {
        var lines: [Pages.Fact] = []
        func add(_ sv: String, _ en: String, _ value: Label?) {
            if let value { lines.append(Pages.Fact(label: say(sv, en), value: value)) }
        }
        add("Gjordes det vi sa?", "Did we do what we said?", paper.production.map { .words(production($0)) })
        add("Hur gjordes det?", "How was it done?", paper.process.map { name($0.how) })
        add("Arbetstid", "Work", paper.process?.hours.map { .words(wording.hours($0.hundredths)) })
        add("Kostnad", "Cost", paper.process?.cost.map { .words(wording.kronor($0.amount)) })
        add(
            "Fick det effekt?", "Did it have an effect?",
            paper.effect.map { .words(wording.label(wording.effect($0.answer))) })
        add("Före och efter", "Before and after", paper.effect.flatMap(beforeAndAfter).map { .words($0) })
        add("Jämförelse", "Comparison", paper.effect?.comparison.map { name($0) })
        add("Oönskade effekter", "Unwanted effects", paper.effect?.unwanted.map { name($0) })
        add("Bedömning", "Judgement", paper.judgement.map { .words(wording.label(wording.judgement($0))) })
        let feedback = paper.feedback.map(wording.feedback).joined(separator: ", ")
        add("Återkoppling", "Feedback", feedback.isEmpty ? nil : .words(wording.label(feedback)))
        add("Sammanfattning", "Summary", paper.summary.map { name($0) })
        return lines
    }

    private func production(_ production: FollowUpPaper.Production) -> String {
        let words = wording.label(wording.carriedOut(production.carriedOut))
        switch (production.done, production.of) {
        case (let done?, let of?): return "\(words), \(done) \(say("av", "of")) \(of)"
        case (let done?, nil): return "\(words), \(done) \(say("gånger", "times"))"
        default: return words
        }
    }

    private func beforeAndAfter(_ effect: FollowUpPaper.Effect) -> String? {
        switch (effect.before, effect.after) {
        case (let before?, let after?):
            say("från \(figure(before)) till \(figure(after))", "from \(figure(before)) to \(figure(after))")
        case (let before?, nil): say("före: \(figure(before))", "before: \(figure(before))")
        case (nil, let after?): say("efter: \(figure(after))", "after: \(figure(after))")
        case (nil, nil): nil
        }
    }
}
