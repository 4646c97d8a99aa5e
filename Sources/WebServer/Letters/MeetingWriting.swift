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
    /// Before the meetings of the next days that the reader is to be at, each told of once; nil when none comes.
    func meetings(_ reader: LetterReader) throws -> LetterDraft? {
        var told: [String] = []
        let meetings = try reader.readable.flatMap { seat -> [MeetingLetter.Meeting] in
            let (desk, _) = try desk(seat, reader)
            let last = reader.day.adding(days: desk.matter.settings.paperDays)
            let planned = desk.matter.state.planned(from: desk.day).filter { $0.day <= last }.compactMap { meeting in
                desk.agreement.commitment(meeting.commitment).map { (meeting: meeting, commitment: $0) }
            }.filter { desk.isExpected(seat.who.post, at: $0.commitment) }
            let names = planned.map { "\(desk.agreement.id) planned \($0.meeting.entry)" }
            // Somebody may hold two posts that are to be there.
            let new = try site.ledger.accounts.untold(names, to: reader.account.id).filter { !told.contains($0) }
            told += new
            return zip(names, planned).filter { new.contains($0.0) }.map { _, one in
                MeetingLetter.Meeting(
                    agreement: desk.agreement.short, title: one.commitment.title[desk.language], day: one.meeting.day,
                    brief: address + desk.path(PaperName.brief.path), decisions: desk.toDecide)
            }
        }
        return MeetingLetter(
            meetings.sorted { $0.day < $1.day }, choices: choices(reader), wording: reader.wording
        ).map { LetterDraft(subject: $0.subject, text: $0.text, things: told) }
    }
}

extension Desk {
    /// Whether a post has a seat at a commitment's meetings, itself or through the unit, body or party it belongs to.
    func isExpected(_ post: ActorKey, at commitment: Commitment) -> Bool {
        expected(at: commitment).contains { agreement.fills(post, seat: $0) }
    }

    /// What the page for the steering group says needs a decision. Made from what its reader may read, without notes.
    fileprivate var toDecide: [String] {
        let sections = grounds([]).brief().sections.filter { $0.key == "beslut" }
        return sections.flatMap(\.blocks).flatMap(\.sentences).map(\.text)
    }
}
