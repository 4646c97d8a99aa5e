import Agreements
import Intake
import Ledger
import Reports
import Situation
import Storage
import Vocabulary
import WebServer
import Wording

/// A situation picture for the command line.
struct DrawnPicture {
    private let agreement: Agreement
    private let whole: SituationPicture
    /// What may leave the working group, where that was asked for.
    private let cleared: ClearedPicture?
    private let areas: [Area]

    /// - Parameters:
    ///   - period: the days, as they stand in an address of the pages.
    ///   - part: the party whose own picture it is; nil for the joint one, which is drawn from what the parties share.
    init(
        _ ledger: Ledger, _ agreement: Agreement, period: String?, part: String?, as reader: ActorKey,
        on day: CivilDate,
        cleared: Bool
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
        let evidence = try ledger.evidence(of: matter, as: viewer, on: day)
        whole = SituationPicture(
            PictureQuestion(agreement: agreement.id, party: party, period: period, asOf: day), of: evidence)
        areas = try ledger.journal.incidents.areas(of: agreement.id, as: viewer).map(\.said).map {
            Area($0.key, named: $0.name, shape: $0.shape)
        }
        guard cleared else {
            self.cleared = nil
            return
        }
        let texts = try ledger.journal.publications(of: agreement.id)
        let earlier = texts.compactMap(PictureJSON.publication)
        guard earlier.count == texts.count else {
            throw Refused(lines: ["A published picture cannot be read: no other can be cleared against it."])
        }
        self.cleared = whole.cleared(of: evidence, after: earlier).picture
    }

    func text(_ shape: Report.Shape, _ wording: Wording) throws -> String {
        let document = cleared.map { Document($0, of: agreement, wording) } ?? Document(whole, of: agreement, wording)
        let table = cleared.map { PictureTable($0) } ?? PictureTable(whole)
        return switch shape {
        case .html: printedPaper(document, of: agreement)
        case .text: document.plainText
        case .markdown: document.markdown
        case .json: (cleared.map { PictureJSON.text($0) } ?? PictureJSON.text(whole)) + "\n"
        case .csv: table.csv
        case .geojson: PictureMap.geoJSON(table, areas: areas) + "\n"
        }
    }
}
