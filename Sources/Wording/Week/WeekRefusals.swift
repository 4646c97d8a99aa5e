import Agreements
import Collaboration
import Vocabulary

extension Wording {
    /// Why something was not written on a meeting's board.
    func week(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        guard case .week(let refusal) = refusal else { return nil }
        return aboutTask(refusal) ?? aboutDecision(refusal) ?? aboutMeeting(refusal, agreement)
    }

    private func aboutTask(_ refusal: WeekRefusal) -> Pair? {
        switch refusal {
        case .unknownTask(let number):
            pair(
                ("Nummer \(number) är ingen uppgift från ett möte.", "Välj en uppgift på mötets sida."),
                ("Number \(number) is no task of a meeting.", "Choose a task on the meeting's page."))
        case .taskOver(let number):
            pair(
                ("Uppgiften i nummer \(number) är redan klar eller struken.", "Skriv en ny uppgift om mer behövs."),
                (
                    "The task of number \(number) is done or dropped already.",
                    "Write a new task if more is needed."
                ))
        case .taskUnchanged(let number):
            pair(
                (
                    "Uppgiften i nummer \(number) säger redan det.",
                    "Välj en annan ansvarig eller en annan dag."
                ),
                (
                    "The task of number \(number) says that already.",
                    "Choose somebody else or another day."
                ))
        case .taskUnfinished(let number, let lacks):
            lacking(number, lacks)
        default: nil
        }
    }

    private func lacking(_ number: Int, _ lacks: [WeekTask.Lack]) -> Pair {
        let what = list(
            lacks.map { lack in
                switch lack {
                case .owner: say("någon som ansvarar", "somebody responsible")
                case .due: say("en dag då den ska vara klar", "a day by which it is to be done")
                }
            })
        return pair(
            ("Uppgiften i nummer \(number) saknar \(what).", "Fyll i det, eller stryk uppgiften."),
            ("The task of number \(number) lacks \(what).", "Fill it in, or drop the task."))
    }

    private func aboutDecision(_ refusal: WeekRefusal) -> Pair? {
        switch refusal {
        case .unknownDecision(let number):
            pair(
                ("Nummer \(number) är inget beslut från ett möte.", "Välj ett beslut på mötets sida."),
                ("Number \(number) is no decision of a meeting.", "Choose a decision on the meeting's page."))
        case .notJoint(let number):
            pair(
                (
                    "Beslutet i nummer \(number) fattas inte av parterna tillsammans.",
                    "Inget svar behövs."
                ),
                ("The decision of number \(number) is not made by the parties together.", "No answer is needed."))
        case .sameAnswer(let number):
            pair(
                ("Ni har redan svarat så på beslutet i nummer \(number).", "Inget mer behövs."),
                (
                    "You have already given that answer to the decision of number \(number).",
                    "Nothing more is needed."
                ))
        default: nil
        }
    }

    private func aboutMeeting(_ refusal: WeekRefusal, _ agreement: Agreement) -> Pair {
        switch refusal {
        case .meetingAhead(let day, let today):
            return pair(
                (
                    "Mötet \(self.day(day)) har inte varit än.",
                    "Avsluta det den dagen. I dag är det \(self.day(today))."
                ),
                (
                    "The meeting of \(self.day(day)) has not been yet.",
                    "Close it that day. Today is \(self.day(today))."
                ))
        case .minuteUnchanged:
            return pair(
                ("Mötet är redan avslutat med samma anteckning.", "Ändra något först, eller låt det vara."),
                (
                    "The meeting is closed already with the same minute.",
                    "Change something first, or leave it as it is."
                ))
        case .topicMissing:
            return pair(
                ("Det är inte sagt vad det gäller.", "Välj en plats, ett område eller en kategori."),
                ("It is not said what it is about.", "Choose a place, an area or a category."))
        case .unknownBody(let key):
            let bodies = agreement.bodies.map { name($0.key, in: agreement) }
            let remedy =
                bodies.isEmpty
                ? say("Överenskommelsen har inga organ.", "The agreement has no bodies.")
                : say("Välj \(alternatives(bodies)).", "Choose \(alternatives(bodies)).")
            return pair(
                ("\(quoted(spaced(key.text))) är inget organ här.", remedy),
                ("\(quoted(spaced(key.text))) is no body here.", remedy))
        case .tooManyLines(let number, let most):
            return pair(
                ("Återkopplingen har \(number) rader.", "Korta till högst \(most)."),
                ("The feedback has \(number) lines.", "Shorten it to at most \(most)."))
        case .perhapsPerson(let field, let words):
            let (name, found) = (self.field(field), list(words.map(quoted)))
            return pair(
                (
                    "\(name) kan peka ut en person: \(found).",
                    "Ta bort det, eller kryssa för att ingen person avses."
                ),
                (
                    "\(name) may point at a person: \(found).",
                    "Remove it, or tick that no person is meant."
                ))
        default: preconditionFailure("Refusals about tasks and decisions have their own words.")
        }
    }

    /// A field of the board by the name people see; nil for other fields.
    func weekField(_ field: String) -> String? {
        switch field {
        case "task": say("Fältet Uppgift", "The field Task")
        case "done": say("Fältet Hur det gick", "The field How it went")
        case "decision": say("Fältet Beslut", "The field Decision")
        case "ahead": say("Fältet Framåt", "The field Ahead")
        case "where": say("Fältet Var", "The field Where")
        case "matter": say("Fältet Fråga", "The field Matter")
        case "minute": say("Mötets anteckning", "The meeting's minute")
        case "feedback": say("Återkopplingen", "The feedback")
        case "topic": say("Platsen eller området", "The place or area")
        case "board-note": say("Anteckningen", "The note")
        default: nil
        }
    }
}
