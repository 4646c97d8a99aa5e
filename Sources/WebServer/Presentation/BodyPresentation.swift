import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// The agreement's bodies: who sits there, what waits for them, what they have done.
extension Desk {
    /// The bodies, and after them the posts that an order of approval names: they decide too.
    var deciders: [ActorKey] {
        let named = agreement.rules.approvals.flatMap { $0.steps + $0.tracks.flatMap(\.steps) }.map(\.by)
        return Array(uniqued: agreement.bodies.map(\.key) + named)
    }

    /// A body, a post of an order of approval, or a party that answers for itself.
    func isDecider(_ actor: ActorKey) -> Bool { deciders.contains(actor) || agreement.authorities.contains(actor) }

    func bodiesPage(_ frame: Frame) -> BodiesPage {
        let view = chain
        var page = BodiesPage(frame: frame, bodies: deciders.map { bodyLine($0, view) })
        page.parties = view.waitingForParties.flatMap { status in
            status.waitingFor.map { partyLine(status, $0, view) }
        }
        page.links = [Link(text: .words(say("Fokusområden", "Focus areas")), path: path("/fokusomraden"))]
        if who.actor(in: agreement.id) != nil {
            page.links.append(Link(text: .words(say("Ta ett steg", "Take a step")), path: path("/steg")))
        }
        return page
    }

    private func bodyLine(_ actor: ActorKey, _ view: ChainView) -> BodyLine {
        let known = body(actor)
        let waiting = view.agenda(of: actor).count
        let missed = known.map { view.seats(of: $0).count(where: \.isMissed) } ?? 0
        let counts = [
            waiting > 0 ? say("\(waiting) väntar", "\(waiting) waiting") : nil,
            missed > 0 ? say("\(missed) vakant", "\(missed) vacant") : nil,
        ]
        return BodyLine(
            name: name(agreement.name(of: actor)), path: bodyPath(actor),
            partOf: known?.partOf.map { name(agreement.name(of: $0)) },
            mandates: known.map { wording.mandates($0, in: agreement) } ?? [], counts: counts.compactMap { $0 })
    }

    private func partyLine(_ status: SubjectStatus, _ party: ActorKey, _ view: ChainView) -> AgendaLine {
        let stops = view.stops(ChainStep(.decide, of: status.subject, by: party), on: day)
        var line = AgendaLine(
            step: agreement.name(of: party), subject: subjectLabel(status.subject, view),
            path: subjectPath(status.subject), since: wording.waitedSince(status.since ?? day, on: day),
            verdict: wording.lackCount(stops.count), ways: [paperWay(status.subject, party)])
        if party == who.parties[agreement.id] { line.ways += stepWays(.decide, status.subject, party) }
        return line
    }

    // MARK: One body

    func bodyPage(_ frame: Frame, _ actor: ActorKey, key: String, refused: FormModel? = nil) -> BodyPage {
        let view = chain
        var page = BodyPage(frame: frame, name: name(agreement.name(of: actor)))
        page.agenda = view.agenda(of: actor).map { agendaLine($0, actor, view) }
        page.days = days(of: actor, view)
        guard let body = body(actor) else {
            page.hasSeats = false
            page.mandates = orders(of: actor)
            page.facts = agreement.party(of: actor).map { [partFact($0)] } ?? []
            return page
        }
        page.facts = bodyFacts(body)
        page.mandates = wording.mandates(body, in: agreement)
        if body.kind == .board { page.notes = [wording.mayNotBeDelegated(actor, in: agreement)] }
        page.warnings = missedSeats(body, view).map {
            WarningLine(text: $0, link: Link(text: .words(say("Fyll platsen", "Fill the seat")), path: "#plats"))
        }
        page.seats = view.seats(of: body).map(seatLine)
        if who.actor(in: agreement.id) != nil { page.form = refused ?? seatForm(body, view, key: key) }
        return page
    }

    /// The orders of approval that name a post, as the definition reads them.
    private func orders(of actor: ActorKey) -> [String] {
        agreement.rules.approvals.filter { approval in
            (approval.steps + approval.tracks.flatMap(\.steps)).contains { $0.by == actor }
        }.map { $0.reading[language] }
    }

    private func partFact(_ whole: ActorKey) -> Pages.Fact {
        Pages.Fact(label: say("Del av", "Part of"), value: .name(name(agreement.name(of: whole))))
    }

    private func bodyFacts(_ body: Body) -> [Pages.Fact] {
        let whole = (body.partOf ?? body.of).map(partFact)
        let source = body.basis.clause.map { Pages.Fact(label: say("Källa", "Source"), value: .name(name($0))) }
        return [whole, source].compactMap { $0 }
    }

