package import Vocabulary

/// What is ruled without a date: read, explained and counted; steps will be held against them.
package struct Rules: Sendable {
    package var areas: [FocusArea] = []
    package var sources: [DataSource] = []
    package var documents: [NamedDocument] = []
    package var process: [ProcessModel] = []
    package var goals: [GoalRule] = []
    package var plan: [PlanRule] = []
    package var gates: [Gate] = []
    package var approvals: [Approval] = []
    package var money: [MoneyRule] = []
    package var standing: [StandingDuty] = []
    package var termination: Termination?
    package var terms: [Term] = []
    package var abbreviations: Abbreviations?
    package var notRegulated: NotRegulated?
    package var notes: [SourceNote] = []
    package init() {}
}

/// A focus area (fokusområde).
package struct FocusArea: Hashable, Sendable {
    package let key: String
    package let number: Int?
    package let title: Title
    package let reading: Bilingual?
    /// Children and young people in particular.
    package let child: Bool
    package let contentMissing: Bool
    /// Whatever areas are chosen for a year, this stays among them.
    package let always: Bool
    package let aliases: [String]
    package let indicators: [String]
    package let basis: Basis
}

/// Something that situation pictures are built from.
package struct DataSource: Hashable, Sendable {
    package let key: String
    package let title: Title
    package let type: String
    package let from: [ActorKey]
    package let reading: Bilingual
    package let basis: Basis
}

/// A document the text leans on.
package struct NamedDocument: Hashable, Sendable {
    package let key: String
    package let title: Title
    package let kind: String
    package let number: String?
    package let dated: ImpreciseDate?
    /// False when the text refers to it and it was not attached.
    package let attached: Bool
    package let reading: Bilingual?
    package let basis: Basis
}

/// The steps that work goes through, and whether they may be skipped or gone back over.
package struct ProcessModel: Hashable, Sendable {
    package enum Passage: String, Sendable, CaseIterable {
        case freely
        case withReason = "with reason"
        case never
    }
    /// What a step is for, whatever the text calls it: the four that every model of problem solving has.
    package enum Phase: String, Sendable, CaseIterable, Comparable {
        case scan, analyse, respond, assess

        package static func < (a: Phase, b: Phase) -> Bool { a.order < b.order }
        private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }
    package let name: String
    package let steps: [String]
    /// What each step is for, in the order of the steps; empty where the definition does not say.
    package let phases: [Phase]
    package let back: Passage?
    package let skip: Passage?
    package let inside: String?
    package let reading: Bilingual
    package let basis: Basis
}

package struct GoalRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case aim
        case criteria([String])
        case levels([String])
        case unmeasurableAccepted
        case rule
    }
    package let kind: Kind
    package let reading: Bilingual
    package let basis: Basis
}

package struct PlanRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case scope(String)
        case fields([String])
        case revised([String])
        case linked([String])
        case rule
    }
    package let kind: Kind
    package let reading: Bilingual
    package let basis: Basis
}

/// A step that waits for something else; facts are never stopped.
package struct Gate: Hashable, Sendable {
    package enum Strength: String, Sendable, CaseIterable { case hard, soft }
    package enum Step: String, Hashable, Sendable, Codable, CaseIterable {
        case planMeasure = "plan measure"
        case startMeasure = "start measure"
        case decideMeasure = "decide measure"
        case planFollowOn = "plan follow-on measure"
        case submitPlan = "submit plan"
        case approvePlan = "approve plan"
        case activatePlan = "activate plan"
        case closePlan = "close plan"
        case activateArea = "activate focus area"
        case decideArea = "decide focus area"
        case approveArea = "approve focus area"
        case adoptPicture = "adopt joint picture"
        case importPoliceData = "import police data"
        case startGroup = "start working group"
        case nextStep = "next step"
        case closeProblem = "close problem"
        case closeWalk = "close safety walk"
        case closeAgreement = "close agreement"
        case publishPromise = "publish promise"
        case decideMatter = "decide matter"
        case reviseActivities = "revise activities early"
        case shareCost = "share cost"
    }
    package enum Need: Hashable, Sendable {
        case has(thing: String, of: String?, by: ActorKey?, before: String?, noLaterThan: String?)
        case fields([String], of: String?)
        case bothParties(String)
        case notSameBody(as: String)
        case decided(by: ActorKey, what: String?)
        case prepared(by: ActorKey)
        case reason
    }
    package let key: String
    package let stops: Step
    /// For `next step`: only when this step of the way of working is left for a later one.
    package let leaving: String?
    package let needs: [Need]
    package let strength: Strength
    package let reading: Bilingual
    package let basis: Basis
}

/// Who takes which part in a decision, in order; two tracks where two authorities decide each for itself.
package struct Approval: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let verb: String
        package let by: ActorKey
    }
    package let key: String
    package let of: String
    package let steps: [Step]
    package let tracks: [Track]
    package let reading: Bilingual
    package let basis: Basis
    package struct Track: Hashable, Sendable {
        package let party: ActorKey
        package let steps: [Step]
    }
    package static let verbs = ["proposes", "prepares", "submits", "advises", "anchors", "approves", "decides"]
}

package struct MoneyRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case share([Share], of: String?, onlyFor: [String])
        case ownCosts
        case byAgreement(of: String)
        case grant(from: String, year: Int?, activity: String?)
    }
    package struct Share: Hashable, Sendable {
        package let party: ActorKey
        package let percent: Int
    }
    package let kind: Kind
    package let reading: Bilingual
    package let basis: Basis
}

/// A principle, responsibility, role or method: readable, with "last heard of".
package struct StandingDuty: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case principle, responsibility, role, method, communication, representation, activity, revision
        case acuteEvent = "acute event"
    }
    package let key: String?
    package let kind: Kind
    package let by: [ActorKey]
    package let strength: Cadence.Strength
    package let reading: Bilingual
    package let basis: Basis
}

package struct Termination: Hashable, Sendable {
    package enum By: String, Sendable, CaseIterable {
        case eitherParty = "either party"
        case bothParties = "both parties"
    }
    package let by: By
    package let notice: String?
    package let reading: Bilingual
    package let basis: Basis
}

package struct Term: Hashable, Sendable {
    package let term: String
    package let reading: Bilingual
    package let source: String?
    package let basis: Basis
}

package struct Abbreviations: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let short: String
        package let long: String
    }
    package let explained: [Entry]
    package let unexplained: [String]
    package let basis: Basis
}

package struct NotRegulated: Hashable, Sendable {
    /// Without English where the definition gives one language only.
    package let topics: [Title]
    package let basis: Basis
}

package struct SourceNote: Hashable, Sendable {
    package let about: [RowID]
    package let reading: Bilingual
    package let basis: Basis
}
