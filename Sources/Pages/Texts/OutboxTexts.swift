import Vocabulary

extension Texts {
    enum Outbox {
        static let heading = Bilingual(sv: "Utkorg", en: "Outbox")
        static let lead = Bilingual(
            sv: "Brev till dem som har en befattning hos er. Vad som står i breven visas inte.",
            en: "Letters to those who hold a post with you. What the letters say is not shown.")
        static let nothing = Bilingual(sv: "Inga brev väntar.", en: "No letters wait.")
        static let tested = Bilingual(sv: "Ditt senaste provbrev", en: "Your latest test letter")
        static let answered = Bilingual(
            sv: "E-postprogrammet svarade:", en: "The e-mail program answered:")
    }
}
