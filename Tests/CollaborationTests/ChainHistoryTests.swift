import Agreements
import Collaboration
import Foundation
import Testing
import Vocabulary

/// A sixth agreement, invented: bodies, steps and gates that none of the five has together, as data alone.
let gatedText = """
    format: 1
    id: gated
    title: Gated agreement
    headings: [Rules]
    period: {from: 2024-01-01, through: 2026-12-31}
    parties:
      kommun: {name: Invented municipality, kind: municipality}
      polis: {name: Invented police area, kind: police area}
    posts:
      samordnare: {name: Coordinator, of: kommun}
      kommunpolis: {name: Municipal police officer, of: polis}
    bodies:
      nätverk: {name: Network, open seats: true, mandate: {proposes: [focus areas]}, clause: Rules}
      nämnd: {name: Committee, of: kommun, kind: board, open seats: true, mandate: {decides: [measures]}, clause: Rules}
    signatures:
      - {by: samordnare, for: kommun, on: 2024-01-01, clause: Rules}
      - {by: kommunpolis, for: polis, on: 2024-01-01, clause: Rules}
    process:
      - {name: Rundgång, steps: [se, förstå, pröva, lära], phases: [scan, analyse, respond, assess], back: with reason,
        skip: never, sv: R., en: R., clause: Rules}
    areas:
      torg: {no: 1, name: Torg, clause: Rules}
    gates:
      orsak: {stops: plan measure, needs: [{has: cause analysis, of: measure}], strength: hard, sv: O., en: O., clause: Rules}
      barn:
        {stops: decide measure, needs: [{has: child impact analysis, of: measure, no later than: decision}], strength: hard,
        sv: B., en: B., clause: Rules}
      förslag:
        {stops: decide focus area, needs: [{has: proposal, of: focus area, by: nätverk}, {not the same body as: proposal}],
        strength: hard, sv: F., en: F., clause: Rules}
      bild: {stops: activate focus area, needs: [{has: situation picture, of: focus area}], strength: soft, sv: B., en: B., clause: Rules}
      egna: {stops: adopt joint picture, needs: [{both parties: own situation picture}], strength: hard, sv: E., en: E., clause: Rules}
      slut: {stops: close problem, needs: [{has: evaluation, of: measure}], strength: hard, sv: S., en: S., clause: Rules}

    """

@Suite("What holds of every history of the chain")
struct ChainHistoryTests {
    private static let base = agreement(gatedText)
    private static var histories: Int {
        ProcessInfo.processInfo.environment["OVERENS_HISTORIES"].flatMap { Int($0) }.map { max(1, $0) } ?? 250
    }
    /// Told off in so many parts, which run beside each other.
    private static let parts = 8
    /// Another run of one history is `OVERENS_SEED=… OVERENS_HISTORIES=1`.
    private static var firstSeed: UInt64 {
        ProcessInfo.processInfo.environment["OVERENS_SEED"].flatMap { UInt64($0) } ?? 20_251_121
    }

    // MARK: Random acts, right and wrong

    private func document(_ kind: ChainKind, _ dice: inout Seeded) -> DocumentID { DocumentID(kind, 1 + dice.below(3)) }

