/// Who holds which post of one organisation in one agreement: for those who appoint.
package struct PeoplePage: Page {
    package var frame: Frame
    /// The organisation.
    package var organisation: Name
    /// Everybody who holds or held a post, by name.
    package var people: [Person]
    /// Gives somebody a post, known or new.
    package var appoint: FormModel
    /// What each role may do.
    package var roles: [RoleLine]
    /// A link that was just made, to hand over where there is no mail.
    package var link: String?
    /// What waits for a second administrator.
    package var proposals: [Proposal] = []
    /// Said to who administers alone.
    package var alone: String?

    package init(
        frame: Frame, organisation: Name, people: [Person], appoint: FormModel, roles: [RoleLine], link: String? = nil
    ) {
        self.frame = frame
        self.organisation = organisation
        self.people = people
        self.appoint = appoint
        self.roles = roles
        self.link = link
    }

    package var forms: [FormModel] {
        [appoint] + proposals.flatMap { [$0.confirm, $0.decline].compactMap { $0 } }
            + people.flatMap { $0.held.compactMap(\.end) + [$0.invite].compactMap { $0 } }
    }

    /// One person with their posts.
    package struct Person: Hashable, Sendable {
        package var name: String
        package var mail: String
        package var isDisabled: Bool
        package var held: [Held]
        /// Makes a new link; nil when nothing is held any more.
        package var invite: FormModel?

        package init(name: String, mail: String, isDisabled: Bool, held: [Held], invite: FormModel?) {
            self.name = name
            self.mail = mail
            self.isDisabled = isDisabled
            self.held = held
            self.invite = invite
        }
    }

    /// One post that is or was held.
    package struct Held: Hashable, Sendable {
        package var post: Name
        /// The role, and whether it is for somebody who is away.
        package var role: String
        /// From when to when, in words.
        package var days: String
        package var isOver: Bool
        /// Gives it a last day; nil when it is over.
        package var end: FormModel?

        package init(post: Name, role: String, days: String, isOver: Bool, end: FormModel?) {
            self.post = post
            self.role = role
            self.days = days
            self.isOver = isOver
            self.end = end
        }
    }

    /// A post that somebody is to hold, when a second administrator has confirmed it.
    package struct Proposal: Hashable, Sendable {
        package var name: String
        package var post: Name
        package var role: String
        package var days: String
        /// Who proposed it, and until when it waits.
        package var waits: String
        /// Nil for who proposed it, and for who it is about.
        package var confirm: FormModel?
        package var decline: FormModel?

        package init(
            name: String, post: Name, role: String, days: String, waits: String, confirm: FormModel?,
            decline: FormModel?
        ) {
            self.name = name
            self.post = post
            self.role = role
            self.days = days
            self.waits = waits
            self.confirm = confirm
            self.decline = decline
        }
    }

    /// A role and what it may do.
    package struct RoleLine: Hashable, Sendable {
        package var role: String
        package var rights: String

        package init(role: String, rights: String) {
            self.role = role
            self.rights = rights
        }
    }
}
