package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What a step waits for, and how it is met.
    package func stop(_ stop: Stop, in agreement: Agreement) -> (what: String, remedy: String) {
        let needs = list(clauses([stop.need], stop.step, agreement))
        let head = stop.step.map(step) ?? say("Steget", "The step")
        let source =
            stop.clause.map { say(" Källa: \($0).", " Source: \($0).") }
            ?? stop.law.map { say(" Källa: lag \($0).", " Source: Act \($0).") } ?? ""
        let what = say("\(head) kräver att \(needs).", "\(head) requires that \(needs).") + source
        return (what, remedy(stop.need, agreement))
    }

    /// What was missing when a gate was passed, as the end of a sentence.
    func gatePassed(_ deviation: Deviation, _ agreement: Agreement) -> String {
        let needs = list(clauses(deviation.missing ?? [], nil, agreement))
        return say("texten kräver att \(needs).", "the text requires that \(needs).")
    }

    private func remedy(_ need: Gate.Need, _ agreement: Agreement) -> String {
        switch need {
        case .has(let thing, _, let by?, _, _):
            let (what, who) = (self.thing(thing), name(by, in: agreement))
            return say("Registrera \(what) från \(who) först.", "Register the \(what) by \(who) first.")
        case .has(let thing, _, nil, _, let noLaterThan):
            let what = self.thing(thing)
            let when =
                noLaterThan == nil
                ? "" : say(" Den ska vara klar senast samma dag.", " It is to be ready by the same day.")
            return say("Lägg till \(what).", "Add the \(what).") + when
        case .fields(let criteria, "goal"):
            let words = list(criteria.map(thing))
            return say("Skriv i målet hur det är \(words).", "Write in the goal how it is \(words).")
        case .fields(let fields, _):
            let words = list(fields.map { fieldOf($0, in: agreement) })
            return say("Fyll i \(words).", "Fill in \(words).")
        case .bothParties(let thing):
            let what = self.thing(thing)
            return say("Lägg till \(what) från varje part.", "Add the \(what) of each party.")
        case .notSameBody: return say("Låt ett annat organ besluta.", "Let another body decide.")
        case .decided(let by, _):
            let who = name(by, in: agreement)
            return say("Lämna det till \(who).", "Leave it to \(who).")
        case .prepared(let by):
            let who = name(by, in: agreement)
            return say("Låt \(who) bereda det först.", "Let \(who) prepare it first.")
        case .reason: return say("Ange ett skäl.", "Give a reason.")
        }
    }

    func chain(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .stopped(let stop): return self.stop(stop, in: agreement)
        case .unknownDocument(let text), .unknownSubject(let text):
            return pair(
                ("\(quoted(spaced(text))) finns inte i kedjan.", "Välj något ur listan."),
                ("\(quoted(spaced(text))) is not in the chain.", "Choose something from the list."))
        case .unknownPart(let part):
            return pair(
                ("Analysen har ingen del med nummer \(part).", "Välj en orsak eller en slutsats ur analysen."),
                ("The analysis has no part numbered \(part).", "Choose a cause or a conclusion of the analysis."))
        case .documentUnchanged(let id):
            return pair(
                ("Inget i \(id) är ändrat.", "Ändra det som ska bli annorlunda, eller avbryt."),
                ("Nothing in \(id) is changed.", "Change what is to be different, or leave it."))
        case .documentShared(let id):
            return pair(
                ("\(id) är redan delad mellan parterna.", "Spara ändringen som delad."),
                ("\(id) is shared between the parties already.", "Save the change as shared."))
        default: return wrongWords(refusal, agreement) ?? wrongStep(refusal, agreement)
        }
    }

    private func wrongWords(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .numberTwice(let field, let number):
            let name = self.field(field)
            return pair(
                (
                    "\(name) har numret \(number) mer än en gång, eller ett nummer under 1.",
                    "Ge varje rad ett eget nummer."
                ),
                (
                    "\(name) has the number \(number) more than once, or a number below 1.",
                    "Give each row its own number."
                ))
        case .badPlace(let place, let allowed):
            let choices = allowed.isEmpty ? say("ett nummer", "a number") : alternatives(allowed.map(quoted))
            return pair(
                ("\(quoted(place)) är ingen plats i den här sortens analys.", "Välj \(choices), eller ingen plats."),
                ("\(quoted(place)) is no place in this sort of analysis.", "Choose \(choices), or no place."))
        case .datedAfter(let dated, let on):
            return pair(
                ("\(day(dated)) ligger efter den dag det registreras för.", "Ange \(day(on)) eller en tidigare dag."),
                ("\(day(dated)) lies after the day it is registered for.", "Give \(day(on)) or an earlier day."))
        case .causeNeeded:
            return pair(
                ("Analysen har ingen orsak.", "Skriv minst en orsak innan analysen är klar."),
                ("The analysis has no cause.", "Write at least one cause before the analysis is complete."))
        case .targetIsBaseline:
            return pair(
                ("Målvärdet är detsamma som startvärdet.", "Ange ett annat målvärde."),
                ("The target is the same as the baseline.", "Give another target."))
        default: return nil
        }
    }

    private func wrongStep(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .wrongStep(let step, let subject):
            let taken = chainStep(step)
            return pair(
                (
                    "Steget \(quoted(taken)) tas inte för \(subject == .agreement ? theThing("agreement") : "\(subject)").",
                    "Välj ett annat steg."
                ),
                (
                    "The step \(quoted(taken)) is not taken for \(subject == .agreement ? theThing("agreement") : "\(subject)").",
                    "Choose another step."
                ))
        case .unknownStep(let step, let allowed):
            let choices = alternatives(allowed.map { wayStep($0, agreement) })
            return pair(
                ("Arbetsmodellen har inget steg som heter \(quoted(step)).", "Välj \(choices)."),
                ("The way of working has no step called \(quoted(step)).", "Choose \(choices)."))
        case .sameStep(let step):
            return pair(
                ("Problemet står redan i steget \(wayStep(step, agreement)).", "Välj ett annat steg."),
                ("The problem stands in the step \(wayStep(step, agreement)) already.", "Choose another step."))
        case .noPassage(let from, let to, _):
            return pair(
                (
                    "Det går inte att gå från \(wayStep(from, agreement)) till \(wayStep(to, agreement)).",
                    "Gå ett steg i taget. Har det redan skett, registrera det som något som har hänt."
                ),
                (
                    "There is no way from \(wayStep(from, agreement)) to \(wayStep(to, agreement)).",
                    "Go one step at a time. If it has happened already, register it as something that happened."
                ))
        case .unknownSeat(let seat, let body):
            let (seat, body) = (name(seat, in: agreement), name(body, in: agreement))
            return pair(
                ("\(body) har ingen plats för \(seat).", "Välj en plats ur listan."),
                ("\(body) has no seat for \(seat).", "Choose a seat from the list."))
        default: return nil
        }
    }

    /// A field of a document by the name people see.
    func chainField(_ field: String) -> String {
        let words = chainFields[field] ?? (field, field)
        return say("Fältet \(words.0)", "The field \(words.1)")
    }
}

