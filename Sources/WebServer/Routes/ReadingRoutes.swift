import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Setup
import Storage
import Vocabulary
import Wording

/// The reading card by card: answering it, and proposing that a card should say something else.
extension Route {
    static let readingRoutes: [Route] = [
        .get("overenskommelser/:id/tolkning", .readAgreement) { try cards($0) },
        .post("overenskommelser/:id/tolkning", .recordAct, answerReading),
        .get("overenskommelser/:id/tolkningsfil", .readAgreement, definitionFile),
        .get("overenskommelser/:id/tolkning/:k", .recordAct) { try changeOfCard($0) },
        .post("overenskommelser/:id/tolkning/:k", .recordAct, proposeChange),
    ]

    private static func readingFrame(_ call: Call, _ desk: Desk, _ title: String, isCard: Bool = false) -> Frame {
        let cards = isCard ? [desk.cardsLink] : []
        return call.frame(
            .words(title), current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk) + cards)
    }

    /// The reading with what was written about the cards sent back, as far as the reader may read it.
    private static func sheet(_ call: Call, _ desk: Desk) throws -> ReadingSheet {
        let id = desk.agreement.id
        guard let proposal = desk.matter.proposals.last, let viewer = desk.who.viewer(of: id) else {
            // Nobody has proposed anything: what came with the program is shown as nobody's proposal.
            let unproposed = State.Reading(
                digest: "", effective: desk.agreement.period.first,
                proposedBy: desk.agreement.authorities.first ?? ActorKey(""))
            return ReadingSheet(
                desk: desk,
                proposal: ProposedReading(reading: unproposed, agreement: desk.agreement, agreedBefore: [:]), words: [:]
            )
        }
        var words: [Int: String] = [:]
        for card in proposal.reading.returned {
            words[card.entry] = try call.site.ledger.journal.content(of: id, number: card.entry, as: viewer)
        }
        return ReadingSheet(desk: desk, proposal: proposal, words: words)
    }

    private static func cards(_ call: Call, refused: RefusedForm? = nil) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let frame = readingFrame(call, desk, desk.cardsLink.text.text)
        let page = try sheet(call, desk).page(frame, key: Sessions.freshToken(), refused: refused)
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// The latest reading as a file that `overens check` reads.
    private static func definitionFile(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let text = try definitionText(call, try sheet(call, desk)) else {
            return .notFound
        }
        return .text(text, type: "text/plain; charset=utf-8")
    }

    private static func answerReading(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        let digest = call.form["tolkning"] ?? ""
        let proposal = desk.matter.proposals.last { $0.reading.digest == digest }
        let sentBack = (proposal?.cards ?? []).compactMap { card in
            call.form[ReadingSheet.field(of: card.key)].map { SentBackCard(card.key, words: $0) }
        }
        guard call.form["sett"] == String(try sheet(call, desk).lastSentBack) else {
            return try cards(
                call, refused: RefusedForm(id: "svar", filled: call.form, faults: ["": answeredMeanwhile(call)]))
        }
        let act = Act.answerReading(digest: digest, sentBack: sentBack)
        switch try perform(act, call, desk, actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.receipt($0, in: desk.agreement) } ?? ""
            return .redirect(desk.path("/tolkning"), notice: said)
        case .keyReused:
            return try cards(call, refused: RefusedForm(id: "svar", filled: call.form, faults: ["": sentBefore(call)]))
        case .refused(let reasons):
            var faults: [String: String] = [:]
            for reason in reasons {
                let (card, inner) = cardOf(reason, sentBack)
                let words = desk.wording.refusal(inner, in: desk.agreement)
                let field = card.map(ReadingSheet.field) ?? ""
                faults[field] = [faults[field], "\(words.what) \(words.remedy)"].compactMap { $0 }
                    .joined(separator: " ")
            }
            return try cards(call, refused: RefusedForm(id: "svar", filled: call.form, faults: faults))
        }
    }

    private static func cardOf(_ reason: Refusal, _ sentBack: [SentBackCard]) -> (CommitmentKey?, Refusal) {
        switch reason {
        case .inRow(let row, let inner) where sentBack.indices.contains(row - 1):
            (sentBack[row - 1].commitment, inner)
        case .cardAccepted(let card): (card, reason)
        default: (nil, reason)
        }
    }

    private static func sentBefore(_ call: Call) -> String {
        call.say("Formuläret har redan skickats.", "The form has already been sent.")
    }

    private static func answeredMeanwhile(_ call: Call) -> String {
        call.say(
            "En kollega har svarat sedan du öppnade sidan. Läs korten igen och skicka sedan ditt svar. Det du skrev är kvar.",
            "A colleague has answered since you opened the page. Read the cards again, then send your answer. What you wrote is kept."
        )
    }

    // MARK: Proposing that a card should say something else

    private struct CardPlace {
        let sheet: ReadingSheet
        let commitment: Commitment
        var desk: Desk { sheet.desk }
    }

    private static func cardPlace(_ call: Call) throws -> CardPlace? {
        guard let desk = try desk(call), let wanted = call.parameter("k") else { return nil }
        let sheet = try sheet(call, desk)
        return sheet.proposal.agreement.commitments.first {
            !$0.isLaw && ($0.label == wanted || $0.key.text == wanted)
        }.map { CardPlace(sheet: sheet, commitment: $0) }
    }

    private static func changeOfCard(
        _ call: Call, refused: (entry: SetupWork.Entry, faults: [String: String])? = nil
    ) throws -> Answer {
        guard let place = try cardPlace(call) else { return .notFound }
        let entry = refused?.entry ?? SetupWork.Entry(copying: place.commitment, of: place.sheet.proposal.agreement)
        let key = Sessions.freshToken()
        var form = place.sheet.changeForm(place.commitment, entry, key: key, faults: refused?.faults ?? [:])
        if refused != nil { form = form.choosing(call.form.all("med"), in: "med") }
        let page = FormPage(
            frame: readingFrame(call, place.desk, form.title, isCard: true),
            heading: place.desk.title(place.commitment),
            lead: [
                call.say(
                    "Ändringen föreslås för de andra parterna. Till dess gäller det som är överens.",
                    "The change is proposed to the other parties. Until then what is agreed holds.")
            ], form: form, further: [place.sheet.removalForm(place.commitment, key: key + "u")],
            facts: [
                Fact(
                    label: call.say("I tolkningen", "In the reading"),
                    value: .words(place.commitment.reading[call.language]))
            ])
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    private static func proposeChange(_ call: Call) throws -> Answer {
        guard let place = try cardPlace(call), let (desk, actor) = try actingDesk(call) else { return .notFound }
        var entry = SetupWork.Entry(copying: place.commitment, of: place.sheet.proposal.agreement)
        let isRemoval = call.form["handling"] == "utga"
        if !isRemoval { entry.change(from: call.form) }
        func again(_ faults: [String: String]) throws -> Answer { try changeOfCard(call, refused: (entry, faults)) }
        guard call.form["tolkning"] ?? "" == place.sheet.proposal.reading.digest else {
            return try again([
                "": call.say(
                    "Tolkningen har ändrats sedan du öppnade sidan. Läs kortet igen.",
                    "The reading has changed since you opened the page. Read the card again.")
            ])
        }
        if !isRemoval, entry.title.isEmpty {
            return try again(["namn": call.say("Skriv vad det kallas.", "Write what it is called.")])
        }
        if !isRemoval, holdsIdentityNumber(entry.title) {
            return try again(["namn": desk.wording.fault(WorkFault.identityNumber(field: "namn"))])
        }
        let change = isRemoval ? nil : change(to: entry, from: place, chosen: call.form.all("med"))
        if let change, change.name == nil, change.asksTheSame(as: place.commitment) {
            return try again(["": call.say("Du har inte ändrat något.", "You have not changed anything.")])
        }
        guard let text = try definitionText(call, place.sheet),
            let changed = definition(text, changing: place.commitment.key, to: change)
        else { return .notFound }
        switch try perform(
            .proposeReading(definition: changed, effective: nil), call, desk, actor, on: desk.day)
        {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path("/tolkning"),
                notice: call.say(
                    "Ändringen är föreslagen. De andra parterna ser den nu.",
                    "The change has been proposed. The other parties see it now."))
        case .keyReused: return try again(["": sentBefore(call)])
        case .refused(let reasons): return try again(sorted(reasons, desk) { _ in "" })
        }
    }

    private static func change(to entry: SetupWork.Entry, from place: CardPlace, chosen: [String]) -> RestatedCommitment
    {
        let agreement = place.sheet.proposal.agreement
        let before = place.commitment
        var entry = entry
        let owners = chosen.isEmpty ? agreement.authorities : chosen.map { ActorKey($0) }
        entry.owners =
            Set(owners) == Set(agreement.authorities)
            ? [] : owners.map { SetupWork.Named($0, of: agreement) }
        let card = entry.card([])
        var change = RestatedCommitment(
            name: entry.title == before.title.sv ? nil : entry.title, reading: Wording.ofCards.reading(card),
            owners: owners, cadence: card.cadence.written,
            shownBy: card.evidence == before.evidence.kind ? nil : card.evidence)
        // Another name asks nothing else: the sentence that was agreed stays.
        if change.asksTheSame(as: before) { change.reading = before.reading }
        return change
    }

    /// The text of the definition that the latest reading is; of the one on the shelf while nobody has proposed any.
    private static func definitionText(_ call: Call, _ sheet: ReadingSheet) throws -> String? {
        let id = sheet.desk.agreement.id
        let digest = sheet.proposal.reading.digest
        guard let viewer = sheet.desk.who.viewer(of: id), !digest.isEmpty else {
            return call.site.ledger.shelf.texts[id]
        }
        let entry = try call.site.ledger.entries(id, as: viewer).last { entry in
            if case .readingProposed(let proposed) = entry.fact { proposed.digest == digest } else { false }
        }
        return try entry.flatMap { try call.site.ledger.journal.content(of: id, number: $0.number, as: viewer) }
    }
}

extension RestatedCommitment {
    fileprivate func asksTheSame(as before: Commitment) -> Bool {
        shownBy == nil && cadence == before.cadence.written && Set(owners) == Set(before.owners)
    }
}

extension FormModel {
    /// The form with those boxes ticked that were ticked when it was sent.
    fileprivate func choosing(_ chosen: [String], in name: String) -> FormModel {
        var form = self
        for place in form.fields.indices where form.fields[place].name == name {
            if case .checkboxes(let options, _) = form.fields[place].kind {
                form.fields[place].kind = .checkboxes(options: options, chosen: Set(chosen))
            }
        }
        return form
    }
}
