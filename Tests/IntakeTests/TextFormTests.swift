import Testing

@testable import Intake

@Suite("How a file is written")
struct TextFormTests {
    private func form(_ bytes: [UInt8], chunk size: Int = 3, letters: TextForm.Letters? = nil) -> Result<
        TextForm, TextForm.Fault
    > {
        var finder = TextFormFinder()
        for start in stride(from: 0, to: bytes.count, by: size) {
            finder.add(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        return finder.form(letters: letters)
    }

    private func letters(_ bytes: [UInt8]) -> TextForm.Letters? { try? form(bytes).get().letters }
    private func separator(_ text: String) -> TextForm.Separator? { try? form(Array(text.utf8)).get().separator }

    @Test("UTF-8 is told from Windows-1252 by the whole file, also by its last letter")
    func letters() {
        #expect(letters(Array("a;b\nå;ö\n".utf8)) == .utf8)
        #expect(letters([0xEF, 0xBB, 0xBF] + Array("å;b".utf8)) == .utf8)
        #expect(letters(Array("a;b\n1;2\n".utf8) + [0xE5]) == .windows1252)
        #expect(letters(Array(String(repeating: "a;b\n", count: 50_000).utf8) + [0xF6, 0x0A]) == .windows1252)
        #expect(letters([0xFF, 0xFE, 0x61, 0]) == .utf16Little)
        #expect(letters([0xFE, 0xFF, 0, 0x61]) == .utf16Big)
    }

    @Test("A file with both kinds of letters is not guessed at; somebody may say which")
    func mixed() throws {
        let bytes = Array("a\nå\n".utf8) + [0xE5, 0x0A]
        #expect(form(bytes) == .failure(.mixedLetters(line: 3)))
        #expect(try form(bytes, letters: .windows1252).get().letters == .windows1252)
    }

    @Test(
        "Overlong forms, lone surrogates and what lies beyond Unicode are no UTF-8",
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80],
            [0x80],
        ] as [[UInt8]])
    func malformed(_ bytes: [UInt8]) { #expect(letters(bytes + [0x61]) == .windows1252) }

    @Test("What is no text says on which line, and nothing is empty")
    func noText() {
        #expect(form(Array("a\nb\0".utf8)) == .failure(.notText(line: 2)))
        #expect(form([0x50, 0x4B, 3, 4]) == .failure(.notText(line: 1)))
        #expect(form([]) == .failure(.empty) && form(Array(" \r\n".utf8)) == .failure(.empty))
    }

    @Test("The separator is the mark that stands equally often in most lines")
    func separators() {
        #expect(separator("Kommun;Antal;Per 100 000 inv.\nAle;2537;7810\n") == .semicolon)
        #expect(separator("a\tb\n1,5\t2,5\n") == .tab)
        #expect(separator("kod,namn,antal\n1,b,3\n") == .comma)
        // Decimal commas, and a title above the headings.
        #expect(separator("Anmälda brott, 2024, källa: Brå\nOmråde;Andel\nA;1,5\nB;2,5\nC;3,5\n") == .semicolon)
        #expect(separator("a\nb\n") == .semicolon)
    }

    @Test("Windows-1252 is read by its table: all 251 letters, and the five empty places are no text")
    func western() {
        // The 27 letters of 0x80 to 0x9F, in order, by the Unicode Consortium's CP1252.TXT; the rest is Latin-1.
        let high = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
        let places = (UInt8(0x80)...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
        #expect(places.compactMap { Intake.western($0) }.map(String.init).joined() == high)
        for byte in [UInt8(0x81), 0x8D, 0x8F, 0x90, 0x9D] { #expect(Intake.western(byte) == nil) }
        for byte in UInt8(0xA0)...0xFF { #expect(Intake.western(byte)?.value == UInt32(byte)) }
        #expect(cellText([0xC5, 0x6B, 0x65, 0xA0, 0x80], .windows1252) == "Åke €")
        #expect(cellText([0x61, 0x81], .windows1252) == nil)
    }

    @Test("The same file in two encodings gives the same cells")
    func sameCells() throws {
        func cells(_ name: String) throws -> [[String?]] {
            let bytes = try IntakeFixture.bytes(name)
            let form = try form(bytes, chunk: 1_000).get()
            var cutter = RowCutter(separator: form.separator.byte, mostCells: 20)
            cutter.add(bytes)
            cutter.end()
            var rows: [[String?]] = []
            while case .row(let row)? = cutter.next() {
                rows.append(row.ends.indices.map { cellText(row[$0], form.letters) })
            }
            return rows
        }
        let utf8 = try cells("crime-codes.csv")
        #expect(utf8.count == 87)
        #expect(utf8 == (try cells("crime-codes.windows-1252.csv")))
        #expect(utf8[1] == ["0309", "Barnadråp", "", "03"])
    }

    @Test("A file whose name holds an identity number is not read, and the name is told nowhere")
    func fileNames() {
        var finder = TextFormFinder()
        finder.add(Array("a;b".utf8))
        #expect(finder.form(ofFileNamed: "rapport_19811218_9876.csv") == .failure(.identityNumberInName))
        #expect(
            finder.form(ofFileNamed: "rapport_2025-03-09.csv")
                == .success(TextForm(letters: .utf8, separator: .semicolon)))
        #expect(TextFormFinder().form(ofFileNamed: "a.csv") == .failure(.form(.empty)))
    }

    @Test("UTF-16 is written over to UTF-8 as it comes, with letters of two units")
    func utf16() {
        let text = "a;å\u{1F600}\r\n"
        for isBig in [false, true] {
            let units = [UInt16(0xFEFF)] + Array(text.utf16)
            let bytes = units.flatMap { unit in
                isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
            }
            var stream = UTF16Stream(isBig: isBig)
            let written = bytes.flatMap { stream.utf8([$0]) }
            #expect(String(decoding: written, as: UTF8.self) == text)
        }
    }
}
