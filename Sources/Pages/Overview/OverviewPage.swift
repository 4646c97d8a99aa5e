/// The first page after signing in: per agreement what needs someone and what comes.
package struct OverviewPage: Page {
    package var frame: Frame
    /// A line under the heading: "Torsdag 20 november, v. 47".
    package var dayLine: String
    /// The agreements of the organisation, most urgent first.
    package var agreements: [OverviewAgreement]
    /// Leads to setting an agreement up.
    package var setUp: Link?

    package init(frame: Frame, dayLine: String, agreements: [OverviewAgreement]) {
        self.frame = frame
        self.dayLine = dayLine
        self.agreements = agreements
    }
}

/// One agreement on the overview.
package struct OverviewAgreement: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// Its board.
    package var path: String
    /// Its parties.
    package var parties: [PartyMark]
    /// The counts.
    package var tally: BoardTally
    /// What ends soon: the agreement itself, a signature, a revision.
    package var endings: [WarningLine] = []
    /// What waits for the reader's own organisation.
    package var waitingForYou: [ToDo] = []
    /// What waits for the other party or parties.
    package var waitingForOthers: [ToDo] = []
    /// What comes in the next days.
    package var coming: [Coming] = []
    /// The latest registered.
    package var latest: [Latest] = []

    package init(
        name: Name, path: String, parties: [PartyMark], tally: BoardTally, endings: [WarningLine] = [],
        waitingForYou: [ToDo] = [],
        waitingForOthers: [ToDo] = [], coming: [Coming] = [], latest: [Latest] = []
    ) {
        self.name = name
        self.path = path
        self.parties = parties
        self.tally = tally
        self.endings = endings
        self.waitingForYou = waitingForYou
        self.waitingForOthers = waitingForOthers
        self.coming = coming
        self.latest = latest
    }
}

/// Something that comes.
package struct Coming: Hashable, Sendable {
    /// The day, in words.
    package var day: String
    /// What.
    package var title: Label
    /// The place, grade or whoever else it is counted for.
    package var unit: String?
    /// Where it is read about.
    package var path: String
    /// Who sees to it.
    package var responsible: Responsible

    package init(day: String, title: Label, unit: String? = nil, path: String, responsible: Responsible) {
        self.day = day
        self.title = title
        self.unit = unit
        self.path = path
        self.responsible = responsible
    }
}

/// Something lately registered.
package struct Latest: Hashable, Sendable {
    /// The day it was registered, in words.
    package var day: String
    /// What, in a sentence.
    package var what: String
    /// Where it is read about.
    package var path: String
    /// Who registered it.
    package var organisation: Name

    package init(day: String, what: String, path: String, organisation: Name) {
        self.day = day
        self.what = what
        self.path = path
        self.organisation = organisation
    }
}
