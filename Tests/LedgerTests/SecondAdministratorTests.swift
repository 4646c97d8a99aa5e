import Agreements
import Foundation
import Ledger
import People
import Storage
import Testing
import Vocabulary

@Suite("Roles that need two administrators")
struct SecondAdministratorTests {
    private let now = noon("2025-01-01")

    private func appointing(_ role: Role) -> Appointing {
        Appointing(post: ActorKey("samordnare"), role: role, from: day("2025-01-01"), through: nil)
    }

    private func administrator(_ mail: String, _ ledger: Ledger) throws -> Account {
        let account = try ledger.addAccount(mail: mail, name: mail, now: now).get()
        _ = try ledger.appoint(
            account, appointing(.admin), in: Invented.id, isActing: false, organisation: nil, by: nil, now: now
        ).get()
        return account
    }

    private func appoint(_ mail: String, _ role: Role, by account: Account, _ ledger: Ledger) throws -> Result<
        Appointed, PeopleRefusals
    > {
        try ledger.appoint(
            mail: mail, name: "Ny", appointing(role), in: Invented.id, isActing: false,
            organisation: Invented.kommun, by: account.id, now: now)
    }

    @Test("A single administrator appoints at once, and the log says that nobody confirmed it")
    func alone() throws {
        try withLedger { ledger in
            let admin = try administrator("a@b.example", ledger)
            #expect(try appoint("ny@b.example", .steering, by: admin, ledger).get().standing == .holdsAlone)
            let event = try ledger.accounts.events(of: Invented.id, as: Invented.kommun).first
            #expect(event?.event.kind == .appointed)
            #expect(event?.event.details.alone == true)
        }
    }

    @Test("With two, one proposes and the other confirms; neither the proposer nor the one it is about does")
    func two() throws {
        try withLedger { ledger in
            let (first, second) = (
                try administrator("a@b.example", ledger), try administrator("c@b.example", ledger)
            )
            let third = try administrator("d@b.example", ledger)
            // A fortnight after noon on 1 January.
            let until = Instant(seconds: now.seconds + 14 * 86_400)
            #expect(
                try appoint("ny@b.example", .admin, by: first, ledger).get().standing == .waits(until: until))
            let again = try appoint("ny@b.example", .admin, by: second, ledger)
            #expect(throws: PeopleRefusals([.alreadyProposed])) { try again.get() }
            let proposal = try #require(
                try ledger.accounts.proposals(in: Invented.id, of: Invented.kommun, now: now).first)
            #expect(try ledger.accounts.appointments(of: proposal.holder.id) == [])

            func confirm(_ account: AccountID) throws -> [PeopleRefusal] {
                switch try ledger.confirm(
                    proposal.appointment.id, in: Invented.id, organisation: Invented.kommun, by: account, now: now)
                {
                case .success: []
                case .failure(let refusals): refusals.reasons
                }
            }
            #expect(try confirm(first.id) == [.ownProposal])
            #expect(try confirm(proposal.holder.id) == [.oneself])
            let elsewhere = try ledger.confirm(
                proposal.appointment.id, in: Invented.id, organisation: Invented.polis, by: third.id, now: now)
            #expect(throws: PeopleRefusals([.noProposal])) { try elsewhere.get() }
            #expect(try confirm(second.id) == [])
            #expect(try confirm(second.id) == [.noProposal])
            #expect(try ledger.accounts.appointments(of: proposal.holder.id).map(\.role) == [.admin])
            #expect(try ledger.accounts.verifyLog().holds)
        }
    }

    @Test("Working roles need no second administrator")
    func working() throws {
        try withLedger { ledger in
            let first = try administrator("a@b.example", ledger)
            _ = try administrator("c@b.example", ledger)
            #expect(try appoint("ny@b.example", .coordinator, by: first, ledger).get().standing == .holds)
        }
    }
}
