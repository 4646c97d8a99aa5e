package import Agreements
import Collaboration
package import People
package import Storage
package import Vocabulary

// Organisations that have no agreement yet, and posts in an agreement that was just set up.
extension Ledger {
    /// Lets somebody set up an organisation's first agreement, and say who else holds a post there: the working role and
    /// that of administering. Every reason why not, and nothing done, otherwise.
    package func found(_ account: Account, _ founding: Founding, from: CivilDate, now: Instant) throws
        -> Result<[Appointment], PeopleRefusals>
    {
        var reasons = founding.refusals
        let held = try accounts.appointments(of: account.id)
        let isHeld = held.contains { one in
            Founding(one).map { $0.organisation.isSame(as: founding.organisation) } ?? false
                && one.through.map { $0 >= from } ?? true
        }
        if isHeld { reasons.append(.alreadyHeld) }
        guard reasons.isEmpty else { return .failure(PeopleRefusals(reasons)) }
        return .success(
            try [founding.organisation.workingRole, .admin].map { role in
                try accounts.appoint(
                    account.id, to: ActorKey(founding.post), of: founding.party, in: Founding.agreement, as: role,
                    from: from, through: nil, isActing: false, by: nil, now: now)
            })
    }

    /// Gives whoever set an agreement up the post there that they set it up as; and those who administer one of its
    /// parties in another agreement the same right here, so that people can be let in without the command line.
    ///
    /// A post that is held already is left as it is. Nobody is seated in a party that is not their organisation's.
    package func seat(_ who: SignedIn, in agreement: Agreement, now: Instant) throws {
        let today = day(of: now, in: agreement)
        var seats: [Seat] = []
        if let account = who.account, let party = who.ownParty(in: agreement) {
            let held = who.roles.values.reduce(into: Set<Role>()) { $0.formUnion($1) }
            let roles = [party.workingRole] + (held.contains(.admin) ? [.admin] : [])
            seats = roles.map { Seat(account: account, post: who.post, role: $0) }
        }
        for party in agreement.parties { seats += try administering(party, of: agreement, on: today) }
        for seat in Array(uniqued: seats) {
            guard let account = try accounts.account(seat.account) else { continue }
            let appointing = Appointing(post: seat.post, role: seat.role, from: today, through: nil)
            _ = try appoint(
                account, appointing, in: agreement.id, isActing: false, organisation: nil, by: who.account, now: now)
        }
    }

    private struct Seat: Hashable {
        let account: AccountID
        let post: ActorKey
        let role: Role
    }

    /// Who administers the organisation elsewhere today; in their own post where the agreement has it, else in its first.
    private func administering(_ party: Party, of agreement: Agreement, on today: CivilDate) throws -> [Seat] {
        let posts = agreement.posts.map(\.key).filter { agreement.party(of: $0) == party.key }
        return try shelf.agreements.filter { $0.id != agreement.id }.flatMap { other -> [Seat] in
            guard let same = other.parties.first(where: { $0.isSame(as: party) }) else { return [] }
            return try accounts.appointments(in: other.id, of: same.key).compactMap { held in
                let appointment = held.appointment
                guard appointment.role == .admin, appointment.holds(on: today), !held.holder.isDisabled,
                    let post = posts.first(where: { $0 == appointment.post }) ?? posts.first
                else { return nil }
                return Seat(account: appointment.account, post: post, role: .admin)
            }
        }
    }
}
