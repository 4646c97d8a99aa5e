import CrimeStatistics
import Intake
import Vocabulary

// The rules by which findings are drafted; docs/situation.md states them for those who read the picture.
extension Drawing {
    /// What the picture may say, what is surest and largest first.
    var findings: [Finding] {
        let told = strands.filter { $0.strand.counting.bearsComparison }
        guard sources.contains(where: { $0.days > 0 }) || !surveys.rows.isEmpty else {
            return [Finding(.nothingTold, of: .all, nil, n: 0, support: .weak, sources: sources.map(\.source.key))]
        }
        let parts =
            changes(told) + weeks(told) + apart(told) + told.flatMap(patterns) + surveyFindings + silence
            + told.flatMap(unchanged)
        return parts
    }

    // MARK: More or fewer

    private func changes(_ strands: [StrandPicture]) -> [Finding] {
        let found = strands.flatMap { picture in
            ([picture.total] + picture.categories + picture.areas + picture.cells).compactMap { row -> Finding? in
                guard row.subject.unknown == nil, let one = row.comparison,
                    one.verdict == .increased || one.verdict == .decreased
                else { return nil }
                return finding(.change(comparison: one), row.subject, picture, n: one.now + one.before)
            }
        }
        return found.sorted { a, b in
            let (first, second) = (a.distance, b.distance)
            return first == second ? a.key < b.key : first > second
        }
    }

    /// The total without a certain change, and all that is too little to say anything of.
    private func unchanged(_ picture: StrandPicture) -> [Finding] {
        var found: [Finding] = []
        if let total = picture.total.comparison, total.verdict == .noCertainChange {
            found.append(
                finding(.noCertainChange(comparison: total), .all, picture, n: total.now + total.before, atBest: .some))
        }
        let few = ([picture.total] + picture.categories + picture.areas).filter {
            $0.subject.unknown == nil && $0.comparison?.verdict == .tooFew
        }
        if !few.isEmpty {
            let most = few.compactMap(\.comparison).map { $0.now + $0.before }.max() ?? 0
            let subjects = few.contains { $0.subject == .all } ? [.all] : few.map(\.subject)
            found.append(finding(.tooFew(subjects: subjects), .all, picture, n: most, atBest: .weak))
        }
        return found
    }

    // MARK: Weeks, hours, places

    private func weeks(_ strands: [StrandPicture]) -> [Finding] {
        strands.flatMap { picture in
            picture.weeks.compactMap { series -> Finding? in
                let over = series.points.filter(\.standsOut)
                guard !over.isEmpty else { return nil }
                let claim = WeeksOver(weeks: over, judged: series.judged)
                return finding(
                    .weeksOver(weeks: claim), series.subject, picture, n: over.reduce(0) { $0 + $1.count })
            }
        }
    }

    private func patterns(_ picture: StrandPicture) -> [Finding] {
        let peaks = (picture.rhythm?.peaks ?? []).filter(\.isSure).map {
            finding(.peak(peak: $0), $0.subject, picture, n: $0.events)
        }
        guard let places = picture.places, places.isGathered, let least = places.byChance?.first else { return peaks }
        let gathered = Gathered(
            half: places.half, places: places.places, events: places.events, leastByChance: least)
        return peaks + [finding(.gathered(places: gathered), .all, picture, n: places.events)]
    }

    // MARK: The parties' pictures beside each other

    private func apart(_ strands: [StrandPicture]) -> [Finding] {
        var found: [Finding] = []
        for (place, one) in strands.enumerated() {
            for other in strands[(place + 1)...] where one.strand.party != other.strand.party {
                found += directions(one, other) + shares(one, other)
            }
        }
        return found
    }

    private func directions(_ one: StrandPicture, _ other: StrandPicture) -> [Finding] {
        ([one.total] + one.categories + one.areas).compactMap { row in
            guard let mine = row.comparison, let theirs = other.row(row.subject)?.comparison else { return nil }
            switch (mine.verdict, theirs.verdict) {
            case (.increased, .decreased):
                return finding(
                    .directions(directions: .init(up: one.strand, down: other.strand, more: mine, fewer: theirs)),
                    row.subject, [one, other], n: min(mine.now + mine.before, theirs.now + theirs.before))
            case (.decreased, .increased):
                return finding(
                    .directions(directions: .init(up: other.strand, down: one.strand, more: theirs, fewer: mine)),
                    row.subject, [one, other], n: min(mine.now + mine.before, theirs.now + theirs.before))
            default: return nil
            }
        }
    }

    /// A difference of fewer points than this is not worth a word, however certain.
    private static let smallestPoints = 0.05

    /// Subjects that both count, each as a share of what has one: shares of categories among those with a category, of areas among those with an area.
    private func shares(_ one: StrandPicture, _ other: StrandPicture) -> [Finding] {
        let families: [[(PictureSubject, Int, Int)]] = [
            Self.common(one.categories, other.categories), Self.common(one.areas, other.areas),
        ]
        let compared = families.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
        let level = 1 - (1 - settings.level) / Double(max(1, compared))
        return families.flatMap { family -> [Finding] in
            let (all, others) = (family.reduce(0) { $0 + $1.1 }, family.reduce(0) { $0 + $1.2 })
            guard family.count > 1, all >= settings.fewestEvents, others >= settings.fewestEvents else { return [] }
            return family.compactMap { subject, mine, theirs in
                let (first, second) = (
                    Side(strand: one.strand, count: mine, total: all),
                    Side(strand: other.strand, count: theirs, total: others)
                )
                guard let apart = SharesApart(first, second, level: level, smallest: Self.smallestPoints) else {
                    return nil
                }
                return finding(.shares(shares: apart), subject, [one, other], n: min(all, others))
            }
        }
    }

