import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Administration: where it begins, and the log of who did what.
extension Route {
    static let administrationRoutes: [Route] = [
        .get("overenskommelser/:id/administration", .administer, administration),
        .get("overenskommelser/:id/logg", .readLog) { try log($0) },
        .post("overenskommelser/:id/logg/csv", .readLog, exportLog),
    ]

    /// The party that somebody administers or looks into in the agreement that the request names.
    private static func seat(_ call: Call) -> (agreement: Agreement, party: Party)? {
        guard let who = call.who, let id = call.agreementID, let agreement = call.site.ledger.shelf.agreement(id),
            let key = who.parties[id] ?? agreement.party(of: who.post), let party = agreement.party(key)
        else { return nil }
        return (agreement, party)
    }

    private static func administration(_ call: Call) throws -> Answer {
        guard let who = call.who, let (agreement, party) = seat(call) else { return .notFound }
        let day = call.site.today(agreement)
        guard let matter = try call.site.ledger.matter(agreement.id, as: .participant, horizon: day) else {
            return .notFound
        }
        let desk = Desk(
            matter: matter, standings: StandingsToBe { Standings(of: matter, on: day) }, who: who, day: day,
            wording: Wording(call.language))
        let held = try call.site.reception.map {
            try $0.accounts.appointments(in: agreement.id, of: party.key)
        }
        let administration = AdministrationDesk(
            call: call, desk: desk, entries: try call.site.ledger.entries(agreement.id, as: .participant),
            party: party, held: held)
        let frame = call.frame(
            .words(call.say("Administration", "Administration")),
            current: "/overenskommelser/\(agreement.id)/administration", day: desk.wording.day(day))
        return .page(administration.page(frame))
    }

    private static func desk(_ call: Call, _ question: LogQuestion) throws -> LogDesk? {
        guard let who = call.who, let (agreement, party) = seat(call) else { return nil }
        let accounts = call.site.ledger.accounts
        try accounts.takeInNotes()
        let viewer = who.viewer(of: agreement.id)
        return LogDesk(
            call: call, agreement: agreement, party: party, question: question,
            events: try accounts.events(of: agreement.id, as: party.key),
            entries: try viewer.map { try call.site.ledger.entries(agreement.id, as: $0) },
            isWhole: try accounts.verifyLog().holds)
    }

    private static func log(_ call: Call) throws -> Answer {
        guard let desk = try desk(call, LogQuestion(call.query)) else { return .notFound }
        let frame = call.frame(
            .words(call.say("Logg", "Log")), current: "/overenskommelser/\(desk.agreement.id)/administration",
            crumbs: [
                Link(
                    text: .words(call.say("Administration", "Administration")),
                    path: call.at("/overenskommelser/\(desk.agreement.id)/administration"))
            ])
        return .page(try desk.page(frame), status: desk.question.fault ? .unprocessableContent : .ok)
    }

    private static func exportLog(_ call: Call) throws -> Answer {
        guard let desk = try desk(call, LogQuestion(call.form)) else { return .notFound }
        let text = try desk.table()
        var event = AccountEvent(
            .logExported, seat: .init(agreement: desk.agreement.id, organisation: desk.party.key),
            by: call.visit?.account.id, about: call.visit?.account.id)
        event.details.from = desk.question.from?.description
        event.details.through = desk.question.through?.description
        try call.site.ledger.accounts.log([event], now: call.site.clock())
        return .file(Array(text.utf8), type: "text/csv; charset=utf-8", name: "logg-\(desk.agreement.id).csv")
    }
}
