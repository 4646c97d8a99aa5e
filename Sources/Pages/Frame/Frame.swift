package import Vocabulary

/// What every page has around its content.
package struct Frame: Sendable {
    /// The page's language.
    package var language: Language
    /// The title of the tab; the program's name is added.
    package var title: Label
    /// The day for which everything on the page is true, in words.
    package var day: String?
    /// The same page in the other language.
    package var otherLanguagePath: String
    /// Who is acting; nil when nobody is signed in.
    package var who: Who?
    /// The main menu.
    package var menu: [MenuItem] = []
    /// The way here from the first page, without this page itself.
    package var crumbs: [Link] = []
    /// What was just done, shown once.
    package var notice: Notice?
    /// Whether the data are invented: says so on every page.
    package var isDemo: Bool = false
    /// The line under the program's name, such as the parties' names.
    package var subtitle: Name?
    /// Whether who acts may search.
    package var hasSearch: Bool = true
    /// Names that stay Swedish wherever they stand in an English sentence.
    package var swedishNames: [String] = []
    /// When who is signed in will be signed out; nil where nobody is, or where it does not matter.
    package var session: SessionEnd?

    package init(
        language: Language, title: Label, day: String? = nil, otherLanguagePath: String, who: Who? = nil,
        menu: [MenuItem] = [], crumbs: [Link] = [], notice: Notice? = nil, isDemo: Bool = false, subtitle: Name? = nil
    ) {
        self.language = language
        self.title = title
        self.day = day
        self.otherLanguagePath = otherLanguagePath
        self.who = who
        self.menu = menu
        self.crumbs = crumbs
        self.notice = notice
        self.isDemo = isDemo
        self.subtitle = subtitle
    }
}

/// The post that acts and on whose behalf.
package struct Who: Hashable, Sendable {
    /// The post.
    package var post: Name
    /// The organisation.
    package var organisation: Name
    /// Hidden fields of the form that signs out.
    package var signOutFields: [HiddenField] = []

    package init(post: Name, organisation: Name, signOutFields: [HiddenField] = []) {
        self.post = post
        self.organisation = organisation
        self.signOutFields = signOutFields
    }
}

/// When a session ends, so that nobody is surprised by it.
package struct SessionEnd: Hashable, Sendable {
    /// Minutes without a request after which it ends.
    package var idleMinutes: Int
    /// The hour at which it ends in any case.
    package var latest: String
    /// Seconds from now until the warning.
    package var warnAfter: Int
    /// Minutes between the warning and the end.
    package var warningMinutes: Int
    /// What prolongs it when it is asked for.
    package var stay: String
    /// Whose drafts the browser keeps: says nothing of who it is.
    package var owner: String

    package init(
        idleMinutes: Int, latest: String, warnAfter: Int, warningMinutes: Int, stay: String, owner: String
    ) {
        self.idleMinutes = idleMinutes
        self.latest = latest
        self.warnAfter = warnAfter
        self.warningMinutes = warningMinutes
        self.stay = stay
        self.owner = owner
    }
}

/// One item of the main menu.
package struct MenuItem: Hashable, Sendable {
    /// Where it leads and its words.
    package var link: Link
    /// Whether this page belongs under it.
    package var isCurrent: Bool = false

    package init(link: Link, isCurrent: Bool = false) {
        self.link = link
        self.isCurrent = isCurrent
    }
}

/// A line at the top of a page about what was just done.
package struct Notice: Hashable, Sendable {
    /// What sort of news.
    package enum Kind: Hashable, Sendable, CaseIterable { case done, information, warning }

    /// Decides colour and icon.
    package var kind: Kind
    /// The news, in a sentence: "Registrerat: Styrgruppen möttes 19 september 2025."
    package var text: String
    /// A next step.
    package var link: Link?

    package init(kind: Kind, text: String, link: Link? = nil) {
        self.kind = kind
        self.text = text
        self.link = link
    }
}
