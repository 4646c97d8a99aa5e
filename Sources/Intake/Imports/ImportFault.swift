package import Vocabulary

/// What is wrong in a file that is read in: where, what stands there, why it is not taken, and what was perhaps meant.
package struct ImportFault: Hashable, Sendable {
    /// As a spreadsheet counts rows, from 1; in a file that is no table the place of the thing in its list.
    package let row: Int
    /// The column's heading, or the field's name; nil when it is about the whole row.
    package let column: String?
    /// What stands there; nil when it may not be shown again, and then it is kept nowhere.
    package let value: String?
    package let reason: Reason

    package enum Reason: Error, Hashable, Sendable {
        /// The cell is empty and has to say something.
        case missing
        case unreadableNumber(nearest: String?)
        /// Less or more than such a thing can be.
        case outOfRange(least: Int, most: Int)
        case unreadableDate
        case noSuchDay(nearest: CivilDate?)
        case unreadableTime
        /// The end comes before the start.
        case endsBeforeItStarts
        /// Not used on that day, or never heard of.
        case unknownCategory(nearest: String?)
        case unknownArea(nearest: String?)
        case unknownMunicipality(nearest: String?)
        case noCrimeCode(nearest: String?)
        /// A coordinate outside Sweden; `isSwapped` when north and east have changed places.
        case outsideSweden(isSwapped: Bool)
        case identityNumber
        /// Somebody has to look at it before it is taken in.
        case pointsAtPersons([PersonalTrace.Kind])
        case tooLong(most: Int)
        case notText
        /// A quotation mark that has no end.
        case openQuote
        case tooManyCells
        /// Fewer or more cells than headings.
        case otherWidth(cells: Int, headings: Int)
        /// An earlier row says something else about the same.
        case contradicts(row: Int)
        /// In a file of JSON: no such field, or of another kind than it should be.
        case noField
        case noBorder
    }

    package init(row: Int, column: String? = nil, value: String? = nil, reason: Reason) {
        self.row = row
        self.column = column
        self.reason = reason
        let mayBeShown = value.map { !holdsRefusedNumber($0) } ?? false
        self.value = mayBeShown && reason != .identityNumber ? value.map { String($0.prefix(200)) } : nil
    }

    /// What was perhaps meant, as it would be written.
    package var proposal: String? {
        switch reason {
        case .unreadableNumber(let nearest), .unknownCategory(let nearest), .unknownArea(let nearest),
            .unknownMunicipality(let nearest), .noCrimeCode(let nearest):
            nearest
        case .noSuchDay(let nearest): nearest?.description
        default: nil
        }
    }
}

/// What became of one thing in a file.
package enum ImportOutcome<Record: Sendable>: Sendable {
    case record(Record)
    /// The same as on an earlier row, word for word.
    case duplicate(of: Int)
    case rejected([ImportFault])
    /// No thing at all, and told all the same.
    case passedOver(PassedOver)
}

/// What in a file is no data.
package enum PassedOver: String, Hashable, Sendable, CaseIterable, Codable {
    case empty
    /// A title or a note above the headings.
    case aboveHeadings
    case headings
    /// A sum of other rows, such as *Hela landet*.
    case total
    /// A note below the table.
    case footnote
    /// What happened in other municipalities than the agreement's own.
    case elsewhere
}

/// What an import would do, added up: the answer of a dry run, and the receipt of a real one.
///
/// `things` = `records` + `rejects` + `duplicates`, always.
package struct ImportTally: Hashable, Sendable {
    package private(set) var things = 0
    package private(set) var records = 0
    package private(set) var rejects = 0
    package private(set) var duplicates = 0
    /// Rows that are no things.
    package private(set) var passedOver: [PassedOver: Int] = [:]
    /// The first of all faults; the rest are counted.
    package private(set) var faults: [ImportFault] = []
    package private(set) var faultCount = 0
    /// Rows whose unused columns hold identity numbers: nothing of them is kept, and the file should not be lying about.
    package internal(set) var rowsWithUnusedIdentityNumbers = 0

    package static let mostFaultsShown = 1_000

    package init() {}

    mutating func add<Record>(_ outcome: ImportOutcome<Record>) {
        switch outcome {
        case .record: (things, records) = (things + 1, records + 1)
        case .duplicate: (things, duplicates) = (things + 1, duplicates + 1)
        case .rejected(let found):
            (things, rejects) = (things + 1, rejects + 1)
            faultCount += found.count
            faults += found.prefix(max(0, Self.mostFaultsShown - faults.count))
        case .passedOver(let why): passedOver[why, default: 0] += 1
        }
    }
}
