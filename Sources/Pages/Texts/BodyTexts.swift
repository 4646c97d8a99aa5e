import Vocabulary

extension Texts {
    enum Bodies {
        static let standsSo = Bilingual(sv: "Så ser det ut i dag", en: "How it stands today")
        static let soft = Bilingual(sv: "Det räcker med ett skäl", en: "A reason is enough")
        static let standIns = Bilingual(sv: "Ersättare", en: "Stand-ins")
        static let other = Bilingual(
            sv: "Välj ett annat steg, eller någon annan som tar det", en: "Choose another step, or who takes it")
        static let choose = Bilingual(sv: "Vilket steg gäller det?", en: "Which step is it?")
        static let show = Bilingual(sv: "Visa steget", en: "See the step")
        static let seats = Bilingual(sv: "Platser", en: "Seats")
        static let inText = Bilingual(sv: "står i texten", en: "named by the text")
        static let local = Bilingual(sv: "vald lokalt", en: "chosen locally")
        static let vacant = Bilingual(sv: "Vakant", en: "Vacant")
        static let noSeats = Bilingual(
            sv: "Texten säger inte vilka som sitter här, och ingen är antecknad.",
            en: "The text does not say who sits here, and nobody is noted.")
        static let agenda = Bilingual(sv: "Väntar på beslut eller svar", en: "Waiting for a decision or an answer")
        static let emptyAgenda = Bilingual(sv: "Inget väntar just nu.", en: "Nothing is waiting now.")
        static let decisions = Bilingual(sv: "Tidigare beslut", en: "Earlier decisions")
        static let noDecisions = Bilingual(sv: "Inget är registrerat än.", en: "Nothing has been registered yet.")
        static let mandates = Bilingual(sv: "Uppgift enligt texten", en: "Its task by the text")
        static let silent = Bilingual(sv: "Texten säger inget om det.", en: "The text says nothing about it.")
        static let heading = Bilingual(sv: "Organ och beslut", en: "Bodies and decisions")
        static let lead = Bilingual(
            sv: "Här står vilka som beslutar, bereder och förankrar, och vad som väntar på dem.",
            en: "Who decides, prepares and anchors stands here, and what is waiting for them.")
        static let parties = Bilingual(sv: "Väntar på en parts svar", en: "Waiting for the answer of a party")
        static let areas = Bilingual(sv: "Fokusområden", en: "Focus areas")
        static let areasLead = Bilingual(
            sv: "Det som texten nämner, och det som har valts för ett år eller en period.",
            en: "What the text names, and what has been chosen for a year or a period.")
        static let named = Bilingual(sv: "Texten nämner", en: "Named by the text")
        static let noneNamed = Bilingual(
            sv: "Texten nämner inget fokusområde.", en: "No focus area is named by the text.")
        static let chosen = Bilingual(sv: "Valda sedan dess", en: "Chosen since")
        static let noneChosen = Bilingual(sv: "Inget är valt än.", en: "None has been chosen yet.")
        static let lacking = Bilingual(sv: "Det här saknas", en: "What is missing")
        static let child = Bilingual(sv: "barn och unga", en: "children and young people")
        static let toKnow = Bilingual(sv: "Att känna till", en: "To note")
        static let fromPicture = Bilingual(sv: "Ur lägesbilden", en: "From the situation picture")
        static let always = Bilingual(sv: "alltid med", en: "always among them")
    }
}
