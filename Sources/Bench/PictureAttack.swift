import Foundation
import Intake
import Situation
import Vocabulary

/// What an invented municipality told at once, and what is to be found out.
private struct Told: Encodable {
    /// What everybody may read.
    let picture: ClearedPicture
    /// The same with what was hidden.
    let publication: Publication
    /// How often something had been registered late by then.
    let state: Int
    /// The last day that anything was told of.
    let through: CivilDate
}

/// What a municipality may write, and on which day: whole years, running ones, months whole and running, a week and any days.
private let asked = [
    ("2024", "2025-02-01"), ("2025-06", "2025-07-10"), ("2025", "2025-07-10"), ("2025-07", "2025-07-21"),
    ("2025-v47", "2025-11-26"), ("fran/2025-11-01/till/2025-11-20", "2025-11-26"), ("2025-11", "2025-11-26"),
    ("2025-11", "2025-12-05"), ("2025", "2026-02-01"),
]

/// Prints what invented municipalities told one picture after another, a line of JSON each: some of those that may be asked for, each cleared after those
/// before it. For scripts/attack-picture, which tries to work out what was hidden.
func printPublications(_ many: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var dice = Dice(seed: 36)
    for _ in 0..<many {
        let told = municipality(asked.filter { _ in dice.roll(5) < 2 }, &dice)
        print(String(decoding: try encoder.encode(told), as: UTF8.self))
    }
}

private func municipality(_ asked: [(String, String)], _ dice: inout Dice) -> [Told] {
    var evidence = invented(&dice)
    var told: [Told] = []
    var state = 0
    for (address, day) in asked {
        guard let period = PicturePeriod(address: address), let asOf = CivilDate(day) else { continue }
        // What was registered late changes what has been published.
        if !told.isEmpty, dice.roll(2) == 0 {
            evidence = later(evidence, &dice)
            state += 1
        }
        let through = asOf.adding(days: -1)
        evidence.sources = [source(through: through)]
        let question = PictureQuestion(agreement: AgreementID("attacked"), party: nil, period: period, asOf: asOf)
        let (picture, publication) = SituationPicture(question, of: evidence).cleared(
            of: evidence, after: told.map(\.publication))
        told.append(Told(picture: picture, publication: publication, state: state, through: through))
    }
    return told
}

private func source(through day: CivilDate) -> Source {
    Source(
        key: SourceKey("r"), name: Bilingual(sv: "r", en: "r"), counting: .reports, party: ActorKey("kommun"),
        told: [DayRange(.firstOf(year: 2023), day) ?? .year(2023)])
}

/// From forty to seven thousand events of five categories in four areas, some of both rare.
private func invented(_ dice: inout Dice) -> PictureEvidence {
    var evidence = PictureEvidence()
    evidence.areas = (0..<4).map {
        AreaFacts(key: AreaKey("a\($0)"), name: "a\($0)", residents: [2024: 900, 2025: 900])
    }
    let events = [1, 4, 16][dice.roll(3)] * (40 + dice.roll(400))
    for _ in 0..<events { add(to: &evidence, in: 2023 + dice.roll(3), &dice) }
    return evidence
}

private func later(_ evidence: PictureEvidence, _ dice: inout Dice) -> PictureEvidence {
    var evidence = evidence
    for _ in 0..<dice.roll(4) { add(to: &evidence, in: 2025, &dice) }
    return evidence
}

private func add(to evidence: inout PictureEvidence, in year: Int, _ dice: inout Dice) {
    let day = CivilDate.firstOf(year: year).adding(days: dice.roll(365))
    let category = min(dice.roll(5), dice.roll(5))
    let area = min(dice.roll(5), dice.roll(5))
    guard let moment = WallMinute(day: day, hour: dice.roll(24), minute: 0) else { return }
    do {
        try evidence.columns.append(
            .init(
                time: dice.roll(6) == 0 ? .day(day) : .moment(moment), category: CategoryKey("c\(category)"),
                area: area == 4 ? nil : AreaKey("a\(area)"), source: SourceKey("r")))
    } catch {
        preconditionFailure("An invented incident fits: \(error)")
    }
}
