import Agreements
import Intake
import Ledger
import Pages
import Storage
import Vocabulary
import Wording

/// The form for a quick report, with what the post has sent in and what the meeting said to it.
struct QuickReportPresentation {
    private let desk: ReportDesk
    private let areas: [KeptArea]
    private let own: [StoredIncident]
    private let spots: [ReportDesk.Spot]
    private let feedback: (day: CivilDate, text: String)?
    private let names: IncidentNames

    init(_ desk: ReportDesk) throws {
        self.desk = desk
        areas = try desk.areas()
        own = try desk.own()
        spots = try desk.spots()
        feedback = try desk.feedback()
        names = IncidentNames(
            categories: desk.categories,
            areas: Dictionary(areas.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first }))
    }

    private var call: Call { desk.call }
    private var agreement: Agreement { desk.agreement }
    private var wording: Wording { desk.wording }
    private var path: String { desk.path }
    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    /// The form, empty or as it was sent.
    /// - Parameters:
    ///   - written: what was wrong with what was sent.
    ///   - like: the number of a report whose place is kept for another one.
    func page(_ written: WrittenReport? = nil, sent: Int? = nil, like: Int? = nil) -> QuickReportPage {
        let like = own.first { $0.number == like }
        let heading = say("Rapportera", "Report")
        var page = QuickReportPage(
            frame: call.frame(.words(heading), current: "/overenskommelser/\(agreement.id)"), heading: heading,
            form: form(written, like: like).refused(written?.faults ?? [:]),
            otherTime: say("Annan tid", "Another time"),
            ownHeading: say(
                "Skickat från din befattning de senaste \(ReportLimits.ownDays) dagarna",
                "Sent from your post in the last \(ReportLimits.ownDays) days"),
            quiet: FormModel(
                id: "inget", title: say("Har inget hänt?", "Has nothing happened?"), action: path + "/inget",
                key: Sessions.freshToken(),
                submit: say("Inget att rapportera den här veckan", "Nothing to report this week"), weight: .secondary),
            urgent: [
                say("Är det akut? Ring 112.", "Is it urgent? Call 112."),
                say("Vill du anmäla ett brott? Ring 114 14.", "Do you want to report a crime? Call 114 14."),
            ], outbox: outbox)
        page.own = own.map { incident in
            QuickReportPage.Line(
                what: Name(names.what(incident.facts)), where: names.place(incident.facts).map { Name($0) },
                when: wording.when(incident.facts.time), standing: wording.standing(incident.standing))
        }
        page.feedback = feedback.map { day, text in
            QuickReportPage.Feedback(
                heading: say("Från mötet \(wording.day(day))", "From the meeting on \(wording.day(day))"),
                lines: text.split(whereSeparator: \.isNewline).map { Name(String($0)) })
        }
        page.sent = sent.flatMap { number in own.first { $0.number == number } }.map(receipt)
        return page
    }

    private func words(of spot: ReportDesk.Spot) -> String {
        spot.place ?? spot.area.map { names.areas[$0] ?? $0.text } ?? ""
    }

    private func form(_ written: WrittenReport?, like: StoredIncident?) -> FormModel {
        let sent = written == nil ? FormBody() : call.form
        var fields = [
            Field(
                name: "typ", label: .words(say("Vad har hänt?", "What happened?")),
                kind: .radios(
                    options: names.categories.categories.map {
                        Choice(value: $0.key.text, label: .name(Name($0.name)))
                    },
                    chosen: sent["typ"] ?? ""))
        ]
        if !spots.isEmpty {
            let kept = like.map { ReportDesk.Spot(area: $0.facts.area, place: $0.facts.place).key }
            fields.append(
                Field(
                    name: "plats", label: .words(say("Var?", "Where?")),
                    kind: .radios(
                        options: spots.map { Choice(value: $0.key, label: .name(Name(words(of: $0)))) },
                        chosen: sent["plats"] ?? kept ?? "")))
        }
        fields += otherPlace(sent, written, isFirst: spots.isEmpty)
        fields += timeFields(sent)
        fields.append(
            Field(
                name: "text", label: .words(say("Berätta mer", "Tell us more")),
                kind: .note(written?.shown["text"] ?? ""),
                hint: say(
                    "Skriv inte namn, personnummer eller något som pekar ut någon.",
                    "Do not write names, personal identity numbers or anything that points someone out."),
                isOptional: true))
        if written?.asks == true {
            fields.append(
                Field(
                    name: "anda", label: .words(say("Om ingen person är menad", "If no person is meant")),
                    kind: .checkboxes(
                        options: [Choice(value: "ja", label: .words(say("Skicka ändå", "Send anyway")))], chosen: []),
                    isOptional: true))
        }
        return FormModel(
            id: "rapport", title: say("Rapportera", "Report"), action: path,
            key: written == nil ? Sessions.freshToken() : call.form["nyckel"] ?? Sessions.freshToken(),
            fields: fields, submit: say("Skicka rapporten", "Send the report"))
    }

    private func otherPlace(_ sent: FormBody, _ written: WrittenReport?, isFirst: Bool) -> [Field] {
        var fields: [Field] = []
        if !areas.isEmpty {
            let none = Choice(
                value: "",
                label: .words(
                    isFirst ? say("Välj område", "Choose an area") : say("Ingen annan plats", "No other place")))
            fields.append(
                Field(
                    name: "omrade",
                    label: .words(
                        isFirst
                            ? say("Var?", "Where?") : say("Annan plats: välj område", "Another place: choose an area")),
                    kind: .select(
                        options: [none] + areas.map { Choice(value: $0.key.text, label: .name(Name($0.name))) },
                        chosen: sent["omrade"] ?? ""),
                    hint: isFirst
                        ? say("Dina platser visas här nästa gång.", "Your places are shown here next time.") : nil))
        }
        fields.append(
            Field(
                name: "platsnamn",
                label: .words(
                    isFirst && areas.isEmpty ? say("Var?", "Where?") : say("Platsens namn", "Name of the place")),
                kind: .text(written?.shown["platsnamn"] ?? ""), isOptional: !areas.isEmpty || !isFirst))
        return fields
    }

    private func timeFields(_ sent: FormBody) -> [Field] {
        [
            Field(
                name: "nar", label: .words(say("När?", "When?")),
                kind: .radios(
                    options: [
                        Choice(value: "nyss", label: .words(say("Nyss", "Just now"))),
                        Choice(value: "idag", label: .words(say("I dag", "Today"))),
                        Choice(value: "igar", label: .words(say("I går", "Yesterday"))),
                    ], chosen: sent["nar"] ?? "nyss")),
            Field(
                name: "datum", label: .words(say("Datum", "Date")), kind: .date(sent["datum"] ?? ""), isOptional: true),
            Field(
                name: "tid", label: .words(say("Tid", "Time")), kind: .text(sent["tid"] ?? ""),
                hint: say("Som 14.30.", "As 14:30."), isOptional: true),
        ]
    }

    private func receipt(_ incident: StoredIncident) -> QuickReportPage.Sent {
        let place = names.place(incident.facts).map { Label.name(Name($0)) }
        let what: [Label?] = [
            .name(Name(names.what(incident.facts))), place, .words(wording.when(incident.facts.time)),
        ]
        let takeBack =
            !desk.isRecent(incident)
            ? nil
            : FormModel(
                id: "angra", title: say("Blev det fel?", "Was it wrong?"),
                lead: say(
                    "Du kan ångra i \(ReportLimits.takeBackMinutes) minuter.",
                    "You can undo it for \(ReportLimits.takeBackMinutes) minutes."),
                action: path + "/angra", key: Sessions.freshToken(),
                hidden: [HiddenField(name: "nummer", value: String(incident.number))],
                submit: say("Ångra", "Undo"), weight: .secondary)
        let isBack = incident.standing == .withdrawn
        return QuickReportPage.Sent(
            heading: isBack
                ? say("Rapporten är tillbakadragen.", "The report has been withdrawn.")
                : say("Tack. Rapporten är skickad.", "Thank you. The report has been sent."),
            what: what.compactMap { $0 },
            further: [
                Link(
                    text: .words(say("En till på samma plats", "One more at the same place")),
                    path: "\(path)?som=\(incident.number)"),
                Link(text: .words(say("En till någon annanstans", "One more somewhere else")), path: path),
            ], takeBack: takeBack)
    }

    private var outbox: QuickReportPage.Outbox {
        QuickReportPage.Outbox(
            owner: String(
                digest(ofText: "\(agreement.id) \(call.visit?.account.id.text ?? "") \(desk.actor.post)").prefix(16)),
            one: say("1 rapport väntar på att skickas.", "1 report is waiting to be sent."),
            many: say("# rapporter väntar på att skickas.", "# reports are waiting to be sent."),
            about: say(
                "De skickas när du är uppkopplad och tas bort efter 24 timmar.",
                "They are sent when you are online and removed after 24 hours."),
            kept: say(
                "Ingen täckning. Rapporten är sparad i telefonen och skickas när du är uppkopplad.",
                "No connection. The report is kept on your phone and is sent when you are online."),
            refused: say(
                "Rapporten kunde inte skickas som den är. Logga in igen, eller ta bort den och skriv en ny.",
                "The report could not be sent as it is. Log in again, or remove it and write a new one."),
            send: say("Skicka nu", "Send now"), drop: say("Ta bort", "Remove"))
    }
}
