package import Agreements
import Vocabulary

extension Wording {
    /// How often, for whom and how strongly: `minst 2 gånger per termin och ort (Lomma, Bjärred)`.
    package func cadence(_ commitment: Commitment) -> String {
        cadence(commitment) { dimension in
            switch dimension.per {
            // Their keys are for files; only the agreement has their names.
            case .party, .recipient, .area: []
            case .place, .grade, .district: dimension.values
            }
        }
    }

    /// The same, with recipients, parties and focus areas by name.
    package func cadence(_ commitment: Commitment, in agreement: Agreement) -> String {
        cadence(commitment) { dimension in
            dimension.per == .grade ? dimension.values : dimension.values.map { word($0, dimension.per, in: agreement) }
        }
    }

    private func cadence(_ commitment: Commitment, names: (Commitment.Dimension) -> [String]) -> String {
        let cadence = commitment.cadence
        var text = main(cadence.main, event: commitment.event)
        for dimension in commitment.dimensions { text += per(dimension.per, names(dimension), cadence.main) }
        text += about(cadence.main)
        if let except = cadence.except {
            text += say(" utom under \(localName(except))", " except \(localName(except))")
        }
        text += strengthAdded(cadence)
        if cadence.alsoWhenNeeded { text += say(", och även när det behövs", ", and also when needed") }
        return text
    }

    /// The same of a cadence that no commitment has yet; an event in the words it was given.
    package func cadence(_ cadence: Cadence) -> String {
        var text = main(cadence.main, event: nil)
        for per in cadence.per { text += self.per(per, [], cadence.main) }
        text += about(cadence.main)
        if let except = cadence.except {
            text += say(" utom under \(localName(except))", " except \(localName(except))")
        }
        text += strengthAdded(cadence)
        if cadence.alsoWhenNeeded { text += say(", och även när det behövs", ", and also when needed") }
        return text
    }

    private func main(_ main: Cadence.Main, event: Bilingual?) -> String {
        switch main {
        case .inEach(let unit, 1, false): every(unit)
        case .inEach(let unit, let count, let atLeast): times(count, atLeast: atLeast, unit)
        case .steps(let count, let unit, let from):
            everyNth(count, unit) + (from.map { say(", räknat från \(day($0))", ", counted from \(day($0))") } ?? "")
        case .rolling(let months):
            say("senast \(months) månader efter förra gången", "no later than \(months) months after the last time")
        case .about(let unit): every(unit)
        case .before(let names):
            say("varje år före \(list(names.map(localName)))", "every year before \(list(names.map(localName)))")
        case .from(let names):
            say(
                "varje år från \(list(names.map(localName))) till årets slut",
                "every year from \(list(names.map(localName))) to the end of the year")
        case .once(let once): words(once)
        case .onEvent: event?[language] ?? say("vid en viss händelse", "on a certain event")
        case .regularly: say("regelbundet, utan angivet intervall", "regularly, with no interval stated")
        case .ongoing: say("löpande", "ongoing")
        case .whenNeeded: say("när det behövs", "when needed")
        }
    }

    private func about(_ main: Cadence.Main) -> String {
        switch main {
        case .about(.month): say(", för månaden innan", ", for the month before")
        case .about: say(", för året innan", ", for the year before")
        default: ""
        }
    }

    private func every(_ unit: Cadence.PeriodUnit) -> String {
        switch unit {
        case .week: say("varje vecka", "every week")
        case .month: say("varje månad", "every month")
        case .term: say("varje termin", "every term")
        case .year: say("varje år", "every year")
        case .schoolYear: say("varje läsår", "every school year")
        }
    }

    private func times(_ count: Int, atLeast: Bool, _ unit: Cadence.PeriodUnit) -> String {
        let times = self.count(count, ("gång", "time"), ("gånger", "times"))
        return say(
            "\(atLeast ? "minst " : "")\(times) per \(one(unit))",
            "\(atLeast ? "at least " : "")\(times) per \(one(unit))")
    }

    func one(_ unit: Cadence.PeriodUnit) -> String {
        switch unit {
        case .week: say("vecka", "week")
        case .month: say("månad", "month")
        case .term: say("termin", "term")
        case .year: say("år", "year")
        case .schoolYear: say("läsår", "school year")
        }
    }

    private func everyNth(_ count: Int, _ unit: Cadence.StepUnit) -> String {
        guard count > 1 else {
            return switch unit {
            case .week: every(.week)
            case .month: every(.month)
            case .year: every(.year)
            }
        }
        let isNeuter = unit == .year
        let words =
            switch unit {
            case .week: (sv: "vecka", en: "weeks")
            case .month: (sv: "månad", en: "months")
            case .year: (sv: "år", en: "years")
            }
        if count == 2 { return say("\(isNeuter ? "vartannat" : "varannan") \(words.sv)", "every 2 \(words.en)") }
        return say("\(isNeuter ? "vart" : "var") \(ordinal(count)) \(words.sv)", "every \(count) \(words.en)")
    }

    /// From the third on, in Swedish: `tredje`, `13:e`, `21:a`.
    func ordinal(_ number: Int) -> String {
        let words = "tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte".split(separator: " ")
        if words.indices.contains(number - 3) { return String(words[number - 3]) }
        let isFirstOrSecond = [1, 2].contains(number % 10) && ![11, 12].contains(number % 100)
        return "\(number):\(isFirstOrSecond ? "a" : "e")"
    }

    private func words(_ once: Cadence.Once) -> String {
        switch once {
        case .undated: say("en gång, utan angiven dag", "once, with no day stated")
        case .during(let when):
            when.precision == .day
                ? say("en gång, \(date(when))", "once, on \(date(when))")
                : say("en gång, under \(date(when))", "once, during \(date(when))")
        case .by(let when): say("en gång, senast \(date(when))", "once, no later than \(date(when))")
        case .afterPeriod: say("en gång, när överenskommelsen har gått ut", "once, when the agreement has ended")
        }
    }

    private func per(_ per: Cadence.Per, _ names: [String], _ main: Cadence.Main) -> String {
        let named = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
        if case .inEach(_, let count, let atLeast) = main, count > 1 || atLeast {
            return say(" och \(one(per))\(named)", " and \(one(per))\(named)")
        }
        return say(" för varje \(one(per))\(named)", " for each \(one(per))\(named)")
    }

    func one(_ per: Cadence.Per) -> String {
        switch per {
        case .place: say("ort", "place")
        case .grade: say("årskurs", "grade")
        case .party: say("part", "party")
        case .recipient: say("mottagare", "recipient")
        case .area: say("fokusområde", "focus area")
        case .district: say("stadsdel", "district")
        }
    }

    private func strengthAdded(_ cadence: Cadence) -> String {
        switch cadence.strength {
        case .must: ""
        case .should: say(" (bör)", " (should)")
        case .aim: say(" (strävan)", " (aim)")
        case .whenPossible:
            cadence.whenSuitable
                ? say(", när det är möjligt och lämpligt", ", when possible and suitable")
                : say(", när det är möjligt", ", when possible")
        case .whenNeeded: say(", när det behövs", ", when needed")
        }
    }

    /// How strongly something is promised: `ska`, `bör`, `när det är möjligt`.
    package func strength(_ strength: Cadence.Strength) -> String {
        switch strength {
        case .must: say("ska", "must")
        case .should: say("bör", "should")
        case .aim: say("strävan", "aim")
        case .whenPossible: say("när det är möjligt", "when possible")
        case .whenNeeded: say("när det behövs", "when needed")
        }
    }
}
