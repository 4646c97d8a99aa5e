import Vocabulary

extension Texts {
    enum Figures {
        static func numbered(_ number: Int) -> Bilingual { Bilingual(sv: "Fig. \(number).", en: "Fig. \(number).") }
        static func reference(_ number: Int) -> Bilingual { Bilingual(sv: "Fig. \(number)", en: "Fig. \(number)") }
        static let asTable = Bilingual(sv: "Visa siffrorna som tabell", en: "Show the numbers as a table")
        static let week = Bilingual(sv: "Vecka", en: "Week")
        static let count = Bilingual(sv: "Antal", en: "Number")
        static let usual = Bilingual(sv: "Högst en vanlig vecka", en: "At most in an ordinary week")
        static let change = Bilingual(sv: "Ändring", en: "Change")
        static let chart = Bilingual(sv: "Diagram", en: "Chart")
        static let weekday = Bilingual(sv: "Veckodag", en: "Weekday")
        static let from = Bilingual(sv: "från kl.", en: "hour")
        static let area = Bilingual(sv: "Område", en: "Area")
        static let perThousand = Bilingual(sv: "Per 1\u{A0}000", en: "Per 1,000")
        static let answers = Bilingual(sv: "Svar", en: "Answers")
        static let legend = Bilingual(sv: "Teckenförklaring", en: "Key")
        static let countCircle = Bilingual(sv: "cirkelns yta visar antalet", en: "a circle's area shows the number")
        static let plain = Bilingual(sv: "visas inte per invånare", en: "not shown per resident")
        static let scale = Bilingual(sv: "Skala 0–", en: "Scale 0–")
    }
}
