import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// One agreement on one day, as one organisation sees it in one language: what the pages are made from.
struct Desk {
    let matter: Matter
    private let standings: StandingsToBe
    let who: SignedIn
    let day: CivilDate
    let wording: Wording
    /// The definition to read by on this day, looked up once.
    private let version: Version

    init(matter: Matter, standings: StandingsToBe, who: SignedIn, day: CivilDate, wording: Wording) {
        self.matter = matter
        self.standings = standings
        self.who = who
        self.day = day
        self.wording = wording
        version = matter.version(on: day)
    }

    var statuses: [CommitmentStatus] { standings.found.all }
    var rows: [CommitmentStatus] { standings.found.rows }
    /// The plan as it stands today.
    var measures: [MeasureStatus] { standings.found.measures }

    var language: Language { wording.language }
    var agreement: Agreement { version.agreement }
    var isProposed: Bool { version.acceptedOn == nil }

    func say(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }

    // MARK: Addresses

    func path(_ rest: String = "") -> String { Address.path("/overenskommelser/\(agreement.id)\(rest)", in: language) }

    func path(_ commitment: Commitment) -> String { path("/atagande/\(commitment.label ?? commitment.key.text)") }

    // MARK: Parts of pages

    func name(_ text: String) -> Name { Name(stringLiteral: text) }

    func title(_ commitment: Commitment) -> Label {
        commitment.title.staysSwedish(in: language)
            ? .name(name(commitment.title.sv)) : .words(commitment.title[language])
    }

    func mark(_ party: Party) -> PartyMark {
        let kind: PartyKind =
            switch party.kind {
            case .municipality: .municipality
            case .policeArea: .police
            case .region, .other: .other
            }
        let letter =
            switch party.kind {
            case .municipality: "K"
            case .policeArea: "P"
            case .region: "R"
            case .other: String(party.name.prefix(1))
            }
        return PartyMark(kind: kind, letter: letter, name: name(party.name))
    }

    func mark(_ key: ActorKey) -> PartyMark? { agreement.party(key).map(mark) }

    func responsible(_ commitment: Commitment) -> Responsible { responsible(commitment.owners) }

    func responsible(_ owners: [ActorKey]) -> Responsible {
        let owing = Set(owners.flatMap(agreement.parties(owing:)))
        let names = owners.filter { agreement.party($0) == nil }.map { name(agreement.shortName(of: $0)) }
        return Responsible(parties: agreement.parties.filter { owing.contains($0.key) }.map(mark), names: names)
    }

    func status(_ status: CommitmentStatus) -> StatusLabel {
        let mark: Mark =
            switch status.group {
            case .fine: status.decisive.map { self.mark($0.standing, settled: .onTrack) } ?? .onTrack
            case .soon: .dueSoon
            case .late: status.decisive?.standing == .missed ? .missed : .overdue
            case .unclear: .cannotBeAssessed
            case .notRegistered: .notRegistered
            case .quiet: .notApplicable
            }
        let waits = status.reason == .noEvent && status.group == .quiet
        let late = status.group == .fine ? status.decisive.flatMap { lateWord($0.standing) } : nil
        return StatusLabel(
            mark: mark, word: waits ? say("Inte aktuellt än", "Not called for yet") : late,
            isProposed: status.isProposed)
    }

    func status(_ status: ObligationStatus) -> StatusLabel {
        StatusLabel(
            mark: mark(status.standing, settled: .notYetDue), word: lateWord(status.standing), isProposed: isProposed)
    }

    /// What was done too late is met, and its badge says so.
    private func lateWord(_ standing: ObligationStatus.Standing) -> String? {
        standing == .metLate ? wording.label(wording.standing(standing)) : nil
    }

    private func mark(_ standing: ObligationStatus.Standing, settled: Mark) -> Mark {
        switch standing {
        case .notYetDue: settled
        case .dueSoon: .dueSoon
        case .overdue: .overdue
        case .missed: .missed
        case .met, .metLate: .fulfilled
        case .excused: .excused
        case .notDone: .notDoneCounted
        case .notApplicable: .notApplicable
        case .cannotBeAssessed: .cannotBeAssessed
        case .notRegistered: .notRegistered
        }
    }

    var tally: BoardTally {
        var tally = BoardTally(isProposed: isProposed)
        for status in rows {
            switch status.group {
            case .fine: tally.fulfilled += 1
            case .soon: tally.dueSoon += 1
            case .late where status.decisive?.standing == .missed: tally.missed += 1
            case .late: tally.overdue += 1
            case .unclear: tally.cannotBeAssessed += 1
            case .notRegistered: tally.notRegistered += 1
            case .quiet: break
            }
        }
        return tally
    }

    var periodWords: String {
        guard let through = agreement.period.through else { return wording.date(agreement.period.from) }
        return "\(wording.date(agreement.period.from))–\(wording.date(through))"
    }
}
