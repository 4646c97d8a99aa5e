import Agreements
import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

/// What a measure says as people write it in the fields of a form, by the field's name.
struct MeasureSheetForm {
    private var values: [String: String] = [:]

    init() {}

    init(_ terms: MeasureTerms, in desk: Desk) {
        let agreement = desk.agreement
        func names(_ keys: [ActorKey]) -> String { keys.map { agreement.name(of: $0) }.joined(separator: ", ") }
        let point = desk.say(",", ".")
        values = [
            "atgard": terms.text, "omrade": terms.area == nil ? "" : desk.areaLabel(terms.area).text,
            "planerar": names(terms.plans), "utfor": names(terms.performs), "foljer": names(terms.followsUp),
            "andra": terms.others ?? "", "start": terms.start.map(desk.written) ?? "",
            "klart": terms.due.map(desk.written) ?? "", "uppfoljning": terms.followUp.map(desk.written) ?? "",
            "metod": terms.method ?? "", "kostnad": terms.cost.map { "\($0.amount)" } ?? "",
            "timmar": terms.hours.map { Hours.written($0.hundredths, point: point) } ?? "",
        ]
    }

    subscript(_ name: String) -> String { values[name] ?? "" }

    /// The name of the field that holds what a refusal calls by its own word.
    static func field(_ name: String) -> String {
        [
            "text": "atgard", "area": "omrade", "others": "andra", "method": "metod", "due": "klart",
            "followUp": "uppfoljning", "note": "anteckning", "reason": "skal", "reference": "underlag", "to": "till",
        ][name] ?? ""
    }

    /// What the sent form says, and what is wrong in its fields by their names.
    static func read(_ form: FormBody, _ desk: Desk) -> (terms: MeasureTerms, faults: [String: String]) {
        var faults: [String: String] = [:]
        let names = NameReader(desk.agreement)
        func value<Value>(_ name: String, _ read: (String) -> Result<Value, CellFault>) -> Value? {
            guard let text = form[name] else { return nil }
            switch read(text) {
            case .success(let value): return value
            case .failure(let fault):
                let words = desk.wording.cell(fault)
                faults[name] = "\(words.what) \(words.remedy)"
                return nil
            }
        }
        var terms = MeasureTerms(form["atgard"] ?? "")
        terms.area = form["omrade"].map { desk.agreement.area(named: $0) ?? $0 }
        terms.plans = value("planerar", names.read) ?? []
        terms.performs = value("utfor", names.read) ?? []
        terms.followsUp = value("foljer", names.read) ?? []
        terms.others = form["andra"]
        terms.start = value("start", readDate)
        terms.due = value("klart", readDate)
        terms.followUp = value("uppfoljning", readDate)
        terms.method = form["metod"]
        terms.cost = value("kostnad", readKronor)
        terms.hours = value("timmar", readHours)
        return (terms, faults)
    }
}

extension Desk {
    /// A date as somebody would write it, and as it is read again.
    func written(_ date: ImpreciseDate) -> String {
        date.precision == .day ? date.description : wording.date(date)
    }
}
