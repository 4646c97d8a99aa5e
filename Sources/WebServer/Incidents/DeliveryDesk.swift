import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// A month's numbers by category, as one party hands them over: the two minutes a month.
struct DeliveryDesk {
    let call: Call
    let desk: Desk
    let actor: Actor
    let status: CommitmentStatus
    let month: DayRange
    let categories: CategoryList
    let isDecided: Bool

    /// Nil when there is no such delivery or month.
    init?(_ call: Call) throws {
        guard let (desk, actor) = try Route.actingDesk(call), let wanted = call.parameter("k"),
            let status = desk.statuses.first(where: {
                $0.commitment.evidence.kind == .delivery
                    && ($0.commitment.label == wanted || $0.commitment.key.text == wanted)
            }), let written = call.parameter("manad"), let first = CivilDate(written + "-01"), first <= desk.day
        else { return nil }
        self.call = call
        self.desk = desk
        self.actor = actor
        self.status = status
        month = .month(of: first)
        (categories, isDecided) = incidentCategories(of: desk.matter, on: month.last)
    }

    var commitment: Commitment { status.commitment }
    var source: SourceKey { SourceKey(commitment.evidence.subject) }
    var period: String { String(month.first.description.prefix(7)) }
    var path: String { desk.path("/leveranser/\(commitment.label ?? commitment.key.text)/\(period)") }
    private var incidents: Incidents { call.site.ledger.journal.incidents }
    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }
    private func name(_ category: Intake.Category) -> String { "antal-\(category.key)" }

    /// The party's own numbers of a month, by category.
    private func amounts(_ month: DayRange) throws -> [CategoryKey: Amount] {
        let found = try incidents.counts(
            of: desk.agreement.id, touching: month, from: source, as: .organisation(actor.organisation))
        let own = found.filter { $0.owner == actor.organisation && $0.said.period == month && $0.said.area == nil }
        return Dictionary(own.map { ($0.said.category, $0.said.amount) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Asking

    func page(faults: [String: String] = [:]) throws -> FormPage {
        let name = desk.wording.month(of: month.first)
        let heading = say("Antal i \(name)", "Numbers of \(name)")
        let before = try amounts(.month(of: month.first.adding(days: -1)))
        let now = try amounts(month)
        let fields = categories.categories.map { category in
            Field(
                name: self.name(category), label: .name(Name(category.name)),
                kind: .number(call.form[self.name(category)] ?? now[category.key].map(written) ?? ""),
                hint: before[category.key].map {
                    say("Förra månaden: \(words($0))", "Last month: \(words($0))")
                }, isOptional: true)
        }
        let form = FormModel(
            id: "antal", title: heading, action: path, key: Sessions.freshToken(), fields: fields,
            submit: say("Lämna antalen", "Hand over the numbers"))
        let none = FormModel(
            id: "inget", title: say("Finns inget att lämna?", "Is there nothing to hand over?"), action: path,
            key: Sessions.freshToken(), hidden: [HiddenField(name: "handling", value: "inget")],
            submit: say("Inget att lämna för \(name)", "Nothing to hand over for \(name)"), weight: .secondary)
        var page = FormPage(
            frame: call.frame(
                .words(heading), current: "/overenskommelser/\(desk.agreement.id)", crumbs: Route.crumbs(call, desk)),
            heading: .words(heading),
            lead: [
                say(
                    "Skriv ett antal för varje kategori. Ett tomt fält betyder att ni inte vet, aldrig noll. Skriv .. om talet finns men inte får lämnas.",
                    "Write a number for each category. An empty field means that you do not know, never nought. Write .. if there is a number that may not be handed over."
                )
            ]
                + (isDecided
                    ? []
                    : [
                        say(
                            "Parterna har inte beslutat om kategorier än. De här är en början.",
                            "The parties have not decided on categories yet. These are a beginning.")
                    ]),
            form: form.refused(faults), further: [none],
            facts: [
                Pages.Fact(label: say("Åtagande", "Commitment"), value: desk.title(commitment)),
                Pages.Fact(label: say("Lämnar", "Hands over"), value: .name(desk.name(desk.who.organisationName))),
            ])
        page.links = [Link(text: .words(say("Till åtagandet", "To the commitment")), path: desk.path(commitment))]
        return page
    }

    private func words(_ amount: Amount) -> String {
        switch amount {
        case .number(let number): String(number)
        case .suppressed: say("dolt", "hidden")
        case .unknown: say("okänt", "unknown")
        }
    }

    private func written(_ amount: Amount) -> String {
        switch amount {
        case .number(let number): String(number)
        case .suppressed: ".."
        case .unknown: ""
        }
    }

    // MARK: Taking in

    /// The numbers as they were written, and what was wrong. An empty field is unknown, and said so: nought is only what was written as 0.
    func counts() -> (counts: [KeptCount], faults: [String: String]) {
        var counts: [KeptCount] = []
        var faults: [String: String] = [:]
        for category in categories.categories {
            let amount: Amount
            switch call.form[name(category)].map({ $0.filter { !$0.isWhitespace } }) {
            case nil: amount = .unknown
            case "..": amount = .suppressed
            case let text?:
                guard let number = Int(plain: text) else {
                    faults[name(category)] = say(
                        "Skriv ett helt antal, eller .. om det inte får lämnas.",
                        "Write a whole number, or .. if it may not be handed over.")
                    continue
                }
                amount = .number(number)
            }
            counts.append(KeptCount(source: source, category: category.key, period: month, amount: amount))
        }
        return (counts, faults)
    }

    /// True when the delivery of this month is registered already.
    var isHandedOver: Bool {
        status.occasions.contains {
            $0.obligation.id.period == period && ($0.standing == .met || $0.standing == .metLate)
        }
    }

    /// The act that registers the delivery. A paper about a month names it where the agreement has it as an occasion of its own.
    func request() -> ActRequest {
        let isOccasion = status.occasions.contains { $0.obligation.id.period == period }
        let doing = Act.Doing(.delivery, what: commitment.evidence.subject, about: isOccasion ? period : nil)
        return ActRequest(.done(doing), by: actor, on: desk.day, key: call.form["nyckel"] ?? "")
    }
}
