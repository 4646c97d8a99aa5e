import Agreements
import Collaboration
import Ledger
import Vocabulary

/// The board of the latest meeting of the short cycle, invented: two tasks, a decision that both have said yes to, something ahead.
struct DemoWeek {
    let ledger: Ledger
    let agreement: Agreement
    let today: CivilDate

    /// - Returns: how many acts were written; none where no forum met lately.
    func write() throws -> Int {
        guard let forum = agreement.forumOfTheWeek, agreement.parties.count > 1,
            let matter = try ledger.matter(agreement.id, as: .keeper, horizon: today),
            let day = matter.state.standing(forum.evidence, through: today.adding(days: -1)).map(\.on).max(),
            day >= today.adding(days: -60)
        else { return 0 }
        let meeting = WeekMeeting(forum: forum.key, day: day)
        let (first, second) = (agreement.parties[0].key, agreement.parties[1].key)
        let station = WeekTopic(place: "Stationen")
        let given: [(WeekAct, ActorKey)] = [
            (
                .giveTask(
                    meeting, text: "Extra belysning vid gångtunneln.", owner: first, due: today.adding(days: 11),
                    topic: station), first
            ),
            (
                .giveTask(meeting, text: "Stäm av passen fredag och lördag.", owner: second, due: today), second
            ),
            (
                .decide(
                    meeting, text: "Väktarna går extra rundor vid stationen fredag och lördag.", by: nil, topic: station
                ),
                first
            ),
            (
                .lookAhead(
                    meeting, text: "Lucia och skolavslutning.", day: today.adding(days: 23), place: "Centrum"), first
            ),
        ]
        var entries: [Int] = []
        for (place, (act, party)) in given.enumerated() {
            entries += try perform(act, by: party, on: day, "demo-week-\(place)")
        }
        guard entries.count == given.count else { return entries.count }
        let later: [(WeekAct, ActorKey)] = [
            (.finishTask(entries[1], text: "Passen är bokade."), second),
            (.answer(decision: entries[2], yes: true), second),
        ]
        for (place, (act, party)) in later.enumerated() {
            entries += try perform(act, by: party, on: today, "demo-week-later-\(place)")
        }
        return entries.count
    }

    private func perform(_ act: WeekAct, by party: ActorKey, on day: CivilDate, _ key: String) throws -> [Int] {
        guard let post = agreement.posts.first(where: { agreement.party(of: $0.key) == party })?.key else { return [] }
        let request = ActRequest(
            .week(act, noPersons: true), by: Actor(post: post, organisation: party), on: day, key: key)
        guard case .recorded(let entries)? = try ledger.perform(request, on: agreement.id, now: .noon(of: today)) else {
            return []
        }
        return entries.map(\.number)
    }
}
