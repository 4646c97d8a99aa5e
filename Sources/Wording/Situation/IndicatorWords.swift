package import Agreements
package import Collaboration
package import Situation
import Vocabulary

// What a goal is measured by, and what the evidence says of it, in words. What was agreed stands beside it, and nothing here says why.

extension Wording {
    /// What is counted or asked: `Rapporter från Burlövs kommun: Klotter`, `”Otrygg”, Ja`. Names that the parties decided stay as they are in both languages.
    package func indicator(_ indicator: Indicator, in names: SituationPicture.Names, of agreement: Agreement) -> String
    {
        switch indicator {
        case .count(let strand, let subject):
            let of = self.subject(subject, in: names)
            return "\(self.strand(strand, in: agreement)): \(subject == .all ? lowered(of) : of)"
        case .survey(_, let question, let answer, let area, let group):
            return [quoted(question), answer, area.map(names.area), group].compactMap { $0 }.joined(separator: ", ")
        }
    }

    private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// `41 rapporter (mellan 30 och 55)`, `34 % (mellan 25 % och 44 %, 100 svar)`.
    package func value(_ value: IndicatorValue, of indicator: Indicator) -> String {
        switch indicator {
        case .count(let strand, _):
            let counted = number(value.n, of: strand.counting)
            guard let lower = value.interval?.lower, let upper = value.interval?.upper else { return counted }
            let (low, high) = (number(lower, decimals: 0), number(upper, decimals: 0))
            return say("\(counted) (mellan \(low) och \(high))", "\(counted) (between \(low) and \(high))")
        case .survey(_, _, let answer, _, _):
            let answers = count(value.n, ("svar", "answer"), ("svar", "answers"))
            let share = figure(value.value, ofAnswer: answer)
            guard answer != nil, let lower = value.interval?.lower, let upper = value.interval?.upper else {
                return "\(share) (\(answers))"
            }
            let (low, high) = (percent(lower / 100), percent(upper / 100))
            return say(
                "\(share) (mellan \(low) och \(high), \(answers))", "\(share) (between \(low) and \(high), \(answers))")
        }
    }

    /// When a value is from and how much of that time it is of: `1 april 2024–31 mars 2025, underlag för 214 av 365 dagar`.
    package func time(of value: IndicatorValue) -> String {
        let days = range(value.period)
        guard !value.isWhole else { return days }
        let (told, all) = (number(value.days), number(value.period.days))
        return say("\(days), underlag för \(told) av \(all) dagar", "\(days), told about \(told) of \(all) days")
    }

    /// What may be said of the difference, in whole sentences, with its interval; else why nothing may be said.
    package func difference(_ reading: IndicatorReading) -> String {
        guard let difference = reading.difference else { return nothingCompared(reading) }
        switch (difference, reading.indicator) {
        case (.count(let one, let now, let before), .count(let strand, _)):
            return verdict(one, strand.counting, now, before)
        case (.survey(let change), _):
            guard let change else {
                return say(
                    "Hur säker skillnaden är går inte att säga.", "How certain the difference is cannot be said.")
            }
            return change.excludes(0)
                ? points(change)
                : say("Ingen säker förändring.", "No certain change.") + " " + points(change)
        default: return nothingCompared(reading)
        }
    }

    private func verdict(
        _ one: PeriodComparison, _ counting: Counting, _ now: DayRange, _ before: DayRange
    ) -> String {
        let than = say("\(range(now)) jämfört med \(range(before)):", "\(range(now)) compared with \(range(before)):")
        switch one.verdict {
        case .increased, .decreased: return "\(range(now)): \(change(one, counting, than: range(before)))"
        case .noCertainChange: return "\(than) \(unchanged(one, counting))"
        case .tooFew:
            let days = one.isWhole ? "" : " " + onComparableDays
            return say(
                "\(than) för få \(counted(counting)) för att säga något (\(number(one.now)) mot \(number(one.before))\(days)).",
                "\(than) too few \(counted(counting)) to say anything (\(number(one.now)) against \(number(one.before))\(days))."
            )
        }
    }

    private func nothingCompared(_ reading: IndicatorReading) -> String {
        if reading.since.now == nil {
            return say(
                "Ingen hel månad har gått sedan startvärdet, så det finns inget att jämföra än.",
                "No whole month has gone by since the baseline, so there is nothing to compare yet.")
        }
        return say(
            "Underlag saknas för att jämföra. Läs in uppgifter för båda perioderna.",
            "There is nothing to compare with. Take in data for both periods.")
    }

    /// Said where the evidence tells nothing of a time.
    package var nothingKnown: String { say("Underlag saknas", "No data") }

    /// What every reading of a goal ends with.
    package var whyIsNotTold: String {
        say(
            "Siffrorna visar om det har blivit fler eller färre, inte varför. Det ni kom överens om står kvar.",
            "The figures show whether there are more or fewer, not why. What you agreed on stands.")
    }

    /// One line for a form: what is measured, before and since, and what may be said of it.
    package func followed(
        _ reading: IndicatorReading, by goal: DocumentID, in names: SituationPicture.Names, of agreement: Agreement
    ) -> String {
        let name = indicator(reading.indicator, in: names, of: agreement)
        let (before, now) = (
            reading.baseline.map { "\(value($0, of: reading.indicator)), \(time(of: $0))" } ?? lowered(nothingKnown),
            reading.now.map { "\(value($0, of: reading.indicator)), \(time(of: $0))" } ?? lowered(nothingKnown)
        )
        return say(
            "Underlaget för \(goal). \(name). Före: \(before). Efter: \(now). \(difference(reading))",
            "The evidence for \(goal). \(name). Before: \(before). After: \(now). \(difference(reading))")
    }
}

extension Wording {
    /// What the area of a measure did beside all other areas, with how that was looked at and what it cannot tell.
    package func effect(
        _ effect: MeasureEffect, of measure: MeasureNumber, in names: SituationPicture.Names
    ) -> String {
        let (area, now, before) = (names.area(effect.area), range(effect.now), range(effect.before))
        let reading = effect.reading[language]
        return say(
            "\(measure) i \(area), \(now) mot \(before), med alla andra områden tillsammans som jämförelse. \(reading) En plats som valdes för att den var värst blir ofta bättre av sig själv.",
            "\(measure) in \(area), \(now) against \(before), with all other areas together as the comparison. \(reading) A place that was chosen because it was worst often gets better by itself."
        )
    }
}
