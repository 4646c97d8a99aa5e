package import Agreements
package import Collaboration
package import Vocabulary
package import Wording

/// What one party's yes is awaited for in an agreement: nothing of it holds until it has been given.
package struct WaitingList: Sendable {
    package struct Thing: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case reading(digest: String, effective: CivilDate)
            /// A measure as one entry says it.
            case measure(MeasureNumber, entry: Int)
            case drop(MeasureNumber, by: [ActorKey])
            case countFrom(CivilDate)
            case interval(CommitmentKey, days: Int)
            /// The day on which the agreement is to end.
            case ending(CivilDate)
            /// A decision that the parties make together at a forum's meeting.
            case decision(WeekMeeting, entry: Int)
        }
        package let kind: Kind
        /// Who has said it already.
        package let by: [ActorKey]
        /// The day it was proposed; nil where that is not kept.
        package let since: CivilDate?
        /// What the measure says; nil for other kinds.
        package let terms: MeasureTerms?
        package let isChange: Bool

        fileprivate init(
            _ kind: Kind, by: [ActorKey], since: CivilDate? = nil, terms: MeasureTerms? = nil, isChange: Bool = false
        ) {
            self.kind = kind
            self.by = by
            self.since = since
            self.terms = terms
            self.isChange = isChange
        }

        fileprivate init(_ kind: Kind, _ entry: Entry) {
            self.init(kind, by: [entry.actor.organisation], since: entry.recordedDay)
        }

        /// Tells it from everything else that may wait in the agreement, also later.
        package var name: String {
            switch kind {
            case .reading(let digest, let effective): "reading \(digest) \(effective)"
            case .measure(let number, let entry): "measure \(number) \(entry)"
            case .drop(let number, let parties): "drop \(number) \(parties.map(\.text).joined(separator: " "))"
            case .countFrom(let day): "count \(day)"
            case .interval(let commitment, let days): "interval \(commitment) \(days)"
            case .ending(let day): "ending \(day)"
            case .decision(_, let entry): "decision \(entry)"
            }
        }
    }

    package let things: [Thing]

    /// - Parameters:
    ///   - party: whose yes it is.
    ///   - measures: the plan on the day.
    ///   - entries: the journal, oldest first.
    package init(
        for party: ActorKey, _ matter: Matter, _ measures: [MeasureStatus], _ entries: [Entry], on day: CivilDate
    ) {
        let agreement = matter.agreement(on: day)
        let isAccepted = matter.version(on: day).acceptedOn != nil
        let said = entries.filter { !matter.state.withdrawn.contains($0.number) }
        things =
            Self.readings(party, matter, agreement) + Self.measures(party, measures)
            + (isAccepted ? Self.numbers(party, matter, said) : []) + Self.ending(party, matter, agreement, said)
            + Self.decisions(party, matter, agreement, said)
    }

    /// Those proposed after the one that all have accepted.
    private static func readings(_ party: ActorKey, _ matter: Matter, _ agreement: Agreement) -> [Thing] {
        let readings = matter.state.readings
        let accepted = readings.lastIndex { reading in
            agreement.authorities.allSatisfy { reading.acceptedOn[$0] != nil }
        }
        return readings.dropFirst(accepted.map { $0 + 1 } ?? 0).filter { $0.acceptedOn[party] == nil }.map {
            Thing(
                .reading(digest: $0.digest, effective: $0.effective), by: [$0.proposedBy],
                since: $0.acceptedOn[$0.proposedBy])
        }
    }

    private static func measures(_ party: ActorKey, _ measures: [MeasureStatus]) -> [Thing] {
        measures.filter { !$0.isOver }.flatMap { status -> [Thing] in
            var found: [Thing] = []
            let latest = status.latest
            if latest.waitingFor.contains(party) {
                found.append(
                    Thing(
                        .measure(status.number, entry: latest.entry), by: [latest.by.organisation],
                        since: latest.recordedDay, terms: latest.terms, isChange: status.versions.count > 1))
            }
            if !status.droppedBy.isEmpty, status.answering.contains(party), !status.droppedBy.contains(party) {
                found.append(
                    Thing(.drop(status.number, by: status.droppedBy), by: status.droppedBy, terms: status.terms))
            }
            return found
        }
    }

    /// The day from which score is kept and the intervals hold when all have chosen the same: what was said last waits.
    private static func numbers(_ party: ActorKey, _ matter: Matter, _ said: [Entry]) -> [Thing] {
        var last: [CommitmentKey?: Thing] = [:]
        for entry in said {
            switch entry.fact {
            case .countedFrom(let choice) where choice.commitment == nil:
                let isMine = matter.state.countedFrom[nil]?[party] == choice.from
                last[nil] = isMine ? nil : Thing(.countFrom(choice.from), entry)
            case .intervalChosen(let choice):
                let isMine = matter.state.intervals[choice.commitment]?[party] == choice.days
                last[choice.commitment] = isMine ? nil : Thing(.interval(choice.commitment, days: choice.days), entry)
            default: continue
            }
        }
        return last.values.filter { $0.by != [party] }.sorted { $0.name < $1.name }
    }

    /// The last word of ending the agreement together, while the party has not said the same.
    private static func ending(_ party: ActorKey, _ matter: Matter, _ agreement: Agreement, _ said: [Entry]) -> [Thing]
    {
        guard matter.terminatedFrom(agreement) == nil else { return [] }
        let words = said.compactMap { entry -> Thing? in
            guard case .terminated(let word) = entry.fact, word.jointly == true else { return nil }
            return Thing(.ending(word.effective), entry)
        }
        return words.last.map { $0.by == [party] ? [] : [$0] } ?? []
    }

    /// Decisions of meetings that the party has not answered, as long as nobody has said no.
    private static func decisions(
        _ party: ActorKey, _ matter: Matter, _ agreement: Agreement, _ said: [Entry]
    ) -> [Thing] {
        agreement.forums.flatMap { matter.state.week(of: $0.key).decisions }.compactMap { decision in
            guard case .waitsFor(let parties) = decision.standing(of: agreement.authorities), parties.contains(party)
            else { return nil }
            return Thing(
                .decision(decision.meeting, entry: decision.entry), by: decision.answers.keys.sorted(),
                since: said.first { $0.number == decision.entry }?.recordedDay ?? decision.on)
        }
    }
}