    private func seatLine(_ seat: BodySeat) -> SeatLine {
        let holder: Label? =
            switch seat.holder {
            case .unsaid: .words(say("Ingen är antecknad", "Nobody is noted"))
            case .vacant: nil
            case .held(let by): .name(name(agreement.name(of: by)))
            }
        return SeatLine(
            seat: name(agreement.name(of: seat.seat)), holder: holder, isVacant: seat.holder == .vacant,
            isRequired: seat.isRequired)
    }

    func seatForm(_ body: Body, _ view: ChainView, key: String) -> FormModel {
        let seats = view.seats(of: body).map(\.seat)
        let local = body.openSeats ? agreement.posts.map(\.key).filter { !seats.contains($0) } : []
        let nobody = Choice(value: "", label: .words(say("Ingen: platsen är vakant", "Nobody: the seat is vacant")))
        func choice(_ actor: ActorKey) -> Choice {
            Choice(value: actor.text, label: .name(name(agreement.name(of: actor))))
        }
        return FormModel(
            id: "plats", title: say("Vem har platsen?", "Who holds the seat?"), action: bodyPath(body.key, "/plats"),
            key: key,
            fields: [
                Field(
                    name: "plats", label: .words(say("Plats", "Seat")),
                    kind: .select(options: (seats + local).map(choice), chosen: seats.first?.text ?? "")),
                Field(
                    name: "vem", label: .words(say("Vem har den?", "Who holds it?")),
                    kind: .select(options: [nobody] + agreement.posts.map(\.key).map(choice), chosen: "")),
                Field(
                    name: "datum", label: .words(say("Från vilken dag?", "From which day?")),
                    kind: .date(day.description)),
            ], submit: say("Spara platsen", "Save the seat"), weight: .secondary)
    }

    // MARK: What waits, and what was done

    private func agendaLine(_ item: AgendaItem, _ actor: ActorKey, _ view: ChainView) -> AgendaLine {
        let step = ChainStep(item.step, of: item.subject, by: actor)
        var line = AgendaLine(
            step: wording.label(wording.chainStep(item.step)), subject: subjectLabel(item.subject, view),
            path: subjectPath(item.subject), since: wording.waitedSince(item.since, on: day),
            verdict: wording.lackCount(item.stops.count), lacks: item.stops.map { lackLine($0, step, view) },
            ways: [paperWay(item.subject, actor)])
        line.then = wording.afterThis(item, in: agreement)
        line.ways += stepWays(item.step, item.subject, actor)
        return line
    }

    private func paperWay(_ subject: Subject, _ actor: ActorKey) -> Link {
        let about = wording.subject(subject, in: agreement)
        return Link(
            text: .words(say("Beslutsunderlag för \(about)", "Decision paper for \(about)")),
            path: path(PaperName.decision(actor, subject).path))
    }

    private func stepWays(_ step: ChainFact.Step, _ subject: Subject, _ actor: ActorKey) -> [Link] {
        guard who.actor(in: agreement.id) != nil else { return [] }
        let (what, about) = (wording.chainStep(step), wording.subject(subject, in: agreement))
        return [
            Link(
                text: .words(say("Registrera \(what) om \(about)", "Register the \(what) on \(about)")),
                path: stepPath(step, with: subject, by: actor))
        ]
    }

    private func days(of actor: ActorKey, _ view: ChainView) -> [DecisionDay] {
        let taken = view.handlings(by: actor)
        let open = Set(matter.openDeviations(on: day).map(\.entry.number))
        return Array(uniqued: taken.map(\.on)).map { on in
            let lines = taken.filter { $0.on == on }.map { handling in
                let title = wording.subjectTitle(handling.handled.of, in: view)
                let flags = view.presence(handling.handled).map { wording.presence($0, in: agreement) } ?? []
                let departs = open.contains(handling.entry) ? [say("Avvikelse.", "Deviation.")] : []
                return (["\(title).", wording.stepTaken(handling, in: agreement)] + flags + departs).joined(
                    separator: " ")
            }
            return DecisionDay(
                day: Link(text: .words(wording.day(on)), path: bodyPath(actor, "/beslut/\(on)")), lines: lines)
        }
    }

    /// Words that people wrote in documents and measures: they are Swedish wherever they stand.
    var writtenTitles: [String] {
        let view = chain
        let subjects = view.documents.keys.map(Subject.document) + view.measures.keys.map(Subject.measure)
        return subjects.map { wording.subjectTitle($0, in: view) }
    }
}
