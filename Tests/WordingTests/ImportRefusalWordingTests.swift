import Intake
import Testing
import Vocabulary
import Wording

/// The words of everything that may be wrong with a file. Each `place` below is a switch without a default: a new fault does not build
/// until it stands here, and then the counts ask for its words.
@Suite("Why a file is not read in, in words")
struct ImportRefusalWordingTests {
    private static func place(_ reason: ImportFault.Reason) -> Int {
        switch reason {
        case .missing: 0
        case .unreadableNumber: 1
        case .outOfRange: 2
        case .unreadableDate: 3
        case .noSuchDay: 4
        case .unreadableTime: 5
        case .endsBeforeItStarts: 6
        case .unknownCategory: 7
        case .unknownArea: 8
        case .unknownMunicipality: 9
        case .noCrimeCode: 10
        case .outsideSweden: 11
        case .identityNumber: 12
        case .pointsAtPersons: 13
        case .tooLong: 14
        case .notText: 15
        case .openQuote: 16
        case .tooManyCells: 17
        case .otherWidth: 18
        case .contradicts: 19
        case .noField: 20
        case .noBorder: 21
        }
    }

    private static func place(_ refusal: ImportRefusal) -> Int {
        switch refusal {
        case .form(.empty): 0
        case .form(.notText): 1
        case .form(.mixedLetters): 2
        case .identityNumberInName: 3
        case .identityNumberInHeading: 4
        case .noHeadings: 5
        }
    }

    private static func place(_ reason: JSONFault.Reason) -> Int {
        switch reason {
        case .notJSON: 0
        case .breaksOff: 1
        case .tooDeep: 2
        case .repeatedField: 3
        case .tooLarge: 4
        case .otherKind: 5
        }
    }

    private let reasons: [ImportFault.Reason] = [
        .missing, .unreadableNumber(nearest: nil), .outOfRange(least: 0, most: 100), .unreadableDate,
        .noSuchDay(nearest: nil),
        .unreadableTime, .endsBeforeItStarts, .unknownCategory(nearest: nil), .unknownArea(nearest: nil),
        .unknownMunicipality(nearest: nil),
        .noCrimeCode(nearest: nil), .outsideSweden(isSwapped: true), .identityNumber, .pointsAtPersons([.name]),
        .tooLong(most: 200), .notText,
        .openQuote, .tooManyCells, .otherWidth(cells: 3, headings: 5), .contradicts(row: 7), .noField, .noBorder,
    ]
    private let refusals: [ImportRefusal] = [
        .form(.empty), .form(.notText(line: 3)), .form(.mixedLetters(line: 3)), .identityNumberInName,
        .identityNumberInHeading(column: 2),
        .noHeadings(needed: [.day, .type]),
    ]
    private let json: [JSONFault.Reason] = [
        .notJSON, .breaksOff, .tooDeep, .repeatedField, .tooLarge(most: 100_000_000), .otherKind,
    ]

    private func said(_ wording: Wording) -> [(what: String, remedy: String)] {
        let frame =
            (try? AreaFile.reading(Self.strangeFrame, AreaMapping(key: "id"))).map { _ in [] } ?? [
                wording.otherFrame(Self.frame)
            ]
        return reasons.map(wording.importFault) + refusals.map(wording.importRefusal)
            + json.map { wording.json(JSONFault(line: 4, reason: $0)) } + frame
    }

    private static let frame = AreaFile.OtherFrame(name: "urn:ogc:def:crs:EPSG::3008")
    private static let strangeFrame = Array(
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3008"}},"features":[]}"#
            .utf8)

    @Test("Every reason there is stands in the lists of this test")
    func complete() {
        #expect(reasons.map(Self.place) == Array(0..<22))
        #expect(refusals.map(Self.place) == Array(0..<6) && json.map(Self.place) == Array(0..<6))
        // Planted: a list that lacks one.
        #expect(reasons.dropLast().map(Self.place) != Array(0..<22))
    }

    @Test(
        "Each says what is wrong and what to do, in both languages, and no two say the same",
        arguments: Language.allCases)
    func words(language: Language) {
        let said = said(Wording(language))
        #expect(said.count == 22 + 6 + 6 + 1)
        // An empty file and a file of its own kind are told alike wherever they come.
        #expect(Set(said.map { "\($0.what) \($0.remedy)" }).count == said.count)
        for word in said {
            #expect(word.what.hasSuffix(".") && (word.remedy.hasSuffix(".") || word.remedy.hasSuffix("?")))
            #expect(impurities("\(word.what) \(word.remedy)", language, in: Definitions.lomma) == [])
        }
    }

    @Test("Every column, kind, way of writing and passed-over row has a name of its own", arguments: Language.allCases)
    func names(language: Language) {
        let wording = Wording(language)
        let fields = ColumnMapping.Field.allCases.map(wording.importField)
        let kinds = ColumnMapping.Kind.allCases.map(wording.importKind)
        let marks = TextForm.Separator.allCases.map(wording.separator)
        let passed = PassedOver.allCases.flatMap { [wording.passedOver($0, 1), wording.passedOver($0, 2)] }
        for names in [fields, kinds, marks, passed] {
            #expect(Set(names).count == names.count)
            for name in names { #expect(impurities(name, language, in: Definitions.lomma) == []) }
        }
    }

    @Test("What was read is said in one line, thousands grouped as the language does")
    func tallied() throws {
        let tally = ImportTally()
        #expect(
            Wording(.swedish).tally(tally) == "0 rader lästa · 0 kan läsas in · 0 kan inte läsas · 0 står två gånger")
        #expect(Wording(.english).tally(tally) == "0 rows read · 0 can be read in · 0 cannot be read · 0 stand twice")
        #expect(
            Wording(.swedish).rows(1) == "1 rad" && Wording(.swedish).rows(1_234_567) == "1\u{A0}234\u{A0}567 rader")
        #expect(Wording(.english).rows(1) == "1 row" && Wording(.english).rows(1_234_567) == "1,234,567 rows")
    }
}
