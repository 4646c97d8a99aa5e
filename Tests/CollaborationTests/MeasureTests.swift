import Agreements
import Collaboration
import Foundation
import Testing
import Vocabulary

/// A measure with every field filled in.
let fullTerms: MeasureTerms = {
    var terms = MeasureTerms("Ny belysning i \"tunneln\"")
    terms.area = "trygghet"
    terms.plans = [ActorKey("samordnare")]
    terms.performs = [kommun]
    terms.followsUp = [ActorKey("kommunpolis")]
    terms.others = "Fastighetsägarna"
    terms.start = ImpreciseDate("2024-03")
    terms.due = ImpreciseDate("2024-06-30")
    terms.followUp = ImpreciseDate("2024 autumn")
    terms.method = "Vandring"
    terms.cost = Kronor(84_000)
    terms.hours = Hours("12,25")
    return terms
}()

func terms(
    _ text: String = "Ny belysning", by performers: [String] = ["samordnare"], start: String? = nil, due: String? = nil,
    followUp: String? = nil
) -> MeasureTerms {
    var terms = MeasureTerms(text)
    terms.performs = performers.map { ActorKey($0) }
    terms.start = start.flatMap { ImpreciseDate($0) }
    terms.due = due.flatMap { ImpreciseDate($0) }
    terms.followUp = followUp.flatMap { ImpreciseDate($0) }
    return terms
}

let a1 = MeasureNumber(1)

extension History {
    func measure(_ number: MeasureNumber = a1, on text: String) -> MeasureStatus? {
        matter().measure(number, on: day(text))
    }
    func due(_ on: String) -> ObligationStatus.Standing? { measure(on: on)?.deadlines.first?.standing }
    func followUp(_ on: String) -> ObligationStatus.Standing? {
        measure(on: on)?.deadlines.first { $0.kind == .followUp }?.standing
    }
    var said: [String] { entries.map(\.fact.kind) }
}

@Suite("The measures of the plan")
struct MeasureTests {
    /// The municipality's own measure, of 1 March to 30 June 2024 (122 days): due soon from 21 May, 40 days before
    /// (a third of 122 is 40, less than 45).
    private var own: History {
        var history = History()
        history.act(
            .measure(.add([terms(start: "2024-03-01", due: "2024-06-30", followUp: "2024-09-30")])), "2024-02-01")
        return history
    }

    private typealias Row = (given: String, expected: ObligationStatus.Standing?)

    @Test("A measure is not yet due, due soon, and overdue from the day after its last day")
    func days() {
        let history = own
        let rows: [Row] = [
            ("2024-01-31", nil), ("2024-02-01", .notYetDue), ("2024-02-29", .notYetDue), ("2024-03-01", .notYetDue),
            ("2024-05-20", .notYetDue), ("2024-05-21", .dueSoon), ("2024-06-30", .dueSoon), ("2024-07-01", .overdue),
            ("2025-12-31", .overdue), ("2026-01-01", .overdue),
        ]
        #expect(mismatches(rows) { history.due($0) } == [])
        // Planted: a rule that is one day off, either way.
        #expect(catches(rows) { history.due("\(day($0).adding(days: 1))") })
        #expect(catches(rows) { history.due("\(day($0).adding(days: -1))") })
        #expect(history.measure(on: "2024-07-11")?.deadlines.first?.reason == .daysLate(11))
        #expect(history.measure(on: "2024-07-11")?.group == .late)
    }

    @Test("Done in time is met, done later met late, also when it was written down afterwards")
    func done() {
        for (on, recorded, expected) in [
            ("2024-06-30", "2024-06-30", ObligationStatus.Standing.met), ("2024-06-30", "2024-11-01", .met),
            ("2024-07-02", "2024-07-02", .metLate),
        ] {
            var history = own
            history.add(.measure(.done(.init(measure: a1))), on, recorded: recorded)
            #expect(history.due("2024-12-01") == expected)
            #expect(history.measure(on: "2024-12-01")?.progress == .done)
        }
    }

    @Test("The follow-up falls due from the day after the last day, and is met whenever it was made")
    func followsUp() {
        var history = own
        // 1 July to 30 September, 92 days: due soon 30 days before.
        let rows: [Row] = [
            ("2024-06-30", .notYetDue), ("2024-07-01", .notYetDue), ("2024-08-30", .notYetDue),
            ("2024-08-31", .dueSoon), ("2024-09-30", .dueSoon), ("2024-10-01", .overdue),
        ]
        #expect(mismatches(rows) { history.followUp($0) } == [])
        #expect(catches(rows) { history.followUp("\(day($0).adding(days: 1))") })
        let report = MeasureFact.FollowedUp(measure: a1, carriedOut: .not, effect: .none, judgement: .end)
        #expect(history.act(.measure(.followUp(report)), "2024-10-03") == [])
        #expect(history.followUp("2024-10-03") == .metLate)
        // Not done all the same: saying so is no way round.
        #expect(history.due("2024-10-03") == .overdue && history.measure(on: "2024-10-03")?.progress == .planned)
    }

