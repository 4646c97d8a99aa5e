package import Vocabulary

/// One of the 333 rows: what the agreements were taken apart into.
package struct Row: Sendable, Hashable {
    package let id: RowID
    package let municipality: String
    package let kind: String
    package let requirement: String
    package init(id: RowID, municipality: String, kind: String, requirement: String) {
        self.id = id
        self.municipality = municipality
        self.kind = kind
        self.requirement = requirement
    }

    /// Kinds that a note, a term or a standing duty may never hold alone (settlement 35).
    package static let hardKinds: Set<String> = [
        "forum", "deliverable", "cadence", "data_source", "survey", "gate", "approval", "goal_rule", "plan_rule",
        "finance",
        "termination",
    ]
}

/// How the rows are held by the definitions: what is held by what, and what is wrong.
package struct Coverage: Sendable {
    package struct Held: Sendable {
        package let row: Row
        package let holders: [(agreement: AgreementID, holder: Holder, name: String)]
        package let exemption: String?
    }
    package enum Problem: Hashable, Sendable {
        case notHeld(RowID)
        case heldAndExempt(RowID)
        case unknownRow(RowID, in: AgreementID)
        case unknownExemption(RowID)
        case onlySoftly(RowID, kind: String)
        case noSource(in: AgreementID, line: Int)
    }

    package let rows: [Held]
    package let problems: [Problem]

    package init(rows: [Row], exemptions: [RowID: String], agreements: [Agreement]) {
        var holders: [RowID: [(agreement: AgreementID, holder: Holder, name: String)]] = [:]
        var problems: [Problem] = []
        for agreement in agreements {
            for holding in agreement.holdings {
                for row in holding.rows {
                    holders[row, default: []].append((agreement.id, holding.holder, holding.name))
                }
                if holding.basis.source == .none, !holding.rows.isEmpty, !holding.holder.isSoft {
                    problems.append(.noSource(in: agreement.id, line: holding.basis.place.line))
                }
            }
        }
        let known = Set(rows.map(\.id))
        for (row, found) in holders where !known.contains(row) {
            problems += found.map { .unknownRow(row, in: $0.agreement) }
        }
        problems += exemptions.keys.filter { !known.contains($0) }.map { .unknownExemption($0) }
        for row in rows {
            let found = holders[row.id] ?? []
            let exempt = exemptions[row.id] != nil
            if found.isEmpty, !exempt { problems.append(.notHeld(row.id)) }
            if !found.isEmpty, exempt { problems.append(.heldAndExempt(row.id)) }
            if !found.isEmpty, Row.hardKinds.contains(row.kind), found.allSatisfy(\.holder.isSoft) {
                problems.append(.onlySoftly(row.id, kind: row.kind))
            }
        }
        self.rows = rows.map { .init(row: $0, holders: holders[$0.id] ?? [], exemption: exemptions[$0.id]) }
        self.problems = problems.sorted { String(describing: $0) < String(describing: $1) }
    }
}
