import Vocabulary

extension Texts {
    enum Wheel {
        static let heading = Bilingual(sv: "Årshjul", en: "Yearly wheel")
        static let otherYears = Bilingual(sv: "Välj år", en: "Choose year")
        static let subscribe = Bilingual(sv: "Prenumerera på kalendern", en: "Subscribe to the calendar")
        static let meetings = Bilingual(sv: "Ytterst: möten", en: "Outermost: meetings")
        static let pictureAndPlan = Bilingual(
            sv: "Mellan: lägesbild, plan och rapporter", en: "Between: picture, plan and reports")
        static let outreach = Bilingual(
            sv: "Innerst: aktiviteter och utskick", en: "Innermost: activities and mailings")
        static let now = Bilingual(sv: "Nu", en: "Now")

        static func jump(to month: String) -> Bilingual {
            Bilingual(sv: "Gå till \(month.lowercased())", en: "Go to \(month)")
        }

        static func nothing(in month: String) -> Bilingual {
            Bilingual(sv: "Inget inplanerat i \(month.lowercased()).", en: "Nothing planned in \(month).")
        }
    }

    enum Feeds {
        static let heading = Bilingual(sv: "Kalenderlänkar", en: "Calendar links")
        static let lead = Bilingual(
            sv: "En länk visar titel, plats och dag för det som din befattning berörs av. Den som har länken kan läsa "
                + "den, så dela den inte vidare. Återkalla en länk som kommit i fel händer.",
            en: "A link shows title, place and day of what concerns your post. Anyone who has the link can read it, "
                + "so do not pass it on. Revoke a link that has come into the wrong hands.")
        static let inUse = Bilingual(sv: "Länkar i bruk", en: "Links in use")
        static let none = Bilingual(sv: "Inga länkar än. Skapa en här under.", en: "No links yet. Create one below.")
        static let address = Bilingual(sv: "Adress", en: "Address")
        static let copy = Bilingual(sv: "Kopiera", en: "Copy")
        static let shownOnce = Bilingual(
            sv:
                "Adressen visades när länken skapades och sparas inte i klartext. Har du tappat den: återkalla "
                + "och skapa en ny.",
            en:
                "The address was shown when the link was made and is not kept in clear. If you lost it: revoke "
                + "and make a new one."
        )
        static let post = Bilingual(sv: "Befattning", en: "Post")
        static let created = Bilingual(sv: "Skapad", en: "Created")
        static let lastRead = Bilingual(sv: "Senast läst", en: "Last read")
    }

    enum Life {
        static let heading = Bilingual(sv: "Om överenskommelsen", en: "About the agreement")
        static let warnings = Bilingual(sv: "Att känna till", en: "Worth knowing")
        static let signatures = Bilingual(sv: "Underskrifter", en: "Signatures")
        static let decisions = Bilingual(sv: "Beslut", en: "Decisions")
        static let placeholders = Bilingual(sv: "Luckor i texten", en: "Blanks in the text")
        static let readings = Bilingual(sv: "Tolkningar", en: "Readings")
        static let readingsLead = Bilingual(
            sv: "Alla parter behöver godkänna tolkningen innan något räknas som försenat.",
            en: "All parties need to accept the reading before anything counts as late.")
        static let cardByCard = Bilingual(sv: "Tolkningen kort för kort", en: "The reading card by card")
        static let toAnswer = Bilingual(sv: "Att svara på", en: "To answer")
        static let otherCards = Bilingual(sv: "Övriga kort", en: "Other cards")
        static let agreed = Bilingual(sv: "Godkänt av alla", en: "Accepted by all")
        static let cameBack = Bilingual(sv: "Kom tillbaka", en: "Came back")
        static let different = Bilingual(sv: "Skicka tillbaka", en: "Send back")
        static let version = Bilingual(sv: "Version", en: "Version")
        static let effective = Bilingual(sv: "gäller från", en: "holds from")
        static let digest = Bilingual(sv: "Kontrollsumma", en: "Digest")
        static let counting = Bilingual(sv: "När räkningen börjar", en: "When counting begins")
        static let calendars = Bilingual(sv: "Lokal kalender", en: "Local calendar")
        static let calendarsLead = Bilingual(
            sv: "Det som texten inte säger: terminer, lov, platser. Utan dem går vissa åtaganden inte att bedöma.",
            en: "What the text does not say: terms, holidays, places. Without them some commitments cannot be assessed."
        )
        static let complete = Bilingual(sv: "Ifylld", en: "Filled in")
        static let missing = Bilingual(sv: "Saknas", en: "Missing")
        static let nextDates = Bilingual(sv: "Nästa datum", en: "Next dates")
        static let renewal = Bilingual(sv: "Förnyelse och uppsägning", en: "Renewal and termination")
        static let done = Bilingual(sv: "Klart", en: "Done")
        static let open = Bilingual(sv: "Återstår", en: "Remains")
    }
}
