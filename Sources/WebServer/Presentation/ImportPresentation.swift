import Agreements
import Collaboration
import Intake
import Pages
import People
import Vocabulary
import Wording

// What has been read in, and what a chosen file holds, as page models.

extension Desk {
    var importBatches: [ImportsPage.Batch] {
        matter.state.rowsTaken.values.sorted { $0.entry > $1.entry }.prefix(200).map { taken in
            let rows = taken.rows
            return ImportsPage.Batch(
                link: Link(
                    text: .words(say("Import \(taken.entry)", "Import \(taken.entry)")),
                    path: path("/import/\(taken.entry)")),
                what: capitalised(wording.rowKind(rows.kind)), source: name(rows.source),
                rows: wording.whole(rows.records),
                who: name(agreement.name(of: taken.actor.organisation)), day: wording.shortDay(taken.recordedDay),
                readers: readerWords(taken.secrecy),
                remark: matter.state.withdrawn.contains(taken.entry) ? say("Ångrad", "Undone") : nil)
        }
    }

    private func readerWords(_ secrecy: SecrecyClass) -> String {
        switch secrecy {
        case .own: say("Bara den egna organisationen", "The own organisation only")
        case .shared: readerWords(RowsAct.Readers.shared)
        case .open: say("Alla", "Everybody")
        }
    }

    // MARK: One import

    func importFacts(_ taken: State.RowsTaken) -> [Pages.Fact] {
        let rows = taken.rows
        return [
            Pages.Fact(label: say("Vad", "What"), value: .words(capitalised(wording.rowKind(rows.kind)))),
            Pages.Fact(label: say("Källa", "Source"), value: .name(name(rows.source))),
            Pages.Fact(label: say("Inlästa rader", "Rows read in"), value: .words(wording.whole(rows.records))),
            Pages.Fact(
                label: say("Rader som inte kunde läsas", "Rows that could not be read"),
                value: .words(wording.whole(rows.rejects))),
            Pages.Fact(
                label: say("Rader som stod två gånger", "Rows that stood twice"),
                value: .words(wording.whole(rows.duplicates))),
            Pages.Fact(label: say("Vem läser", "Who reads it"), value: .words(readerWords(taken.secrecy))),
            Pages.Fact(label: say("Av", "By"), value: .name(name(agreement.name(of: taken.actor.organisation)))),
            Pages.Fact(label: say("Dag", "Day"), value: .words(wording.day(taken.recordedDay))),
        ]
    }

    func importStanding(_ taken: State.RowsTaken) -> [String] {
        if matter.state.withdrawn.contains(taken.entry) {
            return [
                say(
                    "Importen är ångrad. Raderna finns inte i något svar.",
                    "The import is undone. Its rows are in no answer.")
            ]
        }
        let events =
            taken.rows.kind == .events
            ? [
                say(
                    "Det här är händelser som polisen har valt att publicera. De är ett urval och säger inget om hur mycket som sker.",
                    "These are events that the police have chosen to publish. They are a selection, and say nothing of how much happens."
                )
            ] : []
        guard undoLink(taken) != nil else { return events }
        let last = wording.day(taken.lastDayOfUndoing)
        return events + [
            say("Hela importen kan ångras till och med \(last).", "The whole import can be undone until \(last).")
        ]
    }

    /// Only the organisation that read it in undoes it, within its days.
    func undoLink(_ taken: State.RowsTaken) -> Link? {
        guard who.actor(in: agreement.id)?.organisation == taken.actor.organisation, day <= taken.lastDayOfUndoing,
            !matter.state.withdrawn.contains(taken.entry)
        else { return nil }
        return Link(text: .words(say("Ångra importen", "Undo the import")), path: path("/rattelse/\(taken.entry)"))
    }

    // MARK: A chosen file

    var readingHeading: String { say("Filen läses", "The file is being read") }
    var lookHeading: String { say("Se över filen", "Look the file over") }

    func waitingPage(_ frame: Frame, _ file: ChosenFiles.Chosen, things: Int, again: String) -> WaitingPage {
        let isTaking = if case .takingIn = file.standing { true } else { false }
        let heading = isTaking ? say("Raderna läses in", "The rows are being read in") : readingHeading
        return WaitingPage(
            frame: frame, heading: heading,
            progress: say("\(wording.rows(things)) hittills.", "\(wording.rows(things)) so far."),
            note: say(
                "Sidan laddas om av sig själv var tredje sekund. Du kan göra annat under tiden.",
                "The page loads itself again every third second. You can do other things meanwhile."),
            again: Link(text: .words(say("Ladda om nu", "Load again now")), path: again))
    }

