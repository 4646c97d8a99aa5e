import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("The chain seen from one measure or document")
struct ChainPartTests {
    /// The first lines of an example, played.
    private func played(_ name: String, _ file: String, lines: Int) throws -> Chain {
        var chain = try Chain(name)
        for line in try Chain.file("docs/examples/\(file).jsonl").split(separator: "\n").prefix(lines) {
            _ = chain.play(String(line))
        }
        return chain
    }

    @Test("A plan that the group has submitted waits for the steering group")
    func waiting() throws {
        // Line 6 submits H1; lines 7 and 8 try to approve it.
        let view = try played("lomma-2023", "chain-lomma", lines: 6).view("2025-04-07")
        let waiting = view.waiting(.document(DocumentID(.plan, 1)))
        #expect(waiting.map(\.body) == [ActorKey("styrgrupp")])
        #expect(waiting.map(\.item.step) == [ChainFact.Step.approve])
        let after = try played("lomma-2023", "chain-lomma", lines: 8).view("2025-04-15")
        #expect(after.waiting(.document(DocumentID(.plan, 1))).isEmpty)
    }

    @Test(
        "What something waits for is what stands on the bodies' agendas",
        arguments: ["burlov", "lomma", "svedala", "molndal"])
    func asOnAgendas(place: String) throws {
        let view = try played("\(place)-2023", "chain-\(place)", lines: 100).view("2025-06-01")
        for subject in view.sorted.map({ Subject.document($0.id) }) + view.measures.keys.map(Subject.measure) {
            let listed = view.agreement.bodies.filter { view.agenda(of: $0.key).contains { $0.subject == subject } }
            #expect(view.waiting(subject).map(\.body) == listed.map(\.key))
        }
    }

    @Test("A cause, a conclusion and a goal are found by their numbers; what is not there is nothing")
    func parts() throws {
        let view = try played("molndal-2023", "chain-molndal", lines: 10).view("2025-03-05")
        let analysis = DocumentID(.analysis, 1)
        #expect(view.cause(PartID(analysis, 2))?.text == "Trasig belysning")
        #expect(view.cause(PartID(analysis, 3)) == nil)
        #expect(view.conclusion(PartID(analysis, 1))?.text == "Ljus och insyn kommer först")
        #expect(view.conclusion(PartID(analysis, 2)) == nil)
        #expect(view.goal(DocumentID(.goal, 1)) == nil)
        #expect(view.analysis(DocumentID(.problem, 1)) == nil)
        #expect(view.documents[DocumentID(.problem, 1)]?.content?.heading == "Cykelstölder vid stationen")
    }
}
