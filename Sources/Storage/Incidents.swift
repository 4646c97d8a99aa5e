package import Vocabulary

/// What happened in an agreement's area, how many of it, and where: rows beside the journal in the same file. Every question names
/// who asks, and the answer holds what that viewer may read.
///
/// Every call blocks; callers choose the thread.
package struct Incidents: Sendable {
    let file: SQLiteFile
}

extension Journal {
    package var incidents: Incidents { Incidents(file: file) }
}

/// What became of a report that was sent.
package enum Reported: Hashable, Sendable {
    /// Kept under its number.
    case recorded(Int)
    /// The same report came before, under that number; nothing new was kept.
    case alreadyRecorded(Int)
    /// The key came before with another report.
    case keyReused
}

// Writing
extension Incidents {
    /// Keeps one report, once however often it is sent; reports that come at once share a transaction.
    ///
    /// - Parameters:
    ///   - key: of the sending; the report's own reference is made of its number.
    ///   - post: the post that reports.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``.
    package func report(
        _ facts: IncidentFacts, text: GuardedText?, from source: SourceKey, by post: ActorKey, key: ActKey,
        as kept: Kept
    ) async throws -> Reported {
        try kept.refuseUnacceptable()
        try key.refuseUnacceptable()
        return try await file.writeTogether { connection in
            let place: [Value] = [.text(kept.agreement.text), .text(key.organisation.text), .text(key.key)]
            let earlier = try connection.run(
                """
                SELECT body_digest, number FROM report_key
                WHERE agreement = $1 AND organisation = $2 AND report_key = $3
                """, place
            ).first
            if let earlier {
                return try earlier.text("body_digest") == key.bodyDigest
                    ? .alreadyRecorded(try earlier.int("number")) : .keyReused
            }
            let ends = try connection.incidentEnds(of: kept.agreement)
            let number = ends.number + 1
            let row = IncidentRow(
                sequence: ends.sequence + 1, number: number, version: 1, source: source.text, reference: "R\(number)",
                facts: facts, post: post)
            try connection.run(IncidentRow.inserting, row.values(kept))
            if let text { try connection.keepText(text.text, .told, number: number, version: 1, as: kept) }
            try connection.run(
                """
                INSERT INTO report_key (agreement, organisation, report_key, body_digest, number)
                VALUES ($1, $2, $3, $4, $5)
                """, place + [.text(key.bodyDigest), .int(number)])
            return .recorded(number)
        }
    }

    /// Keeps many incidents in one transaction. One whose source and reference are known already becomes its next version when it says
    /// something new, and nothing when it does not.
    ///
    /// - Parameter kept: for rows of an import, its number: they are in no answer until it is taken in.
    /// - Returns: how many were new, how many said something new, and how many were known.
    @discardableResult
    package func keep(_ incidents: [NewIncident], as kept: Kept) throws -> (new: Int, changed: Int, known: Int) {
        try kept.refuseUnacceptable()
        return try file.write { connection in
            var ends = try connection.incidentEnds(of: kept.agreement)
            let known = try connection.incidentsKnown(to: kept, among: incidents)
            var written: [Known.Reference: Known.Version] = known
            var counts = (new: 0, changed: 0, known: 0)
            var texts: [(Int, Int, String)] = []
            var rest = incidents.makeIterator()
            try connection.repeated(IncidentRow.inserting) {
                while let incident = rest.next() {
                    let reference = Known.Reference(source: incident.source.text, reference: incident.reference)
                    let before = written[reference]
                    if let before, before.facts.contains(incident.facts) {
                        counts.known += 1
                        continue
                    }
                    if before == nil { counts.new += 1 } else { counts.changed += 1 }
                    ends.sequence += 1
                    if before == nil { ends.number += 1 }
                    let row = IncidentRow(
                        sequence: ends.sequence, number: before?.number ?? ends.number,
                        version: (before?.version ?? 0) + 1, source: incident.source.text,
                        reference: incident.reference, facts: incident.facts, standing: before?.standing ?? .new)
                    written[reference] = Known.Version(
                        number: row.number, version: row.version, facts: (before?.facts ?? []) + [incident.facts],
                        standing: row.standing)
                    if let text = incident.text { texts.append((row.number, row.version, text.text)) }
                    return row.values(kept)
                }
                return nil
            }
            try connection.keepTexts(texts, as: kept)
            return counts
        }
    }

    /// What became of a change.
    package enum Changed: Hashable, Sendable {
        case changed(StoredIncident)
        /// Somebody else changed it since version that was seen; as it stands now.
        case overtaken(StoredIncident)
        /// There is none that this viewer may read.
        case unknown
    }

