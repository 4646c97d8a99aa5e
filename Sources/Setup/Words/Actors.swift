/// What kind of actor a word names.
package enum ActorKind: String, Hashable, Sendable {
    case municipality, policeArea, region, allParties, post, body, unit
}

enum Actors {
    enum Sense: Sendable {
        case actor(ActorKind)
        case none
    }

    static let nouns = WordTable<Sense>([
        .init(
            sense: .actor(.post), bases: "chef ordförande samordnare strateg direktör handläggare utredare sekreterare"),
        .init(
            sense: .actor(.post),
            bases: "koordinator rektor kurator ombud inspektör intendent trygghetsvärd vaktmästare"),
        .init(sense: .actor(.post), bases: "polis", before: 3),
        .init(sense: .actor(.post), bases: "ledare", before: 4),
        .init(sense: .actor(.body), bases: "grupp", before: 3),
        .init(sense: .actor(.body), bases: "råd styrelse nämnd utskott nätverk kommitté presidium fullmäktige"),
        .init(sense: .actor(.unit), bases: "förvaltning avdelning kontor bolag skola elevhälsa kansli kommunalförbund"),
        .init(sense: .actor(.unit), bases: "tjänst", before: 5),
        .init(sense: .actor(.unit), bases: "fritid fritidsverksamhet tillsynsverksamhet räddningstjänst förbund"),
        .init(
            sense: .none, bases: "område samråd målgrupp riskgrupp åldersgrupp insatsgrupp befolkningsgrupp folkhälsa"),
        .init(sense: .none, bases: "förråd hjälpledare heltjänst sekretess"),
    ])

    /// The parties by the words that stand for them in any agreement.
    static let parties: [String: ActorKind] = [
        "kommun": .municipality, "kommunen": .municipality, "staden": .municipality, "polis": .policeArea,
        "polisen": .policeArea, "polismyndigheten": .policeArea, "lokalpolisområdet": .policeArea,
        "lokalpolisområde": .policeArea, "lpo": .policeArea, "regionen": .region, "parterna": .allParties,
        "parter": .allParties,
    ]

    /// The parties in the genitive: whose a post or unit is.
    static let owners: [String: ActorKind] = [
        "kommunens": .municipality, "stadens": .municipality, "polisens": .policeArea, "regionens": .region,
    ]

    /// Before an actor that does not act but is acted with, to or in.
    static let prepositions: Set<String> = [
        "i", "på", "till", "med", "från", "hos", "för", "om", "inom", "vid", "genom", "mot", "via", "inför", "under",
        "kring", "enligt", "utifrån", "efter", "åt",
    ]
}
