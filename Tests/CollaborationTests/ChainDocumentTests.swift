import Agreements
import Collaboration
import Testing
import Vocabulary

/// One of each kind of document, with most of its fields.
private let works = [
    #""picture":{"title":"Bild","sort":"joint","dated":"2025-01-31","from":"2024-01-01","through":"2024-12-31","parts":{"crime":"Stölder"},"findings":[{"no":1,"text":"Fynd","strength":"weak"}],"sources":["Enkät"],"leftOut":"Sociala medier"}"#,
    #""problem":{"title":"Problem","what":"Vad","place":"Var","time":"När","harmed":"Vem","areas":["trygghet"],"prioritised":true}"#,
    #""analysis":{"method":"triangle","complete":true,"causes":[{"no":1,"text":"Ingen vakt","place":"guardian","sort":"social","support":"Enkät"}],"conclusions":[{"no":1,"text":"Så"}],"views":{"kommun":"Vi","polis":"De"}}"#,
    #""area":{"title":"Område","year":2025,"child":true}"#,
    #""goal":{"text":"Mål","indicator":{"name":"Stölder","baseline":"120","target":"89.5"},"deadline":"2026-06-30","criteria":{"specific":"Så"}}"#,
    #""plan":{"title":"Plan","areas":["trygghet"],"from":"2025-01-01"}"#,
    #""child-note":{"sort":"analysis","text":"Barnets bästa","about":["trygghet"]}"#,
    #""group":{"name":"Grupp","members":["kommunpolis"],"convener":"samordnare"}"#,
    #""matter":{"title":"Ärende","about":["agreement"]}"#, #""categories":{"names":["stöld"]}"#,
    #""follow-up":{"scope":"yearly","year":2024,"about":["agreement"],"production":{"carriedOut":"partly","done":17,"of":28},"process":{"how":"Så","hours":"12.5","cost":84000},"effect":{"answer":"none","before":"11","after":"7","unwanted":"Fler i grannområdet"},"judgement":"change","feedback":["external"]}"#,
]

@Suite("The documents of the chain")
struct ChainDocumentTests {
    @Test("Every kind is written, kept as text and read back the same", arguments: works)
    func readBack(work: String) throws {
        var chain = try Chain("burlov-2023")
        let played = chain.write(work, on: "2025-02-01")
        #expect(played.isClean, "\(played.refusals)")
        let entry = try #require(chain.entries.last)
        let text = HeaderText.write(entry.fact, by: entry.actor)
        #expect(try HeaderText.read(text, kind: entry.fact.kind).fact == entry.fact)
        // Written again without a change, nothing is new.
        let id = try #require(chain.view("2025-02-01").sorted.first?.id)
        #expect(chain.write(work, on: "2025-02-02", document: "\(id)").codes == ["document-unchanged"])
    }

    @Test("Every kind has its row here, and every other fact of the chain is read back too")
    func everyKind() throws {
        #expect(works.count == ChainKind.allCases.count)
        let facts: [ChainFact] = [
            .numbered(.init(document: DocumentID(.picture, 2), dated: day("2025-01-31"))),
            .handled(
                .init(
                    step: .decide, of: .measure(a1), by: kommun, answer: .returned, version: 7, reference: "§ 4",
                    present: [polis], standIns: [.init(polis, for: kommun, mandate: false)], asFact: true)),
            .moved(.init(problem: DocumentID(.problem, 1), from: "analys", to: "kartläggning", round: 2)),
            .reviewed(.init(of: .area("trygghet"))), .seated(.init(body: kommun, seat: polis)),
        ]
        for fact in facts {
            let text = HeaderText.write(.chain(fact), by: coordinator)
            #expect(try HeaderText.read(text, kind: Fact.chain(fact).kind).fact == .chain(fact))
        }
    }

