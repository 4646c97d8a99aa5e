/// Where whoever administers begins: people, organisations and posts, places and calendar, settings.
package struct AdministrationPage: Page {
    package var frame: Frame
    /// The agreement.
    package var agreement: Name
    /// Its board, for those who may read it.
    package var board: String?
    /// On whose behalf.
    package var organisation: Name
    /// Posts of the own organisation that lack somebody who had them.
    package var gaps: [WarningLine] = []
    /// Ways to what is done elsewhere.
    package var doors: [Door] = []
    /// The own organisation first.
    package var organisations: [Organisation] = []
    package var places: [Fact] = []
    package var settings: [SettingGroup] = []

    package init(frame: Frame, agreement: Name, board: String?, organisation: Name) {
        self.frame = frame
        self.agreement = agreement
        self.board = board
        self.organisation = organisation
    }

    /// A way, and what is done there.
    package struct Door: Hashable, Sendable {
        package var link: Link
        package var purpose: String

        package init(link: Link, purpose: String) {
            self.link = link
            self.purpose = purpose
        }
    }

    /// A party with what belongs to it.
    package struct Organisation: Hashable, Sendable {
        package var party: PartyMark
        /// Administrations and companies of it.
        package var units: [Name]
        package var posts: [Post]
        /// What is said of posts whose holders are not shown here.
        package var note: String?

        package init(party: PartyMark, units: [Name], posts: [Post], note: String? = nil) {
            self.party = party
            self.units = units
            self.posts = posts
            self.note = note
        }
    }

    /// A post and who holds it.
    package struct Post: Hashable, Sendable {
        package enum Standing: Hashable, Sendable { case held, lapsed, never, unsaid }
        package var name: Name
        /// One sentence for each who holds it; for an empty one, since when.
        package var lines: [String]
        package var standing: Standing

        package init(name: Name, lines: [String], standing: Standing) {
            self.name = name
            self.lines = lines
            self.standing = standing
        }
    }

    /// Settings that belong together.
    package struct SettingGroup: Hashable, Sendable {
        package var title: String
        package var lead: String
        package var settings: [Setting]

        package init(title: String, lead: String, settings: [Setting]) {
            self.title = title
            self.lead = lead
            self.settings = settings
        }
    }

    /// One value, where it comes from, who decided it.
    package struct Setting: Hashable, Sendable {
        package var what: Label
        package var value: Label
        /// A heading of the text, a section of the law; nil for a local choice.
        package var source: Name?
        /// Who decided and since when; nil when nobody has.
        package var decided: String?
        /// Where it is changed.
        package var change: Link?

        package init(what: Label, value: Label, source: Name? = nil, decided: String? = nil, change: Link? = nil) {
            self.what = what
            self.value = value
            self.source = source
            self.decided = decided
            self.change = change
        }
    }
}
