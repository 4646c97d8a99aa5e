import Vocabulary

/// One text of a document: the name of its field, what stands there, and whether something must.
private struct Written {
    let field: String
    let text: String?
    var limit = TextLimits.reason
    var isNeeded = false
}

extension ChainFaults {
    /// Faults in everything that people write in a document.
    func texts(of content: ChainContent) -> [Refusal] {
        written(content).flatMap {
            Collaboration.faults(in: $0.text, field: $0.field, limit: $0.limit, required: $0.isNeeded)
        }
    }

    private func written(_ content: ChainContent) -> [Written] {
        switch content {
        case .picture(let one):
            return [title(one.title), Written(field: "leftOut", text: one.leftOut)] + dictionary("parts", one.parts)
                + one.findings.map { needed("findings", $0.text) }
                + one.findings.map { Written(field: "rule", text: $0.rule) } + one.sources.map { needed("sources", $0) }
        case .problem(let one):
            let words = [
                ("what", one.what), ("place", one.place), ("time", one.time), ("harmed", one.harmed),
                ("since", one.since), ("recurrence", one.recurrence),
            ]
            return [title(one.title)] + words.map { Written(field: $0.0, text: $0.1) }
        case .analysis(let one):
            return one.causes.flatMap { [needed("causes", $0.text), Written(field: "support", text: $0.support)] }
                + one.conclusions.map { needed("conclusions", $0.text) } + dictionary("views", one.views)
        case .goal(let one): return goal(one)
        case .area(let one): return [title(one.title)]
        case .plan(let one): return [title(one.title)]
        case .matter(let one): return matter(one)
        case .group(let one): return [title(one.name)]
        case .childNote(let one):
            return [Written(field: "text", text: one.text, limit: TextLimits.note, isNeeded: true)]
        case .categories(let one): return one.names.map { needed("names", $0) }
        case .followUp(let one):
            return [
                Written(field: "how", text: one.process?.how),
                Written(field: "comparison", text: one.effect?.comparison),
                Written(field: "unwanted", text: one.effect?.unwanted),
                Written(field: "summary", text: one.summary, limit: TextLimits.note),
                Written(field: "reference", text: one.reference, limit: TextLimits.reference),
            ]
        }
    }

    private func matter(_ paper: MatterPaper) -> [Written] {
        let walked = (paper.walk?.findings ?? []).flatMap {
            [needed("findings", $0.text), Written(field: "reason", text: $0.reason)]
        }
        let paid = paper.cost.map { cost in
            [needed("what", cost.of)]
                + cost.parts.map { Written(field: "area", text: $0.area, limit: TextLimits.value) }
        }
        return [title(paper.title)] + dictionary("sources", paper.promise?.sources) + walked + (paid ?? [])
    }

    private func goal(_ goal: Goal) -> [Written] {
        [
            title(goal.text), Written(field: "level", text: goal.level, limit: TextLimits.value),
            Written(field: "indicator", text: goal.indicator?.name, limit: TextLimits.value),
            Written(field: "unit", text: goal.indicator?.unit, limit: TextLimits.value),
            Written(field: "source", text: goal.indicator?.source, limit: TextLimits.value),
            Written(field: "proposedIndicator", text: goal.proposedIndicator),
        ] + (goal.indicator?.measuredBy?.texts ?? []).map { Written(field: $0.field, text: $0.text) }
            + dictionary("criteria", goal.criteria)
    }

    private func title(_ text: String) -> Written {
        Written(field: "title", text: text, limit: TextLimits.value, isNeeded: true)
    }
    private func needed(_ field: String, _ text: String) -> Written {
        Written(field: field, text: text, isNeeded: true)
    }
    private func dictionary(_ field: String, _ words: [String: String]?) -> [Written] {
        (words ?? [:]).sorted { $0.key < $1.key }.flatMap {
            [Written(field: field, text: $0.key, limit: TextLimits.value), Written(field: field, text: $0.value)]
        }
    }
}
