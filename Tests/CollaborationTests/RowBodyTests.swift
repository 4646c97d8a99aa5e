import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

@Suite("Bodies and who is to be there, row by row")
struct RowBodyTests {
    private func body(_ chain: Chain, _ key: String) throws -> Body {
        try #require(chain.agreement.bodies.first { $0.key == ActorKey(key) })
    }

    /// Whom a decision by the body lacked; an area is sent back, which no gate stops.
    private func presence(_ chain: Chain, _ body: String, present: [String], standIns: String = "") throws
        -> DecisionPresence
    {
        var own = chain
        let on = "\(chain.agreement.period.first.adding(days: 120))"
        own.write(#""area":{"title":"F"}"#, on: on)
        let names = present.map { "\"\($0)\"" }.joined(separator: ",")
        let line =
            #"{"act":"chain-step","on":"\#(on)","step":"decide","of":"F1","by":"\#(body)","answer":"returned","present":[\#(names)]\#(standIns)}"#
        #expect(own.play(line).isRecorded)
        let view = own.view(on)
        return try #require(view.handlings.last.flatMap { view.presence($0.handled) })
    }

    private func meeting(_ chain: Chain, _ key: String, present: [String]) throws -> Presence {
        let commitment = try #require(chain.agreement.commitment(CommitmentKey(key)))
        var done = Fact.Done(evidence: commitment.evidence.kind, what: commitment.evidence.subject)
        done.present = present.map { ActorKey($0) }
        return try #require(chain.agreement.presence(done, of: commitment))
    }

    private func seated(_ chain: inout Chain, _ body: String, _ seat: String, by: String? = nil) -> Chain.Played {
        let on = "\(chain.agreement.period.first.adding(days: 100))"
        let who = by.map { #","by":"\#($0)""# } ?? ""
        return chain.play(#"{"act":"chain-seated","on":"\#(on)","body":"\#(body)","seat":"\#(seat)"\#(who)}"#)
    }

    private let keys = { (actors: [ActorKey]) in actors.map(\.text) }

    // MARK: Bodies

    @Test("The steering group is a part of the strategic council", .rows("BUR-14"))
    func partOf() throws {
        let chain = try Chain("burlov-2023")
        #expect(try body(chain, "styrgrupp").partOf == ActorKey("strategiska-rådet"))
        #expect(try body(chain, "strategiska-rådet").openSeats)
    }

    @Test("The preparatory group's police seat is fixed, and the municipality's are filled by choice", .rows("BUR-22"))
    func fixedAndOpen() throws {
        var chain = try Chain("burlov-2023")
        let group = try body(chain, "beredningsgrupp")
        #expect(keys(group.seats) == ["kommunpolis"] && group.openSeats)
        #expect(seated(&chain, "beredningsgrupp", "förvaltningschef-sf", by: "förvaltningschef-sf").isClean)
        #expect(
            try presence(chain, "beredningsgrupp", present: ["förvaltningschef-sf"]).missingSeats == [
                ActorKey("kommunpolis")
            ])
        // The steering group's seats are seven, and no others are chosen.
        #expect(seated(&chain, "styrgrupp", "kommunpolis", by: "kommunpolis").codes == ["unknown-seat"])
    }

    @Test("The council has two parts with mandates of their own", .rows("LOM-15"))
    func twoParts() throws {
        let chain = try Chain("lomma-2023")
        let parts = chain.agreement.bodies.filter { $0.partOf == ActorKey("trygghetsråd") }
        #expect(Set(parts.map(\.key.text)) == ["samverkansgrupp", "styrgrupp"] && parts.allSatisfy(\.openSeats))
        func verbs(_ key: String) throws -> Set<Body.Verb> { Set(try body(chain, key).mandates.map(\.verb)) }
        #expect(try verbs("samverkansgrupp") == [.proposes, .makes])
        #expect(try verbs("styrgrupp") == [.decides, .approves])
    }

    @Test("What the two groups do waits for their steering group's decision; what others do does not", .rows("ESL-42"))
    func steered() throws {
        var chain = try Chain("eslov-2021")
        let rest = #""ties":{"effectGoal":"Tryggare"}"#
        chain.measure(#""text":"Läger","performs":["ungdomsgruppen"],\#(rest)"#, on: "2022-02-01")
        chain.measure(#""text":"Lampor","performs":["gata-trafik-park"],\#(rest)"#, on: "2022-02-01")
        #expect(chain.step("start", of: "A1", by: "ungdomsgruppen", on: "2022-02-02").rows == ["ESL-42"])
        #expect(chain.step("decide", of: "A1", by: "ungdomsgruppen", on: "2022-02-02").rows == ["ESL-42"])
        #expect(chain.step("start", of: "A2", by: "gata-trafik-park", on: "2022-02-02").isClean)
        #expect(chain.step("decide", of: "A1", by: "sspe-styrgrupp", on: "2022-02-03").isClean)
        #expect(chain.step("start", of: "A1", by: "ungdomsgruppen", on: "2022-02-04").isClean)
    }

    @Test("The council is there, and the post that coordinates it is missed when its seat is vacant", .rows("MOL-08"))
    func coordination() throws {
        var chain = try Chain("molndal-2023")
        #expect(try body(chain, "strategiskt-råd").basis.rows == [RowID("MOL-08")])
        #expect(
            chain.agreement.posts.contains {
                $0.key == ActorKey("samordningsfunktion") && $0.basis.rows == [RowID("MOL-08")]
            })
        #expect(seated(&chain, "strategiskt-råd", "samordningsfunktion", by: "samordningsfunktion").isClean)
        #expect(try presence(chain, "strategiskt-råd", present: ["kso"]).vacantSeats == [])
        #expect(seated(&chain, "strategiskt-råd", "samordningsfunktion").isClean)
        #expect(
            try presence(chain, "strategiskt-råd", present: ["kso"]).vacantSeats == [ActorKey("samordningsfunktion")])
    }

    @Test("The local council and the national authority are told apart", .rows("MOL-30"))
    func twoCouncils() throws {
        let chain = try Chain("molndal-2023")
        let council = try body(chain, "brå")
        #expect(council.name == "BRÅ Mölndal (Styrgrupp BRÅ)" && council.basis.rows.contains(RowID("MOL-30")))
        // It has meetings of its own.
        let forum = chain.agreement.commitments.first { $0.basis.rows.contains(RowID("MOL-30")) }
        #expect(forum?.evidence.kind == .meeting)
        // The text's own word for the council is explained here, and the authority's in no text as the same.
        let explained = chain.agreement.rules.abbreviations?.explained ?? []
        #expect(explained.first { $0.short == "BRÅ" }?.long == "Brottsförebyggande rådet i Mölndal")
        let burlov = try Chain("burlov-2023").agreement
        #expect(burlov.rules.abbreviations?.unexplained.contains("Brå") == true)
        #expect(search("BRÅ Mölndal", in: [chain.agreement]).contains { $0.kind == .body })
    }

    @Test(
        "A vacant seat of the three in the council is flagged", .rows("MOL-39"),
        arguments: ["lpo-chef", "brå-samordnare", "kommunpolis"])
    func threeSeats(seat: String) throws {
        var chain = try Chain("molndal-2023")
        let seats = keys(try body(chain, "brå").seats)
        #expect(seats.contains(seat))
        #expect(try presence(chain, "brå", present: seats).isFull)
        #expect(seated(&chain, "brå", seat).isClean)
        #expect(try presence(chain, "brå", present: seats.filter { $0 != seat }).vacantSeats == [ActorKey(seat)])
    }

    @Test("A quick group begins from a problem in one step, with a last day", .rows("MOL-43"))
    func quick() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""problem":{"title":"Skadegörelse"}"#, on: "2025-02-01")
        #expect(
            chain.write(
                #""group":{"name":"Skolgården","problem":"P1","from":"2025-02-01","through":"2025-03-31"}"#,
                on: "2025-02-01"
            ).isClean)
        #expect(chain.step("start", of: "G1", by: "arbetsgrupper", on: "2025-02-01").isClean)
        #expect(chain.standing("G1", "2025-02-01") == .active)
    }

