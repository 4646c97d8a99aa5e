import Vocabulary

extension Texts {
    enum Failure {
        static let notFound = Bilingual(sv: "Sidan finns inte", en: "This page does not exist")
        static let notFoundWhy = Bilingual(
            sv: "Den kan ha flyttats eller gallrats. Kontrollera adressen eller börja om från första sidan.",
            en: "It may have been moved or disposed of. Check the address or start again from the first page.")
        static let forbidden = Bilingual(
            sv: "Du har inte behörighet till sidan", en: "You do not have access to this page")
        static let forbiddenWhy = Bilingual(
            sv: "Sidan hör till en annan organisation eller en annan befattning. "
                + "Fråga den som administrerar hos er om du behöver den.",
            en: "The page belongs to another organisation or another post. "
                + "Ask whoever administers in your organisation if you need it.")
        static let refused = Bilingual(sv: "Det gick inte att göra", en: "It could not be done")
        static let refusedWhy = Bilingual(
            sv: "Inget är ändrat. Gå tillbaka, rätta och försök igen.",
            en: "Nothing has been changed. Go back, correct it and try again.")
        static let failure = Bilingual(sv: "Något gick fel hos oss", en: "Something went wrong on our side")
        static let start = Bilingual(sv: "Till första sidan", en: "To the first page")

        static func failureWhy(_ number: String) -> Bilingual {
            Bilingual(
                sv: "Felnummer \(number). Inget du sparat har gått förlorat. Försök igen om en stund, "
                    + "och ange numret om du hör av dig.",
                en: "Error number \(number). Nothing you saved is lost. Try again in a while, "
                    + "and give the number if you contact us.")
        }
    }
}
