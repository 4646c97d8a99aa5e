import Foundation
import Intake
import Situation
import Vocabulary

/// Prints what invented municipalities published one after another, a line of JSON each: two years' pictures, a month's and a week's, each cleared after those before
/// it. For scripts/attack-picture, which tries to work out what was hidden.
func printPublications(_ many: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var dice = Dice(seed: 36)
    for _ in 0..<many {
        var evidence = invented(&dice)
        var told: [Publication] = []
        for address in ["2024", "2025", "2025-11", "2025-v47"] {
            guard let period = PicturePeriod(address: address) else { continue }
            // What was registered late changes what has been published.
            if address == "2025-11" { evidence = later(evidence, &dice) }
            let question = PictureQuestion(
                agreement: AgreementID("attacked"), party: nil, period: period, asOf: .lastOf(year: 2026))
            told.append(SituationPicture(question, of: evidence).cleared(of: evidence, after: told).publication)
        }
        print(String(decoding: try encoder.encode(told), as: UTF8.self))
    }
}

/// A few hundred events of five categories in four areas, some of both rare.
private func invented(_ dice: inout Dice) -> PictureEvidence {
    var evidence = PictureEvidence()
    if let told = DayRange(.firstOf(year: 2023), .lastOf(year: 2025)) {
        evidence.sources = [
            Source(
                key: SourceKey("r"), name: Bilingual(sv: "r", en: "r"), counting: .reports, party: ActorKey("kommun"),
                told: [told])
        ]
    }
    evidence.areas = (0..<4).map {
        AreaFacts(key: AreaKey("a\($0)"), name: "a\($0)", residents: [2024: 900, 2025: 900])
    }
    for _ in 0..<(40 + dice.roll(400)) { add(to: &evidence, in: 2023 + dice.roll(3), &dice) }
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