    @Test("Steering group, operational group and coordinator are there, with managers in the seats", .rows("MOL-45"))
    func managers() throws {
        var chain = try Chain("molndal-2023")
        for key in ["sspf-styrgrupp", "sspf-operativ-grupp"] {
            #expect(keys(try body(chain, key).seats) == ["skolchef", "socialtjänstchef", "polischef", "fritidschef"])
            // Somebody below that level has no seat there, and comes as a stand-in whose mandate is told.
            #expect(seated(&chain, key, "fältgruppen", by: "fältgruppen").codes == ["unknown-seat"])
            let seen = try presence(
                chain, key, present: ["skolchef", "polischef", "fritidschef"],
                standIns: #","standIns":[{"seat":"socialtjänstchef","by":"fältgruppen","mandate":false}]"#)
            #expect(seen.missingSeats == [] && seen.standInsWithoutMandate == [ActorKey("fältgruppen")])
        }
        #expect(chain.agreement.posts.contains { $0.key == ActorKey("sspf-koordinator") })
    }

    @Test("One council steers several works", .rows("MOL-55"))
    func severalWorks() throws {
        let council = try body(try Chain("molndal-2023"), "brå")
        #expect(
            council.mandates.first { $0.verb == .steers }?.matters == [
                "crime prevention and safety",
                "work against violence in close relationships and honour-related violence",
            ])
        #expect(council.basis.rows.contains(RowID("MOL-55")))
    }

