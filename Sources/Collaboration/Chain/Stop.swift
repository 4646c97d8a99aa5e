package import Agreements
import Vocabulary

/// Something that a step waits for and does not have, with where the agreement says so.
package struct Stop: Hashable, Sendable {
    /// The gate's key in the definition; `goals`, `plan`, `approval`, `mandate` and `process` are rules of those kinds.
    package let gate: String
    /// The step that the gate stops; nil for rules about who does what.
    package let step: Gate.Step?
    /// What is missing; of fields, only those that are.
    package let need: Gate.Need
    package let of: Subject
    package let strength: Gate.Strength
    package let clause: String?
    package let law: String?
    package internal(set) var rows: [RowID]

    init(_ rule: HeldRule, missing need: Gate.Need, of subject: Subject) {
        gate = rule.key
        step = rule.step
        self.need = need
        of = subject
        strength = rule.strength
        clause = rule.basis.clause
        law = rule.basis.law
        rows = rule.basis.rows
    }
}

/// A gate of the definition, or another of its rules read as one.
struct HeldRule {
    let key: String
    let step: Gate.Step?
    let needs: [Gate.Need]
    var strength = Gate.Strength.hard
    let basis: Basis

    init(_ gate: Gate) {
        key = gate.key
        step = gate.stops
        needs = gate.needs
        strength = gate.strength
        basis = gate.basis
    }

    init(_ key: String, _ step: Gate.Step?, _ needs: [Gate.Need], _ basis: Basis) {
        self.key = key
        self.step = step
        self.needs = needs
        self.basis = basis
    }
}

extension [Stop] {
    /// What each gate that was passed all the same is marked with.
    var deviations: [Deviation] {
        [String](uniqued: map(\.gate)).compactMap { gate in
            let own = filter { $0.gate == gate }
            return own.first.map { Deviation(passing: $0, missing: own.map(\.need)) }
        }
    }
}
