package import Agreements
package import Collaboration
import Foundation
package import Storage
import Synchronization
package import Vocabulary

/// Joins the journal on disk with the rules: acts come in and become entries, matters go out. One for each process.
package final class Ledger: Sendable {
    package let journal: Journal
    /// The definitions at hand; agreements that people set up are added while the program runs.
    package var shelf: Bookshelf { books.withLock { $0 } }
    package let settings: Settings
    private let plans = PlanCache()
    let packing = Packing()
    private let folds = Mutex<[Whose: Fold]>([:])
    private let books: Mutex<Bookshelf>
    private let readings = Mutex<[String: Agreement]>([:])

    private struct Whose: Hashable {
        let agreement: AgreementID
        let viewer: Viewer
    }
    private struct Fold {
        var state = State()
        var entries: [Entry] = []
        /// The journal's ``Journal/writes`` before it was last read to its end.
        var readAt: Int?

        /// Takes in, where it stands, what nobody else has taken in meanwhile: a journal is long to copy.
        mutating func take(_ more: [Entry]) -> State {
            for entry in more where entry.number > state.head {
                state.apply(entry)
                entries.append(entry)
            }
            return state
        }
    }

    package init(journal: Journal, shelf: Bookshelf, settings: Settings = Settings()) {
        self.journal = journal
        books = Mutex(shelf)
        self.settings = settings
        for agreement in shelf.agreements {
            guard let text = shelf.texts[agreement.id] else { continue }
            readings.withLock { $0[digest(ofText: text)] = agreement }
        }
    }

    /// Puts an agreement on the shelf; false when another of that id stands there.
    func shelve(_ agreement: Agreement, text: String) -> Bool {
        let shelved = books.withLock { shelf -> Agreement? in
            if shelf.agreement(agreement.id) != nil { return nil }
            shelf = shelf.adding(agreement, text: text)
            return shelf.agreement(agreement.id)
        }
        guard let shelved else { return shelf.texts[agreement.id] == text }
        readings.withLock { $0[digest(ofText: text)] = shelved }
        return true
    }

    /// The civil day of `instant` in the agreement's zone.
    package func day(of instant: Instant, in agreement: Agreement) -> CivilDate {
        guard let zone = TimeZone(identifier: agreement.zone) else { return instant.utcDay }
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
        return Instant(seconds: instant.seconds + Int64(offset)).utcDay
    }

    // MARK: Reading

    /// The agreement as `viewer` sees it now.
    package func matter(_ id: AgreementID, as viewer: Viewer, horizon: CivilDate) throws -> Matter? {
        guard let base = shelf.agreement(id) else { return nil }
        return matter(base, try refreshed(id, viewer), horizon: horizon)
    }

    /// The agreement as it was known at the end of `day`: entries recorded later are left out.
    package func matter(_ id: AgreementID, as viewer: Viewer, knownAt day: CivilDate, horizon: CivilDate) throws
        -> Matter?
    {
        guard let base = shelf.agreement(id) else { return nil }
        let known = try entries(id, as: viewer).prefix { $0.recordedDay <= day }
        return matter(base, fold(known), horizon: horizon)
    }

    /// The agreement as it was known right after the entry with that number.
    package func matter(_ id: AgreementID, as viewer: Viewer, through entry: Int, horizon: CivilDate) throws -> Matter?
    {
        guard let base = shelf.agreement(id) else { return nil }
        let known = try entries(id, as: viewer).prefix { $0.number <= entry }
        return matter(base, fold(known), horizon: horizon)
    }

    func matter(_ base: Agreement, _ state: State, horizon: CivilDate) -> Matter {
        // A horizon of whole years lets one plan serve for a whole year of days.
        let yearEnd = CivilDate.lastOf(year: horizon.year + 2)
        return Matter(base: base, state: state, settings: settings, horizon: yearEnd, plans: plans) { digest in
            readings.withLock { $0[digest] }
        }
    }

    /// Everything `viewer` may read of an agreement's journal, oldest first.
    package func entries(_ id: AgreementID, as viewer: Viewer) throws -> [Entry] {
        _ = try refreshed(id, viewer)
        return folds.withLock { $0[Whose(agreement: id, viewer: viewer)]?.entries } ?? []
    }

    /// The number of the newest entry, whoever may read it: changes whenever anything does.
    package func headNumber(_ id: AgreementID) throws -> Int { try journal.head(of: id).number }

    /// The state with everything taken in that `viewer` may read by now.
    private func refreshed(_ id: AgreementID, _ viewer: Viewer) throws -> State {
        let whose = Whose(agreement: id, viewer: viewer)
        // Asked before the journal is read: what is written meanwhile is read the next time.
        let writes = journal.writes
        if let writes, let known = folds.withLock({ $0[whose].flatMap { $0.readAt == writes ? $0.state : nil } }) {
            return known
        }
        let state = try foldIn(journal.entries(of: id, after: foldedHead(whose), as: viewer), whose)
        folds.withLock { $0[whose]?.readAt = writes }
        return state
    }

    /// The state with `stored` taken in where it stands. Nobody may hold the state meanwhile, or all of it is copied first: it is asked
    /// for its head by number, never kept.
    private func foldIn(_ stored: [StoredEntry], _ whose: Whose) throws -> State {
        let entries = try stored.map { try taken($0, whose.viewer) }
        return folds.withLock { $0[whose, default: Fold()].take(entries) }
    }

    private func foldedHead(_ whose: Whose) -> Int { folds.withLock { $0[whose]?.state.head ?? 0 } }

    private func taken(_ stored: StoredEntry, _ viewer: Viewer) throws -> Entry {
        let entry = try entry(stored)
        if case .readingProposed(let reading) = entry.fact { try learn(reading, stored, viewer) }
        return entry
    }

    /// Reads the definition that came with a proposed reading, once.
    private func learn(_ reading: Fact.ReadingProposed, _ stored: StoredEntry, _ viewer: Viewer) throws {
        guard readings.withLock({ $0[reading.digest] == nil }),
            let text = try journal.content(of: stored.agreement, number: stored.number, as: viewer),
            case .sound(let agreement) = readDefinition(text)
        else { return }
        let joined = shelf.law.map { agreement.joined(with: $0) } ?? agreement
        readings.withLock { $0[reading.digest] = joined }
    }

    private func entry(_ stored: StoredEntry) throws -> Entry {
        var (fact, actor, deviations) = try HeaderText.read(stored.header, kind: stored.kind)
        if case .note(let note) = fact { fact = .note(note.placed(in: stored.number)) }
        if case .fileAttached(let attached) = fact { fact = .fileAttached(attached.placed(in: stored.number)) }
        let zone = shelf.agreement(stored.agreement)
        return Entry(
            number: stored.number, recorded: stored.recorded,
            recordedDay: zone.map { day(of: stored.recorded, in: $0) } ?? stored.recorded.utcDay, on: stored.on,
            actor: actor,
            secrecy: stored.secrecy, recipients: stored.recipients, fact: fact, deviations: deviations)
    }

    // MARK: Writing

    package enum Performed: Sendable {
        case recorded([Entry])
        /// The same act came before; nothing new was written.
        case alreadyRecorded([Entry])
        case refused([Refusal])
        /// The key came before with another act.
        case keyReused
    }

    /// Records an act, or says every reason why not.
    /// - Parameters:
    ///   - now: the moment of recording.
    ///   - file: the bytes of the file that the act is about, where it is about one that is new.
    ///   - batch: the import whose rows the act takes in, where it takes in any.
    /// - Returns: nil when there is no such agreement.
    package func perform(
        _ request: ActRequest, on id: AgreementID, now: Instant, file: [UInt8]? = nil, batch: Int? = nil
    ) throws -> Performed? {
        guard let base = shelf.agreement(id) else { return nil }
        // The key is kept as a digest: whatever somebody sent as a key is not kept as text.
        let key = ActKey(
            organisation: request.actor.organisation,
            key: digest(ofText: request.key),
            bodyDigest: digest(ofText: request.bodyText))
        let undone = try batchTakenBack(by: request.act, on: id, as: .organisation(request.actor.organisation))
        do {
            return try record(on: id, as: request.actor, key: key, now: now) { state in
                let today = day(of: now, in: base)
                let matter = matter(base, state, horizon: today)
                return try decide(request, matter: matter, today: today, digest: { digest(ofText: $0) }).get().map {
                    NewEntry(
                        $0, by: request.actor, file: file, batch: step($0.fact, takingIn: batch, takingBack: undone))
                }
            }
        } catch let refusals as Refusals {
            return .refused(refusals.reasons)
        }
    }

    /// The import that a correction takes back; nil for every other act, and for rows that only an act was played of.
    private func batchTakenBack(by act: Act, on id: AgreementID, as viewer: Viewer) throws -> Int? {
        guard case .correct(let entry, _) = act else { return nil }
        return try journal.incidents.batches(of: id, as: viewer).first { $0.taken == entry && $0.stands }?.number
    }

    /// What becomes of an import with an entry.
    private func step(_ fact: Fact, takingIn batch: Int?, takingBack undone: Int?) -> BatchStep? {
        switch fact {
        case .rowsTakenIn: batch.map { .takeIn($0) }
        case .withdrawn: undone.map { .undo($0) }
        default: nil
        }
    }

    /// Writes what `entries` makes of the state that the actor's organisation may read, in one transaction.
    func record(
        on id: AgreementID, as actor: Actor, key: ActKey, now: Instant,
        entries: @Sendable (State) throws -> [NewEntry]
    ) throws -> Performed {
        let viewer = Viewer.organisation(actor.organisation)
        let whose = Whose(agreement: id, viewer: viewer)
        // The first reading of a long journal keeps nobody else from writing.
        if foldedHead(whose) == 0 { _ = try refreshed(id, viewer) }
        // Those who write come one at a time, and what came before them stands on the disk: it is folded for good.
        let appended = try journal.append(to: id, after: foldedHead(whose), as: viewer, key: key, recorded: now) {
            try entries(foldIn($0, whose))
        }
        return switch appended {
        case .recorded(let entries): .recorded(try entries.map(entry))
        case .alreadyRecorded(let entries): .alreadyRecorded(try entries.map(entry))
        case .keyReused: .keyReused
        }
    }
}

extension NewEntry {
    package init(_ draft: Draft, by actor: Actor, file bytes: [UInt8]? = nil, batch: BatchStep? = nil) {
        let file: NewFile? =
            if case .fileAttached = draft.fact, let digest = draft.content {
                NewFile(digest: digest, bytes: bytes)
            } else { nil }
        self.init(
            kind: draft.fact.kind, on: draft.on, secrecy: draft.secrecy, recipients: draft.recipients,
            header: HeaderText.write(draft.fact, by: actor, deviations: draft.deviations), content: draft.content,
            file: file, batch: batch)
    }
}
