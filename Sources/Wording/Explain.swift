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

    /// `Källa: Former och ansvar för samverkan.`: where a rule comes from, as a sentence after it.
    func source(_ basis: Basis) -> String {
        switch basis.source {
        case .clause(let heading): say(" Källa: \(heading).", " Source: \(heading).")
        case .law(let section): say(" Källa: lag \(section).", " Source: Act \(section).")
        case .local: say(" Lokalt val.", " Local choice.")
        case .none: ""
        }
    }
}
