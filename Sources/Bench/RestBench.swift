import Foundation

/// The program itself: its memory at rest with the demo, and how soon it shows its first page.
func restFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let memory = "Demo at rest: memory"
    let start = "Start to first page, existing database"
    guard FileManager.default.isExecutableFile(atPath: arguments.program) else {
        let why = "there is no \(arguments.program); build the product overens, or give --overens PATH"
        return [
            Figure(memory, "MB", .atMost(100), outcome: .notMeasured(why: why)),
            Figure(start, "ms", .atMost(1000), outcome: .notMeasured(why: why)),
        ]
    }
    let data = folder.appending(path: "demo")
    let resident = try residentAtRest(arguments.program, ["demo", "--data", data.path()], folder, within: 120)
    let starts = try (0..<5).map { number in
        try firstPage(
            arguments.program, ["serve", "--data", data.appending(path: "journal.sqlite").path()],
            output: folder.appending(path: "serve-\(number).txt"))
    }
    let served = try residentAtRest(
        arguments.program, ["serve", "--data", data.appending(path: "journal.sqlite").path()], folder, within: 20)
    var figures: [Figure] = []
    if let resident {
        figures.append(Figure(memory, "MB", .atMost(100), [resident]))
    } else {
        figures.append(Figure(memory, "MB", .atMost(100), outcome: .notMeasured(why: "/proc does not say")))
    }
    if let served { figures.append(Figure("  served from the same database", "MB", .none, [served])) }
    return figures + [Figure(start, "ms", .atMost(1000), starts)]
}

private let day = ["--on", "2025-11-20", "--port", "0"]

/// Two seconds after it first answered.
private func residentAtRest(_ program: String, _ arguments: [String], _ folder: URL, within seconds: Double) throws
    -> Double?
{
    let child = try Child(program, arguments + day, output: folder.appending(path: "rest-\(arguments[0]).txt"))
    defer { child.stop() }
    try answer(of: child, within: seconds)
    usleep(2_000_000)
    return child.residentMegabytes
}

/// Milliseconds from starting the process to the first page.
private func firstPage(_ program: String, _ arguments: [String], output: URL) throws -> Double {
    let child = try Child(program, arguments + day, output: output)
    defer { child.stop() }
    try answer(of: child, within: 20)
    return (ContinuousClock().now - child.startedAt).milliseconds
}

private func answer(of child: Child, within seconds: Double) throws {
    let port = try child.port(within: seconds)
    for _ in 0..<1000 {
        if let status = Loopback.get("/logga-in", port: port)?.status, status == 200 || status == 303 { return }
        usleep(1000)
    }
    throw BenchFailure(text: "the server listens and does not answer")
}
