import Situation
import Storage
import Testing
import Vocabulary

@testable import Ledger

@Suite("Incidents packed for one viewer")
struct PackedIncidentTests {
    let agreement = AgreementID("ekhamra-2024")
    let municipality = ActorKey("kommun")
    let police = ActorKey("polis")
    let now = noon("2025-04-01")

    private func facts(_ day: String, _ area: String = "bjarred") throws -> IncidentFacts {
        IncidentFacts(
            time: .day(try #require(CivilDate(day))), type: "Klotter", category: CategoryKey("klotter"),
            area: AreaKey(area), place: "Torget", organisation: "Skolan")
    }

    private func kept(_ secrecy: SecrecyClass, batch: Int = 0) -> Kept {
        Kept(in: agreement, secrecy, owner: municipality, recorded: now, batch: batch)
    }

    private func incident(_ number: Int, _ facts: IncidentFacts) -> NewIncident {
        NewIncident(source: SourceKey("vakt"), reference: "\(number)", facts: facts)
    }

    @Test("What is own to one organisation is in nobody else's columns, and what comes later is read on")
    func scope() throws {
        try withLedger { ledger in
            let incidents = ledger.journal.incidents
            _ = try incidents.keep([incident(1, try facts("2025-03-01"))], as: kept(.shared))
            _ = try incidents.keep([incident(2, try facts("2025-03-02"))], as: kept(.own(municipality)))
            func count(_ viewer: Viewer) throws -> Int {
                try ledger.packedIncidents(of: agreement, as: viewer).columns.count
            }
            #expect(try count(.organisation(municipality)) == 2)
            #expect(try count(.organisation(police)) == 1)
            #expect(try count(.everybody) == 0)
            _ = try incidents.keep([incident(3, try facts("2025-04-01"))], as: kept(.shared))
            #expect(try count(.organisation(police)) == 2)
            let told = try ledger.packedIncidents(of: agreement, as: .organisation(police)).deliveries
            #expect(Array(told.values) == [try #require(DayRange(day("2025-03-01"), day("2025-04-01")))])
        }
    }

    @Test("A later version takes the place of the earlier, and says where it is now")
    func versions() throws {
        try withLedger { ledger in
            let incidents = ledger.journal.incidents
            _ = try incidents.keep([incident(1, try facts("2025-03-01"))], as: kept(.shared))
            #expect(
                try ledger.packedIncidents(of: agreement, as: .organisation(police)).columns.areas.words == [
                    AreaKey("bjarred")
                ])
            _ = try incidents.keep([incident(1, try facts("2025-03-01", "lomma"))], as: kept(.shared))
            let packed = try ledger.packedIncidents(of: agreement, as: .organisation(police))
            #expect(packed.columns.count == 1)
            #expect(packed.columns.areas.words == [AreaKey("bjarred"), AreaKey("lomma")])
        }
    }
}
