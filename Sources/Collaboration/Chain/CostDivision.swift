package import Agreements
package import Vocabulary

/// What each pays of a shared cost, part by part.
package struct CostDivision: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let area: String
        package let total: Kronor
        /// In the order of the parties; empty where the text does not let this part be shared.
        package let payers: [Payer]
    }
    package struct Payer: Hashable, Sendable {
        package let party: ActorKey
        package let amount: Kronor
    }
    package let lines: [Line]
    /// The rule of the text that it goes by; nil where a forum decides.
    package let basis: Basis?

    /// What one party pays of it all; nil when that is more than an amount may be.
    package func sum(for party: ActorKey) -> Kronor? {
        // A line is at most a thousand million: the sum of any list that fits in an act is far from the end of Int.
        Kronor(lines.flatMap(\.payers).filter { $0.party == party }.reduce(0) { $0 + $1.amount.amount })
    }

    /// The parts that the text does not let be shared: each pays its own.
    package var notShared: [Line] { lines.filter(\.payers.isEmpty) }
}

extension Agreement {
    /// How a cost is divided: by the text's own rule where it has one for such a cost, else by the shares that are given.
    ///
    /// Whole kronor: each party's part is rounded, half a krona upwards, and the last party pays what is left, so that the
    /// parts add up to the whole.
    package func division(of cost: SharedCost) -> CostDivision {
        let ruled = rules.money.lazy.compactMap {
            rule -> (percent: [ActorKey: Int], onlyFor: [String], basis: Basis)? in
            guard case .share(let shares, let what, let onlyFor) = rule.kind, what == nil || what == cost.of else {
                return nil
            }
            return (Dictionary(shares.map { ($0.party, $0.percent) }) { one, _ in one }, onlyFor, rule.basis)
        }.first
        let percent = ruled?.percent ?? cost.shares?.percent ?? [:]
        let lines = cost.parts.map { part in
            let isOutside = ruled.map { !$0.onlyFor.isEmpty && !$0.onlyFor.contains(part.area) } ?? percent.isEmpty
            return CostDivision.Line(
                area: part.area, total: part.total, payers: isOutside ? [] : payers(of: part.total, percent))
        }
        return CostDivision(lines: lines, basis: ruled?.basis)
    }

    private func payers(of total: Kronor, _ percent: [ActorKey: Int]) -> [CostDivision.Payer] {
        let given = authorities.filter { percent[$0] != nil }
        // Where the text names the part of some only, one party that it does not name pays the rest.
        let silent = authorities.filter { percent[$0] == nil }
        let isWhole = given.reduce(0) { $0 + min(max(percent[$1] ?? 0, 0), 100) } >= 100
        let order = isWhole ? given : given + silent.prefix(1)
        var left = total.amount
        return order.enumerated().compactMap { place, party in
            let share = (total.amount * min(max(percent[party] ?? 0, 0), 100) + 50) / 100
            let amount = place == order.count - 1 ? left : min(share, left)
            left -= amount
            return Kronor(amount).map { CostDivision.Payer(party: party, amount: $0) }
        }
    }
}
