import Agreements
import Collaboration
import Vocabulary

/// Folding 100,000 entries, and the same with their headers to be read first.
func foldFigures(runs: Int) throws -> [Figure] {
    let entries = inventedEntries(count: 100_000)
    let folding = Timing(runs: runs) { fold(entries).head }
    let headers = entries.map { (header: HeaderText.write($0.fact, by: $0.actor), kind: $0.fact.kind, entry: $0) }
    let reading = try Timing(runs: min(runs, 3)) {
        var state = State()
        for (header, kind, entry) in headers {
            let (fact, actor, _) = try HeaderText.read(header, kind: kind)
            state.apply(
                Entry(
                    number: entry.number, recorded: entry.recorded, recordedDay: entry.recordedDay, on: entry.on,
                    actor: actor, secrecy: entry.secrecy, recipients: entry.recipients, fact: fact))
        }
        return state.head
    }
    return folding.figures("Folding 100,000 entries", .atMost(500)) + reading.figures("  with reading their headers")
}

/// A journal of an invented agreement: mostly things done, with notes, excuses, corrections and local choices between.
private func inventedEntries(count: Int) -> [Entry] {
    var dice = Dice(seed: 100_000)
    let parties = [ActorKey("kommun"), ActorKey("polis")]
    let posts = (0..<12).map { ActorKey("post-\($0)") }
    let kinds = Evidence.Kind.allCases
    let first = CivilDate.firstOf(year: 2000)
    return (1...count).map { number in
        let day = first.adding(days: number * 9000 / count)
        let party = parties[dice.roll(2)]
        return Entry(
            number: number, recorded: .noon(of: day), recordedDay: day, on: day.adding(days: -dice.roll(10)),
            actor: Actor(post: posts[dice.roll(posts.count)], organisation: party),
            fact: inventedFact(number, day, party, posts, kinds, &dice))
    }
}

private func inventedFact(
    _ number: Int, _ day: CivilDate, _ party: ActorKey, _ posts: [ActorKey], _ kinds: [Evidence.Kind],
    _ dice: inout Dice
) -> Fact {
    let commitment = CommitmentKey("åtagande-\(dice.roll(80))")
    switch dice.roll(1000) {
    case 0..<840:
        let thing = dice.roll(80)
        var done = Fact.Done(evidence: kinds[thing % kinds.count], what: "sak-\(thing)")
        done.present = posts.filter { _ in dice.roll(3) == 0 }
        if dice.roll(4) == 0 { done.unit = "Plats \(dice.roll(4))" }
        if dice.roll(2) == 0 { done.reference = "KS \(day.year)/\(dice.roll(900))" }
        done.meets = [.init(commitment: commitment, unit: "", period: "\(day.year)")]
        return .done(done)
    case 840..<920: return .note(.init(entry: max(1, number - 1 - dice.roll(50))))
    case 920..<960:
        let week = ISOWeek(of: day).description
        return .excused(.init(obligation: .init(commitment: commitment, unit: "", period: week), party: party))
    case 960..<980: return .withdrawn(.init(entry: max(1, number - 1 - dice.roll(200))))
    case 980..<985: return .countedFrom(.init(from: day, commitment: commitment, party: party))
    case 985..<990: return .intervalChosen(.init(commitment: commitment, days: 30 + dice.roll(300), party: party))
    case 990..<993: return .calendarSet(.init(year: day.year, calendar: .init(days: ["Valborg": day])))
    case 993..<996: return .placeholderFilled(.init(placeholder: "lucka-\(dice.roll(9))", value: "\(number)"))
    case 996..<998: return .decided(.init(by: party))
    default: return .signed(.init(by: party, acting: false))
    }
}
