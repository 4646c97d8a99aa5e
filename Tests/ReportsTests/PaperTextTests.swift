import Foundation
import Reports
import Testing
import Vocabulary

@Suite("A paper as text")
struct PaperTextTests {
    private var paper: Document {
        get throws {
            Document(
                .brief, of: AgreementID("ek"), on: try Ekhamra.day("2025-11-20"), in: .swedish, title: "Läget",
                facts: [.init("Dag", "20 november 2025")],
                sections: [
                    .init("a", "Hur det går", [.paragraph([.init("Ett."), .init("Två.", sources: [7])])]),
                    .init("b", "Att göra", level: 3, [.list([[.init("*Möte*")], [.init("#2 a|b")]])]),
                    .init(
                        "c", "Sent",
                        [
                            .table(
                                .init(
                                    columns: ["Vad", "När"],
                                    rows: [.init([.init("K1\tPlan"), .init("1\n2")], tone: .late)]))
                        ]
                    ),
                ])
        }
    }

    @Test("Pastes cleanly: one line a paragraph, tabs between cells, and nothing that is only for programs")
    func plain() throws {
        #expect(
            try paper.plainText == """
                Läget
                Dag: 20 november 2025

                Hur det går
                Ett. Två.

                Att göra
                • *Möte*
                • #2 a|b

                Sent
                Vad\tNär
                K1 Plan\t1 2

                """)
    }

    @Test("Markdown keeps its own signs apart from people's")
    func markdown() throws {
        #expect(
            try paper.markdown == """
                # Läget

                - Dag: 20 november 2025

                ## Hur det går

                Ett. Två.

                ### Att göra

                - \\*Möte\\*
                - \\#2 a\\|b

                ## Sent

                | Vad | När |
                | --- | --- |
                | K1 Plan | 1 2 |

                """)
    }

    @Test("JSON says what kind of block each is, and which entries a sentence rests on")
    func json() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(paper), as: UTF8.self)
        #expect(
            text.contains(#""blocks":[{"paragraph":[{"sources":[],"text":"Ett."},{"sources":[7],"text":"Två."}]}]"#))
        #expect(text.contains(#""kind":"brief""#))
        #expect(text.contains(#""day":"2025-11-20""#))
    }
}
