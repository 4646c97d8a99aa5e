/// The latest reading of an agreement, card by card: what a party accepts, and what it sends back with words.
package struct ReadingPage: Page {
    package var frame: Frame
    /// The agreement and its board.
    package var agreement: Link
    /// What the reader should know before answering.
    package var lead: [String]
    /// How each party has answered.
    package var answers: [Fact]
    /// Leads to the reading as a file.
    package var file: Link?
    /// One question for each card in `asked`; nil when the reader has nothing to answer.
    package var form: FormModel?
    /// The cards that wait for the reader's answer.
    package var asked: [ReadingCard]
    /// All others.
    package var others: [ReadingCard]

    package init(
        frame: Frame, agreement: Link, lead: [String], answers: [Fact], file: Link? = nil, form: FormModel?,
        asked: [ReadingCard],
        others: [ReadingCard]
    ) {
        self.frame = frame
        self.agreement = agreement
        self.lead = lead
        self.answers = answers
        self.file = file
        self.form = form
        self.asked = asked
        self.others = others
    }

    package var forms: [FormModel] { [form].compactMap { $0 } }
}

/// One commitment of a reading, and what was answered about it.
package struct ReadingCard: Hashable, Sendable {
    package enum State: Hashable, Sendable, CaseIterable { case proposed, agreed, returned }
    /// The anchor on the page.
    package var id: String
    package var title: Label
    /// The heading it stands under in the text.
    package var clause: Name
    /// What it asks, as a sentence.
    package var reading: String
    /// How often, who, what shows it; and what was agreed before.
    package var facts: [Fact]
    package var state: State
    /// What parties have said should be different.
    package var words: [ReturnedWords]
    /// Leads to proposing that it should say something else.
    package var change: Link?

    package init(
        id: String, title: Label, clause: Name, reading: String, facts: [Fact], state: State, words: [ReturnedWords],
        change: Link?
    ) {
        self.id = id
        self.title = title
        self.clause = clause
        self.reading = reading
        self.facts = facts
        self.state = state
        self.words = words
        self.change = change
    }
}

/// What a party wrote when it sent a card back.
package struct ReturnedWords: Hashable, Sendable {
    package var party: PartyMark?
    package var text: String
    /// When, in words.
    package var day: String

    package init(party: PartyMark?, text: String, day: String) {
        self.party = party
        self.text = text
        self.day = day
    }
}
