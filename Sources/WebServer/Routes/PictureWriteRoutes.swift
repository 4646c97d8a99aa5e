import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Situation
import Storage
import Vocabulary

/// Writing a picture: its findings in people's words, its figures frozen as they stand.
extension Route {
    static let pictureWriteRoutes: [Route] = [
        .get("overenskommelser/:id/lagesbilder/:period/skriv", .drawPicture) { try pictureForm($0) },
        .post("overenskommelser/:id/lagesbilder/:period/skriv", .drawPicture, savePicture),
        .get("overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/skriv", .drawPicture) { try pictureForm($0) },
        .post("overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/skriv", .drawPicture, savePicture),
    ]

    /// The picture on its way into the chain, and who writes it.
    private struct Writing {
        let drawn: PictureDesk
        let evidence: PictureEvidence
        /// The picture as it is kept.
        let whole: String
        let sheet: PictureSheet
        let actor: Actor
    }

    private static func writing(_ call: Call) throws -> Writing? {
        guard let drawn = try PictureDesk(call), let actor = drawn.desk.who.actor(in: drawn.agreement.id) else {
            return nil
        }
        let evidence = try drawn.evidence()
        let picture = drawn.picture(of: evidence)
        let whole = PictureJSON.text(picture)
        let sheet = PictureSheet(
            drawn: drawn, picture: picture, figures: digest(ofText: whole), chain: ChainDesk(drawn.desk),
            form: call.form)
        return Writing(drawn: drawn, evidence: evidence, whole: whole, sheet: sheet, actor: actor)
    }

    private static func pictureForm(_ call: Call) throws -> Answer {
        guard let writing = try writing(call) else { return .notFound }
        return .page(writing.sheet.page(key: Sessions.freshToken()))
    }

    /// How many times a picture is cleared anew when others are saved meanwhile.
    private static let mostTries = 5

    private static func savePicture(_ call: Call) throws -> Answer {
        guard let writing = try writing(call) else { return .notFound }
        let (drawn, sheet) = (writing.drawn, writing.sheet)
        guard sheet.isOfTheFigures else { return again(writing, ["": otherFigures(call)]) }
        let isOwn = drawn.party != nil && call.form["delning"] != "delad"
        for _ in 0..<mostTries {
            let earlier = try published(drawn, call)
            let (cleared, publication) = sheet.picture.cleared(of: writing.evidence, after: earlier)
            let document = sheet.document(cleared)
            let act = Act.chain(.write(nil, .picture(document), own: isOwn, note: nil))
            let request = ActRequest(act, by: writing.actor, on: drawn.desk.day, key: call.form["nyckel"] ?? "")
            let refused = drawn.desk.refusals(of: request)
            guard refused.isEmpty else {
                return again(writing, sorted(refused, drawn.desk, by: sheet.question(of:)))
            }
            // Figures that no document names are nobody's: kept first, so that a document never names figures that are not there.
            let freezing = try call.site.ledger.journal.freeze(
                writing.whole, cleared: (PictureJSON.text(cleared), PictureJSON.text(publication)),
                after: earlier.count,
                of: drawn.agreement.id, as: drawn.party.map(SecrecyClass.own) ?? .shared, now: call.site.clock())
            if case .kept = freezing { return try record(act, writing, call) }
        }
        return again(
            writing,
            [
                "": call.say(
                    "Andra lägesbilder sparades samtidigt. Inget sparades av den här. Spara igen.",
                    "Other pictures were saved at the same time. Nothing of this one was saved. Save again.")
            ])
    }

    private static func again(_ writing: Writing, _ faults: [String: String]) -> Answer {
        .page(writing.sheet.page(key: Sessions.freshToken(), faults: faults), status: .unprocessableContent)
    }

    private static func record(_ act: Act, _ writing: Writing, _ call: Call) throws -> Answer {
        let desk = writing.drawn.desk
        switch try perform(act, call, desk, writing.actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let id = entries.lazy.compactMap { entry -> DocumentID? in
                if case .chain(let fact) = entry.fact { fact.document } else { nil }
            }.first
            guard let id else { return .redirect(desk.path("/lagesbilder")) }
            return .redirect(
                desk.path("/lagesbilder/fryst/\(id)"), notice: call.say("Sparad: \(id).", "Saved: \(id)."))
        case .keyReused:
            let words = call.say("Formuläret har redan skickats.", "The form has already been sent.")
            return again(writing, ["": words])
        case .refused(let reasons):
            return again(writing, sorted(reasons, desk, by: writing.sheet.question(of:)))
        }
    }

    private static func otherFigures(_ call: Call) -> String {
        call.say(
            "Siffrorna är inte längre desamma som när formuläret öppnades: nya uppgifter har kommit, eller en ny dag har börjat. Läs igenom slutsatserna igen och spara sedan. Det ni har skrivit står kvar.",
            "The figures are no longer those of when the form was opened: new data have come, or a new day has begun. Read the findings through again, and then save. What you wrote is still here."
        )
    }

    /// Everything that pictures of the agreement have published: the next is cleared together with it.
    private static func published(_ drawn: PictureDesk, _ call: Call) throws -> [Publication] {
        let texts = try call.site.ledger.journal.publications(of: drawn.agreement.id)
        let earlier = texts.compactMap(PictureJSON.publication)
        guard earlier.count == texts.count else {
            throw StorageFailure.damaged("A published picture cannot be read, and no other can be cleared against it")
        }
        return earlier
    }
}
