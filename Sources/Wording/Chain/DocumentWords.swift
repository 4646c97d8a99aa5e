package import Agreements
package import Collaboration

// The words of the chain's documents: what people choose among, and what pages call it.

extension Wording {
    package func strength(_ strength: Strength?) -> String {
        guard let strength else { return say("stödet är inte bedömt", "support not assessed") }
        switch strength {
        case .strong: return say("gott stöd", "good support")
        case .some: return say("visst stöd", "some support")
        case .weak: return say("svagt stöd", "weak support")
        }
    }

    package func method(_ method: Analysis.Method) -> String {
        switch method {
        case .fishbone: say("fiskben med tre ben", "fishbone with three bones")
        case .tree: say("orsaksträd", "cause tree")
        case .chain: say("händelsekedja", "chain of events")
        case .triangle: say("brottstriangel", "crime triangle")
        }
    }

    /// How the analysis is read, in a sentence.
    package func reading(_ method: Analysis.Method) -> String {
        switch method {
        case .fishbone:
            say(
                "Orsakerna står vid det ben de hör till: den som drabbas, gärningspersonen eller platsen.",
                "The causes stand at the bone they belong to: whoever is harmed, the offender or the place.")
        case .tree:
            say(
                "Under varje orsak står det som ligger bakom den.", "Below each cause stands what lies behind it.")
        case .chain:
            say("Händelserna står i den ordning de följer på varandra.", "The events stand in the order they follow.")
        case .triangle:
            say(
                "Varje sida har någon som kan påverka den: en som kan tala gärningspersonen till rätta, en som vaktar och en som ansvarar för platsen.",
                "Each side has somebody who can influence it: one who handles the offender, one who guards and one who manages the place."
            )
        }
    }

    /// The place of a cause in a drawing, as the journal has it.
    package func place(_ place: String) -> String {
        switch place {
        case "victim": say("Den som drabbas", "Whoever is harmed")
        case "perpetrator": say("Gärningspersonen", "The perpetrator")
        case "place": say("Platsen", "The place")
        case "offender": say("Gärningspersonen", "The offender")
        case "target": say("Det eller den som utsätts", "The target")
        case "handler": say("Den som kan påverka gärningspersonen", "Handler: who can influence the offender")
        case "guardian": say("Den som vaktar", "Guardian: who watches over the target")
        case "manager": say("Den som ansvarar för platsen", "Manager: who answers for the place")
        default: quoted(place)
        }
    }

    package func phase(_ phase: ProcessModel.Phase) -> String {
        switch phase {
        case .scan: say("kartläggning", "scanning")
        case .analyse: say("analys", "analysis")
        case .respond: say("åtgärder", "response")
        case .assess: say("uppföljning", "assessment")
        }
    }

    /// A step of a way of working: the text's own word, quoted; ours, where the text has none.
    func wayStep(_ step: String, _ agreement: Agreement) -> String {
        let isOwn = agreement.waysOfWorking.contains { $0.name != nil && $0.steps.contains(step) }
        guard !isOwn, let phase = ProcessModel.Phase(rawValue: step) else { return quoted(step) }
        return self.phase(phase)
    }

    package func pictureSort(_ sort: Picture.Sort) -> String {
        switch sort {
        case .own: say("en parts egen lägesbild", "one party's own picture")
        case .joint: say("gemensam lägesbild", "joint picture")
        case .problem: say("problembild", "problem picture")
        }
    }

    package func childNote(_ sort: ChildNote.Sort) -> String {
        switch sort {
        case .note: say("anteckning om barnets bästa", "note on the child's best interests")
        case .analysis: say("barnkonsekvensanalys", "child impact analysis")
        }
    }

    package func feedback(_ feedback: FollowUpPaper.Feedback) -> String {
        switch feedback {
        case .internal: say("inom organisationerna", "inside the organisations")
        case .external: say("till dem utanför", "to those outside")
        }
    }

    /// A criterion of goals, a level of goals or a part of a picture, by the definition's word.
    package func definitionWord(_ word: String) -> String { thing(word) }

    /// A document by its kind and number: `Orsaksanalys O2`.
    package func documentName(_ id: DocumentID) -> String { "\(label(documentKind(id.kind))) \(id)" }

    /// What is proposed to be done next with a problem.
    package func nextWork(_ work: NextWork, in agreement: Agreement) -> String {
        switch work {
        case .analyse: say("Skriv en orsaksanalys: varför händer det?", "Write a cause analysis: why does it happen?")
        case .complete(let id): say("Gör klart orsaksanalysen \(id).", "Complete the cause analysis \(id).")
        case .setGoal: say("Skriv ett mål: vad ska ha ändrats, och när?", "Write a goal: what is to change, and when?")
        case .addMeasure: say("Lägg till en åtgärd mot orsakerna.", "Add a measure against the causes.")
        case .take(.close, let subject): say("Avsluta \(subject).", "Close \(subject).")
        case .take(let step, let subject):
            say("Ta \(subject) till \(chainStep(step)).", "Take \(subject) to a \(chainStep(step)).")
        case .followUp: say("Följ upp: hur gick det?", "Follow up: how did it go?")
        case .goOn(let to): say("Gå vidare till \(wayStep(to, agreement)).", "Go on to \(wayStep(to, agreement)).")
        }
    }
}
