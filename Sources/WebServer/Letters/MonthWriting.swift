import Agreements
import Collaboration
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

extension LetterWriting {
    /// Days into a month that the letter about the month before it is still written.
    static let monthDays = 14

    /// At the turn of a month, to those who run an agreement for the police: what they are asked to confirm; nil when there
    /// is nothing, or it is too late.
    func month(_ reader: LetterReader, _ now: Instant) throws -> LetterDraft? {
        guard reader.day.day <= Self.monthDays else { return nil }
        let last = reader.day.adding(days: -reader.day.day)
        let seats = reader.seats.filter { LetterKind.month.isFor($0.who.roles[$0.agreement.id] ?? []) }
        let parts = try seats.compactMap { seat -> MonthLetter.Part? in
            let (desk, party) = try desk(seat, reader)
            let list = desk.monthList(for: party, month: .month(of: last))
            guard !list.rows.isEmpty else { return nil }
            let page = try link("month \(last)", seat, reader, now, at: "bekrafta")
            return MonthLetter.Part(name: desk.agreement.short, list: list, page: page)
        }
        return MonthLetter(parts, month: last, choices: choices(reader), wording: reader.wording)
            .map { LetterDraft(subject: $0.subject, text: $0.text) }
    }
}

extension Desk {
    /// What one party has said nothing of in a month.
    func monthList(for party: ActorKey, month: DayRange) -> MonthList {
        MonthList(
            of: party, month, statuses, matter.state, in: agreement, isAgreed: !isProposed, wording: wording)
    }
}