    @Test("What nobody who answers for it has said yes to turns nothing red")
    func agreement() {
        var history = History()
        let joint = terms(by: ["samordnare", "kommunpolis"], due: "2024-03-31")
        #expect(history.act(.measure(.add([joint])), "2024-02-01") == [])
        #expect(history.due("2024-05-01") == .cannotBeAssessed)
        #expect(history.measure(on: "2024-05-01")?.waitingFor == [polis])
        #expect(history.act(.measure(.agree([a1])), "2024-02-02") == ["nothing-to-agree"])
        #expect(history.act(.measure(.agree([a1])), "2024-02-10", by: officer) == [])
        #expect(history.due("2024-04-01") == .overdue)
        // Before that yes it still could not be assessed.
        #expect(history.due("2024-02-09") == .cannotBeAssessed)
        // A yes after the last day does not make the past red.
        var late = History()
        late.act(.measure(.add([joint])), "2024-02-01")
        late.act(.measure(.agree([a1])), "2024-04-02", by: officer)
        #expect(late.due("2024-05-01") == .notRegistered)
    }

    @Test("Nobody named: all parties answer for it; a party that adds what is the other's waits for the other")
    func answering() {
        for (performers, waiting) in [
            ([], [polis]), (["samordnare"], []), (["kommunpolis"], [polis]), (["kommun", "polis"], [polis]),
        ] {
            var history = History()
            history.act(.measure(.add([terms(by: performers)])), "2024-02-01")
            #expect(history.measure(on: "2024-02-01")?.waitingFor == waiting, "\(performers)")
        }
    }

    @Test("A change waits for the others; until then what was agreed counts, so that nobody moves a day alone")
    func change() {
        var history = History()
        func joint(_ due: String) -> MeasureTerms { terms(by: ["samordnare", "kommunpolis"], due: due) }
        history.act(.measure(.add([joint("2024-03-31")])), "2024-02-01")
        history.act(.measure(.agree([a1])), "2024-02-01", by: officer)
        #expect(history.act(.measure(.change(a1, joint("2024-12-31"))), "2024-04-02") == [])
        #expect(history.due("2024-04-03") == .overdue)
        #expect(history.measure(on: "2024-04-03")?.proposed?.terms.due == ImpreciseDate("2024-12-31"))
        #expect(history.act(.measure(.agree([a1])), "2024-04-05", by: officer) == [])
        #expect(history.due("2024-04-06") == .notYetDue)
        #expect(history.measure(on: "2024-04-06")?.proposed == nil)
        // Changing nothing is said to be nothing; and a later change does not wipe out that it is late.
        #expect(history.act(.measure(.change(a1, joint("2024-12-31"))), "2024-04-07") == ["nothing-changed"])
        var own = self.own
        own.act(.measure(.change(a1, terms("Annan text", start: "2024-03-01", due: "2024-06-30"))), "2024-08-01")
        #expect(own.due("2024-08-02") == .overdue)
    }

    @Test("A measure is dropped when all who answer for it have said so")
    func dropped() {
        var history = History()
        history.act(.measure(.add([terms(by: ["samordnare", "kommunpolis"], due: "2024-03-31")])), "2024-02-01")
        history.act(.measure(.agree([a1])), "2024-02-01", by: officer)
        #expect(history.act(.measure(.drop(a1, reason: "", to: nil)), "2024-03-01") == ["text-missing"])
        #expect(history.act(.measure(.drop(a1, reason: "Ändrat läge")), "2024-03-01") == [])
        #expect(history.due("2024-04-01") == .overdue && history.measure(on: "2024-04-01")?.droppedBy == [kommun])
        #expect(history.act(.measure(.drop(a1, reason: "Igen")), "2024-03-02") == ["measure-over"])
        #expect(history.act(.measure(.drop(a1, reason: "Likaså", to: "chef")), "2024-04-02", by: officer) == [])
        #expect(history.due("2024-04-02") == .excused)
        #expect(history.measure(on: "2024-04-02")?.progress == .handedOn)
        #expect(history.act(.measure(.done(a1)), "2024-04-03") == ["measure-over"])

        var own = self.own
        #expect(own.act(.measure(.drop(a1, reason: "Nej")), "2024-03-01", by: officer) == ["not-answering"])
    }

    @Test("Numbers follow each other and are never given again, however much is taken back")
    func numbers() {
        var history = History()
        history.act(.measure(.add([terms("Ett"), terms("Två")])), "2024-02-01")
        let last = history.entries.count
        history.act(.correct(entry: last, reason: "Fel"), "2024-02-02")
        history.act(.measure(.add([terms("Tre")])), "2024-02-03", by: officer)
        let plan = history.matter().measures(on: day("2024-02-03"))
        #expect(plan.map { "\($0.number) \($0.terms.text)" } == ["A1 Ett", "A3 Tre"])
    }

