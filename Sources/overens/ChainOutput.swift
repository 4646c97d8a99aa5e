import Agreements
import Collaboration
import Vocabulary
import Wording

/// The chain in a status report; keys as in docs/json.md.
struct ChainReport: Encodable {
    struct Document: Encodable {
        let document, kind, standing, says: String
        let versions: Int
        let changedSince: Bool
        let waitingFor: [String]
    }
    struct Round: Encodable {
        let problem, step: String
        let round: Int
        let closed: Bool
    }
    struct Item: Encodable {
        let body, subject, step: String, since: CivilDate, then: [String], mayNotBeDelegated: Bool
    }
    let documents: [Document]
    let rounds: [Round]
    let review, gaps: [String]
    let agenda: [Item]

    /// Nil while nothing has been written.
    init?(_ view: ChainView, _ wording: Wording) {
        guard !view.documents.isEmpty || !view.handlings.isEmpty else { return nil }
        let subjects = view.sorted.map { Subject.document($0.id) } + view.measures.keys.sorted().map(Subject.measure)
        documents = subjects.map { subject in
            let status = view.status(of: subject)
            let document = subject.document.flatMap { view.documents[$0] }
            return Document(
                document: "\(subject)", kind: document?.id.kind.rawValue ?? "measure",
                standing: status.standing.rawValue,
                says: wording.chainStanding(status.standing),
                versions: document?.versions.count ?? subject.measure.flatMap { view.measures[$0]?.versions.count }
                    ?? 0,
                changedSince: status.isChangedSince, waitingFor: status.waitingFor.map(\.text))
        }
        rounds = view.sorted(.problem).compactMap { document in
            view.round(of: document.id).map {
                Round(problem: "\(document.id)", step: $0.step, round: $0.number, closed: $0.isClosed)
            }
        }
        review = view.reviewMarks().map { wording.reviewMark($0, in: view.agreement) }
        gaps = view.gaps().map { wording.gap($0, in: view.agreement) }
        let bodies =
            view.agreement.bodies.map(\.key)
            + view.agreement.rules.approvals.flatMap(\.tracks).flatMap(\.steps).map(\.by)
        agenda = Set(bodies).sorted().flatMap { body in
            view.agenda(of: body).map {
                Item(
                    body: body.text, subject: "\($0.subject)", step: $0.step.rawValue, since: $0.since,
                    then: $0.then.map(\.text), mayNotBeDelegated: $0.mayNotBeDelegated)
            }
        }
    }

    /// For a terminal.
    var lines: [String] {
        documents.map { "  \(padded($0.document, 4)) \($0.says)" }
            + rounds.map { "  \(padded($0.problem, 4)) \($0.step) (\($0.round))" } + review.map { "  ~ \($0)" }
            + gaps.map { "  – \($0)" } + agenda.map { "  § \($0.body): \($0.step) \($0.subject)" }
    }
}
