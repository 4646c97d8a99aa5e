import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

@Suite("Story 3, from finding to decision: the lines of docs/examples, as replay plays them")
struct ChainStoryTests {
    /// What became of each line: the rows that stopped it, or nothing.
    private func told(_ name: String, _ file: String) throws -> (chain: Chain, rows: [[String]], codes: [[String]]) {
        // As `replay` has it: joined with the law.
        let law = CollaborationTests.agreement(try Chain.definition("lag-2023-196"))
        var chain = Chain(try Chain(name).agreement.joined(with: law))
        var rows: [[String]] = []
        var codes: [[String]] = []
        for line in try Chain.file("docs/examples/\(file).jsonl").split(separator: "\n") {
            let played = chain.play(String(line))
            rows.append(played.rows)
            codes.append(Array(uniqued: played.codes))
            #expect(played.deviations.isEmpty)
        }
        return (chain, rows, codes)
    }

    private func stopped(_ rows: [[String]]) -> [Int: Set<String>] {
        Dictionary(
            uniqueKeysWithValues: rows.enumerated().filter { !$0.element.isEmpty }.map {
                ($0.offset + 1, Set($0.element))
            })
    }

    @Test(
        "Five things are missing, the list shrinks as each is met, and the steering group decides",
        .rows("BUR-35", "BUR-37", "BUR-39", "BUR-40"))
    func burlov() throws {
        let (chain, rows, codes) = try told("burlov-2023", "chain-burlov")
        // Rows BUR-35 cause analysis, -37 goal, -39 indicator and deadline, -40 follow-up date and method, -45 child note.
        #expect(
            stopped(rows) == [
                3: ["BUR-35", "BUR-37", "BUR-39", "BUR-40", "BUR-45"], 7: ["BUR-37", "BUR-39", "BUR-40", "BUR-45"],
                10: ["BUR-40", "BUR-45"], 12: ["BUR-45"],
            ])
        // In the order of the steps: what planning waits for comes before what the decision waits for.
        #expect(rows[2] == ["BUR-35", "BUR-37", "BUR-39", "BUR-40", "BUR-45"])
        #expect(Set(codes.flatMap(\.self)) == ["stopped"])
        #expect(chain.standing("A1", "2025-02-18") == .decided)
        #expect(
            chain.view("2025-02-18").handlings.last.flatMap { chain.view("2025-02-18").presence($0.handled) }?.isFull
                == true)
    }

    @Test(
        "The group that submitted does not approve, and the child impact analysis comes no later than the decision",
        .rows("LOM-19", "LOM-37"))
    func lomma() throws {
        let (chain, rows, _) = try told("lomma-2023", "chain-lomma")
        let stops = stopped(rows)
        #expect(Set(stops.keys) == [7, 9, 11])
        #expect(stops[7]?.contains("LOM-37") == true)
        #expect(stops[9] == ["LOM-19"] && stops[11] == ["LOM-19"])
        #expect(chain.standing("H1", "2025-05-03") == .decided && chain.standing("A1", "2025-05-03") == .decided)
    }

    @Test("Accepted as soon as a cause is named, and decided when both parties have said yes", .rows("SVE-36"))
    func svedala() throws {
        let (chain, rows, _) = try told("svedala-2023", "chain-svedala")
        #expect(stopped(rows) == [2: ["SVE-36"]])
        #expect(chain.standing("A1", "2025-03-07") == .partlyDecided)
        #expect(chain.view("2025-03-07").missingYes(.measure(a1)) == [polis])
        #expect(chain.standing("A1", "2025-03-10") == .decided)
    }

    @Test(
        "No plan without planner, performer and follower, no decision by the board before the committee's preparation",
        .rows("MOL-21", "MOL-22", "MOL-70", "MOL-73"))
    func molndal() throws {
        let (chain, rows, _) = try told("molndal-2023", "chain-molndal")
        #expect(
            stopped(rows).mapValues { $0.intersection(["MOL-21", "MOL-22", "MOL-70", "MOL-73", "MOL-38"]) } == [
                9: ["MOL-21", "MOL-22", "MOL-70", "MOL-73"], 13: ["MOL-38"],
            ])
        #expect(chain.standing("A1", "2025-03-19") == .decided)
    }
}
