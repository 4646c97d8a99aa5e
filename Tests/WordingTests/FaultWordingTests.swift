import Testing
import Vocabulary
import Wording

@testable import Agreements

@Suite("Faults of definition files in words")
struct FaultWordingTests {
    static let kinds: [Fault.Kind] = [
        .tooLarge(limit: 262_144), .tooManyValues(limit: 20_000), .tooDeep(limit: 12), .alias,
        .notYAML("did not find expected key"), .duplicateKey("title"), .unknownKey("titel", nearest: "title"),
        .unknownKey("zzz", nearest: nil), .missing("period"), .expectedText("a key"), .expectedText("name"),
        .expectedList("rows"), .expectedMapping("parties"), .notADate("i fjol"), .notANumber("tre"),
        .notALength("länge"), .notOneOf("maybe", allowed: ["true", "false"]),
        .yearOutside(9999, allowed: 1900...2200),
        .endsBeforeStart(ImpreciseDate(day: .firstOf(year: 2023)), start: ImpreciseDate(day: .firstOf(year: 2024))),
        .periodTooLong(years: 100), .tooManyOccasions(limit: 20_000),
        .unknownHeading("Syfte", nearest: "Syften"),
        .unknownActor("kommunpolisn", nearest: "kommunpolis"), .unknownGroup("moten"), .unknownArea("ungdom"),
        .cadence("", .empty), .cadence("evry week", .unexpected("evry", expected: "every …")),
        .cadence("every", .ended(expected: "a number")), .cadence("999 per year", .number("999", allowed: 1...366)),
        .cadence("once by igår", .date("igår")),
        .cadence("every year except summer", .exceptWithoutEffect("summer")), .perWithoutList("place", key: "places"),
        .numberTaken(4),
        .numberMissing,
        .noSource, .onlyOneLanguage(missing: "en"), .unknownRow("LOM-99"),
        .heldByNote("LOM-13", kind: "deliverable", holder: "note"), .badCalendarRange("sommar"), .identityNumber,
    ]

    @Test("Every kind of fault in the source is among the cases here")
    func complete() throws {
        let source = try Definitions.source("Sources/Agreements/Reading/Fault.swift")
        let names = source.matches(of: /case (\w+)/).map { String($0.1) }.filter { !["sound", "faulty"].contains($0) }
        let known = Self.kinds.map { String("\($0)".prefix { $0 != "(" }) }
        #expect(names.count > 25)
        #expect(Set(names).subtracting(known) == [])
    }

    @Test("Every fault says what is wrong and what would be right", arguments: kinds)
    func clean(kind: Fault.Kind) {
        for language in Language.allCases {
            let text = Wording(language).fault(Fault(place: Place(line: 1, column: 1), kind: kind))
            #expect(impurities(text, language, in: Definitions.lomma) == [])
            #expect(!text.hasPrefix("Något är fel här") && !text.hasPrefix("Something is wrong here"))
            #expect([".", "?"].contains(text.suffix(1)))
        }
    }

    @Test("Some faults, word for word")
    func sample() {
        func fault(_ kind: Fault.Kind, _ language: Language) -> String {
            Wording(language).fault(Fault(place: Place(line: 1, column: 1), kind: kind))
        }
        #expect(
            fault(.unknownKey("titel", nearest: "title"), .swedish)
                == "Nyckeln ”titel” finns inte i formatet. Menade du ”title”?")
        #expect(
            fault(.notOneOf("maybe", allowed: ["true", "false"]), .english)
                == "“maybe” does not fit here. Write “true” or “false”.")
        #expect(
            fault(.cadence("evry week", .unexpected("evry", expected: "every …")), .swedish)
                == "”evry” går inte i ”evry week”. Skriv ”every …”.")
        #expect(fault(.numberTaken(4), .swedish) == "Numret 4 används redan. Välj ett nytt.")
    }
}
