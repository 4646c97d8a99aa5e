import People
package import Vocabulary

/// A letter with a link that lets its reader in once. Who delivers it is handed in where the server is started.
package struct Letter: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Asked for on the sign-in page.
        case signIn
        /// Sent by somebody who administers.
        case invitation
    }

    /// The address it goes to.
    package let to: String
    package let kind: Kind
    package let language: Language
    /// The whole address of the page that lets in.
    package let link: String

    package init(to: String, kind: Kind, language: Language, link: String) {
        self.to = to
        self.kind = kind
        self.language = language
        self.link = link
    }

    package var subject: String {
        switch kind {
        case .signIn: say("Logga in i Överens", "Log in to Överens")
        case .invitation: say("Du kan logga in i Överens", "You can log in to Överens")
        }
    }

    /// The letter's text, in lines.
    package var text: String {
        let time: String =
            switch kind {
            case .signIn:
                say(
                    "Länken gäller i \(SignInLimits.linkMinutes) minuter.",
                    "The link holds for \(SignInLimits.linkMinutes) minutes.")
            case .invitation:
                say(
                    "Länken gäller i \(SignInLimits.invitationHours) timmar.",
                    "The link holds for \(SignInLimits.invitationHours) hours.")
            }
        return [
            say(
                "Öppna länken och tryck på knappen, så är du inloggad.",
                "Open the link and press the button, and you are logged in."),
            "", link, "", "\(time) \(say("Den kan användas en gång.", "It can be used once."))",
            say(
                "Har du inte bett om den kan du kasta brevet. Ingen kommer in utan länken.",
                "If you did not ask for it you can throw this letter away. Nobody gets in without the link."),
        ].joined(separator: "\n") + "\n"
    }

    private func say(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }
}

/// Delivers a letter, or throws when it cannot.
package typealias Delivery = @Sendable (Letter) async throws -> Void
