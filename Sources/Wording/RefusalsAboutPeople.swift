import Agreements
package import People
package import Vocabulary

extension Wording {
    /// What was wrong, and what to do.
    package func refusal(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .badMail:
            say(
                "Det är ingen e-postadress. Skriv den som namn@exempel.se.",
                "That is no e-mail address. Write it as name@example.com.")
        case .badName:
            say("Skriv ett namn på högst 100 tecken.", "Write a name of at most 100 characters.")
        case .identityNumber:
            say(
                "Texten ser ut att innehålla ett personnummer. Ta bort det.",
                "The text seems to hold a personal identity number. Remove it.")
        case .mailTaken:
            say(
                "Adressen har redan ett konto. Ge personen en befattning i stället.",
                "The address has an account already. Give the person a post instead.")
        case .noAccount(let mail):
            say(
                "Det finns inget konto för \(quoted(mail)). Lägg till det först.",
                "There is no account for \(quoted(mail)). Add it first.")
        case .noAgreement(let id):
            say(
                "Det finns ingen överenskommelse \(quoted(id.text)). Kontrollera stavningen.",
                "There is no agreement \(quoted(id.text)). Check the spelling.")
        case .noPost(let post, let known):
            say(
                "Det finns ingen befattning \(quoted(post)). Välj bland: \(listed(known)).",
                "There is no post \(quoted(post)). Choose among: \(listed(known)).")
        case .otherOrganisation:
            say(
                "Befattningen hör till en annan organisation. Varje organisation utser sina egna.",
                "The post belongs to another organisation. Each organisation appoints its own people.")
        case .wrongRole(let role, let wanted):
            say(
                "Rollen \(quoted(self.role(role))) finns inte i den organisationen. Välj \(quoted(self.role(wanted))).",
                "That organisation has no role \(quoted(self.role(role))). Choose \(quoted(self.role(wanted)))."
            )
        case .badDay: say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")
        case .endsBeforeItBegins:
            say(
                "Sista dagen ligger före den första. Ändra en av dem.",
                "The last day is before the first. Change one of them.")
        case .tooLate(let day):
            say(
                "Sista dagen får inte ligga efter \(self.day(day)). Välj en tidigare dag.",
                "The last day may not be after \(self.day(day)). Choose an earlier day.")
        case .alreadyHeld:
            say(
                "Personen har redan befattningen i den rollen de dagarna. Inget mer behövs.",
                "The person already holds the post in that role on those days. Nothing more is needed.")
        case .noAppointment:
            say("Personen har ingen sådan befattning.", "The person holds no such post.")
        case .alreadyProposed:
            say(
                "Det är redan föreslaget och väntar på en annan administratör.",
                "It has been proposed already and waits for another administrator.")
        case .noProposal:
            say(
                "Förslaget finns inte längre. Någon har svarat på det, eller så har tiden gått ut.",
                "The proposal is not there any more. Somebody has answered it, or its time was up.")
        case .ownProposal:
            say(
                "Du kan inte bekräfta ditt eget förslag. Be en annan administratör.",
                "You cannot confirm your own proposal. Ask another administrator.")
        case .ownRight:
            say(
                "Du kan inte avsluta ditt eget uppdrag som administratör. Be en annan administratör.",
                "You cannot end your own appointment as administrator. Ask another administrator.")
        case .oneself:
            say(
                "Du kan inte utse dig själv. Be en annan administratör.",
                "You cannot appoint yourself. Ask another administrator.")
        default: signingIn(refusal)
        }
    }

    private func signingIn(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .passwordTooShort(let least):
            say(
                "Lösenordet är för kort. Skriv minst \(least) tecken, till exempel fyra ord i rad.",
                "The password is too short. Write at least \(least) characters, for example four words in a row.")
        case .passwordTooLong(let most):
            say(
                "Lösenordet är för långt. Skriv högst \(most) tecken.",
                "The password is too long. Write at most \(most) characters.")
        case .passwordTooPlain:
            say(
                "Lösenordet är för lätt att gissa. Använd fler olika ord, och inte namn som hör till dig eller överenskommelsen.",
                "The password is too easy to guess. Use more different words, and no names that belong to you or the agreement."
            )
        case .passwordTooCommon:
            say(
                "Lösenordet är ett av dem som många har valt. Skriv något annat, till exempel fyra ord i rad.",
                "The password is one that many have chosen. Write something else, for example four words in a row.")
        case .wrongPassword:
            say("Lösenordet stämmer inte. Försök igen.", "The password is not right. Try again.")
        default:
            say(
                "Koden stämmer inte. Vänta på nästa kod och försök igen.",
                "The code is not right. Wait for the next code and try again.")
        }
    }

    private func listed(_ keys: [ActorKey]) -> String { keys.map(\.text).joined(separator: ", ") }

    /// What a role is called.
    package func role(_ role: Role) -> String {
        switch role {
        case .reporter: say("rapportör", "reporter")
        case .coordinator: say("samordnare", "coordinator")
        case .police: say("polis", "police")
        case .steering: say("styrgrupp", "steering group")
        case .auditor: say("insyn", "auditor")
        case .registrator: say("registrator", "registrar")
        case .admin: say("administratör", "administrator")
        }
    }

    /// What a role may do, in a sentence.
    package func rights(_ role: Role) -> String {
        switch role {
        case .reporter:
            say("Får rapportera. Läser inget av andras.", "May report. Reads nothing of others.")
        case .coordinator, .police:
            say(
                "Läser det som delas och den egna organisationens anteckningar, och registrerar.",
                "Reads what is shared and the own organisation's notes, and registers.")
        case .steering:
            say(
                "Läser det som delas, men inga organisationers egna anteckningar.",
                "Reads what is shared, but no organisation's own notes.")
        case .auditor:
            say(
                "Läser som den egna organisationen. Ändrar inget.",
                "Reads as the own organisation does. Changes nothing.")
        case .registrator:
            say(
                "Läser som den egna organisationen, för diariet.",
                "Reads as the own organisation does, for the registry.")
        case .admin:
            say(
                "Utser och avslutar personer i den egna organisationen. Läser inget av innehållet.",
                "Appoints and ends people in the own organisation. Reads nothing of the content.")
        }
    }
}
