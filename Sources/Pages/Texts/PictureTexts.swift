import Vocabulary

extension Texts {
    enum Picture {
        static let whose = Bilingual(sv: "Vems bild", en: "Whose picture")
        static let findings = Bilingual(sv: "Det viktigaste", en: "Key findings")
        static let noFindings = Bilingual(
            sv: "Reglerna hittar inget som det finns stöd för att lyfta fram. Det som är räknat står nedan.",
            en: "The rules find nothing that there is support to point out. What was counted stands below.")
        static let basis = Bilingual(sv: "Underlag", en: "Data behind it")
        static let unseen = Bilingual(sv: "Vad bilden inte visar", en: "What the picture does not show")
        static let nothingUnseen = Bilingual(
            sv: "Inget särskilt att nämna utöver att det som ingen rapporterar inte syns.",
            en: "Nothing in particular, beyond that what nobody reports is not seen.")
        static let parts = Bilingual(sv: "Parternas underlag", en: "The parties' parts")
        static let sources = Bilingual(sv: "Källor", en: "Sources")
        static let source = Bilingual(sv: "Källa", en: "Source")
        static let counts = Bilingual(sv: "Räknar", en: "Counts")
        static let covers = Bilingual(sv: "Täcker", en: "Covers")
        static let age = Bilingual(sv: "Senast", en: "Latest")
        static let use = Bilingual(sv: "Används", en: "Used")
        static let law = Bilingual(sv: "Det lagen frågar efter", en: "What the law asks for")
        static let missing = Bilingual(sv: "Saknas", en: "Missing")
        static let nothing = Bilingual(sv: "Inget finns än.", en: "Nothing is there yet.")
        static let work = Bilingual(sv: "Från lägesbild till arbete", en: "From picture to work")
        static let ledTo = Bilingual(sv: "Det har lett till", en: "It has led to")
        static let good = Bilingual(sv: "Gott stöd", en: "Good support")
        static let some = Bilingual(sv: "Visst stöd", en: "Some support")
        static let weak = Bilingual(sv: "Svagt stöd", en: "Weak support")
        static let drafted = Bilingual(sv: "Regelns mening", en: "Drafted by rule")
        static let further = Bilingual(sv: "Fler slutsatser", en: "More findings")
        static let leftOut = Bilingual(sv: "Tas inte upp", en: "Left out")
        static let toKnow = Bilingual(sv: "Att känna till", en: "To note")
        static let downloads = Bilingual(sv: "Ladda ner", en: "Download")
        static let pictures = Bilingual(sv: "Lägesbilder", en: "Situation pictures")
        static let picturesLead = Bilingual(
            sv: "En lägesbild visar vad som har hänt, hur säkert det är och vad som inte syns.",
            en: "A situation picture shows what has happened, how certain it is and what is not seen.")
        static let lookNow = Bilingual(sv: "Se läget nu", en: "Look at it now")
        static let ownPeriod = Bilingual(sv: "Välj en egen period", en: "Choose a period")
        static let showPeriod = Bilingual(sv: "Visa perioden", en: "Show the period")
        static let made = Bilingual(sv: "Lägesbilder som är gjorda", en: "Pictures that were made")
        static let noneMade = Bilingual(
            sv: "Ingen lägesbild är gjord än. Välj en period och se vad underlaget räcker till.",
            en: "No picture has been made yet. Choose a period to see what the data are enough for.")
    }
}
