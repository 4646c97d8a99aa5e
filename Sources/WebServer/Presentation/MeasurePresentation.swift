import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

extension Desk {
    /// - Parameters:
    ///   - entries: all that the reader may read.
    ///   - refused: a form that came back, put in place of the fresh one.
    func measurePage(
        _ frame: Frame, _ status: MeasureStatus, entries: [Entry], notes: [Int: [NoteText]], key: String,
        refused: FormModel? = nil
    ) -> MeasurePage {
        var page = MeasurePage(
            frame: frame, number: "\(status.number)", title: name(status.terms.text),
            agreement: Link(text: .name(name(agreement.short)), path: path()),
            plan: Link(text: .words(say("Åtgärdsplanen", "The action plan")), path: planPath),
            progress: wording.progress(status.progress), status: statusLabel(status), reason: reasons(status),
            terms: facts(of: status.terms))
        page.proposal = wording.proposal(status, in: agreement)
        page.remarks = remarks(status)
        page.proposed = status.proposed.map { proposedChange($0, status) }
        page.chain = measureChain(status, matter.chain(on: day))
        let own = entries.filter { isAbout($0, status.number) }
        page.events = withChanges(events(own, among: entries, notes), of: own)
        guard who.actor(in: agreement.id) != nil else { return page }
        page.oneClick = oneClick(status, key: key)
        page.registering = [
            status.isOver ? nil : doneForm(status, key: key + "k"),
            changeForm(status, key: key + "c"), dropForm(status, key: key + "s"),
        ].compactMap { $0 }
        if let refused { page.registering = page.registering.map { $0.id == refused.id ? refused : $0 } }
        return page
    }

    /// What was said of the measure itself, the steps taken with it, and the papers about it.
    private func isAbout(_ entry: Entry, _ number: MeasureNumber) -> Bool {
        switch entry.fact {
        case .measure(let fact): fact.measure == number
        case .chain(.handled(let handled)): handled.of == .measure(number)
        case .chain(.reviewed(let reviewed)): reviewed.of == .measure(number)
        case .chain(.written(let written)): written.work.about.contains(.measure(number))
        default: false
        }
    }

    /// Beside each change what it made different from what was said before it.
    private func withChanges(_ lines: [EventLine], of own: [Entry]) -> [EventLine] {
        var changes: [Int: [Pages.Fact]] = [:]
        var before: MeasureTerms?
        for entry in own where !matter.state.withdrawn.contains(entry.number) {
            guard case .measure(let fact) = entry.fact else { continue }
            switch fact {
            case .added(let said): before = said.terms
            case .changed(let said):
                if let before { changes[entry.number] = differences(from: before, to: said.terms) }
                before = said.terms
            default: break
            }
        }
        return lines.map { line in
            var line = line
            line.changes = line.entry.flatMap { changes[$0] } ?? []
            return line
        }
    }

    /// Of the last day, and of the follow-up once its time has come.
    private func reasons(_ status: MeasureStatus) -> String {
        let begun = status.deadlines.filter { deadline in
            if deadline.kind == .followUp, case .notBegun = deadline.reason { false } else { true }
        }
        let sentences = begun.map { wording.reason($0, of: status, in: agreement) }
        return Array(uniqued: sentences).joined(separator: " ")
    }

    /// What a measure says, in the order people ask.
    func facts(of terms: MeasureTerms) -> [Pages.Fact] {
        func who(_ keys: [ActorKey]) -> Label? {
            keys.isEmpty ? nil : .name(name(keys.map { agreement.name(of: $0) }.joined(separator: ", ")))
        }
        let lines: [(String, Label?)] = [
            (say("Fokusområde", "Focus area"), areaLabel(terms.area)),
            (say("Planerar", "Plans"), who(terms.plans)), (say("Utför", "Performs"), who(terms.performs)),
            (say("Följer upp", "Follows up"), who(terms.followsUp)),
            (say("Andra som deltar", "Others that take part"), terms.others.map { .name(name($0)) }),
            (say("Start", "Start"), terms.start.map { .words(wording.date($0)) }),
            (say("Klart senast", "Done by"), terms.due.map { .words(wording.date($0)) }),
            (say("Uppföljning", "Follow-up"), terms.followUp.map { .words(wording.date($0)) }),
            (say("Hur det följs upp", "How it is followed up"), terms.method.map { .name(name($0)) }),
            (say("Kostnad", "Cost"), terms.cost.map { .words(wording.kronor($0.amount)) }),
            (say("Arbetstid", "Work"), terms.hours.map { .words(wording.hours($0.hundredths)) }),
        ]
        return lines.compactMap { label, value in value.map { Pages.Fact(label: label, value: $0) } }
    }