extension WaitingList.Thing {
    /// The thing in a line of a letter.
    package func text(in agreement: Agreement, _ wording: Wording) -> String {
        let who = by.map { agreement.name(of: $0) }.joined(separator: ", ")
        let measure = { (number: MeasureNumber) in wording.measureInLetter("\(number)", terms?.text ?? "") }
        switch kind {
        case .reading: return wording.say("Tolkningen, föreslagen av \(who)", "The reading, proposed by \(who)")
        case .measure(let number, _):
            return isChange
                ? wording.say("Ändrad åtgärd: \(measure(number))", "Changed: \(measure(number))")
                : wording.say("Ny åtgärd: \(measure(number))", "New: \(measure(number))")
        case .drop(let number, _):
            return wording.say("Avbryta åtgärd: \(measure(number))", "To be stopped: \(measure(number))")
        case .countFrom(let day):
            return wording.say(
                "Räkna från och med \(wording.day(day)), valt av \(who)",
                "Counting from \(wording.day(day)), chosen by \(who)")
        case .interval(let key, let days):
            let title = agreement.commitment(key)?.title[wording.language] ?? key.text
            return wording.say(
                "Intervall för \(title): \(days) dagar, valt av \(who)",
                "Interval for \(title): \(days) days, chosen by \(who)")
        case .ending(let day):
            return wording.say(
                "Överenskommelsen upphör \(wording.day(day)), sagt av \(who)",
                "The agreement ends on \(wording.day(day)), said by \(who)")
        case .decision(let meeting, _):
            let forum = agreement.commitment(meeting.forum)?.title[wording.language] ?? meeting.forum.text
            let at = "\(forum), \(wording.day(meeting.day))"
            return wording.say(
                "Beslut på möte: \(at), skrivet av \(who)", "Decision of a meeting: \(at), written by \(who)")
        }
    }
}

/// One letter about everything that has come to wait since the last.
package struct WaitingLetter: Sendable {
    /// One thing, or several of one kind, with the page where it is read and agreed to. The letter itself agrees to nothing.
    package struct Line: Sendable {
        package let text: String
        package let page: String
        package let count: Int
        package init(text: String, page: String, count: Int = 1) {
            self.text = text
            self.page = page
            self.count = count
        }
    }
    package struct Part: Sendable {
        package let name: String
        package let lines: [Line]
        package init(name: String, lines: [Line]) {
            self.name = name
            self.lines = lines
        }
    }

    package let subject: String
    package let text: String

    /// Nil when nothing waits.
    /// - Parameter choices: the address of the page where the reader chooses letters.
    package init?(_ parts: [Part], choices: String, wording: Wording) {
        let parts = parts.filter { !$0.lines.isEmpty }
        let count = parts.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.count } }
        guard count > 0 else { return nil }
        subject = wording.say(
            "\(count) förslag väntar på ert ja",
            count == 1 ? "1 proposal waits for your yes" : "\(count) proposals wait for your yes")
        var lines = [
            wording.say(
                "Inget av det här gäller förrän ni har sagt ja. Läs på sidan, och säg ja eller föreslå något annat där.",
                "None of this holds until you have said yes. Read on the page, and agree or propose something else there."
            ), "",
        ]
        for part in parts {
            lines.append(part.name)
            for line in part.lines { lines += ["- \(line.text)", "  \(wording.say("Läs:", "Read:")) \(line.page)"] }
            lines.append("")
        }
        text = (lines + letterFoot(choices, wording)).joined(separator: "\n") + "\n"
    }
}
