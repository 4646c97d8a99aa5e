import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary

/// The link in the letter at the turn of a month: one page on which all of it is answered. Reading the page answers nothing.
extension Route {
    static let monthRoutes: [Route] = [
        .get("bekrafta/:lank", .readPublic) { try askMonth($0) },
        .post("bekrafta/:lank", .readPublic, answerMonth),
    ]

    private static func answers(_ call: Call) throws -> MonthAnswers? {
        try LinkBearer(call).flatMap { MonthAnswers($0) }
    }

    private static func askMonth(_ call: Call, faults: [String: String] = [:], said: [String] = []) throws -> Answer {
        guard let answers = try answers(call) else { return linkOver(call) }
        let isSent = faults.isEmpty && !said.isEmpty
        let rest = answers.rows.count
        let lead =
            rest == 0
            ? call.say("Allt är besvarat.", "Everything has been answered.")
            : call.say(
                "Svara på det du vet. Det du inte svarar på står kvar, och länken gäller i \(LetterWriting.linkDays) dagar.",
                "Answer what you know. What you do not answer stays, and the link holds for \(LetterWriting.linkDays) days."
            )
        let form = answers.form(call, filled: isSent ? FormBody() : call.form)
        let page = FormPage(
            frame: linkFrame(call, answers.bearer.desk, answers.heading), heading: .words(answers.heading),
            lead: said + [lead],
            form: rest == 0 ? nil : form.refused(faults),
            facts: [
                Pages.Fact(
                    label: call.say("Överenskommelse", "Agreement"),
                    value: .name(answers.bearer.desk.name(answers.bearer.desk.agreement.title))),
                Pages.Fact(
                    label: call.say("Svarar", "Answers"),
                    value: .name(
                        answers.bearer.desk.name(
                            "\(answers.bearer.desk.who.postName), \(answers.bearer.desk.who.organisationName)"))),
            ])
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// All answers that can be taken, or none: what cannot is told beside its row.
    private static func answerMonth(_ call: Call) throws -> Answer {
        guard let answers = try answers(call) else { return linkOver(call) }
        // Sent twice: the first time answered everything.
        guard !answers.rows.isEmpty else { return try askMonth(call) }
        let (requests, faults) = answers.requests(call.form)
        guard faults.isEmpty else { return try askMonth(call, faults: faults) }
        let bearer = answers.bearer
        // What is answered another time of the rows that are left is another act.
        let sent = SentOnce(
            by: bearer.actor, key: Storage.digest(ofText: "\(bearer.token) \(call.form.written)"),
            body: call.form.written)
        let done = try call.site.ledger.performAll(
            requests.map(\.request), as: sent, on: bearer.desk.agreement.id, now: call.site.clock())
        if case .refused(let reasons) = done {
            let faults = reasons.map { place, reasons in
                (requests[place].row, sorted(reasons, bearer.desk).values.sorted().joined(separator: " "))
            }
            return try askMonth(call, faults: Dictionary(faults) { first, _ in first })
        }
        return try askMonth(
            call,
            said: [
                call.say(
                    "Tack. Registrerade svar: \(requests.count). Du kan stänga sidan.",
                    "Thank you. Answers registered: \(requests.count). You may close the page.")
            ])
    }
}
