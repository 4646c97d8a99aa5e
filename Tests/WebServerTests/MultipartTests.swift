import Testing

@testable import WebServer

/// A body with one line a line, ended as browsers end lines.
private func body(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

private func read(
    _ bytes: [UInt8], boundary: String = "B", repeatable: Set<String> = [], isCut: Bool = false
) throws(FormBody.Fault) -> FormBody {
    try FormBody(multipart: bytes, boundary: Array(boundary.utf8), repeatable: repeatable, isCut: isCut)
}

private let disposition = "Content-Disposition: form-data; name="

@Suite("A form with a file")
struct MultipartTests {
    @Test("Texts and files are read as browsers write them")
    func reads() throws {
        let bytes = body(
            "--B", disposition + "\"datum\"", "", "2025-11-20", "--B", disposition + "\"med\"", "", "skola", "--B",
            disposition + "\"med\"", "", "polis", "--B",
            disposition + "\"fil\"; filename=\"C:\\Möten\\min \"", "Content-Type: text/plain", "", "rad 1", "", "--b",
            "--B--",
            "")
        #expect(throws: FormBody.Fault.duplicate("med")) { try read(bytes) }
        let form = try read(bytes, repeatable: ["med"])
        #expect(form["datum"] == "2025-11-20")
        #expect(form.all("med") == ["skola", "polis"])
        let file = try #require(form.file("fil"))
        // Folders are left out; an empty line and what only looks like the boundary belong to the content.
        #expect(file == UploadedFile(name: "min ", bytes: Array("rad 1\r\n\r\n--b".utf8)))
        #expect(form["fil"] == nil && form.file("datum") == nil)
    }

    @Test("A quotation mark in a name comes escaped, a percent sign does not")
    func names() throws {
        let form = try read(
            body("--B", disposition + "\"fil\"; filename=\"a%22b%0 100%.pdf\"", "", "x", "--B--"))
        #expect(form.file("fil")?.name == "a\"b%0 100%.pdf")
    }

    @Test("A question that got no file has none; an empty file with a name is one")
    func empty() throws {
        let none = try read(body("--B", disposition + "\"fil\"; filename=\"\"", "", "", "--B--", ""))
        #expect(none.file("fil") == nil)
        let empty = try read(body("--B", disposition + "\"fil\"; filename=\"a.txt\"", "", "", "--B--", ""))
        #expect(empty.file("fil") == UploadedFile(name: "a.txt", bytes: []))
        #expect(try read(body("--B--")).file("fil") == nil)
    }

    @Test("Every byte comes through as it was sent")
    func bytes() throws {
        let all = (0...255).map(UInt8.init) + Array("\r\n--\r\n\r\r\n-\r\n--A".utf8)
        let sent = body("--B", disposition + "\"fil\"; filename=\"f\"", "", "") + all + body("", "--B--", "")
        #expect(try read(sent).file("fil")?.bytes == all)
    }

    @Test(
        "What no browser writes is refused",
        arguments: [
            "", "--", "--B", "--C\r\n", "x--B\r\n", "--B--x", "--B \r\n", "--B\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\r\nx", "--B\r\n\(disposition)\"a\"\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\r\nx\r\n--Bx", "--B\r\n\(disposition)\"a\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)a\r\n\r\nx\r\n--B--", "--B\r\n\(disposition)\"\"\r\n\r\nx\r\n--B--",
            "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--",
            "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"; name=\"b\"\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"; filename*=UTF-8''b\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"x\r\n\r\nx\r\n--B--", "--B\r\n\(disposition)\"a\u{1}\"\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\(disposition)\"a\"\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\nno colon\r\n\r\nx\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\r\n\u{0}\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\r\n1\r\n--B\r\n\(disposition)\"a\"\r\n\r\n2\r\n--B--",
            "--B\r\n\(disposition)\"a\"\r\n\r\n1\r\n--B\r\n\(disposition)\"a\"; filename=\"f\"\r\n\r\n2\r\n--B--",
            "--B\r\n\(disposition)\"a\"; filename=\"f\"\r\n\r\n1\r\n--B\r\n\(disposition)\"a\"\r\n\r\n2\r\n--B--",
        ])
    func refuses(_ text: String) {
        let repeatable: Set<String> = text.contains("filename=\"f\"") ? ["a"] : []
        #expect(throws: FormBody.Fault.self) { try read(Array(text.utf8), repeatable: repeatable) }
    }

    @Test("A text that is not UTF-8 is refused; a file may be anything")
    func notText() throws {
        func sent(_ head: String) -> [UInt8] { body("--B", head, "", "") + [0xFF, 0xFE] + body("", "--B--") }
        #expect(throws: FormBody.Fault.notText) { try read(sent(disposition + "\"a\"")) }
        #expect(try read(sent(disposition + "\"a\"; filename=\"f\"")).file("a")?.bytes == [0xFF, 0xFE])
    }

    @Test("A head has a bound, and the parts have one")
    func bounds() throws {
        func named(_ letters: Int) -> [UInt8] {
            body("--B", disposition + "\"" + String(repeating: "a", count: letters) + "\"", "", "x", "--B--")
        }
        // The line, its end, and the end of the empty line after it.
        let around = disposition.utf8.count + 2 + 4
        _ = try read(named(FormBody.maximumHeadBytes - around))
        #expect(throws: FormBody.Fault.notMultipart) { try read(named(FormBody.maximumHeadBytes - around + 1)) }

        func parts(_ count: Int) -> [UInt8] {
            (0..<count).flatMap { body("--B", disposition + "\"f\($0)\"", "", "1", "") } + body("--B--")
        }
        _ = try read(parts(FormBody.maximumFields))
        #expect(throws: FormBody.Fault.tooMany) { try read(parts(FormBody.maximumFields + 1)) }
    }

    @Test("Of a body that was cut off what came before is kept; only a file may run over")
    func cut() throws {
        let before = body("--B", disposition + "\"a\"", "", "kept", "")
        let form = try read(
            before + body("--B", disposition + "\"fil\"; filename=\"f\"", "", "begun"), isCut: true)
        #expect(form["a"] == "kept")
        #expect(form.file("fil") == UploadedFile(name: "f", bytes: Array("begun".utf8), isWhole: false))
        #expect(throws: FormBody.Fault.self) {
            try read(before + body("--B", disposition + "\"b\"", "", "x"), isCut: true)
        }
        #expect(throws: FormBody.Fault.self) { try read(before + body("--B", disposition), isCut: true) }
        #expect(throws: FormBody.Fault.self) { try read(before + body("--B--"), isCut: true) }
    }

    @Test("Which boundary a type names")
    func boundary() {
        func named(_ type: String) -> String? {
            MultipartForm.boundary(in: type).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(named("multipart/form-data; boundary=----WebKitFormBoundaryx0") == "----WebKitFormBoundaryx0")
        #expect(named("Multipart/Form-Data;Boundary=\"a:b\"") == "a:b")
        #expect(named("multipart/form-data; charset=utf-8; boundary=a") == "a")
        for none in [
            "", "text/plain", "multipart/mixed; boundary=a", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=a b",
            "multipart/form-data; boundary=\"",
            "multipart/form-data; boundary=å", "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
        ] { #expect(named(none) == nil, "\(none)") }
    }

    @Test("Nonsense in any mixture is answered, never a trap")
    func noise() {
        var dice = SystemRandomNumberGenerator()
        let pieces = [
            "--B", "--B--", "\r\n", "\r", "\n", "--", disposition, "\"a\"", "; filename=\"f\"", "\"", ":", ";", "=",
            "\u{0}",
            "Content-Type: x", "å", "x",
        ]
        for _ in 0..<3_000 {
            let text =
                "--B\r\n"
                + (0..<Int.random(in: 0..<16, using: &dice)).compactMap { _ in pieces.randomElement(using: &dice) }
                .joined()
            for isCut in [false, true] { _ = try? read(Array(text.utf8), isCut: isCut) }
        }
        // Nothing but line ends takes no longer than anything else of its length.
        #expect(throws: FormBody.Fault.self) {
            try read(
                body("--B", disposition + "\"f\"; filename=\"f\"", "", "") + [UInt8](repeating: 13, count: 1_000_000))
        }
    }
}
