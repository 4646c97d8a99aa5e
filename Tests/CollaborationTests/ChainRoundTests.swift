import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

@Suite("Problems go their rounds, and what may no longer hold is marked")
struct ChainRoundTests {
    private let problem = DocumentID(.problem, 1)
    private static let defined = #""problem":{"title":"P","what":"Vad","recurrence":"Varje vecka"}"#
    private static let analysed =
        #""analysis":{"method":"chain","problem":"P1","complete":true,"causes":[{"no":1,"text":"O"}]}"#

    private func move(_ chain: inout Chain, _ to: String, _ on: String, reason: String? = nil, fact: Bool = false)
        -> Chain.Played
    {
        let why = reason.map { #","reason":"\#($0)""# } ?? ""
        return chain.play(
            #"{"act":"chain-moved","on":"\#(on)","document":"P1","to":"\#(to)","asFact":\#(fact)\#(why)}"#)
    }

    @Test("The steps are the agreement's own; where it names none, the four phases", .rows("BUR-31", "MOL-15"))
    func steps() throws {
        let expected: [(given: String, expected: [String])] = [
            ("burlov-2023", ["lägesbild", "orsaksanalys", "mål och åtgärdsplan", "uppföljning och återkoppling"]),
            ("svedala-2023", ["kartläggning", "analys", "åtgärder", "uppföljning och utvärdering"]),
            (
                "molndal-2023",
                [
                    "kartläggning", "läges- och problembild", "orsaksanalys", "slutsatser", "gemensam åtgärdsplan",
                    "återkoppling",
                ]
            ), ("lomma-2023", ["scan", "analyse", "respond", "assess"]),
            ("eslov-2021", ["scan", "analyse", "respond", "assess"]),
        ]
        let found = try Dictionary(
            uniqueKeysWithValues: expected.map { ($0.given, try Chain($0.given).agreement.waysOfWorking[0].steps) })
        #expect(mismatches(expected) { found[$0] ?? [] } == [])
        #expect(catches(expected) { _ in ["scan"] })
    }

    @Test("A problem may follow a way of working inside another", .rows("MOL-26"))
    func nested() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""problem":{"title":"P","model":"Effektiv samordning för trygghet (EST)"}"#, on: "2025-01-10")
        #expect(chain.view("2025-01-10").round(of: problem)?.step == "kartläggning och lägesbild")
    }

    @Test(
        "Forward step by step; back with a reason where the text says so; a new round after the last",
        .rows("SVE-04", "SVE-32", "SVE-33"))
    func back() throws {
        var chain = try Chain("svedala-2023")
        chain.write(Self.defined, on: "2025-01-10")
        chain.write(Self.analysed, on: "2025-01-10")
        #expect(move(&chain, "analys", "2025-01-11").isClean)
        #expect(move(&chain, "analys", "2025-01-11").codes == ["same-step"])
        #expect(move(&chain, "dans", "2025-01-11").codes == ["unknown-step"])
        let refused = move(&chain, "kartläggning", "2025-01-12")
        #expect(refused.stops.map(\.need) == [.reason] && refused.rows.contains("SVE-33"))
        #expect(move(&chain, "kartläggning", "2025-01-12", reason: "Nya uppgifter").isClean)
        for (number, step) in ["analys", "åtgärder", "uppföljning och utvärdering", "kartläggning"].enumerated() {
            #expect(move(&chain, step, "2025-02-0\(number + 1)").isClean)
        }
        #expect(chain.view("2025-02-04").round(of: problem)?.number == 2)
        // Skipping is not ruled in this text.
        #expect(move(&chain, "åtgärder", "2025-02-05").isClean)
    }

    @Test(
        "Svedala's first step defines a recurring problem, its second gives the causes: without, going on takes a reason",
        .rows("SVE-34", "SVE-35"))
    func leaving() throws {
        var chain = try Chain("svedala-2023")
        chain.write(#""problem":{"title":"P","what":"Vad"}"#, on: "2025-01-10")
        #expect(move(&chain, "analys", "2025-01-11").codes == ["reason-needed"])
        chain.write(Self.defined, on: "2025-01-12", document: "P1")
        #expect(move(&chain, "analys", "2025-01-13").isClean)
        #expect(move(&chain, "åtgärder", "2025-01-14").codes == ["reason-needed"])
        // Back is not on; what is left behind is not asked about.
        #expect(move(&chain, "kartläggning", "2025-01-14", reason: "Nytt").isClean)
        #expect(move(&chain, "analys", "2025-01-15").isClean)
        let passed = move(&chain, "åtgärder", "2025-01-16", reason: "Det brådskar")
        #expect(passed.deviations.map(\.gate) == ["orsaker-klarlagda"])
        #expect(chain.open("2025-01-16") == ["orsaker-klarlagda"])
        // Mended when the causes stand in an analysis.
        chain.write(Self.analysed, on: "2025-01-17")
        #expect(chain.open("2025-01-17") == [])
        // No other text has it.
        var other = try Chain("burlov-2023")
        other.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        #expect(move(&other, "orsaksanalys", "2025-01-11").isClean)
    }

    @Test(
        "A step is skipped only with a reason where the text says so, and going back is free there",
        .rows("BUR-31", "BUR-51"))
    func skip() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        let refused = move(&chain, "mål och åtgärdsplan", "2025-01-11")
        #expect(refused.rows == ["BUR-31", "BUR-51"])
        #expect(move(&chain, "mål och åtgärdsplan", "2025-01-11", reason: "Känd sedan förut").isClean)
        #expect(move(&chain, "lägesbild", "2025-01-12").isClean)
    }

    @Test("A way that is never gone is refused, and marked when it was gone all the same")
    func never() throws {
        let text = try Chain.definition("svedala-2023").replacing("back: with reason", with: "back: never")
        var chain = Chain(CollaborationTests.agreement(text))
        chain.write(Self.defined, on: "2025-01-10")
        _ = move(&chain, "analys", "2025-01-11")
        #expect(move(&chain, "kartläggning", "2025-01-12", reason: "Skäl").codes == ["no-passage"])
        #expect(
            move(&chain, "kartläggning", "2025-01-12", reason: "Skäl", fact: true).deviations.map(\.gate) == ["process"]
        )
        #expect(chain.open("2025-01-12") == ["process"])
    }

