package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What each pays of a shared cost, part by part, then in all, then what is not shared.
    package func division(_ division: CostDivision, in agreement: Agreement) -> [String] {
        let shared = division.lines.filter { !$0.payers.isEmpty }
        let lines = shared.map { line in
            let payers = line.payers.map { "\(name($0.party, in: agreement)) \(kronor($0.amount.amount))" }
            return "\(line.area), \(kronor(line.total.amount)): \(payers.joined(separator: ", "))."
        }
        let sums = agreement.authorities.compactMap { party -> String? in
            guard shared.contains(where: { $0.payers.contains { $0.party == party } }),
                let sum = division.sum(for: party)
            else { return nil }
            return "\(name(party, in: agreement)) \(kronor(sum.amount))"
        }.joined(separator: ", ")
        let whole = sums.isEmpty ? [] : [say("Tillsammans: \(sums).", "In all: \(sums).")]
        return lines + whole + division.notShared.map { notShared($0, by: division.basis) }
    }

    private func notShared(_ line: CostDivision.Line, by basis: Basis?) -> String {
        let amount = "\(line.area), \(kronor(line.total.amount))"
        guard let basis else {
            return say(
                "\(amount): delas inte. Var och en betalar sitt.", "\(amount): not shared. Each pays its own.")
        }
        let source = basis.clause.map { say(" Källa: \($0).", " Source: \($0).") } ?? ""
        return say("\(amount): delas inte enligt texten.\(source)", "\(amount): not shared by the text.\(source)")
    }
}
