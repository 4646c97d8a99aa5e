import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

/// The link in a letter by which one person registers one thing. Reading the page registers nothing.
extension Route {
    static let doneLinkRoutes: [Route] = [
        .get("klart/:lank", .readPublic) { try ask($0) },
        .post("klart/:lank", .readPublic, done),
    ]

    private static func errand(_ call: Call) throws -> Errand? { try LinkBearer(call).flatMap { Errand($0) } }

    // MARK: Asking

    private static func ask(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let errand = try errand(call) else { return linkOver(call) }
        guard !errand.isDone else { return .page(told(call, errand)) }
        let heading = call.say("Registrera att det är gjort", "Register that it is done")
        let form = FormModel(
            id: "klart", title: errand.title, action: call.at("/klart/\(errand.token)"), key: errand.token,
            fields: [
                Field(
                    name: "datum", label: .words(call.say("Vilken dag?", "Which day?")),
                    kind: .date(call.form["datum"] ?? errand.day.description))
            ], submit: call.say("Gjort", "Done")
        ).refused(faults)
        let page = FormPage(
            frame: linkFrame(call, errand.desk, heading), heading: .words(heading), lead: errand.lead, form: form,
            facts: errand.facts)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: Doing

    private static func done(_ call: Call) throws -> Answer {
        guard let errand = try errand(call) else { return linkOver(call) }
        guard let day = call.form["datum"].flatMap({ CivilDate($0) }) else {
            return try ask(
                call, faults: ["datum": call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")])
        }
        // The link's token is the act's key: pressed twice it is one act.
        let request = ActRequest(errand.act, by: errand.actor, on: day, key: "klart \(errand.token)")
        switch try call.site.ledger.perform(request, on: errand.desk.agreement.id, now: call.site.clock()) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            // Where it is to be done several times, the occasion is not met yet: what was registered is told all the same.
            let receipt = entries.first.map { errand.desk.wording.receipt($0, in: errand.desk.agreement) }
            return .page(told(call, try self.errand(call) ?? errand, receipt: receipt))
        case .keyReused:
            guard !errand.isDone else { return .page(told(call, errand)) }
            let used = call.say(
                "Länken är redan använd, för en annan dag. Logga in om det har hänt igen.",
                "The link has been used already, for another day. Log in if it has happened again.")
            return try ask(call, faults: ["": used])
        case .refused(let reasons):
            // Somebody else may have said it meanwhile.
            guard !errand.isDone else { return .page(told(call, errand)) }
            return try ask(call, faults: sorted(reasons, errand.desk))
        case nil: return linkOver(call)
        }
    }

    /// It is done, by this link or otherwise.
    private static func told(_ call: Call, _ errand: Errand, receipt: String? = nil) -> FormPage {
        let heading = call.say("Det är registrerat", "It is registered")
        return FormPage(
            frame: linkFrame(call, errand.desk, heading), heading: .words(heading),
            lead: [receipt, errand.reason].compactMap { $0 }, form: nil, facts: errand.facts)
    }

    /// The frame of a page that a link leads to: nobody is signed in, and the agreement's names stay Swedish.
    static func linkFrame(_ call: Call, _ desk: Desk, _ heading: String) -> Frame {
        var frame = call.frame(.words(heading))
        if call.language == .english { frame.swedishNames += desk.agreement.swedishNames }
        return frame
    }

    /// A link that is over, or never was.
    static func linkOver(_ call: Call) -> Answer {
        let heading = call.say("Länken gäller inte längre", "The link no longer holds")
        let page = FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: [
                call.say(
                    "Logga in och registrera det på sidan i stället.", "Log in and register it on its page instead.")
            ], form: nil)
        return .page(page, status: .gone)
    }
}
