import Foundation

/// The same incidents counted by DuckDB in the same run, where Python has it: its line stands beside ours, and what it counted is held against ours.
///
/// `scripts/bench-situation` says what is asked. It is looked for below the folder that the benchmark is run in, the project's own.
/// - Parameters:
///   - year: how many incidents there are in 2025, and in 2024, by our own count.
func figuresByDuckDB(year: Int, before: Int) throws -> [Figure] {
    let name = "  DuckDB, the same counts and no more, one core, CPU"
    let script = "scripts/bench-situation"
    guard let python = Child.find("python3"), FileManager.default.fileExists(atPath: script) else {
        return [Figure(absent: name, why: "no python3, or no \(script) below this folder")]
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "overens-duckdb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let incidents = folder.appending(path: "incidents.csv")
    try writeIncidents(to: incidents.path())
    let child = try Child(python, [script, incidents.path()], output: folder.appending(path: "counted.json"))
    defer { child.stop() }
    let printed = try child.output(within: 120)
    guard let told = try? JSONDecoder().decode(ToldByDuckDB.self, from: Data(printed.utf8)) else {
        return [Figure(absent: name, why: "not installed (pip install duckdb)")]
    }
    guard told.sums.prefix(2).elementsEqual([year, before]), told.sums.last == year else {
        throw BenchFailure(text: "DuckDB counts \(told.sums), we \(year) in 2025 and \(before) in 2024")
    }
    return [Figure("\(name) (\(told.version))", "ms", .none, told.milliseconds)]
}

private struct ToldByDuckDB: Decodable {
    let version: String
    let milliseconds: [Double]
    /// What each question counted in all.
    let sums: [Int]
}
