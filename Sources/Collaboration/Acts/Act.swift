package import Agreements
package import Vocabulary

/// What somebody wants written in the journal. Facts are always recorded; only steps can be refused for order's sake.
package enum Act: Hashable, Sendable {
    case done(Doing)
    case excuse(Obligation.ID, reason: String)
    case correct(entry: Int, reason: String)
    case annotate(entry: Int, text: String)
    /// Makes an own note readable to all parties.
    case shareNote(entry: Int, text: String)
    case proposeReading(definition: String, effective: CivilDate?)
    case acceptReading(digest: String?)
    /// Accepts the cards of a reading but for those sent back, each with what should be different.
    case answerReading(digest: String?, sentBack: [SentBackCard])
    case countFrom(CivilDate, commitment: CommitmentKey?)
    case chooseInterval(CommitmentKey, days: Int)
    case setCalendar(year: Int, LocalCalendar.Year)
    /// The reason is needed where the act departs from what the agreement says; so with the next, and the last follow-up.
    case decide(by: ActorKey, reference: String?, reason: String? = nil)
    case sign(by: ActorKey, acting: Bool, reason: String? = nil)
    case fillPlaceholder(String, value: String)
    case beginRevision(reason: String)
    case terminate(effective: CivilDate, reason: String?)
    case followUpFinally(reference: String?, reason: String? = nil)
    case replace(by: AgreementID)
    /// Something about the measures of the plan.
    case measure(MeasureAct)
    /// A party's word about what another registered, or nobody did.
    case word(WordAct)
    /// A meeting is to be held on a day, today or later.
    case planMeeting(CommitmentKey, day: CivilDate)
    /// One section of a paper in people's own words, for the own organisation; empty gives it back to the draft.
    case writeSection(paper: String, section: String, text: String)
    /// A paper's whole text, made readable to all parties.
    case sharePaper(String, text: String)
    /// A paper's whole text, frozen; with the document of the agreement that it is, where it is one.
    case adoptPaper(String, text: String, what: String?, reference: String?)
    /// Something done, with a file that shows it: for the own organisation, or shared from the start.
    case doneShownBy(Doing, EvidenceFile, isShared: Bool)
    /// A file that shows an entry of the own organisation's.
    case attachFile(EvidenceFile, to: Int, isShared: Bool)
    /// Makes an own file readable to all parties. The digest is the file's, as the own entry's content tells it.
    case shareFile(entry: Int, digest: String)
    /// Something about the chain from finding to follow-up.
    case chain(ChainAct)
    /// The rows of a file, taken in as one batch.
    case takeIn(RowsAct)
    /// Something written on the board of a meeting; with whether somebody says that no person is meant by words that may.
    case week(WeekAct, noPersons: Bool = false)

    /// Something done that may meet commitments.
    package struct Doing: Hashable, Sendable {
        package var evidence: Evidence.Kind
        package var what: String
        package var present: [ActorKey]
        package var unit: String?
        package var about: String?
        package var noChange: Bool
        package var reference: String?
        package var note: String?
        /// The categories of the data delivered, where it matters which; with the reason, when nobody has decided on them.
        package var categories: [String] = []
        package var reason: String?

        package init(
            _ evidence: Evidence.Kind, what: String, present: [ActorKey] = [], unit: String? = nil,
            about: String? = nil,
            noChange: Bool = false, reference: String? = nil, note: String? = nil
        ) {
            self.evidence = evidence
            self.what = what
            self.present = present
            self.unit = unit
            self.about = about
            self.noChange = noChange
            self.reference = reference
            self.note = note
        }
    }
}

/// A card that a party does not accept, and what should be different: the other parties read it.
package struct SentBackCard: Hashable, Sendable {
    package let commitment: CommitmentKey
    package let words: String

    package init(_ commitment: CommitmentKey, words: String) {
        self.commitment = commitment
        self.words = words
    }
}

/// An act with who, when and its idempotency key: sending it twice records it once.
package struct ActRequest: Hashable, Sendable {
    package let act: Act
    package let actor: Actor
    /// The civil day it concerns.
    package let on: CivilDate
    package let key: String

    package init(_ act: Act, by actor: Actor, on: CivilDate, key: String) {
        self.act = act
        self.actor = actor
        self.on = on
        self.key = key
    }
}

