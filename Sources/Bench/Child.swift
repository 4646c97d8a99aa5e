import Foundation

/// A program that the benchmark has started, and stops again; what it prints goes to a file.
final class Child {
    private let process = Process()
    private let output: URL
    let startedAt = ContinuousClock().now

    /// - Parameter core: the one core it may use, where the system has `taskset`.
    init(_ program: String, _ arguments: [String], output: URL, core: Int? = nil) throws {
        self.output = output
        try Data().write(to: output)
        if let core, let taskset = Child.find("taskset") {
            process.executableURL = URL(filePath: taskset)
            process.arguments = ["-c", String(core), program] + arguments
        } else {
            process.executableURL = URL(filePath: program)
            process.arguments = arguments
        }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.standardError
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    /// Its number. `taskset` becomes the program it starts, and so does not count.
    var number: Int32 { process.processIdentifier }
    var printed: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

    /// The port of the line that says where it listens.
    func port(within seconds: Double) throws -> UInt16 {
        let deadline = ContinuousClock().now + .seconds(seconds)
        while ContinuousClock().now < deadline, process.isRunning {
            if let address = printed.firstRange(of: "http://127.0.0.1:") {
                let rest = printed[address.upperBound...]
                if let end = rest.firstIndex(of: "/"), let port = UInt16(rest[..<end]) { return port }
            }
            usleep(1000)
        }
        throw BenchFailure(text: "the server did not say within \(seconds) s where it listens: \(printed.suffix(300))")
    }

    /// Waits for it to end by itself.
    func output(within seconds: Double) throws -> String {
        let deadline = ContinuousClock().now + .seconds(seconds)
        while process.isRunning {
            guard ContinuousClock().now < deadline else {
                throw BenchFailure(text: "a client did not end within \(seconds) s")
            }
            usleep(10_000)
        }
        return printed
    }

    /// Asks it to stop, and after eight seconds makes it.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        let deadline = ContinuousClock().now + .seconds(8)
        while process.isRunning, ContinuousClock().now < deadline { usleep(10_000) }
        if process.isRunning { kill(number, SIGKILL) }
        process.waitUntilExit()
    }

    /// The resident memory it has now, in millions of bytes; nil where the system does not say.
    var residentMegabytes: Double? {
        guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kibibytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else { return nil }
        return kibibytes * 1024 / 1e6
    }

    /// The CPU time it has used, in seconds; nil where the system does not say.
    var processorSeconds: Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[end...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Where a program lies, by PATH.
    static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
