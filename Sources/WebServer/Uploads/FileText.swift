import Foundation
import Vocabulary

/// The text of a file that somebody chose: told by what is in it, never by its name.
enum FileText {
    enum Fault: Error, Hashable {
        case tooLarge, busy, notInstalled, noText, unknownKind
        case pdf(PDFToText.Fault)
    }

    /// One PDF at a time is enough for people who set up an agreement now and then.
    private static let line = HashLine(atOnce: 1, mayWait: 4)

    /// - Parameter program: nil when poppler is not installed.
    static func read(_ file: UploadedFile, with program: PDFToText?) async -> Result<String, Fault> {
        guard file.isWhole else { return .failure(.tooLarge) }
        let text: String
        if isPDF(file.bytes) {
            guard let program else { return .failure(.notInstalled) }
            guard let taken = await line.run({ program.text(of: file.bytes) }) else { return .failure(.busy) }
            switch taken {
            case .success(let found): text = found
            case .failure(let fault): return .failure(.pdf(fault))
            }
        } else {
            guard let plain = plainText(file.bytes) else { return .failure(.unknownKind) }
            text = plain
        }
        // A scanned page without text gives page breaks and nothing else.
        return text.contains(where: \.isLetter) ? .success(text) : .failure(.noText)
    }

    /// A PDF may have a little before its mark (ISO 32000 says within the first 1024 bytes).
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        let start = bytes.prefix(1024)
        return start.indices.contains { start[$0...].starts(with: mark) }
    }

    /// UTF-8 with or without its mark; else the Swedish letters of an older Windows. Nil for what is no text at all.
    private static func plainText(_ bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        let isText = body.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        guard isText else { return nil }
        return String(validating: body, as: UTF8.self) ?? String(data: Data(body), encoding: .windowsCP1252)
    }
}

extension Call {
    /// Why a file gave no text, and what to do.
    func words(_ fault: FileText.Fault) -> String {
        switch fault {
        case .tooLarge:
            say(
                "Filen är för stor. Den får vara högst 10 MB. Klistra in texten i stället.",
                "The file is too large. It may be 10 MB at most. Paste the text instead.")
        case .busy:
            say(
                "Andra filer läses just nu. Försök igen om en stund.",
                "Other files are being read just now. Try again in a while.")
        case .notInstalled:
            say(
                "Den här datorn kan inte läsa PDF-filer. Öppna filen, markera allt, kopiera och klistra in texten. Den som sköter tjänsten kan installera poppler-utils.",
                "This machine cannot read PDF files. Open the file, select everything, copy and paste the text. Whoever runs the service can install poppler-utils."
            )
        case .noText:
            say(
                "Det finns ingen text i filen. Är den inläst som bild behöver den först tolkas som text, eller skrivas av.",
                "There is no text in the file. If it was scanned as pictures it has to be recognised as text first, or typed."
            )
        case .unknownKind, .pdf(.unreadable):
            say(
                "Filen går inte att läsa. Välj en PDF utan lösenord eller en textfil, eller klistra in texten.",
                "The file cannot be read. Choose a PDF without a password or a text file, or paste the text.")
        case .pdf(.tooSlow), .pdf(.tooMuchText):
            say(
                "Filen tar för lång tid att läsa. Klistra in texten i stället.",
                "The file takes too long to read. Paste the text instead.")
        }
    }
}
