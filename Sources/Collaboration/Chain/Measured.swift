/// What a goal is measured by where the evidence can tell it: how many of what a source counts, or an answer of a survey.
///
/// The keys are kept as they are written and looked over for their form alone. What they mean, and what there is of it, is known where situation
/// pictures are drawn.
package enum Measured: Hashable, Sendable, Codable {
    /// Of the reports to one party, `reports/kommun`: `all`, `category/klotter`, `area/stationen` or `category/klotter/area/stationen`.
    case count(strand: String, subject: String)
    /// The share that gave an answer; no answer is a mean. Nothing is narrowed by an area or a group that is not there.
    case survey(source: String, question: String, answer: String?, area: String?, group: String?)

    /// The first thing that is not written as keys are; nil when all is.
    var misshapen: String? {
        switch self {
        case .count(let strand, let subject):
            if !Self.isStrand(strand) { return strand }
            return Self.isSubject(subject) ? nil : subject
        case .survey(let source, let question, _, let area, _):
            if !Self.isKey(source) { return source }
            if question.allSatisfy(\.isWhitespace) { return question }
            return area.flatMap { Self.isKey($0) ? nil : $0 }
        }
    }

    /// Everything in it that a person may have written, by its field.
    var texts: [(field: String, text: String?)] {
        switch self {
        case .count(let strand, let subject): [("strand", strand), ("subject", subject)]
        case .survey(let source, let question, let answer, let area, let group):
            [("source", source), ("question", question), ("answer", answer), ("area", area), ("group", group)]
        }
    }

    private static func steps(_ text: String) -> [Substring] {
        text.split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func isStrand(_ text: String) -> Bool {
        let steps = steps(text)
        return steps.count == 2 && steps.allSatisfy(isKey)
    }

    private static func isSubject(_ text: String) -> Bool {
        let steps = steps(text)
        switch steps.count {
        case 1: return text == "all"
        case 2: return ["category", "area"].contains(steps[0]) && isKey(steps[1])
        case 4: return steps[0] == "category" && isKey(steps[1]) && steps[2] == "area" && isKey(steps[3])
        default: return false
        }
    }

    private static func isKey(_ text: some StringProtocol) -> Bool { !text.allSatisfy(\.isWhitespace) }
}
