import Agreements
import Vocabulary

extension Decision {
    func excuse(_ id: Obligation.ID, _ reason: String) -> Outcome {
        var reasons = check(reason, field: "reason", limit: TextLimits.reason, required: true)
        guard let commitment = agreement.commitment(id.commitment) else {
            return Outcome(reasons: reasons + [.unknownCommitment(id.commitment.text)])
        }
        let status = matter.status(of: commitment, version: version, on: request.on)
        if let occasion = status.occasions.first(where: { $0.obligation.id == id }) {
            if occasion.standing.isMet { reasons.append(.nothingToExcuse(id)) }
        } else {
            reasons.append(.unknownObligation(id.description))
        }
        if !agreement.parties(owing: commitment, unit: id.unit).contains(organisation) {
            reasons.append(.notOwing(organisation, obligation: id))
        }
        let fact = Fact.excused(.init(obligation: id, party: organisation))
        return Outcome(drafts: [draft(fact), ownNote(reason)], reasons: reasons)
    }

    func correct(_ entry: Int, _ reason: String) -> Outcome {
        var reasons = check(reason, field: "reason", limit: TextLimits.reason, required: true)
        if let author = matter.state.authors[entry] {
            if author != organisation { reasons.append(.notYourEntry(entry)) }
        } else {
            reasons.append(.unknownEntry(entry))
        }
        if matter.state.withdrawn.contains(entry) { reasons.append(.alreadyWithdrawn(entry)) }
        reasons += faultsOfUndoing(entry)
        return Outcome(drafts: [draft(.withdrawn(.init(entry: entry))), ownNote(reason)], reasons: reasons)
    }

    func note(_ entry: Int, _ text: String, secrecy: SecrecyClass) -> Outcome {
        var reasons = check(text, field: "note", limit: TextLimits.note, required: true)
        if entry < 1 || entry > matter.state.head { reasons.append(.unknownEntry(entry)) }
        return Outcome(drafts: [draft(.note(.init(entry: entry)), secrecy: secrecy, content: text)], reasons: reasons)
    }

    /// Only a note that this organisation has itself may be shared.
    func share(_ entry: Int, _ text: String) -> Outcome {
        var outcome = note(entry, text, secrecy: .shared)
        let (state, notes) = (matter.state, matter.state.notes[entry] ?? [])
        let hasOwn = notes.contains { !state.withdrawn.contains($0) && state.authors[$0] == organisation }
        if !hasOwn { outcome.reasons.append(.notYourNote(entry)) }
        return outcome
    }

    // MARK: Readings, counting, calendars

    func propose(_ text: String, _ effective: CivilDate?) -> Outcome {
        if text.utf8.count > TextLimits.definition {
            return .refused(.textTooLong(field: "definition", limit: TextLimits.definition))
        }
        switch readDefinition(text) {
        case .faulty(let faults): return .refused(.faultyDefinition(faults))
        case .sound(let new):
            guard new.id == agreement.id else { return .refused(.anotherAgreement(new.id)) }
            let digest = digest(text)
            let from = effective ?? defaultEffective(of: new, digest: digest)
            return Outcome(
                drafts: [draft(.readingProposed(.init(digest: digest, effective: from)), content: text)])
        }
    }

    /// The first reading holds from the agreement's first day, a later one from the day it is proposed: it rewrites nothing.
    /// What already lies there keeps its day, so that proposing it again is saying yes to it.
    private func defaultEffective(of new: Agreement, digest: String) -> CivilDate {
        let readings = matter.state.readings
        if let same = readings.last(where: { $0.digest == digest }) { return same.effective }
        return readings.isEmpty ? new.period.first : max(request.on, new.period.first)
    }

    /// One authority may not bind the other: each accepts for itself.
    func accept(_ wanted: String?) -> Outcome {
        guard let reading = matter.state.readings.last(where: { wanted == nil || $0.digest == wanted }) else {
            return .refused(.noReading)
        }
        let isWhole = reading.acceptedOn[organisation] != nil && reading.exceptions[organisation] == nil
        if isWhole { return .refused(.alreadyAccepted) }
        return Outcome(drafts: [draft(.readingAccepted(.init(digest: reading.digest, party: organisation)))])
    }

    func countFrom(_ day: CivilDate, _ commitment: CommitmentKey?) -> Outcome {
        if let commitment, agreement.commitment(commitment) == nil {
            return .refused(.unknownCommitment(commitment.text))
        }
        return Outcome(drafts: [draft(.countedFrom(.init(from: day, commitment: commitment, party: organisation)))])
    }

    func chooseInterval(_ key: CommitmentKey, _ days: Int) -> Outcome {
        guard let commitment = agreement.commitment(key) else { return .refused(.unknownCommitment(key.text)) }
        guard commitment.cadence.main == .regularly else { return .refused(.intervalStated(key)) }
        let allowed = Fact.IntervalChosen.allowedDays
        guard allowed.contains(days) else { return .refused(.badInterval(days, allowed: allowed)) }
        return Outcome(drafts: [draft(.intervalChosen(.init(commitment: key, days: days, party: organisation)))])
    }

    func setCalendar(_ year: Int, _ calendar: LocalCalendar.Year) -> Outcome {
        guard (1990...2200).contains(year) else { return .refused(.badYear(year)) }
        let around = (year - 1)...(year + 1)
        let ranges = calendar.terms.map { ($0.name, $0.range) } + calendar.periods.map { ($0.key, $0.value) }
        var reasons: [Refusal] = ranges.filter { !around.contains($0.1.first.year) || !around.contains($0.1.last.year) }
            .map { .badCalendar($0.0) }
        reasons += calendar.days.filter { $0.value.year != year }.map { .badCalendar($0.key) }
        reasons += (calendar.terms.map(\.name) + Array(calendar.periods.keys) + Array(calendar.days.keys))
            .flatMap { check($0, field: "calendar", limit: TextLimits.value, required: true) }
        return Outcome(drafts: [draft(.calendarSet(.init(year: year, calendar: calendar)))], reasons: reasons)
    }
}

extension TextLimits {
    package static let definition = 256 * 1024
}
