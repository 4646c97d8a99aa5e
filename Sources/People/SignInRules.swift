package import Vocabulary

/// Numbers that bound signing in; `overens limits` prints them.
package enum SignInLimits {
    /// Minutes that a link in a letter lives.
    package static let linkMinutes = 15
    /// Hours that a link lives that somebody who administers hands over.
    package static let invitationHours = 24
    /// Minutes without a request after which a session is over.
    package static let idleMinutes = 30
    /// Hours after which a session is over, whatever happened in it.
    package static let sessionHours = 8
    /// Minutes before the end of a session at which its owner is warned.
    package static let warningMinutes = 2
    /// Minutes after signing in within which a first password or codes can be chosen without showing anything more.
    package static let freshMinutes = 15
    /// Days that a session lives which may only report.
    package static let reportingDays = 30
    /// Wrong passwords or codes that cost nothing.
    package static let freeTries = 5
    /// Seconds that the longest wait between two tries takes.
    package static let longestWait = 60
    /// Tries after which only a link lets in.
    package static let tries = 100
    /// Tries from one network address within `addressMinutes`.
    package static let addressTries = 300
    package static let addressMinutes = 15
    /// Letters that one account can be asked for within `addressMinutes`.
    package static let letters = 5
    /// Characters of a password.
    package static let passwordLetters = 15...128
    /// Passwords that are hashed at the same time, and how many more may wait.
    package static let hashesAtOnce = 2
    package static let hashesWaiting = 32
}

/// Whether a session still lives.
package enum SessionLife {
    /// - Parameters:
    ///   - isReporting: a session that may only report has no limit for idling.
    ///   - seen: the last request.
    /// - Returns: false also when the clock stands before what is known to have happened: a clock set back prolongs nothing.
    package static func lives(isReporting: Bool, began: Instant, seen: Instant, now: Instant) -> Bool {
        guard began <= now, seen <= now else { return false }
        let age = now.seconds - began.seconds
        if isReporting { return age < Int64(SignInLimits.reportingDays) * 86_400 }
        return age < Int64(SignInLimits.sessionHours) * 3600
            && now.seconds - seen.seconds < Int64(SignInLimits.idleMinutes) * 60
    }
}

/// Whether one more try may be made after those that failed.
package enum Throttle {
    package enum Verdict: Hashable, Sendable {
        case free
        /// Too early: so many seconds remain.
        case wait(seconds: Int)
        /// No more tries: only a link lets in.
        case stopped
    }

    /// For one account: five free, then 1 second, doubling to 60, and after a hundred no more.
    package static func account(tries: Int, last: Instant, now: Instant) -> Verdict {
        if tries >= SignInLimits.tries { return .stopped }
        guard tries >= SignInLimits.freeTries else { return .free }
        let doublings = min(tries - SignInLimits.freeTries, 6)
        let pause = Int64(min(1 << doublings, SignInLimits.longestWait))
        let passed = now.seconds - last.seconds
        // A clock set back must not let anybody in earlier, nor keep them out for ever.
        return passed >= pause ? .free : .wait(seconds: Int(min(pause, pause - max(0, passed))))
    }

    /// For one network address: a number of tries in a window of time. Whole town halls share one.
    package static func address(tries: Int, first: Instant, now: Instant, limit: Int = SignInLimits.addressTries)
        -> Verdict
    {
        if isOver(first: first, now: now) { return .free }
        let left = first.seconds + Int64(SignInLimits.addressMinutes) * 60 - now.seconds
        return tries < limit ? .free : .wait(seconds: Int(left))
    }

    /// Whether the window that began at `first` is over, so that counting starts anew.
    package static func isOver(first: Instant, now: Instant) -> Bool {
        now < first || now.seconds - first.seconds >= Int64(SignInLimits.addressMinutes) * 60
    }
}
