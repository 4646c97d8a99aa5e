import Vocabulary

extension Texts {
    /// What stands on the plan's page about the chain.
    enum PlanChain {
        static let documents = Bilingual(sv: "Handlingsplaner", en: "Action plans")
        static let why = Bilingual(sv: "Mål och orsak", en: "Goal and cause")
        static let also = Bilingual(sv: "Hör också till", en: "Also belongs to")
        static let gaps = Bilingual(sv: "Luckor i kedjan", en: "Gaps in the chain")
        static let gapLead = Bilingual(
            sv: "Står det en källa är det överenskommelsen som ber om det. Det andra är bra att veta.",
            en: "Where a source is given, the agreement asks for it. The rest is worth knowing.")

        static func gapCount(_ count: Int) -> Bilingual {
            Bilingual(
                sv: count == 1 ? "1 lucka i kedjan" : "\(count) luckor i kedjan",
                en: count == 1 ? "1 gap in the chain" : "\(count) gaps in the chain")
        }
    }
}
