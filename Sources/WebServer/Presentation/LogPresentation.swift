import Agreements
import Collaboration
import Foundation
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// What the log is asked for: days, a person, a kind. Not words: nobody is to be searched out by what they said.
struct LogQuestion {
    enum Kind: String, CaseIterable { case registrering, person, inloggning, kopia }

    let from: CivilDate?
    let through: CivilDate?
    let person: String
    let kind: Kind?
    /// From 1.
    let page: Int
    /// A day that is none.
    let fault: Bool

    init(_ sent: FormBody) {
        from = sent["fran"].flatMap { CivilDate($0) }
        through = sent["till"].flatMap { CivilDate($0) }
        person = String((sent["vem"] ?? "").prefix(200))
        kind = sent["slag"].flatMap { Kind(rawValue: $0) }
        page = max(1, min(10_000, sent["sida"].flatMap { Int(plain: $0) } ?? 1))
        fault = (sent["fran"] != nil && from == nil) || (sent["till"] != nil && through == nil)
    }

    /// The question as it stands in an address.
    func query(page: Int) -> String {
        let parts = [
            ("fran", from?.description ?? ""), ("till", through?.description ?? ""), ("vem", person),
            ("slag", kind?.rawValue ?? ""), ("sida", page > 1 ? String(page) : ""),
        ].filter { !$0.1.isEmpty }
        let text = parts.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return text.isEmpty ? "" : "?" + text.joined(separator: "&")
    }
}

/// Numbers that bound the log's page and file; `overens limits` prints them.
package enum LogLimits {
    package static let rowsOnPage = 50
    package static let rowsInFile = 100_000
}

/// What the log's page is made from: only what the reader may read has been loaded.
struct LogDesk {
    let call: Call
    let agreement: Agreement
    let party: Party
    let question: LogQuestion
    let events: [RecordedAccountEvent]
    /// Nil for a reader whose role opens nothing of the journal.
    let entries: [Entry]?
    let isWhole: Bool

    /// One thing that was done.
    private struct Line {
        let moment: Instant
        let person: String
        let who: Label
        let what: String
        let kind: LogQuestion.Kind
    }

    private func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    /// Everything that may be read, newest first.
    private func lines() throws -> [Line] {
        var names: [AccountID: String] = [:]
        func name(_ id: AccountID) throws -> String {
            if let known = names[id] { return known }
            let found = try call.site.ledger.accounts.account(id)?.name ?? say("okänt konto", "unknown account")
            names[id] = found
            return found
        }
        let wording = Wording(call.language)
        let own = try events.map { recorded in
            let event = recorded.event
            let nobody =
                event.kind == .triesFailed
                ? ("okand", say("Okänd", "Unknown"))
                : ("drift", say("Den som driver tjänsten", "Whoever runs the service"))
            return Line(
                moment: recorded.recorded, person: event.by.map { "konto-\($0.text)" } ?? nobody.0,
                who: .words(try event.by.map(name) ?? nobody.1),
                what: sentence(event, about: try event.about.map(name) ?? "", wording), kind: event.kind.group)
        }
        let acts = (entries ?? []).map { entry in
            let post = agreement.name(of: entry.actor.post)
            return Line(
                moment: entry.recorded, person: "post-\(entry.actor.organisation.text)-\(entry.actor.post.text)",
                who: .name(Name("\(post), \(agreement.name(of: entry.actor.organisation))")),
                what: wording.entry(entry, in: agreement), kind: .registrering)
        }
        return (own + acts).sorted { $0.moment > $1.moment }
    }

    private func isAsked(_ line: Line) -> Bool {
        let day = call.site.ledger.day(of: line.moment, in: agreement)
        return day >= question.from ?? day && day <= question.through ?? day
            && (question.person.isEmpty || question.person == line.person)
            && (question.kind.map { $0 == line.kind } ?? true)
    }

