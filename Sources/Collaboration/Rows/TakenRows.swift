package import Vocabulary

/// What a file of many rows was, and how many of them were taken in. The rows themselves lie beside the journal under the batch's number.
///
/// Of every row in the file one of the three numbers tells: `records`, `rejects` or `duplicates`.
package struct TakenRows: Hashable, Sendable, Codable {
    /// What the rows are.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case incidents, faults, walks, events, counts, surveys, populations, areas
        case municipalityYears = "municipality-years"
        case areaChanges = "area-changes"

        /// Lists of single incidents, which differ only in what they count: a file is one of them and no other.
        package static let lists: Set<Kind> = [.incidents, .faults, .walks]
    }

    /// 1, 2, 3 … in the agreement.
    package let batch: Int
    package let kind: Kind
    /// Whose file it is, in the words of the one who took it in.
    package let source: String
    /// SHA-256 of the file, as 64 hexadecimal digits in small letters.
    package let digest: String
    package let records: Int
    package let rejects: Int
    package let duplicates: Int

    /// More rows than anybody counts in one file.
    package static let mostRows = 100_000_000

    /// Nil when the digest is none, or a number not within its bounds.
    package init?(
        batch: Int, kind: Kind, source: String, digest: String, records: Int, rejects: Int = 0, duplicates: Int = 0
    ) {
        self.batch = batch
        self.kind = kind
        self.source = source
        self.digest = digest
        self.records = records
        self.rejects = rejects
        self.duplicates = duplicates
        guard isWithinBounds else { return nil }
    }

    /// Asked of what was read from a line of JSON.
    var isWithinBounds: Bool {
        (1...Self.mostRows).contains(batch) && EvidenceFile.isDigest(digest)
            && [records, rejects, duplicates].allSatisfy { (0...Self.mostRows).contains($0) }
    }
}

/// Taking in the rows of a file.
package struct RowsAct: Hashable, Sendable {
    package let rows: TakenRows
    package let readers: Readers
    /// How the file's columns were read, so that the next file of the same source needs no questions.
    package let columns: String?

    /// Who may read the rows.
    package enum Readers: String, Hashable, Sendable, Codable, CaseIterable { case own, shared, open }

    package init(_ rows: TakenRows, readers: Readers, columns: String? = nil) {
        self.rows = rows
        self.readers = readers
        self.columns = columns
    }
}

extension State {
    /// Rows taken in, with the entry that says so.
    package struct RowsTaken: Hashable, Sendable {
        package let entry: Int
        package let recorded: Instant
        package let recordedDay: CivilDate
        package let actor: Actor
        package let secrecy: SecrecyClass
        package let rows: TakenRows

        init(_ rows: TakenRows, in entry: Entry) {
            self.entry = entry.number
            recorded = entry.recorded
            recordedDay = entry.recordedDay
            actor = entry.actor
            secrecy = entry.secrecy
            self.rows = rows
        }

        /// The last day on which the rows can be taken back.
        package var lastDayOfUndoing: CivilDate { recordedDay.adding(days: RowLimits.undoDays) }
    }

    /// Rows that were taken in and have not been taken back, the latest first.
    package var standingRows: [RowsTaken] {
        rowsTaken.values.filter { !withdrawn.contains($0.entry) }.sorted { $0.entry > $1.entry }
    }

    /// The rows that an organisation took in of the file with that digest.
    package func standing(_ digest: String, _ kind: TakenRows.Kind, of organisation: ActorKey) -> RowsTaken? {
        let kinds = TakenRows.Kind.lists.contains(kind) ? TakenRows.Kind.lists : [kind]
        return standingRows.first {
            $0.rows.digest == digest && kinds.contains($0.rows.kind) && $0.actor.organisation == organisation
        }
    }
}

package enum RowLimits {
    /// Days in which rows that were taken in can be taken back.
    package static let undoDays = 30
    /// Characters of what the columns of a file hold.
    package static let columns = 20_000
}
