import Agreements
import Collaboration
import Foundation
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

extension Route {
    static let agreementRoutes: [Route] = [
        .get("overenskommelser/:id", .readAgreement, board),
        .get("overenskommelser/:id/atagande/:k", .readAgreement) { try commitment($0) },
        .get("overenskommelser/:id/giltighet", .readAgreement) { try life($0) },
        .get("overenskommelser/:id/arshjul/:ar", .readAgreement, wheel),
        .get("overenskommelser/:id/lage.json", .readAgreement, json),
        .get("overenskommelser/:id/registrera", .readAgreement, chooseWhat),
    ]

    static func desk(_ call: Call) throws -> Desk? {
        guard let who = call.who, let id = call.agreementID else { return nil }
        return try call.site.desk(id, as: who, call.language)
    }

    static func crumbs(_ call: Call, _ desk: Desk) -> [Link] {
        [
            Link(text: .words(call.say("Översikt", "Overview")), path: call.at("/")),
            Link(text: .name(Name(stringLiteral: desk.agreement.short)), path: desk.path()),
        ]
    }

    private static func board(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let frame = call.frame(
            .name(Name(stringLiteral: desk.agreement.short)), current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: Array(crumbs(call, desk).prefix(1)))
        return .page(desk.board(frame, BoardQuestion(call.query), of: call.site.wholeBoard(of: desk)))
    }

    /// - Parameter refused: the form that was refused, with what was wrong.
    static func commitment(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let desk = try desk(call), let who = call.who, let viewer = who.viewer(of: desk.agreement.id),
            let wanted = call.parameter("k"),
            let status = desk.statuses.first(where: {
                $0.commitment.label == wanted || $0.commitment.key.text == wanted
            })
        else { return .notFound }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer)
        let notes = try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
        let frame = call.frame(
            .words("\(status.commitment.label ?? "") \(status.commitment.title[call.language])"),
            current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk))
        let page = desk.commitmentPage(
            frame, status, entries: entries, notes: notes,
            files: try call.site.ledger.journal.fileAddresses(of: desk.agreement.id, as: viewer),
            key: Sessions.freshToken(), refused: refused)
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// The notes that the viewer may read and nobody took back, by the entry they are about.
    static func noteTexts(
        _ call: Call, _ id: AgreementID, _ entries: [Entry], _ viewer: Viewer, without withdrawn: Set<Int>
    ) throws -> [Int: [NoteText]] {
        var texts: [Int: [NoteText]] = [:]
        for entry in entries where !withdrawn.contains(entry.number) {
            guard case .note(let note) = entry.fact,
                let text = try call.site.ledger.journal.content(of: id, number: entry.number, as: viewer)
            else { continue }
            texts[note.entry, default: []].append(
                NoteText(text: text, isShared: entry.secrecy == .shared, organisation: entry.actor.organisation))
        }
        return texts
    }

    static func life(_ call: Call, refused: RefusedForm? = nil) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let frame = call.frame(
            .words(call.say("Giltighet och tolkning", "Validity and reading")),
            current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: crumbs(call, desk))
        return .page(
            desk.lifePage(
                frame, LifeSheet(key: Sessions.freshToken(), refused: refused),
                notes: try notesOnDeviations(call, desk)),
            status: refused == nil ? .ok : .unprocessableContent)
    }

    /// The reasons of what deviates, as far as the reader may read them.
    private static func notesOnDeviations(_ call: Call, _ desk: Desk) throws -> [Int: [NoteText]] {
        let wanted = Set(desk.matter.openDeviations(on: desk.day).map(\.entry.number))
        guard !wanted.isEmpty, let viewer = call.who?.viewer(of: desk.agreement.id) else { return [:] }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer).filter { entry in
            if case .note(let note) = entry.fact { wanted.contains(note.entry) } else { false }
        }
        return try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
    }

    private static func wheel(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let year = call.parameter("ar").flatMap({ Int(plain: $0) }),
            (1990...2200).contains(year)
        else { return .notFound }
        let frame = call.frame(
            .words(call.say("Årshjul \(year)", "Yearly wheel \(year)")),
            current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: crumbs(call, desk))
        return .page(desk.wheel(frame, year: year))
    }

    /// Choosing what to register: the board's rows as links, those due soonest first.
    private static func chooseWhat(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let hits = desk.rows.map { status in
            Pages.SearchHit(
                name: desk.title(status.commitment), number: status.commitment.label,
                path: desk.path(status.commitment) + "#registrera",
                excerpt: desk.wording.next(status, on: desk.day))
        }
        let frame = call.frame(
            .words(call.say("Registrera", "Register")), current: "/overenskommelser/\(desk.agreement.id)",
            crumbs: crumbs(call, desk))
        return .page(
            SearchPage(
                frame: frame, query: "",
                groups: [
                    SearchGroup(kind: call.say("Vad vill du registrera?", "What do you want to register?"), hits: hits)
                ],
                total: hits.count))
    }

    private static func json(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        struct Line: Encodable { let commitment, group, reason: String, label: String? }
        let lines = desk.rows.map {
            Line(
                commitment: $0.commitment.key.text, group: $0.group.rawValue,
                reason: desk.wording.reason($0, in: desk.agreement, on: desk.day), label: $0.commitment.label)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return .text(String(decoding: try encoder.encode(lines), as: UTF8.self), type: "application/json")
    }
}
