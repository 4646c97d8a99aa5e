import Agreements
import Testing
import Vocabulary

@Suite("Cadences as they are written")
struct CadenceReaderTests {
    private func date(_ text: String) -> ImpreciseDate {
        ImpreciseDate(text) ?? ImpreciseDate(day: day("0001-01-01"))
    }

    private var good: [(given: String, expected: Cadence?)] {
        [
            ("at least 2 per term per place", Cadence(.inEach(.term, count: 2, atLeast: true), per: [.place])),
            ("1 per year per grade", Cadence(.inEach(.year, count: 1, atLeast: false), per: [.grade])),
            ("at least 1 per year", Cadence(.inEach(.year, count: 1, atLeast: true))),
            ("3 per school year", Cadence(.inEach(.schoolYear, count: 3, atLeast: false))),
            ("366 per year", Cadence(.inEach(.year, count: 366, atLeast: false))),
            ("every week", Cadence(.inEach(.week, count: 1, atLeast: false))),
            ("every month", Cadence(.inEach(.month, count: 1, atLeast: false))),
            ("every school year", Cadence(.inEach(.schoolYear, count: 1, atLeast: false))),
            ("every week except summer", Cadence(.inEach(.week, count: 1, atLeast: false), except: "summer")),
            (
                "every week when possible",
                Cadence(.inEach(.week, count: 1, atLeast: false), strength: .whenPossible)
            ),
            ("every 2 weeks", Cadence(.steps(2, .week, from: nil))),
            ("every 52 weeks except summer", Cadence(.steps(52, .week, from: nil), except: "summer")),
            ("every 11 months except summer", Cadence(.steps(11, .month, from: nil), except: "summer")),
            ("about every month except summer", Cadence(.about(.month), except: "summer")),
            ("every 3 months from 2023-07-03", Cadence(.steps(3, .month, from: day("2023-07-03")))),
            ("every 2 years", Cadence(.steps(2, .year, from: nil))),
            ("within 24 months of the last", Cadence(.rolling(months: 24))),
            ("about every month", Cadence(.about(.month))),
            ("about every year per recipient", Cadence(.about(.year), per: [.recipient])),
            (
                "before each of Valborg, sommarlov, jullov also when needed",
                Cadence(.before(["Valborg", "sommarlov", "jullov"]), alsoWhenNeeded: true)
            ),
            ("from each of skolstart", Cadence(.from(["skolstart"]))),
            ("once", Cadence(.once(.undated))),
            ("once per party", Cadence(.once(.undated), per: [.party])),
            ("once as an aim", Cadence(.once(.undated), strength: .aim)),
            ("once during 2023 autumn", Cadence(.once(.during(date("2023 autumn"))))),
            ("once during 2027", Cadence(.once(.during(date("2027"))))),
            ("once by 2024-07-01", Cadence(.once(.by(date("2024-07-01"))))),
            ("once by 2024-05", Cadence(.once(.by(date("2024-05"))))),
            ("once after the period", Cadence(.once(.afterPeriod))),
            ("on event: focus area decided", Cadence(.onEvent("focus area decided"))),
            ("regularly per district", Cadence(.regularly, per: [.district])),
            (
                "ongoing preferably when possible and suitable",
                Cadence(.ongoing, strength: .should, whenSuitable: true)
            ),
            ("when needed", Cadence(.whenNeeded)),
            ("every year per party per area", Cadence(.inEach(.year, count: 1, atLeast: false), per: [.party, .area])),
            ("  every   week\n per  place ", Cadence(.inEach(.week, count: 1, atLeast: false), per: [.place])),
        ]
    }

    @Test("Every form of the grammar is read")
    func forms() {
        #expect(mismatches(good) { try? Cadence(reading: $0) } == [])
        // Planted: a reader for which "at least" means nothing, and one that forgets what comes after "per".
        #expect(catches(good) { try? Cadence(reading: $0.hasPrefix("at least ") ? String($0.dropFirst(9)) : $0) })
        #expect(catches(good) { (try? Cadence(reading: $0)).map { Cadence($0.main, except: $0.except) } })
    }

