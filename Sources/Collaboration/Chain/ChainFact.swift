import Agreements
package import Vocabulary

/// What one entry says of the chain from finding to follow-up.
package enum ChainFact: Hashable, Sendable {
    /// A document is there whose words are one organisation's own until it shares them.
    case numbered(Numbered)
    /// The whole of what a document says from now on, not the difference.
    case written(Written)
    case handled(Handled)
    /// A problem went from one step of its way of working to another.
    case moved(Moved)
    /// What was marked for review was looked through, and still holds.
    case reviewed(Reviewed)
    case seated(Seated)

    package struct Numbered: Hashable, Sendable, Codable {
        package let document: DocumentID
        package let dated: CivilDate?
        package init(document: DocumentID, dated: CivilDate? = nil) {
            self.document = document
            self.dated = dated
        }
    }
    package struct Written: Hashable, Sendable, Codable {
        package let document: DocumentID
        package let work: ChainContent
        package init(document: DocumentID, work: ChainContent) {
            self.document = document
            self.work = work
        }
    }
    /// A body, a post or a party did its part: proposed, prepared, decided …
    package struct Handled: Hashable, Sendable, Codable {
        package let step: Step
        package let of: Subject
        package let by: ActorKey
        package let answer: Answer
        /// The entry with the words that it was about.
        package let version: Int?
        package let reference: String?
        package let present: [ActorKey]?
        package let standIns: [StandIn]?
        /// Told afterwards as something that happened, not taken here.
        package let asFact: Bool?
        package init(
            step: Step, of: Subject, by: ActorKey, answer: Answer = .yes, version: Int? = nil, reference: String? = nil,
            present: [ActorKey]? = nil, standIns: [StandIn]? = nil, asFact: Bool? = nil
        ) {
            self.step = step
            self.of = of
            self.by = by
            self.answer = answer
            self.version = version
            self.reference = reference
            self.present = present
            self.standIns = standIns
            self.asFact = asFact
        }
    }
    // These words stand in journals, and never change.
    package enum Step: String, Hashable, Sendable, Codable, CaseIterable {
        case propose, prepare, submit, advise, anchor, approve, decide, assign, appoint
        case adopt, plan, start, activate, revise, close
    }
    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable { case yes, no, returned }
    /// Somebody sat in for a seat, with or without a mandate to decide.
    package struct StandIn: Hashable, Sendable, Codable {
        package let seat: ActorKey
        package let by: ActorKey
        package let mandate: Bool
        package init(_ by: ActorKey, for seat: ActorKey, mandate: Bool) {
            self.seat = seat
            self.by = by
            self.mandate = mandate
        }
    }
    package struct Moved: Hashable, Sendable, Codable {
        package let problem: DocumentID
        package let from: String
        package let to: String
        /// From 1; a new round begins when the first step is gone to from the last.
        package let round: Int
        package init(problem: DocumentID, from: String, to: String, round: Int) {
            self.problem = problem
            self.from = from
            self.to = to
            self.round = round
        }
    }
    package struct Reviewed: Hashable, Sendable, Codable {
        package let of: Subject
        package init(of: Subject) { self.of = of }
    }
    /// Who holds a seat of a body; nobody when it is vacant.
    package struct Seated: Hashable, Sendable, Codable {
        package let body: ActorKey
        package let seat: ActorKey
        package let by: ActorKey?
        package init(body: ActorKey, seat: ActorKey, by: ActorKey? = nil) {
            self.body = body
            self.seat = seat
            self.by = by
        }
    }
}

extension ChainFact {
    /// The word under which an entry of this kind is stored.
    var kind: String {
        switch self {
        case .numbered: "chain-numbered"
        case .written: "chain-written"
        case .handled: "chain-handled"
        case .moved: "chain-moved"
        case .reviewed: "chain-reviewed"
        case .seated: "chain-seated"
        }
    }

    /// What is written of it.
    var body: any Codable {
        switch self {
        case .numbered(let body): body
        case .written(let body): body
        case .handled(let body): body
        case .moved(let body): body
        case .reviewed(let body): body
        case .seated(let body): body
        }
    }

    /// The document that it gives a number or new words.
    package var document: DocumentID? {
        switch self {
        case .numbered(let body): body.document
        case .written(let body): body.document
        case .handled, .moved, .reviewed, .seated: nil
        }
    }
}

/// One thing that the journal says of the chain, with the entry that says it.
package struct ChainEvent: Hashable, Sendable {
    package let entry: Int
    package let on: CivilDate
    package let recordedDay: CivilDate
    package let actor: Actor
    package let secrecy: SecrecyClass
    package let fact: ChainFact
    /// Where it departs from what the agreement says.
    package let deviations: [Deviation]
}
