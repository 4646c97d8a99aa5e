import Agreements
import Collaboration
import Pages
import People
import Reports
import Vocabulary
import Wording

extension LetterWriting {
    /// This week's letter; nil when there is nothing to do.
    func monday(_ reader: LetterReader, _ now: Instant) throws -> LetterDraft? {
        let parts = try reader.seats.map { try part($0, reader, now) }
        return MondayLetter(
            parts, week: ISOWeek(of: reader.day), choices: choices(reader), wording: reader.wording
        ).map { LetterDraft(subject: $0.subject, text: $0.text) }
    }

    private func part(_ seat: LetterReader.Seat, _ reader: LetterReader, _ now: Instant) throws -> MondayLetter.Part {
        let (desk, party) = try desk(seat, reader)
        let list = MondayList(
            of: party, desk.statuses, desk.measures, in: desk.agreement, on: desk.day, isAgreed: !desk.isProposed,
            wording: reader.wording)
        var register: [MondayList.Thing: String] = [:]
        var pages: [MondayList.Thing: String] = [:]
        for ask in list.asks {
            if let thing = ask.registeredByOneClick {
                register[ask.thing] = try link(thing, seat, reader, now)
            } else {
                pages[ask.thing] = address + page(of: ask, desk)
            }
        }
        return MondayLetter.Part(
            name: desk.agreement.short, board: address + desk.path(), list: list, register: register, pages: pages)
    }

    private func page(of ask: MondayList.Ask, _ desk: Desk) -> String {
        switch ask.thing {
        case .occasion: ask.commitment.map { desk.path($0) } ?? desk.path()
        case .measure(let number), .followUp(let number): desk.path(number)
        }
    }
}

extension MondayList.Ask {
    /// What a link in the letter registers; nil where more is asked than that it was done.
    var registeredByOneClick: String? {
        switch thing {
        case .occasion(let id): commitment?.isRegisteredByOneClick == true ? id.description : nil
        case .measure(let number): "\(number)"
        case .followUp: nil
        }
    }
}

extension Commitment {
    /// Whether saying that it was done is all there is to say. A review asks what came of it; what ends the agreement has a
    /// page of its own.
    var isRegisteredByOneClick: Bool { ![.documentReviewed, .successor, .finalFollowUp].contains(evidence.kind) }
}
