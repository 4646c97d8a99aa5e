import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

/// Each expectation is written by hand from the row it is tied to.
@Suite("Focus areas of the five agreements, and the activities in them")
struct RowAreaTests {
    private func activities(_ name: String, _ area: String) throws -> [String] {
        try Chain(name).agreement.commitments.filter { $0.origin == .activity && $0.areas.contains(area) }
            .flatMap { $0.basis.rows.map(\.text) }
    }

    @Test("Burlöv's three areas are the agreed set, and a further one is beside them", .rows("BUR-46"))
    func agreedSet() throws {
        var chain = try Chain("burlov-2023")
        #expect(chain.agreement.rules.areas.map(\.key) == ["ungdomar", "våld", "trygghet"])
        #expect(chain.agreement.rules.areas.allSatisfy { $0.basis.rows.contains(RowID("BUR-46")) })
        // What carries a key says more of one of the three; what carries none is a fourth.
        chain.write(#""area":{"title":"Trygghet 2025","key":"trygghet"}"#, on: "2025-01-10")
        chain.write(#""area":{"title":"Cyklar"}"#, on: "2025-01-10")
        let view = chain.view("2025-01-10")
        #expect(view.names(of: "trygghet") == ["trygghet", "F1"] && view.names(of: "F2") == ["F2"])
        #expect(
            view.gaps().map(\.what).filter { if case .areaWithoutActivity = $0 { true } else { false } }
                == [.areaWithoutActivity("F2")])
    }

    @Test("An area is found by its title in the text and by the one in the annex", .rows("BUR-47"))
    func twoTitles() throws {
        let burlov = try Chain("burlov-2023").agreement
        for words in ["preventiva åtgärder förebygga", "preventiva insatser förebygga"] {
            let hits = search(words, in: [burlov]).filter { $0.kind == .area }
            #expect(hits.map(\.name) == [burlov.rules.areas[0].title.sv], "\(words)")
        }
        // Rows BUR-54 to -59, and -70, which serves two areas.
        #expect(
            Set(try activities("burlov-2023", "ungdomar"))
                == ["BUR-54", "BUR-55", "BUR-56", "BUR-57", "BUR-58", "BUR-59", "BUR-70"])
    }

