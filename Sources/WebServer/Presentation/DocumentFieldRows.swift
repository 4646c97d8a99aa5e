import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

// The longer forms: pictures, cause analyses, goals and follow-ups.

extension DocumentFields {
    private func say(_ sv: String, _ en: String) -> String { chain.say(sv, en) }
    private var wording: Wording { chain.wording }

    private var strengths: [Choice] { Strength.allCases.map { choice($0.rawValue, wording.strength($0)) } }

    /// The numbers that a document's rows have had in any of its versions.
    private func known(_ numbers: (ChainContent) -> [Int]) -> [Int] {
        guard let id else { return [] }
        return Array(uniqued: (chain.view.documents[id]?.versions ?? []).flatMap { numbers($0.content) })
    }

    /// The rows that are shown, and the hidden question that remembers their numbers.
    func rows(_ sort: String) -> [Int] {
        switch sort {
        case "fynd":
            sheet.rows(
                sort, known: known { if case .picture(let one) = $0 { one.findings.map(\.no) } else { [] } }, free: 3)
        case "orsak":
            sheet.rows(
                sort, known: known { if case .analysis(let one) = $0 { one.causes.map(\.no) } else { [] } }, free: 4)
        case "slutsats":
            sheet.rows(
                sort, known: known { if case .analysis(let one) = $0 { one.conclusions.map(\.no) } else { [] } },
                free: 2)
        default: []
        }
    }

    static func rowSorts(_ kind: ChainKind) -> [String] {
        switch kind {
        case .picture: ["fynd"]
        case .analysis: ["orsak", "slutsats"]
        default: []
        }
    }

    // MARK: Pictures

    var picture: [FieldGroup] {
        let parts = chain.pictureParts.enumerated().map { place, word in
            long(
                "del-\(place)", wording.label(wording.definitionWord(word)), wording.label(wording.definitionWord(word))
            )
        }
        let findings = rows("fynd").map { no in
            FieldGroup.Row(
                legend: say("Fynd \(no)", "Finding \(no)"),
                fields: [
                    text("fynd-\(no)", "Vad visar bilden?", "What does the picture show?", isOptional: false),
                    list(
                        "fynd-\(no)-stod", "Hur väl stöds det?", "How well supported is it?", strengths,
                        isOptional: false),
                ])
        }
        return [
            FieldGroup(fields: [
                title,
                radios(
                    "sort", "Vems bild är det?", "Whose picture is it?",
                    Picture.Sort.allCases.map { choice($0.rawValue, wording.pictureSort($0)) },
                    first: Picture.Sort.own.rawValue),
                day("datum", "Från vilken dag?", "From which day?"),
                day("fran", "Gäller tiden från", "Covers the time from"),
                day("till", "Gäller tiden till", "Covers the time to"),
            ]),
            FieldGroup(heading: say("Delar", "Parts"), fields: parts),
            FieldGroup(
                heading: say("Fynd", "Findings"),
                lead: say(
                    "Ett fynd som bara har en källa har aldrig gott stöd. Tomma rader räknas inte.",
                    "A finding from one source only never has good support. Empty rows do not count."),
                fields: [], rows: findings, more: "fynd"),
            FieldGroup(
                heading: say("Källor", "Sources"),
                fields: [
                    long("kallor", "Källor, en på varje rad", "Sources, one a line"),
                    long("utelamnade", "Vad visar bilden inte?", "What does the picture not show?"),
                ] + ticks("val-underlag", of: .picture, "Bilder som den är gjord av", "Pictures it is made from") + [
                    tick(
                        "oforandrad", "Genomgång", "Review",
                        say(
                            "Bilden är genomgången och inget behövde ändras",
                            "The picture was reviewed and nothing had to be changed"))
                ]),
        ]
    }

    // MARK: Cause analyses

    private var method: Analysis.Method { sheet["metod"].flatMap(Analysis.Method.init) ?? .fishbone }

