import Collaboration

// The chain's words in addresses. Links that people keep hold them.

extension ChainKind {
    /// The kind in an address.
    var slug: String {
        switch self {
        case .picture: "lagesbild"
        case .problem: "problem"
        case .analysis: "orsaksanalys"
        case .area: "fokusomrade"
        case .goal: "mal"
        case .plan: "handlingsplan"
        case .childNote: "barnets-basta"
        case .group: "grupp"
        case .matter: "arende"
        case .categories: "kategorier"
        case .followUp: "uppfoljning"
        }
    }

    init?(slug: String) {
        guard let kind = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = kind
    }
}

extension ChainFact.Step {
    /// The step in an address.
    var slug: String {
        switch self {
        case .propose: "forslag"
        case .prepare: "beredning"
        case .submit: "inlamning"
        case .advise: "rad"
        case .anchor: "forankring"
        case .approve: "godkannande"
        case .decide: "beslut"
        case .assign: "uppdrag"
        case .appoint: "tillsattning"
        case .adopt: "antagande"
        case .plan: "planering"
        case .start: "start"
        case .activate: "ikrafttradande"
        case .revise: "andring"
        case .close: "avslut"
        }
    }

    init?(slug: String) {
        guard let step = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = step
    }
}
