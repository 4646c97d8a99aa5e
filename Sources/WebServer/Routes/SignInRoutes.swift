import HTTPTypes
import Hummingbird
import Pages
import People
import Storage
import Vocabulary

/// Signing in by an account: by a link in a letter, or by a password.
extension Route {
    static let signInRoutes: [Route] = [
        .post("logga-in/lank", .readPublic, askForLink).namingPeople,
        .get("logga-in/skickat", .readPublic) { call in
            call.site.reception == nil ? .notFound : .page(sent(call))
        },
        .get("logga-in/lank/:lank", .readPublic) { try confirm($0) },
        .post("logga-in/lank/:lank", .readPublic, useLink).namingPeople,
    ]

    // MARK: The page

    /// - Parameter refusal: why the try before was refused.
    static func accountSignIn(_ call: Call, _ reception: Reception, refusal: SignInRefusal? = nil) -> Answer {
        let password = FormModel(
            id: "losenord", title: call.say("Med lösenord", "With a password"), action: call.at("/logga-in"),
            key: Sessions.freshToken(),
            fields: [
                Field(name: "epost", label: mailLabel(call), kind: .mail(call.form["epost"] ?? "")),
                Field(
                    name: "losenord", label: .words(call.say("Lösenord", "Password")), kind: .password(isNew: false)),
                Field(
                    name: "kod", label: .words(call.say("Kod från telefonen", "Code from the telephone")), kind: .code,
                    hint: call.say(
                        "Bara om du har slagit på koder. Har du inte telefonen kan du skriva en reservkod.",
                        "Only if you have turned codes on. Without the telephone you can write a recovery code."),
                    isOptional: true),
            ], submit: call.say("Logga in", "Log in"), weight: reception.send == nil ? .primary : .secondary,
            errors: refusal.map { [words(of: $0, call)] } ?? [])
        let letter = FormModel(
            id: "lank", title: call.say("Med en länk i e-posten", "With a link by e-mail"),
            lead: call.say(
                "Vi skickar en länk som du loggar in med. Du behöver inget lösenord.",
                "We send a link that logs you in. You need no password."),
            action: call.at("/logga-in/lank"), key: Sessions.freshToken(),
            fields: [Field(name: "epost", label: mailLabel(call), kind: .mail(""))],
            submit: call.say("Skicka länken", "Send the link"))
        let heading = call.say("Logga in", "Log in")
        let page = FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: reception.send != nil
                ? []
                : [
                    call.say(
                        "Har du inget lösenord? Be den som administrerar din organisation om en länk.",
                        "No password? Ask whoever administers your organisation for a link.")
                ],
            form: reception.send == nil ? password : letter, further: reception.send == nil ? [] : [password])
        return .page(page, status: refusal?.status ?? .ok)
    }

    private static func mailLabel(_ call: Call) -> Label { .words(call.say("E-postadress", "E-mail address")) }

    static func words(of refusal: SignInRefusal, _ call: Call) -> String {
        switch refusal {
        case .wrong:
            call.say(
                "Adressen, lösenordet eller koden stämmer inte. Försök igen, eller be om en länk.",
                "The address, the password or the code is not right. Try again, or ask for a link.")
        case .linkGone:
            call.say(
                "Länken gäller inte längre. Be om en ny.", "The link no longer holds. Ask for a new one.")
        case .tooMany:
            call.say(
                "För många försök. Vänta en minut, eller be om en länk.",
                "Too many tries. Wait a minute, or ask for a link.")
        case .busy:
            call.say(
                "Många loggar in just nu. Försök igen om en stund.",
                "Many are logging in right now. Try again in a moment.")
        case .stale:
            call.say(
                "Det var ett tag sedan du loggade in. Logga ut och in igen, och gör om det.",
                "You logged in a while ago. Log out and in again, and do it once more.")
        case .noPost:
            call.say(
                "Du har ingen befattning i dag. Be den som administrerar din organisation att utse dig.",
                "You hold no post today. Ask whoever administers your organisation to appoint you.")
        }
    }

    // MARK: Password

    static func signInByPassword(_ call: Call, _ reception: Reception) async throws -> Answer {
        let result = try await reception.admit(
            mail: String((call.form["epost"] ?? "").prefix(200)), password: call.form.whole("losenord"),
            code: digits(call.form["kod"]), call.visitor)
        switch result {
        case .success(let admitted):
            return .signedIn(admitted.token, to: call.at(admitted.home), seconds: admitted.seconds)
        case .failure(let refusal): return accountSignIn(call, reception, refusal: refusal)
        }
    }

    /// A code as it was typed, perhaps in groups.
    static func digits(_ text: String?) -> String {
        String((text ?? "").filter { $0 != " " && $0 != "-" }.prefix(2 * RecoveryCode.digits))
    }

    // MARK: Links

    private static func askForLink(_ call: Call) -> Answer {
        guard let reception = call.site.reception, reception.send != nil else { return .notFound }
        reception.ask(
            for: String((call.form["epost"] ?? "").prefix(200)), call.language, site: call.siteAddress, call.visitor)
        return .redirect(call.at("/logga-in/skickat"))
    }

    private static func sent(_ call: Call) -> TextPage {
        let kind = TextPage.Kind.letterSent(minutes: SignInLimits.linkMinutes)
        return TextPage(frame: call.frame(.words(kind.title[call.language])), kind: kind)
    }

    /// Reading the page uses nothing up: programs that look at letters open every link in them.
    private static func confirm(_ call: Call, refusal: SignInRefusal? = nil) throws -> Answer {
        guard let reception = call.site.reception, let token = call.parameter("lank") else { return .notFound }
        guard let account = try reception.holder(ofLink: token) else { return linkGone(call) }
        let code = Field(
            name: "kod", label: .words(call.say("Kod från telefonen", "Code from the telephone")), kind: .code,
            hint: call.say(
                "Har du inte telefonen kan du skriva en reservkod.",
                "Without the telephone you can write a recovery code."))
        let heading = call.say("Logga in", "Log in")
        let form = FormModel(
            id: "lank", title: heading, action: call.at("/logga-in/lank/\(token)"), key: Sessions.freshToken(),
            fields: account.asksForCode ? [code] : [], submit: heading,
            errors: refusal.map { [words(of: $0, call)] } ?? [])
        let page = FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: [
                call.say(
                    "Tryck på knappen för att logga in som \(account.name).",
                    "Press the button to log in as \(account.name).")
            ], form: form)
        return .page(page, status: refusal?.status ?? .ok)
    }

    private static func linkGone(_ call: Call) -> Answer {
        .page(
            TextPage(frame: call.frame(.words(TextPage.Kind.linkGone.title[call.language])), kind: .linkGone),
            status: .gone)
    }

    private static func useLink(_ call: Call) throws -> Answer {
        guard let reception = call.site.reception, let token = call.parameter("lank") else { return .notFound }
        switch try reception.admit(link: token, code: digits(call.form["kod"]), call.visitor) {
        case .success(let admitted):
            return .signedIn(admitted.token, to: call.at(admitted.home), seconds: admitted.seconds)
        case .failure(.noPost): return accountSignIn(call, reception, refusal: .noPost)
        case .failure(let refusal): return try confirm(call, refusal: refusal)
        }
    }
}

extension SignInRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .wrong: .unprocessableContent
        case .linkGone: .gone
        case .tooMany: .tooManyRequests
        case .busy: .serviceUnavailable
        case .noPost, .stale: .forbidden
        }
    }
}