    var analysis: [FieldGroup] {
        var methods = FieldGroup(fields: [
            radios(
                "metod", "Hur är analysen gjord?", "How was the analysis made?",
                Analysis.Method.allCases.map { choice($0.rawValue, wording.method($0)) }, first: method.rawValue)
        ])
        methods.more = "metod"
        methods.moreWords = say("Visa frågorna för den metoden", "Show the questions of that method")
        let causes = rows("orsak")
        return [
            methods,
            FieldGroup(fields: problems + areas + [day("datum", "Från vilken dag?", "From which day?")]),
            FieldGroup(
                heading: say("Orsaker", "Causes"),
                lead: wording.reading(method) + " "
                    + say(
                        "En orsak utan underlag är ett antagande, och det får den vara. Tomma rader räknas inte.",
                        "A cause that nothing supports is an assumption, and may be one. Empty rows do not count."),
                fields: [], rows: causes.map { cause($0, among: causes) }, more: "orsak"),
            FieldGroup(
                heading: say("Slutsatser", "Conclusions"), fields: [],
                rows: rows("slutsats").map { no in
                    FieldGroup.Row(
                        legend: say("Slutsats \(no)", "Conclusion \(no)"),
                        fields: [
                            text(
                                "slutsats-\(no)", "Vad följer av orsakerna?", "What follows from the causes?",
                                isOptional: false)
                        ])
                }, more: "slutsats"),
            FieldGroup(heading: say("Parternas syn", "The parties’ views"), fields: views),
            FieldGroup(fields: [
                tick(
                    "klar", "Är analysen klar?", "Is the analysis complete?",
                    say("Ja, åtgärder kan bygga på den", "Yes, measures can build on it")),
                tick(
                    "fordjupad", "Fördjupad analys", "Deeper analysis",
                    say("Den här analysen går djupare än den första", "This analysis goes deeper than the first one")),
            ]),
        ]
    }

    private var views: [Field] {
        chain.agreement.parties.enumerated().map { place, party in
            long("syn-\(place)", "Hur ser \(party.name) på det?", "How does \(party.name) see it?")
        }
    }

    private func cause(_ no: Int, among rows: [Int]) -> FieldGroup.Row {
        let places = method.places.map { choice($0, wording.place($0)) }
        let others = rows.filter { $0 != no }.map { choice("\($0)", say("orsak \($0)", "cause \($0)")) }
        let placed =
            places.isEmpty
            ? list(
                "orsak-\(no)-efter",
                method == .chain ? "Vilken händelse kommer före?" : "Vilken orsak ligger den bakom?",
                method == .chain ? "Which event comes before?" : "Which cause does it lie behind?", others,
                isOptional: false)
            : list("orsak-\(no)-plats", "Var hör den hemma?", "Where does it belong?", places, isOptional: false)
        return FieldGroup.Row(
            legend: say("Orsak \(no)", "Cause \(no)"),
            fields: [
                text("orsak-\(no)", "Orsak", "Cause", isOptional: false),
                text("orsak-\(no)-underlag", "Vad visar det?", "What shows it?", isOptional: false),
                list(
                    "orsak-\(no)-stod", "Hur väl stöds den?", "How well supported is it?", strengths, isOptional: false),
                list(
                    "orsak-\(no)-sort", "Sort", "Sort",
                    Analysis.Cause.Sort.allCases.map { choice($0.rawValue, wording.prevention($0)) }, isOptional: false),
                placed,
            ])
    }

    // MARK: Goals

    var goal: [FieldGroup] {
        let levels = chain.goalLevels.map { choice($0, wording.definitionWord($0)) }
        let aims = documents(.goal)
        let causes = causeChoices
        return [
            FieldGroup(
                fields: [
                    text("titel", "Vad vill ni uppnå?", "What do you want to reach?", isOptional: false)
                ] + (levels.isEmpty ? [] : [list("niva", "Målnivå", "Level", levels)])
                    + (aims.isEmpty ? [] : [list("over", "Delmål till", "Sub-goal of", aims)])
                    + problems
                    + (causes.isEmpty
                        ? []
                        : [
                            ticks(
                                "val-orsaker", "Vilka orsaker ska målet påverka?",
                                "Which causes is the goal to influence?", causes)
                        ])
                    + areas + pictures),
            FieldGroup(
                heading: say("Så mäts det", "How it is measured"),
                fields: [
                    text(
                        "matt", "Mått", "Indicator",
                        hint: say(
                            "Till exempel anmälda cykelstölder per år.", "For example reported bicycle thefts a year."))
                ] + measuredBy + [
                    text("enhet", "Enhet", "Unit"), number("start", "Startvärde", "Baseline"),
                    number("mal", "Målvärde", "Target"),
                    day("matdag", "Vilken dag gäller startvärdet?", "Which day is the baseline from?"),
                    text("kalla", "Källa", "Source"),
                    text(
                        "senast", "Senast när?", "By when?",
                        hint: say(
                            "Till exempel 2026-06-30, juni 2026 eller 2026.",
                            "For example 2026-06-30, June 2026 or 2026.")),
                ]),
            FieldGroup(
                heading: say("Om det inte går att mäta", "If it cannot be measured"),
                fields: [
                    tick(
                        "ejmatbart", "Går det att mäta?", "Can it be measured?",
                        say("Nej, vi har inget sätt att mäta det än", "No, we have no way to measure it yet")),
                    text("forslag", "Vad skulle kunna mätas?", "What could be measured?"),
                ]),
            FieldGroup(
                heading: say("Krav på mål i texten", "What the text asks of goals"), lead: criteriaLead,
                fields: criteria),
        ].filter { !$0.fields.isEmpty }
    }

