package import Agreements
package import Situation
import Vocabulary

extension Wording {
    /// A finding in a sentence or two, with its interval: what a person may leave as it stands, or write anew.
    package func finding(_ finding: Finding, in picture: SituationPicture, of agreement: Agreement) -> String {
        let subject = subject(finding.subject, in: picture.names)
        let counting = finding.strand?.counting ?? .reports
        switch finding.claim {
        case .change(let comparison):
            return "\(subject): \(change(comparison, counting, than: self.comparison(picture.period)))"
        case .noCertainChange(let comparison):
            return "\(subject): \(unchanged(comparison, counting))"
        case .tooFew(let subjects): return tooFew(subjects, counting, picture.names, picture.period)
        case .weeksOver(let weeks): return "\(subject): \(over(weeks, counting))"
        case .peak(let peak): return "\(subject): \(self.peak(peak, counting))"
        case .gathered(let places): return gathered(places, counting)
        case .shares(let shares): return "\(subject): \(apart(shares, of: agreement))"
        case .directions(let apart): return "\(subject): \(directions(apart, of: agreement))"
        case .silence(let reporters): return silence(reporters)
        case .survey(let row): return survey(row, in: picture.names)
        case .nothingTold: return nothingTold
        }
    }

    // MARK: More or fewer

    /// - Parameter than: what it is compared with, in words.
    func change(_ one: PeriodComparison, _ counting: Counting, than: String) -> String {
        "\(told(one, counting, than)) \(size(one))"
    }

    private func told(_ one: PeriodComparison, _ counting: Counting, _ than: String) -> String {
        let isMore = one.verdict == .increased
        let (before, now) = (number(one.before), number(one.now))
        let than = one.isWhole ? than : "\(than) \(onComparableDays)"
        return say(
            "\(isMore ? "fler" : "färre") \(counted(counting)) jämfört med \(than), från \(before) till \(now).",
            "\(isMore ? "more" : "fewer") \(counted(counting)) compared with \(than), from \(before) to \(now).")
    }

    /// A percentage of few events says more than there is: then only the limits are told, as how many times as many.
    private func size(_ one: PeriodComparison) -> String {
        let limits = limits(one.ratio?.lower, one.ratio?.upper, decimals: decimals(one))
        guard one.before >= PictureSettings().percentFrom, let value = one.ratio?.value, let limits else {
            let between = times(one.ratio).map { " (\($0))" } ?? ""
            return say(
                "Skillnaden är större än slumpen ger\(between).",
                "The difference is larger than chance gives\(between).")
        }
        let words = timesAsMany(value, decimals: decimals(one))
        return say("Det är \(words) (\(limits)).", "That is \(words) (\(limits)).")
    }

    /// `mellan 2,6 och 25 gånger så många`; nil where something does not bound it.
    private func times(_ ratio: Interval?) -> String? {
        guard let lower = ratio?.lower, let upper = ratio?.upper else { return nil }
        let (low, high) = (number(lower, decimals: lower < 20 ? 1 : 0), number(upper, decimals: upper < 20 ? 1 : 0))
        return say("mellan \(low) och \(high) gånger så många", "between \(low) and \(high) times as many")
    }

    func unchanged(_ one: PeriodComparison, _ counting: Counting) -> String {
        let days = one.isWhole ? "" : " " + onComparableDays
        let counts = say(
            "\(number(one.now, of: counting)) mot \(number(one.before))\(days).",
            "\(number(one.now, of: counting)) against \(number(one.before))\(days).")
        if let small = small(one) {
            return counts + " "
                + say("Skillnaden är säker men liten: \(small).", "The difference is certain but small: \(small).")
        }
        let interval = limits(one.ratio?.lower, one.ratio?.upper, decimals: 0).map { " (\($0))" } ?? ""
        return counts + " "
            + say(
                "Ingen säker förändring. Skillnaden kan bero på slumpen\(interval).",
                "No certain change. The difference may be due to chance\(interval).")
    }

