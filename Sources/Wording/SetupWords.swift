package import Agreements
package import Setup
import Vocabulary

/// Proposed readings said to the person who is to accept, change or drop them.
extension Wording {
    /// Why a card says what it says.
    package func why(_ why: Why) -> String {
        switch why {
        case .modal, .statedAsFact, .mayWhenNeeded, .softened: whyStrength(why)
        case .main, .except, .alsoWhenNeeded, .vague, .noCadence, .madeOnce, .aboutEnded, .event, .deadlineNotHeld:
            whyCadence(why)
        default: whyRest(why)
        }
    }

    private func whyStrength(_ why: Why) -> String {
        switch why {
        case .modal(let words, let strength):
            say("\(cited(words)) lästes som \(asked(strength)).", "\(cited(words)) was read as \(asked(strength)).")
        case .statedAsFact(let words):
            say(
                "Texten säger utan ”ska” att det görs (\(cited(words))). Det lästes som ett krav.",
                "The text says, without “ska”, that it is done (\(cited(words))). It was read as a requirement.")
        case .mayWhenNeeded(let words):
            say(
                "\(cited(words)) lästes som något som görs när det behövs.",
                "\(cited(words)) was read as something done when needed.")
        case .softened(let words, let strength):
            say("\(cited(words)) lästes som \(asked(strength)).", "\(cited(words)) was read as \(asked(strength)).")
        default: ""
        }
    }

    private func asked(_ strength: Cadence.Strength) -> String {
        switch strength {
        case .must: say("ett krav", "a requirement")
        case .should:
            say(
                "något som bör göras: det räknas, men bryts aldrig",
                "something that should be done: counted, never breached")
        case .aim: say("en strävan: det räknas, men bryts aldrig", "an aim: counted, never breached")
        case .whenPossible:
            say(
                "när det är möjligt: ett uteblivet tillfälle frågar efter skäl",
                "when possible: a missed occasion asks for a reason")
        case .whenNeeded: say("när det behövs", "when needed")
        }
    }

    private func whyCadence(_ why: Why) -> String {
        switch why {
        case .main(let words, let main):
            say("\(cited(words)) lästes som \(counted(main)).", "\(cited(words)) was read as \(counted(main)).")
        case .except(let words, let name):
            say(
                "\(cited(words)) lästes som utom under \(localName(name)). Dagarna står i den lokala kalendern.",
                "\(cited(words)) was read as except \(localName(name)). The days stand in the local calendar.")
        case .alsoWhenNeeded(let words):
            say("\(cited(words)) lästes som även när det behövs.", "\(cited(words)) was read as also when needed.")
        case .vague(let words):
            say(
                "\(cited(words)) anger inget antal. Det kan inte bedömas. Föreslå till exempel ”minst två gånger per år”.",
                "\(cited(words)) gives no number. It cannot be assessed. Propose for instance “minst två gånger per år”."
            )
        case .noCadence:
            say(
                "Texten säger inte hur ofta. Det kan inte bedömas. Föreslå till exempel ”minst två gånger per år”.",
                "The text does not say how often. It cannot be assessed. Propose for instance “minst två gånger per år”."
            )
        case .madeOnce:
            say(
                "Texten säger inte när eller hur ofta. Det lästes som en gång, utan sista dag.",
                "The text does not say when or how often. It was read as once, with no last day.")
        case .aboutEnded(let unit):
            say(
                "Uppgifter för varje \(one(unit)) lästes som att de lämnas när tiden har gått ut.",
                "Data for each \(one(unit)) was read as delivered when it has ended.")
        case .event(let words): say("\(cited(words)) lästes som en händelse.", "\(cited(words)) was read as an event.")
        case .deadlineNotHeld(let words):
            say(
                "Tiden i \(cited(words)) räknas inte av programmet. Den står kvar i anteckningen.",
                "The time in \(cited(words)) is not counted by the program. It stays in the note.")
        default: ""
        }
    }

