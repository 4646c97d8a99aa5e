import Agreements
import Collaboration
import Intake
import Ledger
import Vocabulary

/// Real events that the police have published about the municipalities of the agreements, read in as anybody would read them: number, time, type and
/// place, no sentences. They are what the police chose to tell the public, and no measure of what happens.
struct DemoRows {
    let ledger: Ledger
    let today: CivilDate

    static let source = "Polisens publicerade händelser"

    func readIn() throws {
        guard let events = Bundled.text("demo/police-events.json") else { return }
        let bytes = Array(published(events).utf8)
        for agreement in ledger.shelf.agreements {
            guard let party = agreement.parties.first(where: { $0.kind == .municipality }),
                let post = agreement.posts.first(where: { agreement.party(of: $0.key) == party.key })
            else { continue }
            let given = FileToReadIn(
                FileSource(name: "events.json", bytes: bytes), by: ReadingPlan(.events), from: Self.source,
                readers: .open)
            _ = try ledger.readIn(
                given, as: Actor(post: post.key, organisation: party.key), on: agreement.id, now: .noon(of: today),
                key: "demo-events",
                municipalities: try Bundled.municipalities())
        }
    }

    /// What had been published by the demo's own day: the file has an event a line.
    private func published(_ text: String) -> String {
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("{") }
        let known = lines.filter { line in
            guard let mark = line.firstRange(of: "\"datetime\":\"") else { return false }
            return CivilDate(line[mark.upperBound...].prefix(10)).map { $0 <= today } ?? false
        }
        return "[" + known.map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }.joined(separator: ",\n") + "]"
    }
}
