import Agreements
import Intake
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("Measures in words")
struct MeasureWordingTests {
    private let lomma = Definitions.lomma
    private let sv = Wording(.swedish)
    private let en = Wording(.english)
    private let on = CivilDate(dayNumber: 20_412)  // 2025-11-20
    private var window: DayRange { DayRange(day: on) }

    private var reasons: [MeasureStatus.Deadline.Reason] {
        [
            .notBegun(on), .daysLeft(0), .daysLeft(1), .daysLeft(9), .daysLate(11), .doneOn(on), .doneLate(on, days: 1),
            .dropped(on), .notAgreed(waitingFor: ["kommun"]), .notAgreed(waitingFor: ["kommun", "polis"]),
            .beforeAgreed(on), .notInForce, .agreementEnded(on), .noDate,
        ]
    }

    @Test("Every reason, progress, answer and fault is clean in both languages")
    func clean() {
        for language in Language.allCases {
            let wording = Wording(language)
            var lines: [String] = []
            for kind in MeasureStatus.Deadline.Kind.allCases {
                for reason in reasons {
                    let deadline = MeasureStatus.Deadline(
                        kind: kind, window: window, standing: .dueSoon, reason: reason)
                    lines.append(wording.reason(deadline, in: lomma))
                }
                lines.append(wording.deadline(kind))
            }
            lines += MeasureStatus.Progress.allCases.map(wording.progress)
            lines += MeasureFact.CarriedOut.allCases.map(wording.carriedOut)
            lines += MeasureFact.Effect.allCases.map(wording.effect)
            lines += MeasureFact.Judgement.allCases.map(wording.judgement)
            lines += PlanField.allCases.map(wording.planField) + MeasureColumn.allCases.map(wording.column)
            let cells: [CellFault] = [
                .noSuchDay(nearest: on), .noSuchDay(nearest: nil), .unreadableDate, .unreadableKronor, .unreadableHours,
                .unknownName("Xyz", nearest: nil), .unknownName("Xyz", nearest: "Kommunpolis"),
            ]
            let tables: [PastedTable.Fault] = [
                .empty, .notText, .tooLarge(262_144), .tooManyRows(1_000), .tooManyColumns(row: 3, most: 40),
                .openQuote(row: 2),
            ]
            for words in cells.map(wording.cell) + tables.map(wording.table) { lines += [words.what, words.remedy] }
            for line in lines { #expect(!line.isEmpty && impurities(line, language, in: lomma) == [], "\(line)") }
        }
    }

    @Test("Some sentences, word for word")
    func sample() {
        func reason(_ reason: MeasureStatus.Deadline.Reason, _ standing: ObligationStatus.Standing) -> String {
            sv.reason(.init(kind: .due, window: window, standing: standing, reason: reason), in: lomma)
        }
        #expect(reason(.daysLate(1), .overdue) == "Sista dag var 20 november 2025, för 1 dag sedan.")
        #expect(reason(.daysLeft(9), .dueSoon) == "9 dagar återstår. Sista dag är 20 november 2025.")
        #expect(
            reason(.notAgreed(waitingFor: ["polis"]), .cannotBeAssessed)
                == "Lokalpolisområde Kävlinge har inte godkänt den än. Tills dess är inget försenat.")
        #expect(sv.planChanges([], since: on) == "Inget har ändrats sedan 20 november 2025.")
        let changes = [
            PlanChange(number: MeasureNumber(1), text: "x", kind: .added),
            PlanChange(number: MeasureNumber(2), text: "x", kind: .removed),
            PlanChange(number: MeasureNumber(3), text: "x", kind: .changed([.moved(.due, from: nil, to: nil)])),
            PlanChange(number: MeasureNumber(4), text: "x", kind: .changed([.words])),
        ]
        #expect(
            sv.planChanges(changes, since: on)
                == "Sedan 20 november 2025: 1 tillkom, 1 togs bort, 1 fick nytt datum och 1 ändrades på annat sätt.")
    }

    @Test("Kronor and hours are written as each language writes them")
    func amounts() {
        #expect(sv.kronor(84_000) == "84\u{a0}000\u{a0}kr" && en.kronor(1_234_567) == "SEK\u{a0}1,234,567")
        #expect(sv.kronor(999) == "999\u{a0}kr" && sv.kronor(1_000_005) == "1\u{a0}000\u{a0}005\u{a0}kr")
        #expect(sv.hours(1_250) == "12,5\u{a0}timmar" && en.hours(120_005) == "1,200.05\u{a0}hours")
    }
}
