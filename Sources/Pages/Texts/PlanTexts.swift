import Vocabulary

extension Texts {
    enum Plan {
        static let heading = Bilingual(sv: "Åtgärdsplan", en: "Action plan")
        static let measures = Bilingual(sv: "Åtgärder", en: "Measures")
        static let measure = Bilingual(sv: "Åtgärd", en: "Measure")
        static let add = Bilingual(sv: "Ny åtgärd", en: "New measure")
        static let addFirst = Bilingual(sv: "Lägg till den första", en: "Add the first one")
        static let paste = Bilingual(sv: "Klistra in rader", en: "Paste rows")
        static let views = Bilingual(sv: "Så visas planen", en: "How the plan is shown")
        static let due = Bilingual(sv: "Klart senast", en: "Done by")
        static let followUp = Bilingual(sv: "Uppföljning", en: "Follow-up")
        static let time = Bilingual(sv: "Tid", en: "Time")
        static let noDay = Bilingual(sv: "ingen dag", en: "none set")
        static let planned = Bilingual(sv: "planerat", en: "planned")
        static let done = Bilingual(sv: "gjort", en: "done")
        static let today = Bilingual(sv: "i dag", en: "today")
        static let empty = Bilingual(
            sv: "Planen är tom. Här står det ni har kommit överens om att göra.",
            en: "Nothing in the plan yet. What you have agreed to do will stand here.")
        static let noneFound = Bilingual(
            sv: "Ingen åtgärd passar filtret.", en: "The filter matches nothing in the plan.")
        static let lacks = Bilingual(sv: "Det här efterfrågar texten", en: "Asked for by the text")
        static let changes = Bilingual(sv: "Vad har ändrats?", en: "What has changed?")
        static let since = Bilingual(sv: "Jämför med den dagen", en: "Compare with the day")
        static let compare = Bilingual(sv: "Jämför", en: "Compare")
        static let partOf = Bilingual(sv: "Del av", en: "Part of")
        static let progress = Bilingual(sv: "Läge", en: "Progress")
        static let terms = Bilingual(sv: "Det här gäller", en: "What it says")
        static let proposed = Bilingual(sv: "Föreslagen ändring", en: "Proposed change")

        static func showing(shown: Int, total: Int) -> Bilingual {
            Bilingual(sv: "Visar \(shown) av \(total) åtgärder", en: "Showing \(shown) of \(total) measures")
        }
    }
}
