import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// Focus areas: what the text names, and what was chosen for a year or a period.
extension Desk {
    func areasPage(_ frame: Frame) -> AreasPage {
        let view = chain
        let gaps = view.gaps()
        var page = AreasPage(frame: frame)
        page.warnings = gaps.compactMap { gap in
            if case .noChildArea = gap.what { WarningLine(text: wording.gap(gap, in: agreement)) } else { nil }
        }
        page.named = agreement.rules.areas.map { named($0, gaps, view) }
        page.years = years(gaps, view)
        page.links = [bodiesCrumb]
        if who.actor(in: agreement.id) != nil {
            page.links.insert(
                Link(text: .words(say("Nytt fokusområde", "New focus area")), path: path("/kedjan/ny/fokusomrade")),
                at: 0)
        }
        return page
    }

    private func named(_ area: FocusArea, _ gaps: [Gap], _ view: ChainView) -> AreaLine {
        let subject = Subject.area(area.key)
        var line = AreaLine(title: areaLabel(area.key), isChild: area.child, isAlways: area.always)
        line.gaps = gaps.filter { $0.area == area.key }.map { wording.gap($0, in: agreement) }
        line.steps = area.basis.clause.map { [say("Källa: \($0).", "Source: \($0).")] } ?? []
        tell(subject, view, in: &line)
        return line
    }

    /// Latest year first; those for the whole agreement last.
    private func years(_ gaps: [Gap], _ view: ChainView) -> [AreaYear] {
        let chosen = view.sorted(.area).compactMap { document -> (DocumentID, ChosenArea)? in
            if case .area(let area) = document.content { (document.id, area) } else { nil }
        }
        let years = Array(uniqued: chosen.map(\.1.year)).sorted { ($0 ?? 0) > ($1 ?? 0) }
        return years.map { year in
            AreaYear(
                heading: year.map { "\($0)" } ?? say("Hela avtalstiden", "The whole period of the agreement"),
                areas: chosen.filter { $0.1.year == year }.map { line($0.0, $0.1, gaps, view) })
        }
    }

    private func line(_ id: DocumentID, _ area: ChosenArea, _ gaps: [Gap], _ view: ChainView) -> AreaLine {
        let known = area.key.flatMap { key in agreement.rules.areas.first { $0.key == key } }
        var line = AreaLine(
            title: subjectLabel(.document(id), view), path: subjectPath(.document(id)),
            isChild: area.child ?? known?.child ?? false)
        line.gaps = gaps.filter { $0.area == "\(id)" }.map { wording.gap($0, in: agreement) }
        line.pictures = area.pictures.map {
            Link(text: subjectLabel(.document($0), view), path: subjectPath(.document($0)))
        }
        line.standing = wording.standing(view.status(of: .document(id)))
        tell(.document(id), view, in: &line)
        return line
    }

    /// Who proposed, decided and anchored it, and what is next.
    private func tell(_ subject: Subject, _ view: ChainView, in line: inout AreaLine) {
        line.steps += view.handlings(of: subject).map { wording.stepTaken($0, in: agreement) }
        if line.standing == nil, !view.handlings(of: subject).isEmpty {
            line.standing = wording.standing(view.status(of: subject))
        }
        guard who.actor(in: agreement.id) != nil else { return }
        let next = view.nextStep(with: subject)
        let (what, about) = (wording.chainStep(next), wording.subject(subject, in: agreement))
        line.ways = [
            Link(
                text: .words(say("Nästa steg för \(about): \(what)", "Next step for \(about): \(what)")),
                path: stepPath(next, with: subject, by: view.takers(of: next, with: subject).first?.actor))
        ]
    }
}

extension Gap {
    /// The focus area it is about.
    fileprivate var area: String? {
        switch what {
        case .areaWithoutPlan(let key), .areaWithoutActivity(let key), .areaWithoutGroup(let key): key
        default: nil
        }
    }
}
