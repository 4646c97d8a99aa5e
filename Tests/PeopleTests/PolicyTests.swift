import Agreements
import People
import Testing
import Vocabulary

/// What the policy should say, written down apart from it: worked by hand from docs/people.md.
struct Expected {
    /// How somebody stands to the agreement that is asked for.
    enum Relation: CaseIterable {
        case nobody, holds, holdsInAnother, ended, notBegun, none
    }

    /// Reads: everything but admin and reporter.
    static let readers: Set<Role> = [.coordinator, .police, .steering, .auditor, .registrator]

    static func answer(_ intent: Intent, _ role: Role, _ relation: Relation) -> Permission {
        let isOpen = intent == .readPublic || intent == .readFeed
        let isAboutAgreement = [.readAgreement, .recordAct, .managePeople].contains(intent)
        // Who holds nothing today is not signed in at all.
        if isOpen { return .allowed }
        if [.nobody, .ended, .notBegun, .none].contains(relation) { return .signInFirst }
        if isAboutAgreement, relation == .holdsInAnother { return .unknown }
        let may: Bool =
            switch intent {
            case .readOwn, .readAgreement, .manageFeeds: readers.contains(role)
            case .recordAct: role == .coordinator || role == .police
            case .managePeople: role == .admin
            case .keepAccount, .readPublic, .readFeed: true
            }
        return may ? .allowed : .forbidden
    }
}

/// One cell of the matrix.
struct Cell: Hashable {
    let intent: Intent
    let role: Role
    let relation: Expected.Relation
}

@Suite("Who may do what")
struct PolicyTests {
    typealias Policy = (Intent, AgreementID?, SignedIn?) -> Permission

    static let cells = Intent.allCases.flatMap { intent in
        Role.allCases.flatMap { role in
            Expected.Relation.allCases.map { Cell(intent: intent, role: role, relation: $0) }
        }
    }

    /// Somebody who stands so to agreement a on 1 June 2025.
    static func somebody(_ role: Role, _ relation: Expected.Relation) -> SignedIn? {
        let party = role == .police ? "polis" : "kommun"
        let post = role == .police ? "kommunpolis" : "samordnare"
        let held: [Appointment] =
            switch relation {
            case .nobody, .none: []
            case .holds: [Sample.appointment("a", post, of: party, role)]
            case .holdsInAnother: [Sample.appointment("b", post, of: party, role)]
            case .ended: [Sample.appointment("a", post, of: party, role, through: "2025-05-31")]
            case .notBegun: [Sample.appointment("a", post, of: party, role, from: "2025-06-02")]
            }
        return Sample.choices(held, on: "2025-06-01").first
    }

    /// The cells where a policy says something else than it should.
    static func faults(_ policy: Policy) -> [Cell] {
        cells.filter { cell in
            let who = somebody(cell.role, cell.relation)
            return policy(cell.intent, AgreementID("a"), who) != Expected.answer(cell.intent, cell.role, cell.relation)
        }
    }

    @Test("Every intent for every role in every relation is answered as docs/people.md says")
    func matrix() {
        #expect(Self.cells.count == Intent.allCases.count * 7 * 6)
        #expect(Self.faults { mayDo($0, in: $1, as: $2) } == [])
    }

    @Test("Planted: policies that are wrong in one row, one role or one relation are found out")
    func planted() {
        #expect(!Self.faults { _, _, _ in .allowed }.isEmpty)
        #expect(!Self.faults { _, _, who in who == nil ? .signInFirst : .allowed }.isEmpty)
        let swaps: [(Intent, Rule)] = [
            (.managePeople, .inAgreement([.admin, .coordinator])),
            (.recordAct, .inAgreement([.coordinator, .police, .steering])),
            (.readAgreement, .inAgreement([.coordinator, .police, .steering, .auditor])),
            (.readAgreement, .signedIn(Expected.readers)), (.keepAccount, .everybody),
        ]
        for (intent, rule) in swaps {
            let found = Self.faults { asked, agreement, who in
                permission(asked == intent ? rule : asked.rule, in: agreement, as: who)
            }
            #expect(!found.isEmpty && found.allSatisfy { $0.intent == intent }, "\(intent)")
        }
    }

    @Test("Without an agreement, what is about one is not there")
    func noAgreement() {
        let who = Self.somebody(.coordinator, .holds)
        #expect(mayDo(.readAgreement, in: nil, as: who) == .unknown)
        #expect(mayDo(.recordAct, in: AgreementID("finns-inte"), as: who) == .unknown)
    }
}

@Suite("A post chosen without an account")
struct ChosenPostTests {
    @Test("A police area's post acts in all its agreements where the post exists")
    func policeArea() throws {
        let police = try #require(SignedIn(post: ActorKey("kommunpolis"), of: Sample.a, among: Sample.all))
        #expect(police.parties.keys.map(\.text).sorted() == ["a", "b"])
        #expect(police.acts.map(\.text).sorted() == ["a", "b"])
        let municipality = try #require(SignedIn(post: ActorKey("samordnare"), of: Sample.a, among: Sample.all))
        #expect(municipality.parties.keys.map(\.text) == ["a"])
        #expect(municipality.account == nil)
    }

    @Test("Where the organisation is party without the post, it reads and does not act")
    func reads() throws {
        let chief = try #require(SignedIn(post: ActorKey("chef"), of: Sample.a, among: Sample.all))
        #expect(mayDo(.readAgreement, in: AgreementID("b"), as: chief) == .allowed)
        #expect(mayDo(.recordAct, in: AgreementID("b"), as: chief) == .forbidden)
        #expect(mayDo(.recordAct, in: AgreementID("a"), as: chief) == .allowed)
        #expect(chief.actor(in: AgreementID("b")) == nil)
        #expect(chief.viewer(of: AgreementID("b")) == .organisation(ActorKey("polis")))
    }
}
