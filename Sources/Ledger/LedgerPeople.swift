import Agreements
package import People
package import Storage
package import Vocabulary

// People: the rules joined with what is kept.
extension Ledger {
    package var accounts: Accounts { journal.accounts }

    /// Makes an account, or says every reason why not.
    package func addAccount(mail: String, name: String, now: Instant) throws -> Result<Account, PeopleRefusals> {
        var found = People.refusals(name: name)
        let address = MailAddress(mail)
        if address == nil { found.append(.badMail) }
        if holdsIdentityNumber(mail) { found.append(.identityNumber(field: "mail")) }
        guard let address, found.isEmpty else { return .failure(PeopleRefusals(found)) }
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

    /// What somebody may act as at a moment, from appointments that were read before; in the order of the agreements.
    package func choices(of account: AccountID, _ appointments: [Appointment], now: Instant) -> [SignedIn] {
        SignedIn.choices(of: account, appointments, among: shelf.agreements) { day(of: now, in: $0) }
    }
}

/// Why something about people was refused.
package struct PeopleRefusals: Error, Hashable, Sendable {
    package let reasons: [PeopleRefusal]
    package init(_ reasons: [PeopleRefusal]) { self.reasons = reasons }
}
