/// What has been, in one small picture: a strip for meetings, chips for counted or dated duties.
package enum History: Hashable, Sendable {
    case nothing
    case meetings(MeetingStrip)
    case chips([Chip], caption: String?)
}

/// The latest meetings of a series, oldest first, one lane per party.
package struct MeetingStrip: Hashable, Sendable {
    /// One lane each, in this order.
    package var lanes: [PartyMark]
    /// The latest, at most twelve are drawn.
    package var meetings: [Meeting]
    /// What the picture shows, in a sentence for those who do not see it.
    package var summary: String
    /// A few words under the picture.
    package var caption: String?

    package init(lanes: [PartyMark], meetings: [Meeting], summary: String, caption: String? = nil) {
        self.lanes = lanes
        self.meetings = meetings
        self.summary = summary
        self.caption = caption
    }

    /// One meeting in the strip.
    package enum Meeting: Hashable, Sendable {
        /// It was held; one answer per lane: was the party there.
        case held(present: [Bool])
        /// It was not held.
        case notHeld
        /// Not held, with an accepted reason.
        case excused
        /// Nothing is registered, and nothing was asked.
        case notRegistered
    }
}

/// One period, place or recipient of a counted or dated duty.
package struct Chip: Hashable, Sendable {
    /// What it is about: "2024", "HT 2".
    package var label: String
    /// How it went.
    package var mark: ChipMark

    package init(label: String, mark: ChipMark) {
        self.label = label
        self.mark = mark
    }
}

/// How one chip went.
package enum ChipMark: Hashable, Sendable, CaseIterable {
    case met, metLate, notMet, remaining, excused, notRegistered
}
