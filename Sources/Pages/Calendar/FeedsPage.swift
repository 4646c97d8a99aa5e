/// Calendar links of the acting post: make, copy, revoke.
package struct FeedsPage: Page {
    package var frame: Frame
    /// The links that are in use.
    package var feeds: [FeedLine] = []
    /// The form that makes a new one.
    package var create: FormModel

    package init(frame: Frame, feeds: [FeedLine] = [], create: FormModel) {
        self.frame = frame
        self.feeds = feeds
        self.create = create
    }

    package var forms: [FormModel] { [create] + feeds.map(\.revoke) }
}

/// One calendar link.
package struct FeedLine: Hashable, Sendable {
    /// The agreement or agreements it shows.
    package var covers: Name
    /// The post it was made for.
    package var post: Name
    /// The address; nil once it has been shown and can no longer be read.
    package var address: String?
    /// When it was made, in words.
    package var created: String
    /// When it was last read, in words.
    package var lastRead: String?
    /// The form that revokes it.
    package var revoke: FormModel

    package init(
        covers: Name, post: Name, address: String? = nil, created: String, lastRead: String? = nil, revoke: FormModel
    ) {
        self.covers = covers
        self.post = post
        self.address = address
        self.created = created
        self.lastRead = lastRead
        self.revoke = revoke
    }
}
