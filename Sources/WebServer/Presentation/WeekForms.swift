import Agreements
import Collaboration
import Pages
import People
import Situation
import Vocabulary
import Wording

/// The forms of a board: each sends its own name along, so that it is found again when it is refused.
extension WeekDesk {
    var mayWrite: Bool { desk.who.actor(in: agreement.id) != nil }

    func writing(_ forms: @autoclosure () -> [FormModel]) -> [FormModel] { mayWrite ? forms() : [] }

    private func form(
        _ id: String, _ title: String, key: String, fields: [Field] = [], submit: String, entry: Int? = nil,
        weight: FormModel.Weight = .secondary, more: [(String, String)] = []
    ) -> FormModel {
        let number = entry.map { [("post", String($0))] } ?? []
        return FormModel(
            id: id, title: title, action: path("/skriv"), key: "\(key)-\(id)", hidden: unseen(id, number + more),
            fields: fields, submit: submit, weight: weight)
    }

    private func asked(_ label: String, isOptional: Bool = false, name: String = "text", value: String = "") -> Field {
        Field(name: name, label: .words(label), kind: .note(value), isOptional: isOptional)
    }

    /// Parties, units and posts: whoever may be given a task.
    private var actors: [Choice] {
        let keys = agreement.authorities + agreement.units.map(\.key) + agreement.posts.map(\.key)
        return Array(uniqued: keys).map {
            Choice(
                value: $0.text, label: .name(desk.name(agreement.name(of: $0))),
                party: agreement.party(of: $0).flatMap(desk.mark))
        }
    }

    private func owner(_ chosen: ActorKey? = nil) -> Field {
        Field(
            name: "vem", label: .words(say("Vem ansvarar?", "Who is responsible?")),
            kind: .select(
                options: [Choice(value: "", label: .words(say("Inte bestämt än", "Not decided yet")))] + actors,
                chosen: chosen?.text ?? ""))
    }

    private func due(_ day: CivilDate? = nil) -> Field {
        Field(
            name: "klart", label: .words(say("Klart senast", "Done by")), kind: .date(day?.description ?? ""))
    }

    private var place: Field {
        Field(
            name: "plats", label: .words(say("Vilken plats gäller det?", "Which place is it about?")), kind: .text(""),
            isOptional: true)
    }

    // MARK: Something new

    func taskForm(_ key: String) -> FormModel {
        form(
            "uppgift", say("Lägg till en uppgift", "Add a task"), key: key,
            fields: [
                asked(say("Vad ska göras?", "What is to be done?")), owner(),
                due(), place,
            ], submit: say("Lägg till uppgiften", "Add the task"))
    }

    func decisionForm(_ key: String) -> FormModel {
        form(
            "beslut-nytt", say("Skriv upp ett beslut", "Write down a decision"), key: key,
            fields: [
                asked(say("Vad beslutas?", "What is decided?")),
                Field(
                    name: "av", label: .words(say("Vem beslutar?", "Who decides?")),
                    kind: .select(
                        options: [
                            Choice(
                                value: "",
                                label: .words(
                                    say(
                                        "Parterna tillsammans, var och en säger ja",
                                        "The parties together, each says yes")))
                        ] + actors, chosen: "")), place,
            ], submit: say("Skriv upp beslutet", "Write down the decision"))
    }

    func aheadForm(_ key: String) -> FormModel {
        form(
            "framat-nytt", say("Lägg till något som väntar", "Add something ahead"), key: key,
            fields: [
                asked(say("Vad händer?", "What happens?")),
                Field(name: "dag", label: .words(say("Vilken dag?", "Which day?")), kind: .date("")),
                Field(name: "var", label: .words(say("Var?", "Where?")), kind: .text(""), isOptional: true),
            ], submit: say("Lägg till", "Add"))
    }

    func carryForm(_ key: String) -> FormModel {
        form(
            "vidare-ny", say("För en fråga vidare", "Take a matter on"), key: key,
            fields: [
                asked(say("Vad ska de ta ställning till?", "What are they to consider?")),
                Field(
                    name: "organ", label: .words(say("Till vilket organ?", "To which body?")),
                    kind: .select(
                        options: agreement.bodies.map {
                            Choice(value: $0.key.text, label: .name(desk.name(agreement.name(of: $0.key))))
                        }, chosen: "")),
            ], submit: say("För vidare", "Take it on"))
    }

    func attendanceForm(_ key: String) -> FormModel {
        let units = forum.countedUnits.filter { !$0.isEmpty }
        var fields = [
            Field(
                name: "med", label: .words(say("Vilka var med?", "Who took part?")),
                kind: .checkboxes(
                    options: desk.participants(forum), chosen: Set(desk.expected(at: forum).map(\.text))))
        ]
        if !units.isEmpty {
            fields.insert(
                Field(
                    name: "enhet", label: .words(wording.whichUnit(forum)),
                    kind: .radios(
                        options: units.map {
                            Choice(value: $0, label: .words(wording.unit($0, of: forum, in: agreement)))
                        }, chosen: "")), at: 0)
        }
        return form(
            "mote", say("Registrera att mötet hölls", "Register that the meeting was held"), key: key, fields: fields,
            submit: say("Mötet hölls", "The meeting was held"))
    }

    // MARK: What is written already

    func doneForm(_ task: WeekTask, _ key: String) -> FormModel {
        form("klar-\(task.entry)", title(task.entry), key: key, submit: say("Klar", "Done"), entry: task.entry)
    }

