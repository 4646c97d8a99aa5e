import Agreements
import Foundation
import HTTPTypes
import Ledger
import Pages
import People
import Setup
import Vocabulary
import Wording

/// The forms of setting an agreement up: the head, a card, proposing.
extension Route {
    // MARK: Title, parties and period

    static func setupHead(_ call: Call, refused: (SetupSheet, [WorkFault])? = nil) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        let sheet = refused?.0 ?? own.sheet
        let form = sheet.headForm(refused?.1 ?? [])
        let page = FormPage(frame: setupFrame(call, form.title, draft: own.id), heading: .words(form.title), form: form)
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    static func keepHead(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        var work = own.work
        work.title = call.form["titel"] ?? ""
        work.from = call.form["fran"] ?? ""
        work.through = call.form["till"] ?? ""
        let chosen = call.form["egen"].flatMap { Int(plain: $0) }
        work.partners = (0..<SetupSheet.mostPartners).compactMap { row in
            let isOwn = row == chosen
            guard isOwn || call.form["part\(row)"] != nil else { return nil }
            let name = isOwn ? own.desk.party.name : call.form["part\(row)"] ?? ""
            let kind = isOwn ? own.desk.party.kind : call.form["slag\(row)"].flatMap(Party.Kind.init) ?? .other
            return SetupWork.Partner(name: name, kind: kind, post: call.form["post\(row)"] ?? "", isOwn: isOwn)
        }
        let faults = work.headFaults
        guard faults.isEmpty else {
            let sheet = SetupSheet(call, id: own.id, work: work, today: own.desk.today)
            return try setupHead(call, refused: (sheet, faults))
        }
        try own.desk.keep(work, as: own.id)
        return .redirect(own.sheet.path(), notice: call.say("Sparat.", "Saved."))
    }

    // MARK: One card

    private static func entry(_ call: Call, _ work: SetupWork) -> (entry: SetupWork.Entry, isNew: Bool)? {
        guard let key = call.parameter("kort") else { return nil }
        if key == "nytt" { return (SetupWork.Entry(added: "", title: "", heading: ""), true) }
        return work.cards.first { $0.id == key }.map { ($0, false) }
    }

    static func setupCard(
        _ call: Call, refused: (entry: SetupWork.Entry, faults: [String: String])? = nil
    ) throws -> Answer {
        guard let own = try ownDraft(call), let (entry, isNew) = entry(call, own.work) else { return .notFound }
        let form = own.sheet.cardForm(refused?.entry ?? entry, isNew: isNew, faults: refused?.faults ?? [:])
        var page = FormPage(frame: setupFrame(call, form.title, draft: own.id), heading: .words(form.title), form: form)
        if !entry.quote.isEmpty {
            page.facts = [Fact(label: call.say("I texten", "In the text"), value: .name(Name(entry.quote)))]
        }
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    static func keepCard(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call), let (found, isNew) = entry(call, own.work) else { return .notFound }
        var (work, entry) = (own.work, found)
        entry.change(from: call.form)
        var faults: [String: String] = [:]
        let wording = Wording(call.language)
        if entry.title.isEmpty { faults["namn"] = call.say("Skriv vad det kallas.", "Write what it is called.") }
        for (field, text) in [("namn", entry.title), ("rubrik", entry.heading), ("vem", call.form["vem"] ?? "")]
        where holdsIdentityNumber(text) {
            faults[field] = wording.fault(WorkFault.identityNumber(field: field))
        }
        guard faults.isEmpty else { return try setupCard(call, refused: (entry, faults)) }
        if isNew {
            entry.id = work.freshID(for: entry.title)
            work.cards.append(entry)
        } else if let place = work.cards.firstIndex(where: { $0.id == entry.id }) {
            work.cards[place] = entry
        }
        try own.desk.keep(work, as: own.id)
        return .redirect(own.sheet.path(), notice: call.say("Kortet är sparat.", "The card has been saved."))
    }

    // MARK: Proposing

