import Intake
import Testing
import Vocabulary
import Wording

@Suite("Faults of files that are read in, in words")
struct ImportFaultWordingTests {
    private let all: [ImportFault.Reason] = [
        .missing, .unreadableNumber(nearest: nil), .outOfRange(least: 0, most: 100), .unreadableDate,
        .noSuchDay(nearest: nil), .unreadableTime,
        .endsBeforeItStarts, .unknownCategory(nearest: nil), .unknownArea(nearest: nil),
        .unknownMunicipality(nearest: nil),
        .noCrimeCode(nearest: nil), .outsideSweden(isSwapped: false), .outsideSweden(isSwapped: true), .identityNumber,
        .pointsAtPersons(PersonalTrace.Kind.allCases), .tooLong(most: 200), .notText, .openQuote, .tooManyCells,
        .otherWidth(cells: 3, headings: 5), .contradicts(row: 7), .noField, .noBorder,
    ]

    @Test("Every fault says what is wrong and what to do, in both languages", arguments: Language.allCases)
    func faults(language: Language) {
        let words = all.map { Wording(language).importFault($0) }
        #expect(Set(words.map(\.what)).count == all.count)
        for word in words {
            #expect(word.what.hasSuffix(".") && word.remedy.hasSuffix("."))
            #expect(impurities("\(word.what) \(word.remedy)", language, in: Definitions.lomma) == [])
        }
    }

    @Test("What was perhaps meant is asked")
    func proposals() {
        #expect(Wording(.swedish).importFault(.unknownCategory(nearest: "Stöld")).remedy == "Menade du Stöld?")
        #expect(Wording(.english).importFault(.unreadableNumber(nearest: "2537")).remedy == "Did you mean 2537?")
    }
}
