package import Vocabulary

/// Where a reader of a long row of incidents stands: what it has taken in.
package struct IncidentMark: Hashable, Sendable {
    /// The last sequence.
    package let sequence: Int
    /// The imports whose rows were among them.
    package let batches: Set<Int>

    package static let start = IncidentMark(sequence: 0, batches: [])
}

/// One version of an incident as far as it is counted: no text, no position, no name of a place that is not asked for.
package struct IncidentLine: Sendable {
    package let number: Int
    package let version: Int
    package let time: PlainTime
    package let source: SourceKey
    package let category: CategoryKey?
    package let area: AreaKey?
    package let place: String?
    package let organisation: String?
    package let standing: IncidentStanding
    /// 0 when it was not imported.
    package let batch: Int
    /// The day in world time on which a report was written down; nil for an import, which came when its file did.
    package let came: CivilDate?
}

/// What reading on gave.
package enum ReadOn: Hashable, Sendable {
    /// What came is to be added to what was there; go on from this mark.
    case further(IncidentMark)
    /// Something that was there is no more: what came is everything; go on from this mark.
    case anew(IncidentMark)
}

extension Incidents {
    /// Hands over, one by one, every version that the viewer may read and that was not there at `mark`: rows by sequence. Of two
    /// versions with one number the higher holds, in whatever order they come.
    ///
    /// All of it is one state of the file. No more than one row is in memory.
    /// - Parameter begin: told before the first row whether everything comes anew.
    package func eachIncident(
        of agreement: AgreementID, after mark: IncidentMark = .start, as viewer: Viewer,
        begin: (_ isAnew: Bool) throws -> Void = { _ in }, _ body: (IncidentLine) throws -> Void
    ) throws -> ReadOn {
        try file.read { connection in
            let batches = try connection.standingBatches(of: agreement)
            // An import that was undone takes its rows along: what is packed has to be packed again.
            let isAnew = mark == .start || !mark.batches.isSubset(of: batches)
            let from = isAnew ? .start : mark
            try begin(isAnew)
            var last = from.sequence
            let taken = batches.subtracting(from.batches).sorted()
            let arguments =
                Scope(viewer).arguments + [.text(agreement.text), .int(from.sequence)] + taken.map { .int($0) }
            let places = taken.indices.map { "$\($0 + 6)" }.joined(separator: ", ")
            // Rows of an import may have been written long before it was taken in.
            let fresh = isAnew || taken.isEmpty ? "e.sequence > $5" : "(e.sequence > $5 OR e.batch IN (\(places)))"
            try connection.each(
                """
                SELECT e.sequence, e.number, e.version, e.time_known, e.begins, e.ends, e.source, e.category, e.area, e.place,
                    e.organisation, e.standing, e.same_as, e.batch,
                    CASE WHEN e.batch = 0 THEN substr(e.recorded, 1, 10) END
                FROM incident e
                WHERE \(Scope.condition) AND e.agreement = $4 AND \(fresh) AND \(VersionedTable.stands("e"))
                ORDER BY e.sequence
                """, isAnew ? Array(arguments.prefix(5)) : arguments
            ) { row in
                last = max(last, try row.int(0))
                try body(IncidentLine(row))
            }
            // Rows that were passed over, for they belong to an import that is still being read, come with it.
            last = max(last, try connection.lastSequence(of: agreement))
            let next = IncidentMark(sequence: last, batches: batches)
            return isAnew ? .anew(next) : .further(next)
        }
    }
}

extension IncidentLine {
    fileprivate init(_ row: any PassingRow) throws(StorageFailure) {
        guard let precision = PlainTime.Precision(rawValue: try row.text(3)),
            let time = PlainTime(precision: precision, first: try row.int(4), last: try row.int(5))
        else { throw .unreadable(column: "time_known") }
        let came = row.textIfAny(14)
        let cameOn = came.flatMap { CivilDate($0) }
        guard (came == nil) == (cameOn == nil) else { throw .unreadable(column: "recorded") }
        guard let standing = IncidentStanding(word: try row.text(11), sameAs: row.intIfAny(12)) else {
            throw .unreadable(column: "standing")
        }
        self.init(
            number: try row.int(1), version: try row.int(2), time: time, source: SourceKey(try row.text(6)),
            category: row.textIfAny(7).map { CategoryKey($0) }, area: row.textIfAny(8).map { AreaKey($0) },
            place: row.textIfAny(9), organisation: row.textIfAny(10), standing: standing,
            batch: try row.int(13), came: cameOn)
    }
}

extension Connection {
    fileprivate func standingBatches(of agreement: AgreementID) throws -> Set<Int> {
        Set(
            try run(
                "SELECT number FROM batch WHERE agreement = $1 AND taken IS NOT NULL AND undone IS NULL",
                [.text(agreement.text)]
            ).map { try $0.int("number") })
    }

    fileprivate func lastSequence(of agreement: AgreementID) throws -> Int {
        try run(
            "SELECT coalesce(max(sequence), 0) AS last FROM incident WHERE agreement = $1", [.text(agreement.text)]
        ).first?.int("last") ?? 0
    }
}
