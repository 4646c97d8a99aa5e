import Intake
import Situation
import Testing
import Vocabulary

@Suite("Near repeats, when somebody asks")
struct NearRepeatsTests {
    /// Thirty places a kilometre apart (9,000 millionths of a degree of latitude are 1,001 metres), each with an event every tenth day and another fifty metres away some days
    /// later.
    private func events(_ later: (Int) -> Int) throws -> [NearRepeats.Event] {
        let start = try #require(CivilDate("2025-01-01"))
        return (0..<30).flatMap { place in
            [(0, 10 * place), (450, later(10 * place))].map { north, day in
                NearRepeats.Event(
                    latitude: 55_700_000 + 9000 * place + north, longitude: 13_100_000,
                    time: .day(start.adding(days: day)))
            }
        }
    }

    @Test(
        "What is soon followed nearby is told, with how much more than chance; the order they came in changes nothing")
    func followed() throws {
        let events = try events { $0 + 2 }
        let found = NearRepeats(events, without: 3, kind: "klotter")
        #expect(found.events == 60 && found.withoutPosition == 3 && found.withoutDay == 0 && found.reason == nil)
        let nearest = try #require(found.cells.first)
        #expect(nearest.metres == [0, 100] && nearest.days == [0, 6])
        // One pair a place, and no others within a week. Of all 60 · 59 / 2 = 1,770 pairs 30 are near and 30 soon: 30 · 30 / 1,770 = 0.508.
        #expect(nearest.pairs == 30)
        #expect(abs(nearest.expected - 30.0 * 30 / 1770) < 1e-5)
        #expect(nearest.isSure && (nearest.ratio?.lower ?? 0) > 1)
        #expect(nearest.reading.sv.hasPrefix("Efter en händelse av slaget klotter är risken 59,0 gånger den vanliga"))
        #expect(nearest.reading.en.hasPrefix("After an event of the kind klotter the risk is 59.0 times the usual one"))
        #expect(NearRepeats(events.reversed(), without: 3, kind: "klotter") == found)
    }

    @Test("Where nothing follows soon, no repetition is told")
    func scattered() throws {
        let found = NearRepeats(try events { ($0 + 155) % 300 }, without: 0, kind: nil)
        #expect(found.cells.count > 0 && found.cells.allSatisfy { !$0.isSure })
        let nearest = try #require(found.cells.first)
        #expect(nearest.pairs == 0)
        #expect(nearest.reading.sv.hasPrefix("Efter en händelse syns ingen säker upprepning 0–100 meter bort"))
    }

    @Test(
        "Too few are not compared; spans of more than three days and places in another part of the world are left out")
    func leftOut() throws {
        let some = try Array(events { $0 + 2 }.prefix(19))
        #expect(NearRepeats(some, without: 0, kind: nil).reason == .tooFew)
        let days = try days("2025-01-01", "2025-01-04")
        let vague = NearRepeats.Event(latitude: 55_700_000, longitude: 13_100_000, time: .days(days))
        let far = NearRepeats.Event(latitude: 0, longitude: 0, time: .day(days.first))
        let found = NearRepeats(some + [vague, far], without: 1, kind: nil)
        #expect(found.events == 19 && found.withoutDay == 1 && found.withoutPosition == 2 && found.cells.isEmpty)
    }

    @Test("More events, or more pairs, than can be compared while somebody waits are refused")
    func tooMany() throws {
        let day = try #require(CivilDate("2025-01-01"))
        func alike(_ many: Int) -> [NearRepeats.Event] {
            (0..<many).map {
                .init(latitude: 55_700_000, longitude: 13_100_000, time: .day(day.adding(days: $0 % 300)))
            }
        }
        #expect(NearRepeats(alike(10_001), without: 0, kind: nil).reason == .tooMany)
        // 3,000 on one spot are 3,000 · 2,999 / 2 = 4,498,500 pairs.
        #expect(NearRepeats(alike(3000), without: 0, kind: nil).reason == .tooMany)
    }

    @Test("A category is counted with those it took over")
    func history() throws {
        let day = try #require(CivilDate("2025-01-01"))
        let categories = [
            Category(
                key: CategoryKey("klotter"), name: "Klotter", through: day.adding(days: -1),
                becomes: [CategoryKey("skadegörelse")]),
            Category(key: CategoryKey("skadegörelse"), name: "Skadegörelse", from: day),
            Category(key: CategoryKey("bråk"), name: "Bråk"),
        ]
        #expect(
            categories.counted(as: CategoryKey("skadegörelse"), on: day.adding(days: 30))
                == [CategoryKey("klotter"), CategoryKey("skadegörelse")])
        #expect(categories.counted(as: CategoryKey("bråk"), on: day) == [CategoryKey("bråk")])
    }
}
