import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary

/// How often somebody wants the Monday letter.
extension Route {
    static let letterRoutes: [Route] = [.post("konto/brev", .keepAccount, choosePace)]

    /// Nil for those who run no agreement: they get no such letter.
    static func paceForm(_ call: Call, _ visit: Visit) throws -> FormModel? {
        guard visit.choices.contains(where: { !$0.acts.isEmpty }) else { return nil }
        let chosen = try call.site.ledger.accounts.letterPace(of: visit.account.id).flatMap(LetterPace.init) ?? .weekly
        return FormModel(
            id: "brev", title: call.say("Måndagsbrevet", "The Monday letter"),
            lead: call.say(
                "Brevet säger vad du har att göra den här veckan och nästa. Det kommer bara när det finns något.",
                "The letter says what you have to do this week and next. It comes only when there is something."),
            action: call.at("/konto/brev"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "takt", label: .words(call.say("Hur ofta?", "How often?")),
                    kind: .radios(
                        options: LetterPace.allCases.map { Choice(value: $0.rawValue, label: .words(words($0, call))) },
                        chosen: chosen.rawValue))
            ], submit: call.say("Spara", "Save"), weight: .secondary)
    }

    private static func words(_ pace: LetterPace, _ call: Call) -> String {
        switch pace {
        case .weekly: call.say("Varje måndag", "Every Monday")
        case .monthly: call.say("En gång i månaden", "Once a month")
        case .never: call.say("Aldrig", "Never")
        }
    }

    private static func choosePace(_ call: Call) throws -> Answer {
        guard let visit = call.visit, let pace = call.form["takt"].flatMap(LetterPace.init) else { return .notFound }
        try call.site.ledger.accounts.chooseLetterPace(pace.rawValue, of: visit.account.id)
        return .redirect(call.at("/konto"), notice: call.say("Valet är sparat.", "Your choice has been saved."))
    }
}
