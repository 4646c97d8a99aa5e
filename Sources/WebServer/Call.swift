import Agreements
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import People
import Storage
import Vocabulary

struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where the connection comes from.
    let remoteAddress: String?

    init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
    /// A body is at most 1 MB.
    var maxUploadSize: Int { 1_000_000 }
}

/// One request after the policy has allowed it.
struct Call: Sendable {
    let site: Site
    let language: Language
    let who: SignedIn?
    /// The account behind it; nil where posts are chosen.
    let visit: Visit?
    /// The network address that the request comes from.
    let remoteAddress: String
    /// The path without the language.
    let path: String
    let query: FormBody
    /// The query as it was sent.
    let rawQuery: String
    /// A page that follows a board asks on its own, and wants to be told without a page.
    let wantsJSON: Bool
    /// The host that was asked, with its port.
    let host: String
    /// What was sent; read once the policy has allowed it.
    var form: FormBody
    let parameters: Parameters
    /// The session's token, as the browser sent it.
    let token: String?
    let notice: String?

    /// A path parameter, decoded once.
    func parameter(_ name: String) -> String? {
        guard let value = parameters.get(name), value.utf8.contains(UInt8(ascii: "%")) else {
            return parameters.get(name)
        }
        return value.removingPercentEncoding
    }

    /// Where a try to sign in comes from, and what it replaces.
    var visitor: Reception.Visitor { Reception.Visitor(address: remoteAddress, oldToken: token) }

    /// The pages' own address, for links that are sent.
    var siteAddress: String { site.address?.text ?? "http://\(host)" }

    var agreementID: AgreementID? { parameter("id").map(AgreementID.init) }

    func say(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }

    func at(_ path: String) -> String { Address.path(path, in: language) }

    func frame(_ title: Label, current: String = "", day: String? = nil, crumbs: [Link] = []) -> Frame {
        let other: Language = language == .swedish ? .english : .swedish
        var frame = Frame(
            language: language, title: title, day: day,
            otherLanguagePath: Address.path(path, in: other) + (rawQuery.isEmpty ? "" : "?\(rawQuery)"),
            who: who.map {
                Who(
                    post: Name(stringLiteral: $0.postName), organisation: Name(stringLiteral: $0.organisationName),
                    signOutFields: [HiddenField(name: "nyckel", value: Sessions.freshToken())])
            },
            menu: menu(current), crumbs: crumbs, notice: notice.map { Notice(kind: .done, text: $0) },
            isDemo: site.isDemo)
        frame.session = sessionEnd
        frame.hasSearch = mayDo(.readOwn, in: nil, as: who) == .allowed
        if language == .english { frame.swedishNames = swedishNames }
        return frame
    }

    /// When the session ends; nothing for who may only report, whose session is long.
    private var sessionEnd: SessionEnd? {
        guard let session = visit?.session, !session.isReporting else { return nil }
        let now = site.clock()
        let last = Instant(seconds: session.began.seconds + Int64(SignInLimits.sessionHours) * 3600)
        let seconds = min(Int64(SignInLimits.idleMinutes) * 60, last.seconds - now.seconds)
        return SessionEnd(
            idleMinutes: SignInLimits.idleMinutes, latest: Route.moment(last, self),
            warnAfter: Int(max(0, seconds - Int64(SignInLimits.warningMinutes) * 60)),
            warningMinutes: SignInLimits.warningMinutes, stay: at("/konto/kvar"),
            owner: String(digest(ofText: "\(session.account.text) \(session.post.text)").prefix(16)))
    }

    /// Names in the agreements that this reader sees.
    private var swedishNames: [String] {
        guard let who else { return [] }
        return site.agreements.filter { who.roles[$0.id] != nil }.flatMap(\.swedishNames)
    }

    private func menu(_ current: String) -> [MenuItem] {
        guard let who else { return [] }
        var items = who.parties.isEmpty ? [] : [("/", say("Översikt", "Overview"))]
        items += site.agreements.filter { who.parties[$0.id] != nil }.map { ("/overenskommelser/\($0.id)", $0.short) }
        let areas = Set(
            site.agreements.compactMap { agreement in
                who.parties[agreement.id].flatMap { agreement.party(ActorKey($0.text))?.area }
            })
        items += areas.sorted().map { ("/polisomraden/\($0)", say("Polisområdet", "Police area")) }
        items += site.agreements.filter { mayDo(.managePeople, in: $0.id, as: who) == .allowed && visit != nil }.map {
            (
                "/overenskommelser/\($0.id)/administration",
                say("Administration, \($0.short)", "Administration, \($0.short)")
            )
        }
        items += site.agreements.filter { mayDo(.managePeople, in: $0.id, as: who) == .allowed && visit != nil }.map {
            ("/overenskommelser/\($0.id)/personer", say("Personer, \($0.short)", "People, \($0.short)"))
        }
        items += site.agreements.filter { mayDo(.manageLetters, in: $0.id, as: who) == .allowed && visit != nil }.map {
            ("/overenskommelser/\($0.id)/utkorg", say("Utkorg, \($0.short)", "Outbox, \($0.short)"))
        }
        items += site.agreements.filter { who.roles[$0.id] == [.reporter] }.map {
            ("/overenskommelser/\($0.id)/rapportera", say("Rapportera, \($0.short)", "Report, \($0.short)"))
        }
        items += site.agreements.filter {
            current == "/overenskommelser/\($0.id)" && mayDo(.readReports, in: $0.id, as: who) == .allowed
        }.map {
            ("/overenskommelser/\($0.id)/rapporter", say("Rapporter, \($0.short)", "Reports, \($0.short)"))
        }
        items += site.agreements.filter {
            "\(current)/".hasPrefix("/overenskommelser/\($0.id)/")
                && mayDo(.readPicture, in: $0.id, as: who) == .allowed
        }.map {
            (
                "/overenskommelser/\($0.id)/lagesbilder",
                say("Lägesbilder, \($0.short)", "Situation pictures, \($0.short)")
            )
        }
        if mayDo(.readOwn, in: nil, as: who) == .allowed {
            items.append(("/uppgifter", say("Mina uppgifter", "My tasks")))
        }
        if mayDo(.manageFeeds, in: nil, as: who) == .allowed {
            items.append(("/kalendrar", say("Kalendrar", "Calendars")))
        }
        if visit != nil { items.append(("/konto", say("Mitt konto", "My account"))) }
        return items.map { path, words in
            let isName =
                path.hasPrefix("/overenskommelser")
                && !["/personer", "/utkorg", "/administration", "/rapportera", "/rapporter", "/lagesbilder"].contains(
                    where: path.hasSuffix)
            return MenuItem(
                link: Link(text: isName ? .name(Name(stringLiteral: words)) : .words(words), path: at(path)),
                isCurrent: path == current)
        }
    }
}

/// What a route answers.
enum Answer {
    case page(any Page, status: HTTPResponse.Status = .ok)
    /// A page that asks for itself again after some seconds: something is under way.
    case waiting(any Page, seconds: Int)
    case redirect(String, notice: String? = nil)
    case text(String, type: String)
    /// What happens on a board, as it happens.
    case events(EventStream)
    /// A file to keep, under a name that is ours.
    case file([UInt8], type: String, name: String)
    /// The browser's new token, and how long it is worth keeping.
    case signedIn(String, to: String, seconds: Int)
    case signedOut
    case notFound
    case forbidden
}
