import Vocabulary

extension Texts {
    /// What stands on a measure's page about the chain.
    enum Measure {
        static let answersTo = Bilingual(sv: "Det här svarar åtgärden mot", en: "What it answers to")
        static let editTies = Bilingual(sv: "Ändra vad den svarar mot", en: "Change what it answers to")
        static let missing = Bilingual(sv: "Det här saknas", en: "What is missing")
        static let lookAt = Bilingual(sv: "Det här behöver ses över", en: "What needs a look")
        static let decided = Bilingual(sv: "Det här har beslutats", en: "What has been decided")
        static let nothingDecided = Bilingual(
            sv: "Inget organ har behandlat åtgärden än.", en: "No body has dealt with it yet.")
        static let next = Bilingual(sv: "Nästa steg", en: "The next step")
        static let went = Bilingual(sv: "Hur gick det?", en: "How did it go?")
        static let noFollowUp = Bilingual(
            sv: "Åtgärden är inte uppföljd än.", en: "It has not been followed up yet.")
        static let followUp = Bilingual(sv: "Följ upp", en: "Follow up")
    }
}
