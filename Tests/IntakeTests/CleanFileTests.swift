import Collaboration
import Testing

@testable import Intake

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A chunk of a PNG picture; its checksum is not looked at.
private func chunk(_ name: String, _ data: [UInt8] = []) -> [UInt8] {
    [0, 0, UInt8(data.count >> 8), UInt8(data.count & 255)] + bytes(name) + data + [1, 2, 3, 4]
}

private func png(_ chunks: [UInt8]...) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunks.flatMap { $0 }
}

/// A segment of a JPEG picture.
private func segment(_ mark: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, mark, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
}

private func jpeg(_ segments: [UInt8]...) -> [UInt8] { [0xFF, 0xD8] + segments.flatMap { $0 } }

private let frame = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
/// A scan with an escaped 0xFF and a restart in it.
private let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [7, 0xFF, 0, 8, 0xFF, 0xD0, 9]
private let end: [UInt8] = [0xFF, 0xD9]

/// What a telephone writes: a little-endian directory with a maker, an orientation and a place.
private func telling(orientation: UInt8) -> [UInt8] {
    func entry(_ tag: UInt16, _ type: UInt8, _ value: [UInt8]) -> [UInt8] {
        [UInt8(tag & 255), UInt8(tag >> 8), type, 0, 1, 0, 0, 0] + value
    }
    return bytes("Exif\0\0II") + [0x2A, 0, 8, 0, 0, 0, 3, 0]
        + entry(0x010F, 2, bytes("Abc\0")) + entry(0x0112, 3, [orientation, 0, 0, 0])
        + entry(0x8825, 4, bytes("GPS!")) + [0, 0, 0, 0]
}

@Suite("Files that show something")
struct CleanFileTests {
    private func read(_ bytes: [UInt8], name: String = "a", isWhole: Bool = true) -> Result<CleanFile, FileFaults> {
        CleanFile.reading(name: name, bytes: bytes, isWhole: isWhole)
    }

    private func faults(_ bytes: [UInt8], name: String = "a", isWhole: Bool = true) -> [FileFault] {
        if case .failure(let found) = read(bytes, name: name, isWhole: isWhole) { found.faults } else { [] }
    }

    @Test("A file is what is in it, whatever it is called")
    func types() throws {
        #expect(try read(bytes("%PDF-1.7\n\u{1}"), name: "bild.png").get().type == .pdf)
        #expect(try read(png(chunk("IHDR"), chunk("IDAT"), chunk("IEND")), name: "a.pdf").get().type == .png)
        #expect(try read(jpeg(frame, scan, end), name: "a.txt").get().type == .jpeg)
        #expect(try read(bytes("Rad ett\r\n\tåäö\n"), name: "a.exe").get().type == .text)
    }