/// The fields of the chain's documents, in Swedish and English.
let chainFields: [String: (String, String)] = [
    "title": ("Rubrik", "Title"), "what": ("Vad", "What"), "place": ("Var", "Where"), "time": ("När", "When"),
    "harmed": ("Vilka drabbas", "Whom it harms"), "since": ("Sedan när", "Since when"),
    "recurrence": ("Hur ofta", "How often"), "parts": ("Lägesbildens delar", "Parts of the picture"),
    "findings": ("Fynd", "Findings"), "sources": ("Källor", "Sources"),
    "leftOut": ("Utelämnade källor", "Sources left out"),
    "causes": ("Orsaker", "Causes"), "support": ("Belägg", "Support"), "conclusions": ("Slutsatser", "Conclusions"),
    "views": ("Parternas syn", "The parties' views"), "level": ("Målnivå", "Level"), "indicator": ("Mått", "Indicator"),
    "source": ("Källa", "Source"), "proposedIndicator": ("Förslag till mått", "Proposed indicator"),
    "criteria": ("Målkriterier", "Criteria"), "names": ("Kategorier", "Categories"),
    "categories": ("Kategorier", "Categories"),
    "about": ("Vad det gäller", "What it is about"), "how": ("Hur det gjordes", "How it was done"),
    "comparison": ("Jämförelse", "Comparison"), "unwanted": ("Oönskade effekter", "Unwanted effects"),
    "summary": ("Sammanfattning", "Summary"), "effectGoal": ("Effektmål", "Effect goal"),
    "finding": ("Lokal iakttagelse", "Local finding"),
]
