import Testing
import Vocabulary

@testable import Intake

/// The quick ways through a million cells say what the slow ways say.
@Suite("Common cells are read byte by byte")
struct QuickReadingTests {
    /// Words as they were read before there was a quick way.
    private static func slowWords(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace || ",;/+.()".contains($0) }.joined(separator: " ")
    }

    private static func slowCell(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Texts of pieces that have been troublesome: capitals with marks, a letter and its mark apart, spaces of all kinds.
    private static let texts: [String] = {
        let pieces = [
            "Å", "Ä", "ö", "É", "Þ", "×", "÷", "ß", "a", "Z", " ", "  ", "\t", "\u{A0}", "\u{2009}", "\u{3000}", ",",
            "(", "a\u{30A}", " \u{301}",
            "Ω", "İ", "7", ".", "\r\n", "—", "Œ", "",
        ]
        return pieces.flatMap { one in pieces.flatMap { two in pieces.map { one + two + $0 } } }
    }()

    private func unlike(_ quick: (String) -> String?, _ slow: (String) -> String) -> Int {
        Self.texts.count { quick($0) != slow($0) }
    }

    @Test("Names are made plain alike, whatever letters and spaces they hold")
    func words() {
        #expect(unlike(plainWords, Self.slowWords) == 0)
        // Planted: a reader that knows the letters of English alone.
        #expect(unlike({ $0.replacing("Å", with: "?") }, Self.slowWords) > 0)
    }

    @Test("A cell in UTF-8 and in Windows-1252 is the same text with one space for several")
    func cells() {
        #expect(unlike({ cellText(Array($0.utf8)[...], .utf8) }, Self.slowCell) == 0)
        #expect(unlike({ $0 }, Self.slowCell) > 0)
        let western: [UInt8] = [0xA0, 0x20, 0xC5, 0x6B, 0x09, 0x20, 0x80, 0xE5, 0x0D, 0x0A]
        #expect(cellText(western[...], .windows1252) == "Åk €å")
        // 0x81 stands for nothing in Windows-1252.
        #expect(cellText([0x61, 0x81][...], .windows1252) == nil && cellText([0x61, 0xE5][...], .utf8) == nil)
    }

    /// What was written, and the hour and minute it says.
    private static let clocks: [(String, [Int]?)] = [
        ("7:28", [7, 28]), ("17:28", [17, 28]), ("17.28", [17, 28]), ("00:00", [0, 0]), ("24:00", nil), ("17:60", nil),
        ("17:2", [17, 2]),
        ("1728", [17, 28]), ("117:28", nil), (":28", nil), ("17:28:59", [17, 28]), ("kl. 17", [17, 0]), ("-7:28", nil),
        ("7:280", nil),
    ]

    @Test("Times of day", arguments: clocks)
    func clock(written: String, expected: [Int]?) {
        #expect(readClock(written).map { [$0.hour, $0.minute] } == expected)
    }

    private static let coordinates: [(String, Double?)] = [
        ("6167118,671", 6_167_118.671), ("380362.018", 380_362.018), ("55,6050", 55.605), ("13", 13),
        ("6 167 118,5", 6_167_118.5),
        ("1,2,3", nil), ("-5", -5), ("5 m", nil), ("0.1234567890123456", 0.1234567890123456), ("", nil),
    ]

    @Test("Coordinates are the nearest number that there is", arguments: coordinates)
    func coordinate(written: String, expected: Double?) { #expect(readCoordinate(written) == expected) }

    @Test("A day is four, two and two figures, and nothing else")
    func days() {
        #expect(CivilDate("2024-02-29")?.description == "2024-02-29" && CivilDate("2023-02-29") == nil)
        for wrong in [
            "2024-2-29", "2024-02-2", "2024-02-299", "2024/02/29", "20240229", "٢٠٢٤-02-29", " 2024-02-29", "",
            "2024-02-29 ",
        ] {
            #expect(CivilDate(wrong) == nil, "\(wrong)")
            #expect(CivilDate(wrong[...]) == nil, "\(wrong)")
        }
    }

    @Test(
        "A place that has been looked through once is known again, and one with a person's name is asked about each time"
    )
    func places() throws {
        let source = IncidentSource(
            key: SourceKey("s"), batch: "1", secrecy: .shared,
            categories: CategoryList([Category(key: CategoryKey("k"), name: "Klotter")]))
        let mapping = ColumnMapping(kind: .incidents, columns: [.day: "Dag", .type: "Typ", .place: "Plats"])
        var table = TableImport(
            form: TextForm(letters: .utf8, separator: .semicolon), mapping: mapping, reader: IncidentRows(source))
        let rows = ["Torget", "Torget", "hos Kerstin Andersson", "Torget", "hos Kerstin Andersson"].map {
            "2025-03-01;Klotter;\($0)\n"
        }
        try table.add(Array(("Dag;Typ;Plats\n" + rows.joined()).utf8)) { _ in }
        try table.end { _ in }
        #expect(table.tally.records == 3 && table.tally.rejects == 2)
        #expect(table.tally.faults.allSatisfy { $0.reason == .pointsAtPersons([.name]) })
    }
}
