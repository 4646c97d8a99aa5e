package import Agreements
package import Vocabulary

/// Where a fact departs from what the agreement says. The fact is recorded all the same, with a reason, and the
/// deviation is shown until it is mended. What it departs from is settled when it is recorded, and stored with the entry.
package struct Deviation: Hashable, Sendable, Codable {
    /// These words stand in journals, and never change.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A body decided that is not the one the text asks.
        case decidedByOther = "decided-by-other"
        /// A post signed that is not the one the text asks.
        case signedByOther = "signed-by-other"
        /// One party ended the agreement where no party may do so alone.
        case terminatedAlone = "terminated-alone"
        /// The agreement was finally followed up before it had ended.
        case followedUpEarly = "followed-up-early"
        /// Something was done before what the agreement asks for first.
        case gatePassed = "gate-passed"
    }
    package let kind: Kind
    /// The heading of the text that it departs from.
    package let clause: String?
    /// The section of the law that it departs from.
    package let law: String?
    /// Those whom the text asks.
    package let instead: [ActorKey]?
    /// The agreement's last day as it was known then.
    package let lastDay: CivilDate?
    /// The gate that was passed, by its key in the definition, and what was missing then.
    package let gate: String?
    package let missing: [Gate.Need]?

    /// One gate was passed without what it asks for.
    init(passing stop: Stop, missing: [Gate.Need]) {
        kind = .gatePassed
        clause = stop.clause
        law = stop.law
        instead = nil
        lastDay = nil
        gate = stop.gate
        self.missing = missing
    }

    /// A whole gate was passed.
    package init(passing gate: Gate) {
        kind = .gatePassed
        clause = gate.basis.clause
        law = gate.basis.law
        instead = nil
        lastDay = nil
        self.gate = gate.key
        missing = gate.needs
    }

    package init(_ kind: Kind, from basis: Basis? = nil, instead: [ActorKey]? = nil, lastDay: CivilDate? = nil) {
        gate = nil
        missing = nil
        self.kind = kind
        clause = basis?.clause
        law = basis?.law
        self.instead = instead
        self.lastDay = lastDay
    }
}

/// A deviation with the entry that holds it: who recorded it, and which day it concerns.
package struct RecordedDeviation: Hashable, Sendable {
    package let entry: Entry
    package let deviation: Deviation

    package init(_ deviation: Deviation, in entry: Entry) {
        self.entry = entry
        self.deviation = deviation
    }
}
