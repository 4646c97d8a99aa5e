@testable import Pages

extension Samples {
    private func oneButton(_ id: String, _ submit: String) -> FormModel {
        FormModel(
            id: id, title: words("Belys gången", "Light the path"), action: path("/v"), key: "k-\(id)", submit: submit,
            weight: .secondary)
    }

    private var boardNote: BoardNoteField {
        var note = BoardNoteField(
            item: "laget", label: words("Anteckning: läget just nu", "Note: the situation now"), action: path("/n"),
            key: "k-note",
            version: 3, text: "Lugnt & \"stilla\" <i dag>")
        note.hidden = [HiddenField(name: "forum", value: "vecka")]
        note.said = words("Sparat av Polisen kl. 10.14.", "Saved by the Police at 10:14.")
        return note
    }

    /// A board in the middle of its meeting, with a note that two have written in.
    var week: WeekPage {
        var page = WeekPage(
            frame: frame(.words(words("Veckomöte", "Weekly meeting"))),
            heading: .words(words("Veckomöte, 26 november 2025", "Weekly meeting, 26 November 2025")), path: path("/v"))
        page.lead = [words("Mötet är inte avslutat än.", "The meeting has not been closed yet.")]
        page.stream = path("/s")
        page.ways = [Link(text: .words(words("Mötets anteckning", "The meeting's minute")), path: path("/m"))]
        var line = WeekLine(
            text: .name("Belys gången & <tunneln>"),
            terms: words("Skolan, klart senast 1 dec", "School, done by 1 Dec"),
            status: StatusLabel(mark: .overdue))
        line.remarks = [words("Stolparna kom sent.", "The poles came late.")]
        line.buttons = [oneButton("klar-1", words("Klar", "Done"))]
        var form = noteForm
        form.id = "stryk-1"
        line.forms = [form]
        var tasks = WeekSection(id: "uppgifter", heading: words("Uppgifter", "Tasks"), lines: [line])
        tasks.remarks = [words("Alla parter är representerade.", "All parties are represented.")]
        var situation = WeekSection(
            id: "laget", heading: words("Läget just nu", "The situation now"), empty: words("Inget.", "Nothing."))
        var note = boardNote
        note.theirs = .init(
            sentence: words(
                "Polisen ändrade samma anteckning kl. 10.14. Din text är kvar nedan.",
                "The Police changed the same note at 10:14. Your text is kept below."), text: "Annat.")
        note.error = words("Anteckningen kan peka ut en person.", "The note may point at a person.")
        note.asksForPersons = true
        situation.note = note
        var other = WeekSection(id: "ovrigt", heading: words("Övrigt", "Other"))
        other.note = boardNote
        other.note?.item = "ovrigt"
        page.sections = [tasks, standsOut, situation, other]
        page.closing = oneButton("avsluta-motet", words("Avsluta mötet", "Close the meeting"))
        return page
    }

    /// A finding with its numbers and its ways on, and the areas on a map.
    private var standsOut: WeekSection {
        var line = WeekLine(
            text: .words(
                words("Klotter, Torget: 19 rapporter. Väntat är 3.", "Graffiti, Torget: 19 reports. 3 expected.")),
            terms: words("Rapporter, 19 rapporter", "Reports, 19 reports"))
        line.support = FindingCard.Support.some
        line.buttons = [oneButton("ta-upp-fynd-0", words("Ta upp", "Raise"))]
        var section = WeekSection(
            id: "sticker-ut", heading: words("Det här sticker ut", "What stands out"), lines: [line])
        section.remarks = [words("Gäller v. 47.", "About week 47.")]
        let drawing = map(.counts)
        let rows = drawing.areas.map { area in
            AreaFigure.Row(
                number: area.number, name: .name(area.name), count: area.value ?? "–", rate: nil,
                change: area.isMarked
                    ? ChangeWords(words("över det vanliga", "above the ordinary"), .more)
                    : ChangeWords(words("som vanligt", "as usual"), .unsure), isMarked: area.isMarked)
        }
        section.figure = Figure(
            id: "karta", title: words("Område för område", "Area by area"), note: words("Antal.", "Number."),
            drawing: .areas(AreaFigure(map: drawing, rows: rows, hasRates: false)))
        return section
    }

    /// Nothing more happens there, and nobody may write.
    var closedWeek: WeekPage {
        var page = WeekPage(
            frame: frame(.words(words("Veckomöte", "Weekly meeting"))),
            heading: .words(words("Veckomöte, 26 november 2025", "Weekly meeting, 26 November 2025")), path: path("/v"))
        page.sections = [
            WeekSection(
                id: "uppgifter", heading: words("Uppgifter", "Tasks"), empty: words("Inga uppgifter.", "No tasks."))
        ]
        return page
    }
}
