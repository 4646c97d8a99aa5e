import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

extension Desk {
    /// What ends the agreement before its time, and what closes it afterwards.
    func renewal(_ sheet: LifeSheet, _ status: AgreementStatus) -> [LifeItem] {
        [termination(sheet), finalFollowUp(sheet)].compactMap { $0 }
    }

    /// Before the end it is a deviation, and asks why; after it, it closes the agreement.
    func finalFollowUp(_ sheet: LifeSheet) -> LifeItem? {
        guard let last = matter.lastDay(agreement) else { return nil }
        let made = matter.finallyFollowedUp(agreement)
        let isEarly = day <= last
        let reference = Field(
            name: "underlag", label: .words(say("Diarienummer eller adress", "Registry number or address")),
            kind: .text(""), isOptional: true)
        let reason = Field(name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(""))
        let lead =
            isEarly
            ? say(
                "Överenskommelsen gäller till och med \(wording.day(last)). En slutlig uppföljning före dess är en avvikelse, och behöver ett skäl.",
                "The agreement is in force through \(wording.day(last)). A final follow-up before that is a deviation, and needs a reason."
            )
            : nil
        return LifeItem(
            title: .words(say("Slutlig uppföljning", "Final follow-up")), day: made.map(wording.day),
            isDone: made != nil, isOptional: isEarly,
            form: made != nil
                ? nil
                : form(
                    "slutlig", "final", sheet: sheet,
                    title: say("Registrera den slutliga uppföljningen", "Register the final follow-up"), lead: lead,
                    fields: [dayField, reference] + (isEarly ? [reason] : [deviationReason]),
                    submit: say("Registrera", "Register")))
    }

    private var lastDay: String { say("Sista dag överenskommelsen gäller", "Last day the agreement is valid") }

    /// What is asked once more before the agreement is terminated: what was filled in, and what comes of it.
    func terminationCheck(_ frame: Frame, effective: CivilDate, reason: String?, key: String) -> FormPage {
        let isFree = agreement.rules.termination?.by == .eitherParty
        let title = say("Kontrollera och bekräfta", "Check and confirm")
        return FormPage(
            frame: frame, heading: .words(title),
            lead: [
                isFree
                    ? say(
                        "Ni säger upp överenskommelsen. Den gäller till och med \(wording.day(effective)).",
                        "You terminate the agreement. It is valid until \(wording.day(effective)), that day included.")
                    : say(
                        "Ni registrerar en uppsägning. Överenskommelsen upphör när alla parter har angett samma sista dag.",
                        "You register a termination. The agreement ends when all parties have given the same last day."),
                say("Alla parter ser uppsägningen.", "All parties see the termination.")
                    + (reason == nil
                        ? ""
                        : say(
                            " Skälet läses bara av er organisation.", " Only your organisation reads the reason.")),
            ],
            form: FormModel(
                id: "uppsagning", title: title, action: path("/giltighet"), key: key,
                hidden: [
                    ("handling", "terminate"), ("formular", "uppsagning"), ("fran", effective.description),
                    ("skal", reason ?? ""), ("bekraftad", "ja"),
                ].map { HiddenField(name: $0.0, value: $0.1) },
                submit: isFree
                    ? say("Säg upp överenskommelsen", "Terminate the agreement")
                    : say("Registrera uppsägningen", "Register the termination"),
                cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path("/giltighet"))),
            facts: [.init(label: lastDay, value: .words(wording.day(effective)))]
                + (reason.map { [.init(label: say("Skäl", "Reason"), value: .words($0))] } ?? []))
    }

    /// Nil when the agreement has ended and nobody terminated it.
    private func termination(_ sheet: LifeSheet) -> LifeItem? {
        let ended = matter.terminatedFrom(agreement)
        if ended == nil, let last = matter.lastDay(agreement), day > last { return nil }
        let isFree = agreement.rules.termination?.by == .eitherParty
        // What another party has said is where a joint decision begins: the same day, and no reason needed.
        let own = who.parties[agreement.id]
        let said = agreement.authorities.filter { $0 != own }.compactMap { matter.lastEnding(saidBy: $0) }.max()
        let form =
            ended != nil
            ? nil
            : form(
                "uppsagning", "terminate", sheet: sheet,
                title: isFree
                    ? say("Säg upp överenskommelsen", "Terminate the agreement")
                    : say("Registrera en uppsägning", "Register a termination"),
                lead: isFree
                    ? nil
                    : say(
                        "Överenskommelsen upphör först när alla parter har angett samma sista dag. "
                            + "Till dess är uppsägningen en avvikelse, och den som är först anger ett skäl.",
                        "The agreement ends only when all parties have given the same last day. "
                            + "Until then the termination is a deviation, and whoever comes first gives a reason."),
                fields: [
                    Field(
                        name: "fran", label: .words(lastDay),
                        kind: .date(said?.description ?? "")),
                    Field(
                        name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(""),
                        isOptional: isFree || said != nil),
                ], submit: isFree ? say("Säg upp", "Terminate") : say("Registrera", "Register"))
        return LifeItem(
            title: .words(say("Uppsägning", "Termination")), day: ended.map(wording.day),
            detail: .words(
                agreement.rules.termination?.reading[language]
                    ?? say(
                        "Texten ger ingen part rätt att ensam säga upp överenskommelsen.",
                        "The text gives no party the right to end the agreement alone.")),
            isDone: ended != nil, isOptional: true, form: form)
    }
}
