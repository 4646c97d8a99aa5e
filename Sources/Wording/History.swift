package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// One line of history: what happened, when, who was there or who did it, and where it departs from the agreement.
    package func entry(_ entry: Entry, in agreement: Agreement) -> String {
        ([told(entry, agreement)] + entry.deviations.map { marked($0, agreement) }).joined(separator: " ")
    }

    /// What happened, as a sentence.
    func told(_ entry: Entry, _ agreement: Agreement) -> String {
        let on = shortDay(entry.on)
        switch entry.fact {
        case .done(let done): return self.done(done, on, agreement)
        case .excused(let excuse): return excused(excuse, on, agreement)
        case .withdrawn(let withdrawal):
            return say(
                "Uppgift nummer \(withdrawal.entry) rättades \(on).",
                "Entry number \(withdrawal.entry) was corrected on \(on).")
        case .readingProposed(let reading):
            let from = shortDay(reading.effective)
            return say(
                "\(by(entry, agreement)) föreslog en tolkning \(on), att gälla från \(from).",
                "\(by(entry, agreement)) proposed a reading on \(on), to hold from \(from).")
        case .readingAccepted(let acceptance):
            return accepted(acceptance, on, agreement)
        case .cardSentBack(let card):
            let (who, what) = (name(card.party, in: agreement), title(card.commitment, in: agreement))
            return say("\(who) skickade tillbaka \(what) \(on).", "\(who) sent \(what) back on \(on).")
        case .countedFrom(let counting): return counted(counting, on, agreement)
        case .intervalChosen(let choice):
            let what = title(choice.commitment, in: agreement)
            let who = name(choice.party, in: agreement)
            return say(
                "\(who) valde \(on) högst \(days(choice.days)) mellan gångerna för \(what).",
                "\(who) chose on \(on) at most \(days(choice.days)) in between for \(what).")
        case .calendarSet(let set):
            return say(
                "Den lokala kalendern för \(set.year) fylldes i \(on).",
                "The local calendar for \(set.year) was filled in on \(on).")
        case .note(let note):
            return say(
                "En anteckning om nummer \(note.entry) skrevs \(on).",
                "A note about number \(note.entry) was written on \(on).")
        case .word(let word): return self.word(word, on, agreement)
        case .meetingPlanned(let meeting): return planned(meeting, on, by(entry, agreement), agreement)
        case .measure(let fact): return measure(fact, on, by(entry, agreement), agreement)
        case .sectionWritten, .paperShared, .paperAdopted: return paper(entry, on, agreement)
        case .fileAttached(let file): return attached(file, on)
        case .chain(let fact): return chain(fact, on, by(entry, agreement), agreement)
        case .rowsTakenIn(let rows): return takenIn(rows, on, by(entry, agreement))
        case .week(let fact): return week(fact, on, by(entry, agreement), agreement)
        default: return life(entry, on, agreement)
        }
    }

    private func accepted(_ acceptance: Fact.ReadingAccepted, _ on: String, _ agreement: Agreement) -> String {
        let who = name(acceptance.party, in: agreement)
        guard let left = acceptance.except?.count, left > 0 else {
            return say("\(who) godkände tolkningen \(on).", "\(who) accepted the reading on \(on).")
        }
        let cards = count(left, ("kort", "card"), ("kort", "cards"))
        return say(
            "\(who) godkände tolkningen \(on), utom \(cards).",
            "\(who) accepted the reading on \(on), but for \(cards).")
    }

    /// What a correction took back: `Togs tillbaka: möte 20 nov 2025 (Lomma), Interaktionsmöte`.
    package func takenBack(_ taken: Entry, in agreement: Agreement) -> String {
        let lead = say("Togs tillbaka", "Taken back")
        guard case .done(let done) = taken.fact else { return "\(lead): \(told(taken, agreement))" }
        let commitments = commitments(shownBy: done, agreement)
        let unit = unit(of: done, commitments, agreement).map { " (\($0))" } ?? ""
        let title = commitments.first.map { ", \($0.title[language])" } ?? ""
        let on = say(" \(shortDay(taken.on))", " on \(shortDay(taken.on))")
        return "\(lead): \(evidence(done.evidence))\(on)\(unit)\(title)"
    }

    private func commitments(shownBy done: Fact.Done, _ agreement: Agreement) -> [Commitment] {
        agreement.commitments.filter { $0.evidence == Evidence(kind: done.evidence, subject: done.what) }
    }

    private func unit(of done: Fact.Done, _ commitments: [Commitment], _ agreement: Agreement) -> String? {
        done.unit.map { unit in
            commitments.first { $0.countedUnits.contains(unit) }.map { self.unit(unit, of: $0, in: agreement) } ?? unit
        }
    }

    /// The agreement's own life.
    private func life(_ entry: Entry, _ on: String, _ agreement: Agreement) -> String {
        switch entry.fact {
        case .decided(let decision):
            let who = name(decision.by, in: agreement)
            return say(
                "\(who) beslutade om överenskommelsen \(on)\(reference(decision.reference)).",
                "\(who) decided on the agreement on \(on)\(reference(decision.reference)).")
        case .signed(let signature):
            let who = name(signature.by, in: agreement)
            let acting = signature.acting ? say(" (tillförordnad)", " (acting)") : ""
            return say("\(who)\(acting) undertecknade \(on).", "\(who)\(acting) signed on \(on).")
        case .placeholderFilled(let filled):
            let what =
                agreement.placeholders.first { $0.key == filled.placeholder }?.reading[language]
                ?? quoted(spaced(filled.placeholder))
            return say("\(what) fylldes i \(on): \(filled.value).", "\(what) was filled in on \(on): \(filled.value).")
        case .revisionBegun:
            return say(
                "\(by(entry, agreement)) påbörjade en revidering \(on).",
                "\(by(entry, agreement)) began a revision on \(on).")
        case .terminated(let termination):
            let who = name(termination.party, in: agreement)
            let last = shortDay(termination.effective)
            if termination.jointly == true {
                return say(
                    "\(who) sade upp överenskommelsen \(on) och angav \(last) som sista dag.",
                    "\(who) terminated the agreement on \(on) and gave \(last) as the last day.")
            }
            return say(
                "\(who) sade upp överenskommelsen \(on). Sista dag är \(last).",
                "\(who) terminated the agreement on \(on). The last day is \(last).")
        case .finallyFollowedUp:
            return say(
                "Överenskommelsen följdes upp slutligt \(on).", "The agreement was finally followed up on \(on).")
        default:
            return say("Överenskommelsen ersattes av en ny \(on).", "The agreement was replaced by a new one on \(on).")
        }
    }

    private func by(_ entry: Entry, _ agreement: Agreement) -> String { name(entry.actor.organisation, in: agreement) }

    private func reference(_ reference: String?) -> String { reference.map { " (\($0))" } ?? "" }

    private func done(_ done: Fact.Done, _ on: String, _ agreement: Agreement) -> String {
        let commitments = commitments(shownBy: done, agreement)
        let titles = commitments.map { $0.title[language] }
        var text = say("\(someHappened(done.evidence)) \(on)", "\(someHappened(done.evidence)) on \(on)")
        if let unit = unit(of: done, commitments, agreement) { text += " (\(unit))" }
        if let first = titles.first { text += ": \(first)" }
        text += "."
        if done.noChange == true { text += say(" Ingen ändring behövdes.", " No change was needed.") }
        if let about = about(done, commitments) { text += say(" Det gäller \(about).", " It is about \(about).") }
        if !done.present.isEmpty {
            let names = done.present.map { name($0, in: agreement) }.joined(separator: ", ")
            text +=
                done.evidence.gathersPeople
                ? say(" Med: \(names).", " Present: \(names).") : say(" Medverkade: \(names).", " Took part: \(names).")
        }
        if let reference = done.reference { text += say(" Underlag: \(reference).", " Evidence: \(reference).") }
        return text
    }

    /// The period that a paper names as its own.
    private func about(_ done: Fact.Done, _ commitments: [Commitment]) -> String? {
        guard let about = done.about, let commitment = commitments.first else { return nil }
        let id = Obligation.ID(commitment: commitment.key, unit: done.unit ?? "", period: about)
        guard let day = CivilDate(about) ?? Int(plain: about.prefix(4)).map(CivilDate.firstOf(year:)) else {
            return quoted(about)
        }
        return period(Obligation(id: id, window: DayRange(day: day)), of: commitment)
    }

    private func excused(_ excuse: Fact.Excused, _ on: String, _ agreement: Agreement) -> String {
        let who = name(excuse.party, in: agreement)
        let what = occasion(excuse.obligation, in: agreement)
        return say("\(who) angav skäl \(on) för \(what).", "\(who) gave a reason on \(on) for \(what).")
    }

    private func counted(_ counting: Fact.CountedFrom, _ on: String, _ agreement: Agreement) -> String {
        let who = name(counting.party, in: agreement)
        let from = shortDay(counting.from)
        guard let key = counting.commitment else {
            return say(
                "\(who) satte \(on) att åtagandena räknas från \(from).",
                "\(who) set on \(on) that the commitments are counted from \(from).")
        }
        let what = title(key, in: agreement)
        return say(
            "\(who) satte \(on) att \(what) räknas från \(from).",
            "\(who) set on \(on) that \(what) is counted from \(from).")
    }

    /// A title with period and unit: `K5 Veckolägesbild, v. 7 2025`.
    func occasion(_ id: Obligation.ID, in agreement: Agreement) -> String {
        guard let commitment = agreement.commitment(id.commitment) else { return quoted(spaced(id.commitment.text)) }
        // Only the words of the period are wanted; its window is looked at for rolling duties and steps alone.
        let first = CivilDate(id.period)
        let when: String
        switch commitment.cadence.main {
        case .steps, .rolling, .regularly: when = first.map { say("från \(day($0))", "from \(day($0))") } ?? id.period
        default:
            when = period(Obligation(id: id, window: DayRange(day: first ?? agreement.period.first)), of: commitment)
        }
        let unit = id.unit.isEmpty ? "" : ", \(unit(id.unit, of: commitment, in: agreement))"
        return "\(title(commitment)), \(when)\(unit)"
    }
}
