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

    private func kept(
        _ secrecy: SecrecyClass, by owner: ActorKey = Invented.kommun, on text: String = "2025-05-10"
    ) throws -> Kept {
        Kept(in: agreement, secrecy, owner: owner, recorded: noon(text))
    }

    private func report(_ reference: String, of text: String) -> NewIncident {
        let facts = IncidentFacts(
            time: .day(day(text)), type: "Klotter", category: CategoryKey("klotter"), organisation: "Skolan")
        return NewIncident(source: reportSource, reference: reference, facts: facts)
    }

    private func evidence(_ ledger: Ledger, as viewer: Viewer, on text: String) throws -> PictureEvidence {
        let matter = try #require(try ledger.matter(agreement, as: viewer, horizon: day(text)))
        return try ledger.evidence(of: matter, as: viewer, on: day(text))
    }

    @Test(
        "Reports one by one tell about every day since the first; an organisation that reported is asked from then on")
    func reports() throws {
        try withLedger { ledger in
            _ = try ledger.journal.incidents.keep([report("R1", of: "2025-03-03")], as: kept(.shared, on: "2025-03-05"))
            let found = try evidence(ledger, as: .organisation(Invented.polis), on: "2025-05-10")
            let source = try #require(found.sources.first)
            #expect(source.told == [DayRange(day("2025-03-03"), day("2025-05-10"))])
            #expect(source.counting == .reports && source.party == Invented.kommun)
            #expect(found.reporters == [Reporter(name: "Skolan", from: day("2025-03-03"))])
            // Until the parties decide, there is a short list to begin with.
            #expect(found.categories.map(\.name) == categoriesToBeginWith)
        }
    }

    @Test("A report with the wrong year tells of the 31 days before it came, and makes no years of quiet")
    func wrongYear() throws {
        try withLedger { ledger in
            // It came on 10 May; 31 days before is 9 April, for April has thirty.
            _ = try ledger.journal.incidents.keep([report("R1", of: "2015-05-09")], as: kept(.shared))
            func found() throws -> PictureEvidence {
                try evidence(ledger, as: .organisation(Invented.polis), on: "2025-05-12")
            }
            func told() throws -> [DayRange] { try found().sources.flatMap(\.told) }
            #expect(try told() == [DayRange(day("2025-04-09"), day("2025-05-12"))])
            // What becomes of it later changes nothing.
            let deed = try ledger.journal.incidents.change(
                1, of: agreement, seen: 1, to: .withdrawn, by: Invented.samordnare, recorded: noon("2025-05-12"))
            if case .changed = deed {} else { Issue.record("Nothing was changed.") }
            #expect(try told() == [DayRange(day("2025-04-09"), day("2025-05-12"))])
            // A report of 20 March that came the day after moves the beginning there.
            _ = try ledger.journal.incidents.keep(
                [report("R2", of: "2025-03-20")], as: kept(.shared, on: "2025-03-21"))
            #expect(try told() == [DayRange(day("2025-03-20"), day("2025-05-12"))])
            #expect(try found().reporters == [Reporter(name: "Skolan", from: day("2025-03-20"))])
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
