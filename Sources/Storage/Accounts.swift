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
    /// - Returns: nil when the address has an account already.
    /// - Throws: ``StorageFailure/unacceptableText(field:_:)``.
    package func add(mail: String, name: String, now: Instant) throws -> Account? {
        try StorageFailure.refuse(mail, "mail", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(name, "name", bytes: StorageLimits.nameBytes)
        let id = freshKey()
        return try file.write { connection in
            guard try connection.account("mail = $1", .text(mail)) == nil else { return nil }
            try connection.run(
                "INSERT INTO account (id, mail, name, disabled, made) VALUES ($1, $2, $3, 0, $4)",
                [.text(id), .text(mail), .text(name), .text(now.description)])
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
    package func setPassword(_ id: AccountID, _ record: String?, keeping digest: String? = nil) throws {
        try file.write {
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

    /// Asks for one-time codes from now on, or no more; ends every session but one.
    /// - Parameter step: the step of the code that proved the seed, which cannot be used again.
    package func setCode(_ id: AccountID, seed: [UInt8]?, step: Int?, keeping digest: String? = nil) throws {
        try file.write {
            try $0.run(
                "UPDATE account SET code_seed = $2, code_step = $3 WHERE id = $1",
                [.text(id.text), seed.map { .bytes($0) } ?? .null, step.map { .int($0) } ?? .null])
            try $0.endSessions(of: id, keeping: digest)
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
    package func disable(_ id: AccountID) throws {
        try file.write {
            try $0.run("UPDATE account SET disabled = 1 WHERE id = $1", [.text(id.text)])
            try $0.endSessions(of: id, keeping: nil)
            try $0.run("DELETE FROM sign_in_link WHERE account = $1", [.text(id.text)])
        }
    }

    package func enable(_ id: AccountID) throws {
        try change("UPDATE account SET disabled = 0 WHERE id = $1", id)
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
