package import Agreements
import Vocabulary

// Papers: written section by section as the organisation's own, shared as one text, and adopted.

extension Decision {
    /// Empty words give the section back to the draft.
    func wrote(_ paper: String, _ section: String, _ text: String) -> Outcome {
        var reasons = check(text, field: "text", limit: TextLimits.note)
        reasons += check(section, field: "section", limit: TextLimits.value, required: true)
        guard let id = PaperID(paper) else { return Outcome(reasons: reasons + [.unknownPaper(paper)]) }
        let fact = Fact.sectionWritten(.init(paper: id, section: section))
        return Outcome(drafts: [draft(fact, secrecy: .own(organisation), content: text)], reasons: reasons)
    }

    func shared(_ paper: String, _ text: String) -> Outcome {
        frozen(paper, text) { .paperShared($0) }
    }

    /// The text is frozen; and where the agreement promises such a document, the act that meets the promise is done too.
    func adopted(_ paper: String, _ text: String, what: String?, reference: String?) -> Outcome {
        let frozen = frozen(paper, text) { .paperAdopted($0) }
        guard let what else {
            return Outcome(
                drafts: frozen.drafts,
                reasons: frozen.reasons + check(reference, field: "reference", limit: TextLimits.reference))
        }
        guard let evidence = agreement.adoptable.first(where: { $0.subject == what }) else {
            return Outcome(
                reasons: frozen.reasons + [
                    .unknownThing(what, .documentAdopted, nearest: agreement.adoptable.first?.subject)
                ])
        }
        let met = done(Act.Doing(evidence.kind, what: what, reference: reference))
        return Outcome(drafts: met.drafts + frozen.drafts, reasons: met.reasons + frozen.reasons)
    }

    private func frozen(_ paper: String, _ text: String, _ fact: (Fact.PaperText) -> Fact) -> Outcome {
        let reasons = check(text, field: "text", limit: TextLimits.paper, required: true)
        guard let id = PaperID(paper) else { return Outcome(reasons: reasons + [.unknownPaper(paper)]) }
        let kept = Fact.PaperText(paper: id, digest: digest(text))
        return Outcome(drafts: [draft(fact(kept), content: text)], reasons: reasons)
    }
}

extension Agreement {
    /// What a follow-up may meet when it is adopted: documents and reviews that some commitment is shown by.
    package var adoptable: [Evidence] {
        let kinds: Set<Evidence.Kind> = [.documentAdopted, .documentReviewed, .finalFollowUp]
        return Array(uniqued: commitments.map(\.evidence).filter { kinds.contains($0.kind) })
    }
}

extension TextLimits {
    /// A whole paper.
    package static let paper = 100_000
}
