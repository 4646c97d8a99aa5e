package import Agreements

/// One commitment proposed from a text: what was read, and why it was read so. People accept, change or drop it.
package struct Card: Hashable, Sendable {
    /// Stable: the same text gives the same ids.
    package var id: String
    package var title: String
    package var origin: Commitment.Origin
    /// Who owes it; empty = all parties.
    package var owners: [NamedActor]
    package var participants: [NamedActor]
    package var recipients: [NamedActor]
    /// How often; nil where the text has no word for it.
    package var main: Cadence.Main?
    package var strength: Cadence.Strength
    package var except: String?
    package var alsoWhenNeeded: Bool
    package var whenSuitable: Bool
    /// What it is counted over, with the names the text gives.
    package var counted: [Counted]
    /// What sets it going, in the text's words.
    package var event: String?
    package var evidence: Evidence.Kind
    package var heading: String
    /// The sentence, as it stands in the mended text.
    package var quote: String
    /// Its bytes in the mended text.
    package var span: Range<Int>
    package var whys: [Why]

    package struct Counted: Hashable, Sendable {
        package let per: Cadence.Per
        package let values: [String]
        package init(per: Cadence.Per, values: [String]) {
            self.per = per
            self.values = values
        }
    }

    /// The cadence as a definition writes it. Where the text is silent it says *regularly* or *ongoing*: nothing falls due. What is
    /// done when it is suitable has no interval to choose, and is ongoing.
    package var cadence: Cadence {
        Cadence(
            main ?? (evidence == .activity || whenSuitable ? .ongoing : .regularly),
            per: counted.filter { !$0.values.isEmpty }.map(\.per), except: except, strength: strength,
            alsoWhenNeeded: alsoWhenNeeded, whenSuitable: whenSuitable)
    }
}

/// A party, post, body or unit as the text names it.
package struct NamedActor: Hashable, Sendable {
    package let name: String
    package let kind: ActorKind
    /// The party whose it is, where the word before says so: *kommunens säkerhetschef*.
    package let of: ActorKind?
    package init(name: String, kind: ActorKind, of: ActorKind? = nil) {
        self.name = name
        self.kind = kind
        self.of = of
    }
}

/// Why a card says what it says; `words` are the text's.
package enum Why: Hashable, Sendable {
    case modal(words: String, Cadence.Strength)
    /// No *ska*: the text states it as something that is done.
    case statedAsFact(words: String)
    case mayWhenNeeded(words: String)
    case softened(words: String, Cadence.Strength)
    case main(words: String, Cadence.Main)
    case except(words: String, name: String)
    case alsoWhenNeeded(words: String)
    case vague(words: String)
    /// No word for how often: it cannot be assessed, and `proposal` could stand in the next text.
    case noCadence
    /// A paper that is made, and no word for when or how often.
    case madeOnce
    /// Data and reports about a month or year that has ended.
    case aboutEnded(Cadence.PeriodUnit)
    case event(words: String)
    /// A number of days after an event has no place in the grammar; it stands in the note.
    case deadlineNotHeld(words: String)
    case counted(words: String, Cadence.Per)
    /// Counted over something that the text does not list.
    case listMissing(words: String, Cadence.Per)
    case evidence(words: String, Evidence.Kind)
    case owners(words: String)
    /// Named once for all that stands under the heading.
    case ownersOfSection(words: String)
    case allParties
    case forumInList
    case responsibleField(words: String)
}

extension Why {
    var isAboutTime: Bool {
        switch self {
        case .main, .except, .alsoWhenNeeded, .vague: true
        default: false
        }
    }
}

/// Words of a sentence that carry its meaning, for marking.
package struct Mark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case strength, cadence }
    package let kind: Kind
    /// Bytes of the mended text.
    package let range: Range<Int>
}

/// What became of a sentence with marks.
package struct Marked: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case cards([String])
        /// Says how something should be; nothing is done that could be shown.
        case descriptive
        /// A step that waits for something else: a gate, not a commitment.
        case gate
        /// *Kan* binds nobody.
        case onlyMay
        /// No deed that the tables know.
        case noDeed
    }
    package let range: Range<Int>
    package let marks: [Mark]
    package let outcome: Outcome
}

/// What was proposed from a text.
package struct Proposals: Sendable {
    package let text: AgreementText
    package let cards: [Card]
    package let marked: [Marked]
    package let head: Head
}
