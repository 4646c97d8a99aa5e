import Agreements
import Collaboration
import Foundation
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("An agreement is set up in a running program")
struct SetUpTests {
    private let definition = """
        format: 1
        id: nyby-2026
        title: Överenskommelse mellan Nyby kommun och Lokalpolisområde Nyby
        headings: [Möten]
        period: {from: 2026-01-01, through: 2028-12-31}
        parties:
          kommun: {name: Nyby kommun, kind: municipality}
          polis: {name: Lokalpolisområde Nyby, kind: police area}
        posts:
          samordnare: {name: Samordnare, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
        forums:
          råd:
            no: 1
            name: Råd
            sv: Rådet träffas varje månad.
            en: The council meets every month.
            held: every month
            by: [kommun, polis]
            clause: Möten
        """
    private let samordnare = Actor(post: ActorKey("samordnare"), organisation: ActorKey("kommun"))
    private let kommunpolis = Actor(post: ActorKey("kommunpolis"), organisation: ActorKey("polis"))
    private let nyby = AgreementID("nyby-2026")

    private func setUp(_ ledger: Ledger, _ text: String? = nil, key: String = "k1") throws -> SetUp {
        try ledger.setUp(
            text ?? definition, by: samordnare, on: day("2026-02-01"), countFrom: day("2026-03-01"), key: key,
            now: noon("2026-02-01"))
    }

    @Test("It is proposed by one party, accepted by the other, and until then no row is late")
    func accepted() throws {
        try withLedger { ledger in
            guard case .proposed(let agreement) = try setUp(ledger) else {
                Issue.record("it was not proposed")
                return
            }
            #expect(agreement.id == nyby)
            let today = day("2026-06-15")
            let viewer = Viewer.organisation(ActorKey("polis"))
            let before = try #require(try ledger.matter(nyby, as: viewer, horizon: today))
            #expect(before.version(on: today).acceptedOn == nil)
            #expect(before.statuses(on: today).allSatisfy { $0.group != .late })
            let accept = ActRequest(.acceptReading(digest: nil), by: kommunpolis, on: day("2026-02-10"), key: "k2")
            guard case .recorded? = try ledger.perform(accept, on: nyby, now: noon("2026-02-10")) else {
                Issue.record("it was not accepted")
                return
            }
            let after = try #require(try ledger.matter(nyby, as: viewer, horizon: today))
            #expect(after.version(on: today).acceptedOn == day("2026-02-10"))
        }
    }

    @Test("Sending twice sets up once; another agreement may not take the id")
    func twice() throws {
        try withLedger { ledger in
            _ = try setUp(ledger)
            let head = try ledger.headNumber(nyby)
            guard case .proposed = try setUp(ledger) else {
                Issue.record("the second sending was not known")
                return
            }
            #expect(try ledger.headNumber(nyby) == head)
            guard case .idTaken(nyby) = try setUp(ledger, definition + "\n# another\n", key: "k3") else {
                Issue.record("the id was taken over")
                return
            }
        }
    }

    @Test("A faulty definition and a post that it does not name are refused, and nothing is left")
    func refused() throws {
        try withLedger { ledger in
            let faulty = definition.replacing("every month", with: "every blue moon")
            guard case .refused(let reasons) = try setUp(ledger, faulty) else {
                Issue.record("a faulty definition was taken")
                return
            }
            #expect(reasons.map(\.code) == ["faulty-definition"])
            let without = definition.replacing("samordnare: {name: Samordnare", with: "annan: {name: Annan")
            guard case .refused(let others) = try setUp(ledger, without) else {
                Issue.record("an unknown post set it up")
                return
            }
            #expect(others.map(\.code) == ["unknown-post"])
            #expect(ledger.shelf.agreement(nyby) == nil)
            #expect(try ledger.headNumber(nyby) == 0)
        }
    }

    @Test("It is there again when the program starts anew, and joined with the law only once")
    func again() throws {
        try withLedger { ledger in
            _ = try setUp(ledger)
            let anew = Ledger(
                journal: ledger.journal, shelf: Bookshelf(agreements: [], law: ledger.shelf.law, texts: [:]))
            #expect(anew.shelf.agreement(nyby) == nil)
            try anew.shelveWhatWasSetUp()
            let agreement = try #require(anew.shelf.agreement(nyby))
            #expect(agreement.commitments.count == ledger.shelf.agreement(nyby)?.commitments.count)
            let today = day("2026-06-15")
            let matter = try anew.matter(nyby, as: .organisation(ActorKey("kommun")), horizon: today)
            #expect(matter?.state.readings.count == 1)
        }
    }
}
