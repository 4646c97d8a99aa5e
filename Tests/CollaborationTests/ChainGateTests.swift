import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

/// The five agreements, by the first letters of their rows.
private let five = [
    "BUR": "burlov-2023", "LOM": "lomma-2023", "SVE": "svedala-2023", "ESL": "eslov-2021", "MOL": "molndal-2023",
]

/// An agreement with one of each thing, and nothing said of any of them.
private func bare(_ name: String) throws -> Chain {
    var chain = try Chain(name)
    let on = "\(chain.agreement.period.first.adding(days: 30))"
    chain.measure(#""text":"Åtgärd""#, on: on)
    chain.measure(#""text":"Fortsatt","ties":{"followOn":true}"#, on: on)
    for work in [
        #""problem":{"title":"Problem"}"#, #""plan":{"title":"Plan"}"#, #""area":{"title":"Område"}"#,
        #""picture":{"title":"Bild","sort":"joint"}"#, #""group":{"name":"Grupp"}"#, #""matter":{"title":"Ärende"}"#,
        #""goal":{"text":"Mål"}"#,
    ] { #expect(chain.write(work, on: on).isClean, "\(work)") }
    return chain
}

@Suite("Each gate holds where the definition has it, and nowhere else")
struct ChainGateTests {
    private struct Asked: Hashable {
        let step: ChainFact.Step
        let of: String
    }
    /// By hand from the rows: what a bare subject lacks for each step, taken by the municipality; everything else lacks nothing.
    private let expected: [Asked: [String: Set<String>]] = [
        Asked(step: .plan, of: "A1"): [
            "BUR": ["BUR-35", "BUR-37", "BUR-39", "BUR-40"], "LOM": ["LOM-32"], "SVE": ["SVE-36"], "ESL": ["ESL-58"],
            "MOL": ["MOL-21", "MOL-22", "MOL-70", "MOL-73"],
        ],
        Asked(step: .start, of: "A1"): [
            "BUR": ["BUR-35", "BUR-37", "BUR-39", "BUR-40"], "LOM": ["LOM-32"], "SVE": ["SVE-36"], "ESL": ["ESL-58"],
            "MOL": ["MOL-21", "MOL-22", "MOL-70", "MOL-73"],
        ],
        // The steering group's mandate stands in BUR-14 to -18.
        Asked(step: .decide, of: "A1"): [
            "BUR": [
                "BUR-35", "BUR-37", "BUR-39", "BUR-40", "BUR-45", "BUR-14", "BUR-15", "BUR-16", "BUR-17", "BUR-18",
            ],
            "LOM": ["LOM-32", "LOM-19"], "SVE": ["SVE-36"], "ESL": ["ESL-58"],
            "MOL": ["MOL-21", "MOL-22", "MOL-70", "MOL-73"],
        ],
        Asked(step: .plan, of: "A2"): [
            "BUR": ["BUR-35", "BUR-37", "BUR-39", "BUR-40", "BUR-65"], "LOM": ["LOM-32"], "SVE": ["SVE-36"],
            "ESL": ["ESL-58"], "MOL": ["MOL-21", "MOL-22", "MOL-70", "MOL-73"],
        ],
        Asked(step: .revise, of: "A1"): ["BUR": ["BUR-34"]],
        Asked(step: .submit, of: "H1"): ["LOM": ["LOM-32", "LOM-36", "LOM-37"]],
        // Proposing is the collaboration group's, anchoring the council's.
        Asked(step: .submit, of: "F1"): ["LOM": ["LOM-28"]], Asked(step: .anchor, of: "F1"): ["MOL": ["MOL-57"]],
        Asked(step: .activate, of: "H1"): ["LOM": ["LOM-37"]],
        Asked(step: .close, of: "H1"): ["LOM": ["LOM-34"]],
        Asked(step: .activate, of: "F1"): ["BUR": ["BUR-06", "BUR-45"], "SVE": ["SVE-11"]],
        Asked(step: .adopt, of: "B1"): ["LOM": ["LOM-06"], "MOL": ["MOL-11"]],
        Asked(step: .start, of: "G1"): ["BUR": ["BUR-26"]],
        Asked(step: .close, of: "P1"): ["MOL": ["MOL-23"]],
        Asked(step: .decide, of: "M1"): ["BUR": ["BUR-39"], "LOM": ["LOM-35"]],
    ]

    private func rows(_ asked: Asked, _ prefix: String, _ name: String) throws -> Set<String> {
        let chain = try bare(name)
        let subject = try #require(Subject(asked.of))
        let on = "\(chain.agreement.period.first.adding(days: 60))"
        let stops = chain.view(on).stops(ChainStep(asked.step, of: subject, by: kommun), on: day(on))
        return Set(stops.flatMap(\.rows).map(\.text))
    }

    @Test("What a bare subject lacks, for each step and agreement", arguments: five.sorted { $0.key < $1.key })
    func matrix(prefix: String, name: String) throws {
        let all = ChainFact.Step.allCases.flatMap { step in
            ["A1", "A2", "P1", "H1", "F1", "B1", "G1", "M1"].map { Asked(step: step, of: $0) }
        }.filter { Subject($0.of).map($0.step.applies(to:)) ?? false }
        // Approving and deciding ask about who does it too, and have tests of their own.
        let own = all.filter { !$0.step.isDecision && $0.of != "A2" && $0.step != .propose || expected[$0] != nil }
        for asked in own {
            #expect(
                try rows(asked, prefix, name) == expected[asked]?[prefix] ?? [], "\(prefix) \(asked.step) \(asked.of)")
        }
        // No rule of one text is held against another.
        for asked in all { #expect(try rows(asked, prefix, name).allSatisfy { $0.hasPrefix(prefix) }) }
    }

    @Test(
        "A gate is passed as a fact with a reason, marked with its clause, and shown until it is mended",
        .rows("SVE-36"))
    func fact() throws {
        var chain = try Chain("svedala-2023")
        chain.measure(#""text":"Belysning""#, on: "2025-03-03")
        #expect(chain.step("decide", of: "A1", by: "kommun", on: "2025-03-04").rows == ["SVE-36"])
        #expect(chain.step("decide", of: "A1", by: "kommun", on: "2025-03-04", fact: true).codes == ["reason-needed"])
        let told = chain.step("decide", of: "A1", by: "kommun", on: "2025-03-04", fact: true, reason: "Det brådskade")
        #expect(told.isRecorded && told.deviations.map(\.gate) == ["orsak-före-åtgärd"])
        #expect(told.deviations.first?.clause == "Arbetsätt")
        #expect(chain.open("2025-03-31") == ["orsak-före-åtgärd"])
        // It took effect as what it was: the municipality has said yes.
        #expect(chain.view("2025-03-31").missingYes(.measure(a1)) == [polis])
        chain.write(
            #""analysis":{"method":"chain","areas":["trygghet"],"complete":true,"causes":[{"no":1,"text":"Mörkt"}]}"#,
            on: "2025-04-01")
        #expect(chain.open("2025-04-01") == ["orsak-före-åtgärd"])
        chain.change("A1", #""text":"Belysning","ties":{"causes":["O1.1"]}"#, on: "2025-04-02")
        #expect(chain.open("2025-04-01") == ["orsak-före-åtgärd"] && chain.open("2025-04-02") == [])
    }

    @Test(
        "What had to come first is not mended by coming after: the decision is taken again, or taken back",
        .rows("LOM-19"))
    func order() throws {
        var chain = try Chain("lomma-2023")
        chain.measure(#""text":"Belysning","performs":["säkerhetschef"],"due":"2025-12-01""#, on: "2025-05-01")
        let child =
            #""child-note":{"sort":"analysis","text":"Analys","dated":"2025-05-03","about":["A1"]}"#
        #expect(
            chain.step("decide", of: "A1", by: "styrgrupp", on: "2025-05-02", fact: true, reason: "Hann inte")
                .deviations
                .map(\.gate) == ["barnkonsekvens"])
        chain.write(child, on: "2025-05-03")
        #expect(chain.open("2025-05-04") == ["barnkonsekvens"])
        #expect(chain.step("decide", of: "A1", by: "styrgrupp", on: "2025-05-05").isClean)
        #expect(chain.open("2025-05-04") == ["barnkonsekvens"] && chain.open("2025-05-05") == [])
        // A note is no analysis; an analysis of the same day is in time.
        var other = try Chain("lomma-2023")
        other.measure(#""text":"Belysning","performs":["säkerhetschef"],"due":"2025-12-01""#, on: "2025-05-01")
        other.write(#""child-note":{"sort":"note","text":"Analys","about":["A1"]}"#, on: "2025-05-02")
        #expect(other.step("decide", of: "A1", by: "styrgrupp", on: "2025-05-02").rows == ["LOM-19"])
        other.write(#""child-note":{"sort":"analysis","text":"Analys","about":["A1"]}"#, on: "2025-05-02")
        #expect(other.step("decide", of: "A1", by: "styrgrupp", on: "2025-05-02").isClean)
    }

    @Test("A soft gate is passed with a reason, and marked", .rows("SVE-11"))
    func soft() throws {
        var chain = try Chain("svedala-2023")
        chain.write(#""area":{"title":"Trygghet","key":"trygghet"}"#, on: "2025-01-10")
        #expect(chain.step("activate", of: "F1", by: "kommun", on: "2025-01-11").codes == ["reason-needed"])
        let passed = chain.step("activate", of: "F1", by: "kommun", on: "2025-01-11", reason: "Bilden kommer i mars")
        #expect(passed.isRecorded && passed.deviations.map(\.gate) == ["lägesbild-före-fokusområde"])
        chain.write(#""picture":{"title":"Bild","sort":"joint"}"#, on: "2025-03-01")
        chain.write(
            #""area":{"title":"Trygghet","key":"trygghet","pictures":["B1"]}"#, on: "2025-03-02", document: "F1")
        #expect(chain.open("2025-03-01") == ["lägesbild-före-fokusområde"] && chain.open("2025-03-02") == [])
        #expect(chain.standing("F1", "2025-03-02") == .active)
    }

    @Test(
        "A focus area is proposed by the group and decided by the steering group, from a picture",
        .rows("LOM-27", "LOM-28", "LOM-29"))
    func focusArea() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen","year":2025}"#, on: "2025-02-01")
        #expect(Set(chain.step("decide", of: "F1", by: "styrgrupp", on: "2025-02-02").rows) == ["LOM-27", "LOM-28"])
        chain.write(#""picture":{"title":"Bild","sort":"joint"}"#, on: "2025-02-03")
        chain.write(#""area":{"title":"Stationen","year":2025,"pictures":["B1"]}"#, on: "2025-02-03", document: "F1")
        #expect(chain.step("propose", of: "F1", by: "samverkansgrupp", on: "2025-02-04").isClean)
        #expect(chain.step("decide", of: "F1", by: "samverkansgrupp", on: "2025-02-05").rows.contains("LOM-28"))
        #expect(chain.step("decide", of: "F1", by: "kommun", on: "2025-02-05").rows.contains("LOM-28"))
        #expect(chain.step("decide", of: "F1", by: "styrgrupp", on: "2025-02-05").isClean)
        #expect(chain.standing("F1", "2025-02-05") == .decided)
        // None of the year's areas holds children and young people.
        #expect(chain.view("2025-02-05").gaps().contains { $0.what == .noChildArea(year: 2025) })
        chain.write(
            #""area":{"title":"Barn","year":2025,"child":true,"pictures":["B1"]}"#, on: "2025-02-06")
        chain.step("propose", of: "F2", by: "samverkansgrupp", on: "2025-02-06")
        chain.step("decide", of: "F2", by: "styrgrupp", on: "2025-02-06")
        #expect(!chain.view("2025-02-06").gaps().contains { $0.what == .noChildArea(year: 2025) })
    }

    @Test(
        "A plan takes effect with the words that were approved, and closes when it was followed up and evaluated",
        .rows("LOM-37"))
    func plan() throws {
        var chain = try Chain("lomma-2023")
        for line in try Chain.file("docs/examples/chain-lomma.jsonl").split(separator: "\n") {
            chain.play(String(line))
        }
        #expect(chain.step("activate", of: "H1", by: "samverkansgrupp", on: "2025-05-10").isClean)
        let words = #""plan":{"title":"Ändrad","areas":["barn-och-ungdomar"],"measures":["A1"],"goals":["M1"]}"#
        chain.write(words, on: "2025-05-11", document: "H1")
        #expect(chain.view("2025-05-11").status(of: .document(DocumentID(.plan, 1))).isChangedSince)
        #expect(chain.step("activate", of: "H1", by: "samverkansgrupp", on: "2025-05-12").rows == ["LOM-37"])
        #expect(chain.step("close", of: "H1", by: "styrgrupp", on: "2025-12-01").rows == ["LOM-34"])
        // Too early to say is an answer, and no evaluation.
        chain.write(
            #""follow-up":{"scope":"final","about":["H1"],"production":{"carriedOut":"partly"},"effect":{"answer":"too-early"}}"#,
            on: "2025-12-02")
        let stops = chain.step("close", of: "H1", by: "styrgrupp", on: "2025-12-03").stops
        #expect(
            stops.map(\.need) == [
                .has(thing: "evaluation", of: "action plan", by: nil, before: nil, noLaterThan: nil)
            ])
        chain.write(
            #""follow-up":{"scope":"final","about":["H1"],"effect":{"answer":"none","before":"120","after":"119.5"}}"#,
            on: "2025-12-04")
        #expect(chain.step("close", of: "H1", by: "styrgrupp", on: "2025-12-05").isClean)
        #expect(chain.standing("H1", "2025-12-05") == .closed)
    }

    @Test(
        "A working group is assigned and appointed where the text says so, and starts at once where it does not",
        .rows("BUR-26", "MOL-43"))
    func groups() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""group":{"name":"Cyklar"}"#, on: "2025-01-10")
        #expect(chain.step("start", of: "G1", by: "beredningsgrupp", on: "2025-01-11").stops.count == 2)
        chain.step("assign", of: "G1", by: "styrgrupp", on: "2025-01-12")
        #expect(chain.step("start", of: "G1", by: "beredningsgrupp", on: "2025-01-13").stops.count == 1)
        // Appointing is the preparatory group's.
        chain.step("appoint", of: "G1", by: "styrgrupp", on: "2025-01-13")
        #expect(chain.step("start", of: "G1", by: "beredningsgrupp", on: "2025-01-13").stops.count == 1)
        chain.step("appoint", of: "G1", by: "beredningsgrupp", on: "2025-01-14")
        #expect(chain.step("start", of: "G1", by: "beredningsgrupp", on: "2025-01-14").isClean)
        var quick = try Chain("molndal-2023")
        quick.write(#""group":{"name":"Stationen"}"#, on: "2025-01-10")
        #expect(quick.step("start", of: "G1", by: "arbetsgrupper", on: "2025-01-10").isClean)
    }

    @Test(
        "The joint picture waits for each party's own, and that one is there is known without its words",
        .rows("LOM-06"))
    func pictures() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""picture":{"title":"Vår","sort":"own"}"#, on: "2025-01-10", own: true)
        chain.write(#""picture":{"title":"Deras","sort":"own"}"#, on: "2025-01-11", own: true, by: polis)
        let joint = #""picture":{"title":"Gemensam","sort":"joint","inputs":["B1"]}"#
        chain.write(joint, on: "2025-01-12")
        #expect(chain.step("adopt", of: "B3", by: "trygghetsråd", on: "2025-01-13").rows == ["LOM-06"])
        chain.write(
            #""picture":{"title":"Gemensam","sort":"joint","inputs":["B1","B2"]}"#, on: "2025-01-14", document: "B3")
        #expect(chain.step("adopt", of: "B3", by: "trygghetsråd", on: "2025-01-15").isClean)
        // The municipality reads its own words, and of the other's only that they are there.
        let seen = chain.view("2025-01-15", as: kommun)
        #expect(seen.documents[DocumentID(.picture, 1)]?.content != nil)
        #expect(seen.documents[DocumentID(.picture, 2)]?.content == nil)
        #expect(seen.documents[DocumentID(.picture, 2)]?.owner == polis)
    }

    @Test(
        "Two priority areas of both parties' pictures and proposals; anchored is not decided", .rows("MOL-56", "MOL-57")
    )
    func bothParties() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""picture":{"title":"Vår","sort":"own"}"#, on: "2025-01-10")
        chain.write(#""picture":{"title":"Deras","sort":"own"}"#, on: "2025-01-10", by: polis)
        chain.write(#""area":{"title":"Utemiljön","key":"utemiljö","pictures":["B1"]}"#, on: "2025-01-11")
        #expect(
            chain.step("decide", of: "F1", by: "ks", on: "2025-01-12").stops.filter {
                $0.rows.contains(RowID("MOL-56"))
            }.count == 2)
        chain.write(
            #""area":{"title":"Utemiljön","key":"utemiljö","pictures":["B1","B2"]}"#, on: "2025-01-12", document: "F1")
        chain.step("propose", of: "F1", by: "kommun", on: "2025-01-13")
        chain.step("propose", of: "F1", by: "polis", on: "2025-01-13")
        chain.step("anchor", of: "F1", by: "brå", on: "2025-01-14")
        #expect(chain.standing("F1", "2025-01-14") == .anchored)
        #expect(!chain.step("decide", of: "F1", by: "ks", on: "2025-01-15").rows.contains("MOL-56"))
    }

    @Test(
        "A problem closes with feedback inside and outside, or with its measures followed up, as the text says",
        .rows("SVE-37"))
    func closing() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        chain.write(#""follow-up":{"scope":"single","about":["P1"],"feedback":["internal"]}"#, on: "2025-01-11")
        #expect(chain.step("close", of: "P1", by: "kommun", on: "2025-01-12").stops.count == 1)
        chain.write(#""follow-up":{"scope":"single","about":["P1"],"feedback":["external"]}"#, on: "2025-01-13")
        #expect(chain.step("close", of: "P1", by: "kommun", on: "2025-01-14").isClean)
        #expect(chain.view("2025-01-14").round(of: DocumentID(.problem, 1))?.isClosed == true)

        var other = try Chain("svedala-2023")
        other.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        other.measure(#""text":"Åtgärd","ties":{"problem":"P1"}"#, on: "2025-01-11")
        #expect(other.step("close", of: "P1", by: "kommun", on: "2025-01-12").rows == ["SVE-37"])
        // What is said on the measure's own page counts as well.
        other.play(
            #"{"act":"measure-followed-up","on":"2025-01-13","measure":"A1","carriedOut":"not","effect":"none","judgement":"end"}"#
        )
        #expect(other.step("close", of: "P1", by: "kommun", on: "2025-01-14").isClean)
    }

    @Test("Data in categories that the council has not decided are taken in, and marked until it has", .rows("LOM-14"))
    func categories() throws {
        var chain = try Chain("lomma-2023")
        let key = try #require(chain.agreement.commitments.first { $0.evidence.kind == .delivery }?.evidence.subject)
        func line(_ reason: String) -> String {
            #"{"act":"delivery-received","on":"2025-03-05","what":"\#(key)","categories":["cykelstöld"]\#(reason)}"#
        }
        #expect(chain.play(line("")).codes == ["reason-needed"])
        #expect(chain.play(line(#","reason":"Nytt läge""#)).deviations.map(\.gate) == ["beslutade-kategorier"])
        #expect(chain.open("2025-03-05") == ["beslutade-kategorier"])
        chain.write(#""categories":{"names":["cykelstöld"]}"#, on: "2025-03-06")
        #expect(chain.step("decide", of: "D1", by: "samverkansgrupp", on: "2025-03-07").isClean)
        #expect(chain.open("2025-03-07") == [])
        #expect(chain.play(line("")).codes == ["reason-needed"])
    }

    @Test("Early changes are the steering group's, with a reason")
    func early() throws {
        var chain = try Chain("burlov-2023")
        chain.measure(#""text":"Åtgärd""#, on: "2025-01-10")
        #expect(chain.step("revise", of: "A1", by: "beredningsgrupp", on: "2025-01-11").stops.count == 2)
        #expect(chain.step("revise", of: "A1", by: "styrgrupp", on: "2025-01-11").stops.map(\.need) == [.reason])
        #expect(chain.step("revise", of: "A1", by: "styrgrupp", on: "2025-01-11", reason: "Behov").isClean)
    }

    @Test("Follow-on measures wait for the deeper analysis", .rows("BUR-65"))
    func followOn() throws {
        var chain = try Chain("burlov-2023")
        chain.measure(#""text":"Fortsatt","area":"våld","ties":{"followOn":true}"#, on: "2025-01-10")
        #expect(chain.step("plan", of: "A1", by: "sf", on: "2025-01-11").rows.contains("BUR-65"))
        let cause = #""causes":[{"no":1,"text":"Orsak"}]"#
        chain.write(#""analysis":{"method":"tree","areas":["våld"],"complete":true,\#(cause)}"#, on: "2025-01-12")
        #expect(chain.step("plan", of: "A1", by: "sf", on: "2025-01-13").rows.contains("BUR-65"))
        chain.write(
            #""analysis":{"method":"tree","areas":["våld"],"complete":true,"deeper":true,\#(cause)}"#, on: "2025-01-14")
        #expect(!chain.step("plan", of: "A1", by: "sf", on: "2025-01-15").rows.contains("BUR-65"))
    }

    @Test("The matrix finds a gate that is not held, and one that is held where no text has it")
    func planted() throws {
        // Planted: the agreement without its gates, and with its neighbour's.
        var none = try Chain("svedala-2023").agreement
        none.rules.gates = []
        var chain = Chain(none)
        chain.measure(#""text":"Åtgärd""#, on: "2025-01-10")
        #expect(chain.step("plan", of: "A1", by: "kommun", on: "2025-01-11").rows != ["SVE-36"])
        var foreign = try Chain("svedala-2023").agreement
        foreign.rules.gates = try Chain("burlov-2023").agreement.rules.gates
        var other = Chain(foreign)
        other.measure(#""text":"Åtgärd""#, on: "2025-01-10")
        #expect(other.step("plan", of: "A1", by: "kommun", on: "2025-01-11").rows.contains { !$0.hasPrefix("SVE") })
    }
}
