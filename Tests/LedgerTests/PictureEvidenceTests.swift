import Collaboration
import Intake
import Ledger
import Situation
import Storage
import Testing
import Vocabulary

@Suite("What a picture is drawn from")
struct PictureEvidenceTests {
    let agreement = AgreementID("ekhamra-2024")

    private func kept(_ secrecy: SecrecyClass, by owner: ActorKey = Invented.kommun, batch: Int = 0) throws -> Kept {
        Kept(in: agreement, secrecy, owner: owner, recorded: noon("2025-05-10"), batch: batch)
    }

    private func evidence(_ ledger: Ledger, as viewer: Viewer, on text: String) throws -> PictureEvidence {
        let matter = try #require(try ledger.matter(agreement, as: viewer, horizon: day(text)))
        return try ledger.evidence(of: matter, as: viewer, on: day(text))
    }

    @Test(
        "Reports one by one tell about every day since the first; an organisation that reported is asked from then on")
    func reports() throws {
        try withLedger { ledger in
            let facts = IncidentFacts(
                time: .day(day("2025-03-03")), type: "Klotter", category: CategoryKey("klotter"), organisation: "Skolan"
            )
            _ = try ledger.journal.incidents.keep(
                [NewIncident(source: reportSource, reference: "R1", facts: facts)], as: kept(.shared))
            let found = try evidence(ledger, as: .organisation(Invented.polis), on: "2025-05-10")
            let source = try #require(found.sources.first)
            #expect(source.told == [DayRange(day("2025-03-03"), day("2025-05-10"))])
            #expect(source.counting == .reports && source.party == Invented.kommun)
            #expect(found.reporters == [Reporter(name: "Skolan", from: day("2025-03-03"))])
            // Until the parties decide, there is a short list to begin with.
            #expect(found.categories.map(\.name) == categoriesToBeginWith)
        }
    }

    @Test("Months of the police are crimes of the months they are about; an own number is in nobody else's evidence")
    func months() throws {
        try withLedger { ledger in
            let count = KeptCount(
                source: SourceKey("polisen"), category: CategoryKey("klotter"), period: .month(of: day("2025-02-01")),
                amount: .number(7))
            try ledger.journal.incidents.keep([count], as: kept(.own(Invented.polis), by: Invented.polis))
            #expect(try evidence(ledger, as: .organisation(Invented.kommun), on: "2025-05-10").counts == [])
            let found = try evidence(ledger, as: .organisation(Invented.polis), on: "2025-05-10")
            #expect(found.counts.map(\.amount) == [.number(7)])
            let source = try #require(found.sources.first)
            #expect(source.counting == .crimes && source.party == Invented.polis)
            #expect(source.told == [.month(of: day("2025-02-01"))])
        }
    }
}
