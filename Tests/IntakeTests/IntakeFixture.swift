import Foundation
import Intake
import Vocabulary

/// The files of `Fixtures`, and small things that several suites need.
enum IntakeFixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func municipalities() throws -> Municipalities {
        let text = String(decoding: try bytes("municipalities.csv"), as: UTF8.self)
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
        return Municipalities(rows.map { ($0[0], $0[2]) })
    }
}

/// A table read whole, in chunks of `size`: what each row became, and the sums.
struct WholeRead<Reader: RowReading> {
    var reads: [TableImport<Reader>.Read] = []
    var tally = ImportTally()
    var headings: [String] = []

    init(_ bytes: [UInt8], _ mapping: ColumnMapping, _ reader: Reader, chunk size: Int = 4_096) throws {
        let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
        var finder = TextFormFinder()
        for chunk in chunks { finder.add(chunk) }
        var table = TableImport(form: try finder.form(letters: mapping.letters).get(), mapping: mapping, reader: reader)
        for chunk in chunks { try table.add(chunk) { reads.append($0) } }
        try table.end { reads.append($0) }
        tally = table.tally
        headings = table.headings ?? []
    }

    var records: [Reader.Record] {
        reads.compactMap { if case .record(let record) = $0.outcome { record } else { nil } }
    }
    var faults: [ImportFault] { tally.faults }
}

extension WholeRead {
    init(_ text: String, _ mapping: ColumnMapping, _ reader: Reader, chunk size: Int = 4_096) throws {
        try self.init(Array(text.utf8), mapping, reader, chunk: size)
    }
}
