import Crypto
import Foundation
package import Vocabulary

/// A code on paper that lets in once where the telephone is lost: twenty digits, 66 bits.
package enum RecoveryCode {
    /// How many are made at a time.
    package static let count = 10
    package static let digits = 20

    /// New codes.
    package static func fresh(using generator: inout some RandomNumberGenerator) -> [String] {
        (0..<count).map { _ in
            String(decoding: (0..<digits).map { _ in UInt8.random(in: 48...57, using: &generator) }, as: UTF8.self)
        }
    }

    /// A code as people read it: in groups of five.
    package static func text(_ code: String) -> String {
        let letters = Array(code)
        return stride(from: 0, to: letters.count, by: 5).map { String(letters[$0..<min($0 + 5, letters.count)]) }
            .joined(separator: " ")
    }

    /// Whether what was typed could be one; spaces and hyphens taken away before.
    package static func isOne(_ typed: String) -> Bool {
        typed.utf8.count == digits && typed.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// What is kept of a code.
    package static func digest(_ code: String, of account: AccountID, key: SignInKey?) -> String {
        let plain = Array(SHA256.hash(data: Array("overens-recovery-1 \(account.text) \(code)".utf8)))
        return hexadecimal(key?.peppered(plain) ?? plain)
    }
}