    func page(_ frame: Frame) throws -> LogPage {
        let all = try lines()
        let found = all.filter(isAsked)
        let pages = max(1, (found.count + LogLimits.rowsOnPage - 1) / LogLimits.rowsOnPage)
        let page = min(question.page, pages)
        let shown = found.dropFirst((page - 1) * LogLimits.rowsOnPage).prefix(LogLimits.rowsOnPage)
        let path = call.at("/overenskommelser/\(agreement.id)/logg")
        let first = shown.isEmpty ? 0 : (page - 1) * LogLimits.rowsOnPage + 1
        return LogPage(
            frame: frame,
            agreement: Name(agreement.short),
            board: mayDo(.readAgreement, in: agreement.id, as: call.who) == .allowed
                ? call.at("/overenskommelser/\(agreement.id)") : nil,
            organisation: Name(party.name), note: note, isWhole: isWhole, filter: filter(all, path),
            lines: shown.map { line in
                .init(
                    moment: Route.moment(line.moment, call, isShort: true), who: line.who, what: line.what,
                    kind: words(line.kind))
            },
            count: say(
                "Visar \(first)–\(first + max(0, shown.count - 1)) av \(found.count)",
                "Showing \(first)–\(first + max(0, shown.count - 1)) of \(found.count)"),
            newer: page > 1
                ? Link(text: .words(say("Nyare", "Newer")), path: path + question.query(page: page - 1)) : nil,
            older: page < pages
                ? Link(text: .words(say("Äldre", "Older")), path: path + question.query(page: page + 1)) : nil,
            export: exportForm(path))
    }

    private var note: String? {
        entries == nil
            ? say(
                "Här står det som rör konton och befattningar i din organisation. Vad som har registrerats om överenskommelsen läser den som har insyn.",
                "Here is what concerns accounts and posts in your organisation. What has been registered about the agreement is read by auditors."
            )
            : say(
                "Här står det som rör konton och befattningar i din organisation, och det som du får läsa av det registrerade. Att någon har läst något står inte här.",
                "Here is what concerns accounts and posts in your organisation, and what you may read of what was registered. That somebody read something is not here."
            )
    }

    private func filter(_ all: [Line], _ path: String) -> LogPage.Filter {
        var persons: [String: Label] = [:]
        for line in all { persons[line.person] = line.who }
        return LogPage.Filter(
            path: path, from: question.from?.description ?? "", through: question.through?.description ?? "",
            persons: persons.sorted { ($0.value.text, $0.key) < ($1.value.text, $1.key) }.map {
                Choice(value: $0.key, label: $0.value)
            }, person: question.person,
            kinds: LogQuestion.Kind.allCases.filter { entries != nil || $0 != .registrering }.map {
                Choice(value: $0.rawValue, label: .words(words($0)))
            }, kind: question.kind?.rawValue ?? "",
            fault: question.fault ? Wording(call.language).refusal(.badDay(field: "fran")) : nil)
    }

    private func words(_ kind: LogQuestion.Kind) -> String {
        switch kind {
        case .registrering: say("Registrering", "Registration")
        case .person: say("Konto och befattning", "Account and post")
        case .inloggning: say("Inloggning", "Logging in")
        case .kopia: say("Uttag och kopia", "Export and copy")
        }
    }

    private func exportForm(_ path: String) -> FormModel {
        FormModel(
            id: "uttag", title: say("Ta ut som fil", "Take out as a file"),
            lead: say(
                "Filen innehåller det urval du ser. Att du tog ut den står sedan i loggen.",
                "The file holds what you have chosen. That you took it out will stand in the log."),
            action: path + "/csv", key: Sessions.freshToken(),
            hidden: [
                HiddenField(name: "fran", value: question.from?.description ?? ""),
                HiddenField(name: "till", value: question.through?.description ?? ""),
                HiddenField(name: "vem", value: question.person),
                HiddenField(name: "slag", value: question.kind?.rawValue ?? ""),
            ], submit: say("Ladda ner (CSV)", "Download (CSV)"), weight: .secondary)
    }

    /// What was asked for as rows that a spreadsheet opens: semicolons, and a mark that says UTF-8.
    func table() throws -> String {
        let head = [say("När", "When"), say("Vem", "Who"), say("Vad", "What"), say("Slag", "Kind")]
        let rows = try lines().filter(isAsked).prefix(LogLimits.rowsInFile).map {
            [$0.moment.description, $0.who.text, $0.what, words($0.kind)]
        }
        return "\u{FEFF}" + ([head] + rows).map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet takes for text, whatever somebody called themselves.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
