import Foundation
import WebServer

/// Letters as files in a folder, one each, for a program that delivers mail to pick up; readable by their owner alone.
struct LetterFolder: Sendable {
    let path: String

    func put(_ letter: Letter) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let text = "To: \(letter.to)\nSubject: \(letter.subject)\n\n\(letter.text)"
        let name = UUID().uuidString
        // Under another name until it is whole: who picks up never sees half a letter.
        let draft = "\(path)/.\(name)"
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Failed(text: "\(path): a letter cannot be written there.") }
        try FileManager.default.moveItem(atPath: draft, toPath: "\(path)/\(name).txt")
    }
}