    private func content(_ dice: inout Seeded, _ on: CivilDate) -> ChainContent {
        switch dice.below(9) {
        case 0, 1:
            var one = Picture(dice.pick(["Bild", "Bild 2"]), dice.pick([.own, .own, .joint]))
            one.inputs = one.sort == .joint ? [DocumentID(.picture, 1), DocumentID(.picture, 2)] : []
            return .picture(one)
        case 2:
            var one = Problem(dice.pick(["Problem", "Annat"]))
            one.pictures = dice.pick([[], [document(.picture, &dice)]])
            one.areas = dice.pick([[], ["torg"]])
            return .problem(one)
        case 3, 4:
            var one = Analysis(.chain, problem: dice.pick([nil, DocumentID(.problem, 1)]))
            one.causes = [.init(1, "Orsak"), .init(2, dice.pick(["Annan", "Tredje"]))]
            one.complete = dice.pick([nil, true, true])
            one.dated = dice.pick([nil, on, on.adding(days: -10)])
            return .analysis(one)
        case 5:
            var one = ChosenArea(dice.pick(["Område", "Annat"]))
            one.pictures = dice.pick([[], [document(.picture, &dice)]])
            return .area(one)
        case 6:
            var one = ChildNote(
                dice.pick([.note, .analysis]), about: [.measure(MeasureNumber(1 + dice.below(2)))], "Text")
            one.dated = dice.pick([nil, on, on.adding(days: -5)])
            return .childNote(one)
        case 7:
            var one = FollowUpPaper(.single, about: [.measure(MeasureNumber(1))])
            one.effect = dice.pick([nil, .init(.tooEarly), .init(.none)])
            return .followUp(one)
        default:
            var one = Goal("Mål")
            one.causes = dice.pick([[], [PartID(DocumentID(.analysis, 1), 1)]])
            return .goal(one)
        }
    }

    private func act(_ dice: inout Seeded, head: Int, on: CivilDate) -> Act {
        switch dice.below(20) {
        case 0...6:
            let words = content(&dice, on)
            return .chain(
                .write(dice.pick([nil, nil, document(words.kind, &dice)]), words, own: dice.below(4) == 0, note: nil))
        case 7: return .measure(.add([MeasureTerms("Åtgärd")]))
        case 8, 9:
            var terms = MeasureTerms(dice.pick(["Åtgärd", "Annan"]))
            var ties = MeasureTies()
            ties.causes = dice.pick([[], [PartID(document(.analysis, &dice), 1)]])
            ties.problem = dice.pick([nil, DocumentID(.problem, 1)])
            terms.ties = ties
            return .measure(.change(MeasureNumber(1 + dice.below(2)), terms))
        case 10...15:
            let subjects: [Subject] = [
                .measure(MeasureNumber(1)), .measure(MeasureNumber(2)), .document(document(.area, &dice)),
                .document(document(.picture, &dice)), .document(DocumentID(.problem, 1)), .area("torg"),
            ]
            let by = ActorKey(dice.pick(["nätverk", "nämnd", "kommun", "polis"]))
            let step = ChainStep(
                dice.pick([.propose, .prepare, .plan, .decide, .approve, .start, .activate, .adopt, .close]),
                of: dice.pick(subjects), by: by, answer: dice.pick([.yes, .yes, .yes, .no, .returned]))
            return .chain(.handle(step, asFact: dice.below(2) == 0, reason: dice.pick([nil, "Skäl", "Skäl"])))
        case 16:
            return .chain(
                .move(
                    DocumentID(.problem, 1), to: dice.pick(["se", "förstå", "pröva", "lära"]),
                    asFact: dice.below(3) == 0,
                    reason: dice.pick([nil, "Skäl"])))
        case 17: return .chain(.review(.measure(MeasureNumber(1))))
        default: return .correct(entry: 1 + dice.below(head + 1), reason: "Fel")
        }
    }

    /// A journal of acts that were taken, each decided as its organisation saw the journal.
    private func history(_ dice: inout Seeded) -> Chain {
        var chain = Chain(Self.base)
        var today = day("2024-02-01")
        for _ in 0..<(15 + dice.below(20)) {
            if dice.below(2) == 0 { today = today.adding(days: dice.below(30)) }
            let actor = dice.pick([coordinator, officer])
            let on = dice.pick([today, today, today, today.adding(days: -dice.below(20))])
            _ = chain.act(act(&dice, head: chain.entries.count, on: on), on, by: actor, today: today)
        }
        return chain
    }

    // MARK: What must hold

