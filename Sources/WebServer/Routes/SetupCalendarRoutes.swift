import Agreements
import HTTPTypes
import Pages
import People
import Setup
import Vocabulary
import Wording

/// A draft with the local calendar that it needs: the questions, and the days that the answers yield.
struct CalendarDraft {
    let sheet: SetupSheet
    let agreement: Agreement
    let questions: CalendarQuestions

    /// Nil while the draft gives no agreement, such as one without cards.
    init?(_ sheet: SetupSheet) {
        let text = write(sheet.work.preview(today: sheet.today), in: Wording.ofCards)
        guard case .sound(let agreement) = readDefinition(text) else { return nil }
        self.sheet = sheet
        self.agreement = agreement
        questions = CalendarQuestions(agreement.commitments, Wording(sheet.call.language))
    }

    /// The year that the agreement holds in first, from today, and the next one.
    var years: ClosedRange<Int> {
        let first = max(sheet.today.year, agreement.period.first.year)
        return first...max(first, min(first + 1, agreement.period.last?.year ?? first + 1))
    }

    /// The next six days that hang on the calendar, with what falls due.
    var nextDates: [Fact] {
        let language = sheet.call.language
        let hanging = agreement.commitments.filter { !$0.cadence.localNames.isEmpty || $0.cadence.needsTerms }
        let next = hanging.flatMap { commitment in
            obligations(
                of: commitment, in: agreement, calendar: sheet.work.calendar,
                horizon: .lastOf(year: years.upperBound)
            ).filter { !$0.lacksCalendar && $0.window.last >= sheet.today }.map { ($0, commitment) }
        }.sorted { ($0.0.window.last, $0.1.key.text) < ($1.0.window.last, $1.1.key.text) }
        return next.prefix(6).map { occasion, commitment in
            let unit = occasion.id.unit.isEmpty ? "" : ", \(occasion.id.unit)"
            return Fact(
                label: questions.wording.day(occasion.window.last),
                value: .name(Name(commitment.title[language] + unit)))
        }
    }

    func form(_ year: Int, _ call: Call, faults: [String: String]?) -> FormModel {
        let form = FormModel(
            id: "kalender-\(year)", title: call.say("Lokal kalender \(year)", "Local calendar \(year)"),
            action: sheet.path("/kalender"), key: Sessions.freshToken(),
            hidden: [HiddenField(name: "ar", value: String(year))],
            fields: questions.fields(sheet.work.years?[year]), submit: call.say("Spara kalendern", "Save the calendar"),
            weight: year == years.lowerBound ? .primary : .secondary)
        return faults.map { form.filled(with: call.form).refused($0) } ?? form
    }
}

extension Route {
    static let setupCalendarRoutes: [Route] = [
        .get("lagg-upp/:utkast/kalender", .setUp) { try setupCalendar($0) },
        .post("lagg-upp/:utkast/kalender", .setUp, keepCalendar),
    ]

    private static func setupCalendar(_ call: Call, refused: (year: Int, faults: [String: String])? = nil) throws
        -> Answer
    {
        guard let own = try ownDraft(call), let draft = CalendarDraft(own.sheet) else { return .notFound }
        let forms = draft.years.map { year in
            draft.form(year, call, faults: refused.flatMap { $0.year == year ? $0.faults : nil })
        }
        let title = call.say("Lokal kalender", "Local calendar")
        var page = FormPage(
            frame: setupFrame(call, title, draft: own.id), heading: .words(title),
            lead: [
                call.say(
                    "Terminer, sommar och lov står inte i överenskommelsen. De behövs för att räkna ut när något ska göras, och följer med när ni föreslår den.",
                    "Terms, summer and holidays are not in the agreement. They are needed to work out when things are due, and go along when you propose it."
                )
            ], form: draft.questions.isEmpty ? nil : forms.first, further: Array(forms.dropFirst()))
        page.facts = draft.nextDates
        if draft.questions.isEmpty {
            page.lead = [call.say("Inget kort behöver en lokal kalender.", "No card needs a local calendar.")]
            page.further = []
        }
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    private static func keepCalendar(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call), let draft = CalendarDraft(own.sheet),
            let year = call.form["ar"].flatMap({ Int(plain: $0) }), draft.years.contains(year)
        else { return .notFound }
        switch draft.questions.year(from: call.form) {
        case .failure(let missing): return try setupCalendar(call, refused: (year, missing.words))
        case .success(let filled):
            // A day of another year would be refused when it is proposed; it is said here.
            let odd = draft.questions.outside(year, filled)
            guard odd.isEmpty else { return try setupCalendar(call, refused: (year, odd)) }
            var work = own.work
            work.years = (work.years ?? [:]).merging([year: filled]) { _, new in new }
            try own.desk.keep(work, as: own.id)
            return .redirect(
                own.sheet.path("/kalender"), notice: call.say("Kalendern är sparad.", "The calendar has been saved."))
        }
    }
}

extension CalendarQuestions {
    /// Days that do not belong to the year, by the name of the question; a stretch may reach into the years beside.
    fileprivate func outside(_ year: Int, _ filled: LocalCalendar.Year) -> [String: String] {
        let words = wording.say("Dagen hör inte till \(year).", "The day does not belong to \(year).")
        let around = (year - 1)...(year + 1)
        func isOdd(_ range: DayRange) -> Bool {
            !around.contains(range.first.year) || !around.contains(range.last.year)
        }
        var faults: [String: String] = [:]
        for term in filled.terms where isOdd(term.range) { faults["\(term.name)-fran"] = words }
        for (place, name) in periods.enumerated() {
            if let range = filled.periods[name], isOdd(range) { faults["period\(place)-fran"] = words }
        }
        for (place, name) in days.enumerated() where filled.days[name].map({ $0.year != year }) ?? false {
            faults["dag\(place)"] = words
        }
        return faults
    }
}
