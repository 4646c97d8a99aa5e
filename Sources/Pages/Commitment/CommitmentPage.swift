/// One commitment: what the text says, how we read it, and what has come of it.
package struct CommitmentPage: Page {
    package var frame: Frame
    /// Its number: "K7".
    package var number: String
    /// What is promised, in short.
    package var title: Label
    /// The agreement and its board.
    package var agreement: Link
    /// The heading it stands under in the agreement.
    package var heading: Name
    /// Set when the law asks it: then it stands under no heading of the agreement.
    package var provision: Provision?
    /// The agreement's own wording, where a user has attached the text.
    package var ownWording: Name?
    /// Our reading, in a sentence or two.
    package var reading: String
    /// How often, in words.
    package var cadence: String
    /// Who sees to it.
    package var responsible: Responsible
    /// Per which places, grades or recipients it is counted.
    package var countedPer: [Label] = []
    /// Who receives what comes of it, where it is not counted for each of them.
    package var recipients: [Label] = []
    /// How strong it is, in words.
    package var strength: String
    /// What shows it done, in words.
    package var shownBy: String?
    /// From which day it is counted, in words.
    package var countedFrom: String?
    /// How it stands.
    package var status: StatusLabel
    /// Why, in a sentence.
    package var reason: String
    /// What would mend or move it.
    package var proposal: ProposalLine?
    /// What the reader should know about our reading.
    package var notes: [String] = []
    /// The occasions, newest first.
    package var occasions: [OccasionLine] = []
    /// Older occasions, folded.
    package var earlierOccasions: [OccasionLine] = []
    /// What has been registered, newest first.
    package var events: [EventLine] = []
    /// Forms of one button: "Hölls, båda var med".
    package var oneClick: [FormModel] = []
    /// Today's meetings that have been registered, in place of their buttons.
    package var registeredToday: [RegisteredLine] = []
    /// Forms for registering.
    package var registering: [FormModel] = []
    /// The form that proposes a wording with a number for "regelbundet".
    package var wordingProposal: FormModel?

    package init(
        frame: Frame, number: String, title: Label, agreement: Link, heading: Name, ownWording: Name? = nil,
        reading: String, cadence: String, responsible: Responsible, countedPer: [Label] = [], strength: String,
        shownBy: String? = nil, countedFrom: String? = nil, status: StatusLabel, reason: String,
        proposal: ProposalLine? = nil,
        notes: [String] = [], occasions: [OccasionLine] = [], earlierOccasions: [OccasionLine] = [],
        events: [EventLine] = [],
        oneClick: [FormModel] = [], registering: [FormModel] = [], wordingProposal: FormModel? = nil
    ) {
        self.frame = frame
        self.number = number
        self.title = title
        self.agreement = agreement
        self.heading = heading
        self.ownWording = ownWording
        self.reading = reading
        self.cadence = cadence
        self.responsible = responsible
        self.countedPer = countedPer
        self.strength = strength
        self.shownBy = shownBy
        self.countedFrom = countedFrom
        self.status = status
        self.reason = reason
        self.proposal = proposal
        self.notes = notes
        self.occasions = occasions
        self.earlierOccasions = earlierOccasions
        self.events = events
        self.oneClick = oneClick
        self.registering = registering
        self.wordingProposal = wordingProposal
    }

    /// Leads to registering several earlier occasions at once.
    package var earlier: Link?

    package var forms: [FormModel] { oneClick + registering + (wordingProposal.map { [$0] } ?? []) }
}

/// The section of the law that asks for something.
package struct Provision: Hashable, Sendable {
    /// The section and the act, in words.
    package var name: String
    /// Where its words are to be read, in a sentence.
    package var whereToRead: String

    package init(name: String, whereToRead: String) {
        self.name = name
        self.whereToRead = whereToRead
    }
}

/// That something has been registered already, and where to see it.
package struct RegisteredLine: Hashable, Sendable {
    /// The sentence.
    package var text: String
    /// The entry.
    package var link: Link

    package init(text: String, link: Link) {
        self.text = text
        self.link = link
    }
}

/// One due instance of a commitment.
package struct OccasionLine: Hashable, Sendable {
    /// Which: "2025", "HT 2025, Bjärred".
    package var name: Label
    /// Its window, in words.
    package var window: String
    /// How it stands.
    package var status: StatusLabel
    /// Why, in a sentence.
    package var reason: String
    /// What shows it.
    package var evidence: [EvidenceLine] = []
    /// What would mend it.
    package var proposal: ProposalLine?

    package init(
        name: Label, window: String, status: StatusLabel, reason: String, evidence: [EvidenceLine] = [],
        proposal: ProposalLine? = nil
    ) {
        self.name = name
        self.window = window
        self.status = status
        self.reason = reason
        self.evidence = evidence
        self.proposal = proposal
    }
}

/// One thing registered.
package struct EventLine: Hashable, Sendable {
    /// The day it concerns, in words.
    package var day: String
    /// When it was registered, in words, when that is another day.
    package var recorded: String?
    /// What happened, in a sentence.
    package var what: String
    /// Who registered it.
    package var who: Name
    /// On whose behalf.
    package var organisation: Name
    /// Notes that the reader may see.
    package var notes: [Note]
    /// Its number in the agreement's journal: an anchor on the page, not shown.
    package var entry: Int?
    /// What the reader may do about it: take it back, share its note.
    package var links: [Link]
    /// Files that show it.
    package var files: [File] = []
    /// What it changed: each with what it said before and what it says now.
    package var changes: [Fact] = []

    /// A file with who may read it, in words.
    package struct File: Hashable, Sendable {
        /// What it is, and what its link does.
        package var what: String
        /// Where it is; nil when it is here no longer.
        package var path: String?
        package var readers: String
        /// What the reader may do about it: share it, take it back.
        package var links: [Link]

        package init(what: String, path: String?, readers: String, links: [Link] = []) {
            self.what = what
            self.path = path
            self.readers = readers
            self.links = links
        }
    }

    /// A note with who may read it, in words.
    package struct Note: Hashable, Sendable {
        package var text: String
        package var readers: String

        package init(text: String, readers: String) {
            self.text = text
            self.readers = readers
        }
    }

    package init(
        day: String, recorded: String? = nil, what: String, who: Name, organisation: Name, notes: [Note] = [],
        entry: Int? = nil, links: [Link] = []
    ) {
        self.day = day
        self.recorded = recorded
        self.what = what
        self.who = who
        self.organisation = organisation
        self.notes = notes
        self.entry = entry
        self.links = links
    }
}
