import Vocabulary

/// What somebody wants to say of measures.
package enum MeasureAct: Hashable, Sendable {
    /// All of them, or none. The note is about the first.
    case add([MeasureTerms], note: String? = nil)
    case change(MeasureNumber, MeasureTerms, note: String? = nil)
    case agree([MeasureNumber])
    case begin(MeasureNumber)
    case done(MeasureNumber, reference: String? = nil, note: String? = nil)
    case drop(MeasureNumber, reason: String, to: String? = nil)
    case followUp(MeasureFact.FollowedUp, note: String? = nil)

    /// How many measures one act may add.
    package static let mostAtOnce = 500
}

extension ActLine {
    /// The words of the acts about measures.
    package static let measureKinds = [
        "measure-added", "measure-changed", "measure-agreed", "measure-begun", "measure-done", "measure-dropped",
        "measure-followed-up",
    ]

    /// The act about measures that the line means; nil when it means something else.
    func measureMeaning() throws(Fault) -> MeasureAct? {
        switch act {
        case "measure-added":
            guard let measures, !measures.isEmpty else { throw .missing("measures") }
            return .add(measures, note: note)
        case "measure-changed":
            guard let terms else { throw .missing("terms") }
            return .change(try number(), terms, note: note)
        case "measure-agreed":
            guard let numbers else { return .agree([try number()]) }
            return .agree(try numbers.map { label throws(Fault) in try Self.number(label, in: "numbers") })
        case "measure-begun": return .begin(try number())
        case "measure-done": return .done(try number(), reference: reference, note: note)
        case "measure-dropped": return .drop(try number(), reason: reason ?? "", to: to)
        case "measure-followed-up":
            guard let carriedOut else { throw .missing("carriedOut") }
            guard let effect else { throw .missing("effect") }
            guard let judgement else { throw .missing("judgement") }
            return .followUp(
                .init(
                    measure: try number(), carriedOut: carriedOut, effect: effect, judgement: judgement,
                    reference: reference), note: note)
        default: return nil
        }
    }

    private func number() throws(Fault) -> MeasureNumber {
        guard let measure else { throw .missing("measure") }
        return try Self.number(measure, in: "measure")
    }

    private static func number(_ label: String, in field: String) throws(Fault) -> MeasureNumber {
        guard let number = MeasureNumber(label: label) else { throw .unreadable(field, "A3") }
        return number
    }
}
