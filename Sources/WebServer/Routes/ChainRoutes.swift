import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// The chain from problem to follow-up, read: the whole of it, a document, its versions.
extension Route {
    static let chainRoutes: [Route] = [
        .get("overenskommelser/:id/kedjan", .readAgreement, chain),
        .get("overenskommelser/:id/kedjan/:nr", .readAgreement) { try document($0) },
    ]

    static func chainFrame(_ call: Call, _ chain: ChainDesk, _ title: Label, in rest: [Link] = []) -> Frame {
        let desk = chain.desk
        let whole = Link(
            text: .words(call.say("Från problem till uppföljning", "From problem to follow-up")),
            path: desk.path("/kedjan"))
        var frame = call.frame(
            title, current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk) + [whole] + rest)
        if call.language == .english { frame.swedishNames += chain.swedishNames }
        return frame
    }

    private static func chain(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let chain = ChainDesk(desk)
        var frame = chainFrame(
            call, chain, .words(call.say("Från problem till uppföljning", "From problem to follow-up")))
        frame.crumbs.removeLast()
        return .page(chain.chainPage(frame, key: Sessions.freshToken()))
    }

    static func document(_ call: Call, in chain: ChainDesk) -> ChainDocument? {
        call.parameter("nr").flatMap { DocumentID($0[...]) }.flatMap { chain.view.documents[$0] }
    }

    private static func document(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let viewer = desk.who.viewer(of: desk.agreement.id) else { return .notFound }
        let chain = ChainDesk(desk)
        guard let document = document(call, in: chain), let current = document.current else { return .notFound }
        let title = Label.words("\(document.id) \(chain.title(current.content).text)")
        let frame = chainFrame(call, chain, named(title, chain, current.content, document.id))
        if let earlier = call.query["jamfor"] {
            guard let earlier = version(earlier, of: document) else { return .notFound }
            let two = Label.words(call.say("Två versioner av \(document.id)", "Two versions of \(document.id)"))
            return .page(chain.comparisonPage(chainFrame(call, chain, two), document, earlier, current))
        }
        if let asked = call.query["version"] {
            guard let asked = version(asked, of: document) else { return .notFound }
            return .page(chain.documentPage(frame, document, asked, events: [], key: Sessions.freshToken()))
        }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer)
        let notes = try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
        let events = desk.events(entries.filter { concerns($0, document.id) }, among: entries, notes)
        let key = Sessions.freshToken()
        guard case .problem(let problem) = current.content, let thread = chain.view.thread(of: document.id),
            let round = chain.view.round(of: document.id)
        else {
            let page = chain.documentPage(frame, document, current, events: events, key: key)
            return .page(try measured(page, call, chain, document))
        }
        return .page(chain.problemPage(frame, document, problem, thread, round, events: events, key: key))
    }

    /// What people wrote stays Swedish in the title too.
    static func named(_ title: Label, _ chain: ChainDesk, _ content: ChainContent, _ id: DocumentID) -> Label {
        if case .name(let name) = chain.title(content) { return .name(Name("\(id) \(name.text)")) }
        return title
    }

    private static func version(_ text: String, of document: ChainDocument) -> ChainDocument.Version? {
        Int(plain: text).flatMap { entry in document.versions.first { $0.entry == entry } }
    }

    /// Whether an entry is about a document.
    private static func concerns(_ entry: Entry, _ id: DocumentID) -> Bool {
        guard case .chain(let fact) = entry.fact else { return false }
        switch fact {
        case .numbered(let one): return one.document == id
        case .written(let one): return one.document == id
        case .handled(let one): return one.of == .document(id)
        case .moved(let one): return one.problem == id
        case .reviewed(let one): return one.of == .document(id)
        case .seated: return false
        }
    }
}
