import Agreements
import Setup
import Testing
import Vocabulary

@Suite("Work on setting an agreement up")
struct SetupWorkTests {
    private let own = (key: ActorKey("samordnare"), name: "Samordnare")

    private func work() throws -> SetupWork {
        let text = try norrvassa()
        var work = SetupWork(text: text, proposals: try propose(text))
        work.partners[0].isOwn = true
        return work
    }

    private func faults(_ work: SetupWork) -> [WorkFault] {
        if case .failure(let faults) = work.definition(id: "a", own: own, known: []) { faults.all } else { [] }
    }

    @Test("It begins with what the text says, and no card is accepted by itself")
    func begins() throws {
        let work = try work()
        #expect(work.partners.map(\.name).count == 4)
        #expect(work.from == "2026-02-01" && work.through == "2029-01-31")
        #expect(work.accepted == [])
        #expect(work.open == work.cards.count)
    }

    @Test("Accepting the rest leaves what was dropped")
    func answers() throws {
        var work = try work()
        let dropped = work.cards[0].id
        work.answer(.dropped, card: dropped)
        work.answer(.accepted, card: nil)
        #expect(work.open == 0)
        #expect(work.accepted.count == work.cards.count - 1)
        #expect(!work.accepted.contains { $0.id == dropped })
    }

    @Test("Every fault is said at once")
    func everyFault() throws {
        var work = try work()
        work.title = " "
        work.from = "snart"
        work.partners = [.init(name: "Nyby kommun", kind: .municipality)]
        #expect(
            faults(work) == [
                .titleMissing, .badDate(field: "from"), .tooFewParties, .ownPartyMissing,
                .postMissing(party: "Nyby kommun"),
                .nothingAccepted,
            ])
    }

    @Test("An end before the beginning, and an identity number, are found")
    func odd() throws {
        var work = try work()
        work.answer(.accepted, card: nil)
        #expect(faults(work) == [])
        work.through = "2025"
        #expect(faults(work) == [.endsBeforeStart])
        work.through = "2029"
        work.title = "Avtal om 19121212-1212"
        #expect(faults(work) == [.identityNumber(field: "title")])
    }

    @Test(
        "What is accepted becomes a definition in which the post that sets it up may act, with its organisation's identity"
    )
    func definition() throws {
        var work = try work()
        work.answer(.accepted, card: nil)
        let known = [KnownParty(name: "Norrvassa kommun", kind: .municipality, code: "9999")]
        let draft = try work.definition(id: "norrvassa-2026", own: own, known: known).get()
        guard case .sound(let agreement) = readDefinition(write(draft, in: plainWords)) else {
            Issue.record("the definition is faulty")
            return
        }
        #expect(agreement.party(of: own.key)?.text == "kommun")
        #expect(agreement.parties.first?.code == "9999")
        #expect(agreement.commitments.count == work.cards.count)
    }

    @Test("The other party first, with a post of the same name: each has its own, and the drafter acts for their own")
    func sameName() throws {
        var work = try work()
        work.partners.swapAt(0, 1)
        work.partners[0].post = own.name
        work.answer(.accepted, card: nil)
        let draft = try work.definition(id: "a", own: own, known: []).get()
        guard case .sound(let agreement) = readDefinition(write(draft, in: plainWords)) else {
            Issue.record("the definition is faulty")
            return
        }
        #expect(agreement.parties.first?.key.text == "polis")
        #expect(agreement.party(of: own.key)?.text == "kommun")
        #expect(agreement.party(of: ActorKey("samordnare-2"))?.text == "polis")
        let same = agreement.posts.filter { $0.name == own.name }
        #expect(same.map(\.key.text).sorted() == ["samordnare", "samordnare-2"])
    }

    @Test("A draft that is read again is the same")
    func kept() throws {
        let work = try work()
        #expect(work.cards.map { $0.card([]).cadence } == (try propose(norrvassa())).cards.map(\.cadence))
    }

    @Test("Another agreement's commitments become cards that can be written again")
    func copied() throws {
        let text = try #require(DefinitionDraft(proposals: try propose(norrvassa())))
        guard case .sound(let agreement) = readDefinition(write(text, in: plainWords)) else {
            Issue.record("the definition is faulty")
            return
        }
        var work = SetupWork(copying: agreement)
        #expect(work.cards.count == agreement.commitments.count)
        work.title = "Ny"
        work.from = "2030"
        work.through = "2031"
        work.partners[0].isOwn = true
        work.answer(.accepted, card: nil)
        let draft = try work.definition(id: "ny-2030", own: own, known: []).get()
        guard case .sound(let again) = readDefinition(write(draft, in: plainWords)) else {
            Issue.record("the copy is faulty")
            return
        }
        for commitment in agreement.commitments {
            #expect(again.commitment(commitment.key)?.cadence == commitment.cadence)
        }
    }

    @Test("The agreement that follows begins the day after, and is as long")
    func follows() throws {
        guard case .sound(let agreement) = readDefinition(try norrvassaDefinition()) else {
            Issue.record("the definition is faulty")
            return
        }
        var work = SetupWork(copying: agreement)
        #expect(work.from.isEmpty)
        work.follow(agreement)
        // 1 February 2026 to 31 January 2029 is three years.
        #expect(work.from == "2029-02-01" && work.through == "2032-01-31")
    }

    @Test("Owners are read from words as people write them")
    func owners() {
        var entry = SetupWork.Entry(added: "a", title: "Möte", heading: "Möten")
        entry.setOwners(" kommunpolis, Styrgruppen ,, socialtjänsten")
        #expect(entry.owners.map(\.name) == ["kommunpolis", "Styrgruppen", "socialtjänsten"])
        #expect(entry.owners.map(\.kind) == ["post", "body", "unit"])
    }
}
