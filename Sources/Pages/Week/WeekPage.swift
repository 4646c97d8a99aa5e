/// The board of a forum's meeting: read on the wall, written on from both parties' computers.
package struct WeekPage: Page {
    package var frame: Frame
    /// The forum and the day: "Örat mot marken, 26 november 2025".
    package var heading: Label
    /// Whether the meeting is closed, and who reads what is written; a sentence each.
    package var lead: [String] = []
    /// Where what happens is sent as it happens; nil where nothing more does.
    package var stream: String?
    /// The page itself, for those who load it again.
    package var path: String
    /// Other days, other forums, the minute.
    package var ways: [Link] = []
    /// In the order of the agenda.
    package var sections: [WeekSection] = []
    /// Ends the meeting; nil when it is closed with all that stands here, or on a day to come.
    package var closing: FormModel?
    /// What those who reported are told.
    package var feedback: FormModel?

    package init(frame: Frame, heading: Label, path: String) {
        self.frame = frame
        self.heading = heading
        self.path = path
    }

    package var script: String? { Address.meetingScript }
    package var drawsFigures: Bool { sections.contains(where: \.drawsFigures) }

    package var forms: [FormModel] { sections.flatMap(\.allForms) + [closing, feedback].compactMap { $0 } }
}

/// One item of the agenda.
package struct WeekSection: Hashable, Sendable {
    /// The same in both languages; the item's own anchor.
    package var id: String
    package var heading: String
    package var lines: [WeekLine] = []
    /// What is said when there is no line.
    package var empty: String?
    /// What the reader should know besides, a sentence each.
    package var remarks: [String] = []
    /// A map or a chart of what the lines are about, with its numbers as a table.
    package var figure: Figure?
    /// Forms that write something new here.
    package var forms: [FormModel] = []
    package var note: BoardNoteField?

    package init(id: String, heading: String, lines: [WeekLine] = [], empty: String? = nil) {
        self.id = id
        self.heading = heading
        self.lines = lines
        self.empty = empty
    }

    /// The mark of a finding's support looks as it does on a picture.
    var drawsFigures: Bool { figure != nil || lines.contains { $0.support != nil } }

    var allForms: [FormModel] { lines.flatMap { $0.buttons + $0.forms } + forms }
}

/// A task, a decision, something ahead.
package struct WeekLine: Hashable, Sendable {
    /// What people wrote.
    package var text: Label
    /// Who, when and where, in a phrase.
    package var terms: String?
    package var status: StatusLabel?
    /// How well it is supported, when it is a finding of a picture.
    package var support: FindingCard.Support?
    /// Why it was moved, what came of it; a sentence each.
    package var remarks: [String] = []
    /// One press each.
    package var buttons: [FormModel] = []
    /// Folded.
    package var forms: [FormModel] = []
    package var links: [Link] = []

    package init(text: Label, terms: String? = nil, status: StatusLabel? = nil) {
        self.text = text
        self.terms = terms
        self.status = status
    }
}

/// A note on the board: several write in the same one.
package struct BoardNoteField: Hashable, Sendable {
    /// The item that it belongs to.
    package var item: String
    package var label: String
    /// Where it is saved.
    package var action: String
    /// The idempotency key, sent as `nyckel`, as with every form.
    package var key: String
    package var hidden: [HiddenField] = []
    /// The version that stands; sent back, so that nobody writes over what they have not seen.
    package var version: Int
    package var text: String
    /// Who saved it last and when, in a sentence.
    package var said: String?
    /// What somebody else saved meanwhile, with the sentence that says so.
    package var theirs: Theirs?
    /// What is wrong with the text.
    package var error: String?
    /// Whether to ask if a person is meant.
    package var asksForPersons = false

    package init(item: String, label: String, action: String, key: String, version: Int, text: String) {
        self.item = item
        self.label = label
        self.action = action
        self.key = key
        self.version = version
        self.text = text
    }

    package struct Theirs: Hashable, Sendable {
        package var sentence: String
        package var text: String
        package init(sentence: String, text: String) {
            self.sentence = sentence
            self.text = text
        }
    }
}