    private func remarks(_ status: MeasureStatus) -> [String] {
        var remarks: [String] = []
        let yes = status.version.agreedOn.filter { status.answering.contains($0.key) }.sorted { $0.key < $1.key }
        remarks += yes.map { party, day in
            let who = agreement.name(of: party)
            return say("\(who) godkände \(wording.day(day)).", "\(who) agreed on \(wording.day(day)).")
        }
        if !status.isOver {
            remarks += status.droppedBy.map {
                let who = agreement.name(of: $0)
                return say("\(who) vill avbryta åtgärden.", "\(who) wants to stop the measure.")
            }
        }
        if let taker = status.handedTo {
            let who = agreement.name(of: ActorKey(taker))
            remarks.append(say("Tas över av \(who).", "Taken over by \(who)."))
        }
        return remarks
    }

    /// Only what would be different is shown.
    private func proposedChange(_ version: MeasureStatus.Version, _ status: MeasureStatus) -> MeasurePage.ProposedChange
    {
        let who = agreement.name(of: version.by.organisation)
        let waiting = version.waitingFor.map { agreement.name(of: $0) }.joined(separator: ", ")
        return MeasurePage.ProposedChange(
            lead: say(
                "\(who) föreslog \(wording.day(version.on)). Väntar på \(waiting). Tills dess gäller det som står under Det här gäller.",
                "\(who) proposed it on \(wording.day(version.on)). Waiting for \(waiting). Until then what stands under What it says holds."
            ),
            differences: differences(from: status.terms, to: version.terms))
    }

    /// What a later version says that differs; a line that is gone is said to be empty.
    func differences(from old: MeasureTerms, to new: MeasureTerms) -> [Pages.Fact] {
        let before = facts(of: old) + tieFacts(old.ties)
        let after = facts(of: new) + tieFacts(new.ties)
        let text =
            old.text == new.text ? [] : [Pages.Fact(label: say("Åtgärd", "Measure"), value: .name(name(new.text)))]
        let gone = before.filter { one in !after.contains { $0.label == one.label } }.map {
            Pages.Fact(label: $0.label, value: .words(say("tomt", "empty")))
        }
        return text + after.filter { one in !before.contains(one) } + gone
    }

    // MARK: Forms

    private func oneClick(_ status: MeasureStatus, key: String) -> [FormModel] {
        func form(
            _ id: String, _ act: String, _ title: String, _ lead: String, _ submit: String, _ weight: FormModel.Weight
        )
            -> FormModel
        {
            FormModel(
                id: id, title: title, lead: lead, action: path(status.number), key: key + id,
                hidden: [HiddenField(name: "handling", value: act)], submit: submit, weight: weight)
        }
        var forms: [FormModel] = []
        if waitsForMe(status) {
            forms.append(
                form(
                    "godkann", "agree", say("Er organisation har inte godkänt", "Your organisation has not agreed"),
                    say(
                        "Åtgärden räknas när alla som ansvarar har godkänt.",
                        "It counts when all who answer for it have agreed."),
                    say("Godkänn", "Agree"), .primary))
        }
        guard !status.isOver else { return forms }
        if status.progress == .planned {
            forms.append(
                form(
                    "paborja", "begin", say("Arbetet har börjat i dag", "The work began today"), "",
                    say("Påbörja", "Begin"), .secondary))
        }
        forms.append(doneToday(status, key: key))
        return forms
    }

    /// Done in one click with two words.
    func doneToday(_ status: MeasureStatus, key: String, from back: String? = nil) -> FormModel {
        let hidden = [HiddenField(name: "handling", value: "done"), HiddenField(name: "datum", value: day.description)]
        return FormModel(
            id: "klar-\(status.number)", title: say("Åtgärden blev klar i dag", "The measure was done today"),
            action: path(status.number), key: key + "k",
            hidden: hidden + (back.map { [HiddenField(name: "sedan", value: $0)] } ?? []),
            submit: say("Är klar", "Is done"), weight: .primary)
    }

    private func doneForm(_ status: MeasureStatus, key: String) -> FormModel {
        FormModel(
            id: "klar", title: say("Klar en annan dag, eller med underlag", "Done another day, or with evidence"),
            action: path(status.number), key: key, hidden: [HiddenField(name: "handling", value: "done")],
            fields: [
                Field(name: "datum", label: .words(say("Vilken dag?", "Which day?")), kind: .date(day.description)),
                referenceField, noteField,
            ], submit: say("Registrera klar", "Register as done"), weight: .secondary)
    }

    private var referenceField: Field {
        Field(
            name: "underlag", label: .words(say("Diarienummer eller adress", "Registry number or address")),
            kind: .text(""), isOptional: true)
    }