    func dryRunPage(_ frame: Frame, _ file: ChosenFiles.Chosen, at address: String, areas: [String], key: String)
        -> DryRunPage
    {
        let dropping = FormModel(
            id: "kasta", title: say("Spara inget", "Save nothing"), action: address, key: Sessions.freshToken(),
            hidden: [HiddenField(name: "gor", value: "kasta")], submit: say("Kasta bort filen", "Throw the file away"),
            weight: .secondary,
            cancel: Link(text: .words(say("Tillbaka till listan", "Back to the list")), path: path("/import")))
        var page = DryRunPage(
            frame: frame, heading: .words(lookHeading), verdict: say("Inget är sparat än.", "Nothing is saved yet."),
            dropping: dropping)
        page.facts = [
            Pages.Fact(label: say("Vad", "What"), value: .words(capitalised(wording.rowKind(file.plan.kind)))),
            Pages.Fact(label: say("Källa", "Source"), value: .name(name(file.source))),
            Pages.Fact(label: say("Vem läser", "Who reads it"), value: .words(readerWords(file.readers))),
        ]
        switch file.standing {
        case .read(let reading): fill(&page, with: reading, file, at: address)
        case .refused(let refusal): page.refusal = words(of: refusal)
        case .notTaken(let reasons):
            page.refusal = reasons.map {
                let words = wording.refusal($0, in: agreement)
                return "\(words.what) \(words.remedy)"
            }.joined(separator: " ")
        case .chosen, .reading, .takingIn, .taken, .failed:
            page.refusal = say(
                "Något gick fel hos oss. Inget är sparat. Läs filen igen.",
                "Something went wrong on our side. Nothing is saved. Read the file again.")
        }
        let form = readingForm(file, at: address, areas: areas)
        page.reading = form.fields.isEmpty ? nil : form
        return page
    }

    private func words(of refusal: FileRefusal) -> String {
        let words = wording.fileRefusal(refusal)
        return "\(words.what) \(words.remedy)"
    }

    private func fill(
        _ page: inout DryRunPage, with reading: FileReading, _ file: ChosenFiles.Chosen, at address: String
    ) {
        let tally = reading.tally
        page.verdict = "\(wording.tally(tally)). \(say("Inget är sparat än.", "Nothing is saved yet."))"
        if let form = reading.form {
            let between = wording.separator(form.separator)
            page.facts.append(
                Pages.Fact(
                    label: say("Filen är skriven", "The file is written"),
                    value: .words(
                        say(
                            "i \(wording.letters(form.letters)), med \(between) mellan cellerna",
                            "in \(wording.letters(form.letters)), with \(between) between the cells"))))
        }
        let passed = PassedOver.allCases.compactMap { why in
            tally.passedOver[why].flatMap { $0 > 0 && why != .headings ? wording.passedOver(why, $0) : nil }
        }
        if !passed.isEmpty {
            page.facts.append(
                Pages.Fact(label: say("Inga data", "No data"), value: .words(passed.joined(separator: ", "))))
        }
        if tally.rowsWithUnusedIdentityNumbers > 0 {
            page.refusal = say(
                "I kolumner som inte används finns något som ser ut som personnummer, på \(wording.rows(tally.rowsWithUnusedIdentityNumbers)). Det sparas inte. Ta bort det ur filen hos er också.",
                "Columns that are not used hold what looks like personal identity numbers, in \(wording.rows(tally.rowsWithUnusedIdentityNumbers)). They are not kept. Remove them from your file as well."
            )
        }
        page.faults = reading.faults.groups.prefix(100).map(fault)
        let untold = reading.faults.groups.count - page.faults.count
        if untold > 0 || reading.faults.untold > 0 {
            page.untold = say(
                "Här visas de första. Alla rader som behöver rättas finns i filen med felrader.",
                "The first ones are shown here. All rows that need mending are in the file of faulty rows.")
        }
        if tally.rejects > 0 {
            page.download = Link(
                text: .words(say("Ladda ner felraderna (CSV)", "Download the faulty rows (CSV)")),
                path: "\(address)/rader")
        }
        guard tally.records > 0 else { return }
        let count = wording.rows(tally.records)
        page.taking = FormModel(
            id: "las-in", title: say("Läs in", "Read in"),
            lead: tally.rejects > 0
                ? say(
                    "De \(wording.whole(tally.rejects)) som inte kan läsas följer inte med. Rätta dem och läs in dem för sig.",
                    "The \(wording.whole(tally.rejects)) that cannot be read are left out. Mend them and read them in by themselves."
                )
                : nil,
            action: address, key: Sessions.freshToken(), hidden: [HiddenField(name: "gor", value: "las-in")],
            submit: say("Läs in \(count)", "Read in \(count)"))
    }

    private func fault(_ group: FaultGroups.Group) -> DryRunPage.Fault {
        let words = wording.importFault(group.fault.reason)
        let row = group.rows > 1 ? "\(group.fault.row) (\(wording.rows(group.rows)))" : "\(group.fault.row)"
        return DryRunPage.Fault(
            row: row,
            column: group.fault.column.map { .name(name($0)) } ?? .words(say("hela raden", "the whole row")),
            value: name(String((group.fault.value ?? "").prefix(80))), what: words.what,
            proposal: group.fault.proposal.map { "\($0)?" } ?? words.remedy)
    }

    var refusedWords: RefusedWords {
        let wording = wording
        return RefusedWords(
            heading: say("Fel", "Fault"), row: say("Rad", "Row"), column: say("Kolumn", "Column"),
            value: say("Värde", "Value")
        ) { faults in
            faults.map { fault in
                let words = wording.importFault(fault.reason)
                return [fault.column, "\(words.what) \(words.remedy)"].compactMap { $0 }.joined(separator: ": ")
            }.joined(separator: " ")
        }
    }
}