    // MARK: Who is to be there

    @Test("Seven seats: each one absent is told, one replaced is not", .rows("BUR-15"))
    func seven() throws {
        let chain = try Chain("burlov-2023")
        let seats = [
            "lpo-chef", "kso", "oppositionsföreträdare", "kommundirektör", "förvaltningschef-ukf",
            "förvaltningschef-sf", "samordnare",
        ]
        #expect(keys(try body(chain, "styrgrupp").seats) == seats)
        for seat in seats {
            #expect(
                try presence(chain, "styrgrupp", present: seats.filter { $0 != seat }).missingSeats == [ActorKey(seat)])
        }
        let replaced = #","standIns":[{"seat":"kso","by":"kommunledning","mandate":true}]"#
        #expect(try presence(chain, "styrgrupp", present: seats.filter { $0 != "kso" }, standIns: replaced).isFull)
    }

    @Test(
        "Whoever is named for a meeting and was not there is told, organisation by organisation",
        .rows("BUR-30", "LOM-42"))
    func named() throws {
        for (name, key, seats) in [
            (
                "burlov-2023", "örat-mot-marken",
                ["kommunledning", "verksamhetschef", "kommunpolis", "räddningstjänst", "bbab"]
            ),
            ("lomma-2023", "interaktionsmöte", ["polis", "skola", "fritid", "socialtjänst", "elevhälsa"]),
        ] {
            let chain = try Chain(name)
            #expect(try meeting(chain, key, present: seats).missingSeats == [])
            for seat in seats {
                // A post of the party fills the party's own seat.
                #expect(try meeting(chain, key, present: seats.filter { $0 != seat }).missingSeats == [ActorKey(seat)])
            }
        }
    }

    @Test(
        "The required police seat of each group: vacant, or absent when it decides", .rows("LOM-16", "LOM-17"),
        arguments: [("samverkansgrupp", "kommunpolis"), ("styrgrupp", "lpo-chef")])
    func requiredSeats(group: String, seat: String) throws {
        var chain = try Chain("lomma-2023")
        #expect(try presence(chain, group, present: ["säkerhetschef"]).missingSeats == [ActorKey(seat)])
        #expect(try presence(chain, group, present: ["säkerhetschef", seat]).isFull)
        #expect(seated(&chain, group, seat).isClean)
        #expect(try presence(chain, group, present: ["säkerhetschef"]).vacantSeats == [ActorKey(seat)])
    }

    @Test(
        "Any of the Police fills the weekly meeting's police seat, and who it was stands with the meeting",
        .rows("LOM-21"))
    func weekly() throws {
        let chain = try Chain("lomma-2023")
        let others = ["säkerhetschef", "socialtjänst", "fritidsgårdschef"]
        #expect(try meeting(chain, "veckolägesbild", present: others).missingSeats == [polis])
        for post in ["kommunpolis", "lpo-chef"] {
            #expect(try meeting(chain, "veckolägesbild", present: others + [post]).missingSeats == [])
        }
    }

    @Test("A dialogue wider than the Police's own remit counts only with the municipality there", .rows("LOM-26"))
    func dialogue() throws {
        let chain = try Chain("lomma-2023")
        let wider = try #require(chain.agreement.commitment(CommitmentKey("kommunen-i-dialogen")))
        #expect(keys(wider.countsOnlyWith) == ["kommun"] && wider.evidence.kind == .dialogue)
        #expect(wider.basis.rows == [RowID("LOM-26")])
        // Both are shown by the same kind of thing, so that one dialogue is told once.
        #expect(chain.agreement.commitments.filter { $0.evidence == wider.evidence }.count == 2)
    }

    @Test("Others at an inspection are named as welcome, and their absence is no breach", .rows("LOM-47"))
    func inspections() throws {
        let chain = try Chain("lomma-2023")
        let visits = try #require(chain.agreement.commitment(CommitmentKey("tillsynsbesök")))
        #expect(keys(visits.participants) == ["externa-verksamheter"] && visits.seats == [])
        let duty = chain.agreement.rules.standing.first { $0.basis.rows == [RowID("LOM-47")] }
        #expect(duty?.strength == .should && duty?.kind == .representation)
        var done = Fact.Done(evidence: visits.evidence.kind, what: visits.evidence.subject)
        done.present = [ActorKey("tillsyn")]
        #expect(chain.agreement.presence(done, of: visits) == nil)
    }

    @Test("The Police at the day itself and at its planning are two things", .rows("LOM-54"))
    func safetyDays() throws {
        let chain = try Chain("lomma-2023")
        #expect(try meeting(chain, "trygghetsdagar", present: ["samordnare"]).missingSeats == [polis])
        #expect(try meeting(chain, "trygghetsdagar", present: ["kommunpolis"]).missingSeats == [])
        let planning = chain.agreement.rules.standing.first { $0.key == "polisen-planerar-trygghetsdagar" }
        #expect(planning?.by == [polis] && planning?.basis.rows == [RowID("LOM-54")])
    }

    @Test(
        "Each forum wants both parties, and the one that had nobody there is told", .rows("SVE-30", "ESL-14"),
        arguments: [
            ("svedala-2023", ["sspf", "trafiksäkerhetsgruppen", "rådsmöte"]),
            ("eslov-2021", ["örat-mot-marken", "sspe", "lagstadgad-tillsyn"]),
        ])
    func bothParties(name: String, forums: [String]) throws {
        let chain = try Chain(name)
        for forum in forums {
            #expect(try meeting(chain, forum, present: ["kommun"]).absentParties == [polis], "\(forum)")
            #expect(try meeting(chain, forum, present: ["polis"]).absentParties == [kommun], "\(forum)")
            #expect(try meeting(chain, forum, present: ["kommun", "polis"]).absentParties == [], "\(forum)")
        }
    }

    @Test(
        "A walk without residents, Police, rescue services or those who can act is told whom it lacked", .rows("ESL-36")
    )
    func walk() throws {
        let chain = try Chain("eslov-2021")
        let seats = ["boende", "verksamma", "påverkande-verksamheter", "kommun", "polis", "räddningstjänst"]
        for seat in seats {
            #expect(
                try meeting(chain, "trygghetsvandringar", present: seats.filter { $0 != seat }).missingSeats == [
                    ActorKey(seat)
                ])
        }
    }

    @Test("A stand-in without a mandate is told", .rows("MOL-32"))
    func mandate() throws {
        let chain = try Chain("molndal-2023")
        let seats = keys(try body(chain, "brå").seats)
        let others = seats.filter { $0 != "förvaltningschef" }
        for (mandate, expected) in [("true", []), ("false", [ActorKey("stadsledningsförvaltningen")])] {
            let standIn =
                #","standIns":[{"seat":"förvaltningschef","by":"stadsledningsförvaltningen","mandate":\#(mandate)}]"#
            #expect(try presence(chain, "brå", present: others, standIns: standIn).standInsWithoutMandate == expected)
        }
    }

    @Test("A guest is neither present for a seat nor missed", .rows("MOL-33"))
    func guests() throws {
        let chain = try Chain("molndal-2023")
        let seats = keys(try body(chain, "brå").seats)
        let without = try presence(chain, "brå", present: seats)
        #expect(try presence(chain, "brå", present: seats + ["skola"]) == without)
        #expect(
            try presence(chain, "brå", present: seats.dropLast() + ["skola"]).missingSeats == [
                ActorKey("brå-samordnare")
            ])
    }

    @Test("A question taken home is a measure of the member's own organisation, followed to an answer", .rows("MOL-36"))
    func takenHome() throws {
        var chain = try Chain("molndal-2023")
        chain.measure(#""text":"Fråga om belysning på skolgårdar","performs":["skola"]"#, on: "2025-02-01")
        #expect(chain.view("2025-02-01").measures[a1]?.answering == [kommun])
        #expect(chain.play(#"{"act":"measure-done","on":"2025-02-20","measure":"A1"}"#).isClean)
        #expect(
            chain.play(
                #"{"act":"measure-followed-up","on":"2025-03-01","measure":"A1","carriedOut":"as-planned","effect":"none","judgement":"end"}"#
            ).isClean)
        #expect(chain.view("2025-03-01").measures[a1]?.progress == .followedUp)
    }

    @Test(
        "Each group has its five posts and the Police, and further members are chosen", .rows("MOL-41", "MOL-42"),
        arguments: ["samverkansgrupp-ungdomar", "samverkansgrupp-utemiljö", "samverkansgrupp-hot-och-våld"])
    func groups(key: String) throws {
        var chain = try Chain("molndal-2023")
        let five = [
            "brottsförebyggande-samordnare", "sspf-koordinator", "folkhälsosamordnare", "områdessamordnare",
            "fältgruppen",
        ]
        #expect(keys(try body(chain, key).seats) == five + ["polis"])
        #expect(seated(&chain, key, "bostadsbolagen", by: "bostadsbolagen").isClean)
        #expect(seated(&chain, key, "folkhälsosamordnare").isClean)
        let seen = try presence(
            chain, key,
            present: ["brottsförebyggande-samordnare", "sspf-koordinator", "områdessamordnare", "fältgruppen"])
        #expect(seen.vacantSeats == [ActorKey("folkhälsosamordnare")] && seen.missingSeats == [polis])
        #expect(seen.absentParties == [polis])
    }

    @Test("Work around a single child leaves a count and nothing else", .rows("LOM-45", "MOL-46"))
    func casework() throws {
        var lomma = try Chain("lomma-2023")
        let sspf = try #require(lomma.agreement.commitment(CommitmentKey("sspf")))
        #expect(sspf.evidence.kind == .activity)
        let line = #"{"act":"activity-carried-out","on":"2025-03-05","what":"sspf""#
        #expect(lomma.play(line + "}").isClean)
        #expect(lomma.play(line + #","note":"20090101-1234 var med"}"#).codes == ["identity-number"])
        #expect(lomma.matter().state.standing(sspf.evidence, through: day("2025-12-31")).count == 1)
        let molndal = try Chain("molndal-2023").agreement
        #expect(
            molndal.rules.standing.contains { $0.key == "sspf-kring-den-unge" && $0.basis.rows == [RowID("MOL-46")] })
    }

    // MARK: Two deciders

    @Test("The agreement is in force when both parties' deciders have decided, and not with one", .rows("ESL-09"))
    func bothDecide() throws {
        let text = try Chain.definition("eslov-2021")
        let whole = try Chain("eslov-2021").agreement
        #expect(whole.decisions.map(\.by.text) == ["ks", "lpo-chef"])
        // The text with its two days of decision left open: they come as acts.
        let open = text.replacing("on: 2021-06-18, clause: Beslut", with: "on: missing, clause: Beslut")
        var chain = Chain(CollaborationTests.agreement(open))
        func lacking() -> Int {
            chain.matter().agreementStatus(on: day("2022-03-01")).lacks.filter {
                if case .decision = $0 { true } else { false }
            }.count
        }
        guard chain.agreement.decisions.allSatisfy({ $0.on == nil }) else {
            Issue.record("the days of decision are still there: \(chain.agreement.decisions)")
            return
        }
        #expect(lacking() == 2 && chain.matter().agreementStatus(on: day("2022-03-01")).standing == .draft)
        #expect(chain.play(#"{"act":"decide","on":"2022-02-01","by":"ks","reference":"§ 4"}"#).isClean)
        #expect(lacking() == 1 && chain.matter().agreementStatus(on: day("2022-03-01")).standing == .draft)
        #expect(chain.play(#"{"act":"decide","on":"2022-02-02","by":"lpo-chef"}"#, by: polis).isClean)
        #expect(lacking() == 0 && chain.matter().agreementStatus(on: day("2022-03-01")).standing == .inForce)
    }
}
