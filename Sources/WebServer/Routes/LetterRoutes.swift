import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary

/// Which letters somebody gets, how often, and in which language.
extension Route {
    static let letterRoutes: [Route] = [.post("konto/brev", .keepAccount, chooseLetters)]

    /// Nil for those who read no agreement: they get no such letters.
    static func lettersForm(_ call: Call, _ visit: Visit) throws -> FormModel? {
        let accounts = call.site.ledger.accounts
        let roles = visit.choices.reduce(into: Set<Role>()) { all, who in
            for held in who.roles.values { all.formUnion(held) }
        }
        let kinds = LetterKind.allCases.filter { $0.isFor(roles) }
        guard !kinds.isEmpty else { return nil }
        let paces = try kinds.map { kind in
            let chosen = try accounts.letterPace(of: visit.account.id, kind: kind.rawValue)
            return Field(
                name: kind.rawValue, label: .words(kind.name(call.language)),
                kind: .radios(
                    options: kind.paces.map { Choice(value: $0.rawValue, label: .words($0.name[call.language])) },
                    chosen: chosen ?? kind.paces.first?.rawValue ?? ""), hint: kind.what[call.language])
        }
        let language = try accounts.letterLanguage(of: visit.account.id) ?? .swedish
        return FormModel(
            id: "brev", title: call.say("Brev till dig", "Letters to you"),
            lead: call.say(
                "Ett brev kommer bara när det finns något i det.", "A letter comes only when there is something in it."),
            action: call.at("/konto/brev"), key: Sessions.freshToken(),
            fields: paces + [
                Field(
                    name: "sprak", label: .words(call.say("Språk i breven", "Language of the letters")),
                    kind: .radios(
                        options: [
                            Choice(value: "sv", label: .words(call.say("Svenska", "Swedish"))),
                            Choice(value: "en", label: .words(call.say("Engelska", "English"))),
                        ], chosen: language.rawValue))
            ], submit: call.say("Spara", "Save"), weight: .secondary)
    }

    /// What is not said stays as it was; a word that is no choice changes nothing.
    private static func chooseLetters(_ call: Call) throws -> Answer {
        guard let visit = call.visit else { return .notFound }
        let chosen = LetterKind.allCases.map { kind in
            (kind: kind, pace: call.form[kind.rawValue].map { LetterPace(rawValue: $0) })
        }
        let isKnown = chosen.allSatisfy { choice in
            choice.pace.map { pace in pace.map(choice.kind.paces.contains) ?? false } ?? true
        }
        guard isKnown else { return .notFound }
        let accounts = call.site.ledger.accounts
        for choice in chosen {
            guard let pace = choice.pace ?? nil else { continue }
            try accounts.chooseLetterPace(pace.rawValue, kind: choice.kind.rawValue, of: visit.account.id)
        }
        if let language = call.form["sprak"].flatMap({ Language(rawValue: $0) }) {
            try accounts.chooseLetterLanguage(language, of: visit.account.id)
        }
        return .redirect(call.at("/konto"), notice: call.say("Valet är sparat.", "Your choice has been saved."))
    }
}
