/// Causes in the order that their links give them. Each stands once, also where the links lead round.
package struct CauseOrder: Sendable {
    /// A cause with those that lie behind it.
    package struct Branch: Sendable, Hashable {
        package let cause: Analysis.Cause
        package let behind: [Branch]
    }

    private let causes: [Analysis.Cause]

    package init(_ causes: [Analysis.Cause]) { self.causes = causes }

    /// From the causes nearest the problem to those behind them.
    package var tree: [Branch] {
        var placed: Set<Int> = []
        var roots: [Branch] = []
        let nearest = causes.filter { cause in !causes.contains { $0.no == cause.after } }
        // Links that only lead round have no beginning: they begin where they were written first.
        for cause in nearest + causes where !placed.contains(cause.no) { roots.append(branch(cause, &placed)) }
        return roots
    }

    /// Events one after the other.
    package var along: [Analysis.Cause] { tree.flatMap(\.flattened) }

    private func branch(_ cause: Analysis.Cause, _ placed: inout Set<Int>) -> Branch {
        placed.insert(cause.no)
        var behind: [Branch] = []
        for next in causes where next.after == cause.no && !placed.contains(next.no) {
            behind.append(branch(next, &placed))
        }
        return Branch(cause: cause, behind: behind)
    }
}

extension CauseOrder.Branch {
    fileprivate var flattened: [Analysis.Cause] { [cause] + behind.flatMap(\.flattened) }
}
