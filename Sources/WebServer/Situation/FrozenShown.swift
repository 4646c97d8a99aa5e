import Agreements
import Collaboration
import Intake
import Pages
import Reports
import Situation
import Vocabulary
import Wording

/// A written picture on its way to a page or a file.
struct FrozenShown {
    let call: Call
    let desk: Desk
    let chain: ChainDesk
    let document: ChainDocument
    let written: Picture
    let cleared: ClearedPicture?

    /// The findings that may be told outside the working group.
    private var sayable: Set<String> { Set((cleared?.findings ?? []).map(\.key)) }

    /// What they say there in Swedish: as the document says them where nobody wrote otherwise.
    private var sentences: [String: String] {
        guard let cleared else { return [:] }
        return Dictionary(
            cleared.findings.map { ($0.key, Wording(.swedish).finding($0, in: cleared, of: desk.agreement)) }
        ) { first, _ in first }
    }

    private var wording: Wording { desk.wording }
    private func say(_ sv: String, _ en: String) -> String { desk.say(sv, en) }
    private var path: String { desk.path("/lagesbilder/fryst/\(document.id)") }

    private func frame(_ names: [String]) -> Frame {
        let list = Link(text: .words(say("Lägesbilder", "Situation pictures")), path: desk.path("/lagesbilder"))
        var frame = call.frame(
            .words("\(document.id) \(wording.label(wording.documentKind(.picture)))"),
            current: "/overenskommelser/\(desk.agreement.id)/lagesbilder",
            day: wording.day(desk.day), crumbs: Route.crumbs(call, desk) + [list])
        if call.language == .english { frame.swedishNames += chain.swedishNames + written.findings.map(\.text) + names }
        return frame
    }

    private func name(_ period: PicturePeriod) -> String {
        "lagesbild-\(desk.agreement.id)-\(period.fileName)-\(document.id)"
    }

    // MARK: For the working group

    func answer(_ picture: SituationPicture, as viewer: Viewer) throws -> Answer {
        if let shape = call.query["som"] {
            guard let file = PictureFile(rawValue: shape) else { return .notFound }
            return file.answer(
                name: name(picture.period) + "-arbetsgruppen", json: PictureJSON.text(picture),
                table: PictureTable(picture), paper: Document(picture, of: desk.agreement, wording),
                areas: try PictureDesk.areas(call, desk, as: viewer))
        }
        let shown = try PictureDesk.shown(picture, call, desk, as: viewer)
        var page = shown.page(frame(picture.swedishNames))
        (page.findings, page.leftOut) = cards(picture, page.findings)
        page.facts += facts
        page.downloads = PictureFile.allCases.map {
            Link(text: .words($0.words(call.language)), path: "\(path)?som=\($0.rawValue)")
        }
        page.handOver = Link(text: .words(say("Till dokumentet", "To the document")), path: chain.path(document.id))
        page.work = chain.view.work(on: document.id).map {
            WorkLine(row: chain.row(.document($0.first)), then: $0.then.map(chain.row))
        }
        return .page(page)
    }

    /// The findings in people's words beside what the rules drafted, and those that were left out. What may not be said outside the working group is in
    /// no document: it stands as it was drafted.
    private func cards(
        _ picture: SituationPicture, _ drafted: [FindingCard]
    ) -> (kept: [FindingCard], leftOut: [FindingCard]) {
        var (kept, leftOut) = ([FindingCard](), [FindingCard]())
        for (place, (finding, card)) in zip(picture.findings, drafted).enumerated() {
            guard let own = words(of: finding, at: place) else {
                if sayable.contains(finding.key) { leftOut.append(card) } else { kept.append(card) }
                continue
            }
            var card = card
            if sentences[finding.key] != own.text { card.own = own.text }
            kept.append(card)
        }
        let told = Set(picture.findings.indices.compactMap { words(of: picture.findings[$0], at: $0)?.no })
        let free = written.findings.filter { !told.contains($0.no) }.map {
            FindingCard(drafted: $0.text, support: .weak, sources: say("Egna ord", "Own words"))
        }
        return (kept + free, leftOut)
    }

    /// What people wrote of a drafted finding; one that may not be told outside is known by its number alone.
    private func words(of finding: Finding, at place: Int) -> Picture.Finding? {
        if sayable.contains(finding.key) { return written.findings.first { $0.rule == finding.key } }
        return written.findings.first { $0.rule == nil && $0.no == place + 1 }
    }

    private var facts: [Pages.Fact] {
        let standing = chain.view.status(of: .document(document.id)).standing
        return [
            Pages.Fact(label: say("Dokument", "Document"), value: .words("\(document.id)")),
            Pages.Fact(label: say("Ställning", "Standing"), value: .words(wording.chainStanding(standing))),
        ]
    }

    // MARK: For everybody else

    func answer(_ picture: ClearedPicture) throws -> Answer {
        let paper = edited(picture)
        if let shape = call.query["som"] {
            guard let file = PictureFile(rawValue: shape) else { return .notFound }
            return file.answer(
                name: name(picture.period), json: PictureJSON.text(picture), table: PictureTable(picture), paper: paper,
                areas: try PictureDesk.areas(call, desk, as: .participant))
        }
        let standing = chain.view.status(of: .document(document.id)).standing
        return .page(
            PaperPage(
                frame: frame(picture.swedishNames), document: paper,
                lead: ["\(document.id). \(wording.chainStanding(standing))."],
                ways: PictureFile.allCases.map {
                    Link(text: .words($0.words(call.language)), path: "\(path)?som=\($0.rawValue)")
                } + [Link(text: .words(say("Till dokumentet", "To the document")), path: chain.path(document.id))]))
    }

    /// Findings that people left out are not in it; what they wrote in their own words stands in the document.
    private func edited(_ picture: ClearedPicture) -> Document {
        let kept = Set(written.findings.compactMap(\.rule))
        return Document(picture.keeping(findings: kept), of: desk.agreement, wording)
    }
}