    private var noteField: Field {
        Field(
            name: "anteckning",
            label: .words(say("Anteckning för den egna organisationen", "Note for your own organisation")),
            kind: .note(""), isOptional: true)
    }

    private func dropForm(_ status: MeasureStatus, key: String) -> FormModel? {
        guard !status.isOver, let own = who.parties[agreement.id], status.answering.contains(own),
            !status.droppedBy.contains(own)
        else { return nil }
        return FormModel(
            id: "avbryt", title: say("Avbryt eller lämna över", "Stop or hand on"),
            lead: say(
                "Gäller för er organisation. Åtgärden avbryts när alla som ansvarar har sagt det.",
                "This is for your organisation. The measure stops when all who answer for it have said so."),
            action: path(status.number), key: key, hidden: [HiddenField(name: "handling", value: "drop")],
            fields: [
                Field(
                    name: "till", label: .words(say("Vem tar över?", "Who takes over?")), kind: .text(""),
                    hint: say("Lämna tomt om ingen gör det.", "Leave empty if nobody does."), isOptional: true),
                Field(name: "skal", label: .words(say("Skäl", "Reason")), kind: .note("")),
            ], submit: say("Spara", "Save"), weight: .secondary)
    }

    private func changeForm(_ status: MeasureStatus, key: String) -> FormModel {
        FormModel(
            id: "andra", title: say("Ändra åtgärden", "Change the measure"),
            lead: say(
                "Det som gäller nu står kvar tills alla som ansvarar har godkänt ändringen.",
                "What holds now stays until all who answer for it have agreed to the change."),
            action: path(status.number), key: key, hidden: [HiddenField(name: "handling", value: "change")],
            fields: termFields(MeasureSheetForm(status.latest.terms, in: self)),
            submit: say("Spara ändringen", "Save the change"),
            weight: .secondary)
    }

    /// - Parameter problem: whose measure it is, when it is written from a problem's page.
    func newMeasureForm(of problem: DocumentID?, key: String) -> FormModel {
        FormModel(
            id: "ny", title: say("Ny åtgärd", "New measure"),
            lead: say(
                "Den får sitt nummer när den sparas. Bara det första fältet måste fyllas i.",
                "It gets its number when it is saved. Only the first field has to be filled in."),
            action: path("/plan/ny"), key: key,
            hidden: problem.map { [HiddenField(name: "om", value: "\($0)")] } ?? [],
            fields: termFields(MeasureSheetForm()) + [noteField],
            submit: say("Lägg till i planen", "Add to the plan"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: planPath))
    }

    private func termFields(_ sheet: MeasureSheetForm) -> [Field] {
        let names = agreement.posts.prefix(2).map(\.name).joined(separator: ", ")
        let people = say(
            "Skriv namn ur överenskommelsen, med komma emellan: \(names).",
            "Write names from the agreement, with commas between: \(names).")
        let dates = say(
            "Till exempel 2025-11-20, november 2025, hösten 2025 eller 2025.",
            "For example 2025-11-20, November 2025, autumn 2025 or 2025.")
        func field(_ name: String, _ sv: String, _ en: String, hint: String? = nil, isOptional: Bool = true) -> Field {
            Field(name: name, label: .words(say(sv, en)), kind: .text(sheet[name]), hint: hint, isOptional: isOptional)
        }
        let areas = agreement.rules.areas.map { Choice(value: $0.key, label: areaLabel($0.key)) }
        return [
            field("atgard", "Vad ska göras?", "What is to be done?", isOptional: false),
            areas.isEmpty
                ? field("omrade", "Fokusområde", "Focus area")
                : field(
                    "omrade", "Fokusområde", "Focus area",
                    hint: say(
                        "I överenskommelsen: \(areas.map(\.label.text).joined(separator: ", ")).",
                        "In the agreement: \(areas.map(\.label.text).joined(separator: ", ")).")),
            field("planerar", "Planerar", "Plans", hint: people), field("utfor", "Utför", "Performs"),
            field("foljer", "Följer upp", "Follows up"),
            field("andra", "Andra som deltar", "Others that take part"),
            field("start", "Start", "Start", hint: dates), field("klart", "Klart senast", "Done by"),
            field("uppfoljning", "Uppföljning", "Follow-up"),
            field("metod", "Hur det följs upp", "How it is followed up"),
            Field(
                name: "kostnad", label: .words(say("Kostnad i hela kronor", "Cost in whole kronor")),
                kind: .number(sheet["kostnad"]), isOptional: true),
            Field(
                name: "timmar", label: .words(say("Arbetstid i timmar", "Work in hours")),
                kind: .number(sheet["timmar"]),
                hint: say("Till exempel 12,5.", "For example 12.5."), isOptional: true),
        ]
    }
}
