import Intake
import Situation
import Testing
import Vocabulary

/// What a week's meeting looks at first.
@Suite("What stands out")
struct StandsOutTests {
    /// Two reports each week for nearly two years, one in the square and one by the school, and thirteen more in the square in week 41 of 2025.
    private func picture(of address: String, more: Int = 13) throws -> SituationPicture {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        for week in 0..<98 {
            let day = try #require(CivilDate("2024-01-01")).adding(days: 7 * week)
            try sample.add(1, "klotter", "torget", on: "\(day)")
            try sample.add(1, "hot", "skolan", on: "\(day.adding(days: 3))")
        }
        try sample.add(more, "klotter", "torget", on: "2025-10-08")
        return try sample.picture(try #require(PicturePeriod(address: address)), asOf: "2025-10-14")
    }

    @Test("The narrowest that lay above an ordinary week comes first, everything together last")
    func order() throws {
        let picture = try picture(of: "2025-v41")
        let over = picture.standingOut.filter { if case .weeksOver = $0.claim { true } else { false } }
        #expect(
            over.map(\.subject.name) == ["category/klotter/area/torget", "category/klotter", "area/torget", "all"])
        #expect(picture.standingOut.prefix(over.count) == over[...])
    }

    @Test("What lay above an ordinary week is not told once more as a change")
    func once() throws {
        // Twenty-six in the square against one a year earlier: the picture tells both that it is more and that the week was above.
        let picture = try picture(of: "2025-v41", more: 25)
        let square = PictureSubject(area: AreaKey("torget"))
        #expect(Set(picture.findings.filter { $0.subject == square }.map(\.claim.name)) == ["change", "weeks-over"])
        #expect(picture.standingOut.filter { $0.subject == square }.map(\.claim.name) == ["weeks-over"])
    }

    @Test("A week like the others has nothing, and is known to have been judged")
    func calm() throws {
        let picture = try picture(of: "2025-v41", more: 0)
        #expect(picture.standingOut.isEmpty)
        #expect(picture.hasJudgedWeeks)
    }

    @Test("A strand is found again by its name, and by no other")
    func strands() {
        for counting in Counting.allCases {
            for party in [nil, ActorKey("polis"), ActorKey("a/b")] {
                let strand = Strand(counting: counting, party: party)
                #expect(Strand(named: strand.name) == strand)
            }
        }
        for name in ["", "crimes", "crimes/", "sightings/polis", "/polis"] {
            #expect(Strand(named: name) == nil, "\(name)")
        }
    }

    @Test("An area says whether its week was above, as usual, or could not be judged")
    func areas() throws {
        let strand = try #require(try picture(of: "2025-v41").strands.first)
        #expect(strand.latestStandsOut(PictureSubject(area: AreaKey("torget"))) == true)
        #expect(strand.latestStandsOut(PictureSubject(area: AreaKey("skolan"))) == false)
        #expect(strand.latestStandsOut(PictureSubject(area: AreaKey("badet"))) == nil)
        let first = try #require(try picture(of: "2024-v03").strands.first)
        #expect(first.latestStandsOut(PictureSubject(area: AreaKey("torget"))) == nil)
    }
}
