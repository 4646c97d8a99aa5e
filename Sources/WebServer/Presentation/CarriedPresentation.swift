import Agreements
import Collaboration
import Pages
import People
import Vocabulary
import Wording

/// What meetings of the week have taken on to a body, among what waits for it.
extension Desk {
    /// Those after which the body has done nothing yet: what it did later is its answer.
    func carried(to body: ActorKey) -> [Week.Item<WeekFact.Carried>] {
        let last = chain.handlings(by: body).map(\.on).max()
        return matter.state.carried(to: body).filter { one in last.map { one.on >= $0 } ?? true }
    }

    /// - Parameter words: what people wrote, by entry.
    func carriedLines(to body: ActorKey, words: [Int: String]) -> [AgendaLine] {
        carried(to: body).map { one in
            let meeting = one.fact.meeting
            let mayRead = mayDo(.runWeek, in: agreement.id, as: who) == .allowed
            let board = path("/veckan/\(meeting.day)") + "?forum=\(inAddress(meeting.forum.text))"
            return AgendaLine(
                step: say("Från mötet \(wording.day(meeting.day))", "From the meeting of \(wording.day(meeting.day))"),
                subject: .name(name(words[one.entry] ?? say("(texten är gallrad)", "(the text has been disposed of)"))),
                path: mayRead ? board : bodyPath(body), since: wording.waitedSince(one.on, on: day), verdict: "",
                ways: [])
        }
    }
}
