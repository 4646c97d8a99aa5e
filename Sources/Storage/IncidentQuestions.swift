package import Vocabulary

/// Which incidents are asked for; what is nil or empty is not asked about.
package struct IncidentFilter: Hashable, Sendable {
    /// Those that may have happened on one of these days.
    package var days: DayRange?
    package var categories: Set<CategoryKey> = []
    package var areas: Set<AreaKey> = []
    package var sources: Set<SourceKey> = []
    package var organisations: Set<String> = []
    /// By ``IncidentStanding/word``.
    package var standings: Set<String> = []
    /// Part of the place's name or the source's word.
    package var words: String?

    package init() {}
}

// Reading
extension Incidents {
    /// The incidents that match and that the viewer may read, as they stand now, the latest first.
    package func incidents(
        of agreement: AgreementID, _ filter: IncidentFilter = IncidentFilter(), limit: Int, after skipped: Int = 0,
        as viewer: Viewer
    ) throws -> [StoredIncident] {
        let asked = AskedIncidents(agreement, filter, as: viewer)
        return try file.read {
            try $0.run(
                """
                SELECT \(StoredIncident.columns) \(asked.sql) ORDER BY e.begins DESC, e.number DESC
                LIMIT $\(asked.arguments.count + 1) OFFSET $\(asked.arguments.count + 2)
                """, asked.arguments + [.int(max(limit, 0)), .int(max(skipped, 0))]
            ).map { try StoredIncident($0) }
        }
    }

    /// How many match that the viewer may read.
    package func count(
        of agreement: AgreementID, _ filter: IncidentFilter = IncidentFilter(), as viewer: Viewer
    ) throws -> Int {
        let asked = AskedIncidents(agreement, filter, as: viewer)
        return try file.read {
            try $0.run("SELECT count(*) AS incidents \(asked.sql)", asked.arguments).first?.int("incidents") ?? 0
        }
    }

    /// An incident as it stands now; nil alike when there is none and when the viewer may not read it.
    package func incident(_ number: Int, of agreement: AgreementID, as viewer: Viewer) throws -> StoredIncident? {
        try file.read { try $0.incident(number, of: agreement, as: viewer) }
    }

    /// Every version of an incident that the viewer may read, the oldest first.
    package func versions(of number: Int, in agreement: AgreementID, as viewer: Viewer) throws -> [StoredIncident] {
        try file.read {
            try $0.run(
                """
                SELECT \(StoredIncident.columns) FROM incident e
                WHERE \(Scope.condition) AND e.agreement = $4 AND e.number = $5 AND \(VersionedTable.stands("e"))
                ORDER BY e.version
                """, Scope(viewer).arguments + [.text(agreement.text), .int(number)]
            ).map { try StoredIncident($0) }
        }
    }
}

/// What follows `SELECT …` for a filter, and its arguments.
struct AskedIncidents {
    private(set) var sql = """
        FROM incident e WHERE \(Scope.condition) AND e.agreement = $4 AND \(VersionedTable.stands("e"))
            AND \(AskedIncidents.isNewest)
        """
    private(set) var arguments: [Value]

    static let isNewest = """
        NOT EXISTS (SELECT 1 FROM incident n WHERE n.agreement = e.agreement AND n.number = e.number
            AND n.version > e.version AND \(Scope.condition(on: "n")) AND \(VersionedTable.stands("n")))
        """

    init(_ agreement: AgreementID, _ filter: IncidentFilter, as viewer: Viewer) {
        arguments = Scope(viewer).arguments + [.text(agreement.text)]
        if let days = filter.days {
            add("e.begins <= ", .int(PlainTime(.day(days.last)).last))
            add("e.ends >= ", .int(PlainTime(.day(days.first)).first))
        }
        among("e.category", filter.categories.map(\.text))
        among("e.area", filter.areas.map(\.text))
        among("e.source", filter.sources.map(\.text))
        among("e.organisation", Array(filter.organisations))
        among("e.standing", Array(filter.standings))
        if let words = filter.words, !words.isEmpty, !words.utf8.contains(0) {
            // The database makes small letters of English ones only: a place is looked for as it was written, and as names are.
            var ways: [String] = []
            for way in [words, words.lowercased(), words.prefix(1).uppercased() + words.dropFirst()] {
                arguments.append(.text(way))
                let asked = "$\(arguments.count)"
                ways.append("instr(coalesce(e.place, ''), \(asked)) > 0 OR instr(e.type, \(asked)) > 0")
            }
            sql += " AND (\(ways.joined(separator: " OR ")))"
        }
    }

    private mutating func add(_ condition: String, _ value: Value) {
        arguments.append(value)
        sql += " AND \(condition)$\(arguments.count)"
    }

    private mutating func among(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        var places: [String] = []
        for value in values.sorted() where !value.utf8.contains(0) {
            arguments.append(.text(value))
            places.append("$\(arguments.count)")
        }
        sql += places.isEmpty ? " AND 1 = 0" : " AND \(column) IN (\(places.joined(separator: ", ")))"
    }
}

extension Connection {
    func incident(_ number: Int, of agreement: AgreementID, as viewer: Viewer) throws -> StoredIncident? {
        try run(
            """
            SELECT \(StoredIncident.columns) FROM incident e
            WHERE \(Scope.condition) AND e.agreement = $4 AND e.number = $5 AND \(VersionedTable.stands("e"))
                AND \(AskedIncidents.isNewest)
            """, Scope(viewer).arguments + [.text(agreement.text), .int(number)]
        ).first.map { try StoredIncident($0) }
    }
}
