package import Agreements
package import Collaboration
package import Vocabulary

// The board of a forum's meeting, in the history and beside its rows.
extension Wording {
    /// One line of history. What people wrote is not told here: it stands on the board.
    func week(_ fact: WeekFact, _ on: String, _ who: String, _ agreement: Agreement) -> String {
        switch fact {
        case .task, .taskDone, .taskMoved, .taskDropped: weekTask(fact, on, agreement)
        case .decided, .answered: weekDecision(fact, on, who, agreement)
        case .ahead(let one):
            say(
                "Något som väntar \(shortDay(one.day)) skrevs upp \(on).",
                "Something ahead, on \(shortDay(one.day)), was written down on \(on).")
        case .topic(let one): handled(one, on, agreement)
        case .carried(let one):
            say(
                "En fråga fördes vidare till \(name(one.to, in: agreement)) \(on).",
                "A matter was taken on to \(name(one.to, in: agreement)) on \(on).")
        case .closed(let one):
            say(
                "Mötet \(shortDay(one.meeting.day)) avslutades \(on): \(title(one.meeting.forum, in: agreement)).",
                "The meeting of \(shortDay(one.meeting.day)) was closed on \(on): \(title(one.meeting.forum, in: agreement))."
            )
        case .feedback(let one):
            say(
                "De som rapporterat fick återkoppling \(on), efter mötet \(shortDay(one.meeting.day)).",
                "Those who had reported got feedback on \(on), after the meeting of \(shortDay(one.meeting.day)).")
        }
    }

    private func weekTask(_ fact: WeekFact, _ on: String, _ agreement: Agreement) -> String {
        switch fact {
        case .task(let one):
            let terms = weekTerms(owner: one.owner, due: one.due, in: agreement)
            return say("En uppgift skrevs upp \(on): \(terms).", "A task was written down on \(on): \(terms).")
        case .taskMoved(let one):
            let changed = [one.owner.map { name($0, in: agreement) }, one.due.map(doneBy)].compactMap { $0 }
            let terms = changed.joined(separator: ", ")
            return say(
                "Uppgiften i nummer \(one.task) ändrades \(on): \(terms).",
                "The task of number \(one.task) was changed on \(on): \(terms).")
        case .taskDropped(let one):
            return say(
                "Uppgiften i nummer \(one.task) ströks \(on).", "The task of number \(one.task) was dropped on \(on).")
        case .taskDone(let one):
            return say(
                "Uppgiften i nummer \(one.task) blev klar \(on).", "The task of number \(one.task) was done on \(on).")
        default: preconditionFailure("Only what is said of tasks comes here.")
        }
    }

    private func weekDecision(_ fact: WeekFact, _ on: String, _ who: String, _ agreement: Agreement) -> String {
        switch fact {
        case .decided(let one):
            guard let by = one.by else {
                return say(
                    "\(who) skrev \(on) upp ett gemensamt beslut. Det gäller när alla parter har sagt ja.",
                    "\(who) wrote down a joint decision on \(on). It holds when all parties have said yes.")
            }
            let decider = name(by, in: agreement)
            return say("Beslut skrevs upp \(on): \(decider).", "A decision was written down on \(on): \(decider).")
        case .answered(let one):
            let party = name(one.party, in: agreement)
            return one.yes
                ? say(
                    "\(party) sa ja till beslutet i nummer \(one.decision) \(on).",
                    "\(party) said yes to the decision of number \(one.decision) on \(on).")
                : say(
                    "\(party) sa nej till beslutet i nummer \(one.decision) \(on).",
                    "\(party) said no to the decision of number \(one.decision) on \(on).")
        default: preconditionFailure("Only what is said of decisions comes here.")
        }
    }

    private func handled(_ one: WeekFact.TopicHandled, _ on: String, _ agreement: Agreement) -> String {
        let what = weekTopic(one.topic, in: agreement)
        let numbers = one.shown.map { " \(label(weekNumbers($0)))." } ?? ""
        return one.raised
            ? say("Togs upp \(on): \(what).\(numbers)", "Raised on \(on): \(what).\(numbers)")
            : say("Togs inte upp \(on): \(what).\(numbers)", "Not raised on \(on): \(what).\(numbers)")
    }

    /// `Skola, klart senast 1 dec 2025`; what nobody has said is said to be missing.
    package func weekTerms(owner: ActorKey?, due: CivilDate?, in agreement: Agreement) -> String {
        let who = owner.map { name($0, in: agreement) } ?? say("ingen ansvarar än", "nobody is responsible yet")
        return "\(who), \(due.map(doneBy) ?? say("ingen dag är satt", "no day is set"))"
    }

    private func doneBy(_ day: CivilDate) -> String {
        say("klart senast \(shortDay(day))", "done by \(shortDay(day))")
    }

    /// `Stationen, narkotika`: the place, the area and the category, as far as they are said.
    package func weekTopic(_ topic: WeekTopic, in agreement: Agreement) -> String {
        let area = topic.area.map { key in
            agreement.rules.areas.first { $0.key == key }?.title[language] ?? spaced(key)
        }
        return [topic.place, area, topic.category.map(spaced)].compactMap { $0 }.joined(separator: ", ")
    }

    /// `11 händelser, brukar vara 3–7`: what was raised may be reports or crimes, and the minute does not know which.
    package func weekNumbers(_ numbers: WeekNumbers) -> String {
        let incidents = count(numbers.count, ("händelse", "incident"), ("händelser", "incidents"))
        let usual = numbers.low == numbers.high ? "\(numbers.low)" : "\(numbers.low)–\(numbers.high)"
        return say("\(incidents), brukar vara \(usual)", "\(incidents), usually \(usual)")
    }

    /// Where a decision stands: it holds, or whose yes it waits for.
    package func weekStanding(_ decision: WeekDecision, in agreement: Agreement) -> String {
        switch decision.standing(of: agreement.authorities) {
        case .stands:
            guard let by = decision.by else {
                return say("Gäller. Alla parter har sagt ja.", "Holds. All parties have said yes.")
            }
            return say(
                "Gäller. Beslutat av \(name(by, in: agreement)).", "Holds. Decided by \(name(by, in: agreement)).")
        case .waitsFor(let parties):
            let names = names(parties, in: agreement)
            return say("Väntar på ja från \(names).", "Waits for a yes from \(names).")
        case .refusedBy(let parties):
            let names = names(parties, in: agreement)
            return say("Gäller inte. \(names) har sagt nej.", "Does not hold. \(names) has said no.")
        }
    }
}