    /// What must never be, in words.
    private func faults(_ chain: Chain, on last: CivilDate) -> [String] {
        let matter = chain.matter()
        let view = matter.chain(on: last)
        // What a step leaned on may have been taken back since; then nothing can be said of its order.
        let order = matter.state.withdrawn.isEmpty ? order(view) + rounds(view) : []
        return numbers(chain, view) + order + bodies(view) + secrecy(chain) + marks(view) + readBack(chain)
            + takenBack(chain, last) + hidden(matter, last) + traced(view)
    }

    /// Silence yields no rule: whatever was passed is one of the text's own gates, with its heading.
    private func traced(_ view: ChainView) -> [String] {
        let known = Set(view.agreement.rules.gates.map(\.key) + ["goals", "plan", "approval", "mandate", "process"])
        return view.handlings.flatMap(\.deviations).filter { $0.clause == nil || !known.contains($0.gate ?? "") }
            .map { "\($0.gate ?? "nothing") has no source" }
    }

    /// Rounds are counted upwards, one at a time, and every step is one of the way of working's.
    private func rounds(_ view: ChainView) -> [String] {
        var numbers: [DocumentID: Int] = [:]
        return view.moves.sorted { $0.entry < $1.entry }.compactMap { move in
            let before = numbers[move.moved.problem] ?? 1
            numbers[move.moved.problem] = move.moved.round
            let steps = view.agreement.waysOfWorking.flatMap(\.steps)
            let isNext = (before...(before + 1)).contains(move.moved.round)
            return isNext && steps.contains(move.moved.to)
                ? nil : "\(move.moved.problem) jumped to round \(move.moved.round)"
        }
    }

    /// Nothing is overwritten and no number given twice.
    private func numbers(_ chain: Chain, _ view: ChainView) -> [String] {
        var first: [DocumentID: Int] = [:]
        var wrong: [String] = []
        for entry in chain.entries {
            guard case .chain(let fact) = entry.fact, let id = fact.document, first[id] == nil else { continue }
            let highest = first.keys.filter { $0.kind == id.kind }.map(\.number).max() ?? 0
            if id.number != highest + 1 { wrong.append("\(id) was given after \(highest)") }
            first[id] = entry.number
        }
        for document in view.sorted {
            let entries = document.versions.map(\.entry)
            if entries != entries.sorted() { wrong.append("\(document.id) has versions out of order") }
        }
        return wrong
    }

    /// Analysis no later than planning, child impact analysis no later than the decision, for whatever was taken as a step.
    private func order(_ view: ChainView) -> [String] {
        view.handlings.filter { $0.handled.answer == .yes && $0.deviations.isEmpty && $0.handled.asFact != true }
            .compactMap { one in
                guard case .measure(let number) = one.handled.of else { return nil }
                let isChild = view.sorted(.childNote).contains { document in
                    document.versions.contains { version in
                        guard case .childNote(let note) = version.content else { return false }
                        return note.sort == .analysis && note.about.contains(.measure(number)) && version.day <= one.on
                    }
                }
                let isCause = view.sorted(.analysis).contains { document in
                    document.versions.contains { $0.day <= one.on }
                }
                switch one.handled.step {
                case .decide, .approve: return isChild && isCause ? nil : "\(number) was decided early"
                case .plan, .start: return isCause ? nil : "\(number) was planned early"
                default: return nil
                }
            }
    }

    /// Nobody decides what they proposed, and only those with the mandate decide measures.
    private func bodies(_ view: ChainView) -> [String] {
        view.handlings.filter { $0.handled.answer == .yes && $0.deviations.isEmpty && $0.handled.step.isDecision }
            .compactMap { one in
                switch one.handled.of {
                case .measure: one.handled.by == ActorKey("nämnd") ? nil : "\(one.handled.by) decided a measure"
                case .document(let id) where id.kind == .area:
                    one.handled.by == ActorKey("nätverk") ? "the proposer decided \(id)" : nil
                default: nil
                }
            }
    }

