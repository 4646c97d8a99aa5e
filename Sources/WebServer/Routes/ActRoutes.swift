import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

extension Route {
    static let actRoutes: [Route] = [
        .post("overenskommelser/:id/atagande/:k/registrera", .recordAct, register).takingFiles,
        .post("overenskommelser/:id/atagande/:k/forhinder", .recordAct, excuse),
        .post("overenskommelser/:id/atagande/:k/intervall", .recordAct, interval),
        .post("overenskommelser/:id/atagande/:k/planera", .recordAct, planMeeting),
        .post("overenskommelser/:id/giltighet", .recordAct, lifeAct),
    ]

    private struct Place {
        let desk: Desk
        let actor: Actor
        let commitment: Commitment

        /// How it stands now: asked for when a form has to be shown again.
        var status: CommitmentStatus? { desk.statuses.first { $0.commitment.key == commitment.key } }
    }

    private static func place(_ call: Call) throws -> Place? {
        guard let (desk, actor) = try actingDesk(call), let wanted = call.parameter("k"),
            let commitment = desk.agreement.commitments.first(where: { $0.label == wanted || $0.key.text == wanted })
        else { return nil }
        return Place(desk: desk, actor: actor, commitment: commitment)
    }

    static func actingDesk(_ call: Call) throws -> (Desk, Actor)? {
        guard let who = call.who, let id = call.agreementID, let desk = try call.site.desk(id, as: who, call.language),
            let actor = who.actor(in: id)
        else { return nil }
        return (desk, actor)
    }

    static func perform(
        _ act: Act, _ call: Call, _ desk: Desk, _ actor: Actor, on day: CivilDate, file: [UInt8]? = nil
    ) throws -> Ledger.Performed {
        let request = ActRequest(act, by: actor, on: day, key: call.form["nyckel"] ?? "")
        return try call.site.ledger.perform(request, on: desk.agreement.id, now: call.site.clock(), file: file)
            ?? .refused([])
    }

    // MARK: Registering what was done

    private static func register(_ call: Call) throws -> Answer {
        guard let place = try place(call) else { return .notFound }
        let (desk, commitment) = (place.desk, place.commitment)
        func again() -> FormModel? {
            place.status.map { desk.registerForm($0, key: Sessions.freshToken(), filled: call.form) }
        }
        let chosen = ChosenFile(call.form)
        let fileFault = desk.fileFault(chosen).map { ["fil": $0] } ?? [:]
        guard let day = call.form["datum"].flatMap({ CivilDate($0) }) else {
            return try commitmentAgain(
                call, again(), fileFault.merging(["datum": desk.wording.unreadableDay]) { file, _ in file })
        }
        let doing = Act.Doing(
            commitment.evidence.kind, what: commitment.evidence.subject,
            present: call.form.all("med").map(ActorKey.init),
            unit: call.form["enhet"], about: call.form["avser"], noChange: call.form["oforandrad"] == "ja",
            reference: call.form["underlag"], note: call.form["anteckning"])
        let act: Act
        switch chosen {
        case .none: act = .done(doing)
        case .sound(let file, _): act = .doneShownBy(doing, file, isShared: call.form.isFileShared)
        case .faulty:
            let request = ActRequest(.done(doing), by: place.actor, on: day, key: call.form["nyckel"] ?? "")
            let other = sorted(desk.refusals(of: request), desk)
            return try commitmentAgain(call, again(), fileFault.merging(other) { file, _ in file })
        }
        let performed = try perform(act, call, desk, place.actor, on: day, file: chosen.bytes)
        return try answer(performed, call, place, form: again(), alsoAsking: fileFault)
    }

