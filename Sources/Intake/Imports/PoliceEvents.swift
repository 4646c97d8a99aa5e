package import Vocabulary

/// What one answer of polisen.se's list of events holds, as facts: number, time, type, place. Its sentences and addresses are not kept.
///
/// These are what the police chose to tell the public, by one estimate fewer than one in twenty of what is reported. They are shown as
/// published events, and never counted to a rate.
package struct PoliceEvents: Sendable {
    /// Single events.
    package private(set) var incidents: [Incident] = []
    /// *Sammanfattning natt* and the like: many events told in one. Kept apart, and never counted among the single ones.
    package private(set) var summaries: [Incident] = []
    package private(set) var tally = ImportTally()

    /// What is known beside the file.
    package struct Source: Sendable {
        package let key: SourceKey
        package let categories: CategoryList
        package let municipalities: Municipalities
        /// The codes of the municipalities whose events are taken; all when there are none.
        package let wanted: Set<String>

        package init(
            key: SourceKey, categories: CategoryList, municipalities: Municipalities, wanted: Set<String> = []
        ) {
            self.wanted = wanted
            self.key = key
            self.categories = categories
            self.municipalities = municipalities
        }

        /// An event whose place is no municipality, a county as a rule, is nobody's own.
        func wants(_ place: Incident.Place) -> Bool {
            wanted.isEmpty || place.area.map { wanted.contains($0.text) } ?? false
        }
    }

    /// Reads a list of events; what is wrong with one does not touch the others.
    ///
    /// The place is what stands after the last comma of the title, and a municipality when it is the official name of one, case and spaces
    /// aside: no other text is searched for places. The position is the middle of a municipality or a county and is not kept. The title has day and
    /// time without a year: it is the last such day that is not after the day of publishing.
    package static func reading(_ bytes: [UInt8], from source: Source) throws(JSONFault) -> PoliceEvents {
        guard case .list(let list) = try readJSON(bytes) else { throw JSONFault(line: 1, reason: .otherKind) }
        var events = PoliceEvents()
        var seen: [Incident.Reference: (row: Int, place: Int, isSummary: Bool)] = [:]
        for (place, value) in list.enumerated() {
            var reader = EventReader(value: value, row: place + 1, source: source)
            let incident = reader.incident()
            if case .success(let incident) = incident, !source.wants(incident.facts.place) {
                events.tally.add(ImportOutcome<Incident>.passedOver(.elsewhere))
                continue
            }
            events.take(incident, row: place + 1, seen: &seen)
        }
        return events
    }

    private mutating func take(
        _ read: Result<Incident, ImportFaults>, row: Int,
        seen: inout [Incident.Reference: (row: Int, place: Int, isSummary: Bool)]
    ) {
        switch read {
        case .failure(let faults): tally.add(ImportOutcome<Incident>.rejected(faults.faults))
        case .success(let incident):
            guard let before = seen[incident.reference] else {
                let isSummary = incident.isSummary
                seen[incident.reference] = (row, isSummary ? summaries.count : incidents.count, isSummary)
                if isSummary { summaries.append(incident) } else { incidents.append(incident) }
                tally.add(.record(incident))
                return
            }
            guard let version = incident.versions.last else { return }
            let isNew =
                before.isSummary ? summaries[before.place].update(version) : incidents[before.place].update(version)
            tally.add(isNew ? .record(incident) : ImportOutcome<Incident>.duplicate(of: before.row))
        }
    }
}

extension Incident {
    /// Many events told in one.
    package var isSummary: Bool { facts.type.hasPrefix("Sammanfattning") }
}

/// Everything that is wrong with one thing.
struct ImportFaults: Error {
    let faults: [ImportFault]
}

private struct EventReader {
    let value: JSONValue
    let row: Int
    let source: PoliceEvents.Source
    private var faults: [ImportFault] = []

    init(value: JSONValue, row: Int, source: PoliceEvents.Source) {
        self.value = value
        self.row = row
        self.source = source
    }

