import Dispatch
import Foundation
import Synchronization

/// poppler's program that takes the text out of a PDF, run as a process of its own with bounds on time, memory and what
/// comes out. It reads from a pipe and writes to one, may write no file, and no shell is asked.
package struct PDFToText: Sendable {
    /// util-linux's program that bounds another, and `pdftotext`.
    private let limiter: String
    private let program: String
    private let patience: Double

    /// Bytes of text; more than any agreement that can be set up.
    package static let mostText = 2_000_000
    /// Of the process's memory.
    private static let memoryBytes = 1_000_000_000

    package enum Fault: Error, Hashable, Sendable {
        case tooSlow, tooMuchText
        /// No PDF that the program can read: broken, or locked by a password.
        case unreadable
    }

    package init(limiter: String, program: String, patience: Double = 20) {
        self.limiter = limiter
        self.program = program
        self.patience = patience
    }

    /// Nil when one of the programs is not installed.
    package static func installed(in folders: [String] = ["/usr/bin", "/usr/local/bin", "/bin"]) -> PDFToText? {
        func find(_ name: String) -> String? {
            folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        }
        guard let limiter = find("prlimit"), let program = find("pdftotext") else { return nil }
        return PDFToText(limiter: limiter, program: program)
    }

    /// The text, page by page. Blocks: never on a thread that serves others.
    package func text(of pdf: [UInt8]) -> Result<String, Fault> {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: limiter)
        process.arguments = [
            "--as=\(Self.memoryBytes)", "--cpu=\(Int(patience) + 1)", "--fsize=0", "--core=0", "--nofile=64", program,
            "-q", "-enc", "UTF-8", "-eol", "unix", "-", "-",
        ]
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        // Writing to a program that has ended is an answer, not the end of this one.
        signal(SIGPIPE, SIG_IGN)
        do { try process.run() } catch { return .failure(.unreadable) }
        let isLate = Mutex(false)
        let clock = DispatchSource.makeTimerSource(queue: .global())
        clock.schedule(deadline: .now() + patience)
        clock.setEventHandler {
            isLate.withLock { $0 = true }
            kill(process.processIdentifier, SIGKILL)
        }
        clock.resume()
        defer { clock.cancel() }
        // On a thread of its own: a program that writes before it has read everything would else wait for us for ever.
        DispatchQueue.global().async {
            try? input.fileHandleForWriting.write(contentsOf: Data(pdf))
            try? input.fileHandleForWriting.close()
        }
        let said = (try? output.fileHandleForReading.read(upToCount: Self.mostText + 1)) ?? nil
        let isTooMuch = (said?.count ?? 0) > Self.mostText
        if isTooMuch { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if isLate.withLock({ $0 }) { return .failure(.tooSlow) }
        if isTooMuch { return .failure(.tooMuchText) }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else { return .failure(.unreadable) }
        return .success(String(decoding: said ?? Data(), as: UTF8.self))
    }
}
