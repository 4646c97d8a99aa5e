import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// What ties a measure to the chain as people choose and write it in the fields of a form.
struct TiesForm {
    /// One row for whoever leads, as it was written.
    struct Leading {
        var by = ""
        var from = ""
        var through = ""
        var isEmpty: Bool { by.isEmpty && from.isEmpty && through.isEmpty }
    }
    var problem = ""
    var causes: [String] = []
    var conclusions: [String] = []
    var goals: [String] = []
    var areas: [String] = []
    var type = ""
    var level = ""
    var horizon = ""
    var targets = ""
    var effectGoal = ""
    var finding = ""
    var isFollowOn = false
    var leads: [Leading] = []

    /// Empty rows below those that are filled in.
    private static let emptyLeads = 2
    /// More rows than this a form never holds.
    private static let mostLeads = 50

    init(_ ties: MeasureTies?) {
        guard let ties else { return }
        problem = ties.problem?.description ?? ""
        causes = ties.causes.map(\.description)
        conclusions = ties.conclusions.map(\.description)
        goals = ties.goals.map(\.description)
        areas = ties.areas
        type = ties.type?.rawValue ?? ""
        level = ties.level?.rawValue ?? ""
        horizon = ties.horizon?.rawValue ?? ""
        targets = ties.targets.joined(separator: ", ")
        effectGoal = ties.effectGoal ?? ""
        finding = ties.finding ?? ""
        isFollowOn = ties.followOn ?? false
        leads = ties.leads.map {
            Leading(by: $0.by.text, from: $0.from?.description ?? "", through: $0.through?.description ?? "")
        }
    }

    /// What was sent, as it was written.
    init(_ sent: FormBody) {
        problem = sent["problem"] ?? ""
        causes = sent.all("orsaker")
        conclusions = sent.all("slutsatser")
        goals = sent.all("mal")
        areas = sent.all("omraden")
        type = sent["slag"] ?? ""
        level = sent["niva"] ?? ""
        horizon = sent["sikt"] ?? ""
        targets = sent["malgrupper"] ?? ""
        effectGoal = sent["effektmal"] ?? ""
        finding = sent["iakttagelse"] ?? ""
        isFollowOn = sent.all("fortsatt").contains("ja")
        for row in 1...Self.mostLeads {
            guard let by = sent.all("leder-\(row)").first else { break }
            leads.append(
                Leading(by: by, from: sent["leder-\(row)-fran"] ?? "", through: sent["leder-\(row)-till"] ?? ""))
        }
    }

    /// The rows to show: those filled in, and empty ones for more.
    var rows: [Leading] {
        let filled = leads.filter { !$0.isEmpty }
        return filled + Array(repeating: Leading(), count: max(0, min(Self.emptyLeads, Self.mostLeads - filled.count)))
    }

    /// What the form says, and what is wrong in its fields by their names.
    func read(_ wording: Wording) -> (ties: MeasureTies?, faults: [String: String]) {
        var ties = MeasureTies()
        var faults: [String: String] = [:]
        func parts(_ texts: [String], _ field: String) -> [PartID] {
            let read = texts.compactMap { PartID($0) }
            if read.count < texts.count { faults[field] = wording.unknownChoice }
            return read
        }
        ties.problem = problem.isEmpty ? nil : DocumentID(problem)
        if !problem.isEmpty, ties.problem == nil { faults["problem"] = wording.unknownChoice }
        ties.causes = parts(causes, "orsaker")
        ties.conclusions = parts(conclusions, "slutsatser")
        ties.goals = goals.compactMap { DocumentID($0) }
        if ties.goals.count < goals.count { faults["mal"] = wording.unknownChoice }
        ties.areas = areas
        ties.type = Analysis.Cause.Sort(rawValue: type)
        ties.level = MeasureTies.Level(rawValue: level)
        ties.horizon = MeasureTies.Horizon(rawValue: horizon)
        ties.targets = targets.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
        ties.effectGoal = effectGoal.isEmpty ? nil : effectGoal
        ties.finding = finding.isEmpty ? nil : finding
        ties.followOn = isFollowOn ? true : nil
        for (place, row) in leads.filter({ !$0.isEmpty }).enumerated() {
            let field = "leder-\(place + 1)"
            if row.by.isEmpty { faults[field] = wording.chooseLead }
            let (from, through) = (CivilDate(row.from), CivilDate(row.through))
            if !row.from.isEmpty, from == nil { faults["\(field)-fran"] = wording.unreadableDay }
            if !row.through.isEmpty, through == nil { faults["\(field)-till"] = wording.unreadableDay }
            if let from, let through, through < from { faults["\(field)-till"] = wording.leadEndsBefore }
            ties.leads.append(.init(ActorKey(row.by), from: from, through: through))
        }
        return (ties == MeasureTies() ? nil : ties, faults)
    }

