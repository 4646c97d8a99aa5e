import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("Papers for decisions")
struct DecisionPaperTests {
    private static let problem = DocumentID(.problem, 1)
    private static let analysis = DocumentID(.analysis, 1)
    private static let goal = DocumentID(.goal, 1)
    private static let matter = DocumentID(.matter, 1)

    /// A matter about a goal, a problem with a picture and four causes, prepared by nobody; entries 5 to 9.
    private func chain(_ more: [(day: String, fact: Fact, by: String)] = []) -> [(day: String, fact: Fact, by: String)]
    {
        func written(_ id: DocumentID, _ work: ChainContent) -> Fact {
            .chain(.written(.init(document: id, work: work)))
        }
        var picture = Picture("Lägesbild 2025", .joint)
        picture.dated = CivilDate("2025-01-10")
        var problem = Problem("Cykelstölder vid stationen")
        problem.what = "Cyklar försvinner"
        problem.pictures = [DocumentID(.picture, 1)]
        var analysis = Analysis(.chain, problem: Self.problem)
        analysis.complete = true
        analysis.causes = (1...4).map { .init($0, "Orsak nummer \($0)") }
        var goal = Goal("Färre cykelstölder")
        goal.problem = Self.problem
        goal.causes = (1...4).map { PartID(Self.analysis, $0) }
        var indicator = Goal.Indicator("Anmälda cykelstölder")
        indicator.baseline = Figure("120")
        indicator.target = Figure("90")
        goal.indicator = indicator
        var matter = MatterPaper("Belysning vid stationen")
        matter.about = [.document(Self.goal), .document(Self.problem)]
        return [
            ("2025-02-01", written(DocumentID(.picture, 1), .picture(picture)), "kommun"),
            ("2025-02-02", written(Self.problem, .problem(problem)), "kommun"),
            ("2025-02-03", written(Self.analysis, .analysis(analysis)), "kommun"),
            ("2025-02-04", written(Self.goal, .goal(goal)), "kommun"),
            ("2025-02-05", written(Self.matter, .matter(matter)), "kommun"),
        ] + more
    }

    private func paper(
        _ more: [(day: String, fact: Fact, by: String)] = [], for actor: ActorKey = ActorKey("rådet"),
        _ language: Language = .swedish
    ) throws -> Document {
        let grounds = try Ekhamra.grounds(language, entries: try Ekhamra.entries(chain(more)))
        return try #require(grounds.decisionPaper(of: .document(Self.matter), for: actor))
    }

    private func step(
        _ step: ChainFact.Step, by actor: String, present: [String] = [], fact: Bool = false
    ) -> Fact {
        .chain(
            .handled(
                .init(
                    step: step, of: .document(Self.matter), by: ActorKey(actor), version: 9, reference: "§ 7",
                    present: present.isEmpty ? nil : present.map { ActorKey($0) }, asFact: fact ? true : nil)))
    }

    @Test("Tell what is proposed, and the chain behind it; what does not fit is counted")
    func background() throws {
        let paper = try paper()
        #expect(paper.facts.map(\.value) == ["Rådet", "E1 Belysning vid stationen", "Samverkan", "20 november 2025"])
        #expect(paper.said("forslag") == ["Rådet beslutar om E1 Belysning vid stationen."])
        #expect(
            paper.said("bakgrund") == [
                "Lägesbild B1: Lägesbild 2025, 10 januari 2025.",
                "Problem P1: Cykelstölder vid stationen. Cyklar försvinner.", "Orsak O1.1: Orsak nummer 1.",
                "Orsak O1.2: Orsak nummer 2.", "Orsak O1.3: Orsak nummer 3.", "Och 1 till.",
                "Mål M1: Färre cykelstölder. Anmälda cykelstölder: från 120 till 90.",
            ])
        #expect(paper.said("beredning") == ["Inget är berett eller föreslaget än."])
        #expect(paper.said("saknas") == ["Inget som texten kräver saknas."])
        // Nobody has written of children or of alternatives: there is no heading for them.
        #expect(paper.sections.map(\.key) == ["forslag", "bakgrund", "beredning", "saknas", "sedan"])
    }

    @Test("Tell what was done before, with the entry that shows it, and what was noted of children")
    func preparation() throws {
        let note = ChainContent.childNote(ChildNote(.note, about: [.document(Self.matter)], "Ljusare väg till skolan."))
        let paper = try paper([
            ("2025-11-03", step(.prepare, by: "ks"), "kommun"),
            ("2025-11-04", .chain(.written(.init(document: DocumentID(.childNote, 1), work: note))), "kommun"),
        ])
        #expect(paper.said("beredning") == ["Beredning av Kommunstyrelsen 3 november 2025 (§ 7)."])
        #expect(paper.sections.first { $0.key == "beredning" }?.blocks.flatMap(\.sentences).map(\.sources) == [[10]])
        #expect(paper.said("barn") == ["N1: Ljusare väg till skolan."])
        #expect(paper.said("nu") == ["Beredd sedan 3 november 2025."])
    }

    @Test("Where two parties decide, each one's own answer stands there")
    func parties() throws {
        let paper = try paper([("2025-11-05", step(.decide, by: "kommun"), "kommun")], for: ActorKey("polis"))
        #expect(
            paper.said("svar") == ["Ekhamra kommun: ja, 5 november 2025.", "Lokalpolisområde Ekhamra: inget svar än."])
        #expect(try self.paper().said("svar") == [])
    }

    @Test("Are clean in English, but for what people wrote")
    func english() throws {
        let paper = try paper(for: ActorKey("rådet"), .english)
        #expect(paper.said("saknas") == ["Nothing that the text asks for is missing."])
        #expect(paper.said("forslag") == ["Rådet decides on E1 Belysning vid stationen."])
    }

    @Test("Long words are cut between two of them")
    func long() throws {
        var problem = Problem("Stölder")
        problem.what = String(repeating: "mycket ", count: 60)
        let change = Fact.chain(.written(.init(document: Self.problem, work: .problem(problem))))
        let told = try paper([("2025-02-06", change, "kommun")]).said("bakgrund").first { $0.hasPrefix("Problem") }
        let text = try #require(told)
        #expect(text.count < 245 && text.hasSuffix("mycket …"))
    }

    @Test("There are none of what nobody knows")
    func none() throws {
        let grounds = try Ekhamra.grounds(entries: try Ekhamra.entries(chain()))
        #expect(grounds.decisionPaper(of: .document(DocumentID(.matter, 2)), for: ActorKey("rådet")) == nil)
        #expect(grounds.decisionPaper(of: .document(Self.matter), for: ActorKey("nämnden")) == nil)
        #expect(grounds.decisions(by: ActorKey("rådet"), on: try Ekhamra.day("2025-11-05")) == nil)
    }

    @Test("A list of a day's decisions says who was there, what was answered and by what paragraph")
    func list() throws {
        let entries = try Ekhamra.entries(
            chain([("2025-11-05", step(.decide, by: "rådet", present: ["kso", "kommunpolis"]), "kommun")]))
        let list = try #require(
            try Ekhamra.grounds(entries: entries).decisions(by: ActorKey("rådet"), on: try Ekhamra.day("2025-11-05")))
        #expect(list.facts.map(\.value) == ["Samverkan", "Rådet", "5 november 2025"])
        #expect(list.said("narvarande") == ["Kommunstyrelsens ordförande", "Kommunpolis"])
        #expect(
            list.said("beslut") == ["E1 Belysning vid stationen.", "Beslut av Rådet 5 november 2025 (§ 7). Svar: ja."])
    }
}
