import Crypto
import CryptoExtras
import Foundation
import Vocabulary

/// What a password is checked against: how it was hashed, the salt, the hash, in one line of text:
/// `scrypt$131072$8$1$salt$hash`, salt and hash in hexadecimal digits.
package struct PasswordRecord: Hashable, Sendable {
    /// How much work a guess costs.
    package struct Cost: Hashable, Sendable {
        package let rounds: Int
        package let blockSize: Int
        package let parallelism: Int

        package init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// About a quarter of a second and 128 MB (OWASP, Password Storage, scrypt).
        package static let current = Cost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

        /// What a record may ask for: not more memory than twice today's, nor less than would be worth anything.
        var isSane: Bool {
            rounds > 1 && rounds & (rounds - 1) == 0 && rounds <= 1 << 18 && (1...16).contains(blockSize)
                && (1...5).contains(parallelism)
        }
    }

    package let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password. Takes a quarter of a second and 128 MB: never on a thread that serves others.
    /// - Parameter salt: 16 new bytes.
    package init?(_ password: String, salt: [UInt8], cost: Cost = .current) {
        guard let hash = Self.hash(password, salt, cost) else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Reads a line of text; nil when it is no such line.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(plain: parts[1]),
            let blockSize = Int(plain: parts[2]), let parallelism = Int(plain: parts[3]),
            let salt = Self.bytes(parts[4]), let hash = Self.bytes(parts[5]), salt.count == 16, hash.count == 32
        else { return nil }
        cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        guard cost.isSane else { return nil }
        self.salt = salt
        self.hash = hash
    }

    package var text: String {
        "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(Self.hex(salt))$\(Self.hex(hash))"
    }

    /// Whether this is the password. Costs the same whatever the answer.
    package func isMade(from password: String) -> Bool {
        guard let other = Self.hash(password, salt, cost), other.count == hash.count else { return false }
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// True when it was hashed in another way than passwords are today.
    package var isOld: Bool { cost != .current }

    private static func hash(_ password: String, _ salt: [UInt8], _ cost: Cost) -> [UInt8]? {
        // The same letters typed on two keyboards are the same password.
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try? KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        return key?.withUnsafeBytes { Array($0) }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        guard hex.utf8.count.isMultiple(of: 2), hex.utf8.allSatisfy({ $0 < 128 }) else { return nil }
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count, by: 2).reduce(into: [UInt8]?([])) { bytes, place in
            let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
            guard !pair.contains("+"), !pair.contains("-"), let byte = UInt8(pair, radix: 16) else {
                bytes = nil
                return
            }
            bytes?.append(byte)
        }
    }
}

/// Every reason why a password cannot be chosen: its length counts, not which signs are in it.
/// - Parameter words: what must not be most of it: the own address and name, the organisation's and the agreement's names.
package func refusals(password: String, words: [String]) -> [PeopleRefusal] {
    let password = password.precomposedStringWithCanonicalMapping
    let allowed = SignInLimits.passwordLetters
    if password.count < allowed.lowerBound { return [.passwordTooShort(least: allowed.lowerBound)] }
    if password.count > allowed.upperBound || password.utf8.count > 4 * allowed.upperBound {
        return [.passwordTooLong(most: allowed.upperBound)]
    }
    let small = password.lowercased()
    let rest = words.map { $0.lowercased() }.filter { $0.count >= 4 }.reduce(small) { $0.replacing($1, with: "") }
    if Set(rest).count < 5 || rest.count < 8 { return [.passwordTooPlain] }
    return holdsIdentityNumber(password) ? [.identityNumber(field: "password")] : []
}