    /// What is one organisation's own is in nobody else's fold.
    private func secrecy(_ chain: Chain) -> [String] {
        var wrong: [String] = []
        for party in [kommun, polis] {
            for one in chain.matter(as: party).chain(on: day("2026-12-31")).sorted {
                let isLeaking = one.versions.contains { $0.isOwn && $0.by.organisation != party }
                if isLeaking { wrong.append("\(one.id) is read by \(party)") }
            }
        }
        return wrong
    }

    /// A mark is made by an entry after the words it marks.
    private func marks(_ view: ChainView) -> [String] {
        view.reviewMarks().filter { $0.entry <= view.version(of: $0.of) ?? 0 }.map {
            "\($0.of) is marked by what came before"
        }
    }

    private func readBack(_ chain: Chain) -> [String] {
        chain.entries.compactMap { entry in
            let text = HeaderText.write(entry.fact, by: entry.actor, deviations: entry.deviations)
            let back = try? HeaderText.read(text, kind: entry.fact.kind)
            return back?.fact == entry.fact && back?.deviations == entry.deviations
                ? nil : "entry \(entry.number) reads back otherwise"
        }
    }

    /// As if what was taken back had never been said.
    private func takenBack(_ chain: Chain, _ last: CivilDate) -> [String] {
        let matter = chain.matter()
        var state = State()
        for entry in chain.entries {
            if matter.state.withdrawn.contains(entry.number) {
                state.pass(to: entry.number)
            } else {
                state.apply(entry)
            }
        }
        let without = Matter(base: Self.base, state: state, horizon: day("2029-12-31")) { _ in Self.base }
        let (one, other) = (matter.chain(on: last), without.chain(on: last))
        // Corrections themselves are left out on both sides: they say nothing of the chain.
        return one.documents == other.documents && one.handlings == other.handlings
            ? [] : ["a correction left something behind"]
    }

    /// A decision before the child impact analysis is shown until the same measure is decided again as it should be.
    private func hidden(_ matter: Matter, _ last: CivilDate) -> [String] {
        let view = matter.chain(on: last)
        let open = Set(matter.openDeviations(on: last).map(\.entry.number))
        func passed(_ one: Handling) -> Bool { one.deviations.contains { $0.gate == "barn" } }
        return view.handlings.filter { passed($0) && !open.contains($0.entry) }.filter { one in
            !view.handlings.contains {
                $0.entry > one.entry && $0.handled.of == one.handled.of && $0.handled.step == one.handled.step
                    && !passed($0)
            }
                && !view.sorted(.childNote).contains { $0.versions.contains { $0.day <= one.on } }
        }.map { "the deviation of entry \($0.entry) is hidden" }
    }

    @Test("Numbers, order, bodies, secrecy, marks, reading back and corrections", arguments: 0..<Self.parts)
    func histories(part: Int) {
        var entries = 0
        var deviations = 0
        let numbers = stride(from: part, to: Self.histories, by: Self.parts)
        for number in numbers {
            let seed = Self.firstSeed &+ UInt64(number)
            var dice = Seeded(seed)
            let chain = history(&dice)
            entries += chain.entries.count
            deviations += chain.entries.flatMap(\.deviations).count
            #expect(faults(chain, on: day("2025-12-31")) == [], "seed \(seed)")
        }
        // The histories are not empty: on average more than ten entries, and gates are passed in some.
        let count = Array(numbers).count
        if count >= 20 {
            #expect(entries > 10 * count)
            #expect(deviations > count / 50)
        }
        if count >= 1000 {
            print("\(count) histories of the chain from seed \(Self.firstSeed &+ UInt64(part)): \(entries) entries")
        }
    }

