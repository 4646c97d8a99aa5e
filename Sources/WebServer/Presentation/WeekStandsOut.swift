import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import Situation
import Storage
import Vocabulary
import Wording

/// What the week before a meeting looks like beside ordinary weeks. It is drawn from what the parties have shared: all of them look at the same board,
/// and what is raised from it is written down for all of them.
struct WeekStandsOut {
    let picture: SituationPicture
    /// As they are kept, for the map.
    let areas: [Area]

    /// The week before the meeting, as it was known on the meeting's day.
    init(_ board: WeekDesk, _ ledger: Ledger) throws {
        let day = min(board.day, board.desk.day)
        let question = PictureQuestion(
            agreement: board.agreement.id, party: nil,
            period: PicturePeriod(week: ISOWeek(of: day.adding(days: -7))), asOf: day)
        picture = SituationPicture(
            question, of: try ledger.evidence(of: board.desk.matter, as: .participant, on: day))
        areas = try ledger.journal.incidents.areas(of: board.agreement.id, as: .participant).map {
            Area($0.said.key, named: $0.said.name, shape: $0.said.shape)
        }
    }

    /// More than these are no list for a meeting.
    static let most = 8

    var findings: [Finding] { Array(picture.standingOut.prefix(Self.most)) }

    func finding(_ key: String) -> Finding? { findings.first { $0.key == key } }

    /// What a finding is about, as a matter of the meeting and without its numbers; nil when it is about everything together.
    func topic(of finding: Finding) -> WeekTopic? {
        let topic = WeekTopic(
            area: finding.subject.area.map(picture.names.area),
            category: finding.subject.category.map(picture.names.category), strand: finding.strand?.name)
        return topic.isEmpty ? nil : topic
    }

    /// The names in it that are Swedish in both languages.
    var swedishNames: [String] { (picture.names.areas + picture.names.categories).map(\.name) }
}

extension WeekDesk {
    /// Findings with their numbers, and the areas on a map; nil where nobody has told anything about the week.
    func standsOutSection(_ out: WeekStandsOut, _ key: String) -> WeekSection? {
        let picture = out.picture
        guard picture.strands.contains(where: { $0.hasAnything && $0.strand.counting.bearsComparison }) else {
            return nil
        }
        var section = WeekSection(
            id: "sticker-ut", heading: say("Det här sticker ut", "What stands out"),
            empty: picture.hasJudgedWeeks
                ? say("Inget sticker ut.", "Nothing stands out.")
                : say(
                    "Det finns för få veckor bakåt för att säga vad som är vanligt.",
                    "There are too few weeks before to say what is ordinary."))
        let week = wording.week(ISOWeek(of: picture.period.days.first))
        let days = wording.range(picture.period.days)
        section.remarks = [
            say(
                "Gäller \(week), \(days), bredvid vanliga veckor. Bygger på det som parterna har delat.",
                "About \(week), \(days), beside ordinary weeks. Drawn from what the parties have shared.")
        ]
        section.lines = out.findings.enumerated().map { line($1, $0, out, key) }
        section.figure = areas(out, week)
        return section
    }

    private func line(_ finding: Finding, _ number: Int, _ out: WeekStandsOut, _ key: String) -> WeekLine {
        let counted = finding.strand.map {
            [wording.strand($0, in: agreement), wording.number(finding.n, of: $0.counting)]
        }
        var line = WeekLine(
            text: .words(wording.finding(finding, in: out.picture, of: agreement)),
            terms: counted?.joined(separator: ", "))
        line.support =
            switch finding.support {
            case .good: .good
            case .some: .some
            case .weak: .weak
            }
        guard let topic = out.topic(of: finding),
            !week.topics.contains(where: { $0.fact.meeting.day == day && $0.fact.topic == topic })
        else { return line }
        line.buttons = writing([raiseForm(finding, wording.weekMatter(topic, in: agreement), number, key)])
        line.forms = writing([dismissForm(finding, number, key)])
        return line
    }

    // MARK: The map

    private func areas(_ out: WeekStandsOut, _ week: String) -> Pages.Figure? {
        let strands = out.picture.strands.filter { $0.strand.counting.bearsComparison && !$0.weeks.isEmpty }
        guard let strand = strands.first(where: { $0.areas.contains { $0.subject.area != nil && $0.count != 0 } })
        else { return nil }
        let rows = strand.areas.filter { $0.subject.area != nil }
        let paths = out.areas.contains { !$0.parts.isEmpty } ? try? MapPaths(out.areas) : nil
        var figure = AreaRows(rows: rows, rates: [], names: out.picture.names, wording: wording, paths: paths).figure {
            _ in ChangeWords("–", .unsure)
        }
        var standing: [String: Bool] = [:]
        for row in rows {
            guard let area = row.subject.area, let isOver = strand.latestStandsOut(row.subject) else { continue }
            standing[out.picture.names.area(area)] = isOver
        }
        for place in figure.rows.indices {
            guard let isOver = standing[figure.rows[place].name.text] else { continue }
            figure.rows[place].isMarked = isOver
            figure.rows[place].change =
                isOver
                ? ChangeWords(say("över det vanliga", "above the ordinary"), .more)
                : ChangeWords(say("som vanligt", "as usual"), .unsure)
        }
        for place in figure.map?.areas.indices ?? 0..<0 {
            let name = figure.map?.areas[place].name.text
            figure.map?.areas[place].isMarked = name.flatMap { standing[$0] } ?? false
        }
        let counted = wording.strand(strand.strand, in: agreement)
        return Pages.Figure(
            id: "karta", title: say("Område för område", "Area by area"),
            note: say(
                "\(counted), \(week). Område med ram: fler än en vanlig vecka har.",
                "\(counted), \(week). An area with a border: more than an ordinary week has."),
            drawing: .areas(figure))
    }
}
