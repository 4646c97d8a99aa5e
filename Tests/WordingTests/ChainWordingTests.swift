import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("The chain in words")
struct ChainWordingTests {
    private let problem = DocumentID(.problem, 1)

    private var facts: [ChainFact] {
        let handled = ChainFact.Step.allCases.flatMap { step in
            ChainFact.Answer.allCases.map { answer in
                ChainFact.handled(
                    .init(step: step, of: .document(problem), by: "styrgrupp", answer: answer, reference: "§ 4"))
            }
        }
        return handled
            + ChainKind.allCases.map { .numbered(.init(document: DocumentID($0, 1))) }
            + [
                .written(.init(document: problem, work: .problem(Problem("P")))),
                .moved(.init(problem: problem, from: "analys", to: "åtgärder", round: 2)),
                .reviewed(.init(of: .agreement)),
                .reviewed(.init(of: .area("barn-och-ungdomar"))), .seated(.init(body: "styrgrupp", seat: "lpo-chef")),
                .seated(.init(body: "styrgrupp", seat: "lpo-chef", by: "kommunpolis")),
            ]
    }

    @Test("Every fact of the chain is a clean line of history in both languages", arguments: Language.allCases)
    func history(language: Language) {
        let day = CivilDate("2025-11-12")!
        for fact in facts {
            let entry = Entry(
                number: 1, recorded: .noon(of: day), recordedDay: day, on: day,
                actor: Actor(post: "säkerhetschef", organisation: "kommun"), fact: .chain(fact))
            let line = Wording(language).entry(entry, in: Definitions.lomma)
            #expect(impurities(line, language, in: Definitions.lomma) == [])
            #expect(line.hasSuffix("."))
        }
    }

    @Test("Every gap, mark and flag is clean in both languages", arguments: Language.allCases)
    func gaps(language: Language) throws {
        let wording = Wording(language)
        let goal = DocumentID(.goal, 1)
        let number = MeasureNumber(1)
        let key = try #require(Definitions.lomma.commitments.first?.key)
        let whats: [Gap.What] = [
            .causeWithoutMeasure(PartID(DocumentID(.analysis, 1), 1)), .measureWithoutCause(number),
            .goalWithoutIndicator(goal), .goalNotMeasurable(goal, proposed: nil),
            .goalNotMeasurable(goal, proposed: "Enkät"), .aimWithoutSubgoals(goal), .subgoalAlone(goal),
            .areaWithoutPlan("barn-och-ungdomar"), .areaWithoutActivity("F1"), .areaWithoutGroup("F1"),
            .leadLapsed(number),
            .noLead(number), .leadForNow(key), .noChildArea(year: 2025),
            .fundingEnded(key, year: 2023),
        ]
        let basis = Definitions.lomma.rules.gates[0].basis
        var lines = whats.map { wording.gap(Gap(what: $0, basis: basis), in: Definitions.lomma) }
        let reasons: [ReviewMark.Reason] = [
            .newer(problem), .wentBack(problem, to: "analys"), .buildsOn(.document(problem)),
            .measureChanged(number, basis),
        ]
        lines += reasons.map {
            wording.reviewMark(ReviewMark(of: .document(problem), reason: $0, entry: 1), in: Definitions.lomma)
        }
        let presence = DecisionPresence(
            vacantSeats: ["lpo-chef"], missingSeats: ["kommunpolis"], absentParties: ["polis"],
            standInsWithoutMandate: ["kommunpolis"])
        lines += wording.presence(presence, in: Definitions.lomma)
        #expect(lines.count == 23)
        for line in lines {
            #expect(impurities(line, language, in: Definitions.lomma) == [])
            #expect(line.hasSuffix("."))
        }
        #expect(ChainStanding.allCases.allSatisfy { !wording.chainStanding($0).isEmpty })
    }

    @Test("A shared cost, word for word")
    func cost() throws {
        let survey = SharedCost(
            of: "safety survey",
            parts: [
                .init("Lomma", try #require(Kronor(84_000))), .init("Flädie", try #require(Kronor(10_000))),
            ])
        let lomma = Definitions.lomma
        let swedish = Wording(.swedish).division(lomma.division(of: survey), in: lomma).map {
            $0.replacing("\u{a0}", with: " ")
        }
        #expect(
            swedish == [
                "Lomma, 84 000 kr: Lomma kommun 42 000 kr, Lokalpolisområde Kävlinge 42 000 kr.",
                "Tillsammans: Lomma kommun 42 000 kr, Lokalpolisområde Kävlinge 42 000 kr.",
                "Flädie, 10 000 kr: delas inte enligt texten. Källa: Trygghetsmätningen.",
            ])
        let english = Wording(.english).division(Definitions.eslov.division(of: survey), in: Definitions.eslov)
        #expect(english.count == 2 && english[0].hasSuffix("not shared. Each pays its own."))
    }

    @Test("A gate on leaving a step names the step")
    func leaving() throws {
        let gate = try #require(Definitions.svedala.rules.gates.first { $0.leaving == "kartläggning" })
        #expect(
            Wording(.swedish).gate(gate, in: Definitions.svedala)
                == "Att gå vidare från steget kartläggning kräver att problemet anger vad problemet är och hur ofta det kommer tillbaka. "
                + "Mjuk spärr: steget går att ta med ett skäl.")
    }

    @Test("A stop, word for word")
    func stop() throws {
        let gate = try #require(Definitions.lomma.rules.gates.first { $0.key == "barnkonsekvens" })
        let stop = Stop(HeldRule(gate), missing: gate.needs[0], of: .measure(MeasureNumber(1)))
        let (what, remedy) = Wording(.swedish).refusal(.stopped(stop), in: Definitions.lomma)
        #expect(
            what
                == "Beslut om åtgärd kräver att barnkonsekvensanalys av åtgärden finns, senast samma dag som beslutet. "
                + "Källa: Former och ansvar för samverkan.")
        #expect(remedy == "Lägg till barnkonsekvensanalys. Den ska vara klar senast samma dag.")
    }
}
