import Foundation
import People
import Testing
import Vocabulary

@Suite("Passwords")
struct PasswordTests {
    /// Cheap, so that a test is quick.
    static let cheap = PasswordRecord.Cost(rounds: 16, blockSize: 1, parallelism: 1)
    static let salt = [UInt8](repeating: 7, count: 16)
    static let sixteen = Data(repeating: 0, count: 16).base64EncodedString()
    static let thirtyTwo = Data(repeating: 0, count: 32).base64EncodedString()

    @Test("The record opens with its password only, and reads back from its text")
    func opens() throws {
        let record = try #require(PasswordRecord("fyra glada ord i rad", salt: Self.salt, cost: Self.cheap))
        let read = try #require(PasswordRecord(record.text))
        #expect(read == record)
        #expect(read.isMade(from: "fyra glada ord i rad"))
        #expect(!read.isMade(from: "fyra glada ord i rad "))
        #expect(!read.isMade(from: ""))
        #expect(read.isOld())
    }

    @Test("The hash is scrypt, as another program reckons it")
    func vector() throws {
        let cost = PasswordRecord.Cost(rounds: 1024, blockSize: 8, parallelism: 1)
        let record = try #require(PasswordRecord("password", salt: Array("NaClNaClNaClNaCl".utf8), cost: cost))
        // python3 -c "import hashlib; print(hashlib.scrypt(b'password', salt=b'NaCl'*4, n=1024, r=8, p=1, dklen=32).hex())", then base64
        let hash = "AughW9OQdIjb8Y7W3yGZXE5EX58i0ciSXZxtEpWJvdU="
        #expect(record.text == "scrypt$1024$8$1$TmFDbE5hQ2xOYUNsTmFDbA==$\(hash)")
    }

    @Test("Where there is no password the same work is done, and nothing is right")
    func decoy() {
        #expect(PasswordRecord.decoy.cost == .current)
        #expect(!PasswordRecord.decoy.isMade(from: ""))
    }

    @Test("The same letters typed on two keyboards are the same password")
    func composed() throws {
        let record = try #require(PasswordRecord("a\u{30A}ngstro\u{308}m fyra ord", salt: Self.salt, cost: Self.cheap))
        #expect(record.isMade(from: "ångström fyra ord"))
    }

    @Test("Today's way costs N = 2^17, r = 8, p = 1, and is not old")
    func today() throws {
        #expect(PasswordRecord.Cost.current == .init(rounds: 131_072, blockSize: 8, parallelism: 1))
        let record = try #require(PasswordRecord("fyra glada ord i rad", salt: Self.salt))
        #expect(!record.isOld())
        #expect(record.isMade(from: "fyra glada ord i rad"))
    }

    @Test(
        "A text that is no record, or asks for too much memory, is refused",
        arguments: [
            "", "scrypt", "bcrypt$16$1$1$\(Self.sixteen)$\(Self.thirtyTwo)",
            "scrypt$1048576$8$1$\(Self.sixteen)$\(Self.thirtyTwo)",
            "scrypt$15$1$1$\(Self.sixteen)$\(Self.thirtyTwo)",
            "scrypt$16$1$1$AAAAAAAAAAAAAAAAAAAA$\(Self.thirtyTwo)",
            "scrypt$16$1$1$!!!$\(Self.thirtyTwo)",
        ])
    func noRecord(_ text: String) { #expect(PasswordRecord(text) == nil) }

    @Test("Length counts, not which signs are in it")
    func rules() {
        let words = ["Ekhamra kommun", "anna@ekhamra.example"]
        func why(_ password: String) -> [PeopleRefusal] { refusals(password: password, words: words) }
        #expect(why("fyra glada ord i rad") == [])
        #expect(why("korthets") == [.passwordTooShort(least: 15)])
        #expect(why("fjortontecken..") == [])
        #expect(why("fjortontecken.") == [.passwordTooShort(least: 15)])
        // 100 to 131 are three digits each and a space between: 32 · 4 - 1 = 127 characters.
        let long = (100...131).map(String.init).joined(separator: " ")
        #expect(why(long + "x") == [])
        #expect(why(long + "xy") == [.passwordTooLong(most: 128)])
        #expect(why("aaaaaaaaaaaaaaaaaaaa") == [.passwordTooPlain])
        #expect(why("ekhamra kommun2025") == [.passwordTooPlain])
        #expect(why("min kod 20090101-1234") == [.identityNumber(field: "password")])
    }
}

@Suite("One-time codes")
struct OneTimeCodeTests {
    static let seed = Array("12345678901234567890".utf8)