    @Test("A correction takes back what an entry set, as deep as that goes")
    func corrections() {
        var history = own
        history.act(.measure(.change(a1, terms(due: "2024-12-31"))), "2024-03-01")
        let changed = history.entries.count
        history.act(.measure(.done(a1)), "2024-03-02")
        let done = history.entries.count
        #expect(history.measure(on: "2024-04-01")?.progress == .done)
        history.act(.correct(entry: done, reason: "Fel"), "2024-03-03")
        #expect(history.measure(on: "2024-04-01")?.progress == .planned)
        history.act(.correct(entry: changed, reason: "Fel"), "2024-03-04")
        let correction = history.entries.count - 1
        #expect(history.measure(on: "2024-04-01")?.terms.due == ImpreciseDate("2024-06-30"))
        history.act(.correct(entry: correction, reason: "Rätt ändå"), "2024-03-05")
        #expect(history.measure(on: "2024-04-01")?.terms.due == ImpreciseDate("2024-12-31"))
        // What added it taken back: it is gone, with all that was said of it.
        history.act(.correct(entry: 4, reason: "Fel"), "2024-03-06")
        #expect(history.measure(on: "2024-04-01") == nil)
        #expect(history.act(.measure(.done(a1)), "2024-03-07") == ["unknown-measure"])
    }

    @Test("The note is each organisation's own and about the measure; the rest is shared")
    func secrecy() {
        let request = ActRequest(
            .measure(.add([terms("Ett"), terms("Två")], note: "Vi väntar på pengar")), by: coordinator,
            on: day("2024-02-01"), key: "k")
        guard
            case .success(let drafts) = decide(
                request, matter: History().matter(), today: day("2024-02-01"), digest: { $0 })
        else { return #expect(Bool(false), "refused") }
        #expect(drafts.map(\.fact.kind) == ["measure-added", "note", "measure-added"])
        #expect(drafts.map(\.secrecy) == [.shared, .own(kommun), .shared])
    }

    @Test("What cannot be meant is refused, every reason at once, with its row")
    func refusals() {
        var history = own
        var bad = terms(" ", by: ["nobody"], start: "2024-05-01", due: "2024-04-01")
        bad.method = "Ring 20090101-1234"
        bad.area = String(repeating: "x", count: 201)
        let codes = ["text-missing", "text-too-long", "identity-number", "unknown-participant", "ends-before-start"]
        #expect(history.act(.measure(.add([bad])), "2024-02-01") == codes)
        #expect(history.act(.measure(.add([terms(), bad])), "2024-02-01") == codes)
        #expect(history.act(.measure(.add([])), "2024-02-01") == ["too-many-measures"])
        let many = Array(repeating: terms(), count: 501)
        #expect(history.act(.measure(.add(many)), "2024-02-01") == ["too-many-measures"])
        #expect(history.act(.measure(.add([terms(due: "1802")])), "2024-02-01") == ["bad-year"])
        #expect(history.act(.measure(.done(MeasureNumber(2))), "2024-02-01") == ["unknown-measure"])
        // Nothing half done.
        #expect(history.matter().measures(on: day("2024-02-01")).count == 1)
    }

    @Test("What happened may be told of a day before the measure was written down")
    func before() {
        var history = History()
        history.act(.measure(.add([terms(due: "2024-06-30")])), "2024-05-01")
        let request = ActRequest(.measure(.done(a1)), by: coordinator, on: day("2024-04-15"), key: "k")
        let result = decide(request, matter: history.matter(), today: day("2024-05-02"), digest: { $0 })
        guard case .success = result else { return #expect(Bool(false), "refused: \(result)") }
    }

    @Test("Lines of JSON are read as acts", arguments: ActLine.measureKinds)
    func lines(kind: String) throws {
        let line =
            #"{"act":"\#(kind)","measure":"A3","measures":[{"text":"x","cost":5,"hours":"1.5","due":"2025 autumn"}],"#
            + #""terms":{"text":"y"},"reason":"z","carriedOut":"partly","effect":"none","judgement":"end"}"#
        guard case .measure = try ActLine(line: line).meaning() else { return #expect(Bool(false), "no measure") }
        #expect(throws: ActLine.Fault.self) { _ = try ActLine(line: #"{"act":"\#(kind)"}"#).meaning() }
        #expect(throws: ActLine.Fault.self) {
            _ = try ActLine(line: #"{"act":"\#(kind)","measure":"A0","measures":[{"text":"x","cost":-5}]}"#).meaning()
        }
    }

    @Test("A number is an A and digits", arguments: ["", "A", "A0", "3", "AA3", "A-3", "A3 ", "A9999999999"])
    func noNumber(text: String) {
        #expect(MeasureNumber(label: text) == nil)
        #expect(MeasureNumber(label: "a12") == MeasureNumber(12))
    }

    @Test("A number from a journal elsewhere cannot count past the highest")
    func hostileNumber() {
        for number in ["0", "-1", "1000000000", "9223372036854775807"] {
            let text =
                #"{"actor":{"organisation":"polis","post":"x"},"fact":{"measure":\#(number)}}"#
            #expect(throws: DecodingError.self) { _ = try HeaderText.read(text, kind: "measure-begun") }
        }
    }
}
