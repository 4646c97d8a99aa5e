import Intake
import Ledger
import Situation
import Storage
import Testing
import Vocabulary

@Suite("Near repeats from what is on disk")
struct NearRepeatsOnDiskTests {
    let agreement = AgreementID("ekhamra-2024")
    let reports = Strand(counting: .reports, party: Invented.kommun)

    /// Twelve places a kilometre apart, each with an event and another two days later.
    private func keep(in ledger: Ledger) throws {
        let incidents = (0..<24).map { number in
            let start = day("2025-01-01").adding(days: 10 * (number / 2) + 2 * (number % 2))
            var facts = IncidentFacts(
                time: .day(start), type: "Klotter", category: CategoryKey(number < 2 ? "bråk" : "klotter"))
            facts.position = .init(latitude: 55_700_000 + 9000 * (number / 2), longitude: 13_100_000)
            return NewIncident(source: reportSource, reference: "R\(number)", facts: facts)
        }
        _ = try ledger.journal.incidents.keep(
            incidents, as: Kept(in: agreement, .shared, owner: Invented.kommun, recorded: noon("2025-05-10")))
    }

    private func found(
        _ ledger: Ledger, as viewer: Viewer, _ category: String? = nil, from first: String = "2025-01-01"
    ) throws -> NearRepeats {
        let matter = try #require(try ledger.matter(agreement, as: viewer, horizon: day("2025-05-10")))
        let days = try #require(DayRange(day(first), day("2025-12-31")))
        return try ledger.nearRepeats(
            of: matter, reports, category: category.map { CategoryKey($0) }, in: days, as: viewer,
            on: day("2025-05-10"))
    }

    @Test("They are worked out from the positions of those who keep them, and from nobody else's")
    func positions() throws {
        try withLedger { ledger in
            try keep(in: ledger)
            let own = try found(ledger, as: .organisation(Invented.kommun))
            #expect(own.events == 24 && own.withoutPosition == 0)
            #expect(own.cells.first?.pairs == 12)
            // The police read that they happened, and not where.
            let shared = try found(ledger, as: .organisation(Invented.polis))
            #expect(shared.events == 0 && shared.withoutPosition == 24 && shared.reason == .tooFew)
        }
    }

    @Test("One kind, in one period; of another strand there is nothing")
    func asked() throws {
        try withLedger { ledger in
            try keep(in: ledger)
            let viewer = Viewer.organisation(Invented.kommun)
            #expect(try found(ledger, as: viewer, "klotter").events == 22)
            #expect(try found(ledger, as: viewer, "klotter", from: "2025-01-21").events == 20)
            let matter = try #require(try ledger.matter(agreement, as: viewer, horizon: day("2025-05-10")))
            let crimes = try ledger.nearRepeats(
                of: matter, Strand(counting: .crimes, party: Invented.polis), category: nil,
                in: .year(2025), as: viewer, on: day("2025-05-10"))
            #expect(crimes.events == 0 && crimes.withoutPosition == 0)
        }
    }
}
