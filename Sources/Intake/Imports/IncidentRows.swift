package import CrimeStatistics
package import Vocabulary

/// What an import of incidents knows beside the file.
package struct IncidentSource: Sendable {
    package let key: SourceKey
    /// Names this import, so that rows without a number of their own can be told apart from another file's.
    package let batch: String
    package let secrecy: SecrecyClass
    package let categories: CategoryList
    package let areas: AreaNames
    package let known: KnownNames
    /// Rows that somebody has looked at and says point at no person.
    package let confirmedRows: Set<Int>

    package init(
        key: SourceKey, batch: String, secrecy: SecrecyClass, categories: CategoryList,
        areas: AreaNames = AreaNames([]),
        known: KnownNames = KnownNames([]), confirmedRows: Set<Int> = []
    ) {
        self.key = key
        self.batch = batch
        self.secrecy = secrecy
        self.categories = categories
        self.areas = areas
        self.known = known
        self.confirmedRows = confirmedRows
    }
}

/// Rows that are incidents: reports, fault reports, what walks found.
///
/// Two rows with the same number and the same words are one; with other words the later is refused. Rows without a number are never
/// taken for each other: two bicycles may have gone from the same place on the same day.
package struct IncidentRows: RowReading {
    private let source: IncidentSource
    private var seen = SeenThings()
    /// Places and organisations that point at nobody. The same ones come again on row after row and are looked through once.
    private var cleared: Set<String> = []

    private static let mostCleared = 10_000

    package init(_ source: IncidentSource) { self.source = source }

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<Incident>] {
        var fields = FieldReader(row)
        let number = fields.name(.reference)
        let time = fields.time()
        let type = fields.needed(.type)
        let code = crimeCode(&fields)
        let category = time.flatMap { time in type.flatMap { self.category($0, on: time, &fields) } }
        let place = place(&fields)
        let organisation = looked(.organisation, &fields)
        let text = text(&fields)
        guard fields.faults.isEmpty, let time, let type else { return [.rejected(fields.faults)] }
        let facts = Incident.Facts(
            time: time, type: type, category: category, code: code, place: place, organisation: organisation,
            text: text)
        let reference = Incident.Reference(source: source.key, number: number ?? "\(source.batch):\(row.number)")
        let incident = Incident(reference: reference, secrecy: source.secrecy, first: Incident.Version(facts: facts))
        guard let number else { return [.record(incident)] }
        return [seen.outcome(incident, identity: [number], content: row.cells, field: .reference, &fields)]
    }

    private func crimeCode(_ fields: inout FieldReader) -> CrimeCode? {
        guard let written = fields.name(.code) else { return nil }
        if let code = CrimeCode(written) { return code }
        fields.fault(.code, .noCrimeCode(nearest: CrimeCode.repaired(written)?.text))
        return nil
    }

    private func category(_ type: String, on time: IncidentTime, _ fields: inout FieldReader) -> CategoryKey? {
        let day = time.possibleDays.first
        if let key = source.categories.find(type, on: day) { return key }
        fields.fault(.type, .unknownCategory(nearest: source.categories.nearest(type, on: day)))
        return nil
    }

    /// A short text that is looked through for persons as free text is.
    private mutating func looked(_ field: ColumnMapping.Field, _ fields: inout FieldReader) -> String? {
        let written = fields.row[field]
        if cleared.contains(written) { return written }
        guard let text = fields.name(field) else { return nil }
        guard !source.confirmedRows.contains(fields.row.number) else { return text }
        let traces = personalTraces(in: text, knowing: source.known)
        guard !traces.isEmpty else {
            if cleared.count < Self.mostCleared { cleared.insert(text) }
            return text
        }
        fields.fault(field, .pointsAtPersons(kinds(traces)))
        return nil
    }

    private func text(_ fields: inout FieldReader) -> GuardedText? {
        let written = fields.row[.text]
        guard !written.isEmpty else { return nil }
        let isConfirmed = source.confirmedRows.contains(fields.row.number)
        switch GuardedText.looking(through: written, confirmed: isConfirmed, knowing: source.known) {
        case .success(let text): return text
        case .failure(.refused): fields.fault(.text, .identityNumber)
        case .failure(.asked(let traces)): fields.fault(.text, .pointsAtPersons(kinds(traces)))
        case .failure(.tooLong(let most)): fields.fault(.text, .tooLong(most: most))
        }
        return nil
    }

    private func kinds(_ traces: [PersonalTrace]) -> [PersonalTrace.Kind] {
        PersonalTrace.Kind.allCases.filter { kind in traces.contains { $0.kind == kind } }
    }

    private mutating func place(_ fields: inout FieldReader) -> Incident.Place {
        Incident.Place(
            name: looked(.place, &fields), area: fields.area(.area, source.areas), position: position(&fields))
    }

    private func position(_ fields: inout FieldReader) -> EarthPoint? {
        let (north, east) = (fields.row[.north], fields.row[.east])
        guard !north.isEmpty || !east.isEmpty else { return nil }
        guard let first = readCoordinate(north), let second = readCoordinate(east) else {
            fields.fault(readCoordinate(north) == nil ? .north : .east, .unreadableNumber(nearest: nil))
            return nil
        }
        switch swedishPoint(north: first, east: second) {
        case .success(let point): return point
        case .failure(let fault):
            fields.fault(.north, .outsideSweden(isSwapped: fault.isSwapped))
            return nil
        }
    }
}

/// Why two numbers are no place in Sweden.
package struct NotInSweden: Error, Hashable, Sendable {
    /// They would be one, the other way round.
    package let isSwapped: Bool
}

/// The point of two coordinates in degrees (WGS 84) or metres (SWEREF 99 TM), told apart by their size. Outside the box round
/// Sweden nothing is guessed.
package func swedishPoint(north: Double, east: Double) -> Result<EarthPoint, NotInSweden> {
    if let point = pointInBox(north, east) { return .success(point) }
    return .failure(NotInSweden(isSwapped: pointInBox(east, north) != nil))
}

private func pointInBox(_ north: Double, _ east: Double) -> EarthPoint? {
    if (55.0...69.2).contains(north), (10.5...24.3).contains(east) {
        return EarthPoint(latitude: north, longitude: east)
    }
    guard (6_100_000...7_700_000).contains(north), (250_000...950_000).contains(east) else { return nil }
    return try? Sweref99TM.unproject(PlanePoint(east: east, north: north))
}
