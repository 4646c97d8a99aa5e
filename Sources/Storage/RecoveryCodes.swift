package import Vocabulary

// Codes on paper that let in once each, when the telephone is lost. Only their digests are kept.
extension Accounts {
    /// New codes in place of the old ones.
    package func setRecoveryCodes(_ id: AccountID, digests: [String], now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.recoveryCodesMade, by: id, about: id), now: now)
            try $0.setRecoveryCodes(id, digests)
        }
    }

    /// Uses a code up: true for one caller only.
    package func takeRecoveryCode(_ id: AccountID, digest: String, now: Instant) throws -> Bool {
        try file.write {
            let taken = try $0.run(
                "DELETE FROM recovery_code WHERE account = $1 AND digest = $2 RETURNING digest",
                [.text(id.text), .text(digest)])
            guard taken.count > 0 else { return false }
            try $0.log(AccountEvent(.recoveryCodeUsed, by: id, about: id), now: now)
            return true
        }
    }

    /// How many codes are left.
    package func recoveryCodesLeft(_ id: AccountID) throws -> Int {
        try file.read {
            try $0.run("SELECT count(*) AS left_over FROM recovery_code WHERE account = $1", [.text(id.text)])
                .first?.int("left_over") ?? 0
        }
    }
}

extension Connection {
    func setRecoveryCodes(_ id: AccountID, _ digests: [String]) throws {
        try run("DELETE FROM recovery_code WHERE account = $1", [.text(id.text)])
        for digest in Set(digests) {
            try run("INSERT INTO recovery_code (account, digest) VALUES ($1, $2)", [.text(id.text), .text(digest)])
        }
    }
}
