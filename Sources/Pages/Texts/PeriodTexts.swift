import Vocabulary

extension Texts {
    enum Period {
        static let commitment = Bilingual(sv: "Åtagande", en: "Commitment")
        static let registered = Bilingual(sv: "Registrerat", en: "Registered")
        static let day = Bilingual(sv: "Vilken dag?", en: "Which day?")
        static let present = Bilingual(sv: "Vilka var med?", en: "Who took part?")
        static let nothing = Bilingual(sv: "Inget är registrerat.", en: "Nothing has been registered.")
        static let nothingMore = Bilingual(sv: "Inget mer behövs.", en: "Nothing more is needed.")
        static let due = Bilingual(sv: "Ska göras den här tiden", en: "To be done in this time")
        static let others = Bilingual(sv: "Kan också ha gjorts", en: "May also have been done")
        static let none = Bilingual(
            sv: "Inget åtagande har något tillfälle den här tiden.", en: "No commitment has an occasion in this time.")
    }
}
