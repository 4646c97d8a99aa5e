import Agreements
import Foundation
import HTTPTypes
import Pages
import People
import Storage
import Vocabulary
import Wording

/// The own account, for those who are signed in by one.
extension Route {
    static let accountRoutes: [Route] = ownAccount.map(\.namingPeople)

    private static let ownAccount: [Route] = [
        .get("konto", .keepAccount) { try account($0) },
        .post("konto/namn", .keepAccount, rename), .post("konto/losenord", .keepAccount, changePassword),
        .post("konto/kod", .keepAccount, changeCode), .post("konto/avsluta", .keepAccount, endAll),
        .post("konto/befattning", .keepAccount, switchPost),
        .post("konto/reservkoder", .keepAccount, newRecoveryCodes),
        .get("konto/kvar", .keepAccount) { call in call.visit == nil ? .notFound : .text("", type: "text/plain") },
    ]

    // MARK: The page

    /// - Parameters:
    ///   - refused: the form that was refused, with what was wrong.
    ///   - seed: what a telephone is to be told, when codes are being turned on.
    ///   - recovery: codes to show, once.
    private static func account(
        _ call: Call, refused: (id: String, faults: [String: String])? = nil, seed: [UInt8]? = nil,
        recovery: [String] = []
    )
        throws -> Answer
    {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        func whole(_ form: FormModel) -> FormModel {
            refused.map { $0.id == form.id ? form.refused($0.faults) : form } ?? form
        }
        let sessions = try reception.living(of: visit.account.id).map { session in
            AccountPage.SessionLine(
                began: moment(session.began, call), seen: moment(session.seen, call),
                isThis: session.digest == visit.session.digest)
        }
        let page = AccountPage(
            frame: call.frame(.words(call.say("Mitt konto", "My account")), current: "/konto"),
            facts: [
                Fact(label: call.say("E-post", "E-mail"), value: .words(visit.account.mail)),
                Fact(label: call.say("Namn", "Name"), value: .words(visit.account.name)),
                Fact(
                    label: call.say("Befattning", "Post"),
                    value: .name(Name(stringLiteral: "\(visit.who.postName), \(visit.who.organisationName)"))),
            ],
            acting: actingForm(call, visit),
            changes: [
                nameForm(call, visit), try lettersForm(call, visit), passwordForm(call, visit),
                codeForm(call, visit, isOn: visit.account.asksForCode || !recovery.isEmpty),
                try recoveryForm(call, visit, reception),
            ].compactMap { $0 }.map(whole),
            sessions: sessions,
            endAll: FormModel(
                id: "avsluta",
                title: call.say("Glömde du logga ut någonstans?", "Did you forget to log out somewhere?"),
                action: call.at("/konto/avsluta"), key: Sessions.freshToken(),
                submit: call.say("Logga ut överallt", "Log out everywhere"), weight: .secondary),
            secret: seed.map {
                AccountPage.Secret(letters: OneTimeCode.text(of: $0), form: whole(firstCodeForm(call, $0)))
            }, recovery: recovery.map(RecoveryCode.text))
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// A moment in words, by the clock of the agreements.
    static func moment(_ moment: Instant, _ call: Call, isShort: Bool = false) -> String {
        let zone = call.site.agreements.first.flatMap { TimeZone(identifier: $0.zone) }
        let offset = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds))) ?? 0
        let local = Instant(seconds: moment.seconds + Int64(offset))
        let clock = local.description.dropFirst(11).prefix(5)
        let time = call.say("kl. \(clock.replacing(":", with: "."))", "at \(clock)")
        let wording = Wording(call.language)
        return "\(isShort ? wording.shortDay(local.utcDay) : wording.day(local.utcDay)) \(time)"
    }

    private static func actingForm(_ call: Call, _ visit: Visit) -> FormModel? {
        guard visit.choices.count > 1 else { return nil }
        let options = visit.choices.enumerated().map { place, who in
            Choice(
                value: String(place), label: .name(Name(stringLiteral: "\(who.postName), \(who.organisationName)")))
        }
        let chosen = visit.choices.firstIndex(of: visit.who) ?? 0
        return FormModel(
            id: "befattning", title: call.say("Du arbetar som", "You act as"),
            lead: call.say(
                "Du arbetar i en befattning i taget. Byter du loggas du ut ur den andra.",
                "You act in one post at a time. Switching logs you out of the other."),
            action: call.at("/konto/befattning"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "befattning", label: .words(call.say("Befattning", "Post")),
                    kind: .radios(options: options, chosen: String(chosen)))
            ], submit: call.say("Byt", "Switch"), weight: .secondary)
    }

    private static func nameForm(_ call: Call, _ visit: Visit) -> FormModel {
        FormModel(
            id: "namn", title: call.say("Byt namn", "Change the name"), action: call.at("/konto/namn"),
            key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "namn", label: .words(call.say("Så vill jag heta", "What I want to be called")),
                    kind: .text(call.form["namn"] ?? visit.account.name))
            ], submit: call.say("Spara", "Save"), weight: .secondary)
    }

    private static func passwordForm(_ call: Call, _ visit: Visit) -> FormModel {
        let has = visit.account.password != nil
        let old = Field(
            name: "nuvarande", label: .words(call.say("Nuvarande lösenord", "Present password")),
            kind: .password(isNew: false))
        let new = Field(
            name: "nytt", label: .words(call.say("Nytt lösenord", "New password")), kind: .password(isNew: true),
            hint: call.say(
                "Minst \(SignInLimits.passwordLetters.lowerBound) tecken. Fyra ord i rad är lätt att minnas.",
                "At least \(SignInLimits.passwordLetters.lowerBound) characters. Four words in a row are easy to remember."
            ))
        return FormModel(
            id: "losenord",
            title: has
                ? call.say("Byt lösenord", "Change the password") : call.say("Välj ett lösenord", "Choose a password"),
            lead: call.say(
                "Du loggas ut i alla andra webbläsare.", "You are logged out in every other browser."),
            action: call.at("/konto/losenord"), key: Sessions.freshToken(), fields: has ? [old, new] : [new],
            submit: call.say("Spara lösenordet", "Save the password"), weight: .secondary)
    }

    private static func codeForm(_ call: Call, _ visit: Visit, isOn: Bool) -> FormModel {
        let code = Field(
            name: "kod", label: .words(call.say("Kod från telefonen", "Code from the telephone")), kind: .code)
        return FormModel(
            id: "kod",
            title: isOn
                ? call.say("Slå av koder från telefonen", "Turn off codes from the telephone")
                : call.say("Slå på koder från telefonen", "Turn on codes from the telephone"),
            lead: isOn
                ? nil
                : call.say(
                    "Då krävs en kod från din telefon varje gång du loggar in.",
                    "Then a code from your telephone is needed each time you log in."),
            action: call.at("/konto/kod"), key: Sessions.freshToken(),
            hidden: [HiddenField(name: "handling", value: isOn ? "av" : "borja")], fields: isOn ? [code] : [],
            submit: isOn ? call.say("Slå av", "Turn off") : call.say("Börja", "Begin"), weight: .secondary)
    }

    private static func recoveryForm(_ call: Call, _ visit: Visit, _ reception: Reception) throws -> FormModel? {
        guard visit.account.asksForCode else { return nil }
        let left = try reception.accounts.recoveryCodesLeft(visit.account.id)
        return FormModel(
            id: "reservkoder", title: call.say("Nya reservkoder", "New recovery codes"),
            lead: call.say(
                "Du har \(left) kvar. De gamla slutar gälla när du gör nya.",
                "You have \(left) left. The old ones end when you make new ones."),
            action: call.at("/konto/reservkoder"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "kod", label: .words(call.say("Kod från telefonen", "Code from the telephone")), kind: .code)
            ], submit: call.say("Gör nya", "Make new ones"), weight: .secondary)
    }

    private static func firstCodeForm(_ call: Call, _ seed: [UInt8]) -> FormModel {
        FormModel(
            id: "forstakod", title: "", action: call.at("/konto/kod"), key: Sessions.freshToken(),
            hidden: [
                HiddenField(name: "handling", value: "pa"),
                HiddenField(name: "tecken", value: OneTimeCode.text(of: seed)),
            ],
            fields: [
                Field(
                    name: "kod", label: .words(call.say("Kod från telefonen", "Code from the telephone")), kind: .code)
            ], submit: call.say("Slå på koder", "Turn codes on"))
    }

    private static func again(
        _ call: Call, _ id: String, _ field: String, _ reasons: [PeopleRefusal], seed: [UInt8]? = nil
    )
        throws -> Answer
    {
        let words = reasons.map(Wording(call.language).refusal).joined(separator: " ")
        return try account(call, refused: (id, [field: words]), seed: seed)
    }

    // MARK: What is changed

    private static func rename(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        let name = call.form["namn"] ?? ""
        let found = People.refusals(name: name)
        guard found.isEmpty else { return try again(call, "namn", "namn", found) }
        try reception.accounts.rename(visit.account.id, name)
        return .redirect(call.at("/konto"), notice: call.say("Namnet är sparat.", "The name has been saved."))
    }

    private static func changePassword(_ call: Call) async throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        let words =
            [visit.account.mail, visit.account.name, visit.who.organisationName]
            + visit.account.mail.split(separator: "@").map(String.init) + names(around: visit.who, call.site)
        let new = call.form.whole("nytt")
        let found = People.refusals(password: new, words: words)
        guard found.isEmpty else { return try again(call, "losenord", "nytt", found) }
        switch try await reception.changePassword(visit, from: call.form.whole("nuvarande"), to: new, call.visitor) {
        case .success:
            return .redirect(
                call.at("/konto"), notice: call.say("Lösenordet är sparat.", "The password has been saved."))
        case .failure(.wrong): return try again(call, "losenord", "nuvarande", [.wrongPassword])
        case .failure(let refusal):
            return try account(call, refused: ("losenord", ["": Route.words(of: refusal, call)]))
        }
    }

    /// Names that everybody guesses first: of the organisations, places and agreements around somebody.
    private static func names(around who: SignedIn, _ site: Site) -> [String] {
        var names: [String] = []
        for agreement in site.agreements where who.roles[agreement.id] != nil {
            names.append(agreement.short)
            names += agreement.places
            names += agreement.units.map(\.name)
            for party in agreement.parties {
                names.append(party.name)
                names += party.aliases
                names += party.name.split(separator: " ").map(String.init)
            }
        }
        return names
    }

    private static func changeCode(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        let code = digits(call.form["kod"])
        switch call.form["handling"] {
        case "borja" where !visit.account.asksForCode:
            return try account(call, seed: Reception.freshSeed())
        case "pa" where !visit.account.asksForCode:
            guard let seed = call.form["tecken"].flatMap(OneTimeCode.seed) else { return .redirect(call.at("/konto")) }
            switch try reception.turnCodesOn(visit, seed: seed, code: code) {
            case .success(let codes): return try account(call, recovery: codes)
            case .failure(.stale):
                return try account(call, refused: ("kod", ["": Route.words(of: .stale, call)]))
            case .failure: return try again(call, "forstakod", "kod", [.wrongCode], seed: seed)
            }
        case "av":
            guard try reception.turnCodesOff(visit, code: code, call.visitor) else {
                return try again(call, "kod", "kod", [.wrongCode])
            }
            return .redirect(
                call.at("/konto"), notice: call.say("Koder från telefonen är av.", "Codes from the telephone are off."))
        default: return .redirect(call.at("/konto"))
        }
    }

    private static func newRecoveryCodes(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        guard let codes = try reception.newRecoveryCodes(visit, code: digits(call.form["kod"]), call.visitor) else {
            return try again(call, "reservkoder", "kod", [.wrongCode])
        }
        return try account(call, recovery: codes)
    }

    private static func endAll(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit else { return .notFound }
        try reception.accounts.endSessions(of: visit.account.id, now: call.site.clock())
        return .signedOut
    }

    private static func switchPost(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let visit = call.visit,
            let place = call.form["befattning"].flatMap({ Int(plain: $0) }), visit.choices.indices.contains(place)
        else { return .notFound }
        switch try reception.begin(visit.account, as: visit.choices[place], call.visitor) {
        case .success(let admitted):
            return .signedIn(admitted.token, to: call.at(admitted.home), seconds: admitted.seconds)
        case .failure: return .signedOut
        }
    }
}
