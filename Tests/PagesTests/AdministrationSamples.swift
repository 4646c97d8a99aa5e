import Vocabulary

@testable import Pages

extension Samples {
    var administration: AdministrationPage {
        var page = AdministrationPage(
            frame: frame(.words("Administration")), agreement: "Ekhamra", board: path("/o"),
            organisation: "Ekhamra kommun")
        page.gaps = [
            WarningLine(
                text: words("Utredare.", "Analyst."), consequence: words("Tom sedan i går.", "Empty since yesterday."))
        ]
        page.doors = [
            .init(
                link: Link(text: .words(words("Logg", "Log")), path: path("/l")),
                purpose: words("Vem som gjort vad.", "Who did what."))
        ]
        page.organisations = [
            .init(
                party: municipality, units: ["Fritid"],
                posts: [
                    .init(name: "Samordnare", lines: ["Anna"], standing: .held),
                    .init(name: "Chef", lines: [words("Tom.", "Empty.")], standing: .lapsed),
                    .init(name: "Rektor", lines: [], standing: .never),
                ]),
            .init(party: police, units: [], posts: [], note: words("Ser det själv.", "Sees it itself.")),
        ]
        page.places = [Fact(label: words("Platser", "Places"), value: .name("Ekhamra"))]
        page.settings = [
            .init(
                title: words("Valt", "Chosen"), lead: words("Av parterna.", "By the parties."),
                settings: [
                    .init(
                        what: .words(words("Räknas från", "Counted from")), value: .words("2025"),
                        decided: words("I går", "Yesterday"),
                        change: Link(text: .words(words("Ändra", "Change")), path: path("/g"))),
                    .init(what: .words(words("Nummer", "Number")), value: .name("KS 1"), source: "Sidhuvud"),
                ])
        ]
        return page
    }

    var log: LogPage {
        let title = words("Logg", "Log")
        return LogPage(
            frame: frame(.words(title)), agreement: "Ekhamra", board: path("/o"),
            organisation: "Ekhamra kommun", note: words("Det du får se.", "What you may see."), isWhole: true,
            filter: .init(
                path: path("/logg"), from: "2025-01-01", through: "", persons: [Choice(value: "a", label: "Anna")],
                person: "a", kinds: [Choice(value: "k", label: .words(words("Konto", "Account")))], kind: "",
                fault: words("Skriv dagen.", "Write the day.")),
            lines: [
                .init(
                    moment: "2025", who: .name("Samordnare"), what: words("Loggade in.", "Logged in."),
                    kind: words("Inloggning", "Logging in"))
            ], count: words("Visar 1", "Showing 1"),
            older: Link(text: .words(words("Äldre", "Older")), path: path("/logg?sida=2")),
            export: FormModel(
                id: "uttag", title: words("Ta ut", "Take out"), action: path("/logg/csv"), key: "k",
                submit: words("Ladda ner", "Download"), weight: .secondary))
    }

    /// A broken log with nothing in it, read shortly before the session ends.
    var brokenLog: LogPage {
        var page = log
        page.isWhole = false
        page.lines = []
        page.filter.fault = nil
        page.frame.session = SessionEnd(
            idleMinutes: 30, latest: words("kl. 17", "at 17:00"), warnAfter: 1680, warningMinutes: 2,
            stay: path("/konto/kvar"), owner: "abc")
        return page
    }
}
