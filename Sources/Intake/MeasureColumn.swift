/// What a column of a pasted plan holds.
package enum MeasureColumn: String, Hashable, Sendable, CaseIterable {
    case text, area, plans, performs, followsUp, others, start, due, followUp, method, cost, hours

    /// The column that a heading means, in Swedish or English; nil when it says nothing we know.
    package init?(heading: String) {
        let plain = heading.lowercased().split { !$0.isLetter }.joined(separator: " ")
        guard let column = Self.byHeading[plain] else { return nil }
        self = column
    }

    private static let headings: [MeasureColumn: [String]] = [
        .text: ["åtgärd", "åtgärder", "aktivitet", "insats", "vad", "measure", "action", "activity", "what"],
        .area: [
            "fokusområde", "område", "prioriterat område", "samverkansområde", "focus area", "area", "priority area",
        ],
        .plans: ["planerar", "planeras av", "plans", "planner", "planned by"],
        .performs: [
            "utför", "utförs av", "ansvarig", "ansvariga", "ansvar", "vem", "genomför", "performs", "performer",
            "responsible", "who", "carries out", "carried out by",
        ],
        .followsUp: [
            "följer upp", "följs upp av", "uppföljningsansvarig", "ansvarig för uppföljning", "follows up",
            "followed up by", "follow up responsible",
        ],
        .others: ["andra som deltar", "övriga", "medverkande", "samverkar med", "others", "others that take part"],
        .start: ["start", "startdatum", "börjar", "från", "starts", "start date", "from"],
        .due: [
            "klart", "klar", "klart senast", "klar senast", "slut", "slutdatum", "sista dag", "senast", "när",
            "tidpunkt", "due", "due date", "done by", "end", "end date", "deadline",
        ],
        .followUp: [
            "uppföljning", "uppf", "uppföljningsdatum", "följs upp", "följs upp den", "follow up", "follow up date",
            "followed up on",
        ],
        .method: [
            "metod", "hur", "uppföljningsmetod", "hur det följs upp", "hur följs upp", "method", "how",
            "follow up method", "how it is followed up",
        ],
        .cost: ["kostnad", "kostnader", "kronor", "kr", "budget", "kostnad kr", "cost", "costs", "kronor sek"],
        .hours: ["timmar", "tid", "tim", "arbetstid", "antal timmar", "hours", "time"],
    ]

    private static let byHeading: [String: MeasureColumn] = {
        var found: [String: MeasureColumn] = [:]
        for (column, words) in headings { for word in words { found[word] = column } }
        return found
    }()
}
