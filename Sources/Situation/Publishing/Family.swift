import CrimeStatistics
import Vocabulary

/// All counts that can be put together by somebody who reads everything: those that are to be published, those that already were, and the counts that
/// stretch between the days of one and those of another.
struct Family {
    private(set) var counts: [CellName: Int] = [:]
    private(set) var sums: [Publication.Sum] = []
    /// Shown before: they cannot be hidden any more.
    private(set) var shown: Set<CellName> = []
    /// Counts that were published as another number than they have become, each with what it was.
    private(set) var revised: [Revised] = []
    /// What added up in each of the earlier publications.
    private let earlierSums: [[Publication.Sum]]
    private let newSums: Set<Publication.Sum>
    /// Nobody can say what they are, so nothing that hangs on them can be proven.
    private(set) var unprovable: Set<Strand> = []

    private let count: (CellName) -> Int?

    struct Revised {
        let name: CellName
        let was: Int
        let wasShown: Bool
        /// Which of the earlier publications.
        let publication: Int
    }

    /// - Parameter count: what a count is today.
    init(_ new: Publication, after earlier: [Publication], count: @escaping (CellName) -> Int?) {
        self.count = count
        for cell in new.cells { counts[cell.name] = cell.count }
        sums = new.sums
        newSums = Set(new.sums)
        earlierSums = earlier.map(\.sums)
        for (number, publication) in earlier.enumerated() {
            for cell in publication.cells { take(cell, of: number) }
            sums += publication.sums
        }
        sums = Array(Set(sums)).sorted { ($0.total, $0.parts.count) < ($1.total, $1.parts.count) }
        stretch()
    }

    private mutating func take(_ cell: Publication.Cell, of publication: Int) {
        // What is left of a total has no count of its own: it is what it was until it is told again.
        let recounted = cell.name.isLeftOver ? cell.count : count(cell.name)
        guard let now = counts[cell.name] ?? recounted else {
            unprovable.insert(cell.name.strand)
            return
        }
        counts[cell.name] = now
        if now == cell.count {
            if cell.isShown { shown.insert(cell.name) }
        } else {
            revised.append(
                Revised(name: cell.name, was: cell.count, wasShown: cell.isShown, publication: publication))
        }
    }

    /// Where the days of one count overlap those of another, both are made of the stretches between their ends.
    private mutating func stretch() {
        for (thread, names) in Dictionary(grouping: counts.keys, by: \.thread).sorted(by: { $0.key < $1.key }) {
            let ranges = Set(names.map(\.days))
            if names.contains(where: \.isLeftOver) { continue }
            guard ranges.contains(where: { one in ranges.contains { $0 != one && $0.overlaps(one) } }) else { continue }
            let name = { (days: DayRange) in CellName(thread.strand, thread.subject, days, thread.part) }
            let stretches = Self.stretches(ranges)
            for days in stretches where counts[name(days)] == nil {
                guard let number = count(name(days)) else {
                    unprovable.insert(thread.strand)
                    continue
                }
                counts[name(days)] = number
            }
            for days in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
                let parts = stretches.filter { $0 != days && days.contains($0.first) && days.contains($0.last) }
                if parts.count > 1 { sums.append(.init(total: name(days), parts: parts.map(name))) }
            }
        }
    }

    /// The shortest stretches that every range is made of.
    private static func stretches(_ ranges: Set<DayRange>) -> [DayRange] {
        let ends = Set(ranges.flatMap { [$0.first.dayNumber, $0.last.dayNumber + 1] }).sorted()
        return zip(ends, ends.dropFirst()).compactMap { first, next in
            DayRange(CivilDate(dayNumber: first), CivilDate(dayNumber: next - 1))
        }.filter { stretch in ranges.contains { $0.contains(stretch.first) } }
    }
}

