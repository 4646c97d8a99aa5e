extension Agreement {
    /// The places that something is counted in, as the text names them.
    package var places: [String] {
        var found: [String] = []
        for dimension in commitments.flatMap(\.dimensions) where dimension.per == .place {
            for place in dimension.values where !found.contains(place) { found.append(place) }
        }
        return found
    }
}
