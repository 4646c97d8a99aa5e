import Agreements
import Collaboration
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

/// A month's rows on one page, for the person whose letter led there.
struct MonthAnswers {
    let bearer: LinkBearer
    let month: DayRange
    /// As many as one form holds; the rest comes when these have been answered.
    let rows: [MonthList.Row]
    static let mostRows = 60

    /// Nil when the link is for something else.
    init?(_ bearer: LinkBearer) {
        let parts = bearer.thing.split(separator: " ")
        guard parts.count == 2, parts[0] == "month", let last = CivilDate(parts[1]) else { return nil }
        self.bearer = bearer
        month = .month(of: last)
        let list = bearer.desk.monthList(for: bearer.actor.organisation, month: month)
        rows = Array(list.rows.prefix(Self.mostRows))
    }

    private var desk: Desk { bearer.desk }

    /// The name of a row's question: the same as long as the row is there.
    private func name(_ row: MonthList.Row) -> String {
        switch row.thing {
        case .registered(let entry): "u\(entry)"
        case .open(let id): "t\(digest(ofText: id.description).prefix(12))"
        }
    }

    // MARK: Asking

    /// What a row says that is not to be answered now, whatever is said of all the others.
    private static let later = "senare"

    private var hasRegistered: Bool {
        rows.contains { if case .registered = $0.thing { true } else { false } }
    }

    /// - Parameter filled: what was sent before.
    func form(_ call: Call, filled: FormBody) -> FormModel {
        var fields = rows.flatMap { questions($0, filled) }
        if hasRegistered {
            fields.insert(
                Field(
                    name: "alla",
                    label: .words(desk.say("Det som är registrerat", "What is registered")),
                    kind: .checkboxes(
                        options: [
                            Choice(
                                value: "ja",
                                label: .words(
                                    desk.say(
                                        "Allt stämmer som jag inte har svarat på nedan",
                                        "All of it is right that I have not answered below")))
                        ], chosen: filled["alla"] == "ja" ? ["ja"] : []), isOptional: true), at: 0)
        }
        return FormModel(
            id: "manad", title: heading, action: call.at("/bekrafta/\(bearer.token)"), key: bearer.token,
            fields: fields,
            submit: desk.say("Skicka svaren", "Send the answers"))
    }

    var heading: String {
        let name = desk.wording.month(of: month.first)
        return desk.say("Bekräfta \(name)", "Confirm \(name)")
    }

    private func questions(_ row: MonthList.Row, _ filled: FormBody) -> [Field] {
        let name = name(row)
        let isOpen = row.occasion != nil
        let options = [
            Choice(
                value: "ja",
                label: .words(isOpen ? desk.say("Det blev gjort", "It was done") : desk.say("Stämmer", "Right"))),
            Choice(
                value: "nej",
                label: .words(
                    isOpen ? desk.say("Det blev inte gjort", "It was not done") : desk.say("Stämmer inte", "Not right"))
            ),
            Choice(value: Self.later, label: .words(desk.say("Svarar inte nu", "No answer now"))),
        ]
        let question = Field(
            name: name, label: .words(row.text), kind: .radios(options: options, chosen: filled[name] ?? ""))
        guard let occasion = row.occasion else { return [question] }
        let day = min(desk.day, occasion.obligation.window.last)
        return [
            question,
            Field(
                name: name + "-dag",
                label: .words(desk.say("Vilken dag, om det blev gjort?", "Which day, if it was done?")),
                kind: .date(filled[name + "-dag"] ?? day.description), isOptional: true),
        ]
    }

    // MARK: Answering

    /// The acts that the answers mean, and what was wrong by the name of the question.
    func requests(_ form: FormBody) -> (requests: [(row: String, request: ActRequest)], faults: [String: String]) {
        var requests: [(row: String, request: ActRequest)] = []
        var faults: [String: String] = [:]
        for row in rows {
            let name = name(row)
            switch answer(row, form) {
            case nil: continue
            case .unreadable:
                faults[name + "-dag"] = desk.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")
            case .act(let act, let day):
                // The day is part of it: a thing that is asked for twice is answered twice, a press too many once.
                let key = digest(ofText: "\(bearer.token) \(name) \(form[name] ?? "") \(day)")
                let request = ActRequest(act, by: bearer.actor, on: day, key: key)
                let reasons = reasons(against: request, row)
                guard reasons.isEmpty else {
                    faults[name] = reasons.joined(separator: " ")
                    continue
                }
                // One meeting may answer two rows: it was held once.
                if !requests.contains(where: { $0.request.act == act && $0.request.on == day }) {
                    requests.append((name, request))
                }
            }
        }
        if requests.isEmpty, faults.isEmpty {
            faults[""] = desk.say("Svara på minst en rad.", "Answer at least one row.")
        }
        return (requests, faults)
    }

    /// What is missed took place in its time or not at all; what is late may have been done after it.
    private func reasons(against request: ActRequest, _ row: MonthList.Row) -> [String] {
        if let occasion = row.occasion, occasion.standing == .missed, case .done = request.act {
            return desk.reasons(against: request, outside: occasion)
        }
        guard
            case .failure(let refused) = decide(
                request, matter: desk.matter, today: desk.day, digest: { digest(ofText: $0) })
        else { return [] }
        return refused.reasons.map { desk.wording.refusal($0, in: desk.agreement) }.map { "\($0.what) \($0.remedy)" }
    }

    private enum Answer {
        case act(Act, on: CivilDate)
        /// It was done on a day that cannot be read.
        case unreadable
    }

    private func answer(_ row: MonthList.Row, _ form: FormBody) -> Answer? {
        let said = form[name(row)]
        switch row.thing {
        case .registered(let entry):
            if said == "nej" { return .act(.word(.deny(entry: entry)), on: desk.day) }
            if said == Self.later { return nil }
            return said == "ja" || form["alla"] == "ja" ? .act(.word(.confirm(entry: entry)), on: desk.day) : nil
        case .open(let id):
            if said == "nej" { return .act(.word(.notDone(id)), on: desk.day) }
            guard said == "ja", let occasion = row.occasion else { return nil }
            guard let day = form[name(row) + "-dag"].flatMap({ CivilDate($0) }) else { return .unreadable }
            return .act(Errand.Thing.occasion(occasion, row.commitment).act(desk), on: day)
        }
    }
}
