import Agreements
package import Vocabulary

/// Where the agreement itself stands on a day, what it lacks, and what to know about it.
package struct AgreementStatus: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case draft
        case awaitingStart = "awaiting-start"
        case inForce = "in-force"
        case underRevision = "under-revision"
        case expired, terminated
        case finallyFollowedUp = "finally-followed-up"
        case replaced
    }
    package enum Lack: Hashable, Sendable {
        case placeholder(String)
        case signature(ActorKey)
        case decision(ActorKey)
    }
    package enum Warning: Hashable, Sendable {
        case daysAssumed(DayRange)
        case signedAfterStart(signed: CivilDate, start: CivilDate)
        case declaredLength(declaredMonths: Int, months: Int, days: Int)
        case deadlinePassedWhenSigned(CommitmentKey, deadline: ImpreciseDate)
        case olderThanLaw(String, inForce: CivilDate, text: CivilDate)
        case noSuccessor(ended: CivilDate)
        case endsSoon(CivilDate, days: Int)
        case readingProposed(waitingFor: [ActorKey])
        /// A changed reading waits, while what was agreed before holds.
        case changeProposed(waitingFor: [ActorKey])
        /// Cards of the latest reading that came back, and from whom.
        case cardsSentBack([CommitmentKey], by: [ActorKey])
    }
    package let standing: Standing
    package let lacks: [Lack]
    package let warnings: [Warning]
    /// What was recorded against what the agreement says, and has not been mended.
    package let deviations: [RecordedDeviation]
}

extension Matter {
    package func agreementStatus(on day: CivilDate) -> AgreementStatus {
        let version = version(on: day)
        let judge = AgreementJudge(matter: self, version: version, agreement: version.agreement, day: day)
        return AgreementStatus(
            standing: judge.standing, lacks: judge.lacks, warnings: judge.warnings, deviations: openDeviations(on: day))
    }
}

private struct AgreementJudge {
    let matter: Matter
    let version: Version
    let agreement: Agreement
    let day: CivilDate

    var lacks: [AgreementStatus.Lack] {
        agreement.placeholders.filter { matter.state.placeholders[$0.key] == nil }.map { .placeholder($0.key) }
            + agreement.decisions.filter { $0.on == nil && matter.state.decisions[$0.by] == nil }.map {
                .decision($0.by)
            }
            + agreement.signatures.filter { $0.on == nil && matter.state.signatures[$0.by] == nil }.map {
                .signature($0.by)
            }
    }

    var standing: AgreementStatus.Standing {
        let last = matter.lastDay(agreement)
        if let last, day > last {
            if matter.state.replacedBy != nil { return .replaced }
            if matter.finallyFollowedUp(agreement).map({ $0 <= day }) ?? false { return .finallyFollowedUp }
            return matter.terminatedFrom(agreement) != nil ? .terminated : .expired
        }
        guard lacks.isEmpty, let binding = matter.bindingDay(agreement), binding <= day else { return .draft }
        if day < agreement.period.first { return .awaitingStart }
        return matter.state.revisionBegun.map { $0 <= day } ?? false ? .underRevision : .inForce
    }

    var warnings: [AgreementStatus.Warning] {
        [daysAssumed, signedAfterStart, declaredLength].compactMap { $0 } + passedDeadlines + olderThanLaw
            + [end, proposed, changeProposed, sentBack].compactMap { $0 }
    }

    private var life: DayRange? { agreement.period.last.flatMap { DayRange(agreement.period.first, $0) } }

    private var daysAssumed: AgreementStatus.Warning? {
        agreement.period.daysAssumed ? life.map { .daysAssumed($0) } : nil
    }

    private var signedAfterStart: AgreementStatus.Warning? {
        guard let signed = matter.bindingDay(agreement), signed > agreement.period.first else { return nil }
        return .signedAfterStart(signed: signed, start: agreement.period.first)
    }

    private var declaredLength: AgreementStatus.Warning? {
        guard let declared = agreement.period.declaredMonths, let life else { return nil }
        var months = 0
        while life.first.adding(months: months + 1).adding(days: -1) <= life.last { months += 1 }
        let days = life.last.days(since: life.first.adding(months: months)) + 1
        return declared == months && days == 0
            ? nil : .declaredLength(declaredMonths: declared, months: months, days: days)
    }

    private var passedDeadlines: [AgreementStatus.Warning] {
        guard let signed = matter.bindingDay(agreement) else { return [] }
        return agreement.commitments.compactMap { commitment in
            guard case .once(let once) = commitment.cadence.main else { return nil }
            switch once {
            case .during(let date), .by(let date):
                let isDone = !matter.state.standing(commitment.evidence, through: day).isEmpty
                guard !commitment.isLaw, date.range.last < signed, !isDone else { return nil }
                return .deadlinePassedWhenSigned(commitment.key, deadline: date)
            case .undated, .afterPeriod: return nil
            }
        }
    }

    private var olderThanLaw: [AgreementStatus.Warning] {
        guard let text = agreement.revised.map(\.on.range.last).max() ?? agreement.signedOn else { return [] }
        return agreement.cites.filter { text < $0.inForce }.map {
            .olderThanLaw($0.law, inForce: $0.inForce, text: text)
        }
    }

    private var end: AgreementStatus.Warning? {
        guard let last = matter.lastDay(agreement), matter.state.replacedBy == nil else { return nil }
        if day > last { return .noSuccessor(ended: last) }
        guard last.adding(months: -matter.settings.renewalMonths) <= day else { return nil }
        return .endsSoon(last, days: last.days(since: day))
    }

    private var proposed: AgreementStatus.Warning? {
        guard version.acceptedOn == nil else { return nil }
        let accepted = matter.state.readings.first { $0.digest == version.digest }?.acceptedOn ?? [:]
        return .readingProposed(waitingFor: agreement.authorities.filter { accepted[$0] == nil })
    }

    private var changeProposed: AgreementStatus.Warning? {
        guard version.acceptedOn != nil, let latest = matter.proposals.last else { return nil }
        let waiting = latest.agreement.authorities.filter { latest.reading.acceptedOn[$0] == nil }
        return waiting.isEmpty ? nil : .changeProposed(waitingFor: waiting)
    }

    private var sentBack: AgreementStatus.Warning? {
        guard let returned = matter.proposals.last?.reading.returned, !returned.isEmpty else { return nil }
        return .cardsSentBack(
            Array(uniqued: returned.map(\.commitment)), by: Array(uniqued: returned.map(\.party)))
    }
}
