import Foundation
import Intake
import Vocabulary

/// A million rows read in as a file comes: looked through once for how it is written, then read.
///
/// The rows are made while they are read, so that no file fills the memory whose peak is measured; making them is measured alone and stands
/// beside.
func intakeFigures(runs: Int) throws -> [Figure] {
    let rows = 1_000_000
    var timings: (made: [Double], read: [Double]) = ([], [])
    var peak: Double?
    for _ in 0..<min(runs, 3) {
        let before = processorMilliseconds()
        var bytes = 0
        InventedReports.chunks(rows: rows) { bytes += $0.count }
        let made = processorMilliseconds()
        resetPeakMemory()
        let records = try readReports(rows: rows)
        guard records == rows else { throw BenchFailure(text: "\(records) records of \(rows) rows, \(bytes) bytes") }
        timings.made.append((made - before) / 1000)
        timings.read.append((processorMilliseconds() - made) / 1000)
        peak = peakMegabytes() ?? peak
    }
    return [
        Figure("A million rows read in, CPU", "s", .atMost(20), timings.read),
        Figure("  of it making the rows, twice", "s", .none, timings.made.map { $0 * 2 }),
        peak.map { Figure("  memory at its peak", "MB", .atMost(200), [$0]) }
            ?? Figure("  memory at its peak", "MB", .atMost(200), outcome: .notMeasured(why: "/proc does not say")),
    ]
}

private func readReports(rows: Int) throws -> Int {
    var finder = TextFormFinder()
    InventedReports.chunks(rows: rows) { finder.add($0) }
    let source = IncidentSource(
        key: SourceKey("reports"), batch: "bench", secrecy: .shared, categories: InventedReports.categories,
        areas: AreaNames([]))
    var table = TableImport(
        form: try finder.form().get(), mapping: InventedReports.mapping, reader: IncidentRows(source))
    try InventedReports.chunks(rows: rows) { chunk in try table.add(chunk) { _ in } }
    try table.end { _ in }
    return table.tally.records
}

/// Reports that nobody made, in Windows-1252 with semicolons.
private enum InventedReports {
    static let mapping = ColumnMapping(
        kind: .incidents,
        columns: [
            .reference: "Nr", .day: "Datum", .time: "Tid", .type: "Händelse", .place: "Plats", .north: "N", .east: "E",
            .text: "Text",
        ])
    static let categories = CategoryList(
        ["Stöld", "Skadegörelse", "Störning", "Bråk"].enumerated().map {
            Category(key: CategoryKey("c\($0.offset)"), name: $0.element)
        })

    static func chunks(rows: Int, each: ([UInt8]) throws -> Void) rethrows {
        let types = categories.categories.map { western($0.name) }
        let place = western("Norra skolgården;6167118,671;380362,018;")
        let texts = ["Lampan är trasig", "\"Två rutor; krossade\"", "", "Klotter på väggen"].map(western)
        var dice = Dice(seed: 6)
        var chunk = western("Nr;Datum;Tid;Händelse;Plats;N;E;Text\r\n")
        for row in 0..<rows {
            let day = CivilDate.firstOf(year: 2016).adding(days: dice.roll(3650))
            chunk += "R\(row);\(day);\(dice.roll(24)):\(10 + dice.roll(50));".utf8
            chunk += types[dice.roll(types.count)]
            chunk.append(UInt8(ascii: ";"))
            chunk += place
            chunk += texts[dice.roll(texts.count)]
            chunk += "\r\n".utf8
            if chunk.count > 65_536 {
                try each(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        }
        try each(chunk)
    }

    /// All of it is in Latin-1.
    private static func western(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}

/// Lets the kernel count the peak of this process's memory anew.
func resetPeakMemory() { try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }

func peakMegabytes() -> Double? { processMegabytes("VmHWM:") }

/// A line of what the machine says of this process; nil where /proc does not say.
func processMegabytes(_ name: String) -> Double? {
    guard let text = try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }),
        let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
    else { return nil }
    return kilobytes / 1024
}