    private static func common(_ rows: [CountRow], _ others: [CountRow]) -> [(PictureSubject, Int, Int)] {
        rows.compactMap { row in
            guard row.subject.unknown == nil, let mine = row.count, mine > 0,
                let theirs = others.first(where: { $0.subject == row.subject })?.count, theirs > 0
            else { return nil }
            return (row.subject, mine, theirs)
        }
    }

    // MARK: Surveys and silence

    private var surveyFindings: [Finding] {
        surveys.rows.compactMap { row in
            guard let change = row.change, change.excludes(0) else { return nil }
            let n = min(row.answers, row.answersBefore ?? 0)
            return Finding(
                .survey(row: row), of: PictureSubject(area: row.area), nil, n: n,
                support: n < settings.weakUnder ? .weak : .some, sources: [row.source])
        }
    }

    private var silence: [Finding] {
        let isWeek = period.horizon == .week
        let much = silent.filter { isWeek || Double($0.silent) > settings.silentShare * Double($0.weeks) }
        guard !much.isEmpty else { return [] }
        return [
            Finding(
                .silence(reporters: much), of: .all, nil, n: much.reduce(0) { $0 + $1.silent }, support: .some,
                sources: [])
        ]
    }

    // MARK: Support

    private func finding(
        _ claim: Claim, _ subject: PictureSubject, _ picture: StrandPicture, n: Int, atBest best: Support = .good
    ) -> Finding {
        let others = claim.verdict.map { agreeing(subject, $0, with: picture) } ?? []
        return Finding(
            claim, of: subject, picture.strand, n: n,
            support: max(best, support(n, [picture], isAgreed: !others.isEmpty)),
            sources: picture.sources + others.flatMap(\.sources))
    }

    /// A difference between two pictures is never good support for either.
    private func finding(_ claim: Claim, _ subject: PictureSubject, _ pictures: [StrandPicture], n: Int) -> Finding {
        Finding(
            claim, of: subject, nil, n: n, support: support(n, pictures, isAgreed: false),
            sources: pictures.flatMap(\.sources))
    }

    private func support(_ n: Int, _ pictures: [StrandPicture], isAgreed: Bool) -> Support {
        let keys = Set(pictures.flatMap(\.sources))
        let isMissing = sources.contains { keys.contains($0.source.key) && $0.isMissing }
        if n < settings.weakUnder || isMissing { return .weak }
        return isAgreed && n >= settings.goodFrom ? .good : .some
    }

    /// Other strands that say the same of the same, by their own interval and with enough events: independent, for nothing is in two of them.
    private func agreeing(
        _ subject: PictureSubject, _ verdict: PeriodComparison.Verdict, with picture: StrandPicture
    ) -> [StrandPicture] {
        strands.filter { other in
            guard other.strand != picture.strand, other.strand.counting.bearsComparison,
                let theirs = other.row(subject)?.comparison
            else { return false }
            return theirs.verdict == verdict && theirs.now + theirs.before >= settings.goodFrom
        }
    }
}

extension Finding {
    init(
        _ claim: Claim, of subject: PictureSubject, _ strand: Strand?, n: Int, support: Support, sources: [SourceKey]
    ) {
        self.claim = claim
        self.subject = subject
        self.strand = strand
        self.support = support
        self.n = n
        self.sources = sources
    }

    /// How far the nearer limit is from no change, in how many events it is.
    fileprivate var distance: Double {
        guard case .change(let one) = claim, let ratio = one.ratio else { return 0 }
        let expected = Double(one.before) * Double(one.daysNow) / Double(max(1, one.daysBefore))
        switch one.verdict {
        case .increased: return ((ratio.lower ?? 1) - 1) * max(expected, 1)
        case .decreased: return (1 - (ratio.upper ?? 1)) * expected
        default: return 0
        }
    }
}

extension Claim {
    /// The change it tells, when it tells one.
    var verdict: PeriodComparison.Verdict? {
        if case .change(let one) = self { one.verdict } else { nil }
    }
}

extension SharesApart {
    /// Nil when the interval holds no difference, or the difference is too small for a word.
    fileprivate init?(_ one: Side, _ other: Side, level: Double, smallest: Double) {
        guard let first = try? Proportion(one.count, of: one.total),
            let second = try? Proportion(other.count, of: other.total),
            let apart = try? ShareDifference(first, from: second, level: level),
            apart.estimate.excludes(0), apart.estimate.value.magnitude >= smallest
        else { return nil }
        if apart.estimate.value > 0 {
            self.init(larger: one, smaller: other, difference: Interval(apart.estimate))
        } else {
            guard let turned = try? ShareDifference(second, from: first, level: level) else { return nil }
            self.init(larger: other, smaller: one, difference: Interval(turned.estimate))
        }
    }
}
