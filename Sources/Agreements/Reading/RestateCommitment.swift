package import Vocabulary
internal import Yams

/// What is to stand in a definition in the place of one commitment's own words.
package struct RestatedCommitment: Hashable, Sendable {
    /// Nil where it stays.
    package var name: String?
    package var reading: Bilingual
    package var owners: [ActorKey]
    /// In the words of the cadence grammar.
    package var cadence: String
    /// Nil where it stays, with the thing that it names.
    package var shownBy: Evidence.Kind?

    package init(
        name: String?, reading: Bilingual, owners: [ActorKey], cadence: String, shownBy: Evidence.Kind?
    ) {
        self.name = name
        self.reading = reading
        self.owners = owners
        self.cadence = cadence
        self.shownBy = shownBy
    }
}

/// A definition's text with one commitment changed, or without it; everything else says what it said. Comments and the
/// form of the lines are not kept: a definition is what it means.
/// - Parameter change: nil takes the commitment out.
/// - Returns: nil when the text cannot be read, or holds no such commitment.
package func definition(_ text: String, changing key: CommitmentKey, to change: RestatedCommitment?) -> String? {
    guard case .success(let node) = compose(text), case .mapping(var root) = node else { return nil }
    for section in ["forums", "commitments", "activities"] {
        guard let place = root.first(where: { $0.key.string == section })?.key,
            case .mapping(var rules)? = root[place], let own = rules.first(where: { $0.key.string == key.text })?.key,
            case .mapping(var rule)? = rules[own]
        else { continue }
        if let change {
            change.write(to: &rule, cadenceField: section == "forums" ? "held" : "due")
            rules[own] = .mapping(rule)
        } else {
            rules[own] = nil
        }
        // A section without anything in it is left out.
        root[place] = rules.isEmpty ? nil : .mapping(rules)
        return try? serialize(node: .mapping(root), width: -1, allowUnicode: true)
    }
    return nil
}

extension RestatedCommitment {
    fileprivate func write(to rule: inout Node.Mapping, cadenceField: String) {
        func set(_ field: String, _ value: Node) {
            let known = rule.first { $0.key.string == field }?.key
            rule[known ?? Node(field)] = value
        }
        func quoted(_ text: String) -> Node { .scalar(.init(text, Tag(.str), .doubleQuoted)) }
        if let name { set("name", quoted(name)) }
        set("sv", quoted(reading.sv))
        set("en", quoted(reading.en))
        set("by", .sequence(.init(owners.map { quoted($0.text) }, Tag(.seq), .flow)))
        set(cadenceField, quoted(cadence))
        if let shownBy { set("shown by", quoted(shownBy.rawValue)) }
        // What sets it going belongs to *on event* alone.
        if !cadence.hasPrefix("on event"), let event = rule.first(where: { $0.key.string == "event" })?.key {
            rule[event] = nil
        }
    }
}
