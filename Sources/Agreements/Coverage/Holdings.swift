internal import Vocabulary

/// What in a definition holds a row: the kinds that `overens coverage` counts.
package enum Holder: String, Sendable, CaseIterable {
    case head, party, unit, post, body, signature, decision, placeholder
    case forum, commitment, activity
    case area = "focus area"
    case source, document, process, goal, plan, gate, approval, money, standing, termination
    case term, abbreviation
    case notRegulated = "not regulated"
    case note

    /// Kinds of row that are about doing, deciding or counting may never be held by these (settlement 35).
    package var isSoft: Bool {
        switch self {
        case .term, .abbreviation, .notRegulated, .note, .standing: true
        default: false
        }
    }
}

/// One place in a definition that holds rows.
package struct Holding: Sendable {
    package let holder: Holder
    /// What people call it: K7, the key, or the section.
    package let name: String
    package let basis: Basis
    /// Rows held beside those of the basis (a commitment's base document).
    package var alsoRows: [RowID] = []
    package var rows: [RowID] { basis.rows + alsoRows }
}

extension Agreement {
    /// Everything in the definition that can hold a row, in the order of the format.
    package var holdings: [Holding] { headHoldings + participantHoldings + commitmentHoldings + rules.holdings }

    private var headHoldings: [Holding] {
        var found = [Holding(holder: .head, name: "period", basis: period.basis)]
        found += registry.map { Holding(holder: .head, name: "registry", basis: $0.basis) }
        found += revised.map { Holding(holder: .head, name: "revised", basis: $0.basis) }
        found += cites.map { Holding(holder: .head, name: "cites", basis: $0.basis) }
        if let replaces { found.append(Holding(holder: .head, name: "replaces", basis: replaces.basis)) }
        if let copies { found.append(Holding(holder: .head, name: "copies", basis: copies.basis)) }
        return found
    }

    private var participantHoldings: [Holding] {
        parties.map { Holding(holder: .party, name: $0.key.text, basis: $0.basis) }
            + units.map { Holding(holder: .unit, name: $0.key.text, basis: $0.basis) }
            + posts.map { Holding(holder: .post, name: $0.key.text, basis: $0.basis) }
            + bodies.map { Holding(holder: .body, name: $0.key.text, basis: $0.basis) }
            + signatures.map { Holding(holder: .signature, name: $0.by.text, basis: $0.basis) }
            + decisions.map { Holding(holder: .decision, name: $0.by.text, basis: $0.basis) }
            + placeholders.map { Holding(holder: .placeholder, name: $0.key, basis: $0.basis) }
    }

    private var commitmentHoldings: [Holding] {
        commitments.map { one in
            let holder: Holder =
                switch one.origin {
                case .forum: .forum
                case .commitment: .commitment
                case .activity: .activity
                }
            return Holding(
                holder: holder, name: one.number.map { "K\($0)" } ?? one.key.text, basis: one.basis,
                alsoRows: one.base?.rows ?? [])
        }
    }
}

extension Rules {
    fileprivate var holdings: [Holding] {
        var found = areas.map { Holding(holder: .area, name: $0.key, basis: $0.basis) }
        found += sources.map { Holding(holder: .source, name: $0.key, basis: $0.basis) }
        found += documents.map { Holding(holder: .document, name: $0.key, basis: $0.basis) }
        found += process.map { Holding(holder: .process, name: $0.name, basis: $0.basis) }
        found += goals.map { Holding(holder: .goal, name: "goal", basis: $0.basis) }
        found += plan.map { Holding(holder: .plan, name: "plan", basis: $0.basis) }
        found += gates.map { Holding(holder: .gate, name: $0.key, basis: $0.basis) }
        found += approvals.map { Holding(holder: .approval, name: $0.key, basis: $0.basis) }
        found += money.map { Holding(holder: .money, name: "money", basis: $0.basis) }
        found += standing.map { Holding(holder: .standing, name: $0.key ?? $0.kind.rawValue, basis: $0.basis) }
        found += termination.map { [Holding(holder: .termination, name: "termination", basis: $0.basis)] } ?? []
        found += terms.map { Holding(holder: .term, name: $0.term, basis: $0.basis) }
        found += abbreviations.map { [Holding(holder: .abbreviation, name: "abbreviations", basis: $0.basis)] } ?? []
        found += notRegulated.map { [Holding(holder: .notRegulated, name: "not regulated", basis: $0.basis)] } ?? []
        found += notes.map { Holding(holder: .note, name: "note", basis: $0.basis) }
        return found
    }
}
