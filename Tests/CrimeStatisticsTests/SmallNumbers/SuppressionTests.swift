import Testing

@testable import CrimeStatistics

@Suite("Small numbers that stay hidden")
struct SuppressionTests {
    static func policy(zero: Bool = true) throws -> SuppressionPolicy {
        try SuppressionPolicy(threshold: 5, showsZero: zero)
    }

    /// A town's incidents: most cells small or empty, as they are.
    static func randomRows(_ dice: inout StreamGenerator, rows: Int, columns: Int) -> [[Int]] {
        (0..<rows).map { _ in
            (0..<columns).map { _ in
                let size = Double.random(in: 0..<1, using: &dice)
                return Int(size * size * size * 60)
            }
        }
    }

    /// One small count in a table of large ones: its row and its column need a second hole, and they need a fourth where they meet.
    @Test func `One small count takes three others with it`() throws {
        var figures = Figures()
        let table = try figures.addTable([[3, 20, 30], [12, 14, 40], [50, 60, 70]])
        let found = try Suppression(of: figures, policy: Self.policy())
        #expect(found.isSafe)
        #expect(found.reasons[table.cells[0][0]] == .small)
        #expect(found.reasons.count { $0 == .partner } == 3)
        #expect(found.shown(table.cells[0][0]) == nil)
        #expect(found.shown(table.total) == 299)
        #expect(
            found.reading.swedish
                == "4 av 16 uppgifter visas inte: 1 är mindre än 5, 3 döljs för att de små inte ska gå att räkna ut.")
    }

    @Test func `Without small counts everything is shown`() throws {
        var figures = Figures()
        _ = try figures.addTable([[5, 0], [9, 12]])
        let found = try Suppression(of: figures, policy: Self.policy())
        #expect(found.isSafe)
        #expect(found.reasons.allSatisfy { $0 == nil })
        #expect(found.reading.english == "No count is below 5. All figures can be shown.")
    }

    /// The planted fault: hiding the small counts and nothing else, as tables often do.
    @Test func `The audit finds what hiding the small counts alone gives away`() throws {
        var figures = Figures()
        let table = try figures.addTable([[3, 20, 30], [12, 14, 40]])
        let policy = try Self.policy()
        let primary = figures.values.map { policy.isSmall($0) }
        #expect(Audit(figures, policy, hidden: primary).exposed() == [table.cells[0][0]])
        // Two in a row are not enough either: their columns give both away.
        var rowOnly = primary
        rowOnly[table.cells[0][1]] = true
        #expect(Audit(figures, policy, hidden: rowOnly).exposed() == [table.cells[0][0], table.cells[0][1]])
        // Four in a rectangle whose partners are 6 and 7 leave 3 only up to 3 + 6 − 1 = 8: enough. With partners 5 and 5 it could be at most 7.
        #expect(Audit(figures, policy, hidden: figures.values.map { _ in false }).exposed() == [table.cells[0][0]])
    }

    /// Every table of 2 × 2 inner cells up to 18 that gives the shown figures: some have the cell at the threshold or above, some at 1.
    @Test func `What is safe is safe against trying every table`() throws {
        var dice = StreamGenerator(seed: 40, stream: 0)
        var tried = 0
        for _ in 0..<40 {
            let rows = (0..<2).map { _ in (0..<2).map { _ in Int.random(in: 1...9, using: &dice) } }
            var figures = Figures()
            let table = try figures.addTable(rows)
            let found = try Suppression(of: figures, policy: Self.policy())
            guard found.isSafe, found.reasons.contains(.small) else { continue }
            tried += 1
            var (highest, lowest) = (figures.values, figures.values)
            for a in 1...18 {
                for b in 1...18 {
                    for c in 1...18 {
                        for d in 1...18 {
                            let all = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
                            let fits = all.indices.allSatisfy { found.shown($0) == nil || found.shown($0) == all[$0] }
                            guard fits else { continue }
                            for cell in all.indices {
                                highest[cell] = max(highest[cell], all[cell])
                                lowest[cell] = min(lowest[cell], all[cell])
                            }
                        }
                    }
                }
            }
            for cell in figures.values.indices {
                switch found.reasons[cell] {
                case .small:
                    #expect(highest[cell] >= 5 && lowest[cell] == 1, "\(rows), cell \(cell), total \(table.total)")
                case .partner: #expect(highest[cell] > lowest[cell])
                case nil: #expect(figures.values[cell] >= 5)
                }
            }
        }
        #expect(tried >= 10)
    }

    @Test func `Sparse tables in two kinds that share a margin are safe or refused`() throws {
        var dice = StreamGenerator(seed: 41, stream: 0)
        var safe = 0
        for _ in 0..<12 {
            var figures = Figures()
            let kinds = try figures.addTable(Self.randomRows(&dice, rows: 4, columns: 5))
            // The same areas by quarter: each area's total is the same count as in the first table.
            for total in kinds.rowTotals {
                var rest = figures.values[total]
                var parts: [Int] = []
                for _ in 0..<3 {
                    let part = Int.random(in: 0...rest, using: &dice)
                    parts.append(try figures.add(part))
                    rest -= part
                }
                parts.append(try figures.add(rest))
                try figures.addSum(total, of: parts)
            }
            let found = try Suppression(of: figures, policy: Self.policy())
            if found.isSafe { safe += 1 }
            #expect(found.isSafe == found.exposed.isEmpty)
            #expect(found.isSafe || figures.values.indices.allSatisfy { found.shown($0) == nil })
        }
        #expect(safe >= 10)
    }

    /// January and February are out; the sum January to March would give March, which is 2.
    @Test func `A later sum may not give a count away by subtraction`() throws {
        var figures = Figures()
        let months = [try figures.add(20), try figures.add(15), try figures.add(2)]
        let quarter = try figures.addTotal(of: months)
        try figures.markPublished([months[0], months[1]])
        let found = try Suppression(of: figures, policy: Self.policy())
        #expect(found.isSafe)
        #expect(found.reasons[months[2]] == .small)
        #expect(found.reasons[quarter] == .partner)
        // With the quarter out as well nothing can be done.
        try figures.markPublished([quarter])
        let late = try Suppression(of: figures, policy: Self.policy())
        #expect(!late.isSafe)
        #expect(late.exposed == [months[2]])
        #expect(late.shown(months[0]) == nil)
        #expect(late.reading.swedish.hasPrefix("Uppgifterna kan inte publiceras så: 1 litet antal går att räkna ut."))
        #expect(late.reading.english.hasPrefix("The figures cannot be published like this: 1 count can be worked out."))
    }

    @Test func `Zero is hidden as a small count when the policy says so`() throws {
        var figures = Figures()
        let table = try figures.addTable([[0, 20, 30], [12, 14, 40], [50, 60, 70]])
        let found = try Suppression(of: figures, policy: Self.policy(zero: false))
        #expect(found.isSafe)
        #expect(found.reasons[table.cells[0][0]] == .small)
        #expect(try Suppression(of: figures, policy: Self.policy()).shown(table.cells[0][0]) == 0)
    }

    @Test func `Rows in another order, and an empty row more, are as safe`() throws {
        var dice = StreamGenerator(seed: 42, stream: 0)
        for _ in 0..<6 {
            let rows = Self.randomRows(&dice, rows: 4, columns: 4)
            for other in [rows, Array(rows.reversed()), rows + [[0, 0, 0, 0]]] {
                var figures = Figures()
                _ = try figures.addTable(other)
                #expect(try Suppression(of: figures, policy: Self.policy()).isSafe)
            }
        }
    }

    @Test func `A change that breaks a sum is no proof`() throws {
        var figures = Figures()
        let table = try figures.addTable([[3, 20], [12, 14]])
        let alternatives = Alternatives(figures: figures, least: 1)
        let costs = [Double?](repeating: 1, count: figures.values.count)
        let change = try #require(alternatives.change(table.cells[0][0], by: 2, costs: costs))
        #expect(alternatives.holds(change, table.cells[0][0], 2, costs))
        var broken = change
        broken[table.cells[1][1]] += 1
        #expect(!alternatives.holds(broken, table.cells[0][0], 2, costs))
        var negative = [Int](repeating: 0, count: figures.values.count)
        negative[table.cells[0][0]] = -3
        #expect(!alternatives.holds(negative, table.cells[0][0], -3, costs))
    }

    // MARK: hostile input

    @Test func `Figures that are none are refused`() throws {
        var figures = Figures()
        #expect(throws: StatisticsError.empty("figures")) { try Suppression(of: figures, policy: Self.policy()) }
        #expect(throws: StatisticsError.negative("count", at: 0)) { try figures.add(-1) }
        #expect(throws: StatisticsError.outOfRange("count", Double(Int.max))) { try figures.add(.max) }
        #expect(throws: StatisticsError.empty("rows")) { try figures.addTable([]) }
        #expect(throws: StatisticsError.empty("rows")) { try figures.addTable([[]]) }
        #expect(throws: StatisticsError.lengths("rows", expected: 2, found: 1)) {
            try figures.addTable([[1, 2], [3]])
        }
        let (one, two) = (try figures.add(7), try figures.add(8))
        #expect(throws: StatisticsError.outOfRange("total", 8)) { try figures.addSum(two, of: [one]) }
        #expect(throws: StatisticsError.outOfRange("parts", 2)) { try figures.addTotal(of: [one, one]) }
        #expect(throws: StatisticsError.outOfRange("cell", 99)) { try figures.addTotal(of: [99]) }
        #expect(throws: StatisticsError.empty("parts")) { try figures.addTotal(of: []) }
        #expect(throws: StatisticsError.outOfRange("cell", -1)) { try figures.markPublished([-1]) }
        #expect(throws: StatisticsError.outOfRange("threshold", 1)) { try SuppressionPolicy(threshold: 1) }
        let found = try Suppression(of: figures, policy: Self.policy())
        #expect(found.shown(-1) == nil)
        #expect(found.shown(999) == nil)
    }

    @Test func `A single small count, and a table of nothing but small counts, are answered`() throws {
        var one = Figures()
        _ = try one.add(3)
        #expect(try Suppression(of: one, policy: Self.policy()).isSafe)
        var small = Figures()
        let table = try small.addTable([[1, 2], [1, 1]])
        let found = try Suppression(of: small, policy: Self.policy())
        #expect(found.shown(table.cells[0][0]) == nil)
        #expect(found.reasons.allSatisfy { $0 != nil } || !found.isSafe)
    }
}
