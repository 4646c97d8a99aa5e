import Agreements
import Ledger
import People
import Storage
import Vocabulary
import Wording

/// Somebody who gets letters, with the posts held today and the language chosen.
struct LetterReader {
    /// An agreement that somebody runs or reads, and the post in which.
    struct Seat {
        let who: SignedIn
        let agreement: Agreement
    }

    let account: Account
    let wording: Wording
    /// What the person runs today.
    let seats: [Seat]
    /// What the person may read today: what is run, and what is only read.
    let readable: [Seat]
    /// The day that letters are written for, in the agreements' own zone: before six in the morning it is still yesterday.
    let day: CivilDate

    /// Hour from which a day's letters are written.
    static let hour: Int64 = 6

    /// Nil for those who read no agreement.
    init?(_ account: Account, of site: Site, now: Instant) throws {
        let accounts = site.ledger.accounts
        let held = try accounts.appointments(of: account.id)
        let choices = SignedIn.choices(of: account.id, held, among: site.agreements) { site.today($0) }
        readable = choices.flatMap { who in
            site.agreements.filter { who.parties[$0.id] != nil }.map { Seat(who: who, agreement: $0) }
        }
        seats = readable.filter { $0.who.acts.contains($0.agreement.id) }
        guard let first = readable.first else { return nil }
        self.account = account
        wording = Wording(try accounts.letterLanguage(of: account.id) ?? .swedish)
        day = site.ledger.day(of: Instant(seconds: now.seconds - Self.hour * 3600), in: first.agreement)
    }
}

/// A letter before it has a purpose and an address.
struct LetterDraft {
    let subject: String
    let text: String
    /// What it tells of, so that no later letter does.
    var things: [String] = []
}
