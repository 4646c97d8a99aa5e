import Collaboration
import Pages
import Vocabulary
import Wording

// What a goal is measured by, as it is asked and read; what a follow-up may lean on.

extension DocumentFields {
    /// Asked only where there is something to choose among.
    var measuredBy: [Field] {
        guard let evidence else { return [] }
        let choices = evidence.choices(keeping: sheet["matsmed"].flatMap(Measured.init(answer:)))
        guard !choices.isEmpty else { return [] }
        var field = list("matsmed", "Mäts med", "Measured by", choices)
        field.hint = chain.say(
            "Då räknas före och efter fram ur underlaget. Det ni skriver står kvar bredvid.",
            "Then before and after are worked out from the evidence. What you write stands beside it.")
        return [field]
    }

    /// What the evidence says of what is followed up.
    var proposals: [String] {
        let subjects = sheet.all("val-galler").compactMap { Subject($0) }
        let day = sheet["datum"].flatMap { CivilDate($0) } ?? chain.desk.day
        return evidence?.proposals(of: subjects, through: min(day, chain.desk.day)) ?? []
    }
}

extension SheetReader {
    mutating func measured(_ name: String) -> Measured? {
        guard let text = sheet[name] else { return nil }
        if let measured = Measured(answer: text) { return measured }
        blame(name, wording.unknownChoice)
        return nil
    }
}
