import Crypto
import Foundation
package import Vocabulary

/// Six digits that a telephone shows, new every 30 seconds (RFC 6238 with SHA-1, which every such app knows).
package enum OneTimeCode {
    package static let seedBytes = 20
    static let stepSeconds: Int64 = 30

    /// The step that a moment falls in; nil before 1970.
    package static func step(at moment: Instant) -> Int? {
        moment.seconds < 0 ? nil : Int(moment.seconds / stepSeconds)
    }

    /// The digits of one step.
    package static func digits(_ seed: [UInt8], step: Int, count: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (8 * (7 - $0))) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: seed)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<count).reduce(UInt32(1)) { product, _ in product * 10 }
        return "\(zeroPadded: Int(number % modulus), count)"
    }

    /// The step for which a code is right now: this one, the one before or the one after. Nil when it is right for none, or
    /// only for a step that was taken before.
    package static func step(of code: String, seed: [UInt8], at moment: Instant, after last: Int?) -> Int? {
        guard let now = step(at: moment), code.utf8.count == 6 else { return nil }
        return [now, now - 1, now + 1].first { step in
            step >= 0 && last.map { step > $0 } ?? true && isSame(digits(seed, step: step), code)
        }
    }

    /// The seed as people type it: base32 (RFC 4648) in groups of four.
    package static func text(of seed: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        let bits = seed.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        let digits = stride(from: 0, to: bits.count, by: 5).map { place in
            letters[Int((0..<5).reduce(UInt8(0)) { $0 << 1 | (place + $1 < bits.count ? bits[place + $1] : 0) })]
        }
        return stride(from: 0, to: digits.count, by: 4).map { place in
            String(decoding: digits[place..<min(place + 4, digits.count)], as: UTF8.self)
        }.joined(separator: " ")
    }

    /// Reads what `text(of:)` writes, spaces and small letters allowed.
    package static func seed(_ text: String) -> [UInt8]? {
        var bits: [UInt8] = []
        for byte in text.uppercased().utf8 where byte != UInt8(ascii: " ") {
            guard let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8.enumerated().first(where: { $0.element == byte })
            else { return nil }
            bits += (0..<5).map { UInt8(value.offset >> (4 - $0) & 1) }
        }
        let bytes = stride(from: 0, to: bits.count - bits.count % 8, by: 8).map { place in
            bits[place..<place + 8].reduce(UInt8(0)) { $0 << 1 | $1 }
        }
        return bytes.count == seedBytes ? bytes : nil
    }

    /// Compares without stopping at the first difference.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
