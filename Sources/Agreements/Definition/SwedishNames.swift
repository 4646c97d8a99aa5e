import Vocabulary

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
        return names + written
    }

    /// As they stand inside sentences: posts, units and bodies written small, and what sets a commitment going where its
    /// English reading cites the text. Only words with Swedish letters: *region* is English too.
    private var written: [String] {
        let members = posts.map(\.name) + units.map(\.name) + bodies.map(\.name)
        let small = members.map { $0.prefix(1).lowercased() + $0.dropFirst() }
        let cited = commitments.compactMap { commitment in
            commitment.event.flatMap { commitment.reading.en.contains($0.sv) ? $0.sv : nil }
        }
        return (small + cited).filter { name in name.contains { "åäöÅÄÖ".contains($0) } }
    }
}
