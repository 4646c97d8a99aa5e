package import Agreements
package import Situation
package import Vocabulary

extension Wording {
    /// Headings and set phrases of a picture on paper.
    package enum PictureWord: CaseIterable, Sendable {
        case findings, noFindings, counted, missing, law, holds, period, compared, drawn, sources, what, change,
            withheld
    }

    package func picture(_ word: PictureWord) -> String {
        switch word {
        case .findings: say("Det viktigaste", "Key findings")
        case .noFindings:
            say("Inget i underlaget går att säga säkert.", "Nothing in the data can be said for certain.")
        case .counted: say("Underlag", "Data behind it")
        case .missing: say("Vad bilden inte visar", "What the picture does not show")
        case .law: say("Lagens tre delar", "The law’s three parts")
        case .holds: say("Finns", "There is")
        case .period: say("Period", "Period")
        case .compared: say("Jämförs med", "Compared with")
        case .drawn: say("Framtagen", "Drawn")
        case .sources: say("Källor", "Sources")
        case .what: say("Vad", "What")
        case .change: say("Förändring", "Change")
        case .withheld:
            say(
                "Siffrorna visas inte, för det går inte att visa dem utan att små antal går att räkna ut.",
                "The figures are not shown, for they cannot be shown without small counts being worked out.")
        }
    }

    /// `Gemensam lägesbild 2025`, `Egen lägesbild november 2025, Burlövs kommun`.
    package func pictureTitle(_ period: PicturePeriod, of party: ActorKey?, in agreement: Agreement) -> String {
        guard let party else {
            return say("Gemensam lägesbild \(self.period(period))", "Joint situation picture \(self.period(period))")
        }
        return say(
            "Egen lägesbild \(self.period(period)), \(name(party, in: agreement))",
            "Own situation picture \(self.period(period)), \(name(party, in: agreement))")
    }

    /// Why a number is not there, the same for all that are hidden.
    package func hiddenNote(_ threshold: Int) -> String {
        say(
            "Två punkter betyder att antalet inte visas. Antal under \(threshold) visas inte, och inte heller de som skulle avslöja dem.",
            "Two dots mean that the number is not shown. Numbers below \(threshold) are not shown, nor those that would give them away."
        )
    }

    /// What may be said of a change, in a cell of a table.
    package func verdict(_ comparison: PeriodComparison) -> String {
        let limits = limits(comparison.ratio?.lower, comparison.ratio?.upper, decimals: 0).map { " (\($0))" } ?? ""
        return switch comparison.verdict {
        case .increased: say("fler\(limits)", "more\(limits)")
        case .decreased: say("färre\(limits)", "fewer\(limits)")
        case .noCertainChange: small(comparison) ?? say("ingen säker förändring", "no certain change")
        case .tooFew: say("för få för att jämföra", "too few to compare")
        }
    }
}