    private func marked(_ chain: Chain, _ on: String) -> [String] {
        Array(uniqued: chain.view(on).reviewMarks().map { "\($0.of)" })
    }

    /// A picture, a problem, an analysis, a goal, a measure and a plan, each building on the one before.
    private func whole() throws -> Chain {
        var chain = try Chain("svedala-2023")
        chain.write(#""picture":{"title":"B","sort":"joint"}"#, on: "2025-01-01")
        chain.write(#""problem":{"title":"P","what":"W","recurrence":"R","pictures":["B1"]}"#, on: "2025-01-02")
        chain.write(
            #""analysis":{"method":"chain","problem":"P1","complete":true,"causes":[{"no":1,"text":"O"}]}"#,
            on: "2025-01-03")
        chain.write(#""goal":{"text":"M","causes":["O1.1"]}"#, on: "2025-01-04")
        chain.measure(#""text":"A","ties":{"problem":"P1","causes":["O1.1"],"goals":["M1"]}"#, on: "2025-01-05")
        chain.write(#""plan":{"title":"H","measures":["A1"],"goals":["M1"]}"#, on: "2025-01-06")
        return chain
    }

    @Test("A new version of a picture marks all that builds on it, and a look clears what was looked at")
    func newer() throws {
        var chain = try whole()
        #expect(marked(chain, "2025-02-01") == [])
        chain.write(#""picture":{"title":"B, ny","sort":"joint"}"#, on: "2025-02-01", document: "B1")
        #expect(marked(chain, "2025-02-01") == ["H1", "M1", "O1", "P1", "A1"])
        #expect(
            chain.view("2025-02-01").reviewMarks().first { "\($0.of)" == "P1" }?.reason
                == .newer(DocumentID(.picture, 1)))
        #expect(chain.play(#"{"act":"chain-reviewed","on":"2025-02-02","of":"P1"}"#).isClean)
        // What builds on it is still to be looked at only through what is still marked: nothing is, below it.
        #expect(marked(chain, "2025-02-02") == [])
        #expect(chain.play(#"{"act":"chain-reviewed","on":"2025-02-02","of":"P9"}"#).codes == ["unknown-subject"])
    }

    @Test("A later picture that is adopted takes the earlier one's place, and marks what built on that")
    func superseded() throws {
        var chain = try whole()
        chain.step("adopt", of: "B1", by: "kommun", on: "2025-01-10")
        chain.write(#""picture":{"title":"B2","sort":"joint"}"#, on: "2025-03-01")
        #expect(marked(chain, "2025-03-01") == [])
        chain.step("adopt", of: "B2", by: "kommun", on: "2025-03-02")
        #expect(chain.standing("B1", "2025-03-02") == .superseded)
        #expect(marked(chain, "2025-03-02").contains("P1"))
        chain.write(#""problem":{"title":"P","pictures":["B2"]}"#, on: "2025-03-03", document: "P1")
        #expect(!marked(chain, "2025-03-03").contains("P1") && marked(chain, "2025-03-03").contains("O1"))
    }

    @Test("Going back marks the work of the steps after, and not that of the step gone to", .rows("SVE-33"))
    func wentBack() throws {
        var chain = try whole()
        for (on, step) in [("2025-02-01", "analys"), ("2025-02-02", "åtgärder")] {
            #expect(move(&chain, step, on).isClean)
        }
        #expect(move(&chain, "analys", "2025-02-03", reason: "Nytt").isClean)
        #expect(marked(chain, "2025-02-03") == ["H1", "A1"] || marked(chain, "2025-02-03") == ["H1", "M1", "A1"])
        #expect(!marked(chain, "2025-02-03").contains("O1"))
        #expect(move(&chain, "kartläggning", "2025-02-04", reason: "Nytt").isClean)
        #expect(marked(chain, "2025-02-04").contains("O1"))
    }

    @Test("A plan is marked when its measures change, only where the text asks for that", .rows("MOL-68"))
    func planChanged() throws {
        for (name, expected) in [("molndal-2023", ["H1"]), ("svedala-2023", [])] {
            var chain = try Chain(name)
            chain.measure(#""text":"A""#, on: "2025-01-05")
            chain.write(#""plan":{"title":"H","measures":["A1"]}"#, on: "2025-01-06")
            chain.change("A1", #""text":"B""#, on: "2025-01-07")
            #expect(marked(chain, "2025-01-07") == expected, "\(name)")
        }
    }

    @Test("Links that lead round come to rest")
    func circle() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""goal":{"text":"Ett"}"#, on: "2025-01-01")
        chain.write(#""goal":{"text":"Två","parent":"M1"}"#, on: "2025-01-02")
        chain.write(#""goal":{"text":"Ett","parent":"M2"}"#, on: "2025-01-03", document: "M1")
        #expect(marked(chain, "2025-01-03") == ["M2"])
    }
}
