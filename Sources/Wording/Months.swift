package import Agreements
package import Collaboration

extension Wording {
    /// Several occasions of a commitment together, as in a month: `4 av 5 gjorda, v. 46 uteblev`; before any of them is
    /// over, how many they are.
    /// - Parameter occasions: of one commitment and unit, oldest first.
    package func together(_ occasions: [ObligationStatus], of commitment: Commitment) -> String {
        let met = occasions.count { $0.standing.isMet }
        let undone = occasions.filter { $0.standing.isLate || $0.standing == .notDone }
        guard met > 0 || !undone.isEmpty else {
            return count(occasions.count, ("tillfälle", "occasion"), ("tillfällen", "occasions"))
        }
        let done = say("\(met) av \(occasions.count) gjorda", "\(met) of \(occasions.count) done")
        guard !undone.isEmpty else { return done }
        let names = undone.map { periodWithoutYear($0.obligation, of: commitment) }
        return "\(done), \(list(names)) \(undoneVerb(undone, count: undone.count))"
    }
}
