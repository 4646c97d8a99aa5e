import Agreements
import Collaboration
import Foundation
import Proof
import Testing
import Vocabulary

@Suite("Stories 1, 5 and 9, on the five agreements")
struct StoryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func definition(_ name: String) throws -> Agreement {
        agreement(
            try String(
                contentsOf: Self.root.appending(path: "agreements").appending(path: "\(name).yaml"), encoding: .utf8))
    }

    /// Both parties have accepted the reading, and score is kept from the agreement's first day.
    private func matter(_ agreement: Agreement, _ more: [(Fact, String, Actor)] = []) -> Matter {
        var state = State()
        let first = agreement.period.first
        let begin: [(Fact, String, Actor)] =
            [
                (
                    .readingProposed(.init(digest: "d", effective: first)), "\(first)",
                    Actor(post: kommun, organisation: kommun)
                )
            ]
            + agreement.authorities.map {
                (.readingAccepted(.init(digest: "d", party: $0)), "\(first)", Actor(post: $0, organisation: $0))
            }
        for (number, (fact, on, actor)) in (begin + more).enumerated() {
            state.apply(
                Entry(
                    number: number + 1, recorded: .noon(of: day(on)), recordedDay: day(on), on: day(on), actor: actor,
                    fact: fact))
        }
        return Matter(base: agreement, state: state, horizon: day("2029-12-31")) { _ in agreement }
    }

    private func words(_ warnings: [AgreementStatus.Warning]) -> [String] {
        warnings.map { warning in
            switch warning {
            case .daysAssumed: "days assumed"
            case .signedAfterStart: "signed after start"
            case .declaredLength(let declared, let months, let days):
                "declared \(declared), is \(months) months \(days) days"
            case .deadlinePassedWhenSigned(let key, let deadline): "\(key) was due \(deadline)"
            case .olderThanLaw(let law, _, _): "older than \(law)"
            case .noSuccessor(let ended): "no successor since \(ended)"
            case .endsSoon: "ends soon"
            case .readingProposed: "reading proposed"
            case .changeProposed: "change proposed"
            case .cardsSentBack(let cards, _): "sent back \(cards.count)"
            }
        }
    }

    @Test("1: on 15 March 2024 each agreement stands as it does")
    func loadAndState() throws {
        func status(_ name: String, on: String = "2024-03-15") throws -> AgreementStatus {
            try matter(definition(name)).agreementStatus(on: day(on))
        }
        let burlov = try status("burlov-2023")
        #expect(burlov.standing == .inForce && burlov.lacks.isEmpty)
        let svedala = try status("svedala-2023")
        #expect(svedala.standing == .inForce && words(svedala.warnings).contains("days assumed"))
        let eslov = try status("eslov-2021")
        #expect(eslov.standing == .expired)
        #expect(
            words(eslov.warnings).contains("signed after start")
                && words(eslov.warnings).contains("no successor since 2022-12-31"))
        let lomma = try status("lomma-2023")
        #expect(lomma.standing == .inForce && words(lomma.warnings).contains("signed after start"))
        // The revised service agreement was due in autumn 2023; the text was signed on 4 March 2024.
        #expect(words(lomma.warnings).contains { $0.hasSuffix("was due 2023 autumn") })
        let molndal = try status("molndal-2023")
        #expect(molndal.standing == .draft)
        let signatures = molndal.lacks.filter { if case .signature = $0 { true } else { false } }
        let placeholders = molndal.lacks.filter { if case .placeholder = $0 { true } else { false } }
        #expect(signatures.count == 2 && placeholders.count == 3)
        // 2023-05-01 to 2026-12-31: three years and eight months, not four years.
        #expect(words(molndal.warnings).contains("declared 48, is 44 months 0 days"))
        // Told apart by the day: Lomma before its signature, Eslöv in its time.
        #expect(try status("lomma-2023", on: "2024-03-01").standing == .draft)
        #expect(try status("eslov-2021", on: "2022-06-01").standing == .inForce)
    }

    @Test("1: 'Kävlunge' is the police area of two agreements")
    func aliases() throws {
        let names = ["burlov-2023", "eslov-2021", "lomma-2023", "molndal-2023", "svedala-2023"]
        let parties = try names.map(definition).flatMap { agreement in agreement.parties.map { (agreement.id, $0) } }
        let found = parties.first { $0.1.aliases.contains("Kävlunge") }?.1
        #expect(found?.area != nil)
        #expect(Set(parties.filter { $0.1.area == found?.area }.map(\.0)).count == 2)
    }

    private func met(_ agreement: Agreement, _ key: String, present: [String]) throws -> Presence? {
        let forum = try #require(agreement.commitment(CommitmentKey(key)))
        var done = Fact.Done(evidence: forum.evidence.kind, what: forum.evidence.subject)
        done.present = present.map { ActorKey($0) }
        return agreement.presence(done, of: forum)
    }

    @Test(
        "5: a traffic-safety meeting without the Police is flagged, and so is an interaction meeting without pupil health",
        .rows("SVE-30", "LOM-42")
    )
    func presence() throws {
        let svedala = try definition("svedala-2023")
        let traffic = try #require(svedala.commitments.first { $0.key.text.contains("trafik") })
        let own = svedala.posts.filter { svedala.party(of: $0.key) == kommun }.prefix(3).map(\.key.text)
        #expect(try met(svedala, traffic.key.text, present: Array(own))?.absentParties == [polis])
        let both = try met(svedala, traffic.key.text, present: own + ["polis"])
        #expect(both?.absentParties.isEmpty == true)
        let lomma = try definition("lomma-2023")
        let forum = try #require(lomma.commitment(CommitmentKey("interaktionsmöte")))
        let seats = forum.seats.map(\.text)
        let health = try #require(seats.first { $0.contains("elevhälsa") })
        let flagged = try met(lomma, "interaktionsmöte", present: seats.filter { $0 != health })
        #expect(flagged?.missingSeats == [ActorKey(health)])
        #expect(try met(lomma, "interaktionsmöte", present: seats)?.missingSeats.isEmpty == true)
    }

    @Test("5: an identity number in a note is refused in Lomma and Mölndal", .rows("LOM-45", "MOL-46"))
    func identityNumber() throws {
        for name in ["lomma-2023", "molndal-2023"] {
            let agreement = try definition(name)
            let post = try #require(agreement.posts.first { agreement.party(of: $0.key) == kommun })
            let actor = Actor(post: post.key, organisation: kommun)
            for (text, codes) in [("SSPF: 20090101-1234 var med", ["identity-number"]), ("SSPF: fyra ärenden", [])] {
                let request = ActRequest(.annotate(entry: 1, text: text), by: actor, on: day("2024-06-01"), key: "k")
                let result = decide(request, matter: matter(agreement), today: day("2024-06-01"), digest: { $0 })
                if case .failure(let refusals) = result {
                    #expect(refusals.reasons.map(\.code) == codes)
                } else {
                    #expect(codes == [])
                }
            }
        }
    }

    @Test("9: Svedala's follow-up of 2024 is open until every recipient has received it")
    func reportToAll() throws {
        let svedala = try definition("svedala-2023")
        let report = try #require(
            svedala.commitments.first { $0.cadence.main == .about(.year) && $0.cadence.per == [.recipient] })
        let recipients = report.countedUnits
        #expect(recipients.count == 3)
        let coordinator = Actor(post: kommun, organisation: kommun)
        let receipts: [(Fact, String, Actor)] = zip(recipients, ["2025-02-12", "2025-03-10", "2025-04-01"]).map {
            unit, on in
            var done = Fact.Done(evidence: report.evidence.kind, what: report.evidence.subject)
            done.unit = unit
            done.about = "2024"
            return (.done(done), on, coordinator)
        }
        let matter = matter(svedala, receipts)
        func about2024(_ on: String) -> [ObligationStatus.Standing] {
            matter.status(of: report, version: matter.version(on: day(on)), on: day(on)).occasions
                .filter { $0.obligation.id.period == "2024" }.map(\.standing)
        }
        #expect(about2024("2025-03-31").filter(\.isMet).count == 2)
        #expect(about2024("2025-04-01") == [.met, .met, .met])
        // Mutated: without the third receipt one stays open.
        let two = self.matter(svedala, Array(receipts.prefix(2)))
        let left = two.status(of: report, version: two.version(on: day("2026-01-01")), on: day("2026-01-01")).occasions
            .filter { $0.obligation.id.period == "2024" && $0.standing == .overdue }
        #expect(left.count == 1)
    }

    @Test("9: Burlöv sets an interval of 90 days where the text gives none")
    func interval() throws {
        let burlov = try definition("burlov-2023")
        let open = try #require(burlov.commitments.first { $0.cadence.main == .regularly && $0.dimensions.isEmpty })
        #expect(
            matter(burlov).status(
                of: open, version: matter(burlov).version(on: day("2024-06-01")), on: day("2024-06-01")
            ).group == .unclear)
        let chosen = burlov.authorities.map { party in
            (
                Fact.intervalChosen(.init(commitment: open.key, days: 90, party: party)), "2024-01-01",
                Actor(post: party, organisation: party)
            )
        }
        let matter = matter(burlov, chosen)
        let status = matter.status(of: open, version: matter.version(on: day("2024-06-01")), on: day("2024-06-01"))
        #expect(status.localInterval == 90 && status.group == .late)
    }

    @Test("9: Eslöv's follow-up signed by only one of the two roles stays open")
    func twoRoles() throws {
        let eslov = try definition("eslov-2021")
        let duty = try #require(eslov.commitments.first { !$0.countsOnlyWith.isEmpty })
        #expect(duty.countsOnlyWith.count == 2)
        func standing(_ roles: [ActorKey]) -> [ObligationStatus.Standing] {
            var done = Fact.Done(evidence: duty.evidence.kind, what: duty.evidence.subject)
            done.present = roles
            let matter = matter(eslov, [(.done(done), "2022-03-01", Actor(post: kommun, organisation: kommun))])
            return matter.status(of: duty, version: matter.version(on: day("2022-03-02")), on: day("2022-03-02"))
                .occasions.map(\.standing)
        }
        #expect(!standing([duty.countsOnlyWith[0]]).contains { $0.isMet })
        #expect(standing(duty.countsOnlyWith).contains { $0.isMet })
    }
}
