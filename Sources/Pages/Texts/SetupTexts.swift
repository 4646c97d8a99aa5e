import Vocabulary

extension Texts {
    enum Setup {
        static let heading = Bilingual(sv: "Lägg upp en överenskommelse", en: "Set up an agreement")
        static let lead = Bilingual(
            sv:
                "Klistra in texten, så föreslår programmet ett kort för varje åtagande. Ni väljer vad som stämmer. "
                + "Inget gäller förrän alla parter har godkänt.",
            en:
                "Paste the text, and the program proposes a card for each commitment. You choose what is right. "
                + "Nothing holds until all parties have accepted.")
        static let drafts = Bilingual(sv: "Era utkast", en: "Your drafts")
        static let text = Bilingual(sv: "Texten", en: "The text")
        static let cards = Bilingual(sv: "Åtaganden", en: "Commitments")
        static let legend = Bilingual(
            sv: "Ord om hur starkt och hur ofta är markerade.",
            en: "Words for how strongly and how often are marked.")
        static let why = Bilingual(sv: "Varför lästes det så?", en: "Why was it read so?")
        static let open = Bilingual(sv: "Väntar på svar", en: "Waits for an answer")
        static let accepted = Bilingual(sv: "Godtaget", en: "Accepted")
        static let dropped = Bilingual(sv: "Slopat", en: "Dropped")
        static let accept = Bilingual(sv: "Godta", en: "Accept")
        static let drop = Bilingual(sv: "Slopa", en: "Drop")
    }
}
