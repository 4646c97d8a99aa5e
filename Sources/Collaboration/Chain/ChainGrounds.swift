package import Vocabulary

// What the work builds on: the situation picture, the problem and the cause analysis.

/// A situation picture (lägesbild): the day it is from, what it covers, its parts and its findings. Entered by hand, or written from a picture that was
/// worked out: then its figures are frozen beside it.
package struct Picture: Hashable, Sendable, Codable {
    package enum Sort: String, Hashable, Sendable, Codable, CaseIterable {
        /// One party's own, before the pictures are joined.
        case own
        case joint
        /// A problem picture (problembild), where the text has one beside the situation picture.
        case problem
    }
    /// A finding, by a number of its own that later work points at.
    package struct Finding: Hashable, Sendable, Codable {
        package var no: Int
        package var text: String
        package var strength: Strength?
        /// The key of the drafted finding that it was written from, in the frozen figures; nil for people's own.
        package var rule: String?
        package init(_ no: Int, _ text: String, _ strength: Strength? = nil) {
            self.no = no
            self.text = text
            self.strength = strength
        }
    }
    package var title: String
    package var sort: Sort
    package var dated: CivilDate?
    package var from: CivilDate?
    package var through: CivilDate?
    /// What it says under each part, by the words of the definition: `crime`, `consequences`, `analysis` …
    package var parts: [String: String]?
    @Listing package var findings: [Finding] = []
    /// The pictures that a joint picture was made from.
    @Listing package var inputs: [DocumentID] = []
    @Listing package var sources: [String] = []
    /// Sources that were not used, in free words.
    package var leftOut: String?
    /// Reviewed, and nothing had to be changed.
    package var noChange: Bool?
    /// The digest of the figures that were frozen with it: 64 hexadecimal digits; nil when it was entered by hand.
    package var figures: String?

    package init(_ title: String, _ sort: Sort) {
        self.title = title
        self.sort = sort
    }
}

/// How well something is supported (gott, visst, svagt stöd).
package enum Strength: String, Hashable, Sendable, Codable, CaseIterable { case strong, some, weak }

/// A problem (problem): what, where, when, whom it harms, and how often it comes back.
package struct Problem: Hashable, Sendable, Codable {
    package var title: String
    package var what: String?
    package var place: String?
    package var time: String?
    package var harmed: String?
    package var since: String?
    package var recurrence: String?
    package var prioritised: Bool?
    /// Keys of the definition, or numbers of focus areas chosen since.
    @Listing package var areas: [String] = []
    @Listing package var pictures: [DocumentID] = []
    /// The way of working its rounds follow, by name; the agreement's first one when left out.
    package var model: String?

    package init(_ title: String) { self.title = title }
}

/// A cause analysis (orsaksanalys), as text that prints and compares, whatever drawing people made of it.
package struct Analysis: Hashable, Sendable, Codable {
    package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
        case fishbone, tree, chain, triangle

        /// The places that a cause may have in the drawing; empty where they are numbered instead.
        package var places: [String] {
            switch self {
            case .fishbone: ["victim", "perpetrator", "place"]
            case .triangle: ["offender", "target", "place", "handler", "guardian", "manager"]
            case .tree, .chain: []
            }
        }
    }
    package struct Cause: Hashable, Sendable, Codable {
        package enum Sort: String, Hashable, Sendable, Codable, CaseIterable { case situational, social }
        package var no: Int
        package var text: String
        /// The bone of a fishbone, or the side of a crime triangle.
        package var place: String?
        /// The cause behind it in a tree, or the link before it in a chain of events.
        package var after: Int?
        package var strength: Strength?
        package var sort: Sort?
        /// What supports it; nothing means that it is assumed.
        package var support: String?
        package init(_ no: Int, _ text: String) {
            self.no = no
            self.text = text
        }
        package var isAssumed: Bool { support?.allSatisfy(\.isWhitespace) ?? true }
    }
    package struct Conclusion: Hashable, Sendable, Codable {
        package var no: Int
        package var text: String
        package init(_ no: Int, _ text: String) {
            self.no = no
            self.text = text
        }
    }
    package var method: Method
    package var dated: CivilDate?
    package var problem: DocumentID?
    @Listing package var areas: [String] = []
    @Listing package var causes: [Cause] = []
    @Listing package var conclusions: [Conclusion] = []
    /// Each party's own view, by the party's key.
    package var views: [String: String]?
    package var complete: Bool?
    /// A deeper analysis, where the text asks for one before what follows on it.
    package var deeper: Bool?

    package init(_ method: Method, problem: DocumentID? = nil) {
        self.method = method
        self.problem = problem
    }
}
