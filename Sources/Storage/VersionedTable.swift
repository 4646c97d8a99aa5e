package import Vocabulary

/// A table whose rows are never written over: what is said anew about the same thing is a row with a higher version, and what
/// came by an import that was undone is in no answer.
///
/// An organisation's own numbers are its own: two that say different things about the same month both stand.
struct VersionedTable: Sendable {
    let name: String
    /// The columns that say which thing it is, beside the agreement and the organisation that keeps it.
    let identity: [String]
    /// The columns that say something about it.
    let said: [String]

    /// The condition that the import by which a row came stands; rows written by hand have none.
    static func stands(_ row: String) -> String {
        """
        (\(row).batch = 0 OR EXISTS (SELECT 1 FROM batch b WHERE b.agreement = \(row).agreement AND b.number = \(row).batch
            AND b.taken IS NOT NULL AND b.undone IS NULL))
        """
    }

    /// The rows `e` that a viewer may read, the newest about each thing; `$1` to `$3` are the scope's, `$4` the agreement.
    var current: String {
        """
        FROM \(name) e WHERE \(Scope.condition) AND e.agreement = $4 AND \(Self.stands("e"))
            AND NOT EXISTS (SELECT 1 FROM \(name) n WHERE n.agreement = e.agreement AND n.owner = e.owner
                AND \(same("n", "e")) AND n.version > e.version AND \(Scope.condition(on: "n")) AND \(Self.stands("n")))
        """
    }

    private func same(_ a: String, _ b: String) -> String {
        identity.map { "\(a).\($0) = \(b).\($0)" }.joined(separator: " AND ")
    }

    /// Writes a row as the next version, unless the newest row that stands says just that. Arguments: agreement, identity, what is said,
    /// class, owner, moment, import.
    var keeping: String {
        let columns = identity + said
        let first = 2
        let place = Dictionary(
            (columns + ["class", "owner", "recorded", "batch"]).enumerated().map { ($1, "$\($0 + first)") },
            uniquingKeysWith: { one, _ in one })
        func argument(_ column: String) -> String { place[column] ?? "NULL" }
        let isThis = identity.map { "e.\($0) = \(argument($0))" }.joined(separator: " AND ")
        let here = "e.agreement = $1 AND e.owner = \(argument("owner")) AND \(isThis)"
        let saysSame = (said + ["class"]).map { "e.\($0) IS NOT DISTINCT FROM \(argument($0))" }
            .joined(separator: " AND ")
        return """
            INSERT INTO \(name) (agreement, \(columns.joined(separator: ", ")), version, class, owner, recorded, batch)
            SELECT $1, \(columns.map(argument).joined(separator: ", ")),
                (SELECT coalesce(max(e.version), 0) + 1 FROM \(name) e WHERE \(here)),
                \(argument("class")), \(argument("owner")), \(argument("recorded")), \(argument("batch"))
            WHERE NOT EXISTS (SELECT 1 FROM \(name) e WHERE \(here) AND \(saysSame) AND \(Self.stands("e"))
                AND NOT EXISTS (SELECT 1 FROM \(name) n WHERE n.agreement = e.agreement AND n.owner = e.owner
                    AND \(same("n", "e")) AND n.version > e.version AND \(Self.stands("n"))))
            """
    }
}

extension VersionedTable {
    static let counts = VersionedTable(
        name: "incident_count",
        identity: ["source", "category", "first_day", "last_day", "area", "organisation"],
        said: ["amount_kind", "amount"])
    static let areas = VersionedTable(
        name: "area", identity: ["area_key"], said: ["name", "shape", "visitors", "first_day", "last_day"])
    static let populations = VersionedTable(
        name: "population", identity: ["area", "year"], said: ["residents_kind", "residents"])
    static let areaChanges = VersionedTable(
        name: "area_change", identity: ["old_area", "new_area"], said: ["millionths"])
    static let places = VersionedTable(
        name: "place", identity: ["place_key"], said: ["name", "area", "visitors", "first_day", "last_day"])
    static let surveyFigures = VersionedTable(
        name: "survey_figure",
        identity: ["survey", "question", "answer", "answering", "area", "first_day", "last_day"],
        said: ["source", "thousandths", "missing", "answered_kind", "answered"])
    static let municipalityYears = VersionedTable(
        name: "municipality_year", identity: ["municipality", "year"],
        said: ["reported_kind", "reported", "rate_kind", "rate"])
    static let quietWeeks = VersionedTable(name: "quiet_week", identity: ["organisation", "week"], said: ["post"])

    static let all = [
        counts, areas, populations, areaChanges, places, surveyFigures, municipalityYears, quietWeeks,
    ]
}

extension Connection {
    /// Writes rows of one table by one keeper; each row is identity and what is said, in the table's order.
    func keep(_ rows: [[Value]], in table: VersionedTable, by kept: Kept) throws {
        var rest = rows.makeIterator()
        let end: [Value] = [
            .text(kept.secrecy.stored.name), .text(kept.owner.text), .text(kept.recorded.description),
            .int(kept.batch),
        ]
        try repeated(table.keeping) { rest.next().map { [.text(kept.agreement.text)] + $0 + end } }
    }
}

/// How rows are kept: for which agreement, who may read them, who keeps them, when, and by which import.
package struct Kept: Hashable, Sendable {
    package let agreement: AgreementID
    package let secrecy: SecrecyClass
    /// The organisation that keeps them.
    package let owner: ActorKey
    package let recorded: Instant
    /// 0 when they were written by hand.
    package let batch: Int

    /// - Parameter batch: an import that has begun; 0 for what is written by hand.
    package init(
        in agreement: AgreementID, _ secrecy: SecrecyClass, owner: ActorKey, recorded: Instant, batch: Int = 0
    ) {
        if case .own(let other) = secrecy { precondition(other == owner, "What is own is the keeper's own.") }
        self.agreement = agreement
        self.secrecy = secrecy
        self.owner = owner
        self.recorded = recorded
        self.batch = batch
    }

    func refuseUnacceptable() throws(StorageFailure) {
        try agreement.refuseUnacceptable()
        try StorageFailure.refuse(owner.text, "owner", bytes: StorageLimits.keyBytes)
    }
}

extension Amount {
    /// Its kind and its number, as two columns.
    var values: [Value] {
        switch self {
        case .number(let number): [.text("number"), .int(number)]
        case .suppressed: [.text("hidden"), .null]
        case .unknown: [.text("unknown"), .null]
        }
    }

    init(_ row: Row, _ name: String) throws(StorageFailure) {
        switch (try row.text(name + "_kind"), try row.intIfAny(name)) {
        case ("number", let number?): self = .number(number)
        case ("hidden", nil): self = .suppressed
        case ("unknown", nil): self = .unknown
        default: throw .unreadable(column: name)
        }
    }
}

extension Row {
    func dayIfAny(_ column: String) throws(StorageFailure) -> CivilDate? {
        try value(column) == .null ? nil : try day(column)
    }

    func period() throws(StorageFailure) -> DayRange {
        guard let period = DayRange(try day("first_day"), try day("last_day")) else {
            throw .unreadable(column: "last_day")
        }
        return period
    }

    /// The class of a row that always says who keeps it.
    func secrecy() throws(StorageFailure) -> SecrecyClass {
        let owner = try text("owner")
        let name = try text("class")
        guard let secrecy = SecrecyClass(stored: name, owner: name == "own" ? owner : nil) else {
            throw .unreadable(column: "class")
        }
        return secrecy
    }
}
