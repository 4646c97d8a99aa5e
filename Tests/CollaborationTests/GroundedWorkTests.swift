import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What came of a picture")
struct GroundedWorkTests {
    private func told(_ chain: Chain, _ picture: Int) -> [String] {
        chain.view("2025-01-20").work(on: DocumentID(.picture, picture)).map { work in
            ([work.first.description] + work.then.map { "\($0)" }).joined(separator: " ")
        }
    }

    @Test("A problem that names the picture has its goals and measures after it, a goal its measures, each told once")
    func work() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""picture":{"title":"B","sort":"own"}"#, on: "2025-01-05")
        chain.write(#""picture":{"title":"B","sort":"joint","inputs":["B1"]}"#, on: "2025-01-06")
        chain.write(#""problem":{"title":"P","pictures":["B2"]}"#, on: "2025-01-10")
        chain.write(#""problem":{"title":"En annans"}"#, on: "2025-01-10")
        chain.write(#""goal":{"text":"Problemets","problem":"P1","pictures":["B2"]}"#, on: "2025-01-12")
        chain.write(#""goal":{"text":"Bildens","pictures":["B2"]}"#, on: "2025-01-12")
        chain.write(#""goal":{"text":"Delmål","parent":"M2"}"#, on: "2025-01-12")
        chain.play(
            #"{"act":"measure-added","on":"2025-01-16","measures":[{"text":"Ljus","ties":{"problem":"P1"}},{"text":"Vuxna","ties":{"goals":["M3"]}}]}"#
        )
        #expect(told(chain, 2) == ["P1 M1 A1", "M2 M3 A2"])
        #expect(told(chain, 1) == ["B2"])
        #expect(told(chain, 9) == [])
    }
}
