/// Signing in to the demo: one button per post.
package struct SignInPage: Page {
    package var frame: Frame
    /// The agreements, each with its organisations and their posts.
    package var agreements: [SignInAgreement]
    /// Where the choice is sent.
    package var action: String
    /// The idempotency key.
    package var key: String
    /// What is sent along unseen, such as the page to return to.
    package var hidden: [HiddenField] = []

    package init(
        frame: Frame, agreements: [SignInAgreement], action: String, key: String, hidden: [HiddenField] = []
    ) {
        self.frame = frame
        self.agreements = agreements
        self.action = action
        self.key = key
        self.hidden = hidden
    }
}

/// One agreement on the sign-in page.
package struct SignInAgreement: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// The organisations of its parties.
    package var organisations: [SignInOrganisation]

    package init(name: Name, organisations: [SignInOrganisation]) {
        self.name = name
        self.organisations = organisations
    }
}

/// One organisation with its posts.
package struct SignInOrganisation: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// The party it belongs to.
    package var party: PartyMark
    /// The posts to choose from.
    package var posts: [SignInPost]

    package init(name: Name, party: PartyMark, posts: [SignInPost]) {
        self.name = name
        self.party = party
        self.posts = posts
    }
}

/// One post to sign in as.
package struct SignInPost: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// What the button sends as `post`.
    package var value: String

    package init(name: Name, value: String) {
        self.name = name
        self.value = value
    }
}
