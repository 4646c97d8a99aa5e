import Agreements
import Collaboration
import Foundation
import Proof
import Testing
import Vocabulary

/// The lines of docs/examples, as `overens replay AGREEMENT FILE --accepted` plays them: what becomes of each, by hand from the
/// five stories.
@Suite("Stories 1, 5, 7 and 9, as replay plays them")
struct StoryPlayTests {
    /// The journal after the lines, and the codes that refused each.
    private func told(_ name: String, _ file: String) throws -> (chain: Chain, codes: [[String]]) {
        let law = CollaborationTests.agreement(try Chain.definition("lag-2023-196"))
        var chain = Chain(try Chain(name).agreement.joined(with: law))
        let lines = try Chain.file("docs/examples/\(file).jsonl").split(separator: "\n").map(String.init)
        let codes = lines.map { chain.play($0).codes }
        return (chain, codes)
    }

    /// What the meetings of a journal lacked, in order.
    private func flags(_ chain: Chain) -> [Presence?] {
        chain.entries.compactMap { entry -> Fact.Done? in if case .done(let done) = entry.fact { done } else { nil } }
            .map { done in
                let evidence = Evidence(kind: done.evidence, subject: done.what)
                return chain.agreement.commitments.first { $0.evidence == evidence }
                    .flatMap { chain.agreement.presence(done, of: $0) }
            }
    }

    private func standings(_ chain: Chain, _ key: String, period: String? = nil, on: String) throws -> [ObligationStatus
        .Standing]
    {
        let commitment = try #require(chain.agreement.commitment(CommitmentKey(key)))
        let matter = chain.matter()
        return matter.status(of: commitment, version: matter.version(on: day(on)), on: day(on)).occasions
            .filter { period == nil || $0.obligation.id.period == period }.map(\.standing)
    }

