import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What belongs to one problem, and what is proposed next")
struct ProblemThreadTests {
    private let problem = DocumentID(.problem, 1)

    private func next(_ chain: Chain, _ on: String) -> NextWork? {
        let view = chain.view(on)
        return view.thread(of: problem).flatMap(view.nextWork)
    }

    @Test("The next piece of work follows what is there, and the steps follow the work")
    func nextWork() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        // The work is to analyse, and the problem still stands in the step before.
        #expect(next(chain, "2025-01-10") == .goOn(to: "orsaksanalys"))
        chain.play(#"{"act":"chain-moved","on":"2025-01-11","document":"P1","to":"orsaksanalys"}"#)
        #expect(next(chain, "2025-01-11") == .analyse)
        let causes = #""causes":[{"no":1,"text":"Mörkt"}]"#
        chain.write(#""analysis":{"method":"fishbone","problem":"P1",\#(causes)}"#, on: "2025-01-12")
        #expect(next(chain, "2025-01-12") == .complete(DocumentID(.analysis, 1)))
        chain.write(
            #""analysis":{"method":"fishbone","problem":"P1","complete":true,\#(causes)}"#, on: "2025-01-13",
            document: "O1")
        #expect(next(chain, "2025-01-13") == .goOn(to: "mål och åtgärdsplan"))
        chain.play(#"{"act":"chain-moved","on":"2025-01-14","document":"P1","to":"mål och åtgärdsplan"}"#)
        #expect(next(chain, "2025-01-14") == .setGoal)
        chain.write(#""goal":{"text":"Färre","problem":"P1"}"#, on: "2025-01-15")
        #expect(next(chain, "2025-01-15") == .addMeasure)
        chain.play(
            #"{"act":"measure-added","on":"2025-01-16","measures":[{"text":"Ljus","ties":{"causes":["O1.1"]}}]}"#)
        // The text asks something of the decision on a measure: the decision is proposed.
        #expect(next(chain, "2025-01-16") == .take(.decide, .measure(MeasureNumber(1))))
    }

    @Test("Where the text says nothing of decisions on measures, none is proposed")
    func silence() throws {
        var chain = try Chain("eslov-2021")
        chain.write(#""problem":{"title":"P"}"#, on: "2022-01-10")
        chain.write(
            #""analysis":{"method":"tree","problem":"P1","complete":true,"causes":[{"no":1,"text":"Mörkt"}]}"#,
            on: "2022-01-12")
        chain.write(#""goal":{"text":"Färre","problem":"P1"}"#, on: "2022-01-15")
        chain.play(
            #"{"act":"measure-added","on":"2022-01-16","measures":[{"text":"Ljus","ties":{"causes":["O1.1"]}}]}"#)
        chain.play(#"{"act":"chain-moved","on":"2022-01-17","document":"P1","to":"respond"}"#)
        #expect(next(chain, "2022-01-17") == .goOn(to: "assess"))
    }

    @Test("A problem gathers what points at it, by itself or by its causes and goals, and nothing else")
    func gathers() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        chain.write(#""problem":{"title":"Q"}"#, on: "2025-01-10")
        chain.write(
            #""analysis":{"method":"tree","problem":"P1","causes":[{"no":1,"text":"Mörkt"}]}"#, on: "2025-01-11")
        chain.write(
            #""analysis":{"method":"tree","problem":"P2","causes":[{"no":1,"text":"Annat"}]}"#, on: "2025-01-11")
        chain.write(#""goal":{"text":"Av orsaken","causes":["O1.1"]}"#, on: "2025-01-12")
        chain.write(#""goal":{"text":"Delmål","parent":"M1"}"#, on: "2025-01-12")
        chain.write(#""goal":{"text":"En annans","problem":"P2"}"#, on: "2025-01-12")
        chain.write(#""child-note":{"sort":"note","text":"Barn","about":["M1"]}"#, on: "2025-01-13")
        chain.write(#""child-note":{"sort":"note","text":"Barn","about":["P2"]}"#, on: "2025-01-13")
        let view = chain.view("2025-01-13")
        let thread = try #require(view.thread(of: problem))
        #expect(thread.analyses.map(\.id.description) == ["O1"])
        #expect(thread.goals.map(\.id.description) == ["M1", "M2"])
        #expect(thread.childNotes.map(\.id.description) == ["N1"])
        let own = view.gaps(of: thread).map(\.what)
        #expect(own.contains(.causeWithoutMeasure(PartID(DocumentID(.analysis, 1), 1))))
        #expect(!own.contains(.causeWithoutMeasure(PartID(DocumentID(.analysis, 2), 1))))
        #expect(view.thread(of: DocumentID(.problem, 9)) == nil)
    }
}

@Suite("Causes in the order of their links")
struct CauseOrderTests {
    private func causes(_ links: [(Int, Int?)]) -> [Analysis.Cause] {
        links.map { no, after in
            var cause = Analysis.Cause(no, "\(no)")
            cause.after = after
            return cause
        }
    }

    private func shape(_ branches: [CauseOrder.Branch]) -> String {
        branches.map { "\($0.cause.no)" + ($0.behind.isEmpty ? "" : "(\(shape($0.behind)))") }.joined(separator: " ")
    }

    @Test("Each stands once, below what it lies behind, also where links lead round or nowhere")
    func tree() {
        let given: [([(Int, Int?)], String)] = [
            ([(1, nil), (2, 1), (3, 1), (4, 2)], "1(2(4) 3)"), ([(3, 2), (2, 1), (1, nil)], "1(2(3))"),
            ([(1, 2), (2, 1)], "1(2)"), ([(1, 9)], "1"), ([], ""),
        ]
        for (links, expected) in given { #expect(shape(CauseOrder(causes(links)).tree) == expected) }
    }

    @Test("Events follow each other, however they were written down")
    func along() {
        #expect(CauseOrder(causes([(3, 2), (2, 1), (1, nil)])).along.map(\.no) == [1, 2, 3])
    }
}
