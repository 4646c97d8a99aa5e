/// The situation pictures of an agreement: those that were adopted, those that are being made, and what can be looked at now.
package struct PicturesPage: Page {
    package var frame: Frame
    /// Periods that can be looked at now: this week, this month, this year, two years.
    package var periods: [Link] = []
    /// A period of one's own choice: sent by GET.
    package var chooser: [Field] = []
    /// Where the chosen period is sent.
    package var action: String
    package var pictures: [PictureLine] = []

    package init(frame: Frame, action: String) {
        self.frame = frame
        self.action = action
    }
}

/// One picture in the list.
package struct PictureLine: Hashable, Sendable {
    package var picture: Link
    /// Whose it is: both parties', or one's own.
    package var marks: [PartyMark]
    /// Period and version in words.
    package var text: String
    package var status: StatusLabel?
    package init(picture: Link, marks: [PartyMark], text: String, status: StatusLabel? = nil) {
        self.picture = picture
        self.marks = marks
        self.text = text
        self.status = status
    }
}
