import Agreements
import Collaboration
import Ledger
import People
import Reports
import Storage
import Vocabulary
import Wording

/// Puts the Monday letter of everybody who runs an agreement in the outbox: once a week, or as each has chosen.
struct MondayRound: Sendable {
    let site: Site
    /// The pages' own address, such as `https://overens.example.se`.
    let address: String

    /// Hour from which the week's letters are written, in the agreements' own zone.
    static let hour: Int64 = 6
    /// Days that a link in a letter registers something.
    static let linkDays: Int64 = 14

    /// Writes the letters of this week that have not been written. A week that began while the server was down gets its
    /// letter when it is up again.
    /// - Returns: how many were put in.
    @discardableResult
    func write() throws -> Int {
        // Some hours back: early on Monday it is still last week.
        let now = site.clock()
        let moment = Instant(seconds: now.seconds - Self.hour * 3600)
        var written = 0
        for account in try site.ledger.accounts.all() where !account.isDisabled {
            if try write(to: account, moment, now) { written += 1 }
        }
        return written
    }

    private func write(to account: Account, _ moment: Instant, _ now: Instant) throws -> Bool {
        let seats = try seats(of: account, now)
        guard let first = seats.first else { return false }
        let day = site.ledger.day(of: moment, in: first.agreement)
        let monday = day.adding(days: 1 - day.weekday)
        let pace = try site.ledger.accounts.letterPace(of: account.id).flatMap(LetterPace.init) ?? .weekly
        guard let period = pace.purpose(ISOWeek(of: day), monday: monday) else { return false }
        let purpose = "monday \(account.id.text) \(period)"
        guard try !site.ledger.journal.outbox.holds(purpose) else { return false }
        let wording = Wording(.swedish)
        let parts = try seats.map { try part($0, account, now, wording) }
        guard
            let letter = MondayLetter(
                parts, week: ISOWeek(of: day), account: address + "/konto", wording: wording)
        else { return false }
        return try site.ledger.journal.outbox.put(
            NewLetter(
                purpose: purpose, kind: "monday", to: account.mail, subject: letter.subject, text: letter.text,
                // After the week the next one comes.
                expires: Instant(seconds: now.seconds + 5 * 86_400)),
            now: now)
    }

    /// An agreement that somebody runs today, and the post in which.
    private struct Seat {
        let who: SignedIn
        let agreement: Agreement
    }

    private func seats(of account: Account, _ now: Instant) throws -> [Seat] {
        let held = try site.ledger.accounts.appointments(of: account.id)
        let choices = SignedIn.choices(of: account.id, held, among: site.agreements) { site.today($0) }
        return choices.flatMap { who in
            site.agreements.filter { who.acts.contains($0.id) }.map { Seat(who: who, agreement: $0) }
        }
    }

    private func part(_ seat: Seat, _ account: Account, _ now: Instant, _ wording: Wording) throws -> MondayLetter.Part
    {
        let id = seat.agreement.id
        guard let desk = try site.desk(id, as: seat.who, wording.language), let party = seat.who.parties[id] else {
            preconditionFailure("Who acts in an agreement may read it.")
        }
        let list = MondayList(
            of: party, desk.statuses, in: desk.agreement, on: desk.day, isAgreed: !desk.isProposed, wording: wording)
        var register: [Obligation.ID: String] = [:]
        for ask in list.asks where ask.commitment.isRegisteredByOneClick {
            let link = DoneLink(
                agreement: id, account: account.id, post: seat.who.post, occasion: ask.obligation.id.description)
            let token = try site.ledger.accounts.makeDoneLink(
                link, expires: Instant(seconds: now.seconds + Self.linkDays * 86_400), now: now)
            register[ask.obligation.id] = "\(address)/klart/\(token)"
        }
        return MondayLetter.Part(
            name: desk.agreement.short, board: address + desk.path(), list: list, register: register)
    }
}

extension Commitment {
    /// Whether saying that it was done is all there is to say. A review asks what came of it; what ends the agreement has a
    /// page of its own.
    var isRegisteredByOneClick: Bool { ![.documentReviewed, .successor, .finalFollowUp].contains(evidence.kind) }
}
