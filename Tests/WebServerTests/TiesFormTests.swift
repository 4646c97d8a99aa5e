import Collaboration
import Testing
import Vocabulary
import Wording

@testable import WebServer

@Suite("What ties a measure to the chain, as a form sends it")
struct TiesFormTests {
    private let wording = Wording(.swedish)

    private func form(_ query: String) throws -> TiesForm {
        TiesForm(
            try FormBody(Array(query.utf8), repeatable: ["orsaker", "slutsatser", "mal", "omraden", "fortsatt"]))
    }

    @Test("Everything that is sent is read, and stands in the form again as it was")
    func everything() throws {
        let sent = try form(
            "problem=P1&orsaker=O1.2&orsaker=O1.4&slutsatser=O1.1&mal=M1&omraden=trygghet&omraden=F2&slag=social"
                + "&niva=selective&sikt=long&malgrupper=Unga+,+butiker&effektmal=Färre&iakttagelse=Vandring&fortsatt=ja"
                + "&leder-1=kommunpolis&leder-1-fran=2025-01-01&leder-1-till=2025-06-30&leder-2=&leder-2-fran=&leder-2-till="
        )
        let (read, faults) = sent.read(wording)
        let ties = try #require(read)
        #expect(faults == [:])
        #expect(ties.problem?.description == "P1" && ties.causes.map(\.description) == ["O1.2", "O1.4"])
        #expect(ties.conclusions.map(\.description) == ["O1.1"] && ties.goals.map(\.description) == ["M1"])
        #expect(ties.areas == ["trygghet", "F2"] && ties.targets == ["Unga", "butiker"])
        #expect(ties.type == .social && ties.level == .selective && ties.horizon == .long && ties.followOn == true)
        let (from, through) = (CivilDate("2025-01-01"), CivilDate("2025-06-30"))
        #expect(ties.leads == [.init(ActorKey("kommunpolis"), from: from, through: through)])
        let again = TiesForm(ties)
        #expect(again.read(wording).ties == ties)
        // Two empty rows below the one that is filled in.
        #expect(again.rows.count == 3)
    }

    @Test("Nothing chosen ties it to nothing")
    func nothing() throws {
        let (ties, faults) = try form("problem=&slag=&leder-1=&leder-1-fran=&leder-1-till=").read(wording)
        #expect(ties == nil && faults == [:])
    }

    @Test(
        "What cannot be read is told at its field",
        arguments: [
            ("orsaker=O1", ["orsaker"]), ("orsaker=x&slutsatser=y", ["orsaker", "slutsatser"]), ("mal=P", ["mal"]),
            ("problem=trygghet", ["problem"]),
            ("leder-1=&leder-1-fran=2025-01-01&leder-1-till=", ["leder-1"]),
            ("leder-1=polis&leder-1-fran=i+går&leder-1-till=31/9", ["leder-1-fran", "leder-1-till"]),
            ("leder-1=polis&leder-1-fran=2025-02-01&leder-1-till=2025-01-01", ["leder-1-till"]),
        ])
    func faults(query: String, fields: [String]) throws {
        #expect(try form(query).read(wording).faults.keys.sorted() == fields)
    }
}
