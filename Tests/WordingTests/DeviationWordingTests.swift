import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("Deviations in words")
struct DeviationWordingTests {
    private static let lomma = Definitions.lomma
    private static let all: [(Fact, Deviation)] =
        [
            (
                .signed(.init(by: "kommunpolis", acting: false)),
                Deviation(.signedByOther, from: lomma.signatures[1].basis, instead: ["lpo-chef"])
            ),
            (
                .decided(.init(by: "kommunpolis", reference: "§ 9")),
                Deviation(.decidedByOther, from: lomma.period.basis, instead: ["kso", "lpo-chef"])
            ),
            (
                .terminated(.init(effective: CivilDate("2026-01-01")!, party: "polis", jointly: true)),
                Deviation(.terminatedAlone, from: lomma.period.basis)
            ),
            (.finallyFollowedUp, Deviation(.followedUpEarly, lastDay: CivilDate("2027-12-31")!)),
            (.finallyFollowedUp, Deviation(.followedUpEarly)),
        ]
        + lomma.rules.gates.map { gate in
            (
                .chain(.handled(.init(step: .decide, of: .measure(MeasureNumber(1)), by: "styrgrupp"))),
                Deviation(passing: gate)
            )
        }

    private func entry(_ fact: Fact, _ deviation: Deviation) -> Entry {
        Entry(
            number: 1, recorded: .noon(of: CivilDate("2025-11-12")!), recordedDay: CivilDate("2025-11-12")!,
            on: CivilDate("2025-11-12")!, actor: Actor(post: "lpo-chef", organisation: "polis"), fact: fact,
            deviations: [deviation])
    }

    @Test("Every deviation is clean in both languages: in the history, among the warnings, and how it is mended")
    func clean() {
        #expect(Set(Self.all.map(\.1.kind)) == Set(Deviation.Kind.allCases))
        for (fact, deviation) in Self.all {
            let entry = entry(fact, deviation)
            for language in Language.allCases {
                let wording = Wording(language)
                let open = wording.openDeviation(RecordedDeviation(deviation, in: entry), in: Self.lomma)
                for text in [wording.entry(entry, in: Self.lomma), open.what, open.remedy] {
                    #expect(impurities(text, language, in: Self.lomma) == [])
                    #expect(text.hasSuffix("."))
                }
            }
        }
    }

    @Test("A signature by another post, word for word")
    func signature() {
        let (fact, deviation) = Self.all[0]
        let entry = entry(fact, deviation)
        #expect(
            Wording(.swedish).entry(entry, in: Self.lomma)
                == "Kommunpolis undertecknade 12 nov 2025. Avvikelse: texten kräver underskrift av "
                + "Lokalpolisområdeschef. Källa: (underskrift).")
        let open = Wording(.swedish).openDeviation(RecordedDeviation(deviation, in: entry), in: Self.lomma)
        #expect(
            open.what
                == "Avvikelse: Kommunpolis undertecknade 12 nov 2025. Texten kräver underskrift av "
                + "Lokalpolisområdeschef. Källa: (underskrift).")
        #expect(
            open.remedy
                == "Avvikelsen visas tills Lokalpolisområdeschef har undertecknat. "
                + "Är uppgiften fel kan Lokalpolisområde Kävlinge ta tillbaka den.")
        #expect(
            Wording(.english).openDeviation(RecordedDeviation(deviation, in: entry), in: Self.lomma).remedy
                == "The deviation is shown until there is a signature by Lokalpolisområdeschef. "
                + "If this is wrong, Lokalpolisområde Kävlinge can take it back.")
    }

    @Test("A termination by one party names its last day and says that the agreement continues")
    func termination() {
        let (fact, deviation) = Self.all[2]
        let open = Wording(.swedish).openDeviation(
            RecordedDeviation(deviation, in: entry(fact, deviation)), in: Self.lomma)
        #expect(
            open.what
                == "Avvikelse: Lokalpolisområde Kävlinge sade upp överenskommelsen 12 nov 2025 och angav 1 jan 2026 "
                + "som sista dag. Texten ger ingen part rätt att ensam säga upp överenskommelsen.")
        #expect(open.remedy.hasPrefix("Överenskommelsen fortsätter att gälla."))
    }
}
