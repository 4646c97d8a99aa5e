import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import Reports
import Situation
import Vocabulary
import Wording

/// Near repeats, when somebody asks: from the positions that the reader's own organisation keeps, as counts of pairs.
struct RepeatsShown {
    let drawn: PictureDesk
    let own: ActorKey

    private var wording: Wording { drawn.wording }
    private func say(_ sv: String, _ en: String) -> String { drawn.say(sv, en) }

    private var path: String { drawn.path("/upprepningar") }

    /// - Parameter category: one kind; nil for all of them together.
    func page(category: CategoryKey?) throws -> PaperPage {
        let viewer = Viewer.organisation(own)
        let ledger = drawn.call.site.ledger
        let evidence = try ledger.evidence(of: drawn.desk.matter, as: viewer, on: drawn.desk.day)
        let strands = Set(evidence.sources.map(\.strand)).filter { $0.party == own && $0.counting.bearsComparison }
        let sections = try strands.sorted().map { strand in
            section(
                strand,
                try ledger.nearRepeats(
                    of: drawn.desk.matter, strand, category: category, in: drawn.period.days, as: viewer,
                    on: drawn.desk.day))
        }
        let name = category.flatMap { key in evidence.categories.first { $0.key == key }?.name }
        let title = say("Upprepas det i närheten?", "Does it repeat nearby?")
        let document = Document(
            .picture, of: drawn.agreement.id, on: drawn.desk.day, in: wording.language, title: title,
            facts: [
                .init(say("Period", "Period"), wording.range(drawn.period.days)),
                .init(say("Slag", "Kind"), name ?? say("allt tillsammans", "all together")),
            ], sections: sections.isEmpty ? [none] : sections)
        var page = PaperPage(
            frame: frame(title, names: evidence.categories.map(\.name)), document: document, lead: [lead])
        page.ways =
            [Link(text: .words(say("Allt tillsammans", "All together")), path: path)]
            + evidence.categories.map {
                Link(text: .name(Name($0.name)), path: "\(path)?typ=\(inAddress($0.key.text))")
            }
        return page
    }

    private func frame(_ title: String, names: [String]) -> Frame {
        drawn.frame(
            title,
            in: [
                Link(
                    text: .words(wording.pictureTitle(drawn.period, of: own, in: drawn.agreement)),
                    path: drawn.path(of: own))
            ], names: names)
    }

    private var lead: String {
        say(
            "Räknas fram nu, ur positioner som bara er organisation har, och sparas inte. Många par nära varandra i tid och rum kan bero på samma personer, på platsen eller på hur det rapporteras.",
            "Worked out now, from positions that only your organisation keeps, and not saved. Many pairs that are near each other in time and place may be because of the same people, of the place or of how it is reported."
        )
    }

    private var none: Document.Section {
        Document.Section(
            "inget", say("Underlag saknas", "No data"),
            [
                .saying(
                    say(
                        "Er organisation har inga egna uppgifter för perioden.",
                        "Your organisation has no data of its own for the period."))
            ])
    }

    private func section(_ strand: Strand, _ found: NearRepeats) -> Document.Section {
        let key = "upprepningar-\(strand.name)"
        let heading = wording.strand(strand, in: drawn.agreement)
        guard found.reason == nil else {
            return Document.Section(key, heading, [.saying(why(found))])
        }
        let sure = found.cells.filter(\.isSure)
        let told: Document.Block =
            sure.isEmpty
            ? .saying(
                say(
                    "Ingenting upprepas oftare i närheten än slumpen ger.",
                    "Nothing repeats nearby more often than chance gives."))
            : .list(sure.map { [Document.Sentence($0.reading[wording.language])] })
        return Document.Section(key, heading, [told, .table(table(found)), .saying(leftOut(found))])
    }

    private func why(_ found: NearRepeats) -> String {
        found.reason == .tooMany
            ? say(
                "Det är för många händelser att jämföra par för par. Välj ett slag eller en kortare period.",
                "There are too many events to compare pair by pair. Choose one kind or a shorter period.")
            : say(
                "Det är för få händelser med känd position för att jämföra.",
                "There are too few events with a known position to compare.")
    }

    private func leftOut(_ found: NearRepeats) -> String {
        say(
            "\(wording.number(found.events)) händelser har jämförts. \(wording.number(found.withoutPosition)) utan position och \(wording.number(found.withoutDay)) utan säker dag är inte med.",
            "\(wording.number(found.events)) events were compared. \(wording.number(found.withoutPosition)) without a position and \(wording.number(found.withoutDay)) without a certain day are not among them."
        )
    }

    private func table(_ found: NearRepeats) -> Document.Table {
        Document.Table(
            columns: [
                say("Avstånd", "Distance"), say("Dagar efteråt", "Days after"), say("Par", "Pairs"),
                say("Väntat", "Expected"), say("Gånger så många", "Times as many"),
            ],
            rows: found.cells.map { cell in
                Document.Row([
                    .init("\(cell.metres[0])–\(cell.metres[1]) m"), .init("\(cell.days[0])–\(cell.days[1])"),
                    .init(wording.number(cell.pairs)), .init(wording.number(cell.expected, decimals: 1)),
                    .init(ratio(cell)),
                ])
            })
    }

    private func ratio(_ cell: NearRepeats.Cell) -> String {
        guard let ratio = cell.ratio, let value = ratio.value else { return "–" }
        let told = wording.number(value, decimals: 1)
        guard let low = ratio.lower, let high = ratio.upper else { return told }
        return "\(told) (\(wording.number(low, decimals: 1))–\(wording.number(high, decimals: 1)))"
    }
}
