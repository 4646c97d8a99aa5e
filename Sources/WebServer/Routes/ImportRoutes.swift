import Agreements
import Collaboration
import HTTPTypes
import Intake
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Files of many rows: chosen, read without being saved, looked over, and read in as one import that can be undone.
extension Route {
    static let importRoutes: [Route] = [
        .get("overenskommelser/:id/import", .takeIn) { try importsPage($0) },
        .post("overenskommelser/:id/import", .takeIn, chooseFile).takingTables,
        .get("overenskommelser/:id/import/fil/:fil", .takeIn, chosenFile),
        // The headings of somebody's file are no text that is written here: they are looked through with the file.
        .post("overenskommelser/:id/import/fil/:fil", .takeIn, aboutChosenFile).namingPeople,
        .get("overenskommelser/:id/import/fil/:fil/rader", .takeIn, refusedRows),
        .get("overenskommelser/:id/import/:nr", .takeIn, importPage),
    ]

    private static func importFrame(_ call: Call, _ desk: Desk, _ title: Label, isInside: Bool = true) -> Frame {
        var links = crumbs(call, desk)
        if isInside { links.append(Link(text: .words(desk.importHeading), path: desk.path("/import"))) }
        return call.frame(
            title, current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day), crumbs: links)
    }

    // MARK: Choosing

    private static func importsPage(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let (desk, _) = try actingDesk(call) else { return .notFound }
        let form = desk.chooseForm(key: Sessions.freshToken(), filled: call.form)
        let page = ImportsPage(
            frame: importFrame(call, desk, .words(desk.importHeading), isInside: false), heading: desk.importHeading,
            lead: desk.importLead, batches: desk.importBatches, form: form.refused(faults))
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func chooseFile(_ call: Call) async throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let viewer = desk.who.viewer(of: desk.agreement.id) else {
            return .notFound
        }
        let choice = ImportChoice(call.form, desk)
        guard let kind = choice.kind, let source = choice.source, let file = choice.file, choice.faults.isEmpty else {
            return try importsPage(call, faults: choice.faults)
        }
        let saved = try call.site.ledger.savedPlan(
            source, kind: kind, of: desk.agreement.id, in: desk.matter, as: viewer)
        let chosen = ChosenFiles.Chosen(
            agreement: desk.agreement.id, actor: actor, name: file.name, bytes: file.bytes, source: source,
            readers: choice.readers,
            plan: saved ?? ReadingPlan(kind), standing: .chosen, touched: call.site.clock())
        let key = Sessions.freshToken()
        guard call.site.chosenFiles.put(chosen, under: key) else {
            return try importsPage(
                call,
                faults: [
                    "fil": call.say(
                        "Just nu läses för många stora filer. Försök igen om en stund.",
                        "Too many large files are being read just now. Try again in a while.")
                ])
        }
        readAgain(call, desk, key, plan: chosen.plan)
        return try await afterAWhile(call, desk, key)
    }

    /// Leads on to the file; a short one has been read by then.
    private static func afterAWhile(_ call: Call, _ desk: Desk, _ key: String) async throws -> Answer {
        for _ in 0..<40 {
            guard let file = own(call, desk, key), file.isBusy else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        return .redirect(desk.path("/import/fil/\(key)"))
    }

    /// Reads the file without saving anything.
    private static func readAgain(_ call: Call, _ desk: Desk, _ key: String, plan: ReadingPlan) {
        let (site, matter, day) = (call.site, desk.matter, desk.day)
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return }
        site.chosenFiles.begin(key, .reading(0), plan: plan) { file in
            do {
                let background = try site.ledger.background(
                    of: matter, as: viewer, on: day, source: file.source, readers: file.readers,
                    by: file.actor.organisation,
                    municipalities: site.municipalities)
                let reading = try readFile(
                    FileSource(name: file.name, bytes: file.bytes), by: file.plan, against: background,
                    things: { site.chosenFiles.say(.reading($0), of: key) }, keep: { _ in })
                site.chosenFiles.say(.read(reading), of: key)
            } catch let refusal as FileRefusal {
                site.chosenFiles.say(.refused(refusal), of: key)
            } catch {
                site.chosenFiles.say(.failed, of: key)
            }
        }
    }

    // MARK: A chosen file

    private static func own(_ call: Call, _ desk: Desk, _ key: String) -> ChosenFiles.Chosen? {
        guard let actor = desk.who.actor(in: desk.agreement.id) else { return nil }
        return call.site.chosenFiles.file(
            key, of: desk.agreement.id, for: actor.organisation, at: call.site.clock())
    }

    private static func chosenFile(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let key = call.parameter("fil"), let file = own(call, desk, key)
        else {
            return .notFound
        }
        let address = desk.path("/import/fil/\(key)")
        switch file.standing {
        case .reading(let things), .takingIn(let things):
            let page = desk.waitingPage(
                importFrame(call, desk, .words(desk.readingHeading)), file, things: things, again: address)
            return .waiting(page, seconds: 3)
        case .taken(let entry):
            call.site.chosenFiles.drop(key)
            return .redirect(
                desk.path("/import/\(entry)"), notice: call.say("Raderna är inlästa.", "The rows have been read in."))
        case .chosen, .read, .refused, .notTaken, .failed:
            let areas = try areaNames(call, desk)
            let page = desk.dryRunPage(
                importFrame(call, desk, .words(desk.lookHeading)), file, at: address, areas: areas, key: key)
            return .page(page)
        }
    }

    private static func areaNames(_ call: Call, _ desk: Desk) throws -> [String] {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return [] }
        return try call.site.ledger.journal.incidents.areas(of: desk.agreement.id, as: viewer).map(\.said.name)
    }

    private static func aboutChosenFile(_ call: Call) async throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let key = call.parameter("fil"), let file = own(call, desk, key)
        else {
            return .notFound
        }
        switch call.form["gor"] {
        case "kasta":
            if !file.isBusy { call.site.chosenFiles.drop(key) }
            return .redirect(
                desk.path("/import"),
                notice: call.say("Filen är bortkastad. Inget sparades.", "The file is gone. Nothing was saved."))
        case "las-in":
            takeIn(call, desk, actor, key, file)
        default:
            readAgain(call, desk, key, plan: ChosenReading(call.form, file).plan)
        }
        return try await afterAWhile(call, desk, key)
    }

    /// Reads the file in, as it was looked over.
    private static func takeIn(_ call: Call, _ desk: Desk, _ actor: Actor, _ key: String, _ file: ChosenFiles.Chosen) {
        guard case .read(let reading) = file.standing, reading.tally.records > 0 else { return }
        let (site, id) = (call.site, desk.agreement.id)
        site.chosenFiles.begin(key, .takingIn(0), plan: file.plan) { file in
            do {
                // As it was looked over: with the columns that were found then.
                let given = FileToReadIn(
                    FileSource(name: file.name, bytes: file.bytes), by: reading.plan, from: file.source,
                    readers: file.readers)
                let done = try site.ledger.readIn(
                    given, as: actor, on: id, now: site.clock(), key: key, municipalities: site.municipalities
                ) { site.chosenFiles.say(.takingIn($0), of: key) }
                switch done {
                case .taken(let entry, _), .alreadyTaken(let entry):
                    site.chosenFiles.say(.taken(entry: entry.number), of: key)
                case .refused(let reasons, _): site.chosenFiles.say(.notTaken(reasons), of: key)
                case .keyReused, nil: site.chosenFiles.say(.failed, of: key)
                }
            } catch let refusal as FileRefusal {
                site.chosenFiles.say(.refused(refusal), of: key)
            } catch {
                site.chosenFiles.say(.failed, of: key)
            }
        }
    }

    private static func refusedRows(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let key = call.parameter("fil"), let file = own(call, desk, key),
            case .read(let reading) = file.standing, reading.tally.rejects > 0
        else { return .notFound }
        let name = call.say("rader-att-ratta", "rows-to-mend")
        return .file(reading.refused.bytes(desk.refusedWords), type: "text/csv; charset=utf-8", name: "\(name).csv")
    }

    // MARK: What was read in

    private static func importPage(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = call.parameter("nr").flatMap({ Int(plain: $0) }),
            let rows = desk.matter.state.rowsTaken[entry]
        else { return .notFound }
        let heading = Label.words(call.say("Import \(entry)", "Import \(entry)"))
        var page = FormPage(
            frame: importFrame(call, desk, heading), heading: heading, lead: desk.importStanding(rows), form: nil,
            facts: desk.importFacts(rows))
        page.links = desk.undoLink(rows).map { [$0] } ?? []
        return .page(page)
    }
}
