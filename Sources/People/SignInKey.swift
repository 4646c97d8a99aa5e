import Crypto
import Foundation
package import Vocabulary

/// A key that lies outside the database: without it neither passwords can be guessed nor one-time codes be made from a copy of
/// the database.
package struct SignInKey: Sendable {
    package static let bytes = 32

    /// Eight hexadecimal digits, which say nothing of the key.
    package let id: String
    private let pepper: SymmetricKey
    private let seal: SymmetricKey

    /// - Returns: nil for anything but 32 bytes.
    package init?(_ secret: [UInt8]) {
        guard secret.count == Self.bytes else { return nil }
        let key = SymmetricKey(data: secret)
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: 32)
        }
        pepper = derived("overens password 1")
        seal = derived("overens one-time codes 1")
        id = derived("overens key id 1").withUnsafeBytes { hexadecimal($0.prefix(4)) }
    }

    /// Reads what ``text(of:)`` writes, with a line's end after it.
    package init?(text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts[0] == "overens-key-1", let secret = Data(base64Encoded: String(parts[1]))
        else { return nil }
        self.init(Array(secret))
    }

    /// A key as its file holds it.
    package static func text(of secret: [UInt8]) -> String { "overens-key-1 \(Data(secret).base64EncodedString())\n" }

    func peppered(_ hash: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: hash, using: pepper))
    }

    /// Bytes that only this key opens, and only for the same account: `0f9a3c51$…` in base64.
    /// - Parameter nonce: 12 new bytes.
    package func sealed(_ seed: [UInt8], of account: AccountID, nonce: [UInt8]) -> String? {
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(seed, using: seal, nonce: nonce, authenticating: Array(account.text.utf8)),
            let bytes = box.combined
        else { return nil }
        return "\(id)$\(bytes.base64EncodedString())"
    }

    /// What ``sealed(_:of:nonce:)`` sealed; nil for another key's, another account's, or changed bytes.
    package func opened(_ text: String, of account: AccountID) -> [UInt8]? {
        let parts = text.split(separator: "$")
        guard parts.count == 2, parts[0] == id, let bytes = Data(base64Encoded: String(parts[1])),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let seed = try? AES.GCM.open(box, using: seal, authenticating: Array(account.text.utf8))
        else { return nil }
        return Array(seed)
    }

    /// The ids of the keys without which some of these records cannot be used.
    /// - Parameter sealed: seeds as ``sealed(_:of:nonce:)`` made them.
    package static func needed(passwords: [String], sealed: [String]) -> Set<String> {
        let ids = passwords.compactMap { PasswordRecord($0)?.keyID }
        return Set(ids + sealed.compactMap { $0.split(separator: "$").first.map(String.init) })
    }
}

/// Bytes as digits, two for each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
}
