package import Agreements
package import People
package import Storage
package import Vocabulary

// People: the rules joined with what is kept.
extension Ledger {
    package var accounts: Accounts { journal.accounts }

    /// Makes an account, or says every reason why not.
    /// - Parameter by: the account of who makes it; nil for the command line.
    package func addAccount(mail: String, name: String, by: AccountID? = nil, now: Instant) throws -> Result<
        Account, PeopleRefusals
    > {
        let found = refusals(mail: mail, name: name)
        guard let address = MailAddress(mail), found.isEmpty else { return .failure(PeopleRefusals(found)) }
        guard let account = try accounts.add(mail: address.text, name: name, by: by, now: now) else {
            return .failure(PeopleRefusals([.mailTaken]))
        }
        return .success(account)
    }

    /// Gives somebody a post, or says every reason why not.
    /// - Parameters:
    ///   - organisation: the party that appoints; nil for the command line, which appoints for every party.
    ///   - by: the account of who appoints.
    package func appoint(
        _ account: Account, _ appointing: Appointing, in id: AgreementID, isActing: Bool, organisation: ActorKey?,
        by: AccountID?, now: Instant
    ) throws -> Result<Appointment, PeopleRefusals> {
        guard let agreement = shelf.agreement(id) else { return .failure(PeopleRefusals([.noAgreement(id)])) }
        let held = try accounts.appointments(of: account.id)
        let found = appointing.refusals(in: agreement, by: organisation, held: held)
        guard found.isEmpty, let party = agreement.party(of: appointing.post) else {
            return .failure(PeopleRefusals(found))
        }
        return .success(
            try accounts.appoint(
                account.id, to: appointing.post, of: party, in: id, as: appointing.role, from: appointing.from,
                through: appointing.through, isActing: isActing, by: by, now: now))
    }

    /// Gives somebody a post by the address; who has no account gets one, by the name given. All of it, or every reason
    /// why not and nothing. A role that needs two administrators waits for the second one, where there is one.
    package func appoint(
        mail: String, name: String?, _ appointing: Appointing, in id: AgreementID, isActing: Bool,
        organisation: ActorKey, by: AccountID, now: Instant
    ) throws -> Result<Appointed, PeopleRefusals> {
        guard let agreement = shelf.agreement(id) else { return .failure(PeopleRefusals([.noAgreement(id)])) }
        let known = try MailAddress(mail).flatMap { try accounts.account(mail: $0.text) }
        let held = try known.map { try accounts.appointments(of: $0.id) } ?? []
        var found = appointing.refusals(in: agreement, by: organisation, held: held)
        if known == nil { found += refusals(mail: mail, name: name ?? "") }
        if known?.id == by { found.append(.oneself) }
        let waiting = try accounts.proposals(in: id, of: organisation, now: now)
        if waiting.contains(where: { $0.holder.id == known?.id && $0.appointment.isSame(as: appointing) }) {
            found.append(.alreadyProposed)
        }
        guard found.isEmpty else { return .failure(PeopleRefusals(found)) }
        let account: Account
        switch try known.map({ .success($0) }) ?? addAccount(mail: mail, name: name ?? "", by: by, now: now) {
        case .success(let one): account = one
        case .failure(let refusals): return .failure(refusals)
        }
        let others = try otherAdministrators(
            in: agreement, organisation, than: [by, account.id], on: day(of: now, in: agreement))
        if appointing.role.needsTwo, !others.isEmpty {
            let until = Instant(seconds: now.seconds + Int64(Appointing.proposalDays) * 86_400)
            try accounts.propose(
                account.id, to: appointing.post, of: organisation, in: id, as: appointing.role, from: appointing.from,
                through: appointing.through, isActing: isActing, by: by, expires: until, now: now)
            return .success(Appointed(account: account, standing: .waits(until: until)))
        }
        let isAlone = appointing.role.needsTwo
        _ = try accounts.appoint(
            account.id, to: appointing.post, of: organisation, in: id, as: appointing.role, from: appointing.from,
            through: appointing.through, isActing: isActing, by: by, alone: isAlone, now: now)
        return .success(Appointed(account: account, standing: isAlone ? .holdsAlone : .holds))
    }

    /// Confirms what another administrator of the organisation proposed, or says every reason why not.
    package func confirm(
        _ proposal: AppointmentID, in id: AgreementID, organisation: ActorKey, by: AccountID, now: Instant
    ) throws -> Result<AppointmentProposal, PeopleRefusals> {
        guard let agreement = shelf.agreement(id),
            let waiting = try accounts.proposals(in: id, of: organisation, now: now).first(where: {
                $0.appointment.id == proposal
            })
        else { return .failure(PeopleRefusals([.noProposal])) }
        let appointment = waiting.appointment
        let appointing = Appointing(
            post: appointment.post, role: appointment.role, from: appointment.from, through: appointment.through)
        let held = try accounts.appointments(of: waiting.holder.id)
        var found = appointing.refusals(in: agreement, by: organisation, held: held)
        if waiting.proposedBy == by { found.append(.ownProposal) }
        if waiting.holder.id == by { found.append(.oneself) }
        guard found.isEmpty else { return .failure(PeopleRefusals(found)) }
        guard try accounts.confirm(waiting, by: by, now: now) else { return .failure(PeopleRefusals([.noProposal])) }
        return .success(waiting)
    }

    /// Who else administers an organisation on a day.
    package func otherAdministrators(
        in agreement: Agreement, _ organisation: ActorKey, than known: Set<AccountID>, on day: CivilDate
    ) throws -> [Account] {
        let held = try accounts.appointments(in: agreement.id, of: organisation).filter {
            $0.appointment.role == .admin && $0.appointment.holds(on: day) && !$0.holder.isDisabled
                && !known.contains($0.holder.id)
        }
        return Array(Set(held.map(\.holder)))
    }

    private func refusals(mail: String, name: String) -> [PeopleRefusal] {
        var found = People.refusals(name: name)
        if MailAddress(mail) == nil { found.append(.badMail) }
        if holdsIdentityNumber(mail) { found.append(.identityNumber(field: "mail")) }
        return found
    }

    /// What somebody may act as at a moment, from appointments that were read before; in the order of the agreements.
    package func choices(of account: AccountID, _ appointments: [Appointment], now: Instant) -> [SignedIn] {
        SignedIn.choices(of: account, appointments, among: shelf.agreements, today: now.utcDay) { day(of: now, in: $0) }
    }
}

/// Why something about people was refused.
package struct PeopleRefusals: Error, Hashable, Sendable {
    package let reasons: [PeopleRefusal]
    package init(_ reasons: [PeopleRefusal]) { self.reasons = reasons }
}

/// What came of giving somebody a post.
package struct Appointed: Sendable {
    package enum Standing: Hashable, Sendable {
        case holds
        /// Somebody else should have confirmed it, and the organisation has no other administrator.
        case holdsAlone
        case waits(until: Instant)
    }
    package let account: Account
    package let standing: Standing
}

extension Appointment {
    fileprivate func isSame(as other: Appointing) -> Bool { post == other.post && role == other.role }
}
