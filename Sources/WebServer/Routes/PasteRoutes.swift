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

/// Rows copied from a spreadsheet: read, shown with everything that is wrong, and taken in when nothing is.
extension Route {
    static let pasteRoutes: [Route] = [
        .get("overenskommelser/:id/plan/klistra-in", .recordAct, emptyPaste),
        .post("overenskommelser/:id/plan/klistra-in", .recordAct, paste).takingFiles,
    ]

    private static func emptyPaste(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call) else { return .notFound }
        return .page(
            PastePage(frame: frame(call, desk), form: desk.pasteForm(nil, text: "", key: Sessions.freshToken())))
    }

    private static func frame(_ call: Call, _ desk: Desk) -> Frame {
        planFrame(call, desk, .words(call.say("Klistra in rader", "Paste rows")))
    }

    private static func paste(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        let text: String
        switch rows(call) {
        case .success(let read): text = read
        case .failure(let fault):
            // What was pasted stands there still.
            let form = desk.pasteForm(nil, text: call.form.all("rader").first ?? "", key: Sessions.freshToken())
            let words = desk.wording.table(fault)
            let refused = form.refused(["fil": "\(words.what) \(words.remedy)"])
            return .page(PastePage(frame: frame(call, desk), form: refused), status: .unprocessableContent)
        }
        let sheet: MeasureSheet
        switch readTable(Array(text.utf8)) {
        case .failure(let fault):
            let words = desk.wording.table(fault)
            let form = desk.pasteForm(nil, text: text, key: Sessions.freshToken())
            let refused = form.refused(["rader": "\(words.what) \(words.remedy)"])
            return .page(PastePage(frame: frame(call, desk), form: refused), status: .unprocessableContent)
        case .success(let table):
            sheet = MeasureSheet(
                table, of: desk.agreement, chosen: chosen(call.form), usesProposals: call.form["forslag"] == "ja")
        }
        let digest = Self.digest(sheet, text, call.form)
        guard desk.faults(in: sheet).isEmpty, call.form["granskad"] == digest else {
            return review(call, desk, sheet, text, digest)
        }
        switch try perform(.measure(.add(sheet.rows.map(\.terms))), call, desk, actor, on: desk.day) {
        case .recorded, .alreadyRecorded:
            let count = sheet.rows.count
            return .redirect(
                desk.planPath,
                notice: call.say(
                    "\(count) åtgärder är tillagda i planen.", "\(count) measures have been added to the plan."))
        case .keyReused:
            return review(
                call, desk, sheet, text, digest,
                refused: [call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons):
            return review(call, desk, sheet, text, digest, refused: sorted(reasons, desk).values.sorted())
        }
    }

    /// What was pasted, or what stands in the file that was chosen instead.
    private static func rows(_ call: Call) -> Result<String, PastedTable.Fault> {
        // Untrimmed: the first cell of the first row may be empty.
        guard let file = call.form.file("fil") else { return .success(call.form.all("rader").first ?? "") }
        guard file.isWhole, file.bytes.count <= PastedTable.mostBytes else {
            return .failure(.tooLarge(PastedTable.mostBytes))
        }
        guard !file.bytes.isEmpty else { return .failure(.empty) }
        return sheetText(of: file.bytes).map { .success($0) } ?? .failure(.notTextFile)
    }

    /// What each column holds, as chosen; a column that was not on the form is left to its heading.
    private static func chosen(_ form: FormBody) -> [Int: MeasureColumn?] {
        var chosen: [Int: MeasureColumn?] = [:]
        for place in 0..<PastedTable.mostColumns {
            guard let value = form["k\(place)"] else { continue }
            chosen[place] = .some(MeasureColumn(rawValue: value))
        }
        return chosen
    }

    /// What was looked over: the same rows, read in the same way.
    private static func digest(_ sheet: MeasureSheet, _ text: String, _ form: FormBody) -> String {
        let columns = sheet.columns.map { $0?.rawValue ?? "-" }.joined(separator: " ")
        return Storage.digest(ofText: "\(columns)\n\(form["forslag"] ?? "")\n\(text)")
    }

    private static func review(
        _ call: Call, _ desk: Desk, _ sheet: MeasureSheet, _ text: String, _ digest: String, refused: [String] = []
    ) -> Answer {
        let faults = desk.faults(in: sheet)
        var form = desk.pasteForm(sheet, text: text, key: Sessions.freshToken())
        let isSound = faults.isEmpty && refused.isEmpty
        let usesProposals = call.form["forslag"] == "ja"
        if usesProposals { form.hidden.append(HiddenField(name: "forslag", value: "ja")) }
        if isSound {
            form.hidden.append(HiddenField(name: "granskad", value: digest))
            form.submit = desk.addWords(sheet.rows.count)
        } else {
            let words = faults.isEmpty ? nil : desk.faultWords(faults.count)
            form = form.refused(words.map { ["rader": $0] } ?? [:])
            form.errors += refused
            if !usesProposals, sheet.faults.contains(where: { $0.proposal != nil }) {
                form.fields.append(desk.proposalsField)
            }
        }
        var page = PastePage(frame: frame(call, desk), form: form)
        page.verdict = desk.verdict(sheet, faults: faults.count)
        page.faults = faults
        page.rows = isSound ? desk.preview(sheet) : []
        return .page(page, status: isSound ? .ok : .unprocessableContent)
    }
}
