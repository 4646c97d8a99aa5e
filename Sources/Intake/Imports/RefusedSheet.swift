/// The words that the file of refused rows needs.
package struct RefusedWords: Sendable {
    package let heading: String
    package let row: String
    package let column: String
    package let value: String
    package let say: @Sendable ([ImportFault]) -> String

    package init(
        heading: String, row: String, column: String, value: String, say: @escaping @Sendable ([ImportFault]) -> String
    ) {
        self.heading = heading
        self.row = row
        self.column = column
        self.value = value
        self.say = say
    }
}

/// Refused rows as they come, written out when they are asked for.
package struct RefusedSheet: Sendable {
    package struct Row: Sendable {
        package let number: Int
        package let cells: [String]
        package fileprivate(set) var faults: [ImportFault]
    }

    package private(set) var rows: [Row] = []
    /// Rows that there was no room for.
    package private(set) var untold = 0
    var headings: [String]?

    package static let most = 20_000

    /// - Parameter cells: none where the file is no table: then each fault is a line of its own.
    mutating func add(_ number: Int, _ cells: [String], _ faults: [ImportFault]) {
        if let last = rows.indices.last, rows[last].number == number {
            rows[last].faults += faults.filter { !rows[last].faults.contains($0) }
        } else if rows.count < Self.most {
            rows.append(Row(number: number, cells: cells, faults: faults))
        } else {
            untold += 1
        }
    }

    /// Rows in which something may point at a person, and nothing else is wrong.
    package var asked: Set<Int> {
        Set(
            rows.filter { row in
                row.faults.allSatisfy { if case .pointsAtPersons = $0.reason { true } else { false } }
            }.map(\.number))
    }

    /// As a file with the same headings, to mend and choose again; of JSON a list of what is wrong.
    package func bytes(_ words: RefusedWords) -> [UInt8] {
        if let headings {
            var table = RefusedRows(headings: headings, faultsHeading: words.heading)
            for row in rows { table.add(row.cells, faults: words.say(row.faults)) }
            return table.bytes
        }
        var table = RefusedRows(headings: [words.row, words.column, words.value], faultsHeading: words.heading)
        for row in rows {
            for fault in row.faults {
                table.add([String(row.number), fault.column ?? "", fault.value ?? ""], faults: words.say([fault]))
            }
        }
        return table.bytes
    }
}