    static func setupProposal(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        let form = own.sheet.proposeForm(
            id: call.form["adress"] ?? own.work.proposedID,
            countFrom: call.form["raknas"] ?? own.countFrom.description, faults: faults)
        let dropped = own.work.cards.count { $0.answer == .dropped }
        let page = FormPage(
            frame: setupFrame(call, form.title, draft: own.id), heading: .words(form.title),
            lead: [
                call.say(
                    "\(own.work.accepted.count) godtagna åtaganden följer med. \(dropped) är slopade och \(own.work.open) utan svar; de följer inte med.",
                    "\(own.work.accepted.count) accepted commitments are included. \(dropped) are dropped and \(own.work.open) without an answer; they are not included."
                ),
                call.say(
                    "De andra parterna ser förslaget på sin översikt. De godkänner det eller föreslår en annan tolkning. Inget blir rött innan dess.",
                    "The other parties see the proposal on their overview. They accept it or propose another reading. Nothing turns red until then."
                ),
            ], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    static func proposeSetup(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        let wording = Wording(call.language)
        guard let day = call.form["raknas"].flatMap({ CivilDate($0) }) else {
            return try setupProposal(
                call, faults: ["raknas": call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")])
        }
        let id = call.form["adress"] ?? ""
        let post = (key: own.desk.who.post, name: own.desk.who.postName)
        switch own.work.definition(id: id, own: post, known: own.desk.known) {
        case .failure(let faults):
            return try setupProposal(call, faults: ["": faults.all.map(wording.fault).joined(separator: " ")])
        case .success(let draft):
            return try proposeDefinition(write(draft, in: Wording.ofCards), countFrom: day, call, own)
        }
    }

    private static func proposeDefinition(_ definition: String, countFrom: CivilDate, _ call: Call, _ own: OwnDraft)
        throws
        -> Answer
    {
        let wording = Wording(call.language)
        guard case .sound(let agreement) = readDefinition(definition) else {
            return try refusedDefinition(definition, call)
        }
        guard let party = own.desk.who.ownParty(in: agreement) else {
            return try setupProposal(call, faults: ["": wording.fault(WorkFault.ownPartyMissing)])
        }
        let actor = Actor(post: own.desk.who.post, organisation: party.key)
        let done = try call.site.ledger.setUp(
            definition, by: actor, on: own.desk.today, countFrom: countFrom, calendar: own.work.calendar,
            key: call.form["nyckel"] ?? "",
            now: call.site.clock())
        switch done {
        case .idTaken: return try setupProposal(call, faults: ["adress": wording.addressTaken])
        case .refused(let reasons):
            let words = reasons.map { wording.refusal($0, in: agreement) }.map { "\($0.what) \($0.remedy)" }
            return try setupProposal(call, faults: ["": words.joined(separator: " ")])
        case .proposed(let agreement):
            call.site.sessions.renew(among: call.site.agreements)
            try call.site.ledger.seat(own.desk.who, in: agreement, now: call.site.clock())
            try own.desk.drop(own.id)
            return .redirect(
                call.at("/overenskommelser/\(agreement.id)"),
                notice: call.say(
                    "Tolkningen är föreslagen. Den andra parten ser den nu.",
                    "The reading has been proposed. The other party sees it now."))
        }
    }

    /// What people wrote makes a definition that does not hold together: each fault is said.
    private static func refusedDefinition(_ definition: String, _ call: Call) throws -> Answer {
        guard case .faulty(let faults) = readDefinition(definition) else { return try setupProposal(call) }
        let wording = Wording(call.language)
        let isAddress = faults.contains { if case .notOneOf(_, ["a-z, 0-9, -"]) = $0.kind { true } else { false } }
        let words = Set(faults.map(wording.fault)).sorted().prefix(5).joined(separator: " ")
        return try setupProposal(call, faults: [isAddress ? "adress" : "": words])
    }
}

extension SetupWork.Entry {
    /// What a person wrote in the card's form; it counts as accepted.
    mutating func change(from form: FormBody) {
        title = form["namn"] ?? ""
        heading = form["rubrik"] ?? ""
        let before = (try? Cadence(reading: cadence)) ?? Cadence(.regularly)
        let main = form["takt"].flatMap { try? Cadence(reading: $0) }?.main ?? before.main
        let strength = form["styrka"].flatMap(Cadence.Strength.init) ?? .must
        // An exception that the new cadence cannot have would be a fault nobody asked for.
        let with = Cadence(
            main, per: before.per, except: before.except, strength: strength, alsoWhenNeeded: before.alsoWhenNeeded,
            whenSuitable: before.whenSuitable && strength != .must)
        let without = Cadence(main, per: before.per, strength: strength, alsoWhenNeeded: before.alsoWhenNeeded)
        cadence = (try? Cadence(reading: with.written)) == nil ? without.written : with.written
        hasCadence = true
        if case .onEvent = main {} else { event = nil }
        evidence = form["visas"].flatMap(Evidence.Kind.init)?.rawValue ?? evidence
        setOwners(form["vem"] ?? "")
        answer = .accepted
        isChanged = true
    }
}
