package import Situation
import Storage
import Synchronization
package import Vocabulary

/// The incidents that one viewer may read, packed, with what tells a quiet day from a day that nobody told about.
package struct PackedIncidents: Sendable {
    package private(set) var columns = IncidentColumns()
    /// The days that each delivery of a source tells about, reports from no earlier than each may tell of.
    package private(set) var deliveries: [Delivery: DayRange] = [:]
    /// The first day on which an organisation reported anything itself, by its name.
    package private(set) var firstHeard: [String: CivilDate] = [:]
    /// Incidents that no column can hold, such as one of the year 1850.
    package private(set) var unheld = 0

    /// A source, and the file it came by; 0 for what comes report by report.
    package struct Delivery: Hashable, Sendable {
        package let source: SourceKey
        package let batch: Int
    }

    private var mark = IncidentMark.start
    /// The row of an incident by its number, and the version that stands there; -1 for none.
    private var rows: [Int32] = []
    private var versions: [Int32] = []

    init() {}

    /// Takes in what has come since the last time; everything anew when an import was undone.
    mutating func readOn(_ incidents: Incidents, of agreement: AgreementID, as viewer: Viewer) throws {
        let read = try incidents.eachIncident(
            of: agreement, after: mark, as: viewer, begin: { if $0 { self = PackedIncidents() } },
            { take($0) })
        switch read {
        case .further(let mark), .anew(let mark): self.mark = mark
        }
    }

    private mutating func take(_ line: IncidentLine) {
        guard line.number >= 0, line.number < Int(Int32.max), let version = Int32(exactly: line.version) else {
            unheld += 1
            return
        }
        while rows.count <= line.number {
            rows.append(-1)
            versions.append(-1)
        }
        guard version > versions[line.number] else { return }
        versions[line.number] = version
        let time = line.time.time
        let row = IncidentColumns.Row(
            time: time, category: line.category, area: line.area, place: line.place, source: line.source,
            organisation: line.organisation)
        do {
            try put(row, as: line)
            heard(line, on: time.possibleDays)
        } catch {
            unheld += 1
        }
    }

    private mutating func put(_ row: IncidentColumns.Row, as line: IncidentLine) throws(IncidentColumns.Fault) {
        let known = Int(rows[line.number])
        if known < 0 {
            // What was taken back before anybody counted it needs no row.
            guard line.standing.counts else { return }
            rows[line.number] = Int32(truncatingIfNeeded: try columns.append(row))
        } else if line.standing.counts {
            try columns.replace(known, with: row)
        } else {
            try columns.withdraw(known)
        }
    }

    private mutating func heard(_ line: IncidentLine, on possible: DayRange) {
        let days = Self.told(possible, by: line)
        let delivery = Delivery(source: line.source, batch: line.batch)
        if let told = deliveries[delivery] {
            guard days.first < told.first || days.last > told.last else { return }
            deliveries[delivery] = DayRange(min(told.first, days.first), max(told.last, days.last)) ?? told
        } else {
            deliveries[delivery] = days
        }
        guard line.batch == 0, let organisation = line.organisation else { return }
        firstHeard[organisation] = min(firstHeard[organisation] ?? days.first, days.first)
    }

    /// A report of long ago, or of a wrong year, says nothing of all the days since.
    private static func told(_ days: DayRange, by line: IncidentLine) -> DayRange {
        guard let earliest = line.came?.adding(days: -daysToldBack), earliest > days.first else { return days }
        return DayRange(earliest, max(earliest, days.last)) ?? days
    }

    private static let daysToldBack = PictureSettings().daysToldBack
}

/// Keeps what is packed for each viewer, so that a page reads on from where the last one stopped.
final class Packing: Sendable {
    private struct Whose: Hashable {
        let agreement: AgreementID
        let viewer: Viewer
    }
    private let known = Mutex<[Whose: PackedIncidents]>([:])

    /// Read on under the lock: two pages at once would else read the same rows twice.
    func packed(_ incidents: Incidents, of agreement: AgreementID, as viewer: Viewer) throws -> PackedIncidents {
        try known.withLock { known in
            try known[Whose(agreement: agreement, viewer: viewer), default: PackedIncidents()]
                .readOn(incidents, of: agreement, as: viewer)
            return known[Whose(agreement: agreement, viewer: viewer)] ?? PackedIncidents()
        }
    }
}

extension Ledger {
    /// The incidents of an agreement as a viewer may read them, packed for counting.
    package func packedIncidents(of agreement: AgreementID, as viewer: Viewer) throws -> PackedIncidents {
        try packing.packed(journal.incidents, of: agreement, as: viewer)
    }
}
