import Vocabulary

extension Texts {
    enum Paste {
        static let heading = Bilingual(sv: "Klistra in rader i planen", en: "Paste rows into the plan")
        static let lead = Bilingual(
            sv:
                "Kopiera rubrikerna och raderna i ert kalkylblad och klistra in dem. Allt granskas först. "
                + "Inget sparas förrän alla rader är rätt.",
            en:
                "Copy the headings and the rows in your spreadsheet and paste them. Everything is checked first. "
                + "Nothing is saved until all rows are right.")
        static let row = Bilingual(sv: "Rad", en: "Row")
        static let column = Bilingual(sv: "Kolumn", en: "Column")
        static let value = Bilingual(sv: "Värde", en: "Value")
        static let problem = Bilingual(sv: "Problem", en: "Problem")
        static let proposal = Bilingual(sv: "Förslag", en: "Proposal")
        static let faults = Bilingual(sv: "Det här behöver rättas", en: "What needs mending")
        static let preview = Bilingual(sv: "Så läses raderna", en: "How the rows are read")
    }

    enum Tasks {
        static let heading = Bilingual(sv: "Mina uppgifter", en: "My tasks")
        static let nothing = Bilingual(
            sv: "Inget väntar på dig de närmaste veckorna.", en: "Nothing is waiting for you in the coming weeks.")
    }
}
