import Agreements
import Collaboration
import Ledger
import Pages
import People
import Reports
import Situation
import Storage
import Vocabulary
import Wording

/// A picture that was written, with its figures as they stood then.
extension Route {
    static let frozenPictureRoutes: [Route] = [
        .get("overenskommelser/:id/lagesbilder/fryst/:nr", .readPicture, frozenPicture)
    ]

    private static func frozenPicture(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let chain = ChainDesk(desk)
        guard let document = document(call, in: chain), let current = document.current,
            case .picture(let written) = current.content, let digest = written.figures
        else { return .notFound }
        // Outside the working group nothing but what was cleared is read from the disk.
        let isWorkingGroup = mayDo(.drawPicture, in: desk.agreement.id, as: call.who) == .allowed
        let viewer = isWorkingGroup ? desk.who.viewer(of: desk.agreement.id) ?? .participant : .participant
        let frozen = try call.site.ledger.journal.frozenPicture(digest, of: desk.agreement.id, as: viewer)
        let cleared = frozen?.cleared.flatMap(PictureJSON.clearedPicture)
        let shown = FrozenShown(
            call: call, desk: desk, chain: chain, document: document, written: written, cleared: cleared)
        if let whole = frozen?.whole.flatMap(PictureJSON.picture) { return try shown.answer(whole, as: viewer) }
        if let cleared { return try shown.answer(cleared) }
        // The other party's own figures are not for this reader: what was shared of it is its words.
        return .redirect(chain.path(document.id))
    }
}
