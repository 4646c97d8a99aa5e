package import Agreements
import Vocabulary

extension Wording {
    /// The commitments by the headings of the board, then those without a date.
    func promises(_ agreement: Agreement) -> [Explained] {
        let rows = agreement.commitments.filter(\.isBoardRow)
        var sections = agreement.groups.map { group in
            Explained(
                heading: group.name[language],
                lines: rows.filter { $0.group == group.key }.map { commitment($0, in: agreement) })
        }
        let known = Set(agreement.groups.map(\.key))
        let others = rows.filter { row in row.group.map { !known.contains($0) } ?? true }
        sections.append(
            Explained(
                heading: say("Övriga åtaganden", "Other commitments"),
                lines: others.map { commitment($0, in: agreement) }))
        let standing = agreement.commitments.filter { !$0.isBoardRow }.map { commitment($0, in: agreement) }
        sections.append(Explained(heading: say("Löpande åtaganden", "Ongoing commitments"), lines: standing))
        return sections
    }

    /// One commitment: label, how often, who owes, what shows it, where it comes from.
    package func commitment(_ commitment: Commitment, in agreement: Agreement) -> String {
        var parts = ["\(title(commitment)): \(cadence(commitment, in: agreement))."]
        parts.append(
            say("Ansvar: \(owners(commitment, in: agreement)).", "Responsible: \(owners(commitment, in: agreement))."))
        if !commitment.participants.isEmpty {
            parts.append(
                say(
                    "Deltar: \(names(commitment.participants, in: agreement)).",
                    "Also taking part: \(names(commitment.participants, in: agreement))."))
        }
        // Where each is counted for itself, the cadence has named them.
        if !commitment.recipients.isEmpty, !commitment.cadence.per.contains(.recipient) {
            parts.append(
                say(
                    "Mottagare: \(names(commitment.recipients, in: agreement)).",
                    "Received by: \(names(commitment.recipients, in: agreement))."))
        }
        if !commitment.seats.isEmpty {
            let seats = commitment.seats.map { name($0, in: agreement) }.joined(separator: ", ")
            parts.append(
                say(
                    "Väntas varje gång: \(seats)\(commitment.openSeats ? " och fler" : "").",
                    "Expected each time: \(seats)\(commitment.openSeats ? " and more" : "")."))
        }
        if commitment.bothParties { parts.append(say("Båda parter ska vara med.", "Both parties are to be there.")) }
        if !commitment.countsOnlyWith.isEmpty {
            let names = names(commitment.countsOnlyWith, in: agreement)
            parts.append(
                say(
                    "Det räknas bara när \(names) har deltagit.",
                    "It counts only when \(names) \(commitment.countsOnlyWith.count > 1 ? "have" : "has") taken part."))
        }
        parts.append(
            say("Visas av: \(shownBy(commitment, agreement)).", "Shown by: \(shownBy(commitment, agreement))."))
        if let base = commitment.base {
            parts.append(say("Räknas från \(date(base.on)).", "Counted from \(date(base.on))."))
        }
        if hasWindow(commitment), commitment.cadence.strength == .must { parts.append(lateness(commitment.lateness)) }
        return (parts + details(commitment)).joined(separator: " ") + source(commitment.basis)
    }

    /// What is taken up, for whom and to what end.
    private func details(_ commitment: Commitment) -> [String] {
        let details = commitment.details
        var parts: [String] = []
        if !commitment.takesUp.isEmpty {
            parts.append(say("Tar upp: \(words(commitment.takesUp)).", "Takes up: \(words(commitment.takesUp))."))
        }
        if !details.targets.isEmpty {
            parts.append(say("Riktas till: \(words(details.targets)).", "Directed at: \(words(details.targets))."))
        }
        if let ages = details.ages { parts.append(say("Ålder: \(ages).", "Age: \(ages).")) }
        if let level = details.level { parts.append(say("Nivå: \(thing(level)).", "Level: \(thing(level)).")) }
        if let goal = details.effectGoal { parts.append(say("Effektmål: \(goal.sv)", "Effect goal: \(goal.en)")) }
        if let until = details.leadUntil {
            parts.append(say("Ansvaret gäller under: \(thing(until)).", "The lead holds during: \(thing(until))."))
        }
        return parts
    }

    /// Words that stand in the definition in Swedish only.
    private func words(_ words: [String]) -> String {
        language == .swedish ? list(words) : list(words.map(quoted))
    }

    private func hasWindow(_ commitment: Commitment) -> Bool {
        switch commitment.cadence.main {
        case .inEach, .steps, .rolling, .about, .before, .from, .once(.during), .once(.by): true
        case .once, .onEvent, .regularly, .ongoing, .whenNeeded: false
        }
    }

    /// The kind of act, and whose act it is when another rule is shown by the same.
    private func shownBy(_ commitment: Commitment, _ agreement: Agreement) -> String {
        let kind = evidence(commitment.evidence.kind)
        let others = agreement.commitments.filter { $0.evidence == commitment.evidence && $0.key != commitment.key }
            .compactMap(\.label)
        return others.isEmpty
            ? kind : say("\(kind), samma som för \(list(others))", "\(kind), the same as for \(list(others))")
    }

    private func lateness(_ lateness: Commitment.Lateness) -> String {
        switch lateness {
        case .missed: say("Efter tiden är det uteblivet.", "After its time it is missed.")
        case .overdue:
            say("Efter tiden är det försenat och ska ändå göras.", "After its time it is overdue and still to be done.")
        }
    }

    /// A principle, responsibility, role or method, with its kind and who it rests on.
    package func standingDuty(_ duty: StandingDuty, in agreement: Agreement) -> String {
        let who =
            duty.by.isEmpty
            ? "" : say(" Vilar på: \(names(duty.by, in: agreement)).", " Rests with: \(names(duty.by, in: agreement)).")
        return "\(label(standingKind(duty.kind))): \(duty.reading[language])\(who)\(source(duty.basis))"
    }

    func standingKind(_ kind: StandingDuty.Kind) -> String {
        switch kind {
        case .principle: say("princip", "principle")
        case .responsibility: say("ansvar", "responsibility")
        case .role: say("roll", "role")
        case .method: say("metod", "method")
        case .communication: say("kommunikation", "communication")
        case .representation: say("företrädare", "representation")
        case .activity: say("insats", "activity")
        case .revision: say("revidering", "revision")
        case .acuteEvent: say("akut händelse", "acute event")
        }
    }
}
