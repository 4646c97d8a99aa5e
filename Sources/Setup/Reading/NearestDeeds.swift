/// Which deed each word for time of a sentence stands nearest to.
///
/// Of the deeds on one side the nearest is enough to look at: what parts a time from it parts it from those behind it too.
/// So the work grows with the sentence, however many deeds and times somebody has put into one.
struct NearestDeeds {
    private let deeds: [SentenceFindings.Deed]
    /// How many conjunctions stand before each word.
    private let conjunctions: [Int]
    /// By the place of the deed.
    private(set) var times: [Int: [SentenceFindings.Time]] = [:]

    init(_ found: SentenceFindings) {
        deeds = found.deeds.filter { $0.at > found.modal?.at ?? -1 }.sorted { $0.at < $1.at }
        var count = 0
        conjunctions =
            [0]
            + found.tokens.map { token in
                if token.word == "och" || token.word == "samt" { count += 1 }
                return count
            }
        for time in found.times {
            if let deed = nearest(to: time) { times[deed.at, default: []].append(time) }
        }
    }

    private func nearest(to time: SentenceFindings.Time) -> SentenceFindings.Deed? {
        var (low, high) = (0, deeds.count)
        while low < high {
            let middle = (low + high) / 2
            if deeds[middle].at < time.range.upperBound { low = middle + 1 } else { high = middle }
        }
        let around = [low - 1, low].filter(deeds.indices.contains).map { deeds[$0] }
        return around.min { distance($0, time) < distance($1, time) }
    }

    private func distance(_ deed: SentenceFindings.Deed, _ time: SentenceFindings.Time) -> Int {
        let isAfter = deed.at >= time.range.upperBound
        let between =
            isAfter ? time.range.upperBound..<deed.at : min(deed.end, time.range.lowerBound)..<time.range.lowerBound
        // *Revideras vid behov och följs upp årligen*: a conjunction ends what is said of the first.
        let isParted = conjunctions[between.upperBound] > conjunctions[between.lowerBound]
        let steps = isAfter ? 2 * between.count + 1 : 2 * between.count
        return isParted ? steps + 100 : steps
    }
}
