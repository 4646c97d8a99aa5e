import Agreements
import Collaboration
import Pages
import People
import Reports
import Vocabulary
import Wording

/// The list of papers, and the reports that are promised to somebody.
extension Desk {
    func papersPage(_ frame: Frame, entries: [Entry], key: String) -> PapersPage {
        PapersPage(frame: frame, papers: papers(entries), reports: reports(key: key))
    }

    // MARK: Papers

    private func papers(_ entries: [Entry]) -> [PaperLine] {
        let grounds = grounds(entries)
        let years = grounds.years.map { $0.reversed().map { yearLink($0) } } ?? []
        return [
            PaperLine(
                heading: wording.paper(.briefTitle),
                purpose: say("En sida till styrgruppen.", "One page for the steering group."),
                links: [link(say("Öppna sidan", "Open the page"), .brief)]),
            PaperLine(
                heading: say("Årets uppföljning", "The year's follow-up"),
                purpose: say(
                    "Vad som var utlovat, vad som hände och hur det stod vid årets slut.",
                    "What was promised, what happened and where it stood at the end of the year."), links: years),
            PaperLine(
                heading: wording.paper(.finalTitle),
                purpose: say("Hela överenskommelsen, från första dagen.", "The whole agreement, from its first day."),
                links: [link(say("Öppna uppföljningen", "Open the follow-up"), .final)]),
            PaperLine(
                heading: wording.paper(.answersTitle),
                purpose: say(
                    "De frågor som lagen leder till, en i taget.", "The questions that the act leads to, one by one."),
                links: [link(say("Öppna svaren", "Open the answers"), .answers)]),
            PaperLine(
                heading: wording.paper(.renewalTitle),
                purpose: say(
                    "Vad den gamla visade, vad ett förslag ändrar, och vägen till den nya.",
                    "What the old one showed, what a proposal changes, and the way to the new one."),
                links: [link(say("Öppna förnyelsen", "Open the renewal"), .renewal)]),
            PaperLine(
                heading: wording.paper(.minutesTitle),
                purpose: say("De senaste mötena.", "The latest meetings."), links: meetings(grounds)),
        ].filter { !$0.links.isEmpty }
    }

    private func link(_ words: String, _ name: PaperName) -> Link { Link(text: .words(words), path: path(name.path)) }

    private func yearLink(_ year: Int) -> Link { link(String(year), .year(year)) }

    private func followUpLink(_ year: Int) -> Link { link(wording.followUpTitle(of: year), .year(year)) }

    private func meetings(_ grounds: Grounds) -> [Link] {
        let held = grounds.entries.filter { entry in
            if case .done(let done) = entry.fact { done.evidence == .meeting } else { false }
        }
        return held.sorted { ($0.on, $0.number) > ($1.on, $1.number) }.prefix(8).map { entry in
            link("\(wording.shortDay(entry.on)), \(forum(entry))", .minutes(entry.number))
        }
    }

    private func forum(_ entry: Entry) -> String {
        guard case .done(let done) = entry.fact else { return "" }
        let evidence = Evidence(kind: done.evidence, subject: done.what)
        let commitment = agreement.commitments.first { $0.evidence == evidence }
        return commitment?.label ?? commitment?.title[language] ?? done.what
    }

    // MARK: Reports

    private static let delivered: Set<Evidence.Kind> = [.report, .documentPresented]

    /// Reports and presentations with a recipient: each recipient a line of its own where they are counted apart.
    private func reports(key: String) -> [ReportLine] {
        statuses.filter { Self.delivered.contains($0.commitment.evidence.kind) && !$0.commitment.recipients.isEmpty }
            .flatMap { status -> [ReportLine] in
                let isCountedApart = status.commitment.dimensions.contains { $0.per == .recipient }
                return status.commitment.recipients.map { recipient in
                    report(status, recipient, unit: isCountedApart ? recipient.text : nil, key: key)
                }
            }
    }

    private func report(_ status: CommitmentStatus, _ recipient: ActorKey, unit: String?, key: String) -> ReportLine {
        let commitment = status.commitment
        let own = unit.map { unit in status.occasions.filter { $0.obligation.id.unit == unit } } ?? status.occasions
        // The one to ask for now: late first, then open, then the latest that is over.
        let open =
            own.first { $0.standing.isLate } ?? own.first { $0.standing == .dueSoon || $0.standing == .notYetDue }
        let shown = open ?? own.last
        let isCounted = unit != nil && shown != nil
        let received = status.doings.last { unit == nil || $0.done.unit == unit }
        return ReportLine(
            report: title(commitment), path: path(commitment), recipient: name(agreement.name(of: recipient)),
            status: isCounted ? shown.map(self.status) ?? self.status(status) : self.status(status),
            reason: reason(status, shown: isCounted ? shown : nil, received),
            form: receipt(
                commitment, unit: unit,
                about: open.flatMap { $0.obligation.about == nil ? nil : $0.obligation.id.period }, recipient, key: key),
            toSend: [
                followUpLink(shown?.obligation.about?.last.year ?? day.year), link(wording.paper(.briefTitle), .brief),
            ])
    }

    private func reason(_ status: CommitmentStatus, shown: ObligationStatus?, _ received: State.Doing?) -> String {
        let why =
            shown.map { occasion in
                "\(wording.label(wording.period(occasion.obligation, of: status.commitment))): "
                    + wording.reason(occasion, of: status.commitment, in: agreement)
            } ?? wording.reason(status, in: agreement, on: day)
        let last =
            received.map { say("Senast mottagen \(wording.day($0.on)).", "Last received on \(wording.day($0.on)).") }
            ?? say("Ingen är registrerad som mottagen.", "None is registered as received.")
        return shown == nil ? why : "\(why) \(last)"
    }

    /// Received today: one click. Another day, or a registry number, is written on the commitment's own page.
    private func receipt(
        _ commitment: Commitment, unit: String?, about: String?, _ recipient: ActorKey, key: String
    ) -> FormModel? {
        guard who.actor(in: agreement.id) != nil else { return nil }
        let id = "kvitto-\(commitment.label ?? commitment.key.text)-\(recipient.text)"
        let sent = [("datum", day.description), ("enhet", unit ?? ""), ("avser", about ?? "")]
        return FormModel(
            id: id, title: say("Mottagen i dag?", "Received today?"), action: path(commitment) + "/registrera",
            key: key + id, hidden: sent.filter { !$0.1.isEmpty }.map { HiddenField(name: $0.0, value: $0.1) },
            submit: say("Kvittera", "Register receipt"), weight: .secondary)
    }
}
