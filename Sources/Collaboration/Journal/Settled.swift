import Agreements
import Vocabulary

/// An entry that sets something: a later one of the same takes its place, and a correction gives the place back.
struct Setting: Hashable {
    let entry: Int
    let fact: Fact
    let on: CivilDate
    let recordedDay: CivilDate
    let organisation: ActorKey

    /// Nil for entries that only add: what was done, reasons, notes, and corrections themselves.
    init?(_ entry: Entry) {
        switch entry.fact {
        case .done, .excused, .withdrawn, .note, .measure, .word, .meetingPlanned: return nil
        case .sectionWritten, .paperShared, .paperAdopted, .fileAttached, .chain, .week: return nil
        case .rowsTakenIn: return nil
        // Followed up before the end is not the final follow-up, whenever it was written down.
        case .finallyFollowedUp where entry.deviations.contains { $0.kind == .followedUpEarly }: return nil
        default: break
        }
        self.entry = entry.number
        fact = entry.fact
        on = entry.on
        recordedDay = entry.recordedDay
        organisation = entry.actor.organisation
    }
}

/// What settings add up to: readings, calendars, counting, intervals, and the agreement's own life.
struct Settled: Equatable {
    var readings: [State.Reading] = []
    var calendars: [State.CalendarChange] = []
    var countedFrom: [CommitmentKey?: [ActorKey: CivilDate]] = [:]
    var intervals: [CommitmentKey: [ActorKey: Int]] = [:]
    var signatures: [ActorKey: CivilDate] = [:]
    var decisions: [ActorKey: CivilDate] = [:]
    var placeholders: [String: String] = [:]
    var revisionBegun: CivilDate?
    var terminated: Fact.Terminated?
    var endings: [State.Ending] = []
    var finallyFollowedUp: CivilDate?
    var replacedBy: AgreementID?

    mutating func set(_ setting: Setting) {
        switch setting.fact {
        case .readingProposed(let reading): propose(reading, setting)
        case .readingAccepted(let acceptance):
            guard let place = readings.lastIndex(where: { $0.digest == acceptance.digest }) else { return }
            readings[place].accept(acceptance, on: setting.on)
        case .cardSentBack(let card):
            guard let place = readings.lastIndex(where: { $0.digest == card.digest }) else { return }
            readings[place].sentBack.append(
                .init(entry: setting.entry, commitment: card.commitment, party: card.party, on: setting.on))
        case .countedFrom(let day): countedFrom[day.commitment, default: [:]][day.party] = day.from
        case .intervalChosen(let choice):
            // A journal from elsewhere may say anything; what nobody can have chosen here holds for nothing.
            guard Fact.IntervalChosen.allowedDays.contains(choice.days) else { return }
            intervals[choice.commitment, default: [:]][choice.party] = choice.days
        case .calendarSet(let change):
            calendars.append(.init(year: change.year, calendar: change.calendar, recordedDay: setting.recordedDay))
        case .decided(let decision): decisions[decision.by] = setting.on
        case .signed(let signature): signatures[signature.by] = setting.on
        case .placeholderFilled(let filled): placeholders[filled.placeholder] = filled.value
        case .revisionBegun: revisionBegun = setting.on
        case .terminated(let termination) where termination.jointly == true:
            endings.append(
                .init(
                    entry: setting.entry, party: termination.party, effective: termination.effective, on: setting.on))
        case .terminated(let termination): terminated = termination
        case .finallyFollowedUp: finallyFollowedUp = setting.on
        case .replaced(let replacement): replacedBy = replacement.by
        case .done, .excused, .withdrawn, .note, .measure, .word, .meetingPlanned: break
        case .sectionWritten, .paperShared, .paperAdopted, .fileAttached, .chain, .week: break
        case .rowsTakenIn: break
        }
    }

    /// Proposing is accepting for oneself; proposing again what lies there already takes back nobody's yes.
    private mutating func propose(_ reading: Fact.ReadingProposed, _ setting: Setting) {
        let proposer = setting.organisation
        let known = readings.lastIndex { $0.digest == reading.digest && $0.effective == reading.effective }
        if let known {
            readings[known].accept(.init(digest: reading.digest, party: proposer), on: setting.on)
        } else {
            readings.append(
                .init(
                    digest: reading.digest, effective: reading.effective, proposedBy: proposer,
                    acceptedOn: [proposer: setting.on]))
        }
    }
}
