import Agreements
import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

extension Desk {
    /// - Parameter sheet: what was read; nil before anything was.
    func pasteForm(_ sheet: MeasureSheet?, text: String, key: String) -> FormModel {
        let rows = Field(
            name: "rader", label: .words(say("Rubriker och rader", "Headings and rows")), kind: .note(text),
            hint: say(
                "Tabbar, semikolon eller komma mellan cellerna. Första raden är rubriker, till exempel Åtgärd, Utför, "
                    + "Klart senast, Uppföljning. Skriv inte namn på personer.",
                "Tabs, semicolons or commas between the cells. The first row holds headings, for example Measure, "
                    + "Performs, Done by, Follow-up. Do not write names of persons."))
        return FormModel(
            id: "klistra-in", title: say("Klistra in rader", "Paste rows"), action: path("/plan/klistra-in"), key: key,
            fields: [rows] + (sheet.map(columnFields) ?? [fileField]), submit: say("Granska raderna", "Check the rows"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: planPath))
    }

    /// Last, and only before anything was read: then the rows stand in the box, to be mended there.
    private var fileField: Field {
        Field(
            name: "fil", label: .words(say("Eller välj en fil", "Or choose a file")),
            kind: .file(accept: ".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"),
            hint: say(
                "En tabell som är sparad som CSV eller text, högst 256 kB. Väljer du en fil läses den i stället för det som "
                    + "står i rutan.",
                "A table saved as CSV or text, at most 256 kB. If you choose a file it is read instead of what stands in the "
                    + "box."), isOptional: true)
    }

    private func columnFields(_ sheet: MeasureSheet) -> [Field] {
        let options =
            [Choice(value: "-", label: .words(say("Hoppa över", "Leave out")))]
            + MeasureColumn.allCases.map { Choice(value: $0.rawValue, label: .words(wording.column($0))) }
        return sheet.headings.indices.map { place in
            let heading =
                sheet.headings[place].isEmpty
                ? say("kolumn \(place + 1)", "column \(place + 1)") : sheet.headings[place]
            return Field(
                name: "k\(place)", label: .words(say("Vad är ”\(heading)”?", "What is “\(heading)”?")),
                kind: .select(options: options, chosen: sheet.columns[place]?.rawValue ?? "-"))
        }
    }

    var proposalsField: Field {
        Field(
            name: "forslag", label: .words(say("Förslagen", "The proposals")),
            kind: .checkboxes(
                options: [Choice(value: "ja", label: .words(say("Använd dem alla", "Use all of them")))], chosen: []),
            isOptional: true)
    }

    func addWords(_ count: Int) -> String {
        count == 1
            ? say("Lägg till åtgärden", "Add the measure") : say("Lägg till \(count) åtgärder", "Add \(count) measures")
    }

    func faultWords(_ count: Int) -> String {
        count == 1
            ? say("En sak behöver rättas.", "One thing needs mending.")
            : say("\(count) saker behöver rättas.", "\(count) things need mending.")
    }

    func verdict(_ sheet: MeasureSheet, faults: Int) -> String {
        let rows =
            sheet.rows.count == 1
            ? say("1 rad läst.", "1 row read.")
            : say("\(sheet.rows.count) rader lästa.", "\(sheet.rows.count) rows read.")
        let wrong = faults == 0 ? say("Inget är fel.", "Nothing is wrong.") : faultWords(faults)
        return "\(rows) \(wrong) \(say("Inget är sparat än.", "Nothing is saved yet."))"
    }

    /// Everything that is wrong, also with the columns themselves.
    func faults(in sheet: MeasureSheet) -> [PastePage.Fault] {
        func whole(_ what: String, _ proposal: String) -> PastePage.Fault {
            PastePage.Fault(row: 1, column: .words(say("alla", "all")), value: name(""), what: what, proposal: proposal)
        }
        guard sheet.hasTexts else {
            return [
                whole(
                    say("Ingen kolumn säger vad som ska göras.", "No column says what is to be done."),
                    say("Välj vilken kolumn som är Åtgärd.", "Choose which column is Measure."))
            ]
        }
        let doubled = sheet.doubled.map { column in
            let words = wording.column(column)
            return whole(
                say("Två kolumner är \(words).", "Two columns are \(words)."),
                say("Hoppa över den ena.", "Leave one of them out."))
        }
        let none =
            sheet.rows.isEmpty
            ? [whole(say("Under rubrikerna finns inga rader.", "There are no rows under the headings."), "")] : []
        let many =
            sheet.rows.count > MeasureAct.mostAtOnce
            ? [
                whole(
                    say("Det är \(sheet.rows.count) rader.", "There are \(sheet.rows.count) rows."),
                    say(
                        "Ta högst \(MeasureAct.mostAtOnce) åt gången.",
                        "Take at most \(MeasureAct.mostAtOnce) at a time."))
            ] : []
        return doubled + none + many + sheet.faults.map { fault($0, sheet) }
    }

    private func fault(_ fault: MeasureSheet.Fault, _ sheet: MeasureSheet) -> PastePage.Fault {
        let words = wording.sheet(fault, in: agreement)
        let heading = fault.column.flatMap { sheet.headings.indices.contains($0) ? sheet.headings[$0] : nil }
        return PastePage.Fault(
            row: fault.row, column: heading.map { .name(name($0)) } ?? .words(say("hela raden", "the whole row")),
            value: name(String(fault.value.prefix(80))), what: words.what, proposal: fault.proposal ?? words.remedy)
    }

    func preview(_ sheet: MeasureSheet) -> [PastePage.Row] {
        let known = Dictionary(measures.map { ($0.terms.text, $0.number) }, uniquingKeysWith: { first, _ in first })
        return sheet.rows.map { row in
            let terms = row.terms
            return PastePage.Row(
                row: row.number, text: name(terms.text),
                responsible: terms.responsible.map { name(agreement.shortName(of: $0)) },
                due: terms.due.map(wording.shortDate) ?? "", followUp: terms.followUp.map(wording.shortDate) ?? "",
                remark: known[terms.text].map {
                    say("Finns redan i planen som \($0).", "Already in the plan as \($0).")
                })
        }
    }
}
