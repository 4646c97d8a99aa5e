import Vocabulary

extension Texts {
    enum Paper {
        static let print = Bilingual(sv: "Skriv ut", en: "Print")
        static let heading = Bilingual(sv: "Papper och rapporter", en: "Papers and reports")
        static let lead = Bilingual(
            sv: "Pappren skrivs av det som är registrerat. Det som saknas där saknas också här.",
            en: "The papers are written from what is registered. What is missing there is missing here too.")
        static let reports = Bilingual(sv: "Rapporter till mottagare", en: "Reports to recipients")
        static let reportsLead = Bilingual(
            sv: "Det här har överenskommelsen eller lagen lovat var och en. Kvittera när rapporten har kommit fram.",
            en: "This is what the agreement or the law has promised each of them. Register when a report has arrived.")
        static let noReports = Bilingual(
            sv: "Varken överenskommelsen eller lagen nämner någon mottagare.",
            en: "Neither the agreement nor the law names a recipient.")
        static let to = Bilingual(sv: "till", en: "to")
        static let draft = Bilingual(sv: "Utkastet ur journalen", en: "The draft from the journal")
        static let write = Bilingual(sv: "Skriv själv", en: "Write yourself")
        static let change = Bilingual(sv: "Ändra texten", en: "Change the text")
        static let changed = Bilingual(
            sv: "Utkastet säger något annat än när du skrev. Se om din text behöver ändras.",
            en: "The draft says something else than when you wrote. See whether your text needs changing.")
        static let then = Bilingual(sv: "Då", en: "Then")
        static let now = Bilingual(sv: "Nu", en: "Now")
        static let toSend = Bilingual(sv: "Att skicka", en: "To send")

        /// The link from a sentence to what shows it.
        static func shownBy(_ count: Int) -> Bilingual {
            Bilingual(
                sv: count == 1 ? "Underlag" : "\(count) underlag",
                en: count == 1 ? "Evidence" : "\(count) pieces of evidence")
        }
    }
}
