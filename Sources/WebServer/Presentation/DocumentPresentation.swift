import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// - Parameters:
    ///   - version: the words that are shown; the latest ones unless another entry is asked for.
    ///   - events: what has been registered about it.
    func documentPage(
        _ frame: Frame, _ document: ChainDocument, _ version: ChainDocument.Version, events: [EventLine], key: String
    ) -> DocumentPage {
        let id = document.id
        let isCurrent = version == document.current
        var page = DocumentPage(
            frame: frame, number: "\(id)", title: title(version.content), facts: facts(document, version))
        page.notices = [ownNotice(document)].compactMap { $0 }
        if !isCurrent {
            page.notices.append(
                say(
                    "Det här är en äldre version. Den gäller inte längre.",
                    "This is an earlier version. It no longer holds."))
            page.ways = [link("Det som gäller nu", "What holds now", path(id))]
        }
        fill(&page, id, version)
        page.builds = Array(uniqued: version.content.links).compactMap { view.documents[$0] }.map(row)
        page.versions = versions(document)
        guard isCurrent else { return page }
        if case .picture(let picture) = version.content, picture.figures != nil {
            page.ways = [
                link("Lägesbilden med siffror", "The picture with its figures", desk.path("/lagesbilder/fryst/\(id)"))
            ]
        }
        page.usedBy = usedBy(id)
        page.handlings = handlings(.document(id))
        page.reviews = reviews(among: { $0 == .document(id) }, back: "\(id)", key: key)
        page.events = events
        guard mayWrite else { return page }
        page.ways.append(link("Ny version", "New version", path(id) + "/skriv"))
        page.step = bodyStep(id).map {
            link("Ta ett steg i organen", "Take a step in the bodies", path(step: $0, of: .document(id)))
        }
        page.share = version.isOwn ? shareForm(id, key: key + "d") : nil
        return page
    }

    /// Analyses and goals are shown as they are drawn; everything else as lines.
    private func fill(_ page: inout DocumentPage, _ id: DocumentID, _ version: ChainDocument.Version) {
        switch version.content {
        case .analysis(let analysis):
            page.analysis = block(id, analysis, day: version.day)
            page.lines = analysis.areas.map { Pages.Fact(label: say("Fokusområde", "Focus area"), value: area($0)) }
        case .goal(let goal):
            page.goal = block(id, goal)
            page.lines = goal.areas.map { Pages.Fact(label: say("Fokusområde", "Focus area"), value: area($0)) }
        default: page.lines = lines(of: version.content)
        }
    }

    private func facts(_ document: ChainDocument, _ version: ChainDocument.Version) -> [Pages.Fact] {
        let status = view.status(of: .document(document.id))
        var facts = [
            Pages.Fact(label: say("Överenskommelse", "Agreement"), value: name(agreement.short)),
            Pages.Fact(
                label: say("Sort", "Sort"), value: .words(wording.label(wording.documentKind(document.id.kind)))),
            Pages.Fact(label: say("Skriven", "Written"), value: .words(wording.day(version.on))),
            Pages.Fact(label: say("Av", "By"), value: name(agreement.name(of: version.by.organisation))),
        ]
        if status.standing != .written {
            facts.append(
                Pages.Fact(label: say("Ställning", "Standing"), value: .words(wording.chainStanding(status.standing))))
        }
        if status.isChangedSince {
            facts.append(
                Pages.Fact(label: say("Ändrad", "Changed"), value: .words(say("efter det steget", "after that step"))))
        }
        let waiting = status.waitingFor.map { agreement.name(of: $0) }.joined(separator: ", ")
        if !waiting.isEmpty {
            facts.append(Pages.Fact(label: say("Väntar på ja från", "Waiting for a yes from"), value: name(waiting)))
        }
        return facts
    }

    /// What bodies, posts and parties have done with it, the latest first.
    private func handlings(_ subject: Subject) -> [String] {
        view.handlings(of: subject).reversed().map { one in
            let who = agreement.name(of: one.handled.by)
            let reference = one.handled.reference.map { " (\($0))" } ?? ""
            let step = wording.label(wording.chainStep(one.handled.step))
            let answer = wording.chainAnswer(one.handled.answer)
            return "\(wording.day(one.on)): \(step), \(who). \(say("Svar", "Answer")): \(answer)\(reference)."
        }
    }

    /// The step that a kind is most often brought to a body for.
    private func bodyStep(_ id: DocumentID) -> ChainFact.Step? {
        switch id.kind {
        case .picture: .adopt
        case .area: .propose
        case .plan: .submit
        case .group: .assign
        case .matter, .categories: .decide
        case .problem, .analysis, .goal, .childNote, .followUp: nil
        }
    }

    private func usedBy(_ id: DocumentID) -> [DocumentRow] {
        let documents = view.sorted.filter { $0.id != id && ($0.content?.links.contains(id) ?? false) }.map(row)
        let measures = view.measures.keys.sorted().filter { number in
            guard let ties = view.terms(number)?.ties else { return false }
            return ties.problem == id || ties.goals.contains(id)
                || (ties.causes + ties.conclusions).contains { $0.document == id }
        }
        return documents + measures.map { row(.measure($0)) }
    }

    private func shareForm(_ id: DocumentID, key: String) -> FormModel {
        FormModel(
            id: "dela", title: say("Dela den som den står", "Share it as it stands"),
            lead: say(
                "Den andra parten kan läsa den sedan. Det går inte att ta tillbaka.",
                "The other party can read it then. It cannot be undone."),
            action: path(id) + "/skriv", key: key, hidden: [HiddenField(name: "handling", value: "dela")],
            submit: say("Dela med alla parter", "Share with all parties"))
    }

    // MARK: Versions

    /// The latest first; each to be read, and the earlier ones to be compared with what holds now.
    func versions(_ document: ChainDocument) -> [VersionLine] {
        document.versions.reversed().map { version in
            let isCurrent = version == document.current
            let tag: String? =
                isCurrent ? say("gäller nu", "holds now") : version.isOwn ? say("delades inte", "not shared") : nil
            let read = link("Läs", "Read", "\(path(document.id))?version=\(version.entry)")
            let compare = link(
                "Jämför med den som gäller nu", "Compare with what holds now",
                "\(path(document.id))?jamfor=\(version.entry)")
            return VersionLine(
                day: wording.day(version.on), who: Name(agreement.name(of: version.by.organisation)), tag: tag,
                links: isCurrent ? [] : [read, compare])
        }
    }

    func comparisonPage(
        _ frame: Frame, _ document: ChainDocument, _ earlier: ChainDocument.Version, _ later: ChainDocument.Version
    ) -> DocumentPage {
        var page = DocumentPage(
            frame: frame, number: "\(document.id)", title: title(later.content), facts: facts(document, later))
        page.ways = [link("Det som gäller nu", "What holds now", path(document.id))]
        page.comparison = comparison(earlier, later)
        page.versions = versions(document)
        return page
    }

    private func comparison(_ earlier: ChainDocument.Version, _ later: ChainDocument.Version) -> VersionComparison {
        let (before, after) = (lines(of: earlier.content), lines(of: later.content))
        let labels = Array(uniqued: after.map(\.label) + before.map(\.label))
        let rows = labels.map { label in
            let old = before.first { $0.label == label }?.value
            let new = after.first { $0.label == label }?.value
            let word: String =
                if old == new {
                    say("lika", "alike")
                } else if old == nil {
                    say("nytt", "new")
                } else if new == nil {
                    say("borta", "gone")
                } else { say("ändrat", "changed") }
            return VersionComparison.Row(
                label: label, before: old, after: new, word: word, isDifferent: old != new)
        }
        let different = rows.count { $0.isDifferent }
        return VersionComparison(
            earlier: wording.day(earlier.on), later: wording.day(later.on),
            summary: different == 1
                ? say("1 rad skiljer sig.", "1 line differs.")
                : say("\(different) rader skiljer sig.", "\(different) lines differ."),
            rows: rows.filter(\.isDifferent) + rows.filter { !$0.isDifferent })
    }
}
