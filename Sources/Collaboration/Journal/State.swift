package import Agreements
package import Vocabulary

/// What an agreement's journal adds up to for one viewer: the fold of the entries that the viewer may read.
package struct State: Equatable, Sendable {
    /// One thing done, with the entry that says so.
    package struct Doing: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
        package let recordedDay: CivilDate
        package let actor: Actor
        package let done: Fact.Done
    }
    package struct Reading: Hashable, Sendable {
        package let digest: String
        package let effective: CivilDate
        package let proposedBy: ActorKey
        package var acceptedOn: [ActorKey: CivilDate] = [:]
    }
    package struct CalendarChange: Hashable, Sendable {
        package let year: Int
        package let calendar: LocalCalendar.Year
        package let recordedDay: CivilDate
    }
    private struct Life: Hashable {
        let fact: Fact
        let on: CivilDate
    }
    /// One party's word that the agreement ends, where all have to say so.
    package struct Ending: Hashable, Sendable {
        package let effective: CivilDate
        package let on: CivilDate
    }
    package struct Excuse: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
    }

    /// The number of the last entry folded, whoever may read it.
    package private(set) var head = 0
    package private(set) var doings: [Evidence: [Doing]] = [:]
    package private(set) var withdrawn: Set<Int> = []
    package private(set) var excuses: [Obligation.ID: [ActorKey: Excuse]] = [:]
    /// Which occasion an entry excused, so that a correction finds it at once.
    private var excused: [Int: Fact.Excused] = [:]
    package private(set) var readings: [Reading] = []
    package private(set) var calendars: [CalendarChange] = []
    /// What each party has set; it holds when all have set the same.
    package private(set) var countedFrom: [CommitmentKey?: [ActorKey: CivilDate]] = [:]
    package private(set) var intervals: [CommitmentKey: [ActorKey: Int]] = [:]
    package private(set) var signatures: [ActorKey: CivilDate] = [:]
    package private(set) var decisions: [ActorKey: CivilDate] = [:]
    package private(set) var placeholders: [String: String] = [:]
    package private(set) var revisionBegun: CivilDate?
    /// What one party could say alone.
    package private(set) var terminated: Fact.Terminated?
    /// What each party has said where no party may end the agreement alone.
    package private(set) var jointEndings: [ActorKey: Ending] = [:]
    package private(set) var finallyFollowedUp: CivilDate?
    package private(set) var replacedBy: AgreementID?
    /// Every deviation recorded, also those mended or taken back since: see `Matter.openDeviations`.
    package private(set) var deviations: [RecordedDeviation] = []
    package private(set) var notes: [Int: [Int]] = [:]
    /// Which organisation each entry came from: only it takes the entry back.
    package private(set) var authors: [Int: ActorKey] = [:]
    /// Entries about the agreement's own life, so that a correction can take one back.
    private var life: [Int: Life] = [:]

    package init() {}

    /// Takes in the next entry. An entry that the viewer may not read is never given to this.
    package mutating func apply(_ entry: Entry) {
        head = max(head, entry.number)
        authors[entry.number] = entry.actor.organisation
        deviations += entry.departures
        switch entry.fact {
        case .done(let done):
            let doing = Doing(
                entry: entry.number, on: entry.on, recordedDay: entry.recordedDay, actor: entry.actor, done: done)
            doings[Evidence(kind: done.evidence, subject: done.what), default: []].append(doing)
        case .excused(let excuse):
            excuses[excuse.obligation, default: [:]][excuse.party] = Excuse(entry: entry.number, on: entry.on)
            excused[entry.number] = excuse
        case .withdrawn(let withdrawal): withdraw(withdrawal.entry)
        case .readingProposed(let reading):
            // Proposing again what lies there already takes back nobody's yes.
            if let place = readings.lastIndex(where: {
                $0.digest == reading.digest && $0.effective == reading.effective
            }) {
                let proposer = entry.actor.organisation
                readings[place].acceptedOn[proposer] = readings[place].acceptedOn[proposer] ?? entry.on
                return
            }
            var new = Reading(
                digest: reading.digest, effective: reading.effective, proposedBy: entry.actor.organisation)
            new.acceptedOn[entry.actor.organisation] = entry.on
            readings.append(new)
        case .readingAccepted(let acceptance):
            guard let place = readings.lastIndex(where: { $0.digest == acceptance.digest }) else { return }
            readings[place].acceptedOn[acceptance.party] = entry.on
        case .countedFrom(let day): countedFrom[day.commitment, default: [:]][day.party] = day.from
        case .intervalChosen(let choice): intervals[choice.commitment, default: [:]][choice.party] = choice.days
        case .calendarSet(let change):
            calendars.append(.init(year: change.year, calendar: change.calendar, recordedDay: entry.recordedDay))
        // Followed up before the end is not the final follow-up, whenever it was written down.
        case .finallyFollowedUp where entry.deviations.contains { $0.kind == .followedUpEarly }: break
        case .decided, .signed, .placeholderFilled, .revisionBegun, .terminated, .finallyFollowedUp, .replaced:
            life[entry.number] = Life(fact: entry.fact, on: entry.on)
            live(entry.fact, on: entry.on)
        case .note(let note): notes[note.entry, default: []].append(entry.number)
        }
    }

    /// A fact of the agreement's own life; without a day it is taken back.
    private mutating func live(_ fact: Fact, on day: CivilDate?) {
        switch fact {
        case .decided(let decision): decisions[decision.by] = day
        case .signed(let signature): signatures[signature.by] = day
        case .placeholderFilled(let filled): placeholders[filled.placeholder] = day == nil ? nil : filled.value
        case .revisionBegun: revisionBegun = day
        case .terminated(let termination) where termination.jointly == true:
            jointEndings[termination.party] = day.map { Ending(effective: termination.effective, on: $0) }
        case .terminated(let termination): terminated = day == nil ? nil : termination
        case .finallyFollowedUp: finallyFollowedUp = day
        case .replaced(let replacement): replacedBy = day == nil ? nil : replacement.by
        default: break
        }
    }

    /// Entries of others that this viewer may not read still move the head.
    package mutating func pass(to number: Int) { head = max(head, number) }

    private mutating func withdraw(_ entry: Int) {
        withdrawn.insert(entry)
        if let taken = life.removeValue(forKey: entry) {
            live(taken.fact, on: nil)
            // What was said before or after of the same still stands.
            for (_, left) in life.sorted(by: { $0.key < $1.key }) { live(left.fact, on: left.on) }
        }
        // A later excuse of the same party may have taken its place; that one stands.
        guard let taken = excused.removeValue(forKey: entry), excuses[taken.obligation]?[taken.party]?.entry == entry
        else { return }
        excuses[taken.obligation]?[taken.party] = nil
        if excuses[taken.obligation]?.isEmpty ?? false { excuses[taken.obligation] = nil }
    }

    /// What was done and still stands, of one kind and thing, up to and with `day`.
    package func standing(_ evidence: Evidence, through day: CivilDate) -> [Doing] {
        (doings[evidence] ?? []).filter { $0.on <= day && !withdrawn.contains($0.entry) }
    }

    /// The value that all of `parties` have set alike.
    package static func agreed<Value: Equatable>(_ set: [ActorKey: Value]?, by parties: [ActorKey]) -> Value? {
        guard let set, let first = parties.first.flatMap({ set[$0] }) else { return nil }
        return parties.allSatisfy { set[$0] == first } ? first : nil
    }
}

extension Entry {
    /// Its deviations. A party that answered the other's word to end the agreement departs from nothing while that word
    /// stands; it stands alone if the other takes it back.
    fileprivate var departures: [RecordedDeviation] {
        if deviations.isEmpty, case .terminated(let termination) = fact, termination.jointly == true {
            return [RecordedDeviation(Deviation(.terminatedAlone), in: self)]
        }
        return deviations.map { RecordedDeviation($0, in: self) }
    }
}

/// The fold of `entries`, in order.
package func fold(_ entries: some Sequence<Entry>) -> State {
    var state = State()
    for entry in entries { state.apply(entry) }
    return state
}