    private static func excuse(_ call: Call) throws -> Answer {
        guard let place = try place(call) else { return .notFound }
        let form = FormModel(
            id: "forhinder", title: call.say("Ange skäl", "Give a reason"),
            action: place.desk.path(place.commitment) + "/forhinder",
            key: Sessions.freshToken(), hidden: [HiddenField(name: "tillfalle", value: call.form["tillfalle"] ?? "")],
            fields: [
                Field(name: "skal", label: .words(call.say("Skäl", "Reason")), kind: .note(call.form["skal"] ?? ""))
            ],
            submit: call.say("Spara skälet", "Save the reason"))
        guard let id = call.form["tillfalle"].flatMap({ Obligation.ID($0) }) else {
            return try commitmentAgain(call, form, ["": call.say("Välj ett tillfälle.", "Choose an occasion.")])
        }
        let act = Act.excuse(id, reason: call.form["skal"] ?? "")
        return try answer(perform(act, call, place.desk, place.actor, on: place.desk.day), call, place, form: form)
    }

    private static func interval(_ call: Call) throws -> Answer {
        guard let place = try place(call) else { return .notFound }
        let days = call.form["dagar"].flatMap { Int(plain: $0) } ?? 0
        let act = Act.chooseInterval(place.commitment.key, days: days)
        guard
            let form = place.status.flatMap({
                place.desk.intervalForm(
                    $0, key: Sessions.freshToken(), filled: call.form["dagar"] ?? "")
            })
        else { return .notFound }
        return try answer(perform(act, call, place.desk, place.actor, on: place.desk.day), call, place, form: form)
    }

    private static func planMeeting(_ call: Call) throws -> Answer {
        guard let place = try place(call), let status = place.status,
            let form = place.desk.planForm(
                status, key: Sessions.freshToken(), filled: call.form["motesdag"] ?? "")
        else { return .notFound }
        guard let day = call.form["motesdag"].flatMap({ CivilDate($0) }) else {
            return try commitmentAgain(call, form, ["motesdag": place.desk.wording.unreadableDay])
        }
        let act = Act.planMeeting(place.commitment.key, day: day)
        return try answer(perform(act, call, place.desk, place.actor, on: place.desk.day), call, place, form: form)
    }

    /// - Parameter asking: what a refused form asks for again beside what was wrong.
    private static func answer(
        _ performed: Ledger.Performed, _ call: Call, _ place: Place, form: @autoclosure () -> FormModel?,
        alsoAsking asking: [String: String] = [:]
    ) throws -> Answer {
        let target = place.desk.path(place.commitment)
        switch performed {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { place.desk.wording.receipt($0, in: place.desk.agreement) } ?? ""
            return .redirect(target, notice: said)
        case .keyReused:
            return try commitmentAgain(
                call, form(),
                [
                    "": call.say(
                        "Formuläret har redan skickats. Kontrollera historiken.",
                        "The form has already been sent. Check the history.")
                ])
        case .refused(let reasons):
            return try commitmentAgain(call, form(), asking.merging(sorted(reasons, place.desk)) { asked, _ in asked })
        }
    }

    /// Each reason beside the question it belongs to.
    static func sorted(_ reasons: [Refusal], _ desk: Desk) -> [String: String] {
        sorted(reasons, desk, by: field)
    }

    /// - Parameter field: the name of the question that a reason belongs to; empty when it belongs to none.
    static func sorted(_ reasons: [Refusal], _ desk: Desk, by field: (Refusal) -> String) -> [String: String] {
        var faults: [String: String] = [:]
        for reason in reasons {
            let words = desk.wording.refusal(reason, in: desk.agreement)
            let text = "\(words.what) \(words.remedy)"
            let field = field(reason)
            faults[field] = faults[field].map { "\($0) \(text)" } ?? text
        }
        return faults
    }

    private static func field(of reason: Refusal) -> String {
        switch reason {
        case .onAfterToday: "datum"
        case .dayPassed, .alreadyPlanned: "motesdag"
        case .badInterval: "dagar"
        case .unitNeeded, .unknownUnit: "enhet"
        case .unknownParticipant: "med"
        case .unknownPeriod: "avser"
        case .reasonNeeded: "skal"
        case .effectiveBefore: "fran"
        case .emptyPlaceholder: "varde"
        case .identityNumber(let field), .textMissing(let field), .textTooLong(let field, _):
            switch field {
            case "note": "anteckning"
            case "reference": "underlag"
            case "reason": "skal"
            case "value": "varde"
            default: ""
            }
        default: ""
        }
    }

