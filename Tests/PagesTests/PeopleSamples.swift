import Vocabulary

@testable import Pages

extension Samples {
    private var mail: Field {
        Field(name: "epost", label: .words(words("E-postadress", "E-mail address")), kind: .mail("anna@b.example"))
    }

    var accountSignIn: FormPage {
        let password = FormModel(
            id: "losenord", title: words("Med lösenord", "With a password"), action: path("/p"), key: "k1",
            fields: [
                mail,
                Field(
                    name: "losenord", label: .words(words("Lösenord", "Password")), kind: .password(isNew: false),
                    error: words("Det stämmer inte.", "It does not fit.")),
                Field(name: "kod", label: .words(words("Kod", "Code")), kind: .code, isOptional: true),
            ], submit: words("Logga in", "Log in"), weight: .secondary)
        let letter = FormModel(
            id: "lank", title: words("Med en länk", "By a link"), action: path("/l"), key: "k2", fields: [mail],
            submit: words("Skicka", "Send"))
        return FormPage(
            frame: frame(.words(letter.title), 9, signedIn: false), heading: .words(words("Logga in", "Log in")),
            form: letter, further: [password])
    }

    private func button(_ id: String) -> FormModel {
        FormModel(
            id: id, title: words("Avsluta", "End"), action: path("/a"), key: "k-\(id)",
            fields: [], submit: words("Avsluta", "End"), weight: .secondary)
    }

    var account: AccountPage {
        var change = button("namn")
        change.fields = [
            Field(name: "nytt", label: .words(words("Nytt lösenord", "New password")), kind: .password(isNew: true))
        ]
        var post = button("post")
        post.fields = [
            Field(
                name: "befattning", label: .words(words("Befattning", "Post")),
                kind: .radios(
                    options: [
                        Choice(value: "0", label: .name("Samordnare")), Choice(value: "1", label: .name("Kommunpolis")),
                    ], chosen: "1"))
        ]
        var first = button("forst")
        first.fields = [Field(name: "kod", label: .words(words("Kod", "Code")), kind: .code)]
        return AccountPage(
            frame: frame(.words(words("Mitt konto", "My account"))),
            facts: [Fact(label: words("Befattning", "Post"), value: .name("Samordnare"))], acting: post,
            changes: [change],
            sessions: [
                .init(
                    began: words("20 november", "20 November"), seen: words("21 november", "21 November"), isThis: true)
            ],
            endAll: button("alla"), secret: .init(letters: "GEZD GNBV GY3T QOJQ", form: first),
            recovery: ["12345 67890 12345 67890"])
    }

    var people: PeoplePage {
        var end = button("slut")
        end.fields = [
            Field(name: "till", label: .words(words("Sista dagen", "The last day")), kind: .date("2025-11-20"))
        ]
        var page = PeoplePage(
            frame: frame(.words(words("Personer", "People"))), organisation: "Ekhamra kommun",
            people: [
                .init(
                    name: "Anna", mail: "anna@b.example", isDisabled: true,
                    held: [
                        .init(
                            post: "Samordnare", role: words("samordnare", "coordinator"), days: "2025", isOver: false,
                            end: end),
                        .init(post: "Rektor", role: words("insyn", "auditor"), days: "2024", isOver: true, end: nil),
                    ], invite: button("bjud"))
            ], appoint: button("utse"),
            roles: [.init(role: words("Insyn", "Auditor"), rights: words("Läser.", "Reads."))],
            link: "http://127.0.0.1/x")
        page.proposals = [
            .init(
                name: "Bo", post: "Chef", role: words("administratör", "administrator"), days: "2025",
                waits: words("Anna har föreslagit det.", "Anna proposed it."), confirm: button("ja"),
                decline: button("nej"))
        ]
        page.alone = words("Du är ensam.", "You are alone.")
        return page
    }

    var outbox: OutboxPage {
        OutboxPage(
            frame: frame(.words(words("Utkorg", "Outbox"))), organisation: "Ekhamra kommun",
            lead: [words("Inga brev skickas.", "No letters are sent.")], test: button("prov"),
            tested: .init(
                what: words("Provbrev", "Test letter"), to: "anna@b.example", state: words("Väntar.", "Waits.")),
            sections: [
                .init(
                    heading: words("Behöver någon", "Need somebody"),
                    lines: [
                        .init(
                            what: words("Måndagsbrevet", "The Monday letter"), to: "anna@b.example",
                            state: words("Har fastnat.", "Is stuck."), answered: "connection refused",
                            said: [words("Någon provade igen.", "Somebody tried again.")], acts: [button("igen")])
                    ])
            ])
    }
}
