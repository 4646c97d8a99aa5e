package import Agreements
package import Vocabulary

/// One definition of the agreement that holds from a day on; not accepted while a party has not said yes.
package struct Version: Sendable {
    package let digest: String
    package let effective: CivilDate
    /// The day the last party accepted it.
    package let acceptedOn: CivilDate?
    /// As it holds: a card that a party sent back stands as it was agreed before.
    package let agreement: Agreement
    /// The cards that a party has sent back.
    package let sentBack: Set<CommitmentKey>
    /// Those of them about which nothing was agreed before: shown as proposed, binding nobody.
    package let open: Set<CommitmentKey>
    /// The day all had accepted a card that had been open before.
    package let agreedLater: [CommitmentKey: CivilDate]

    package init(
        digest: String, effective: CivilDate, acceptedOn: CivilDate?, agreement: Agreement,
        sentBack: Set<CommitmentKey> = [], open: Set<CommitmentKey> = [],
        agreedLater: [CommitmentKey: CivilDate] = [:]
    ) {
        self.digest = digest
        self.effective = effective
        self.acceptedOn = acceptedOn
        self.agreement = agreement
        self.sentBack = sentBack
        self.open = open
        self.agreedLater = agreedLater
    }

    /// True while a party has not said yes to that commitment: it is shown, and never turns red.
    package func isProposed(_ commitment: CommitmentKey) -> Bool { acceptedOn == nil || open.contains(commitment) }
}

/// An agreement as one viewer sees it: its definitions, its state, and the obligations that follow from both.
package struct Matter: Sendable {
    package let versions: [Version]
    /// Every reading as its own text says, in the order they were proposed.
    package let proposals: [ProposedReading]
    package let state: State
    package let plan: ObligationPlan
    package let settings: Settings

    /// - Parameter base: the definition to show while the journal holds none; it counts as a proposed reading.
    /// - Parameter lookup: the definition behind a digest, as the edge has read it.
    package init(
        base: Agreement, state: State, settings: Settings = Settings(), horizon: CivilDate,
        plans: PlanCache = PlanCache(), lookup: (String) -> Agreement?
    ) {
        var agreeing = Agreeing()
        for (place, reading) in state.readings.enumerated() {
            guard let agreement = lookup(reading.digest) else { continue }
            agreeing.add(reading, agreement, isLast: place + 1 == state.readings.count)
        }
        proposals = agreeing.proposals
        var found = agreeing.versions
        if found.isEmpty {
            found = [Version(digest: "", effective: base.period.first, acceptedOn: nil, agreement: base)]
        }
        versions = found
        self.state = state
        self.settings = settings
        plan = plans.plan(versions: found, calendars: state.calendars, horizon: horizon)
    }

    /// The definition to read by: the latest one accepted by all that has come into effect, else the latest proposed.
    package func version(on day: CivilDate) -> Version {
        let accepted = versions.filter { $0.acceptedOn != nil }
        // Of two with the same first day, the one proposed later holds.
        let inOrder = accepted.enumerated().sorted {
            ($0.element.effective, $0.offset) < ($1.element.effective, $1.offset)
        }.map(\.element)
        let earliest = inOrder.last { $0.effective == inOrder.first?.effective }
        guard
            let version = inOrder.last(where: { $0.effective <= day }) ?? earliest ?? versions.last
        else { preconditionFailure("A matter always has the definition it was made with.") }
        return version
    }

    package func agreement(on day: CivilDate) -> Agreement { version(on: day).agreement }

    /// The day all signatures were in place; nil while one is missing.
    package func bindingDay(_ agreement: Agreement) -> CivilDate? {
        guard !agreement.signatures.isEmpty else { return agreement.period.first }
        let days = agreement.signatures.map { $0.on ?? state.signatures[$0.by] }
        return days.contains(nil) ? nil : days.compactMap { $0 }.max()
    }

    /// The last day by termination: one party's where the text lets one end it alone, else the one all parties gave.
    package func terminatedFrom(_ agreement: Agreement) -> CivilDate? {
        state.terminated?.effective ?? jointEndings(agreement).last?.effective
    }

    /// Every time all parties had come to say the same last day: the word that made it so, with the day from which all had
    /// said it. One party's later word undoes nothing.
    func jointEndings(_ agreement: Agreement) -> [State.Ending] {
        var said: [ActorKey: State.Ending] = [:]
        return state.endings.compactMap { word in
            said[word.party] = word
            let words = agreement.authorities.compactMap { said[$0] }
            guard words.count == agreement.authorities.count, words.allSatisfy({ $0.effective == word.effective }),
                let since = words.map(\.on).max()
            else { return nil }
            return State.Ending(entry: word.entry, party: word.party, effective: word.effective, on: since)
        }
    }

    /// What `party` last said of ending the agreement together.
    package func lastEnding(saidBy party: ActorKey) -> CivilDate? {
        state.endings.last { $0.party == party }?.effective
    }

    /// The last day the agreement holds: by its text, or earlier by termination.
    package func lastDay(_ agreement: Agreement) -> CivilDate? {
        switch (agreement.period.last, terminatedFrom(agreement)) {
        case (let last?, let end?): min(last, end)
        case (let last, let end): last ?? end
        }
    }

    /// The day from which score is kept for `commitment`: what all parties set, else the day all accepted the reading.
    package func countedFrom(_ commitment: CommitmentKey, _ version: Version) -> CivilDate? {
        guard !version.open.contains(commitment) else { return nil }
        let parties = version.agreement.authorities
        // A later reading does not begin the score anew: the first that all accepted did.
        let first = versions.compactMap(\.acceptedOn).min() ?? version.acceptedOn
        let forAll = State.agreed(state.countedFrom[nil], by: parties) ?? first
        guard let forAll else { return nil }
        // A card that was open counts from the day all had accepted it: nobody is late before having agreed.
        guard let own = State.agreed(state.countedFrom[commitment], by: parties) else {
            return max(forAll, version.agreedLater[commitment] ?? forAll)
        }
        return max(own, forAll)
    }

    /// An interval in days that all parties have chosen where the text leaves it open.
    package func chosenInterval(_ commitment: CommitmentKey, _ agreement: Agreement) -> Int? {
        State.agreed(state.intervals[commitment], by: agreement.authorities)
    }

    package var calendar: LocalCalendar { LocalCalendar(changes: state.calendars) }
}

extension LocalCalendar {
    /// The latest of each year.
    init(changes: [State.CalendarChange]) {
        self.init()
        for change in changes { years[change.year] = change.calendar }
    }
}
