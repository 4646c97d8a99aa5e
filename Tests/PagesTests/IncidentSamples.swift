@testable import Pages

extension Samples {
    /// The form with a place of one's own, a receipt and what was sent before.
    var quickReport: QuickReportPage {
        var page = plainQuickReport
        page.form.fields.insert(
            Field(
                name: "plats", label: .words(words("Var?", "Where?")),
                kind: .radios(options: [Choice(value: "|Stationen", label: "Stationen")], chosen: "|Stationen")), at: 1)
        page.own = [
            QuickReportPage.Line(
                what: "Klotter", where: "Stationen", when: words("12 nov 2025 kl. 20.15", "12 Nov 2025 at 20:15"),
                standing: words("Ny", "New"))
        ]
        page.feedback = QuickReportPage.Feedback(
            heading: words("Från mötet 12 november 2025", "From the meeting on 12 November 2025"),
            lines: ["Gruppen gick igenom 14 rapporter.", "Väktarna går extra rundor vid stationen."])
        page.sent = QuickReportPage.Sent(
            heading: words("Tack. Rapporten är skickad.", "Thank you. The report has been sent."),
            what: ["Klotter", .name("Stationen")],
            further: [Link(text: .words(words("En till", "One more")), path: path("/rapportera"))],
            takeBack: FormModel(
                id: "angra", title: words("Blev det fel?", "Was it wrong?"), action: path("/rapportera/angra"),
                key: "k",
                submit: words("Ångra", "Undo"), weight: .secondary))
        return page
    }

    /// Sent back for want of a place.
    var refusedQuickReport: QuickReportPage {
        var page = plainQuickReport
        page.form.fields[1].error = words("Välj var det hände.", "Choose where it happened.")
        return page
    }

    /// A list of two, one of which may be the same as the other.
    var reports: ReportsPage {
        var page = ReportsPage(
            frame: frame(.words(words("Rapporter", "Reports"))), heading: words("Rapporter", "Reports"),
            filter: ReportsPage.Filter(
                path: path("/rapporter"), title: words("Sök och filtrera", "Search and filter"),
                fields: [Field(name: "sok", label: .words(words("Sök plats", "Search for a place")), kind: .text("a"))],
                submit: words("Visa", "Show"),
                clear: Link(text: .words(words("Rensa filter", "Clear filters")), path: path("/rapporter"))),
            count: words("Visar 2 av 9 rapporter", "Showing 2 of 9 reports"), rows: [],
            columns: [
                words("Vad", "What"), words("När", "When"), words("Var", "Where"), words("Från", "From"),
                words("Läge", "Standing"),
            ], empty: words("Inga rapporter i urvalet.", "No reports match."))
        for number in [412, 415] {
            var row = ReportsPage.Row(
                number: Link(text: .words("R\(number)"), path: path("/rapporter/R\(number)")),
                when: words("12 nov 2025", "12 Nov 2025"), what: "Klotter", where: "Stationen", from: "Skolan",
                standing: words("Ny", "New"))
            row.text = "Stor text på väggen."
            row.alike =
                number == 415 ? words("Kan vara samma händelse som R412.", "May be the same event as R412.") : nil
            row.deeds = [
                FormModel(
                    id: "ta-upp-\(number)", title: words("Att ta upp?", "To raise?"),
                    action: path("/rapporter/R\(number)"), key: "k\(number)",
                    submit: words("Till möte", "Add to meeting"), weight: .secondary)
            ]
            page.rows.append(row)
        }
        return page
    }

    var noReports: ReportsPage {
        var page = reports
        page.rows = []
        page.filter.clear = nil
        return page
    }

    private var plainQuickReport: QuickReportPage {
        let heading = words("Rapportera", "Report")
        return QuickReportPage(
            frame: frame(.words(heading)), heading: heading,
            form: FormModel(
                id: "rapport", title: heading, action: path("/rapportera"), key: "k",
                fields: [
                    Field(
                        name: "typ", label: .words(words("Vad har hänt?", "What happened?")),
                        kind: .radios(
                            options: [Choice(value: "klotter", label: "Klotter"), Choice(value: "hot", label: "Hot")],
                            chosen: "")),
                    Field(
                        name: "omrade", label: .words(words("Annan plats", "Another place")),
                        kind: .select(options: [Choice(value: "", label: .words("–"))], chosen: "")),
                    Field(
                        name: "nar", label: .words(words("När?", "When?")),
                        kind: .radios(
                            options: [Choice(value: "nyss", label: .words(words("Nyss", "Just now")))], chosen: "nyss")),
                    Field(name: "datum", label: .words(words("Datum", "Date")), kind: .date(""), isOptional: true),
                    Field(
                        name: "text", label: .words(words("Berätta mer", "Tell us more")), kind: .note(""),
                        isOptional: true),
                ], submit: words("Skicka rapporten", "Send the report")),
            otherTime: words("Annan tid", "Another time"), ownHeading: words("Skickat", "Sent"),
            quiet: FormModel(
                id: "inget", title: words("Har inget hänt?", "Has nothing happened?"),
                action: path("/rapportera/inget"),
                key: "k", submit: words("Inget att rapportera", "Nothing to report"), weight: .secondary),
            urgent: [words("Är det akut? Ring 112.", "Is it urgent? Call 112.")],
            outbox: QuickReportPage.Outbox(
                owner: "x", one: words("1 rapport väntar.", "1 report is waiting."),
                many: words("# rapporter väntar.", "# reports are waiting."),
                about: words("De skickas när du är uppkopplad.", "They are sent when you are online."),
                kept: words("Ingen täckning.", "No connection."), refused: words("Gick inte.", "Did not work."),
                send: words("Skicka nu", "Send now"), drop: words("Ta bort", "Remove")))
    }
}
