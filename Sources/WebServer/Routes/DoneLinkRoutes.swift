import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// The link in a letter by which one person registers one thing. Reading the page registers nothing.
extension Route {
    static let doneLinkRoutes: [Route] = [
        .get("klart/:lank", .readPublic) { try ask($0) },
        .post("klart/:lank", .readPublic, done),
    ]

    /// What the link is for, looked up anew each time: the post may be over, the thing may be done.
    private struct Errand {
        let token: String
        let desk: Desk
        let actor: Actor
        let commitment: Commitment
        let occasion: ObligationStatus

        /// The day that is offered: today, or the last day on which it would have counted.
        var day: CivilDate { min(desk.day, occasion.obligation.window.last) }
    }

    private static func errand(_ call: Call) throws -> Errand? {
        guard let token = call.parameter("lank"), token.utf8.count == 64,
            let link = try call.site.ledger.accounts.doneLink(token, now: call.site.clock())
        else { return nil }
        let held = try call.site.ledger.accounts.appointments(of: link.account)
        let choices = SignedIn.choices(of: link.account, held, among: call.site.agreements) { call.site.today($0) }
        guard let who = choices.first(where: { $0.isFor(link.post, in: link.agreement) }),
            mayDo(.recordAct, in: link.agreement, as: who) == .allowed, let actor = who.actor(in: link.agreement),
            let desk = try call.site.desk(link.agreement, as: who, call.language)
        else { return nil }
        for status in desk.statuses {
            for occasion in status.occasions where occasion.obligation.id.description == link.occasion {
                return Errand(token: token, desk: desk, actor: actor, commitment: status.commitment, occasion: occasion)
            }
        }
        return nil
    }

    // MARK: Asking

    private static func ask(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let errand = try errand(call) else { return over(call) }
        guard !errand.occasion.standing.isMet else { return .page(told(call, errand)) }
        let heading = call.say("Registrera att det är gjort", "Register that it is done")
        let form = FormModel(
            id: "klart",
            title: errand.desk.wording.label(errand.desk.wording.evidence(errand.commitment.evidence.kind)),
            action: call.at("/klart/\(errand.token)"), key: errand.token,
            fields: [
                Field(
                    name: "datum", label: .words(call.say("Vilken dag?", "Which day?")),
                    kind: .date(call.form["datum"] ?? errand.day.description))
            ], submit: call.say("Gjort", "Done")
        ).refused(faults)
        let page = FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading), lead: lead(call, errand), form: form,
            facts: facts(call, errand))
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func lead(_ call: Call, _ errand: Errand) -> [String] {
        guard errand.commitment.evidence.kind == .meeting else { return [] }
        return [
            call.say(
                "Knappen säger att alla som skulle vara med var med. Fattades någon, registrera mötet på sidan i stället.",
                "The button says that all who should be there were there. If somebody was missing, register the meeting on "
                    + "the page instead.")
        ]
    }

    private static func facts(_ call: Call, _ errand: Errand) -> [Pages.Fact] {
        let (desk, commitment) = (errand.desk, errand.commitment)
        let unit = errand.occasion.obligation.id.unit
        var facts = [
            Pages.Fact(label: call.say("Överenskommelse", "Agreement"), value: .name(desk.name(desk.agreement.title))),
            Pages.Fact(label: call.say("Åtagande", "Commitment"), value: desk.title(commitment)),
            Pages.Fact(
                label: call.say("Tillfälle", "Occasion"),
                value: .words(desk.wording.period(errand.occasion.obligation, of: commitment))),
        ]
        if !unit.isEmpty {
            facts.append(
                Pages.Fact(
                    label: call.say("Gäller", "For"),
                    value: .words(desk.wording.unit(unit, of: commitment, in: desk.agreement))))
        }
        facts.append(
            Pages.Fact(
                label: call.say("Registreras av", "Registered by"),
                value: .name(desk.name("\(desk.who.postName), \(desk.who.organisationName)"))))
        return facts
    }

    // MARK: Doing

    private static func done(_ call: Call) throws -> Answer {
        guard let errand = try errand(call) else { return over(call) }
        guard let day = call.form["datum"].flatMap({ CivilDate($0) }) else {
            return try ask(
                call, faults: ["datum": call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")])
        }
        let (commitment, id) = (errand.commitment, errand.occasion.obligation.id)
        let kind = commitment.evidence.kind
        // What belongs to the day it happened on needs no period; a paper is about the one that the letter named.
        let isAbout = commitment.lateness != .missed && !commitment.cadence.main.followsWhatIsDone
        let doing = Act.Doing(
            kind, what: commitment.evidence.subject,
            present: kind == .meeting ? errand.desk.expected(at: commitment) : [],
            unit: id.unit.isEmpty ? nil : id.unit, about: isAbout ? id.period : nil)
        // The link's token is the act's key: pressed twice it is one act.
        let request = ActRequest(.done(doing), by: errand.actor, on: day, key: "klart \(errand.token)")
        switch try call.site.ledger.perform(request, on: errand.desk.agreement.id, now: call.site.clock()) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            // Where it is to be done several times, the occasion is not met yet: what was registered is told all the same.
            let receipt = entries.first.map { errand.desk.wording.receipt($0, in: errand.desk.agreement) }
            return .page(told(call, try self.errand(call) ?? errand, receipt: receipt))
        case .keyReused:
            guard !errand.occasion.standing.isMet else { return .page(told(call, errand)) }
            let used = call.say(
                "Länken är redan använd, för en annan dag. Logga in om det har hänt igen.",
                "The link has been used already, for another day. Log in if it has happened again.")
            return try ask(call, faults: ["": used])
        case .refused(let reasons): return try ask(call, faults: sorted(reasons, errand.desk))
        case nil: return over(call)
        }
    }

    /// It is done, by this link or otherwise.
    private static func told(_ call: Call, _ errand: Errand, receipt: String? = nil) -> FormPage {
        let heading = call.say("Det är registrerat", "It is registered")
        return FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: [
                receipt, errand.desk.wording.reason(errand.occasion, of: errand.commitment, in: errand.desk.agreement),
            ]
            .compactMap { $0 },
            form: nil, facts: facts(call, errand))
    }

    private static func over(_ call: Call) -> Answer {
        let heading = call.say("Länken gäller inte längre", "The link no longer holds")
        let page = FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: [
                call.say(
                    "Logga in och registrera det på åtagandets sida i stället.",
                    "Log in and register it on the commitment's page instead.")
            ], form: nil)
        return .page(page, status: .gone)
    }
}
