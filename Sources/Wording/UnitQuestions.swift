package import Agreements

extension Wording {
    /// The question of what a thing done counts for: `Vilken plats?`, `Vilken årskurs?`; of several at once, together.
    package func whichUnit(_ commitment: Commitment) -> String {
        let kinds = commitment.dimensions.map(\.per)
        guard let first = kinds.first, kinds.count == 1 else {
            let all = list(kinds.map { one($0) })
            return say("Vad gäller det: \(all)?", "What is it about: \(all)?")
        }
        return switch first {
        case .place: say("Vilken ort?", "Which place?")
        case .grade: say("Vilken årskurs?", "Which grade?")
        case .party: say("Vilken part?", "Which party?")
        case .recipient: say("Vilken mottagare?", "Which recipient?")
        case .area: say("Vilket fokusområde?", "Which focus area?")
        case .district: say("Vilken stadsdel?", "Which district?")
        }
    }
}
