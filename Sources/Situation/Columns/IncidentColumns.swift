package import Intake
package import Vocabulary

/// Incidents as columns: when, what, where, whose and from which source, and nothing else. 20 bytes an incident.
///
/// No text, no number of a report and no coordinate is ever here: what computes a picture cannot tell what it has not read. Rows keep the
/// order they came in, so that a later version of an incident can take the place of the earlier one. Days from 1900 up to 2200, and as many
/// different words as a column has numbers for; what does not fit is refused, and nothing of it is added.
package struct IncidentColumns: Sendable {
    /// How exactly the time is known.
    package enum Precision: UInt8, Sendable, Hashable { case moment, span, day, days }

    /// Why an incident cannot be held.
    package enum Fault: Error, Hashable, Sendable {
        /// Before 1900, or after 2199.
        case outsideTime
        /// More different categories, areas, places, sources or organisations than a column has numbers for.
        case tooManyWords
        case noSuchRow
    }

    /// One incident, as the columns see it.
    package struct Row: Hashable, Sendable {
        package let time: IncidentTime
        package let category: CategoryKey?
        package let area: AreaKey?
        /// A place by its name within an area.
        package let place: String?
        package let source: SourceKey
        package let organisation: String?

        package init(
            time: IncidentTime, category: CategoryKey?, area: AreaKey?, place: String? = nil, source: SourceKey,
            organisation: String? = nil
        ) {
            self.time = time
            self.category = category
            self.area = area
            self.place = place
            self.source = source
            self.organisation = organisation
        }

        /// What is known of an incident now.
        package init(_ incident: Incident) {
            let facts = incident.facts
            self.init(
                time: facts.time, category: facts.category, area: facts.place.area, place: facts.place.name,
                source: incident.source, organisation: facts.organisation)
        }
    }

    /// A place with the area it lies in: two areas may each have a station.
    package struct Place: Hashable, Sendable {
        package let name: String
        package let area: AreaKey?
    }

    /// The first minute it may have happened, and the last; equal for a moment. Of a day the last is 23:59.
    var first: [Int32] = []
    var last: [Int32] = []
    var precision: [Precision] = []
    /// Numbers of the tables below; 0 for none. A source of 0 is a row that has been taken back.
    var category: [UInt16] = []
    var area: [UInt16] = []
    var place: [UInt32] = []
    var source: [UInt16] = []
    var organisation: [UInt16] = []

    package private(set) var categories = KeyTable<CategoryKey>(most: Int(UInt16.max))
    package private(set) var areas = KeyTable<AreaKey>(most: Int(UInt16.max))
    package private(set) var places = KeyTable<Place>(most: Int(UInt32.max))
    package private(set) var sources = KeyTable<SourceKey>(most: Int(UInt16.max))
    package private(set) var organisations = KeyTable<String>(most: Int(UInt16.max))

    package init() {}

    /// Rows that were added, those taken back with them.
    package var count: Int { first.count }

    /// Makes room for rows that are about to come.
    package mutating func reserve(_ rows: Int) {
        first.reserveCapacity(rows)
        last.reserveCapacity(rows)
        precision.reserveCapacity(rows)
        category.reserveCapacity(rows)
        area.reserveCapacity(rows)
        place.reserveCapacity(rows)
        source.reserveCapacity(rows)
        organisation.reserveCapacity(rows)
    }

    /// Adds an incident.
    /// - Returns: its row, by which it can be replaced or taken back.
    @discardableResult
    package mutating func append(_ row: Row) throws(Fault) -> Int {
        let packed = try pack(row)
        first.append(packed.first)
        last.append(packed.last)
        precision.append(packed.precision)
        category.append(packed.category)
        area.append(packed.area)
        place.append(packed.place)
        source.append(packed.source)
        organisation.append(packed.organisation)
        return first.count - 1
    }

    /// Puts what is known now in the place of what was known before.
    package mutating func replace(_ number: Int, with row: Row) throws(Fault) {
        guard first.indices.contains(number) else { throw .noSuchRow }
        let packed = try pack(row)
        first[number] = packed.first
        last[number] = packed.last
        precision[number] = packed.precision
        category[number] = packed.category
        area[number] = packed.area
        place[number] = packed.place
        source[number] = packed.source
        organisation[number] = packed.organisation
    }

    /// Takes an incident back: it is in no count any more.
    package mutating func withdraw(_ number: Int) throws(Fault) {
        guard first.indices.contains(number) else { throw .noSuchRow }
        source[number] = 0
    }

    private struct Packed {
        let first, last: Int32
        let precision: Precision
        let category, area, source, organisation: UInt16
        let place: UInt32
    }

    private mutating func pack(_ row: Row) throws(Fault) -> Packed {
        let days = row.time.possibleDays
        guard WallMinutes.days.contains(WallMinutes.dayIndex(days.first)),
            WallMinutes.days.contains(WallMinutes.dayIndex(days.last))
        else { throw .outsideTime }
        guard let category = categories.number(of: row.category), let area = areas.number(of: row.area),
            let place = places.number(of: row.place.map { Place(name: $0, area: row.area) }),
            let source = sources.number(of: row.source), let organisation = organisations.number(of: row.organisation)
        else { throw .tooManyWords }
        let (first, last, precision) = Self.minutes(row.time)
        return Packed(
            first: Int32(first), last: Int32(last), precision: precision, category: UInt16(category),
            area: UInt16(area), source: UInt16(source), organisation: UInt16(organisation), place: UInt32(place))
    }

    private static func minutes(_ time: IncidentTime) -> (Int, Int, Precision) {
        switch time {
        case .moment(let moment): (WallMinutes.minute(moment), WallMinutes.minute(moment), .moment)
        case .span(let first, let last): (WallMinutes.minute(first), WallMinutes.minute(last), .span)
        case .day(let day): (WallMinutes.start(day), WallMinutes.start(day) + WallMinutes.inDay - 1, .day)
        case .days(let days):
            (WallMinutes.start(days.first), WallMinutes.start(days.last) + WallMinutes.inDay - 1, .days)
        }
    }
}
