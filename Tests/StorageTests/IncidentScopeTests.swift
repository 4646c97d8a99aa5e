import Storage
import Testing
import Vocabulary

/// Rows of every table and class, by both organisations, and every question that there is; nothing may come out that its viewer
/// may not read.
@Suite("Who reads which incidents, counts and places")
struct IncidentScopeTests {
    let folder: Folder
    let journal: Journal
    static let viewers: [Viewer] = [
        .everybody, .participant, .organisation(kommun), .organisation(polis), .organisation(ActorKey("x")),
    ]
    static let classes: [(SecrecyClass, ActorKey)] = [
        (.own(kommun), kommun), (.own(polis), polis), (.shared, kommun), (.shared, polis), (.open, kommun),
    ]

    init() async throws {
        folder = try Folder()
        journal = try folder.journal()
        for (place, (secrecy, owner)) in Self.classes.enumerated() {
            let kept = kept(secrecy, by: owner)
            try await journal.report("\(place)", facts(), text: "\(owner) \(place)", as: kept)
            _ = try journal.takeIn([known("i\(place)", facts(), text: "\(owner) i\(place)")], as: kept)
            let month = DayRange.month(of: try day("2025-10-01"))
            let incidents = journal.incidents
            try incidents.keep(
                [KeptCount(source: blotter, category: CategoryKey("c\(place)"), period: month, amount: .number(place))],
                as: kept)
            try incidents.keep([KeptArea(key: AreaKey("o\(place)"), name: "Område", shape: "")], as: kept)
            try incidents.keep([KeptPlace(key: PlaceKey("p\(place)"), name: "Plats", area: nil)], as: kept)
            try incidents.keep([KeptPopulation(area: torget, year: 2000 + place, residents: .number(9))], as: kept)
            try incidents.keep([KeptAreaChange(old: AreaKey("\(place)"), new: torget, millionths: 1)], as: kept)
            try incidents.keep(
                [QuietWeek(organisation: "\(place)", week: ISOWeek(of: month.first), post: polis)], as: kept)
            try incidents.keep(
                [KeptMunicipalityYear(municipality: "126\(place)", year: 2025, reported: .unknown, rate: .suppressed)],
                as: kept)
            try incidents.keep(
                [
                    KeptSurveyFigure(
                        survey: "\(place)", source: blotter, period: month, question: "q", thousandths: 1,
                        answered: .number(3))
                ], as: kept)
        }
    }

    /// What each question answers, as classes; every question about records stands here.
    private func answers(_ viewer: Viewer) throws -> [String: [SecrecyClass]] {
        let incidents = journal.incidents
        let months = try #require(DayRange(day("2025-01-01"), day("2025-12-31")))
        let listed = try incidents.incidents(of: lomma, limit: 100, as: viewer)
        var lines: [IncidentLine] = []
        _ = try incidents.eachIncident(of: lomma, as: viewer) { lines.append($0) }
        let whole = try incidents.incidents(of: lomma, limit: 100, as: .keeper)
        let secrecy = Dictionary(whole.map { ($0.number, $0.secrecy) }, uniquingKeysWith: { first, _ in first })
        return [
            "incidents": listed.map(\.secrecy),
            "incident": try (1...20).compactMap { try incidents.incident($0, of: lomma, as: viewer)?.secrecy },
            "sent": try [kommun, polis].flatMap { try incidents.sent(sent(of: $0), as: viewer) }.map(\.secrecy),
            "versions": try (1...20).flatMap { try incidents.versions(of: $0, in: lomma, as: viewer).map(\.secrecy) },
            "lines": lines.compactMap { secrecy[$0.number] },
            "positions": listed.filter { $0.facts.position != nil }.map { .own($0.owner) },
            "texts": try incidents.texts(.told, of: 1...20, in: lomma, as: viewer).values.map {
                .own(ActorKey(String($0.prefix { $0 != " " })))
            },
            "counts": try incidents.counts(of: lomma, as: viewer).map(\.secrecy),
            "areas": try incidents.areas(of: lomma, as: viewer).map(\.secrecy),
            "places": try incidents.places(of: lomma, as: viewer).map(\.secrecy),
            "populations": try incidents.populations(of: lomma, as: viewer).map(\.secrecy),
            "area changes": try incidents.areaChanges(of: lomma, as: viewer).map(\.secrecy),
            "quiet weeks": try incidents.quietWeeks(of: lomma, within: months, as: viewer).map(\.secrecy),
            "municipality years": try incidents.municipalityYears(of: lomma, as: viewer).map(\.secrecy),
            "survey figures": try incidents.surveyFigures(of: lomma, as: viewer).map(\.secrecy),
            "imports": try incidents.batches(of: lomma, as: viewer).map(\.secrecy),
        ]
    }

    private func sent(of owner: ActorKey) -> SentReports {
        SentReports(by: secretary.post, of: owner, in: lomma, since: minute(0), most: 100)
    }

    /// Answers that hold something their viewer may not read.
    private func leaks(_ answers: (Viewer) throws -> [String: [SecrecyClass]]) throws -> [String] {
        try Self.viewers.flatMap { viewer in
            try answers(viewer).flatMap { question, classes in
                classes.filter { !viewer.mayRead($0) }.map { "\(question): \($0) for \(viewer)" }
            }
        }
    }

    @Test("Nothing comes out that its viewer may not read, and a question that forgets to ask who reads is found")
    func nothingLeaks() throws {
        #expect(try leaks(answers) == [])
        let planted = try leaks { _ in try answers(.keeper) }
        let questions = Set(planted.map { String($0.prefix { $0 != ":" }) })
        #expect(questions == Set(try answers(.keeper).keys))
    }

    @Test("All that a viewer may read comes out")
    func nothingIsHeldBack() throws {
        let expected: [(Viewer, Int)] = [
            (.everybody, 1), (.participant, 3), (.organisation(kommun), 4), (.organisation(polis), 4), (.keeper, 5),
        ]
        for (viewer, rows) in expected {
            for (question, classes) in try answers(viewer) where question != "texts" && question != "positions" {
                let doubled = ["incidents", "incident", "versions", "lines"].contains(question)
                #expect(classes.count == (doubled ? 2 * rows : rows), "\(question) for \(viewer)")
            }
        }
        // Texts and positions are for those who keep them: three of the municipality's five, by hand and by import.
        #expect(try answers(.organisation(kommun))["texts"]?.count == 6)
        #expect(try answers(.organisation(kommun))["positions"]?.count == 6)
        #expect(try answers(.participant)["texts"] == [])
    }

    @Test("A text is its keeper's own until the keeper shares it")
    func sharing() throws {
        let incidents = journal.incidents
        func read(_ viewer: Viewer) throws -> String? {
            try incidents.texts(.told, of: [5], in: lomma, as: viewer)[5]
        }
        #expect(try read(.organisation(kommun)) == "kommun 2" && read(.organisation(polis)) == nil)
        #expect(try !incidents.shareText(.told, of: 5, in: lomma, by: polis))
        #expect(try incidents.shareText(.told, of: 5, in: lomma, by: kommun))
        #expect(try read(.organisation(polis)) == "kommun 2" && read(.everybody) == nil)
    }

    @Test("Nobody changes what they may not read")
    func changing() throws {
        #expect(
            try journal.incidents.change(1, of: lomma, seen: 1, to: .raised, by: officer, recorded: minute(3))
                == .unknown)
        #expect(try journal.incidents.incident(1, of: lomma, as: .keeper)?.version == 1)
    }
}
