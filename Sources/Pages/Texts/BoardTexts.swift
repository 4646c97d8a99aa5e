import Vocabulary

extension Texts {
    enum Board {
        static let parties = Bilingual(sv: "Parter", en: "Parties")
        static let period = Bilingual(sv: "Gäller", en: "Valid")
        static let asOf = Bilingual(sv: "Läget den", en: "Status on")
        static let register = Bilingual(sv: "Registrera", en: "Register")
        static let print = Bilingual(sv: "Skriv ut", en: "Print")
        static let wheel = Bilingual(sv: "Årshjul", en: "Yearly wheel")
        static let life = Bilingual(sv: "Om överenskommelsen", en: "About the agreement")
        static let summary = Bilingual(sv: "Sammanfattning", en: "Summary")
        static let nextStep = Bilingual(sv: "Nästa steg", en: "Next step")
        static let todo = Bilingual(sv: "Behöver beslut eller handling", en: "Needs a decision or action")
        static let nothingToDo = Bilingual(
            sv: "Inget behöver beslut eller handling just nu.", en: "Nothing needs a decision or action right now.")
        static let warnings = Bilingual(sv: "Om själva överenskommelsen", en: "About the agreement itself")
        static let acceptReading = Bilingual(sv: "Se och godkänn tolkningen", en: "See and accept the reading")
        static let notRegisteredMeans = Bilingual(
            sv: "Tiden gick ut innan räkningen började. Det räknas inte som brist.",
            en: "The time ran out before counting began. It does not count as a breach.")
        static let today = Bilingual(sv: "i dag", en: "today")
        static let starts = Bilingual(sv: "Start", en: "Start")
        static let ends = Bilingual(sv: "Slut", en: "End")
        static let all = Bilingual(sv: "Alla åtaganden", en: "All commitments")
        static let searchHere = Bilingual(sv: "Sök åtagande", en: "Search commitments")
        static let status = Bilingual(sv: "Läge", en: "Status")
        static let anyParty = Bilingual(sv: "Alla", en: "All")
        static let apply = Bilingual(sv: "Visa", en: "Show")
        static let clear = Bilingual(sv: "Rensa filter", en: "Clear filters")
        static let sorted = Bilingual(
            sv: "Efter ämne, i nummerordning", en: "By subject, in order of number")
        static let noneFound = Bilingual(
            sv: "Inget åtagande passar filtret. Ta bort ett val eller rensa filtret.",
            en: "No commitment matches the filter. Remove a choice or clear the filter.")
        static let noneAtAll = Bilingual(
            sv: "Det finns inga åtaganden att följa än. Lägg in en tolkning av överenskommelsen.",
            en: "There are no commitments to follow yet. Add a reading of the agreement.")
        static let what = Bilingual(sv: "Åtagande och källa", en: "Commitment and source")
        static let responsible = Bilingual(sv: "Ansvarig", en: "Responsible")
        static let history = Bilingual(sv: "Historik", en: "History")
        static let evidence = Bilingual(sv: "Senaste underlag", en: "Latest evidence")
        static let nextTime = Bilingual(sv: "Nästa gång", en: "Next time")
        static let wasDue = Bilingual(sv: "Skulle ha gjorts senast", en: "Was due")
        static let passed = Bilingual(sv: "passerat", en: "passed")
        static let noTime = Bilingual(sv: "Ej satt", en: "Not set")
        static let noEvidence = Bilingual(sv: "Inget underlag", en: "No evidence")
        static let statusAndWhy = Bilingual(sv: "Läge och varför", en: "Status and why")
        static let registerOrExcuse = Bilingual(sv: "Registrera eller ange skäl", en: "Register it or give a reason")
        static let standing = Bilingual(sv: "Löpande", en: "Ongoing")
        static let standingLead = Bilingual(
            sv:
                "Sådant som gäller hela tiden och saknar egen tidpunkt. Det bedöms inte, men här syns när det "
                + "senast nämndes.",
            en:
                "What applies all the time and has no date of its own. It is not assessed; this shows when it "
                + "was last heard of."
        )
        static let lastHeard = Bilingual(sv: "senast nämnt", en: "last heard of")
        static let neverHeard = Bilingual(sv: "inget registrerat än", en: "nothing registered yet")
        static let rules = Bilingual(sv: "Reglerna så som vi läser dem", en: "The rules as we read them")
        static let rulesLead = Bilingual(
            sv: "Vår tolkning av texten i meningar, med rubriken i överenskommelsen vid varje regel.",
            en: "Our reading of the text in sentences, with the heading in the agreement beside each rule.")
        static let localSetting = Bilingual(sv: "Lokal inställning", en: "Local setting")

