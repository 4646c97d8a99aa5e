import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("A measure that is followed up by a paper")
struct FollowUpPaperTests {
    private static let actor = "\"actor\":{\"post\":\"säkerhetschef\",\"organisation\":\"kommun\"}"
    private static let whole = """
        {"scope":"single","about":["A1"],"production":{"carriedOut":"partly","done":17,"of":28},\
        "effect":{"answer":"none"},"judgement":"change"}
        """

    /// One measure of Lomma's, done, and a paper about it three days later.
    private func chain(_ paper: String, own: Bool = false) throws -> Chain {
        var chain = try Chain("lomma-2023")
        let lines = [
            "{\"act\":\"measure-added\",\"on\":\"2025-03-03\",\(Self.actor),\"measures\":[{\"text\":\"Ljus\",\"performs\":[\"kommun\"],\"due\":\"2025-04-01\",\"followUp\":\"2025-04-30\"}]}",
            "{\"act\":\"measure-done\",\"on\":\"2025-04-01\",\(Self.actor),\"measure\":\"A1\"}",
            "{\"act\":\"chain-written\",\"on\":\"2025-04-04\",\(Self.actor),\"own\":\(own),\"work\":{\"follow-up\":\(paper)}}",
        ]
        for line in lines { #expect(chain.play(line).codes == []) }
        return chain
    }

    private func status(_ chain: Chain, _ on: String) -> MeasureStatus? {
        chain.matter(as: kommun).measure(a1, on: day(on))
    }

    @Test("It is followed up from the day of a paper that says both whether it was done and what came of it")
    func whole() throws {
        let chain = try chain(Self.whole)
        #expect(status(chain, "2025-04-03")?.progress == .done)
        #expect(status(chain, "2025-04-04")?.progress == .followedUp)
        let deadline = status(chain, "2025-05-20")?.deadlines.first { $0.kind == .followUp }
        #expect(deadline?.standing == .met && deadline?.reason == .doneOn(day("2025-04-04")))
    }

    @Test(
        "No effect and too early to say follow it up as well as success does",
        arguments: ["wanted", "none", "too-early", "unwanted"])
    func anyAnswer(effect: String) throws {
        let chain = try chain(Self.whole.replacing("\"none\"", with: "\"\(effect)\""))
        #expect(status(chain, "2025-04-04")?.progress == .followedUp)
    }

    @Test(
        "Half a paper follows nothing up, nor one about another measure",
        arguments: [
            "{\"scope\":\"single\",\"about\":[\"A1\"],\"production\":{\"carriedOut\":\"partly\"}}",
            "{\"scope\":\"single\",\"about\":[\"A1\"],\"effect\":{\"answer\":\"none\"}}",
            "{\"scope\":\"yearly\",\"year\":2025,\"about\":[\"agreement\"],\"production\":{\"carriedOut\":\"partly\"},\"effect\":{\"answer\":\"none\"}}",
        ])
    func half(paper: String) throws {
        #expect(status(try chain(paper), "2025-04-04")?.progress == .done)
    }

    @Test("A paper that is one organisation's own changes no status, for itself or for others")
    func own() throws {
        let chain = try chain(Self.whole, own: true)
        for party in [kommun, polis] {
            #expect(chain.matter(as: party).measure(a1, on: day("2025-04-04"))?.progress == .done)
        }
    }

    @Test("Taken back, it has not been followed up")
    func takenBack() throws {
        var chain = try chain(Self.whole)
        let entry = try #require(chain.entries.last?.number)
        let line =
            "{\"act\":\"correct\",\"on\":\"2025-04-05\",\(Self.actor),\"entry\":\(entry),\"reason\":\"Fel åtgärd.\"}"
        #expect(chain.play(line).codes == [])
        #expect(status(chain, "2025-04-06")?.progress == .done)
    }
}
