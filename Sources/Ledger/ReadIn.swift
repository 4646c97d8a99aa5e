import Agreements
package import Collaboration
package import Intake
import Storage
package import Vocabulary

// Rows of files on their way into an agreement. They are written under a number of their own while the file is read, and are in no answer
// until one entry of the journal takes them all in.

/// A file that is to be read in: how, whose it is, and who may read what is in it.
package struct FileToReadIn {
    package let file: FileSource
    package let plan: ReadingPlan
    /// Whose list it is, in the words of the one who reads it in.
    package let source: String
    package let readers: RowsAct.Readers

    package init(_ file: FileSource, by plan: ReadingPlan, from source: String, readers: RowsAct.Readers) {
        self.file = file
        self.plan = plan
        self.source = source
        self.readers = readers
    }
}

/// What became of a file that was to be read in.
package enum FileReadIn: Sendable {
    /// All its sound rows, or none of them.
    case taken(Entry, FileReading)
    /// The same file was sent before under the same key.
    case alreadyTaken(Entry)
    case refused([Refusal], FileReading)
    case keyReused
}

extension Ledger {
    /// What is known beside a file that is read for an agreement: its categories, areas and names.
    ///
    /// - Parameter batch: names the file, so that rows without a number of their own are told apart from another file's.
    package func background(
        of matter: Matter, as viewer: Viewer, on day: CivilDate, source: String, readers: RowsAct.Readers,
        by organisation: ActorKey,
        batch: String = "0", municipalities: Municipalities
    ) throws -> ReadingBackground {
        let agreement = matter.version(on: day).agreement
        let areas = try journal.incidents.areas(of: agreement.id, as: viewer).map { ($0.said.key, $0.said.name) }
        return ReadingBackground(
            source: SourceKey(source), secrecy: readers.secrecy(of: organisation), batch: batch,
            categories: incidentCategories(of: matter, on: day).list,
            areas: AreaNames(areas.map { (key: $0.0, name: $0.1) }),
            municipalities: municipalities,
            ownMunicipalities: Set(agreement.parties.filter { $0.kind == .municipality }.compactMap(\.code)),
            known: KnownNames(agreement.swedishNames + areas.map(\.1)))
    }

    /// Reads a file in: every row that can be read, as one import that one entry tells of and one correction undoes.
    ///
    /// - Parameters:
    ///   - key: sending the same twice reads it in once.
    ///   - things: told now and then how many rows have been read.
    /// - Returns: nil when there is no such agreement.
    /// - Throws: ``FileRefusal`` when the file is not read at all.
    package func readIn(
        _ given: FileToReadIn, as actor: Actor, on id: AgreementID, now: Instant, key: String,
        municipalities: Municipalities,
        things: (Int) -> Void = { _ in }
    ) throws -> FileReadIn? {
        guard let base = shelf.agreement(id) else { return nil }
        let day = day(of: now, in: base)
        let viewer = Viewer.organisation(actor.organisation)
        guard let matter = try matter(id, as: viewer, horizon: day) else { return nil }
        // What a stop of the program once left half read.
        try journal.incidents.dropUnfinished(before: Instant(seconds: now.seconds - 3_600))
        let digest = try fileDigest { try given.file.each($0) }
        let secrecy = given.readers.secrecy(of: actor.organisation)
        let batch = try journal.incidents.begin(
            source: SourceKey(given.source), kind: given.plan.kind.rawValue, digest: digest,
            as: Kept(in: id, secrecy, owner: actor.organisation, recorded: now))
        let background = try background(
            of: matter, as: viewer, on: day, source: given.source, readers: given.readers, by: actor.organisation,
            batch: "\(batch)",
            municipalities: municipalities)
        var writer = BatchWriter(
            incidents: journal.incidents,
            kept: Kept(in: id, secrecy, owner: actor.organisation, recorded: now, batch: batch))
        let reading = try readFile(given.file, by: given.plan, against: background, things: things) {
            try writer.take($0)
        }
        try writer.flush()
        guard
            let rows = TakenRows(
                batch: batch, kind: given.plan.kind, source: given.source, digest: digest,
                records: reading.tally.records,
                rejects: reading.tally.rejects, duplicates: reading.tally.duplicates)
        else { preconditionFailure("A file that was read has counted its rows.") }
        let act = Act.takeIn(RowsAct(rows, readers: given.readers, columns: reading.plan.saved))
        let request = ActRequest(act, by: actor, on: day, key: key)
        switch try perform(request, on: id, now: now, batch: batch) {
        case .recorded(let entries): return entries.first.map { .taken($0, reading) }
        case .alreadyRecorded(let entries): return entries.first.map { .alreadyTaken($0) }
        case .refused(let reasons): return .refused(reasons, reading)
        case .keyReused: return .keyReused
        case nil: return nil
        }
    }

    /// How the newest file of a source was read, by this organisation; nil when there was none.
    package func savedPlan(
        _ source: String, kind: TakenRows.Kind, of id: AgreementID, in matter: Matter, as viewer: Viewer
    ) throws -> ReadingPlan? {
        let latest = matter.state.standingRows.first { $0.rows.source == source && $0.rows.kind == kind }
        return try latest.flatMap {
            try journal.content(of: id, number: $0.entry, as: viewer).flatMap { ReadingPlan(saved: $0) }
        }
    }
}

extension RowsAct.Readers {
    package func secrecy(of organisation: ActorKey) -> SecrecyClass {
        switch self {
        case .own: .own(organisation)
        case .shared: .shared
        case .open: .open
        }
    }
}