    func moveForm(_ task: WeekTask, _ key: String) -> FormModel {
        form(
            "andra-\(task.entry)", say("Ändra vem eller när", "Change who or when"), key: key,
            fields: [
                owner(task.owner), due(task.due),
                asked(
                    say("Varför? Behövs när dagen flyttas fram.", "Why? Needed when the day is put off."),
                    isOptional: true, name: "skal"),
            ], submit: say("Spara ändringen", "Save the change"), entry: task.entry)
    }

    func dropForm(_ task: WeekTask, _ key: String) -> FormModel {
        form(
            "stryk-\(task.entry)", say("Stryk uppgiften", "Drop the task"), key: key,
            fields: [asked(say("Varför?", "Why?"), name: "skal")], submit: say("Stryk", "Drop"), entry: task.entry)
    }

    /// A yes and a no, but for the answer that was given already.
    func answerForms(_ decision: WeekDecision, _ key: String) -> [FormModel] {
        guard let own = desk.who.actor(in: agreement.id)?.organisation else { return [] }
        let words =
            decision.answers[own] == nil
            ? [(true, say("Ja", "Yes")), (false, say("Nej", "No"))]
            : [(true, say("Ändra till ja", "Change to yes")), (false, say("Ändra till nej", "Change to no"))]
        return words.filter { decision.answers[own] != $0.0 }.map {
            form(
                "svar-\(decision.entry)-\($0.0 ? "ja" : "nej")", title(decision.entry), key: key, submit: $0.1,
                entry: decision.entry, more: [("svar", $0.0 ? "ja" : "nej")])
        }
    }

    private func title(_ entry: Int) -> String { String((words[entry] ?? "").prefix(80)) }

    // MARK: What comes up by itself

    func raiseForm(_ one: RepeatedPlace, _ number: Int, _ key: String) -> FormModel {
        form("ta-upp-\(number)", one.place, key: key, submit: say("Ta upp", "Raise"), more: [("plats", one.place)])
    }

    func dismissForm(_ one: RepeatedPlace, _ number: Int, _ key: String) -> FormModel {
        form(
            "avfarda-\(number)", say("Ta inte upp", "Do not raise"), key: key,
            fields: [asked(say("Varför inte?", "Why not?"), name: "skal")],
            submit: say("Ta inte upp", "Do not raise"), more: [("plats", one.place)])
    }

    /// A finding of the week's picture, by its key: whether it stands out is worked out again when the form comes back.
    func raiseForm(_ finding: Finding, _ topic: String, _ number: Int, _ key: String) -> FormModel {
        form(
            "ta-upp-fynd-\(number)", topic, key: key, submit: say("Ta upp", "Raise"), more: [("fynd", finding.key)])
    }

    func dismissForm(_ finding: Finding, _ number: Int, _ key: String) -> FormModel {
        form(
            "avfarda-fynd-\(number)", say("Ta inte upp", "Do not raise"), key: key,
            fields: [asked(say("Varför inte?", "Why not?"), name: "skal")],
            submit: say("Ta inte upp", "Do not raise"), more: [("fynd", finding.key)])
    }

    // MARK: The end of the meeting

    func closing(_ key: String) -> FormModel? {
        // A minute saved anew would lack the notes that have gone from the board.
        guard isPast, mayWrite, !isSettled else { return nil }
        let isClosed = week.isClosed(day)
        var form = form(
            "avsluta-motet",
            isClosed
                ? say("Spara anteckningen på nytt", "Save the minute anew") : say("Avsluta mötet", "Close the meeting"),
            key: key, submit: isClosed ? say("Spara på nytt", "Save anew") : say("Avsluta mötet", "Close the meeting"),
            weight: isClosed ? .secondary : .primary)
        form.lead =
            isClosed
            ? say("Har något ändrats sedan mötet avslutades?", "Has anything changed since the meeting was closed?")
            : say(
                "Allt på tavlan sparas som mötets anteckning. Varje uppgift behöver någon som ansvarar och en dag.",
                "All that is on the board is saved as the meeting's minute. Each task needs somebody responsible and a day."
            )
        return form
    }

    func feedback(_ key: String) -> FormModel? {
        guard mayWrite, week.isClosed(day) else { return nil }
        let told = week.feedback.last { $0.fact.meeting.day == day }
        var form = form(
            "aterkoppling", say("Återkoppla till rapportörerna", "Send feedback to those who reported"), key: key,
            fields: [
                asked(
                    say("Högst tre rader", "At most three lines"),
                    value: told.flatMap { words[$0.entry] } ?? proposedFeedback)
            ],
            submit: say("Skicka återkopplingen", "Send the feedback"))
        form.lead =
            told.map {
                say(
                    "Skickad \(wording.day($0.on)). Den går att ändra.",
                    "Sent on \(wording.day($0.on)). It can be changed.")
            } ?? say("Alla kan läsa den.", "Everybody can read it.")
        return form
    }

    /// A beginning from what stands on the board: that the group met, what it decided, when it meets next.
    private var proposedFeedback: String {
        let decided = week.decisions.last {
            $0.meeting.day == day && $0.standing(of: agreement.authorities) == .stands
        }
        let next = desk.matter.state.planned(from: day.adding(days: 1)).first { $0.commitment == forum.key }
        let lines: [String?] = [
            say(
                "Gruppen gick igenom läget \(wording.day(day)).",
                "The group went through the situation on \(wording.day(day))."),
            decided.flatMap { words[$0.entry] }?.split(whereSeparator: \.isNewline).first.map(String.init),
            next.map { say("Nästa möte är \(wording.day($0.day)).", "The next meeting is on \(wording.day($0.day)).") },
        ]
        return lines.compactMap { $0 }.joined(separator: "\n")
    }
}
