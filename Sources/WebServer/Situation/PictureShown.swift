import Agreements
import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// A picture on its way to a page: for the working group, which may read every count.
struct PictureShown {
    let picture: SituationPicture
    let agreement: Agreement
    let wording: Wording
    /// The areas' borders as they are drawn; nil when none are known.
    let paths: MapPaths?
    /// Whether the areas were made up for the demonstration.
    let areasAreInvented: Bool
    let mark: (ActorKey) -> PartyMark?

    var language: Language { wording.language }

    func say(_ sv: String, _ en: String) -> String { language == .swedish ? sv : en }

    /// The page without its frame's surroundings: tabs, files and steps are put to it by the route.
    func page(_ frame: Frame) -> PicturePage {
        var page = PicturePage(
            frame: frame, heading: wording.pictureTitle(picture.period, of: picture.party, in: agreement))
        page.facts = facts
        if areasAreInvented {
            page.warnings = [
                WarningLine(
                    text: say("Områdena är påhittade.", "The areas are invented."),
                    consequence: say(
                        "Kommunens gräns är verklig, men hur den delas, vad delarna heter och hur många som bor där är påhittat.",
                        "The municipality's border is real, but how it is divided, what the parts are called and how many live there is invented."
                    ))
            ]
        }
        let hasSomething = picture.strands.contains(where: \.hasAnything) || !picture.surveys.isEmpty
        guard hasSomething else {
            page.empty = say(
                "Underlag saknas för perioden. Läs in uppgifter, eller välj en annan period.",
                "There are no data for the period. Take data in, or choose another period.")
            page.unseen = unseen
            return page
        }
        page.findings = picture.findings.map(card)
        page.groups = groups
        page.unseen = unseen
        page.sources = sources
        page.law = law
        return page
    }

    private var facts: [Fact] {
        [
            Fact(label: say("Period", "Period"), value: .words(days(picture.period.days))),
            Fact(label: say("Jämförs med", "Compared with"), value: .words(days(picture.period.comparison))),
            Fact(label: say("Framtagen", "Drawn"), value: .words(wording.day(picture.asOf))),
        ]
    }

    private func days(_ days: DayRange) -> String { wording.range(days) }

    // MARK: Findings

    private func card(_ finding: Finding) -> FindingCard {
        let support: FindingCard.Support =
            switch finding.support {
            case .good: .good
            case .some: .some
            case .weak: .weak
            }
        let names = finding.sources.compactMap { picture.source($0)?.name[language] }
        let counted = finding.strand.map { wording.number(finding.n, of: $0.counting) }
        return FindingCard(
            drafted: wording.finding(finding, in: picture, of: agreement), support: support,
            sources: (names + [counted].compactMap { $0 }).joined(separator: ", "), figures: figures(of: finding))
    }

    /// Where the numbers of a finding are to be seen.
    private func figures(of finding: Finding) -> [String] {
        if case .survey(let row) = finding.claim { return [surveys.id(row)] }
        guard let strand = finding.strand, let place = picture.strands.firstIndex(where: { $0.strand == strand }) else {
            return []
        }
        let figures: StrandFigures = strandFigures(place)
        switch finding.claim {
        case .weeksOver: return [figures.id(.weeks)]
        case .peak: return [figures.id(.hours)]
        case .gathered: return [figures.id(.places)]
        case .change, .noCertainChange:
            return finding.subject.area != nil
                ? [figures.id(.areas)] : finding.subject.category != nil ? [figures.id(.kinds)] : [figures.id(.weeks)]
        default: return []
        }
    }

    // MARK: Figures

    private func strandFigures(_ place: Int) -> StrandFigures {
        StrandFigures(
            strand: picture.strands[place], number: place + 1, names: picture.names, period: picture.period,
            wording: wording, paths: paths)
    }

    private var groups: [FigureGroup] {
        var groups = picture.strands.indices.map { place in
            let strand = picture.strands[place].strand
            return FigureGroup(
                heading: .words(wording.strand(strand, in: agreement)),
                marks: [strand.party.flatMap(mark)].compactMap { $0 }, figures: strandFigures(place).all)
        }
        groups.append(FigureGroup(heading: .words(say("Mätningar", "Surveys")), figures: surveys.all))
        return groups.filter { !$0.figures.isEmpty }
    }

    private var surveys: SurveyFigures {
        SurveyFigures(rows: picture.surveys, names: picture.names, wording: wording)
    }

    // MARK: What it rests on

    private var unseen: [String] {
        picture.gaps.map { wording.gap($0, in: picture.names, sources: picture.sources, of: agreement) }
    }

    private var sources: [SourceLine] {
        picture.sources.map { used in
            let all = picture.period.days.days
            return SourceLine(
                name: .words(used.source.name[language]), counts: wording.counted(used.source.counting),
                covers: say(
                    "\(wording.number(used.days)) av \(wording.number(all)) dagar",
                    "\(wording.number(used.days)) of \(wording.number(all)) days"),
                age: used.source.latest.map { wording.day($0) } ?? say("aldrig", "never"),
                use: used.days == 0
                    ? say("Nej, inget om perioden", "No, nothing of the period")
                    : used.source.counting.bearsComparison
                        ? say("Ja", "Yes") : say("Visas, men jämförs inte", "Shown, and not compared"))
        }
    }

    private var law: [LawLine] {
        picture.parts.map {
            LawLine(
                part: wording.part($0.part), holds: $0.holds.map { wording.label(wording.held($0)) },
                lacks: $0.lacks.map(wording.lacked))
        }
    }
}
