import Agreements
import Collaboration
import Ledger
import Pages
import People
import Vocabulary
import Wording

extension Route {
    static let plainRoutes: [Route] = [
        .get("", .readPublic, overview), .get("logga-in", .readPublic, signInPage),
        .post("logga-in", .readPublic, signIn).namingPeople,
        .post("logga-ut", .readPublic) { _ in .signedOut }, .get("sok", .readOwn, search),
        .get("polisomraden/:omrade", .readOwn, policeArea),
        .get("tillganglighet", .readPublic) { text($0, .accessibility) },
        .get("personuppgifter", .readPublic) { text($0, .personalData) },
        .get("hjalp", .readPublic) { text($0, .help) },
    ]

    private static func text(_ call: Call, _ kind: TextPage.Kind) -> Answer {
        let title: String =
            switch kind {
            case .accessibility: call.say("Tillgänglighet", "Accessibility")
            case .personalData: call.say("Personuppgifter", "Personal data")
            default: call.say("Hjälp", "Help")
            }
        return .page(TextPage(frame: call.frame(.words(title)), kind: kind))
    }

    private static func overview(_ call: Call) throws -> Answer {
        guard let who = call.who else { return .redirect(call.at("/logga-in")) }
        // Who reads no agreement, such as somebody who only appoints people, has nothing to overlook.
        if who.parties.isEmpty {
            let administers = who.roles.keys.sorted().first { mayDo(.administer, in: $0, as: who) == .allowed }
            return .redirect(call.at(administers.map { "/overenskommelser/\($0)/administration" } ?? "/konto"))
        }
        let desks = try call.site.desks(who, call.language)
        let wording = Wording(call.language)
        let day = desks.map(\.day).max()
        let agreements = try desks.map { desk in
            let entries = try desk.who.viewer(of: desk.agreement.id).map {
                try call.site.ledger.entries(desk.agreement.id, as: $0)
            }
            return desk.overview(entries ?? [])
        }
        var frame = call.frame(.words(call.say("Översikt", "Overview")), current: "/", day: day.map(wording.day))
        if call.language == .english {
            frame.swedishNames += desks.flatMap { $0.matter.state.standingRows.map(\.rows.source) }
        }
        var page = OverviewPage(frame: frame, dayLine: day.map { dayLine($0, call) } ?? "", agreements: agreements)
        page.setUp = Link(
            text: .words(call.say("Lägg upp en överenskommelse", "Set up an agreement")), path: call.at("/lagg-upp"))
        return .page(page)
    }

    private static func dayLine(_ day: CivilDate, _ call: Call) -> String {
        let sv = ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"]
        let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let place = day.weekday - 1
        let name = sv.indices.contains(place) ? call.say(sv[place], en[place]) : ""
        let wording = Wording(call.language)
        return "\(name) \(wording.day(day)), \(wording.week(ISOWeek(of: day)))"
    }

    private static func signInPage(_ call: Call) -> Answer {
        if let reception = call.site.reception { return accountSignIn(call, reception) }
        let agreements = call.site.agreements.map { agreement in
            SignInAgreement(
                name: Name(stringLiteral: agreement.short),
                organisations: agreement.parties.map { party in
                    let posts = agreement.posts.filter { agreement.party(of: $0.key) == party.key }
                    return SignInOrganisation(
                        name: Name(stringLiteral: party.name), party: mark(party),
                        posts: posts.map {
                            SignInPost(name: Name(stringLiteral: $0.name), value: "\(agreement.id)/\($0.key)")
                        })
                })
        }
        let frame = call.frame(.words(call.say("Logga in", "Sign in")))
        return .page(
            SignInPage(frame: frame, agreements: agreements, action: call.at("/logga-in"), key: Sessions.freshToken()))
    }

    private static func mark(_ party: Party) -> PartyMark {
        let kind: PartyKind = party.kind == .municipality ? .municipality : party.kind == .policeArea ? .police : .other
        let letter = party.kind == .municipality ? "K" : party.kind == .policeArea ? "P" : "R"
        return PartyMark(kind: kind, letter: letter, name: Name(stringLiteral: party.name))
    }

    private static func signIn(_ call: Call) async throws -> Answer {
        if let reception = call.site.reception { return try await signInByPassword(call, reception) }
        let parts = (call.form["post"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let agreement = call.site.ledger.shelf.agreement(AgreementID(parts[0])),
            let who = SignedIn(post: ActorKey(parts[1]), of: agreement, among: call.site.agreements)
        else { return signInPage(call) }
        return .signedIn(call.site.sessions.begin(who), to: call.at("/"), seconds: 12 * 3600)
    }

    private static func search(_ call: Call) -> Answer {
        guard let who = call.who else { return .notFound }
        let query = String((call.query["q"] ?? "").prefix(100))
        // Only in the agreements that the reader's organisation is party to.
        let own = call.site.agreements.filter { who.parties[$0.id] != nil }
        let hits = Agreements.search(query, in: own, spellings: call.site.agreements)
        let frame = call.frame(.words(call.say("Sök", "Search")))
        return .page(searchPage(frame, query: query, hits: hits, agreements: own, wording: Wording(call.language)))
    }

    private static func policeArea(_ call: Call) throws -> Answer {
        guard let who = call.who, let area = call.parameter("omrade") else { return .notFound }
        var name: String?
        let agreements = try call.site.desks(who, call.language).compactMap { desk -> AreaAgreement? in
            guard let party = desk.agreement.parties.first(where: { $0.area == area }) else { return nil }
            name = party.name
            return desk.areaAgreement(party.key)
        }
        guard let name else { return .notFound }
        let frame = call.frame(.name(Name(stringLiteral: name)), current: "/polisomraden/\(area)")
        return .page(PoliceAreaPage(frame: frame, name: Name(stringLiteral: name), agreements: agreements))
    }
}
