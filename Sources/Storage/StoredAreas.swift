package import Vocabulary

/// A part of the municipality with a border.
package struct KeptArea: Hashable, Sendable {
    package let key: AreaKey
    package let name: String
    /// Its border in the caller's own short form; empty when only the name is known.
    package let shape: String
    /// True when people from elsewhere fill it, as a centre or a station: then a number per resident says nothing.
    package let visitors: Bool
    /// The days on which it is an area; nil where that is not bounded.
    package let from: CivilDate?
    package let through: CivilDate?

    package init(
        key: AreaKey, name: String, shape: String, visitors: Bool = false, from: CivilDate? = nil,
        through: CivilDate? = nil
    ) {
        self.key = key
        self.name = name
        self.shape = shape
        self.visitors = visitors
        self.from = from
        self.through = through
    }
}

/// A place that has a name within an area.
package struct KeptPlace: Hashable, Sendable {
    package let key: PlaceKey
    package let name: String
    package let area: AreaKey?
    package let visitors: Bool
    package let from: CivilDate?
    package let through: CivilDate?

    package init(
        key: PlaceKey, name: String, area: AreaKey?, visitors: Bool = false, from: CivilDate? = nil,
        through: CivilDate? = nil
    ) {
        self.key = key
        self.name = name
        self.area = area
        self.visitors = visitors
        self.from = from
        self.through = through
    }
}

/// How many lived in an area at the end of a year.
package struct KeptPopulation: Hashable, Sendable {
    package let area: AreaKey
    package let year: Int
    package let residents: Amount

    package init(area: AreaKey, year: Int, residents: Amount) {
        self.area = area
        self.year = year
        self.residents = residents
    }
}

/// What became of an area of an earlier division.
package struct KeptAreaChange: Hashable, Sendable {
    package let old: AreaKey
    package let new: AreaKey
    /// Of the old area's residents, in millionths.
    package let millionths: Int

    package init(old: AreaKey, new: AreaKey, millionths: Int) {
        self.old = old
        self.new = new
        self.millionths = millionths
    }
}

extension Incidents {
    package func keep(_ areas: [KeptArea], as kept: Kept) throws {
        try keep(
            areas.map {
                [
                    .text($0.key.text), .text($0.name), .text($0.shape), .int($0.visitors ? 1 : 0),
                    .text($0.from?.description), .text($0.through?.description),
                ]
            }, in: .areas, as: kept)
    }

    /// The areas as they stand now, by their keys.
    package func areas(of agreement: AgreementID, as viewer: Viewer) throws -> [KeptWord<KeptArea>] {
        try current(.areas, of: agreement, as: viewer) { row in
            KeptArea(
                key: AreaKey(try row.text("area_key")), name: try row.text("name"), shape: try row.text("shape"),
                visitors: try row.int("visitors") == 1, from: try row.dayIfAny("first_day"),
                through: try row.dayIfAny("last_day"))
        }
    }

    package func keep(_ places: [KeptPlace], as kept: Kept) throws {
        try keep(
            places.map {
                [
                    .text($0.key.text), .text($0.name), .text($0.area?.text), .int($0.visitors ? 1 : 0),
                    .text($0.from?.description), .text($0.through?.description),
                ]
            }, in: .places, as: kept)
    }

    /// The places as they stand now, by their keys.
    package func places(of agreement: AgreementID, as viewer: Viewer) throws -> [KeptWord<KeptPlace>] {
        try current(.places, of: agreement, as: viewer) { row in
            KeptPlace(
                key: PlaceKey(try row.text("place_key")), name: try row.text("name"),
                area: try row.textIfAny("area").map { AreaKey($0) }, visitors: try row.int("visitors") == 1,
                from: try row.dayIfAny("first_day"), through: try row.dayIfAny("last_day"))
        }
    }

    package func keep(_ populations: [KeptPopulation], as kept: Kept) throws {
        try keep(
            populations.map { [.text($0.area.text), .int($0.year)] + $0.residents.values }, in: .populations, as: kept)
    }

    package func populations(of agreement: AgreementID, as viewer: Viewer) throws -> [KeptWord<KeptPopulation>] {
        try current(.populations, of: agreement, as: viewer) { row in
            KeptPopulation(
                area: AreaKey(try row.text("area")), year: try row.int("year"),
                residents: try Amount(row, "residents"))
        }
    }

    package func keep(_ changes: [KeptAreaChange], as kept: Kept) throws {
        try keep(
            changes.map { [.text($0.old.text), .text($0.new.text), .int($0.millionths)] }, in: .areaChanges, as: kept)
    }

    package func areaChanges(of agreement: AgreementID, as viewer: Viewer) throws -> [KeptWord<KeptAreaChange>] {
        try current(.areaChanges, of: agreement, as: viewer) { row in
            KeptAreaChange(
                old: AreaKey(try row.text("old_area")), new: AreaKey(try row.text("new_area")),
                millionths: try row.int("millionths"))
        }
    }
}