    private func trimmed(_ text: Substring) -> String {
        let begun = text.drop(while: \.isWhitespace)
        guard let last = begun.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(begun[...last])
    }

    /// The field that a refusal belongs to.
    static func field(of reason: Refusal) -> String {
        switch reason {
        case .unknownPart: "orsaker"
        case .unknownDocument: "mal"
        case .unknownParticipant: "leder-1"
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field):
            ["effectGoal": "effektmal", "finding": "iakttagelse", "area": "malgrupper"][field] ?? ""
        default: ""
        }
    }
}

extension Desk {
    /// - Parameter filled: what stands in the form; what the measure says now when nothing was sent.
    func tiesForm(_ status: MeasureStatus, _ view: ChainView, key: String, filled: TiesForm? = nil) -> FormModel {
        let form = filled ?? TiesForm(status.latest.terms.ties)
        let all: [Field?] =
            [
                problemField(form, view),
                partsField(
                    "orsaker", say("Vilka orsaker möter den?", "Which causes does it meet?"), form.causes, causes(view)),
                partsField(
                    "slutsatser", say("Vilka slutsatser bygger den på?", "Which conclusions does it build on?"),
                    form.conclusions, conclusions(view)),
                partsField("mal", say("Vilka mål ska den nå?", "Which goals does it serve?"), form.goals, goals(view)),
                areasField(status, form, view),
                kindField(form), levelField(form), horizonField(form),
                Field(
                    name: "malgrupper", label: .words(say("Målgrupp", "Target group")), kind: .text(form.targets),
                    hint: say(
                        "Flera skrivs med komma emellan. Skriv grupper, inte personer.",
                        "Several are written with commas between. Write groups, not persons."), isOptional: true),
                Field(
                    name: "effektmal", label: .words(say("Effektmål", "Effect goal")), kind: .note(form.effectGoal),
                    isOptional: true),
                Field(
                    name: "iakttagelse",
                    label: .words(say("Lokal iakttagelse bakom den", "The local finding behind it")),
                    kind: .note(form.finding), isOptional: true),
                followOnField(form),
            ] + form.rows.enumerated().flatMap { leadFields($0.element, $0.offset + 1) }
        return FormModel(
            id: "band", title: say("Vad \(status.number) svarar mot", "What \(status.number) answers to"),
            lead: say(
                "Det som gäller nu står kvar tills alla som ansvarar har godkänt ändringen.",
                "What holds now stays until all who answer for it have agreed to the change."),
            action: tiesPath(status.number), key: key, fields: all.compactMap { $0 }, submit: say("Spara", "Save"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path(status.number)))
    }

    // MARK: What can be chosen

    private func problemField(_ form: TiesForm, _ view: ChainView) -> Field? {
        let known = view.sorted(.problem).filter { $0.content != nil }.map { document in
            Choice(
                value: "\(document.id)",
                label: .name(name("\(document.id) \(document.content?.heading ?? "")")))
        }
        let choices = known + unlisted([form.problem].filter { !$0.isEmpty }, in: known)
        guard !choices.isEmpty else { return nil }
        return Field(
            name: "problem", label: .words(say("Vilket problem gäller det?", "Which problem is it about?")),
            kind: .select(
                options: [Choice(value: "", label: .words(say("Inget problem valt", "No problem chosen")))] + choices,
                chosen: form.problem), isOptional: true)
    }

    private func partsField(_ field: String, _ question: String, _ chosen: [String], _ known: [Choice]) -> Field? {
        let choices = known + unlisted(chosen, in: known)
        guard !choices.isEmpty else { return nil }
        return Field(
            name: field, label: .words(question), kind: .checkboxes(options: choices, chosen: Set(chosen)),
            isOptional: true)
    }

    /// What is chosen and cannot be read stays chosen: saving the form takes nothing away unseen.
    private func unlisted(_ chosen: [String], in known: [Choice]) -> [Choice] {
        chosen.filter { one in !known.contains { $0.value == one } }.map {
            Choice(
                value: $0, label: .words($0),
                hint: say("den andra organisationens egen text", "the other organisation's own text"))
        }
    }

    private func causes(_ view: ChainView) -> [Choice] {
        view.sorted(.analysis).flatMap { document -> [Choice] in
            (view.analysis(document.id)?.causes ?? []).map { cause in
                let words = [
                    "\(PartID(document.id, cause.no))", cause.strength.map { wording.strength($0) },
                    cause.sort.map { wording.prevention($0) },
                ]
                return Choice(
                    value: "\(PartID(document.id, cause.no))", label: .name(name(cause.text)),
                    hint: words.compactMap { $0 }.joined(separator: ", "))
            }
        }
    }

