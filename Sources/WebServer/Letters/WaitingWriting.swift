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
    /// Measures in one letter that are named each for itself; more are told in one line.
    private static let namedMeasures = 5

    /// What has come to wait for the yes of the reader's organisations since the last such letter; nil when nothing has.
    func waiting(_ reader: LetterReader) throws -> LetterDraft? {
        var told: [String] = []
        let parts = try reader.seats.map { seat in
            let (desk, party) = try desk(seat, reader)
            let entries = try seat.who.viewer(of: desk.agreement.id).map {
                try site.ledger.entries(desk.agreement.id, as: $0)
            }
            let all = WaitingList(for: party, desk.matter, desk.measures, entries ?? [], on: desk.day).things
            // What came today is in tomorrow's letter: one letter for a day's work.
            let settled = all.filter { $0.since.map { $0 < reader.day } ?? true }
            let names = Dictionary(
                settled.map { ("\(desk.agreement.id) \(party) \($0.name)", $0) },
                uniquingKeysWith: { first, _ in first })
            // Somebody may hold two posts of the same organisation.
            let new = try site.ledger.accounts.untold(names.keys.sorted(), to: reader.account.id)
                .filter { !told.contains($0) }
            told += new
            let wanted = Set(new.compactMap { names[$0] })
            return WaitingLetter.Part(
                name: desk.agreement.short, lines: lines(settled.filter(wanted.contains), desk))
        }
        return WaitingLetter(parts, choices: choices(reader), wording: reader.wording)
            .map { LetterDraft(subject: $0.subject, text: $0.text, things: told) }
    }

    private func lines(_ things: [WaitingList.Thing], _ desk: Desk) -> [WaitingLetter.Line] {
        let numbers = things.compactMap(\.measure)
        let areMany = numbers.count > Self.namedMeasures
        var lines = things.filter { !areMany || $0.measure == nil }.map { thing in
            WaitingLetter.Line(
                text: thing.text(in: desk.agreement, desk.wording), page: address + page(of: thing, desk))
        }
        if areMany {
            let labels = numbers.map { "\($0)" }.joined(separator: ", ")
            lines.append(
                WaitingLetter.Line(
                    text: desk.say(
                        "\(numbers.count) åtgärder i planen: \(labels)",
                        "\(numbers.count) measures of the plan: \(labels)"),
                    page: address + desk.planPath, count: numbers.count))
        }
        return lines
    }

    private func page(of thing: WaitingList.Thing, _ desk: Desk) -> String {
        switch thing.kind {
        case .reading, .countFrom: desk.path("/giltighet")
        case .ending: desk.path("/fornyelse")
        case .interval(let commitment, _): desk.agreement.commitment(commitment).map { desk.path($0) } ?? desk.path()
        case .measure(let number, _), .drop(let number, _): desk.path(number)
        case .decision(let meeting, _):
            desk.path("/veckan/\(meeting.day)") + "?forum=\(inAddress(meeting.forum.text))"
        }
    }
}

extension WaitingList.Thing {
    /// The measure whose words are read and agreed to; nil for everything else.
    fileprivate var measure: MeasureNumber? {
        if case .measure(let number, _) = kind { number } else { nil }
    }
}
