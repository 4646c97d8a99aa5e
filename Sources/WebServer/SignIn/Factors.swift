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
            guard let isRight = await hashing.run({ record.isMade(from: old) }) else {
                try giveBack(subject, visitor)
                return .failure(.busy)
            }
            guard isRight else { return .failure(.wrong) }
            try accounts.forgetTries(subject)
        } else if !isFresh(visit) {
            return .failure(.stale)
        }
        let salt = Journal.freshSalt()
        guard let made = await hashing.run({ PasswordRecord(new, salt: salt) }), let made else {
            return .failure(.busy)
        }
        try accounts.setPassword(visit.account.id, made.text, keeping: visit.session.digest)
        return .success(())
    }

    /// Asks for codes from now on, once a first code has shown that the telephone knows the seed.
    func turnCodesOn(_ visit: Visit, seed: [UInt8], code: String) throws -> Result<Void, SignInRefusal> {
        guard isFresh(visit) else { return .failure(.stale) }
        guard let step = OneTimeCode.step(of: code, seed: seed, at: clock(), after: nil) else {
            return .failure(.wrong)
        }
        try accounts.setCode(visit.account.id, seed: seed, step: step, keeping: visit.session.digest)
        return .success(())
    }

    /// Whoever finds a browser that somebody left signed in must not be able to come back later.
    private func isFresh(_ visit: Visit) -> Bool {
        clock().seconds - visit.session.began.seconds < Int64(SignInLimits.freshMinutes) * 60
    }

    func turnCodesOff(_ visit: Visit, code: String, _ visitor: Visitor) throws -> Bool {
        guard try takeTry("code \(visit.account.mail)", visitor), try takeCode(code, of: visit.account) else {
            return false
        }
        try accounts.setCode(visit.account.id, seed: nil, step: nil, keeping: visit.session.digest)
        return true
    }
}
