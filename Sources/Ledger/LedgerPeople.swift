import Agreements
package import People
package import Storage
package import Vocabulary

// People: the rules joined with what is kept.
extension Ledger {
    package var accounts: Accounts { journal.accounts }

    /// Makes an account, or says every reason why not.
    package func addAccount(mail: String, name: String, now: Instant) throws -> Result<Account, PeopleRefusals> {
        let found = refusals(mail: mail, name: name)
        guard let address = MailAddress(mail), found.isEmpty else { return .failure(PeopleRefusals(found)) }
        guard let account = try accounts.add(mail: address.text, name: name, now: now) else {
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
    /// why not and nothing.
    package func appoint(
        mail: String, name: String?, _ appointing: Appointing, in id: AgreementID, isActing: Bool,
        organisation: ActorKey, by: AccountID, now: Instant
    ) throws -> Result<Account, PeopleRefusals> {
        guard let agreement = shelf.agreement(id) else { return .failure(PeopleRefusals([.noAgreement(id)])) }
        let known = try MailAddress(mail).flatMap { try accounts.account(mail: $0.text) }
        let held = try known.map { try accounts.appointments(of: $0.id) } ?? []
        var found = appointing.refusals(in: agreement, by: organisation, held: held)
        if known == nil { found += refusals(mail: mail, name: name ?? "") }
        if known?.id == by { found.append(.oneself) }
        guard found.isEmpty else { return .failure(PeopleRefusals(found)) }
        let account: Account
        switch try known.map({ .success($0) }) ?? addAccount(mail: mail, name: name ?? "", now: now) {
        case .success(let one): account = one
        case .failure(let refusals): return .failure(refusals)
        }
        return try appoint(
            account, appointing, in: id, isActing: isActing, organisation: organisation, by: by, now: now
        ).map { _ in account }
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
