/// What the board is filtered for.
package struct BoardFilter: Hashable, Sendable {
    /// Where the form is sent: the board's own path.
    package var path: String
    /// The words searched for.
    package var query: String = ""
    /// The groups chosen; empty shows all.
    package var groups: Set<Group> = []
    /// The party chosen, by its value.
    package var party: String = ""
    /// The parties to choose from.
    package var parties: [Choice] = []
    /// How many commitments pass.
    package var shown: Int
    /// How many there are.
    package var total: Int

    package init(
        path: String, query: String = "", groups: Set<Group> = [], party: String = "", parties: [Choice] = [],
        shown: Int, total: Int
    ) {
        self.path = path
        self.query = query
        self.groups = groups
        self.party = party
        self.parties = parties
        self.shown = shown
        self.total = total
    }

    /// A group on the board; its raw value is what stands in the address.
    package enum Group: String, Hashable, Sendable, CaseIterable {
        case fulfilled = "uppfyllt"
        case dueSoon = "snart"
        case late = "forsenat"
        case cannotBeAssessed = "oklart"
        case notRegistered = "ej-registrerat"
    }

    /// Whether anything is filtered away on purpose.
    package var isActive: Bool { !query.isEmpty || !groups.isEmpty || !party.isEmpty }
}

/// The commitments under one heading of the agreement.
package struct BoardGroup: Hashable, Sendable {
    /// The heading in the agreement.
    package var heading: Name
    /// A few words beside it: "§ 4 i överenskommelsen".
    package var note: String?
    /// The commitments.
    package var rows: [BoardRow]

    package init(heading: Name, note: String? = nil, rows: [BoardRow]) {
        self.heading = heading
        self.note = note
        self.rows = rows
    }
}

/// One commitment on the board.
package struct BoardRow: Hashable, Sendable {
    /// Its number: "K7".
    package var number: String
    /// What is promised, in short.
    package var title: Label
    /// The commitment's page.
    package var path: String
    /// The clause, when it says more than the group's heading.
    package var clause: Name?
    /// How often, in words.
    package var cadence: String
    /// Who sees to it.
    package var responsible: Responsible
    /// What has been.
    package var history: History
    /// What shows the latest; nil says that there is none.
    package var evidence: EvidenceLine?
    /// When it is next due; nil says that no time is set.
    package var next: NextTime?
    /// How it stands.
    package var status: StatusLabel
    /// Why, in a sentence.
    package var reason: String
    /// What would mend or move it.
    package var proposal: ProposalLine?

    package init(
        number: String, title: Label, path: String, clause: Name? = nil, cadence: String, responsible: Responsible,
        history: History, evidence: EvidenceLine? = nil, next: NextTime? = nil, status: StatusLabel, reason: String,
        proposal: ProposalLine? = nil
    ) {
        self.number = number
        self.title = title
        self.path = path
        self.clause = clause
        self.cadence = cadence
        self.responsible = responsible
        self.history = history
        self.evidence = evidence
        self.next = next
        self.status = status
        self.reason = reason
        self.proposal = proposal
    }
}

/// When something is next due, or should have been.
package struct NextTime: Hashable, Sendable {
    /// The day, in words.
    package var text: String
    /// Whether the day has passed.
    package var isPassed: Bool = false

    package init(text: String, isPassed: Bool = false) {
        self.text = text
        self.isPassed = isPassed
    }
}

/// An ongoing duty without a date of its own.
package struct StandingDuty: Hashable, Sendable {
    /// Its number, when it has one.
    package var number: String?
    /// What is promised.
    package var text: Label
    /// The heading in the agreement.
    package var heading: Name
    /// Who sees to it.
    package var responsible: Responsible
    /// When it was last heard of, in words; nil says that it has not been.
    package var lastHeard: String?
    /// Its page.
    package var path: String?

    package init(
        number: String? = nil, text: Label, heading: Name, responsible: Responsible, lastHeard: String? = nil,
        path: String? = nil
    ) {
        self.number = number
        self.text = text
        self.heading = heading
        self.responsible = responsible
        self.lastHeard = lastHeard
        self.path = path
    }
}

/// Rules of one kind, in sentences.
package struct RuleSection: Hashable, Sendable {
    /// What kind: "Steg som kräver något först".
    package var title: String
    /// The rules.
    package var rules: [Rule]

    package init(title: String, rules: [Rule]) {
        self.title = title
        self.rules = rules
    }

    /// One rule.
    package struct Rule: Hashable, Sendable {
        /// The rule, in a sentence.
        package var text: Label
        /// Where it stands: a clause, a law, or nil for a local setting.
        package var source: Name?
        /// How strong it is, in words.
        package var strength: String?

        package init(text: Label, source: Name? = nil, strength: String? = nil) {
            self.text = text
            self.source = source
            self.strength = strength
        }
    }
}

/// The numbers behind the statuses, each a named local setting.
package struct MethodSettings: Hashable, Sendable {
    /// The most days left that count as soon.
    package var dueSoonDays: Int = 45
    /// Soon is at most the window's days divided by this.
    package var dueSoonPart: Int = 3
    /// Other settings that bear on this agreement.
    package var settings: [Setting] = []

    package init(dueSoonDays: Int = 45, dueSoonPart: Int = 3, settings: [Setting] = []) {
        self.dueSoonDays = dueSoonDays
        self.dueSoonPart = dueSoonPart
        self.settings = settings
    }

    /// One setting.
    package struct Setting: Hashable, Sendable {
        /// Its name, in words.
        package var name: String
        /// Its value, in words.
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
