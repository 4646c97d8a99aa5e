import Agreements
import Collaboration
import Ledger
import Pages
import People
import Situation
import Vocabulary
import Wording

extension Route {
    /// The evidence of an agreement, as those who work with reports may read it: it holds counts that nobody else is shown.
    static func goalEvidence(_ call: Call, _ chain: ChainDesk) throws -> GoalEvidence? {
        let agreement = chain.agreement.id
        guard mayDo(.readReports, in: agreement, as: call.who) == .allowed,
            let viewer = call.who?.viewer(of: agreement)
        else { return nil }
        let evidence = try call.site.ledger.evidence(of: chain.desk.matter, as: viewer, on: chain.desk.day)
        return GoalEvidence(chain: chain, evidence: evidence)
    }

    /// A document's page with what the evidence says of the goal that it is, or of the goals that it follows up. Evidence is read only where a goal
    /// says what counts it.
    static func measured(_ page: DocumentPage, _ call: Call, _ chain: ChainDesk, _ document: ChainDocument) throws
        -> DocumentPage
    {
        guard let version = document.current else { return page }
        var subjects: [Subject] = []
        switch version.content {
        case .goal(let goal) where goal.indicator?.measuredBy != nil: subjects = [.document(document.id)]
        case .followUp(let paper): subjects = paper.about
        default: return page
        }
        guard chain.view.sorted(.goal).contains(where: \.isMeasured), let found = try goalEvidence(call, chain) else {
            return page
        }
        var page = page
        let isFollowUp = document.id.kind == .followUp
        let through = isFollowUp ? min(version.day, chain.desk.day) : chain.desk.day
        page.measured = found.goals(of: subjects).compactMap {
            found.block($0, through: through, followed: isFollowUp ? subjects : nil)
        }
        if call.language == .english { page.frame.swedishNames += found.swedishNames }
        return page
    }
}

extension ChainDocument {
    /// Whether it is a goal that says what counts it.
    var isMeasured: Bool {
        if case .goal(let goal) = content { goal.indicator?.measuredBy != nil } else { false }
    }
}