    private static func commitmentAgain(_ call: Call, _ form: FormModel?, _ faults: [String: String]) throws -> Answer {
        try commitment(call, refused: form?.refused(faults))
    }

    // MARK: The agreement's own life

    private static func lifeAct(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        // A day that is missing or cannot be read is asked for again, never taken for today.
        let needed = ["sign", "decide", "final"].contains(call.form["handling"]) ? ["datum"] : []
        let unread = ["datum", "fran"].filter { name in
            call.form[name].map { CivilDate($0) == nil } ?? needed.contains(name)
        }
        guard unread.isEmpty else {
            return try lifeAgain(
                call, Dictionary(uniqueKeysWithValues: unread.map { ($0, desk.wording.unreadableDay) }))
        }
        let day = call.form["datum"].flatMap { CivilDate($0) } ?? desk.day
        let act: Act
        switch lifeMeaning(call, desk) {
        case .success(let meant): act = meant
        case .failure(let missing): return try lifeAgain(call, missing.words)
        }
        if case .terminate(let effective, let reason) = act, call.form["bekraftad"] != "ja" {
            return try check(act, call, desk, actor, on: day, effective: effective, reason: reason)
        }
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.receipt($0, in: desk.agreement) } ?? ""
            return .redirect(desk.path("/giltighet"), notice: said)
        case .keyReused:
            return try lifeAgain(
                call, ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try lifeAgain(call, sorted(reasons, desk))
        }
    }

    private static func lifeAgain(_ call: Call, _ faults: [String: String]) throws -> Answer {
        try life(call, refused: RefusedForm(id: call.form["formular"] ?? "", filled: call.form, faults: faults))
    }

    /// A termination is shown once more before it is registered; what would be refused is refused at once.
    private static func check(
        _ act: Act, _ call: Call, _ desk: Desk, _ actor: Actor, on day: CivilDate, effective: CivilDate, reason: String?
    ) throws -> Answer {
        let key = Sessions.freshToken()
        let request = ActRequest(act, by: actor, on: day, key: key)
        if case .failure(let refused) = decide(request, matter: desk.matter, today: desk.day, digest: { $0 }) {
            return try lifeAgain(call, sorted(refused.reasons, desk))
        }
        let frame = call.frame(.words(call.say("Kontrollera och bekräfta", "Check and confirm")))
        return .page(desk.terminationCheck(frame, effective: effective, reason: reason, key: key))
    }

    private static func lifeMeaning(_ call: Call, _ desk: Desk) -> Result<Act, Missing> {
        func filled(_ act: Act?, else missing: Missing = .everything(call)) -> Result<Act, Missing> {
            act.map { .success($0) } ?? .failure(missing)
        }
        let from = call.form["fran"].flatMap { CivilDate($0) }
        switch call.form["handling"] {
        case "sign":
            return filled(call.form["vem"].map { .sign(by: ActorKey($0), acting: false, reason: call.form["skal"]) })
        case "decide":
            return filled(
                call.form["vem"].map {
                    .decide(by: ActorKey($0), reference: call.form["underlag"], reason: call.form["skal"])
                })
        case "fill":
            return filled(call.form["vad"].map { .fillPlaceholder($0, value: call.form["varde"] ?? "") })
        case "accept":
            guard desk.matter.state.readings.isEmpty else {
                return .success(.acceptReading(digest: call.form["digest"]))
            }
            return filled(
                call.site.ledger.shelf.texts[desk.agreement.id].map {
                    .proposeReading(definition: $0, effective: nil)
                })
        case "count":
            let which = call.say("Ange från vilken dag ni räknar.", "Give the day from which you count.")
            return filled(from.map { .countFrom($0, commitment: nil) }, else: Missing(words: ["fran": which]))
        case "terminate":
            let which = call.say(
                "Ange vilken dag överenskommelsen ska upphöra.", "Give the day on which the agreement is to end.")
            return filled(
                from.map { .terminate(effective: $0, reason: call.form["skal"]) }, else: Missing(words: ["fran": which])
            )
        case "final": return .success(.followUpFinally(reference: call.form["underlag"], reason: call.form["skal"]))
        case "calendar": return calendar(call, desk)
        default: return .failure(.everything(call))
        }
    }
}
