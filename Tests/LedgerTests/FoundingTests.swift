import Agreements
import Foundation
import Ledger
import People
import Storage
import Testing
import Vocabulary

@Suite("An organisation without an agreement sets up its first one")
struct FoundingTests {
    private let nyby = Organisation(kind: .municipality, name: "Nyby kommun", code: "0042")
    private let definition = """
        format: 1
        id: nyby-2026
        title: Överenskommelse mellan Nyby kommun och Lokalpolisområde Ekhamra
        headings: [Möten]
        period: {from: 2026-01-01, through: 2028-12-31}
        parties:
          kommun: {name: Nyby kommun, kind: municipality, code: "0042"}
          polis: {name: Lokalpolisområde Nyby, kind: police area}
        posts:
          trygghetssamordnare: {name: Trygghetssamordnare, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
        forums:
          råd:
            no: 1
            sv: Rådet träffas varje månad.
            en: The council meets every month.
            held: every month
            by: [kommun, polis]
            clause: Möten
        """

    private func founding(_ name: String = "Nyby kommun", code: String? = "0042") -> Founding {
        Founding(Organisation(kind: .municipality, name: name, code: code), post: "Trygghetssamordnare")
    }

    @Test("Who was let in by the command line may set up and administer, and reads no agreement")
    func founded() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@n.example", name: "Anna", now: noon("2026-01-05")).get()
            let made = try ledger.found(anna, founding(), from: day("2026-01-05"), now: noon("2026-01-05")).get()
            #expect(made.map(\.role) == [.coordinator, .admin])
            let held = try ledger.accounts.appointments(of: anna.id)
            let choices = ledger.choices(of: anna.id, held, now: noon("2026-01-06"))
            let who = try #require(choices.first)
            #expect(choices.count == 1)
            #expect(who.organisation.isSame(as: nyby))
            #expect(who.post.text == "trygghetssamordnare")
            #expect(mayDo(.setUp, in: nil, as: who) == .allowed)
            #expect(mayDo(.readAgreement, in: Invented.id, as: who) == .unknown)
            #expect(mayDo(.managePeople, in: Invented.id, as: who) == .unknown)
            // The day before it began there is nothing to act as.
            #expect(ledger.choices(of: anna.id, held, now: noon("2026-01-04")).isEmpty)
            let again = try ledger.found(anna, founding(), from: day("2026-02-01"), now: noon("2026-02-01"))
            #expect(again == .failure(PeopleRefusals([.alreadyHeld])))
        }
    }

    @Test("Names and codes that cannot be are refused, and nobody is let in")
    func refused() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@n.example", name: "Anna", now: noon("2026-01-05")).get()
            for bad in [founding(""), founding("Nyby\nkommun"), founding(code: "00/42"), founding(code: "Å")] {
                let result = try ledger.found(anna, bad, from: day("2026-01-05"), now: noon("2026-01-05"))
                #expect(result == .failure(PeopleRefusals([.badName])), "\(bad)")
            }
            #expect(try ledger.accounts.appointments(of: anna.id).isEmpty)
        }
    }

    @Test("Nobody is seated in a party that is not their organisation's, though it has a post of the same key")
    func otherParty() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@n.example", name: "Anna", now: noon("2026-01-05")).get()
            _ = try ledger.found(anna, founding(), from: day("2026-01-05"), now: noon("2026-01-05")).get()
            let held = try ledger.accounts.appointments(of: anna.id)
            let who = try #require(ledger.choices(of: anna.id, held, now: noon("2026-01-06")).first)
            let text = definition.replacing(
                "{name: Trygghetssamordnare, of: kommun}",
                with: "{name: Trygghetssamordnare, of: polis}\n  samordnare: {name: Samordnare, of: kommun}")
            guard case .sound(let agreement) = readDefinition(text), case .sound(let own) = readDefinition(definition)
            else {
                Issue.record("the definition is faulty")
                return
            }
            #expect(agreement.party(of: who.post) == ActorKey("polis"))
            #expect(who.ownParty(in: agreement) == nil)
            #expect(who.ownParty(in: own)?.key == ActorKey("kommun"))
            let actor = Actor(post: who.post, organisation: ActorKey("polis"))
            guard
                case .proposed(let proposed) = try ledger.setUp(
                    text, by: actor, on: day("2026-01-06"), countFrom: day("2026-02-01"), key: "k",
                    now: noon("2026-01-06"))
            else {
                Issue.record("it was not proposed")
                return
            }
            try ledger.seat(who, in: proposed, now: noon("2026-01-06"))
            #expect(try ledger.accounts.appointments(of: anna.id) == held)
        }
    }

    @Test("Who proposes it holds the post there at once; who administers a party elsewhere does so here")
    func seated() throws {
        try withLedger { ledger in
            let anna = try ledger.addAccount(mail: "anna@n.example", name: "Anna", now: noon("2026-01-05")).get()
            _ = try ledger.found(anna, founding(), from: day("2026-01-05"), now: noon("2026-01-05")).get()
            let who = try #require(
                ledger.choices(
                    of: anna.id, try ledger.accounts.appointments(of: anna.id), now: noon("2026-01-06")
                ).first)
            // Somebody administers the police area in the agreement that is there; the new one has the same police area.
            let there = try #require(ledger.shelf.agreement(Invented.id))
            let police = try #require(there.parties.first { $0.kind == .policeArea })
            let area = police.area.map { ", area: \($0)" } ?? ""
            let text = definition.replacing(
                "{name: Lokalpolisområde Nyby, kind: police area}",
                with: "{name: \(police.name), kind: police area\(area)}")
            let chief = try ledger.addAccount(mail: "chef@p.example", name: "Chef", now: noon("2026-01-05")).get()
            let post = try #require(there.posts.first { there.party(of: $0.key) == police.key }?.key)
            _ = try ledger.appoint(
                chief, Appointing(post: post, role: .admin, from: day("2026-01-01"), through: nil), in: Invented.id,
                isActing: false, organisation: nil, by: nil, now: noon("2026-01-05")
            ).get()
            let actor = Actor(post: who.post, organisation: ActorKey("kommun"))
            guard
                case .proposed(let agreement) = try ledger.setUp(
                    text, by: actor, on: day("2026-01-06"), countFrom: day("2026-02-01"), key: "k",
                    now: noon("2026-01-06"))
            else {
                Issue.record("it was not proposed")
                return
            }
            try ledger.seat(who, in: agreement, now: noon("2026-01-06"))
            try ledger.seat(who, in: agreement, now: noon("2026-01-06"))
            func roles(_ account: Account) throws -> Set<Role> {
                Set(
                    try ledger.accounts.appointments(of: account.id).filter { $0.agreement == agreement.id }.map(\.role)
                )
            }
            #expect(try roles(anna) == [.coordinator, .admin])
            #expect(try roles(chief) == [.admin])
            let now = try #require(
                ledger.choices(
                    of: anna.id, try ledger.accounts.appointments(of: anna.id), now: noon("2026-01-06")
                ).first)
            #expect(now.actor(in: agreement.id) == actor)
            #expect(mayDo(.managePeople, in: agreement.id, as: now) == .allowed)
            // Sent twice it gives nothing twice.
            #expect(try ledger.accounts.appointments(of: anna.id).count == 4)
        }
    }
}
