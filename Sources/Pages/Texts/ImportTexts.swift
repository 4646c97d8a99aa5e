import Vocabulary

extension Texts {
    enum Import {
        static let batches = Bilingual(sv: "Inläst", en: "Read in")
        static let number = Bilingual(sv: "Nummer", en: "Number")
        static let what = Bilingual(sv: "Vad", en: "What")
        static let source = Bilingual(sv: "Källa", en: "Source")
        static let rows = Bilingual(sv: "Rader", en: "Rows")
        static let who = Bilingual(sv: "Vem och när", en: "Who and when")
        static let readers = Bilingual(sv: "Vem läser", en: "Who reads it")
        static let nothing = Bilingual(
            sv: "Inget är inläst än. Polisen lämnar anmälda brott varje månad, och felanmälan har ofta en lista.",
            en:
                "Nothing has been read in yet. The police deliver reported crime every month, and the fault desk often has a list."
        )
        static let faults = Bilingual(sv: "Det här behöver rättas", en: "What needs mending")
        static let row = Bilingual(sv: "Rad", en: "Row")
        static let column = Bilingual(sv: "Kolumn", en: "Column")
        static let value = Bilingual(sv: "Värde", en: "Value")
        static let problem = Bilingual(sv: "Problem", en: "Problem")
        static let proposal = Bilingual(sv: "Förslag", en: "Proposal")
    }
}
