import Dispatch
import Foundation

/// The system's program that takes letters: `sendmail` of any mail server, or `msmtp`.
package struct Sendmail: Sendable {
    /// Its path, and what it is given before the addresses: `["/usr/bin/msmtp", "-C", "/etc/msmtprc"]`.
    package let command: [String]
    /// The address that letters come from.
    package let from: String
    /// Seconds after which it is stopped.
    package let patience: Double

    package init(command: [String], from: String, patience: Double = 60) {
        self.command = command
        self.from = from
        self.patience = patience
    }

    package enum Answer: Hashable, Sendable {
        case taken
        /// What it said, in its own words.
        case refused(String)
    }

    /// Hands a letter over and waits for the answer. Blocks: never on a thread that serves others.
    package func send(_ message: Message) -> Answer {
        guard let program = command.first else { return .refused("no program to send letters with") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        // `--` so that no address is taken for an option; `-i` so that a line with a single dot does not end the letter.
        process.arguments = Array(command.dropFirst()) + ["-i", "-f", from, "--", message.to]
        // Writing to a program that has ended is an answer, not the end of this one.
        signal(SIGPIPE, SIG_IGN)
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
        let (input, errors) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        do { try process.run() } catch { return .refused("\(program) could not be started") }
        let clock = DispatchSource.makeTimerSource(queue: .global())
        clock.schedule(deadline: .now() + patience)
        // Not a gentler signal: a child may have inherited that it is held back.
        clock.setEventHandler { kill(process.processIdentifier, SIGKILL) }
        clock.resume()
        defer { clock.cancel() }
        // A program that ends before it has read everything breaks the pipe; its exit says why.
        try? input.fileHandleForWriting.write(contentsOf: message.bytes)
        try? input.fileHandleForWriting.close()
        let said = (try? errors.fileHandleForReading.read(upToCount: 2_000)) ?? nil
        _ = try? errors.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        if process.terminationReason == .exit, process.terminationStatus == 0 { return .taken }
        let words =
            said.map { String(decoding: $0, as: UTF8.self) }?.split(separator: "\n").joined(separator: " ") ?? ""
        return .refused(words.isEmpty ? "it ended with \(process.terminationStatus)" : words)
    }
}
