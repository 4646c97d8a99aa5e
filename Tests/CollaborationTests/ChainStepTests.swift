import Agreements
import Testing
import Vocabulary

@testable import Collaboration

@Suite("Who takes a step, who sits where, and what something builds on")
struct ChainStepTests {
    private func takers(_ chain: Chain, _ step: ChainFact.Step, _ subject: String) -> [String] {
        Subject(subject).map { chain.view("2025-02-01").takers(of: step, with: $0).map(\.actor.text) } ?? []
    }

    @Test("The text's order of approval names who proposes and who decides")
    func order() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen"}"#, on: "2025-01-02")
        // Fokusområde: Samverkansgruppen proposes, Styrgruppen decides (LOM-28).
        #expect(takers(chain, .propose, "F1") == ["samverkansgrupp"])
        #expect(takers(chain, .decide, "F1") == ["styrgrupp"])
        // The text does not say who decides on a measure.
        chain.measure(#""text":"Åtgärd""#, on: "2025-01-02")
        #expect(takers(chain, .decide, "A1") == [])
    }

    @Test("A mandate, and a later step that asks for it, name who takes a step")
    func mandates() throws {
        var chain = try Chain("burlov-2023")
        chain.measure(#""text":"Åtgärd""#, on: "2025-01-02")
        chain.write(#""group":{"name":"Gruppen"}"#, on: "2025-01-02")
        // Styrgruppen decides on measures (Ansvar), gives the assignment to a group, and Beredningsgruppen appoints it (BUR-26).
        #expect(takers(chain, .decide, "A1") == ["styrgrupp"])
        #expect(takers(chain, .revise, "A1") == ["styrgrupp"])
        #expect(takers(chain, .assign, "G1") == ["styrgrupp"])
        #expect(takers(chain, .appoint, "G1") == ["beredningsgrupp"])
        #expect(takers(chain, .start, "G1") == [])
    }

    @Test("What is next follows the text's order, and else what has not been done")
    func next() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen"}"#, on: "2025-01-02")
        let area = try #require(Subject("F1"))
        #expect(chain.view("2025-01-02").nextStep(with: area) == .propose)
        chain.step("propose", of: "F1", by: "samverkansgrupp", on: "2025-01-03")
        #expect(chain.view("2025-01-03").nextStep(with: area) == .decide)
        chain.step("decide", of: "F1", by: "styrgrupp", on: "2025-01-04", fact: true, reason: "Redan gjort")
        #expect(chain.view("2025-01-04").nextStep(with: area) == .activate)
        chain.measure(#""text":"Åtgärd""#, on: "2025-01-05")
        #expect(chain.view("2025-01-05").nextStep(with: .measure(MeasureNumber(1))) == .decide)
        // The group's own part of the order, whatever is next.
        #expect(chain.view("2025-01-04").step(of: ActorKey("samverkansgrupp"), with: area) == .propose)
        #expect(chain.view("2025-01-04").step(of: ActorKey("trygghetsråd"), with: area) == .decide)
    }

    @Test(
        "A seat that nobody has spoken of is not vacant; one that is said to be empty is missed where the text names it"
    )
    func seats() throws {
        var chain = try Chain("lomma-2023")
        func seats() throws -> [BodySeat] {
            let view = chain.view("2025-02-01")
            return view.seats(of: try #require(view.agreement.bodies.first { $0.key == ActorKey("styrgrupp") }))
        }
        #expect(try seats() == [BodySeat(seat: ActorKey("lpo-chef"), isRequired: true, holder: .unsaid)])
        chain.play(#"{"act":"chain-seated","on":"2025-01-02","body":"styrgrupp","seat":"lpo-chef"}"#)
        chain.play(
            #"{"act":"chain-seated","on":"2025-01-02","body":"styrgrupp","seat":"kso","by":"kso"}"#)
        #expect(
            try seats() == [
                BodySeat(seat: ActorKey("lpo-chef"), isRequired: true, holder: .vacant),
                BodySeat(seat: ActorKey("kso"), isRequired: false, holder: .held(by: ActorKey("kso"))),
            ])
        #expect(try seats().map(\.isMissed) == [true, false])
        // A seat filled locally and left again is a seat no more.
        chain.play(#"{"act":"chain-seated","on":"2025-01-03","body":"styrgrupp","seat":"kso"}"#)
        #expect(try seats().map(\.seat.text) == ["lpo-chef"])
    }

    @Test("A plan leads through its measures to causes, goals, problem and picture, each once")
    func background() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""picture":{"title":"Bild","sort":"joint"}"#, on: "2025-01-02")
        chain.write(#""problem":{"title":"Problem","pictures":["B1"]}"#, on: "2025-01-03")
        chain.write(
            #""analysis":{"method":"chain","problem":"P1","complete":true,"causes":[{"no":1,"text":"O"},{"no":2,"text":"Q"}]}"#,
            on: "2025-01-04")
        chain.write(#""goal":{"text":"Mål","problem":"P1","causes":["O1.1"]}"#, on: "2025-01-05")
        chain.measure(#""text":"A","ties":{"causes":["O1.1"],"goals":["M1"]}"#, on: "2025-01-06")
        chain.measure(#""text":"B","ties":{"causes":["O1.2"],"goals":["M1"]}"#, on: "2025-01-06")
        chain.write(#""child-note":{"sort":"note","text":"N","about":["A2"]}"#, on: "2025-01-07")
        chain.write(#""plan":{"title":"Plan","measures":["A1","A2"],"goals":["M1"]}"#, on: "2025-01-08")
        let found = chain.view("2025-01-08").background(of: try #require(Subject("H1")))
        #expect(found.measures.map(\.description) == ["A1", "A2"])
        #expect(found.causes.map(\.description) == ["O1.1", "O1.2"])
        #expect(found.goals.map(\.description) == ["M1"])
        #expect(found.problems.map(\.description) == ["P1"])
        #expect(found.pictures.map(\.description) == ["B1"])
        #expect(found.childNotes.map(\.description) == ["N1"])
        // A measure does not build on itself.
        #expect(chain.view("2025-01-08").background(of: .measure(MeasureNumber(1))).measures == [])
    }

    @Test("A focus area that the text itself names waits as one that was chosen since")
    func namedArea() throws {
        var chain = try Chain("lomma-2023")
        let group = ActorKey("styrgrupp")
        #expect(chain.view("2025-02-01").agenda(of: group) == [])
        chain.step("propose", of: "barn-och-ungdomar", by: "samverkansgrupp", on: "2025-02-02")
        let waiting = chain.view("2025-02-02").agenda(of: group)
        #expect(waiting.map(\.subject) == [.area("barn-och-ungdomar")] && waiting.map(\.step) == [.decide])
    }

    @Test("What one party has said yes to waits for the other")
    func waiting() throws {
        var chain = try Chain("svedala-2023")
        chain.write(#""area":{"title":"Stationen"}"#, on: "2025-02-01")
        chain.step("decide", of: "F1", by: "kommun", on: "2025-02-02")
        #expect(chain.view("2025-02-02").waitingForParties.map(\.waitingFor) == [[polis]])
        chain.step("decide", of: "F1", by: "polis", on: "2025-02-03")
        #expect(chain.view("2025-02-03").waitingForParties == [])
        #expect(chain.view("2025-02-03").handlings(by: polis).map(\.on) == [day("2025-02-03")])
    }
}
