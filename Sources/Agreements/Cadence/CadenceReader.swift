internal import Vocabulary

extension Cadence {
    /// Why a cadence could not be read.
    package enum Fault: Error, Hashable, Sendable {
        case empty
        /// The word that does not fit, and what could stand there.
        case unexpected(String, expected: String)
        case ended(expected: String)
        case number(String, allowed: ClosedRange<Int>)
        case date(String)
        /// No window of the cadence can lie within a local period, so that the exception would be read and never kept.
        case exceptWithoutEffect(String)
    }

    package static let allowedCounts = 1...366
    package static let allowedMonths = 1...240

    /// Reads `at least 2 per term per place`, `every week except summer`, …
    package init(reading text: String) throws(Fault) {
        var words = CadenceWords(text)
        guard !words.isAtEnd else { throw .empty }
        let main = try words.main()
        var per: [Per] = []
        var except: String?
        var strength = Strength.must
        var alsoWhenNeeded = false
        var whenSuitable = false
        while let word = words.next() {
            switch word {
            case "per": per.append(try words.per())
            case "except": except = try words.word("a local period such as summer")
            case "preferably": strength = .should
            case "as":
                try words.demand("an", "aim")
                strength = .aim
            case "also":
                try words.demand("when", "needed")
                alsoWhenNeeded = true
            case "when":
                try words.demand("possible")
                if strength != .should { strength = .whenPossible }
                if words.take("and") {
                    try words.demand("suitable")
                    whenSuitable = true
                }
            default:
                throw .unexpected(
                    word, expected: "per …, except …, when possible, preferably, as an aim, also when needed")
            }
        }
        if let except, !main.canBeExcepted { throw .exceptWithoutEffect(except) }
        self.init(
            main, per: per, except: except, strength: strength, alsoWhenNeeded: alsoWhenNeeded,
            whenSuitable: whenSuitable)
    }
}

extension Cadence.Main {
    /// True when windows are short enough to lie within a local period: weeks, months, and steps of less than a year.
    fileprivate var canBeExcepted: Bool {
        switch self {
        case .inEach(.week, _, _), .inEach(.month, _, _), .about(.month): true
        case .steps(let count, .week, _): count <= 52
        case .steps(let count, .month, _): count < 12
        default: false
        }
    }
}

/// The words of a cadence, taken from the left.
private struct CadenceWords {
    private var rest: ArraySlice<Substring>

    init(_ text: String) {
        rest = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" })[...]
        whole = text
    }
    private let whole: String

    var isAtEnd: Bool { rest.isEmpty }
    mutating func next() -> String? { rest.popFirst().map(String.init) }

    mutating func take(_ words: String...) -> Bool {
        guard rest.count >= words.count, zip(rest, words).allSatisfy({ $0 == $1 }) else { return false }
        rest = rest.dropFirst(words.count)
        return true
    }

    mutating func demand(_ words: String...) throws(Cadence.Fault) {
        for word in words {
            guard let next = next() else { throw .ended(expected: word) }
            guard next == word else { throw .unexpected(next, expected: word) }
        }
    }

    mutating func word(_ expected: String) throws(Cadence.Fault) -> String {
        guard let word = next() else { throw .ended(expected: expected) }
        return word
    }

    mutating func number(in allowed: ClosedRange<Int>) throws(Cadence.Fault) -> Int {
        let word = try word("a number")
        guard let number = Int(plain: word), allowed.contains(number) else { throw .number(word, allowed: allowed) }
        return number
    }

    mutating func per() throws(Cadence.Fault) -> Cadence.Per {
        let word = try word("place, grade, party, recipient, area or district")
        guard let per = Cadence.Per(rawValue: word) else {
            throw .unexpected(word, expected: "place, grade, party, recipient, area or district")
        }
        return per
    }

    mutating func main() throws(Cadence.Fault) -> Cadence.Main {
        if take("at", "least") { return try counted(atLeast: true) }
        if let first = rest.first, Int(plain: first) != nil { return try counted(atLeast: false) }
        if take("every") { return try every() }
        if take("within") {
            let months = try number(in: Cadence.allowedMonths)
            try demand("months", "of", "the", "last")
            return .rolling(months: months)
        }
        if take("about", "every") { return .about(try unit(among: [.month, .year])) }
        if take("before", "each", "of") { return .before(try names()) }
        if take("from", "each", "of") { return .from(try names()) }
        if take("once") { return .once(try once()) }
        if take("on", "event:") { return .onEvent(takeRest()) }
        if take("regularly") { return .regularly }
        if take("ongoing") { return .ongoing }
        if take("when", "needed") { return .whenNeeded }
        throw .unexpected(
            next() ?? "",
            expected:
                "every …, at least N per …, within N months of the last, about every …, before each of …, once …, "
                + "on event: …, regularly, ongoing, when needed")
    }

    private mutating func counted(atLeast: Bool) throws(Cadence.Fault) -> Cadence.Main {
        let count = try number(in: Cadence.allowedCounts)
        try demand("per")
        return .inEach(try unit(among: Cadence.PeriodUnit.allCases), count: count, atLeast: atLeast)
    }

    private mutating func every() throws(Cadence.Fault) -> Cadence.Main {
        guard let first = rest.first, Int(plain: first) != nil else {
            return .inEach(try unit(among: Cadence.PeriodUnit.allCases), count: 1, atLeast: false)
        }
        let count = try number(in: Cadence.allowedMonths)
        let word = try word("weeks, months or years")
        guard word.hasSuffix("s"), let unit = Cadence.StepUnit(rawValue: String(word.dropLast())) else {
            throw .unexpected(word, expected: "weeks, months or years")
        }
        guard take("from") else { return .steps(count, unit, from: nil) }
        let day = try self.word("a day such as 2023-07-03")
        guard let from = CivilDate(day) else { throw .date(day) }
        return .steps(count, unit, from: from)
    }

    private mutating func unit(among allowed: [Cadence.PeriodUnit]) throws(Cadence.Fault) -> Cadence.PeriodUnit {
        let expected = allowed.map(\.rawValue).joined(separator: ", ")
        let word = try word(expected)
        let name = word == "school" && take("year") ? "school year" : word
        guard let unit = Cadence.PeriodUnit(rawValue: name), allowed.contains(unit) else {
            throw .unexpected(word, expected: expected)
        }
        return unit
    }

    private mutating func once() throws(Cadence.Fault) -> Cadence.Once {
        if take("after", "the", "period") { return .afterPeriod }
        if take("during") { return .during(try date()) }
        if take("by") { return .by(try date()) }
        return .undated
    }

    private mutating func date() throws(Cadence.Fault) -> ImpreciseDate {
        var text = try word("a date")
        if let next = rest.first, ImpreciseDate.Season(rawValue: String(next)) != nil {
            text += " \(next)"
            rest = rest.dropFirst()
        }
        guard let date = ImpreciseDate(text) else { throw .date(text) }
        return date
    }

    private static let stops: Set<Substring> = ["per", "except", "preferably", "as", "also", "when"]

    private mutating func names() throws(Cadence.Fault) -> [String] {
        var names: [String] = []
        while let word = rest.first, !Self.stops.contains(word) {
            names.append(String(word))
            rest = rest.dropFirst()
        }
        guard !names.isEmpty else { throw .ended(expected: "a named day such as Valborg") }
        return names
    }

    private mutating func takeRest() -> String {
        defer { rest = [] }
        return rest.joined(separator: " ")
    }
}
