import Agreements
import Collaboration
import Testing
import Vocabulary

/// One fact of each kind, with every field filled in.
let everyFact: [Fact] = {
    var done = Fact.Done(evidence: .documentReviewed, what: "lägesbild \"2024\"")
    done.present = [ActorKey("säkerhetschef"), ActorKey("polis")]
    done.unit = "Arlöv/Burlöv 100%"
    done.about = "2024-ht"
    done.noChange = true
    done.reference = "KS/2023:305 \u{1F4DD}\n\t\\"
    done.meets = [
        .init(commitment: CommitmentKey("möte"), unit: "Arlöv/Burlöv 100%", period: "2024-ht"),
        .init(commitment: CommitmentKey("a/b"), unit: "-", period: "x/y"),
        .init(commitment: CommitmentKey("bild"), unit: "", period: "2024"),
        .init(commitment: CommitmentKey("%2F"), unit: "%2D", period: "2024"),
    ]
    let calendar = LocalCalendar.Year(
        terms: [.init(name: "vt", range: stretch("2024-01-09", "2024-06-13"))],
        periods: ["summer": stretch("2024-06-17", "2024-08-18"), "jullov": stretch("2024-12-21", "2025-01-08")],
        days: ["Valborg": day("2024-04-30"), "år": day("2024-01-01")])
    return [
        .done(done), .done(.init(evidence: .meeting, what: "möte")),
        .excused(.init(obligation: .init(commitment: CommitmentKey("a"), unit: "b", period: "c"), party: polis)),
        .withdrawn(.init(entry: 7)), .readingProposed(.init(digest: "abc", effective: day("2024-01-01"))),
        .readingAccepted(.init(digest: "abc", party: polis)),
        .countedFrom(.init(from: day("2024-01-01"), commitment: CommitmentKey("a"), party: kommun)),
        .countedFrom(.init(from: day("2024-01-01"), commitment: nil, party: kommun)),
        .intervalChosen(.init(commitment: CommitmentKey("a"), days: 90, party: kommun)),
        .calendarSet(.init(year: 2024, calendar: calendar)), .decided(.init(by: kommun, reference: "§ 7")),
        .decided(.init(by: kommun, reference: nil)), .signed(.init(by: kommun, acting: true)),
        .placeholderFilled(.init(placeholder: "dnr", value: "KS 1/24")), .revisionBegun,
        .terminated(.init(effective: day("2024-06-30"), party: polis)), .finallyFollowedUp,
        .replaced(.init(by: AgreementID("next"))), .note(.init(entry: 3)),
    ]
}()

@Suite("The text in which facts are kept")
struct HeaderTextTests {
    private func broken(_ read: (String, String) throws -> (fact: Fact, actor: Actor)) -> [String] {
        everyFact.filter { fact in
            guard let back = try? read(HeaderText.write(fact, by: officer), fact.kind) else { return true }
            return back.fact != fact || back.actor != officer
        }.map(\.kind)
    }

    @Test("Every fact comes back as it was")
    func roundTrip() {
        #expect(broken(HeaderText.read) == [])
        // Sixteen kinds, three of them twice.
        #expect(Set(everyFact.map(\.kind)).count == 16 && everyFact.count == 19)
        // Planted: a reader that loses the actor, and one that takes every entry for something done.
        #expect(!broken { text, kind in (try HeaderText.read(text, kind: kind).fact, coordinator) }.isEmpty)
        #expect(!broken { text, _ in try HeaderText.read(text, kind: "done") }.isEmpty)
    }

    @Test("The same fact always gives the same bytes")
    func sameBytes() {
        for fact in everyFact {
            #expect(HeaderText.write(fact, by: officer) == HeaderText.write(fact, by: officer))
        }
        #expect(
            HeaderText.write(.revisionBegun, by: officer)
                == #"{"actor":{"organisation":"polis","post":"kommunpolis"},"fact":{}}"#)
    }

    @Test("Text that is no header is thrown out, never taken in half")
    func unreadable() {
        let bad: [(kind: String, text: String)] = [
            ("done", "{}"), ("done", ""), ("done", "[]"), ("unknown", HeaderText.write(everyFact[0], by: officer)),
            ("signed", HeaderText.write(.revisionBegun, by: officer)),
            (
                "terminated",
                #"{"actor":{"organisation":"polis","post":"x"},"fact":{"effective":"2024-02-30","party":"polis"}}"#
            ),
            (
                "calendar-set",
                #"{"actor":{"organisation":"polis","post":"x"},"fact":{"calendar":{"days":{},"periods":{"summer":{"#
                    + #""first":"2024-08-01","last":"2024-06-01"}},"terms":[]},"year":2024}}"#
            ),
            (
                "excused",
                #"{"actor":{"organisation":"polis","post":"x"},"fact":{"obligation":"a","party":"polis"}}"#
            ),
        ]
        for (kind, text) in bad {
            #expect(throws: DecodingError.self, "\(kind) \(text)") { _ = try HeaderText.read(text, kind: kind) }
        }
    }

    @Test("Ids of occasions come back as they were, whatever the places are called")
    func ids() {
        for unit in ["", "-", "Norr", "Arlöv/Burlöv", "100%", "%2F", "%2D", "%25", "a/b/c", "Norr 5"] {
            let id = Obligation.ID(commitment: CommitmentKey("möte"), unit: unit, period: "2024-W01")
            #expect(Obligation.ID(id.description) == id, "\(unit)")
        }
        #expect("\(Obligation.ID(commitment: CommitmentKey("möte"), unit: "", period: "2024"))" == "möte/-/2024")
        for text in ["", "a", "a/b", "/b/c", "a/b/"] { #expect(Obligation.ID(text) == nil, "\(text)") }
    }
}
