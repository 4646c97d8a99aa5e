import ArgumentParser
import Foundation
import Storage
import Vocabulary

/// The command line: the only place where everything meets.
@main
struct Overens: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overens",
        abstract: "Runs a local crime-prevention agreement: what is due, kept and late, and why.",
        discussion: """
            Exit codes: 0 done, 1 refused (the reasons are on standard error), 2 failed.
            Example: overens demo --on 2025-11-20
            """,
        subcommands: [
            Demo.self, Serve.self, Check.self, CoverageCommand.self, Commitments.self, StatusCommand.self, Search.self,
            Replay.self, ReadIn.self, Propose.self, AccountCommand.self, Export.self, Import.self, Verify.self,
            Backup.self,
            Restore.self,
            Doctor.self, Report.self, Limits.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let refused as Refused {
            printToStandardError(refused.lines.joined(separator: "\n"))
            Foundation.exit(1)
        } catch let failure as StorageFailure {
            printToStandardError(failure.description)
            Foundation.exit(2)
        } catch let failure as Failed {
            printToStandardError(failure.text)
            Foundation.exit(2)
        } catch {
            // Help and usage come here too; wrong usage is 2, help is 0.
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success { print(text) } else { printToStandardError(text) }
            Foundation.exit(code == .success ? 0 : 2)
        }
    }
}

/// What the person asked for was refused; each line says why.
struct Refused: Error { let lines: [String] }

/// Something outside the person's hands went wrong.
struct Failed: Error { let text: String }

func printToStandardError(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// Reads a text file whole.
func readText(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failed(text: "\(path): cannot be read.") }
    guard let text = String(bytes: data, encoding: .utf8) else { throw Refused(lines: ["\(path): not UTF-8 text."]) }
    return text
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
extension Language: ExpressibleByArgument {}