    @Test(
        "What is none of the four is refused",
        arguments: [
            bytes("PK\u{3}\u{4}"), bytes(" %PDF-1.7\u{1}"), [0xFF, 0xFE, 0x61, 0], bytes("a\u{0}"), bytes("\u{1B}[0m"),
            [0xE5, 0xE4],
        ])
    func unknown(_ bytes: [UInt8]) { #expect(faults(bytes) == [.unknownType]) }

    @Test("Nothing, and nothing but spaces, is empty")
    func empty() {
        #expect(faults([]) == [.empty])
        #expect(faults(bytes(" \r\n \n")) == [.empty])
    }

    @Test("A file of ten million bytes passes, one more does not; a text is smaller")
    func sizes() {
        let most = EvidenceFile.mostBytes
        #expect(faults(bytes("%PDF-") + [UInt8](repeating: 1, count: most - 5)) == [])
        #expect(faults(bytes("%PDF-") + [UInt8](repeating: 1, count: most - 4)) == [.tooLarge(most: most)])
        #expect(faults(bytes("%PDF-"), isWhole: false) == [.tooLarge(most: most)])
        let text = CleanFile.mostTextBytes
        #expect(faults([UInt8](repeating: 0x61, count: text)) == [])
        #expect(faults([UInt8](repeating: 0x61, count: text + 1)) == [.tooLarge(most: text)])
    }

    @Test("Identity numbers are refused in the name and in a text, both said at once")
    func identityNumbers() {
        #expect(faults(bytes("%PDF-1"), name: "811218-9876.pdf") == [.identityNumberInName])
        #expect(faults(bytes("hej 19811218 9876")) == [.identityNumberInText])
        #expect(faults(bytes("8112189876"), name: "8112189876") == [.identityNumberInName, .identityNumberInText])
        #expect(faults([], name: "8112189876") == [.identityNumberInName, .empty])
    }

    @Test("Of a PNG picture texts, times, places and strange chunks go, and what follows the end")
    func pngPicture() throws {
        let (head, data, last) = (chunk("IHDR", [1]), chunk("IDAT", [2, 3]), chunk("IEND"))
        let colours = chunk("gAMA", [4]) + chunk("iCCP", [5]) + chunk("PLTE", [6])
        let told =
            chunk("tEXt", bytes("Author")) + chunk("zTXt") + chunk("iTXt") + chunk("tIME") + chunk("eXIf")
            + chunk("prVt")
        let sent = png(head, told, colours, data, told, data, last, bytes("hemligt"))
        #expect(try read(sent).get().bytes == png(head, colours, data, data, last))
    }

    @Test("A PNG picture that breaks off, has no picture or needs what nobody knows is damaged")
    func pngDamaged() {
        let (head, data, last) = (chunk("IHDR", [1]), chunk("IDAT", [2, 3]), chunk("IEND"))
        let whole = png(head, data, last)
        for length in 8..<whole.count { #expect(faults(Array(whole.prefix(length))) == [.damaged], "\(length)") }
        for wrong in [
            png(head, last), png(data, last), png(head, head, data, last), png(head, chunk("ABCD"), data, last),
            png(head, [0xFF, 0xFF, 0xFF, 0xFF] + bytes("IDAT"), last), png(head, chunk("ID1T"), data, last),
        ] { #expect(faults(wrong) == [.damaged]) }
    }

    @Test("Of a JPEG picture everything goes but the picture, its colours, its density and which way up it is")
    func jpegPicture() throws {
        let density = bytes("JFIF\0") + [1, 2, 0, 0, 72, 0, 72]
        let small = segment(0xE0, density + [1, 1, 9, 9, 9])
        let profile = segment(0xE2, bytes("ICC_PROFILE\0") + [1, 1, 7])
        let transform = segment(0xEE, bytes("Adobe") + [0, 100, 0, 0, 0, 0, 1])
        let told =
            segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x/>")) + segment(0xE0, bytes("JFXX\0") + [16])
            + segment(0xE2, bytes("MPF\0")) + segment(0xED, bytes("Photoshop 3.0\0")) + segment(0xFE, bytes("Anna"))
        let sent = jpeg(
            small, segment(0xE1, telling(orientation: 6)), told, profile, transform, frame, [0xFF], scan, told, scan,
            end,
            [0xFF, 0xD8], segment(0xFE, bytes("den andra bilden")), end)
        // Big-endian, one entry: tag 0x0112, a number of two bytes, one of it, 6.
        let upright =
            bytes("Exif\0\0MM")
            + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
        let wanted = jpeg(
            segment(0xE0, density + [0, 0]), segment(0xE1, upright), profile, transform, frame, scan, scan, end)
        #expect(try read(sent).get().bytes == wanted)
        // What has been cleaned once is clean.
        #expect(try read(wanted).get().bytes == wanted)
    }

    @Test(
        "A picture that stands upright, or says nothing sound of it, keeps nothing of the camera's",
        arguments: [0, 1, 9, 255])
    func upright(_ orientation: UInt8) throws {
        let sent = jpeg(segment(0xE1, telling(orientation: orientation)), frame, scan, end)
        #expect(try read(sent).get().bytes == jpeg(frame, scan, end))
    }

    @Test("What a camera tells may break off anywhere: the picture stays and nothing traps")
    func brokenTelling() throws {
        let telling = telling(orientation: 8)
        for length in 0..<telling.count {
            let sent = jpeg(segment(0xE1, Array(telling.prefix(length))), frame, scan, end)
            let clean = try read(sent).get().bytes
            // The orientation is the second entry: whole after 8 + 2 + 2 × 12 bytes behind the name.
            #expect((clean == jpeg(frame, scan, end)) == (length < 6 + 34 - 2), "\(length)")
        }
    }

    @Test("A JPEG picture that breaks off, has no picture or is made otherwise is damaged")
    func jpegDamaged() {
        let whole = jpeg(frame, scan, end)
        for length in 3..<whole.count { #expect(faults(Array(whole.prefix(length))) == [.damaged], "\(length)") }
        for wrong in [
            jpeg(frame, end), jpeg(segment(0xF0, [1]), frame, scan, end), jpeg([0xFF, 0xC0, 0, 1], scan, end),
            jpeg([0xFF, 0xC0, 0xFF, 0xFF], scan, end), jpeg([0xFF, 0xD8, 0xFF, 0xD8], scan, end),
            jpeg(frame, [0xFF, 0xD3], scan, end),
        ] { #expect(faults(wrong) == [.damaged]) }
    }

    @Test("Bytes changed and cut at random never trap")
    func noise() {
        let pictures = [
            png(chunk("IHDR", [1]), chunk("tEXt", bytes("a")), chunk("IDAT", [2, 3]), chunk("IEND")),
            jpeg(segment(0xE1, telling(orientation: 3)), frame, scan, end),
        ]
        for picture in pictures {
            for _ in 0..<5_000 {
                var changed = picture
                for _ in 0..<Int.random(in: 1...4) {
                    changed[Int.random(in: changed.indices)] = UInt8.random(in: 0...255)
                }
                _ = read(Array(changed.prefix(Int.random(in: 0...changed.count))))
            }
        }
    }
}
