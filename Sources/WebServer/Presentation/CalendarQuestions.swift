import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// What an agreement needs to know of a year that its text does not hold: the questions, and the answers read.
struct CalendarQuestions {
    let wording: Wording
    let days: [String]
    let periods: [String]
    let hasTerms: Bool

    init(_ commitments: [Commitment], _ wording: Wording) {
        self.wording = wording
        let cadences = commitments.map(\.cadence)
        periods = Array(uniqued: cadences.compactMap(\.except))
        days = Array(uniqued: cadences.flatMap { cadence in cadence.localNames.filter { $0 != cadence.except } })
        hasTerms = cadences.contains(where: \.needsTerms)
    }

    var isEmpty: Bool { !hasTerms && days.isEmpty && periods.isEmpty }

    private func termName(_ name: String) -> String {
        name == "vt" ? wording.say("Vårtermin", "Spring term") : wording.say("Hösttermin", "Autumn term")
    }

    private func periodName(_ name: String) -> String { wording.localPeriodAsked(name) }

    // MARK: Asking

    func fields(_ known: LocalCalendar.Year?) -> [Field] {
        var fields: [Field] = []
        func range(_ id: String, _ label: String, _ range: DayRange?) {
            let (first, last) = (wording.say("första dag", "first day"), wording.say("sista dag", "last day"))
            fields.append(
                Field(
                    name: "\(id)-fran", label: .words("\(label), \(first)"),
                    kind: .date(range?.first.description ?? "")))
            fields.append(
                Field(
                    name: "\(id)-till", label: .words("\(label), \(last)"),
                    kind: .date(range?.last.description ?? "")))
        }
        if hasTerms {
            for term in LocalCalendar.termNames {
                range(term, termName(term), known?.terms.first { $0.name == term }?.range)
            }
        }
        for (place, period) in periods.enumerated() {
            range("period\(place)", periodName(period), known?.periods[period])
        }
        for (place, name) in days.enumerated() {
            fields.append(
                Field(
                    name: "dag\(place)",
                    label: wording.localNameAsked(name).map { .words($0) } ?? .name(Name(name)),
                    kind: .date(known?.days[name]?.description ?? "")))
        }
        return fields
    }

    /// What is filled in, as facts.
    func facts(_ known: LocalCalendar.Year?) -> [Pages.Fact] {
        let terms = (known?.terms ?? []).map {
            Pages.Fact(label: termName($0.name), value: .words(wording.range($0.range)))
        }
        let stretches = (known?.periods ?? [:]).sorted { $0.key < $1.key }.map {
            Pages.Fact(label: periodName($0.key), value: .words(wording.range($0.value)))
        }
        let single = (known?.days ?? [:]).sorted { $0.value < $1.value }.map {
            Pages.Fact(label: wording.localNameAsked($0.key) ?? $0.key, value: .words(wording.day($0.value)))
        }
        return terms + stretches + single
    }

    // MARK: Reading

    /// The year as filled in, or what is wrong with each day; empty pairs and days are left out.
    func year(from form: FormBody) -> Result<LocalCalendar.Year, Missing> {
        var reader = CalendarReader(form: form, wording: wording)
        for term in LocalCalendar.termNames {
            if let range = reader.range(term, of: term) { reader.year.terms.append(.init(name: term, range: range)) }
        }
        for (place, period) in periods.enumerated() {
            reader.year.periods[period] = reader.range("period\(place)", of: period)
        }
        for (place, name) in days.enumerated() { reader.year.days[name] = reader.day("dag\(place)") }
        return reader.faults.isEmpty ? .success(reader.year) : .failure(Missing(words: reader.faults))
    }
}
