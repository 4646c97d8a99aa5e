import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What has changed in the plan")
struct PlanChangeTests {
    /// A1 and A2 in February; A1 moved in March; A3 added and A2 taken back in April; A1 done in May.
    private var history: History {
        var history = History()
        history.act(.measure(.add([terms("Ett", due: "2024-06-30"), terms("Två")])), "2024-02-01")
        let second = history.entries.count
        history.act(.measure(.change(a1, terms("Ett", due: "2024-08-31"))), "2024-03-01")
        history.act(.measure(.add([terms("Tre", by: ["kommunpolis"])])), "2024-04-01")
        history.act(.correct(entry: second, reason: "Fel"), "2024-04-02")
        history.act(.measure(.done(a1)), "2024-05-01")
        return history
    }

    private func changes(from: String, to: String) -> [String] {
        let history = history
        func plan(_ text: String) -> [MeasureStatus] { history.matter(knownAt: text).measures(on: day(text)) }
        return planChanges(from: plan(from), to: plan(to)).map { "\($0.number) \($0.kind)" }
    }

    @Test("Added, removed and moved are told apart, as known at the end of each day")
    func told() {
        #expect(changes(from: "2024-01-31", to: "2024-02-01") == ["A1 added", "A2 added"])
        #expect(changes(from: "2024-02-01", to: "2024-04-01").count == 2)
        let spring = changes(from: "2024-02-01", to: "2024-05-01")
        #expect(spring.count == 3)
        #expect(spring[0].hasPrefix("A1 changed") && spring[0].contains("moved") && spring[0].contains("progress"))
        #expect(spring[1] == "A2 removed" && spring[2] == "A3 added")
        #expect(changes(from: "2024-05-01", to: "2024-05-01") == [])
        // Backwards the same measures are told the other way round.
        #expect(changes(from: "2024-05-01", to: "2024-02-01")[1...] == ["A2 added", "A3 removed"])
    }

    @Test("A change that waits for a yes is no change yet")
    func waiting() {
        var history = History()
        history.act(.measure(.add([terms("Ett", due: "2024-06-30")])), "2024-02-01")
        history.act(.measure(.change(a1, terms("Ett", due: "2024-08-31"))), "2024-03-01", by: officer)
        let plan = history.matter().measures(on: day("2024-03-01"))
        #expect(
            planChanges(from: history.matter(knownAt: "2024-02-01").measures(on: day("2024-02-01")), to: plan) == [])
        #expect(plan.first?.waitingFor == [kommun])
    }

    @Test("What the text asks of each measure is missed only where a rule asks it")
    func lacks() {
        let asks = inventedText.replacing(
            "termination:",
            with:
                "plan:\n  - {fields: [activity.done by, activity.method, goal], sv: P., en: P., clause: Promises}\ntermination:"
        )
        let list = [
            (number: a1, terms: terms("Ett", due: "2024-06-30")), (number: MeasureNumber(2), terms: terms("Två")),
        ]
        let found = agreement(asks).planLacks(list).map {
            "\($0.field) \($0.missing.map(\.description)) \($0.basis.clause ?? "")"
        }
        #expect(found == ["due [\"A2\"] Promises", "method [\"A1\", \"A2\"] Promises"])
        #expect(agreement().planLacks(list).isEmpty)
    }
}
