import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// What a form for reports is made from: the agreement's categories and areas, and what the post reported lately. Nothing else of the
/// agreement is read: a reporter may not.
struct ReportDesk {
    let call: Call
    let agreement: Agreement
    let actor: Actor
    let now: WallMinute
    let names: IncidentNames
    let areas: [KeptArea]
    /// What the latest meeting sent back, and its day; nil when nothing came lately.
    let feedback: (day: CivilDate, text: String)?
    /// What the own post has sent in lately, the latest first.
    let own: [StoredIncident]

    static let source = reportSource

    /// Nil when the post may not report there.
    init?(_ call: Call) throws {
        guard let who = call.who, let id = call.agreementID, let agreement = call.site.ledger.shelf.agreement(id),
            let actor = who.reporting(in: agreement)
        else { return nil }
        self.call = call
        self.agreement = agreement
        self.actor = actor
        let moment = call.site.clock()
        now = call.site.ledger.wallMinute(of: moment, in: agreement)
        let incidents = call.site.ledger.journal.incidents
        let today = now.day
        let areas = try incidents.areas(of: id, as: .participant).map(\.said).filter {
            $0.from ?? today <= today && today <= $0.through ?? today
        }
        self.areas = areas
        guard let matter = try call.site.ledger.matter(id, as: .participant, horizon: now.day) else { return nil }
        names = IncidentNames(
            categories: incidentCategories(of: matter, on: now.day).list,
            areas: Dictionary(areas.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first }))
        let told = matter.state.feedback.last { today.days(since: $0.fact.meeting.day) <= ReportLimits.feedbackDays }
        feedback = try told.flatMap { one in
            try call.site.ledger.journal.content(of: id, number: one.entry, as: .participant).map {
                (one.fact.meeting.day, $0)
            }
        }
        var filter = IncidentFilter()
        filter.reporter = actor.post
        filter.owner = actor.organisation
        filter.recordedFrom = Instant(seconds: moment.seconds - Int64(ReportLimits.ownDays) * 86_400)
        own = try incidents.incidents(of: id, filter, limit: 30, as: .participant)
    }

    var incidents: Incidents { call.site.ledger.journal.incidents }
    var path: String { call.at("/overenskommelser/\(agreement.id)/rapportera") }
    var wording: Wording { Wording(call.language) }

    /// The unit or organisation that the post belongs to, as it stands beside its reports.
    var organisation: String {
        let unit = agreement.posts.first { $0.key == actor.post }?.of
        return agreement.shortName(of: unit ?? actor.organisation)
    }

    /// Names that point at no person.
    var known: KnownNames {
        KnownNames(agreement.swedishNames + areas.map(\.name) + own.compactMap(\.facts.place))
    }

    // MARK: Places

    /// A place that the post reported from, as a choice of its own.
    struct Spot: Hashable {
        let area: AreaKey?
        let place: String?
        var key: String { "\(area?.text ?? "")|\(place ?? "")" }
    }

    /// The post's own latest places, each once.
    var spots: [Spot] {
        var seen: [Spot] = []
        for incident in own {
            let spot = Spot(area: incident.facts.area, place: incident.facts.place)
            if spot != Spot(area: nil, place: nil), !seen.contains(spot) { seen.append(spot) }
        }
        return Array(seen.prefix(ReportLimits.ownPlaces))
    }

    func words(of spot: Spot) -> String { spot.place ?? spot.area.map { names.areas[$0] ?? $0.text } ?? "" }

    /// The own report of a number, if it can still be taken back.
    func recent(_ number: Int) -> StoredIncident? {
        let first = call.site.clock().seconds - Int64(ReportLimits.takeBackMinutes) * 60
        return own.first { $0.number == number && $0.standing == .new && $0.recorded.seconds >= first }
    }
}
