package import Agreements
package import Vocabulary

/// What one entry of the journal says happened. Everything that status needs stands here; free text hangs beside it.
package enum Fact: Hashable, Sendable {
    case done(Done)
    case excused(Excused)
    case withdrawn(Withdrawn)
    case readingProposed(ReadingProposed)
    case readingAccepted(ReadingAccepted)
    /// One card of a reading, sent back by one party; what should be different is the entry's content.
    case cardSentBack(CardSentBack)
    case countedFrom(CountedFrom)
    case intervalChosen(IntervalChosen)
    case calendarSet(CalendarSet)
    case decided(Decided)
    case signed(Signed)
    case placeholderFilled(PlaceholderFilled)
    case revisionBegun
    case terminated(Terminated)
    case finallyFollowedUp
    case replaced(Replaced)
    /// Something about a measure of the plan.
    case measure(MeasureFact)
    /// One party's word about what another registered, or nobody did.
    case word(PartyWord)
    case meetingPlanned(MeetingPlanned)
    /// Free text about an earlier entry; the text itself is content.
    case note(Note)
    case sectionWritten(SectionWritten)
    case paperShared(PaperText)
    case paperAdopted(PaperText)
    /// A file that shows an earlier entry; its digest is content, and the file lies beside the journal.
    case fileAttached(FileAttached)
    /// Something about the chain from finding to follow-up.
    case chain(ChainFact)
    /// Rows of a file, taken in as one batch; how its columns were read is content.
    case rowsTakenIn(TakenRows)
    /// Something written on the board of a forum's meeting.
    case week(WeekFact)

    /// A meeting held, a document adopted, a delivery received …: something that can meet a commitment.
    package struct Done: Hashable, Sendable, Codable {
        package let evidence: Evidence.Kind
        package let what: String
        /// Posts, units or bodies that took part.
        package var present: [ActorKey] = []
        /// The place, grade, recipient … it counts for, as in `Obligation.ID.unit`.
        package var unit: String?
        /// The period it is about, when named.
        package var about: String?
        package var noChange: Bool?
        /// A registry number or an address.
        package var reference: String?
        /// What it met when it was recorded.
        package var meets: [Obligation.ID]?
        /// The categories of the data delivered, where it matters which.
        package var categories: [String]?

        package init(evidence: Evidence.Kind, what: String) {
            self.evidence = evidence
            self.what = what
        }
    }
    package struct Excused: Hashable, Sendable, Codable {
        package let obligation: Obligation.ID
        package let party: ActorKey
        package init(obligation: Obligation.ID, party: ActorKey) {
            self.obligation = obligation
            self.party = party
        }
    }
    package struct Withdrawn: Hashable, Sendable, Codable {
        package let entry: Int
        package init(entry: Int) {
            self.entry = entry
        }
    }
    package struct ReadingProposed: Hashable, Sendable, Codable {
        package let digest: String
        package let effective: CivilDate
        package init(digest: String, effective: CivilDate) {
            self.digest = digest
            self.effective = effective
        }
    }
    package struct ReadingAccepted: Hashable, Sendable, Codable {
        package let digest: String
        package let party: ActorKey
        /// The cards that the party does not accept; left out when it accepts them all.
        package let except: [CommitmentKey]?
        package init(digest: String, party: ActorKey, except: [CommitmentKey]? = nil) {
            self.digest = digest
            self.party = party
            self.except = except
        }
    }
    package struct CardSentBack: Hashable, Sendable, Codable {
        package let digest: String
        package let commitment: CommitmentKey
        package let party: ActorKey
        package init(digest: String, commitment: CommitmentKey, party: ActorKey) {
            self.digest = digest
            self.commitment = commitment
            self.party = party
        }
    }
    /// The day from which score is kept; of one commitment, or of all.
    package struct CountedFrom: Hashable, Sendable, Codable {
        package let from: CivilDate
        package let commitment: CommitmentKey?
        package let party: ActorKey
        package init(from: CivilDate, commitment: CommitmentKey? = nil, party: ActorKey) {
            self.from = from
            self.commitment = commitment
            self.party = party
        }
    }
    /// An interval in days that the text leaves open, chosen locally.
    package struct IntervalChosen: Hashable, Sendable, Codable {
        /// From a week to three years, and some days over.
        package static let allowedDays = 7...1100
        package let commitment: CommitmentKey
        package let days: Int
        package let party: ActorKey
        package init(commitment: CommitmentKey, days: Int, party: ActorKey) {
            self.commitment = commitment
            self.days = days
            self.party = party
        }
    }
    package struct CalendarSet: Hashable, Sendable, Codable {
        package let year: Int
        package let calendar: LocalCalendar.Year
        package init(year: Int, calendar: LocalCalendar.Year) {
            self.year = year
            self.calendar = calendar
        }
    }
    package struct Decided: Hashable, Sendable, Codable {
        package let by: ActorKey
        package let reference: String?
        package init(by: ActorKey, reference: String? = nil) {
            self.by = by
            self.reference = reference
        }
    }
    package struct Signed: Hashable, Sendable, Codable {
        package let by: ActorKey
        package let acting: Bool
        package init(by: ActorKey, acting: Bool) {
            self.by = by
            self.acting = acting
        }
    }
    package struct PlaceholderFilled: Hashable, Sendable, Codable {
        package let placeholder: String
        package let value: String
        package init(placeholder: String, value: String) {
            self.placeholder = placeholder
            self.value = value
        }
    }
    package struct Terminated: Hashable, Sendable, Codable {
        package let effective: CivilDate
        package let party: ActorKey
        /// True where no party may end the agreement alone: then it ends when all have given the same last day.
        package let jointly: Bool?
        package init(effective: CivilDate, party: ActorKey, jointly: Bool? = nil) {
            self.effective = effective
            self.party = party
            self.jointly = jointly
        }
    }
    package struct Replaced: Hashable, Sendable, Codable {
        package let by: AgreementID
        package init(by: AgreementID) {
            self.by = by
        }
    }
    package struct Note: Hashable, Sendable, Codable {
        package let entry: Int
        package init(entry: Int) { self.entry = entry }
    }
}

