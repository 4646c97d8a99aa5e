import Agreements
import Collaboration
import Intake
import Ledger
import Storage
import Vocabulary

/// The police's invented numbers by month, and two invented rounds of a survey.
struct DemoFigures {
    private let agreement: Agreement
    private let today: CivilDate
    private var dice: DemoDice

    init(of agreement: Agreement, today: CivilDate) {
        self.agreement = agreement
        self.today = today
        dice = DemoDice(seed: "figures \(agreement.id)")
    }

    mutating func write(to ledger: Ledger, divided: DemoAreas, as kept: Kept) throws {
        guard let matter = try ledger.matter(agreement.id, as: .participant, horizon: today) else { return }
        let categories = incidentCategories(of: matter, on: today).list.categories
        let incidents = ledger.journal.incidents
        let police = agreement.parties.first { $0.kind == .policeArea }?.key ?? kept.owner
        try incidents.keep(
            counts(categories),
            as: Kept(in: kept.agreement, .shared, owner: police, recorded: kept.recorded))
        try incidents.keep(answers(divided), as: kept)
    }

    // MARK: The police's months

    /// Where the agreement speaks of a delivery each month its numbers are that delivery's, so that its form shows the month before.
    private var source: SourceKey {
        let delivered = agreement.commitments.first { $0.evidence.kind == .delivery && !$0.evidence.subject.isEmpty }
        return SourceKey(delivered?.evidence.subject ?? "Polisens antal (påhittade)")
    }

    /// From the first month of last year to the one before last: the latest is left to be handed over.
    private mutating func counts(_ categories: [Intake.Category]) -> [KeptCount] {
        let last = DayRange.month(of: today.adding(months: -2))
        var counts: [KeptCount] = []
        var month = DayRange.month(of: .firstOf(year: today.year - 1))
        while month.last <= last.last {
            for (place, category) in categories.enumerated() {
                let isRising = month.first > today.adding(days: -150) && category == DemoReports.rising(categories)
                // A month in which the number was too small to be handed over.
                let isHidden = place == categories.count - 1 && month.first.month == 3 && month.first.year != today.year
                let number = 14 - place + dice.roll(7) + (isRising ? 14 : 0)
                counts.append(
                    KeptCount(
                        source: source, category: category.key, period: month,
                        amount: isHidden ? .suppressed : .number(number)))
            }
            month = .month(of: month.last.adding(days: 1))
        }
        return counts
    }

    // MARK: The survey

    private static let questions = [
        (text: "Hur trygg känner du dig ute sen kväll?", answer: "Otrygg eller mycket otrygg", before: 27, now: 35),
        (text: "Har du avstått från att gå ut på kvällen?", answer: "Ja", before: 18, now: 19),
    ]
    private static let groups: [(name: String?, more: Int, answers: Int)] = [
        (nil, 0, 640), ("Kvinnor", 8, 340), ("Män", -8, 300),
    ]

    /// The two latest autumns.
    private mutating func answers(_ divided: DemoAreas) -> [KeptSurveyFigure] {
        let latest = today.month > 10 ? today.year : today.year - 1
        var figures: [KeptSurveyFigure] = []
        for year in [latest - 1, latest] {
            let first = CivilDate.firstOf(year: year).adding(months: 8)
            guard let autumn = DayRange(first, first.adding(months: 2).adding(days: -1)) else { continue }
            for question in Self.questions {
                let share = year == latest ? question.now : question.before
                func figure(_ area: AreaKey?, _ group: String?, _ share: Int, _ answers: Int) -> KeptSurveyFigure {
                    KeptSurveyFigure(
                        survey: "Trygghetsmätning \(year) (påhittad)",
                        source: SourceKey("Trygghetsmätningen (påhittad)"),
                        period: autumn, area: area, group: group, question: question.text, answer: question.answer,
                        thousandths: share * 1_000, answered: .number(answers))
                }
                figures += Self.groups.map { figure(nil, $0.name, share + $0.more, $0.answers) }
                // The last area has too few answers to be shown.
                figures += divided.keys.enumerated().map { place, area in
                    figure(
                        area, nil, max(5, share + 12 - 4 * place + dice.roll(4)),
                        place == divided.keys.count - 1 ? 22 : 130 - 12 * place)
                }
            }
        }
        return figures
    }
}
