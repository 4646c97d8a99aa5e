import People
import Storage
import Vocabulary

// What somebody signs in with, changed by themselves.
extension Reception {
    static func freshSeed() -> [UInt8] { (0..<OneTimeCode.seedBytes).map { _ in UInt8.random(in: .min ... .max) } }

    /// Sets a new password; every other session ends. The present one is asked for where there is one.
    func changePassword(_ visit: Visit, from old: String, to new: String, _ visitor: Visitor) async throws -> Result<
        Void, SignInRefusal
    > {
        if let text = visit.account.password {
            let subject = Self.subject(visit.account.mail)
            guard try takeTry(subject, visitor) else { return .failure(.tooMany) }
            guard let record = PasswordRecord(text) else { return .failure(.wrong) }
            guard let isRight = await hashing.run({ [key] in record.isMade(from: old, key: key) }) else {
                try giveBack(subject, visitor)
                return .failure(.busy)
            }
            guard isRight else { return .failure(.wrong) }
            try accounts.forgetTries(subject)
        } else if !isFresh(visit) {
            return .failure(.stale)
        }
        let salt = Journal.freshSalt()
        guard let made = await hashing.run({ [key] in PasswordRecord(new, salt: salt, key: key) }), let made else {
            return .failure(.busy)
        }
        try accounts.setPassword(visit.account.id, made.text, keeping: visit.session.digest, now: clock())
        return .success(())
    }

    /// True without a code where none is asked; a code is taken once, from the telephone or from paper.
    func takeCode(_ code: String, of account: Account) throws -> Bool {
        guard account.asksForCode else { return true }
        if RecoveryCode.isOne(code) { return try takeRecoveryCode(code, of: account) }
        guard let seed = seed(of: account),
            let step = OneTimeCode.step(of: code, seed: seed, at: clock(), after: account.codeStep),
            try accounts.takeCodeStep(account.id, step)
        else { return false }
        if account.codeSeed != nil, let kept = kept(seed, of: account.id) { try accounts.reseal(account.id, kept) }
        return true
    }

    private func takeRecoveryCode(_ code: String, of account: Account) throws -> Bool {
        // Made before there was a key, it was kept without one.
        let digests = Set([key, nil].map { RecoveryCode.digest(code, of: account.id, key: $0) })
        return try digests.sorted().contains {
            try accounts.takeRecoveryCode(account.id, digest: $0, now: clock())
        }
    }

    private func seed(of account: Account) -> [UInt8]? {
        account.codeSeed ?? account.codeSealed.flatMap { key?.opened($0, of: account.id) }
    }

    /// A seed as it is to be kept; nil where it could only be kept as it is.
    private func kept(_ seed: [UInt8], of account: AccountID) -> Accounts.KeptSeed? {
        let nonce = (0..<12).map { _ in UInt8.random(in: .min ... .max) }
        return key?.sealed(seed, of: account, nonce: nonce).map { .sealed($0) }
    }

    private func freshRecoveryCodes(of account: AccountID) -> (codes: [String], digests: [String]) {
        var generator = SystemRandomNumberGenerator()
        let codes = RecoveryCode.fresh(using: &generator)
        return (codes, codes.map { RecoveryCode.digest($0, of: account, key: key) })
    }

    /// Asks for codes from now on, once a first code has shown that the telephone knows the seed.
    /// - Returns: the recovery codes, which nobody can read again.
    func turnCodesOn(_ visit: Visit, seed: [UInt8], code: String) throws -> Result<[String], SignInRefusal> {
        guard isFresh(visit) else { return .failure(.stale) }
        guard let step = OneTimeCode.step(of: code, seed: seed, at: clock(), after: nil) else {
            return .failure(.wrong)
        }
        let account = visit.account.id
        let (codes, digests) = freshRecoveryCodes(of: account)
        try accounts.setCode(
            account, seed: kept(seed, of: account) ?? .plain(seed), step: step, recovery: digests,
            keeping: visit.session.digest, now: clock())
        return .success(codes)
    }

    /// New recovery codes in place of the old ones; asks for a code. Nil when it is not right.
    func newRecoveryCodes(_ visit: Visit, code: String, _ visitor: Visitor) throws -> [String]? {
        guard visit.account.asksForCode, try takeTry("code \(visit.account.mail)", visitor),
            try takeCode(code, of: visit.account)
        else { return nil }
        let (codes, digests) = freshRecoveryCodes(of: visit.account.id)
        try accounts.setRecoveryCodes(visit.account.id, digests: digests, now: clock())
        return codes
    }

    /// Whoever finds a browser that somebody left signed in must not be able to come back later.
    private func isFresh(_ visit: Visit) -> Bool {
        clock().seconds - visit.session.began.seconds < Int64(SignInLimits.freshMinutes) * 60
    }

    func turnCodesOff(_ visit: Visit, code: String, _ visitor: Visitor) throws -> Bool {
        guard try takeTry("code \(visit.account.mail)", visitor), try takeCode(code, of: visit.account) else {
            return false
        }
        try accounts.setCode(visit.account.id, seed: nil, step: nil, keeping: visit.session.digest, now: clock())
        return true
    }
}
