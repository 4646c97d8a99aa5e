import Vocabulary

extension Texts {
    enum Commitment {
        static let agreement = Bilingual(sv: "Överenskommelse", en: "Agreement")
        static let heading = Bilingual(sv: "Rubrik i texten", en: "Heading in the text")
        static let provision = Bilingual(sv: "Lagrum", en: "Provision")
        static let ownText = Bilingual(sv: "Så står det", en: "What the text says")
        static let noWording = Bilingual(
            sv: "Överenskommelsens egen text är inte inlagd. Läs stycket under rubriken i originalet.",
            en: "The wording of the agreement has not been added. Read the passage under the heading in the original.")
        static let reading = Bilingual(sv: "Så läser vi det", en: "How we read it")
        static let cadence = Bilingual(sv: "Hur ofta", en: "How often")
        static let countedPer = Bilingual(sv: "Räknas för", en: "Counted for")
        static let recipients = Bilingual(sv: "Mottagare", en: "Received by")
        static let strength = Bilingual(sv: "Hur bindande", en: "How binding")
        static let shownBy = Bilingual(sv: "Visas av", en: "Shown by")
        static let countedFrom = Bilingual(sv: "Räknas från", en: "Counted from")
        static let occasions = Bilingual(sv: "Tillfällen", en: "Occasions")
        static let occasion = Bilingual(sv: "Tillfälle", en: "Occasion")
        static let earlier = Bilingual(sv: "Tidigare tillfällen", en: "Earlier occasions")
        static let window = Bilingual(sv: "Tid", en: "Time")
        static let evidence = Bilingual(sv: "Underlag", en: "Evidence")
        static let noOccasions = Bilingual(
            sv: "Inga tillfällen än. De uppstår när tiden kommer eller när något händer.",
            en: "No occasions yet. They arise when their time comes or when something happens.")
        static let registered = Bilingual(sv: "Registrerat", en: "Registered")
        static let noEvents = Bilingual(sv: "Inget är registrerat än.", en: "Nothing has been registered yet.")
        static let recorded = Bilingual(sv: "registrerat", en: "registered")
    }

    enum Overview {
        static let heading = Bilingual(sv: "Översikt", en: "Overview")
        static let waitingForYou = Bilingual(sv: "Väntar på dig", en: "Waiting for you")
        static let waitingForOthers = Bilingual(sv: "Väntar på annan part", en: "Waiting for another party")
        static let nothingForYou = Bilingual(sv: "Inget väntar på dig.", en: "Nothing is waiting for you.")
        static let nothingForOthers = Bilingual(
            sv: "Inget väntar på annan part.", en: "Nothing is waiting for another party.")
        static let coming = Bilingual(sv: "Kommer de närmaste 45 dagarna", en: "Coming in the next 45 days")
        static let nothingComing = Bilingual(
            sv: "Inget inplanerat de närmaste 45 dagarna.", en: "Nothing planned in the next 45 days.")
        static let latest = Bilingual(sv: "Senast registrerat", en: "Latest registered")
        static let nothingLatest = Bilingual(sv: "Inget är registrerat än.", en: "Nothing has been registered yet.")
        static let endings = Bilingual(sv: "Löper ut snart", en: "Ending soon")
        static let noAgreements = Bilingual(
            sv: "Din organisation har ingen överenskommelse här. Logga in med en annan befattning.",
            en: "Your organisation has no agreement here. Log in as another post.")
        static let openBoard = Bilingual(sv: "Alla åtaganden", en: "All commitments")
    }

    enum SignIn {
        static let heading = Bilingual(sv: "Välj vem du är", en: "Choose who you are")
        static let lead = Bilingual(
            sv: "I demonstrationen loggar du in genom att välja en befattning. Inga lösenord och inga personer: "
                + "allt görs i befattningens namn.",
            en: "In the demonstration you log in by choosing a post. No passwords and no persons: "
                + "everything is done in the name of a post.")
        static let jump = Bilingual(sv: "Gå till överenskommelse", en: "Go to agreement")
        static let none = Bilingual(sv: "Det finns inga befattningar att välja.", en: "There are no posts to choose.")
    }

    enum Search {
        static let heading = Bilingual(sv: "Sök", en: "Search")
        static let label = Bilingual(
            sv: "Sök bland åtaganden, organ, befattningar och registrerat",
            en: "Search commitments, bodies, posts and entries")
        static let none = Bilingual(
            sv: "Inget hittades. Pröva ett kortare eller ett annat ord.",
            en: "Nothing found. Try a shorter or another word.")
        static let empty = Bilingual(
            sv: "Skriv ett ord ur ett åtagande eller namnet på ett organ.",
            en: "Write a word from a commitment or the name of a body.")

        static func found(_ count: Int) -> Bilingual {
            Bilingual(
                sv: count == 1 ? "1 träff" : "\(count) träffar", en: count == 1 ? "1 hit" : "\(count) hits")
        }
    }

    enum Area {
        static let lead = Bilingual(
            sv: "Varje överenskommelse räknas för sig. Siffrorna ska inte läggas ihop eller jämföras som resultat.",
            en: "Each agreement is computed on its own. The figures are not to be added up or compared as results.")
        static let needs = Bilingual(sv: "Behöver polisen", en: "Needs the police")
        static let nothing = Bilingual(sv: "Inget behöver polisen just nu.", en: "Nothing needs the police right now.")
        static let none = Bilingual(
            sv: "Området har inga överenskommelser här.", en: "The area has no agreements here.")
    }
}
