import Vocabulary

extension Texts {
    enum Week {
        static let reload = Bilingual(sv: "Ladda om", en: "Load again")
        static let live = Bilingual(sv: "Uppdateras direkt.", en: "Live.")
        static let lost = Bilingual(sv: "Ingen kontakt. Ladda om sidan.", en: "No contact. Load the page again.")
        static let save = Bilingual(sv: "Spara anteckningen", en: "Save the note")
        static let both = Bilingual(sv: "Spara båda texterna", en: "Save both texts")
        static let noPerson = Bilingual(sv: "Ingen person avses", en: "No person is meant")
        static let unsaved = Bilingual(
            sv: "Inte sparat än. Försöker igen.", en: "Not saved yet. Trying again.")
    }
}
