// What the pages of the chain are put together from.

/// A document, a measure or a picture as a line: its number, what it is called, and a few words about it.
package struct DocumentRow: Hashable, Sendable {
    /// `P2`.
    package var number: String
    package var title: Label
    /// Nil when the reader may not open it.
    package var path: String?
    /// Where it stands, its day, what it holds.
    package var facts: [String]
    /// What is lacking or not shared, set apart.
    package var tags: [String] = []
    /// Words from it, each by itself: the findings of a picture.
    package var lines: [Label] = []

    package init(
        number: String, title: Label, path: String?, facts: [String] = [], tags: [String] = [], lines: [Label] = []
    ) {
        self.number = number
        self.title = title
        self.path = path
        self.facts = facts
        self.tags = tags
        self.lines = lines
    }
}

/// Rows under a heading, with a way to write another.
package struct DocumentSection: Hashable, Sendable {
    /// Unique on the page: an anchor.
    package var id: String
    package var heading: String
    package var rows: [DocumentRow]
    /// What it says when there is none.
    package var empty: String
    /// Nil for those who only read.
    package var add: Link?

    package init(id: String, heading: String, rows: [DocumentRow], empty: String, add: Link? = nil) {
        self.id = id
        self.heading = heading
        self.rows = rows
        self.empty = empty
        self.add = add
    }
}

/// Gaps of one sort: `Orsak utan åtgärd`, and which they are.
package struct GapGroup: Hashable, Sendable {
    package var kind: String
    package var items: [Item]
    /// Where the text asks for it; nil when it is only worth knowing.
    package var source: String?

    package struct Item: Hashable, Sendable {
        package var number: String
        package var text: Label?
        package var path: String?
        package init(number: String, text: Label? = nil, path: String? = nil) {
            self.number = number
            self.text = text
            self.path = path
        }
    }

    package init(kind: String, items: [Item], source: String? = nil) {
        self.kind = kind
        self.items = items
        self.source = source
    }
}

/// Later work that may no longer hold, why, and a button that says that it does.
package struct ReviewLine: Hashable, Sendable {
    package var text: String
    package var path: String?
    /// Nil for those who only read.
    package var form: FormModel?

    package init(text: String, path: String? = nil, form: FormModel? = nil) {
        self.text = text
        self.path = path
        self.form = form
    }
}

/// One step of a problem's way of working.
package struct StepLine: Hashable, Sendable {
    package enum State: Hashable, Sendable { case passed, now, later }
    package var name: Label
    /// What the step is for, where its own name does not say so.
    package var phase: String?
    package var state: State
    /// What there is in it so far.
    package var holds: String?

    package init(name: Label, phase: String? = nil, state: State, holds: String? = nil) {
        self.name = name
        self.phase = phase
        self.state = state
        self.holds = holds
    }
}

/// A cause analysis as text, laid out as its method is drawn.
package struct AnalysisBlock: Hashable, Sendable {
    /// `O1`.
    package var number: String
    package var path: String
    /// The method, the day, and whether it is complete.
    package var facts: [String]
    /// How it is read.
    package var reading: String
    package var groups: [Group]
    /// Whether the order is the meaning: events that follow each other.
    package var isOrdered = false
    package var conclusions: [DocumentRow] = []
    package var views: [View] = []

    package struct Group: Hashable, Sendable {
        /// The bone or the side; nil where the method has none.
        package var heading: String?
        package var causes: [CauseLine]
        package init(heading: String?, causes: [CauseLine]) {
            self.heading = heading
            self.causes = causes
        }
    }

    /// One party's own view.
    package struct View: Hashable, Sendable {
        package var party: PartyMark
        package var text: Name
        package init(party: PartyMark, text: Name) {
            self.party = party
            self.text = text
        }
    }

    package init(number: String, path: String, facts: [String], reading: String, groups: [Group]) {
        self.number = number
        self.path = path
        self.facts = facts
        self.reading = reading
        self.groups = groups
    }
}

/// One cause: how well supported, of which sort, and what is done about it.
package struct CauseLine: Hashable, Sendable {
    /// `O1.2`.
    package var number: String
    package var text: Name
    /// Filled dots of three; nil when nobody has said.
    package var strength: Int?
    package var strengthWords: String
    package var sort: String?
    /// What supports it, or that it is assumed.
    package var support: Label
    package var isAssumed: Bool
    /// The measures that answer it.
    package var answers: [Link] = []
    /// Said when none does: `Orsak utan åtgärd`.
    package var lacks: String?
    /// What lies behind it, in a tree.
    package var behind: [CauseLine] = []

    package init(
        number: String, text: Name, strength: Int?, strengthWords: String, sort: String?, support: Label,
        isAssumed: Bool
    ) {
        self.number = number
        self.text = text
        self.strength = strength
        self.strengthWords = strengthWords
        self.sort = sort
        self.support = support
        self.isAssumed = isAssumed
    }
}
