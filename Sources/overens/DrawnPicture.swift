import Agreements
import Collaboration
import Intake
import Ledger
import Reports
import Situation
import Storage
import Vocabulary
import WebServer
import Wording

/// A situation picture for the command line: one of today for the working group, or a written one as it may leave it.
struct DrawnPicture {
    private enum Figures {
        case whole(SituationPicture)
        /// With the findings that people kept, for papers.
        case cleared(ClearedPicture, findings: Set<String>)
    }
    private let agreement: Agreement
    private let figures: Figures
    private let areas: [Area]

    /// Draws a picture.
    /// - Parameters:
    ///   - period: the days, as they stand in an address of the pages.
    ///   - part: the party whose own picture it is; nil for the joint one, which is drawn from what the parties share.
    init(
        _ ledger: Ledger, _ agreement: Agreement, period: String?, part: String?, as reader: ActorKey,
        on day: CivilDate
    ) throws {
        guard let period = period.flatMap({ PicturePeriod(address: $0) }) else {
            throw Refused(lines: [
                "Give the days with --period: 2025, 2025-11, 2025-v47, 2024-2025 or fran/2025-11-01/till/2025-11-20."
            ])
        }
        let party = part.map { ActorKey($0) }
        if let party, party != reader {
            throw Refused(lines: ["Only \(party) draws its own picture: --as \(party)."])
        }
        let viewer = party.map(Viewer.organisation) ?? .participant
        guard let matter = try ledger.matter(agreement.id, as: viewer, horizon: day) else {
            throw Refused(lines: ["\(agreement.id) is no agreement."])
        }
        self.agreement = agreement
        figures = .whole(
            SituationPicture(
                PictureQuestion(agreement: agreement.id, party: party, period: period, asOf: day),
                of: try ledger.evidence(of: matter, as: viewer, on: day)))
        areas = try Self.areas(ledger, agreement, as: viewer)
    }

    /// What may leave the working group of a written picture, as it was cleared and frozen then. What is cleared and not remembered would be unknown to
    /// the next clearing, so nothing else is handed out.
    init(
        _ ledger: Ledger, _ agreement: Agreement, written number: String, as reader: ActorKey, on day: CivilDate
    ) throws {
        let viewer = Viewer.organisation(reader)
        guard let view = try ledger.matter(agreement.id, as: viewer, horizon: day)?.chain(on: day),
            let id = DocumentID(number), case .picture(let written) = view.documents[id]?.content,
            let digest = written.figures,
            let cleared = try ledger.journal.frozenPicture(digest, of: agreement.id, as: viewer)?.cleared
        else { throw Refused(lines: ["\(number) is no written picture with figures that \(reader) may hand out."]) }
        guard let picture = PictureJSON.clearedPicture(cleared) else {
            throw Refused(lines: ["The figures of \(id) cannot be read by this version."])
        }
        self.agreement = agreement
        figures = .cleared(picture, findings: Set(written.findings.compactMap(\.rule)))
        areas = try Self.areas(ledger, agreement, as: .participant)
    }

    private static func areas(_ ledger: Ledger, _ agreement: Agreement, as viewer: Viewer) throws -> [Area] {
        try ledger.journal.incidents.areas(of: agreement.id, as: viewer).map(\.said).map {
            Area($0.key, named: $0.name, shape: $0.shape)
        }
    }

    func text(_ shape: Report.Shape, _ wording: Wording) -> String {
        switch figures {
        case .whole(let picture):
            text(
                shape, PictureTable(picture), json: PictureJSON.text(picture),
                Document(picture, of: agreement, wording))
        case .cleared(let picture, let findings):
            text(
                shape, PictureTable(picture), json: PictureJSON.text(picture),
                Document(picture.keeping(findings: findings), of: agreement, wording))
        }
    }

    private func text(_ shape: Report.Shape, _ table: PictureTable, json: String, _ document: Document) -> String {
        switch shape {
        case .html: printedPaper(document, of: agreement)
        case .text: document.plainText
        case .markdown: document.markdown
        case .json: json + "\n"
        case .csv: table.csv
        case .geojson: PictureMap.geoJSON(table, areas: areas) + "\n"
        }
    }
}
