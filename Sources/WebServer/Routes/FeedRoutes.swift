import Agreements
import Collaboration
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

extension Route {
    static let feedRoutes: [Route] = [
        .get("kalendrar", .readOwn) { try page($0) }, .post("kalendrar", .manageFeeds, make),
        .post("kalendrar/avsluta", .manageFeeds, revoke), .get("kalender/:lank", .readFeed, feed),
    ]

    private static func own(_ call: Call) -> [Agreement] {
        guard let who = call.who else { return [] }
        return call.site.agreements.filter { agreement in
            who.parties[agreement.id].map { agreement.party(of: who.post) == $0 } ?? false
        }
    }

    /// Whether a link is this post's and, where people have accounts, this person's.
    private static func isOwn(_ link: FeedLink, _ who: SignedIn) -> Bool {
        who.isFor(link.post, in: link.agreement) && link.account == who.account
    }

    /// Whom a link shows its dates to: the post while somebody with an account still holds it, or the post alone where
    /// there are no accounts.
    private static func reader(_ link: FeedLink, _ agreement: Agreement, _ call: Call) throws -> SignedIn? {
        guard let reception = call.site.reception else {
            return SignedIn(post: link.post, of: agreement, among: call.site.agreements)
        }
        return try link.account.flatMap { try reception.holder(of: link.post, in: link.agreement, $0) }
    }

    private static func page(_ call: Call) throws -> Answer {
        guard let who = call.who else { return .notFound }
        let agreements = own(call)
        let wording = Wording(call.language)
        let feeds = try agreements.flatMap { agreement in
            try call.site.ledger.journal.feedLinks(of: agreement.id).filter { isOwn($0, who) }.map { link in
                FeedLine(
                    covers: Name(stringLiteral: agreement.short), post: Name(stringLiteral: who.postName),
                    address: call.siteAddress + call.at("/kalender/\(link.token).ics"),
                    created: wording.shortDay(link.createdOn),
                    revoke: FormModel(
                        id: "avsluta-\(link.token.prefix(8))", title: call.say("Avsluta länken", "Revoke the link"),
                        action: call.at("/kalendrar/avsluta"),
                        key: Sessions.freshToken(), hidden: [HiddenField(name: "lank", value: link.token)],
                        submit: call.say("Avsluta", "Revoke"), weight: .secondary))
            }
        }
        let create = FormModel(
            id: "ny", title: call.say("Ny kalenderlänk", "New calendar link"),
            lead: call.say(
                "Länken visar bara titel, plats och dag. Den som har länken kan läsa den.",
                "The link shows title, place and day only. Whoever has the link can read it."),
            action: call.at("/kalendrar"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "overenskommelse", label: .words(call.say("Överenskommelse", "Agreement")),
                    kind: .select(
                        options: agreements.map {
                            Choice(value: $0.id.text, label: .name(Name(stringLiteral: $0.short)))
                        },
                        chosen: agreements.first?.id.text ?? ""))
            ], submit: call.say("Skapa länken", "Make the link"))
        let frame = call.frame(.words(call.say("Kalendrar", "Calendars")), current: "/kalendrar")
        return .page(FeedsPage(frame: frame, feeds: feeds, create: create))
    }

    private static func make(_ call: Call) throws -> Answer {
        guard let who = call.who, let agreement = own(call).first(where: { $0.id.text == call.form["overenskommelse"] })
        else { return .notFound }
        // The form's own key makes the link, so that sending it twice makes one.
        let token = digest(ofText: "feed \(call.form["nyckel"] ?? Sessions.freshToken()) \(who.post) \(agreement.id)")
        guard try call.site.ledger.journal.feedLink(token: token) == nil else {
            return .redirect(call.at("/kalendrar"))
        }
        let link = FeedLink(
            token: token, agreement: agreement.id, post: who.post, createdOn: call.site.today(agreement),
            account: who.account)
        try call.site.ledger.journal.makeFeedLink(link)
        return .redirect(call.at("/kalendrar"), notice: call.say("Länken är skapad.", "The link has been made."))
    }

    private static func revoke(_ call: Call) throws -> Answer {
        guard let who = call.who, let token = call.form["lank"],
            let link = try call.site.ledger.journal.feedLink(token: token),
            isOwn(link, who)
        else { return .notFound }
        try call.site.ledger.journal.revokeFeedLink(token: token)
        return .redirect(call.at("/kalendrar"), notice: call.say("Länken är avslutad.", "The link has been revoked."))
    }

    private static func feed(_ call: Call) throws -> Answer {
        guard let name = call.parameter("lank"), name.hasSuffix(".ics"),
            let link = try call.site.ledger.journal.feedLink(token: String(name.dropLast(4))),
            let agreement = call.site.ledger.shelf.agreement(link.agreement),
            let who = try reader(link, agreement, call), mayDo(.manageFeeds, in: agreement.id, as: who) == .allowed,
            let viewer = who.viewer(of: agreement.id),
            let matter = try call.site.ledger.matter(agreement.id, as: viewer, horizon: call.site.today(agreement))
        else { return .notFound }
        let wording = Wording(call.language)
        let text = calendarFeed(
            of: [matter], from: call.site.today(agreement), stamp: call.site.clock(), wording: wording,
            name: agreement.short)
        return .text(text, type: "text/calendar; charset=utf-8")
    }
}
