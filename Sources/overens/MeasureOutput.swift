import Agreements
import Collaboration
import Vocabulary
import Wording

/// A measure in a status report; keys as in docs/json.md.
struct MeasureLine: Encodable {
    struct Deadline: Encodable {
        let kind, standing, reason: String
        let first, last: CivilDate?
    }
    let measure, text, group, progress, reason: String
    let proposal, area: String?
    let answering, waitingFor, responsible: [String]
    let agreedOn: CivilDate?
    let deadlines: [Deadline]

    init(_ status: MeasureStatus, _ agreement: Agreement, _ wording: Wording) {
        measure = "\(status.number)"
        text = status.terms.text
        group = status.group.rawValue
        progress = status.progress.rawValue
        reason = wording.reason(status, in: agreement)
        proposal = wording.proposal(status, in: agreement)
        area = status.terms.area
        answering = status.answering.map(\.text)
        waitingFor = status.waitingFor.map(\.text)
        responsible = status.terms.responsible.map(\.text)
        agreedOn = status.version.agreedByAllOn
        deadlines = status.deadlines.map {
            Deadline(
                kind: $0.kind.rawValue, standing: $0.standing.rawValue,
                reason: wording.reason($0, of: status, in: agreement),
                first: $0.window?.first, last: $0.window?.last)
        }
    }
}