    /// Says what became of an incident: a new version beside the earlier ones.
    ///
    /// - Parameters:
    ///   - version: the version that was seen when this was decided.
    ///   - reason: own to the viewer's organisation, until it is shared.
    ///   - viewer: an organisation; nobody else changes anything.
    package func change(
        _ number: Int, of agreement: AgreementID, seen version: Int, to standing: IncidentStanding,
        reason: GuardedText? = nil, by actor: Actor, recorded: Instant
    ) throws -> Changed {
        let viewer = Viewer.organisation(actor.organisation)
        return try file.write { connection in
            guard let now = try connection.incident(number, of: agreement, as: viewer) else { return .unknown }
            // The position goes along to the next version also when the one who writes may not read it.
            guard let whole = try connection.incident(number, of: agreement, as: .keeper), whole.version == version
            else {
                return now.standing == standing && now.version == version + 1 ? .changed(now) : .overtaken(now)
            }
            let last = try connection.lastVersion(of: number, in: agreement)
            let row = IncidentRow(
                sequence: try connection.incidentEnds(of: agreement).sequence + 1, number: number, version: last + 1,
                source: now.source.text, reference: now.reference, facts: whole.facts, standing: standing,
                post: actor.post)
            // What an import brought goes with it, also when somebody has looked at it since.
            let kept = Kept(
                in: agreement, now.secrecy, owner: now.owner, recorded: recorded, batch: now.batch)
            try connection.run(IncidentRow.inserting, row.values(kept))
            if let reason {
                let own = Kept(
                    in: agreement, .own(actor.organisation), owner: actor.organisation, recorded: recorded)
                try connection.keepText(reason.text, .reason, number: number, version: row.version, as: own)
            }
            guard let after = try connection.incident(number, of: agreement, as: viewer) else { return .unknown }
            return .changed(after)
        }
    }
}

/// The parts of what is written about an incident.
package enum IncidentTextPart: String, Hashable, Sendable, CaseIterable { case told, reason }

/// What is in the table already of what an import brings.
private enum Known {
    struct Reference: Hashable {
        let source: String
        let reference: String
    }
    struct Version {
        let number: Int
        let version: Int
        /// Every version's: a source that goes back to an earlier word says nothing new.
        let facts: [IncidentFacts]
        let standing: IncidentStanding
    }
}

extension Connection {
    /// The last sequence and number given out, whatever became of them.
    fileprivate func incidentEnds(of agreement: AgreementID) throws -> (sequence: Int, number: Int) {
        let row = try run(
            """
            SELECT (SELECT coalesce(max(sequence), 0) FROM incident WHERE agreement = $1) AS sequence,
                (SELECT coalesce(max(number), 0) FROM incident WHERE agreement = $1) AS number
            """, [.text(agreement.text)]
        ).first
        return (try row?.int("sequence") ?? 0, try row?.int("number") ?? 0)
    }

    fileprivate func lastVersion(of number: Int, in agreement: AgreementID) throws -> Int {
        try run(
            "SELECT coalesce(max(version), 0) AS last FROM incident WHERE agreement = $1 AND number = $2",
            [.text(agreement.text), .int(number)]
        ).first?.int("last") ?? 0
    }

    fileprivate func keepText(
        _ text: String, _ part: IncidentTextPart, number: Int, version: Int, as kept: Kept
    ) throws {
        try run(
            IncidentText.inserting, IncidentText.values(text, part, number: number, version: version, as: kept))
    }

    fileprivate func keepTexts(_ texts: [(number: Int, version: Int, text: String)], as kept: Kept) throws {
        guard !texts.isEmpty else { return }
        var rest = texts.makeIterator()
        try repeated(IncidentText.inserting) {
            rest.next().map {
                IncidentText.values($0.text, .told, number: $0.number, version: $0.version, as: kept)
            }
        }
    }

    /// Versions of what has the same source and reference and the same keeper; of imports that stand, and of this one.
    fileprivate func incidentsKnown(to kept: Kept, among incidents: [NewIncident]) throws -> [Known.Reference: Known
        .Version]
    {
        var found: [Known.Reference: Known.Version] = [:]
        for (source, referred) in Dictionary(grouping: incidents, by: \.source) {
            for reference in try references(referred.map(\.reference), of: source, in: kept.agreement) {
                let rows = try run(
                    """
                    SELECT \(StoredIncident.columns) FROM incident e
                    WHERE \(Scope.condition) AND e.agreement = $4 AND e.source = $5 AND e.reference = $6 AND e.owner = $7
                        AND (\(VersionedTable.stands("e")) OR e.batch = $8)
                    ORDER BY e.version
                    """,
                    Scope(.keeper).arguments + [
                        .text(kept.agreement.text), .text(source.text), .text(reference), .text(kept.owner.text),
                        .int(kept.batch),
                    ])
                let versions = try rows.map { try StoredIncident($0) }
                guard let last = versions.last else { continue }
                found[Known.Reference(source: source.text, reference: reference)] = Known.Version(
                    number: last.number, version: try lastVersion(of: last.number, in: kept.agreement),
                    facts: versions.map(\.facts), standing: last.standing)
            }
        }
        return found
    }

    /// Which of these references the table holds: one statement for all of them, for most imports bring nothing that is known.
    private func references(_ references: [String], of source: SourceKey, in agreement: AgreementID) throws -> [String]
    {
        var found: [String] = []
        for start in stride(from: 0, to: references.count, by: Self.referencesAtOnce) {
            let page = references[start..<min(start + Self.referencesAtOnce, references.count)]
            // As long each time, so that the statement is made once.
            let asked = page + Array(repeating: page.first ?? "", count: Self.referencesAtOnce - page.count)
            try each(
                """
                SELECT DISTINCT reference FROM incident
                WHERE agreement = $1 AND source = $2 AND reference IN (\(Self.referencePlaces))
                """, [.text(agreement.text), .text(source.text)] + asked.map { .text($0) }
            ) { found.append(try $0.text(0)) }
        }
        return found
    }

    private static var referencesAtOnce: Int { 500 }
    private static var referencePlaces: String { (0..<referencesAtOnce).map { "$\($0 + 3)" }.joined(separator: ", ") }
}
