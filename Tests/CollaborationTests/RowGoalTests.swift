import Agreements
import Collaboration
import Proof
import Testing
import Vocabulary

@Suite("Goals, plans and ways of working, row by row")
struct RowGoalTests {
    private func gaps(_ chain: Chain, _ on: String) -> [Gap] { chain.view(on).gaps() }

    /// How many aims each text states, counted in the rows.
    @Test(
        "The aims of the text stand as the agreement's own, and one without an indicator is a gap until it has one",
        .rows("BUR-05", "LOM-04", "SVE-17", "ESL-08", "MOL-50"),
        arguments: [
            ("burlov-2023", "BUR-05", 2), ("lomma-2023", "LOM-04", 2), ("svedala-2023", "SVE-17", 2),
            ("eslov-2021", "ESL-08", 2), ("molndal-2023", "MOL-50", 1),
        ])
    func aims(name: String, row: String, count: Int) throws {
        var chain = try Chain(name)
        let aims = chain.agreement.rules.goals.filter { $0.kind == .aim && $0.basis.rows.contains(RowID(row)) }
        #expect(aims.count == count)
        let on = "\(chain.agreement.period.first.adding(days: 90))"
        chain.write(#""goal":{"text":"Mindre brott","level":"overarching"}"#, on: on)
        let id = DocumentID(.goal, 1)
        #expect(gaps(chain, on).map(\.what).contains(.goalWithoutIndicator(id)))
        for value in ["51", "48.5"] {
            chain.write(
                #""goal":{"text":"Mindre brott","level":"overarching","indicator":{"name":"Anmälda brott","baseline":"\#(value)","source":"Polisen"}}"#,
                on: on, document: "M1")
        }
        #expect(!gaps(chain, on).map(\.what).contains(.goalWithoutIndicator(id)))
        // The values over time are its versions.
        let values = chain.view(on).documents[id]?.versions.compactMap { version in
            if case .goal(let goal) = version.content { goal.indicator?.baseline?.description } else { nil }
        }
        #expect(values == ["51", "48.5"])
    }

    /// A goal with all but one of the five criteria.
    private func goal(without criterion: String) -> String {
        var fields = [#""text":"Färre stölder""#]
        if criterion != "measurable" {
            fields.append(#""indicator":{"name":"Stölder","baseline":"120","target":"90"}"#)
        }
        if criterion != "time-bound" { fields.append(#""deadline":"2026-06-30""#) }
        let words = ["specific", "delimited", "realistic"].filter { $0 != criterion }.map { #""\#($0)":"Så""# }
        fields.append(#""criteria":{\#(words.joined(separator: ","))}"#)
        return #""goal":{\#(fields.joined(separator: ","))}"#
    }

    @Test(
        "Each of the five criteria is asked for field by field where the text lists them", .rows("BUR-39", "LOM-35"),
        arguments: ["specific", "measurable", "delimited", "realistic", "time-bound"])
    func criteria(criterion: String) throws {
        for (name, row, body) in [("burlov-2023", "BUR-39", "styrgrupp"), ("lomma-2023", "LOM-35", "styrgrupp")] {
            var chain = try Chain(name)
            chain.write(goal(without: criterion), on: "2025-02-01")
            let refused = chain.step("decide", of: "M1", by: body, on: "2025-02-02")
            #expect(refused.rows == [row] && refused.stops.map(\.need) == [.fields([criterion], of: "goal")])
            // And before a plan that leans on it is submitted.
            chain.write(#""plan":{"title":"Plan","goals":["M1"]}"#, on: "2025-02-03")
            let submitted = chain.view("2025-02-03").stops(
                ChainStep(.submit, of: .document(DocumentID(.plan, 1)), by: ActorKey("samverkansgrupp")),
                on: day("2025-02-03"))
            #expect(submitted.contains { $0.need == .fields([criterion], of: "goal") && $0.rows == [RowID(row)] })
            chain.write(goal(without: ""), on: "2025-02-04", document: "M1")
            #expect(chain.step("decide", of: "M1", by: body, on: "2025-02-05").isClean)
        }
        // The others list none.
        for name in ["svedala-2023", "eslov-2021", "molndal-2023"] {
            var chain = try Chain(name)
            let on = "\(chain.agreement.period.first.adding(days: 90))"
            chain.write(goal(without: criterion), on: on)
            #expect(chain.step("decide", of: "M1", by: "kommun", on: on).stops.isEmpty)
        }
    }

    @Test(
        "Goals that cannot be measured are accepted where the text says so, named so, with a proposed indicator",
        .rows("ESL-59"))
    func unmeasurable() throws {
        var chain = try Chain("eslov-2021")
        #expect(
            chain.agreement.rules.goals.contains {
                $0.kind == .unmeasurableAccepted && $0.basis.rows == [RowID("ESL-59")]
            })
        chain.write(
            #""goal":{"text":"Staden är trygg att leva i","unmeasurable":true,"proposedIndicator":"Enkätens fråga 4"}"#,
            on: "2022-02-01")
        #expect(chain.step("decide", of: "M1", by: "kommun", on: "2022-02-02").isClean)
        #expect(
            gaps(chain, "2022-02-02").map(\.what).contains(
                .goalNotMeasurable(DocumentID(.goal, 1), proposed: "Enkätens fråga 4")))
    }

    // MARK: Plans

    /// What one activity says, left out one thing at a time; by hand from the rows.
    @Test(
        "What each activity has to say is refused field by field, and nothing else is asked",
        .rows("BUR-40", "LOM-32", "ESL-58", "MOL-22", "MOL-70", "MOL-73"),
        arguments: [
            (
                "burlov-2023", [#""due":"2026-01-31""#, #""followUp":"2026-03""#, #""method":"Enkät""#],
                ["activity.done by", "activity.followed up on", "activity.method"], "BUR-40"
            ),
            (
                "lomma-2023", [#""due":"2026-01-31""#, #""performs":["säkerhetschef"]"#],
                ["activity.done by", "activity.responsible"], "LOM-32"
            ),
            (
                "eslov-2021", [#""ties":{"effectGoal":"Tryggare"}"#, #""performs":["trygghetssamordnare"]"#],
                ["activity.effect goal", "activity.responsible"], "ESL-58"
            ),
            (
                "molndal-2023",
                [#""plans":["brå-samordnare"]"#, #""performs":["fältgruppen"]"#, #""followsUp":["brå-samordnare"]"#],
                ["activity.planner", "activity.performer", "activity.follower"], "MOL-70"
            ),
            ("molndal-2023", [#""ties":{"horizon":"long"}"#], ["activity.horizon"], "MOL-73"),
            (
                "molndal-2023", [#""performs":["fältgruppen"]"#, #""followsUp":["brå-samordnare"]"#],
                ["activity.responsible", "activity.follow-up responsible"], "MOL-22"
            ),
        ])
    func fields(name: String, terms: [String], fields: [String], row: String) throws {
        var chain = try Chain(name)
        let on = "\(chain.agreement.period.first.adding(days: 90))"
        chain.measure((#""text":"Hel","# + terms.joined(separator: ",")), on: on)
        for left in terms.indices {
            let some = terms.indices.filter { $0 != left }.map { terms[$0] }
            chain.measure(([#""text":"Utan \#(left)""#] + some).joined(separator: ","), on: on)
        }
        func missing(_ number: Int) -> [String] {
            let stops = chain.view(on).stops(
                ChainStep(.plan, of: .measure(MeasureNumber(number)), by: kommun), on: day(on))
            return stops.filter { $0.rows.contains(RowID(row)) && $0.gate == "plan" }.flatMap { stop -> [String] in
                if case .fields(let fields, _) = stop.need { fields } else { [] }
            }
        }
        #expect(missing(1) == [])
        for (place, field) in fields.enumerated() { #expect(missing(place + 2) == [field], "\(field)") }
    }

    @Test("A plan says its goals and activities before it is submitted, where the text asks for them", .rows("LOM-32"))
    func wholePlan() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""plan":{"title":"Tom"}"#, on: "2025-02-01")
        let refused = chain.step("submit", of: "H1", by: "samverkansgrupp", on: "2025-02-02")
        #expect(refused.rows == ["LOM-32"])
        #expect(refused.stops.map(\.need) == [.fields(["goal", "activity"], of: "action plan")])
    }

    @Test("An area without an activity is a gap with the clause of the plan", .rows("BUR-50", "SVE-14"))
    func areasWithoutActivity() throws {
        for (name, row) in [("burlov-2023", "BUR-50"), ("svedala-2023", "SVE-14")] {
            var chain = try Chain(name)
            chain.write(#""area":{"title":"Ny"}"#, on: "2025-02-01")
            let gap = gaps(chain, "2025-02-01").first { $0.what == .areaWithoutActivity("F1") }
            #expect(gap?.basis?.rows.contains(RowID(row)) == true)
            chain.measure(#""text":"Åtgärd","area":"F1""#, on: "2025-02-02")
            #expect(!gaps(chain, "2025-02-02").map(\.what).contains(.areaWithoutActivity("F1")))
        }
        // One plan for both parties: the text asks for no plan for each area.
        let svedala = try Chain("svedala-2023")
        #expect(
            svedala.agreement.rules.plan.contains {
                $0.kind == .scope("one plan") && $0.basis.rows == [RowID("SVE-14")]
            })
        #expect(!gaps(svedala, "2025-02-01").map(\.what).contains(.areaWithoutPlan("trygghet")))
    }

    @Test("The local finding behind an effort stands with it", .rows("ESL-57"))
    func finding() throws {
        var chain = try Chain("eslov-2021")
        #expect(
            chain.agreement.rules.plan.contains {
                $0.kind == .linked(["measure", "local conditions"]) && $0.basis.rows == [RowID("ESL-57")]
            })
        chain.measure(#""text":"Tillsyn","ties":{"finding":"Mer alkohol kring skolavslutningen"}"#, on: "2022-02-01")
        #expect(chain.view("2022-02-01").terms(a1)?.ties?.finding == "Mer alkohol kring skolavslutningen")
        #expect(
            chain.measure(#""text":"B","ties":{"finding":"Ring 20090101-1234"}"#, on: "2022-02-01").codes == [
                "identity-number"
            ])
    }

    @Test(
        "From the agreement by its area to the measure: the plan's links can be followed all the way", .rows("MOL-69"))
    func tree() throws {
        var chain = try Chain("molndal-2023")
        chain.write(#""problem":{"title":"Otrygg tunnel","areas":["utemiljö"]}"#, on: "2025-02-01")
        chain.measure(#""text":"Ljus","area":"utemiljö","ties":{"problem":"P1"}"#, on: "2025-02-02")
        chain.write(#""plan":{"title":"Åtgärdsplan","areas":["utemiljö"],"measures":["A1"]}"#, on: "2025-02-03")
        let view = chain.view("2025-02-03")
        let plan = try #require(view.documents[DocumentID(.plan, 1)]?.content)
        #expect(plan.areas.allSatisfy { key in view.agreement.rules.areas.contains { $0.key == key } })
        #expect(plan.measures.flatMap { view.terms($0)?.areas ?? [] } == ["utemiljö"])
        #expect(view.measures(of: DocumentID(.problem, 1)) == [a1])
    }

    // MARK: Methods

    @Test("An analysis is complete with a cause, and a cause without support is an assumption", .rows("BUR-36"))
    func complete() throws {
        var chain = try Chain("burlov-2023")
        #expect(
            chain.write(#""analysis":{"method":"fishbone","complete":true}"#, on: "2025-02-01").codes == [
                "cause-needed"
            ])
        #expect(
            chain.write(
                #""analysis":{"method":"fishbone","complete":true,"causes":[{"no":1,"text":"Mörkt","support":"Vandringen"},{"no":2,"text":"Tomt"}]}"#,
                on: "2025-02-01"
            ).isClean)
        guard case .analysis(let analysis) = chain.view("2025-02-01").documents[DocumentID(.analysis, 1)]?.content
        else {
            Issue.record("no analysis")
            return
        }
        #expect(analysis.causes.map(\.isAssumed) == [false, true])
    }

    @Test(
        "Beside the yearly areas a problem goes its own loop, from what has happened to what was done", .rows("LOM-09"))
    func loop() throws {
        var chain = try Chain("lomma-2023")
        chain.write(#""area":{"title":"Stationen","year":2025}"#, on: "2025-02-01")
        chain.write(#""problem":{"title":"Klotter i veckan"}"#, on: "2025-02-03")
        for (number, step) in ["analyse", "respond", "assess", "scan"].enumerated() {
            #expect(
                chain.play(#"{"act":"chain-moved","on":"2025-02-0\#(number + 4)","document":"P1","to":"\#(step)"}"#)
                    .isClean)
        }
        #expect(chain.view("2025-02-07").round(of: DocumentID(.problem, 1))?.number == 2)
        #expect(chain.standing("F1", "2025-02-07") == .written)
    }

    @Test("Carried out and had effect are two answers, and a problem closes with both", .rows("SVE-37"))
    func twoAnswers() throws {
        var chain = try Chain("svedala-2023")
        chain.write(#""problem":{"title":"P"}"#, on: "2025-01-10")
        chain.measure(#""text":"Åtgärd","ties":{"problem":"P1"}"#, on: "2025-01-11")
        chain.write(
            #""follow-up":{"scope":"single","about":["A1"],"production":{"carriedOut":"as-planned"}}"#, on: "2025-01-12"
        )
        let stops = chain.step("close", of: "P1", by: "kommun", on: "2025-01-13").stops
        #expect(stops.map(\.need) == [.has(thing: "evaluation", of: "measure", by: nil, before: nil, noLaterThan: nil)])
        chain.write(
            #""follow-up":{"scope":"single","about":["A1"],"production":{"carriedOut":"as-planned"},"effect":{"answer":"none","before":"12","after":"12"}}"#,
            on: "2025-01-14", document: "U1")
        #expect(chain.step("close", of: "P1", by: "kommun", on: "2025-01-15").isClean)
    }

    @Test(
        "What the forums were chosen from is kept: each party's own mapping, and the joint one made of both",
        .rows("ESL-10"))
    func mapping() throws {
        var chain = try Chain("eslov-2021")
        chain.write(#""picture":{"title":"Forum, kommunen","sort":"own"}"#, on: "2021-06-20")
        chain.write(#""picture":{"title":"Forum, polisen","sort":"own"}"#, on: "2021-06-20", by: polis)
        chain.write(#""picture":{"title":"Viktiga forum","sort":"joint","inputs":["B1","B2"]}"#, on: "2021-06-21")
        #expect(chain.step("adopt", of: "B3", by: "kommun", on: "2021-06-22").isClean)
        #expect(
            chain.view("2021-06-22").currentPicture(.joint)?.content?.links == [
                DocumentID(.picture, 1), DocumentID(.picture, 2),
            ])
        #expect(chain.agreement.rules.standing.contains { $0.kind == .method && $0.basis.rows == [RowID("ESL-10")] })
    }
}
