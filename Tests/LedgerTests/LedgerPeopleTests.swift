import Agreements
import Foundation
import Ledger
import People
import Storage
import Testing
import Vocabulary

@Suite("People in the ledger")
struct LedgerPeopleTests {
    private func appointing(_ post: String, _ role: Role) -> Appointing {
        Appointing(post: ActorKey(post), role: role, from: day("2025-01-01"), through: day("2025-06-30"))
    }

    @Test("Every reason against an account is said at once, and an address has one account")
    func accounts() throws {
        try withLedger { ledger in
            let bad = try ledger.addAccount(mail: "anna", name: "", now: noon("2025-01-01"))
            #expect(bad == .failure(PeopleRefusals([.badName, .badMail])))
            let number = try ledger.addAccount(mail: "20090101-1234@b.example", name: "Anna", now: noon("2025-01-01"))
            #expect(number == .failure(PeopleRefusals([.identityNumber(field: "mail")])))
            let anna = try ledger.addAccount(mail: "Anna@B.example", name: "Anna", now: noon("2025-01-01")).get()
            #expect(anna.mail == "anna@b.example")
            let again = try ledger.addAccount(mail: "anna@b.example", name: "Anna", now: noon("2025-01-01"))
            #expect(again == .failure(PeopleRefusals([.mailTaken])))
        }
    }

    @Test("A post is held in the agreement's own zone: past midnight there the rights are over")
    func zone() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@b.example", name: "Anna", now: noon("2025-01-01")).get()
            _ = try ledger.appoint(
                anna, appointing("samordnare", .coordinator), in: Invented.id, isActing: false, organisation: nil,
                by: nil, now: noon("2025-01-01")
            ).get()
            let held = try ledger.accounts.appointments(of: anna.id)
            // Stockholm is two hours ahead of world time in June: midnight after 30 June is 22:00Z.
            for (moment, count) in [("2025-06-30T21:59:59Z", 1), ("2025-06-30T22:00:00Z", 0)] {
                let now = try #require(Instant(moment))
                #expect(ledger.choices(of: anna.id, held, now: now).count == count)
            }
        }
    }

    @Test("By an address somebody is appointed with or without an account; nobody appoints themselves")
    func byAddress() throws {
        try withLedger { ledger in
            let admin = try ledger.addAccount(mail: "chef@b.example", name: "Chef", now: noon("2025-01-01")).get()
            func appoint(_ mail: String, _ name: String?) throws -> [PeopleRefusal] {
                switch try ledger.appoint(
                    mail: mail, name: name, appointing("samordnare", .coordinator), in: Invented.id, isActing: true,
                    organisation: Invented.kommun, by: admin.id, now: noon("2025-01-01"))
                {
                case .success: return []
                case .failure(let refusals): return refusals.reasons
                }
            }
            #expect(try appoint("anna@b.example", nil) == [.badName])
            #expect(try ledger.accounts.account(mail: "anna@b.example") == nil)
            #expect(try appoint("Anna@b.example", "Anna") == [])
            #expect(try appoint("anna@b.example", nil) == [.alreadyHeld])
            #expect(try appoint("chef@b.example", nil) == [.oneself])
            let anna = try #require(try ledger.accounts.account(mail: "anna@b.example"))
            #expect(try ledger.accounts.appointments(of: anna.id).map(\.isActing) == [true])
            #expect(try ledger.accounts.appointments(of: admin.id) == [])
        }
    }

    @Test("What the agreement has no room for is refused, and nothing is kept")
    func refused() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@b.example", name: "Anna", now: noon("2025-01-01")).get()
            func appoint(_ id: AgreementID, _ post: String, by organisation: ActorKey?) throws -> [PeopleRefusal] {
                switch try ledger.appoint(
                    anna, appointing(post, .admin), in: id, isActing: false, organisation: organisation, by: nil,
                    now: noon("2025-01-01"))
                {
                case .success: return []
                case .failure(let refusals): return refusals.reasons
                }
            }
            #expect(try appoint(AgreementID("ingen"), "samordnare", by: nil) == [.noAgreement(AgreementID("ingen"))])
            #expect(try appoint(Invented.id, "samordnare", by: Invented.polis) == [.otherOrganisation])
            #expect(try ledger.accounts.appointments(of: anna.id) == [])
        }
    }
}