    @Test(
        "The vectors of RFC 6238 appendix B, SHA-1, eight digits",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vectors(seconds: Int64, digits: String) throws {
        let step = try #require(OneTimeCode.step(at: Instant(seconds: seconds)))
        #expect(OneTimeCode.digits(Self.seed, step: step, count: 8) == digits)
        #expect(OneTimeCode.digits(Self.seed, step: step) == String(digits.suffix(6)))
    }

    @Test("A code is right in its step, the one before and the one after, and once")
    func window() throws {
        let code = OneTimeCode.digits(Self.seed, step: 100)
        func right(_ seconds: Int64, after last: Int? = nil) -> Int? {
            OneTimeCode.step(of: code, seed: Self.seed, at: Instant(seconds: seconds), after: last)
        }
        #expect(right(3000) == 100)
        #expect(right(3029) == 100)
        #expect(right(3030) == 100)
        #expect(right(3059) == 100)
        #expect(right(3060) == nil)
        #expect(right(2970) == 100)
        #expect(right(2969) == nil)
        #expect(right(3000, after: 99) == 100)
        #expect(right(3000, after: 100) == nil)
        #expect(right(3000, after: 101) == nil)
    }

    @Test("What is not six digits is no code", arguments: ["", "12345", "1234567", "287082 ", "２８７０８２"])
    func foreign(_ code: String) {
        #expect(OneTimeCode.step(of: code, seed: Self.seed, at: Instant(seconds: 59), after: nil) == nil)
    }

    @Test("The seed is shown as base32 in groups of four, and reads back")
    func base32() {
        // RFC 4648 by hand: python3 -c "import base64; print(base64.b32encode(b'12345678901234567890'))"
        #expect(OneTimeCode.text(of: Self.seed) == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(OneTimeCode.seed("gezd gnbv gy3t qojq gezd gnbv gy3t qojq") == Self.seed)
        #expect(OneTimeCode.seed("GEZD") == nil)
        #expect(OneTimeCode.seed("1EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") == nil)
    }
}

@Suite("How often somebody may try")
struct ThrottleTests {
    private func verdict(_ tries: Int, after seconds: Int64) -> Throttle.Verdict {
        Throttle.account(tries: tries, last: Instant(seconds: 1000), now: Instant(seconds: 1000 + seconds))
    }

    @Test("Five tries are free, then the wait doubles from a second to a minute, and after a hundred it is over")
    func account() {
        #expect((0...4).map { verdict($0, after: 0) } == [.free, .free, .free, .free, .free])
        #expect(
            (5...12).map { verdict($0, after: 0) }
                == [1, 2, 4, 8, 16, 32, 60, 60].map { Throttle.Verdict.wait(seconds: $0) })
        #expect(verdict(7, after: 3) == .wait(seconds: 1))
        #expect(verdict(7, after: 4) == .free)
        #expect(verdict(99, after: 60) == .free)
        #expect(verdict(100, after: 1_000_000) == .stopped)
    }

    @Test("A clock set back lets nobody in earlier")
    func clockBack() { #expect(verdict(7, after: -5000) == .wait(seconds: 4)) }

    @Test("An address may try 300 times in a quarter of an hour")
    func address() {
        func verdict(_ tries: Int, _ seconds: Int64) -> Throttle.Verdict {
            Throttle.address(tries: tries, first: Instant(seconds: 0), now: Instant(seconds: seconds))
        }
        #expect(verdict(299, 10) == .free)
        #expect(verdict(300, 10) == .wait(seconds: 890))
        #expect(verdict(300, 899) == .wait(seconds: 1))
        #expect(verdict(300, 900) == .free)
    }
}

@Suite("How long somebody stays signed in")
struct SessionLifeTests {
    private func lives(_ began: Int64, _ seen: Int64, _ now: Int64, reporting: Bool = false) -> Bool {
        SessionLife.lives(
            isReporting: reporting, began: Instant(seconds: began), seen: Instant(seconds: seen),
            now: Instant(seconds: now))
    }

    @Test("Half an hour without a request, eight hours in all")
    func office() {
        #expect(lives(0, 0, 1799))
        #expect(!lives(0, 0, 1800))
        #expect(lives(0, 28_000, 28_799))
        #expect(!lives(0, 28_799, 28_800))
    }

    @Test("One that may only report lives thirty days")
    func reporting() {
        #expect(lives(0, 0, 2_591_999, reporting: true))
        #expect(!lives(0, 2_591_000, 2_592_000, reporting: true))
    }

    @Test("A clock set back prolongs nothing")
    func clockBack() {
        #expect(!lives(100, 100, 99))
        #expect(!lives(0, 100, 99))
    }
}
