extension Agreement {
    /// Names of the agreement's own that stay Swedish in every language: of parties, posts, bodies, organisations,
    /// places, headings, models and documents.
    package var swedishNames: [String] {
        var names = parties.map(\.name) + units.map(\.name) + units.compactMap(\.short) + posts.map(\.name)
        names += bodies.map(\.name) + headings + rules.process.map(\.name) + rules.terms.map(\.term)
        names += commitments.flatMap { $0.dimensions.flatMap(\.values) + $0.cadence.localNames + [$0.title.sv] }
        names += rules.areas.map(\.title.sv) + rules.documents.map(\.title.sv) + [title, short]
        names += (rules.abbreviations?.explained ?? []).flatMap { [$0.short, $0.long] }
        names += (rules.notRegulated?.topics ?? []).filter { $0.en == nil }.map(\.sv)
        names += rules.sources.map(\.title.sv)
        return names
    }
}
