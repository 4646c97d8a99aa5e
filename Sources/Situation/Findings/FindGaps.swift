import Intake
import Vocabulary

extension Drawing {
    /// What the picture does not show.
    var gaps: [PictureGap] {
        sources.flatMap(gaps) + silent.map { PictureGap.silent(reporter: $0) } + amounts + strands.flatMap(unknown)
            + categories
            + rateGaps + surveys.few + (surveys.rows.isEmpty && surveys.few.isEmpty ? [.noSurvey] : [])
    }

    private func gaps(_ used: SituationPicture.UsedSource) -> [PictureGap] {
        let (key, source) = (used.source.key, used.source)
        if source.counting == .published { return [.onlyPublished(source: key)] }
        var found: [PictureGap] = []
        if used.days == 0 {
            found.append(.sourceMissing(source: key))
        } else if used.days < period.days.days {
            found.append(.sourceInPart(source: key, days: used.days, of: period.days.days))
        }
        if used.isLate, let interval = source.interval {
            found.append(.sourceLate(source: key, latest: source.latest, interval: interval))
        }
        if monthly[source.strand] == nil, source.counting.bearsComparison, used.days > 0, used.compared < used.days {
            found.append(.comparedInPart(source: key, days: used.compared, of: used.days))
        }
        let unsettled = question.asOf.adding(days: -source.settling)
        if source.settling > 0, period.days.last > unsettled, used.days > 0 {
            found.append(.settling(source: key, days: source.settling))
        }
        if let span = spans[source.strand], used.days > 0, !span.sources.contains(key) {
            found.append(.notInSeries(source: key))
        }
        return found
    }

    private var amounts: [PictureGap] {
        monthly.sorted { $0.key < $1.key }.flatMap { _, counts in
            Set(counts.hidden.keys).union(counts.unknown.keys).sorted().map {
                .amountsMissing(source: $0, hidden: counts.hidden[$0] ?? 0, unknown: counts.unknown[$0] ?? 0)
            }
        }
    }

    private func unknown(_ picture: StrandPicture) -> [PictureGap] {
        guard let tally = tallies[picture.strand] else { return [] }
        let all = tally.total
        guard all > 0 else { return [] }
        func count(_ unknown: PictureSubject.Unknown) -> Int {
            picture.row(PictureSubject(unknown: unknown))?.count ?? 0
        }
        var found: [PictureGap] = []
        let (places, kinds, hours) = (count(.area), count(.category), all - tally.moments)
        if places > 0 { found.append(.withoutArea(strand: picture.strand, count: places, of: all)) }
        if kinds > 0 { found.append(.withoutCategory(strand: picture.strand, count: kinds, of: all)) }
        if hours > 0 { found.append(.withoutHour(strand: picture.strand, count: hours, of: all)) }
        return found
    }

    private var categories: [PictureGap] {
        let met = Set(strands.flatMap(\.categories).compactMap(\.subject.category))
        let renamed = axes.history.renamed.filter { met.contains($0.value) }.sorted { $0.key < $1.key }.map {
            PictureGap.categoryRenamed(category: $0.key, now: $0.value)
        }
        let begun = axes.history.begun.filter {
            met.contains($0.key) && !axes.history.covers($0.key, period.comparison)
        }
        return renamed
            + begun.sorted { $0.key < $1.key }.map { .categoryBegun(category: $0.key, on: $0.value) }
    }

    private var rateGaps: [PictureGap] {
        guard let some = rates.sorted(by: { $0.key < $1.key }).first(where: { $0.key.counting.bearsComparison })?.value
        else { return [] }
        var found: [PictureGap] = []
        if !some.missing.isEmpty { found.append(.residentsMissing(areas: some.missing)) }
        if !some.visitors.isEmpty { found.append(.visitors(areas: some.visitors)) }
        if let year = some.otherYear { found.append(.residentsOfYear(year: year)) }
        return found
    }

    /// The three parts of law 2023:196 section 4.
    func parts(hasFindings: Bool) -> [LawPart] {
        func has(_ counting: Counting) -> Bool {
            sources.contains { $0.source.counting == counting && $0.days > 0 }
        }
        let isAsked = !surveys.rows.isEmpty
        let mapping: [LawPart.Holding] = (has(.crimes) ? [.crimes] : []) + (has(.reports) ? [.reports] : [])
        let other: [LawPart.Holding] =
            (isAsked ? [.survey] : []) + (has(.faults) ? [.faults] : []) + (has(.walks) ? [.walks] : [])
            + (has(.published) ? [.published] : [])
        return [
            LawPart(part: .mapping, holds: mapping, lacks: (has(.crimes) ? [] : [.crimes]) + [.consequences]),
            LawPart(part: .information, holds: other, lacks: isAsked ? [] : [.survey]),
            LawPart(part: .analysis, holds: hasFindings ? [.findings] : [], lacks: [.analysis]),
        ]
    }
}

extension Tally {
    var total: Int { now.reduce(0) { $0 + Int($1) } }
}
