import Intake
import Situation
import Testing
import Vocabulary

@Suite("Incidents as columns")
struct ColumnsTests {
    private func row(_ time: IncidentTime, category: String = "klotter") -> IncidentColumns.Row {
        IncidentColumns.Row(time: time, category: CategoryKey(category), area: nil, source: SourceKey("r"))
    }

    @Test("A time outside what can be meant is refused, and nothing of it is added")
    func outside() throws {
        var columns = IncidentColumns()
        let early = try #require(CivilDate("1899-12-31"))
        #expect(throws: IncidentColumns.Fault.outsideTime) { try columns.append(row(.day(early))) }
        let late = try days("2199-12-31", "2200-01-02")
        #expect(throws: IncidentColumns.Fault.outsideTime) { try columns.append(row(.days(late))) }
        #expect(columns.count == 0)
        try columns.append(row(.day(#require(CivilDate("1900-01-01")))))
        try columns.append(row(.day(#require(CivilDate("2199-12-31")))))
        #expect(columns.count == 2)
    }

    @Test("A row that is not there is neither replaced nor taken back")
    func noRow() throws {
        var columns = IncidentColumns()
        let day = try #require(CivilDate("2025-03-09"))
        #expect(throws: IncidentColumns.Fault.noSuchRow) { try columns.replace(0, with: row(.day(day))) }
        #expect(throws: IncidentColumns.Fault.noSuchRow) { try columns.withdraw(-1) }
    }

    @Test("What is known now counts, and what was taken back does not")
    func replaced() throws {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        let day = try #require(CivilDate("2025-03-09"))
        var columns = IncidentColumns()
        try columns.append(row(.day(day)))
        try columns.append(row(.day(day)))
        try columns.append(row(.day(day)))
        try columns.replace(1, with: row(.day(day), category: "hot"))
        try columns.withdraw(2)
        sample.evidence.columns = columns
        let picture = try sample.picture(PicturePeriod(year: 2025), asOf: "2026-01-10")
        let strand = try #require(picture.strands.first)
        #expect(strand.total.count == 2)
        #expect(strand.row(klotter)?.count == 1)
        #expect(strand.row(hot)?.count == 1)
    }
}

@Suite("The days a picture is about")
struct PeriodTests {
    @Test(
        "An address says which days, and what they are compared with",
        arguments: [
            ("2025", "2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"),
            ("2025-11", "2025-11-01", "2025-11-30", "2024-11-01", "2024-11-30"),
            ("2025-v47", "2025-11-17", "2025-11-23", "2024-11-18", "2024-11-24"),
            ("2024-2025", "2024-01-01", "2025-12-31", "2022-01-01", "2023-12-31"),
            ("fran/2025-11-01/till/2025-11-20", "2025-11-01", "2025-11-20", "2025-10-12", "2025-10-31"),
        ])
    func addresses(address: String, first: String, last: String, before: String, beforeLast: String) throws {
        let period = try #require(PicturePeriod(address: address))
        #expect(period.address == address)
        #expect(period.days == (try days(first, last)))
        #expect(period.comparison == (try days(before, beforeLast)))
    }

    @Test(
        "What is no period is none",
        arguments: [
            "", "25", "2025-13", "2025-1", "2025-v54", "2025-v7", "2025-2027", "2025-2024", "0001", "2200",
            "fran/2025-11-20/till/2025-11-01", "fran/2025-11-20/till", "2025-11-01", "2025/", "--", "v47",
        ])
    func none(address: String) { #expect(PicturePeriod(address: address) == nil) }

    @Test("Other days to compare with are as many, and not the same")
    func compared() throws {
        let year = PicturePeriod(year: 2025)
        #expect(year.compared(with: try days("2023-01-01", "2023-12-31")) != nil)
        #expect(year.compared(with: try days("2024-01-01", "2024-12-31")) != nil)
        #expect(year.compared(with: try days("2023-01-01", "2023-11-30")) == nil)
        #expect(year.compared(with: try days("2024-06-01", "2025-05-31")) == nil)
    }
}
