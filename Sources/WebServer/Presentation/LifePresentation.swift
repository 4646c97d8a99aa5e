import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// What the forms of one showing of the page share.
struct LifeSheet {
    /// The first part of each form's idempotency key.
    let key: String
    /// The form that was sent and refused, if one was.
    var refused: RefusedForm?
}

extension Desk {
    /// - Parameter notes: what the reader may read about entries that deviate, by the number of the entry.
    func lifePage(_ frame: Frame, _ sheet: LifeSheet, notes: [Int: [NoteText]] = [:]) -> AgreementLifePage {
        let status = matter.agreementStatus(on: day)
        var page = AgreementLifePage(
            frame: frame, agreement: Link(text: .name(name(agreement.short)), path: path()),
            state: say("Status: ", "Status: ") + wording.agreementStanding(status.standing),
            facts: [.init(label: say("Gäller", "Valid"), value: .words(periodWords))],
            warnings: deviations(notes: notes) + warnings,
            signatures: signatures(sheet),
            decisions: decisions(sheet),
            placeholders: placeholders(sheet), readings: readings(sheet), trackingStart: trackingStart(sheet),
            calendars: calendars(sheet), renewal: renewal(sheet, status))
        if isProposed, matter.state.readings.isEmpty { page.readings = [firstReading(sheet)] }
        if let refused = sheet.refused, !page.forms.contains(where: { $0.id == refused.id }) {
            // Somebody else has done it meanwhile, so the form is gone; what was wrong is said all the same.
            page.warnings = refused.faults.map(\.value).sorted().map { WarningLine(text: $0) } + page.warnings
        }
        return page
    }

    private var canAct: Bool { who.actor(in: agreement.id) != nil }

    func form(
        _ id: String, _ act: String, sheet: LifeSheet, title: String, lead: String? = nil, fields: [Field] = [],
        hidden: [HiddenField] = [], submit: String
    ) -> FormModel? {
        guard canAct else { return nil }
        let form = FormModel(
            id: id, title: title, lead: lead, action: path("/giltighet"), key: sheet.key + id,
            hidden: [HiddenField(name: "handling", value: act), HiddenField(name: "formular", value: id)] + hidden,
            fields: fields, submit: submit, weight: .secondary)
        guard let refused = sheet.refused, refused.id == id else { return form }
        return form.filled(with: refused.filled).refused(refused.faults)
    }

    var dayField: Field {
        Field(name: "datum", label: .words(say("Datum", "Date")), kind: .date(day.description))
    }

    private func signatures(_ sheet: LifeSheet) -> [LifeItem] {
        agreement.signatures.enumerated().map { place, signature in
            let on = signature.on ?? matter.state.signatures[signature.by]
            return LifeItem(
                title: .name(name(agreement.name(of: signature.by))), party: mark(signature.party),
                day: on.map(wording.day),
                detail: signature.acting ? .words(say("Tillförordnad", "Acting")) : nil,
                // A text may name a day that has not come.
                isDone: on.map { $0 <= self.day } ?? false,
                form: on != nil
                    ? nil
                    : form(
                        "signera-\(place)", "sign", sheet: sheet,
                        title: say("Registrera underskrift", "Register the signature"),
                        fields: [
                            whoField(
                                signature.by, of: signature.party, label: say("Vem undertecknade?", "Who signed?")),
                            dayField, deviationReason,
                        ],
                        submit: say("Registrera underskriften", "Register the signature")))
        }
    }

    private func decisions(_ sheet: LifeSheet) -> [LifeItem] {
        agreement.decisions.enumerated().map { place, decision in
            let on = decision.on ?? matter.state.decisions[decision.by]
            return LifeItem(
                title: .name(name(agreement.name(of: decision.by))), party: mark(decision.party),
                day: on.map(wording.day), isDone: on != nil,
                form: on != nil
                    ? nil
                    : form(
                        "beslut-\(place)", "decide", sheet: sheet,
                        title: say("Registrera beslut", "Register the decision"),
                        fields: [
                            whoField(decision.by, of: decision.party, label: say("Vem beslutade?", "Who decided?")),
                            dayField,
                            Field(
                                name: "underlag",
                                label: .words(say("Paragraf eller diarienummer", "Paragraph or registry number")),
                                kind: .text(""), isOptional: true),
                            deviationReason,
                        ],
                        submit: say("Registrera beslutet", "Register the decision")))
        }
    }

    private func placeholders(_ sheet: LifeSheet) -> [LifeItem] {
        agreement.placeholders.enumerated().map { place, placeholder in
            let value = matter.state.placeholders[placeholder.key]
            return LifeItem(
                title: .words(placeholder.reading[language]), detail: .name(name(value ?? placeholder.text)),
                isDone: value != nil,
                form: value != nil
                    ? nil
                    : form(
                        "lucka-\(place)", "fill", sheet: sheet,
                        title: say("Fyll i det som saknas", "Fill in what is missing"),
                        fields: [Field(name: "varde", label: .words(placeholder.reading[language]), kind: .text(""))],
                        hidden: [HiddenField(name: "vad", value: placeholder.key)], submit: say("Spara", "Save")))
        }
    }