extension Obligation.ID: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = Obligation.ID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not commitment/unit/period"))
        }
        self = id
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else { return nil }
        self.init(
            commitment: CommitmentKey(Self.unescaped(parts[0])), unit: parts[1] == "-" ? "" : Self.unescaped(parts[1]),
            period: parts[2])
    }
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        return [("%2D", "-"), ("%2F", "/"), ("%25", "%")].reduce(text) { text, escape in
            text.split(separator: escape.0, omittingEmptySubsequences: false).joined(separator: escape.1)
        }
    }
}

/// One line of the journal, as a viewer may read it.
package struct Entry: Hashable, Sendable {
    /// Its place in the agreement's chain, from 1.
    package let number: Int
    package let recorded: Instant
    /// The civil day of `recorded` in the agreement's zone.
    package let recordedDay: CivilDate
    /// The civil day it concerns.
    package let on: CivilDate
    package let actor: Actor
    package let secrecy: SecrecyClass
    package let recipients: [ActorKey]
    package let fact: Fact
    /// Where the fact departs from what the agreement says.
    package let deviations: [Deviation]

    package init(
        number: Int, recorded: Instant, recordedDay: CivilDate, on: CivilDate, actor: Actor,
        secrecy: SecrecyClass = .shared,
        recipients: [ActorKey] = [], fact: Fact, deviations: [Deviation] = []
    ) {
        self.number = number
        self.recorded = recorded
        self.recordedDay = recordedDay
        self.on = on
        self.actor = actor
        self.secrecy = secrecy
        self.recipients = recipients
        self.fact = fact
        self.deviations = deviations
    }
}

/// An entry that `decide` wants written; the store gives it a number.
package struct Draft: Hashable, Sendable {
    package let on: CivilDate
    package let secrecy: SecrecyClass
    package let recipients: [ActorKey]
    package let fact: Fact
    /// Where the fact departs from what the agreement says.
    package let deviations: [Deviation]
    /// Free text, or a definition's text.
    package let content: String?

    package init(
        on: CivilDate, secrecy: SecrecyClass = .shared, recipients: [ActorKey] = [], fact: Fact,
        deviations: [Deviation] = [], content: String? = nil
    ) {
        self.on = on
        self.secrecy = secrecy
        self.recipients = recipients
        self.fact = fact
        self.deviations = deviations
        self.content = content
    }
}
