import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import People
import Situation
import Storage
import Vocabulary
import Wording

/// A picture that the working group looks at: which days, whose, and read by whose eyes.
struct PictureDesk {
    let call: Call
    let desk: Desk
    let period: PicturePeriod
    /// Whose own picture it is; nil for the joint one.
    let party: ActorKey?

    /// Days of a period of people's own choice: three years.
    static let mostDays = 1_096

    var agreement: Agreement { desk.agreement }
    var wording: Wording { desk.wording }
    func say(_ sv: String, _ en: String) -> String { desk.say(sv, en) }

    /// Nil when the address names no days, or a part that is not the reader's own.
    init?(_ call: Call) throws {
        guard let desk = try Route.desk(call), let period = Self.period(call), period.days.days <= Self.mostDays else {
            return nil
        }
        self.call = call
        self.desk = desk
        self.period = period
        party = call.query["part"].map { ActorKey($0) }
        if let party, party != Self.own(desk) { return nil }
    }

    private static func period(_ call: Call) -> PicturePeriod? {
        if let first = call.parameter("forsta"), let last = call.parameter("sista") {
            return PicturePeriod(address: "fran/\(first)/till/\(last)")
        }
        return call.parameter("period").flatMap { PicturePeriod(address: $0) }
    }

    /// The party whose own picture the reader may draw.
    static func own(_ desk: Desk) -> ActorKey? {
        desk.who.parties[desk.agreement.id].flatMap { key in desk.agreement.parties.first { $0.key == key }?.key }
    }

    // MARK: Addresses

    /// - Parameter rest: what comes after the days: `/skriv`.
    func path(_ rest: String = "", of party: ActorKey? = nil) -> String {
        desk.path("/lagesbilder/\(period.address)\(rest)") + (party.map { "?part=\(inAddress($0.text))" } ?? "")
    }

    private var ownQuery: String { party.map { "part=\(inAddress($0.text))&" } ?? "" }

    // MARK: What it is drawn from

    /// Both parties see the same joint picture: it is drawn from what they have shared. An own picture holds what its party alone may read, too.
    var viewer: Viewer { party.map(Viewer.organisation) ?? .participant }

    func evidence() throws -> PictureEvidence {
        try call.site.ledger.evidence(of: desk.matter, as: viewer, on: desk.day)
    }

    func picture(of evidence: PictureEvidence) -> SituationPicture {
        SituationPicture(
            PictureQuestion(agreement: agreement.id, party: party, period: period, asOf: desk.day), of: evidence)
    }

    // MARK: The page

    func page(_ picture: SituationPicture) throws -> PicturePage {
        let shown = try Self.shown(picture, call, desk, as: viewer)
        var page = shown.page(
            frame(wording.pictureTitle(period, of: party, in: agreement), names: picture.swedishNames))
        page.tabs = tabs
        page.downloads = downloads
        if page.empty == nil, desk.mayWrite {
            let words = say("Skriv lägesbilden", "Write the picture")
            page.handOver = Link(text: .words(words), path: path("/skriv", of: party))
        }
        if party == nil { page.parts = parts }
        if party != nil, page.empty == nil {
            page.further = Link(
                text: .words(say("Upprepas det i närheten?", "Does it repeat nearby?")), path: path("/upprepningar"))
        }
        return page
    }

    /// - Parameter viewer: whose areas are drawn.
    static func shown(
        _ picture: SituationPicture, _ call: Call, _ desk: Desk, as viewer: Viewer
    ) throws -> PictureShown {
        let areas = try areas(call, desk, as: viewer)
        return PictureShown(
            picture: picture, agreement: desk.agreement, wording: desk.wording,
            paths: areas.contains { !$0.parts.isEmpty } ? call.site.drawnAreas(areas) : nil,
            areasAreInvented: call.site.isDemo && !areas.isEmpty,
            mark: { key in desk.agreement.parties.first { $0.key == key }.map(desk.mark) })
    }

    /// The areas with their borders; one whose border cannot be read is left out of maps.
    static func areas(_ call: Call, _ desk: Desk, as viewer: Viewer) throws -> [Area] {
        try call.site.ledger.journal.incidents.areas(of: desk.agreement.id, as: viewer).map {
            Area($0.said.key, named: $0.said.name, shape: $0.said.shape)
        }
    }

    /// - Parameter names: what stays Swedish on an English page.
    func frame(_ title: String, in rest: [Link] = [], names: [String] = []) -> Frame {
        let list = Link(
            text: .words(say("Lägesbilder", "Situation pictures")), path: desk.path("/lagesbilder"))
        var frame = call.frame(
            .words(title), current: "/overenskommelser/\(agreement.id)/lagesbilder", day: wording.day(desk.day),
            crumbs: Route.crumbs(call, desk) + [list] + rest)
        if call.language == .english { frame.swedishNames += ChainDesk(desk).swedishNames + names }
        return frame
    }

    private var tabs: [PictureTab] {
        let joint = PictureTab(
            name: .words(say("Gemensam", "Joint")), marks: agreement.parties.map(desk.mark), path: path(),
            isCurrent: party == nil)
        let own = Self.own(desk).flatMap { key in agreement.parties.first { $0.key == key } }
        return [joint]
            + [own].compactMap { $0 }.map {
                PictureTab(
                    name: .words(say("Vår egen", "Our own")), marks: [desk.mark($0)], path: path(of: $0.key),
                    isCurrent: party == $0.key)
            }
    }

    private var downloads: [Link] {
        PictureFile.allCases.map { file in
            Link(
                text: .words(file.words(call.language)),
                path: desk.path("/lagesbilder/\(period.address)") + "?\(ownQuery)som=\(file.rawValue)")
        }
    }

    /// Whether each party has written its own picture of the days.
    private var parts: [PartLine] {
        let written = chainPictures(ChainDesk(desk).view)
        return agreement.authorities.compactMap { key in
            guard let party = agreement.parties.first(where: { $0.key == key }) else { return nil }
            let own = written.last { document in
                guard case .picture(let one) = document.content else { return document.owner == key }
                return one.sort == .own && document.current?.by.organisation == key && covers(one)
            }
            let text =
                own.map { say("Egen lägesbild är skriven: \($0.id).", "Own picture written: \($0.id).") }
                ?? say("Egen lägesbild för perioden är inte skriven.", "No own picture of the period has been written.")
            return PartLine(party: desk.mark(party), text: text)
        }
    }

    func covers(_ one: Picture) -> Bool { one.from == period.days.first && one.through == period.days.last }

    /// Pictures in the chain, oldest first.
    func chainPictures(_ view: ChainView) -> [ChainDocument] {
        view.documents.values.filter { $0.id.kind == .picture }.sorted { $0.id < $1.id }
    }
}
