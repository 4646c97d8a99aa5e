import Vocabulary

/// A row with its cells by what they hold.
package struct SheetRow: Sendable {
    package let number: Int
    /// All cells, as wide as the headings or as they come.
    package let cells: [String]
    let columns: SheetColumns

    /// What stands in the field's column, or what holds for every row; empty when neither says anything.
    subscript(_ field: ColumnMapping.Field) -> String {
        for entry in columns.inOrder where entry.field == field {
            return cells.indices.contains(entry.place) ? cells[entry.place] : ""
        }
        return columns.constants.isEmpty ? "" : columns.constants[field] ?? ""
    }
}

/// Where each field stands, once the headings are known.
package struct SheetColumns: Sendable {
    package let headings: [String]
    let places: [ColumnMapping.Field: Int]
    /// The same as `places`: ten fields are found sooner in a row of ten than in a dictionary.
    let inOrder: [(field: ColumnMapping.Field, place: Int)]
    let lastPlace: Int
    let constants: [ColumnMapping.Field: String]
    /// Columns of months, where each has its own.
    let months: [(place: Int, month: Int)]
    let unused: [Int]

    /// Nil when the row is not the headings: a column that is needed is not there.
    init?(_ headings: [String], _ mapping: ColumnMapping) {
        var places: [ColumnMapping.Field: Int] = [:]
        let plain = headings.map { $0.lowercased() }
        let words = headings.map(headingWords)
        for (field, heading) in mapping.columns {
            places[field] = plain.firstIndex(of: heading.lowercased()) ?? words.firstIndex(of: headingWords(heading))
        }
        let given = Set(places.keys).union(mapping.constants.keys)
        guard mapping.needed.isSubset(of: given), !places.isEmpty else { return nil }
        months =
            mapping.hasMonthColumns
            ? headings.enumerated().compactMap { place, heading in monthNumber(inHeading: heading).map { (place, $0) } }
            : []
        guard !mapping.hasMonthColumns || !months.isEmpty else { return nil }
        let used = Set(places.values).union(months.map(\.place))
        unused = headings.indices.filter { !used.contains($0) }
        self.headings = headings
        self.places = places
        inOrder = places.map { ($0.key, $0.value) }
        lastPlace = max(places.values.max() ?? 0, months.map(\.place).max() ?? 0)
        constants = mapping.constants
    }

    func heading(of field: ColumnMapping.Field) -> String? {
        places[field].flatMap { headings.indices.contains($0) ? headings[$0] : nil }
    }
}

/// Reads the fields of a row and gathers everything that is wrong with them.
struct FieldReader {
    let row: SheetRow
    private(set) var faults: [ImportFault] = []

    init(_ row: SheetRow) { self.row = row }

    mutating func fault(_ field: ColumnMapping.Field, _ reason: ImportFault.Reason) {
        faults.append(
            ImportFault(
                row: row.number, column: row.columns.heading(of: field) ?? field.rawValue, value: row[field],
                reason: reason))
    }

    /// A short text that may not point at anybody; nil when empty.
    mutating func name(_ field: ColumnMapping.Field) -> String? {
        let text = row[field]
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= 200 else {
            fault(field, .tooLong(most: 200))
            return nil
        }
        if holdsIdentityNumber(text) {
            fault(field, .identityNumber)
            return nil
        }
        return text
    }

    mutating func needed(_ field: ColumnMapping.Field) -> String? {
        if row[field].isEmpty { fault(field, .missing) }
        return name(field)
    }

    mutating func amount(_ field: ColumnMapping.Field, empty: ColumnMapping.Empty) -> Amount? {
        take(field, readAmount(row[field], empty: empty))
    }

    mutating func take<Value>(_ field: ColumnMapping.Field, _ read: Result<Value, ImportFault.Reason>) -> Value? {
        switch read {
        case .success(let value): return value
        case .failure(let reason):
            fault(field, reason)
            return nil
        }
    }

    mutating func period(_ field: ColumnMapping.Field) -> DayRange? {
        guard !row[field].isEmpty else {
            fault(field, .missing)
            return nil
        }
        guard let period = readPeriod(row[field]) else {
            fault(field, .unreadableDate)
            return nil
        }
        return period
    }

    mutating func year(_ field: ColumnMapping.Field) -> Int? {
        guard let year = Int(plain: row[field]), (1950...2100).contains(year) else {
            fault(field, row[field].isEmpty ? .missing : .outOfRange(least: 1950, most: 2100))
            return nil
        }
        return year
    }

    mutating func area(_ field: ColumnMapping.Field, _ areas: AreaNames) -> AreaKey? {
        guard let written = name(field) else { return nil }
        if let key = areas.find(written) { return key }
        fault(field, .unknownArea(nearest: areas.nearest(written)))
        return nil
    }

    /// A day with or without a time, and an end where there is one.
    mutating func time() -> IncidentTime? {
        guard let first = point(.day, .time) else { return nil }
        guard !row[.lastDay].isEmpty || !row[.lastTime].isEmpty else {
            return first.minute.map { .moment($0) } ?? .day(first.day)
        }
        guard let last = row[.lastDay].isEmpty ? ending(on: first.day) : point(.lastDay, .lastTime) else { return nil }
        let time: IncidentTime?
        if let from = first.minute, let through = last.minute {
            time = .between(from, through)
        } else {
            time = DayRange(first.day, last.day).map { $0.days == 1 ? .day($0.first) : .days($0) }
        }
        if time == nil { fault(row[.lastDay].isEmpty ? .lastTime : .lastDay, .endsBeforeItStarts) }
        return time
    }

    private mutating func ending(on day: CivilDate) -> (day: CivilDate, minute: WallMinute?)? {
        guard let clock = readClock(row[.lastTime]),
            let minute = WallMinute(day: day, hour: clock.hour, minute: clock.minute)
        else {
            fault(.lastTime, .unreadableTime)
            return nil
        }
        return (day, minute)
    }

    private mutating func point(_ dayField: ColumnMapping.Field, _ timeField: ColumnMapping.Field)
        -> (day: CivilDate, minute: WallMinute?)?
    {
        var written = row[dayField][...]
        var clock = row[timeField]
        if written.isEmpty {
            fault(dayField, .missing)
            return nil
        }
        // The time of day stands in the same cell: 2025-03-09 17:28, 2025-03-09T17:28:00.
        if clock.isEmpty, let mark = written.lastIndex(where: { $0 == " " || $0 == "T" }),
            readClock(String(written[written.index(after: mark)...])) != nil,
            case .success = readDay(String(written[..<mark]))
        {
            clock = String(written[written.index(after: mark)...])
            written = written[..<mark]
        }
        guard let day = take(dayField, readDay(String(written))) else { return nil }
        if clock.isEmpty { return (day, nil) }
        guard let read = readClock(clock), let minute = WallMinute(day: day, hour: read.hour, minute: read.minute)
        else {
            fault(timeField, .unreadableTime)
            return nil
        }
        return (day, minute)
    }
}