/// Why an act was not recorded. Every reason is given at once; each can be mended by the person who acts.
package enum Refusal: Error, Hashable, Sendable {
    case onAfterToday(CivilDate, today: CivilDate)
    case recordedDecreases
    case unknownOrganisation(ActorKey, known: [ActorKey])
    case unknownPost(ActorKey)
    case postOfOther(ActorKey, organisation: ActorKey)
    case unknownThing(String, Evidence.Kind, nearest: String?)
    case unknownParticipant(ActorKey, nearest: String?)
    case unitNeeded(Cadence.Per, allowed: [String])
    case unknownUnit(String, allowed: [String])
    case unknownPeriod(String, commitment: CommitmentKey)
    case identityNumber(field: String)
    case textMissing(field: String)
    case textTooLong(field: String, limit: Int)
    case unknownCommitment(String)
    case unknownObligation(String)
    case notOwing(ActorKey, obligation: Obligation.ID)
    case nothingToExcuse(Obligation.ID)
    case unknownEntry(Int)
    case alreadyWithdrawn(Int)
    case notYourEntry(Int)
    case notYourNote(Int)
    case faultyDefinition([Fault])
    case anotherAgreement(AgreementID)
    case noReading
    case alreadyAccepted
    /// It was accepted before in this reading, so it cannot be sent back by answering again.
    case cardAccepted(CommitmentKey)
    case unknownPlaceholder(String)
    case emptyPlaceholder(String)
    /// It departs from what the agreement says, and no reason is given. With whoever did it, where that is the matter.
    case reasonNeeded(Deviation, by: ActorKey?)
    case badInterval(Int, allowed: ClosedRange<Int>)
    case intervalStated(CommitmentKey)
    case badYear(Int)
    case badCalendar(String)
    case effectiveBefore(CivilDate)
    case badKey
    case unknownMeasure(MeasureNumber)
    case tooManyMeasures(Int, most: Int)
    case nothingChanged(MeasureNumber)
    case nothingToAgree(MeasureNumber)
    case notAnswering(ActorKey, measure: MeasureNumber)
    /// Done or dropped already; or begun already, when that is what is said.
    case measureOver(MeasureNumber)
    /// The field's last day lies before the first day of the start.
    case endsBeforeStart(String)
    /// One of many, by its place from 1.
    indirect case inRow(Int, Refusal)
    case unknownPaper(String)
    case notYourFile(Int)
    /// The entry is shown by as many files as one may be.
    case tooManyFiles(Int, most: Int)
    /// The other parties speak of it, not the one that registered it.
    case ownEntry(Int)
    case occasionNotOver(Obligation.ID)
    case noMeeting(CommitmentKey)
    case dayPassed(CivilDate, today: CivilDate)
    case alreadyPlanned(CivilDate)
    case unknownDocument(String)
    case unknownSubject(String)
    case unknownPart(PartID)
    case documentUnchanged(DocumentID)
    /// Shared already: its words are not one organisation's own again.
    case documentShared(DocumentID)
    /// The same number twice in a document's list.
    case numberTwice(field: String, Int)
    case badPlace(String, allowed: [String])
    case datedAfter(CivilDate, on: CivilDate)
    case causeNeeded
    case targetIsBaseline
    case wrongStep(ChainFact.Step, of: Subject)
    case unknownStep(String, allowed: [String])
    case sameStep(String)
    /// The way of working has no such way, back or past steps.
    case noPassage(from: String, to: String, clause: String?)
    case unknownSeat(ActorKey, body: ActorKey)
    /// The agreement asks for something first.
    case stopped(Stop)
    /// Not one row can be taken in.
    case noRows
    /// The organisation has taken in the same file before, and not taken it back.
    case sameFile(entry: Int)
    case undoTooLate(Int, last: CivilDate)
    /// The rows of that entry were taken back, and do not come back.
    case rowsAreGone(Int)
    case week(WeekRefusal)

    /// The word for the reason in JSON and on the command line; stable.
    package var code: String {
        switch self {
        case .onAfterToday: "on-after-today"
        case .recordedDecreases: "recorded-decreases"
        case .unknownOrganisation: "unknown-organisation"
        case .unknownPost: "unknown-post"
        case .postOfOther: "post-of-other-organisation"
        case .unknownThing: "unknown-thing"
        case .unknownParticipant: "unknown-participant"
        case .unitNeeded: "unit-needed"
        case .unknownUnit: "unknown-unit"
        case .unknownPeriod: "unknown-period"
        case .identityNumber: "identity-number"
        case .textMissing: "text-missing"
        case .textTooLong: "text-too-long"
        case .unknownCommitment: "unknown-commitment"
        case .unknownObligation: "unknown-obligation"
        case .notOwing: "not-owing"
        case .nothingToExcuse: "nothing-to-excuse"
        case .unknownEntry: "unknown-entry"
        case .alreadyWithdrawn: "already-withdrawn"
        case .notYourEntry: "not-your-entry"
        case .notYourNote: "not-your-note"
        case .faultyDefinition: "faulty-definition"
        case .anotherAgreement: "another-agreement"
        case .noReading: "no-reading"
        case .alreadyAccepted: "already-accepted"
        case .cardAccepted: "card-already-accepted"
        case .unknownPlaceholder: "unknown-placeholder"
        case .emptyPlaceholder: "empty-placeholder"
        case .reasonNeeded: "reason-needed"
        case .badInterval: "bad-interval"
        case .intervalStated: "interval-stated"
        case .badYear: "bad-year"
        case .badCalendar: "bad-calendar"
        case .effectiveBefore: "effective-before"
        case .badKey: "bad-key"
        case .unknownMeasure: "unknown-measure"
        case .tooManyMeasures: "too-many-measures"
        case .nothingChanged: "nothing-changed"
        case .nothingToAgree: "nothing-to-agree"
        case .notAnswering: "not-answering"
        case .measureOver: "measure-over"
        case .endsBeforeStart: "ends-before-start"
        case .inRow(_, let refusal): refusal.code
        case .unknownPaper: "unknown-paper"
        case .notYourFile: "not-your-file"
        case .tooManyFiles: "too-many-files"
        case .ownEntry: "own-entry"
        case .occasionNotOver: "occasion-not-over"
        case .noMeeting: "no-meeting"
        case .dayPassed: "day-passed"
        case .alreadyPlanned: "already-planned"
        case .unknownDocument: "unknown-document"
        case .unknownSubject: "unknown-subject"
        case .unknownPart: "unknown-part"
        case .documentUnchanged: "document-unchanged"
        case .documentShared: "document-shared"
        case .numberTwice: "number-twice"
        case .badPlace: "bad-place"
        case .datedAfter: "dated-after"
        case .causeNeeded: "cause-needed"
        case .targetIsBaseline: "target-is-baseline"
        case .wrongStep: "wrong-step"
        case .unknownStep: "unknown-step"
        case .sameStep: "same-step"
        case .noPassage: "no-passage"
        case .unknownSeat: "unknown-seat"
        case .stopped: "stopped"
        case .noRows: "no-rows"
        case .sameFile: "same-file"
        case .undoTooLate: "undo-too-late"
        case .rowsAreGone: "rows-are-gone"
        case .week(let refusal): refusal.code
        }
    }
}

/// All reasons at once.
package struct Refusals: Error, Hashable, Sendable {
    package let reasons: [Refusal]
    package init(_ reasons: [Refusal]) { self.reasons = reasons }
}

/// Limits on what people write, in characters as people count them; a key is counted in bytes.
package enum TextLimits {
    package static let note = 10_000
    package static let reason = 1_000
    package static let reference = 300
    package static let value = 200
    package static let key = 100
    /// A character may be built of any number of parts; no language needs more than this.
    static let bytesForOne = 16

    static func isLonger(_ text: String, than limit: Int) -> Bool {
        // Bytes are known at once: most texts are short in them too, and the longest are never counted through.
        text.utf8.count > limit && (text.utf8.count > bytesForOne * limit || text.count > limit)
    }
}
