import ArgumentParser
import Foundation
import Storage
import Vocabulary

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes an agreement's whole journal as JSON lines, secrets included.",
        discussion: "Example: overens export --data journal.sqlite lomma-2023 > lomma.jsonl")
    @Option(help: "The database.") var data: String
    @Argument(help: "Ids of agreements; all when none is given.") var agreements: [String] = []

    func run() throws {
        let journal = try Journal.readingOnly(path: data)
        let wanted = try agreements.isEmpty ? journal.agreements() : agreements.map(AgreementID.init)
        for agreement in wanted {
            try KeeperNotes.add(.journalExported, agreement: agreement, besides: data, now: now())
            try journal.exportLines(of: agreement) { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) }
        }
    }
}

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes in what export wrote: all of it, or nothing with every fault.",
        discussion: "Example: overens import --data new.sqlite lomma.jsonl")
    @Option(help: "The database; made when it is not there.") var data: String
    @Argument(help: "A file of JSON lines.") var file: String

    func run() throws {
        let lines = try readText(file).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        switch try Journal(path: data).importLines(lines) {
        case .imported(let entries, let heads):
            print("\(entries) entries imported")
            for head in heads { print("\(head.agreement) \(head.number) \(head.hash)") }
        case .refused(let faults):
            throw Refused(lines: faults.map { "\(file):\($0.line): \($0.code)" })
        }
    }
}

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds any change in the journal; also a cut tail, when an earlier head is given.",
        discussion: """
            Prints each agreement's head; keep it elsewhere, and give it back later with --head.
            Example: overens verify --data journal.sqlite --head lomma-2023:118:8f3c…
            """)
    /// What the log of accounts is called among the heads; no agreement has such an id.
    static let accountLog = "(accounts)"

    @Option(help: "The database.") var data: String
    @Option(help: "An earlier head, as verify prints it with colons: agreement:number:hash.") var head: [String] = []

    func run() throws {
        let journal = try Journal.readingOnly(path: data)
        let earlier = try head.map(read)
        var faults: [String] = []
        for agreement in try journal.agreements() {
            let found = try journal.verify(agreement, earlier: earlier.first { $0.agreement == agreement })
            print(
                "\(agreement):\(found.head.number):\(found.head.hash)  \(found.entries) entries, \(found.disposed.count) disposed of"
            )
            faults += found.faults.map { "\(agreement) entry \($0.number): \($0.code)" }
        }
        let kept = earlier.first { $0.agreement.text == Self.accountLog }
        let log = try journal.accounts.verifyLog(
            earlier: kept.map { AccountLogHead(number: $0.number, hash: $0.hash) })
        print("\(Self.accountLog):\(log.head.number):\(log.head.hash)  the log of accounts")
        faults += log.faults.map { "\(Self.accountLog): \($0)" }
        if !faults.isEmpty { throw Refused(lines: faults) }
    }

    private func read(_ text: String) throws -> Head {
        let parts = text.split(separator: ":")
        guard parts.count == 3, let number = Int(plain: parts[1]) else {
            throw Refused(lines: ["\(text): not agreement:number:hash."])
        }
        return Head(agreement: AgreementID(String(parts[0])), number: number, hash: String(parts[2]))
    }
}
