import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What holds of every plan")
struct MeasurePropertyTests {
    /// A random act about measures, right or wrong, or a correction of whatever came before.
    private func act(_ dice: inout Seeded, head: Int) -> Act {
        let number = MeasureNumber(1 + dice.below(5))
        var said = terms(
            dice.pick(["Ett", "Två"]), by: dice.pick([[], ["samordnare"], ["kommunpolis"], ["kommun", "polis"]]),
            due: dice.pick([nil, "2024-03-31", "2024 autumn", "2025"]), followUp: dice.pick([nil, "2024-12-31"]))
        said.cost = Kronor(dice.below(3))
        switch dice.below(10) {
        case 0, 1: return .measure(.add(Array(repeating: said, count: 1 + dice.below(2))))
        case 2: return .measure(.change(number, said))
        case 3, 4: return .measure(.agree([number]))
        case 5: return .measure(.begin(number))
        case 6: return .measure(.done(number))
        case 7: return .measure(.drop(number, reason: "Skäl"))
        case 8:
            return .measure(
                .followUp(.init(measure: number, carriedOut: .partly, effect: .some, judgement: .goOn)))
        default: return .correct(entry: 4 + dice.below(max(1, head - 2)), reason: "Fel")
        }
    }

    /// What must never be, in words.
    private func faults(
        _ plan: [MeasureStatus], highest: Int,
        isAgreed: (MeasureStatus) -> Bool = { $0.waitingFor.isEmpty || $0.isAgreed }
    ) -> [String] {
        var faults: [String] = []
        if zip(plan, plan.dropFirst()).contains(where: { $0.number >= $1.number }) { faults.append("numbers") }
        if plan.contains(where: { $0.number.value > highest }) { faults.append("a number never given") }
        for status in plan {
            if status.group == .late, !isAgreed(status) { faults.append("\(status.number) is late unagreed") }
            if status.isOver, status.deadlines.first?.standing == .overdue {
                faults.append("\(status.number) is over, late")
            }
            if status.deadlines.contains(where: { $0.standing == .missed }) { faults.append("\(status.number) missed") }
        }
        return faults
    }

    @Test("Numbers only grow, nothing unagreed is late, and what is over is not", arguments: 0..<60)
    func histories(seed: Int) {
        var dice = Seeded(UInt64(20_251_121 + seed))
        var history = History()
        var highest = 0
        for step in 0..<40 {
            let on = "\(day("2024-01-02").adding(days: step * 11))"
            history.act(act(&dice, head: history.entries.count), on, by: dice.pick([coordinator, officer]))
            let matter = history.matter()
            #expect(matter.state.lastMeasure >= highest)
            highest = matter.state.lastMeasure
            #expect(faults(matter.measures(on: day(on)), highest: highest) == [], "seed \(seed), step \(step)")
        }
        // Every entry about measures taken back once: an empty plan, and the next number still follows the highest.
        let standing = history.matter().state.withdrawn
        for entry in history.entries where !standing.contains(entry.number) {
            if case .measure = entry.fact { history.add(.withdrawn(.init(entry: entry.number)), "2025-12-01") }
        }
        #expect(history.matter().measures(on: day("2025-12-01")).isEmpty)
        #expect(history.matter().state.lastMeasure == highest)
    }

    @Test("The checker finds a number given twice, one never given, and a late measure that is not agreed to")
    func canFail() {
        var history = History()
        history.act(.measure(.add([terms(due: "2024-03-31")])), "2024-01-02")
        let plan = history.matter().measures(on: day("2024-05-01"))
        #expect(faults(plan, highest: 1) == [])
        #expect(faults(plan + plan, highest: 1) == ["numbers"])
        #expect(faults(plan, highest: 0) == ["a number never given"])
        #expect(faults(plan, highest: 1) { _ in false } == ["A1 is late unagreed"])
    }
}
