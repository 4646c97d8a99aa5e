/// A situation picture: what matters first, then what it rests on, what it does not show, and what comes of it.
package struct PicturePage: Page {
    package var frame: Frame
    package var heading: String
    /// Period, what it is compared with, version, decision.
    package var facts: [Fact] = []
    /// Whose picture: the joint one and each party's own.
    package var tabs: [PictureTab] = []
    /// Writing it, or the document that it was written as; nil when the reader can go no further.
    package var handOver: Link?
    /// What is worked out only when somebody asks.
    package var further: Link?
    /// The picture as files.
    package var downloads: [Link] = []
    /// What is odd about it: a part that is not ready, a newer version, invented areas.
    package var warnings: [WarningLine] = []
    package var findings: [FindingCard] = []
    /// Findings that were left out, with why.
    package var leftOut: [FindingCard] = []
    package var groups: [FigureGroup] = []
    /// What the picture does not show.
    package var unseen: [String] = []
    /// How ready each party's part is.
    package var parts: [PartLine] = []
    /// What was used, what was left out, and how old it is.
    package var sources: [SourceLine] = []
    /// The three parts that law 2023:196 section 4 asks for.
    package var law: [LawLine] = []
    /// What came of it, when it has been written: problems, goals, measures.
    package var work: [WorkLine] = []
    /// Why there is nothing to show, and what to do; nil when there is something.
    package var empty: String?

    package init(frame: Frame, heading: String) {
        self.frame = frame
        self.heading = heading
    }

    package var drawsFigures: Bool { true }
}

/// Whose picture one may look at.
package struct PictureTab: Hashable, Sendable {
    package var name: Label
    package var marks: [PartyMark]
    package var path: String
    package var isCurrent: Bool

    package init(name: Label, marks: [PartyMark], path: String, isCurrent: Bool = false) {
        self.name = name
        self.marks = marks
        self.path = path
        self.isCurrent = isCurrent
    }
}

/// Figures that rest on the same sources.
package struct FigureGroup: Hashable, Sendable {
    package var heading: Label
    package var marks: [PartyMark]
    package var figures: [Figure]

    package init(heading: Label, marks: [PartyMark] = [], figures: [Figure]) {
        self.heading = heading
        self.marks = marks
        self.figures = figures
    }
}

/// How ready one party's part of a joint picture is.
package struct PartLine: Hashable, Sendable {
    package var party: PartyMark
    package var text: String
    package init(party: PartyMark, text: String) {
        self.party = party
        self.text = text
    }
}

/// One source: what it counts, what of the period it covers, and how old it is.
package struct SourceLine: Hashable, Sendable {
    package var name: Label
    package var counts: String
    package var covers: String
    package var age: String
    /// Used, or left out and why.
    package var use: String
    package init(name: Label, counts: String, covers: String, age: String, use: String) {
        self.name = name
        self.counts = counts
        self.covers = covers
        self.age = age
        self.use = use
    }
}

/// One of the three parts of the law, what is there for it and what is lacking.
package struct LawLine: Hashable, Sendable {
    package var part: String
    package var holds: [String]
    package var lacks: [String]
    package init(part: String, holds: [String], lacks: [String]) {
        self.part = part
        self.holds = holds
        self.lacks = lacks
    }
}

/// A document that rests on the picture, and what it has led to in turn.
package struct WorkLine: Hashable, Sendable {
    package var row: DocumentRow
    package var then: [DocumentRow]
    package init(row: DocumentRow, then: [DocumentRow]) {
        self.row = row
        self.then = then
    }
}