    mutating func incident() -> Result<Incident, ImportFaults> {
        let number = number()
        let published = field("datetime").flatMap { self.published($0) }
        let type = field("type")
        let title = field("name").flatMap { self.title($0, published: published?.day) }
        // Of the rest nothing is kept but numbers.
        if type.map(holdsIdentityNumber) == true { fault("type", .identityNumber) }
        if title.map({ holdsIdentityNumber($0.place) }) == true { fault("name", .identityNumber) }
        guard faults.isEmpty, let number, let published, let type, let title else {
            return .failure(ImportFaults(faults: faults))
        }
        let day = title.time.day
        let facts = Incident.Facts(
            time: .moment(title.time), type: type, category: source.categories.find(type, on: day),
            place: Incident.Place(
                name: title.place, area: source.municipalities.code(of: title.place).map { AreaKey($0) }))
        return .success(
            Incident(
                reference: Incident.Reference(source: source.key, number: number), secrecy: .open,
                first: Incident.Version(facts: facts, published: published.moment)))
    }

    private mutating func fault(_ name: String, _ reason: ImportFault.Reason) {
        faults.append(ImportFault(row: row, column: name, value: value[name]?.written, reason: reason))
    }

    private mutating func number() -> String? {
        guard case .number(let written)? = value["id"], written.utf8.count <= 12,
            written.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            fault("id", .noField)
            return nil
        }
        return written
    }

    private mutating func field(_ name: String) -> String? {
        guard let text = value[name]?.text, !text.isEmpty else {
            fault(name, .noField)
            return nil
        }
        guard text.utf8.count <= 300 else {
            fault(name, .tooLong(most: 300))
            return nil
        }
        return text
    }

    /// `2023-04-23 7:36:38 +02:00`: the hour has no leading zero.
    private mutating func published(_ written: String) -> (day: CivilDate, moment: Instant)? {
        let parts = written.split(separator: " ")
        guard parts.count == 3, let day = CivilDate(parts[0]), let clock = readClock(String(parts[1])),
            let second = parts[1].split(separator: ":").last.flatMap({ Int(plain: $0) }), second < 60,
            let offset = offset(parts[2])
        else {
            fault("datetime", .unreadableTime)
            return nil
        }
        let local = Int64(day.dayNumber) * 86_400 + Int64(clock.hour * 3600 + clock.minute * 60 + second)
        return (day, Instant(seconds: local - Int64(offset)))
    }

    /// Seconds east of world time: `+02:00`.
    private func offset(_ written: Substring) -> Int? {
        let parts = written.dropFirst().split(separator: ":")
        guard let sign = written.first, sign == "+" || sign == "-", parts.count == 2, let hours = Int(plain: parts[0]),
            hours <= 14,
            let minutes = Int(plain: parts[1]), minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return sign == "-" ? -seconds : seconds
    }

    /// `22 april 23:52, Mord/dråp, försök, Norrby`: what it was may hold commas.
    private mutating func title(_ title: String, published: CivilDate?) -> (time: WallMinute, place: String)? {
        let parts = title.split(separator: ",")
        guard parts.count >= 3, let first = parts.first, let place = parts.last.map({ plainSpaces($0) }), !place.isEmpty
        else {
            fault("name", .noField)
            return nil
        }
        let words = first.split(separator: " ")
        guard let published else { return nil }
        guard words.count == 3, let day = Int(plain: words[0]), let month = monthNumber(named: words[1].lowercased()),
            let clock = readClock(String(words[2]))
        else {
            fault("name", .unreadableDate)
            return nil
        }
        let years = [published.year, published.year - 1]
        let date = years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }.first { $0 <= published }
        guard let date, let time = WallMinute(day: date, hour: clock.hour, minute: clock.minute) else {
            fault("name", .noSuchDay(nearest: nil))
            return nil
        }
        return (time, place)
    }

    private func plainSpaces(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// What the next answer of the same source changed: events keep their number when their type does.
package func merge(_ fetched: [Incident], into known: inout [Incident.Reference: Incident]) -> (
    new: Int, updated: Int, unchanged: Int
) {
    var counts = (new: 0, updated: 0, unchanged: 0)
    for incident in fetched {
        guard var before = known[incident.reference] else {
            known[incident.reference] = incident
            counts.new += 1
            continue
        }
        var isUpdated = false
        for version in incident.versions where before.update(version) { isUpdated = true }
        known[incident.reference] = before
        if isUpdated { counts.updated += 1 } else { counts.unchanged += 1 }
    }
    return counts
}