    /// `6 % fler (mellan 2 % fler och 11 % fler)`: a change that is not called one only for being small; nil when it may be none at all.
    func small(_ one: PeriodComparison) -> String? {
        guard one.verdict == .noCertainChange, let ratio = one.ratio, ratio.excludes(1), let value = ratio.value else {
            return nil
        }
        let words = timesAsMany(value, decimals: decimals(one))
        return limits(ratio.lower, ratio.upper, decimals: decimals(one)).map { "\(words) (\($0))" } ?? words
    }

    /// Whole per cents, unless a limit that leaves out no change would then be told as none.
    private func decimals(_ one: PeriodComparison) -> Int {
        let near = min(((one.ratio?.lower ?? 0) - 1).magnitude, ((one.ratio?.upper ?? 9) - 1).magnitude)
        return near >= 0.005 ? 0 : near >= 0.0005 ? 1 : 2
    }

    func tooFew(
        _ subjects: [PictureSubject], _ counting: Counting, _ names: SituationPicture.Names, _ period: PicturePeriod
    ) -> String {
        let than = comparison(period)
        if subjects.contains(.all) {
            return say(
                "För få \(counted(counting)) för att jämföra med \(than).",
                "Too few \(counted(counting)) to compare with \(than).")
        }
        let named = subjects.prefix(6).map { subject($0, in: names) }
        let rest = subjects.count - named.count
        let all = named + (rest > 0 ? [say("\(rest) till", "\(rest) more")] : [])
        return say(
            "För få \(counted(counting)) för att jämföra med \(than): \(list(all)).",
            "Too few \(counted(counting)) to compare with \(than): \(list(all)).")
    }

    // MARK: Weeks, hours, places

    private func over(_ weeks: WeeksOver, _ counting: Counting) -> String {
        if weeks.weeks.count == 1, weeks.judged <= 1, let week = weeks.weeks.first { return usual(week, counting) }
        let named = weeks.weeks.prefix(5).map { week in
            let most = week.most.map {
                say(", högst \(number($0)) en vanlig vecka", ", at most \(number($0)) in an ordinary week")
            }
            return "\(self.week(ISOWeek(of: week.monday))) (\(number(week.count))\(most ?? ""))"
        }
        let rest = weeks.weeks.count - named.count
        let all = list(named + (rest > 0 ? [say("\(rest) till", "\(rest) more")] : []))
        let isOne = weeks.weeks.count == 1
        return say(
            "\(weeks.weeks.count) av \(weeks.judged) veckor låg över det vanliga: \(all).",
            "\(weeks.weeks.count) of \(weeks.judged) weeks \(isOne ? "was" : "were") above the usual: \(all).")
    }

    /// A week beside an ordinary one: `15 rapporter. Väntat är omkring 2, och högst 7 en vanlig vecka.`
    package func usual(_ week: WeekSeries.Point, _ counting: Counting) -> String {
        let count = number(week.count, of: counting)
        guard let expected = week.expected, let most = week.most else {
            return say("\(count). Veckan går inte att bedöma.", "\(count). The week cannot be judged.")
        }
        let usual = number(expected, decimals: expected < 9.95 ? 1 : 0)
        return say(
            "\(count). Väntat är omkring \(usual), och högst \(number(most)) en vanlig vecka.",
            "\(count). About \(usual) is expected, and at most \(number(most)) in an ordinary week.")
    }

    private func peak(_ peak: Rhythm.Peak, _ counting: Counting) -> String {
        let share = percent(peak.share.value ?? 0)
        let (low, high) = (percent(peak.share.lower ?? 0), percent(peak.share.upper ?? 1))
        let (time, even) = (hours(from: peak.firstHour, peak.hours), percent(peak.even, decimals: 1))
        return say(
            "flest \(counted(counting)) kommer \(time): \(share) (mellan \(low) och \(high)), mot \(even) om alla timmar vore lika.",
            "most \(counted(counting)) fall on \(time): \(share) (between \(low) and \(high)), against \(even) were all hours alike."
        )
    }

    private func gathered(_ places: Gathered, _ counting: Counting) -> String {
        let events = number(places.events, of: counting)
        return say(
            "\(number(places.half)) av \(number(places.places)) platser har minst hälften av \(events). Hade slumpen ensam fördelat dem hade det krävts minst \(number(places.leastByChance)).",
            "\(number(places.half)) of \(number(places.places)) places \(places.half == 1 ? "has" : "have") at least half of \(events). Had chance alone spread them, it would have taken at least \(number(places.leastByChance))."
        )
    }

