import Agreements
import Foundation
import Testing
import Vocabulary

/// The project's own folder, found from this file.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

let definitionNames = [
    "burlov-2023", "eslov-2021", "lag-2023-196", "lomma-2023", "molndal-2023", "svedala-2023",
]

/// A file of `agreements/`.
func projectFile(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "agreements").appending(path: name), encoding: .utf8)
}

func definition(_ name: String) throws -> Agreement { try sound(try projectFile("\(name).yaml")) }

/// The agreement a sound text gives; the test fails with the faults otherwise.
func sound(_ text: String) throws -> Agreement {
    switch readDefinition(text) {
    case .sound(let agreement): return agreement
    case .faulty(let faults):
        Issue.record("faulty: \(faults)")
        throw Faulty(faults: faults)
    }
}

struct Faulty: Error { let faults: [Fault] }

func faults(_ text: String, knownRows: [RowID: String]? = nil) -> [Fault] {
    if case .faulty(let faults) = readDefinition(text, knownRows: knownRows) { faults } else { [] }
}

/// An invented agreement of nothing but a head and one commitment, which falls due as `due` says.
func invented(due: String, period: String = "{from: 2023-07-01, through: 2026-12-31}", more: [String] = []) -> String {
    """
    format: 1
    id: invented
    title: Invented agreement
    headings: [Promises]
    period: \(period)
    parties:
      kommun: {name: Invented municipality, kind: municipality}
      polis: {name: Invented police area, kind: police area}
    commitments:
      duty:
        no: 1
        sv: En plikt.
        en: A duty.
        by: [kommun]
        due: "\(due)"
        shown by: delivery
        clause: Promises
    \(more.map { "    \($0)\n" }.joined())
    """
}

func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { fatalError("The test writes a day that is none: \(text)") }
    return day
}

func stretch(_ first: String, _ last: String) -> DayRange {
    guard let range = DayRange(day(first), day(last)) else { fatalError("The test turns a range round.") }
    return range
}

/// A window in one line: period, first and last day, and what is odd about it.
func line(_ window: Window) -> String {
    var text = "\(window.period) \(window.range.first)..\(window.range.last)"
    if let about = window.about { text += " about \(about.first)..\(about.last)" }
    if window.isPartial { text += " partial" }
    if window.lacksCalendar { text += " no calendar" }
    if window.isOpenEnded { text += " open" }
    return text
}
