import Testing
import Vocabulary
import Wording

@Suite("Days, periods and lengths in words")
struct DateWordingTests {
    let sv = Wording(.swedish)
    let en = Wording(.english)
    let november = CivilDate("2025-11-20")!

    @Test("A day has its month written out, or short in tables")
    func days() {
        #expect(sv.day(november) == "20 november 2025")
        #expect(en.day(november) == "20 November 2025")
        #expect(sv.shortDay(november) == "20 nov 2025")
        #expect(en.shortDay(november) == "20 Nov 2025")
    }

    @Test("Every month has a name of its own", arguments: Language.allCases)
    func months(language: Language) {
        let names = (1...12).map(Wording(language).month)
        #expect(Set(names).count == 12)
        #expect(names.first == (language == .swedish ? "januari" : "January"))
    }

    @Test(
        "A range says nothing twice",
        arguments: [
            ("2025-01-01", "2025-01-07", "1–7 januari 2025", "1–7 January 2025"),
            ("2025-01-27", "2025-02-02", "27 januari–2 februari 2025", "27 January–2 February 2025"),
            ("2024-12-30", "2025-01-05", "30 december 2024–5 januari 2025", "30 December 2024–5 January 2025"),
            ("2025-01-01", "2025-01-01", "1 januari 2025", "1 January 2025"),
        ])
    func ranges(first: String, last: String, swedish: String, english: String) {
        let range = DayRange(CivilDate(first)!, CivilDate(last)!)!
        #expect(sv.range(range) == swedish)
        #expect(en.range(range) == english)
    }

    @Test(
        "A date is as exact as the text",
        arguments: [
            ("2023 autumn", "hösten 2023", "autumn 2023"), ("2023 winter", "vintern 2023", "winter 2023"),
            ("2021-05", "maj 2021", "May 2021"), ("2023", "2023", "2023"), ("2023-07-01", "1 juli 2023", "1 July 2023"),
        ])
    func imprecise(text: String, swedish: String, english: String) {
        let date = ImpreciseDate(text)!
        #expect(sv.date(date) == swedish)
        #expect(en.date(date) == english)
    }

    @Test("A length names years, months and days that are there")
    func lengths() {
        #expect(sv.length(months: 44) == "3 år och 8 månader")
        #expect(en.length(months: 13, days: 1) == "1 year, 1 month and 1 day")
        #expect(sv.length(months: 48) == "4 år")
    }
}
