import Vocabulary

extension Texts {
    enum Administration {
        static let heading = Bilingual(sv: "Administration", en: "Administration")
        static let gaps = Bilingual(
            sv: "Befattningar som är eller blir tomma", en: "Posts that are or will be empty")
        static let organisations = Bilingual(sv: "Organisationer och befattningar", en: "Organisations and posts")
        static let units = Bilingual(sv: "Enheter", en: "Units")
        static let noPosts = Bilingual(
            sv: "Överenskommelsen nämner inga befattningar här.", en: "The agreement names no posts here.")
        static let held = Bilingual(sv: "Utsedd", en: "Held")
        static let lapsed = Bilingual(sv: "Tom", en: "Empty")
        static let never = Bilingual(sv: "Ingen utsedd", en: "Nobody appointed")
        static let places = Bilingual(sv: "Platser och kalender", en: "Places and calendar")
        static let settings = Bilingual(sv: "Inställningar", en: "Settings")
        static let settingsLead = Bilingual(
            sv: "Här står det som parterna eller programmet har valt, och det som texten lämnar öppet.",
            en: "Here is what the parties or the program have chosen, and what the text leaves open.")
        static let what = Bilingual(sv: "Vad", en: "What")
        static let value = Bilingual(sv: "Värde", en: "Value")
        static let source = Bilingual(sv: "Källa", en: "Source")
        static let decided = Bilingual(sv: "Vem och när", en: "Who and when")
        static let local = Bilingual(sv: "Lokalt val", en: "Local choice")
        static let nobody = Bilingual(sv: "Ingen har valt än.", en: "Nobody has chosen yet.")
    }

    enum Log {
        static let heading = Bilingual(sv: "Logg", en: "Log")
        static let done = Bilingual(sv: "Vem gjorde vad", en: "Who did what")
        static let whole = Bilingual(sv: "Loggen är hel", en: "The log is whole")
        static let wholeWhat = Bilingual(
            sv: "Inget har ändrats eller tagits bort.", en: "Nothing has been changed or removed.")
        static let broken = Bilingual(
            sv: "Loggen är bruten: något har ändrats vid sidan av programmet. Kontakta den som driver tjänsten.",
            en: "The log is broken: something was changed beside the program. Contact whoever runs the service.")
        static let pages = Bilingual(sv: "Fler händelser", en: "More events")
        static let nothing = Bilingual(sv: "Inget i loggen för urvalet.", en: "Nothing in the log for this choice.")
        static let moment = Bilingual(sv: "När", en: "When")
        static let who = Bilingual(sv: "Vem", en: "Who")
        static let what = Bilingual(sv: "Vad", en: "What")
        static let kind = Bilingual(sv: "Slag", en: "Kind")
        static let from = Bilingual(sv: "Från och med", en: "From")
        static let through = Bilingual(sv: "Till och med", en: "Through")
        static let anybody = Bilingual(sv: "Alla", en: "Everybody")
        static let anyKind = Bilingual(sv: "Alla slag", en: "All kinds")
        static let show = Bilingual(sv: "Visa", en: "Show")
    }
}