    // MARK: The parties' pictures

    private func apart(_ shares: SharesApart, of agreement: Agreement) -> String {
        func part(_ side: Side) -> String {
            let share = percent(Double(side.count) / Double(max(1, side.total)))
            return say(
                "\(share) av \(theStrand(side.strand, in: agreement)) (\(number(side.count)) av \(number(side.total)))",
                "\(share) of \(theStrand(side.strand, in: agreement)) (\(number(side.count)) of \(number(side.total)))")
        }
        let points = points(shares.difference, scale: 100)
        return say(
            "\(part(shares.larger)) men \(part(shares.smaller)). \(points)",
            "\(part(shares.larger)) but \(part(shares.smaller)). \(points)")
    }

    /// `Skillnaden är 10 procentenheter (mellan 6 och 14).`
    func points(_ interval: Interval, scale: Double = 1) -> String {
        // A limit that leaves out no difference is not rounded into one that does not.
        let near = [interval.lower, interval.upper].compactMap { $0 }.map { ($0 * scale).magnitude }.min() ?? 1
        let decimals = near >= 0.5 || near == 0 ? 0 : near >= 0.05 ? 1 : 2
        func told(_ value: Double?) -> String { number((value ?? 0) * scale, decimals: decimals) }
        let (value, low, high) = (told(interval.value), told(interval.lower), told(interval.upper))
        let isOne = value == "1" || value == "\u{2212}1"
        return say(
            "Skillnaden är \(value) \(isOne ? "procentenhet" : "procentenheter") (mellan \(low) och \(high)).",
            "The difference is \(value) percentage \(isOne ? "point" : "points") (between \(low) and \(high)).")
    }

    private func directions(_ apart: DirectionsApart, of agreement: Agreement) -> String {
        func part(_ strand: Strand, _ one: PeriodComparison) -> String {
            say(
                "\(theStrand(strand, in: agreement)) (från \(number(one.before)) till \(number(one.now)))",
                "\(theStrand(strand, in: agreement)) (from \(number(one.before)) to \(number(one.now)))")
        }
        let days = apart.more.isWhole && apart.fewer.isWhole ? "" : ", " + onComparableDays
        return say(
            "fler i \(part(apart.up, apart.more)) men färre i \(part(apart.down, apart.fewer))\(days).",
            "more in \(part(apart.up, apart.more)) but fewer in \(part(apart.down, apart.fewer))\(days).")
    }

    // MARK: Silence and surveys

    func silence(_ reporters: [SilentReporter]) -> String {
        let named = reporters.map { one in
            say(
                "\(one.name) (\(one.silent) av \(one.weeks) veckor)",
                "\(one.name) (\(one.silent) of \(one.weeks) weeks)")
        }
        return say(
            "Har varken rapporterat eller sagt att inget har hänt: \(list(named)).",
            "Neither reported nor said that nothing had happened: \(list(named)).")
    }

    func survey(_ row: SurveyRow, in names: SituationPicture.Names) -> String {
        let about = [quoted(row.question), row.answer, row.area.map(names.area), row.group].compactMap { $0 }
            .joined(separator: ", ")
        let now = figure(row.now, ofAnswer: row.answer)
        let answers = count(row.answers, ("svar", "answer"), ("svar", "answers"))
        guard let before = row.before, let change = row.change else { return "\(about): \(now) (\(answers))." }
        let earlier = figure(before, ofAnswer: row.answer)
        let head = say(
            "\(about): \(now) (\(answers)), \(earlier) förra gången.",
            "\(about): \(now) (\(answers)), \(earlier) the time before.")
        guard change.excludes(0) else {
            return head + " " + say("Ingen säker förändring.", "No certain change.")
        }
        return head + " " + points(change, scale: 1)
    }

    var nothingTold: String {
        say(
            "Underlag saknas för perioden. Läs in uppgifter, eller välj en annan period.",
            "There is nothing to draw a picture from for the period. Read in data, or choose another period.")
    }
}
