import People
import Testing
import Vocabulary

@Suite("The key outside the database")
struct SignInKeyTests {
    private func key(_ byte: UInt8) throws -> SignInKey {
        try #require(SignInKey([UInt8](repeating: byte, count: SignInKey.bytes)))
    }
    private let anna = AccountID("anna")

    @Test("A key is read back from its file, and nothing else is one")
    func file() throws {
        let secret = (0..<UInt8(SignInKey.bytes)).map { $0 }
        let key = try #require(SignInKey(secret))
        #expect(SignInKey(text: SignInKey.text(of: secret))?.id == key.id)
        #expect(key.id.utf8.count == 8)
        for text in ["", "overens-key-1", "overens-key-1 AAAA", "other " + SignInKey.text(of: secret)] {
            #expect(SignInKey(text: text) == nil, "\(text)")
        }
        #expect(SignInKey([1, 2, 3]) == nil)
    }

    @Test("A peppered record opens with its password and its key, and with neither alone")
    func peppered() throws {
        let (key, other) = (try key(1), try key(2))
        let made = try #require(
            PasswordRecord("fyra glada ord i rad", salt: PasswordTests.salt, cost: PasswordTests.cheap, key: key))
        let record = try #require(PasswordRecord(made.text))
        #expect(record.keyID == key.id)
        #expect(record.isMade(from: "fyra glada ord i rad", key: key))
        #expect(!record.isMade(from: "fyra glada ord i rad", key: other))
        #expect(!record.isMade(from: "fyra glada ord i rad"))
        #expect(!record.isMade(from: "fel", key: key))
        let plain = try #require(
            PasswordRecord("fyra glada ord i rad", salt: PasswordTests.salt, cost: PasswordTests.cheap))
        #expect(plain.isMade(from: "fyra glada ord i rad", key: key))
        // Taken into the other's form without the key it opens nothing.
        #expect(PasswordRecord(plain.text + "$" + key.id)?.isMade(from: "fyra glada ord i rad", key: key) == false)
    }

    @Test("A record without the key of today is made anew")
    func old() throws {
        let key = try key(1)
        let current = try #require(PasswordRecord("fyra glada ord i rad", salt: PasswordTests.salt, key: key))
        #expect(!current.isOld(key))
        #expect(current.isOld(try self.key(2)))
        #expect(current.isOld())
    }

    @Test("A sealed seed opens with its key, for its own account, unchanged")
    func sealed() throws {
        let key = try key(1)
        let seed = [UInt8](repeating: 9, count: 20)
        let text = try #require(key.sealed(seed, of: anna, nonce: [UInt8](repeating: 3, count: 12)))
        #expect(key.opened(text, of: anna) == seed)
        #expect(key.opened(text, of: AccountID("bo")) == nil)
        #expect(try self.key(2).opened(text, of: anna) == nil)
        #expect(key.opened(String(text.dropLast(4)) + "AAAA", of: anna) == nil)
        #expect(SignInKey.needed(passwords: ["scrypt"], sealed: [text]) == [key.id])
    }
}

@Suite("Codes on paper")
struct RecoveryCodeTests {
    @Test("Ten of twenty digits, none twice, in groups of five")
    func fresh() {
        var generator = SystemRandomNumberGenerator()
        let codes = RecoveryCode.fresh(using: &generator)
        #expect(Set(codes).count == 10)
        #expect(codes.allSatisfy(RecoveryCode.isOne))
        #expect(RecoveryCode.text("12345678901234567890") == "12345 67890 12345 67890")
        #expect(!RecoveryCode.isOne("123456"))
        #expect(!RecoveryCode.isOne("1234567890123456789x"))
    }

    @Test("What is kept hangs on the code, the account and the key")
    func digests() throws {
        let key = try #require(SignInKey([UInt8](repeating: 1, count: 32)))
        let code = "12345678901234567890"
        let digests = [
            RecoveryCode.digest(code, of: AccountID("anna"), key: key),
            RecoveryCode.digest(code, of: AccountID("anna"), key: nil),
            RecoveryCode.digest(code, of: AccountID("bo"), key: key),
            RecoveryCode.digest("12345678901234567891", of: AccountID("anna"), key: key),
        ]
        #expect(Set(digests).count == 4)
        #expect(digests.allSatisfy { $0.utf8.count == 64 })
        // python3 -c "import hashlib; print(hashlib.sha256(b'overens-recovery-1 anna 12345678901234567890').hexdigest())"
        #expect(digests[1] == "c94c1ed28207b11e4fe1eb7fee3f1a99be49f3acfa67bbc48a437f8105b2d8c8")
    }
}

@Suite("Passwords that many have chosen")
struct CommonPasswordTests {
    @Test(
        "are refused, with signs around them and again and again",
        arguments: [
            "12345678900987654321", "1qaz2wsx3edc4rfv", "Password123456789", "lösenord20252025", "2025-SOMMAREN-2025!",
            "qwertyqwertyqwerty", "blåsippablåsippablåsippa", "!!!administratör!!!",
        ])
    func common(password: String) {
        #expect(refusals(password: password, words: []) == [.passwordTooCommon])
    }

    @Test(
        "are not those of several words",
        arguments: [
            "fyra glada ord i rad", "correct horse battery staple", "sommaren var kort i år",
            "dragon apple window chair",
        ])
    func uncommon(password: String) {
        #expect(refusals(password: password, words: []) == [])
    }

    @Test("Names of organisations and places do not count as words")
    func names() {
        let words = ["Ekhamra kommun", "Ekhamra", "Bjärhult"]
        #expect(refusals(password: "Ekhamra Bjärhult 2025", words: words) == [.passwordTooPlain])
    }
}
