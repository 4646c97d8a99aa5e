import Foundation
import Testing

@testable import WebServer

@Suite("The text of a file that somebody chose")
struct FileTextTests {
    private func read(_ bytes: [UInt8], with program: PDFToText? = nil, isWhole: Bool = true) async
        -> Result<String, FileText.Fault>
    {
        await FileText.read(UploadedFile(name: "a.pdf", bytes: bytes, isWhole: isWhole), with: program)
    }

    /// A program of the test's own in the place of `pdftotext`.
    private func program(_ script: String, patience: Double = 20, _ work: (PDFToText) async throws -> Void) async throws
    {
        let file = FileManager.default.temporaryDirectory.appending(path: "overens-\(UUID().uuidString)")
        try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path())
        defer { try? FileManager.default.removeItem(at: file) }
        let limiter = try #require(
            ["/usr/bin/prlimit", "/bin/prlimit"].first(where: FileManager.default.isExecutableFile))
        try await work(PDFToText(limiter: limiter, program: file.path(), patience: patience))
    }

    @Test("Plain text is told by what is in it: UTF-8 with and without its mark, and an older Windows' letters")
    func plain() async {
        #expect(await read(Array("Möten hålls.".utf8)) == .success("Möten hålls."))
        #expect(await read([0xEF, 0xBB, 0xBF] + Array("Möten".utf8)) == .success("Möten"))
        // ö is F6 in Windows-1252 (the Unicode Consortium's table CP1252.TXT).
        #expect(await read([0x4D, 0xF6, 0x74, 0x65, 0x6E]) == .success("Möten"))
    }

    @Test("What is no text, has none, or ran over is refused")
    func refused() async {
        // A word processor's file is a zip archive: PK and NULs.
        #expect(await read([0x50, 0x4B, 3, 4, 0, 0]) == .failure(.unknownKind))
        #expect(await read([]) == .failure(.noText))
        #expect(await read(Array("\u{0C}\n\u{0C}".utf8)) == .failure(.noText))
        #expect(await read(Array("Möten".utf8), isWhole: false) == .failure(.tooLarge))
        #expect(await read(Array("%PDF-1.7\n".utf8)) == .failure(.notInstalled))
    }

    @Test("The program reads the file from a pipe and what it writes is the text; it can write no file")
    func bounded() async throws {
        let pdf = Array("%PDF-1.7\nstyrgruppen".utf8)
        try await program("tail -n 1") { #expect(await read(pdf, with: $0) == .success("styrgruppen")) }
        let trace = FileManager.default.temporaryDirectory.appending(path: "overens-\(UUID().uuidString)")
        try await program("echo x > \(trace.path()) && echo skrev") {
            #expect(await read(pdf, with: $0) != .success("skrev\n"))
        }
        #expect(((try? Data(contentsOf: trace)) ?? Data()).isEmpty)
        try? FileManager.default.removeItem(at: trace)
        try await program("exit 1") { #expect(await read(pdf, with: $0) == .failure(.pdf(.unreadable))) }
    }

    @Test("It is stopped when it takes too long, or says too much")
    func stopped() async throws {
        let pdf = Array("%PDF-1.7\n".utf8)
        try await program("exec sleep 60", patience: 0.3) {
            #expect(await read(pdf, with: $0) == .failure(.pdf(.tooSlow)))
        }
        try await program("exec yes styrgruppen") { #expect(await read(pdf, with: $0) == .failure(.pdf(.tooMuchText))) }
    }

    @Test("Broken bytes after a PDF's mark are refused by the real program, where it is installed")
    func real() async {
        guard let program = PDFToText.installed() else { return }
        #expect(await read(Array("%PDF-1.7\nnot a pdf".utf8), with: program) == .failure(.pdf(.unreadable)))
    }

    @Test("Where the programs are not there, nothing is found")
    func missing() {
        #expect(PDFToText.installed(in: ["/nowhere"]) == nil)
    }
}