    /// Causes of the problem that the goal is about; all of them where it names none.
    private var causeChoices: [Choice] {
        let problem = sheet["problem"].flatMap { DocumentID($0[...]) }
        return chain.view.sorted(.analysis).flatMap { document -> [Choice] in
            guard case .analysis(let one) = document.content,
                problem == nil || one.problem == problem || one.problem == nil
            else { return [] }
            return one.causes.map { cause in
                let part = PartID(document.id, cause.no)
                return Choice(value: "\(part)", label: chain.name("\(part) \(cause.text)"))
            }
        }
    }

    /// A measure shows that a goal can be measured, and a day that it is timed: only the rest is asked for in words.
    private var criteria: [Field] {
        chain.writtenCriteria.enumerated().map { place, word in
            let thing = wording.definitionWord(word)
            return text("kriterium-\(place)", "På vilket sätt är målet \(thing)?", "In what way is the goal \(thing)?")
        }
    }

    private var criteriaLead: String {
        say(
            "Mätbart blir det med mått och målvärde, och tidsatt med en sista dag.",
            "An indicator with a target makes it measurable, a last day makes it time-bound.")
    }

    // MARK: Follow-ups

    var followUp: [FieldGroup] {
        let carriedOut = MeasureFact.CarriedOut.allCases.map { choice($0.rawValue, wording.carriedOut($0)) }
        let effects = MeasureFact.Effect.allCases.map { choice($0.rawValue, wording.effect($0)) }
        let judgements = MeasureFact.Judgement.allCases.map { choice($0.rawValue, wording.judgement($0)) }
        let feedback = FollowUpPaper.Feedback.allCases.map { choice($0.rawValue, wording.feedback($0)) }
        return [
            FieldGroup(fields: [
                radios(
                    "omfattning", "Vad är det för uppföljning?", "What sort of follow-up is it?",
                    FollowUpPaper.Scope.allCases.map { choice($0.rawValue, wording.followUpScope($0)) },
                    first: FollowUpPaper.Scope.single.rawValue),
                about(say("Vad gäller den?", "What is it about?")),
                day("datum", "Från vilken dag?", "From which day?"), number("ar", "För vilket år?", "For which year?"),
            ]),
            FieldGroup(
                heading: say("Gjordes det vi sa?", "Did we do what we said?"),
                fields: [
                    list("gjort", "Genomfört", "Carried out", carriedOut),
                    number("antal", "Hur många gånger?", "How many times?"),
                    number("av", "Av hur många?", "Of how many?"),
                ]),
            FieldGroup(
                heading: say("Hur gjordes det?", "How was it done?"),
                fields: [
                    long("hur", "Så gick det till", "This is how"),
                    number("timmar", "Arbetstid i timmar", "Work in hours"),
                    number("kostnad", "Kostnad i hela kronor", "Cost in whole kronor"),
                ]),
            FieldGroup(
                heading: say("Fick det effekt?", "Did it have an effect?"),
                lead: ([
                    say(
                        "\u{201D}För tidigt att säga\u{201D} och \u{201D}ingen vi kan se\u{201D} är vanliga svar.",
                        "“Too early to say” and “none that we can see” are ordinary answers.")
                ] + proposals).joined(separator: " "),
                fields: [
                    list("effekt", "Effekt", "Effect", effects), number("fore", "Värde före", "Value before"),
                    number("efter", "Värde efter", "Value after"),
                    text("jamforelse", "Jämfört med vad?", "Compared with what?"),
                    text("oonskat", "Oönskade effekter", "Unwanted effects"),
                ]),
            FieldGroup(
                heading: say("Och nu?", "And now?"),
                fields: [
                    list("bedomning", "Bedömning", "Judgement", judgements),
                    ticks("val-aterkoppling", "Återkoppling har getts", "Feedback has been given", feedback),
                    long("text", "Sammanfattning", "Summary"),
                ]),
        ]
    }
}

extension ChainDesk {
    /// The criteria that a goal meets in words.
    var writtenCriteria: [String] { goalCriteria.filter { !["measurable", "time-bound"].contains($0) } }

    /// The parts that the agreement asks of a picture, and those of the law.
    var pictureParts: [String] {
        let asked = agreement.rules.gates.flatMap(\.needs).flatMap { need -> [String] in
            guard case .fields(let fields, of: "situation picture") = need else { return [] }
            return fields.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        }
        return Array(uniqued: asked + ["crime mapping", "other information", "analysis"])
    }
}
