import Agreements
import Collaboration
import Vocabulary
import Wording

extension Grounds {
    /// The year that the questions are about when none is given: most of it should have passed.
    package var askedYear: Int { day.adding(months: -6).year }

    /// The questions that the law gives rise to, each answered from the journal: yes with what shows it; or no, why, and
    /// when it begins.
    /// - Parameter year: what is counted by the year is counted in this one.
    package func answers(year: Int? = nil) -> Document {
        let year = year ?? askedYear
        return Document(
            .answers, of: agreement.id, on: day, in: wording.language, title: wording.paper(.answersTitle), facts: head,
            sections: LawQuestion.allCases.map { question in
                Document.Section(question.rawValue, wording.question(question), answer(question, year))
            })
    }

    private func answer(_ question: LawQuestion, _ year: Int) -> [Document.Block] {
        switch question {
        case .picture, .planFollowedUp: [standing(of: question, .documentAdopted, .documentReviewed)]
        case .pictureUpdated: [updated]
        case .plan: [plan]
        case .sources: [sourcesNamed]
        case .causes, .function: [.saying(wording.notKnownHere)]
        case .agreements: [theAgreement]
        case .council: counted(rows.filter { $0.commitment.evidence.kind == .meeting }, year)
        case .reports: counted(ofLaw(question, .report), year)
        case .information: counted(rows.filter { Self.outward.contains($0.commitment.evidence.kind) }, year)
        }
    }

    private static let outward: Set<Evidence.Kind> = [.mailing, .dialogue]

    /// The law's commitments under the section that the question follows from.
    private func ofLaw(_ question: LawQuestion, _ kinds: Evidence.Kind...) -> [CommitmentStatus] {
        statuses.filter {
            $0.commitment.isLaw && kinds.contains($0.commitment.evidence.kind)
                && $0.commitment.basis.law?.hasSuffix(question.section) ?? false
        }
    }

    // MARK: Answers

    private func standing(of question: LawQuestion, _ kinds: Evidence.Kind...) -> Document.Block {
        let found = kinds.flatMap { ofLaw(question, $0) }.filter { status in
            question != .planFollowedUp || status.commitment.evidence.kind == .documentReviewed
        }
        guard let status = found.first else { return .saying(wording.nothingInAgreement) }
        return .paragraph(standing(status))
    }

    private func standing(_ status: CommitmentStatus) -> [Document.Sentence] {
        if let latest = status.latest {
            return [Document.Sentence(wording.yes(latest, in: agreement), sources: [latest.entry])]
        }
        let excuses = matter.state.excuses.filter { $0.key.commitment == status.commitment.key }.values.flatMap(
            \.values)
        let numbers = excuses.map(\.entry).sorted()
        let why = wording.no(status.commitment.evidence.kind, reasons: numbers.flatMap { notes[$0] ?? [] })
        let begins = [
            wording.reason(status, in: agreement, on: day), wording.proposal(status, in: agreement, on: day) ?? "",
        ].filter { !$0.isEmpty }
        return (why + begins).map { Document.Sentence($0, sources: numbers) }
    }

    private var updated: Document.Block {
        guard let status = ofLaw(.pictureUpdated, .documentAdopted).first else {
            return .saying(wording.nothingInAgreement)
        }
        return .saying(wording.stood(status, in: agreement, on: day), sources: sources(status))
    }

    private var plan: Document.Block {
        guard let status = ofLaw(.plan, .documentAdopted).first else { return .saying(wording.nothingInAgreement) }
        guard let decided = status.latest else { return .paragraph(standing(status)) }
        let pictures = ofLaw(.picture, .documentAdopted).flatMap(\.doings).filter { $0.on <= decided.on }
        let built = pictures.max { $0.on < $1.on }
        return .paragraph(
            standing(status) + [
                built.map { Document.Sentence(wording.builtOn($0.on), sources: [$0.entry]) }
                    ?? Document.Sentence(wording.builtOnNothing)
            ])
    }

    private var sourcesNamed: Document.Block {
        let names = agreement.rules.sources.map { $0.title[wording.language] }
        return names.isEmpty ? .saying(wording.nothingInAgreement) : .saying(wording.named(names))
    }

    private var theAgreement: Document.Block {
        let standing = matter.agreementStatus(on: day).standing
        let said = wording.thisAgreement(agreement, standing: standing, until: matter.lastDay(agreement))
        return .paragraph(said.map { Document.Sentence($0) })
    }

    private func counted(_ statuses: [CommitmentStatus], _ year: Int) -> [Document.Block] {
        guard !statuses.isEmpty else { return [.saying(wording.nothingInAgreement)] }
        return [
            .list(
                statuses.map { status in
                    let done = status.doings.filter { $0.on.year == year }
                    let words = wording.times(
                        done.count, what: title(status), year: year, latest: done.map(\.on).max())
                    return [Document.Sentence(words, sources: done.map(\.entry))]
                })
        ]
    }
}