    @Test("Every file of examples is played by a test")
    func everyFile() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs/examples").path())
        let played = try ["ChainStoryTests", "StoryPlayTests"].map {
            try Chain.file("Tests/CollaborationTests/\($0).swift")
        }.joined()
        // Two files stand as examples in docs/acts.md, whose lines are read by a test of that page.
        let stories = files.filter { $0.hasSuffix(".jsonl") && ($0.hasPrefix("story") || $0.hasPrefix("chain")) }
        #expect(stories.count >= 14)
        #expect(stories.filter { !played.contains("\"\($0.dropLast(6))\"") } == [])
    }

    @Test("1: Mölndal lacks three placeholders and two signatures, and is in force when they are there")
    func molndal() throws {
        let bare = try Chain("molndal-2023")
        let before = bare.matter().agreementStatus(on: day("2024-03-15"))
        #expect(before.standing == .draft && before.lacks.count >= 5)
        let (chain, codes) = try told("molndal-2023", "story-1-molndal")
        #expect(Set(codes) == [[]])
        let after = chain.matter().agreementStatus(on: day("2024-03-15"))
        #expect(after.standing == .inForce && after.lacks == [])
        // The day before the last signature it is not.
        #expect(chain.matter().agreementStatus(on: day("2023-04-27")).standing != .inForce)
    }

    @Test(
        "5: who was there, and an identity number is refused",
        .rows("SVE-30", "ESL-14", "MOL-42", "MOL-46", "LOM-42", "LOM-45"))
    func whoWasThere() throws {
        let (svedala, clean) = try told("svedala-2023", "story-5-svedala")
        #expect(clean == [[], []])
        #expect(flags(svedala).map { $0?.absentParties } == [[polis], []])
        let (eslov, _) = try told("eslov-2021", "story-5-eslov")
        #expect(flags(eslov).map { $0?.absentParties } == [[]])
        #expect(flags(eslov).map { $0?.missingSeats } == [[ActorKey("socialtjänst")]])
        let (molndal, refused) = try told("molndal-2023", "story-5-molndal")
        // After the six lines that complete the agreement.
        #expect(Array(refused.dropFirst(6)) == [[], ["identity-number"], []])
        #expect(flags(molndal).map { $0?.missingSeats } == [[polis], []])
        let (lomma, codes) = try told("lomma-2023", "story-5-lomma")
        #expect(codes == [[], ["identity-number"], []])
        #expect(flags(lomma).first.flatMap { $0?.missingSeats } == [ActorKey("elevhälsa")])
    }

    private func cost(_ chain: Chain, _ number: Int) throws -> SharedCost {
        guard case .matter(let paper) = chain.view("2029-01-01").documents[DocumentID(.matter, number)]?.content,
            let cost = paper.cost
        else { throw ActLine.Fault.missing("cost") }
        return cost
    }

    private func paid(_ line: CostDivision.Line) -> [String] { line.payers.map { "\($0.party) \($0.amount.amount)" } }

    @Test("7: Lomma's survey is shared by half in two areas, and a third is not shared")
    func lommaSurvey() throws {
        let (chain, codes) = try told("lomma-2023", "story-7-lomma")
        #expect(codes == [[], [], []])
        let division = chain.agreement.division(of: try cost(chain, 1))
        #expect(division.lines.map(paid) == [["kommun 42000", "polis 42000"], ["kommun 28000", "polis 28000"], []])
        #expect(division.sum(for: kommun)?.amount == 70_000)
        #expect(division.notShared.map(\.area) == ["Flädie"])
        #expect(division.basis?.rows == [RowID("LOM-24")])
    }

    @Test("7: Eslöv's hours are one's own, a forum divides what is its own, and no other forum's")
    func eslovShares() throws {
        let (chain, codes) = try told("eslov-2021", "story-7-eslov")
        // Line 4 waits for the forum's decision; line 9 for that of the forum concerned.
        #expect(codes == [[], [], [], ["stopped"], [], [], [], [], ["stopped"]])
        #expect(chain.view("2022-03-09").terms(a1)?.responsible == [ActorKey("trygghetssamordnare")])
        // Without shares nothing is divided: each pays its own.
        #expect(chain.agreement.division(of: try cost(chain, 1)).notShared.count == 1)
        #expect(chain.agreement.division(of: try cost(chain, 2)).lines.map(paid) == [["kommun 15000", "polis 10000"]])
        #expect(chain.standing("E2", "2022-03-09") == .active && chain.standing("E3", "2022-03-09") != .active)
    }

    @Test("7: Burlöv's grant was for 2023, and the activity is flagged from 2024 on")
    func grant() throws {
        let (chain, codes) = try told("burlov-2023", "story-7-burlov")
        #expect(codes == [[]])
        func ended(_ on: String) -> Bool {
            chain.view(on).gaps().contains {
                $0.what == .fundingEnded(CommitmentKey("våld-i-nära-relation"), year: 2023)
            }
        }
        #expect(!ended("2023-12-31") && ended("2024-01-01"))
    }

    @Test(
        "Kronor are shared whole and add up, whatever the amount",
        arguments: [0, 1, 3, 99, 25_000, 999_999_999, 1_000_000_000])
    func addsUp(amount: Int) throws {
        let eslov = try Chain("eslov-2021").agreement
        for (percent, first) in [
            (60, (amount * 60 + 50) / 100), (1, (amount + 50) / 100), (99, (amount * 99 + 50) / 100),
        ] {
            var cost = SharedCost(of: "utbildning", parts: [.init("A", try #require(Kronor(amount)))])
            cost.shares = CostShares([kommun: percent, polis: 100 - percent])
            let payers = eslov.division(of: cost).lines[0].payers
            #expect(payers.map(\.amount.amount) == [first, amount - first])
        }
        #expect(CostShares([kommun: 60, polis: 39]) == nil && CostShares([kommun: Int.max, polis: 1]) == nil)
    }

    @Test("9: a report is open until each recipient has it, an interval is chosen, one role alone is not enough")
    func reports() throws {
        let (svedala, codes) = try told("svedala-2023", "story-9-svedala")
        #expect(codes == [[], [], [], []])
        #expect(try standings(svedala, "redovisning", period: "2024", on: "2025-03-31").filter(\.isMet).count == 2)
        #expect(try standings(svedala, "redovisning", period: "2024", on: "2025-04-01") == [.met, .met, .met])
        let (burlov, chosen) = try told("burlov-2023", "story-9-burlov")
        #expect(chosen == [[], [], []])
        let key = try #require(burlov.agreement.commitment(CommitmentKey("återkoppling-styrgrupp")))
        let matter = burlov.matter()
        #expect(
            matter.status(of: key, version: matter.version(on: day("2024-02-02")), on: day("2024-02-02")).localInterval
                == 90)
        let (eslov, both) = try told("eslov-2021", "story-9-eslov")
        #expect(both == [[], []])
        #expect(
            try standings(eslov, "uppföljning-av-överenskommelsen", on: "2022-03-14").contains(where: \.isMet) == false)
        #expect(try standings(eslov, "uppföljning-av-överenskommelsen", on: "2022-03-15").contains(where: \.isMet))
    }

    @Test("9: Mölndal's year adds up from the single follow-ups, and the council and the assembly are ticked apart")
    func year() throws {
        let (chain, codes) = try told("molndal-2023", "story-9-molndal")
        #expect(Set(codes) == [[]], "\(codes)")
        let papers = chain.view("2025-12-31").sorted(.followUp).compactMap { document -> FollowUpPaper? in
            if case .followUp(let paper) = document.content { paper } else { nil }
        }
        let single = papers.filter { $0.scope == .single }
        let yearly = try #require(papers.first { $0.scope == .yearly })
        #expect(yearly.production?.done == single.compactMap(\.production?.done).reduce(0, +))
        #expect(yearly.production?.of == single.compactMap(\.production?.of).reduce(0, +))
        func received(_ key: String, _ on: String) throws -> Int {
            let one = try #require(chain.agreement.commitment(CommitmentKey(key)))
            return chain.matter().state.standing(one.evidence, through: day(on)).count
        }
        #expect(try received("plan-till-rådet", "2025-12-31") == 1)
        #expect(try received("fullmäktige-informeras", "2025-12-31") == 0)
        #expect(try received("fullmäktige-informeras", "2026-01-20") == 1)
    }
}