    private let bad: [(given: String, expected: Cadence.Fault?)] = [
        ("", .empty), ("   ", .empty),
        ("sometimes", .unexpected("sometimes", expected: main)),
        ("Every week", .unexpected("Every", expected: main)),
        ("at least", .ended(expected: "a number")),
        ("at least two per term", .number("two", allowed: 1...366)),
        ("0 per year", .number("0", allowed: 1...366)), ("367 per year", .number("367", allowed: 1...366)),
        ("2 each term", .unexpected("each", expected: "per")), ("2", .ended(expected: "per")),
        ("2 per", .ended(expected: units)), ("2 per day", .unexpected("day", expected: units)),
        ("every", .ended(expected: units)), ("every day", .unexpected("day", expected: units)),
        ("every school", .unexpected("school", expected: units)),
        ("every 2", .ended(expected: "weeks, months or years")),
        ("every 2 week", .unexpected("week", expected: "weeks, months or years")),
        ("every 2 terms", .unexpected("terms", expected: "weeks, months or years")),
        ("every 0 weeks", .number("0", allowed: 1...240)), ("every 241 weeks", .number("241", allowed: 1...240)),
        ("every 2 weeks from", .ended(expected: "a day such as 2023-07-03")),
        ("every 2 weeks from July", .date("July")), ("every 2 weeks from 2023-02-30", .date("2023-02-30")),
        ("within two months of the last", .number("two", allowed: 1...240)),
        ("within 24 months", .ended(expected: "of")),
        ("within 24 years of the last", .unexpected("years", expected: "months")),
        ("about every week", .unexpected("week", expected: "month, year")),
        ("about month", .unexpected("about", expected: main)),
        ("before each of", .ended(expected: "a named day such as Valborg")),
        ("from each of per place", .ended(expected: "a named day such as Valborg")),
        ("before Valborg", .unexpected("before", expected: main)),
        ("once during", .ended(expected: "a date")), ("once by later", .date("later")),
        ("once during 2023 fall", .unexpected("fall", expected: after)),
        ("once after", .unexpected("after", expected: after)),
        ("every week per", .ended(expected: per)), ("every week per school", .unexpected("school", expected: per)),
        ("every week except", .ended(expected: "a local period such as summer")),
        ("every year except summer", .exceptWithoutEffect("summer")),
        ("2 per term except summer", .exceptWithoutEffect("summer")),
        ("every school year except lov per place", .exceptWithoutEffect("lov")),
        ("about every year except summer", .exceptWithoutEffect("summer")),
        ("every 53 weeks except summer", .exceptWithoutEffect("summer")),
        ("every 12 months except summer", .exceptWithoutEffect("summer")),
        ("every 1 years except summer", .exceptWithoutEffect("summer")),
        ("within 2 months of the last except summer", .exceptWithoutEffect("summer")),
        ("once except summer", .exceptWithoutEffect("summer")),
        ("before each of Valborg except summer", .exceptWithoutEffect("summer")),
        ("regularly except summer", .exceptWithoutEffect("summer")),
        ("when needed except summer", .exceptWithoutEffect("summer")),
        ("every week as goal", .unexpected("goal", expected: "an")), ("every week as an", .ended(expected: "aim")),
        ("every week also needed", .unexpected("needed", expected: "when")),
        ("every week when suitable", .unexpected("suitable", expected: "possible")),
        ("every week when possible and", .ended(expected: "suitable")),
        ("every week twice", .unexpected("twice", expected: after)),
        ("99999999999999999999 per year", .unexpected("99999999999999999999", expected: main)),
    ]

    private static let main =
        "every …, at least N per …, within N months of the last, about every …, before each of …, once …, "
        + "on event: …, regularly, ongoing, when needed"
    private static let units = "week, month, term, year, school year"
    private static let per = "place, grade, party, recipient, area or district"
    private static let after = "per …, except …, when possible, preferably, as an aim, also when needed"

    private func fault(_ text: String) -> Cadence.Fault? {
        do throws(Cadence.Fault) {
            _ = try Cadence(reading: text)
            return nil
        } catch { return error }
    }

    @Test("A word that does not fit is named, with what could stand there")
    func faults() {
        #expect(mismatches(bad, fault) == [])
        // Planted: a reader that stops at the first word it knows.
        #expect(catches(bad) { $0.hasPrefix("every week") ? nil : fault($0) })
    }

    @Test("A cadence says which local days and terms it hangs on")
    func local() throws {
        #expect(try Cadence(reading: "every week except summer").localNames == ["summer"])
        #expect(try Cadence(reading: "before each of Valborg, jullov").localNames == ["Valborg", "jullov"])
        #expect(try Cadence(reading: "2 per term").needsTerms)
        #expect(try Cadence(reading: "every school year").needsTerms)
        #expect(try !Cadence(reading: "every year").needsTerms)
    }
}
