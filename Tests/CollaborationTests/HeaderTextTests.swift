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
        .readingAccepted(.init(digest: "abc", party: polis, except: [CommitmentKey("a")])),
        .cardSentBack(.init(digest: "abc", commitment: CommitmentKey("a"), party: polis)),
        .countedFrom(.init(from: day("2024-01-01"), commitment: CommitmentKey("a"), party: kommun)),
        .countedFrom(.init(from: day("2024-01-01"), commitment: nil, party: kommun)),
        .intervalChosen(.init(commitment: CommitmentKey("a"), days: 90, party: kommun)),
        .calendarSet(.init(year: 2024, calendar: calendar)), .decided(.init(by: kommun, reference: "§ 7")),
        .decided(.init(by: kommun, reference: nil)), .signed(.init(by: kommun, acting: true)),
        .placeholderFilled(.init(placeholder: "dnr", value: "KS 1/24")), .revisionBegun,
        .terminated(.init(effective: day("2024-06-30"), party: polis)), .finallyFollowedUp,
        .replaced(.init(by: AgreementID("next"))), .note(.init(entry: 3)),
        .measure(.added(.init(measure: MeasureNumber(1), terms: fullTerms))),
        .measure(.changed(.init(measure: MeasureNumber(1), terms: MeasureTerms("Kort")))),
        .measure(.agreed(.init(measure: MeasureNumber(1), entry: 20, party: polis))),
        .measure(.begun(.init(measure: MeasureNumber(1)))),
        .measure(.done(.init(measure: MeasureNumber(1), reference: "KS 7"))),
        .measure(.dropped(.init(measure: MeasureNumber(1), party: polis, to: "chef"))),
        .measure(
            .followedUp(
                .init(
                    measure: MeasureNumber(1), carriedOut: .partly, effect: .tooEarly, judgement: .goOn,
                    reference: "KS 8"))),
        .meetingPlanned(.init(commitment: CommitmentKey("möte"), day: day("2024-09-12"))),
        .word(.confirmed(.init(entry: 5, party: polis))), .word(.denied(.init(entry: 6, party: kommun))),
        .word(
            .notDone(.init(obligation: .init(commitment: CommitmentKey("a"), unit: "b", period: "c"), party: polis))),
        .sectionWritten(.init(paper: PaperID(.year(2024)), section: "möte")),
        .paperShared(.init(paper: PaperID(.final), digest: "abc")),
        .paperAdopted(.init(paper: PaperID(.year(2024)), digest: "abc")),
        .fileAttached(.init(entry: -1, type: .jpeg, bytes: 7, shares: 3)), .rowsTakenIn(takenRows()),
    ] + everyWeekFact.map(Fact.week)
}()

/// A gate with a need of each kind, and every word that a need may have.
private let everyNeed = """
    gates:
      spärr:
        stops: decide measure
        needs:
          - {has: goal, of: measure, by: polis, before: decision, no later than: decision}
          - {fields: [goal, method], of: measure}
          - {both parties: proposal}
          - {not the same body as: proposal}
          - {decided by: kommun, what: measure}
          - {prepared by: kommun}
          - {reason: true}
        sv: S.
        en: E.
        clause: Promises

    """

@Suite("The text in which facts are kept")
struct HeaderTextTests {
    /// One deviation of each kind, with every field filled in between them.
    static let everyDeviation: [Deviation] = {
        let basis = agreement().period.basis
        return [
            Deviation(.decidedByOther, from: basis, instead: [kommun, polis]),
            Deviation(.signedByOther, from: agreement().signatures[0].basis, instead: [ActorKey("säkerhetschef")]),
            Deviation(.terminatedAlone), Deviation(.followedUpEarly, lastDay: day("2025-12-31")),
            Deviation(passing: agreement(inventedText + everyNeed).rules.gates[0]),
        ]
    }()

    private typealias Back = (fact: Fact, actor: Actor, deviations: [Deviation])

    private func broken(_ read: (String, String) throws -> Back) -> [String] {
        everyFact.enumerated().filter { place, fact in
            // Every other without any.
            let deviations = place % 2 == 0 ? Self.everyDeviation : []
            let text = HeaderText.write(fact, by: officer, deviations: deviations)
            guard let back = try? read(text, fact.kind) else { return true }
            return back.fact != fact || back.actor != officer || back.deviations != deviations
        }.map(\.element.kind)
    }

    @Test("Every fact comes back as it was")
    func roundTrip() {
        #expect(broken(HeaderText.read) == [])
        // Twenty-three kinds, four of them twice, seven about measures, three words of one party about the other, and eleven
        // kinds about a meeting's board, three of them twice.
        #expect(Set(everyFact.map(\.kind)).count == 44 && everyFact.count == 51)
        #expect(Set(Self.everyDeviation.map(\.kind)) == Set(Deviation.Kind.allCases))
        // Planted: a reader that loses the actor, one that loses deviations, and one that takes all for something done.
        #expect(
            !broken { text, kind in
                let back = try HeaderText.read(text, kind: kind)
                return (back.fact, coordinator, back.deviations)
            }.isEmpty)
        #expect(
            !broken { text, kind in
                let back = try HeaderText.read(text, kind: kind)
                return (back.fact, back.actor, [])
            }.isEmpty)
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
        // These bytes stand in journals: a word that is changed makes them unreadable.
        let signed = Deviation(.signedByOther, from: agreement().signatures[0].basis, instead: [ActorKey("chef")])
        #expect(
            HeaderText.write(.signed(.init(by: polis, acting: false)), by: officer, deviations: [signed])
                == #"{"actor":{"organisation":"polis","post":"kommunpolis"},"deviations":[{"clause":"Signatures","#
                + #""instead":["chef"],"kind":"signed-by-other"}],"fact":{"acting":false,"by":"polis"}}"#)
        let ending = Fact.Terminated(effective: day("2024-06-30"), party: polis)
        #expect(
            HeaderText.write(.terminated(ending), by: officer)
                == #"{"actor":{"organisation":"polis","post":"kommunpolis"},"#
                + #""fact":{"effective":"2024-06-30","party":"polis"}}"#)
    }

    @Test("An entry of before that holds the count of what stood out is read, and the count passed over")
    func olderCounts() throws {
        let text =
            #"{"actor":{"organisation":"polis","post":"kommunpolis"},"fact":{"meeting":{"day":"2024-03-06","forum":"vecka"},"#
            + #""raised":true,"shown":{"count":11,"high":7,"low":3},"topic":{"area":"centrum"}}}"#
        let meeting = WeekMeeting(forum: CommitmentKey("vecka"), day: day("2024-03-06"))
        #expect(
            try HeaderText.read(text, kind: "week-topic").fact
                == .week(.topic(.init(meeting: meeting, topic: WeekTopic(area: "centrum"), raised: true))))
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
                "signed",
                #"{"actor":{"organisation":"polis","post":"x"},"deviations":[{"kind":"unheard-of"}],"#
                    + #""fact":{"acting":false,"by":"x"}}"#
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
