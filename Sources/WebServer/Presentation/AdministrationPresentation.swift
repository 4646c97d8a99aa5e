import Agreements
import Collaboration
import Pages
import People
import Storage
import Vocabulary
import Wording

/// What the page for administration is made from: the agreement by what its parties share, and the own organisation's people.
struct AdministrationDesk {
    let call: Call
    /// Folded from what is shared alone, whoever looks.
    let desk: Desk
    let entries: [Entry]
    let party: Party
    /// Who holds and held the own organisation's posts; nil where people have no accounts.
    let held: [HeldAppointment]?

    var agreement: Agreement { desk.agreement }

    func page(_ frame: Frame) -> AdministrationPage {
        var page = AdministrationPage(
            frame: frame, agreement: desk.name(agreement.short), board: may(.readAgreement) ? desk.path() : nil,
            organisation: desk.name(party.name))
        page.doors = doors
        page.organisations = ([party] + agreement.parties.filter { $0.key != party.key }).map(organisation)
        page.gaps = gaps
        page.places = places
        page.settings = settingGroups
        return page
    }

    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    private func may(_ intent: Intent) -> Bool { mayDo(intent, in: agreement.id, as: call.who) == .allowed }

    private var doors: [AdministrationPage.Door] {
        var doors: [AdministrationPage.Door] = []
        func door(_ sv: String, _ en: String, _ path: String, _ svPurpose: String, _ enPurpose: String) {
            doors.append(
                .init(
                    link: Link(text: .words(say(sv, en)), path: desk.path(path)), purpose: say(svPurpose, enPurpose)))
        }
        if may(.managePeople), call.visit != nil {
            door(
                "Personer", "People", "/personer", "Utse, bjud in och avsluta personer i din organisation.",
                "Appoint, invite and end people in your organisation.")
        }
        if may(.readLog) {
            door("Logg", "Log", "/logg", "Vem som har gjort vad, och när.", "Who has done what, and when.")
        }
        if may(.readAgreement) {
            door(
                "Giltighet och tolkning", "Validity and reading", "/giltighet",
                "Underskrifter, tolkning, lokal kalender och från när ni räknar.",
                "Signatures, the reading, the local calendar and from when you count.")
        }
        return doors
    }

    // MARK: Organisations

    private func organisation(_ one: Party) -> AdministrationPage.Organisation {
        let posts = agreement.posts.filter { agreement.party(of: $0.key) == one.key }
        let units = agreement.units.filter { agreement.party(of: $0.key) == one.key }
        let isOwn = one.key == party.key
        return .init(
            party: desk.mark(one), units: units.map { desk.name($0.name) },
            posts: posts.map { post in
                isOwn ? ownPost(post) : .init(name: desk.name(post.name), lines: [], standing: .unsaid)
            },
            note: isOwn
                ? nil
                : say(
                    "Organisationen utser själv, och ser själv vem som har befattningarna.",
                    "The organisation appoints its own people, and sees itself who holds the posts."))
    }

    private func ownPost(_ post: Post) -> AdministrationPage.Post {
        guard let held else { return .init(name: desk.name(post.name), lines: [], standing: .unsaid) }
        let name = desk.name(post.name)
        let now = held.filter { $0.appointment.post == post.key && holds($0) }
        if !now.isEmpty {
            return .init(name: name, lines: now.map(line), standing: .held)
        }
        if let coming = coming(post) {
            let from = desk.wording.day(coming.appointment.from)
            return .init(
                name: name,
                lines: [say("\(coming.holder.name) börjar \(from).", "\(coming.holder.name) begins on \(from).")],
                standing: .lapsed)
        }
        if let last = lastDay(post) {
            return .init(
                name: name,
                lines: [
                    say(
                        "Sista dagen var \(desk.wording.day(last)).", "The last day was \(desk.wording.day(last)).")
                ], standing: .lapsed)
        }
        return .init(name: name, lines: [], standing: .never)
    }

    private func holds(_ one: HeldAppointment) -> Bool { one.appointment.holds(on: desk.day) && !one.holder.isDisabled }

    private func line(_ one: HeldAppointment) -> String {
        let acting = one.appointment.isActing ? say(", tillförordnad", ", acting") : ""
        return "\(one.holder.name), \(desk.wording.role(one.appointment.role))\(acting). "
            + Route.days(of: one.appointment, call)
    }

    private func coming(_ post: Post) -> HeldAppointment? {
        (held ?? []).filter { $0.appointment.post == post.key && $0.appointment.from > desk.day }
            .min { $0.appointment.from < $1.appointment.from }
    }

    /// The last day that anybody held an empty post; nil when nobody ever did.
    private func lastDay(_ post: Post) -> CivilDate? {
        (held ?? []).filter { $0.appointment.post == post.key && $0.appointment.from <= desk.day }
            .map { min($0.appointment.through ?? desk.day, desk.day) }.max()
    }

    /// Days ahead in which the end of somebody's time is told.
    private static let noticeDays = 30

    private var gaps: [WarningLine] {
        guard let held else { return [] }
        let own = agreement.posts.filter { agreement.party(of: $0.key) == party.key }
        let way = may(.managePeople) && call.visit != nil
        let link = Link(text: .words(say("Utse någon", "Appoint somebody")), path: desk.path("/personer"))
        return own.compactMap { post -> WarningLine? in
            let now = held.filter { $0.appointment.post == post.key && holds($0) }
            if now.isEmpty, coming(post) == nil, let last = lastDay(post) {
                let day = desk.wording.day(last)
                return WarningLine(
                    text: "\(post.name).",
                    consequence: say(
                        "Ingen har befattningen. Sista dagen var \(day).",
                        "Nobody holds the post. The last day was \(day)."),
                    link: way ? link : nil)
            }
            guard !now.isEmpty, coming(post) == nil,
                !now.contains(where: { $0.appointment.through == nil }),
                let last = now.compactMap(\.appointment.through).max(), last <= desk.day.adding(days: Self.noticeDays)
            else { return nil }
            let day = desk.wording.day(last)
            return WarningLine(
                text: "\(post.name).",
                consequence: say(
                    "Uppdraget slutar \(day), och ingen är utsedd därefter.",
                    "The appointment ends on \(day), and nobody is appointed after it."), link: way ? link : nil)
        }
    }
}
