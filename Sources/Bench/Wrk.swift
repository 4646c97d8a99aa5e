import Foundation

/// The client that asks for pages: `wrk`, a process of its own.
struct Wrk {
    struct Run {
        let pagesPerSecond: Double
        let slowestOfHundred: Double
        let pages: Double
    }

    private let program: String

    /// Nil when it is not installed.
    init?() {
        guard let program = Child.find("wrk") else { return nil }
        self.program = program
    }

    /// - Parameter pageBytes: what each answer holds at least; less means that something else than the page was sent.
    /// - Parameter script: a file of its own that says what is asked; the address alone without one.
    func run(
        _ address: String, cookie: String, clients: Int, seconds: Int, pageBytes: Int, output: URL, core: Int?,
        script: URL? = nil
    ) throws -> Run {
        let asking = script.map { ["-s", $0.path()] } ?? []
        let arguments =
            ["-t1", "-c\(clients)", "-d\(seconds)s", "--timeout", "60s", "--latency", "-H", "Cookie: \(cookie)"]
            + asking + [address]
        let child = try Child(program, arguments, output: output, core: core)
        defer { child.stop() }
        let text = try child.output(within: Double(seconds) + 20)
        if let fault = text.split(separator: "\n").first(where: {
            $0.contains("Non-2xx") || $0.contains("Socket errors")
        }) {
            throw BenchFailure(text: "the server did not answer every request: \(fault)")
        }
        // Not one answer in time: as slow as the run was long.
        if text.contains("\n  0 requests in") {
            return Run(pagesPerSecond: 0, slowestOfHundred: Double(seconds) * 1000, pages: 0)
        }
        guard let rate = number(after: "Requests/sec:", in: text), let slow = milliseconds(after: " 99%", in: text),
            let pages = text.firstRange(of: " requests in ").flatMap({ lastNumber(in: text[..<$0.lowerBound]) }),
            pages > 0,
            let sent = number(
                after: "Transfer/sec:", in: text, scale: ["KB": 1024, "MB": 1_048_576, "GB": 1_073_741_824])
        else { throw BenchFailure(text: "wrk's answer could not be read:\n\(text)") }
        guard sent / rate >= Double(pageBytes) * 0.97 else {
            throw BenchFailure(text: "answers of \(Int(sent / rate)) bytes where the page has \(pageBytes)")
        }
        return Run(pagesPerSecond: rate, slowestOfHundred: slow, pages: pages)
    }

    private func lastNumber(in text: Substring) -> Double? {
        text.split(whereSeparator: \.isWhitespace).last.flatMap { Double($0) }
    }

    private func milliseconds(after name: String, in text: String) -> Double? {
        number(after: name, in: text, scale: ["us": 0.001, "ms": 1, "s": 1000])
    }

    /// The number that follows a name, times what its unit stands for.
    private func number(after name: String, in text: String, scale: [String: Double] = ["": 1]) -> Double? {
        guard let place = text.firstRange(of: name)?.upperBound else { return nil }
        guard let word = text[place...].split(whereSeparator: \.isWhitespace).first else { return nil }
        let unit = String(word.drop { $0.isNumber || $0 == "." })
        guard let factor = scale[unit], let value = Double(word.dropLast(unit.count)) else { return nil }
        return value * factor
    }
}