    private func readings(_ sheet: LifeSheet) -> [ReadingVersion] {
        matter.state.readings.enumerated().reversed().map { place, reading in
            ReadingVersion(
                version: place + 1, effective: wording.day(reading.effective),
                digest: String(reading.digest.prefix(12)),
                acceptances: agreement.parties.map {
                    acceptance(of: $0, on: reading.acceptedOn[$0.key], digest: reading.digest, "\(place)", sheet)
                }, link: place + 1 == matter.state.readings.count ? cardsLink : nil)
        }
    }

    /// The reading that came with the program, before anybody has accepted it.
    private func firstReading(_ sheet: LifeSheet) -> ReadingVersion {
        ReadingVersion(
            version: 1, effective: wording.day(agreement.period.first), digest: "–",
            acceptances: agreement.parties.map { acceptance(of: $0, on: nil, digest: "", "0", sheet) },
            link: cardsLink)
    }

    private func acceptance(of party: Party, on accepted: CivilDate?, digest: String, _ id: String, _ sheet: LifeSheet)
        -> LifeItem
    {
        let isMine = who.parties[agreement.id] == party.key
        return LifeItem(
            title: .name(name(party.name)), party: mark(party), day: accepted.map(wording.day), isDone: accepted != nil,
            form: accepted != nil || !isMine
                ? nil
                : form(
                    "godta-\(id)-\(party.key)", "accept", sheet: sheet,
                    title: say("Godta tolkningen", "Accept the reading"),
                    lead: say("Ni godtar för er egen organisation.", "You accept for your own organisation."),
                    hidden: [HiddenField(name: "digest", value: digest)],
                    submit: say("Godta tolkningen", "Accept the reading")))
    }

    private func trackingStart(_ sheet: LifeSheet) -> LifeItem {
        let from = matter.version(on: day).agreement.commitments.first.flatMap {
            matter.countedFrom($0.key, matter.version(on: day))
        }
        let own = matter.state.countedFrom[nil]?.map { "\(agreement.name(of: $0.key)): \(wording.day($0.value))" }
            .sorted().joined(separator: ", ")
        return LifeItem(
            title: .words(say("Räknas från och med", "Counted from")), day: from.map(wording.day),
            detail: own.map { .words($0) }, isDone: from != nil,
            form: form(
                "raknas", "count", sheet: sheet,
                title: say("Välj från vilken dag ni räknar", "Choose from which day you count"),
                lead: say(
                    "Gäller när alla parter har valt samma dag.", "Holds when all parties have chosen the same day."),
                fields: [
                    Field(
                        name: "fran", label: .words(say("Från och med", "From")), kind: .date((from ?? day).description)
                    )
                ],
                submit: say("Spara dagen", "Save the day")))
    }

    // MARK: The local calendar

    var calendarQuestions: CalendarQuestions { CalendarQuestions(agreement.commitments, wording) }

    private func calendars(_ sheet: LifeSheet) -> [CalendarCard] {
        let needed = calendarQuestions
        guard !needed.isEmpty else { return [] }
        let last = min(agreement.period.last?.year ?? day.year + 1, day.year + 1)
        return (min(day.year, last)...last).map { year in calendarCard(year, needed, sheet) }
    }

    private func calendarCard(_ year: Int, _ needed: CalendarQuestions, _ sheet: LifeSheet) -> CalendarCard {
        let known = matter.calendar.years[year]
        return CalendarCard(
            title: say("Lokal kalender \(year)", "Local calendar \(year)"),
            purpose: say(
                "Terminer, sommar och lov står inte i överenskommelsen. De behövs för att räkna ut när något ska göras.",
                "Terms, summer and holidays are not in the agreement. They are needed to work out when things are due."),
            isComplete: known != nil, facts: needed.facts(known), nextDates: known == nil ? [] : nextDates(year),
            form: form(
                "kalender-\(year)", "calendar", sheet: sheet,
                title: say("Ändra kalendern för \(year)", "Change the calendar for \(year)"),
                lead: say(
                    "En ändring rör bara tider som inte har passerat.",
                    "A change touches only times that have not passed."),
                fields: needed.fields(known), hidden: [HiddenField(name: "ar", value: String(year))],
                submit: say("Spara kalendern", "Save the calendar")))
    }

    /// The next six days that hang on the calendar.
    private func nextDates(_ year: Int) -> [String] {
        let hanging = rows.filter { !$0.commitment.cadence.localNames.isEmpty || $0.commitment.cadence.needsTerms }
        let next = hanging.flatMap { status in
            status.occasions.filter {
                $0.obligation.window.last >= day && $0.obligation.window.last.year == year && !$0.standing.isMet
            }
            .map { occasion in
                let unit = unitWords(occasion, status.commitment).map { ", \($0)" } ?? ""
                return (occasion.obligation.window.last, status.commitment.title[language] + unit)
            }
        }.sorted { $0.0 < $1.0 }
        return next.prefix(6).map { "\(wording.day($0.0)): \($0.1)" }
    }
}