        static func showing(shown: Int, total: Int) -> Bilingual {
            Bilingual(
                sv: "Visar \(shown) av \(total) \(total == 1 ? "åtagande" : "åtaganden")",
                en: "Showing \(shown) of \(total) \(total == 1 ? "commitment" : "commitments")")
        }
    }

    enum Method {
        static let heading = Bilingual(sv: "Så räknas läget fram", en: "How the status is computed")
        static let fulfilled = Bilingual(
            sv: "Det senaste som skulle göras är registrerat, eller så pågår tiden och slutet är inte nära. "
                + "Tidigare tillfällen som uteblev syns i meningen.",
            en: "The most recent thing due is registered, or its time is running and the end is not near. "
                + "Earlier occasions that were missed are given in the sentence.")
        static let overdue = Bilingual(
            sv: "Tiden har gått ut utan att något är registrerat, och det är fortfarande värt att göra.",
            en: "The time has run out with nothing registered, and it is still worth doing.")
        static let missed = Bilingual(
            sv:
                "Tiden har gått ut och det går inte att göra i efterhand, till exempel ett möte före sommaren. "
                + "Har det hållits "
                + "går det alltid att registrera; sen registrering gör inget sent.",
            en:
                "The time has run out and it cannot be done afterwards, such as a meeting before the summer. If "
                + "it was held it "
                + "can always be registered; registering late makes nothing late.")
        static let cannotBeAssessed = Bilingual(
            sv:
                "Texten saknar mått eller datum, eller så saknas en lokal kalender. Det räknas varken som "
                + "uppfyllt eller som brist.",
            en:
                "The text has no measure or date, or a local calendar is missing. It counts neither as met nor "
                + "as a breach."
        )
        static let notRegistered = Bilingual(
            sv: "Tiden gick ut före den dag då parterna började räkna. Den som vet att det gjordes kan registrera det.",
            en:
                "The time ran out before the day from which the parties count. Anyone who knows it was done can "
                + "register it."
        )
        static let settings = Bilingual(
            sv: "Antalet dagar är en lokal inställning, inte en regel i överenskommelsen.",
            en: "The number of days is a local setting, not a rule of the agreement.")
        static let neverByHand = Bilingual(
            sv: "Läget räknas ut av det som är registrerat. Ingen kan ändra det för hand.",
            en: "The status is computed from what is registered. Nobody can set it by hand.")

        static func dueSoon(days: Int, part: Int) -> Bilingual {
            let third = part == 3 ? (sv: "en tredjedel", en: "a third") : (sv: "1/\(part)", en: "1/\(part)")
            return Bilingual(
                sv:
                    "Högst \(days) dagar återstår, för korta perioder högst \(third.sv) av tiden, och något är "
                    + "kvar att göra.",
                en:
                    "At most \(days) days remain, for short periods at most \(third.en) of the time, and "
                    + "something is left to do."
            )
        }
    }

    enum Form {
        static let problem = Bilingual(sv: "Det finns ett problem", en: "There is a problem")
        static let optional = Bilingual(sv: "valfritt", en: "optional")
        static let noPersons = Bilingual(
            sv: "Skriv inte namn, personnummer eller något annat som pekar ut en person.",
            en: "Do not write names, identity numbers or anything else that points out a person.")
        static let fault = Bilingual(sv: "Fel:", en: "Error:")

        /// The word before a fault, for those who do not see its colour.
        static func faultPrefix(_ language: Language) -> HTML { "<span class=\"vh\">\(fault[language]) </span>" }
    }
}
