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
    package struct CalendarChange: Hashable, Sendable {
        package let year: Int
        package let calendar: LocalCalendar.Year
        package let recordedDay: CivilDate
    }
    /// One party's word that the agreement ends, where all have to say so.
    package struct Ending: Hashable, Sendable {
        package let entry: Int
        package let party: ActorKey
        package let effective: CivilDate
        package let on: CivilDate
    }
    package struct Excuse: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
    }

    /// The number of the last entry folded, whoever may read it.
    package private(set) var head = 0
    /// The entry that last added to what was done of each thing, and the one that last changed anything else that a
    /// status of a commitment can hang on: see ``lastChange(of:)``.
    private var lastDoing: [Evidence: Int] = [:]
    private var lastOther = 0
    package private(set) var doings: [Evidence: [Doing]] = [:]
    package private(set) var withdrawn: Set<Int> = []
    package private(set) var excuses: [Obligation.ID: [ActorKey: Excuse]] = [:]
    /// Which occasion an entry excused, and all that was said of each, so that a correction finds it at once.
    private var excused: [Int: Fact.Excused] = [:]
    private var reasons: [Fact.Excused: [Excuse]] = [:]
    /// Every deviation recorded, also those mended or taken back since: see `Matter.openDeviations`.
    package private(set) var deviations: [RecordedDeviation] = []
    package private(set) var notes: [Int: [Int]] = [:]
    /// Everything said of each measure, in the order it was said, also what has been taken back since: see `Matter.measures`.
    package private(set) var measures: [MeasureNumber: [MeasureEvent]] = [:]
    /// The highest number that a measure was ever given.
    package private(set) var lastMeasure = 0
    /// Everything said of the chain, in the order it was said, also what has been taken back since: see `Matter.chain`.
    package private(set) var chain: [ChainEvent] = []
    /// The highest number that a document of each kind was ever given.
    package private(set) var lastDocument: [ChainKind: Int] = [:]
    /// Everything written on the boards of meetings, in the order it was written, also what has been taken back since: see `week(of:)`.
    package private(set) var week: [WeekEvent] = []
    /// What was done with each paper, also what has been taken back since: see `standing(_:)`.
    package private(set) var papers: [PaperID: [PaperEntry]] = [:]
    /// Files that show an entry, by its number, also those taken back since: see `standingFiles(of:)`.
    package private(set) var files: [Int: [AttachedFile]] = [:]
    /// What each party has said of what another registered, or nobody did, also what has been taken back since.
    package private(set) var words: [Word] = []
    /// Every meeting that was planned, also what has been taken back since: see `planned(from:)`.
    package private(set) var plannedMeetings: [PlannedMeeting] = []
    /// Rows taken in, by the entry that says so, also those taken back since: see `standingRows`.
    package private(set) var rowsTaken: [Int: RowsTaken] = [:]
    /// Which organisation each entry came from: only it takes the entry back.
    package private(set) var authors: [Int: ActorKey] = [:]
    /// What each correction takes back, and how many that stand take an entry back.
    private var withdrawals: [Int: Int] = [:]
    private var timesWithdrawn: [Int: Int] = [:]
    /// Every entry that set something, so that a correction can fall back on what was set before.
    private var settings: [Int: Setting] = [:]
    private var settled = Settled()

    package var readings: [Reading] { settled.readings }
    package var calendars: [CalendarChange] { settled.calendars }
    /// What each party has set; it holds when all have set the same.
    package var countedFrom: [CommitmentKey?: [ActorKey: CivilDate]] { settled.countedFrom }
    package var intervals: [CommitmentKey: [ActorKey: Int]] { settled.intervals }
    package var signatures: [ActorKey: CivilDate] { settled.signatures }
    package var decisions: [ActorKey: CivilDate] { settled.decisions }
    package var placeholders: [String: String] { settled.placeholders }
    package var revisionBegun: CivilDate? { settled.revisionBegun }
    /// What one party could say alone.
    package var terminated: Fact.Terminated? { settled.terminated }
    /// What the parties have said, in order, where no party may end the agreement alone.
    package var endings: [Ending] { settled.endings }
    package var finallyFollowedUp: CivilDate? { settled.finallyFollowedUp }
    package var replacedBy: AgreementID? { settled.replacedBy }

    package init() {}

    /// Takes in the next entry. An entry that the viewer may not read is never given to this.
    package mutating func apply(_ entry: Entry) {
        head = max(head, entry.number)
        authors[entry.number] = entry.actor.organisation
        deviations += entry.departures
        notice(entry)
        switch entry.fact {
        case .done(let done):
            let doing = Doing(
                entry: entry.number, on: entry.on, recordedDay: entry.recordedDay, actor: entry.actor, done: done)
            doings[Evidence(kind: done.evidence, subject: done.what), default: []].append(doing)
        case .excused(let excuse):
            excused[entry.number] = excuse
            reasons[excuse, default: []].append(Excuse(entry: entry.number, on: entry.on))
            settleExcuse(excuse)
        case .withdrawn(let withdrawal):
            withdrawals[entry.number] = withdrawal.entry
            if !withdrawn.contains(entry.number) { withdraw(withdrawal.entry) }
        case .note(let note): notes[note.entry, default: []].append(entry.number)
        case .measure(let fact):
            measures[fact.measure, default: []].append(
                MeasureEvent(
                    entry: entry.number, on: entry.on, recordedDay: entry.recordedDay, actor: entry.actor, fact: fact))
            if case .added(let added) = fact { lastMeasure = max(lastMeasure, added.measure.value) }
        case .meetingPlanned(let meeting):
            plannedMeetings.append(
                PlannedMeeting(entry: entry.number, commitment: meeting.commitment, day: meeting.day))
        case .word(let word): words.append(Word(entry: entry.number, word: word))
        case .chain(let fact):
            chain.append(
                ChainEvent(
                    entry: entry.number, on: entry.on, recordedDay: entry.recordedDay, actor: entry.actor,
                    secrecy: entry.secrecy, fact: fact, deviations: entry.deviations))
            if let id = fact.document { lastDocument[id.kind] = max(lastDocument[id.kind] ?? 0, id.number) }
        case .rowsTakenIn(let rows): rowsTaken[entry.number] = RowsTaken(rows, in: entry)
        case .week(let fact):
            week.append(WeekEvent(entry: entry.number, on: entry.on, actor: entry.actor, fact: fact))
        case .sectionWritten(let written): keep(entry, about: written.paper)
        case .paperShared(let text), .paperAdopted(let text): keep(entry, about: text.paper)
        case .fileAttached(let attached):
            files[attached.entry, default: []].append(AttachedFile(attached, in: entry))
        default:
            guard let setting = Setting(entry) else { return }
            settings[entry.number] = setting
            if !withdrawn.contains(entry.number) { settled.set(setting) }
        }
    }

    /// What was done touches the commitments that ask for it; a note touches none, nor does a meeting's board; whatever else may touch them all.
    private mutating func notice(_ entry: Entry) {
        switch entry.fact {
        case .done(let done): lastDoing[Evidence(kind: done.evidence, subject: done.what)] = entry.number
        case .note, .week, .rowsTakenIn: break
        default: lastOther = entry.number
        }
    }

    /// The entry after which the status of a commitment that asks for `evidence` has stayed as it was; 0 for none.
    package func lastChange(of evidence: Evidence) -> Int { max(lastOther, lastDoing[evidence] ?? 0) }

    private mutating func keep(_ entry: Entry, about paper: PaperID) {
        if let kept = PaperEntry(entry) { papers[paper, default: []].append(kept) }
    }

    /// What a correction takes back; nil for every other entry.
    func target(ofCorrection entry: Int) -> Int? { withdrawals[entry] }

    /// Entries of others that this viewer may not read still move the head.
    package mutating func pass(to number: Int) { head = max(head, number) }

    /// Takes `entry` back. When that was a correction, what it took back stands again, and so on down.
    private mutating func withdraw(_ entry: Int) {
        var target = entry
        var change = 1
        var isSettingTouched = false
        while true {
            let before = timesWithdrawn[target] ?? 0
            let after = before + change
            timesWithdrawn[target] = after
            // Taken back twice over, it takes two to give it back.
            guard (before == 0) != (after == 0) else { break }
            if after == 0 { withdrawn.remove(target) } else { withdrawn.insert(target) }
            if let excuse = excused[target] { settleExcuse(excuse) }
            isSettingTouched = isSettingTouched || settings[target] != nil
            // Corrections are about entries before them; a journal that says otherwise leads nowhere.
            guard let next = withdrawals[target], next < target else { break }
            change = after == 0 ? 1 : -1
            target = next
        }
        if isSettingTouched { settle() }
    }

    /// What was set adds up anew without what has been taken back: as if that had never been said.
    private mutating func settle() {
        settled = Settled()
        for (number, setting) in settings.sorted(by: { $0.key < $1.key }) where !withdrawn.contains(number) {
            settled.set(setting)
        }
    }

    /// The last reason that one party gave for one occasion, and has not taken back.
    private mutating func settleExcuse(_ excuse: Fact.Excused) {
        let last = reasons[excuse]?.last { !withdrawn.contains($0.entry) }
        excuses[excuse.obligation, default: [:]][excuse.party] = last
        if excuses[excuse.obligation]?.isEmpty ?? false { excuses[excuse.obligation] = nil }
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
