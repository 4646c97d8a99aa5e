import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What counts a goal")
struct MeasuredGoalTests {
    private func goal(_ measured: String) -> String {
        #""goal":{"text":"Mindre klotter","indicator":{"name":"Klotter","baseline":"40","measuredBy":\#(measured)}}"#
    }

    private static let sound: [(String, Measured)] = [
        (
            #"{"count":{"strand":"reports/kommun","subject":"all"}}"#,
            .count(strand: "reports/kommun", subject: "all")
        ),
        (
            #"{"count":{"strand":"crimes/polis","subject":"category/klotter/area/stationen"}}"#,
            .count(strand: "crimes/polis", subject: "category/klotter/area/stationen")
        ),
        (
            #"{"survey":{"source":"trygghet","question":"Känner du dig trygg?","answer":"Ja"}}"#,
            .survey(source: "trygghet", question: "Känner du dig trygg?", answer: "Ja", area: nil, group: nil)
        ),
    ]

    @Test("A goal says what counts it, and the journal reads it back", arguments: sound)
    func said(text: String, measured: Measured) throws {
        var chain = try Chain("burlov-2023")
        let played = chain.write(goal(text), on: "2025-02-01")
        #expect(played.isClean, "\(played.refusals)")
        guard case .goal(let written) = chain.view("2025-02-01").documents[DocumentID(.goal, 1)]?.content else {
            Issue.record("no goal")
            return
        }
        #expect(written.indicator?.measuredBy == measured)
        let entry = try #require(chain.entries.last)
        let kept = HeaderText.write(entry.fact, by: entry.actor)
        #expect(
            kept.contains(
                text.replacing(
                    #""source":"trygghet","question":"Känner du dig trygg?","answer":"Ja""#,
                    with: #""answer":"Ja","question":"Känner du dig trygg?","source":"trygghet""#)))
        #expect(try HeaderText.read(kept, kind: entry.fact.kind).fact == entry.fact)
    }

    @Test("A goal that says nothing of what counts it is kept as it always was")
    func unsaid() throws {
        var chain = try Chain("burlov-2023")
        chain.write(
            #""goal":{"text":"Mindre klotter","indicator":{"name":"Klotter","baseline":"40"}}"#, on: "2025-02-01")
        let entry = try #require(chain.entries.last)
        #expect(!HeaderText.write(entry.fact, by: entry.actor).contains("measuredBy"))
    }

    @Test(
        "What is not written as a key is refused by its own words",
        arguments: [
            (#"{"count":{"strand":"reports","subject":"all"}}"#, "reports"),
            (#"{"count":{"strand":"reports/","subject":"all"}}"#, "reports/"),
            (#"{"count":{"strand":"reports/kommun","subject":"allt"}}"#, "allt"),
            (#"{"count":{"strand":"reports/kommun","subject":"category/"}}"#, "category/"),
            (#"{"count":{"strand":"reports/kommun","subject":"area/a/category/b"}}"#, "area/a/category/b"),
            (#"{"count":{"strand":"reports/kommun","subject":"category/a/b"}}"#, "category/a/b"),
            (#"{"survey":{"source":" ","question":"Trygg?"}}"#, " "),
            (#"{"survey":{"source":"trygghet","question":"Trygg?","area":""}}"#, ""),
        ])
    func misshapen(text: String, wrong: String) throws {
        var chain = try Chain("burlov-2023")
        let played = chain.write(goal(text), on: "2025-02-01")
        #expect(played.refusals == [.unknownSubject(wrong)])
    }

    @Test("A question that holds an identity number is refused like any other text")
    func identityNumber() throws {
        var chain = try Chain("burlov-2023")
        let played = chain.write(
            goal(#"{"survey":{"source":"trygghet","question":"Ring 20090101-1234?"}}"#), on: "2025-02-01")
        #expect(played.codes.contains("identity-number"))
    }
}
