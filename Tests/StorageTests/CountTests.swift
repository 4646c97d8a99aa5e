import Storage
import Testing
import Vocabulary

@Suite("Counts, areas and what else is said of a period")
struct CountTests {
    let folder: Folder
    let journal: Journal
    let october: DayRange

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        october = DayRange.month(of: try day("2025-10-01"))
    }

    private func count(_ amount: Amount, _ category: String = "skadegörelse", area: AreaKey? = nil) -> KeptCount {
        KeptCount(source: blotter, category: CategoryKey(category), period: october, area: area, amount: amount)
    }

    private func amounts(as viewer: Viewer = .participant) throws -> [Amount] {
        try journal.incidents.counts(of: lomma, as: viewer).map(\.said.amount)
    }

    @Test("A number, a hidden number, an unknown one and nought are four things")
    func fourAmounts() throws {
        let given: [Amount] = [.number(7), .suppressed, .unknown, .number(0)]
        try journal.incidents.keep(given.enumerated().map { count($1, "k\($0)") }, as: kept())
        #expect(try amounts() == given)
    }

    @Test("A later number is a new version, the same number again is not, and an area's is another's")
    func versions() throws {
        try journal.incidents.keep([count(.number(7)), count(.number(2), area: torget)], as: kept())
        try journal.incidents.keep([count(.number(7))], as: kept(at: minute(2)))
        var found = try journal.incidents.counts(of: lomma, as: .participant)
        #expect(found.map(\.version) == [1, 1] && found.map(\.recorded) == [minute(1), minute(1)])
        try journal.incidents.keep([count(.number(9))], as: kept(at: minute(3)))
        found = try journal.incidents.counts(of: lomma, as: .participant)
        #expect(found.map(\.version) == [2, 1] && found.map(\.said.amount) == [.number(9), .number(2)])
        // Back to the first number: said anew, so it holds.
        try journal.incidents.keep([count(.number(7))], as: kept(at: minute(4)))
        #expect(try amounts() == [.number(7), .number(2)])
    }

    @Test("Two organisations' numbers of the same month both stand")
    func twoKeepers() throws {
        try journal.incidents.keep([count(.number(7))], as: kept())
        try journal.incidents.keep([count(.number(8))], as: kept(by: polis))
        #expect(try amounts() == [.number(7), .number(8)])
    }

    @Test("An undone import brings the earlier number back")
    func undone() throws {
        try journal.incidents.keep([count(.number(7))], as: kept())
        let number = try journal.takeIn([])
        try journal.incidents.keep([count(.number(9))], as: kept(batch: number))
        #expect(try amounts() == [.number(9)])
        try journal.settle(.undo(number))
        #expect(try amounts() == [.number(7)])
        // What is said by hand afterwards stands above the undone version.
        try journal.incidents.keep([count(.number(9))], as: kept(at: minute(5)))
        #expect(try amounts() == [.number(9)])
    }

    @Test("Counts are found by the days that they touch and by their source")
    func period() throws {
        try journal.incidents.keep([count(.number(7))], as: kept())
        func found(_ first: String, _ last: String, _ source: SourceKey? = nil) throws -> Int {
            let days = try #require(DayRange(day(first), day(last)))
            return try journal.incidents.counts(of: lomma, touching: days, from: source, as: .participant).count
        }
        #expect(try found("2025-10-31", "2025-11-30") == 1 && found("2025-11-01", "2025-11-30") == 0)
        #expect(try found("2025-10-01", "2025-10-01", blotter) == 1)
        #expect(try found("2025-10-01", "2025-10-01", SourceKey("bra")) == 0)
    }

    @Test("Areas, places, residents, changes of areas, surveys and years are read back as they were")
    func readBack() throws {
        let incidents = journal.incidents
        let area = KeptArea(
            key: torget, name: "Torget", shape: "55671,13072", visitors: true, from: try day("2025-01-01"))
        let place = KeptPlace(
            key: PlaceKey("stationen"), name: "Stationen", area: torget, through: try day("2026-01-01"))
        let population = KeptPopulation(area: torget, year: 2024, residents: .suppressed)
        let change = KeptAreaChange(old: AreaKey("gamla"), new: torget, millionths: 400_000)
        let figure = KeptSurveyFigure(
            survey: "trygghet", source: blotter, period: october, area: torget, group: "kvinnor", question: "Trygg?",
            answer: "Ja", thousandths: nil, missing: .suppressed, answered: .number(12))
        let year = KeptMunicipalityYear(municipality: "1262", year: 2024, reported: .number(1_900), rate: .unknown)
        let quiet = QuietWeek(
            organisation: "fritid", week: ISOWeek(of: try day("2025-11-12")), post: ActorKey("fritidsledare"))
        try incidents.keep([area], as: kept(.open))
        try incidents.keep([place], as: kept())
        try incidents.keep([population], as: kept())
        try incidents.keep([change], as: kept())
        try incidents.keep([figure], as: kept())
        try incidents.keep([year], as: kept())
        try incidents.keep([quiet, quiet], as: kept())
        #expect(try incidents.areas(of: lomma, as: .everybody).map(\.said) == [area])
        #expect(try incidents.places(of: lomma, as: .participant).map(\.said) == [place])
        #expect(try incidents.populations(of: lomma, as: .participant).map(\.said) == [population])
        #expect(try incidents.areaChanges(of: lomma, as: .participant).map(\.said) == [change])
        #expect(try incidents.surveyFigures(of: lomma, as: .participant).map(\.said) == [figure])
        #expect(try incidents.municipalityYears(of: lomma, as: .participant).map(\.said) == [year])
        let weeks = DayRange(day: try day("2025-11-16"))
        #expect(try incidents.quietWeeks(of: lomma, within: weeks, as: .participant).map(\.said) == [quiet])
    }
}
