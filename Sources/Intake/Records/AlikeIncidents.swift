package import Vocabulary

/// What is looked at to tell whether two have told of the same thing.
package struct ToldIncident: Hashable, Sendable {
    package let number: Int
    package let category: CategoryKey?
    package let area: AreaKey?
    package let place: String?
    package let time: PlainTime
    /// The source, or the organisation that reported it.
    package let teller: String

    package init(
        number: Int, category: CategoryKey?, area: AreaKey?, place: String?, time: PlainTime, teller: String
    ) {
        self.number = number
        self.category = category
        self.area = area
        self.place = place
        self.time = time
        self.teller = teller
    }
}

/// Minutes between two times that may still be the same event.
package let alikeMinutes = 120

/// Which of these may be the same event: each number with the earlier ones that it may be the same as.
///
/// The same category, the same place (or, where one of them names no place, the same area), times that overlap or lie within two hours,
/// and told by another. Nothing is put together by this: people are asked.
package func alikeIncidents(_ told: [ToldIncident]) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for group in Dictionary(grouping: told.filter { $0.category != nil }, by: \.category).values {
        let ordered = group.sorted { ($0.time.first, $0.number) < ($1.time.first, $1.number) }
        // Those that began earlier and may still be going on; a span of many days keeps its place.
        var open: [ToldIncident] = []
        for one in ordered {
            open.removeAll { $0.time.last + alikeMinutes < one.time.first }
            for other in open where isAlike(one, other) {
                found[max(one.number, other.number), default: []].append(min(one.number, other.number))
            }
            open.append(one)
        }
    }
    return found.mapValues { $0.sorted() }
}

/// Time is known to be near enough.
private func isAlike(_ a: ToldIncident, _ b: ToldIncident) -> Bool {
    guard a.teller != b.teller else { return false }
    if let here = a.place, let there = b.place { return plainWords(here) == plainWords(there) }
    return a.area != nil && a.area == b.area
}
