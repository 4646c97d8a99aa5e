import Intake
import Testing

@Suite("The text of a table saved from a spreadsheet")
struct SheetTextTests {
    private let wanted = "Åtgärd;Klart\r\nLjus – ”nu”;2025"

    @Test("UTF-8 with and without its mark, UTF-16 of either order, and the Western letters of Windows")
    func ways() {
        #expect(sheetText(of: Array(wanted.utf8)) == wanted)
        let little = wanted.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(sheetText(of: [0xFF, 0xFE] + little) == wanted)
        let big = wanted.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(sheetText(of: [0xFE, 0xFF] + big) == wanted)
        // Å C5, ä E4, – 96, ” 94 in Windows-1252.
        let western: [UInt8] =
            [0xC5] + Array("tg".utf8) + [0xE4] + Array("rd;Klart\r\nLjus ".utf8) + [0x96, 0x20, 0x94] + Array("nu".utf8)
            + [0x94] + Array(";2025".utf8)
        #expect(sheetText(of: western) == wanted)
        // The mark of UTF-8 is left to the reader of tables, which passes it over.
        #expect(sheetText(of: [0xEF, 0xBB, 0xBF, 0x61]) == "\u{FEFF}a")
    }

    @Test(
        "What is no text gives none",
        arguments: [
            [0x50, 0x4B, 3, 4], [0x61, 0], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0, 0xD8], [0xFF, 0xFE, 0, 0], [0xE5, 0x81],
        ])
    func none(_ bytes: [UInt8]) { #expect(sheetText(of: bytes) == nil) }
}
