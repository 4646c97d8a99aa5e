import Agreements
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

// Roles that need two administrators: proposed by one, confirmed by another.
extension Route {
    /// What came of appointing somebody, in a sentence.
    static func told(_ appointed: Appointed, _ call: Call, _ office: Office) -> String {
        let name = appointed.account.name
        switch appointed.standing {
        case .holds: return call.say("\(name) är utsedd.", "\(name) has been appointed.")
        case .holdsAlone:
            return call.say(
                "\(name) är utsedd. Ingen annan administratör fanns som kunde bekräfta det. Det står i loggen.",
                "\(name) has been appointed. There was no other administrator who could confirm it. The log says so.")
        case .waits(let until):
            let last = office.wording.day(call.site.ledger.day(of: until, in: office.agreement))
            return call.say(
                "\(name) är föreslagen. En annan administratör behöver bekräfta det före \(last).",
                "\(name) has been proposed. Another administrator needs to confirm it before \(last).")
        }
    }

    /// What waits for a second administrator, as the page shows it.
    static func proposals(_ call: Call, _ office: Office, _ refused: RefusedForm?) throws -> [PeoplePage.Proposal] {
        let waiting = try office.reception.accounts.proposals(
            in: office.agreement.id, of: office.party.key, now: call.site.clock())
        return try waiting.map { proposal in
            let appointment = proposal.appointment
            let isOwn = proposal.proposedBy == office.visit.account.id
            let isAboutMe = proposal.holder.id == office.visit.account.id
            let by = try office.reception.accounts.account(proposal.proposedBy)?.name ?? ""
            var confirm = answerForm(proposal, "ja", call, office)
            if let refused, refused.id == confirm.id { confirm = confirm.refused(refused.faults) }
            return PeoplePage.Proposal(
                name: proposal.holder.name, post: Name(stringLiteral: office.agreement.name(of: appointment.post)),
                role: office.wording.role(appointment.role), days: days(of: appointment, call),
                waits: waits(proposal, by: by, isOwn: isOwn, call, office), confirm: isOwn || isAboutMe ? nil : confirm,
                decline: answerForm(proposal, "nej", call, office))
        }
    }

    private static func waits(
        _ proposal: AppointmentProposal, by name: String, isOwn: Bool, _ call: Call, _ office: Office
    ) -> String {
        let last = office.wording.day(call.site.ledger.day(of: proposal.expires, in: office.agreement))
        return isOwn
            ? call.say(
                "Du har föreslagit det. En annan administratör behöver bekräfta det före \(last).",
                "You proposed it. Another administrator needs to confirm it before \(last).")
            : call.say(
                "\(name) har föreslagit det. Bekräfta det före \(last).",
                "\(name) proposed it. Confirm it before \(last).")
    }

    private static func answerForm(_ proposal: AppointmentProposal, _ answer: String, _ call: Call, _ office: Office)
        -> FormModel
    {
        let isYes = answer == "ja"
        return FormModel(
            id: "\(answer)-\(proposal.appointment.id)",
            title: isYes ? call.say("Bekräfta", "Confirm") : call.say("Ta bort förslaget", "Remove the proposal"),
            action: call.at(path(office) + "/forslag"), key: Sessions.freshToken(),
            hidden: [
                HiddenField(name: "forslag", value: proposal.appointment.id.text),
                HiddenField(name: "svar", value: answer),
            ], submit: isYes ? call.say("Bekräfta", "Confirm") : call.say("Ta bort", "Remove"),
            weight: isYes ? .primary : .secondary)
    }

    /// Said to the only administrator of an organisation: what one person decides alone, nobody else has looked at.
    static func aloneNote(_ call: Call, _ office: Office) throws -> String? {
        let others = try call.site.ledger.otherAdministrators(
            in: office.agreement, office.party.key, than: [office.visit.account.id], on: office.today)
        guard others.isEmpty else { return nil }
        return call.say(
            "Du är ensam administratör i din organisation. Utse gärna en till. Med två bekräftar ni varandras val av administratörer och styrgrupp.",
            "You are the only administrator of your organisation. Consider appointing another. Two confirm each other's choice of administrators and steering group."
        )
    }

    static func answerProposal(_ call: Call) throws -> Answer {
        guard let office = office(call) else { return .notFound }
        let id = AppointmentID(call.form["forslag"] ?? "")
        let form = "\(call.form["svar"] ?? "ja")-\(id)"
        let (agreement, party, me, now) = (
            office.agreement.id, office.party.key, office.visit.account.id, call.site.clock()
        )
        if call.form["svar"] == "nej" {
            let waiting = try office.reception.accounts.proposals(in: agreement, of: party, now: now)
            guard let proposal = waiting.first(where: { $0.appointment.id == id }),
                try office.reception.accounts.decline(proposal, by: me, now: now)
            else { return gone(call, office) }
            return .redirect(
                call.at(path(office)), notice: call.say("Förslaget är borttaget.", "The proposal has been removed."))
        }
        switch try call.site.ledger.confirm(id, in: agreement, organisation: party, by: me, now: now) {
        case .success(let proposal):
            return .redirect(
                call.at(path(office)),
                notice: call.say(
                    "\(proposal.holder.name) är utsedd.", "\(proposal.holder.name) has been appointed."))
        case .failure(let refusals) where refusals.reasons == [.noProposal]: return gone(call, office)
        case .failure(let refusals): return try again(call, form, refusals.reasons)
        }
    }

    /// The form is not on the page any more, so the reason stands on one of its own.
    private static func gone(_ call: Call, _ office: Office) -> Answer {
        let kind = TextPage.Kind.refused(reasons: [office.wording.refusal(.noProposal)])
        return .page(
            TextPage(frame: call.frame(.words(kind.title[call.language])), kind: kind), status: .unprocessableContent)
    }
}