    private func whyRest(_ why: Why) -> String {
        switch why {
        case .counted(let words, let per):
            say(
                "\(cited(words)) lästes som en gång för varje \(one(per)).",
                "\(cited(words)) was read as once for each \(one(per)).")
        case .listMissing(let words, let per):
            say(
                "\(cited(words)): texten räknar inte upp vilka. Fyll i varje \(one(per)) om det ska räknas för sig.",
                "\(cited(words)): the text does not list them. Fill in each \(one(per)) if it is to be counted by itself."
            )
        case .evidence(let words, let kind):
            say("\(cited(words)): det visas av \(shown(kind)).", "\(cited(words)): it is shown by \(shown(kind)).")
        case .owners(let words):
            say("Ansvarig enligt meningen: \(cited(words)).", "Responsible by the sentence: \(cited(words)).")
        case .ownersOfSection(let words):
            say(
                "Avsnittet säger vem som ansvarar: \(cited(words)).",
                "The section says who is responsible: \(cited(words)).")
        case .allParties:
            say(
                "Meningen säger inte vem. Då gäller det alla parter.",
                "The sentence does not say who. Then it is all parties.")
        case .forumInList: say("Raden står i en lista över forum.", "The line stands in a list of forums.")
        case .responsibleField(let words):
            say(
                "Avsnittet har en rad om vem som ansvarar: \(cited(words)).",
                "The section has a line about who is responsible: \(cited(words)).")
        default: ""
        }
    }

    private func counted(_ main: Cadence.Main) -> String {
        switch main {
        case .inEach(.week, 1, _): say("en gång per ISO-vecka", "once per ISO week")
        case .inEach(.term, 1, _):
            say("en gång per termin i den lokala kalendern", "once per term of the local calendar")
        case .inEach(let unit, 1, _): say("en gång per \(one(unit))", "once per \(one(unit))")
        default: cadence(Cadence(main))
        }
    }

    /// What shows that it was done: `ett möte`.
    package func shown(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("ett möte", "a meeting")
        case .documentAdopted: say("ett antaget dokument", "an adopted document")
        case .documentPresented: say("ett dokument som presenteras", "a document that is presented")
        case .documentReviewed: say("en översyn", "a review")
        case .delivery: say("en leverans", "a delivery")
        case .report: say("en redovisning", "a report")
        case .mailing: say("ett utskick", "a mailing")
        case .activity: say("en aktivitet", "an activity")
        case .survey: say("en mätning", "a survey")
        case .dialogue: say("en dialog", "a dialogue")
        case .safetyWalk: say("en trygghetsvandring", "a safety walk")
        case .successor: say("en ny överenskommelse", "a new agreement")
        case .finalFollowUp: say("den slutliga uppföljningen", "the final follow-up")
        }
    }

    /// What the text says of itself, a line each.
    package func head(_ head: Head) -> [String] {
        var lines: [String] = []
        if let title = head.title { lines.append(say("Titel: \(title)", "Title: \(title)")) }
        if !head.parties.isEmpty {
            lines.append(say("Parter: ", "Parties: ") + head.parties.map(\.name).joined(separator: ", "))
        }
        if let from = head.from, let through = head.through {
            lines.append(say("Gäller ", "Holds ") + "\(date(from))–\(date(through))")
        }
        for signature in head.signatures {
            let day = signature.on.map { self.day($0) } ?? say("ingen dag", "no day")
            lines.append(say("Underskrift: ", "Signature: ") + "\(signature.post), \(day)")
        }
        return lines
    }

    /// Why a text cannot be read, and what to do.
    package func fault(_ fault: TextFault) -> String {
        switch fault {
        case .empty:
            say(
                "Det finns ingen text. Klistra in överenskommelsens text.",
                "There is no text. Paste the agreement's text.")
        case .tooLong(let bytes, let limit):
            say(
                "Texten är för lång: \(bytes) byte, högst \(limit). Ta bort bilagor.",
                "The text is too long: \(bytes) bytes, at most \(limit). Leave out annexes.")
        case .identityNumber:
            say(
                "Texten innehåller något som ser ut som ett personnummer. Ta bort det.",
                "The text holds something that looks like a personal identity number. Take it out.")
        }
    }

    /// Why no definition can be written yet.
    package var headMissing: String {
        say(
            "Texten säger inte vilka parterna är eller hur länge överenskommelsen gäller. Fyll i det först.",
            "The text does not say who the parties are or how long the agreement holds. Fill that in first.")
    }

    /// Words of the text, set apart from ours.
    private func cited(_ words: String) -> String { say("”\(words)”", "“\(words)”") }
}
