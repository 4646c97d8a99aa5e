import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// Everything in the chain: problems first, then what is to be looked through and what is missing.
    func chainPage(_ frame: Frame, key: String) -> ChainPage {
        var page = ChainPage(
            frame: frame, heading: say("Från problem till uppföljning", "From problem to follow-up"),
            lead: say(
                "Här hänger det ihop: vad problemet är, varför det finns, vad ni vill uppnå, vad ni gör och hur det gick.",
                "Here it hangs together: what the problem is, why it is there, what you want, what you do and how it went."
            ),
            facts: [
                Pages.Fact(label: say("Överenskommelse", "Agreement"), value: name(agreement.short)),
                Pages.Fact(label: say("Läget den", "Status on"), value: .words(wording.day(desk.day))),
            ])
        page.model = agreement.waysOfWorking.first?.name.map { Name($0) }
        page.problems = view.sorted(.problem).map(problemRow)
        page.addProblem = mayWrite ? link("Beskriv ett problem", "Describe a problem", path(new: .problem)) : nil
        page.reviews = reviews(among: { _ in true }, back: "", key: key)
        page.gaps = groups(gaps)
        page.sections = ChainKind.allCases.filter { $0 != .problem }.compactMap(section)
        page.doors = mayWrite ? ChainKind.allCases.map(door) : []
        page.pages = [
            link("Åtgärdsplan", "Action plan", desk.planPath),
            link("Fokusområden", "Focus areas", desk.path("/fokusomraden")), desk.bodiesCrumb,
        ]
        return page
    }

    private func problemRow(_ document: ChainDocument) -> ChainPage.ProblemRow {
        var row = row(document)
        guard let thread = view.thread(of: document.id), let round = view.round(of: document.id) else {
            return ChainPage.ProblemRow(row: row, steps: [])
        }
        row.facts += counts(thread)
        if round.number > 1 { row.facts.append(say("varv \(round.number)", "round \(round.number)")) }
        if round.isClosed { row.tags.append(say("Avslutat", "Closed")) }
        let lacking = view.gaps(of: thread).count
        if lacking > 0 { row.tags.append(say("\(lacking) saknas", "\(lacking) missing")) }
        let subjects = thread.subjects
        if marks.contains(where: { subjects.contains($0.of) }) { row.tags.append(say("Se över", "Look through")) }
        return ChainPage.ProblemRow(
            row: row, steps: steps(round, thread).map { StepLine(name: $0.name, state: $0.state) })
    }

    private func counts(_ thread: ProblemThread) -> [String] {
        let causes = causeCount(thread)
        return [
            causes == 0 ? nil : causes == 1 ? say("1 orsak", "1 cause") : say("\(causes) orsaker", "\(causes) causes"),
            thread.goals.isEmpty ? nil : say("\(thread.goals.count) mål", "\(thread.goals.count) goals"),
            thread.measures.isEmpty
                ? nil
                : thread.measures.count == 1
                    ? say("1 åtgärd", "1 measure")
                    : say("\(thread.measures.count) åtgärder", "\(thread.measures.count) measures"),
        ].compactMap { $0 }
    }

    func causeCount(_ thread: ProblemThread) -> Int {
        thread.analyses.reduce(0) { sum, document in
            if case .analysis(let one) = document.content { sum + one.causes.count } else { sum }
        }
    }

    // MARK: Everything else

    /// Kinds that nobody has written anything of are among the doors only.
    private func section(_ kind: ChainKind) -> DocumentSection? {
        var rows = view.sorted(kind).map(row)
        if kind == .area { rows = namedAreas + rows }
        guard !rows.isEmpty else { return nil }
        return DocumentSection(id: kind.slug, heading: heading(kind), rows: rows, empty: "")
    }

    /// The areas that the text names, unless something has been written of them.
    private var namedAreas: [DocumentRow] {
        agreement.rules.areas.filter { view.names(of: $0.key).count == 1 }.map { area in
            DocumentRow(
                number: area.number.map { "\($0)" } ?? "", title: desk.areaLabel(area.key), path: nil,
                facts: [say("står i överenskommelsen", "named in the agreement")])
        }
    }

    func heading(_ kind: ChainKind) -> String {
        switch kind {
        case .picture: say("Lägesbilder", "Situation pictures")
        case .problem: say("Problem", "Problems")
        case .analysis: say("Orsaksanalyser", "Cause analyses")
        case .area: say("Fokusområden", "Focus areas")
        case .goal: say("Mål", "Goals")
        case .plan: say("Handlingsplaner", "Action plans")
        case .childNote: say("Barnets bästa", "The child’s best interests")
        case .group: say("Grupper", "Groups")
        case .matter: say("Ärenden", "Matters")
        case .categories: say("Kategorier för uppgifter", "Categories of data")
        case .followUp: say("Uppföljningar", "Follow-ups")
        }
    }

    private func door(_ kind: ChainKind) -> ChainPage.Door {
        let hint =
            switch kind {
            case .picture:
                say(
                    "Vad bilden visar, vad den bygger på och vad som saknas.",
                    "What it shows, what it builds on and what is left out.")
            case .problem:
                say("Vad, var, när, vilka drabbas och sedan när.", "What, where, when, whom it harms and since when.")
            case .analysis:
                say(
                    "Varför det händer: fiskben, träd, kedja eller triangel.",
                    "Why it happens: fishbone, tree, chain or triangle.")
            case .area: say("Ett område för ett år eller hela tiden.", "An area for a year or the whole time.")
            case .goal:
                say(
                    "Vad som ska ha ändrats, hur det mäts och när.",
                    "What is to have changed, how it is measured and when.")
            case .plan: say("Vilka åtgärder och mål som hör ihop.", "Which measures and goals belong together.")
            case .childNote:
                say(
                    "Hur barn berörs, som anteckning eller konsekvensanalys.",
                    "How children are affected, as a note or an impact analysis.")
            case .group:
                say("Vilka som ska arbeta med något, och hur länge.", "Who is to work on something, and how long.")
            case .matter: say("Något som ett organ ska ta ställning till.", "Something for a body to take a stand on.")
            case .categories: say("Vilka sorters uppgifter som lämnas.", "Which sorts of data are delivered.")
            case .followUp: say("Gjordes det? Hur? Vad kom ut av det?", "Was it done? How? What came of it?")
            }
        return ChainPage.Door(
            link: Link(text: .words(writing(kind)), path: path(new: kind)), hint: hint)
    }

    /// What writing a new one is called.
    func writing(_ kind: ChainKind) -> String {
        switch kind {
        case .picture: say("Ny lägesbild", "New situation picture")
        case .problem: say("Nytt problem", "New problem")
        case .analysis: say("Ny orsaksanalys", "New cause analysis")
        case .area: say("Nytt fokusområde", "New focus area")
        case .goal: say("Nytt mål", "New goal")
        case .plan: say("Ny handlingsplan", "New action plan")
        case .childNote: say("Barnets bästa: ny anteckning", "The child’s best interests: new note")
        case .group: say("Ny grupp", "New group")
        case .matter: say("Nytt ärende", "New matter")
        case .categories: say("Nya kategorier för uppgifter", "New categories of data")
        case .followUp: say("Ny uppföljning", "New follow-up")
        }
    }
}
