import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// What a form left out or what cannot be read in it, by the name of the question.
struct Missing: Error {
    let words: [String: String]

    /// A form that is not one of ours: nothing tells what was meant.
    static func everything(_ call: Call) -> Missing {
        Missing(words: ["": call.say("Fyll i alla uppgifter.", "Fill in everything.")])
    }
}

extension Route {
    /// The local calendar as filled in, or what is wrong with each day; empty pairs and days are left out.
    static func calendar(_ call: Call, _ desk: Desk) -> Result<Act, Missing> {
        guard let number = call.form["ar"].flatMap({ Int(plain: $0) }) else { return .failure(.everything(call)) }
        return desk.calendarQuestions.year(from: call.form).map { .setCalendar(year: number, $0) }
    }
}

/// Reads the days of a calendar form and keeps what is wrong with each.
struct CalendarReader {
    let form: FormBody
    let wording: Wording
    var year = LocalCalendar.Year()
    private(set) var faults: [String: String] = [:]

    init(form: FormBody, wording: Wording) {
        self.form = form
        self.wording = wording
    }

    /// Nil when nothing was written, and when it is no day.
    mutating func day(_ name: String) -> CivilDate? {
        guard let text = form[name] else { return nil }
        if let day = CivilDate(text) { return day }
        faults[name] = wording.unreadableDay
        return nil
    }

    mutating func range(_ id: String, of name: String) -> DayRange? {
        let (from, through) = ("\(id)-fran", "\(id)-till")
        let (first, last) = (day(from), day(through))
        switch (first, last) {
        case (let first?, let last?):
            if let range = DayRange(first, last) { return range }
            faults[from] = wording.turnedRound(name)
        case (nil, _?): if form[from] == nil { faults[from] = wording.firstDayMissing(name) }
        case (_?, nil): if form[through] == nil { faults[through] = wording.lastDayMissing(name) }
        case (nil, nil): break
        }
        return nil
    }
}
