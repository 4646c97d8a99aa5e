package import Agreements
import Vocabulary

extension Wording {
    /// What an occasion is called in time: `v. 7 2025`, `vårterminen 2025`, `före Valborg 2025`.
    package func period(_ obligation: Obligation, of commitment: Commitment) -> String {
        let period = obligation.id.period
        switch commitment.cadence.main {
        case .inEach(let unit, _, _): return named(period, unit) ?? range(obligation.window)
        case .about(let unit): return named(period, unit) ?? range(obligation.about ?? obligation.window)
        case .steps: return range(obligation.window)
        case .rolling, .regularly:
            return say("senast \(day(obligation.window.last))", "by \(day(obligation.window.last))")
        case .before:
            return anchored(period) { say("före \($0) \($1)", "before \($0) \($1)") } ?? range(obligation.window)
        case .from: return anchored(period) { say("från \($0) \($1)", "from \($0) \($1)") } ?? range(obligation.window)
        case .once(let once): return words(once)
        case .onEvent, .ongoing, .whenNeeded: return range(obligation.window)
        }
    }

    private func named(_ period: String, _ unit: Cadence.PeriodUnit) -> String? {
        let parts = period.split(separator: "-").map(String.init)
        guard let first = parts.first, let year = Int(plain: first) else { return nil }
        switch (unit, parts.count == 2 ? parts[1] : nil) {
        case (.week, let week?):
            guard week.hasPrefix("W"), let number = Int(plain: week.dropFirst()) else { return nil }
            return "\(self.week(number)) \(year)"
        case (.month, let month?):
            guard let number = Int(plain: month) else { return nil }
            return "\(self.month(number)) \(year)"
        case (.term, "vt"): return say("vårterminen \(year)", "spring term \(year)")
        case (.term, "ht"): return say("höstterminen \(year)", "autumn term \(year)")
        case (.schoolYear, let end?): return say("läsåret \(year)/\(end)", "school year \(year)/\(end)")
        case (.year, nil): return String(year)
        default: return nil
        }
    }

    /// `2025-Valborg`: a year and a local name.
    private func anchored(_ period: String, _ say: (String, Int) -> String) -> String? {
        let parts = period.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let year = Int(plain: parts[0]) else { return nil }
        return say(localName(String(parts[1])), year)
    }

    private func words(_ once: Cadence.Once) -> String {
        switch once {
        case .undated: say("en gång", "once")
        case .during(let when): date(when)
        case .by(let when): say("senast \(date(when))", "by \(date(when))")
        case .afterPeriod: say("efter överenskommelsens slut", "after the end of the agreement")
        }
    }

    /// The occasion's period without its year, where a year already stands in the sentence.
    func periodWithoutYear(_ obligation: Obligation, of commitment: Commitment) -> String {
        let full = period(obligation, of: commitment)
        switch commitment.cadence.main {
        case .inEach(.week, _, _), .inEach(.month, _, _), .about(.month), .before, .from:
            return full.split(separator: " ").dropLast().joined(separator: " ")
        default: return full
        }
    }

    /// What an occasion is counted for: the name of a recipient or party, a place as it is, `årskurs 5`.
    package func unit(_ unit: String, of commitment: Commitment, in agreement: Agreement) -> String {
        let named = commitment.dimensions.reduce([(key: "", words: "")]) { units, dimension in
            units.flatMap { before in
                dimension.values.map { value in
                    let word = self.word(value, dimension.per, in: agreement)
                    return before.key.isEmpty ? (value, word) : ("\(before.key) \(value)", "\(before.words), \(word)")
                }
            }
        }
        return named.first { $0.key == unit }?.words ?? unit
    }

    func word(_ value: String, _ per: Cadence.Per, in agreement: Agreement) -> String {
        switch per {
        case .place, .district: value
        case .grade: say("årskurs \(value)", "grade \(value)")
        case .party, .recipient: agreement.name(of: ActorKey(value))
        case .area: agreement.rules.areas.first { $0.key == value }?.title[language] ?? value
        }
    }

    /// A period or day that only the local calendar knows, as it stands in a sentence.
    func localName(_ name: String) -> String {
        switch name {
        case "summer": say("sommaren", "summer")
        case "sommarlov": say("sommarlovet", "the summer holiday")
        case "jullov": say("jullovet", "the Christmas holiday")
        case "höstlov": say("höstlovet", "the autumn holiday")
        case "sportlov": say("sportlovet", "the winter holiday")
        case "påsklov": say("påsklovet", "the Easter holiday")
        case "skolstart": say("skolstarten", "the start of school")
        case "skolavslutning": say("skolavslutningen", "the last day of school")
        case "vt": say("vårterminen", "the spring term")
        case "ht": say("höstterminen", "the autumn term")
        default: FixedDay(name: name).map { "\($0.day) \(month($0.month))" } ?? name
        }
    }
}
