import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

/// One gate, played: what there is without what it asks, the step, and what mends it. Lines as `replay` reads them, without
/// their day; a step without its closing brace.
struct GatePlay: Sendable, CustomTestStringConvertible {
    let agreement: String
    let gate: String
    let on: String
    var before: [String] = []
    let step: String
    var mend: [String] = []
    /// The step as it should be taken, where it is another one.
    var instead: String?
    /// Mended only by taking the step again: what it asks for is an order, or who takes it.
    var isAgain = false
    var testDescription: String { "\(agreement): \(gate)" }

    init(
        _ agreement: String, _ gate: String, on: String = "2025-03-03", before: [String] = [], step: String,
        mend: [String] = [],
        instead: String? = nil, isAgain: Bool = false
    ) {
        self.agreement = agreement
        self.gate = gate
        self.on = on
        self.before = before
        self.step = step
        self.mend = mend
        self.instead = instead
        self.isAgain = isAgain
    }
}

private func work(_ words: String, _ document: String? = nil, by party: String? = nil) -> String {
    let id = document.map { #","document":"\#($0)""# } ?? ""
    return #"{"act":"chain-written"\#(id),"work":{\#(words)}"# + (party ?? "")
}
private func step(_ step: String, _ of: String, _ by: String, _ rest: String = "") -> String {
    #"{"act":"chain-step","step":"\#(step)","of":"\#(of)","by":"\#(by)"\#(rest)"#
}
private func measure(_ rest: String = "") -> String {
    #"{"act":"measure-added","measures":[{"text":"Åtgärd"\#(rest)}]"#
}
private func change(_ rest: String) -> String {
    #"{"act":"measure-changed","measure":"A1","terms":{"text":"Åtgärd",\#(rest)}"#
}
private func moved(_ to: String) -> String { #"{"act":"chain-moved","document":"P1","to":"\#(to)""# }

private let area = work(#""area":{"title":"Område"}"#)
private let areaWithPicture = work(#""area":{"title":"Område","pictures":["B1"]}"#, "F1")
private let joint = work(#""picture":{"title":"Bild","sort":"joint"}"#)
private let plan = work(#""plan":{"title":"Plan"}"#)
private let group = work(#""group":{"name":"Grupp"}"#)
private let cause = #""complete":true,"causes":[{"no":1,"text":"Orsak"}]"#
private let analysis = work(#""analysis":{"method":"tree",\#(cause)}"#)
private let child = work(#""child-note":{"sort":"analysis","text":"Barn","about":["A1"]}"#)
private let problem = work(#""problem":{"title":"P","prioritised":true}"#)
private let ownPictures = [
    work(#""picture":{"title":"Vår","sort":"own"}"#), work(#""picture":{"title":"Deras","sort":"own"}"#, by: "police"),
]

private let burlov: [GatePlay] = [
    .init(
        "burlov-2023", "lägesbild-före-fokusområde", before: [area], step: step("activate", "F1", "styrgrupp"),
        mend: [joint, areaWithPicture]),
    .init(
        "burlov-2023", "uppdrag-till-arbetsgrupp", before: [group], step: step("start", "G1", "beredningsgrupp"),
        mend: [step("assign", "G1", "styrgrupp"), step("appoint", "G1", "beredningsgrupp")]),
    .init(
        "burlov-2023", "tidig-revidering", before: [measure()], step: step("revise", "A1", "beredningsgrupp"),
        instead: step("revise", "A1", "styrgrupp", #","reason":"Nytt läge""#), isAgain: true),
    .init(
        "burlov-2023", "orsaksanalys-före-planering", before: [measure()], step: step("plan", "A1", "klf"),
        mend: [analysis, change(#""ties":{"causes":["O1.1"]}"#)]),
    .init(
        "burlov-2023", "orsaksanalys-före-genomförande", before: [measure()], step: step("start", "A1", "klf"),
        mend: [analysis, change(#""ties":{"causes":["O1.1"]}"#)]),
    .init(
        "burlov-2023", "mål-för-åtgärd", before: [measure()], step: step("plan", "A1", "klf"),
        mend: [
            joint, analysis, work(#""goal":{"text":"Mål","pictures":["B1"],"causes":["O1.1"]}"#),
            change(#""ties":{"goals":["M1"]}"#),
        ]),
    .init(
        "burlov-2023", "barnets-bästa-fokusområde", before: [area], step: step("approve", "F1", "styrgrupp"),
        mend: [work(#""child-note":{"sort":"note","text":"Barn","about":["F1"]}"#)]),
    .init(
        "burlov-2023", "barnets-bästa-åtgärd", before: [measure()], step: step("decide", "A1", "styrgrupp"),
        mend: [child]),
    .init(
        "burlov-2023", "fördjupad-analys-först", before: [measure(#","ties":{"followOn":true}"#)],
        step: step("plan", "A1", "sf"), mend: [work(#""analysis":{"method":"tree","deeper":true,\#(cause)}"#)]),
]

private let lomma: [GatePlay] = [
    .init(
        "lomma-2023", "egna-lägesbilder", before: [joint], step: step("adopt", "B1", "trygghetsråd"),
        mend: ownPictures + [work(#""picture":{"title":"Bild","sort":"joint","inputs":["B2","B3"]}"#, "B1")]),
    .init(
        "lomma-2023", "barnkonsekvens", before: [measure()], step: step("decide", "A1", "styrgrupp"), mend: [child]),
    .init(
        "lomma-2023", "fokusområde-ur-lägesbild", before: [area], step: step("decide", "F1", "styrgrupp"),
        mend: [joint, areaWithPicture]),
    .init(
        "lomma-2023", "förslag-före-beslut", before: [area], step: step("decide", "F1", "styrgrupp"),
        mend: [step("propose", "F1", "samverkansgrupp")]),
    .init(
        "lomma-2023", "planen-från-samverkansgruppen", before: [plan], step: step("submit", "H1", "styrgrupp"),
        instead: step("submit", "H1", "samverkansgrupp"), isAgain: true),
    .init(
        "lomma-2023", "orsaksanalys", before: [work(#""plan":{"title":"Plan","areas":["barn-och-ungdomar"]}"#)],
        step: step("approve", "H1", "styrgrupp"),
        mend: [work(#""analysis":{"method":"tree","areas":["barn-och-ungdomar"],\#(cause)}"#)]),
    .init(
        "lomma-2023", "godkännande-av-annan",
        before: [plan, step("submit", "H1", "samverkansgrupp", #","asFact":true,"reason":"Skäl""#)],
        step: step("approve", "H1", "samverkansgrupp"), instead: step("approve", "H1", "styrgrupp"), isAgain: true),
    .init(
        "lomma-2023", "godkänd-före-start", before: [plan], step: step("activate", "H1", "samverkansgrupp"),
        mend: [step("approve", "H1", "styrgrupp", #","asFact":true,"reason":"Skäl""#)]),
    .init(
        "lomma-2023", "uppföljning-före-avslut", before: [plan], step: step("close", "H1", "styrgrupp"),
        mend: [work(#""follow-up":{"scope":"final","about":["H1"],"effect":{"answer":"none"}}"#)]),
]

private let svedala: [GatePlay] = [
    .init(
        "svedala-2023", "lägesbild-före-fokusområde", before: [area], step: step("activate", "F1", "kommun"),
        mend: [joint, areaWithPicture]),
    .init(
        "svedala-2023", "problemet-definierat", before: [problem], step: moved("analys"),
        mend: [work(#""problem":{"title":"P","what":"Vad","recurrence":"Ofta"}"#, "P1")]),
    .init(
        "svedala-2023", "orsaker-klarlagda",
        before: [work(#""problem":{"title":"P","what":"Vad","recurrence":"Ofta"}"#), moved("analys")],
        step: moved("åtgärder"),
        mend: [work(#""analysis":{"method":"tree","problem":"P1",\#(cause)}"#)]),
    .init(
        "svedala-2023", "orsak-före-åtgärd", before: [measure()], step: step("plan", "A1", "kommun"),
        mend: [analysis, change(#""ties":{"causes":["O1.1"]}"#)]),
    .init(
        "svedala-2023", "uppföljning-före-avslut", before: [problem, measure(#","ties":{"problem":"P1"}"#)],
        step: step("close", "P1", "kommun"),
        mend: [work(#""follow-up":{"scope":"single","about":["A1"],"effect":{"answer":"none"}}"#)]),
]

private let promised =
    #""sources":{"safety survey":"Mätningen i mars","dialogue of citizens":"Torget 12 maj","dialogue of employees":"Enkät"}"#
private let eslov: [GatePlay] = [
    .init(
        "eslov-2021", "underlag-för-löfte", on: "2022-06-01",
        before: [work(#""matter":{"title":"Löfte","promise":{"year":2022}}"#)], step: step("activate", "E1", "kommun"),
        mend: [
            joint, work(#""picture":{"title":"Problembild","sort":"problem"}"#),
            work(#""matter":{"title":"Löfte","promise":{"year":2022,"pictures":["B1","B2"],\#(promised)}}"#, "E1"),
        ]),
    .init(
        "eslov-2021", "löfte-med-åtgärd", on: "2022-06-01",
        before: [measure(), work(#""matter":{"title":"Löfte","promise":{"year":2022}}"#)],
        step: step("activate", "E1", "kommun"),
        mend: [work(#""matter":{"title":"Löfte","promise":{"year":2022,"measures":["A1"]}}"#, "E1")]),
    .init(
        "eslov-2021", "vandring-följs-upp", on: "2022-06-01",
        before: [
            work(
                #""matter":{"title":"Vandring","walk":{"on":"2022-05-04","findings":[{"no":1,"text":"Trasig lampa"}]}}"#
            )
        ],
        step: step("close", "E1", "tillväxtavdelningen"),
        mend: [
            work(
                #""matter":{"title":"Vandring","walk":{"on":"2022-05-04","findings":[{"no":1,"text":"Trasig lampa","reason":"Bytt samma dag"}]}}"#,
                "E1"), work(#""follow-up":{"scope":"single","about":["E1"],"production":{"carriedOut":"as-planned"}}"#),
        ]),
    .init(
        "eslov-2021", "delad-kostnad", on: "2022-03-08",
        before: [
            work(
                #""matter":{"title":"Utbildning","cost":{"of":"utbildning","forum":"örat","parts":[{"area":"Eslöv","total":25000}],"shares":{"kommun":60,"polis":40}}}"#
            )
        ], step: step("activate", "E1", "kommun"), mend: [step("decide", "E1", "örat")]),
]

private let molndal: [GatePlay] = [
    .init(
        "molndal-2023", "lägesbildens-delar", before: [joint], step: step("adopt", "B1", "brå"),
        mend: [
            work(#""picture":{"title":"Bild","sort":"joint","parts":{"crime":"Brott","consequences":"Följder"}}"#, "B1")
        ]),
    .init(
        "molndal-2023", "orsaksanalys-före-åtgärd", before: [problem, measure(#","ties":{"problem":"P1"}"#)],
        step: step("plan", "A1", "fältgruppen"),
        mend: [
            work(#""analysis":{"method":"tree","problem":"P1",\#(cause),"conclusions":[{"no":1,"text":"Så"}]}"#),
            change(#""ties":{"problem":"P1","conclusions":["O1.1"]}"#),
        ]),
    .init(
        "molndal-2023", "återkoppling-före-avslut", before: [problem], step: step("close", "P1", "kommun"),
        mend: [work(#""follow-up":{"scope":"single","about":["P1"],"feedback":["internal","external"]}"#)]),
    .init(
        "molndal-2023", "löftets-innehåll", before: [work(#""matter":{"title":"Löfte","promise":{"year":2025}}"#)],
        step: step("activate", "E1", "kommun"),
        mend: [
            problem, measure(#","performs":["fältgruppen"]"#), measure(#","performs":["kommunpolis"]"#),
            work(#""matter":{"title":"Löfte","promise":{"year":2025,"problem":"P1","measures":["A1","A2"]}}"#, "E1"),
        ]),
    .init(
        "molndal-2023", "beredning-före-beslut", before: [work(#""matter":{"title":"Ärende"}"#)],
        step: step("decide", "E1", "ks"), mend: [step("prepare", "E1", "hållbarhetsutskottet")]),
    .init(
        "molndal-2023", "områden-ur-bådas-bilder", before: [area], step: step("decide", "F1", "ks"),
        mend: ownPictures + [
            work(#""area":{"title":"Område","pictures":["B1","B2"]}"#, "F1"), step("propose", "F1", "kommun"),
            step("propose", "F1", "polis") + "police",
        ]),
    .init(
        "molndal-2023", "slutlig-uppföljning-före-avslut", on: "2027-02-02", step: step("close", "agreement", "kommun"),
        mend: [#"{"act":"follow-up-finally""#]),
]

/// The sixth agreement, as data only.
private let norrvassa: [GatePlay] = [
    .init(
        "norrvassa", "plan-efter-lägesbild", on: "2026-03-03", before: [plan],
        step: step("approve", "H1", "trygghetsberedningen"),
        mend: [joint, work(#""plan":{"title":"Plan","pictures":["B1"]}"#, "H1")]),
    .init(
        "norrvassa", "arbetsgrupp-med-uppdrag", on: "2026-03-03", before: [group],
        step: step("start", "G1", "vardagsgruppen"),
        mend: [step("assign", "G1", "trygghetsberedningen")]),
    .init(
        "norrvassa", "orsaksanalys", on: "2026-03-03", before: [measure()], step: step("decide", "A1", "kommun"),
        mend: [analysis, change(#""ties":{"causes":["O1.1"]}"#)]),
    .init(
        "norrvassa", "barnets-bästa", on: "2026-03-03", before: [measure()], step: step("start", "A1", "kommun"),
        mend: [child]),
]

@Suite("Every gate of the six texts, played")
struct GatePlayTests {
    private static let all = burlov + lomma + svedala + eslov + molndal + norrvassa

    private static func chain(_ name: String) throws -> Chain {
        name == "norrvassa"
            ? Chain(CollaborationTests.agreement(try Chain.file("docs/examples/norrvassa.yaml"))) : try Chain(name)
    }

    private func play(_ line: String, _ chain: inout Chain, on: String, more: String = "") -> Chain.Played {
        let party = line.hasSuffix("police") ? polis : kommun
        return chain.play(line.replacing("police", with: "") + #","on":"\#(on)"\#(more)}"#, by: party)
    }

    private func prepared(_ one: GatePlay) throws -> Chain {
        var chain = try Self.chain(one.agreement)
        for line in one.before { #expect(play(line, &chain, on: one.on).isRecorded, "\(line)") }
        return chain
    }

    /// Two gates that ask for the same thing stop once, with the rows of both.
    private func isOf(_ gate: Gate, _ stop: Stop) -> Bool {
        stop.gate == gate.key || (!gate.basis.rows.isEmpty && Set(gate.basis.rows).isSubset(of: stop.rows))
    }

    @Test("The table holds every gate of every text")
    func everyGate() throws {
        for name in ["burlov-2023", "lomma-2023", "svedala-2023", "eslov-2021", "molndal-2023", "norrvassa"] {
            let asked = try Self.chain(name).agreement.rules.gates.filter { $0.stops != .importPoliceData }.map(\.key)
            #expect(Set(asked) == Set(Self.all.filter { $0.agreement == name }.map(\.gate)), "\(name)")
        }
    }

    @Test(
        "Refused without, accepted with, absent where the text has none, marked when it was done all the same",
        .rows(
            "BUR-26", "BUR-35", "BUR-37", "BUR-45", "BUR-65", "LOM-06", "LOM-19", "LOM-33", "LOM-37", "ESL-27",
            "ESL-37", "MOL-21",
            "SVE-11", "SVE-36", "MOL-56"),
        arguments: all)
    func played(one: GatePlay) throws {
        var chain = try prepared(one)
        let gate = try #require(chain.agreement.rules.gates.first { $0.key == one.gate })
        // Refused, or, where it is soft, passed only with a reason.
        let refused = play(one.step, &chain, on: one.on)
        let stops = refused.stops.filter { isOf(gate, $0) }
        if gate.strength == .hard {
            #expect(!stops.isEmpty, "\(refused)")
        } else {
            #expect(refused.codes == ["reason-needed"])
        }
        // Told as a fact: marked, and shown.
        let told = play(one.step, &chain, on: one.on, more: #","asFact":true,"reason":"Så blev det""#)
        #expect(told.isRecorded, "\(told.codes)")
        let mark = try #require(
            told.deviations.compactMap(\.gate).first { $0 == one.gate || stops.map(\.gate).contains($0) })
        #expect(chain.open(one.on).contains(mark))
        // Accepted with, in a journal of its own.
        var mended = try prepared(one)
        for line in one.mend {
            #expect(play(line, &mended, on: one.on).isRecorded, "\(line)")
            if !one.isAgain { #expect(play(line, &chain, on: one.on).isRecorded, "\(line)") }
        }
        let taken = play(one.instead ?? one.step, &mended, on: one.on)
        #expect(!taken.stops.contains { isOf(gate, $0) }, "\(taken.stops)")
        #expect(!taken.deviations.contains { $0.gate == one.gate })
        let needsOrder = gate.needs.contains { if case .has(_, _, _, _, _?) = $0 { true } else { false } }
        if !one.isAgain, !needsOrder { #expect(!chain.open(one.on).contains(mark)) }
        // Absent: the same text without the gate does not stop the step for it.
        var bare = try Self.chain(one.agreement).agreement
        bare.rules.gates.removeAll { !Set($0.basis.rows).isDisjoint(with: gate.basis.rows) || $0.key == gate.key }
        bare.rules.approvals.removeAll { !Set($0.basis.rows).isDisjoint(with: gate.basis.rows) }
        var other = Chain(bare)
        for line in one.before { #expect(play(line, &other, on: one.on).isRecorded, "\(line)") }
        #expect(!play(one.step, &other, on: one.on).stops.contains { $0.gate == one.gate })
    }

    @Test("Planted: a gate that is mended by nothing is found, and so is one that is always met")
    func planted() throws {
        var chain = try Chain("svedala-2023")
        chain.measure(#""text":"Åtgärd""#, on: "2025-03-03")
        // Without what mends it the step is stopped as before.
        #expect(!chain.step("plan", of: "A1", by: "kommun", on: "2025-03-03").stops.isEmpty)
        var open = try Chain("svedala-2023").agreement
        open.rules.gates = []
        var other = Chain(open)
        other.measure(#""text":"Åtgärd""#, on: "2025-03-03")
        #expect(other.step("plan", of: "A1", by: "kommun", on: "2025-03-03").stops.isEmpty)
    }

    @Test("What the law asks of a plan stands beside what the text asks of the same step, and nowhere else")
    func law() throws {
        let law = CollaborationTests.agreement(try Chain.definition("lag-2023-196"))
        let joined = try Chain("lomma-2023").agreement.joined(with: law)
        var chain = Chain(joined)
        chain.write(#""plan":{"title":"Plan"}"#, on: "2025-03-03")
        func laws() -> [String] {
            chain.step("approve", of: "H1", by: "styrgrupp", on: "2025-03-04").stops.compactMap(\.law)
        }
        #expect(laws() == ["2023:196 § 4", "2023:196 § 5"])
        let parts = #""parts":{"crime mapping":"Brott","other information":"Annat","analysis":"Analys"}"#
        chain.write(#""picture":{"title":"Bild","sort":"joint",\#(parts)}"#, on: "2025-03-03")
        chain.write(#""plan":{"title":"Plan","pictures":["B1"]}"#, on: "2025-03-03", document: "H1")
        #expect(laws() == [])
        // A text that lets no plan wait is not made to.
        #expect(try Chain("burlov-2023").agreement.joined(with: law).rules.gates.allSatisfy { $0.basis.law == nil })
    }
}
