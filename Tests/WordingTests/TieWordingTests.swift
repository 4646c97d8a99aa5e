import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("What ties a measure to the chain, in words")
struct TieWordingTests {
    private let swedish = Wording(.swedish)
    private let english = Wording(.english)
    private let today = CivilDate("2025-11-20")!

    @Test("Every word for strength, kind, level and time is there in both languages, and differs between them")
    func words() {
        for strength in [Strength.strong, .some, .weak] {
            #expect(swedish.strength(strength) != english.strength(strength))
        }
        #expect(swedish.strength(.strong) == "gott stöd" && english.strength(Strength.weak) == "weak support")
        #expect(Analysis.Cause.Sort.allCases.map { swedish.prevention($0) } == ["situationell", "social"])
        #expect(
            MeasureTies.Level.allCases.map { swedish.prevention($0) } == [
                "för alla", "för riskgrupper", "för enskilda",
            ])
        #expect(MeasureTies.Horizon.allCases.map { english.horizon($0) } == ["in the short term", "in the long term"])
        let scopes = FollowUpPaper.Scope.allCases.map { swedish.followUpScope($0) }
        #expect(scopes == ["uppföljning", "årets uppföljning", "slutlig uppföljning"])
        #expect(english.followUpScope(.yearly, year: 2025) == "follow-up of 2025")
    }

    @Test("A goal goes from somewhere to somewhere by a day; what it does not say is not made up")
    func aims() throws {
        var goal = Goal("Färre stölder")
        #expect(swedish.aim(goal) == nil)
        goal.indicator = .init("Stölder")
        #expect(swedish.aim(goal) == nil)
        goal.indicator?.target = Figure("40.5")
        #expect(swedish.aim(goal) == "mål 40,5" && english.aim(goal) == "target 40.5")
        goal.indicator?.baseline = Figure("-51")
        goal.deadline = ImpreciseDate(day: try #require(CivilDate("2026-06-30")))
        #expect(swedish.aim(goal) == "från −51 till 40,5 senast 30 juni 2026")
        #expect(english.aim(goal) == "from −51 to 40.5 by 30 June 2026")
    }

    @Test("Who leads is told with the days, and when that is over")
    func leads() throws {
        let through = try #require(CivilDate("2025-11-19"))
        var lead = MeasureTies.Lead("kommunpolis")
        #expect(swedish.leading(lead, on: today) == nil)
        lead.through = through
        #expect(swedish.leading(lead, on: today) == "till och med 19 november 2025, tiden har gått ut")
        #expect(swedish.leading(lead, on: through) == "till och med 19 november 2025")
        lead.from = CivilDate("2025-01-01")
        #expect(english.leading(lead, on: through) == "from 1 January 2025 through 19 November 2025")
    }

    @Test("Counts and values of a follow-up, as far as they were given")
    func followUps() throws {
        var production = FollowUpPaper.Production(.partly)
        #expect(swedish.count(production) == nil)
        production.done = 17
        #expect(swedish.count(production) == "17 gånger" && english.count(production) == "17 times")
        production.of = 28
        #expect(swedish.count(production) == "17 av 28")
        var effect = FollowUpPaper.Effect(.some)
        #expect(swedish.measured(effect) == nil)
        effect.after = Figure("7")
        #expect(swedish.measured(effect) == "efter: 7")
        effect.before = Figure("11")
        #expect(english.measured(effect) == "from 11 to 7")
    }
}
