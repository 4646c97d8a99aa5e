import Foundation
import People
import Storage

/// The file that holds the key by which passwords and one-time codes are guarded, beside the database and not in it.
struct KeyFile {
    let path: String
    /// Nil when there is no file, or no key in it.
    let key: SignInKey?
    let isThere: Bool
    /// Whether others than its owner may read it.
    let isOpen: Bool

    /// - Parameter given: another place than the one beside the database.
    init(_ given: String?, besides data: String) {
        path = given ?? data + ".key"
        let text = FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
        isThere = FileManager.default.fileExists(atPath: path)
        key = text.flatMap { SignInKey(text: $0) }
        let rights = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber
        isOpen = (rights?.intValue ?? 0) & 0o077 != 0
    }

    /// The ids of the keys that some account cannot do without.
    static func needed(by accounts: Accounts) throws -> Set<String> {
        let all = try accounts.all()
        return SignInKey.needed(passwords: all.compactMap(\.password), sealed: all.compactMap(\.codeSealed))
    }

    /// The key, made at the first start.
    /// - Throws: `Refused` when the file cannot be used, or another key guards what is in the database: nobody would get in,
    ///   and nobody would know why.
    func opened(for accounts: Accounts) throws -> SignInKey {
        let needed = try Self.needed(by: accounts)
        if isThere, key == nil { throw Refused(lines: ["\(path) holds no key. Put the right file in its place."]) }
        if isOpen { throw Refused(lines: ["Others may read the key. Run chmod 600 \(path)."]) }
        guard let key = try key ?? (needed.isEmpty ? made() : nil), needed.subtracting([key.id]).isEmpty else {
            let ids = needed.sorted().joined(separator: ", ")
            throw Refused(lines: [
                "Passwords or codes in the database need key \(ids), and \(path) is not that key.",
                "Put the file back from where it is kept. If it is lost, run overens account reset for those who had a password.",
            ])
        }
        return key
    }

    private func made() throws -> SignInKey {
        let secret = (0..<SignInKey.bytes).map { _ in UInt8.random(in: .min ... .max) }
        // The owner's alone from its first moment, and never written over.
        let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard let key = SignInKey(secret), opened >= 0 else { throw Failed(text: "\(path): cannot be written.") }
        let file = FileHandle(fileDescriptor: opened, closeOnDealloc: true)
        try file.write(contentsOf: Data(SignInKey.text(of: secret).utf8))
        try file.synchronize()
        return key
    }
}
