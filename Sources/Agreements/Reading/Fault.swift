package import Vocabulary

/// One thing wrong with a definition file: where, what, and what would be right.
package struct Fault: Hashable, Sendable, Comparable {
    package enum Kind: Hashable, Sendable {
        case tooLarge(limit: Int)
        case tooManyValues(limit: Int)
        case tooDeep(limit: Int)
        case alias
        case notYAML(String)
        case duplicateKey(String)
        case unknownKey(String, nearest: String?)
        case missing(String)
        case expectedText(String)
        case expectedList(String)
        case expectedMapping(String)
        case notADate(String)
        case notANumber(String)
        case notALength(String)
        case notOneOf(String, allowed: [String])
        case yearOutside(Int, allowed: ClosedRange<Int>)
        case endsBeforeStart(ImpreciseDate, start: ImpreciseDate)
        case periodTooLong(years: Int)
        case tooManyOccasions(limit: Int)
        case unknownHeading(String, nearest: String?)
        case unknownActor(String, nearest: String?)
        case unknownGroup(String)
        case unknownArea(String)
        case cadence(String, Cadence.Fault)
        case perWithoutList(String, key: String)
        case numberTaken(Int)
        case numberMissing
        case noSource
        case onlyOneLanguage(missing: String)
        case unknownRow(String)
        case heldByNote(String, kind: String, holder: String)
        case badCalendarRange(String)
        case identityNumber
    }
    package let place: Place
    package let kind: Kind

    package static func < (a: Fault, b: Fault) -> Bool { a.place < b.place }
}

/// What reading a definition gives: the agreement, or every fault at once.
package enum Verdict: Sendable {
    case sound(Agreement)
    case faulty([Fault])
}