extension Family {
    /// Which counts may be shown; nil for a strand where it cannot be proven.
    ///
    /// Counts that share no sum, however far apart, are judged by themselves.
    func shownCounts(_ policy: SuppressionPolicy) -> (shown: [CellName: Int], unsafe: Set<CellName>) {
        var shown: [CellName: Int] = [:]
        var unsafe: Set<CellName> = []
        for names in connected() {
            guard !names.contains(where: { unprovable.contains($0.strand) }),
                let cleared = try? clear(names, policy)
            else {
                unsafe.formUnion(names)
                continue
            }
            shown.merge(cleared) { first, _ in first }
        }
        return (shown, unsafe)
    }

    /// - Throws: what the suppression throws: more cells or sums than it takes, or sums that do not add up.
    private func clear(_ names: [CellName], _ policy: SuppressionPolicy) throws(StatisticsError) -> [CellName: Int] {
        var figures = Figures()
        var number: [CellName: Int] = [:]
        for name in names { number[name] = try figures.add(counts[name] ?? 0) }
        for sum in sums where number[sum.total] != nil {
            // A part that is not among the counts is nought in every publication that has the total.
            let parts = sum.parts.compactMap { number[$0] }
            guard let total = number[sum.total] else { continue }
            let sumOfParts = sum.parts.reduce(0) { $0 + (counts[$1] ?? 0) }
            // A sum of an earlier publication holds among what its counts were then; that is added below.
            if parts.isEmpty || (sumOfParts != counts[sum.total] && !newSums.contains(sum)) { continue }
            try figures.addSum(total, of: parts)
        }
        try addRevised(&figures, number)
        try figures.markPublished(names.filter(shown.contains).compactMap { number[$0] })
        let suppression = try Suppression(of: figures, policy: policy)
        guard suppression.isSafe else { throw .outOfRange("exposed", Double(suppression.exposed.count)) }
        var cleared: [CellName: Int] = [:]
        for (name, cell) in number { if let count = suppression.shown(cell) { cleared[name] = count } }
        return cleared
    }

    /// What was published as another number than it has become: what came since is a count too, for whoever has read both. What added up then still did.
    private func addRevised(_ figures: inout Figures, _ number: [CellName: Int]) throws(StatisticsError) {
        var then: [[CellName: Int]] = earlierSums.map { _ in [:] }
        for one in revised {
            guard let now = number[one.name], let count = counts[one.name] else { continue }
            let was = try figures.add(one.was)
            let apart = try figures.add(Int((count - one.was).magnitude))
            try figures.addSum(count > one.was ? now : was, of: [count > one.was ? was : now, apart])
            if one.wasShown { try figures.markPublished([was]) }
            then[one.publication][one.name] = was
        }
        for (sums, was) in zip(earlierSums, then) where !was.isEmpty {
            for sum in sums where was[sum.total] != nil || sum.parts.contains(where: { was[$0] != nil }) {
                let parts = sum.parts.compactMap { was[$0] ?? number[$0] }
                guard let total = was[sum.total] ?? number[sum.total], !parts.isEmpty else { continue }
                try figures.addSum(total, of: parts)
            }
        }
    }

    /// Counts in groups that share sums.
    private func connected() -> [[CellName]] {
        var parent: [CellName: CellName] = [:]
        func root(_ name: CellName) -> CellName {
            var name = name
            while let next = parent[name], next != name { name = next }
            return name
        }
        for name in counts.keys { parent[name] = name }
        for sum in sums where counts[sum.total] != nil {
            for part in sum.parts where counts[part] != nil { parent[root(part)] = root(sum.total) }
        }
        return Dictionary(grouping: counts.keys, by: root).values.map { $0.sorted() }.sorted {
            ($0.first?.description ?? "") < ($1.first?.description ?? "")
        }
    }
}

extension CellName: CustomStringConvertible {
    var description: String {
        [strand.name, subject.name, "\(days.first)/\(days.last)", part.name].joined(separator: "|")
    }
}
