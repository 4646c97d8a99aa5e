import Agreements
import Setup
import Testing
import Vocabulary

/// Words that only say which card they are of: what is written does not hang on them.
let plainWords = CardWords(
    reading: { Bilingual(sv: "Läst: \($0.title).", en: "Read: \($0.title).") }, event: { Bilingual(sv: $0, en: $0) },
    note: { _ in nil })

@Suite("Cards become a definition file")
struct DefinitionWriterTests {
    private func draft() throws -> DefinitionDraft {
        let proposals = try propose(norrvassa())
        return try #require(DefinitionDraft(proposals: proposals))
    }

    private func read(_ draft: DefinitionDraft) throws -> Agreement {
        switch readDefinition(write(draft, in: plainWords)) {
        case .sound(let agreement): return agreement
        case .faulty(let faults):
            Issue.record("\(faults)")
            throw TextFault.empty
        }
    }

    @Test("What is written is sound, and holds the same commitments")
    func roundTrip() throws {
        let draft = try draft()
        let agreement = try read(draft)
        #expect(agreement.commitments.count == draft.cards.count)
        for card in draft.cards {
            let commitment = try #require(agreement.commitment(CommitmentKey(card.id)))
            #expect(commitment.cadence.written == card.cadence.written)
            #expect(commitment.evidence.kind == card.evidence)
            #expect(commitment.origin == card.origin)
            #expect(commitment.basis.clause == card.heading)
            #expect(commitment.title.sv == card.title)
            #expect((commitment.number != nil) == card.isBoardRow)
            if !card.owners.isEmpty { #expect(commitment.owners.count == card.owners.count) }
        }
    }

    @Test("The head stands as the text says it")
    func head() throws {
        let agreement = try read(draft())
        #expect(agreement.id.text == "norrvassa-2026")
        #expect(agreement.short == "Norrvassa 2026–2029")
        #expect(agreement.parties.map(\.key.text) == ["kommun", "polis", "region", "stiftelsen-vassahem"])
        #expect(agreement.period.first == CivilDate(year: 2026, month: 2, day: 1))
        #expect(agreement.signatures.count == 4)
        #expect(agreement.signedOn == CivilDate(year: 2026, month: 1, day: 22))
        for party in agreement.parties {
            #expect(agreement.posts.contains { agreement.party(of: $0.key) == party.key }, "\(party.name)")
        }
    }

    @Test("Numbers follow the text, and dropping the last card changes no other")
    func numbers() throws {
        var draft = try draft()
        let before = try read(draft).commitments
        draft.cards.removeLast()
        let after = try read(draft).commitments
        for commitment in after { #expect(before.first { $0.key == commitment.key }?.number == commitment.number) }
    }

    @Test("Quotes, colons and odd keys come back letter by letter")
    func odd() throws {
        var draft = try draft()
        draft.cards = Array(draft.cards.prefix(2))
        draft.cards[0].id = "2025"
        draft.cards[1].id = "no"
        draft.cards[0].title = "Möte: \"Örat\" \\ {mot} #marken [1], 'ja'"
        let agreement = try read(draft)
        #expect(agreement.commitment(CommitmentKey("2025"))?.title.sv == draft.cards[0].title)
        #expect(agreement.commitment(CommitmentKey("no")) != nil)
    }

    @Test("The dates are those of the real calendar: the council meets four times in each full year")
    func dates() throws {
        let agreement = try read(draft())
        let commitment = try #require(agreement.commitments.first { $0.title.sv == "Trygghetsberedningen" })
        let last = try #require(agreement.period.last)
        let found = obligations(of: commitment, in: agreement, calendar: LocalCalendar(), horizon: last)
        // 2026 from 1 February, 2027, 2028, and 2029 to 31 January.
        #expect(found.map(\.id.period) == ["2026", "2027", "2028", "2029"])
        #expect(found.allSatisfy { $0.count == 4 })
    }

    @Test("Planted: a cadence that the grammar does not have is a fault in what is read")
    func planted() throws {
        let text = try write(draft(), in: plainWords).replacing("at least 4 per year", with: "at least 4 per decade")
        guard case .faulty(let faults) = readDefinition(text) else {
            Issue.record("The fault was not found.")
            return
        }
        #expect(faults.count == 1)
    }
}
