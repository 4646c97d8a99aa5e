/// The text with its sentences marked, and a card for each commitment it states.
package struct SetupReviewPage: Page {
    package var frame: Frame
    /// The agreement's title, as far as it is known.
    package var heading: Label
    /// Parties, period and what else is settled.
    package var facts: [Fact]
    /// Leads to the form for title, parties and period.
    package var headLink: Link
    /// What the head still lacks.
    package var lacks: [String]
    /// How many cards have an answer.
    package var progress: String
    /// Accepts every card without an answer; nil when none is left.
    package var acceptRest: FormModel?
    /// Leads to proposing.
    /// Nil while no card is accepted: there is nothing to propose.
    package var propose: Link?
    /// Leads to adding a commitment by hand.
    package var add: Link
    /// Leads to the local calendar; nil when no card hangs on it.
    package var calendar: Link?
    /// Throws the draft away.
    package var discard: FormModel
    /// The text, mended; none when nothing was pasted.
    package var passages: [SetupPassage]
    /// A card for each commitment, in the order of the text.
    package var cards: [SetupCard]

    package init(
        frame: Frame, heading: Label, facts: [Fact], headLink: Link, lacks: [String], progress: String,
        acceptRest: FormModel?, propose: Link?, add: Link, calendar: Link? = nil, discard: FormModel,
        passages: [SetupPassage],
        cards: [SetupCard]
    ) {
        self.frame = frame
        self.heading = heading
        self.facts = facts
        self.headLink = headLink
        self.lacks = lacks
        self.progress = progress
        self.acceptRest = acceptRest
        self.propose = propose
        self.add = add
        self.calendar = calendar
        self.discard = discard
        self.passages = passages
        self.cards = cards
    }

    package var forms: [FormModel] { (acceptRest.map { [$0] } ?? []) + [discard] }
}

/// A heading, a paragraph or an item of the text.
package struct SetupPassage: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable { case heading, paragraph, item }
    /// Words that are marked alike.
    package struct Span: Hashable, Sendable {
        package enum Mark: Hashable, Sendable, CaseIterable { case none, strength, cadence }
        package var text: String
        package var mark: Mark
        package init(_ text: String, _ mark: Mark = .none) {
            self.text = text
            self.mark = mark
        }
    }
    package var kind: Kind
    /// The words in order.
    package var spans: [Span]
    /// The place that a card leads to; nil when no card came from it.
    package var anchor: String?
    /// The cards that came from it.
    package var cards: [Link]
    /// Why a marked sentence gave no card.
    package var why: String?

    package init(kind: Kind, spans: [Span], anchor: String? = nil, cards: [Link] = [], why: String? = nil) {
        self.kind = kind
        self.spans = spans
        self.anchor = anchor
        self.cards = cards
        self.why = why
    }
}

/// One proposed commitment.
package struct SetupCard: Hashable, Sendable {
    package enum Answer: Hashable, Sendable, CaseIterable { case open, accepted, dropped }
    /// The anchor on the page.
    package var id: String
    /// What it is called, and the heading it stands under.
    package var title: Name
    package var clause: Name
    /// How often and how strongly; who; what shows it; which days that gives.
    package var facts: [Fact]
    /// Why it was read so, in sentences.
    package var whys: [String]
    package var answer: Answer
    /// Where an answer is sent, with its key.
    package var action: String
    package var key: String
    /// The card's own key, sent along.
    package var value: String
    /// Leads to changing it.
    package var change: Link
    /// Its sentence in the text.
    package var source: Link?

    package init(
        id: String, title: Name, clause: Name, facts: [Fact], whys: [String], answer: Answer, action: String,
        key: String, value: String, change: Link, source: Link?
    ) {
        self.id = id
        self.title = title
        self.clause = clause
        self.facts = facts
        self.whys = whys
        self.answer = answer
        self.action = action
        self.key = key
        self.value = value
        self.change = change
        self.source = source
    }
}
