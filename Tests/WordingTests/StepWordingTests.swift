import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("Steps, bodies and decisions in words")
struct StepWordingTests {
    private let agreement = Definitions.lomma
    private let area = Subject.area("barn-och-ungdomar")

    private func handling(_ step: ChainFact.Step, _ answer: ChainFact.Answer = .yes, by: ActorKey = "styrgrupp")
        -> Handling
    {
        Handling(
            entry: 1, on: CivilDate("2025-11-03")!, actor: Actor(post: "säkerhetschef", organisation: "kommun"),
            handled: .init(step: step, of: area, by: by, answer: answer, reference: "§ 4"), deviations: [])
    }

    private func item(then: [ActorKey], board: Bool) -> AgendaItem {
        AgendaItem(
            subject: area, step: .prepare, since: CivilDate("2025-11-03")!, stops: [], then: then,
            mayNotBeDelegated: board)
    }

    @Test("Every step, answer and part of a paper is clean in both languages", arguments: Language.allCases)
    func clean(language: Language) {
        let wording = Wording(language)
        var lines = ChainFact.Step.allCases.map {
            wording.stepSentence($0, of: "A4", by: "styrgrupp", in: agreement)
        }
        lines += ChainFact.Step.allCases.map { wording.stepTaken(handling($0), in: agreement) }
        lines += [0, 1, 17].map {
            wording.waitedSince(CivilDate("2025-11-20")!.adding(days: -$0), on: CivilDate("2025-11-20")!)
        }
        lines += [0, 1, 3].map(wording.lackCount)
        lines += [
            wording.mayNotBeDelegated("styrgrupp", in: agreement), wording.stepTakers([], in: agreement),
            wording.stepTakers(
                [StepTaker(actor: "styrgrupp", basis: agreement.rules.approvals[0].basis)], in: agreement),
            wording.partyAnswer("kommun", nil, in: agreement),
            wording.partyAnswer("kommun", handling(.decide, by: "kommun"), in: agreement),
            wording.changedSinceDecision("A4"), wording.andMore(2),
        ]
        lines += [true, false].compactMap { wording.afterThis(item(then: ["styrgrupp"], board: $0), in: agreement) }
        lines += agreement.bodies.flatMap { wording.mandates($0, in: agreement) }
        lines += agreement.bodies.map { wording.missedSeat("lpo-chef", of: $0, in: agreement) }
        for line in lines {
            #expect(impurities(line, language, in: agreement) == [])
            #expect(line.hasSuffix("."))
        }
        for part in DecisionPart.allCases { #expect(impurities(wording.decision(part), language, in: agreement) == []) }
        #expect(impurities(wording.writeThing("child impact analysis"), language, in: agreement) == [])
        #expect(impurities("Styrgruppen approves A4.", .swedish, in: agreement) == [])
        #expect(impurities("The body approves.", .swedish, in: agreement) != [])
    }

    @Test("Board and committee answer in their own forms, others with yes and no")
    func answers() throws {
        let molndal = try #require(
            Definitions.all.first { $0.bodies.contains { $0.kind == .board } && $0.id.text.hasPrefix("m") })
        let (sv, en) = (Wording(.swedish), Wording(.english))
        #expect(sv.stepAnswer(.yes, by: "ks", in: molndal) == "bifall")
        #expect(sv.stepAnswer(.returned, by: "hållbarhetsutskottet", in: molndal) == "återremiss")
        #expect(en.stepAnswer(.no, by: "ks", in: molndal) == "rejected")
        #expect(sv.stepAnswer(.yes, by: "brå", in: molndal) == "ja")
        #expect(sv.stepAnswer(.returned, by: "kommun", in: molndal) == "tillbaka för mer arbete")
    }

    @Test("Word for word, as the pages show them")
    func words() {
        let (sv, en) = (Wording(.swedish), Wording(.english))
        #expect(
            sv.stepTaken(handling(.decide), in: agreement) == "Beslut av Styrgruppen 3 november 2025 (§ 4). Svar: ja.")
        #expect(
            en.stepTaken(handling(.propose), in: agreement) == "Proposal by Styrgruppen on 3 November 2025 (§ 4).")
        #expect(
            sv.waitedSince(CivilDate("2025-11-03")!, on: CivilDate("2025-11-20")!)
                == "Sedan 3 november 2025, i 17 dagar.")
        #expect(sv.afterThis(item(then: ["styrgrupp"], board: true), in: agreement) == "Vidare till Styrgruppen.")
        #expect(sv.afterThis(item(then: ["styrgrupp"], board: false), in: agreement) == "Därefter Styrgruppen.")
        #expect(sv.afterThis(item(then: [], board: true), in: agreement) == nil)
        var indicator = Goal.Indicator("Anmälda cykelstölder")
        indicator.baseline = Figure("120,5")
        indicator.target = Figure("90")
        #expect(sv.aim(indicator) == "Anmälda cykelstölder: från 120,5 till 90.")
        #expect(en.aim(indicator) == "Anmälda cykelstölder: from 120.5 to 90.")
        #expect(
            sv.standIn(.init("kommunpolis", for: "lpo-chef", mandate: false), in: agreement)
                == "Kommunpolis, ersättare för Lokalpolisområdeschef, utan mandat")
    }
}
