package import Agreements
package import Situation
import Vocabulary
package import Wording

/// A picture as a paper, as it stands before people have edited it: what may be said, what is counted, what it does not show, the law's three parts.
extension Document {
    /// For the working group.
    package init(_ picture: SituationPicture, of agreement: Agreement, _ wording: Wording) {
        let paper = PicturePaper(
            period: picture.period, party: picture.party, sources: picture.sources, gaps: picture.gaps,
            parts: picture.parts, names: picture.names, agreement: agreement, wording: wording)
        let said = picture.findings.map { finding in
            (words: wording.finding(finding, in: picture, of: agreement), support: finding.support)
        }
        self = paper.document(on: picture.asOf, said, PictureTable(picture), withheld: [])
    }

    /// For everybody else.
    package init(_ picture: ClearedPicture, of agreement: Agreement, _ wording: Wording) {
        let paper = PicturePaper(
            period: picture.period, party: picture.party, sources: picture.sources, gaps: picture.gaps,
            parts: picture.parts, names: picture.names, agreement: agreement, wording: wording)
        let said = picture.findings.map { finding in
            (words: wording.finding(finding, in: picture, of: agreement), support: finding.support)
        }
        self = paper.document(
            on: picture.asOf, said, PictureTable(picture), withheld: picture.withheld, threshold: picture.threshold)
    }
}

private struct PicturePaper {
    let period: PicturePeriod
    let party: ActorKey?
    let sources: [SituationPicture.UsedSource]
    let gaps: [PictureGap]
    let parts: [LawPart]
    let names: SituationPicture.Names
    let agreement: Agreement
    let wording: Wording

    func document(
        on day: CivilDate, _ said: [(words: String, support: Support)], _ table: PictureTable, withheld: [Strand],
        threshold: Int? = nil
    ) -> Document {
        let strands = Set(table.rows.map(\.strand)).sorted()
        let counts = strands.flatMap { strand in
            [counted(strand, table.rows.filter { $0.strand == strand }, isWithheld: withheld.contains(strand))]
        }
        return Document(
            .picture, of: agreement.id, on: day, in: wording.language,
            title: wording.pictureTitle(period, of: party, in: agreement), facts: facts(day),
            sections: [findings(said)]
                + [Section("underlag", wording.picture(.counted), threshold.map { [note($0)] } ?? [])] + counts
                + [missing] + law)
    }

    private typealias Section = Document.Section

    private func facts(_ day: CivilDate) -> [Document.Fact] {
        [
            .init(wording.picture(.period), wording.range(period.days)),
            .init(wording.picture(.compared), wording.range(period.comparison)),
            .init(wording.picture(.drawn), wording.day(day)),
            .init(
                wording.picture(.sources),
                sources.isEmpty ? "–" : sources.map { $0.source.name[wording.language] }.joined(separator: ", ")),
        ]
    }

    private func findings(_ said: [(words: String, support: Support)]) -> Section {
        Section(
            "slutsatser", wording.picture(.findings),
            [
                said.isEmpty
                    ? .saying(wording.picture(.noFindings))
                    : .list(said.map { [.init($0.words), .init("(\(wording.support($0.support)))")] })
            ])
    }

    private func note(_ threshold: Int) -> Document.Block { .saying(wording.hiddenNote(threshold)) }

    private func counted(_ strand: Strand, _ rows: [PictureTable.Row], isWithheld: Bool) -> Section {
        let heading = wording.strand(strand, in: agreement)
        guard !isWithheld else {
            return Section("underlag-\(strand.name)", heading, level: 3, [.saying(wording.picture(.withheld))])
        }
        let than = wording.label(wording.comparison(period))
        let columns = [
            wording.picture(.what), wording.period(period),
            rows.allSatisfy(\.isWhole) ? than : "\(than) \(wording.onComparableDays)", wording.picture(.change),
        ]
        // An area that nobody has named, such as the municipality of a published event, says nothing beside the total.
        let named = Set(names.areas.filter { $0.key != $0.name }.map(\.key))
        let shown = rows.filter { row in
            (row.subject.category == nil || row.subject.area == nil)
                && (row.subject.area.map { named.contains($0.text) } ?? true)
        }
        return Section(
            "underlag-\(strand.name)", heading, level: 3,
            [
                .table(
                    .init(
                        columns: columns,
                        rows: shown.map { row in
                            Document.Row([
                                .init(wording.subject(row.subject, in: names)),
                                .init(row.count.map(wording.number) ?? ".."),
                                .init(row.hasBefore ? row.before.map(wording.number) ?? ".." : "–"),
                                .init(row.comparison.map(wording.verdict) ?? ""),
                            ])
                        }))
            ])
    }

    private var missing: Section {
        let said = gaps.map { [Document.Sentence(wording.gap($0, in: names, sources: sources, of: agreement))] }
        return Section("visar-inte", wording.picture(.missing), said.isEmpty ? [] : [.list(said)])
    }

    private var law: [Section] {
        [Section("lagen", wording.picture(.law), [])]
            + parts.map { part in
                let held = part.holds.map(wording.held)
                let head = held.isEmpty ? [] : ["\(wording.picture(.holds)): \(held.joined(separator: ", "))."]
                return Section(
                    "lagen-\(part.part.rawValue)", wording.part(part.part), level: 3,
                    [.paragraph((head + part.lacks.map(wording.lacked)).map { .init($0) })])
            }
    }
}
