@testable import Pages

extension Samples {
    private func periodRow(_ number: Int, _ mark: Mark, day: Field?) -> PeriodPage.Row {
        PeriodPage.Row(
            commitment: Link(text: .words(words("Möte", "Meeting")), path: path("/k\(number)")),
            occasion: words("v. 46 2025", "week 46, 2025"), status: StatusLabel(mark: mark),
            registered: day == nil
                ? [Link(text: .words(words("12 nov 2025", "12 Nov 2025")), path: path("/k#p1"))] : [],
            day: day,
            present: day.map {
                Field(
                    name: "med-\($0.name)", label: .words(words("Med", "Present")),
                    kind: .checkboxes(options: [Choice(value: "k", label: "Ekhamra kommun")], chosen: ["k"]))
            })
    }

    private func day(_ name: String, error: String? = nil) -> Field {
        var field = Field(
            name: name, label: .words(words("Dag (\(name))", "Day (\(name))")),
            kind: .select(options: [Choice(value: "", label: .words("–"))], chosen: ""))
        field.error = error
        return field
    }

    /// A week with one row met, one open, and one refused below.
    var period: PeriodPage {
        var page = PeriodPage(
            frame: frame(.words(words("Vecka 46 2025", "Week 46, 2025"))),
            heading: words("Vecka 46 2025", "Week 46, 2025"),
            lead: words("Välj dagen.", "Choose the day."),
            ways: [Link(text: .words(words("Vecka 45 2025", "Week 45, 2025")), path: path("/period?vecka=2025-W45"))])
        page.due = [periodRow(1, .fulfilled, day: nil), periodRow(2, .dueSoon, day: day("dag-2"))]
        page.others = [periodRow(3, .overdue, day: day("dag-3", error: words("Välj en dag.", "Choose a day.")))]
        page.form = FormModel(
            id: "perioden", title: page.heading, action: path("/period"), key: "k",
            submit: words("Registrera", "Register"))
        return page
    }

    /// The same for somebody who may not register, and for a time without anything.
    var periodRead: PeriodPage {
        var page = period
        page.form = nil
        return page
    }

    var periodEmpty: PeriodPage {
        var page = periodRead
        page.due = []
        page.others = []
        return page
    }

    /// A commitment where one thing registered is shown by files, and one changed something.
    var shownByFiles: CommitmentPage {
        var page = commitment
        var line = EventLine(
            day: words("12 november 2025", "12 November 2025"), what: words("Möte hölls.", "A meeting was held."),
            who: "Samordnare", organisation: "Ekhamra kommun")
        line.files = [
            .init(
                what: words("Hämta filen (pdf, 120 kB)", "Download the file (PDF, 120 kB)"), path: path("/underlag/1"),
                readers: words("Delad med alla parter.", "Shared with all parties."),
                links: [Link(text: .words(words("Ta tillbaka filen", "Take the file back")), path: path("/r"))]),
            .init(
                what: words("Filen finns inte kvar.", "The file is no longer here."), path: nil,
                readers: words("Läses bara av er organisation.", "Read by your organisation only.")),
        ]
        page.events = [line]
        return page
    }
}
