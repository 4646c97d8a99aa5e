package import Agreements
import Vocabulary

/// One section of a definition said back in plain sentences.
package struct Explained: Hashable, Sendable {
    package let heading: String
    package let lines: [String]

    package init(heading: String, lines: [String]) {
        self.heading = heading
        self.lines = lines
    }
}

extension Wording {
    /// Says a sound definition back, section by section, in sentences a coordinator understands.
    package func explain(_ agreement: Agreement) -> [Explained] {
        let sections =
            [head(agreement), who(agreement), signing(agreement)] + promises(agreement) + rules(agreement)
        return sections.filter { !$0.lines.isEmpty }
    }

    /// ` (Former och ansvar för samverkan)`: where a rule comes from.
    func source(_ basis: Basis) -> String {
        switch basis.source {
        case .clause(let heading) where heading.hasPrefix("("): " \(heading)"
        case .clause(let heading): " (\(heading))"
        case .law(let section): say(" (lag \(section))", " (Act \(section))")
        case .local: say(" (lokalt val)", " (local choice)")
        case .none: ""
        }
    }
}
