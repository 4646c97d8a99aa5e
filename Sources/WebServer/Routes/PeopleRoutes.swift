import Agreements
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Administration: who holds which post of the own organisation in an agreement.
extension Route {
    static let peopleRoutes: [Route] = [
        .get("overenskommelser/:id/personer", .managePeople) { try people($0) },
        .post("overenskommelser/:id/personer", .managePeople, appoint).namingPeople,
        .post("overenskommelser/:id/personer/avsluta", .managePeople, endAppointment).namingPeople,
        .post("overenskommelser/:id/personer/lank", .managePeople, invite).namingPeople,
        .post("overenskommelser/:id/personer/forslag", .managePeople, answerProposal).namingPeople,
    ]

    /// The agreement and the party in it that the administrator appoints for.
    struct Office {
        let reception: Reception
        let visit: Visit
        let agreement: Agreement
        let party: Party
        let today: CivilDate
        let wording: Wording
    }

    static func office(_ call: Call) -> Office? {
        guard let reception = call.site.reception, let visit = call.visit, let id = call.agreementID,
            let agreement = call.site.ledger.shelf.agreement(id), let key = agreement.party(of: visit.who.post),
            let party = agreement.party(key)
        else { return nil }
        return Office(
            reception: reception, visit: visit, agreement: agreement, party: party, today: call.site.today(agreement),
            wording: Wording(call.language))
    }

    // MARK: The page

