package import Agreements
package import Collaboration
package import Vocabulary

/// The questions that follow from Act (2023:196), section by section, as they are asked in the yearly surveys of how
/// municipalities work under it.
package enum LawQuestion: String, Hashable, Sendable, CaseIterable {
    case picture
    case pictureUpdated = "picture-updated"
    case sources, causes, plan
    case planFollowedUp = "plan-followed-up"
    case agreements, council, function, reports, information

    /// The section of the act that the question follows from.
    package var section: String {
        switch self {
        case .picture, .sources, .causes: "§ 4"
        case .plan: "§ 5"
        case .pictureUpdated, .planFollowedUp: "§ 6"
        case .agreements: "§ 9"
        case .council: "§ 10"
        case .function: "§ 11"
        case .information: "§ 12"
        case .reports: "§ 13"
        }
    }
}

extension Wording {
    /// The question with its section: `Finns en lägesbild? (4 §)`.
    package func question(_ question: LawQuestion) -> String { "\(asked(question)) (\(section(question.section)))" }

    /// Swedish says `4 §`, English `section 4`.
    private func section(_ section: String) -> String {
        let number = section.filter(\.isNumber)
        return say("\(number) §", "section \(number)")
    }

    private func asked(_ question: LawQuestion) -> String {
        switch question {
        case .picture: say("Finns en lägesbild, och från vilken dag?", "Is there a situation picture, and of what day?")
        case .pictureUpdated:
            say("Är lägesbilden uppdaterad inom två år?", "Has the picture been updated within two years?")
        case .sources: say("Vilka källor bygger lägesbilden på?", "Which sources is the picture built on?")
        case .causes:
            say(
                "Finns en analys av orsakerna till varje prioriterat problem?",
                "Is there an analysis of the causes of each prioritised problem?")
        case .plan:
            say(
                "Finns en beslutad åtgärdsplan, och bygger den på lägesbilden?",
                "Is there a decided action plan, and is it built on the picture?")
        case .planFollowedUp: say("När följdes åtgärdsplanen upp senast?", "When was the action plan last followed up?")
        case .agreements:
            say(
                "Vilka överenskommelser finns, med vem och inom vilka områden?",
                "Which agreements are there, with whom and in what areas?")
        case .council:
            say("Vilka forum finns, och hur ofta möttes de?", "Which forums are there, and how often did they meet?")
        case .function: say("Vem har samordningsfunktionen?", "Who holds the coordination function?")
        case .reports: say("Hur ofta fick fullmäktige rapporter?", "How often did the municipal assembly get reports?")
        case .information: say("Hur informerades invånarna?", "How were the inhabitants informed?")
        }
    }

    /// That it is there: the latest day, with its reference and who registered it.
    package func yes(_ latest: State.Doing, in agreement: Agreement) -> String {
        let reference = latest.done.reference.map { say(" Underlag: \($0).", " Evidence: \($0).") } ?? ""
        let who = name(latest.actor.post, in: agreement)
        return say(
            "Ja. Senast \(day(latest.on)), registrerat av \(who).\(reference)",
            "Yes. Latest on \(day(latest.on)), registered by \(who).\(reference)")
    }

    /// That nothing is registered; then why, as far as anybody has said, and what comes next.
    package func no(_ kind: Evidence.Kind, reasons: [String]) -> [String] {
        let why =
            reasons.isEmpty
            ? say("Varför: inget skäl är angivet.", "Why: no reason has been given.")
            : say(
                "Varför: \(reasons.map(quoted).joined(separator: " "))",
                "Why: \(reasons.map(quoted).joined(separator: " "))")
        return [say("Nej. \(nothingRegistered(kind)).", "No. \(nothingRegistered(kind))."), why]
    }

    /// How often, in the year that is asked about.
    package func times(_ number: Int, what: String, year: Int, latest: CivilDate?) -> String {
        let last = latest.map { say(", senast \(day($0))", ", the latest on \(day($0))") } ?? ""
        return say(
            "\(what): \(count(number, ("gång", ""), ("gånger", ""))) under \(year)\(last).",
            "\(what): \(count(number, ("", "time"), ("", "times"))) in \(year)\(last).")
    }

    package func builtOn(_ picture: CivilDate) -> String {
        say(
            "Den senaste lägesbilden före planen är från \(day(picture)).",
            "The latest picture before the plan is of \(day(picture)).")
    }

    package var builtOnNothing: String {
        say("Ingen lägesbild är registrerad före planen.", "No picture is registered before the plan.")
    }

    package func named(_ names: [String]) -> String { "\(list(names))." }

    /// What the journal cannot know.
    package var notKnownHere: String {
        say(
            "Det framgår inte av det som är registrerat. Fyll i själv.",
            "It does not follow from what is registered. Fill in yourself.")
    }

    package var nothingInAgreement: String {
        say("Överenskommelsen anger inget om det.", "The agreement says nothing about it.")
    }

    /// This agreement: with whom, until when, in what areas.
    package func thisAgreement(_ agreement: Agreement, standing: AgreementStatus.Standing, until last: CivilDate?)
        -> [String]
    {
        let partners = list(agreement.parties.map(\.name))
        let end = last.map { say(", till och med \(day($0))", ", through \(day($0))") } ?? ""
        let areas = agreement.rules.areas.map { $0.title[language] }
        let about =
            areas.isEmpty
            ? say("Texten anger inga områden.", "The text states no areas.")
            : say("Områden: \(list(areas)).", "Areas: \(list(areas)).")
        return ["\(agreement.title): \(partners). \(label(agreementStanding(standing)))\(end).", about]
    }
}
