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
/// agreement is read: a reporter may not. Of this only what is asked for is read, for fifty people may send at once.
struct ReportDesk {
    let call: Call
    let agreement: Agreement
    let actor: Actor
    let now: WallMinute
    let categories: CategoryList
    private let matter: Matter

    /// Nil when the post may not report there.
    init?(_ call: Call) throws {
        guard let who = call.who, let id = call.agreementID, let agreement = call.site.ledger.shelf.agreement(id),
            let actor = who.reporting(in: agreement)
        else { return nil }
        self.call = call
        self.agreement = agreement
        self.actor = actor
        now = call.site.ledger.wallMinute(of: call.site.clock(), in: agreement)
        guard let matter = try call.site.ledger.matter(id, as: .participant, horizon: now.day) else { return nil }
        self.matter = matter
        categories = incidentCategories(of: matter, on: now.day).list
    }

    var incidents: Incidents { call.site.ledger.journal.incidents }
    var path: String { call.at("/overenskommelser/\(agreement.id)/rapportera") }
    var wording: Wording { Wording(call.language) }

    /// The unit or organisation that the post belongs to, as it stands beside its reports.
    var organisation: String {
        let unit = agreement.posts.first { $0.key == actor.post }?.of
        return agreement.shortName(of: unit ?? actor.organisation)
    }

    /// The areas of today.
    func areas() throws -> [KeptArea] {
        let today = now.day
        return try incidents.areas(of: agreement.id, as: .participant).map(\.said).filter {
            $0.from ?? today <= today && today <= $0.through ?? today
        }
    }

    /// What the latest meeting sent back, and its day; nil when nothing came lately.
    func feedback() throws -> (day: CivilDate, text: String)? {
        let told = matter.state.feedback.last {
            now.day.days(since: $0.fact.meeting.day) <= ReportLimits.feedbackDays
        }
        return try told.flatMap { one in
            try call.site.ledger.journal.content(of: agreement.id, number: one.entry, as: .participant).map {
                (one.fact.meeting.day, $0)
            }
        }
    }

    /// What the own post has sent in lately, the latest first.
    func own() throws -> [StoredIncident] { try incidents.sent(lately, as: .participant) }

    private var lately: SentReports {
        let first = call.site.clock().seconds - Int64(ReportLimits.ownDays) * 86_400
        return SentReports(
            by: actor.post, of: actor.organisation, in: agreement.id, since: Instant(seconds: first),
            most: ReportLimits.ownLast)
    }

    /// Names that point at no person.
    func known() throws -> KnownNames {
        KnownNames(
            agreement.swedishNames + (try areas().map(\.name))
                + (try incidents.placesSent(lately, as: .participant).compactMap(\.place)))
    }

    // MARK: Places

    /// A place that the post reported from, as a choice of its own.
    struct Spot: Hashable {
        let area: AreaKey?
        let place: String?
        var key: String { "\(area?.text ?? "")|\(place ?? "")" }
    }

    /// The post's own latest places.
    func spots() throws -> [Spot] {
        let spots = try incidents.placesSent(lately, as: .participant).map { Spot(area: $0.area, place: $0.place) }
        return Array(spots.filter { $0.area != nil || $0.place != nil }.prefix(ReportLimits.ownPlaces))
    }

    // MARK: Taking back

    /// The own report of a number, if it can still be taken back.
    func recent(_ number: Int) throws -> StoredIncident? {
        try incidents.incident(number, of: agreement.id, as: .participant).flatMap { isRecent($0) ? $0 : nil }
    }

    func isRecent(_ report: StoredIncident) -> Bool {
        let first = call.site.clock().seconds - Int64(ReportLimits.takeBackMinutes) * 60
        return report.post == actor.post && report.owner == actor.organisation && report.standing == .new
            && report.recorded.seconds >= first
    }
}
