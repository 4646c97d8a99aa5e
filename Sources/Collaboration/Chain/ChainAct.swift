import Agreements
package import Vocabulary

/// What somebody wants to say of the chain from finding to follow-up.
package enum ChainAct: Hashable, Sendable {
    /// A new document, or what one says from now on. Its words stay the organisation's own until it is written shared.
    case write(DocumentID?, ChainContent, own: Bool = false, note: String? = nil)
    /// Takes a step, or tells of one that was taken elsewhere.
    case handle(ChainStep, asFact: Bool = false, reason: String? = nil)
    case move(DocumentID, to: String, asFact: Bool = false, reason: String? = nil)
    case review(Subject, note: String? = nil)
    case seat(body: ActorKey, seat: ActorKey, by: ActorKey?)
}

/// One step, before it is known whether it may be taken.
package struct ChainStep: Hashable, Sendable {
    package var step: ChainFact.Step
    package var of: Subject
    package var by: ActorKey
    package var answer = ChainFact.Answer.yes
    package var reference: String?
    package var present: [ActorKey] = []
    package var standIns: [ChainFact.StandIn] = []

    package init(_ step: ChainFact.Step, of: Subject, by: ActorKey, answer: ChainFact.Answer = .yes) {
        self.step = step
        self.of = of
        self.by = by
        self.answer = answer
    }
}

extension ActLine {
    /// The words of the acts about the chain.
    package static let chainKinds = ["chain-written", "chain-step", "chain-moved", "chain-reviewed", "chain-seated"]

    /// The act about the chain that the line means; nil when it means something else.
    func chainMeaning() throws(Fault) -> ChainAct? {
        switch act {
        case "chain-written":
            guard let work else { throw .missing("work") }
            return .write(try document.map(Self.documentID), work, own: own ?? false, note: note)
        case "chain-step":
            guard let by else { throw .missing("by") }
            guard let step else { throw .missing("step") }
            var taken = ChainStep(step, of: try subject(), by: by, answer: answer ?? .yes)
            taken.reference = reference
            taken.present = present ?? []
            taken.standIns = standIns ?? []
            return .handle(taken, asFact: asFact ?? false, reason: reason)
        case "chain-moved":
            guard let document else { throw .missing("document") }
            guard let to else { throw .missing("to") }
            return .move(try Self.documentID(document), to: to, asFact: asFact ?? false, reason: reason)
        case "chain-reviewed": return .review(try subject(), note: note)
        case "chain-seated":
            guard let body else { throw .missing("body") }
            guard let seat else { throw .missing("seat") }
            return .seat(body: body, seat: seat, by: by)
        default: return nil
        }
    }

    private func subject() throws(Fault) -> Subject {
        guard let of else { throw .missing("of") }
        guard let subject = Subject(of) else { throw .unreadable("of", "A3, P2, agreement") }
        return subject
    }

    private static func documentID(_ text: String) throws(Fault) -> DocumentID {
        guard let id = DocumentID(text) else { throw .unreadable("document", "P2") }
        return id
    }
}
