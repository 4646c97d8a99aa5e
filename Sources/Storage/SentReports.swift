package import Vocabulary

/// The last reports that a post sent in.
package struct SentReports: Hashable, Sendable {
    let post: ActorKey
    let owner: ActorKey
    let agreement: AgreementID
    let since: Instant
    let most: Int

    /// - Parameters:
    ///   - owner: the organisation that keeps them; a post of the same name at another is another.
    ///   - moment: recorded then or later.
    ///   - most: so many are looked at, by the order in which they came.
    package init(
        by post: ActorKey, of owner: ActorKey, in agreement: AgreementID, since moment: Instant, most: Int
    ) {
        self.post = post
        self.owner = owner
        self.agreement = agreement
        since = moment
        self.most = max(most, 0)
    }

    /// The reports `e` as they were sent; by an index, however many there are of others.
    fileprivate static let reports = """
        FROM incident e
        WHERE \(Scope.condition) AND e.agreement = $4 AND e.post = $5 AND e.version = 1 AND e.owner = $6 AND e.recorded >= $7
        ORDER BY e.number DESC LIMIT $8
        """

    fileprivate func arguments(_ viewer: Viewer) -> [Value] {
        Scope(viewer).arguments + [
            .text(agreement.text), .text(post.text), .text(owner.text), .text(since.description), .int(most),
        ]
    }
}

extension Incidents {
    /// A post's last reports, the latest first, as they stand now and whoever has dealt with them since.
    package func sent(_ asked: SentReports, as viewer: Viewer) throws -> [StoredIncident] {
        try file.read {
            try $0.run(
                """
                SELECT \(StoredIncident.columns) FROM incident e
                WHERE \(Scope.condition) AND e.agreement = $4 AND \(VersionedTable.stands("e")) AND \(AskedIncidents.isNewest)
                    AND e.number IN (SELECT e.number \(SentReports.reports))
                ORDER BY e.number DESC
                """, asked.arguments(viewer)
            ).map { try StoredIncident($0) }
        }
    }

    /// Where a post's last reports were from, each place once, the latest first: the area and the place's name, as far as they were told.
    package func placesSent(_ asked: SentReports, as viewer: Viewer) throws -> [(area: AreaKey?, place: String?)] {
        try file.read {
            try $0.run(
                """
                SELECT s.area, s.place FROM (SELECT e.number, e.area, e.place \(SentReports.reports)) s
                GROUP BY s.area, s.place ORDER BY max(s.number) DESC
                """, asked.arguments(viewer)
            ).map { (try $0.textIfAny("area").map { AreaKey($0) }, try $0.textIfAny("place")) }
        }
    }
}
