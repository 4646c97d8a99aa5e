import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

@Suite("Bodies, their agendas, and what the chain lacks")
struct ChainBodyTests {
    private func agenda(_ chain: Chain, _ body: String, _ on: String) -> [String] {
        chain.view(on).agenda(of: ActorKey(body)).map { "\($0.step.rawValue) \($0.subject)" }
    }

    @Test("The agenda is made from what is open: what was proposed waits for those who decide")
    func chainOfTwo() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen","year":2025}"#, on: "2025-02-01")
        #expect(agenda(chain, "styrgrupp", "2025-02-01") == [])
        chain.step("propose", of: "F1", by: "samverkansgrupp", on: "2025-02-02")
        #expect(agenda(chain, "styrgrupp", "2025-02-02") == ["decide F1"])
        #expect(agenda(chain, "samverkansgrupp", "2025-02-02") == [])
        // The paper for the decision says what would stop it.
        #expect(
            chain.view("2025-02-02").agenda(of: ActorKey("styrgrupp"))[0].stops.flatMap(\.rows) == [RowID("LOM-27")])
        // New words go through the group again.
        chain.write(#""picture":{"title":"B","sort":"joint"}"#, on: "2025-02-03")
        chain.write(#""area":{"title":"Stationen","year":2025,"pictures":["B1"]}"#, on: "2025-02-03", document: "F1")
        #expect(agenda(chain, "styrgrupp", "2025-02-03") == [])
        chain.step("propose", of: "F1", by: "samverkansgrupp", on: "2025-02-04")
        chain.step("decide", of: "F1", by: "styrgrupp", on: "2025-02-05")
        #expect(agenda(chain, "styrgrupp", "2025-02-05") == [])
    }

    @Test("Sent back is no decision, and asks for no gate")
    func returned() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen"}"#, on: "2025-02-01")
        #expect(chain.step("decide", of: "F1", by: "styrgrupp", on: "2025-02-02", answer: "returned").isClean)
        #expect(chain.standing("F1", "2025-02-02") == .returned)
        #expect(!chain.view("2025-02-02").isDecided(.document(DocumentID(.area, 1))))
    }

    @Test("What a committee prepares goes on to the board, which may not hand it down", .rows("MOL-37"))
    func board() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""matter":{"title":"Planen"}"#, on: "2025-02-01")
        chain.step("prepare", of: "E1", by: "hållbarhetsutskottet", on: "2025-02-02")
        let item = try #require(chain.view("2025-02-02").agenda(of: ActorKey("ks")).first)
        #expect(item.step == .decide && item.mayNotBeDelegated && item.then == [])
        #expect(item.stops.isEmpty)
        #expect(chain.step("decide", of: "E1", by: "ks", on: "2025-02-03").isClean)
        #expect(agenda(chain, "ks", "2025-02-03") == [])
    }

    @Test("The steering group's mandate puts planned measures on its agenda, and no other decides them")
    func mandate() throws {
        var chain = try Chain("burlov-2023")
        chain.measure(#""text":"Åtgärd""#, on: "2025-02-01")
        chain.step("propose", of: "A1", by: "beredningsgrupp", on: "2025-02-02")
        #expect(agenda(chain, "styrgrupp", "2025-02-02") == ["decide A1"])
        let refused = chain.step("decide", of: "A1", by: "beredningsgrupp", on: "2025-02-03").stops
        #expect(
            refused.contains {
                $0.gate == "mandate" && $0.need == .decided(by: ActorKey("styrgrupp"), what: "measures")
            })
    }

    @Test("Two tracks: each party's submitter comes before its own decider", .rows("ESL-18", "ESL-19"))
    func tracks() throws {
        var chain = try Chain("eslov-2021")
        chain.step("submit", of: "agreement", by: "trygghetssamordnare", on: "2022-01-10")
        #expect(agenda(chain, "ks", "2022-01-10") == ["decide agreement"])
        #expect(agenda(chain, "lpo-chef", "2022-01-10") == [])
        chain.step("submit", of: "agreement", by: "kommunpolis", on: "2022-01-11")
        #expect(agenda(chain, "lpo-chef", "2022-01-11") == ["decide agreement"])
    }

    @Test("Each party's yes is its own; new words need it again")
    func joint() throws {
        var chain = try Chain("svedala-2023")
        chain.write(#""area":{"title":"Stationen"}"#, on: "2025-02-01")
        chain.step("decide", of: "F1", by: "kommun", on: "2025-02-02")
        #expect(chain.view("2025-02-02").missingYes(.document(DocumentID(.area, 1))) == [polis])
        chain.step("decide", of: "F1", by: "polis", on: "2025-02-03")
        #expect(chain.standing("F1", "2025-02-03") == .decided)
        chain.write(#""area":{"title":"Torget"}"#, on: "2025-02-04", document: "F1")
        #expect(chain.view("2025-02-04").missingYes(.document(DocumentID(.area, 1))) == [kommun, polis])
        // A no of one is no decision.
        chain.step("decide", of: "F1", by: "kommun", on: "2025-02-05")
        chain.step("decide", of: "F1", by: "polis", on: "2025-02-05", answer: "no")
        #expect(chain.standing("F1", "2025-02-05") == .rejected)
        #expect(!chain.view("2025-02-05").isDecided(.document(DocumentID(.area, 1))))
    }

    @Test(
        "A decision tells whom it lacked: vacant seats, absent ones, and stand-ins without a mandate", .rows("LOM-17"))
    func presence() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"F"}"#, on: "2025-02-01")
        func presence(_ more: String) throws -> DecisionPresence {
            var own = chain
            let line =
                #"{"act":"chain-step","on":"2025-02-02","step":"decide","of":"F1","by":"styrgrupp","answer":"returned"\#(more)}"#
            #expect(own.play(line).isRecorded)
            let view = own.view("2025-02-02")
            return try #require(view.handlings.last.flatMap { view.presence($0.handled) })
        }
        // The chief of the police area has a seat of the steering group.
        #expect(try presence(#","present":["säkerhetschef"]"#).missingSeats == [ActorKey("lpo-chef")])
        #expect(try presence(#","present":["säkerhetschef","lpo-chef"]"#).isFull)
        #expect(try presence("").isFull)
        let standIn =
            #","present":["säkerhetschef"],"standIns":[{"seat":"lpo-chef","by":"kommunpolis","mandate":false}]"#
        let seen = try presence(standIn)
        #expect(seen.missingSeats == [] && seen.standInsWithoutMandate == [ActorKey("kommunpolis")])
        #expect(
            chain.play(#"{"act":"chain-seated","on":"2025-02-01","body":"styrgrupp","seat":"lpo-chef"}"#).isRecorded)
        #expect(try presence("").vacantSeats == [ActorKey("lpo-chef")])
        chain.play(#"{"act":"chain-seated","on":"2025-02-01","body":"styrgrupp","seat":"lpo-chef","by":"lpo-chef"}"#)
        #expect(try presence("").vacantSeats == [])
    }

    @Test("A lead of the other party's waits for that party's yes, as all who answer for a measure do")
    func leads() throws {
        var chain = try Chain("svedala-2023")
        chain.measure(#""text":"A","performs":["kso"],"ties":{"leads":[{"by":"lpo-chef"}]}"#, on: "2025-01-04")
        #expect(chain.matter().measure(a1, on: day("2025-01-04"))?.waitingFor == [polis])
        let nobody = chain.measure(#""text":"A","ties":{"leads":[{"by":"nobody"}]}"#, on: "2025-01-04")
        #expect(nobody.codes == ["unknown-participant"])
    }

    private func gaps(_ chain: Chain, _ on: String) -> [Gap.What] { chain.view(on).gaps().map(\.what) }

    @Test("Causes without measures, measures without causes, goals without indicators, leads that have lapsed")
    func gaps() throws {
        var chain = try Chain("svedala-2023")
        let id = DocumentID(.analysis, 1)
        chain.write(
            #""analysis":{"method":"chain","complete":true,"causes":[{"no":1,"text":"O"},{"no":2,"text":"Q"}]}"#,
            on: "2025-01-03")
        chain.write(#""goal":{"text":"M"}"#, on: "2025-01-03")
        chain.write(#""goal":{"text":"N","unmeasurable":true,"proposedIndicator":"Enkät"}"#, on: "2025-01-03")
        chain.measure(
            #""text":"A","area":"trygghet","ties":{"causes":["O1.1"],"leads":[{"by":"kso","through":"2025-06-30"}]}"#,
            on: "2025-01-04")
        chain.measure(#""text":"B","area":"trygghet""#, on: "2025-01-04")
        let found = gaps(chain, "2025-06-30")
        let expected: [Gap.What] = [
            .causeWithoutMeasure(PartID(id, 2)), .goalWithoutIndicator(DocumentID(.goal, 1)),
            .goalNotMeasurable(DocumentID(.goal, 2), proposed: "Enkät"), .areaWithoutActivity("folkhälsa"),
            .measureWithoutCause(MeasureNumber(2)), .noLead(MeasureNumber(2)),
        ]
        #expect(found == expected)
        #expect(gaps(chain, "2025-07-01").contains(.leadLapsed(a1)))
        // Where the text asks for a cause the gap says where.
        #expect(
            chain.view("2025-06-30").gaps().first { $0.what == .measureWithoutCause(MeasureNumber(2)) }?.basis?.clause
                == "Arbetsätt")
        // A stopped measure meets no cause and lacks nothing.
        chain.play(#"{"act":"measure-dropped","on":"2025-07-02","measure":"A1","reason":"Slut"}"#)
        chain.play(#"{"act":"measure-dropped","on":"2025-07-02","measure":"A1","reason":"Slut"}"#, by: polis)
        #expect(gaps(chain, "2025-07-02").contains(.causeWithoutMeasure(PartID(id, 1))))
    }

    @Test(
        "Areas without a plan, a group or an activity are gaps only where the text asks for one",
        .rows("LOM-31", "MOL-40"))
    func areaGaps() throws {
        var lomma = try Chain("lomma-2023")
        #expect(gaps(lomma, "2025-01-01").contains(.areaWithoutPlan("barn-och-ungdomar")))
        lomma.write(#""plan":{"title":"H","areas":["barn-och-ungdomar"]}"#, on: "2025-01-02")
        #expect(!gaps(lomma, "2025-01-02").contains(.areaWithoutPlan("barn-och-ungdomar")))
        var molndal = try Chain("molndal-2023")
        molndal.write(#""area":{"title":"Ny"}"#, on: "2025-01-02")
        #expect(gaps(molndal, "2025-01-02").contains(.areaWithoutGroup("F1")))
        #expect(!gaps(molndal, "2025-01-02").contains(.areaWithoutGroup("utemiljö")))
        molndal.write(#""group":{"name":"G","areas":["F1"]}"#, on: "2025-01-03")
        #expect(!gaps(molndal, "2025-01-03").contains(.areaWithoutGroup("F1")))
        for name in ["burlov-2023", "svedala-2023", "eslov-2021"] {
            let chain = try Chain(name)
            let found = gaps(chain, "\(chain.agreement.period.first.adding(days: 60))")
            #expect(
                !found.contains { gap in
                    switch gap {
                    case .areaWithoutPlan, .areaWithoutGroup, .noChildArea: true
                    default: false
                    }
                }, "\(name)")
        }
    }

    @Test("Goals hang together as a tree where the text asks for levels", .rows("BUR-17", "BUR-38"))
    func goalTree() throws {
        var chain = try Chain("burlov-2023")
        chain.write(#""goal":{"text":"Färre brott","level":"overarching"}"#, on: "2025-01-02")
        chain.write(#""goal":{"text":"Färre cykelstölder","level":"operational"}"#, on: "2025-01-02")
        #expect(gaps(chain, "2025-01-02").contains(.aimWithoutSubgoals(DocumentID(.goal, 1))))
        #expect(gaps(chain, "2025-01-02").contains(.subgoalAlone(DocumentID(.goal, 2))))
        chain.write(
            #""goal":{"text":"Färre cykelstölder","level":"operational","parent":"M1"}"#, on: "2025-01-03",
            document: "M2")
        chain.measure(#""text":"A","ties":{"goals":["M2"]}"#, on: "2025-01-04")
        #expect(!gaps(chain, "2025-01-04").contains(.aimWithoutSubgoals(DocumentID(.goal, 1))))
        #expect(!gaps(chain, "2025-01-04").contains(.subgoalAlone(DocumentID(.goal, 2))))
        // The lead of one activity is named for its first phase only.
        #expect(gaps(chain, "2025-01-04").contains { if case .leadForNow = $0 { true } else { false } })
    }
}
