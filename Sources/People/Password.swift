import Crypto
import CryptoExtras
import Foundation
import Vocabulary

/// What a password is checked against: how it was hashed, the salt, the hash, in one line of text:
/// `scrypt$131072$8$1$salt$hash`, salt and hash in base64. With a key outside the database the hash is peppered by it, and the
/// key's id stands last: `…$hash$0f9a3c51`.
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
    /// Which key peppered the hash; nil for none.
    package let keyID: String?
    private static let (saltBytes, hashBytes) = (16, 32)
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password. Takes a quarter of a second and 128 MB: never on a thread that serves others.
    /// - Parameters:
    ///   - salt: 16 new bytes.
    ///   - key: the key outside the database, if there is one.
    package init?(_ password: String, salt: [UInt8], cost: Cost = .current, key: SignInKey? = nil) {
        guard let hash = Self.hash(password, salt, cost) else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = key?.peppered(hash) ?? hash
        keyID = key?.id
    }

    /// Reads a line of text; nil when it is no such line.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6 || parts.count == 7, parts[0] == "scrypt", let rounds = Int(plain: parts[1]),
            let blockSize = Int(plain: parts[2]), let parallelism = Int(plain: parts[3]),
            let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5]),
            salt.count == Self.saltBytes, hash.count == Self.hashBytes
        else { return nil }
        cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        guard cost.isSane else { return nil }
        keyID = parts.count == 7 ? parts[6] : nil
        self.salt = Array(salt)
        self.hash = Array(hash)
    }

    package var text: String {
        "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(Self.base64(salt))$\(Self.base64(hash))"
            + (keyID.map { "$\($0)" } ?? "")
    }

    /// What a password is compared with where there is none: the same work as any, and never right.
    package static let decoy = PasswordRecord(
        cost: .current, salt: [UInt8](repeating: 0, count: saltBytes), hash: [UInt8](repeating: 0, count: hashBytes))

    private init(cost: Cost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
        keyID = nil
    }

    /// Whether this is the password. Costs the same whatever the answer.
    /// - Parameter key: the key outside the database; a hash peppered by another is never right.
    package func isMade(from password: String, key: SignInKey? = nil) -> Bool {
        guard let plain = Self.hash(password, salt, cost), keyID == nil || keyID == key?.id else { return false }
        let other = keyID == nil ? plain : key?.peppered(plain) ?? []
        guard other.count == hash.count else { return false }
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// True when it was hashed in another way than passwords are today.
    package func isOld(_ key: SignInKey? = nil) -> Bool { cost != .current || keyID != key?.id }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    private static func hash(_ password: String, _ salt: [UInt8], _ cost: Cost) -> [UInt8]? {
        // The same letters typed on two keyboards are the same password.
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try? KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: hashBytes, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        return key?.withUnsafeBytes { Array($0) }
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
    if FrequentPasswords.hold(small) { return [.passwordTooCommon] }
    return holdsIdentityNumber(password) ? [.identityNumber(field: "password")] : []
}