    @Test("The same look finds a number given twice, an early decision, a proposer that decides, and words that leaked")
    func planted() {
        let on = day("2024-03-01")
        func planted(_ facts: [ChainFact], secrecy: SecrecyClass = .shared) -> [String] {
            var chain = Chain(Self.base)
            let added = Fact.measure(.added(.init(measure: a1, terms: MeasureTerms("Åtgärd"))))
            chain.add(Draft(on: on, fact: added), by: coordinator, recorded: on)
            for fact in facts {
                chain.add(Draft(on: on, secrecy: secrecy, fact: .chain(fact)), by: coordinator, recorded: on)
            }
            return faults(chain, on: on)
        }
        func words(_ kind: ChainKind, _ number: Int) -> ChainFact {
            .written(.init(document: DocumentID(kind, number), work: .area(ChosenArea("Område"))))
        }
        #expect(planted([words(.area, 1)]) == [])
        #expect(planted([words(.area, 2)]) == ["F2 was given after 0"])
        let board = ActorKey("nämnd")
        #expect(planted([.handled(.init(step: .decide, of: .measure(a1), by: board))]) == ["A1 was decided early"])
        let network = ChainFact.handled(
            .init(step: .decide, of: .document(DocumentID(.area, 1)), by: ActorKey("nätverk")))
        #expect(planted([words(.area, 1), network]) == ["the proposer decided F1"])
        let problem = DocumentID(.problem, 1)
        func round(_ number: Int) -> [ChainFact] {
            [
                .written(.init(document: problem, work: .problem(Problem("Problem")))),
                .moved(.init(problem: problem, from: "se", to: "förstå", round: number)),
            ]
        }
        #expect(planted(round(1)) == [] && planted(round(3)) == ["P1 jumped to round 3"])
        // A mark that no text is behind.
        var sourceless = Chain(Self.base)
        let decided = ChainFact.handled(.init(step: .propose, of: .area("torg"), by: ActorKey("nätverk")))
        sourceless.add(
            Draft(on: on, fact: .chain(decided), deviations: [Deviation(.gatePassed)]), by: coordinator, recorded: on)
        #expect(faults(sourceless, on: on) == ["nothing has no source"])
        // Kept as own by one organisation and read by both, as a viewer's query that forgot the class would have it.
        var leaking = Chain(Self.base)
        leaking.add(Draft(on: on, secrecy: .own(polis), fact: .chain(words(.area, 1))), by: coordinator, recorded: on)
        #expect(faults(leaking, on: on).contains("F1 is read by polis"))
    }

    @Test("The invented agreement goes by its own gates, bodies and steps")
    func sixth() {
        var chain = Chain(Self.base)
        func stops(_ step: String, _ of: String, _ by: String, _ on: String) -> [String] {
            chain.step(step, of: of, by: by, on: on).stops.map(\.gate)
        }
        chain.measure(#""text":"Åtgärd""#, on: "2024-02-01")
        #expect(stops("decide", "A1", "kommun", "2024-02-02") == ["orsak", "barn", "mandate"])
        chain.write(#""problem":{"title":"P"}"#, on: "2024-02-01")
        let moved = chain.play(#"{"act":"chain-moved","on":"2024-02-02","document":"P1","to":"pröva","reason":"Skäl"}"#)
        #expect(moved.codes == ["no-passage"])
        chain.write(
            #""analysis":{"method":"tree","problem":"P1","complete":true,"causes":[{"no":1,"text":"O"}]}"#,
            on: "2024-02-03")
        chain.change("A1", #""text":"Åtgärd","ties":{"causes":["O1.1"]}"#, on: "2024-02-03")
        #expect(stops("decide", "A1", "nämnd", "2024-02-04") == ["barn"])
        chain.write(#""child-note":{"sort":"analysis","text":"Barn","about":["A1"]}"#, on: "2024-02-04")
        #expect(stops("decide", "A1", "nämnd", "2024-02-04") == [])
        #expect(stops("close", "P1", "kommun", "2024-02-05") == ["slut"])
        #expect(chain.standing("A1", "2024-02-04") == .decided)
    }
}
