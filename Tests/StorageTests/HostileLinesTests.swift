import Storage
import Testing
import Vocabulary

/// A file of lines that somebody spoilt, and the faults that must be named.
struct HostileLines: Sendable, CustomTestStringConvertible {
    let name: String
    let spoil: @Sendable (_ lines: [String], _ otherAgreement: [String]) -> [String]
    let faults: [ImportFault]
    var testDescription: String { name }

    init(
        _ name: String, faults: [ImportFault],
        spoil: @escaping @Sendable (_ lines: [String], _ otherAgreement: [String]) -> [String]
    ) {
        self.name = name
        self.faults = faults
        self.spoil = spoil
    }

    /// Changes one line (counted from 1).
    private static func at(
        _ number: Int, _ name: String, faults: [ImportFault], _ change: @escaping @Sendable (String) -> String
    ) -> HostileLines {
        HostileLines(name, faults: faults) { lines, _ in
            zip(1..., lines).map { $0 == number ? change($1) : $1 }
        }
    }

    /// The last 64 digits of a line: its hash.
    private static func withHash(_ line: String, of other: String) -> String {
        String(line.dropLast(66) + other.suffix(66))
    }

    static let all: [HostileLines] = [
        at(6, "the last line cut", faults: [.init(.unreadable, line: 6)]) { String($0.prefix(200)) },
        at(3, "a line cut in the middle of the file", faults: [.init(.unreadable, line: 3)]) { String($0.dropLast(1)) },
        at(2, "an empty line", faults: [.init(.unreadable, line: 2)]) { _ in "" },
        at(2, "nested too deep", faults: [.init(.unreadable, line: 2)]) { _ in String(repeating: "[", count: 100_000) },
        at(2, "a number that is none", faults: [.init(.unreadable, line: 2)]) {
            $0.replacing(#""number":2"#, with: #""number":2e99"#)
        },
        at(4, "more than a megabyte", faults: [.init(.tooLong, line: 4)]) {
            $0 + String(repeating: " ", count: 1_000_001)
        },
        at(4, "a space", faults: [.init(.notCanonical, line: 4)]) {
            $0.replacing(#""number":4"#, with: #""number": 4"#)
        },
        at(4, "a field twice", faults: [.init(.notCanonical, line: 4)]) { #"{"kind":"x","# + $0.dropFirst(1) },
        at(4, "a field more", faults: [.init(.notCanonical, line: 4)]) { $0.dropLast(1) + #","more":1}"# },
        at(4, "another header", faults: [.init(.hashWrong, line: 4)]) { $0.replacing("meeting", with: "nothing") },
        at(4, "a day that does not exist", faults: [.init(.fieldInvalid, line: 4), .init(.hashWrong, line: 4)]) {
            $0.replacing("2023-11-14\",", with: "2023-11-31\",")
        },
        at(4, "a class of its own making", faults: [.init(.fieldInvalid, line: 4), .init(.hashWrong, line: 4)]) {
            $0.replacing("shared", with: "secret")
        },
        at(4, "a NUL", faults: [.init(.fieldInvalid, line: 4), .init(.hashWrong, line: 4)]) {
            $0.replacing("fourth", with: #"fou\u0000rth"#)
        },
        at(2, "another text", faults: [.init(.contentChanged, line: 2)]) { $0.replacing("police only", with: "all") },
        at(2, "a short salt", faults: [.init(.fieldInvalid, line: 2), .init(.contentChanged, line: 2)]) {
            $0.replacing(#""salt":"0202"#, with: #""salt":""#)
        },
        at(3, "disposed of what never was", faults: [.init(.contentUnexpected, line: 3)]) {
            $0.replacing(#""disposed":false"#, with: #""disposed":true"#)
        },
        at(6, "an earlier act's key", faults: [.init(.keyReused, line: 6)]) {
            $0.replacing(#""key":"later""#, with: #""key":"act""#)
        },
        HostileLines("a number twice", faults: [.init(.numberDoesNotFollow, line: 4)]) { lines, _ in
            Array(lines.prefix(3) + lines.dropFirst(2))
        },
        HostileLines("a line taken away", faults: [.init(.numberDoesNotFollow, line: 3)]) { lines, _ in
            Array(lines.prefix(2) + lines.dropFirst(3))
        },
        HostileLines("the beginning taken away", faults: [.init(.numberDoesNotFollow, line: 1)]) { lines, _ in
            Array(lines.dropFirst(4))
        },
        HostileLines(
            "another agreement's hash", faults: [.init(.hashWrong, line: 3), .init(.linkBroken, line: 4)]
        ) { lines, other in
            zip(lines, other).enumerated().map { $0 == 2 ? withHash($1.0, of: $1.1) : $1.0 }
        },
        HostileLines(
            "another agreement's line under our name",
            faults: [.init(.hashWrong, line: 3), .init(.linkBroken, line: 3), .init(.linkBroken, line: 4)]
        ) { lines, other in
            zip(lines, other).enumerated().map { $0 == 2 ? $1.1.replacing("burlov", with: "lomma") : $1.0 }
        },
        HostileLines("two faults far apart", faults: [.init(.unreadable, line: 1), .init(.hashWrong, line: 6)]) {
            lines, _ in ["{"] + lines.dropFirst().dropLast() + lines.suffix(1).map { $0.replacing("sixth", with: "6") }
        },
    ]
}

@Suite("Hostile lines")
struct HostileLinesTests {
    private struct Case {
        let folder: Folder
        let lines: [String]
        let other: [String]

        init() throws {
            folder = try Folder()
            let journal = try folder.journal()
            let burlov = AgreementID("burlov")
            try journal.appendAll(sixEntries(), to: lomma)
            try journal.appendAll(sixEntries(), to: burlov)
            lines = try journal.lines()
            other = try journal.lines(burlov)
        }
    }

    @Test("Every fault comes with its line, and nothing is half done", arguments: HostileLines.all)
    func refused(_ hostile: HostileLines) throws {
        let given = try Case()
        let copy = try given.folder.journal("copy.sqlite")
        #expect(try copy.importLines(hostile.spoil(given.lines, given.other)) == .refused(hostile.faults))
        #expect(try copy.agreements() == [])
        guard case .imported = try copy.importLines(given.lines) else {
            Issue.record("the sound file was refused afterwards")
            return
        }
    }

    /// Spoilt files that a way of importing takes.
    private func taken(_ importing: (Journal, [String]) throws -> ImportResult) throws -> [String] {
        let given = try Case()
        return try HostileLines.all.filter { hostile in
            let copy = try given.folder.journal(hostile.name + ".sqlite")
            if case .imported = try importing(copy, hostile.spoil(given.lines, given.other)) { return true }
            return false
        }.map(\.name)
    }

    @Test("An import that leaves out lines at fault, as a lenient one would, is caught")
    func plantedImport() throws {
        #expect(try taken { try $0.importLines($1) } == [])
        let lenient = try taken { journal, lines in
            guard case .refused(let faults) = try journal.importLines(lines) else {
                return try journal.importLines(lines)
            }
            let bad = Set(faults.map(\.line))
            return try journal.importLines(zip(1..., lines).filter { !bad.contains($0.0) }.map(\.1))
        }
        #expect(lenient.contains("the last line cut") && lenient.contains("a number twice"))
    }

    @Test("A file of nothing but rubbish stops being read after a thousand faults")
    func faultsAreBounded() throws {
        let copy = try Folder().journal()
        var read = 0
        let endless = sequence(first: "x") { _ in
            read += 1
            return "x"
        }
        guard case .refused(let faults) = try copy.importLines(endless) else {
            Issue.record("rubbish was taken")
            return
        }
        #expect(faults.count == StorageLimits.importFaults && read < 1_100)
    }
}