    @Test("Numbers follow the highest that was ever given; versions are kept, and a link keeps the one that stood")
    func versions() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""picture":{"title":"Ett","sort":"joint"}"#, on: "2025-02-01")
        let first = chain.entries.count
        chain.write(#""problem":{"title":"P","pictures":["B1"]}"#, on: "2025-02-02")
        let problem = chain.entries.count
        chain.write(#""picture":{"title":"Två","sort":"joint"}"#, on: "2025-02-03", document: "B1")
        let picture = try #require(chain.view("2025-02-03").documents[DocumentID(.picture, 1)])
        #expect(picture.versions.map(\.entry) == [first, first + 2])
        #expect(picture.version(at: problem)?.entry == first)
        // As it was on an earlier day.
        #expect(chain.view("2025-02-02").documents[DocumentID(.picture, 1)]?.versions.count == 1)
        chain.play(#"{"act":"correct","on":"2025-02-04","entry":\#(problem),"reason":"Fel"}"#)
        chain.write(#""problem":{"title":"Q"}"#, on: "2025-02-05")
        #expect(chain.view("2025-02-05").sorted(.problem).map { "\($0.id)" } == ["P2"])
    }

    @Test("What is own is read by its organisation alone, until it is written shared")
    func own() throws {
        var chain = try Chain("burlov-2023")
        let words = #""problem":{"title":"Vårt utkast"}"#
        chain.write(words, on: "2025-02-01", own: true)
        let id = DocumentID(.problem, 1)
        #expect(chain.view("2025-02-01", as: kommun).documents[id]?.content?.kind == .problem)
        let seen = try #require(chain.view("2025-02-01", as: polis).documents[id])
        #expect(seen.content == nil && seen.owner == kommun && seen.marks.count == 1)
        // Neither text nor title reached the other's fold in any form.
        let others = chain.entries.filter { Viewer.organisation(polis).mayRead($0.secrecy) }
        #expect(!others.contains { "\($0.fact)".contains("utkast") })
        #expect(
            chain.write(#""problem":{"title":"X"}"#, on: "2025-02-02", document: "P1", by: polis).codes == [
                "unknown-document"
            ])
        #expect(chain.step("decide", of: "P1", by: "polis", on: "2025-02-02").codes == ["unknown-subject"])
        // The other's next number is another one.
        chain.write(#""problem":{"title":"Deras"}"#, on: "2025-02-02", by: polis)
        #expect(chain.view("2025-02-02", as: polis).sorted(.problem).map { "\($0.id)" } == ["P1", "P2"])
        chain.write(words, on: "2025-02-03", document: "P1")
        #expect(chain.view("2025-02-03", as: polis).documents[id]?.owner == nil)
        #expect(chain.view("2025-02-03", as: polis).documents[id]?.content != nil)
        #expect(chain.write(words, on: "2025-02-04", document: "P1", own: true).codes.contains("document-shared"))
    }

    @Test(
        "What cannot be meant is refused",
        arguments: [
            (#""problem":{"title":" "}"#, ["text-missing"]),
            (#""problem":{"title":"P","what":"Ring 20090101-1234"}"#, ["identity-number"]),
            (#""problem":{"title":"P","pictures":["B9"],"areas":["nej"]}"#, ["unknown-document", "unknown-subject"]),
            (#""problem":{"title":"P","model":"Nej"}"#, ["unknown-step"]),
            (#""picture":{"title":"B","sort":"own","dated":"2025-02-02"}"#, ["dated-after"]),
            (
                #""picture":{"title":"B","sort":"own","findings":[{"no":1,"text":"x"},{"no":1,"text":"y"}]}"#,
                ["number-twice"]
            ),
            (#""analysis":{"method":"chain","complete":true}"#, ["cause-needed"]),
            (#""analysis":{"method":"fishbone","causes":[{"no":1,"text":"x","place":"manager"}]}"#, ["bad-place"]),
            (#""analysis":{"method":"tree","causes":[{"no":1,"text":"x","after":2}]}"#, ["bad-place"]),
            (#""analysis":{"method":"tree","views":{"region":"x"}}"#, ["unknown-participant"]),
            (#""goal":{"text":"M","indicator":{"name":"x","baseline":"5","target":"5.0"}}"#, ["target-is-baseline"]),
            (#""goal":{"text":"M","causes":["O1.1"]}"#, ["unknown-document", "unknown-part"]),
            (#""plan":{"title":"H","measures":["A4"]}"#, ["unknown-measure"]),
            (#""child-note":{"sort":"note","text":"x"}"#, ["text-missing"]),
            (#""categories":{"names":[]}"#, ["text-missing"]),
            (#""group":{"name":"G","members":["nobody"]}"#, ["unknown-participant"]),
            (#""area":{"title":"F","key":"nej"}"#, ["unknown-subject"]),
        ])
    func refused(work: String, codes: [String]) throws {
        var chain = try Chain("burlov-2023")
        #expect(chain.write(work, on: "2025-02-01").codes == codes)
        #expect(chain.view("2025-02-01").documents.isEmpty)
    }

    @Test("Steps that cannot be meant are refused")
    func wrongSteps() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-02-01")
        #expect(chain.step("start", of: "P1", by: "styrgrupp", on: "2025-02-02").codes == ["wrong-step"])
        #expect(chain.step("decide", of: "agreement", by: "kommun", on: "2025-02-02").codes == ["wrong-step"])
        #expect(chain.step("close", of: "P7", by: "styrgrupp", on: "2025-02-02").codes == ["unknown-subject"])
        #expect(chain.step("close", of: "P1", by: "nobody", on: "2025-02-02").codes == ["unknown-participant"])
        #expect(
            chain.step("decide", of: "P1", by: "polis", on: "2025-02-02", as: kommun).codes == [
                "post-of-other-organisation"
            ])
    }

    @Test(
        "Labels are read as they are written, and nothing else is",
        arguments: ["", "P", "P0", "p1", "PP1", "P-1", "P1.", "X1", "P9999999999"])
    func labels(text: String) {
        #expect(DocumentID(text[...]) == nil)
        #expect(DocumentID("P12") == DocumentID(.problem, 12))
        #expect(PartID("O3.2") == PartID(DocumentID(.analysis, 3), 2))
        #expect(PartID("O3") == nil && PartID("O3.0") == nil && PartID("O3.2.1") == nil)
        #expect(Set(ChainKind.allCases.map(\.letter)).count == ChainKind.allCases.count)
        #expect(!ChainKind.allCases.map(\.letter).contains("A"))
    }

    @Test(
        "Figures have at most three decimals",
        arguments: [("120", 120_000), ("-3", -3000), ("51,5", 51_500), ("0.125", 125), ("51.50", 51_500)])
    func figures(text: String, thousandths: Int) {
        #expect(Figure(text[...])?.thousandths == thousandths)
        #expect(Figure(Figure(text[...])?.description[...] ?? "")?.thousandths == thousandths)
    }

    @Test(
        "What is no figure is none", arguments: ["", "-", "1.2345", "1e5", "NaN", "1 000", "12345678901", "1.", ".5"])
    func noFigures(text: String) { #expect(Figure(text[...]) == nil) }

    @Test("Lines of JSON are read as acts", arguments: ActLine.chainKinds)
    func lines(kind: String) throws {
        let line =
            #"{"act":"\#(kind)","document":"P1","work":{"problem":{"title":"x"}},"step":"decide","of":"A1","by":"kommun","#
            + #""to":"analys","body":"styrgrupp","seat":"kso"}"#
        guard case .chain = try ActLine(line: line).meaning() else { return #expect(Bool(false), "not the chain") }
        #expect(throws: ActLine.Fault.self) { _ = try ActLine(line: #"{"act":"\#(kind)"}"#).meaning() }
        #expect(throws: ActLine.Fault.self) {
            _ = try ActLine(line: #"{"act":"\#(kind)","document":"P0","work":{"x":{}},"of":"","step":"dance"}"#)
                .meaning()
        }
    }

    @Test("A measure without ties is kept in the very text it had before there were any")
    func oldText() throws {
        let old =
            #"{"actor":{"organisation":"kommun","post":"samordnare"},"fact":{"measure":1,"terms":{"followsUp":[],"performs":["samordnare"],"plans":[],"text":"Ny belysning"}}}"#
        let read = try HeaderText.read(old, kind: "measure-added")
        #expect(HeaderText.write(read.fact, by: read.actor) == old)
        #expect(HeaderText.write(.measure(.added(.init(measure: a1, terms: terms()))), by: coordinator) == old)
    }
}

@Suite("What an imported journal may hold, and a note beside a reason")
struct ChainExtremeTests {
    @Test("The highest number of a document is given once, and then no more", arguments: ChainKind.allCases)
    func lastNumber(kind: ChainKind) throws {
        var chain = try Chain("burlov-2023")
        let highest = try #require(DocumentID("\(kind.letter)999999999"))
        let on = day("2025-01-10")
        chain.add(Draft(on: on, fact: .chain(.numbered(.init(document: highest)))), by: coordinator, recorded: on)
        let work = try #require(works.first { $0.hasPrefix("\"\(kind.rawValue)\"") })
        #expect(chain.write(work, on: "2025-02-01").codes == ["number-twice"])
    }

    @Test("Rounds beyond any number are counted no further", arguments: [Int.max, 999_999_999, 7, Int.min])
    func rounds(number: Int) throws {
        var chain = try Chain("eslov-2021")
        chain.write(#""problem":{"title":"P"}"#, on: "2022-02-01")
        let on = day("2022-02-01")
        let moved = ChainFact.Moved(problem: DocumentID(.problem, 1), from: "respond", to: "assess", round: number)
        chain.add(Draft(on: on, fact: .chain(.moved(moved))), by: coordinator, recorded: on)
        #expect(chain.play(#"{"act":"chain-moved","on":"2022-02-02","document":"P1","to":"scan"}"#).isClean)
        let next = chain.view("2022-02-02").round(of: DocumentID(.problem, 1))?.number
        #expect(next == (number >= 999_999_999 ? number : number + 1))
    }

    @Test("A note given beside a reason is about what was done, not about the reason")
    func noteBesideReason() throws {
        var chain = try Chain("lomma-2023")
        let key = try #require(chain.agreement.commitments.first { $0.evidence.kind == .delivery }?.evidence.subject)
        #expect(
            chain.play(
                #"{"act":"delivery-received","on":"2025-03-05","what":"\#(key)","categories":["cykelstöld"],"reason":"Nytt","note":"Kom sent"}"#
            ).isRecorded)
        let done = try #require(chain.entries.last { if case .done = $0.fact { true } else { false } })
        let notes = chain.entries.compactMap { if case .note(let note) = $0.fact { note.entry } else { nil } }
        #expect(notes == [done.number, done.number])
        // Without a reason the note stands right behind it, as it always did.
        #expect(
            chain.play(#"{"act":"delivery-received","on":"2025-04-05","what":"\#(key)","note":"I tid"}"#).isRecorded)
        #expect(chain.matter(as: kommun).state.notes[chain.entries.count - 1] == [chain.entries.count])
    }
}