    @Test("Burlöv's areas of violence and of safety show their activities, leads and state", .rows("BUR-48", "BUR-49"))
    func withActivities() throws {
        #expect(
            Set(try activities("burlov-2023", "våld")) == ["BUR-60", "BUR-61", "BUR-62", "BUR-64", "BUR-65"])
        #expect(
            Set(try activities("burlov-2023", "trygghet"))
                == ["BUR-67", "BUR-68", "BUR-69", "BUR-70", "BUR-71", "BUR-72", "BUR-73", "BUR-74"])
        let burlov = try Chain("burlov-2023").agreement
        let own = burlov.commitments.filter {
            $0.origin == .activity && !Set($0.areas).isDisjoint(with: ["våld", "trygghet"])
        }
        #expect(own.allSatisfy { !$0.owners.isEmpty })
        let matter = try Chain("burlov-2023").matter()
        let states = own.map {
            matter.status(of: $0, version: matter.version(on: day("2025-01-10")), on: day("2025-01-10"))
        }
        #expect(states.count == own.count && states.map(\.commitment.key) == own.map(\.key))
    }

    @Test(
        "A bare name is an area, shown as without content, and a gap until something is done in it",
        .rows("SVE-12", "SVE-13"))
    func nameOnly() throws {
        var chain = try Chain("svedala-2023")
        #expect(
            chain.agreement.rules.areas.map { [$0.title.sv, "\($0.contentMissing)"] }
                == [["Trygghet", "true"], ["Folkhälsa", "true"]])
        func empty() -> [Gap.What] {
            chain.view("2025-01-10").gaps().map(\.what).filter {
                if case .areaWithoutActivity = $0 { true } else { false }
            }
        }
        #expect(empty() == [.areaWithoutActivity("trygghet"), .areaWithoutActivity("folkhälsa")])
        chain.measure(#""text":"Belysning","area":"trygghet""#, on: "2025-01-10")
        #expect(empty() == [.areaWithoutActivity("folkhälsa")])
        chain.measure(#""text":"Gåkarta","area":"folkhälsa""#, on: "2025-01-10")
        #expect(empty() == [])
    }

    @Test(
        "Eslöv's three areas hold six, four and four activities, with aim and who answers",
        .rows("ESL-31", "ESL-40", "ESL-49"),
        arguments: [("offentlig-miljö", 6), ("tidig-upptäckt", 4), ("våld-i-nära-relationer", 4)])
    func eslov(area: String, count: Int) throws {
        let own = try Chain("eslov-2021").agreement.commitments.filter {
            $0.areas.contains(area) && $0.basis.rows.contains(RowID("ESL-58"))
        }
        #expect(own.count == count)
        #expect(own.allSatisfy { $0.details.effectGoal != nil && !$0.owners.isEmpty })
    }

    @Test("What a measure serves may be moved to another area, and its history stays", .rows("ESL-49"))
    func moved() throws {
        var chain = try Chain("eslov-2021")
        chain.measure(#""text":"Utbildning","area":"våld-i-nära-relationer""#, on: "2022-01-10")
        chain.write(#""area":{"title":"Extremism"}"#, on: "2022-01-11")
        chain.change("A1", #""text":"Utbildning","area":"F1""#, on: "2022-01-12")
        let measure = try #require(chain.view("2022-01-12").measures[a1])
        #expect(measure.latest.terms.areas == ["F1"])
        #expect(chain.view("2022-01-11").measures[a1]?.latest.terms.areas == ["våld-i-nära-relationer"])
        #expect(measure.events.count == 2)
    }

    @Test("Indicators of an area stand one by one", .rows("MOL-59", "MOL-62"))
    func indicators() throws {
        let areas = try Chain("molndal-2023").agreement.rules.areas
        let found = Dictionary(uniqueKeysWithValues: areas.map { ($0.key, $0.indicators) })
        #expect(found["ungdomar"] == ["unga i riskzon", "unga som begår brott", "unga som utsätts för brott"])
        #expect(found["utemiljö"] == ["risk att utsättas för brott", "upplevd trygghet"])
    }

    @Test("Values of an area's indicators over time are the goals' own, version by version", .rows("MOL-59", "MOL-62"))
    func overTime() throws {
        var chain = try Chain("molndal-2023")
        func goal(_ value: String, _ on: String, _ document: String? = nil) {
            chain.write(
                #""goal":{"text":"Färre unga i riskzon","areas":["ungdomar"],"indicator":{"name":"unga i riskzon","baseline":"\#(value)","measured":"\#(on)","target":"10"}}"#,
                on: on, document: document)
        }
        goal("31", "2024-01-31")
        goal("27", "2025-01-31", "M1")
        let values = chain.view("2025-02-01").documents[DocumentID(.goal, 1)]?.versions.compactMap { version in
            if case .goal(let goal) = version.content { goal.indicator?.baseline?.description } else { nil }
        }
        #expect(values == ["31", "27"])
    }

    @Test("Measures carry the arena they are for, and an area's measures are read by it", .rows("MOL-66"))
    func arenas() throws {
        var chain = try Chain("molndal-2023")
        chain.measure(
            #""text":"Utbildning","area":"hot-och-våld","ties":{"targets":["skola","digitalt"]}"#, on: "2025-01-10")
        chain.measure(#""text":"Rutin","area":"hot-och-våld","ties":{"targets":["förtroendevalda"]}"#, on: "2025-01-10")
        let served = Set(chain.view("2025-01-10").measures.values.flatMap { $0.latest.terms.ties?.targets ?? [] })
        // Of the five arenas of the text three have no measure.
        let arenas = ["skola", "nära relationer", "offentligt", "tjänstepersoner", "förtroendevalda"]
        #expect(arenas.filter { !served.contains($0) } == ["nära relationer", "offentligt", "tjänstepersoner"])
        #expect(chain.agreement.rules.areas.first { $0.key == "hot-och-våld" }?.title.sv == "Hot och våld")
    }
}
