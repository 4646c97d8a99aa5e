import Vocabulary

extension Texts {
    enum Account {
        static let heading = Bilingual(sv: "Mitt konto", en: "My account")
        static let change = Bilingual(sv: "Ändra", en: "Change")
        static let sessions = Bilingual(sv: "Här är du inloggad", en: "Where you are logged in")
        static let began = Bilingual(sv: "Inloggad", en: "Logged in")
        static let seen = Bilingual(sv: "Senast använd", en: "Last used")
        static let thisOne = Bilingual(sv: "Den här webbläsaren", en: "This browser")
        static let secret = Bilingual(sv: "Koppla din telefon", en: "Connect your telephone")
        static let openApp = Bilingual(
            sv: "Öppna en app för engångskoder i telefonen och lägg till ett konto med nyckel.",
            en: "Open an app for one-time codes on the telephone and add an account by its key.")
        static let typeLetters = Bilingual(
            sv: "Skriv in de här tecknen. De visas bara nu:", en: "Type in these letters. They are shown only now:")
        static let recovery = Bilingual(sv: "Dina reservkoder", en: "Your recovery codes")
        static let recoveryWhat = Bilingual(
            sv:
                "Koder från telefonen är på. Skriv ut eller skriv av de här och lägg dem där du har annat viktigt. Varje kod släpper in dig en gång om du inte har telefonen. De visas bara nu.",
            en:
                "Codes from the telephone are on. Print these or write them down, and keep them with other important things. Each lets you in once without the telephone. They are shown only now."
        )
        static let printCodes = Bilingual(sv: "Skriv ut", en: "Print")
        static let typeCode = Bilingual(
            sv: "Skriv koden som telefonen visar.", en: "Write the code that the telephone shows.")
    }

    enum People {
        static let heading = Bilingual(sv: "Personer", en: "People")
        static let lead = Bilingual(
            sv: "Här utser du vem som har en befattning, från och med en dag och till och med en dag.",
            en: "Here you appoint who holds a post, from a day and through a day.")
        static let list = Bilingual(
            sv: "De som har eller har haft en befattning", en: "Those who hold or have held a post")
        static let none = Bilingual(sv: "Ingen har en befattning än.", en: "Nobody holds a post yet.")
        static let waiting = Bilingual(
            sv: "Väntar på en andra administratör", en: "Waiting for a second administrator")
        static let roles = Bilingual(sv: "Vad rollerna får göra", en: "What the roles may do")
        static let over = Bilingual(sv: "avslutat", en: "over")
        static let disabled = Bilingual(sv: "kontot är stängt", en: "the account is closed")
        static let link = Bilingual(sv: "Länken är skapad", en: "The link has been made")
        static let linkWhat = Bilingual(
            sv:
                "Ge den till personen själv. Den släpper in den som har den, en gång, inom ett dygn. Den visas bara nu.",
            en: "Give it to the person. It lets in whoever has it, once, within a day. It is shown only now.")
        static let linkAddress = Bilingual(sv: "Länk", en: "Link")
    }
}

extension Texts.SignIn {
    static let logIn = Bilingual(sv: "Logga in", en: "Log in")
    static let sent = Bilingual(sv: "Titta i din e-post", en: "Check your mail")
    static func sentWhat(_ minutes: Int) -> Bilingual {
        Bilingual(
            sv:
                "Har adressen ett konto har vi skickat en länk. Den gäller i \(minutes) minuter och kan användas en gång.",
            en:
                "If the address has an account we have sent a link. It holds for \(minutes) minutes and can be used once."
        )
    }
    static let notSent = Bilingual(
        sv: "Kommer inget brev? Titta i skräpposten, eller be den som administrerar din organisation.",
        en: "No letter? Look among junk mail, or ask whoever administers your organisation.")
    static let gone = Bilingual(sv: "Länken gäller inte längre", en: "The link no longer holds")
    static let goneWhy = Bilingual(
        sv: "En länk kan användas en gång och gäller bara en stund. Be om en ny.",
        en: "A link can be used once and holds only for a while. Ask for a new one.")
}
