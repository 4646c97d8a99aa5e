package import Agreements
package import Collaboration
package import Vocabulary

/// A heading or a short phrase of a decision paper, or of a list of what a body decided on a day.
package enum DecisionPart: Hashable, Sendable, CaseIterable {
    case paperTitle, body, matter, proposal, whyNow, background, child, preparation, lacks, onward, answers
    case picture, problem, cause, goal, measure
    case listTitle, decider, decided, present, noPreparation, lastStep, nothingLacks, noPresence
}

extension Wording {
    /// The part's words, as they stand on the paper.
    package func decision(_ part: DecisionPart) -> String {
        switch part {
        case .paperTitle: say("Beslutsunderlag", "Decision paper")
        case .body: say("Till", "To")
        case .matter: say("Gäller", "About")
        case .proposal: say("Förslag till beslut", "Proposed decision")
        case .whyNow: say("Varför nu", "Why now")
        case .background: say("Bakgrund", "Background")
        case .child: say("Barnets bästa", "The child's best interests")
        case .preparation: say("Beredning", "Preparation")
        case .lacks: say("Det här saknas i dag", "What is missing today")
        case .onward: say("Vad som händer sedan", "What happens next")
        case .answers: say("Varje part svarar för sig", "Each party answers for itself")
        case .picture: say("Lägesbild", "Situation picture")
        case .problem: say("Problem", "Problem")
        case .cause: say("Orsak", "Cause")
        case .goal: say("Mål", "Goal")
        case .measure: say("Åtgärd", "Measure")
        case .listTitle: say("Beslutslista", "List of decisions")
        case .decider: say("Organ", "Body")
        case .decided: say("Beslut och andra steg", "Decisions and other steps")
        case .present: say("Närvarande", "Present")
        case .noPreparation: say("Inget är berett eller föreslaget än.", "Nothing has been prepared or proposed yet.")
        case .lastStep: say("Ingen annan ska ta ställning efter det här.", "Nobody else is to decide after this.")
        case .nothingLacks: lackCount(0)
        case .noPresence: say("Ingen är antecknad.", "Nobody is noted.")
        }
    }

    /// The party's own answer so far: `Ekhamra kommun: ja 3 november 2025.`
    package func partyAnswer(_ party: ActorKey, _ handling: Handling?, in agreement: Agreement) -> String {
        let who = name(party, in: agreement)
        guard let handling else { return say("\(who): inget svar än.", "\(who): no answer yet.") }
        let answer = stepAnswer(handling.handled.answer, by: party, in: agreement)
        return "\(who): \(answer), \(day(handling.on))."
    }

    /// Words that were decided and have been changed since.
    package func changedSinceDecision(_ title: String) -> String {
        say("\(title) har fått nya ord sedan dess.", "\(title) has got new words since.")
    }

    /// A figure that a goal is to go from and to.
    package func aim(_ indicator: Goal.Indicator) -> String {
        let unit = indicator.unit.map { " \($0)" } ?? ""
        switch (indicator.baseline, indicator.target) {
        case (let from?, let to?):
            return say(
                "\(indicator.name): från \(decimal(from)) till \(decimal(to))\(unit).",
                "\(indicator.name): from \(decimal(from)) to \(decimal(to))\(unit).")
        case (nil, let to?):
            return say("\(indicator.name): till \(decimal(to))\(unit).", "\(indicator.name): to \(decimal(to))\(unit).")
        default: return "\(indicator.name)."
        }
    }

    /// Swedish writes decimals with a comma.
    private func decimal(_ figure: Figure) -> String {
        language == .swedish ? "\(figure)".replacing(".", with: ",") : "\(figure)"
    }

    /// What is left out where there is no room: `och 3 till`.
    package func andMore(_ count: Int) -> String { say("Och \(count) till.", "And \(count) more.") }

    /// Where something stands, in a sentence: `Föreslagen sedan 3 november 2025.`
    package func standing(_ status: SubjectStatus) -> String {
        let word = chainStanding(status.standing)
        guard let since = status.since else { return "\(word)." }
        return say("\(word) sedan \(day(since)).", "\(word) since \(day(since)).")
    }
}
