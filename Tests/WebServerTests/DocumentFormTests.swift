import Agreements
import Collaboration
import Foundation
import Ledger
import Pages
import People
import Situation
import Storage
import Testing
import Vocabulary

@testable import WebServer

@Suite("A document of the chain and its form")
struct DocumentFormTests {
    /// Lomma with nothing written, as a post of the municipality sees it.
    private static func chain(_ language: Language = .swedish) throws -> ChainDesk {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "agreements/lomma-2023.yaml"), encoding: .utf8)
        guard case .sound(let agreement) = readDefinition(text) else { throw CocoaError(.coderInvalidValue) }
        let path = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString).sqlite").path()
        let ledger = Ledger(
            journal: try Journal(path: path),
            shelf: Bookshelf(agreements: [agreement], law: nil, texts: [agreement.id: text]))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let noon = try #require(Instant("2025-11-20T11:00:00Z"))
        let site = Site(ledger: ledger, isDemo: true, clock: { noon })
        let who = try #require(SignedIn(post: ActorKey("säkerhetschef"), of: agreement, among: [agreement]))
        return ChainDesk(try #require(try site.desk(agreement.id, as: who, language)))
    }

    private static let day = CivilDate("2025-11-18")!
    private static let problem = DocumentID(.problem, 1)

    /// One of each kind, with everything that its form asks for.
    private static var contents: [ChainContent] {
        var picture = Picture("Lägesbild", .joint)
        picture.dated = day
        picture.parts = ["crime mapping": "Fler stölder", "annat": "Som formuläret inte frågar om"]
        picture.findings = [.init(1, "Flest vid stationen", Strength.some), .init(3, "Fler på kvällen")]
        picture.sources = ["Polisen", "Enkät"]
        picture.inputs = [DocumentID(.picture, 7)]
        picture.noChange = true
        var problem = Problem("Otrygg kväll")
        problem.what = "Cyklar stjäls"
        problem.prioritised = true
        problem.areas = ["barn-och-ungdomar"]
        problem.pictures = [DocumentID(.picture, 1)]
        var analysis = Analysis(.triangle, problem: Self.problem)
        var cause = Analysis.Cause(2, "Ingen vuxen")
        cause.place = "guardian"
        cause.strength = .weak
        cause.sort = .social
        cause.support = "Fältgruppen"
        analysis.causes = [Analysis.Cause(1, "Mörkt"), cause]
        analysis.conclusions = [.init(1, "Ljus först")]
        analysis.views = ["kommun": "Tunneln", "polis": "Samma personer"]
        analysis.complete = true
        var goal = Goal("Färre stölder")
        goal.problem = Self.problem
        goal.causes = [PartID(DocumentID(.analysis, 1), 2)]
        var indicator = Goal.Indicator("Anmälda stölder")
        indicator.baseline = Figure("118.5")
        indicator.target = Figure("90")
        indicator.measured = day
        indicator.measuredBy = .survey(
            source: "trygghet", question: "Är du \"trygg\" kl. 22/23?", answer: "Ja", area: nil, group: nil)
        goal.indicator = indicator
        goal.deadline = ImpreciseDate("2026-06")
        goal.criteria = ["specific": "Låsta cyklar", "realistic": "En fjärdedel"]
        return [
            .picture(picture), .problem(problem), .analysis(analysis), .goal(goal), .area(area), .plan(plan),
            .childNote(ChildNote(.analysis, about: [.document(Self.problem), .measure(MeasureNumber(2))], "Barn")),
            .group(group), .matter(matter), .categories(Categories(["Stöld", "Våld"])), .followUp(followUp),
        ]
    }

    private static var area: ChosenArea {
        var area = ChosenArea("Ungas kvällar")
        area.key = "barn-och-ungdomar"
        area.year = 2026
        area.child = true
        return area
    }

    private static var plan: ActionPlan {
        var plan = ActionPlan("Handlingsplan")
        plan.measures = [.measure(MeasureNumber(1))]
        plan.goals = [DocumentID(.goal, 1)]
        plan.from = day
        return plan
    }

    private static var group: WorkingGroup {
        var group = WorkingGroup("Stationsgruppen")
        group.convener = ActorKey("säkerhetschef")
        group.members = [ActorKey("kommunpolis"), ActorKey("säkerhetschef")]
        group.problem = problem
        return group
    }

    private static var matter: MatterPaper {
        var matter = MatterPaper("Kategorier 2026")
        matter.about = [.agreement, .area("barn-och-ungdomar")]
        return matter
    }

    private static var followUp: FollowUpPaper {
        var paper = FollowUpPaper(.yearly, about: [.document(problem)])
        paper.year = 2025
        var production = FollowUpPaper.Production(.partly)
        production.done = 3
        production.of = 4
        paper.production = production
        var process = FollowUpPaper.Process("I två omgångar")
        process.hours = Hours("12.5")
        process.cost = Kronor(84_000)
        paper.process = process
        var effect = FollowUpPaper.Effect(.none)
        effect.before = Figure("11")
        effect.after = Figure("11")
        effect.unwanted = "Fler vid torget"
        paper.effect = effect
        paper.judgement = .change
        paper.feedback = [.internal, .external]
        return paper
    }

    @Test("What a document says comes back unchanged from its own form", arguments: Language.allCases)
    func roundTrip(language: Language) throws {
        let chain = try Self.chain(language)
        for content in Self.contents {
            let fields = DocumentFields(chain: chain, sheet: DocumentSheet(chain.answers(content)), id: nil)
            var (read, faults) = chain.read(content.kind, fields)
            // Words that the form does not ask for are kept from the document itself, and here there is none.
            if case .picture(var picture) = read {
                picture.parts?["annat"] = "Som formuläret inte frågar om"
                read = .picture(picture)
            }
            #expect(faults == [:], "\(content.kind)")
            #expect(read == content)
        }
        #expect(Set(Self.contents.map(\.kind)).count == ChainKind.allCases.count)
    }

    @Test("A matter's cost and where a follow-up is kept stay when their forms, which do not ask, are sent again")
    func unasked() throws {
        var matter = Self.matter
        matter.cost = SharedCost(of: "safety survey", parts: [.init("Lomma", try #require(Kronor(84_000)))])
        let renamed = MatterPaper("Nytt namn")
        var kept = renamed
        kept.cost = matter.cost
        #expect(ChainContent.matter(renamed).keepingUnasked(of: .matter(matter)) == .matter(kept))
        #expect(ChainContent.matter(renamed).keepingUnasked(of: nil) == .matter(renamed))
        var paper = Self.followUp
        paper.reference = "Dnr 7"
        #expect(ChainContent.followUp(Self.followUp).keepingUnasked(of: .followUp(paper)) == .followUp(paper))
    }

    @Test("Every answer has a question that shows it", arguments: Language.allCases)
    func shown(language: Language) throws {
        let chain = try Self.chain(language)
        for content in Self.contents {
            let answers = chain.answers(content)
            let evidence = GoalEvidence(chain: chain, evidence: PictureEvidence())
            let fields = DocumentFields(chain: chain, sheet: DocumentSheet(answers), id: nil, evidence: evidence)
            let groups = fields.groups(content.kind)
            let names = Set(groups.flatMap { $0.fields + $0.rows.flatMap(\.fields) }.map(\.name))
            // Lists of what there is to choose among are left out where there is nothing.
            let lists: Set = [
                "problem", "val-bilder", "val-orsaker", "val-atgarder", "val-mal", "val-underlag", "over",
            ]
            let missing = Set(answers.filter { !$0.value.isEmpty }.keys).subtracting(names).subtracting(lists)
            #expect(missing == [], "\(content.kind)")
        }
    }

    @Test("What cannot be read is told at its own question, and nothing else is")
    func faults() throws {
        let chain = try Self.chain()
        func faults(_ kind: ChainKind, _ answers: [String: String]) -> Set<String> {
            let fields = DocumentFields(chain: chain, sheet: DocumentSheet(answers.mapValues { [$0] }), id: nil)
            return Set(chain.read(kind, fields).faults.keys)
        }
        #expect(
            faults(.goal, ["titel": "M", "start": "många", "mal": "90", "senast": "snart"]) == [
                "start", "senast", "matt",
            ])
        #expect(faults(.analysis, ["metod": "dans"]) == ["metod"])
        #expect(faults(.picture, ["titel": "B", "sort": "own", "datum": "i går"]) == ["datum"])
        #expect(faults(.followUp, ["omfattning": "single", "antal": "3", "fore": "11"]) == ["gjort", "effekt"])
        #expect(faults(.group, ["titel": "G", "deltar": "Nisse"]) == ["deltar"])
        #expect(faults(.problem, ["titel": "P"]) == [])
    }

    @Test("A refusal about one of several rows stands at the row that is wrong")
    func rows() throws {
        let chain = try Self.chain()
        let sheet = DocumentSheet([
            "metod": ["fishbone"], "orsak-1": ["Mörkt"], "orsak-2": ["Ring 20090101-1234"], "orsak-3-stod": ["weak"],
        ])
        let fields = DocumentFields(chain: chain, sheet: sheet, id: nil)
        #expect(chain.question(of: .identityNumber(field: "causes"), .analysis, fields) == "orsak-2")
        #expect(chain.question(of: .textMissing(field: "causes"), .analysis, fields) == "orsak-3")
        #expect(chain.question(of: .textMissing(field: "title"), .goal, fields) == "titel")
    }

    @Test("Rows keep their numbers, and a number is never given again")
    func numbers() {
        let fresh = DocumentSheet([:])
        #expect(fresh.rows("orsak", known: [], free: 4) == [1, 2, 3, 4])
        // The second was taken away in a later version: its number stays unused.
        #expect(fresh.rows("orsak", known: [1, 2, 3], free: 2) == [1, 2, 3, 4, 5])
        let more = DocumentSheet(["nr-orsak": ["1 3 4"], "mer": ["orsak"]])
        #expect(more.rows("orsak", known: [1, 2, 3], free: 4) == [1, 3, 4, 5, 6, 7])
        let hostile = DocumentSheet(["nr-orsak": ["0 -1 x 9999999999 7 7 9999"], "mer": ["orsak"]])
        #expect(hostile.rows("orsak", known: [], free: 4) == [7, 9999])
        // More than a form offers, brought in from elsewhere: none of it is lost.
        #expect(fresh.rows("orsak", known: Array(1...80), free: 4).count == 80)
        let many = DocumentSheet(["nr-orsak": [(1...500).map(String.init).joined(separator: " ")], "mer": ["orsak"]])
        #expect(many.rows("orsak", known: [], free: 4).count == WebLimits.rows)
    }
}
