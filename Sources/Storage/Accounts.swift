package import Vocabulary

/// Who may sign in, and which posts they hold: beside the journal, in the same file, and never exported with it.
package struct Accounts: Sendable {
    let file: SQLiteFile
    let salt: @Sendable () -> [UInt8]

    /// 128 bits, as 32 hexadecimal digits.
    func freshKey() -> String { Digest.hex(salt()) }
    /// 256 bits, as 64 hexadecimal digits.
    func freshToken() -> String { Digest.hex(salt() + salt()) }
}

extension Journal {
    package var accounts: Accounts { Accounts(file: file, salt: salt) }
}

extension Accounts {
    /// True until the first account is made.
    package func isEmpty() throws -> Bool {
        try file.read { try $0.run("SELECT 1 AS one FROM account LIMIT 1").first == nil }
    }

    /// Makes an account without any post.
    ///
    /// - Parameter by: the account of who made it; nil for the command line.
    /// - Returns: nil when the address has an account already.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``.
    package func add(mail: String, name: String, by: AccountID? = nil, now: Instant) throws -> Account? {
        try StorageFailure.refuse(mail, "mail", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(name, "name", bytes: StorageLimits.nameBytes)
        let id = freshKey()
        return try file.write { connection in
            guard try connection.account("mail = $1", .text(mail)) == nil else { return nil }
            try connection.run(
                "INSERT INTO account (id, mail, name, disabled, made) VALUES ($1, $2, $3, 0, $4)",
                [.text(id), .text(mail), .text(name), .text(now.description)])
            try connection.log(AccountEvent(.accountAdded, by: by, about: AccountID(id)), now: now)
            return try connection.account("id = $1", .text(id))
        }
    }

    package func account(_ id: AccountID) throws -> Account? {
        try file.read { try $0.account("id = $1", .text(id.text)) }
    }

    /// - Parameter mail: in small letters.
    package func account(mail: String) throws -> Account? {
        guard !mail.utf8.contains(0) else { return nil }
        return try file.read { try $0.account("mail = $1", .text(mail)) }
    }

    /// Every account, by its address.
    package func all() throws -> [Account] {
        try file.read {
            try $0.run("SELECT \(Account.columns) FROM account a ORDER BY a.mail").map { try Account($0) }
        }
    }

    package func rename(_ id: AccountID, _ name: String) throws {
        try StorageFailure.refuse(name, "name", bytes: StorageLimits.nameBytes)
        try change("UPDATE account SET name = $2 WHERE id = $1", id, .text(name))
    }

    /// Sets what the password is checked against, and ends every session but one: who had the old password is out.
    package func setPassword(_ id: AccountID, _ record: String?, keeping digest: String? = nil, now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.passwordSet, by: id, about: id), now: now)
            try $0.run("UPDATE account SET password = $2 WHERE id = $1", [.text(id.text), .text(record)])
            try $0.endSessions(of: id, keeping: digest)
        }
    }

    /// The same password, hashed anew in a stronger way: no session ends.
    package func rehashed(_ id: AccountID, _ record: String, was old: String) throws {
        _ = try file.write {
            try $0.run(
                "UPDATE account SET password = $2 WHERE id = $1 AND password = $3",
                [.text(id.text), .text(record), .text(old)])
        }
    }

    /// How the seed of one-time codes is kept.
    package enum KeptSeed: Hashable, Sendable {
        /// Where there is no key outside the file.
        case plain([UInt8])
        case sealed(String)

        fileprivate var values: [Value] {
            switch self {
            case .plain(let bytes): [.bytes(bytes), .null]
            case .sealed(let text): [.null, .text(text)]
            }
        }
    }

    /// Asks for one-time codes from now on, or no more; ends every session but one.
    ///
    /// - Parameters:
    ///   - step: the step of the code that proved the seed, which cannot be used again.
    ///   - recovery: digests of the codes that let in once each without the telephone; the old ones are gone.
    package func setCode(
        _ id: AccountID, seed: KeptSeed?, step: Int?, recovery: [String] = [], keeping digest: String? = nil,
        now: Instant
    ) throws {
        try file.write {
            try $0.run(
                "UPDATE account SET code_step = $2, code_seed = $3, code_sealed = $4 WHERE id = $1",
                [.text(id.text), step.map { .int($0) } ?? .null] + (seed?.values ?? [.null, .null]))
            try $0.log(AccountEvent(seed == nil ? .codesOff : .codesOn, by: id, about: id), now: now)
            try $0.setRecoveryCodes(id, recovery)
            try $0.endSessions(of: id, keeping: digest)
        }
    }

    /// The same seed, kept in another way; nothing else changes.
    package func reseal(_ id: AccountID, _ seed: KeptSeed) throws {
        _ = try file.write {
            try $0.run(
                "UPDATE account SET code_seed = $2, code_sealed = $3 WHERE id = $1", [.text(id.text)] + seed.values)
        }
    }

    /// Takes a step of one-time codes: true the first time, false when it or a later one was taken before.
    package func takeCodeStep(_ id: AccountID, _ step: Int) throws -> Bool {
        try file.write {
            try $0.run(
                """
                UPDATE account SET code_step = $2 WHERE id = $1 AND (code_step IS NULL OR code_step < $2)
                RETURNING id
                """, [.text(id.text), .int(step)]
            ).count > 0
        }
    }

    /// Lets nobody in by this account any more: sessions and unused links end in the same transaction.
    package func disable(_ id: AccountID, now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.accountDisabled, about: id), now: now)
            try $0.run("UPDATE account SET disabled = 1 WHERE id = $1", [.text(id.text)])
            try $0.endSessions(of: id, keeping: nil)
            try $0.run("DELETE FROM sign_in_link WHERE account = $1", [.text(id.text)])
        }
    }

    package func enable(_ id: AccountID, now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.accountEnabled, about: id), now: now)
            try $0.run("UPDATE account SET disabled = 0 WHERE id = $1", [.text(id.text)])
        }
    }

    /// Takes away the password, the codes from the telephone and the recovery codes: a link lets in again.
    package func reset(_ id: AccountID, now: Instant) throws {
        try file.write {
            try $0.log(AccountEvent(.accountReset, about: id), now: now)
            try $0.run(
                "UPDATE account SET password = NULL, code_seed = NULL, code_sealed = NULL, code_step = NULL WHERE id = $1",
                [.text(id.text)])
            try $0.setRecoveryCodes(id, [])
            try $0.endSessions(of: id, keeping: nil)
        }
    }

    private func change(_ sql: String, _ id: AccountID, _ values: Value...) throws {
        _ = try file.write { try $0.run(sql, [.text(id.text)] + values) }
    }
}

extension Connection {
    func account(_ condition: String, _ value: Value) throws -> Account? {
        try run("SELECT \(Account.columns) FROM account a WHERE a.\(condition)", [value]).first.map {
            try Account($0)
        }
    }

    func endSessions(of account: AccountID, keeping digest: String?) throws {
        try run(
            "DELETE FROM session WHERE account = $1 AND digest <> $2", [.text(account.text), .text(digest ?? "")])
    }
}
