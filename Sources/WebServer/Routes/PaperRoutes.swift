import Agreements
import Collaboration
import Foundation
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Vocabulary
import Wording

/// Papers drafted from the journal: to read, to print and to take away.
extension Route {
    static let paperRoutes: [Route] = [
        .get("overenskommelser/:id/papper", .readAgreement, papers),
        .get("overenskommelser/:id/papper/lage", .readAgreement, brief),
        .get("overenskommelser/:id/papper/slutlig", .readAgreement) { try paper(.final, $0) },
        .get("overenskommelser/:id/papper/lagen", .readAgreement) { try paper(.answers, $0) },
        .get("overenskommelser/:id/papper/ar/:ar", .readAgreement) { call in
            guard let year = call.parameter("ar").flatMap({ Int(plain: $0) }) else { return .notFound }
            return try paper(.year(year), call)
        },
        .get("overenskommelser/:id/papper/mote/:post", .readAgreement) { call in
            guard let entry = call.parameter("post").flatMap({ Int(plain: $0) }) else { return .notFound }
            return try paper(.minutes(entry), call)
        },
    ]

    private static func papers(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let frame = call.frame(
            .words(call.say("Papper och rapporter", "Papers and reports")),
            current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk))
        return .page(desk.papersPage(frame, entries: try paperEntries(call, desk), key: Sessions.freshToken()))
    }

    /// The page for the steering group; `sedan` is the day the group last saw it.
    private static func brief(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let since = call.query["sedan"].map { CivilDate($0) }
        // A day that cannot be read is not taken for another.
        if case .some(.none) = since { return .notFound }
        return try paper(desk.grounds(try paperEntries(call, desk)).brief(since: since ?? nil), .brief, call, desk)
    }

    private static func paper(_ name: PaperName, _ call: Call) throws -> Answer {
        if let id = name.written { return try written(id, call) }
        guard let desk = try desk(call) else { return .notFound }
        let entries = try paperEntries(call, desk)
        let needed = entries.filter { name.tells(noteIn: $0) }
        let notes = try paperNotes(call, desk, needed)
        guard let document = desk.grounds(entries, notes: notes).document(name) else { return .notFound }
        return try paper(document, name, call, desk)
    }

    /// The texts of notes that the paper tells, and nobody has taken back.
    static func paperNotes(_ call: Call, _ desk: Desk, _ entries: [Entry]) throws -> [Int: [NoteText]] {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return [:] }
        return try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
    }

    /// Everything the reader may read of the agreement's journal.
    static func paperEntries(_ call: Call, _ desk: Desk) throws -> [Entry] {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return [] }
        return try call.site.ledger.entries(desk.agreement.id, as: viewer)
    }

    /// The paper in the shape that is asked for: a page, or text to take away.
    static func paper(_ document: Document, _ name: PaperName, _ call: Call, _ desk: Desk) throws -> Answer {
        switch call.query["som"] {
        case "text": return .text(document.plainText, type: "text/plain; charset=utf-8")
        case "markdown": return .text(document.markdown, type: "text/markdown; charset=utf-8")
        case "json": return .text(try json(of: document), type: "application/json")
        default: break
        }
        let frame = call.frame(
            .words(document.title), current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: crumbs(call, desk))
        return .page(
            PaperPage(
                frame: frame, document: document, ways: desk.shapes(of: name),
                evidence: desk.evidence(try paperEntries(call, desk))))
    }

    private static func json(of document: Document) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}