    /// - Parameters:
    ///   - refused: the form that was refused, with what was wrong.
    ///   - link: a link to show, once.
    static func people(_ call: Call, refused: RefusedForm? = nil, link: String? = nil) throws -> Answer {
        guard let office = office(call) else { return .notFound }
        var persons: [PeoplePage.Person] = []
        var places: [AccountID: Int] = [:]
        for one in try held(office) {
            if places[one.holder.id] == nil {
                places[one.holder.id] = persons.count
                persons.append(person(one.holder, call, office))
            }
            guard let place = places[one.holder.id] else { continue }
            persons[place].held.append(line(one.appointment, call, office, refused))
            if try mayInvite(one, call, office) {
                persons[place].invite = inviteForm(one.holder, call, office)
            }
        }
        let title = call.say("Personer", "People")
        var form = appointForm(call, office)
        if let refused, refused.id == form.id { form = form.filled(with: refused.filled).refused(refused.faults) }
        var page = PeoplePage(
            frame: call.frame(.words(title), current: path(office)),
            organisation: Name(stringLiteral: office.party.name),
            people: persons, appoint: form,
            roles: roles(office).map { role in
                PeoplePage.RoleLine(
                    role: office.wording.label(office.wording.role(role)), rights: office.wording.rights(role))
            }, link: link)
        page.proposals = try proposals(call, office, refused)
        page.alone = try aloneNote(call, office)
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    static func path(_ office: Office) -> String { "/overenskommelser/\(office.agreement.id)/personer" }

    /// The roles that the organisation can give; the working role first.
    private static func roles(_ office: Office) -> [Role] {
        let working = office.party.workingRole
        return [working] + Role.allCases.filter { ![.coordinator, .police].contains($0) }
    }

    private static func person(_ account: Account, _ call: Call, _ office: Office) -> PeoplePage.Person {
        PeoplePage.Person(name: account.name, mail: account.mail, isDisabled: account.isDisabled, held: [], invite: nil)
    }

    private static func line(_ appointment: Appointment, _ call: Call, _ office: Office, _ refused: RefusedForm?)
        -> PeoplePage.Held
    {
        let isOver = appointment.through.map { $0 < office.today } ?? false
        let acting = appointment.isActing ? call.say(", tillförordnad", ", acting") : ""
        var form = endForm(appointment, call, office)
        if let refused, refused.id == form.id { form = form.filled(with: refused.filled).refused(refused.faults) }
        return PeoplePage.Held(
            post: Name(stringLiteral: office.agreement.name(of: appointment.post)),
            role: office.wording.role(appointment.role) + acting, days: days(of: appointment, call), isOver: isOver,
            end: isOver ? nil : form)
    }

    static func days(of appointment: Appointment, _ call: Call) -> String {
        let wording = Wording(call.language)
        let from = wording.day(appointment.from)
        return appointment.through.map(wording.day).map {
            call.say("Från \(from) till och med \($0).", "From \(from) through \($0).")
        } ?? call.say("Från \(from), tills vidare.", "From \(from), until further notice.")
    }

    // MARK: Forms

    private static func appointForm(_ call: Call, _ office: Office) -> FormModel {
        let posts = office.agreement.posts.filter { office.agreement.party(of: $0.key) == office.party.key }
        return FormModel(
            id: "utse", title: call.say("Utse någon", "Appoint somebody"),
            lead: call.say(
                "Den som inte har ett konto får ett.", "Somebody without an account gets one."),
            action: call.at(path(office)), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "epost", label: .words(call.say("E-postadress", "E-mail address")), kind: .mail(""),
                    hint: nil),
                Field(
                    name: "namn", label: .words(call.say("Namn", "Name")), kind: .text(""),
                    hint: call.say(
                        "Behövs för den som inte har ett konto. Personen kan byta det.",
                        "Needed for somebody without an account. The person can change it."), isOptional: true),
                Field(
                    name: "befattning", label: .words(call.say("Befattning", "Post")),
                    kind: .select(
                        options: posts.map { Choice(value: $0.key.text, label: .name(Name(stringLiteral: $0.name))) },
                        chosen: posts.first?.key.text ?? "")),
                Field(
                    name: "roll", label: .words(call.say("Roll", "Role")),
                    kind: .select(
                        options: roles(office).map {
                            Choice(value: $0.rawValue, label: .words(office.wording.label(office.wording.role($0))))
                        }, chosen: office.party.workingRole.rawValue)),
                Field(
                    name: "fran", label: .words(call.say("Från och med", "From")),
                    kind: .date(office.today.description)),
                Field(
                    name: "till", label: .words(call.say("Till och med", "Through")), kind: .date(""),
                    isOptional: true),
                Field(
                    name: "tf", label: .words(call.say("Ordinarie eller tillförordnad", "Regular or acting")),
                    kind: .radios(
                        options: [
                            Choice(value: "nej", label: .words(call.say("Ordinarie", "Regular"))),
                            Choice(
                                value: "ja", label: .words(call.say("Tillförordnad", "Acting")),
                                hint: call.say("För någon som är borta", "For somebody who is away")),
                        ], chosen: "nej")),
            ], submit: call.say("Utse", "Appoint"))
    }

    private static func endForm(_ appointment: Appointment, _ call: Call, _ office: Office) -> FormModel {
        FormModel(
            id: "avsluta-\(appointment.id.text.prefix(8))", title: call.say("Avsluta", "End"),
            lead: call.say(
                "Rätten upphör vid midnatt efter den sista dagen. Gårdagens datum avslutar genast.",
                "The right ends at midnight after the last day. Yesterday's date ends it at once."),
            action: call.at("\(path(office))/avsluta"), key: Sessions.freshToken(),
            hidden: [HiddenField(name: "uppdrag", value: appointment.id.text)],
            fields: [
                Field(
                    name: "till", label: .words(call.say("Sista dagen", "The last day")),
                    kind: .date((appointment.through ?? office.today).description))
            ], submit: call.say("Spara sista dagen", "Save the last day"), weight: .secondary)
    }

    private static func inviteForm(_ account: Account, _ call: Call, _ office: Office) -> FormModel {
        let isSent = office.reception.send != nil
        return FormModel(
            id: "lank-\(account.id.text.prefix(8))",
            title: isSent ? call.say("Bjud in", "Invite") : call.say("Släpp in", "Let in"),
            lead: isSent
                ? call.say("Skickar en länk med e-post.", "Sends a link by e-mail.")
                : call.say("Skapar en länk som du ger till personen.", "Makes a link that you give to the person."),
            action: call.at("\(path(office))/lank"), key: Sessions.freshToken(),
            hidden: [HiddenField(name: "konto", value: account.id.text)],
            submit: isSent ? call.say("Skicka en länk", "Send a link") : call.say("Skapa en länk", "Make a link"),
            weight: .secondary)
    }

    // MARK: What is done

    static func again(_ call: Call, _ id: String, _ reasons: [PeopleRefusal]) throws -> Answer {
        var faults: [String: String] = [:]
        for reason in reasons {
            let words = Wording(call.language).refusal(reason)
            faults[field(of: reason), default: ""] += (faults[field(of: reason)] == nil ? "" : " ") + words
        }
        return try people(call, refused: RefusedForm(id: id, filled: call.form, faults: faults))
    }

    private static func field(of reason: PeopleRefusal) -> String {
        switch reason {
        case .badMail, .mailTaken, .oneself, .identityNumber(field: "mail"): "epost"
        case .badName, .identityNumber: "namn"
        case .noPost, .otherOrganisation: "befattning"
        case .wrongRole: "roll"
        case .badDay(let field): field
        case .endsBeforeItBegins, .tooLate: "till"
        default: ""
        }
    }

    /// A day in a form: nil when it is empty, and refused when it is none.
    private static func day(_ call: Call, _ name: String) -> Result<CivilDate?, PeopleRefusals> {
        guard let text = call.form[name] else { return .success(nil) }
        return CivilDate(text).map { .success($0) } ?? .failure(PeopleRefusals([.badDay(field: name)]))
    }

    private static func appoint(_ call: Call) throws -> Answer {
        guard let office = office(call) else { return .notFound }
        do {
            let from = try day(call, "fran").get() ?? office.today
            let through = try day(call, "till").get()
            guard let role = Role(rawValue: call.form["roll"] ?? ""), roles(office).contains(role) else {
                throw PeopleRefusals([.wrongRole(.coordinator, wanted: office.party.workingRole)])
            }
            let appointing = Appointing(
                post: ActorKey(call.form["befattning"] ?? ""), role: role, from: from, through: through)
            let appointed = try call.site.ledger.appoint(
                mail: call.form["epost"] ?? "", name: call.form["namn"], appointing, in: office.agreement.id,
                isActing: call.form["tf"] == "ja", organisation: office.party.key, by: office.visit.account.id,
                now: call.site.clock()
            ).get()
            return .redirect(call.at(path(office)), notice: told(appointed, call, office))
        } catch let refusals as PeopleRefusals {
            return try again(call, "utse", refusals.reasons)
        }
    }

    private static func endAppointment(_ call: Call) throws -> Answer {
        guard let office = office(call), let appointment = try appointment(call, office) else { return .notFound }
        let form = endForm(appointment, call, office).id
        guard let last = call.form["till"].flatMap({ CivilDate($0) }) else {
            return try again(call, form, [.badDay(field: "till")])
        }
        guard last >= appointment.from.adding(days: -1) else { return try again(call, form, [.endsBeforeItBegins]) }
        let isOwnRight = appointment.account == office.visit.account.id && appointment.role == .admin
        if isOwnRight { return try again(call, form, [.ownRight]) }
        try office.reception.accounts.end(
            appointment, through: last, by: office.visit.account.id, now: call.site.clock())
        return .redirect(
            call.at(path(office)),
            notice: call.say(
                "Sista dagen är \(office.wording.day(last)).", "The last day is \(office.wording.day(last))."))
    }

    /// The appointment that a form names, if it is of this organisation and not over.
    private static func appointment(_ call: Call, _ office: Office) throws -> Appointment? {
        try held(office).first { $0.appointment.id.text == call.form["uppdrag"] }?.appointment
    }

    static func held(_ office: Office) throws -> [HeldAppointment] {
        try office.reception.accounts.appointments(in: office.agreement.id, of: office.party.key)
    }

    /// Only somebody whom this organisation has appointed and who is to come in. A link that is handed over instead of sent
    /// could be used by who hands it over: not for those who hold posts of others.
    private static func mayInvite(_ one: HeldAppointment, _ call: Call, _ office: Office) throws -> Bool {
        guard one.appointment.through.map({ $0 >= office.today }) ?? true, !one.holder.isDisabled else { return false }
        if office.reception.send != nil { return true }
        return try office.reception.accounts.appointments(of: one.holder.id).allSatisfy { held in
            mayDo(.managePeople, in: held.agreement, as: office.visit.who) == .allowed
                && call.site.ledger.shelf.agreement(held.agreement)?.party(of: office.visit.who.post)
                    == held.organisation
        }
    }

    private static func invite(_ call: Call) async throws -> Answer {
        guard let office = office(call),
            let one = try held(office).first(where: {
                try $0.holder.id.text == call.form["konto"] && mayInvite($0, call, office)
            })
        else { return .notFound }
        let link = try office.reception.link(
            for: one.holder, minutes: SignInLimits.invitationHours * 60, call.language, site: call.siteAddress,
            events: [
                AccountEvent(
                    .linkMade, seat: .init(agreement: office.agreement.id, organisation: office.party.key),
                    by: office.visit.account.id, about: one.holder.id)
            ])
        guard let send = office.reception.send else { return try people(call, link: link) }
        try await send(Letter(to: one.holder.mail, kind: .invitation, language: call.language, link: link))
        return .redirect(
            call.at(path(office)),
            notice: call.say(
                "Länken är skickad till \(one.holder.mail).", "The link has been sent to \(one.holder.mail)."))
    }
}
