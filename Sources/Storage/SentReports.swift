package import Vocabulary

// What a post sent in
extension Incidents {
    /// The last reports that a post sent in, the latest first, as they stand now and whoever has dealt with them since.
    ///
    /// - Parameters:
    ///   - owner: the organisation that keeps them; a post of the same name at another is another.
    ///   - moment: recorded then or later.
    ///   - most: so many are looked at, by the order in which they came.
    package func sent(
        by post: ActorKey, of owner: ActorKey, in agreement: AgreementID, since moment: Instant, most: Int,
        as viewer: Viewer
    ) throws -> [StoredIncident] {
        try file.read {
            try $0.run(
                """
                SELECT \(StoredIncident.columns) FROM incident e
                WHERE \(Scope.condition) AND e.agreement = $4 AND \(VersionedTable.stands("e")) AND \(AskedIncidents.isNewest)
                    AND e.number IN (SELECT f.number FROM incident f
                        WHERE f.agreement = $4 AND f.post = $5 AND f.version = 1 AND f.owner = $6 AND f.recorded >= $7
                        ORDER BY f.number DESC LIMIT $8)
                ORDER BY e.number DESC
                """,
                Scope(viewer).arguments + [
                    .text(agreement.text), .text(post.text), .text(owner.text), .text(moment.description),
                    .int(max(most, 0)),
                ]
            ).map { try StoredIncident($0) }
        }
    }
}