    private func conclusions(_ view: ChainView) -> [Choice] {
        view.sorted(.analysis).flatMap { document -> [Choice] in
            (view.analysis(document.id)?.conclusions ?? []).map { conclusion in
                let part = "\(PartID(document.id, conclusion.no))"
                return Choice(value: part, label: .name(name(conclusion.text)), hint: part)
            }
        }
    }

    private func goals(_ view: ChainView) -> [Choice] {
        view.sorted(.goal).compactMap { document in
            view.goal(document.id).map { goal in
                let words = ["\(document.id)", wording.aim(goal)].compactMap { $0 }
                return Choice(
                    value: "\(document.id)", label: .name(name(goal.text)), hint: words.joined(separator: ", "))
            }
        }
    }

    /// The measure's first area is chosen where its other words are; these stand beside it.
    private func areasField(_ status: MeasureStatus, _ form: TiesForm, _ view: ChainView) -> Field? {
        let chosenSince = view.sorted(.area).compactMap { document -> String? in
            guard case .area(let area) = document.content, area.key == nil else { return nil }
            return "\(document.id)"
        }
        let first = status.latest.terms.area
        let names = Array(uniqued: agreement.rules.areas.map(\.key) + chosenSince + form.areas).filter { $0 != first }
        guard !names.isEmpty else { return nil }
        return Field(
            name: "omraden", label: .words(say("Fler fokusområden", "Further focus areas")),
            kind: .checkboxes(
                options: names.map { Choice(value: $0, label: areaLabel($0, view)) }, chosen: Set(form.areas)),
            hint: say(
                "Åtgärden räknas en gång, hur många områden den än hör till.",
                "It is counted once, however many areas it belongs to."), isOptional: true)
    }

    private func radios(
        _ field: String, _ question: String, _ answers: [(value: String, words: String)], _ chosen: String
    ) -> Field {
        let none = Choice(value: "", label: .words(say("Inte valt", "Not chosen")))
        return Field(
            name: field, label: .words(question),
            kind: .radios(
                options: answers.map { Choice(value: $0.value, label: .words(wording.label($0.words))) } + [none],
                chosen: chosen),
            isOptional: true)
    }

    private func kindField(_ form: TiesForm) -> Field {
        radios(
            "slag", say("Vilket slags förebyggande är det?", "Which kind of prevention is it?"),
            Analysis.Cause.Sort.allCases.map { ($0.rawValue, wording.prevention($0)) }, form.type)
    }

    private func levelField(_ form: TiesForm) -> Field {
        radios(
            "niva", say("För vem är den?", "Whom is it for?"),
            MeasureTies.Level.allCases.map { ($0.rawValue, wording.prevention($0)) }, form.level)
    }

    private func horizonField(_ form: TiesForm) -> Field {
        radios(
            "sikt", say("När väntas effekten?", "When is the effect expected?"),
            MeasureTies.Horizon.allCases.map { ($0.rawValue, wording.horizon($0)) }, form.horizon)
    }

    /// Only where the text asks for a deeper analysis before what follows on it.
    private func followOnField(_ form: TiesForm) -> Field? {
        guard form.isFollowOn || agreement.rules.gates.contains(where: { $0.stops == .planFollowOn }) else {
            return nil
        }
        return Field(
            name: "fortsatt", label: .words(say("Fortsatt åtgärd", "Follow-on measure")),
            kind: .checkboxes(
                options: [
                    Choice(
                        value: "ja",
                        label: .words(say("Den följer på en fördjupad analys", "It follows on a deeper analysis")))
                ], chosen: form.isFollowOn ? ["ja"] : []), isOptional: true)
    }

    private func leadFields(_ row: TiesForm.Leading, _ number: Int) -> [Field] {
        let actors =
            agreement.posts.map(\.key) + agreement.bodies.map(\.key) + agreement.units.map(\.key)
            + agreement.parties.map(\.key)
        let known = Array(uniqued: actors + [ActorKey(row.by)].filter { !$0.text.isEmpty })
        let choices = known.map { Choice(value: $0.text, label: .name(name(agreement.name(of: $0)))) }
        let nobody = Choice(value: "", label: .words(say("Ingen vald", "Nobody chosen")))
        func label(_ sv: String, _ en: String) -> Label {
            .words(number == 1 ? say(sv, en) : say("\(sv) (\(number))", "\(en) (\(number))"))
        }
        return [
            Field(
                name: "leder-\(number)", label: label("Vem leder den?", "Who leads it?"),
                kind: .select(options: [nobody] + choices, chosen: row.by), isOptional: true),
            Field(
                name: "leder-\(number)-fran", label: label("Leder från", "Leads from"), kind: .date(row.from),
                isOptional: true),
            Field(
                name: "leder-\(number)-till", label: label("Leder till och med", "Leads through"),
                kind: .date(row.through), isOptional: true),
        ]
    }
}
